//! Which characters of a report no face has, and where each stands first: shown before export, so
//! that nobody finds a box on a signed page.
use std::collections::BTreeSet;

use crate::report::page::{Item, OutlineEntry, Page};

/// A character without a glyph, drawn as a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingCharacter {
    /// The character.
    pub character: char,
    /// Page (1-based) on which it stands first.
    pub page: usize,
    /// Title of the heading it stands under; empty before the first.
    pub heading: String,
}

/// Every such character of the pages once, in the order in which they are met.
pub(super) fn missing(pages: &[Page], outline: &[OutlineEntry]) -> Vec<MissingCharacter> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        for item in &page.items {
            let Item::Missing(glyph) = item else { continue };
            if !seen.insert(glyph.character) {
                continue;
            }
            let above = |entry: &&OutlineEntry| {
                let target = entry.target;
                target.page < index || (target.page == index && target.y <= glyph.baseline)
            };
            let heading = outline.iter().rev().find(above);
            found.push(MissingCharacter {
                character: glyph.character,
                page: index + 1,
                heading: heading.map(|entry| entry.title.clone()).unwrap_or_default(),
            });
        }
    }
    found
}
