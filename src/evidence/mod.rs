//! Bytes of pictures: recognise, check, encode, shrink, hash. It knows no files, no clock and no window.

mod import;
mod shrink;

pub use import::{ImportError, Imported, MAX_BYTES, MAX_PIXELS, from_bytes, from_rgba, sha256};
pub use shrink::{Picture, decode, thumbnail};
