//! Letters on a canvas: measuring, wrapping and drawing with the outlines of two faces.

#![expect(
    clippy::cast_precision_loss,
    reason = "pixel maths on pictures of a few thousand pixels"
)]

use ab_glyph::{Font, FontRef, GlyphId, PxScale, point};

use super::SampleError;
use super::canvas::Canvas;
use super::palette::{Color, INK, MASK, MUTED};

/// The faces of the drawn screens.
pub struct SceneFonts<'a> {
    regular: FontRef<'a>,
    semibold: FontRef<'a>,
}

impl<'a> SceneFonts<'a> {
    /// Reads both faces (OpenType or TrueType bytes).
    ///
    /// # Errors
    /// [`SampleError::Font`] when the bytes are no font.
    pub fn new(regular: &'a [u8], semibold: &'a [u8]) -> Result<Self, SampleError> {
        Ok(Self {
            regular: FontRef::try_from_slice(regular)?,
            semibold: FontRef::try_from_slice(semibold)?,
        })
    }

    fn face(&self, bold: bool) -> &FontRef<'a> {
        if bold { &self.semibold } else { &self.regular }
    }
}

/// Size in pixels an em, weight and colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) color: Color,
}

impl Type {
    /// Regular text in ink.
    pub(super) const fn plain(size: f32) -> Self {
        Self {
            size,
            bold: false,
            color: INK,
        }
    }

    /// Semibold text in ink.
    pub(super) const fn bold(size: f32) -> Self {
        Self {
            size,
            bold: true,
            color: INK,
        }
    }

    /// Regular text in muted grey.
    pub(super) const fn muted(size: f32) -> Self {
        Self {
            size,
            bold: false,
            color: MUTED,
        }
    }

    /// The same in another colour.
    pub(super) const fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }
}

/// The share of the em by which letters stand below their middle line.
const MIDDLE: f32 = 0.352;
/// A letter that is drawn as part of a black bar.
const BAR: char = '█';

impl Canvas<'_> {
    /// Width of `text` in pixels.
    pub(super) fn width(&self, text: &str, style: Type) -> f32 {
        text.chars().map(|letter| self.advance(letter, style)).sum()
    }

    /// Draws `text` from `x`, standing on the middle line `y`; returns where it ends.
    pub(super) fn text(&mut self, x: f32, y: f32, text: &str, style: Type) -> f32 {
        let mut pen = x;
        for letter in text.chars() {
            let step = self.advance(letter, style);
            if letter == BAR {
                let half = style.size * 0.52;
                self.fill(pen + 1.5, y - half, step, half * 2.0, MASK);
            } else {
                self.letter(letter, pen, y, PxScale::from(1.0), style);
            }
            pen += step;
        }
        pen
    }

    /// Draws `text` so that it ends at `right`.
    pub(super) fn text_right(&mut self, right: f32, y: f32, text: &str, style: Type) {
        let width = self.width(text, style);
        self.text(right - width, y, text, style);
    }

    /// Draws `text` around `middle`.
    pub(super) fn text_center(&mut self, middle: f32, y: f32, text: &str, style: Type) {
        let width = self.width(text, style);
        self.text((middle - width / 2.0).round(), y, text, style);
    }

    /// Like [`Canvas::text`], and notes a fault when `text` is wider than `room`.
    pub(super) fn text_within(&mut self, x: f32, y: f32, room: f32, text: &str, style: Type) {
        self.check_room(text, room, style);
        self.text(x, y, text, style);
    }

    /// Notes a fault when `text` is wider than `room` pixels.
    pub(super) fn check_room(&mut self, text: &str, room: f32, style: Type) {
        let width = self.width(text, style);
        if width > room {
            self.overflow(format!("{text} ({width:.0} > {room:.0})"));
        }
    }

    /// Draws letters in cells of equal width, as a terminal does; Korean letters take two.
    pub(super) fn text_cells(&mut self, x: f32, y: f32, text: &str, style: Type) -> f32 {
        let cell = cell_width(style.size);
        let mut pen = x;
        for letter in text.chars() {
            let room = if is_wide(letter) { cell * 2.0 } else { cell };
            let width = self.advance(letter, style).max(1.0);
            let wide = is_wide(letter);
            let squeeze = if wide {
                (room * 0.95 / width).min(1.1)
            } else {
                (room / width).min(1.0)
            };
            let left = pen + (room - width * squeeze) / 2.0;
            let stretch = PxScale { x: squeeze, y: 1.0 };
            if letter == BAR {
                self.fill(pen, y - style.size * 0.52, room, style.size * 1.04, MASK);
            } else {
                self.letter(letter, left, y, stretch, style);
            }
            pen += room;
        }
        pen
    }

    /// Lines of `text` not wider than `room`, broken between words.
    pub(super) fn wrap(&self, text: &str, room: f32, style: Type) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let mut line = String::new();
            for word in paragraph.split(' ') {
                let longer = if line.is_empty() {
                    word.to_owned()
                } else {
                    format!("{line} {word}")
                };
                if !line.is_empty() && self.width(&longer, style) > room {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                } else {
                    line = longer;
                }
            }
            lines.push(line);
        }
        lines
    }

    /// Draws wrapped text whose first line stands on `y`; returns the middle line after the last.
    pub(super) fn paragraph(&mut self, at: (f32, f32), room: f32, text: &str, style: Type) -> f32 {
        let step = (style.size * 1.62).round();
        let mut y = at.1;
        for line in self.wrap(text, room, style) {
            self.text_within(at.0, y, room, &line, style);
            y += step;
        }
        y
    }

    fn advance(&self, letter: char, style: Type) -> f32 {
        if letter == BAR {
            return style.size * 0.92;
        }
        let face = self.fonts.face(style.bold);
        let em = face.units_per_em().unwrap_or(1000.0);
        face.h_advance_unscaled(face.glyph_id(letter)) * style.size / em
    }

    fn letter(&mut self, letter: char, x: f32, y: f32, stretch: PxScale, style: Type) {
        if letter == ' ' {
            return;
        }
        let fonts = self.fonts;
        let face = fonts.face(style.bold);
        let id = face.glyph_id(letter);
        if id == GlyphId(0) {
            self.missing(letter);
            return;
        }
        let px = style.size * face.height_unscaled() / face.units_per_em().unwrap_or(1000.0);
        let scale = PxScale {
            x: px * stretch.x,
            y: px * stretch.y,
        };
        let position = point(x, (y + style.size * MIDDLE).round());
        let glyph = id.with_scale_and_position(scale, position);
        if let Some(outline) = face.outline_glyph(glyph) {
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, cover| {
                let (x, y) = (corner.x + dx as f32, corner.y + dy as f32);
                self.blend(x, y, style.color, cover);
            });
        }
    }
}

/// Width of a terminal cell for letters of `size` pixels.
pub(super) fn cell_width(size: f32) -> f32 {
    (size * 0.55).round()
}

fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115F}' | '\u{2588}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}')
}
