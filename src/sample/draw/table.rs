//! Tables of consoles: heading row, rows with a hair line, badges.

use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{HAIR, LINE, MUTED, SUNKEN, WHITE, tone};
use crate::sample::scene::{Align, Grid, Tone};
use crate::sample::typeset::Type;

/// Heights in pixels and the size of letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows {
    pub(super) head: f32,
    pub(super) row: f32,
    pub(super) size: f32,
}

/// Space after numbers, so that they do not touch the next column.
const RIGHT: f32 = 22.0;

/// A cell's text without its mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell<'a> {
    Plain(&'a str),
    Bold(&'a str),
    Badge(Tone, &'a str),
}

/// Draws a framed table from the upper left of `area`, as wide as it; returns its lower edge.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, grid: &Grid, rows: Rows) -> f32 {
    let height = rows.head + rows.row * grid.rows.len() as f32;
    let frame = Rect::new(area.x, area.y, area.w, height);
    if frame.bottom() > area.bottom() {
        canvas.overflow(format!("table {height:.0} > {:.0}", area.h));
    }
    canvas.frame(frame, 8.0, WHITE, LINE);
    head_ground(canvas, frame, rows.head);
    let edges = edges(grid, frame.x + 10.0, frame.w - 20.0);
    head(canvas, grid, &edges, (frame.y + rows.head / 2.0, rows.size));
    for (index, cells) in grid.rows.iter().enumerate() {
        let top = frame.y + rows.head + rows.row * index as f32;
        canvas.fill(frame.x + 1.0, top, frame.w - 2.0, 1.0, HAIR);
        let middle = top + rows.row / 2.0;
        body(canvas, grid, &edges, (cells, middle, rows.size));
    }
    frame.bottom()
}

/// The ground of a heading row inside a frame with round upper corners.
pub(super) fn head_ground(canvas: &mut Canvas<'_>, frame: Rect, high: f32) {
    let inner = frame.inset(1.0);
    canvas.round(Rect::new(inner.x, inner.y, inner.w, 20.0), 7.0, SUNKEN);
    canvas.fill(inner.x, inner.y + 9.0, inner.w, high - 10.0, SUNKEN);
}

/// Left edges of all columns and the right edge of the last.
pub(super) fn edges(grid: &Grid, left: f32, width: f32) -> Vec<f32> {
    let total: f32 = grid.columns.iter().map(|column| column.width).sum();
    let mut x = left;
    let mut edges = vec![x];
    for column in &grid.columns {
        x += column.width / total * width;
        edges.push(x.round());
    }
    edges
}

/// Reads the mark of a cell.
pub(super) fn cell(text: &str) -> Cell<'_> {
    match text.split_once(':') {
        Some(("good", rest)) => Cell::Badge(Tone::Good, rest),
        Some(("warn", rest)) => Cell::Badge(Tone::Warn, rest),
        Some(("bad", rest)) => Cell::Badge(Tone::Bad, rest),
        Some(("info", rest)) => Cell::Badge(Tone::Info, rest),
        Some(("mute", rest)) => Cell::Badge(Tone::Mute, rest),
        Some(("bold", rest)) => Cell::Bold(rest),
        _ => Cell::Plain(text),
    }
}

fn head(canvas: &mut Canvas<'_>, grid: &Grid, edges: &[f32], (middle, size): (f32, f32)) {
    let style = Type::bold(size - 1.5).color(MUTED);
    for (column, pair) in grid.columns.iter().zip(edges.windows(2)) {
        if let [left, right] = pair {
            put(
                canvas,
                (*left, *right),
                middle,
                (&column.title, column.align),
                style,
            );
        }
    }
}

fn body(
    canvas: &mut Canvas<'_>,
    grid: &Grid,
    edges: &[f32],
    (cells, middle, size): (&[String], f32, f32),
) {
    check_count(canvas, cells, grid.columns.len());
    for ((text, column), pair) in cells.iter().zip(&grid.columns).zip(edges.windows(2)) {
        let &[left, right] = pair else { continue };
        let (place, align) = ((left, right), column.align);
        match cell(text) {
            Cell::Plain(text) => put(canvas, place, middle, (text, align), Type::plain(size)),
            Cell::Bold(text) => put(canvas, place, middle, (text, align), Type::bold(size)),
            Cell::Badge(state, text) => badge(canvas, place, middle, (state, text, align), size),
        }
    }
}

fn put(canvas: &mut Canvas<'_>, place: (f32, f32), middle: f32, text: (&str, Align), style: Type) {
    let right = if text.1 == Align::Right { RIGHT } else { 8.0 };
    aligned(
        canvas,
        (place.0 + 8.0, place.1 - right),
        middle,
        text,
        style,
    );
}

/// Text at the left, in the middle or at the right of `place`; a fault when it is wider.
pub(super) fn aligned(
    canvas: &mut Canvas<'_>,
    place: (f32, f32),
    middle: f32,
    (text, align): (&str, Align),
    style: Type,
) {
    canvas.check_room(text, place.1 - place.0, style);
    match align {
        Align::Left => {
            canvas.text(place.0, middle, text, style);
        }
        Align::Center => canvas.text_center(f32::midpoint(place.0, place.1), middle, text, style),
        Align::Right => canvas.text_right(place.1, middle, text, style),
    }
}

/// Notes a fault when a row has not as many cells as there are columns.
pub(super) fn check_count(canvas: &mut Canvas<'_>, cells: &[String], columns: usize) {
    if cells.len() != columns {
        canvas.overflow(format!(
            "{} cells for {columns} columns: {cells:?}",
            cells.len()
        ));
    }
}

fn badge(
    canvas: &mut Canvas<'_>,
    place: (f32, f32),
    middle: f32,
    what: (Tone, &str, Align),
    size: f32,
) {
    let (ink, ground) = tone(what.0);
    let style = Type::bold(size - 2.0).color(ink);
    let width = (canvas.width(what.1, style) + 22.0).round();
    if width > place.1 - place.0 - 6.0 {
        canvas.overflow(format!("badge {}", what.1));
    }
    let left = match what.2 {
        Align::Left => place.0 + 6.0,
        Align::Center => (f32::midpoint(place.0, place.1) - width / 2.0).round(),
        Align::Right => place.1 - RIGHT - width,
    };
    let high = (size * 1.5).round();
    canvas.round(
        Rect::new(left, (middle - high / 2.0).round(), width, high),
        high / 2.0,
        ground,
    );
    canvas.text_center(left + width / 2.0, middle, what.1, style);
}
