//! Takes a picture in: only what decodes whole and is of a sane size becomes evidence, and only its pixels do.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits,
    error::{DecodingError, ImageFormatHint},
    metadata::Orientation,
};

use super::{
    clean_jpeg, clean_png, encode, file_name,
    kind::picture_format,
    lossy::is_lossy,
    several::{describes_itself, has_several},
    sha256,
};
use crate::domain::{EvidenceFile, Media};

/// Most pixels that a picture may have; more than any screen or scanner of this trade gives.
pub const MAX_PIXELS: u64 = 120_000_000;

/// Most bytes that a picture file may have.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Quality of a JPEG picture that had to be turned or was stored with loss in another format: the loss is one nobody
/// sees.
const QUALITY: u8 = 95;

/// A picture taken in, with its bytes as they will be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What the project remembers of the file.
    pub file: EvidenceFile,
    /// The bytes to store.
    pub bytes: Vec<u8>,
    /// What became of the file on the way in, for the user to know.
    pub notes: Vec<ImportNote>,
}

/// A difference between a file and the picture that was made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportNote {
    /// The file held several frames or pages; the first of them is the picture.
    FirstOfSeveral,
    /// The camera had noted that the picture lies on its side; it was turned upright.
    Turned,
    /// The file held more than a picture: a place, a date, a device, a program, a preview, or something hidden.
    MetadataRemoved,
}

/// Why a file is not taken in, or a picture not marked.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Neither a picture nor a document that can be kept.
    #[error("neither a picture nor a known document")]
    UnknownKind,
    /// More pixels than [`MAX_PIXELS`].
    #[error("{width} x {height} pixels are too many")]
    TooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// More bytes than [`MAX_BYTES`], or [`super::MAX_DOCUMENT_BYTES`] for a document.
    #[error("{0} bytes are too many")]
    TooManyBytes(u64),
    /// The picture is broken or cut off.
    #[error("the picture does not decode: {0}")]
    Broken(#[source] ImageError),
    /// The part to be cut out lies outside of the picture or has no pixel.
    #[error("the part to be cut out holds no pixel of the picture")]
    EmptyCrop,
    /// The font to write with is broken.
    #[error("the font does not parse")]
    Font,
}

/// Takes in a picture file. PNG and JPEG keep their pixels bit for bit and lose everything else; WebP, BMP, TIFF and
/// GIF become PNG, or JPEG where they were coded with loss: its covers grow beyond what such coding smears, see
/// [`super::hidden_area`]. A picture that lies on its side is turned upright.
///
/// # Errors
/// [`ImportError`] when the bytes are no picture, too large, or broken.
pub fn from_bytes(bytes: Vec<u8>, original_name: &str) -> Result<Imported, ImportError> {
    let length = bytes.len() as u64;
    if length > MAX_BYTES {
        return Err(ImportError::TooManyBytes(length));
    }
    let format = picture_format(&bytes).ok_or(ImportError::UnknownKind)?;
    let head = Head::of(&bytes, format)?;
    let stored = match format {
        ImageFormat::Png => stored_png(bytes, &head)?,
        ImageFormat::Jpeg => stored_jpeg(bytes, &head)?,
        _ => converted(&bytes, format, &head)?,
    };
    Ok(stored.named(original_name))
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
    let bytes = encode::png_of_rgba(width, height, rgba).map_err(ImportError::Broken)?;
    let stored = Stored {
        bytes,
        media: Media::Png,
        pixels: (width, height),
        notes: Vec::new(),
    };
    Ok(stored.named(original_name))
}

/// Takes in a picture in memory, as JPEG of a quality or as PNG.
pub(super) fn from_picture(
    picture: &DynamicImage,
    quality: Option<u8>,
    original_name: &str,
) -> Result<Imported, ImportError> {
    Ok(Stored::of(picture, quality, Vec::new())?.named(original_name))
}

/// Decodes a picture whole and as it lies in the file.
pub(super) fn pixels(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, ImportError> {
    let decoder = open(bytes, format)?;
    limits()
        .reserve(decoder.total_bytes())
        .map_err(ImportError::Broken)?;
    DynamicImage::from_decoder(decoder).map_err(ImportError::Broken)
}

/// Limits that let every picture of [`MAX_PIXELS`] through and no bomb.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    limits
}

/// What a picture file says of itself before its pixels.
struct Head {
    orientation: Orientation,
    has_metadata: bool,
}

impl Head {
    fn of(bytes: &[u8], format: ImageFormat) -> Result<Self, ImportError> {
        let mut decoder = open(bytes, format)?;
        // A picture whose description is broken is still a picture: it goes anyway.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let has_metadata = matches!(decoder.exif_metadata(), Ok(Some(_)) | Err(_))
            || matches!(decoder.xmp_metadata(), Ok(Some(_)) | Err(_))
            || matches!(decoder.icc_profile(), Ok(Some(_)) | Err(_));
        Ok(Self {
            orientation,
            has_metadata,
        })
    }

    fn is_upright(&self) -> bool {
        self.orientation == Orientation::NoTransforms
    }

    fn upright(&self, mut picture: DynamicImage) -> DynamicImage {
        picture.apply_orientation(self.orientation);
        picture
    }

    fn notes(&self, has_several: bool, had_more: bool) -> Vec<ImportNote> {
        let notes = [
            (has_several, ImportNote::FirstOfSeveral),
            (!self.is_upright(), ImportNote::Turned),
            (had_more, ImportNote::MetadataRemoved),
        ];
        notes
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, note)| note)
            .collect()
    }
}

/// A picture as it will be stored, still without a name.
struct Stored {
    bytes: Vec<u8>,
    media: Media,
    pixels: (u32, u32),
    notes: Vec<ImportNote>,
}

impl Stored {
    fn of(
        picture: &DynamicImage,
        quality: Option<u8>,
        notes: Vec<ImportNote>,
    ) -> Result<Self, ImportError> {
        let (media, bytes) = match quality {
            Some(quality) => (Media::Jpeg, encode::jpeg(picture, quality)),
            None => (Media::Png, encode::png(picture)),
        };
        let pixels = (picture.width(), picture.height());
        Ok(Self {
            bytes: bytes.map_err(ImportError::Broken)?,
            media,
            pixels,
            notes,
        })
    }

    fn named(self, original_name: &str) -> Imported {
        let file = EvidenceFile {
            sha256: sha256(&self.bytes),
            original_name: file_name(original_name),
            media: self.media,
            length: self.bytes.len() as u64,
            pixels: self.pixels,
        };
        Imported {
            file,
            bytes: self.bytes,
            notes: self.notes,
        }
    }
}

fn stored_png(bytes: Vec<u8>, head: &Head) -> Result<Stored, ImportError> {
    let clean = clean_png::clean(&bytes).ok_or_else(|| cut_off(ImageFormat::Png))?;
    drop(bytes);
    let picture = pixels(&clean.bytes, ImageFormat::Png)?;
    let hides = clean.hides_pixels || encode::has_unseen_colours(&picture);
    let notes = head.notes(clean.was_animated, clean.had_more || hides);
    if !head.is_upright() || hides || clean.has_spare(&picture) {
        return Stored::of(&head.upright(picture), None, notes);
    }
    let pixels = (picture.width(), picture.height());
    Ok(Stored {
        bytes: clean.bytes,
        media: Media::Png,
        pixels,
        notes,
    })
}

fn stored_jpeg(bytes: Vec<u8>, head: &Head) -> Result<Stored, ImportError> {
    let clean = clean_jpeg::clean(&bytes).ok_or_else(|| cut_off(ImageFormat::Jpeg))?;
    let notes = head.notes(false, clean != bytes);
    drop(bytes);
    let picture = pixels(&clean, ImageFormat::Jpeg)?;
    if !head.is_upright() {
        return Stored::of(&head.upright(picture), Some(QUALITY), notes);
    }
    let pixels = (picture.width(), picture.height());
    Ok(Stored {
        bytes: clean,
        media: Media::Jpeg,
        pixels,
        notes,
    })
}

fn converted(bytes: &[u8], format: ImageFormat, head: &Head) -> Result<Stored, ImportError> {
    let picture = head.upright(pixels(bytes, format)?);
    let had_more = head.has_metadata || format == ImageFormat::Tiff && describes_itself(bytes);
    let notes = head.notes(has_several(bytes, format), had_more);
    let quality = (is_lossy(bytes, format) && fits_jpeg(&picture)).then_some(QUALITY);
    Stored::of(&picture, quality, notes)
}

/// JPEG knows neither transparency nor sides that two bytes cannot count.
fn fits_jpeg(picture: &DynamicImage) -> bool {
    let is_opaque = || picture.to_rgba8().pixels().all(|pixel| pixel[3] == u8::MAX);
    picture.width().max(picture.height()) <= u16::MAX.into()
        && (!picture.color().has_alpha() || is_opaque())
}

/// Reads the header and refuses what it says to be too large, before memory is taken for it.
fn open(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, ImportError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let decoder = reader.into_decoder().map_err(ImportError::Broken)?;
    let (width, height) = decoder.dimensions();
    check_pixels(width, height)?;
    if width == 0 || height == 0 {
        return Err(broken(format, "it has no pixel"));
    }
    Ok(decoder)
}

fn check_pixels(width: u32, height: u32) -> Result<(), ImportError> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ImportError::TooManyPixels { width, height });
    }
    Ok(())
}

fn cut_off(format: ImageFormat) -> ImportError {
    broken(format, "it ends before its end, or says a wrong length")
}

fn broken(format: ImageFormat, why: &str) -> ImportError {
    let error = DecodingError::new(ImageFormatHint::Exact(format), why);
    ImportError::Broken(ImageError::Decoding(error))
}
