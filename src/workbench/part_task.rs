//! Handing a part of the project out as a file of its own, and reading one that comes back.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    domain::{Assessment, ControlKey, DateTime, HandedOut, Sha256, selected},
    edit::{Merge, MergeChoices, merge},
    store::{
        self, EvidenceFiles, Holder, Identity, Keyring, Opened, Project, StoreError, Trail, Tray,
    },
};

/// What may be done with parts of the project.
#[derive(Debug)]
pub enum PartDeed {
    /// Hand these controls out as a file.
    HandOut(BTreeSet<ControlKey>, PathBuf),
    /// Put a file that was handed out together with the project.
    TakeBack(PathBuf),
    /// What both sides have changed is decided.
    Settle(MergeChoices),
    /// The part that waits for decisions is not taken back now.
    Leave,
}

/// What is done with the files of parts, off the frame.
#[derive(Debug)]
pub enum PartTask {
    /// Write one.
    Write {
        /// Where to.
        path: PathBuf,
        /// The part.
        project: Box<Project>,
        /// Where its evidence lies.
        files: EvidenceFiles,
        /// What to encrypt it with: a part is locked as its whole is.
        keys: Option<Keyring>,
        /// Who writes it.
        holder: Holder,
    },
    /// Read one that comes back.
    Read {
        /// Where it lies.
        path: PathBuf,
        /// Files that are here already.
        have: BTreeSet<Sha256>,
        /// Where the others go.
        tray: Tray,
        /// In which session.
        session: String,
    },
}

/// What came of it.
#[derive(Debug)]
pub enum PartOutcome {
    /// A part was written, of so many controls.
    Written(PathBuf, usize, Result<(), StoreError>),
    /// A part was read: in which session, and where its new files lie now.
    Read(
        String,
        PathBuf,
        Result<Box<(Project, EvidenceFiles)>, StoreError>,
    ),
}

/// A part that came back and waits until a person has decided what stays.
#[derive(Debug)]
pub struct Returned {
    /// The file.
    pub path: PathBuf,
    part: Arc<HandedOut>,
    theirs: Assessment,
    pub(super) files: EvidenceFiles,
}

impl PartTask {
    pub(super) fn run(self) -> PartOutcome {
        match self {
            Self::Write {
                path,
                project,
                files,
                keys,
                holder,
            } => {
                let count = project.assessment.findings.len();
                let result = store::hold_to_write(&path, &holder).and_then(|_lock| {
                    store::save(&path, &project, &files, keys.as_ref())?;
                    Ok(())
                });
                PartOutcome::Written(path, count, result)
            }
            Self::Read {
                path,
                have,
                tray,
                session,
            } => {
                let result = read(&path, &have, &tray).map(Box::new);
                PartOutcome::Read(session, path, result)
            }
        }
    }
}

fn read(
    path: &Path,
    have: &BTreeSet<Sha256>,
    tray: &Tray,
) -> Result<(Project, EvidenceFiles), StoreError> {
    let Opened {
        project, evidence, ..
    } = store::open(path, tray.keys())?;
    let files = project.assessment.files().map(|file| &file.sha256);
    let new: BTreeSet<&Sha256> = files.filter(|sha256| !have.contains(sha256)).collect();
    let copies = evidence.copy_to(tray, &new)?;
    if let Some(missing) = new.into_iter().find(|sha256| !copies.holds(sha256)) {
        return Err(StoreError::MissingEvidence(missing.clone()));
    }
    Ok((project, copies))
}

impl Returned {
    /// The part of a file, if it was handed out from this project.
    pub(super) fn of(
        path: PathBuf,
        project: Project,
        files: EvidenceFiles,
        whole: &Identity,
    ) -> Option<Self> {
        let part = project.identity.part?;
        (part.project == whole.project).then_some(Self {
            path,
            part,
            theirs: project.assessment,
            files,
        })
    }

    /// What it brings into the project as it is now.
    #[must_use]
    pub fn merge(&self, ours: &Assessment, choices: &MergeChoices) -> Merge {
        merge(&self.part.base, ours, &self.theirs, choices)
    }
}

/// The project with these controls alone, as a part of it that is worked on elsewhere. Kept originals of what was hidden stay
/// here, and so do reports that were handed out.
pub(super) fn part_of(
    whole: &Project,
    catalogs: &[Arc<crate::domain::Catalog>],
    chosen: &BTreeSet<ControlKey>,
    id: &str,
    at: DateTime,
) -> Project {
    let (mut assessment, _) = selected(&whole.assessment, catalogs, chosen);
    assessment.issued.clear();
    for evidence in assessment.evidence.values_mut() {
        if evidence.original.is_some() {
            Arc::make_mut(evidence).original = None;
        }
    }
    let texts = whole.catalogs.iter();
    let used = texts.filter(|text| assessment.catalogs.contains(&text.id));
    let part = HandedOut {
        project: whole.identity.project.clone(),
        at,
        base: Arc::new(assessment.clone()),
    };
    Project {
        identity: Identity {
            project: id.to_owned(),
            part: Some(Arc::new(part)),
            ..Identity::default()
        },
        catalogs: used.cloned().collect(),
        assessment,
        // What is done to the part is written down in the part.
        trail: Trail::default(),
    }
}
