//! Decodes pictures for the screen, whole or small.

use std::io::Cursor;

use image::{ImageReader, imageops::FilterType};

use super::import::{ImportError, limits};

/// Decoded pixels, 4 bytes each: red, green, blue, alpha.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pixels, row by row.
    pub rgba: Vec<u8>,
}

/// Decodes a picture whole.
///
/// # Errors
/// [`ImportError::Broken`] when the bytes do not decode.
pub fn decode(bytes: &[u8]) -> Result<Picture, ImportError> {
    Ok(Picture::from(read(bytes)?.into_rgba8()))
}

/// Decodes a picture and shrinks it to fit a square of `side` pixels; a smaller one keeps its size.
///
/// # Errors
/// [`ImportError::Broken`] when the bytes do not decode.
pub fn thumbnail(bytes: &[u8], side: u32) -> Result<Picture, ImportError> {
    let whole = read(bytes)?;
    if whole.width() <= side && whole.height() <= side {
        return Ok(Picture::from(whole.into_rgba8()));
    }
    Ok(Picture::from(
        whole.resize(side, side, FilterType::Triangle).into_rgba8(),
    ))
}

fn read(bytes: &[u8]) -> Result<image::DynamicImage, ImportError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|error| ImportError::Broken(error.into()))?;
    reader.limits(limits());
    reader.decode().map_err(ImportError::Broken)
}

impl From<image::RgbaImage> for Picture {
    fn from(image: image::RgbaImage) -> Self {
        Self {
            width: image.width(),
            height: image.height(),
            rgba: image.into_raw(),
        }
    }
}
