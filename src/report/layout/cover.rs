//! Sets the cover: classification and approval box at the top, the title below the middle of the
//! upper half, facts under it, date and institution at the foot.
#![expect(clippy::cast_precision_loss, reason = "counts of steps are small")]
use super::code::code;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs, shortened};
use super::picture_plan::WHOLE;
use super::set::{Strip, moved};
use crate::domain::Emblem;
use crate::report::document::{Approval, Cover, Run};
use crate::report::page::{Area, Item, PictureMark, RectMark, Rgb, Rule};
use crate::report::style::{self, MM, TypeSize};
use crate::report::wording;

const TITLE: TypeSize = TypeSize {
    size: 27.0,
    leading: 39.0,
};
const LONG_TITLE: TypeSize = TypeSize {
    size: 17.0,
    leading: 26.0,
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
/// Text that is too wide for one line shrinks to so many points before it is cut short.
const SMALLEST: f32 = 5.0;
const LOGO: (f32, f32) = (60.0 * MM, 18.0 * MM);
/// Points that a pixel of the logo takes at most.
const LARGEST_PIXEL: f32 = 0.75;
const CODE: f32 = 21.0 * MM;
const CODE_TOP: f32 = 252.0 * MM;
/// Title and facts end here on the first page, above the date, and here on those behind it.
const FIRST_END: f32 = 241.0 * MM;
const LAST_END: f32 = style::PAGE_HEIGHT - style::MARGIN_BOTTOM;
/// A title of more lines than this is set smaller.
const TITLE_LINES: usize = 3;
const LEFT: f32 = style::MARGIN_SIDE;
const WIDTH: f32 = style::BODY_WIDTH;

/// Sets the cover in the coordinates of its page; what title and facts have beyond its room goes on
/// upon pages of their own.
pub(crate) fn set_cover(cover: &Cover, faces: &Faces<'_>) -> Vec<Vec<Item>> {
    let mut strips = title(cover, faces);
    strips.extend(fact_rows(&cover.facts, faces));
    let mut pages = vec![first_page(cover, faces)];
    let mut y = TITLE_TOP;
    for strip in strips {
        let first = pages.len() == 1;
        let end = if first { FIRST_END } else { LAST_END };
        if y + strip.total() > end {
            pages.push(Vec::new());
            y = style::MARGIN_TOP;
        } else {
            y += strip.gap;
        }
        if let Some(page) = pages.last_mut() {
            page.extend(moved(strip.items, LEFT, y));
        }
        y += strip.height;
    }
    pages
}

/// What stands above and below title and facts.
fn first_page(cover: &Cover, faces: &Faces<'_>) -> Vec<Item> {
    let (mark, _) = classification(&cover.classification, faces);
    let mut items = moved(mark, LEFT, style::MARGIN_TOP);
    let (approval, (width, _)) = approval_box(&cover.approval, faces);
    items.extend(moved(approval, LEFT + WIDTH - width, style::MARGIN_TOP));
    items.extend(cover.logo.as_ref().map(logo));
    let date = (DATE, false, 246.0 * MM);
    items.extend(centered(&cover.date, date, faces));
    let institution = (INSTITUTION, true, 258.0 * MM);
    items.extend(centered(&cover.institution, institution, faces));
    let area = Area {
        x: LEFT + WIDTH - CODE,
        y: CODE_TOP,
        width: CODE,
        height: CODE,
    };
    items.extend(code(&cover.code, area));
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
        crop: WHOLE,
        turned: false,
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
        WIDTH * (1.0 - WIDEST_APPROVAL) - 32.0,
    )
    .bold()
    .colored(style::FAIL);
    let (text, width, _) = fitted(words, setting, faces);
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
    items.extend(moved(
        approval_steps(&approval.steps, steps_width, faces),
        APPROVAL_TITLE,
        0.0,
    ));
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

/// The columns of the approval box: label, place to sign, name.
fn approval_steps(steps: &[(String, String)], width: f32, faces: &Faces<'_>) -> Vec<Item> {
    let step = width / steps.len().max(1) as f32;
    let height = STEP_HEAD + STEP_BODY + STEP_NAME;
    let hair = |rule: Rule| {
        Item::Rule(Rule {
            weight: 0.5,
            color: style::INNER_RULE,
            ..rule
        })
    };
    let mut items = Vec::new();
    for y in [STEP_HEAD, STEP_HEAD + STEP_BODY] {
        items.push(hair(Rule::horizontal(0.0, y, width, 0.0, style::INK)));
    }
    for (index, (label, name)) in steps.iter().enumerate() {
        let x = index as f32 * step;
        items.push(hair(Rule::vertical(x, 0.0, height, 0.0, style::INK)));
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
        items.extend(in_box(label, head, style::INK, faces));
        items.extend(in_box(name, foot, style::MUTED, faces));
    }
    items
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

/// Words on one line in a size in which they fit; what is too long even then ends in `…` and stands
/// whole elsewhere. Returns also the width and the size.
fn fitted(words: &str, setting: Setting, faces: &Faces<'_>) -> (Vec<Item>, f32, f32) {
    let (items, width) = set_line(words, setting, faces);
    if width <= setting.width {
        return (items, width, setting.size.size);
    }
    let size = (setting.size.size * setting.width / width).max(SMALLEST);
    let size = TypeSize {
        size: size.min(setting.size.size),
        ..setting.size
    };
    let smaller = Setting { size, ..setting };
    let (items, width) = set_line(&shortened(words, 1, smaller, faces), smaller, faces);
    (items, width, size.size)
}

/// Bar, subtitle and title, a strip a line.
fn title(cover: &Cover, faces: &Faces<'_>) -> Vec<Strip> {
    let bar = Area {
        x: 0.0,
        y: 0.0,
        width: 22.0 * MM,
        height: 3.4,
    };
    let bar = Item::Rect(RectMark {
        area: bar,
        fill: Some(style::ACCENT),
        stroke: None,
    });
    let mut strips = vec![Strip::new(3.4, vec![bar])];
    let lines = |words: &str, setting: Setting, gap: f32| {
        let mut lines = set_runs(&[Run::regular(words)], setting, faces);
        lines.iter_mut().take(1).for_each(|first| first.gap = gap);
        lines
    };
    let subtitle = Setting::new(SUBTITLE, WIDTH).colored(style::MUTED);
    if !cover.subtitle.is_empty() {
        strips.extend(lines(&cover.subtitle, subtitle, 13.6));
    }
    let large = Setting::new(TITLE, WIDTH).bold();
    let setting = match lines(&cover.title, large, 0.0).len() {
        0..=TITLE_LINES => balanced(&cover.title, large, faces),
        _ => Setting::new(LONG_TITLE, WIDTH).bold(),
    };
    let gap = if cover.subtitle.is_empty() { 13.6 } else { 5.0 };
    strips.extend(lines(&cover.title, setting, gap));
    strips
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

/// Rows of label and value between rules, a strip a line.
fn fact_rows(rows: &[(String, String)], faces: &Faces<'_>) -> Vec<Strip> {
    let line = |weight: f32, color: Rgb| {
        vec![Item::Rule(Rule::horizontal(0.0, 0.0, WIDTH, weight, color))]
    };
    let mut strips = vec![Strip {
        gap: 13.0 * MM,
        ..Strip::new(0.0, line(style::OUTER_WEIGHT, style::OUTER_RULE))
    }];
    for (label, value) in rows {
        let setting = Setting::new(FACT, FACT_LABEL - 8.0).colored(style::MUTED);
        let (label, _, _) = fitted(label, setting, faces);
        let setting = Setting::new(FACT, WIDTH - FACT_LABEL - 4.0);
        let lines = set_runs(&[Run::regular(value.clone())], setting, faces);
        let mut lines: Vec<Strip> = lines
            .into_iter()
            .map(|line| line.indented(FACT_LABEL))
            .collect();
        if let Some(first) = lines.first_mut() {
            first.gap = 6.0;
            first.items.extend(moved(label, 4.0, baseline(FACT)));
        }
        strips.append(&mut lines);
        strips.push(Strip {
            gap: 6.0,
            ..Strip::new(0.0, line(style::INNER_WEIGHT, style::INNER_RULE))
        });
    }
    strips
}

fn centered(words: &str, (size, bold, y): (TypeSize, bool, f32), faces: &Faces<'_>) -> Vec<Item> {
    // The code stands at the right, and nothing at the left, so that the middle stays free.
    let setting = Setting::new(size, WIDTH - 2.0 * CODE - 12.0);
    let setting = if bold { setting.bold() } else { setting };
    let (text, width, _) = fitted(words, setting, faces);
    moved(text, LEFT + (WIDTH - width) / 2.0, y + baseline(size))
}
