//! What the marks on a page are: headings, lists, cells, figures. A tag opens before its marks and
//! closes behind them; what stands outside of all tags is furniture that nobody needs to be told.
use super::{Area, Item};

/// A node of the report's structure, opened on a page. It is the same node wherever the tags around
/// it, its role and its number are the same, though a page or a neighbouring cell lies between.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// What it is.
    pub role: Role,
    /// Its number among those within the same tag.
    pub number: u32,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Rules, grounds and whatever is said again on a further page: nothing to be read aloud.
    Artifact,
    /// Things that belong together.
    Division,
    /// The title of the report.
    Title,
    /// A heading, 1 the outermost.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, its entries numbered or not.
    List {
        /// Whether words or numbers stand before the entries instead of a dot.
        numbered: bool,
    },
    /// An entry of a list.
    Entry,
    /// What stands before an entry; a drawn mark says in words what it shows.
    Label(Option<String>),
    /// The text of an entry.
    EntryBody,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table; its number is its own within the whole table.
    Cell(Box<CellTag>),
    /// The table of contents.
    Contents,
    /// A line of the table of contents.
    ContentsEntry,
    /// What such a line refers to.
    Reference,
    /// Words that lead elsewhere: those of the [`Link`](super::Link) of that number on the page.
    Link,
    /// A picture or chart: what it shows in words, and where it stands.
    Figure(String, Area),
    /// The words below a picture.
    Caption,
    /// A note at the foot of a page.
    Note,
}

/// A cell of a table for those who hear it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CellTag {
    /// What it is the heading of, if it is one.
    pub scope: Option<Scope>,
    /// Columns it covers.
    pub columns: usize,
    /// Rows it covers.
    pub rows: usize,
    /// Numbers of the cells that say what this one holds, where rows and columns alone do not tell.
    pub heads: Vec<u32>,
}

/// What a heading cell is the heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The cells below.
    Column,
    /// The cells beside.
    Row,
}

impl Tag {
    /// The node of that role and number.
    #[must_use]
    pub fn new(role: Role, number: usize) -> Self {
        Self {
            role,
            number: u32::try_from(number).unwrap_or(u32::MAX),
        }
    }

    /// These marks within the tag.
    #[must_use]
    pub fn around(self, items: impl IntoIterator<Item = Item>) -> Vec<Item> {
        let open = std::iter::once(Item::Open(self));
        open.chain(items)
            .chain(std::iter::once(Item::Close))
            .collect()
    }

    /// The same tag, where what it names stands somewhere else.
    pub(super) fn moved(self, dx: f32, dy: f32) -> Self {
        match self.role {
            Role::Figure(words, area) => Self {
                role: Role::Figure(words, area.moved(dx, dy)),
                ..self
            },
            _ => self,
        }
    }
}

impl Role {
    /// These marks within a tag of this role, the only or first one there.
    #[must_use]
    pub fn around(self, items: impl IntoIterator<Item = Item>) -> Vec<Item> {
        Tag::new(self, 0).around(items)
    }

    /// Whether the node is there even when it holds nothing: a grid has no holes.
    #[must_use]
    pub fn may_be_empty(&self) -> bool {
        matches!(self, Self::Row | Self::Cell(_))
    }
}
