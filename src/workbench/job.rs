//! What takes longer than a frame: plain data in, outcome out. Where and when it runs is the shell's business.

use std::{collections::BTreeSet, path::PathBuf};

use super::{
    export::{ReportJob, write_report},
    own_catalog::{CatalogFileError, read_catalog_file, write_template},
    source::{Attachment, Source},
};
use crate::{
    domain::{Catalog, ControlKey, Sha256},
    evidence::{self, ImportError, Picture},
    store::{
        self, Base, CatalogText, Damage, EvidenceFiles, Identity, Opened, Project, Record,
        Recovered, RecoveryOffer, Settings, StoreError,
    },
};

/// One thing to do off the frame.
#[derive(Debug)]
pub enum Job {
    /// Open a project file.
    Open(PathBuf),
    /// Put a crashed session together.
    Recover {
        /// What it left.
        offer: RecoveryOffer,
        /// Where its pictures go.
        adopt: PathBuf,
    },
    /// Draw the sample project.
    Sample {
        /// Where its pictures go.
        folder: PathBuf,
    },
    /// Throw away what a crashed session left.
    Discard(RecoveryOffer),
    /// Look for what crashed sessions left.
    FindOffers(PathBuf),
    /// Take pictures in.
    Import {
        /// The control they are for.
        key: ControlKey,
        /// Where they come from.
        sources: Vec<Source>,
        /// Where they lie until the project is saved.
        folder: PathBuf,
    },
    /// Save the project.
    Save(Box<SaveJob>),
    /// Write the report.
    Report(Box<ReportJob>),
    /// Check the hash of every evidence.
    Verify {
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// Which are wanted.
        wanted: Vec<Sha256>,
    },
    /// Decode a picture for the screen.
    Picture {
        /// The picture.
        sha256: Sha256,
        /// Where it lies.
        files: EvidenceFiles,
        /// How large.
        size: PictureSize,
    },
    /// Read a catalog file, for the project of a session.
    ReadCatalog(PathBuf, Option<String>),
    /// Write the template of a catalog.
    WriteTemplate(PathBuf),
    /// Write the settings.
    WriteSettings(Box<Settings>, PathBuf),
}

/// All that saving needs.
#[derive(Debug)]
pub struct SaveJob {
    /// Where to.
    pub path: PathBuf,
    /// What.
    pub project: Project,
    /// Where its evidence lies.
    pub files: EvidenceFiles,
    /// Where pictures go that undo may still bring back.
    pub aside: PathBuf,
    /// The version that must still be at the path, when the project came from there.
    pub expected: Option<Identity>,
    /// Revision that is saved.
    pub revision: u64,
}

/// How large a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureSize {
    /// To fit a square of 320 pixels.
    Thumbnail,
    /// Every pixel, up to what any graphics card takes as one texture.
    Full,
}

/// Why a picture was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The file could not be read or the copy not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The picture is not taken in.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The report could not be made.
    #[error(transparent)]
    Report(#[from] crate::report::ReportError),
    /// The built-in sample is broken.
    #[error("the sample cannot be built: {0}")]
    Sample(String),
}

/// What a job has brought.
#[derive(Debug)]
pub enum Outcome {
    /// Of [`Job::Open`].
    Opened(PathBuf, Result<Opened, StoreError>),
    /// Of [`Job::Recover`].
    Recovered(RecoveryOffer, Result<Box<Recovered>, StoreError>),
    /// Of [`Job::Sample`].
    Sample(Result<(Project, EvidenceFiles), JobError>),
    /// Of [`Job::Discard`].
    Discarded(RecoveryOffer, Result<(), StoreError>),
    /// Of [`Job::FindOffers`].
    Offers(Vec<RecoveryOffer>),
    /// Of [`Job::Import`]: name and result of each source.
    Imported(ControlKey, Vec<(String, Result<Attachment, JobError>)>),
    /// Of [`Job::Save`]: the saved file read back, and pictures set aside.
    Saved {
        /// In which session.
        session: String,
        /// Where.
        path: PathBuf,
        /// Which revision.
        revision: u64,
        /// The file as read back.
        result: Result<(Opened, EvidenceFiles), StoreError>,
    },
    /// Of [`Job::Report`]: faults that the report itself shows.
    Reported(PathBuf, Result<Vec<String>, JobError>),
    /// Of [`Job::Verify`].
    Verified(usize, Vec<Damage>),
    /// Of [`Job::Picture`].
    Picture(Sha256, PictureSize, Result<Picture, JobError>),
    /// Of [`Job::ReadCatalog`]: for which session; the catalog and its text.
    CatalogRead(
        Option<String>,
        Result<Box<(Catalog, String)>, CatalogFileError>,
    ),
    /// Of [`Job::WriteTemplate`].
    TemplateWritten(PathBuf, Result<(), CatalogFileError>),
    /// Of [`Job::WriteSettings`].
    SettingsWritten(Result<(), StoreError>),
    /// Of the journal's worker.
    Journaled(Result<(), StoreError>),
}

/// One operation on the journal; the worker does them in order.
#[derive(Debug)]
pub enum JournalOp {
    /// Begin the journal of a session.
    Begin {
        /// Folder of all sessions.
        root: PathBuf,
        /// Name of the session.
        session: String,
        /// What the journal builds on.
        base: Box<Base>,
    },
    /// Write changed parts.
    Append(Vec<Record>),
    /// Keep the text of a catalog taken into the project.
    KeepCatalog(CatalogText),
    /// A save begins.
    Turn,
    /// A save has ended well.
    Rebase(Box<Base>),
    /// The session begun last has taken over what a crashed one left.
    TakenOver(RecoveryOffer),
    /// The project was closed in order.
    Close,
}

impl Job {
    /// Does the job. It blocks: run it on a worker.
    #[must_use]
    pub fn run(self) -> Outcome {
        match self {
            Self::Open(path) => {
                let result = store::open(&path);
                Outcome::Opened(path, result)
            }
            Self::Recover { offer, adopt } => {
                let result = store::recover(&offer, &adopt);
                Outcome::Recovered(offer, result.map(Box::new))
            }
            Self::Sample { folder } => Outcome::Sample(super::sample::build(&folder)),
            Self::Discard(offer) => {
                let result = store::discard(&offer);
                Outcome::Discarded(offer, result)
            }
            Self::FindOffers(root) => Outcome::Offers(store::offers(&root)),
            Self::Import {
                key,
                sources,
                folder,
            } => {
                let results = sources
                    .into_iter()
                    .map(|source| (source.name(), source.take_in(&folder)));
                Outcome::Imported(key, results.collect())
            }
            Self::Save(job) => job.run(),
            Self::Report(job) => {
                let result = write_report(&job);
                Outcome::Reported(job.path, result)
            }
            Self::Verify { files, wanted } => {
                Outcome::Verified(wanted.len(), files.damages(wanted.iter()))
            }
            Self::Picture {
                sha256,
                files,
                size,
            } => {
                let result = decode(&files, &sha256, size);
                Outcome::Picture(sha256, size, result)
            }
            Self::ReadCatalog(path, session) => {
                let read = read_catalog_file(&path).map(Box::new);
                Outcome::CatalogRead(session, read)
            }
            Self::WriteTemplate(path) => {
                let result = write_template(&path);
                Outcome::TemplateWritten(path, result)
            }
            Self::WriteSettings(settings, path) => Outcome::SettingsWritten(settings.write(&path)),
        }
    }
}

impl SaveJob {
    fn run(self) -> Outcome {
        let result = self.save();
        let session = self.project.identity.session;
        Outcome::Saved {
            session,
            path: self.path,
            revision: self.revision,
            result,
        }
    }

    fn save(&self) -> Result<(Opened, EvidenceFiles), StoreError> {
        if let Some(expected) = &self.expected
            && let Ok(there) = store::open(&self.path)
            && there.project.identity != *expected
        {
            let path = self.path.clone();
            return Err(StoreError::Replaced { path });
        }
        let wanted: BTreeSet<&Sha256> = self
            .project
            .assessment
            .evidence
            .values()
            .map(|evidence| &evidence.file.sha256)
            .collect();
        let aside = self.files.set_aside(&self.path, &wanted, &self.aside)?;
        Ok((store::save(&self.path, &self.project, &self.files)?, aside))
    }
}

/// Longest side of a picture on the screen, in pixels; every graphics card of today takes as much.
const FULL_SIDE: u32 = 8192;

fn decode(files: &EvidenceFiles, sha256: &Sha256, size: PictureSize) -> Result<Picture, JobError> {
    let bytes = files.read(sha256)?;
    Ok(match size {
        PictureSize::Thumbnail => evidence::thumbnail(&bytes, 320)?,
        PictureSize::Full => evidence::thumbnail(&bytes, FULL_SIDE)?,
    })
}
