//! The report as plain blocks: what is said and in which order, without a coordinate.
//! The layout decides where each stands; nothing here measures or draws.
mod content;
mod table;

pub use content::{
    Align, Choice, Content, List, ListItem, Mark, Marker, Paragraph, Run, Size, Tone,
};
pub use table::{Cell, CellKind, Row, Table, Width};

use crate::domain::{ControlKey, DateTime, Emblem, Ink};

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Title, author, dates: what the file says of itself.
    pub meta: Meta,
    /// The project's hash in hexadecimal; its first twelve digits stand at the foot of every page.
    pub hash: String,
    /// Colours.
    pub ink: Ink,
    /// Pictures that come with the report itself: logo and seal.
    pub emblems: Vec<Emblem>,
    /// What the program needs to make the same report again, kept in the file; empty for nothing.
    pub recipe: Vec<u8>,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The first twelve digits of the project's hash.
    #[must_use]
    pub fn short_hash(&self) -> &str {
        self.hash.get(..12).unwrap_or(&self.hash)
    }
}

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Title, also the running head on the left.
    pub title: String,
    /// Subject of the file.
    pub subject: String,
    /// Institution, the author of the file and the running foot on the left.
    pub author: String,
    /// Document number.
    pub document_number: String,
    /// Edition of the report.
    pub edition: String,
    /// Language tag, `ko-KR`.
    pub language: String,
    /// When the report was made, as the caller says.
    pub created: DateTime,
}

/// A block of the report.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The cover, a page of its own.
    Cover(Box<Cover>),
    /// Title, facts and approval box on top of a page.
    TitleBlock(Box<Cover>),
    /// The table of contents under this title, made of the headings.
    Contents(String),
    /// A heading.
    Heading(Heading),
    /// Text of any kind.
    Content(Content),
    /// A table.
    Table(Table),
    /// A chart of stacked bars.
    BarChart(BarChart),
    /// A chart of stacked columns over time.
    ColumnChart(ColumnChart),
    /// A picture over the whole width.
    Picture(Picture),
    /// Pictures side by side, at most this many points high.
    PictureRow(Vec<Picture>, f32),
    /// Places to sign.
    Signatures(Signatures),
    /// Empty space in points, dropped at the top of a page.
    Space(f32),
    /// What follows starts on a new page.
    PageBreak,
    /// Blocks that stand on the open page if there is room, and else not at all.
    IfRoom(Vec<Block>),
    /// Blocks that stay on one page if a page can hold them.
    KeepTogether(Vec<Block>),
    /// The first of these that fits what the open page has left, or else the last. None holds a
    /// heading.
    FirstThatFits(Vec<Vec<Block>>),
}

/// The cover.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cover {
    /// Title.
    pub title: String,
    /// Line above or below the title.
    pub subtitle: String,
    /// Institution.
    pub institution: String,
    /// Date in words.
    pub date: String,
    /// Facts below the title: label and value.
    pub facts: Vec<(String, String)>,
    /// Mark of confidentiality, such as 대외비; empty for none.
    pub classification: String,
    /// The approval box.
    pub approval: Approval,
    /// The company's logo.
    pub logo: Option<Emblem>,
    /// What the QR code says.
    pub code: String,
}

/// The approval box 결재란.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approval {
    /// Word at its left edge, set upright.
    pub title: String,
    /// Label and name of each who approves, in order; the name may be empty.
    pub steps: Vec<(String, String)>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Depth in outline and contents, 1 the outermost.
    pub level: u8,
    /// How it is set.
    pub look: Look,
    /// What the number belongs to where numbers are not alone: named before it on the page and in
    /// the outline. The contents list the heading below it already. May be empty.
    pub place: String,
    /// Number before the words; may be empty.
    pub number: String,
    /// The words.
    pub text: String,
    /// Whether it stands in the outline.
    pub outline: bool,
    /// Whether it stands in the table of contents.
    pub contents: bool,
    /// The control whose form it opens, so that the window can go there and back.
    pub control: Option<ControlKey>,
}

/// How a heading is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Large, with a rule below: a part.
    Part,
    /// With a bar before it: a section or a control.
    #[default]
    Bar,
    /// Bold only.
    Plain,
    /// Small and grey: the field to which the controls below belong.
    Quiet,
}

/// A chart of stacked horizontal bars.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BarChart {
    /// What each part of a bar means.
    pub series: Vec<(Mark, String)>,
    /// Label of each bar and the length of its parts.
    pub bars: Vec<(String, Vec<u32>)>,
    /// Whether the bars stand close together.
    pub dense: bool,
}

/// A chart of stacked columns, for what is counted over time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnChart {
    /// What each part of a column means.
    pub series: Vec<(Mark, String)>,
    /// Label of each column, on two lines, and the height of its parts.
    pub columns: Vec<([String; 2], Vec<u32>)>,
}

/// A picture; its bytes are fetched when the file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// SHA-256 of the file in lower-case hexadecimal.
    pub sha256: String,
    /// Width in pixels.
    pub width_px: u32,
    /// Height in pixels.
    pub height_px: u32,
    /// What stands below it, its number first.
    pub caption: Vec<Run>,
    /// Whether the caption shows the digest on a line of its own.
    pub show_digest: bool,
}

/// Places to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signatures {
    /// What is confirmed.
    pub statement: String,
    /// Date, centred.
    pub date: String,
    /// Institution, centred.
    pub institution: String,
    /// Headings of the four columns.
    pub heads: [String; 4],
    /// Who signs.
    pub signers: Vec<Signer>,
    /// Picture of the seal, over the place of the seal.
    pub seal: Option<Emblem>,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signer {
    /// As what.
    pub role: String,
    /// Department and title.
    pub affiliation: String,
    /// Name.
    pub name: String,
    /// What stands in the place to sign, such as (서명 또는 인).
    pub place: String,
    /// Whether the place takes a seal of 25 mm.
    pub seal: bool,
    /// For whom, where both sides of an audit sign; those of one side stand below one another.
    pub side: String,
}
