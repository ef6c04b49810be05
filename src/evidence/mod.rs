//! Bytes of evidence: recognise, clean, check, encode, mark, shrink, hash. It knows no files, no clock and no window.

mod annotation;
mod burn;
mod burn_draw;
mod burn_text;
mod clean_jpeg;
mod clean_png;
mod digest;
mod encode;
mod file_name;
mod hide;
mod import;
mod jpeg_tables;
mod kind;
mod lossy;
mod plain_text;
mod several;
mod shrink;
#[cfg(test)]
mod tests;

pub use annotation::{Annotation, Area, Ink, Markup, Point};
pub use burn::burn;
pub use burn_draw::{arrow_head, disc_radius, line_width};
#[cfg(feature = "gui")]
pub(crate) use burn_draw::{float, whole};
pub use digest::{Digest, sha256};
pub use file_name::{MAX_NAME_CHARS, file_name};
pub use hide::{hidden_area, mosaic_side, mosaic_tone};
pub use import::{ImportError, ImportNote, Imported, MAX_BYTES, MAX_PIXELS, from_bytes, from_rgba};
pub use kind::{Kind, MAX_DOCUMENT_BYTES, recognise};
pub use plain_text::{text_like, text_of};
pub use shrink::{Picture, decode, reduced, thumbnail, top};
