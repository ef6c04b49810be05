//! What may be asked of the workbench about reports that are handed out, beside writing one to a file.

use super::source::Source;
use crate::domain::{IssuedReport, Sha256};

/// One thing to do with reports; a recorded one is named by the SHA-256 of its PDF.
#[derive(Debug)]
pub enum ReportDeed {
    /// Hand the report as it stands to the system's print dialog.
    Print,
    /// Say how it got to the printer.
    Printed(Box<IssuedReport>, Printed),
    /// Record a written report as final.
    Record(Box<IssuedReport>),
    /// Take the record out.
    Forget(Sha256),
    /// Attach the scan of the sheets that were signed by hand.
    AttachCopy(Sha256, Vec<Source>),
    /// Take a file of the signed copy out.
    RemoveCopy(Sha256, Sha256),
    /// Lay a file of the signed copy out and open it with the system's program for it.
    OpenCopy(Sha256, Sha256),
}

/// How a report got to the printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The system's dialog took it.
    Dialog,
    /// There is no dialog, so it was opened in the system's viewer.
    Viewer,
    /// The dialog failed, so it was opened in the system's viewer; with what the system said.
    Failed(String),
}

/// What a written report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportUse {
    /// It stays where the user wants it, and is opened.
    File,
    /// It is printed.
    Print,
}
