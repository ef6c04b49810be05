//! Takes a picture in: only what decodes whole and is of a sane size becomes evidence.

use std::{fmt::Write as _, io::Cursor};

use image::{
    ExtendedColorType, ImageEncoder, ImageError, ImageFormat, ImageReader, Limits,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use sha2::{Digest, Sha256 as Hasher};

use crate::domain::{EvidenceFile, Media, Sha256};

/// Most pixels that a picture may have; more than any screen or scanner of this trade gives.
pub const MAX_PIXELS: u64 = 120_000_000;

/// Most bytes that a picture file may have.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// A picture taken in, with its bytes as they will be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What the project remembers of the file.
    pub file: EvidenceFile,
    /// The bytes to store.
    pub bytes: Vec<u8>,
}

/// Why a picture is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Not a PNG or JPEG picture.
    #[error("neither PNG nor JPEG")]
    UnknownKind,
    /// More pixels than [`MAX_PIXELS`].
    #[error("{width} x {height} pixels are too many")]
    TooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// More bytes than [`MAX_BYTES`].
    #[error("{0} bytes are too many")]
    TooManyBytes(u64),
    /// The picture is broken or cut off.
    #[error("the picture does not decode: {0}")]
    Broken(#[source] ImageError),
}

/// Takes in the bytes of a picture file as they are, after decoding them once to see that they are whole.
///
/// # Errors
/// [`ImportError`] when the bytes are no PNG or JPEG, too large, or broken.
pub fn from_bytes(bytes: Vec<u8>, original_name: &str) -> Result<Imported, ImportError> {
    let length = bytes.len() as u64;
    if length > MAX_BYTES {
        return Err(ImportError::TooManyBytes(length));
    }
    let media = recognise(&bytes)?;
    let pixels = size(&bytes)?;
    super::decode(&bytes)?;
    let sha256 = sha256(&bytes);
    let file = EvidenceFile {
        sha256,
        original_name: original_name.to_owned(),
        media,
        length,
        pixels,
    };
    Ok(Imported { file, bytes })
}

/// Takes in pixels from the clipboard, 4 bytes each (red, green, blue, alpha), as a PNG; opaque ones as RGB.
///
/// # Errors
/// [`ImportError`] when the pixels are too many or do not fill the rectangle.
pub fn from_rgba(
    width: u32,
    height: u32,
    rgba: &[u8],
    original_name: &str,
) -> Result<Imported, ImportError> {
    check_pixels(width, height)?;
    let mut bytes = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    let opaque = rgba.chunks_exact(4).all(|pixel| pixel[3] == u8::MAX);
    let written = if opaque {
        let rgb: Vec<u8> = rgba
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        checked_write(encoder, &rgb, width, height, ExtendedColorType::Rgb8)
    } else {
        checked_write(encoder, rgba, width, height, ExtendedColorType::Rgba8)
    };
    written.map_err(ImportError::Broken)?;
    let (sha256, length) = (sha256(&bytes), bytes.len() as u64);
    let original_name = original_name.to_owned();
    let file = EvidenceFile {
        sha256,
        original_name,
        media: Media::Png,
        length,
        pixels: (width, height),
    };
    Ok(Imported { file, bytes })
}

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Sha256 {
    let mut text = String::with_capacity(64);
    for byte in Hasher::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    Sha256::new(text)
}

/// The encoder panics where pixels and rectangle disagree, so that is checked first.
fn checked_write(
    encoder: PngEncoder<&mut Vec<u8>>,
    pixels: &[u8],
    width: u32,
    height: u32,
    color: ExtendedColorType,
) -> Result<(), ImageError> {
    let expected = u64::from(width) * u64::from(height) * u64::from(color.bits_per_pixel() / 8);
    if expected == 0 || expected != pixels.len() as u64 {
        let kind = image::error::ParameterErrorKind::DimensionMismatch;
        return Err(ImageError::Parameter(
            image::error::ParameterError::from_kind(kind),
        ));
    }
    encoder.write_image(pixels, width, height, color)
}

fn recognise(bytes: &[u8]) -> Result<Media, ImportError> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => Ok(Media::Png),
        Ok(ImageFormat::Jpeg) => Ok(Media::Jpeg),
        _ => Err(ImportError::UnknownKind),
    }
}

fn size(bytes: &[u8]) -> Result<(u32, u32), ImportError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|error| ImportError::Broken(error.into()))?;
    let (width, height) = reader.into_dimensions().map_err(ImportError::Broken)?;
    check_pixels(width, height)?;
    Ok((width, height))
}

fn check_pixels(width: u32, height: u32) -> Result<(), ImportError> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ImportError::TooManyPixels { width, height });
    }
    Ok(())
}

/// Limits that let every picture of [`MAX_PIXELS`] through and no bomb.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    limits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Vec<u8> {
        let rgba = vec![255; (width * height * 4) as usize];
        from_rgba(width, height, &rgba, "클립보드").unwrap().bytes
    }

    #[test]
    fn a_picture_is_kept_byte_for_byte() {
        let bytes = picture(7, 5);
        let imported = from_bytes(bytes.clone(), "화면.png").unwrap();
        assert_eq!(imported.bytes, bytes);
        assert_eq!(
            (imported.file.media, imported.file.pixels),
            (Media::Png, (7, 5))
        );
        assert!(imported.file.sha256.is_well_formed());
    }

    #[test]
    fn a_truncated_picture_is_refused() {
        let mut bytes = picture(64, 64);
        bytes.truncate(bytes.len() / 2);
        assert!(matches!(
            from_bytes(bytes, "반.png"),
            Err(ImportError::Broken(_))
        ));
    }

    #[test]
    fn a_huge_picture_is_refused_by_its_header_alone() {
        let mut bytes = picture(1, 1);
        bytes[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
        let crc = crc32(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&crc.to_be_bytes());
        let refused = from_bytes(bytes, "거대.png");
        assert!(
            matches!(
                refused,
                Err(ImportError::TooManyPixels {
                    width: 20_000,
                    height: 20_000
                })
            ),
            "{refused:?}"
        );
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(
            from_bytes(b"%PDF-1.7".to_vec(), "a.png"),
            Err(ImportError::UnknownKind)
        ));
        assert!(matches!(
            from_bytes(Vec::new(), "a.png"),
            Err(ImportError::UnknownKind)
        ));
        assert!(from_rgba(2, 2, &[0; 15], "a").is_err());
        assert!(from_rgba(0, 0, &[], "a").is_err());
    }

    #[test]
    fn the_hash_is_that_of_the_standard() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sha256(b"").as_str(), empty);
    }

    fn crc32(bytes: &[u8]) -> u32 {
        let step = |crc: u32, byte: &u8| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
            })
        };
        !bytes.iter().fold(u32::MAX, step)
    }
}
