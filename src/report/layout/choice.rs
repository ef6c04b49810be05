//! Sets the verdicts to choose from: every one is printed, the chosen one with its own mark, bold
//! and framed, so that a photocopy still says which it was.
use super::faces::Faces;
use super::marks;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::{Strip, moved};
use crate::report::document::{Choice, Mark, Run};
use crate::report::page::{Area, Item, RectMark, Role, Tag};
use crate::report::{style, wording};

/// Distance from one option to the next, in em.
const APART_EM: f32 = 2.2;
/// Radius of a mark and space behind it, in em.
const RADIUS_EM: f32 = 0.42;
const BEHIND_EM: f32 = 0.55;
/// Space between the frame of the chosen option and what it holds.
const FRAME_PAD: (f32, f32) = (5.0, 0.6);

/// Lines of a label beside its mark and within its frame; what a longer one has goes on below.
const MOST_LINES: usize = 8;

/// Sets a choice: one line of options, then the note.
pub(crate) fn set_choice(choice: &Choice, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let mut strips = Vec::new();
    let mut line = Strip::new(setting.size.leading, Vec::new());
    let mut x = FRAME_PAD.0;
    let next = || Strip {
        gap: 2.0,
        ..Strip::new(setting.size.leading, Vec::new())
    };
    for (index, (mark, label, chosen)) in choice.options.iter().enumerate() {
        let option = set_option(*mark, label, *chosen, setting, faces);
        let frame = if *chosen { FRAME_PAD.0 } else { 0.0 };
        if x > FRAME_PAD.0 && x + option.width + frame > setting.width {
            strips.push(std::mem::replace(&mut line, next()));
            x = FRAME_PAD.0;
        }
        line.items.extend(entry(index, moved(option.items, x, 0.0)));
        line.height = line.height.max(option.height);
        x += option.width + APART_EM * setting.size.size;
        if !option.rest.is_empty() {
            strips.push(std::mem::replace(&mut line, next()));
            strips.extend(option.rest.into_iter().map(|rest| Strip {
                items: entry(index, rest.items),
                ..rest
            }));
            x = FRAME_PAD.0;
        }
    }
    strips.push(line);
    if !choice.note.is_empty() {
        let mut note = set_runs(&choice.note, setting, faces);
        if let Some(first) = note.first_mut() {
            first.gap = 4.5;
        }
        strips.extend(
            note.into_iter()
                .map(|strip| strip.tagged(Role::Paragraph, 0)),
        );
    }
    strips
}

/// Marks as a part of the option of that number.
fn entry(index: usize, items: Vec<Item>) -> Vec<Item> {
    let entry = Tag::new(Role::Entry, index).around(items);
    Role::List { numbered: false }.around(entry)
}

/// An option with its mark, and the lines of a very long label below it.
struct SetOption {
    items: Vec<Item>,
    width: f32,
    height: f32,
    rest: Vec<Strip>,
}

fn set_option(
    mark: Mark,
    label: &str,
    chosen: bool,
    setting: Setting,
    faces: &Faces<'_>,
) -> SetOption {
    let em = setting.size.size;
    let radius = RADIUS_EM * em;
    let middle = setting.size.leading / 2.0;
    let text_x = radius * 2.0 + BEHIND_EM * em;
    let tone = if chosen {
        setting.bold()
    } else {
        setting.colored(style::MUTED)
    };
    let room = setting.width - text_x - 2.0 * FRAME_PAD.0;
    let (mut lines, width) = label_lines(label, tone, room, faces);
    let rest = lines.split_off(lines.len().min(MOST_LINES));
    let height = lines.iter().map(|line| line.height).sum();
    let total = text_x + width;
    let mut drawn = Vec::new();
    if chosen {
        let (pad_x, pad_y) = FRAME_PAD;
        let area = Area {
            x: -pad_x,
            y: -pad_y,
            width: total + 2.0 * pad_x,
            height: height + 2.0 * pad_y,
        };
        drawn.push(Item::Rect(RectMark {
            area,
            fill: Some(style::LABEL_GROUND),
            stroke: Some((0.7, style::INK)),
        }));
        drawn.extend(marks::mark(mark, (radius, middle), radius, style::INK));
    } else {
        drawn.push(marks::open_ring((radius, middle), radius, style::FAINT));
    }
    let spoken = if chosen {
        wording::CHOSEN
    } else {
        wording::NOT_CHOSEN
    };
    let mut items = Role::Label(Some(spoken.to_owned())).around(drawn);
    let mut y = 0.0;
    for line in lines {
        items.extend(Role::EntryBody.around(moved(line.items, text_x, y)));
        y += line.height;
    }
    let rest = rest.into_iter();
    let below = |line: Strip| line.indented(FRAME_PAD.0 + text_x);
    SetOption {
        items,
        width: total,
        height,
        rest: rest
            .map(|line| below(line).tagged(Role::EntryBody, 0))
            .collect(),
    }
}

/// The words of an option on as many lines as they need; returns also their width.
fn label_lines(label: &str, tone: Setting, room: f32, faces: &Faces<'_>) -> (Vec<Strip>, f32) {
    let (text, width) = set_line(label, tone, faces);
    if width <= room {
        let text = moved(text, 0.0, baseline(tone.size));
        return (vec![Strip::new(tone.size.leading, text)], width);
    }
    let narrow = Setting {
        width: room,
        ..tone
    };
    (set_runs(&[Run::regular(label)], narrow, faces), room)
}
