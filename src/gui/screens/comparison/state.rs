//! What the comparison shows. It is made anew when the project or what it is held against changes.

use std::{path::PathBuf, sync::Arc};

use crate::{
    domain::{Compared, ControlKey, Drift},
    workbench::{OpenProject, OtherYear, Workbench},
};

/// What a row is known by: the control then, and now.
pub(super) type RowId = (Option<ControlKey>, Option<ControlKey>);

/// What the screen shows.
#[derive(Debug, Default)]
pub(in crate::gui) struct ComparisonView {
    /// Only controls that became this are listed; all of them otherwise.
    pub(super) only: Option<Drift>,
    /// The row whose answers are shown side by side.
    pub(super) chosen: Option<RowId>,
    /// The list is to be scrolled to it.
    pub(super) reveal: bool,
    /// What matters most first.
    rows: Arc<Vec<Compared>>,
    of: Option<Source>,
}

/// What the rows were made of.
#[derive(Debug)]
struct Source {
    folder: PathBuf,
    revision: u64,
    other: Option<Arc<OtherYear>>,
}

impl Source {
    fn is_still(&self, bench: &Workbench, project: &OpenProject) -> bool {
        let same = match (&self.other, bench.other_year()) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        };
        same && self.revision == project.revision() && self.folder == project.folder()
    }
}

/// What a row is known by.
pub(super) fn id(row: &Compared) -> RowId {
    let key = |it: &Option<crate::domain::Standing>| it.as_ref().map(|it| it.key.clone());
    (key(&row.then), key(&row.now))
}

impl ComparisonView {
    /// Compares anew where something has changed.
    pub(super) fn follow(&mut self, bench: &Workbench, project: &OpenProject) {
        if self
            .of
            .as_ref()
            .is_some_and(|it| it.is_still(bench, project))
        {
            return;
        }
        let mut rows = bench.compared();
        let rank = |row: &Compared| Drift::ALL.iter().position(|it| *it == row.drift);
        rows.sort_by_key(rank);
        self.rows = Arc::new(rows);
        self.of = Some(Source {
            folder: project.folder().to_owned(),
            revision: project.revision(),
            other: bench.other_year().cloned(),
        });
        let still = self.rows.iter().any(|row| Some(id(row)) == self.chosen);
        if !still {
            self.chosen = None;
        }
    }

    /// All rows.
    pub(super) fn rows(&self) -> Arc<Vec<Compared>> {
        self.rows.clone()
    }

    /// The row whose answers are shown.
    pub(super) fn chosen(&self) -> Option<&Compared> {
        let chosen = self.chosen.as_ref()?;
        self.rows.iter().find(|row| id(row) == *chosen)
    }
}
