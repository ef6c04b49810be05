//! What a block has become once it is set: strips of marks of known height, not yet on a page.
use crate::report::page::{Item, Role, Tag, Target};

/// A piece of a block that is never cut, its marks counted from its own top left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Strip {
    /// Space above it, dropped at the top of a page or cell.
    pub(crate) gap: f32,
    /// Its own height.
    pub(crate) height: f32,
    /// Its marks.
    pub(crate) items: Vec<Item>,
    /// Whether it stays with the next: the first two and the last two lines of a paragraph do.
    pub(crate) binds: bool,
    /// Numbers of the notes whose marks stand in it.
    pub(crate) notes: Vec<usize>,
}

impl Strip {
    /// Marks of so much height with no space above.
    pub(crate) fn new(height: f32, items: Vec<Item>) -> Self {
        Self {
            height,
            items,
            ..Self::default()
        }
    }

    /// Height with the space above.
    pub(crate) fn total(&self) -> f32 {
        self.gap + self.height
    }

    /// The same strip, moved to the right.
    pub(crate) fn indented(mut self, dx: f32) -> Self {
        self.items = moved(self.items, dx, 0.0);
        self
    }

    /// The same strip as a part of what this role and number name.
    pub(crate) fn tagged(mut self, role: Role, number: usize) -> Self {
        self.items = Tag::new(role, number).around(self.items);
        self
    }
}

/// Height of strips below one another; the first has no space above it.
pub(crate) fn text_height(strips: &[Strip]) -> f32 {
    let total: f32 = strips.iter().map(Strip::total).sum();
    total - strips.first().map_or(0.0, |strip| strip.gap)
}

/// The same marks, moved.
pub(crate) fn moved(items: Vec<Item>, dx: f32, dy: f32) -> Vec<Item> {
    items.into_iter().map(|item| item.moved(dx, dy)).collect()
}

/// A heading and where it came to stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Anchor {
    /// Number of the heading in the order of the document.
    pub(crate) heading: usize,
    /// Its place.
    pub(crate) target: Target,
    /// Its height.
    pub(crate) height: f32,
}
