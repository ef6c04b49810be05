//! Asks a built-in catalog for facts, so that a test reads like the source: who says what, and how bindingly.

use std::sync::Arc;

use jeomgeomdae::{
    domain::{Catalog, CatalogId, Control, ControlId, Group, GuidanceKind, Table},
    workbench::Library,
};

/// A built-in catalog to be asked.
pub(crate) struct Facts(Arc<Catalog>);

impl Facts {
    /// The built-in catalog of that id.
    pub(crate) fn of(id: &str) -> Self {
        let library = Library::built_in().unwrap();
        let entry = library.entry(&CatalogId::new(id));
        Self(
            entry
                .unwrap_or_else(|| panic!("no catalog {id}"))
                .catalog
                .clone(),
        )
    }

    /// Numbers of all controls in printed order.
    pub(crate) fn ids(&self) -> Vec<String> {
        let controls = self.0.controls().into_iter();
        controls
            .map(|placed| placed.control.id.to_string())
            .collect()
    }

    /// Every group of a depth, from 1, with the number of controls in and below it.
    pub(crate) fn counts(&self, depth: usize) -> Vec<(&str, usize)> {
        let mut found = Vec::new();
        collect(&self.0.groups, depth, &mut found);
        found
    }

    /// The requirement has these words.
    pub(crate) fn requires(&self, id: &str, words: &str) {
        let requirement = &self.control(id).requirement;
        assert!(requirement.contains(words), "{id} requires: {requirement}");
    }

    /// A point of that kind has these words, in its text or an item.
    pub(crate) fn says(&self, id: &str, kind: GuidanceKind, words: &str) {
        let points = &self.control(id).guidance;
        let says = points
            .iter()
            .filter(|point| point.kind == kind)
            .any(|point| {
                point.text.contains(words) || point.items.iter().any(|item| item.contains(words))
            });
        assert!(says, "{id} {kind:?} {words:?}: {points:#?}");
    }

    /// A reference reads so: law, article and paragraph.
    pub(crate) fn cites(&self, id: &str, words: &str) {
        let references = self.control(id).references.iter().map(|reference| {
            let law = Some(&reference.law);
            let parts = [
                law,
                reference.article.as_ref(),
                reference.paragraph.as_ref(),
            ];
            let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
            parts.join(" ")
        });
        let references: Vec<String> = references.collect();
        assert!(
            references.iter().any(|it| it == words),
            "{id}: {references:#?}"
        );
    }

    /// A property has exactly these values.
    pub(crate) fn property(&self, id: &str, property: &str, values: &[&str]) {
        let properties = &self.control(id).properties;
        let found = properties
            .iter()
            .find(|(name, _)| name.as_str() == property);
        let found = found
            .map(|(_, values)| values.as_slice())
            .unwrap_or_default();
        assert_eq!(found, values, "{id} {property}");
    }

    /// A cell of a table has these words; row and column from 0.
    pub(crate) fn cell(&self, id: &str, title: &str, row: usize, column: usize, words: &str) {
        let cell = &self.table(id, title).rows[row][column];
        assert!(cell.contains(words), "{id} {title} {row} {column}: {cell}");
    }

    /// A note on a slip of the source has these words.
    pub(crate) fn notes(&self, id: &str, words: &str) {
        let notes = &self.control(id).notes;
        assert!(
            notes.iter().any(|note| note.contains(words)),
            "{id}: {notes:#?}"
        );
    }

    /// What is marked as lost, on the control or one of its points, references or tables, has these words.
    pub(crate) fn uncertain(&self, id: &str, words: &str) {
        let control = self.control(id);
        let points = control
            .guidance
            .iter()
            .filter_map(|point| point.uncertain.as_ref());
        let references = control
            .references
            .iter()
            .filter_map(|it| it.uncertain.as_ref());
        let tables = control
            .tables
            .iter()
            .filter_map(|table| table.uncertain.as_ref());
        let marks = control
            .uncertain
            .iter()
            .chain(points)
            .chain(references)
            .chain(tables);
        let marks: Vec<&String> = marks.collect();
        assert!(
            marks.iter().any(|mark| mark.contains(words)),
            "{id}: {marks:#?}"
        );
    }

    /// A note on a group has these words.
    pub(crate) fn group_notes(&self, id: &str, words: &str) {
        let group = find(&self.0.groups, id).unwrap_or_else(|| panic!("no group {id}"));
        assert!(
            group.notes.iter().any(|note| note.contains(words)),
            "{id}: {:#?}",
            group.notes
        );
    }

    fn control(&self, id: &str) -> &Control {
        let placed = self.0.control(&ControlId::new(id));
        placed.unwrap_or_else(|| panic!("no control {id}")).control
    }

    fn table(&self, id: &str, title: &str) -> &Table {
        let tables = self.control(id).tables.iter();
        let titles: Vec<&str> = tables.clone().map(|table| table.title.as_str()).collect();
        tables
            .into_iter()
            .find(|table| table.title == title)
            .unwrap_or_else(|| panic!("{id} has no table {title}, but {titles:?}"))
    }
}

fn collect<'a>(groups: &'a [Group], depth: usize, found: &mut Vec<(&'a str, usize)>) {
    for group in groups {
        if depth == 1 {
            found.push((group.id.as_str(), size(group)));
        } else {
            collect(&group.groups, depth - 1, found);
        }
    }
}

fn size(group: &Group) -> usize {
    group.controls.len() + group.groups.iter().map(size).sum::<usize>()
}

fn find<'a>(groups: &'a [Group], id: &str) -> Option<&'a Group> {
    groups.iter().find_map(|group| {
        if group.id.as_str() == id {
            Some(group)
        } else {
            find(&group.groups, id)
        }
    })
}
