//! Columns of figures: units below units and points below points, the widest in the middle of the
//! column.
use super::cells::sized;
use super::faces::Faces;
use super::paragraph::{Setting, set_line};
use super::set::Strip;
use super::table::SetCell;
use crate::report::document::{Align, Content, Tone};
use crate::report::page::Item;
use crate::report::style;

/// Widths of a figure before and from its point or its sign behind the digits, and from there with the mark of a note.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure {
    head: f32,
    tail: f32,
    end: f32,
}

impl Figure {
    /// Measures the only paragraph of a cell, set as one line; none where the cell holds anything else, or one that has a
    /// place of its own.
    pub(crate) fn of(
        content: &[Content],
        strips: &[Strip],
        setting: Setting,
        faces: &Faces<'_>,
    ) -> Option<Self> {
        let ([Content::Paragraph(paragraph)], [line]) = (content, strips) else {
            return None;
        };
        if matches!(paragraph.align, Align::Center | Align::Right) {
            return None;
        }
        let setting = sized(setting, paragraph.size);
        let bold = paragraph.runs.iter().any(|run| run.tone == Tone::Bold);
        let setting = if bold { setting.bold() } else { setting };
        let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        let in_head = |c: char| c.is_ascii_digit() || matches!(c, ',' | '-' | '−' | '–' | '+');
        let end = text.find(|c| !in_head(c)).unwrap_or(text.len());
        let width = |part: &str| set_line(part, setting, faces).1;
        let head = width(&text[..end]);
        let right = |item: &Item| match item {
            Item::Text(run) => run.x + run.width,
            _ => 0.0,
        };
        Some(Self {
            head,
            tail: width(&text[end..]),
            end: line.items.iter().map(right).fold(0.0, f32::max) - head,
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
        let end = figures().map(|figure| figure.end).fold(tail, f32::max);
        let room = edges[column + 1] - edges[column] - 2.0 * style::CELL_PAD_X;
        let left = ((room - head - tail) / 2.0).min(room - head - end);
        // Where there is too little room for all, each stays at the left edge.
        if left < 0.0 {
            continue;
        }
        for cell in cells.iter_mut().filter(|cell| in_column(&&**cell)) {
            if let Some(figure) = cell.figure {
                let dx = left + head - figure.head;
                let strips = std::mem::take(&mut cell.strips).into_iter();
                cell.strips = strips.map(|strip| strip.indented(dx)).collect();
            }
        }
    }
}
