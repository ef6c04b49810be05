//! The side navigation of consoles and settings pages, their headings and buttons.

use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, FAINT, INK, LINE, MUTED, WHITE, is_dark, theme};
use crate::sample::scene::{Side, Theme};
use crate::sample::typeset::Type;

const WIDTH: f32 = 252.0;

/// Draws the navigation at the left of `area` and returns what is left of it.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, side: &Side) -> Rect {
    let (accent, ground) = theme(side.theme);
    canvas.fill(area.x, area.y, WIDTH, area.h, ground);
    let ink = if is_dark(ground) { WHITE } else { INK };
    if !is_dark(ground) {
        canvas.fill(area.x + WIDTH - 1.0, area.y, 1.0, area.h, LINE);
    }
    canvas.round(
        Rect::new(area.x + 22.0, area.y + 24.0, 22.0, 22.0),
        6.0,
        accent,
    );
    canvas.ring(area.x + 33.0, area.y + 35.0, 6.0, 2.2, WHITE);
    canvas.text_within(
        area.x + 54.0,
        area.y + 35.0,
        WIDTH - 62.0,
        &side.brand,
        Type::bold(19.0).color(ink),
    );
    let mut y = area.y + 76.0;
    for entry in &side.entries {
        y = entry_row(canvas, (area.x, y), entry, side);
    }
    user(canvas, area, side, ink);
    Rect::new(area.x + WIDTH, area.y, area.w - WIDTH, area.h)
}

fn entry_row(canvas: &mut Canvas<'_>, at: (f32, f32), entry: &str, side: &Side) -> f32 {
    let (accent, ground) = theme(side.theme);
    let dark = is_dark(ground);
    if let Some(group) = entry.strip_prefix('-') {
        let color = if dark { [150, 162, 176] } else { MUTED };
        let style = Type::bold(14.0).color(color);
        canvas.text_within(at.0 + 24.0, at.1 + 22.0, WIDTH - 40.0, group, style);
        return at.1 + 40.0;
    }
    let active = entry == side.active;
    let color = entry_color(active, dark, accent);
    let row = Rect::new(at.0 + 12.0, at.1 + 2.0, WIDTH - 24.0, 38.0);
    if active {
        canvas.round(row, 7.0, if dark { accent } else { tint(accent) });
    }
    let mark = Rect::new(row.x + 16.0, row.mid_y() - 4.0, 8.0, 8.0);
    canvas.round(mark, 2.0, if active { color } else { FAINT });
    let style = Type {
        size: 17.0,
        bold: active,
        color,
    };
    canvas.text_within(row.x + 38.0, row.mid_y(), row.w - 42.0, entry, style);
    at.1 + 44.0
}

/// The accent at an eighth of its strength, on white.
fn tint(accent: Color) -> Color {
    accent.map(|part| 255 - (255 - part) / 8)
}

fn entry_color(active: bool, dark: bool, accent: Color) -> Color {
    match (active, dark) {
        (true, true) => WHITE,
        (true, false) => accent,
        (false, true) => [205, 213, 222],
        (false, false) => INK,
    }
}

fn user(canvas: &mut Canvas<'_>, area: Rect, side: &Side, ink: Color) {
    let middle = area.bottom() - 34.0;
    canvas.disc(area.x + 36.0, middle, 14.0, FAINT);
    canvas.disc(area.x + 36.0, middle - 4.0, 4.5, WHITE);
    canvas.round(
        Rect::new(area.x + 28.0, middle + 3.0, 16.0, 8.0),
        4.0,
        WHITE,
    );
    canvas.text_within(
        area.x + 60.0,
        middle,
        WIDTH - 72.0,
        &side.user,
        Type::plain(15.0).color(ink),
    );
}

/// Heading and note at the left, buttons at the right; returns the line below.
pub(super) fn heading(
    canvas: &mut Canvas<'_>,
    area: Rect,
    words: (&str, &str),
    buttons: (&[String], Theme),
) -> f32 {
    let left = area.x + 32.0;
    let end = button_row(
        canvas,
        area.right() - 32.0,
        area.y + 46.0,
        buttons.0,
        buttons.1,
    );
    canvas.text_within(
        left,
        area.y + 38.0,
        end - left - 16.0,
        words.0,
        Type::bold(26.0),
    );
    canvas.text_within(
        left,
        area.y + 72.0,
        end - left - 16.0,
        words.1,
        Type::muted(17.0),
    );
    area.y + 98.0
}

/// Buttons that end at `right`, the last one filled; returns where they begin.
pub(super) fn button_row(
    canvas: &mut Canvas<'_>,
    right: f32,
    middle: f32,
    labels: &[String],
    look: Theme,
) -> f32 {
    let (accent, _) = theme(look);
    let mut x = right;
    for (index, label) in labels.iter().enumerate().rev() {
        let filled = index + 1 == labels.len();
        let style = Type::bold(16.5);
        let width = (canvas.width(label, style) + 36.0).round();
        x -= width;
        let place = Rect::new(x.round(), middle - 20.0, width, 40.0);
        if filled {
            canvas.round(place, 7.0, accent);
        } else {
            canvas.frame(place, 7.0, WHITE, LINE);
        }
        canvas.text_center(
            place.mid_x(),
            middle,
            label,
            style.color(if filled { WHITE } else { INK }),
        );
        x -= 12.0;
    }
    x
}
