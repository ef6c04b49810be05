//! The faces a report is set in: which face has a character, and how wide it is there.
//! Widths are cut to 1/1000 em because the PDF crate writes them so.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "glyph widths are small non-negative numbers; cutting them is the point"
)]
use std::cell::RefCell;

use ttf_parser::Face;

use crate::report::ReportError;

/// The fonts handed in, each one face of an OpenType file.
#[derive(Debug, Clone)]
pub struct ReportFonts<'a> {
    /// Regular weight of the main family.
    pub regular: &'a [u8],
    /// Bold weight of the main family.
    pub bold: &'a [u8],
    /// Faces asked in turn for what the main family lacks.
    pub fallback: Vec<&'a [u8]>,
}

impl<'a> ReportFonts<'a> {
    /// The bytes of all faces: regular, bold, then the fallbacks; the index is the face number of
    /// the display list.
    #[must_use]
    pub fn faces(&self) -> Vec<&'a [u8]> {
        [self.regular, self.bold]
            .into_iter()
            .chain(self.fallback.iter().copied())
            .collect()
    }
}

/// Where a character is found and how wide it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    /// Face that has it, or none.
    pub(crate) face: Option<u8>,
    /// Advance in em.
    pub(crate) em: f32,
}

/// Width in em of the box for a character that no face has.
const MISSING_EM: f32 = 0.92;
const BASIC_PLANE: usize = 0x1_0000;

/// The parsed faces with everything measured so far, and the notes that were met
/// while text was set.
pub(crate) struct Faces<'a> {
    parsed: Vec<Face<'a>>,
    known: RefCell<[Vec<Option<Measure>>; 2]>,
    notes: RefCell<Vec<String>>,
}

impl<'a> Faces<'a> {
    /// Parses every face.
    pub(crate) fn parse(fonts: &ReportFonts<'a>) -> Result<Self, ReportError> {
        let parse = |(index, bytes): (usize, &'a [u8])| {
            Face::parse(bytes, 0).map_err(|error| ReportError::Font {
                face: index as u8,
                reason: error.to_string(),
            })
        };
        let faces = fonts
            .faces()
            .into_iter()
            .enumerate()
            .map(parse)
            .collect::<Result<_, _>>()?;
        let empty = || vec![None; BASIC_PLANE];
        let known = RefCell::new([empty(), empty()]);
        Ok(Self {
            parsed: faces,
            known,
            notes: RefCell::default(),
        })
    }

    /// Face and width of a character in regular or bold text.
    pub(crate) fn measure(&self, character: char, bold: bool) -> Measure {
        let code = character as usize;
        if let Some(Some(measure)) = self.known.borrow()[usize::from(bold)].get(code) {
            return *measure;
        }
        let measure = self.look_up(character, bold);
        if let Some(slot) = self.known.borrow_mut()[usize::from(bold)].get_mut(code) {
            *slot = Some(measure);
        }
        measure
    }

    /// The number of a note, 0 the first that was set; equal notes are one.
    pub(crate) fn note(&self, words: &str) -> usize {
        let mut notes = self.notes.borrow_mut();
        let known = notes.iter().position(|note| note == words);
        known.unwrap_or_else(|| {
            notes.push(words.to_owned());
            notes.len() - 1
        })
    }

    /// The words of every note that was set.
    pub(crate) fn notes(&self) -> Vec<String> {
        self.notes.borrow().clone()
    }

    fn look_up(&self, character: char, bold: bool) -> Measure {
        let (first, last) = if bold { (1, 0) } else { (0, 1) };
        let fallbacks = 2..self.parsed.len();
        for index in std::iter::once(first)
            .chain(fallbacks)
            .chain(std::iter::once(last))
        {
            if let Some(em) = self.advance(index, character) {
                return Measure {
                    face: Some(index as u8),
                    em,
                };
            }
        }
        Measure {
            face: None,
            em: MISSING_EM,
        }
    }

    fn advance(&self, index: usize, character: char) -> Option<f32> {
        let face = self.parsed.get(index)?;
        let glyph = face.glyph_index(character).filter(|glyph| glyph.0 != 0)?;
        let units = f32::from(face.glyph_hor_advance(glyph)?);
        let thousandths = units * 1000.0 / f32::from(face.units_per_em());
        Some(thousandths as i64 as f32 / 1000.0)
    }
}
