//! Text of a report: runs, paragraphs, lists, choices. How it is broken into lines is not known here.

/// Text that may stand in the page or in a cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list with hanging indents.
    List(List),
    /// The verdicts to choose from, one of them chosen.
    Choice(Choice),
    /// A digest in hexadecimal, set equally wide in groups of eight.
    Digest(String),
}

/// A run of text; a line feed in it ends the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The letters.
    pub text: String,
    /// How they are set.
    pub tone: Tone,
    /// A note on them: its mark stands behind the letters, its words at the foot of the page. A
    /// sentence or two; equal notes are one.
    pub note: Option<String>,
}

/// How a run of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As the text around it.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Grey.
    Muted,
    /// Bold in the accent colour.
    Accent,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its text.
    pub runs: Vec<Run>,
    /// Its size.
    pub size: Size,
    /// Where its lines stand.
    pub align: Align,
}

/// Size of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// That of its surroundings: body, or table in a cell.
    #[default]
    Inherit,
    /// A little smaller: laws, file names.
    Dense,
    /// Notes and captions.
    Small,
    /// A figure that is seen first.
    Large,
}

/// Where lines stand between the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge; in a paragraph, as the text around it.
    #[default]
    Left,
    /// At both edges where that opens no holes, the last line at the left one.
    Justify,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
    /// In a cell that holds a figure alone: units below units and points below points, the widest
    /// figure in the middle of the column.
    Figure,
}

/// A list with hanging indents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// The entries in order.
    pub items: Vec<ListItem>,
    /// Size of the text.
    pub size: Size,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// What stands before it.
    pub marker: Marker,
    /// Depth, 0 the outermost.
    pub depth: u8,
    /// Its text.
    pub runs: Vec<Run>,
}

/// What stands before an entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    /// A filled dot, drawn.
    Bullet,
    /// A short dash, drawn.
    Dash,
    /// Words or a number; the text of all such entries of a list starts at the same place.
    Label(String),
    /// The mark of a verdict, drawn.
    Mark(Mark),
    /// A tick: met.
    Tick,
}

/// The drawn mark of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Filled disc: passed.
    Full,
    /// Half disc: passed in part.
    Half,
    /// Ring: failed.
    Empty,
    /// Dash: not applicable.
    Dash,
    /// Diamond: judged last year, and not confirmed yet.
    Diamond,
    /// Dot: not judged yet.
    Dot,
}

/// The verdicts to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Mark, label and whether it is chosen.
    pub options: Vec<(Mark, String, bool)>,
    /// What is said beside the choice, such as the reason for 해당없음.
    pub note: Vec<Run>,
}

impl Run {
    /// Text as the text around it.
    pub fn regular(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Regular,
            note: None,
        }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Bold,
            note: None,
        }
    }

    /// Bold text in the accent colour.
    pub fn accent(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Accent,
            note: None,
        }
    }

    /// Grey text.
    pub fn muted(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Muted,
            note: None,
        }
    }

    /// The same text with a note at the foot of the page.
    #[must_use]
    pub fn noted(self, note: impl Into<String>) -> Self {
        Self {
            note: Some(note.into()),
            ..self
        }
    }
}

impl Content {
    /// A paragraph of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph {
            runs: vec![Run::regular(text)],
            ..Paragraph::default()
        })
    }

    /// A paragraph of these runs.
    #[must_use]
    pub fn runs(runs: Vec<Run>) -> Self {
        Self::Paragraph(Paragraph {
            runs,
            ..Paragraph::default()
        })
    }

    /// A paragraph of these runs in this size.
    #[must_use]
    pub fn sized(runs: Vec<Run>, size: Size) -> Self {
        Self::Paragraph(Paragraph {
            runs,
            size,
            align: Align::Left,
        })
    }
}
