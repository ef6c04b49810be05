//! A log viewer: search, facts, bars over time, and lines.

use super::{table, window};
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, HAIR, LINE, MUTED, WHITE, tone};
use crate::sample::scene::{Log, LogLine, Tone};
use crate::sample::typeset::Type;

const HEAD: Color = [24, 34, 48];
const ACCENT: Color = [31, 95, 191];
const BARS: f32 = 96.0;
/// Where time, level, source and message begin, from the left of the list.
const COLUMNS: [f32; 4] = [20.0, 230.0, 330.0, 490.0];

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, log: &Log) {
    let area = window::draw(canvas, &log.chrome);
    brand(canvas, area, &log.brand);
    let (left, wide) = (area.x + 24.0, area.w - 48.0);
    search(canvas, Rect::new(left, area.y + 74.0, wide, 46.0), log);
    let chart = Rect::new(left, area.y + 138.0, wide, 214.0);
    canvas.frame(chart, 8.0, WHITE, LINE);
    facts(canvas, chart, &log.facts);
    bars(canvas, chart, log);
    let top = chart.bottom() + 18.0;
    let place = Rect::new(left, top, wide, area.bottom() - 46.0 - top);
    list(canvas, place, log);
    let middle = area.bottom() - 23.0;
    canvas.text_within(left + 4.0, middle, wide, &log.footer, Type::muted(16.0));
}

fn brand(canvas: &mut Canvas<'_>, area: Rect, name: &str) {
    let middle = area.y + 27.0;
    canvas.fill(area.x, area.y, area.w, 54.0, HEAD);
    canvas.disc(area.x + 36.0, middle, 9.0, [120, 176, 255]);
    canvas.disc(area.x + 36.0, middle, 4.0, HEAD);
    canvas.text(area.x + 56.0, middle, name, Type::bold(19.0).color(WHITE));
}

fn search(canvas: &mut Canvas<'_>, place: Rect, log: &Log) {
    let (range, button) = (&log.range.0, &log.range.1);
    let middle = place.mid_y();
    let style = Type::bold(17.0).color(WHITE);
    let wide = canvas.width(button, style) + 48.0;
    let right = Rect::new((place.right() - wide).round(), place.y, wide, place.h);
    canvas.round(right, 7.0, ACCENT);
    canvas.text_center(right.mid_x(), middle, button, style);
    let wide = canvas.width(range, Type::plain(16.5)) + 40.0;
    let period = Rect::new((right.x - 12.0 - wide).round(), place.y, wide, place.h);
    canvas.frame(period, 7.0, WHITE, LINE);
    canvas.text(period.x + 20.0, middle, range, Type::plain(16.5));
    let field = Rect::new(place.x, place.y, period.x - 12.0 - place.x, place.h);
    canvas.frame(field, 7.0, WHITE, ACCENT);
    let lens = (field.x + 24.0, middle - 1.0);
    canvas.ring(lens.0, lens.1, 7.0, 1.8, MUTED);
    canvas.line(
        (lens.0 + 5.0, lens.1 + 5.0),
        (lens.0 + 10.0, lens.1 + 10.0),
        1.8,
        MUTED,
    );
    canvas.text_within(
        field.x + 48.0,
        middle,
        field.w - 60.0,
        &log.query,
        Type::plain(17.5),
    );
}

fn facts(canvas: &mut Canvas<'_>, chart: Rect, facts: &[(String, String)]) {
    let mut x = chart.x + 22.0;
    for (label, value) in facts {
        x = canvas.text(x, chart.y + 28.0, label, Type::muted(16.0)) + 10.0;
        x = canvas.text(x, chart.y + 28.0, value, Type::bold(17.0)) + 36.0;
    }
    if x > chart.right() {
        canvas.overflow("facts of the log".to_owned());
    }
}

fn bars(canvas: &mut Canvas<'_>, chart: Rect, log: &Log) {
    let base = chart.bottom() - 44.0;
    let left = chart.x + 22.0;
    let width = chart.w - 44.0;
    let step = width / log.bars.len().max(1) as f32;
    let most = log.bars.iter().copied().max().unwrap_or(1).max(1) as f32;
    for part in 0_u8..=2 {
        canvas.fill(left, base - BARS * f32::from(part) / 2.0, width, 1.0, HAIR);
    }
    for (index, &count) in log.bars.iter().enumerate() {
        let high = (BARS * count as f32 / most).round();
        canvas.fill(
            (left + step * index as f32 + 2.0).round(),
            base - high,
            (step - 4.0).round(),
            high,
            [120, 160, 220],
        );
    }
    canvas.fill(left, base, width, 1.0, LINE);
    for (bar, label) in &log.axis {
        canvas.text(
            left + step * *bar as f32,
            base + 20.0,
            label,
            Type::muted(15.0),
        );
    }
}

fn list(canvas: &mut Canvas<'_>, place: Rect, log: &Log) {
    canvas.frame(place, 8.0, WHITE, LINE);
    table::head_ground(canvas, place, 40.0);
    let (time, level, source, message) = &log.headings;
    let style = Type::bold(15.5).color(MUTED);
    for (title, dx) in [time, level, source, message].into_iter().zip(COLUMNS) {
        canvas.text(place.x + dx, place.y + 21.0, title, style);
    }
    let room = (place.h - 46.0) / log.lines.len().max(1) as f32;
    let row = room.floor().min(36.0);
    if row < 28.0 {
        canvas.overflow("lines of the log".to_owned());
    }
    let mut top = place.y + 40.0;
    for entry in &log.lines {
        canvas.fill(place.x + 1.0, top, place.w - 2.0, 1.0, HAIR);
        line(canvas, (place.x, place.right()), top + row / 2.0, entry);
        top += row;
    }
}

fn line(canvas: &mut Canvas<'_>, (left, right): (f32, f32), middle: f32, line: &LogLine) {
    let LogLine(time, level, word, source, message) = line;
    let [time_x, level_x, source_x, message_x] = COLUMNS.map(|dx| left + dx);
    let style = Type::plain(16.0);
    canvas.text_within(time_x, middle, level_x - time_x, time, style.color(MUTED));
    level_word(canvas, (level_x, middle), word, *level);
    canvas.text_within(source_x, middle, message_x - source_x - 10.0, source, style);
    canvas.text_within(message_x, middle, right - message_x - 16.0, message, style);
}

fn level_word(canvas: &mut Canvas<'_>, (x, middle): (f32, f32), word: &str, level: Tone) {
    let (ink, ground) = tone(level);
    let style = Type::bold(14.5).color(ink);
    let wide = canvas.width(word, style) + 18.0;
    canvas.round(Rect::new(x - 4.0, middle - 11.0, wide, 22.0), 5.0, ground);
    canvas.text(x + 5.0, middle, word, style);
}
