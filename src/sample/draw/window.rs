//! What surrounds a captured screen: browser or window bar above, task bar with the clock below.

use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, FAINT, HAIR, INK, LINE, MUTED, SUNKEN, WHITE};
use crate::sample::scene::Chrome;
use crate::sample::typeset::Type;

const STRIP: Color = [222, 227, 233];
const BAR: Color = [235, 239, 244];
const TASK_BAR: f32 = 46.0;
const TITLE_BAR: f32 = 42.0;
const ADDRESS_BAR: f32 = 46.0;

/// Draws the surroundings and returns what is left for the content.
pub(super) fn draw(canvas: &mut Canvas<'_>, chrome: &Chrome) -> Rect {
    let (width, height) = canvas.size();
    let top = match &chrome.address {
        Some(address) => browser(canvas, &chrome.title, address),
        None => title_bar(canvas, &chrome.title),
    };
    task_bar(canvas, chrome);
    Rect::new(0.0, top, width, height - top - TASK_BAR)
}

fn browser(canvas: &mut Canvas<'_>, title: &str, address: &str) -> f32 {
    let (width, _) = canvas.size();
    canvas.fill(0.0, 0.0, width, TITLE_BAR, STRIP);
    let style = Type::plain(16.0);
    let tab = (canvas.width(title, style) + 92.0).max(260.0);
    canvas.round(Rect::new(12.0, 8.0, tab, TITLE_BAR), 10.0, WHITE);
    canvas.disc(33.0, 25.5, 8.0, [86, 120, 186]);
    canvas.disc(33.0, 25.5, 3.5, WHITE);
    canvas.text(50.0, 25.5, title, style);
    cross(canvas, 12.0 + tab - 22.0, 25.5, 4.5, MUTED);
    plus(canvas, 12.0 + tab + 24.0, 25.5);
    controls(canvas, MUTED);
    address_bar(canvas, address);
    TITLE_BAR + ADDRESS_BAR
}

fn address_bar(canvas: &mut Canvas<'_>, address: &str) {
    let (width, _) = canvas.size();
    let middle = TITLE_BAR + ADDRESS_BAR / 2.0;
    canvas.fill(0.0, TITLE_BAR, width, ADDRESS_BAR, WHITE);
    chevron(canvas, 26.0, middle, -1.0, MUTED);
    chevron(canvas, 62.0, middle, 1.0, FAINT);
    canvas.ring(98.0, middle, 8.0, 1.8, MUTED);
    canvas.fill(101.0, middle - 9.0, 7.0, 7.0, WHITE);
    canvas.line((103.0, middle - 8.0), (106.0, middle - 3.0), 1.8, MUTED);
    canvas.round(
        Rect::new(126.0, middle - 17.0, width - 200.0, 34.0),
        17.0,
        SUNKEN,
    );
    lock(canvas, 142.0, middle);
    canvas.text(166.0, middle, address, Type::plain(16.5));
    for step in [-7.0, 0.0, 7.0] {
        canvas.disc(width - 36.0, middle + step, 2.0, MUTED);
    }
    canvas.fill(0.0, TITLE_BAR + ADDRESS_BAR - 1.0, width, 1.0, LINE);
}

fn title_bar(canvas: &mut Canvas<'_>, title: &str) -> f32 {
    let (width, _) = canvas.size();
    canvas.fill(0.0, 0.0, width, TITLE_BAR, BAR);
    canvas.round(Rect::new(16.0, 13.0, 16.0, 16.0), 4.0, [86, 120, 186]);
    canvas.text(44.0, 21.0, title, Type::plain(16.5));
    controls(canvas, INK);
    TITLE_BAR
}

fn controls(canvas: &mut Canvas<'_>, color: Color) {
    let (width, _) = canvas.size();
    canvas.line((width - 134.0, 21.0), (width - 122.0, 21.0), 1.4, color);
    let boxed = Rect::new(width - 86.0, 15.0, 12.0, 12.0);
    canvas.polyline(
        &[
            (boxed.x, boxed.y),
            (boxed.right(), boxed.y),
            (boxed.right(), boxed.bottom()),
            (boxed.x, boxed.bottom()),
            (boxed.x, boxed.y),
        ],
        1.4,
        color,
    );
    cross(canvas, width - 32.0, 21.0, 6.0, color);
}

fn task_bar(canvas: &mut Canvas<'_>, chrome: &Chrome) {
    let (width, height) = canvas.size();
    let top = height - TASK_BAR;
    let middle = top + TASK_BAR / 2.0;
    canvas.fill(0.0, top, width, TASK_BAR, BAR);
    canvas.fill(0.0, top, width, 1.0, LINE);
    for (dx, dy) in [(0.0, 0.0), (10.0, 0.0), (0.0, 10.0), (10.0, 10.0)] {
        canvas.fill(20.0 + dx, middle - 9.0 + dy, 8.0, 8.0, [31, 95, 191]);
    }
    let mut x = 58.0;
    for (index, task) in chrome.tasks.iter().enumerate() {
        x = task_button(canvas, x, middle, task, index == 0);
    }
    let (day, time) = chrome.clock.split_once(' ').unwrap_or((&chrome.clock, ""));
    canvas.text_right(width - 18.0, middle - 9.0, time, Type::plain(14.0));
    canvas.text_right(width - 18.0, middle + 10.0, day, Type::plain(14.0));
    speaker(canvas, width - 128.0, middle);
    network(canvas, width - 164.0, middle);
}

fn task_button(canvas: &mut Canvas<'_>, x: f32, middle: f32, task: &str, active: bool) -> f32 {
    let style = Type::plain(15.0);
    let width = canvas.width(task, style) + 28.0;
    if active {
        canvas.frame(Rect::new(x, middle - 17.0, width, 34.0), 5.0, WHITE, HAIR);
        canvas.round(
            Rect::new(x + width / 2.0 - 12.0, middle + 13.0, 24.0, 3.0),
            1.5,
            [31, 95, 191],
        );
    }
    canvas.text(x + 14.0, middle, task, style);
    x + width + 8.0
}

fn chevron(canvas: &mut Canvas<'_>, x: f32, y: f32, way: f32, color: Color) {
    canvas.polyline(
        &[
            (x - 4.0 * way, y - 7.0),
            (x + 3.0 * way, y),
            (x - 4.0 * way, y + 7.0),
        ],
        1.8,
        color,
    );
}

fn cross(canvas: &mut Canvas<'_>, x: f32, y: f32, arm: f32, color: Color) {
    canvas.line((x - arm, y - arm), (x + arm, y + arm), 1.4, color);
    canvas.line((x - arm, y + arm), (x + arm, y - arm), 1.4, color);
}

fn plus(canvas: &mut Canvas<'_>, x: f32, y: f32) {
    canvas.line((x - 6.0, y), (x + 6.0, y), 1.6, MUTED);
    canvas.line((x, y - 6.0), (x, y + 6.0), 1.6, MUTED);
}

fn lock(canvas: &mut Canvas<'_>, x: f32, y: f32) {
    canvas.ring(x + 5.5, y - 3.0, 4.5, 1.6, MUTED);
    canvas.round(Rect::new(x, y - 2.0, 11.0, 9.0), 2.0, MUTED);
}

fn speaker(canvas: &mut Canvas<'_>, x: f32, y: f32) {
    canvas.fill(x, y - 3.0, 5.0, 6.0, MUTED);
    canvas.polyline(
        &[
            (x + 4.0, y - 3.0),
            (x + 10.0, y - 8.0),
            (x + 10.0, y + 8.0),
            (x + 4.0, y + 3.0),
        ],
        1.6,
        MUTED,
    );
    canvas.line((x + 14.0, y - 4.0), (x + 14.0, y + 4.0), 1.6, MUTED);
}

fn network(canvas: &mut Canvas<'_>, x: f32, y: f32) {
    canvas.frame(Rect::new(x - 2.0, y - 8.0, 18.0, 12.0), 2.0, BAR, MUTED);
    canvas.line((x + 7.0, y + 4.0), (x + 7.0, y + 8.0), 1.6, MUTED);
    canvas.line((x + 2.0, y + 8.0), (x + 12.0, y + 8.0), 1.6, MUTED);
}
