//! What may be asked of the workbench about evidence, beside attaching and describing it.

use std::path::PathBuf;

use super::{
    evidence_folder::FolderKind, evidence_jobs::Hiding, privacy::Found, source::Attachment,
};
use crate::domain::{Cleared, ControlKey, EvidenceId};

/// One thing to do with evidence.
#[derive(Debug)]
pub enum EvidenceDeed {
    /// Name a document that exists on paper only as evidence of a control.
    Paper {
        /// The control.
        key: ControlKey,
        /// What the document is.
        title: String,
        /// Where it is kept.
        place: String,
    },
    /// Show an evidence under one more control.
    Share(ControlKey, EvidenceId),
    /// Take an evidence off all controls and out of the project.
    Remove(EvidenceId),
    /// Say that there is nothing to hide in a file, or take that back.
    Sweep(EvidenceId, bool),
    /// Hide or draw something.
    Redact {
        /// The evidence.
        id: EvidenceId,
        /// What is hidden or drawn.
        hiding: Hiding,
        /// Whether the file as it is shall be kept beside the new one.
        keep: bool,
    },
    /// Put the kept original back in its place.
    Restore(EvidenceId),
    /// Forget the kept original for good.
    ForgetOriginal(EvidenceId),
    /// Say that something is no personal data or may stand, or take that back.
    Clear(Cleared, bool),
    /// Mask something found in a text.
    Mask(Box<Found>),
    /// Say what becomes of the oldest file that is in the project already.
    Settle(DuplicateChoice),
    /// Lay a copy out and open it with the system's program for it.
    OpenCopy(EvidenceId),
    /// Write a copy to a path.
    SaveCopy(EvidenceId, PathBuf),
    /// Write all evidence as a folder or a ZIP that is readable without this program.
    Export(PathBuf, FolderKind),
}

/// A file that was about to be attached and is in the project already.
#[derive(Debug)]
pub struct Duplicate {
    /// The control it was for.
    pub key: ControlKey,
    /// The evidence that has the same file.
    pub same: EvidenceId,
    /// The file.
    pub attachment: Attachment,
}

/// What becomes of a file that is in the project already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuplicateChoice {
    /// The evidence that is there is shown under this control too.
    Share,
    /// It is attached under a number of its own.
    Separate,
    /// It is not attached.
    Drop,
}
