//! What takes longer than a frame with a long audit trail: reading it, and making a PDF of it.

use std::{path::PathBuf, sync::Arc};

use super::{
    export::report_fonts,
    history::{TrailFilter, TrailReader},
    outcome::JobError,
};
use crate::{
    domain::{Assessment, Catalog, DateTime, Sha256, trail::Entry},
    report::{self, TrailInput},
    store::{self, Trail},
};

/// What is done with a trail, off the frame.
#[derive(Debug)]
pub enum TrailTask {
    /// Read its entries, for the project of a session.
    Read(Trail, String),
    /// Make a PDF of it.
    Print(Box<TrailPrint>),
}

/// A PDF to make of a trail.
#[derive(Debug)]
pub struct TrailPrint {
    /// Where it goes.
    pub path: PathBuf,
    /// The trail.
    pub trail: Trail,
    /// What its words are taken from.
    pub assessment: Assessment,
    /// The catalogs in use.
    pub catalogs: Vec<Arc<Catalog>>,
    /// The hash of the content.
    pub hash: Sha256,
    /// Which entries.
    pub filter: TrailFilter,
    /// When it is made.
    pub created: DateTime,
}

/// What came of it.
#[derive(Debug)]
pub enum TrailOutcome {
    /// The entries of a session's trail, oldest first.
    Read(String, Vec<Option<Entry>>),
    /// The PDF.
    Printed(PathBuf, Result<(), JobError>),
}

impl TrailTask {
    pub(super) fn run(self) -> TrailOutcome {
        match self {
            Self::Read(trail, session) => TrailOutcome::Read(session, trail.entries().collect()),
            Self::Print(print) => {
                let result = print.write();
                TrailOutcome::Printed(print.path, result)
            }
        }
    }
}

impl TrailPrint {
    fn write(&self) -> Result<(), JobError> {
        let entries: Vec<Option<Entry>> = self.trail.entries().collect();
        let reader = TrailReader {
            assessment: &self.assessment,
            catalogs: &self.catalogs,
            entries: &entries,
        };
        let rows = reader.rows(&self.filter).into_iter();
        let rows = rows.map(|places| {
            let row = reader.row(&places);
            [row.when, row.who, row.place, row.what]
        });
        let controls = self.filter.controls.iter();
        let head = self.trail.head();
        let document = report::trail(&TrailInput {
            profile: &self.assessment.profile,
            rows: rows.collect(),
            controls: controls.map(|key| key.control.to_string()).collect(),
            person: self.filter.person.as_deref(),
            entries: self.trail.count(),
            head: &head,
            hash: &self.hash,
            created: self.created,
        });
        let no_pictures = &mut |_: &str| Err(String::new());
        let (bytes, _) = report::export(&document, &report_fonts(), no_pictures)?;
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(store::Deed::Write.at(folder))?;
        }
        Ok(store::write_atomically(&self.path, &bytes)?)
    }
}
