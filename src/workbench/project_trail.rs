//! The audit trail of an open project: the one place where its entries come from.

use super::{project::OpenProject, request::Now};
use crate::{
    domain::trail::{Change, Doer, Entry, Turn},
    store::{Record, Trail},
};

/// The trail, and who is to be named in its next entries.
#[derive(Debug)]
pub(super) struct TrailKeeper {
    trail: Trail,
    /// When the request came that is being done, and who asks.
    asked: Option<(Now, Option<Doer>)>,
}

impl TrailKeeper {
    pub(super) fn new(trail: Trail) -> Self {
        Self { trail, asked: None }
    }

    /// A request has come: whatever is done until the next one is done then, by that person.
    pub(super) fn ask(&mut self, now: Now, by: Option<Doer>) {
        self.asked = Some((now, by));
    }

    /// Writes down what was done, and returns what the journal writes of it.
    pub(super) fn record(&mut self, noted: Vec<(Turn, Change)>) -> Vec<Record> {
        let Some((Now(at), by)) = &self.asked else {
            return Vec::new();
        };
        let entry = |(turn, change)| Entry {
            at: *at,
            by: by.clone(),
            turn,
            change,
        };
        let entries = noted.into_iter().map(entry);
        entries.map(|entry| self.trail.append(&entry)).collect()
    }
}

impl OpenProject {
    /// Everything that was done to the project.
    #[must_use]
    pub fn trail(&self) -> &Trail {
        &self.trail.trail
    }
}
