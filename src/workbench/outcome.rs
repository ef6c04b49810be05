//! What jobs bring back, and what the journal's worker is told.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use super::{
    backup_task::BackupOutcome,
    emblem::EmblemError,
    evidence_jobs::Redacted,
    export::WrittenReport,
    job::PictureSize,
    locking::Envelope,
    own_catalog::CatalogFileError,
    part_task::PartOutcome,
    preview::Preview,
    privacy::Searched,
    report_deed::ReportUse,
    signing::{CheckedKey, Signatures, SignedReport, SigningError},
    source::{Attachment, Recipient},
    trail_task::TrailOutcome,
    year_task::YearOutcome,
};
use crate::{
    domain::{Catalog, Emblem, EmblemKind, Sha256, Template},
    evidence::{ImportError, Picture},
    store::{
        Base, Breach, CatalogText, Damage, EvidenceFiles, Hold, Kept, Opened, Presence, Project,
        ProjectLock, Record, Recovered, RecoveryOffer, Salvaged, StoreError, TemplateFileError,
    },
};

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
    /// The program stumbled over the file.
    #[error("the program stumbled over the file")]
    Crashed,
    /// The source is a folder.
    #[error("it is a folder")]
    Folder,
    /// The file changed while it was read.
    #[error("the file changed while it was read")]
    ChangedWhileRead,
    /// The document has more bytes than [`MAX_DOCUMENT_BYTES`](crate::evidence::MAX_DOCUMENT_BYTES).
    #[error("the document is too large")]
    LargeDocument,
    /// The file is no plain text.
    #[error("the file is no plain text")]
    NotText,
    /// The folder to export to holds something.
    #[error("the folder is not empty")]
    FolderTaken,
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// The text is too large to be masked here.
    #[error("the text is too large to be masked")]
    LargeText,
    /// Nothing in the text looks like personal data that is not cleared.
    #[error("there is nothing to hide")]
    NothingToHide,
    /// The list of the exported folder could not be made.
    #[error("the list of evidence cannot be written: {0}")]
    List(String),
    /// The built-in sample is broken.
    #[error("the sample cannot be built: {0}")]
    Sample(String),
}

/// What a job has brought.
#[derive(Debug)]
pub enum Outcome {
    /// Of [`Job::Open`].
    Opened(PathBuf, Result<Box<Opened>, StoreError>),
    /// Of [`Job::Open`], of a damaged file.
    Salvaged(PathBuf, Box<Salvaged>),
    /// Of [`Job::Hold`](super::job::Job::Hold): of which file, and in which session.
    Held(PathBuf, Hold, String),
    /// Of [`Job::Recover`].
    Recovered(RecoveryOffer, Result<Box<Recovered>, StoreError>),
    /// Of [`Job::Sample`].
    Sample(Result<Box<(Project, EvidenceFiles)>, JobError>),
    /// Of [`Job::Discard`].
    Discarded(RecoveryOffer, Result<(), StoreError>),
    /// Of [`Job::FindOffers`].
    Offers(Vec<RecoveryOffer>, Option<Presence>),
    /// Of [`Job::Import`]: name and result of each source.
    Imported(Recipient, Vec<(String, Result<Attachment, JobError>)>),
    /// Of [`Job::Save`].
    Saved {
        /// In which session.
        session: String,
        /// Where.
        path: PathBuf,
        /// Which revision.
        revision: u64,
        /// What was saved.
        result: Result<Box<Saved>, StoreError>,
        /// The saved versions that are kept now.
        backups: Result<Kept, StoreError>,
        /// The lock of the file, where it was not held before.
        lock: Option<ProjectLock>,
    },
    /// Of [`Job::Report`](super::job::Job::Report).
    Reported {
        /// Where the PDF is.
        path: PathBuf,
        /// What it is for.
        purpose: ReportUse,
        /// In which session.
        session: String,
        /// What was written.
        result: Result<WrittenReport, JobError>,
    },
    /// Of [`Job::ReadKey`](super::job::Job::ReadKey): what the certificate of the key file says.
    KeyRead(PathBuf, Result<CheckedKey, SigningError>),
    /// Of [`Job::SignReport`](super::job::Job::SignReport): where the signed report is, and whose certificate was used.
    ReportSigned(PathBuf, Result<Box<SignedReport>, SigningError>),
    /// The signatures of a PDF and its free places were read.
    SignaturesRead(PathBuf, Result<Signatures, SigningError>),
    /// Of [`Job::Preview`](super::job::Job::Preview): in which session.
    Previewed(String, Result<Arc<Preview>, JobError>),
    /// Of [`Job::Verify`]: how many files were checked, what is wrong with some, whether the user had asked.
    Verified {
        /// How many files were checked.
        count: usize,
        /// What is wrong with some.
        damages: Vec<Damage>,
        /// Where the audit trail is broken, if it is.
        breach: Option<Breach>,
        /// Whether the user has asked for it.
        asked: bool,
        /// In which session.
        session: String,
    },
    /// Of [`Job::Verify`], while it goes on: bytes done, and all.
    Progress(u64, u64),
    /// Of [`Job::Secure`](super::job::Job::Secure): in which session, and where the copies are.
    Secured(String, Result<EvidenceFiles, StoreError>),
    /// Of [`Job::SearchTexts`].
    TextsSearched(String, Vec<(Sha256, Searched)>),
    /// Of [`Job::Redact`]: the file before, whether it is kept, the new one.
    Redacted(Sha256, bool, Result<Redacted, JobError>),
    /// Of [`Job::CopyOut`]: where to, whether it is to be opened.
    CopiedOut(PathBuf, bool, Result<(), JobError>),
    /// Of [`Job::RemoveStray`](super::job::Job::RemoveStray).
    StrayRemoved,
    /// Of [`Job::ExportEvidence`]: numbers of evidence that could not be written.
    EvidenceExported(PathBuf, Result<Vec<String>, JobError>),
    /// Of [`Job::Picture`].
    Picture(Sha256, PictureSize, Result<Picture, JobError>),
    /// Of [`Job::Picture`](super::job::Job::Picture) that was passed over: others were in view by then.
    PicturePassed(Sha256, PictureSize),
    /// Of [`Job::Text`](super::job::Job::Text): its first lines; none where it is too large or cannot be read.
    Text(Sha256, Option<Vec<String>>),
    /// Of [`Job::ReadCatalog`]: for which session; the catalog and its text.
    CatalogRead(
        Option<String>,
        Result<Box<(Catalog, String)>, CatalogFileError>,
    ),
    /// Of [`Job::WriteCalendar`].
    CalendarWritten(PathBuf, Result<usize, StoreError>),
    /// Of [`Job::WriteTemplate`].
    TemplateWritten(PathBuf, Result<(), CatalogFileError>),
    /// Of [`Job::Template`](super::job::Job::Template).
    Template(TemplateOutcome),
    /// Of [`Job::Part`](super::job::Job::Part).
    Part(PartOutcome),
    /// Of [`Job::Year`](super::job::Job::Year).
    Year(YearOutcome),
    /// Of [`Job::Trail`](super::job::Job::Trail).
    Trail(TrailOutcome),
    /// Of [`Job::Backup`](super::job::Job::Backup).
    Backup(BackupOutcome),
    /// Of [`Job::WriteSettings`].
    SettingsWritten(Result<(), StoreError>),
    /// Of [`JournalOp::Forget`]: whether the files are gone.
    Forgotten(Result<(), StoreError>),
    /// Of the journal's worker.
    Journaled(Result<(), StoreError>),
}

/// What came of a save.
#[derive(Debug)]
pub struct Saved {
    /// The file as read back.
    pub opened: Opened,
    /// Pictures set aside.
    pub aside: EvidenceFiles,
    /// What became of the recovery envelope, where there is one.
    pub envelope: Option<Envelope>,
}

/// What came of a task with files of report templates.
#[derive(Debug)]
pub enum TemplateOutcome {
    /// The user's own, and files that hold none.
    Found(Vec<Template>, Vec<(PathBuf, TemplateFileError)>),
    /// One was read.
    Read(PathBuf, Result<Box<Template>, TemplateFileError>),
    /// One was written, perhaps for others.
    Written(PathBuf, bool, Result<(), StoreError>),
    /// One was removed.
    Removed(Result<(), StoreError>),
    /// A picture was read as the logo or the seal of the one of that name.
    Emblem(String, EmblemKind, Result<Emblem, EmblemError>),
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
    /// Remove files for good, once what is written so far is durable.
    Forget(BTreeSet<Sha256>),
    /// A save begins.
    Turn,
    /// A save has ended well.
    Rebase(Box<Base>),
    /// The session begun last has taken over what another one left in this folder.
    Left(PathBuf),
    /// The project was closed in order.
    Close,
}
