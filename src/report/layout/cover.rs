//! Sets the cover: classification and approval box at the top, the title below the middle of the
//! upper half, facts under it, date and institution at the foot.
#![expect(clippy::cast_precision_loss, reason = "counts of steps are small")]
use super::code::code;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::moved;
use crate::domain::Emblem;
use crate::report::document::{Align, Approval, Cover, Run};
use crate::report::page::{Area, Item, PictureMark, RectMark, Rgb, Rule};
use crate::report::style::{self, MM, TypeSize};
use crate::report::wording;

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
/// The approval box takes at most this share of the width.
const WIDEST_APPROVAL: f32 = 0.74;
/// Names in it are never smaller.
const SMALLEST: f32 = 5.0;
const LOGO: (f32, f32) = (60.0 * MM, 18.0 * MM);
/// Points that a pixel of the logo takes at most.
const LARGEST_PIXEL: f32 = 0.75;
const CODE: f32 = 21.0 * MM;
const CODE_TOP: f32 = 252.0 * MM;
const LEFT: f32 = style::MARGIN_SIDE;
const WIDTH: f32 = style::BODY_WIDTH;

/// Sets the cover in the coordinates of its page.
pub(crate) fn set_cover(cover: &Cover, faces: &Faces<'_>) -> Vec<Item> {
    let (mark, _) = classification(&cover.classification, faces);
    let mut items = moved(mark, LEFT, style::MARGIN_TOP);
    let (approval, (width, _)) = approval_box(&cover.approval, faces);
    items.extend(moved(approval, LEFT + WIDTH - width, style::MARGIN_TOP));
    items.extend(cover.logo.as_ref().map(logo));
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
    items.extend(code(
        &cover.code,
        Area {
            x: LEFT + WIDTH - CODE,
            y: CODE_TOP,
            width: CODE,
            height: CODE,
        },
    ));
    items
}

/// The logo above the title, as large as its place allows and never above its real resolution.
#[expect(clippy::cast_precision_loss, reason = "pixel counts are small")]
fn logo(emblem: &Emblem) -> Item {
    let (width, height) = (emblem.pixels.0.max(1) as f32, emblem.pixels.1.max(1) as f32);
    let scale = (LOGO.0 / width).min(LOGO.1 / height).min(LARGEST_PIXEL);
    let (width, height) = (width * scale, height * scale);
    Item::Picture(PictureMark {
        area: Area {
            x: LEFT,
            y: TITLE_TOP - 10.0 * MM - height,
            width,
            height,
        },
        sha256: emblem.sha256.as_str().to_owned(),
        description: wording::LOGO.to_owned(),
        note: Vec::new(),
    })
}

/// The mark of confidentiality from its top left corner, and its height.
pub(super) fn classification(words: &str, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    if words.is_empty() {
        return (Vec::new(), 0.0);
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
        x: 0.0,
        y: 0.0,
        width: width + 22.0,
        height: 24.0,
    };
    let mut items = vec![Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((1.2, style::FAIL)),
    })];
    items.extend(moved(text, 11.0, 12.0 + style::OPTICAL_MIDDLE * 12.0));
    (items, area.height)
}

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
    let mut items = vec![
        ground(0.0, APPROVAL_TITLE, height),
        ground(APPROVAL_TITLE, steps_width, STEP_HEAD),
    ];
    let middle = (APPROVAL_TITLE / 2.0, height / 2.0);
    items.extend(upright(&approval.title, middle.0, middle.1, faces));
    let hair = |rule: Rule| {
        Item::Rule(Rule {
            weight: 0.5,
            color: style::INNER_RULE,
            ..rule
        })
    };
    for y in [STEP_HEAD, STEP_HEAD + STEP_BODY] {
        let rule = Rule::horizontal(APPROVAL_TITLE, y, steps_width, 0.0, style::INK);
        items.push(hair(rule));
    }
    for (index, (label, name)) in approval.steps.iter().enumerate() {
        let x = APPROVAL_TITLE + index as f32 * step;
        items.push(hair(Rule::vertical(x, 0.0, height, 0.0, style::INK)));
        items.extend(in_box(label, (x, step, 0.0), STEP_HEAD, style::INK, faces));
        let below = (x, step, STEP_HEAD + STEP_BODY);
        items.extend(in_box(name, below, STEP_NAME, style::MUTED, faces));
    }
    let area = Area {
        x: 0.0,
        y: 0.0,
        width,
        height,
    };
    items.push(Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((style::OUTER_WEIGHT, style::OUTER_RULE)),
    }));
    (items, (width, height))
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

/// Words in the middle of a cell that begins at `x` and `y`; those too long for it are set smaller.
fn in_box(
    words: &str,
    (x, width, y): (f32, f32, f32),
    height: f32,
    color: Rgb,
    faces: &Faces<'_>,
) -> Vec<Item> {
    let mut size = TypeSize {
        size: 9.5,
        leading: 14.0,
    };
    let set = |size| set_line(words, Setting::new(size, width).colored(color), faces);
    let (mut text, mut used) = set(size);
    let room = width - 4.0;
    if used > room {
        size.size = (size.size * room / used).max(SMALLEST);
        (text, used) = set(size);
    }
    moved(
        text,
        x + (width - used) / 2.0,
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
