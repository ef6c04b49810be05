//! Sets the verdicts to choose from: every one is printed, the chosen one with its own mark, bold
//! and framed, so that a photocopy still says which it was.
use super::faces::Faces;
use super::marks;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::{Strip, moved};
use crate::report::document::{Choice, Mark};
use crate::report::page::{Area, Item, RectMark};
use crate::report::style;

/// Distance from one option to the next, in em.
const APART_EM: f32 = 2.2;
/// Radius of a mark and space behind it, in em.
const RADIUS_EM: f32 = 0.42;
const BEHIND_EM: f32 = 0.55;
/// Space between the frame of the chosen option and what it holds.
const FRAME_PAD: (f32, f32) = (5.0, 0.6);

/// Sets a choice: one line of options, then the note.
pub(crate) fn set_choice(choice: &Choice, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let mut strips = Vec::new();
    let mut line = Strip {
        height: setting.size.leading,
        ..Strip::default()
    };
    let mut x = FRAME_PAD.0;
    for (mark, label, chosen) in &choice.options {
        let (items, width) = option(*mark, label, *chosen, setting, faces);
        if x > FRAME_PAD.0 && x + width > setting.width {
            strips.push(std::mem::replace(
                &mut line,
                Strip {
                    gap: 2.0,
                    height: setting.size.leading,
                    items: Vec::new(),
                },
            ));
            x = FRAME_PAD.0;
        }
        line.items.extend(moved(items, x, 0.0));
        x += width + APART_EM * setting.size.size;
    }
    strips.push(line);
    if !choice.note.is_empty() {
        let mut note = set_runs(&choice.note, setting, faces);
        if let Some(first) = note.first_mut() {
            first.gap = 4.5;
        }
        strips.append(&mut note);
    }
    strips
}

fn option(
    mark: Mark,
    label: &str,
    chosen: bool,
    setting: Setting,
    faces: &Faces<'_>,
) -> (Vec<Item>, f32) {
    let em = setting.size.size;
    let radius = RADIUS_EM * em;
    let middle = setting.size.leading / 2.0;
    let text_x = radius * 2.0 + BEHIND_EM * em;
    let tone = if chosen {
        setting.bold()
    } else {
        setting.colored(style::MUTED)
    };
    let (text, width) = set_line(label, tone, faces);
    let total = text_x + width;
    let mut items = Vec::new();
    if chosen {
        let (pad_x, pad_y) = FRAME_PAD;
        let area = Area {
            x: -pad_x,
            y: -pad_y,
            width: total + 2.0 * pad_x,
            height: setting.size.leading + 2.0 * pad_y,
        };
        items.push(Item::Rect(RectMark {
            area,
            fill: Some(style::LABEL_GROUND),
            stroke: Some((0.7, style::INK)),
        }));
        items.extend(marks::mark(mark, (radius, middle), radius, style::INK));
    } else {
        items.push(marks::open_ring((radius, middle), radius, style::FAINT));
    }
    items.extend(moved(text, text_x, baseline(setting.size)));
    (items, total)
}
