//! Assessments of other years: the next one made from this one, and another one held against it.

use std::{path::PathBuf, sync::Arc};

use super::project_catalogs::tailored;
use crate::{
    catalog::{self, CatalogError},
    domain::{Assessment, Catalog, Compared, ControlKey, LastYear, Side, compare},
    store::{self, EvidenceFiles, Holder, Keyring, Opened, Project, StoreError},
};

/// What may be done with assessments of other years.
#[derive(Debug)]
pub enum YearDeed {
    /// Make the next assessment from this one, as a file of its own, and open it.
    CarryOver(PathBuf),
    /// Hold the project of a file against this one.
    Compare(PathBuf),
    /// Hold this one against the one that it was carried over from again.
    LeaveComparison,
}

/// What is done with their files, off the frame.
#[derive(Debug)]
pub enum YearTask {
    /// Write the next assessment.
    Write {
        /// Where to.
        path: PathBuf,
        /// The assessment.
        project: Box<Project>,
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// What to encrypt it with: it is locked as the one before is.
        keys: Option<Keyring>,
        /// Who writes it.
        holder: Holder,
        /// In which session.
        session: String,
    },
    /// Read another one.
    Read {
        /// Where it lies.
        path: PathBuf,
        /// What may open it: the password of the open project.
        keys: Option<Keyring>,
        /// In which session.
        session: String,
    },
}

/// What came of it, and in which session.
#[derive(Debug)]
pub enum YearOutcome {
    /// The next assessment was written.
    Written(String, PathBuf, Result<(), StoreError>),
    /// Another one was read.
    Read(String, PathBuf, Result<Box<OtherYear>, OtherYearError>),
}

/// Why another project cannot be held against this one.
#[derive(Debug, thiserror::Error)]
pub enum OtherYearError {
    /// Its file cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// One of its catalogs is broken.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
}

/// What comes along into the next assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextYear {
    /// Answers to be confirmed.
    pub waiting: usize,
    /// Controls that a newer edition words otherwise, and that were answered.
    pub reworded: usize,
    /// Controls that were not asked before.
    pub fresh: usize,
    /// Controls that are not asked any more.
    pub dropped: usize,
    /// Evidence.
    pub evidence: usize,
    /// Plans that are still to be carried out.
    pub plans: usize,
    /// Kept originals of what was hidden, which do not come along.
    pub originals: usize,
    /// Titles of the catalogs that are of another edition.
    pub editions: Vec<String>,
}

impl NextYear {
    /// Counts what an assessment has of the one before.
    pub(super) fn of(old: &Assessment, new: &Assessment, editions: Vec<String>) -> Self {
        let none = LastYear::default();
        let last = new.last.as_deref().unwrap_or(&none);
        let answered = last.answers.values().filter(|it| !it.mark().is_open());
        let reworded = answered.clone().filter(|it| it.is_reworded()).count();
        let is_new = |key: &&ControlKey| !last.answers.contains_key(*key);
        let findings = new.findings.values();
        let actions = findings.flat_map(|it| &it.actions);
        let originals = old.evidence.values().filter(|it| it.original.is_some());
        Self {
            waiting: answered.count() - reworded,
            reworded,
            fresh: new.findings.keys().filter(is_new).count(),
            dropped: last.dropped.len(),
            evidence: new.evidence.len(),
            plans: actions.filter(|it| !it.is_blank()).count(),
            originals: originals.count(),
            editions,
        }
    }
}

/// Another project, to be held against the open one.
#[derive(Debug)]
pub struct OtherYear {
    /// Its file.
    pub path: PathBuf,
    /// What it says.
    pub assessment: Assessment,
    /// Its catalogs, with its own changes laid over them.
    pub catalogs: Vec<Arc<Catalog>>,
}

impl YearTask {
    pub(super) fn run(self) -> YearOutcome {
        match self {
            Self::Write {
                path,
                project,
                files,
                keys,
                holder,
                session,
            } => {
                let result = store::hold_to_write(&path, &holder).and_then(|_lock| {
                    store::save(&path, &project, &files, keys.as_ref())?;
                    Ok(())
                });
                YearOutcome::Written(session, path, result)
            }
            Self::Read {
                path,
                keys,
                session,
            } => {
                let read = store::open(&path, keys.as_ref()).map_err(OtherYearError::from);
                let other = read.and_then(|opened| OtherYear::of(path.clone(), opened));
                YearOutcome::Read(session, path, other.map(Box::new))
            }
        }
    }
}

impl OtherYear {
    fn of(path: PathBuf, opened: Opened) -> Result<Self, OtherYearError> {
        let Project {
            identity,
            assessment,
            catalogs,
            ..
        } = opened.project;
        let parsed = catalogs.into_iter();
        let parsed = parsed
            .map(|text| Ok((Arc::new(catalog::parse(&text.text)?), text)))
            .collect::<Result<Vec<_>, CatalogError>>()?;
        Ok(Self {
            catalogs: tailored(&parsed, &assessment, identity.part.as_deref()),
            path,
            assessment,
        })
    }

    /// Compares it, as the earlier one, with another.
    #[must_use]
    pub fn compared(&self, now: Side<'_>) -> Vec<Compared> {
        let then = Side {
            assessment: &self.assessment,
            catalogs: &self.catalogs,
        };
        compare(then, now)
    }
}
