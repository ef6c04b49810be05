//! Pictures to PNG bytes: 8-bit RGB, not interlaced, the same bytes for the same pixels.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, RgbImage};

use super::SampleError;

/// Encodes `picture` as an 8-bit RGB PNG without time stamps.
///
/// # Errors
/// [`SampleError::Encode`] when the encoder refuses the size.
pub fn encode_png(picture: &RgbImage) -> Result<Vec<u8>, SampleError> {
    let mut bytes = Vec::new();
    // Flat screens compress best with the filter that looks at the row above.
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Up);
    encoder.write_image(
        picture.as_raw(),
        picture.width(),
        picture.height(),
        ExtendedColorType::Rgb8,
    )?;
    Ok(bytes)
}
