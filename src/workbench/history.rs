//! The audit trail as it is read: entries of one control or one person, those that say the same joined, each as a line.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        Assessment, Catalog, ControlKey, EvidenceNumber, VerdictId,
        trail::{Entry, Thing},
    },
    text,
};

/// Which entries are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// Only what concerns these controls or the evidence that they show; everything where there is none.
    pub controls: BTreeSet<ControlKey>,
    /// Only what was done under that name; an empty one stands for nobody in particular.
    pub person: Option<String>,
}

/// One line of the trail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrailRow {
    /// When, or from when until when.
    pub when: String,
    /// Who; empty where nobody was chosen.
    pub who: String,
    /// Which control, or where else; empty for the project as a whole.
    pub place: String,
    /// What was done, and whether by undoing or redoing.
    pub what: String,
    /// The control, where it is one.
    pub control: Option<ControlKey>,
}

/// Entries, and what their words are taken from.
#[derive(Clone, Copy, Debug)]
pub struct TrailReader<'a> {
    /// The assessment as it is now.
    pub assessment: &'a Assessment,
    /// The catalogs in use.
    pub catalogs: &'a [Arc<Catalog>],
    /// The entries, oldest first; none in place of one that cannot be read.
    pub entries: &'a [Option<Entry>],
}

/// Places of entries in a row that say the same.
pub type TrailPlaces = Vec<usize>;

/// What stands in place of an entry that cannot be read.
const UNREADABLE: &str = "읽을 수 없는 기록";

impl TrailReader<'_> {
    /// The entries that a filter admits, newest first, those in a row that say the same joined.
    #[must_use]
    pub fn rows(&self, filter: &TrailFilter) -> Vec<TrailPlaces> {
        let shown = self.evidence_of(filter);
        let mut rows: Vec<TrailPlaces> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if !filter.admits(entry.as_ref(), &shown) {
                continue;
            }
            let last = rows.last_mut();
            match last.filter(|row| self.is_same(row, entry.as_ref())) {
                Some(row) => row.push(place),
                None => rows.push(vec![place]),
            }
        }
        rows.reverse();
        rows
    }

    /// The line for entries that say the same.
    #[must_use]
    pub fn row(&self, places: &[usize]) -> TrailRow {
        let (Some(first), Some(last)) = (self.entry(places.first()), self.entry(places.last()))
        else {
            return TrailRow {
                what: UNREADABLE.to_owned(),
                ..TrailRow::default()
            };
        };
        let level = |key: &ControlKey, id: &VerdictId| self.level(key, id);
        let mut what = text::trail::change(&first.change, &level);
        let turn = text::trail::turn(first.turn);
        if !turn.is_empty() {
            what = format!("{what} ({turn})");
        }
        if places.len() > 1 {
            what = format!("{what} ×{}", places.len());
        }
        let by = first.by.as_ref();
        TrailRow {
            when: when(first, last),
            who: by.map_or_else(String::new, |by| by.name.clone()),
            place: self.place(first),
            what,
            control: first.change.control().cloned(),
        }
    }

    fn entry(&self, place: Option<&usize>) -> Option<&Entry> {
        self.entries.get(*place?)?.as_ref()
    }

    fn is_same(&self, row: &[usize], entry: Option<&Entry>) -> bool {
        let (Some(last), Some(entry)) = (self.entry(row.last()), entry) else {
            return false;
        };
        last.by == entry.by && last.turn == entry.turn && last.change == entry.change
    }

    /// The numbers of the evidence that the controls show: it may have been worked on under another one.
    fn evidence_of(&self, filter: &TrailFilter) -> BTreeSet<EvidenceNumber> {
        let controls = filter.controls.iter();
        let findings = controls.filter_map(|key| self.assessment.finding(key));
        let evidence = findings.flat_map(|finding| self.assessment.evidence_of(finding));
        evidence.map(|it| it.number.clone()).collect()
    }

    fn place(&self, entry: &Entry) -> String {
        match &entry.change.of {
            Thing::Project | Thing::Report(_) => String::new(),
            Thing::Person(id) => {
                let person = self.assessment.person(*id);
                person.map_or_else(|| format!("#{id}"), |it| it.name.clone())
            }
            Thing::Catalog(id) => {
                let mut catalogs = self.catalogs.iter();
                let catalog = catalogs.find(|it| it.id == *id);
                catalog.map_or_else(|| id.to_string(), |it| it.short.clone())
            }
            Thing::Control(key) | Thing::Evidence(_, Some(key)) => self.control(key),
            Thing::Evidence(number, None) => number.control.to_string(),
        }
    }

    fn control(&self, key: &ControlKey) -> String {
        let mut catalogs = self.catalogs.iter();
        let catalog = catalogs.find(|it| it.id == key.catalog);
        match catalog.filter(|_| self.catalogs.len() > 1) {
            Some(catalog) => format!("{} {}", catalog.short, key.control),
            None => key.control.to_string(),
        }
    }

    fn level(&self, key: &ControlKey, id: &VerdictId) -> String {
        let mut catalogs = self.catalogs.iter();
        let catalog = catalogs.find(|it| it.id == key.catalog);
        let level = catalog.and_then(|it| it.level(id));
        level.map_or_else(|| id.to_string(), |it| it.label.clone())
    }
}

impl TrailFilter {
    fn admits(&self, entry: Option<&Entry>, shown: &BTreeSet<EvidenceNumber>) -> bool {
        let Some(entry) = entry else {
            return self.controls.is_empty() && self.person.is_none();
        };
        let name = entry.by.as_ref().map_or("", |by| by.name.as_str());
        let control = entry.change.control();
        let number = entry.change.evidence();
        let here = self.controls.is_empty()
            || control.is_some_and(|key| self.controls.contains(key))
            || number.is_some_and(|number| shown.contains(number));
        here && self.person.as_ref().is_none_or(|person| person == name)
    }
}

fn when(first: &Entry, last: &Entry) -> String {
    let begin = text::moment(first.at);
    let end = text::moment(last.at);
    if begin == end {
        begin
    } else if first.at.date == last.at.date {
        format!("{begin}~{}", text::clock(last.at))
    } else {
        format!("{begin}~{end}")
    }
}
