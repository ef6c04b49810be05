//! Sets the cover: classification and approval box at the top, the title below the middle of the
//! upper half, facts under it, date and institution at the foot.
#![expect(clippy::cast_precision_loss, reason = "counts of steps are small")]
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::moved;
use crate::report::document::{Align, Approval, Cover, Run};
use crate::report::page::{Area, Item, RectMark, Rgb, Rule};
use crate::report::style::{self, MM, TypeSize};

const TITLE: TypeSize = TypeSize {
    size: 27.0,
    leading: 39.0,
};
const SUBTITLE: TypeSize = TypeSize {
    size: 12.5,
    leading: 20.0,
};
const FACT: TypeSize = TypeSize {
    size: 10.5,
    leading: 16.0,
};
const DATE: TypeSize = TypeSize {
    size: 13.0,
    leading: 20.0,
};
const INSTITUTION: TypeSize = TypeSize {
    size: 19.0,
    leading: 28.0,
};
const STEP_WIDTH: f32 = 21.0 * MM;
const STEP_HEAD: f32 = 7.0 * MM;
const STEP_BODY: f32 = 19.0 * MM;
const STEP_NAME: f32 = 6.0 * MM;
const APPROVAL_TITLE: f32 = 8.0 * MM;
const TITLE_TOP: f32 = 88.0 * MM;
const FACT_LABEL: f32 = 30.0 * MM;
const BALANCE_STEP: f32 = 6.0;
const LEFT: f32 = style::MARGIN_SIDE;
const WIDTH: f32 = style::BODY_WIDTH;

/// Sets the cover in the coordinates of its page.
pub(crate) fn set_cover(cover: &Cover, faces: &Faces<'_>) -> Vec<Item> {
    let mut items = classification(&cover.classification, faces);
    items.extend(approval(&cover.approval, faces));
    let (title, below) = title(cover, faces);
    items.extend(title);
    items.extend(fact_rows(&cover.facts, below + 13.0 * MM, faces));
    items.extend(centered(&cover.date, DATE, false, 246.0 * MM, faces));
    items.extend(centered(
        &cover.institution,
        INSTITUTION,
        true,
        258.0 * MM,
        faces,
    ));
    items
}

fn classification(words: &str, faces: &Faces<'_>) -> Vec<Item> {
    if words.is_empty() {
        return Vec::new();
    }
    let setting = Setting::new(
        TypeSize {
            size: 12.0,
            leading: 18.0,
        },
        WIDTH,
    )
    .bold()
    .colored(style::FAIL);
    let (text, width) = set_line(words, setting, faces);
    let area = Area {
        x: LEFT,
        y: style::MARGIN_TOP,
        width: width + 22.0,
        height: 24.0,
    };
    let mut items = vec![Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((1.2, style::FAIL)),
    })];
    items.extend(moved(
        text,
        area.x + 11.0,
        area.y + 12.0 + style::OPTICAL_MIDDLE * 12.0,
    ));
    items
}

fn approval(approval: &Approval, faces: &Faces<'_>) -> Vec<Item> {
    if approval.steps.is_empty() {
        return Vec::new();
    }
    let width = APPROVAL_TITLE + approval.steps.len() as f32 * STEP_WIDTH;
    let height = STEP_HEAD + STEP_BODY + STEP_NAME;
    let left = LEFT + WIDTH - width;
    let top = style::MARGIN_TOP;
    let ground = |x: f32, y: f32, width: f32, height: f32| {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        Item::Rect(RectMark {
            area,
            fill: Some(style::LABEL_GROUND),
            stroke: None,
        })
    };
    let mut items = vec![
        ground(left, top, APPROVAL_TITLE, height),
        ground(
            left + APPROVAL_TITLE,
            top,
            width - APPROVAL_TITLE,
            STEP_HEAD,
        ),
    ];
    items.extend(upright(
        &approval.title,
        left + APPROVAL_TITLE / 2.0,
        top + height / 2.0,
        faces,
    ));
    let hair = |rule: Rule| {
        Item::Rule(Rule {
            weight: 0.5,
            color: style::INNER_RULE,
            ..rule
        })
    };
    let steps_left = left + APPROVAL_TITLE;
    let steps_width = width - APPROVAL_TITLE;
    for y in [top + STEP_HEAD, top + STEP_HEAD + STEP_BODY] {
        items.push(hair(Rule::horizontal(
            steps_left,
            y,
            steps_width,
            0.0,
            style::INK,
        )));
    }
    for (index, (label, name)) in approval.steps.iter().enumerate() {
        let x = steps_left + index as f32 * STEP_WIDTH;
        items.push(hair(Rule::vertical(x, top, height, 0.0, style::INK)));
        items.extend(in_box(label, (x, top), STEP_HEAD, style::INK, faces));
        items.extend(in_box(
            name,
            (x, top + STEP_HEAD + STEP_BODY),
            STEP_NAME,
            style::MUTED,
            faces,
        ));
    }
    let area = Area {
        x: left,
        y: top,
        width,
        height,
    };
    items.push(Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((style::OUTER_WEIGHT, style::OUTER_RULE)),
    }));
    items
}

/// Words letter below letter about a centre.
fn upright(words: &str, x: f32, y: f32, faces: &Faces<'_>) -> Vec<Item> {
    let size = TypeSize {
        size: 10.0,
        leading: 19.0,
    };
    let setting = Setting::new(size, WIDTH);
    let letters: Vec<String> = words.chars().map(String::from).collect();
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

fn in_box(
    words: &str,
    (x, y): (f32, f32),
    height: f32,
    color: Rgb,
    faces: &Faces<'_>,
) -> Vec<Item> {
    let size = TypeSize {
        size: 9.5,
        leading: 14.0,
    };
    let (text, width) = set_line(words, Setting::new(size, STEP_WIDTH).colored(color), faces);
    moved(
        text,
        x + (STEP_WIDTH - width) / 2.0,
        y + height / 2.0 + style::OPTICAL_MIDDLE * size.size,
    )
}

/// The title with its lines; returns also the height below it.
fn title(cover: &Cover, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let mut y = TITLE_TOP;
    let bar = Area {
        x: LEFT,
        y,
        width: 22.0 * MM,
        height: 3.4,
    };
    let mut items = vec![Item::Rect(RectMark {
        area: bar,
        fill: Some(style::ACCENT),
        stroke: None,
    })];
    y += 17.0;
    let mut put = |text: &str, setting: Setting, y: &mut f32| {
        for strip in set_runs(&[Run::regular(text)], setting, faces) {
            items.extend(moved(strip.items, LEFT, *y));
            *y += strip.height;
        }
    };
    if !cover.subtitle.is_empty() {
        put(
            &cover.subtitle,
            Setting::new(SUBTITLE, WIDTH).colored(style::MUTED),
            &mut y,
        );
        y += 5.0;
    }
    put(
        &cover.title,
        balanced(&cover.title, Setting::new(TITLE, WIDTH).bold(), faces),
        &mut y,
    );
    (items, y)
}

/// The narrowest setting in which a text takes no more lines, so that its lines are about as long.
fn balanced(text: &str, setting: Setting, faces: &Faces<'_>) -> Setting {
    let runs = [Run::regular(text)];
    let lines = |width: f32| set_runs(&runs, Setting { width, ..setting }, faces).len();
    let least = lines(setting.width);
    let mut width = setting.width;
    while width > WIDTH / 3.0 && lines(width - BALANCE_STEP) <= least {
        width -= BALANCE_STEP;
    }
    Setting { width, ..setting }
}

fn fact_rows(rows: &[(String, String)], top: f32, faces: &Faces<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut y = top;
    let line = |y: f32, weight: f32| {
        Item::Rule(Rule::horizontal(LEFT, y, WIDTH, weight, style::INNER_RULE))
    };
    items.push(Item::Rule(Rule::horizontal(
        LEFT,
        y,
        WIDTH,
        style::OUTER_WEIGHT,
        style::OUTER_RULE,
    )));
    for (label, value) in rows {
        let (label, _) = set_line(
            label,
            Setting::new(FACT, FACT_LABEL).colored(style::MUTED),
            faces,
        );
        items.extend(moved(label, LEFT + 4.0, y + 6.0 + baseline(FACT)));
        y += 6.0;
        let setting = Setting::new(FACT, WIDTH - FACT_LABEL - 4.0).aligned(Align::Left);
        for strip in set_runs(&[Run::regular(value.clone())], setting, faces) {
            items.extend(moved(strip.items, LEFT + FACT_LABEL, y));
            y += strip.height;
        }
        y += 6.0;
        items.push(line(y, style::INNER_WEIGHT));
    }
    items
}

fn centered(words: &str, size: TypeSize, bold: bool, y: f32, faces: &Faces<'_>) -> Vec<Item> {
    let setting = Setting::new(size, WIDTH);
    let (text, width) = set_line(words, if bold { setting.bold() } else { setting }, faces);
    moved(text, LEFT + (WIDTH - width) / 2.0, y + baseline(size))
}
