//! Sets the title of a report that has no cover: title and facts at the left, the approval box at
//! the right, a rule below.
use super::approval::{approval_box, cell};
use super::cover::classification;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs, shortened};
use super::set::{Strip, moved};
use crate::report::document::{Cover, Run};
use crate::report::page::{Area, Item, RectMark, Role, Rule, Scope, Tag};
use crate::report::style::{self, TypeSize};

const TITLE: TypeSize = TypeSize {
    size: 18.0,
    leading: 25.0,
};
const FACT_LABEL: f32 = 76.0;
/// Lines of a title or a fact; the block is a head, not the place for a text.
const MOST_LINES: usize = 4;
const BESIDE: f32 = 18.0;
const BAR: (f32, f32) = (40.0, 2.8);

/// Sets the block as one strip.
pub(crate) fn set_title_block(cover: &Cover, faces: &Faces<'_>) -> Strip {
    let (approval, (width, height)) = approval_box(&cover.approval, faces);
    let mut items = moved(approval, style::BODY_WIDTH - width, 0.0);
    let taken = if width > 0.0 { width + BESIDE } else { 0.0 };
    let (text, bottom) = words(cover, style::BODY_WIDTH - taken, faces);
    items.extend(text);
    let bottom = bottom.max(height) + 8.0;
    let rule = Rule::horizontal(0.0, bottom, style::BODY_WIDTH, 1.2, style::INK);
    items.extend(Role::Artifact.around([Item::Rule(rule)]));
    Strip::new(bottom + 1.0, items)
}

/// Mark of confidentiality, title and facts; returns also the height below them.
fn words(cover: &Cover, width: f32, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let (mut items, mark) = classification(&cover.classification, faces);
    let mut y = if mark > 0.0 { mark + 8.0 } else { 0.0 };
    let area = Area {
        x: 0.0,
        y,
        width: BAR.0,
        height: BAR.1,
    };
    let bar = Item::Rect(RectMark {
        area,
        fill: Some(style::ACCENT),
        stroke: None,
    });
    items.extend(Role::Artifact.around([bar]));
    y += 8.0;
    let small = Setting::new(style::TABLE, width).colored(style::MUTED);
    let lines = [
        (Role::Paragraph, &cover.subtitle, small),
        (Role::Title, &cover.title, Setting::new(TITLE, width).bold()),
    ];
    for (role, text, setting) in lines.into_iter().filter(|(_, text, _)| !text.is_empty()) {
        let text = shortened(text, MOST_LINES, setting, faces);
        for strip in set_runs(&[Run::regular(text)], setting, faces) {
            let line = moved(strip.items, 0.0, y);
            items.extend(Tag::new(role.clone(), 1).around(line));
            y += strip.height;
        }
    }
    y += 5.0;
    let mut table = Vec::new();
    for (row, (label, value)) in cover.facts.iter().enumerate() {
        let setting = Setting::new(style::DENSE, width - FACT_LABEL);
        let (label, _) = set_line(label, setting.colored(style::MUTED), faces);
        let label = moved(label, 0.0, y + baseline(style::DENSE));
        table.extend(cell(row, 2 * row, Some(Scope::Row), label));
        let value = shortened(value, MOST_LINES, setting, faces);
        for strip in set_runs(&[Run::regular(value)], setting, faces) {
            let line = moved(strip.items, FACT_LABEL, y);
            table.extend(cell(row, 2 * row + 1, None, line));
            y += strip.height;
        }
    }
    items.extend(Tag::new(Role::Table, 1).around(table));
    (items, y)
}
