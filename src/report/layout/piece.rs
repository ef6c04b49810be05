//! What the flow puts on pages: set blocks or lines of them, and how each clings to the next.
use super::headings::Lead;
use super::picture::SetPicture;
use super::set::Strip;
use super::table::SetTable;
use crate::report::page::{Item, Tag};

/// How a piece clings to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Keep {
    /// Not at all.
    No,
    /// If one page can hold all that cling so.
    Whole,
    /// Always, if a page can hold the two: a heading and what follows.
    Always,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Body {
    /// Marks that are never cut.
    Strip(Strip),
    /// A table, cut where needed.
    Table(SetTable),
    /// A picture, shrunk a little where that helps.
    Picture(SetPicture),
    /// A whole page in page coordinates, without head and foot.
    Bare(Vec<Item>),
    /// The first of these that fits is placed, or else the last.
    Variants(Vec<Vec<Piece>>),
    /// The next piece starts a page.
    Break,
}

/// A set block or a line of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) body: Body,
    /// Space above, dropped at the top of a page.
    pub(crate) gap: f32,
    /// Space that whatever follows keeps at least.
    pub(crate) after: f32,
    /// How it clings to the next.
    pub(crate) keep: Keep,
    /// Whether it is left out where the open page has no room for it and all it clings to.
    pub(crate) optional: bool,
    /// Number of the heading that it is.
    pub(crate) anchor: Option<usize>,
    /// The heading to which it leads.
    pub(crate) leads_to: Option<Lead>,
    /// What it is, the outermost tag first.
    pub(crate) tags: Vec<Tag>,
}

impl Piece {
    /// A piece with nothing around it.
    pub(crate) fn new(body: Body) -> Self {
        let gap = if let Body::Strip(strip) = &body {
            strip.gap
        } else {
            0.0
        };
        Self {
            body,
            gap,
            after: 0.0,
            keep: Keep::No,
            optional: false,
            anchor: None,
            leads_to: None,
            tags: Vec::new(),
        }
    }

    /// Its marks within its tags.
    pub(super) fn tagged(&self, items: Vec<Item>) -> Vec<Item> {
        let tags = self.tags.iter().rev();
        tags.fold(items, |items, tag| tag.clone().around(items))
    }

    pub(super) fn height(&self) -> f32 {
        match &self.body {
            Body::Strip(strip) => strip.height,
            Body::Table(table) => table.full_height(),
            Body::Picture(picture) => picture.natural_height(),
            Body::Bare(_) | Body::Variants(_) | Body::Break => 0.0,
        }
    }

    /// Whether at least the beginning of it finds room.
    pub(super) fn begins_in(&self, room: f32) -> bool {
        match &self.body {
            Body::Table(table) => table.begins_in(room),
            Body::Picture(picture) => picture.least_height() <= room,
            _ => self.height() <= room,
        }
    }

    /// Notes to all of it.
    pub(super) fn notes(&self) -> Vec<usize> {
        match &self.body {
            Body::Strip(strip) => strip.notes.clone(),
            Body::Table(table) => table.notes_before(table.rows.len()),
            Body::Picture(picture) => picture.notes(),
            Body::Variants(variants) => {
                let last = variants.last().into_iter().flatten();
                last.flat_map(Self::notes).collect()
            }
            Body::Bare(_) | Body::Break => Vec::new(),
        }
    }

    /// Notes to the least of it that stands on a page.
    pub(super) fn least_notes(&self) -> Vec<usize> {
        match &self.body {
            Body::Table(table) => table.notes_before(table.header_rows + 1),
            _ => self.notes(),
        }
    }
}
