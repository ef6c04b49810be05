//! Cuts the faces down to the letters in use and says which code stands for which letter.
//! A glyph shared by several characters keeps the first; the others need their text said aloud.
#![expect(
    clippy::cast_possible_truncation,
    reason = "glyph and face numbers fit their formats"
)]
use std::collections::BTreeMap;

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::{FontId, ParsedFont, PdfFont};
use ttf_parser::Face;

use super::checksum::Fnv;
use crate::report::ReportError;
use crate::report::layout::ReportFonts;
use crate::report::page::{Item, Page};

/// The faces in use, subset.
pub(super) struct EmbeddedFonts {
    faces: BTreeMap<u8, EmbeddedFont>,
}

/// One face, subset.
pub(super) struct EmbeddedFont {
    /// Its name in the resources.
    pub(super) id: FontId,
    /// What the PDF crate needs of it.
    pub(super) font: PdfFont,
    letters: BTreeMap<char, Letter>,
}

/// How a character is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// Glyph in the subset.
    pub(super) glyph: u16,
    /// What a reader takes the glyph for.
    pub(super) means: char,
    /// Advance in 1/1000 em.
    pub(super) advance: f32,
}

impl EmbeddedFonts {
    /// Subsets every face that the pages use.
    pub(super) fn embed(pages: &[Page], fonts: &ReportFonts<'_>) -> Result<Self, ReportError> {
        let used = used_letters(pages);
        let mut faces = BTreeMap::new();
        for (index, bytes) in fonts.faces().into_iter().enumerate() {
            let index = index as u8;
            if let Some(letters) = used.get(&index) {
                faces.insert(index, EmbeddedFont::embed(index, bytes, letters)?);
            }
        }
        Ok(Self { faces })
    }

    /// The faces in use.
    pub(super) fn iter(&self) -> impl Iterator<Item = &EmbeddedFont> {
        self.faces.values()
    }

    /// The face of that number.
    pub(super) fn face(&self, index: u8) -> Option<&EmbeddedFont> {
        self.faces.get(&index)
    }
}

impl EmbeddedFont {
    /// How a character is written in this face.
    pub(super) fn letter(&self, character: char) -> Option<Letter> {
        self.letters.get(&character).copied()
    }

    fn embed(index: u8, bytes: &[u8], used: &[char]) -> Result<Self, ReportError> {
        let fail = |reason: String| ReportError::Subset {
            face: index,
            reason,
        };
        let face = Face::parse(bytes, 0).map_err(|error| fail(error.to_string()))?;
        let mut means: BTreeMap<u16, char> = BTreeMap::new();
        let mut glyph_of = BTreeMap::new();
        for &character in used {
            let glyph = face.glyph_index(character).map_or(0, |glyph| glyph.0);
            means.entry(glyph).or_insert(character);
            glyph_of.insert(character, glyph);
        }
        let ids: Vec<u16> = std::iter::once(0)
            .chain(means.keys().copied().filter(|glyph| *glyph != 0))
            .collect();
        let program = subset_program(bytes, &ids).map_err(fail)?;
        let mut parsed = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
            .ok_or_else(|| fail("the subset cannot be read".to_owned()))?;
        parsed.font_name = Some(format!(
            "{}+{}",
            subset_tag(&program),
            postscript_name(&face, index)
        ));
        let units = f32::from(face.units_per_em());
        let letter = |(character, glyph): (char, u16)| {
            let place = ids.binary_search(&glyph).unwrap_or(0) as u16;
            let width = face
                .glyph_hor_advance(ttf_parser::GlyphId(glyph))
                .unwrap_or(0);
            let advance = (f32::from(width) * 1000.0 / units).trunc();
            (
                character,
                Letter {
                    glyph: place,
                    means: means[&glyph],
                    advance,
                },
            )
        };
        let letters = glyph_of.into_iter().map(letter).collect();
        Ok(Self {
            id: FontId(format!("R{index}")),
            font: PdfFont::new(parsed),
            letters,
        })
    }
}

/// The characters of each face in the order in which they first appear. Spaces come first because
/// the mark for a missing glyph borrows one.
fn used_letters(pages: &[Page]) -> BTreeMap<u8, Vec<char>> {
    let mut seen: BTreeMap<u8, (Vec<char>, std::collections::BTreeSet<char>)> = BTreeMap::new();
    let mut note = |face: u8, text: &str| {
        let (order, set) = seen
            .entry(face)
            .or_insert_with(|| (vec![' '], std::iter::once(' ').collect()));
        order.extend(text.chars().filter(|character| set.insert(*character)));
    };
    let mut queue: Vec<&Item> = pages.iter().flat_map(|page| &page.items).rev().collect();
    while let Some(item) = queue.pop() {
        match item {
            Item::Text(run) => note(run.face, &run.text),
            Item::Missing(_) => note(0, " "),
            Item::Picture(picture) => queue.extend(picture.note.iter().rev()),
            _ => {}
        }
    }
    seen.into_iter()
        .map(|(face, (order, _))| (face, order))
        .collect()
}

fn subset_program(bytes: &[u8], ids: &[u16]) -> Result<Vec<u8>, String> {
    let file = ReadScope::new(bytes)
        .read::<FontData<'_>>()
        .map_err(|error| error.to_string())?;
    let provider = file.table_provider(0).map_err(|error| error.to_string())?;
    subset(&provider, ids, &SubsetProfile::Pdf, CmapTarget::Unicode)
        .map_err(|error| error.to_string())
}

/// Six capital letters made of the program itself, as the format wants before a subset's name.
fn subset_tag(program: &[u8]) -> String {
    let mut hash = Fnv::new(0).with(program).value();
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    tag
}

fn postscript_name(face: &Face<'_>, index: u8) -> String {
    let names = face.names().into_iter();
    let name = names
        .filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
        .find_map(|name| name.to_string());
    let name: String = name
        .unwrap_or_default()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    if name.is_empty() {
        format!("Face{index}")
    } else {
        name
    }
}
