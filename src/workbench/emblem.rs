//! Takes a picture file in as the logo or the seal of a template: clean and of a sane size, as evidence is.

use std::{fs::File, io::Read as _, path::Path};

use super::outcome::JobError;
use crate::{
    domain::Emblem,
    evidence,
    store::{self, Deed},
};

/// Most bytes of such a picture: a template travels with it, and so does every project that was reported by it.
pub(super) const MAX_EMBLEM_BYTES: u64 = 4 << 20;

/// Most pixels: it is printed a few centimetres wide.
pub(super) const MAX_EMBLEM_PIXELS: u64 = 16_000_000;

/// Why a picture does not become a logo or a seal.
#[derive(Debug, thiserror::Error)]
pub enum EmblemError {
    /// It could not be read, or is no picture.
    #[error(transparent)]
    Job(#[from] JobError),
    /// It has too many bytes or pixels.
    #[error("the picture is larger than any logo")]
    TooLarge,
}

/// Reads a picture.
pub(super) fn read_emblem(path: &Path) -> Result<Emblem, EmblemError> {
    let read = Deed::Read;
    let file = File::open(path).map_err(|error| JobError::from(read.at(path)(error)))?;
    let mut bytes = Vec::new();
    file.take(MAX_EMBLEM_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| JobError::from(read.at(path)(error)))?;
    if bytes.len() as u64 > MAX_EMBLEM_BYTES {
        return Err(EmblemError::TooLarge);
    }
    let picture = evidence::from_bytes(bytes, "").map_err(JobError::from)?;
    let (width, height) = picture.file.pixels;
    let pixels = u64::from(width) * u64::from(height);
    if picture.bytes.len() as u64 > MAX_EMBLEM_BYTES || pixels > MAX_EMBLEM_PIXELS {
        return Err(EmblemError::TooLarge);
    }
    Ok(store::emblem(picture.bytes, picture.file.pixels))
}
