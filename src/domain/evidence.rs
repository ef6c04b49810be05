//! What proves a finding: one file with its number, title and origin.

use std::fmt;

use super::{ControlId, DateTime, EvidenceId, Period, Sha256, Stamp};

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Stable id.
    pub id: EvidenceId,
    /// Printed number, stable for ever.
    pub number: EvidenceNumber,
    /// Its name, in a few words.
    pub title: String,
    /// What is to be seen in it.
    pub description: String,
    /// The file, or where the paper is.
    pub body: EvidenceBody,
    /// When it was captured, where known.
    pub captured: Option<DateTime>,
    /// The host or system it was captured on.
    pub host: String,
    /// Who added it, and when.
    pub added: Stamp,
    /// Who has looked whether something must be hidden, and when; nobody has looked at the present file when absent.
    pub swept: Option<Stamp>,
    /// What was hidden or drawn, oldest first.
    pub redactions: Vec<Redaction>,
    /// The file as it was before anything was hidden, where somebody chose to keep it. It is never handed out.
    pub original: Option<EvidenceFile>,
}

/// What an evidence consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceBody {
    /// A file within the project.
    File(EvidenceFile),
    /// A document that exists on paper only.
    Paper {
        /// Where it is kept.
        place: String,
    },
}

/// That a file was replaced by one in which something is hidden or drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redaction {
    /// Who did it, and when.
    pub stamp: Stamp,
    /// The file before.
    pub before: Sha256,
    /// The file after.
    pub after: Sha256,
    /// How many areas or texts were hidden.
    pub hidden: u32,
    /// Whether parts were cut off.
    pub cropped: bool,
}

impl Redaction {
    /// Whether something was hidden or cut off, not only drawn.
    #[must_use]
    pub fn hides(&self) -> bool {
        self.hidden > 0 || self.cropped
    }
}

impl Evidence {
    /// The file, unless the evidence is on paper.
    #[must_use]
    pub fn file(&self) -> Option<&EvidenceFile> {
        match &self.body {
            EvidenceBody::File(file) => Some(file),
            EvidenceBody::Paper { .. } => None,
        }
    }

    /// The file, if it is a picture.
    #[must_use]
    pub fn picture(&self) -> Option<&EvidenceFile> {
        self.file().filter(|file| file.media.is_picture())
    }

    /// Where the paper is kept, if it is on paper.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        match &self.body {
            EvidenceBody::File(_) => None,
            EvidenceBody::Paper { place } => Some(place),
        }
    }

    /// Whether nobody has looked yet what must be hidden in it.
    #[must_use]
    pub fn is_unswept(&self) -> bool {
        self.swept.is_none() && self.file().is_some()
    }

    /// The last hiding that the present file still shows; none where the file as it was has been put back since.
    #[must_use]
    pub fn hidden(&self) -> Option<&Redaction> {
        let mut hidden = None;
        for (place, redaction) in self.redactions.iter().enumerate() {
            let earlier = self.redactions.get(..place).unwrap_or_default();
            if earlier.iter().any(|it| it.before == redaction.after) {
                hidden = None;
            } else if redaction.hides() {
                hidden = Some(redaction);
            }
        }
        hidden
    }

    /// Whether it was captured before the period of the assessment began.
    #[must_use]
    pub fn is_older_than(&self, period: Option<Period>) -> bool {
        let (Some(captured), Some(period)) = (self.captured, period) else {
            return false;
        };
        captured.date < period.start
    }

    /// The files that the project must hold for it.
    pub fn files(&self) -> impl Iterator<Item = &EvidenceFile> {
        self.file().into_iter().chain(&self.original)
    }
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
    /// PDF document.
    Pdf,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// Slides of `PowerPoint`.
    Pptx,
    /// 한글 document, binary.
    Hwp,
    /// 한글 document, open format.
    Hwpx,
    /// Plain text.
    Text,
    /// Comma-separated values.
    Csv,
    /// Log of a program.
    Log,
}

impl Media {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::Png,
        Self::Jpeg,
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Hwp,
        Self::Hwpx,
        Self::Text,
        Self::Csv,
        Self::Log,
    ];

    /// The file name extension, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Hwp => "hwp",
            Self::Hwpx => "hwpx",
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Log => "log",
        }
    }

    /// Whether it is a picture, to be seen and marked here.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg)
    }

    /// Whether it is plain text, to be searched here.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Csv | Self::Log)
    }
}
