//! Headings of the report and the numbers of its sections.
use crate::report::document::{Block, Heading, Look};

/// A heading that stands in outline and contents.
pub(super) fn heading(level: u8, look: Look, number: &str, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        look,
        place: String::new(),
        number: number.to_owned(),
        text: text.to_owned(),
        outline: true,
        contents: true,
        control: None,
    })
}

/// A heading below a section, in the outline alone.
pub(super) fn minor_heading(look: Look, text: &str) -> Block {
    Block::Heading(Heading {
        level: 3,
        look,
        place: String::new(),
        number: String::new(),
        text: text.to_owned(),
        outline: true,
        contents: false,
        control: None,
    })
}

/// Gives the sections of a part their numbers: those that come without one.
pub(super) fn numbered(mut blocks: Vec<Block>, part: usize) -> Vec<Block> {
    let mut section = 0;
    number_sections(&mut blocks, part, &mut section);
    blocks
}

fn number_sections(blocks: &mut [Block], part: usize, section: &mut usize) {
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.look == Look::Bar && heading.level == 2 => {
                *section += 1;
                heading.number = format!("{part}.{section}");
            }
            Block::KeepTogether(inner) => number_sections(inner, part, section),
            _ => {}
        }
    }
}
