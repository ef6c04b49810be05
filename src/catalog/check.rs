//! Finds every fault of a catalog that RON itself cannot find.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fault::{Fault, Place},
    raw::{Catalog, Control, FORMAT, Group, Property, Table},
};

/// All faults, each with its place, in the order of the file.
pub(super) fn faults(catalog: &Catalog) -> Vec<(Place, Fault)> {
    let mut check = Check {
        faults: Vec::new(),
        groups: BTreeSet::new(),
        controls: BTreeSet::new(),
        properties: BTreeMap::new(),
    };
    check.head(catalog);
    for group in &catalog.groups {
        check.group(group, 1, catalog.levels.len());
    }
    if check.controls.len() > MOST_CONTROLS {
        let count = check.controls.len();
        check.fault(Place::Catalog, Fault::TooMany(count));
    }
    if check.controls.is_empty() {
        check.fault(Place::Catalog, Fault::NoControl);
    }
    check.faults
}

/// Most letters of an id, and of a group's title.
const MOST_LETTERS: usize = 120;
/// Most controls of a catalog; the largest published one has a fiftieth of it.
const MOST_CONTROLS: usize = 5_000;

/// Whether Windows keeps the name for a device and takes no file of it.
fn is_device(id: &str) -> bool {
    let numbered = id.strip_prefix("com").or_else(|| id.strip_prefix("lpt"));
    let numbered =
        numbered.is_some_and(|rest| rest.len() == 1 && rest != "0" && rest.parse::<u8>().is_ok());
    numbered || ["con", "prn", "aux", "nul"].contains(&id)
}

struct Check<'a> {
    faults: Vec<(Place, Fault)>,
    groups: BTreeSet<&'a str>,
    controls: BTreeSet<&'a str>,
    /// Declared properties, each with its declared values.
    properties: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Check<'a> {
    fn head(&mut self, catalog: &'a Catalog) {
        if catalog.format > FORMAT {
            self.fault(Place::Catalog, Fault::NewerFormat(catalog.format));
        }
        let texts = [
            ("id", &catalog.id),
            ("title", &catalog.title),
            ("edition", &catalog.edition),
            ("date", &catalog.date),
            ("publisher", &catalog.publisher),
            ("source", &catalog.source),
            ("notice", &catalog.notice),
            ("leaf", &catalog.leaf),
        ];
        self.texts(&Place::Catalog, &texts);
        let safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !catalog.id.chars().all(safe) || is_device(&catalog.id) {
            self.fault(Place::Catalog, Fault::UnsafeId(catalog.id.clone()));
        }
        self.id(&Place::Catalog, &catalog.id);
        let short = catalog.short.iter().map(|short| ("short", short));
        let levels = catalog.levels.iter().map(|level| ("levels", level));
        let texts: Vec<(&'static str, &String)> = short.chain(levels).collect();
        self.texts(&Place::Catalog, &texts);
        let mut levels = BTreeSet::new();
        for property in &catalog.properties {
            self.property(property);
        }
        for level in &catalog.scale {
            self.texts(
                &Place::Catalog,
                &[("scale.id", &level.id), ("scale.label", &level.label)],
            );
            if !levels.insert(&level.id) {
                self.fault(Place::Catalog, Fault::DuplicateId(level.id.clone()));
            }
        }
        if catalog.scale.is_empty() {
            self.fault(Place::Catalog, Fault::NoScale);
        }
    }

    fn property(&mut self, property: &'a Property) {
        self.texts(
            &Place::Catalog,
            &[
                ("properties.id", &property.id),
                ("properties.label", &property.label),
            ],
        );
        let mut values = BTreeSet::new();
        for value in &property.values {
            self.texts(
                &Place::Catalog,
                &[
                    ("properties.values.id", &value.id),
                    ("properties.values.label", &value.label),
                ],
            );
            if !values.insert(value.id.as_str()) {
                self.fault(Place::Catalog, Fault::DuplicateId(value.id.clone()));
            }
        }
        if self.properties.insert(&property.id, values).is_some() {
            self.fault(Place::Catalog, Fault::DuplicateId(property.id.clone()));
        }
    }

    fn group(&mut self, group: &'a Group, depth: usize, levels: usize) {
        let place = Place::Group(group.id.clone());
        self.texts(&place, &[("id", &group.id), ("title", &group.title)]);
        self.id(&place, &group.id);
        self.id(&place, &group.title);
        if !self.groups.insert(&group.id) {
            self.fault(place.clone(), Fault::DuplicateId(group.id.clone()));
        }
        if depth > levels {
            self.fault(place.clone(), Fault::TooDeep);
        }
        if group.groups.is_empty() && group.controls.is_empty() {
            self.fault(place, Fault::EmptyGroup);
        }
        for child in &group.groups {
            self.group(child, depth + 1, levels);
        }
        for control in &group.controls {
            self.control(control);
        }
    }

    fn control(&mut self, control: &'a Control) {
        let place = Place::Control(control.id.clone());
        self.texts(
            &place,
            &[
                ("id", &control.id),
                ("title", &control.title),
                ("requirement", &control.requirement),
            ],
        );
        self.id(&place, &control.id);
        if !self.controls.insert(&control.id) {
            self.fault(place.clone(), Fault::DuplicateId(control.id.clone()));
        }
        for chosen in &control.properties {
            for value in &chosen.values {
                let declared = self.properties.get(chosen.id.as_str());
                if !declared.is_some_and(|values| values.contains(value.as_str())) {
                    let name = format!("{}={value}", chosen.id);
                    self.fault(place.clone(), Fault::UnknownProperty(name));
                }
            }
        }
        self.tables(&place, &control.tables);
        for point in &control.guidance {
            self.texts(&place, &[("guidance.text", &point.text)]);
            for item in &point.items {
                self.texts(&place, &[("guidance.items", item)]);
            }
        }
        for example in &control.evidence_examples {
            self.texts(&place, &[("evidence_examples", example)]);
        }
        for reference in &control.references {
            self.texts(&place, &[("references.law", &reference.law)]);
            let optional = [&reference.article, &reference.paragraph, &reference.title];
            for text in optional.into_iter().flatten() {
                self.texts(&place, &[("references", text)]);
            }
        }
    }

    /// An id stands in lists, file names and lines of the journal: it must be short and hold nothing unseen.
    fn id(&mut self, place: &Place, id: &str) {
        let unseen = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        if id.chars().any(unseen) || id.chars().count() > MOST_LETTERS {
            self.fault(place.clone(), Fault::OddId);
        }
    }

    fn tables(&mut self, place: &Place, tables: &'a [Table]) {
        for table in tables {
            self.texts(place, &[("tables.title", &table.title)]);
            for (row, cells) in table.rows.iter().enumerate() {
                if cells.len() != table.head.len() {
                    let fault = Fault::RaggedTable(table.title.clone(), row + 1);
                    self.fault(place.clone(), fault);
                }
            }
        }
    }

    fn texts(&mut self, place: &Place, texts: &[(&'static str, &String)]) {
        for (field, text) in texts {
            if text.trim().is_empty() {
                self.fault(place.clone(), Fault::EmptyText(field));
            }
        }
    }

    fn fault(&mut self, place: Place, fault: Fault) {
        self.faults.push((place, fault));
    }
}
