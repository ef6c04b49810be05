//! An official paper: head, title, approval box, clauses with hanging indents, tables, seal.

use super::table::{self, Cell};
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, INK, SEAL, tone};
use crate::sample::paper::{Approval, Block, Document, Seal};
use crate::sample::scene::{Align, Grid};
use crate::sample::typeset::Type;

const MARGIN: f32 = 112.0;
const BODY: f32 = 22.5;
const STEP: f32 = 38.0;
const LABEL: Color = [238, 241, 245];
const GRID: Color = [134, 142, 152];

/// Draws the whole sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, document: &Document) {
    let (width, height) = canvas.size();
    let mark = Type::bold(18.0).color(SEAL);
    canvas.text(MARGIN, 84.0, &document.number, Type::muted(18.0));
    canvas.text_right(width - MARGIN, 84.0, &document.mark, mark);
    let mut y = match &document.approval {
        Some(approval_box) => approval(canvas, approval_box, width - MARGIN),
        None => 176.0,
    };
    canvas.text_center(width / 2.0, y, &document.title, Type::bold(42.0));
    canvas.fill(MARGIN, y + 46.0, width - MARGIN * 2.0, 2.0, INK);
    y = facts(canvas, y + 84.0, &document.facts);
    for block in &document.blocks {
        y = draw_block(canvas, y, block);
    }
    if let Some(end) = &document.seal {
        y = seal(canvas, y, end);
    }
    if y > height - 100.0 {
        canvas.overflow(format!("{} ends at {y:.0}", document.title));
    }
    foot(canvas, &document.footer);
}

fn foot(canvas: &mut Canvas<'_>, words: &(String, String)) {
    let (width, height) = canvas.size();
    canvas.fill(MARGIN, height - 92.0, width - MARGIN * 2.0, 1.0, GRID);
    canvas.text(MARGIN, height - 64.0, &words.0, Type::muted(17.0));
    canvas.text_right(width - MARGIN, height - 64.0, &words.1, Type::muted(17.0));
}

fn approval(canvas: &mut Canvas<'_>, approval: &Approval, right: f32) -> f32 {
    let (side, column, head, high) = (40.0, 128.0, 38.0, 104.0);
    let left = right - side - column * approval.columns.len() as f32;
    let frame = Rect::new(left, 116.0, right - left, head + high);
    canvas.fill(left, frame.y, side, frame.h, LABEL);
    canvas.fill(left + side, frame.y, frame.w - side, head, LABEL);
    downwards(
        canvas,
        Rect::new(left, frame.y, side, frame.h),
        &approval.word,
    );
    for (index, (role, stamp, date)) in approval.columns.iter().enumerate() {
        let x = left + side + column * index as f32;
        let middle = x + column / 2.0;
        canvas.text_center(middle, frame.y + head / 2.0, role, Type::plain(18.0));
        stamped(canvas, (middle, frame.y + head + 42.0), stamp);
        canvas.text_center(middle, frame.bottom() - 16.0, date, Type::muted(15.0));
        canvas.fill(x, frame.y, 1.0, frame.h, GRID);
    }
    canvas.fill(left + side, frame.y + head, frame.w - side, 1.0, GRID);
    outline(canvas, frame);
    frame.bottom() + 76.0
}

fn downwards(canvas: &mut Canvas<'_>, place: Rect, word: &str) {
    let gap = place.h / (word.chars().count() as f32 + 1.0);
    let mut y = place.y;
    for letter in word.chars() {
        y += gap;
        canvas.text_center(place.mid_x(), y, &letter.to_string(), Type::plain(19.0));
    }
}

/// A round name stamp.
fn stamped(canvas: &mut Canvas<'_>, at: (f32, f32), letters: &str) {
    if letters.is_empty() {
        return;
    }
    canvas.ring(at.0, at.1, 30.0, 2.4, SEAL);
    canvas.text_center(at.0, at.1, letters, Type::bold(16.5).color(SEAL));
}

fn outline(canvas: &mut Canvas<'_>, frame: Rect) {
    canvas.fill(frame.x, frame.y, frame.w, 2.0, INK);
    canvas.fill(frame.x, frame.bottom() - 1.0, frame.w, 2.0, INK);
    canvas.fill(frame.x, frame.y, 2.0, frame.h, INK);
    canvas.fill(frame.right() - 1.0, frame.y, 2.0, frame.h + 1.0, INK);
}

fn facts(canvas: &mut Canvas<'_>, top: f32, facts: &[(String, String)]) -> f32 {
    let (width, _) = canvas.size();
    let mut y = top;
    for (label, value) in facts {
        canvas.text(MARGIN, y, label, Type::bold(BODY));
        let at = (MARGIN + 150.0, y);
        y = canvas.paragraph(at, width - MARGIN - at.0, value, Type::plain(BODY)) + 4.0;
    }
    if facts.is_empty() { top } else { y + 14.0 }
}

fn draw_block(canvas: &mut Canvas<'_>, y: f32, block: &Block) -> f32 {
    let (width, _) = canvas.size();
    let room = width - MARGIN * 2.0;
    match block {
        Block::Heading(text) => {
            canvas.text_within(MARGIN, y + 6.0, room, text, Type::bold(25.0));
            y + 54.0
        }
        Block::Text(text) => canvas.paragraph((MARGIN, y), room, text, Type::plain(BODY)) + 10.0,
        Block::Clause(number, text) => clause(canvas, (MARGIN, y), (number, text), 46.0),
        Block::Sub(number, text) => clause(canvas, (MARGIN + 46.0, y), (number, text), 40.0),
        Block::Table(grid) => paper_table(canvas, y - 8.0, grid) + 42.0,
        Block::Space(high) => y + high,
        Block::Center(text) => {
            canvas.text_center(width / 2.0, y, text, Type::plain(BODY));
            y + STEP
        }
    }
}

fn clause(
    canvas: &mut Canvas<'_>,
    at: (f32, f32),
    (number, text): (&str, &str),
    indent: f32,
) -> f32 {
    let (width, _) = canvas.size();
    canvas.text_within(at.0, at.1, indent, number, Type::plain(BODY));
    let left = at.0 + indent;
    canvas.paragraph((left, at.1), width - MARGIN - left, text, Type::plain(BODY)) + 9.0
}

fn paper_table(canvas: &mut Canvas<'_>, top: f32, grid: &Grid) -> f32 {
    let (width, _) = canvas.size();
    let room = width - MARGIN * 2.0;
    let edges = table::edges(grid, MARGIN, room);
    let mut y = paper_head(canvas, &edges, top, grid);
    let aligns: Vec<Align> = grid.columns.iter().map(|column| column.align).collect();
    for row in &grid.rows {
        table::check_count(canvas, row, aligns.len());
        canvas.fill(MARGIN, y, room, 1.0, GRID);
        y = paper_row(canvas, &edges, y, (row, &aligns));
    }
    for &x in edges.iter().skip(1).take(aligns.len().saturating_sub(1)) {
        canvas.fill(x, top, 1.0, y - top, GRID);
    }
    outline(canvas, Rect::new(MARGIN, top, room, y - top));
    y
}

fn paper_head(canvas: &mut Canvas<'_>, edges: &[f32], top: f32, grid: &Grid) -> f32 {
    let (width, _) = canvas.size();
    let titles = grid
        .columns
        .iter()
        .map(|column| format!("bold:{}", column.title));
    let titles: Vec<String> = titles.collect();
    let high = row_height(canvas, edges, &titles);
    canvas.fill(MARGIN, top, width - MARGIN * 2.0, high, LABEL);
    let centred = vec![Align::Center; titles.len()];
    paper_row(canvas, edges, top, (&titles, &centred))
}

const CELL: f32 = 20.0;
const CELL_STEP: f32 = 29.0;

fn styled(text: &str) -> (&str, Type) {
    match table::cell(text) {
        Cell::Plain(text) => (text, Type::plain(CELL)),
        Cell::Bold(text) => (text, Type::bold(CELL)),
        Cell::Badge(state, text) => (text, Type::bold(CELL).color(tone(state).0)),
    }
}

fn row_height(canvas: &Canvas<'_>, edges: &[f32], cells: &[String]) -> f32 {
    let most = cells.iter().zip(edges.windows(2)).map(|(text, pair)| {
        let (text, style) = styled(text);
        let room = pair
            .iter()
            .rev()
            .copied()
            .reduce(|right, left| right - left)
            .unwrap_or(0.0);
        canvas.wrap(text, room - 22.0, style).len()
    });
    most.max().unwrap_or(1) as f32 * CELL_STEP + 21.0
}

fn paper_row(
    canvas: &mut Canvas<'_>,
    edges: &[f32],
    top: f32,
    (cells, aligns): (&[String], &[Align]),
) -> f32 {
    let high = row_height(canvas, edges, cells);
    for ((text, align), pair) in cells.iter().zip(aligns).zip(edges.windows(2)) {
        if let [left, right] = pair {
            let (text, style) = styled(text);
            let lines = canvas.wrap(text, right - left - 22.0, style);
            let mut y = top + high / 2.0 - CELL_STEP * (lines.len() as f32 - 1.0) / 2.0;
            for line in lines {
                let place = (left + 10.0, right - 10.0);
                table::aligned(canvas, place, y, (&line, *align), style);
                y += CELL_STEP;
            }
        }
    }
    top + high
}

fn seal(canvas: &mut Canvas<'_>, top: f32, seal: &Seal) -> f32 {
    let (width, _) = canvas.size();
    let middle = width / 2.0;
    let mut y = top + 40.0;
    canvas.text_center(middle, y, &seal.date, Type::plain(23.0));
    y += 66.0;
    for (index, line) in seal.lines.iter().enumerate() {
        let last = index + 1 == seal.lines.len();
        let style = if last {
            Type::bold(30.0)
        } else {
            Type::plain(BODY)
        };
        canvas.text_center(middle, y, line, style);
        if last && !seal.letters.is_empty() {
            let end = middle + canvas.width(line, style) / 2.0;
            square_seal(canvas, (end + 6.0, y - 44.0), &seal.letters);
        }
        y += if last { 62.0 } else { 46.0 };
    }
    y
}

/// A square seal with its letters in two columns, read from the right as on Korean seals.
fn square_seal(canvas: &mut Canvas<'_>, at: (f32, f32), letters: &str) {
    let side = 88.0;
    let rect = Rect::new(at.0, at.1, side, side);
    for inset in [0.0, 1.0, 2.0, 3.0] {
        let edge = rect.inset(inset);
        let corners = [
            (edge.x, edge.y),
            (edge.right(), edge.y),
            (edge.right(), edge.bottom()),
            (edge.x, edge.bottom()),
            (edge.x, edge.y),
        ];
        canvas.polyline(&corners, 1.2, SEAL);
    }
    let style = Type::bold(31.0).color(SEAL);
    for (index, letter) in letters.chars().take(4).enumerate() {
        let column = if index < 2 {
            rect.x + side * 0.73
        } else {
            rect.x + side * 0.27
        };
        let y = rect.y + side * if index % 2 == 0 { 0.28 } else { 0.72 };
        canvas.text_center(column, y, &letter.to_string(), style);
    }
}
