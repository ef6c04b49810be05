//! What is seen in a signed place: title, name of the owner and some lines, set as outlines, so that no font needs to be
//! embedded and every program shows the same.
use std::fmt::Write as _;

use lopdf::{Object, Stream, dictionary};
use ttf_parser::{Face, OutlineBuilder};

use super::error::SignError;

/// Distance of all that is seen from the frame of the place.
const INSET: f32 = 0.8;
/// Distance of the bar from the left edge, its width, and the distance of the text from it.
const BAR_LEFT: f32 = 6.0;
const BAR_WIDTH: f32 = 1.6;
const BAR_GAP: f32 = 6.0;
const RIGHT: f32 = 5.0;
/// A line too long for its place is set smaller, down to this share, and then cut short.
const SMALLEST: f32 = 0.78;
/// Height of capital letters and 한글 above the baseline, in em.
const ASCENT: f32 = 0.84;

/// What is seen in a signed place.
#[derive(Debug, Clone)]
pub struct Stamp<'a> {
    /// Fonts for the lines; a letter that the first lacks is looked for in the next.
    pub regular: Vec<&'a [u8]>,
    /// Fonts for title and name.
    pub bold: Vec<&'a [u8]>,
    /// The small line at the top.
    pub title: String,
    /// The name of the owner.
    pub name: String,
    /// What stands below: the moment, who issued the certificate.
    pub lines: Vec<String>,
}

/// A kind of line: size, distance from its baseline to the next, colour.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    leading: f32,
    color: &'static str,
}

const TITLE: Style = Style {
    size: 6.4,
    leading: 13.0,
    color: "0.122 0.373 0.749",
};
const NAME: Style = Style {
    size: 10.8,
    leading: 9.9,
    color: "0.106 0.122 0.141",
};
const LINE: Style = Style {
    size: 6.2,
    leading: 8.3,
    color: "0.357 0.392 0.439",
};

impl Stamp<'_> {
    /// The appearance for a place of this size in points.
    pub(super) fn draw(&self, width: f32, height: f32) -> Result<Stream, SignError> {
        let (regular, bold) = (Faces::parse(&self.regular)?, Faces::parse(&self.bold)?);
        let mut lines = vec![
            (TITLE, &bold, self.title.as_str()),
            (NAME, &bold, &self.name),
        ];
        lines.extend(
            self.lines
                .iter()
                .map(|line| (LINE, &regular, line.as_str())),
        );
        let mut content = "1 1 1 rg\n".to_owned();
        rectangle(
            &mut content,
            (INSET, INSET),
            (width - 2.0 * INSET, height - 2.0 * INSET),
        );
        let (&(first, ..), between) = (&lines[0], &lines[..lines.len() - 1]);
        let between: f32 = between.iter().map(|(style, ..)| style.leading).sum();
        let block = first.size * ASCENT + between;
        let top = f32::midpoint(height, block);
        let _ = writeln!(content, "{} rg", TITLE.color);
        rectangle(
            &mut content,
            (BAR_LEFT, top - block - 0.6),
            (BAR_WIDTH, block + 1.2),
        );
        let left = BAR_LEFT + BAR_WIDTH + BAR_GAP;
        let mut baseline = top - first.size * ASCENT;
        for (style, faces, words) in lines {
            let _ = writeln!(content, "{} rg", style.color);
            faces.set(
                &mut content,
                words,
                style.size,
                (left, baseline),
                width - left - RIGHT,
            );
            baseline -= style.leading;
        }
        let dict = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), Object::Real(width), Object::Real(height)],
            "Resources" => dictionary! {},
        };
        let mut stream = Stream::new(dict, content.into_bytes());
        stream.compress().map_err(|_| SignError::Font)?;
        Ok(stream)
    }
}

fn rectangle(content: &mut String, (x, y): (f32, f32), (width, height): (f32, f32)) {
    let _ = writeln!(content, "{x:.2} {y:.2} {width:.2} {height:.2} re f");
}

/// Fonts, the first of which is asked first.
struct Faces<'a>(Vec<Face<'a>>);

impl<'a> Faces<'a> {
    fn parse(fonts: &[&'a [u8]]) -> Result<Self, SignError> {
        let faces: Result<Vec<Face<'a>>, _> =
            fonts.iter().map(|bytes| Face::parse(bytes, 0)).collect();
        faces.map(Self).map_err(|_| SignError::Font)
    }

    /// The face that has a letter, and its glyph; a letter that none has is not shown.
    fn glyph(&self, letter: char) -> Option<(&Face<'a>, ttf_parser::GlyphId)> {
        self.0
            .iter()
            .find_map(|face| Some((face, face.glyph_index(letter)?)))
    }

    /// Advance of a letter in em.
    fn advance(&self, letter: char) -> f32 {
        self.glyph(letter).map_or(0.0, |(face, glyph)| {
            let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
            f32::from(advance) / f32::from(face.units_per_em())
        })
    }

    fn width(&self, words: &str) -> f32 {
        words.chars().map(|letter| self.advance(letter)).sum()
    }

    /// Sets words from a point on, no wider than `room`.
    fn set(
        &self,
        content: &mut String,
        words: &str,
        size: f32,
        (left, baseline): (f32, f32),
        room: f32,
    ) {
        let size = (room / self.width(words)).clamp(size * SMALLEST, size);
        let words = self.shortened(words, room / size);
        let mut x = left;
        for letter in words.chars() {
            if let Some((face, glyph)) = self.glyph(letter) {
                let scale = size / f32::from(face.units_per_em());
                let mut pen = Pen {
                    content,
                    x,
                    y: baseline,
                    scale,
                    at: (0.0, 0.0),
                };
                if face.outline_glyph(glyph, &mut pen).is_some() {
                    content.push_str("f\n");
                }
            }
            x += self.advance(letter) * size;
        }
    }

    /// The words, cut short with a mark where they are wider than `room` in em.
    fn shortened(&self, words: &str, room: f32) -> String {
        if self.width(words) <= room + 0.01 {
            return words.to_owned();
        }
        let room = room - self.advance('…');
        let mut used = 0.0;
        let fits = |letter: &char| {
            used += self.advance(*letter);
            used <= room
        };
        let mut short: String = words.chars().take_while(fits).collect();
        short.truncate(short.trim_end().len());
        short.push('…');
        short
    }
}

/// Writes the outline of a letter as a path.
struct Pen<'a> {
    content: &'a mut String,
    x: f32,
    y: f32,
    scale: f32,
    /// The last point, in units of the font.
    at: (f32, f32),
}

impl Pen<'_> {
    fn points(&mut self, points: &[(f32, f32)], operator: &str) {
        for (x, y) in points {
            let _ = write!(
                self.content,
                "{:.2} {:.2} ",
                self.x + x * self.scale,
                self.y + y * self.scale
            );
        }
        self.content.push_str(operator);
        self.content.push('\n');
        self.at = points.last().copied().unwrap_or(self.at);
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.points(&[(x, y)], "m");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.points(&[(x, y)], "l");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
        let (from_x, from_y) = self.at;
        let first = (third(from_x, x1), third(from_y, y1));
        self.points(&[first, (third(x, x1), third(y, y1)), (x, y)], "c");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.points(&[(x1, y1), (x2, y2), (x, y)], "c");
    }

    fn close(&mut self) {
        self.content.push_str("h\n");
    }
}
