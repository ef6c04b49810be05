//! Sets the box in which a report is approved: a column a step, with label, place to sign and name.
#![expect(clippy::cast_precision_loss, reason = "counts of steps are small")]
use super::cover::{WIDEST_APPROVAL, fitted};
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line};
use super::set::moved;
use crate::report::document::Approval;
use crate::report::page::{Area, CellTag, Item, RectMark, Rgb, Role, Rule, Scope, Tag};
use crate::report::style::{self, MM, TypeSize};

const STEP_WIDTH: f32 = 21.0 * MM;
const STEP_HEAD: f32 = 7.0 * MM;
const STEP_BODY: f32 = 19.0 * MM;
const STEP_NAME: f32 = 6.0 * MM;
const APPROVAL_TITLE: f32 = 8.0 * MM;
const WIDTH: f32 = style::BODY_WIDTH;

/// The approval box from its top left corner, with its width and height; nothing without steps.
pub(super) fn approval_box(approval: &Approval, faces: &Faces<'_>) -> (Vec<Item>, (f32, f32)) {
    if approval.steps.is_empty() {
        return (Vec::new(), (0.0, 0.0));
    }
    let count = approval.steps.len() as f32;
    let step = STEP_WIDTH.min((WIDTH * WIDEST_APPROVAL - APPROVAL_TITLE) / count);
    let (steps_width, height) = (count * step, STEP_HEAD + STEP_BODY + STEP_NAME);
    let width = APPROVAL_TITLE + steps_width;
    let ground = |x: f32, width: f32, height: f32| {
        let area = Area {
            x,
            y: 0.0,
            width,
            height,
        };
        Item::Rect(RectMark {
            area,
            fill: Some(style::LABEL_GROUND),
            stroke: None,
        })
    };
    let mut drawn = vec![
        ground(0.0, APPROVAL_TITLE, height),
        ground(APPROVAL_TITLE, steps_width, STEP_HEAD),
    ];
    let middle = (APPROVAL_TITLE / 2.0, height / 2.0);
    let title = upright(&approval.title, middle.0, middle.1, faces);
    let (rules, cells) = approval_steps(&approval.steps, steps_width, faces);
    drawn.extend(moved(rules, APPROVAL_TITLE, 0.0));
    let area = Area {
        x: 0.0,
        y: 0.0,
        width,
        height,
    };
    drawn.push(Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((style::OUTER_WEIGHT, style::OUTER_RULE)),
    }));
    let tag = CellTag {
        scope: Some(Scope::Row),
        columns: 1,
        rows: 2,
        heads: Vec::new(),
    };
    let title = spanning(0, 0, tag, title);
    let cells = moved(cells, APPROVAL_TITLE, 0.0);
    let mut items = Role::Artifact.around(drawn);
    items.extend(Role::Table.around(title.into_iter().chain(cells)));
    (items, (width, height))
}

/// The columns of the approval box, label, place to sign and name: the lines between them, and the cells.
fn approval_steps(
    steps: &[(String, String)],
    width: f32,
    faces: &Faces<'_>,
) -> (Vec<Item>, Vec<Item>) {
    let step = width / steps.len().max(1) as f32;
    let height = STEP_HEAD + STEP_BODY + STEP_NAME;
    let hair = |rule: Rule| {
        Item::Rule(Rule {
            weight: 0.5,
            color: style::INNER_RULE,
            ..rule
        })
    };
    let (mut rules, mut labels, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for y in [STEP_HEAD, STEP_HEAD + STEP_BODY] {
        rules.push(hair(Rule::horizontal(0.0, y, width, 0.0, style::INK)));
    }
    for (index, (label, name)) in steps.iter().enumerate() {
        let x = index as f32 * step;
        rules.push(hair(Rule::vertical(x, 0.0, height, 0.0, style::INK)));
        let head = Area {
            x,
            y: 0.0,
            width: step,
            height: STEP_HEAD,
        };
        let foot = Area {
            y: STEP_HEAD + STEP_BODY,
            height: STEP_NAME,
            ..head
        };
        let label = in_box(label, head, style::INK, faces);
        labels.extend(cell(0, 1 + index, Some(Scope::Column), label));
        let name = in_box(name, foot, style::MUTED, faces);
        names.extend(cell(1, 1 + steps.len() + index, None, name));
    }
    labels.append(&mut names);
    (rules, labels)
}

/// Words letter below letter about a centre.
fn upright(words: &str, x: f32, y: f32, faces: &Faces<'_>) -> Vec<Item> {
    let letters: Vec<String> = words.chars().map(String::from).collect();
    let room = (STEP_HEAD + STEP_BODY + STEP_NAME - 6.0) / letters.len().max(1) as f32;
    let size = TypeSize {
        size: room.min(10.0),
        leading: room.min(19.0),
    };
    let setting = Setting::new(size, WIDTH);
    let top = y - letters.len() as f32 * size.leading / 2.0;
    let mut items = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        let (text, width) = set_line(letter, setting, faces);
        items.extend(moved(
            text,
            x - width / 2.0,
            top + index as f32 * size.leading + baseline(size),
        ));
    }
    items
}

/// Words in the middle of a cell; those too long for it are set smaller.
fn in_box(words: &str, area: Area, color: Rgb, faces: &Faces<'_>) -> Vec<Item> {
    let size = TypeSize {
        size: 9.5,
        leading: 14.0,
    };
    let setting = Setting::new(size, area.width - 4.0).colored(color);
    let (text, width, size) = fitted(words, setting, faces);
    moved(
        text,
        area.x + (area.width - width) / 2.0,
        area.y + area.height / 2.0 + style::OPTICAL_MIDDLE * size,
    )
}

/// A cell of one of the small tables: row and number, whether it is a heading and of what.
pub(super) fn cell(row: usize, number: usize, scope: Option<Scope>, items: Vec<Item>) -> Vec<Item> {
    let tag = CellTag {
        scope,
        columns: 1,
        rows: 1,
        heads: Vec::new(),
    };
    spanning(row, number, tag, items)
}

fn spanning(row: usize, number: usize, tag: CellTag, items: Vec<Item>) -> Vec<Item> {
    let cell = Tag::new(Role::Cell(Box::new(tag)), number).around(items);
    Tag::new(Role::Row, row).around(cell)
}
