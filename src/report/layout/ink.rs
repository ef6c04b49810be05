//! The colours of a report: another accent, or none at all. Every mark is painted in the usual
//! colours first; here they are exchanged.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a weighted mean of channels is a channel"
)]
use crate::domain::Ink;
use crate::report::page::{Item, Page, Rgb};
use crate::report::style;

/// Exchanges the colours of all marks.
pub(crate) fn ink(pages: &mut [Page], ink: Ink) {
    let paint: &dyn Fn(Rgb) -> Rgb = match ink {
        Ink::Usual => return,
        Ink::Accent([red, green, blue]) => &move |color| {
            if color == style::ACCENT {
                Rgb(red, green, blue)
            } else {
                color
            }
        },
        Ink::Mono => &grey,
    };
    for item in pages.iter_mut().flat_map(|page| &mut page.items) {
        repaint(item, paint);
    }
}

/// As bright as the colour looks.
fn grey(Rgb(red, green, blue): Rgb) -> Rgb {
    let light = 0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue);
    let light = light.round() as u8;
    Rgb(light, light, light)
}

fn repaint(item: &mut Item, paint: &dyn Fn(Rgb) -> Rgb) {
    match item {
        Item::Text(run) => run.color = paint(run.color),
        Item::Missing(glyph) => glyph.color = paint(glyph.color),
        Item::Rule(rule) => rule.color = paint(rule.color),
        Item::Rect(rect) => {
            rect.fill = rect.fill.map(paint);
            rect.stroke = rect.stroke.map(|(weight, color)| (weight, paint(color)));
        }
        Item::Disc(round) | Item::HalfDisc(round) | Item::Ring(round) => {
            round.color = paint(round.color);
        }
        Item::Path(path) => {
            path.fill = path.fill.map(paint);
            path.stroke = path.stroke.map(|(weight, color)| (weight, paint(color)));
        }
        Item::Picture(picture) => {
            for item in &mut picture.note {
                repaint(item, paint);
            }
        }
        Item::Open(_) | Item::Close => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_stay_apart_without_colour() {
        let Rgb(pass, ..) = grey(style::PASS);
        let Rgb(paper, ..) = grey(style::PAPER);
        let Rgb(muted, ..) = grey(style::MUTED);
        assert!(
            pass < 110 && paper == 255 && muted < 110,
            "{pass} {paper} {muted}"
        );
    }
}
