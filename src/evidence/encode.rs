//! Writes pixels as PNG or JPEG, and nothing beside them.

use std::borrow::Cow;

use image::{
    ColorType, DynamicImage, ExtendedColorType, ImageEncoder as _, ImageError, RgbImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    error::{ParameterError, ParameterErrorKind},
};

/// Chosen by measurement on pasted screens of 3840 x 2160, with either backend of deflate: a third to an eighth of the
/// time of `Default` for a fifth to a third more bytes. `Fast` halves the time once more for as many bytes again.
const COMPRESSION: (CompressionType, FilterType) = (CompressionType::Level(1), FilterType::Sub);

/// A picture as PNG without loss of anything that can be seen; an alpha channel that hides nothing is left out.
pub(super) fn png(picture: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let (width, height) = (picture.width(), picture.height());
    match picture.color() {
        ColorType::Rgba8 => png_of_rgba(width, height, picture.as_bytes()),
        ColorType::L8
        | ColorType::L16
        | ColorType::La8
        | ColorType::La16
        | ColorType::Rgb8
        | ColorType::Rgb16
        | ColorType::Rgba16 => {
            let seen = seen(picture.as_bytes(), picture.color());
            write_png(&seen, width, height, picture.color().into())
        }
        // PNG has no floating point, and no screen shows more than 8 bits of it.
        _ => png_of_rgba(width, height, picture.to_rgba8().as_raw()),
    }
}

/// Pixels of 4 bytes each as PNG.
pub(super) fn png_of_rgba(width: u32, height: u32, rgba: &[u8]) -> Result<Vec<u8>, ImageError> {
    let (pixels, _) = rgba.as_chunks::<4>();
    if pixels.iter().any(|pixel| pixel[3] != u8::MAX) {
        let seen = seen(rgba, ColorType::Rgba8);
        return write_png(&seen, width, height, ExtendedColorType::Rgba8);
    }
    let mut rgb = vec![0; pixels.len() * 3];
    for (to, from) in rgb.as_chunks_mut::<3>().0.iter_mut().zip(pixels) {
        *to = [from[0], from[1], from[2]];
    }
    // What does not fill whole pixels must stay visible to the check of the length.
    if !rgba.len().is_multiple_of(4) {
        rgb.push(0);
    }
    write_png(&rgb, width, height, ExtendedColorType::Rgb8)
}

/// Whether a pixel that is wholly transparent has a colour all the same.
pub(super) fn has_unseen_colours(picture: &DynamicImage) -> bool {
    let color = picture.color();
    let mut pixels = picture
        .as_bytes()
        .chunks_exact(color.bytes_per_pixel().into());
    color.has_alpha() && pixels.any(|pixel| is_unseen(pixel, color))
}

/// The bytes of pixels with black for the colours of those that are wholly transparent.
fn seen(bytes: &[u8], color: ColorType) -> Cow<'_, [u8]> {
    let length = usize::from(color.bytes_per_pixel());
    if !color.has_alpha() || !bytes.chunks_exact(length).any(|it| is_unseen(it, color)) {
        return Cow::Borrowed(bytes);
    }
    let mut seen = bytes.to_vec();
    for pixel in seen.chunks_exact_mut(length) {
        if is_unseen(pixel, color) {
            pixel.fill(0);
        }
    }
    Cow::Owned(seen)
}

fn is_unseen(pixel: &[u8], layout: ColorType) -> bool {
    let depth = usize::from(layout.bytes_per_pixel() / layout.channel_count());
    let (colour, alpha) = pixel.split_at(pixel.len() - depth);
    alpha.iter().all(|byte| *byte == 0) && colour.iter().any(|byte| *byte != 0)
}

/// A picture as JPEG. Grey stays grey.
pub(super) fn jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    match picture {
        DynamicImage::ImageLuma8(grey) => encoder.encode_image(grey)?,
        other => encoder.encode_image::<RgbImage>(&other.to_rgb8())?,
    }
    Ok(bytes)
}

/// The encoder panics where pixels and rectangle disagree, so that is checked first.
fn write_png(
    pixels: &[u8],
    width: u32,
    height: u32,
    color: ExtendedColorType,
) -> Result<Vec<u8>, ImageError> {
    let expected = u64::from(width) * u64::from(height) * u64::from(color.bits_per_pixel() / 8);
    if expected == 0 || expected != pixels.len() as u64 {
        let kind = ParameterErrorKind::DimensionMismatch;
        return Err(ImageError::Parameter(ParameterError::from_kind(kind)));
    }
    let mut bytes = Vec::new();
    let (compression, filter) = COMPRESSION;
    PngEncoder::new_with_quality(&mut bytes, compression, filter)
        .write_image(pixels, width, height, color)?;
    Ok(bytes)
}
