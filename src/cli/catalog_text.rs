//! A catalog as lines to read: `catalog list` and `catalog show`.

use super::{catalog_words as words, wording};
use crate::{
    domain::{Catalog, Control, Group, Guidance, Reference, Table},
    text,
};

/// A catalog in the list of all.
pub(super) fn in_list(catalog: &Catalog) -> [String; 3] {
    let (controls, head) = (
        catalog.controls().len(),
        [&catalog.publisher, &catalog.edition],
    );
    let date =
        Some(&catalog.date).filter(|date| !catalog.date.is_empty() && **date != catalog.edition);
    let head: Vec<&str> = head.into_iter().chain(date).map(String::as_str).collect();
    [
        words::listed(catalog.id.as_str(), &catalog.short, controls),
        format!("    {}", catalog.title),
        format!("    {}", head.join(" · ")),
    ]
}

/// A whole catalog, indented by group.
pub(super) fn whole(catalog: &Catalog) -> Vec<String> {
    let mut page = Page {
        catalog,
        lines: Vec::new(),
        depth: 0,
    };
    page.head();
    for group in &catalog.groups {
        page.line("");
        page.group(group);
    }
    page.lines
}

/// The lines so far, and how far in the next ones stand.
struct Page<'a> {
    catalog: &'a Catalog,
    lines: Vec<String>,
    depth: usize,
}

impl Page<'_> {
    fn head(&mut self) {
        let catalog = self.catalog;
        self.line(&format!("{} ({})", catalog.title, catalog.id));
        let levels = catalog.levels.iter().chain([&catalog.leaf]);
        let levels: Vec<&str> = levels.map(String::as_str).collect();
        for (label, value) in [
            (words::SHORT, catalog.short.as_str()),
            (words::PUBLISHER, &catalog.publisher),
            (words::EDITION, &catalog.edition),
            (words::DATE, &catalog.date),
            (words::SOURCE, &catalog.source),
            (words::NOTICE, &catalog.notice),
            (words::LEVELS, &levels.join(" > ")),
        ] {
            self.line(&wording::field(label, value));
        }
        self.line(&words::heading(words::SCALE));
        for level in &catalog.scale {
            self.line(&format!("  {}", words::level(level)));
        }
        for property in &catalog.properties {
            let values: Vec<&str> = property.values.iter().map(|it| it.label.as_str()).collect();
            self.line(&wording::field(&property.label, &values.join(", ")));
        }
        self.line(&words::control_count(catalog.controls().len()));
    }

    fn group(&mut self, group: &Group) {
        self.line(&text::group_title(group));
        self.depth += 1;
        self.marked(words::NOTE, &group.notes);
        group.groups.iter().for_each(|group| self.group(group));
        group
            .controls
            .iter()
            .for_each(|control| self.control(control));
        self.depth -= 1;
    }

    fn control(&mut self, control: &Control) {
        self.lines.push(String::new());
        self.line(&format!("{} {}", control.id, control.title));
        self.depth += 1;
        self.line(&wording::field(words::REQUIREMENT, &control.requirement));
        self.properties(control);
        control.guidance.iter().for_each(|point| self.point(point));
        control.tables.iter().for_each(|table| self.table(table));
        self.list(words::EXAMPLES, &control.evidence_examples);
        self.references(&control.references);
        self.marked(words::NOTE, &control.notes);
        self.marked(words::RECOVERED, &control.recovered);
        self.marked(words::UNCLEAR, &control.uncertain);
        self.depth -= 1;
    }

    fn properties(&mut self, control: &Control) {
        let all: Vec<(&str, &str)> = control.labels(self.catalog).collect();
        for same in all.chunk_by(|one, next| one.0 == next.0) {
            let values: Vec<&str> = same.iter().map(|(_, value)| *value).collect();
            if let Some((label, _)) = same.first() {
                self.line(&wording::field(label, &values.join(", ")));
            }
        }
    }

    fn point(&mut self, point: &Guidance) {
        let kind = text::guidance_kind(point.kind);
        let lost = if point.lost { words::LOST } else { "" };
        self.line(&format!("[{kind}] {}{lost}", point.text));
        self.depth += 1;
        self.points(&point.items);
        self.marked(words::UNCLEAR, &point.uncertain);
        self.depth -= 1;
    }

    fn table(&mut self, table: &Table) {
        self.line(&wording::field(words::TABLE, &table.title));
        self.depth += 1;
        for row in std::iter::once(&table.head).chain(&table.rows) {
            self.line(&row.join(" | "));
        }
        self.marked(words::NOTE, &table.note);
        self.marked(words::UNCLEAR, &table.uncertain);
        self.depth -= 1;
    }

    fn references(&mut self, references: &[Reference]) {
        if !references.is_empty() {
            self.line(&words::heading(words::REFERENCES));
        }
        self.depth += 1;
        for reference in references {
            self.line(&words::point(&text::reference(reference)));
            self.depth += 1;
            self.marked(words::UNCLEAR, &reference.uncertain);
            self.depth -= 1;
        }
        self.depth -= 1;
    }

    fn list(&mut self, label: &str, items: &[String]) {
        if !items.is_empty() {
            self.line(&words::heading(label));
            self.depth += 1;
            self.points(items);
            self.depth -= 1;
        }
    }

    fn points(&mut self, items: &[String]) {
        for item in items {
            self.line(&words::point(item));
        }
    }

    fn marked<'t>(&mut self, label: &str, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.line(&wording::field(label, text));
        }
    }

    fn line(&mut self, line: &str) {
        self.lines.push(format!("{:1$}{line}", "", self.depth * 2));
    }
}
