//! Which characters of a report no face has, and where each stands: shown before export, so that
//! nobody finds a box on a signed page.
use std::collections::BTreeMap;

use crate::report::page::{Item, OutlineEntry, Page};

/// A character without a glyph, drawn as a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingCharacter {
    /// The character.
    pub character: char,
    /// Pages (1-based) on which it stands, each once.
    pub pages: Vec<usize>,
    /// Title of the heading under which it stands first; empty before the first heading.
    pub heading: String,
}

/// Every such character of the pages once, in the order in which they are met.
pub(super) fn missing(pages: &[Page], outline: &[OutlineEntry]) -> Vec<MissingCharacter> {
    let mut seen: BTreeMap<char, usize> = BTreeMap::new();
    let mut found: Vec<MissingCharacter> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        for item in &page.items {
            let Item::Missing(glyph) = item else { continue };
            if let Some(there) = seen.get(&glyph.character) {
                let pages = &mut found[*there].pages;
                pages.push(index + 1);
                pages.dedup();
                continue;
            }
            seen.insert(glyph.character, found.len());
            let above = |entry: &&OutlineEntry| {
                let target = entry.target;
                target.page < index || (target.page == index && target.y <= glyph.baseline)
            };
            let heading = outline.iter().rev().find(above);
            found.push(MissingCharacter {
                character: glyph.character,
                pages: vec![index + 1],
                heading: heading.map(|entry| entry.title.clone()).unwrap_or_default(),
            });
        }
    }
    found
}
