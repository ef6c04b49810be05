//! What pages say to somebody who cannot see them.
use super::page::{Item, Page};

/// How far apart two runs on one line stand at least where a space is meant between them, in points.
const SPACE: f32 = 1.2;

/// The words of a page in reading order, a line of the page on a line of its own.
#[must_use]
pub fn words(page: &Page) -> String {
    let mut words = String::new();
    let mut end: Option<(f32, f32)> = None;
    let mut say = |text: &str, from: f32, to: f32, baseline: f32| {
        match end {
            Some((_, line)) if (line - baseline).abs() > 0.5 => words.push('\n'),
            Some((right, _)) if (from - right).abs() > SPACE => words.push(' '),
            _ => {}
        }
        words.push_str(text);
        end = Some((to, baseline));
    };
    for item in &page.items {
        match item {
            Item::Text(run) => say(&run.text, run.x, run.x + run.width, run.baseline),
            Item::Missing(glyph) => {
                let (left, right) = (glyph.area.x, glyph.area.x + glyph.area.width);
                let letter = glyph.character.encode_utf8(&mut [0; 4]).to_owned();
                say(&letter, left, right, glyph.baseline);
            }
            _ => {}
        }
    }
    words
}
