//! A spreadsheet window: menu, formula line, lettered columns, numbered rows, sheet tabs.

use super::table::{self, Cell};
use super::window;
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, GROUND, HAIR, LINE, MUTED, SUNKEN, WHITE, tone};
use crate::sample::scene::{Column, Sheet};
use crate::sample::typeset::Type;

const GREEN: Color = [33, 115, 70];
const NUMBERS: f32 = 46.0;
const ROW: f32 = 38.0;
const HEAD_FILL: Color = [222, 234, 226];

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, sheet: &Sheet) {
    let area = window::draw(canvas, &sheet.chrome);
    menu(canvas, area, sheet);
    formula_line(canvas, area, (&sheet.cell.0, &sheet.cell.1));
    let cells = Rect::new(area.x, area.y + 84.0, area.w, area.h - 84.0 - 72.0);
    canvas.fill(cells.x, cells.y, cells.w, cells.h, WHITE);
    let edges = lettered(canvas, cells, sheet);
    scroll_bar(canvas, cells);
    title_rows(canvas, cells, sheet);
    let top = cells.y + 32.0 + ROW * 2.0;
    head(canvas, &edges, top, sheet);
    let mut y = top + ROW;
    for row in &sheet.grid.rows {
        body(canvas, &edges, y, (row, &sheet.grid.columns));
        y += ROW;
    }
    if y > cells.bottom() {
        canvas.overflow(format!(
            "rows end at {y:.0}, tabs begin at {:.0}",
            cells.bottom()
        ));
    }
    mark(canvas, &edges, top, sheet);
    tabs(canvas, cells.bottom(), sheet);
    status(canvas, cells.bottom() + 38.0, sheet);
}

fn menu(canvas: &mut Canvas<'_>, area: Rect, sheet: &Sheet) {
    canvas.fill(area.x, area.y, area.w, 44.0, GREEN);
    let mut x = area.x + 22.0;
    for word in &sheet.menu {
        x = canvas.text(x, area.y + 22.0, word, Type::plain(16.5).color(WHITE)) + 30.0;
    }
}

fn formula_line(canvas: &mut Canvas<'_>, area: Rect, (name, content): (&str, &str)) {
    let top = area.y + 44.0;
    let middle = top + 20.0;
    let style = Type::plain(16.0);
    canvas.fill(area.x, top, area.w, 40.0, GROUND);
    let cell = Rect::new(area.x + 10.0, top + 5.0, 96.0, 30.0);
    canvas.frame(cell, 3.0, WHITE, LINE);
    canvas.text(cell.x + 12.0, middle, name, style);
    canvas.text(area.x + 120.0, middle, "fx", Type::bold(16.0).color(MUTED));
    let line = Rect::new(area.x + 150.0, top + 5.0, area.w - 162.0, 30.0);
    canvas.frame(line, 3.0, WHITE, LINE);
    canvas.text_within(line.x + 12.0, middle, line.w - 24.0, content, style);
}

fn lettered(canvas: &mut Canvas<'_>, cells: Rect, sheet: &Sheet) -> Vec<f32> {
    canvas.fill(cells.x, cells.y, cells.w, 32.0, SUNKEN);
    canvas.fill(cells.x, cells.y, NUMBERS, cells.h, SUNKEN);
    let edges = table::edges(&sheet.grid, cells.x + NUMBERS, cells.w - NUMBERS - 18.0);
    for (letter, pair) in ('A'..='Z').zip(edges.windows(2)) {
        if let [left, right] = pair {
            canvas.text_center(
                f32::midpoint(*left, *right),
                cells.y + 16.0,
                &letter.to_string(),
                Type::muted(15.0),
            );
            canvas.fill(*right, cells.y, 1.0, cells.h, HAIR);
        }
    }
    let rows = (cells.h - 32.0) / ROW;
    for index in 0..rows.ceil() as u16 {
        let top = cells.y + 32.0 + ROW * f32::from(index);
        canvas.fill(cells.x, top, cells.w, 1.0, HAIR);
        if top + ROW <= cells.bottom() {
            canvas.text_center(
                cells.x + NUMBERS / 2.0,
                top + ROW / 2.0,
                &(index + 1).to_string(),
                Type::muted(15.0),
            );
        }
    }
    edges
}

fn scroll_bar(canvas: &mut Canvas<'_>, cells: Rect) {
    canvas.fill(cells.right() - 17.0, cells.y, 17.0, cells.h, SUNKEN);
    canvas.round(
        Rect::new(cells.right() - 13.0, cells.y + 24.0, 9.0, 180.0),
        4.5,
        LINE,
    );
}

fn title_rows(canvas: &mut Canvas<'_>, cells: Rect, sheet: &Sheet) {
    let left = cells.x + NUMBERS + 1.0;
    let room = cells.w - NUMBERS - 19.0;
    let top = cells.y + 32.0;
    // Merged rows: the lines under the title have to go.
    canvas.fill(left, top + 1.0, room, ROW * 2.0 - 1.0, WHITE);
    canvas.text_within(
        left + 9.0,
        top + ROW / 2.0,
        room,
        &sheet.heading,
        Type::bold(21.0),
    );
    canvas.text_within(
        left + 9.0,
        top + ROW * 1.5,
        room,
        &sheet.note,
        Type::muted(16.0),
    );
}

fn head(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, sheet: &Sheet) {
    for (column, pair) in sheet.grid.columns.iter().zip(edges.windows(2)) {
        if let [left, right] = pair {
            canvas.fill(*left, top, right - left, ROW, HEAD_FILL);
            canvas.fill(*right, top, 1.0, ROW, LINE);
            let style = Type::bold(16.0);
            canvas.check_room(&column.title, right - left - 12.0, style);
            canvas.text_center(
                f32::midpoint(*left, *right),
                top + ROW / 2.0,
                &column.title,
                style,
            );
        }
    }
    canvas.fill(
        edges.first().copied().unwrap_or(0.0),
        top,
        edges.last().copied().unwrap_or(0.0) - NUMBERS,
        1.0,
        LINE,
    );
}

fn body(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, (row, columns): (&[String], &[Column])) {
    table::check_count(canvas, row, columns.len());
    for ((text, column), pair) in row.iter().zip(columns).zip(edges.windows(2)) {
        let &[left, right] = pair else { continue };
        let (text, style, ground) = styled(text);
        if let Some(ground) = ground {
            canvas.fill(left + 1.0, top + 1.0, right - left - 1.0, ROW - 1.0, ground);
        }
        let place = (left + 8.0, right - 8.0);
        table::aligned(canvas, place, top + ROW / 2.0, (text, column.align), style);
    }
}

fn styled(text: &str) -> (&str, Type, Option<Color>) {
    match table::cell(text) {
        Cell::Plain(text) => (text, Type::plain(16.5), None),
        Cell::Bold(text) => (text, Type::bold(16.5), None),
        Cell::Badge(state, text) => {
            let (ink, ground) = tone(state);
            (text, Type::bold(16.5).color(ink), Some(ground))
        }
    }
}

fn mark(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, sheet: &Sheet) {
    let (row, column) = sheet.marked;
    if let (Some(&left), Some(&right)) = (edges.get(column), edges.get(column + 1)) {
        let y = top + ROW * (row + 1) as f32;
        let corners = [
            (left, y),
            (right, y),
            (right, y + ROW),
            (left, y + ROW),
            (left, y),
        ];
        canvas.polyline(&corners, 2.4, GREEN);
        canvas.fill(right - 3.0, y + ROW - 3.0, 7.0, 7.0, GREEN);
    }
}

fn tabs(canvas: &mut Canvas<'_>, top: f32, sheet: &Sheet) {
    let (width, _) = canvas.size();
    canvas.fill(0.0, top, width, 38.0, SUNKEN);
    canvas.fill(0.0, top, width, 1.0, LINE);
    let mut x = 60.0;
    for (index, tab) in sheet.tabs.iter().enumerate() {
        let active = index == 0;
        let style = if active {
            Type::bold(16.0).color(GREEN)
        } else {
            Type::plain(16.0)
        };
        let wide = canvas.width(tab, style) + 40.0;
        if active {
            canvas.fill(x, top, wide, 36.0, WHITE);
            canvas.fill(x, top + 35.0, wide, 3.0, GREEN);
        }
        canvas.text(x + 20.0, top + 18.0, tab, style);
        x += wide + 4.0;
    }
}

fn status(canvas: &mut Canvas<'_>, top: f32, sheet: &Sheet) {
    let (width, _) = canvas.size();
    canvas.fill(0.0, top, width, 34.0, GROUND);
    canvas.text(22.0, top + 17.0, &sheet.footer, Type::muted(15.5));
    canvas.text_right(width - 24.0, top + 17.0, "100%", Type::muted(15.5));
}
