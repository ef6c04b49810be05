//! What can go wrong while the sample is read or drawn.

use thiserror::Error;

/// A fault of the sample's descriptions, fonts or pictures.
#[derive(Debug, Error)]
pub enum SampleError {
    /// A description is not valid RON or has a field that is not known.
    #[error("the sample description cannot be read: {0}")]
    Syntax(#[from] ron::error::SpannedError),
    /// The bytes are no font.
    #[error("the font cannot be read: {0}")]
    Font(#[from] ab_glyph::InvalidFont),
    /// The font has no outline for these characters.
    #[error("the font lacks {0:?}")]
    MissingGlyphs(String),
    /// A text is wider than its place, so that it would be cut or overlap its neighbour.
    #[error("text does not fit: {}", .0.join(" / "))]
    Overflow(Vec<String>),
    /// A link of a diagram names a node that is not there.
    #[error("the diagram has no node {0:?}")]
    UnknownNode(String),
    /// The picture could not be encoded.
    #[error("the picture cannot be encoded: {0}")]
    Encode(#[from] image::ImageError),
}
