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

/// A picture longer than this many times its width (or the other way) is a strip.
const STRIP: u32 = 3;

/// Decodes a picture and shrinks it to about `pixels` in all, none of its sides longer than `side`. A strip, of which a
/// sheet of paper shows one part at a time, keeps four times as many.
///
/// # Errors
/// [`ImportError::Broken`] when the bytes do not decode.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a side made smaller fits where it came from"
)]
pub fn reduced(bytes: &[u8], pixels: u32, side: u32) -> Result<Picture, ImportError> {
    let whole = read(bytes)?;
    let (width, height) = (f64::from(whole.width()), f64::from(whole.height()));
    let long = width.max(height);
    let is_strip = long > width.min(height) * f64::from(STRIP);
    let most = f64::from(pixels) * if is_strip { 4.0 } else { 1.0 };
    let share = (most / (width * height)).sqrt().min(f64::from(side) / long);
    if share >= 1.0 {
        return Ok(Picture::from(whole.into_rgba8()));
    }
    let shrunk = |length: f64| ((length * share) as u32).max(1);
    let (width, height) = (shrunk(width), shrunk(height));
    Ok(Picture::from(
        whole
            .resize_exact(width, height, FilterType::Triangle)
            .into_rgba8(),
    ))
}

/// Decodes the top of a picture and shrinks it to `side` pixels across: a tall capture says at its top what it is, and
/// fitted whole it would be too narrow to be read.
///
/// # Errors
/// [`ImportError::Broken`] when the bytes do not decode.
pub fn top(bytes: &[u8], side: u32) -> Result<Picture, ImportError> {
    let whole = read(bytes)?;
    let (width, height) = (whole.width(), whole.height().min(whole.width()));
    let top = whole.crop_imm(0, 0, width, height);
    if width <= side {
        return Ok(Picture::from(top.into_rgba8()));
    }
    Ok(Picture::from(
        top.resize(side, side, FilterType::Triangle).into_rgba8(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::from_rgba;

    #[test]
    fn a_picture_for_the_page_keeps_its_shape_and_no_more_pixels_than_are_seen() {
        let picture = |width: u32, height: u32| {
            let rgba = vec![200; (width * height * 4) as usize];
            from_rgba(width, height, &rgba, "그림.png").unwrap().bytes
        };
        for ((width, height), expected) in [
            ((200, 100), (141, 70)),
            ((100, 50), (100, 50)),
            ((100, 1000), (63, 632)),
            ((10, 2000), (5, 1000)),
            ((1, 1), (1, 1)),
        ] {
            let small = reduced(&picture(width, height), 10_000, 1000).unwrap();
            assert_eq!((small.width, small.height), expected, "{width}×{height}");
        }
    }

    #[test]
    fn the_top_of_a_tall_picture_is_as_wide_as_that_of_any_other() {
        let picture = |width: u32, height: u32| {
            let rgba = vec![200; (width * height * 4) as usize];
            from_rgba(width, height, &rgba, "그림.png").unwrap().bytes
        };
        for ((width, height), expected) in [
            ((400, 3000), (320, 320)),
            ((640, 360), (320, 180)),
            ((40, 90), (40, 40)),
            ((1, 5), (1, 1)),
        ] {
            let top = top(&picture(width, height), 320).unwrap();
            assert_eq!((top.width, top.height), expected, "{width}×{height}");
        }
    }
}
