//! Sets runs of text as lines: measures, breaks, aligns and cuts them into runs of one face.
use unicode_normalization::UnicodeNormalization;

use super::faces::Faces;
use super::lines::{Letter, break_lines};
use super::set::Strip;
use crate::report::document::{Align, Run, Tone};
use crate::report::page::{Area, Item, MissingGlyph, Rgb, TextRun};
use crate::report::style::{self, TypeSize};

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// Size of the letters and distance of the lines.
    pub(crate) size: TypeSize,
    /// Width of a line in points.
    pub(crate) width: f32,
    /// Where lines stand.
    pub(crate) align: Align,
    /// Whether all of it is bold.
    pub(crate) bold: bool,
    /// Colour of regular and bold text.
    pub(crate) color: Rgb,
}

impl Setting {
    /// Left-aligned regular text in this size and width.
    pub(crate) fn new(size: TypeSize, width: f32) -> Self {
        Self {
            size,
            width,
            align: Align::Left,
            bold: false,
            color: style::INK,
        }
    }

    /// The same, bold.
    pub(crate) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in this colour.
    pub(crate) fn colored(self, color: Rgb) -> Self {
        Self { color, ..self }
    }

    /// The same, aligned so.
    pub(crate) fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Glyph {
    letter: Letter,
    face: Option<u8>,
    color: Rgb,
}

/// Sets runs as one strip a line.
pub(crate) fn set_runs(runs: &[Run], setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let glyphs = glyphs(runs, setting, faces);
    let letters: Vec<Letter> = glyphs.iter().map(|glyph| glyph.letter).collect();
    let lines = break_lines(&letters, setting.width, setting.width);
    let line = |range: std::ops::Range<usize>| {
        let glyphs = &glyphs[range];
        let used: f32 = glyphs.iter().map(|glyph| glyph.letter.width).sum();
        let left = match setting.align {
            Align::Left => 0.0,
            Align::Center => (setting.width - used) / 2.0,
            Align::Right => setting.width - used,
        };
        let baseline = baseline(setting.size);
        Strip {
            gap: 0.0,
            height: setting.size.leading,
            items: line_items(glyphs, setting.size, left, baseline),
        }
    };
    lines.into_iter().map(line).collect()
}

/// Sets text of one tone, without breaking it, with its baseline at height 0; returns the marks and
/// the width.
pub(crate) fn set_line(text: &str, setting: Setting, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let runs = [Run::regular(text.replace('\n', " "))];
    let glyphs = glyphs(&runs, setting, faces);
    let width = glyphs.iter().map(|glyph| glyph.letter.width).sum();
    (line_items(&glyphs, setting.size, 0.0, 0.0), width)
}

/// Distance from the top of a line to its baseline so that Hangul stands in its middle.
pub(crate) fn baseline(size: TypeSize) -> f32 {
    size.leading / 2.0 + style::OPTICAL_MIDDLE * size.size
}

/// NFC, with control characters as spaces and without characters that have no ink at all.
pub(crate) fn clean(text: &str) -> String {
    text.nfc()
        .filter(|&c| !is_inkless(c))
        .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
        .collect()
}

fn is_inkless(character: char) -> bool {
    matches!(character, '\r' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn glyphs(runs: &[Run], setting: Setting, faces: &Faces<'_>) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    for run in runs {
        let bold = setting.bold || matches!(run.tone, Tone::Bold | Tone::Accent);
        let color = match run.tone {
            Tone::Regular | Tone::Bold => setting.color,
            Tone::Muted => style::MUTED,
            Tone::Accent => style::ACCENT,
        };
        for character in clean(&run.text).chars() {
            if character == '\n' {
                glyphs.push(Glyph {
                    letter: Letter {
                        character,
                        width: 0.0,
                    },
                    face: None,
                    color,
                });
                continue;
            }
            let measure = faces.measure(character, bold);
            let letter = Letter {
                character,
                width: measure.em * setting.size.size,
            };
            glyphs.push(Glyph {
                letter,
                face: measure.face,
                color,
            });
        }
    }
    glyphs
}

fn line_items(glyphs: &[Glyph], size: TypeSize, left: f32, baseline: f32) -> Vec<Item> {
    let mut items = Vec::new();
    let mut x = left;
    for part in glyphs.chunk_by(|a, b| a.face == b.face && a.color == b.color) {
        let width = part.iter().map(|glyph| glyph.letter.width).sum();
        match part[0].face {
            Some(face) => items.push(Item::Text(TextRun {
                x,
                baseline,
                size: size.size,
                face,
                color: part[0].color,
                text: part.iter().map(|glyph| glyph.letter.character).collect(),
                width,
                pitch: None,
            })),
            None => boxes(part, size, x, baseline, &mut items),
        }
        x += width;
    }
    items
}

/// A box for each character that no face has.
fn boxes(part: &[Glyph], size: TypeSize, left: f32, baseline: f32, items: &mut Vec<Item>) {
    let mut x = left;
    for glyph in part {
        let edge = size.size * 0.72;
        let inset = (glyph.letter.width - edge) / 2.0;
        let area = Area {
            x: x + inset,
            y: baseline - size.size * style::OPTICAL_MIDDLE - edge / 2.0,
            width: edge,
            height: edge,
        };
        items.push(Item::Missing(MissingGlyph {
            area,
            baseline,
            size: size.size,
            character: glyph.letter.character,
            color: glyph.color,
        }));
        x += glyph.letter.width;
    }
}
