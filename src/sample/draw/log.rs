//! A log viewer: search, facts, bars over time, and lines.

use super::window;
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, HAIR, LINE, MUTED, SUNKEN, WHITE, tone};
use crate::sample::scene::{Log, LogLine};
use crate::sample::typeset::Type;

const HEAD: Color = [24, 34, 48];
const ACCENT: Color = [31, 95, 191];
const BARS: f32 = 96.0;
/// Where time, level, source and message begin, from the left of the list.
const COLUMNS: [f32; 4] = [20.0, 230.0, 330.0, 490.0];

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, log: &Log) {
    let area = window::draw(canvas, &log.chrome);
    canvas.fill(area.x, area.y, area.w, 54.0, HEAD);
    canvas.disc(area.x + 36.0, area.y + 27.0, 9.0, [120, 176, 255]);
    canvas.disc(area.x + 36.0, area.y + 27.0, 4.0, HEAD);
    canvas.text(area.x + 56.0, area.y + 27.0, &log.brand, Type::bold(19.0).color(WHITE));
    search(canvas, Rect::new(area.x + 24.0, area.y + 74.0, area.w - 48.0, 46.0), log);
    let chart = Rect::new(area.x + 24.0, area.y + 138.0, area.w - 48.0, 214.0);
    canvas.frame(chart, 8.0, WHITE, LINE);
    facts(canvas, chart, &log.facts);
    bars(canvas, chart, log);
    list(canvas, Rect::new(chart.x, chart.bottom() + 18.0, chart.w, area.bottom() - chart.bottom() - 64.0), log);
    canvas.text(chart.x + 4.0, area.bottom() - 23.0, &log.footer, Type::muted(16.0));
}

fn search(canvas: &mut Canvas<'_>, place: Rect, log: &Log) {
    let style = Type::bold(17.0);
    let button = canvas.width(&log.range.1, style) + 48.0;
    let range = canvas.width(&log.range.0, Type::plain(16.5)) + 40.0;
    let right = place.right() - button;
    canvas.round(Rect::new(right, place.y, button, place.h), 7.0, ACCENT);
    canvas.text_center(right + button / 2.0, place.mid_y(), &log.range.1, style.color(WHITE));
    let range_left = (right - 12.0 - range).round();
    canvas.frame(Rect::new(range_left, place.y, range, place.h), 7.0, WHITE, LINE);
    canvas.text(range_left + 20.0, place.mid_y(), &log.range.0, Type::plain(16.5));
    let room = range_left - 12.0 - place.x;
    canvas.frame(Rect::new(place.x, place.y, room, place.h), 7.0, WHITE, ACCENT);
    canvas.ring(place.x + 24.0, place.mid_y() - 1.0, 7.0, 1.8, MUTED);
    canvas.line((place.x + 29.0, place.mid_y() + 4.0), (place.x + 34.0, place.mid_y() + 9.0), 1.8, MUTED);
    canvas.text_within(place.x + 48.0, place.mid_y(), room - 60.0, &log.query, Type::plain(17.5));
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
        canvas.fill((left + step * index as f32 + 2.0).round(), base - high, (step - 4.0).round(), high, [120, 160, 220]);
    }
    canvas.fill(left, base, width, 1.0, LINE);
    for (bar, label) in &log.axis {
        canvas.text(left + step * *bar as f32, base + 20.0, label, Type::muted(15.0));
    }
}

fn list(canvas: &mut Canvas<'_>, place: Rect, log: &Log) {
    canvas.frame(place, 8.0, WHITE, LINE);
    canvas.round(Rect::new(place.x + 1.0, place.y + 1.0, place.w - 2.0, 30.0), 7.0, SUNKEN);
    canvas.fill(place.x + 1.0, place.y + 16.0, place.w - 2.0, 24.0, SUNKEN);
    let heads = [&log.headings.0, &log.headings.1, &log.headings.2, &log.headings.3];
    for (title, dx) in heads.into_iter().zip(COLUMNS) {
        canvas.text(place.x + dx, place.y + 22.0, title, Type::bold(15.5).color(MUTED));
    }
    let row = ((place.h - 46.0) / log.lines.len().max(1) as f32).floor().min(36.0);
    if row < 28.0 {
        canvas.overflow("lines of the log".to_owned());
    }
    for (index, entry) in log.lines.iter().enumerate() {
        let top = place.y + 40.0 + row * index as f32;
        if index > 0 {
            canvas.fill(place.x + 1.0, top, place.w - 2.0, 1.0, HAIR);
        }
        line(canvas, (place.x, place.right()), top + row / 2.0, entry);
    }
}

fn line(canvas: &mut Canvas<'_>, (left, right): (f32, f32), middle: f32, line: &LogLine) {
    let LogLine(time, level, word, source, message) = line;
    let [time_x, level_x, source_x, message_x] = COLUMNS.map(|dx| left + dx);
    let (ink, ground) = tone(*level);
    canvas.text_within(time_x, middle, level_x - time_x, time, Type::plain(16.0).color(MUTED));
    let style = Type::bold(14.5).color(ink);
    let width = canvas.width(word, style) + 18.0;
    canvas.round(Rect::new(level_x - 4.0, middle - 11.0, width, 22.0), 5.0, ground);
    canvas.text(level_x + 5.0, middle, word, style);
    canvas.text_within(source_x, middle, message_x - source_x - 10.0, source, Type::plain(16.0));
    canvas.text_within(message_x, middle, right - message_x - 16.0, message, Type::plain(16.5));
}
