//! Screens of a mobile app side by side, each in a phone's frame.

use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, FAINT, GROUND, HAIR, INK, LINE, MUTED, WHITE, tone};
use crate::sample::scene::{Phone, PhonePart, PhoneScreen};
use crate::sample::typeset::Type;

const ACCENT: Color = [37, 99, 214];
const BODY: Color = [30, 33, 38];
const WIDTH: f32 = 408.0;
const HEIGHT: f32 = 806.0;

/// Draws the whole picture.
pub(super) fn draw(canvas: &mut Canvas<'_>, phone: &Phone) {
    let (width, _) = canvas.size();
    let count = phone.screens.len() as f32;
    let gap = ((width - WIDTH * count) / (count + 1.0)).floor();
    let time = phone.clock.split_once(' ').map_or("", |(_, time)| time);
    for (index, screen) in phone.screens.iter().enumerate() {
        let place = Rect::new(gap + (WIDTH + gap) * index as f32, 22.0, WIDTH, HEIGHT);
        canvas.round(place, 46.0, BODY);
        canvas.round(place.inset(11.0), 36.0, WHITE);
        canvas.disc(place.mid_x(), place.y + 32.0, 7.0, BODY);
        let inner = place.inset(11.0);
        status(canvas, inner, time);
        app(canvas, inner, screen);
        canvas.round(
            Rect::new(place.mid_x() - 56.0, inner.bottom() - 14.0, 112.0, 5.0),
            2.5,
            INK,
        );
        canvas.text_center(
            place.mid_x(),
            place.bottom() + 32.0,
            &screen.caption,
            Type::plain(19.0),
        );
    }
}

fn status(canvas: &mut Canvas<'_>, inner: Rect, time: &str) {
    let middle = inner.y + 22.0;
    canvas.text(inner.x + 28.0, middle, time, Type::bold(15.5));
    for (index, high) in [5.0, 8.0, 11.0, 14.0].into_iter().enumerate() {
        let x = inner.right() - 92.0 + 6.0 * index as f32;
        canvas.fill(x, middle + 7.0 - high, 4.0, high, INK);
    }
    canvas.frame(
        Rect::new(inner.right() - 58.0, middle - 7.0, 27.0, 14.0),
        4.0,
        WHITE,
        INK,
    );
    canvas.round(
        Rect::new(inner.right() - 55.0, middle - 4.0, 17.0, 8.0),
        2.0,
        INK,
    );
}

fn app(canvas: &mut Canvas<'_>, inner: Rect, screen: &PhoneScreen) {
    let bar = inner.y + 68.0;
    let x = inner.x + 26.0;
    let arrow = [(x + 8.0, bar - 8.0), (x, bar), (x + 8.0, bar + 8.0)];
    canvas.polyline(&arrow, 2.0, INK);
    canvas.text_center(inner.mid_x(), bar, &screen.title, Type::bold(19.0));
    let mut y = inner.y + 104.0;
    for part in &screen.parts {
        y = draw_part(
            canvas,
            Rect::new(inner.x + 24.0, y, inner.w - 48.0, 0.0),
            part,
        );
    }
    let top = buttons(canvas, inner, &screen.parts);
    if y > top {
        canvas.overflow(format!(
            "{} ends at {y:.0}, buttons at {top:.0}",
            screen.title
        ));
    }
}

/// Draws the buttons at the foot and returns where they begin.
fn buttons(canvas: &mut Canvas<'_>, inner: Rect, parts: &[PhonePart]) -> f32 {
    let mut top = inner.bottom() - 32.0;
    for part in parts.iter().rev() {
        if let PhonePart::Button(filled, label) = part {
            top -= 60.0;
            let place = Rect::new(inner.x + 24.0, top, inner.w - 48.0, 50.0);
            button(canvas, place, *filled, label);
        }
    }
    top
}

fn draw_part(canvas: &mut Canvas<'_>, at: Rect, part: &PhonePart) -> f32 {
    match part {
        PhonePart::Heading(text) => {
            canvas.paragraph((at.x, at.y + 14.0), at.w, text, Type::bold(22.0)) + 2.0
        }
        PhonePart::Text(text) => {
            canvas.paragraph((at.x, at.y + 10.0), at.w, text, Type::muted(15.5)) + 8.0
        }
        PhonePart::Fact(label, value) => fact(canvas, at, label, value),
        PhonePart::Tick(on, label, word) => tick(canvas, at, *on, (label, word)),
        PhonePart::Row(label, value) => row(canvas, at, label, value),
        PhonePart::Note(state, text) => {
            let (ink, ground) = tone(*state);
            let style = Type::plain(15.0).color(ink);
            let lines = canvas.wrap(text, at.w - 32.0, style).len() as f32;
            canvas.round(
                Rect::new(at.x, at.y + 8.0, at.w, lines * 24.0 + 22.0),
                10.0,
                ground,
            );
            canvas.paragraph((at.x + 16.0, at.y + 31.0), at.w - 32.0, text, style);
            at.y + lines * 24.0 + 36.0
        }
        PhonePart::Button(..) => at.y,
    }
}

fn fact(canvas: &mut Canvas<'_>, at: Rect, label: &str, value: &str) -> f32 {
    let style = Type::plain(15.5);
    let lines = canvas.wrap(value, at.w - 126.0, style).len() as f32;
    let high = lines * 25.0 + 19.0;
    canvas.round(Rect::new(at.x, at.y, at.w, high), 10.0, GROUND);
    canvas.text_within(at.x + 14.0, at.y + 22.0, 88.0, label, Type::muted(15.0));
    canvas.paragraph((at.x + 110.0, at.y + 22.0), at.w - 124.0, value, style);
    at.y + high + 8.0
}

fn tick(canvas: &mut Canvas<'_>, at: Rect, on: bool, (label, word): (&str, &str)) -> f32 {
    let middle = at.y + 21.0;
    let place = Rect::new(at.x + 2.0, middle - 11.0, 22.0, 22.0);
    if on {
        canvas.round(place, 6.0, ACCENT);
        canvas.tick(place.x, place.y, 22.0, WHITE);
    } else {
        canvas.frame(place, 6.0, WHITE, FAINT);
    }
    let word_style = Type::bold(14.0).color(if on { ACCENT } else { MUTED });
    let room = at.w - 42.0 - canvas.width(word, word_style) - 8.0;
    canvas.text_within(at.x + 36.0, middle, room, label, Type::plain(16.0));
    canvas.text_right(at.right() - 2.0, middle, word, word_style);
    canvas.fill(at.x, at.y + 43.0, at.w, 1.0, HAIR);
    at.y + 46.0
}

fn row(canvas: &mut Canvas<'_>, at: Rect, label: &str, value: &str) -> f32 {
    let middle = at.y + 23.0;
    let room = at.w - canvas.width(value, Type::muted(15.0)) - 30.0;
    canvas.text_within(at.x + 2.0, middle, room, label, Type::plain(16.5));
    canvas.text_right(at.right() - 18.0, middle, value, Type::muted(15.0));
    let x = at.right() - 8.0;
    canvas.polyline(
        &[(x, middle - 6.0), (x + 5.0, middle), (x, middle + 6.0)],
        1.8,
        FAINT,
    );
    canvas.fill(at.x, at.y + 47.0, at.w, 1.0, HAIR);
    at.y + 50.0
}

fn button(canvas: &mut Canvas<'_>, place: Rect, filled: bool, label: &str) {
    let style = Type::bold(17.5);
    if filled {
        canvas.round(place, 12.0, ACCENT);
    } else {
        canvas.frame(place, 12.0, WHITE, LINE);
    }
    canvas.text_center(
        place.mid_x(),
        place.mid_y(),
        label,
        style.color(if filled { WHITE } else { INK }),
    );
}
