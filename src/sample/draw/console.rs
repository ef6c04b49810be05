//! A web console: tiles, filters and a table beside the navigation.

use super::table::{self, Rows};
use super::{side, window};
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{FAINT, LINE, MUTED, WHITE, tone};
use crate::sample::scene::{Console, Tile};
use crate::sample::typeset::Type;

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, console: &Console) {
    let area = window::draw(canvas, &console.chrome);
    let page = side::draw(canvas, area, &console.side);
    let words = (console.heading.as_str(), console.note.as_str());
    let look = console.side.theme;
    let mut y = side::heading(canvas, page, words, (&console.actions, look));
    let (left, wide) = (page.x + 32.0, page.w - 64.0);
    if !console.tiles.is_empty() {
        y = tiles(canvas, Rect::new(left, y, wide, 112.0), &console.tiles);
    }
    if !console.filters.is_empty() {
        y = filters(canvas, (left, y), &console.filters);
    }
    let room = page.bottom() - 56.0 - y;
    let row = ((room - 46.0) / console.grid.rows.len() as f32).clamp(36.0, 52.0);
    let rows = Rows {
        head: 46.0,
        row: row.floor(),
        size: 17.0,
    };
    let bottom = table::draw(canvas, Rect::new(left, y, wide, room), &console.grid, rows);
    canvas.text_within(
        left + 4.0,
        bottom + 28.0,
        wide,
        &console.footer,
        Type::muted(16.0),
    );
}

fn tiles(canvas: &mut Canvas<'_>, area: Rect, tiles: &[Tile]) -> f32 {
    let gap = 16.0;
    let count = tiles.len() as f32;
    let width = ((area.w - gap * (count - 1.0)) / count).floor();
    for (index, tile) in tiles.iter().enumerate() {
        let place = Rect::new(area.x + (width + gap) * index as f32, area.y, width, area.h);
        canvas.frame(place, 9.0, WHITE, LINE);
        let number = Type::bold(28.0).color(tone(tile.tone).0);
        let (x, room) = (place.x + 20.0, width - 40.0);
        canvas.text_within(x, place.y + 26.0, room, &tile.label, Type::muted(16.0));
        canvas.text_within(x, place.y + 59.0, room, &tile.value, number);
        canvas.text_within(x, place.y + 91.0, room, &tile.note, Type::muted(15.0));
    }
    area.bottom() + 20.0
}

fn filters(canvas: &mut Canvas<'_>, at: (f32, f32), filters: &[String]) -> f32 {
    let mut x = at.0;
    for filter in filters {
        let style = Type::plain(16.0);
        let width = (canvas.width(filter, style) + 58.0).round();
        canvas.frame(Rect::new(x, at.1, width, 38.0), 7.0, WHITE, LINE);
        canvas.text(x + 16.0, at.1 + 19.0, filter, style);
        let arrow = x + width - 22.0;
        canvas.polyline(
            &[
                (arrow - 5.0, at.1 + 16.5),
                (arrow, at.1 + 21.5),
                (arrow + 5.0, at.1 + 16.5),
            ],
            1.8,
            MUTED,
        );
        x += width + 10.0;
    }
    canvas.ring(x + 18.0, at.1 + 17.0, 7.0, 1.8, FAINT);
    canvas.line((x + 23.0, at.1 + 22.0), (x + 28.0, at.1 + 27.0), 1.8, FAINT);
    at.1 + 54.0
}
