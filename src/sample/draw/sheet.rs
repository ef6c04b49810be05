//! A spreadsheet window: menu, formula line, lettered columns, numbered rows, sheet tabs.

use super::table::{self, Cell};
use super::window;
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, GROUND, HAIR, LINE, MUTED, SUNKEN, WHITE, tone};
use crate::sample::scene::{Align, Column, Sheet};
use crate::sample::typeset::Type;

const GREEN: Color = [33, 115, 70];
const NUMBERS: f32 = 46.0;
const ROW: f32 = 38.0;
const HEAD_FILL: Color = [222, 234, 226];

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, sheet: &Sheet) {
    let area = window::draw(canvas, &sheet.chrome);
    menu(canvas, area, sheet);
    let cells = Rect::new(area.x, area.y + 84.0, area.w, area.h - 84.0 - 72.0);
    canvas.fill(cells.x, cells.y, cells.w, cells.h, WHITE);
    let edges = lettered(canvas, cells, sheet);
    scroll_bar(canvas, cells);
    let first = title_rows(canvas, cells, sheet);
    let grid_top = cells.y + 32.0 + first * ROW;
    head(canvas, &edges, grid_top, sheet);
    for (index, row) in sheet.grid.rows.iter().enumerate() {
        body(canvas, &edges, grid_top + ROW * (index + 1) as f32, (row, &sheet.grid.columns));
    }
    let end = grid_top + ROW * (sheet.grid.rows.len() + 1) as f32;
    if end > cells.bottom() {
        canvas.overflow(format!("sheet rows end at {end:.0}, the tabs begin at {:.0}", cells.bottom()));
    }
    mark(canvas, &edges, grid_top, sheet);
    foot(canvas, Rect::new(area.x, cells.bottom(), area.w, 72.0), sheet);
}

fn menu(canvas: &mut Canvas<'_>, area: Rect, sheet: &Sheet) {
    canvas.fill(area.x, area.y, area.w, 44.0, GREEN);
    let mut x = area.x + 22.0;
    for word in &sheet.menu {
        x = canvas.text(x, area.y + 22.0, word, Type::plain(16.5).color(WHITE)) + 30.0;
    }
    canvas.fill(area.x, area.y + 44.0, area.w, 40.0, GROUND);
    canvas.frame(Rect::new(area.x + 10.0, area.y + 49.0, 96.0, 30.0), 3.0, WHITE, LINE);
    canvas.text(area.x + 22.0, area.y + 64.0, &sheet.cell.0, Type::plain(16.0));
    canvas.text(area.x + 120.0, area.y + 64.0, "fx", Type::bold(16.0).color(MUTED));
    canvas.frame(Rect::new(area.x + 150.0, area.y + 49.0, area.w - 162.0, 30.0), 3.0, WHITE, LINE);
    canvas.text_within(area.x + 162.0, area.y + 64.0, area.w - 190.0, &sheet.cell.1, Type::plain(16.0));
}

fn lettered(canvas: &mut Canvas<'_>, cells: Rect, sheet: &Sheet) -> Vec<f32> {
    canvas.fill(cells.x, cells.y, cells.w, 32.0, SUNKEN);
    canvas.fill(cells.x, cells.y, NUMBERS, cells.h, SUNKEN);
    let edges = table::edges(&sheet.grid, cells.x + NUMBERS, cells.w - NUMBERS - 18.0);
    for (letter, pair) in ('A'..='Z').zip(edges.windows(2)) {
        if let [left, right] = pair {
            canvas.text_center(f32::midpoint(*left, *right), cells.y + 16.0, &letter.to_string(), Type::muted(15.0));
            canvas.fill(*right, cells.y, 1.0, cells.h, HAIR);
        }
    }
    let rows = (cells.h - 32.0) / ROW;
    for index in 0..rows.ceil() as u16 {
        let top = cells.y + 32.0 + ROW * f32::from(index);
        canvas.fill(cells.x, top, cells.w, 1.0, HAIR);
        if top + ROW <= cells.bottom() {
            canvas.text_center(cells.x + NUMBERS / 2.0, top + ROW / 2.0, &(index + 1).to_string(), Type::muted(15.0));
        }
    }
    edges
}

fn scroll_bar(canvas: &mut Canvas<'_>, cells: Rect) {
    canvas.fill(cells.right() - 17.0, cells.y, 17.0, cells.h, SUNKEN);
    canvas.round(Rect::new(cells.right() - 13.0, cells.y + 24.0, 9.0, 180.0), 4.5, LINE);
}

fn title_rows(canvas: &mut Canvas<'_>, cells: Rect, sheet: &Sheet) -> f32 {
    let left = cells.x + NUMBERS + 1.0;
    // Merged rows: the lines under the title have to go.
    canvas.fill(left, cells.y + 33.0, cells.w - NUMBERS - 19.0, ROW * 2.0 - 1.0, WHITE);
    canvas.text(left + 9.0, cells.y + 32.0 + ROW / 2.0, &sheet.heading, Type::bold(21.0));
    canvas.text(left + 9.0, cells.y + 32.0 + ROW * 1.5, &sheet.note, Type::muted(16.0));
    2.0
}

fn head(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, sheet: &Sheet) {
    for (column, pair) in sheet.grid.columns.iter().zip(edges.windows(2)) {
        if let [left, right] = pair {
            canvas.fill(*left, top, right - left, ROW, HEAD_FILL);
            canvas.fill(*right, top, 1.0, ROW, LINE);
            let style = Type::bold(16.0);
            canvas.check_room(&column.title, right - left - 12.0, style);
            canvas.text_center(f32::midpoint(*left, *right), top + ROW / 2.0, &column.title, style);
        }
    }
    canvas.fill(edges.first().copied().unwrap_or(0.0), top, edges.last().copied().unwrap_or(0.0) - NUMBERS, 1.0, LINE);
}

fn body(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, (row, columns): (&[String], &[Column])) {
    if row.len() != columns.len() {
        canvas.overflow(format!("{} cells for {} columns: {row:?}", row.len(), columns.len()));
    }
    for ((text, column), pair) in row.iter().zip(columns).zip(edges.windows(2)) {
        if let [left, right] = pair {
            let (text, style, ground) = match table::cell(text) {
                Cell::Plain(text) => (text, Type::plain(16.5), None),
                Cell::Bold(text) => (text, Type::bold(16.5), None),
                Cell::Badge(state, text) => (text, Type::bold(16.5).color(tone(state).0), Some(tone(state).1)),
            };
            if let Some(ground) = ground {
                canvas.fill(left + 1.0, top + 1.0, right - left - 1.0, ROW - 1.0, ground);
            }
            canvas.check_room(text, right - left - 14.0, style);
            let middle = top + ROW / 2.0;
            match column.align {
                Align::Left => {
                    canvas.text(left + 9.0, middle, text, style);
                }
                Align::Center => canvas.text_center(f32::midpoint(*left, *right), middle, text, style),
                Align::Right => canvas.text_right(right - 8.0, middle, text, style),
            }
        }
    }
}

fn mark(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, sheet: &Sheet) {
    let (row, column) = sheet.marked;
    if let (Some(&left), Some(&right)) = (edges.get(column), edges.get(column + 1)) {
        let y = top + ROW * (row + 1) as f32;
        let corners = [(left, y), (right, y), (right, y + ROW), (left, y + ROW), (left, y)];
        canvas.polyline(&corners, 2.4, GREEN);
        canvas.fill(right - 3.0, y + ROW - 3.0, 7.0, 7.0, GREEN);
    }
}

fn foot(canvas: &mut Canvas<'_>, place: Rect, sheet: &Sheet) {
    canvas.fill(place.x, place.y, place.w, 38.0, SUNKEN);
    canvas.fill(place.x, place.y, place.w, 1.0, LINE);
    let mut x = place.x + 60.0;
    for (index, tab) in sheet.tabs.iter().enumerate() {
        let style = if index == 0 { Type::bold(16.0).color(GREEN) } else { Type::plain(16.0) };
        let width = canvas.width(tab, style) + 40.0;
        if index == 0 {
            canvas.fill(x, place.y, width, 36.0, WHITE);
            canvas.fill(x, place.y + 35.0, width, 3.0, GREEN);
        }
        canvas.text(x + 20.0, place.y + 18.0, tab, style);
        x += width + 4.0;
    }
    canvas.fill(place.x, place.y + 38.0, place.w, 34.0, GROUND);
    canvas.text(place.x + 22.0, place.y + 55.0, &sheet.footer, Type::muted(15.5));
    canvas.text_right(place.right() - 24.0, place.y + 55.0, "100%", Type::muted(15.5));
}
