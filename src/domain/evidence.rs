//! What proves a finding: one file with its number, title and origin.

use std::fmt;

use super::{ControlId, DateTime, EvidenceId, Sha256, Stamp};

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Stable id.
    pub id: EvidenceId,
    /// Printed number, stable for ever.
    pub number: EvidenceNumber,
    /// What it shows, in a few words.
    pub title: String,
    /// The file.
    pub file: EvidenceFile,
    /// When it was captured, where known.
    pub captured: Option<DateTime>,
    /// The host or system it was captured on.
    pub host: String,
    /// Who added it, and when.
    pub added: Stamp,
}

/// The number of an evidence: the control it was first attached to, and a serial.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceNumber {
    /// Number of the control.
    pub control: ControlId,
    /// Serial within the control, from 1.
    pub serial: u32,
}

impl fmt::Display for EvidenceNumber {
    /// Writes `1.1.1-1`; the word 자료 before it is the business of `text`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.control, self.serial)
    }
}

/// A stored file, addressed by its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// SHA-256 of the bytes.
    pub sha256: Sha256,
    /// Name the file had when it was attached.
    pub original_name: String,
    /// Kind of file.
    pub media: Media,
    /// Length in bytes.
    pub length: u64,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
}

/// Kind of a stored file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
}

impl Media {
    /// The file name extension, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}
