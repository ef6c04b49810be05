//! A terminal window: prompt, command and output in cells of equal width.

use super::window;
use crate::sample::canvas::Canvas;
use crate::sample::palette::Color;
use crate::sample::scene::{TermLine, Terminal, Tone};
use crate::sample::typeset::{Type, cell_width};

const GROUND: Color = [16, 22, 30];
const OUTPUT: Color = [214, 221, 229];
const PROMPT: Color = [99, 201, 150];
const COMMAND: Color = [255, 255, 255];
const SIZE: f32 = 20.0;
const STEP: f32 = 29.0;

/// Draws the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, terminal: &Terminal) {
    let area = window::draw(canvas, &terminal.chrome);
    canvas.fill(area.x, area.y, area.w, area.h, GROUND);
    let mut y = area.y + 30.0;
    let mut end = area.x;
    for line in &terminal.lines {
        end = draw_line(canvas, (area.x + 22.0, y), line);
        if end > area.right() - 22.0 {
            canvas.overflow(format!("{line:?}"));
        }
        y += STEP;
    }
    if y - STEP > area.bottom() - 16.0 {
        canvas.overflow(format!(
            "lines end at {y:.0}, the window at {:.0}",
            area.bottom()
        ));
    }
    if matches!(terminal.lines.last(), Some(TermLine::In(..))) {
        canvas.fill(end + 4.0, y - STEP - 12.0, 11.0, 24.0, OUTPUT);
    }
}

fn draw_line(canvas: &mut Canvas<'_>, (x, y): (f32, f32), line: &TermLine) -> f32 {
    let plain = Type::plain(SIZE);
    match line {
        TermLine::In(prompt, command) => {
            let style = Type::bold(SIZE).color(PROMPT);
            let after = canvas.text_cells(x, y, prompt, style) + cell_width(SIZE);
            canvas.text_cells(after, y, command, plain.color(COMMAND))
        }
        TermLine::Out(text) => canvas.text_cells(x, y, text, plain.color(OUTPUT)),
        TermLine::As(state, text) => canvas.text_cells(x, y, text, plain.color(shade(*state))),
    }
}

/// Tones on a dark ground.
fn shade(tone: Tone) -> Color {
    match tone {
        Tone::Good => [110, 214, 158],
        Tone::Warn => [232, 190, 100],
        Tone::Bad => [244, 132, 124],
        Tone::Info => [130, 184, 255],
        Tone::Mute => [130, 141, 154],
    }
}
