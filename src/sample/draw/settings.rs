//! A settings page: groups of rows with a toggle, a field or a state at the right.

use super::{side, window};
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, FAINT, HAIR, LINE, MUTED, WHITE, theme, tone};
use crate::sample::scene::{Control, SettingGroup, SettingRow, Settings};
use crate::sample::typeset::Type;

const ROW: f32 = 64.0;

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, settings: &Settings) {
    let area = window::draw(canvas, &settings.chrome);
    let page = side::draw(canvas, area, &settings.side);
    let words = (settings.heading.as_str(), settings.note.as_str());
    let mut y = side::heading(canvas, page, words, (&[], settings.side.theme));
    let (accent, _) = theme(settings.side.theme);
    for block in &settings.groups {
        y = group(
            canvas,
            Rect::new(page.x + 32.0, y, page.w - 64.0, 0.0),
            block,
            accent,
        );
    }
    let middle = page.bottom() - 36.0;
    if y > middle - 22.0 {
        canvas.overflow(format!(
            "settings end at {y:.0}, the foot begins at {middle:.0}"
        ));
    }
    side::button_row(
        canvas,
        page.right() - 32.0,
        middle,
        &settings.buttons,
        settings.side.theme,
    );
    canvas.text(page.x + 36.0, middle, &settings.saved, Type::muted(16.0));
}

fn group(canvas: &mut Canvas<'_>, area: Rect, group: &SettingGroup, accent: Color) -> f32 {
    canvas.text_within(
        area.x + 4.0,
        area.y + 14.0,
        area.w,
        &group.title,
        Type::bold(18.0),
    );
    let card = Rect::new(area.x, area.y + 34.0, area.w, ROW * group.rows.len() as f32);
    canvas.frame(card, 9.0, WHITE, LINE);
    for (index, setting) in group.rows.iter().enumerate() {
        let top = card.y + ROW * index as f32;
        if index > 0 {
            canvas.fill(card.x + 20.0, top, card.w - 40.0, 1.0, HAIR);
        }
        row(canvas, Rect::new(card.x, top, card.w, ROW), setting, accent);
    }
    card.bottom() + 20.0
}

fn row(canvas: &mut Canvas<'_>, place: Rect, row: &SettingRow, accent: Color) {
    let (x, middle) = (place.x + 22.0, place.mid_y());
    let right = place.right() - 22.0;
    let left = match &row.control {
        Control::Toggle(on) => toggle(canvas, (right, middle), *on, accent),
        Control::Value(text) => field(canvas, right, middle, text, false),
        Control::Choice(text) => field(canvas, right, middle, text, true),
        Control::State(state, text) => pill(canvas, (right, middle), text, tone(*state)),
    };
    let room = left - x - 22.0;
    canvas.text_within(x, middle - 12.0, room, &row.label, Type::plain(18.0));
    canvas.text_within(x, middle + 14.0, room, &row.hint, Type::muted(15.0));
}

fn pill(
    canvas: &mut Canvas<'_>,
    (right, middle): (f32, f32),
    text: &str,
    (ink, ground): (Color, Color),
) -> f32 {
    let style = Type::bold(16.0).color(ink);
    let width = canvas.width(text, style) + 28.0;
    let place = Rect::new(right - width, middle - 15.0, width, 30.0);
    canvas.round(place, 15.0, ground);
    canvas.text(place.x + 14.0, middle, text, style);
    place.x
}

fn toggle(canvas: &mut Canvas<'_>, (right, middle): (f32, f32), on: bool, accent: Color) -> f32 {
    let place = Rect::new(right - 48.0, middle - 13.0, 48.0, 26.0);
    canvas.round(place, 13.0, if on { accent } else { FAINT });
    let knob = if on {
        place.right() - 13.0
    } else {
        place.x + 13.0
    };
    canvas.disc(knob, middle, 9.5, WHITE);
    place.x
}

fn field(canvas: &mut Canvas<'_>, right: f32, middle: f32, text: &str, list: bool) -> f32 {
    let style = Type::plain(17.0);
    let width = (canvas.width(text, style) + if list { 62.0 } else { 36.0 })
        .max(190.0)
        .round();
    let place = Rect::new((right - width).round(), middle - 19.0, width, 38.0);
    canvas.frame(place, 6.0, WHITE, LINE);
    canvas.text(place.x + 16.0, middle, text, style);
    if list {
        let x = place.right() - 20.0;
        canvas.polyline(
            &[
                (x - 5.0, middle - 3.0),
                (x, middle + 3.0),
                (x + 5.0, middle - 3.0),
            ],
            1.8,
            MUTED,
        );
    }
    place.x
}
