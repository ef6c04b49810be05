//! What can go wrong while a report is laid out or written. A [`ReportError`] ends the work;
//! a [`Fault`] is noted in the report itself and the work goes on.
use thiserror::Error;

use super::MissingCharacter;

/// Why no report could be made.
#[derive(Debug, Error)]
pub enum ReportError {
    /// A font handed in cannot be read.
    #[error("font face {face} cannot be read: {reason}")]
    Font {
        /// Index of the face: 0 regular, 1 bold, then the fallbacks.
        face: u8,
        /// What the font reader said.
        reason: String,
    },
    /// A font face could not be cut down to the characters in use.
    #[error("font face {face} cannot be subset: {reason}")]
    Subset {
        /// Index of the face: 0 regular, 1 bold, then the fallbacks.
        face: u8,
        /// What the subsetter said.
        reason: String,
    },
    /// The PDF crate left out something that the file needs.
    #[error("the PDF has no {0}")]
    Incomplete(&'static str),
    /// The PDF object model refused an operation.
    #[error("PDF objects: {0}")]
    Objects(String),
    /// The file is closed with a password.
    #[error("the PDF wants a password")]
    Locked,
    /// The password has letters that not every PDF reader takes for the same, or more than 127 bytes.
    #[error("the password cannot protect a PDF")]
    Password,
    /// The bytes could not be handed on.
    #[error("the PDF cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Something the report could not show as it should; the page says so in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A picture could not be read; its frame holds a note instead.
    Picture {
        /// SHA-256 of the picture in lower-case hexadecimal.
        sha256: String,
        /// Page (1-based) on which the note stands first.
        page: usize,
        /// What the source or the decoder said.
        reason: String,
    },
    /// No face has a glyph for a character; a box stands in its place.
    Glyph(MissingCharacter),
}
