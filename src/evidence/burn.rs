//! Burns marks into a picture: what comes out is a new picture of pixels alone, from which no mark can be lifted.

use ab_glyph::FontRef;
use image::{DynamicImage, ImageFormat, RgbaImage, imageops};

use super::{
    Annotation, Area, ImportError, Imported, Markup,
    burn_draw::{arrow, disc, disc_radius, frame, line_width},
    burn_text::{number, text},
    hide::hide,
    import::{from_picture, from_rgba, pixels},
    kind::picture_format,
};

/// A photograph is marked once or twice, not ten times: at this quality the second loss is not seen.
const QUALITY: u8 = 92;

/// Makes a new picture from a stored one: first covers all that shall be hidden, then draws, then cuts out; a JPEG
/// picture becomes JPEG, any other PNG. `font` is read only where there are words or numbers.
///
/// Nothing is computed from a pixel before all covers are on: so two pictures that differ beneath a cover alone burn to
/// the same bytes. In JPEG pictures covers are larger than asked for; see [`super::hidden_area`].
///
/// # Errors
/// [`ImportError::EmptyCrop`] when the part to be cut out holds no pixel, [`ImportError::Font`] when the font is broken
/// and needed, others when the bytes are no picture, too large, or broken.
pub fn burn(
    bytes: &[u8],
    markup: &Markup,
    font: &[u8],
    name: &str,
) -> Result<Imported, ImportError> {
    let format = picture_format(bytes).ok_or(ImportError::UnknownKind)?;
    let is_jpeg = format == ImageFormat::Jpeg;
    let mut canvas = pixels(bytes, format)?.into_rgba8();
    let crop = crop(markup.crop, canvas.dimensions())?;
    hide(&mut canvas, &markup.annotations, is_jpeg);
    draw(&mut canvas, &markup.annotations, font)?;
    if let Some(Area {
        left,
        top,
        width,
        height,
    }) = crop
    {
        canvas = imageops::crop_imm(&canvas, left, top, width, height).to_image();
    }
    if is_jpeg {
        return from_picture(&DynamicImage::ImageRgba8(canvas), Some(QUALITY), name);
    }
    from_rgba(canvas.width(), canvas.height(), canvas.as_raw(), name)
}

fn crop(asked: Option<Area>, size: (u32, u32)) -> Result<Option<Area>, ImportError> {
    let crop = asked.map(|area| area.within(size));
    match crop {
        Some(Area { width: 0, .. }) => Err(ImportError::EmptyCrop),
        crop => Ok(crop),
    }
}

fn draw(
    canvas: &mut RgbaImage,
    annotations: &[Annotation],
    font: &[u8],
) -> Result<(), ImportError> {
    let size = canvas.dimensions();
    let width = line_width(size);
    let font = || FontRef::try_from_slice(font).map_err(|_| ImportError::Font);
    for annotation in annotations {
        match annotation {
            Annotation::Solid(_) | Annotation::Mosaic(_) => {}
            Annotation::Frame(area, ink) => frame(canvas, *area, width, ink.rgb()),
            Annotation::Arrow { from, to, ink } => arrow(canvas, *from, *to, width, ink.rgb()),
            Annotation::Number {
                at,
                number: value,
                ink,
            } => {
                let radius = disc_radius(size);
                disc(canvas, *at, radius, ink.rgb());
                number(canvas, *at, radius, *value, &font()?);
            }
            Annotation::Text {
                at,
                text: words,
                size,
                ink,
            } => {
                text(canvas, *at, words, *size, ink.rgb(), &font()?);
            }
        }
    }
    Ok(())
}
