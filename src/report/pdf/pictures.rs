//! Makes image objects of evidence files: the stream as it is where PDF can show it, else decoded
//! and packed again without loss, transparency over white.
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};

use super::jpeg::Jpeg;
use super::png::Png;

/// The image object of a PNG or JPEG file.
pub(super) fn image_object(bytes: Vec<u8>) -> Result<Stream, String> {
    if bytes.starts_with(b"\x89PNG") {
        let png = Png::read(&bytes)?;
        return if png.is_plain() {
            Ok(png_object(png))
        } else {
            repacked(&bytes, ImageFormat::Png)
        };
    }
    if bytes.starts_with(b"\xff\xd8") {
        let jpeg = Jpeg::read(&bytes)?;
        return if jpeg.is_plain() {
            Ok(jpeg_object(jpeg, bytes))
        } else {
            repacked(&bytes, ImageFormat::Jpeg)
        };
    }
    Err("neither PNG nor JPEG".to_owned())
}

fn base(width: u32, height: u32, color: Object) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => color,
        "BitsPerComponent" => 8,
    }
}

fn png_object(png: Png) -> Stream {
    let (color, colors) = match png.color {
        0 => (Object::from("DeviceGray"), 1),
        2 => (Object::from("DeviceRGB"), 3),
        _ => {
            let last = i64::try_from(png.palette.len() / 3).unwrap_or(256).min(256) - 1;
            let palette = Object::String(png.palette, StringFormat::Hexadecimal);
            (
                Object::Array(vec![
                    "Indexed".into(),
                    "DeviceRGB".into(),
                    last.into(),
                    palette,
                ]),
                1,
            )
        }
    };
    let mut dict = base(png.width, png.height, color);
    dict.set("Filter", "FlateDecode");
    let parms = dictionary! {
        "Predictor" => 15,
        "Colors" => colors,
        "BitsPerComponent" => 8,
        "Columns" => i64::from(png.width),
    };
    dict.set("DecodeParms", parms);
    Stream::new(dict, png.data).with_compression(false)
}

fn jpeg_object(jpeg: Jpeg, bytes: Vec<u8>) -> Stream {
    let color = if jpeg.components == 1 {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let mut dict = base(jpeg.width.into(), jpeg.height.into(), color.into());
    dict.set("Filter", "DCTDecode");
    Stream::new(dict, bytes).with_compression(false)
}

/// Decodes and packs again as an RGB PNG, whose stream PDF can show.
fn repacked(bytes: &[u8], format: ImageFormat) -> Result<Stream, String> {
    let decoded =
        image::load_from_memory_with_format(bytes, format).map_err(|error| error.to_string())?;
    let pixels = over_white(&decoded);
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Adaptive);
    encoder
        .write_image(
            &pixels,
            pixels.width(),
            pixels.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(|error| error.to_string())?;
    Png::read(&png).map(png_object)
}

fn over_white(decoded: &DynamicImage) -> RgbImage {
    if !decoded.color().has_alpha() {
        return decoded.to_rgb8();
    }
    let source = decoded.to_rgba8();
    let mut flat = RgbImage::new(source.width(), source.height());
    for (from, to) in source.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = from.0;
        to.0 = [red, green, blue].map(|channel| blend(channel, alpha));
    }
    flat
}

/// A channel over white, rounded.
fn blend(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(pixels: &[u8], color: ExtendedColorType) -> Vec<u8> {
        let mut bytes = Vec::new();
        PngEncoder::new(&mut bytes)
            .write_image(pixels, 2, 1, color)
            .unwrap();
        bytes
    }

    fn columns(stream: &Stream) -> Vec<u8> {
        stream.decompressed_content().unwrap()
    }

    #[test]
    fn a_plain_png_keeps_its_stream() {
        let bytes = encoded(&[1, 2, 3, 4, 5, 6], ExtendedColorType::Rgb8);
        let data = Png::read(&bytes).unwrap().data;
        assert_eq!(image_object(bytes).unwrap().content, data);
    }

    #[test]
    fn transparency_is_laid_over_white() {
        let bytes = encoded(&[0, 0, 0, 0, 10, 20, 30, 255], ExtendedColorType::Rgba8);
        let stream = image_object(bytes).unwrap();
        let pixels = columns(&stream);
        assert!(
            pixels.ends_with(&[10, 20, 30]) || pixels.len() == 7,
            "{pixels:?}"
        );
        assert_eq!(
            stream.dict.get(b"ColorSpace").unwrap().as_name().unwrap(),
            b"DeviceRGB"
        );
    }

    #[test]
    fn a_flipped_bit_is_found() {
        let mut bytes = encoded(&[1, 2, 3, 4, 5, 6], ExtendedColorType::Rgb8);
        let place = bytes.len() - 20;
        bytes[place] ^= 1;
        assert!(image_object(bytes).is_err());
    }

    #[test]
    fn a_file_cut_short_is_found() {
        let bytes = encoded(&[1, 2, 3, 4, 5, 6], ExtendedColorType::Rgb8);
        assert!(image_object(bytes[..bytes.len() - 6].to_vec()).is_err());
        assert!(image_object(Vec::new()).is_err());
    }
}
