//! Pixels: rectangles, rounded rectangles, lines and discs with smooth edges. Letters are in `typeset`.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel maths on pictures of a few thousand pixels"
)]

use image::RgbImage;

use super::SampleError;
use super::palette::Color;
use super::typeset::SceneFonts;

/// A picture in the making, with the faults found on the way.
pub(super) struct Canvas<'f> {
    pub(super) fonts: &'f SceneFonts<'f>,
    image: RgbImage,
    missing: String,
    overflows: Vec<String>,
}

impl<'f> Canvas<'f> {
    /// A canvas of one colour, in pixels.
    pub(super) fn new(size: (u32, u32), ground: Color, fonts: &'f SceneFonts<'f>) -> Self {
        let image = RgbImage::from_pixel(size.0, size.1, image::Rgb(ground));
        Self {
            fonts,
            image,
            missing: String::new(),
            overflows: Vec::new(),
        }
    }

    /// The finished picture.
    pub(super) fn finish(self) -> Result<RgbImage, SampleError> {
        if !self.missing.is_empty() {
            return Err(SampleError::MissingGlyphs(self.missing));
        }
        if !self.overflows.is_empty() {
            return Err(SampleError::Overflow(self.overflows));
        }
        Ok(self.image)
    }

    /// Width and height in pixels.
    pub(super) fn size(&self) -> (f32, f32) {
        (self.image.width() as f32, self.image.height() as f32)
    }

    /// Notes a letter that the font lacks.
    pub(super) fn missing(&mut self, letter: char) {
        if !self.missing.contains(letter) {
            self.missing.push(letter);
        }
    }

    /// Notes something that does not fit.
    pub(super) fn overflow(&mut self, what: String) {
        self.overflows.push(what);
    }

    /// Mixes `color` into the pixel at `x`, `y` by `cover` (0–1).
    pub(super) fn blend(&mut self, x: f32, y: f32, color: Color, cover: f32) {
        if x < 0.0 || y < 0.0 || cover <= 0.0 {
            return;
        }
        if let Some(pixel) = self.image.get_pixel_mut_checked(x as u32, y as u32) {
            let cover = cover.min(1.0);
            for (part, &wanted) in pixel.0.iter_mut().zip(&color) {
                let old = f32::from(*part);
                *part = (old + (f32::from(wanted) - old) * cover).round() as u8;
            }
        }
    }

    /// Fills a rectangle; edges are rounded to whole pixels.
    pub(super) fn fill(&mut self, x: f32, y: f32, w: f32, h: f32, color: Color) {
        let (width, height) = self.size();
        let left = x.round().clamp(0.0, width) as u32;
        let right = (x + w).round().clamp(0.0, width) as u32;
        let top = y.round().clamp(0.0, height) as u32;
        let bottom = (y + h).round().clamp(0.0, height) as u32;
        for row in top..bottom {
            for column in left..right {
                self.image.put_pixel(column, row, image::Rgb(color));
            }
        }
    }

    /// Fills a rectangle with round corners of radius `r`.
    pub(super) fn round(&mut self, rect: Rect, r: f32, color: Color) {
        let Rect { x, y, w, h } = rect;
        let r = r.min(w / 2.0).min(h / 2.0);
        self.fill(x, y + r.ceil(), w, h - 2.0 * r.ceil(), color);
        let inset = r.ceil();
        self.fill(x + inset, y, w - 2.0 * inset, inset, color);
        self.fill(x + inset, y + h - inset, w - 2.0 * inset, inset, color);
        for (cx, left) in [(x + r, x), (x + w - r, x + w - inset)] {
            for (cy, top) in [(y + r, y), (y + h - r, y + h - inset)] {
                self.corner((cx, cy), (left, top), (r, inset), color);
            }
        }
    }

    /// A rounded rectangle with a border of one pixel.
    pub(super) fn frame(&mut self, rect: Rect, r: f32, ground: Color, line: Color) {
        self.round(rect, r, line);
        self.round(rect.inset(1.0), (r - 1.0).max(0.0), ground);
    }

    /// A disc.
    pub(super) fn disc(&mut self, x: f32, y: f32, r: f32, color: Color) {
        let edge = r.ceil() + 1.0;
        self.each(
            Rect::new(x - edge, y - edge, edge * 2.0, edge * 2.0),
            |px, py| (r + 0.5 - (px - x).hypot(py - y), color),
        );
    }

    /// A ring of `thick` pixels whose outer radius is `r`.
    pub(super) fn ring(&mut self, x: f32, y: f32, r: f32, thick: f32, color: Color) {
        let edge = r.ceil() + 1.0;
        self.each(
            Rect::new(x - edge, y - edge, edge * 2.0, edge * 2.0),
            |px, py| {
                let far = (px - x).hypot(py - y);
                ((r + 0.5 - far).min(far - (r - thick) + 0.5), color)
            },
        );
    }

    /// A straight line of `thick` pixels with round ends.
    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, color: Color) {
        let edge = thick + 1.0;
        let left = from.0.min(to.0) - edge;
        let top = from.1.min(to.1) - edge;
        let area = Rect::new(
            left,
            top,
            from.0.max(to.0) + edge - left,
            from.1.max(to.1) + edge - top,
        );
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).max(0.001);
        self.each(area, |px, py| {
            let along = (((px - from.0) * dx + (py - from.1) * dy) / length).clamp(0.0, 1.0);
            let far = (px - from.0 - along * dx).hypot(py - from.1 - along * dy);
            (thick / 2.0 + 0.5 - far, color)
        });
    }

    /// Lines through all `points`.
    pub(super) fn polyline(&mut self, points: &[(f32, f32)], thick: f32, color: Color) {
        for pair in points.windows(2) {
            if let [from, to] = pair {
                self.line(*from, *to, thick, color);
            }
        }
    }

    /// A tick inside a square of `size` whose upper left is `x`, `y`.
    pub(super) fn tick(&mut self, x: f32, y: f32, size: f32, color: Color) {
        let at = |dx: f32, dy: f32| (x + size * dx, y + size * dy);
        self.polyline(
            &[at(0.22, 0.52), at(0.43, 0.72), at(0.78, 0.3)],
            size * 0.13,
            color,
        );
    }

    fn corner(
        &mut self,
        middle: (f32, f32),
        from: (f32, f32),
        (r, side): (f32, f32),
        color: Color,
    ) {
        self.each(Rect::new(from.0, from.1, side, side), |px, py| {
            (r + 0.5 - (px - middle.0).hypot(py - middle.1), color)
        });
    }

    fn each(&mut self, area: Rect, cover: impl Fn(f32, f32) -> (f32, Color)) {
        let (width, height) = self.size();
        let columns =
            area.x.floor().max(0.0) as u32..(area.x + area.w).ceil().clamp(0.0, width) as u32;
        let rows =
            area.y.floor().max(0.0) as u32..(area.y + area.h).ceil().clamp(0.0, height) as u32;
        for row in rows {
            for column in columns.clone() {
                let (share, color) = cover(column as f32 + 0.5, row as f32 + 0.5);
                self.blend(column as f32, row as f32, color, share);
            }
        }
    }
}

/// Left, top, width and height in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rect {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) w: f32,
    pub(super) h: f32,
}

impl Rect {
    /// From left, top, width, height.
    pub(super) const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// Smaller by `by` on every side.
    pub(super) fn inset(self, by: f32) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            self.w - 2.0 * by,
            self.h - 2.0 * by,
        )
    }

    /// The right edge.
    pub(super) fn right(self) -> f32 {
        self.x + self.w
    }

    /// The lower edge.
    pub(super) fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// The middle between the upper and the lower edge.
    pub(super) fn mid_y(self) -> f32 {
        self.y + self.h / 2.0
    }

    /// The middle between the left and the right edge.
    pub(super) fn mid_x(self) -> f32 {
        self.x + self.w / 2.0
    }
}
