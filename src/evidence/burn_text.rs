//! Writes words and numbers onto pixels.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont as _, point};
use image::RgbaImage;
use unicode_normalization::UnicodeNormalization as _;

use super::{
    Point,
    burn_draw::{blend, float, pixels_between, whole},
};

const WHITE: [u8; 3] = [255; 3];

/// Writes words with a thin white rim, so that they read on dark and on light. `size` is that of the letters in pixels.
pub(super) fn text(
    canvas: &mut RgbaImage,
    at: Point,
    words: &str,
    size: f32,
    ink: [u8; 3],
    font: &FontRef<'_>,
) {
    let (width, height) = canvas.dimensions();
    let size = size.clamp(4.0, float(width.max(height)).max(4.0));
    if !size.is_finite() {
        return;
    }
    let radius = (size / 12.0).clamp(1.5, 4.0);
    let mut plate = Plate::new((width, height));
    // Hangul that came in as single letters would be drawn as such.
    let words: String = words
        .nfc()
        .filter(|sign| !sign.is_control() || *sign == '\n')
        .collect();
    let mut top = at.y;
    for line in words.lines() {
        plate.write(line, Point { x: at.x, y: top }, size, font);
        top += line_height(size, font);
        if top > float(height) {
            break;
        }
    }
    plate.rim(radius).print(canvas, WHITE);
    plate.print(canvas, ink);
}

/// Writes a number in white into the middle of a disc.
pub(super) fn number(
    canvas: &mut RgbaImage,
    middle: Point,
    radius: f32,
    value: u32,
    font: &FontRef<'_>,
) {
    let digits = value.to_string();
    let wide = width_of(&digits, radius, font);
    let size = radius * (1.3_f32).min(1.55 * radius / wide.max(1.0));
    let scale = scale(size, font);
    let left = middle.x - wide * size / radius / 2.0;
    // Digits have no descent: their middle is half of their own height above the base line.
    let tall = font.outline(font.glyph_id('0')).map_or(0.7, |outline| {
        outline.bounds.height().abs() / font.height_unscaled()
    }) * scale.y;
    let top = middle.y + tall / 2.0 - font.as_scaled(scale).ascent();
    let mut plate = Plate::new(canvas.dimensions());
    plate.write(&digits, Point { x: left, y: top }, size, font);
    plate.print(canvas, WHITE);
}

/// The pixels that are inked, each with how much of it is.
struct Plate {
    size: (u32, u32),
    spots: Vec<(u32, u32, f32)>,
}

impl Plate {
    fn new(size: (u32, u32)) -> Self {
        Self {
            size,
            spots: Vec::new(),
        }
    }

    /// Adds one line of words that begins at the top left.
    fn write(&mut self, line: &str, at: Point, size: f32, font: &FontRef<'_>) {
        let scale = scale(size, font);
        let scaled = font.as_scaled(scale);
        let base = at.y + scaled.ascent();
        let mut x = at.x;
        let mut previous = None;
        for glyph in line.chars().map(|sign| font.glyph_id(sign)) {
            x += previous.map_or(0.0, |previous| scaled.kern(previous, glyph));
            if let Some(outline) =
                font.outline_glyph(glyph.with_scale_and_position(scale, point(x, base)))
            {
                self.add(&outline);
            }
            x += scaled.h_advance(glyph);
            previous = Some(glyph);
            if x > float(self.size.0) {
                break;
            }
        }
    }

    fn add(&mut self, outline: &ab_glyph::OutlinedGlyph) {
        let bounds = outline.px_bounds();
        let (left, top) = (bounds.min.x, bounds.min.y);
        let columns = pixels_between(left, bounds.max.x, self.size.0);
        let rows = pixels_between(top, bounds.max.y, self.size.1);
        if columns.is_empty() || rows.is_empty() {
            return;
        }
        let (width, height) = (float(self.size.0), float(self.size.1));
        outline.draw(|x, y, cover| {
            let (x, y) = (left + float(x), top + float(y));
            if cover > 0.0 && (0.0..width).contains(&x) && (0.0..height).contains(&y) {
                self.spots.push((whole(x), whole(y), cover));
            }
        });
    }

    /// The same, thicker by `radius` on every side.
    fn rim(&self, radius: f32) -> Self {
        let Some(mut sheet) = Sheet::around(&self.spots, whole(radius.ceil()), self.size) else {
            return Self::new(self.size);
        };
        let brush = brush(radius);
        for (x, y, cover) in &self.spots {
            for (across, down, weight) in &brush {
                sheet.raise(
                    x.checked_add_signed(*across),
                    y.checked_add_signed(*down),
                    cover * weight,
                );
            }
        }
        Self {
            size: self.size,
            spots: sheet.spots(),
        }
    }

    fn print(&self, canvas: &mut RgbaImage, ink: [u8; 3]) {
        for (x, y, cover) in &self.spots {
            blend(canvas.get_pixel_mut(*x, *y), ink, *cover);
        }
    }
}

/// A rectangle of pixels around some spots, to find the strongest of overlapping ones.
struct Sheet {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
    covers: Vec<f32>,
}

impl Sheet {
    fn around(spots: &[(u32, u32, f32)], margin: u32, size: (u32, u32)) -> Option<Self> {
        let columns = || spots.iter().map(|(x, _, _)| *x);
        let rows = || spots.iter().map(|(_, y, _)| *y);
        let left = columns().min()?.saturating_sub(margin);
        let top = rows().min()?.saturating_sub(margin);
        let width = columns().max()?.saturating_add(margin + 1).min(size.0) - left;
        let height = rows().max()?.saturating_add(margin + 1).min(size.1) - top;
        let length = usize::try_from(u64::from(width) * u64::from(height)).ok()?;
        Some(Self {
            left,
            top,
            width,
            height,
            covers: vec![0.0; length],
        })
    }

    fn raise(&mut self, x: Option<u32>, y: Option<u32>, cover: f32) {
        let (Some(x), Some(y)) = (
            x.and_then(|x| x.checked_sub(self.left))
                .filter(|x| *x < self.width),
            y.and_then(|y| y.checked_sub(self.top))
                .filter(|y| *y < self.height),
        ) else {
            return;
        };
        let index = usize::try_from(u64::from(y) * u64::from(self.width) + u64::from(x));
        if let Some(spot) = index.ok().and_then(|index| self.covers.get_mut(index)) {
            *spot = spot.max(cover);
        }
    }

    fn spots(&self) -> Vec<(u32, u32, f32)> {
        let places = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        let inked = places.zip(&self.covers).filter(|(_, cover)| **cover > 0.0);
        inked
            .map(|((x, y), cover)| (self.left + x, self.top + y, *cover))
            .collect()
    }
}

/// Steps across, down and weights of a round brush with a smooth edge.
fn brush(radius: f32) -> Vec<(i32, i32, f32)> {
    let steps = || {
        [
            -5.0_f32, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0,
        ]
        .into_iter()
        .zip(-5..=5)
    };
    let all = steps().flat_map(|(y, down)| {
        steps().map(move |(x, across)| (across, down, (radius + 0.5 - x.hypot(y)).clamp(0.0, 1.0)))
    });
    all.filter(|(_, _, weight)| *weight > 0.0).collect()
}

/// Letters are measured by the em, as egui does, so that the preview and the picture agree.
fn scale(size: f32, font: &FontRef<'_>) -> PxScale {
    let em = font.units_per_em().unwrap_or(1000.0);
    PxScale::from(size * font.height_unscaled() / em)
}

fn line_height(size: f32, font: &FontRef<'_>) -> f32 {
    let scaled = font.as_scaled(scale(size, font));
    scaled.height() + scaled.line_gap()
}

fn width_of(line: &str, size: f32, font: &FontRef<'_>) -> f32 {
    let scaled = font.as_scaled(scale(size, font));
    line.chars()
        .map(|sign| scaled.h_advance(font.glyph_id(sign)))
        .sum()
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;
    use crate::evidence::tests::specimens::FONT;

    fn written(words: &str, at: Point, size: f32, paper: u8) -> RgbaImage {
        let mut canvas = RgbaImage::from_pixel(200, 80, Rgba([paper, paper, paper, 255]));
        let font = FontRef::try_from_slice(FONT).unwrap();
        text(&mut canvas, at, words, size, [200, 0, 0], &font);
        canvas
    }

    fn count(canvas: &RgbaImage, color: [u8; 3]) -> usize {
        canvas
            .pixels()
            .filter(|pixel| pixel.0[..3] == color)
            .count()
    }

    #[test]
    fn hangul_reads_on_dark_and_on_light() {
        for paper in [0, 128, 255] {
            let canvas = written("관리자 계정", Point { x: 10.0, y: 10.0 }, 24.0, paper);
            let inked = canvas
                .pixels()
                .filter(|pixel| pixel[0] > 150 && pixel[1] < 70)
                .count();
            let white = canvas.pixels().filter(|pixel| pixel[1] > 200).count();
            assert!(inked > 300 && white > 300, "{paper}: {inked}, {white}");
        }
    }

    #[test]
    fn decomposed_hangul_is_drawn_composed() {
        let at = Point { x: 10.0, y: 10.0 };
        let decomposed: String = "한글".nfd().collect();
        assert_eq!(
            written(&decomposed, at, 24.0, 255),
            written("한글", at, 24.0, 255)
        );
    }

    #[test]
    fn a_line_break_begins_a_new_line() {
        let canvas = written("가\n나", Point { x: 10.0, y: 4.0 }, 24.0, 0);
        let inked = |rows: std::ops::Range<u32>| {
            rows.into_iter()
                .any(|y| (0..200).any(|x| canvas.get_pixel(x, y)[0] > 150))
        };
        assert!(inked(4..30) && inked(34..70));
    }

    #[test]
    fn what_lies_outside_or_nowhere_draws_nothing_and_does_not_panic() {
        for bad in [
            f32::NAN,
            f32::INFINITY,
            f32::NEG_INFINITY,
            1e30,
            -1e30,
            9000.0,
            -9000.0,
        ] {
            let canvas = written("글", Point { x: bad, y: bad }, 24.0, 0);
            assert_eq!(count(&canvas, [0; 3]), 200 * 80, "{bad}");
        }
        for size in [f32::NAN, f32::INFINITY, -1.0, 0.0, 1e30] {
            written("글", Point { x: 0.0, y: 0.0 }, size, 0);
        }
    }

    #[test]
    fn a_number_stands_in_the_middle_of_its_disc() {
        let font = FontRef::try_from_slice(FONT).unwrap();
        for value in [1, 8, 12, 4_294_967_295] {
            let mut canvas = RgbaImage::from_pixel(101, 101, Rgba([0, 0, 0, 255]));
            number(&mut canvas, Point { x: 50.5, y: 50.5 }, 40.0, value, &font);
            let rows: Vec<u32> = canvas
                .enumerate_pixels()
                .filter(|(_, _, p)| p[0] > 99)
                .map(|(_, y, _)| y)
                .collect();
            let columns: Vec<u32> = canvas
                .enumerate_pixels()
                .filter(|(_, _, p)| p[0] > 99)
                .map(|(x, _, _)| x)
                .collect();
            let middle =
                |places: &[u32]| (places.iter().min().unwrap() + places.iter().max().unwrap()) / 2;
            assert!(
                middle(&rows).abs_diff(50) <= 1,
                "{value}: {}",
                middle(&rows)
            );
            assert!(
                middle(&columns).abs_diff(50) <= 4,
                "{value}: {}",
                middle(&columns)
            );
            assert!(columns.iter().all(|x| (15..86).contains(x)), "{value}");
        }
    }
}
