//! The audit trail of an open project: the one place where its entries come from.

use super::{history::TrailReader, project::OpenProject, request::Now};
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
    /// As it was when the project was opened.
    opened: Trail,
    reading: Reading,
    /// The entries that were read, and those that came since the project was opened.
    entries: Vec<Option<Entry>>,
}

/// Whether the entries that the project was opened with have been read.
#[derive(Debug, PartialEq)]
enum Reading {
    NotYet,
    UnderWay,
    Done,
}

impl TrailKeeper {
    pub(super) fn new(trail: Trail) -> Self {
        Self {
            opened: trail.clone(),
            trail,
            asked: None,
            reading: Reading::NotYet,
            entries: Vec::new(),
        }
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
        let mut records = Vec::new();
        for (turn, change) in noted {
            let entry = Entry {
                at: *at,
                by: by.clone(),
                turn,
                change,
            };
            records.push(self.trail.append(&entry));
            self.entries.push(Some(entry));
        }
        records
    }

    /// What is to be read, unless it has been asked for already.
    pub(super) fn begin_reading(&mut self) -> Option<Trail> {
        (self.reading == Reading::NotYet).then(|| {
            self.reading = Reading::UnderWay;
            self.opened.clone()
        })
    }

    /// The entries that the project was opened with.
    pub(super) fn learn(&mut self, mut read: Vec<Option<Entry>>) {
        read.append(&mut self.entries);
        (self.entries, self.reading) = (read, Reading::Done);
    }
}

impl OpenProject {
    /// Everything that was done to the project.
    #[must_use]
    pub fn trail(&self) -> &Trail {
        &self.trail.trail
    }

    /// The same to be read by a person; none until it was read.
    #[must_use]
    pub fn trail_reader(&self) -> Option<TrailReader<'_>> {
        (self.trail.reading == Reading::Done).then(|| TrailReader {
            assessment: self.assessment(),
            catalogs: self.catalogs(),
            entries: &self.trail.entries,
        })
    }
}
