//! Columns of figures: units below units and points below points, the widest in the middle of the
//! column.
use super::faces::Faces;
use super::paragraph::{Setting, set_line};
use super::table::SetCell;
use crate::report::document::{Content, Tone};
use crate::report::style;

/// Widths of a figure before and from its point or its sign behind the digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure {
    head: f32,
    tail: f32,
}

impl Figure {
    /// Measures the only paragraph of a cell; none where it holds anything else.
    pub(crate) fn of(content: &[Content], setting: Setting, faces: &Faces<'_>) -> Option<Self> {
        let [Content::Paragraph(paragraph)] = content else {
            return None;
        };
        let bold = paragraph.runs.iter().any(|run| run.tone == Tone::Bold);
        let setting = if bold { setting.bold() } else { setting };
        let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        let in_head = |c: char| c.is_ascii_digit() || matches!(c, ',' | '-' | '−' | '–' | '+');
        let end = text.find(|c| !in_head(c)).unwrap_or(text.len());
        let width = |part: &str| set_line(part, setting, faces).1;
        Some(Self {
            head: width(&text[..end]),
            tail: width(&text[end..]),
        })
    }
}

/// Moves the figures of every column to their places; they were set at the left edge.
pub(crate) fn align_figures(cells: &mut [SetCell], edges: &[f32]) {
    for column in 0..edges.len().saturating_sub(1) {
        let in_column = |cell: &&SetCell| cell.column == column && cell.columns == 1;
        let figures = || {
            cells
                .iter()
                .filter(in_column)
                .filter_map(|cell| cell.figure)
        };
        let head = figures().map(|figure| figure.head).fold(0.0, f32::max);
        let tail = figures().map(|figure| figure.tail).fold(0.0, f32::max);
        let room = edges[column + 1] - edges[column] - 2.0 * style::CELL_PAD_X;
        let left = ((room - head - tail) / 2.0).max(0.0);
        for cell in cells.iter_mut().filter(|cell| in_column(&&**cell)) {
            if let Some(figure) = cell.figure {
                let dx = left + head - figure.head;
                let strips = std::mem::take(&mut cell.strips).into_iter();
                cell.strips = strips.map(|strip| strip.indented(dx)).collect();
            }
        }
    }
}
