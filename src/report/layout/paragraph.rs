//! Sets runs of text as lines: measures, breaks, aligns and cuts them into runs of one face.
use unicode_normalization::UnicodeNormalization;

use super::faces::Faces;
use super::lines::{Letter, Line, break_lines};
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
    /// Number of the note whose mark it is part of.
    note: Option<usize>,
}

/// Size of the mark of a note and its height above the baseline, as shares of the size of the text.
const MARK_SIZE: f32 = 0.64;
const MARK_RISE: f32 = 0.36;

impl Glyph {
    /// What stands in the text: the end of a line is a space like any other.
    fn shown(&self) -> char {
        match self.letter.character {
            '\n' => ' ',
            character => character,
        }
    }
}

/// Sets runs as one strip a line. The space at which a line ends has no place on paper and stays in the text all the
/// same, so that whoever copies or hears it has the words apart.
pub(crate) fn set_runs(runs: &[Run], setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let mut glyphs = glyphs(runs, setting, faces);
    let letters: Vec<Letter> = glyphs.iter().map(|glyph| glyph.letter).collect();
    let lines = break_lines(&letters, setting.width, setting.align == Align::Justify);
    let starts = lines.iter().skip(1).map(|next| next.range.start);
    let ends: Vec<usize> = starts.chain([glyphs.len()]).collect();
    for (line, end) in lines.iter().zip(&ends) {
        for space in &mut glyphs[line.range.end..*end] {
            space.letter.width = 0.0;
        }
    }
    let line = |(line, end): (Line, usize)| {
        let glyphs = &glyphs[line.range.start..end];
        let used: f32 = glyphs.iter().map(|glyph| glyph.letter.width).sum();
        let left = match setting.align {
            Align::Left | Align::Justify | Align::Figure => 0.0,
            Align::Center => (setting.width - used) / 2.0,
            Align::Right => setting.width - used,
        };
        let baseline = baseline(setting.size);
        let items = line_items(glyphs, setting.size, (left, baseline), line.stretch);
        let marks = glyphs.chunk_by(|a, b| a.note == b.note);
        Strip {
            notes: marks.filter_map(|mark| mark[0].note).collect(),
            ..Strip::new(setting.size.leading, items)
        }
    };
    let mut strips: Vec<Strip> = lines.into_iter().zip(ends).map(line).collect();
    bind(&mut strips);
    strips
}

/// The first two and the last two lines of a paragraph stay together.
fn bind(lines: &mut [Strip]) {
    if let [first, _, ..] = lines {
        first.binds = true;
    }
    if let [.., before_last, _] = lines {
        before_last.binds = true;
    }
}

/// Sets text of one tone, without breaking it, with its baseline at height 0; returns the marks and
/// the width.
pub(crate) fn set_line(text: &str, setting: Setting, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let runs = [Run::regular(clean(text).replace('\n', " "))];
    let glyphs = glyphs(&runs, setting, faces);
    let width = glyphs.iter().map(|glyph| glyph.letter.width).sum();
    (line_items(&glyphs, setting.size, (0.0, 0.0), 0.0), width)
}

/// A text that takes no more than so many lines: what is too long ends in `…`. Only for text that
/// stands whole elsewhere.
pub(crate) fn shortened(text: &str, lines: usize, setting: Setting, faces: &Faces<'_>) -> String {
    let fits = |text: &str| set_runs(&[Run::regular(text)], setting, faces).len() <= lines;
    let text = clean(text);
    if fits(&text) {
        return text;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let cut = |end: usize| format!("{}…", text[..end].trim_end());
    let fitting = ends.partition_point(|&end| fits(&cut(end)));
    cut(ends[fitting.saturating_sub(1)])
}

/// Distance from the top of a line to its baseline so that Hangul stands in its middle.
pub(crate) fn baseline(size: TypeSize) -> f32 {
    size.leading / 2.0 + style::OPTICAL_MIDDLE * size.size
}

/// NFC, every way to end a line as a line feed, every other space and control character as a space,
/// and without characters that have no ink at all. What turns text around is kept: no face has it, so that it shows as a box
/// and is told, since with it the same letters may read as something else.
pub(crate) fn clean(text: &str) -> String {
    if text.chars().all(is_clean) {
        return text.to_owned();
    }
    let text = text.replace("\r\n", "\n");
    let cleaned = |character: char| match character {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2007}' | '\u{202f}' => '\u{a0}',
        '\u{a0}' | '\u{3000}' => character,
        _ if character.is_control() || character.is_whitespace() => ' ',
        _ => character,
    };
    let inked = text.nfc().filter(|&character| !is_inkless(character));
    inked.map(cleaned).collect()
}

/// What most texts consist of, which nothing of this changes: printable ASCII, composed Hangul and its usual marks.
fn is_clean(character: char) -> bool {
    matches!(character, '\n' | ' '..='~' | '가'..='힣' | '·' | '…' | '‘'..='”' | '「'..='』' | '※' | '→' | '×')
}

/// What Unicode lets a program leave out that does not know what it is for: `Default_Ignorable_Code_Point`.
fn is_inkless(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
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
            let ends_line = character == '\n';
            let measure = faces.measure(if ends_line { ' ' } else { character }, bold);
            let width = if ends_line { 0.0 } else { measure.em };
            let letter = Letter {
                character,
                width: width * setting.size.size,
            };
            glyphs.push(Glyph {
                letter,
                face: measure.face,
                color,
                note: None,
            });
        }
        if let Some(note) = &run.note {
            glyphs.extend(mark_glyphs(faces.note(note), bold, color, setting, faces));
        }
    }
    glyphs
}

/// What stands behind the letters to which a note belongs, and before its words.
pub(crate) fn note_mark(note: usize) -> String {
    format!("※{}", note + 1)
}

fn mark_glyphs(
    note: usize,
    bold: bool,
    color: Rgb,
    setting: Setting,
    faces: &Faces<'_>,
) -> Vec<Glyph> {
    let glyph = |character| {
        let measure = faces.measure(character, bold);
        Glyph {
            letter: Letter {
                character,
                width: measure.em * setting.size.size * MARK_SIZE,
            },
            face: measure.face,
            color,
            note: Some(note),
        }
    };
    note_mark(note).chars().map(glyph).collect()
}

/// The marks of a line that begins at a point, every space widened by `stretch`.
fn line_items(
    glyphs: &[Glyph],
    size: TypeSize,
    (left, baseline): (f32, f32),
    stretch: f32,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut x = left;
    for part in glyphs.chunk_by(|a, b| (a.face, a.color, a.note) == (b.face, b.color, b.note)) {
        let advance = |glyph: &Glyph| {
            let stretched = glyph.letter.character == ' ' && glyph.letter.width > 0.0;
            glyph.letter.width + if stretched { stretch } else { 0.0 }
        };
        let width = part.iter().map(advance).sum();
        let (letters, baseline) = match part[0].note {
            Some(_) => (size.size * MARK_SIZE, baseline - size.size * MARK_RISE),
            None => (size.size, baseline),
        };
        match part[0].face {
            Some(face) => items.push(Item::Text(TextRun {
                x,
                baseline,
                size: letters,
                face,
                color: part[0].color,
                text: part.iter().map(Glyph::shown).collect(),
                width,
                pitch: None,
                stretch,
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
