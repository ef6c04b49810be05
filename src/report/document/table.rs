//! Tables of a report: columns, rows, cells and spans.
use super::content::{Align, Content};
use crate::domain::ControlKey;

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Width>,
    /// How many of the first rows are headings, repeated on every page.
    pub header_rows: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its cells; those that a span from above covers are left out.
    pub cells: Vec<Cell>,
    /// Whether it stays on the page of the row before.
    pub keep_with_previous: bool,
    /// Least height in points.
    pub min_height: f32,
    /// The control that it stands for, for the way from the control to its page and back.
    pub control: Option<ControlKey>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it says.
    pub content: Vec<Content>,
    /// What it is.
    pub kind: CellKind,
    /// Columns it covers.
    pub columns: usize,
    /// Rows it covers.
    pub rows: usize,
    /// Where its lines stand.
    pub align: Align,
    /// Whether its text stands in the middle of its height.
    pub middle: bool,
}

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellKind {
    /// Text.
    #[default]
    Body,
    /// A label on light grey.
    Label,
    /// A heading of a column: bold on grey, centred.
    Head,
    /// A sum: bold on light grey.
    Total,
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// So many points.
    Points(f32),
    /// A share of what the others leave.
    Share(f32),
}

impl Row {
    /// A row of these cells.
    #[must_use]
    pub fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            ..Self::default()
        }
    }
}

impl Cell {
    /// A cell of this kind and content.
    #[must_use]
    pub fn new(kind: CellKind, content: Vec<Content>) -> Self {
        let align = if kind == CellKind::Head {
            Align::Center
        } else {
            Align::Left
        };
        let middle = matches!(kind, CellKind::Head | CellKind::Total);
        Self {
            content,
            kind,
            columns: 1,
            rows: 1,
            align,
            middle,
        }
    }

    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(CellKind::Body, vec![Content::text(text)])
    }

    /// A label.
    pub fn label(text: impl Into<String>) -> Self {
        Self::new(CellKind::Label, vec![Content::text(text)])
    }

    /// The heading of a column.
    pub fn head(text: impl Into<String>) -> Self {
        Self::new(CellKind::Head, vec![Content::text(text)])
    }

    /// The same cell over so many columns and rows.
    #[must_use]
    pub fn spanning(self, columns: usize, rows: usize) -> Self {
        Self {
            columns,
            rows,
            ..self
        }
    }

    /// The same cell with its lines standing so.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same cell with its text in the middle of its height.
    #[must_use]
    pub fn centered_vertically(self) -> Self {
        Self {
            middle: true,
            ..self
        }
    }
}
