//! Sets the cover: classification and approval box at the top, the title below the middle of the
//! upper half, facts under it, date and institution at the foot.
use super::approval::{approval_box, cell};
use super::code::code;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs, shortened};
use super::picture_plan::WHOLE;
use super::set::{Strip, moved};
use crate::domain::Emblem;
use crate::report::document::{Align, Cover, Run};
use crate::report::page::{Area, Item, PictureMark, RectMark, Rgb, Role, Rule, Scope, Tag};
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
const TITLE_TOP: f32 = 88.0 * MM;
const FACT_LABEL: f32 = 30.0 * MM;
const BALANCE_STEP: f32 = 6.0;
/// The approval box takes at most this share of the width.
pub(super) const WIDEST_APPROVAL: f32 = 0.74;
/// Text that is too wide for one line shrinks to so many points before it is cut short.
const SMALLEST: f32 = 5.0;
const LOGO: (f32, f32) = (60.0 * MM, 18.0 * MM);
/// Points that a pixel of the logo takes at most.
const LARGEST_PIXEL: f32 = 0.75;
const CAPTION: TypeSize = TypeSize {
    size: 6.5,
    leading: 8.5,
};
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
    let mut pages = vec![head(cover, faces)];
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
    if let Some(first) = pages.first_mut() {
        first.extend(foot(cover, faces));
    }
    pages
}

/// What stands above title and facts.
fn head(cover: &Cover, faces: &Faces<'_>) -> Vec<Item> {
    let (mark, _) = classification(&cover.classification, faces);
    let mut items = moved(mark, LEFT, style::MARGIN_TOP);
    let (approval, (width, _)) = approval_box(&cover.approval, faces);
    items.extend(moved(approval, LEFT + WIDTH - width, style::MARGIN_TOP));
    items.extend(cover.logo.iter().flat_map(logo));
    items
}

/// Date, institution and code at its foot.
fn foot(cover: &Cover, faces: &Faces<'_>) -> Vec<Item> {
    let date = centered(&cover.date, (DATE, false, 246.0 * MM), faces);
    let mut items = Tag::new(Role::Paragraph, 2).around(date);
    let institution = (INSTITUTION, true, 258.0 * MM);
    let institution = centered(&cover.institution, institution, faces);
    items.extend(Tag::new(Role::Paragraph, 3).around(institution));
    let area = Area {
        x: LEFT + WIDTH - CODE,
        y: CODE_TOP,
        width: CODE,
        height: CODE,
    };
    let code = code(&cover.code, area);
    if !code.is_empty() {
        let figure = Role::Figure(wording::CODE.to_owned(), area);
        items.extend(figure.around(code));
        items.extend(code_caption(area, faces));
    }
    items
}

/// What the code holds, in small letters below it.
fn code_caption(code: Area, faces: &Faces<'_>) -> Vec<Item> {
    let setting = Setting::new(CAPTION, code.width)
        .colored(style::MUTED)
        .aligned(Align::Center);
    let mut items = Vec::new();
    let mut y = code.y + code.height + 3.0;
    for strip in set_runs(&[Run::regular(wording::CODE_CAPTION)], setting, faces) {
        items.extend(moved(strip.items, code.x, y));
        y += strip.height;
    }
    Role::Caption.around(items)
}

/// The logo above the title, as large as its place allows and never above its real resolution.
#[expect(clippy::cast_precision_loss, reason = "pixel counts are small")]
fn logo(emblem: &Emblem) -> Vec<Item> {
    let (width, height) = (emblem.pixels.0.max(1) as f32, emblem.pixels.1.max(1) as f32);
    let scale = (LOGO.0 / width).min(LOGO.1 / height).min(LARGEST_PIXEL);
    let (width, height) = (width * scale, height * scale);
    let area = Area {
        x: LEFT,
        y: TITLE_TOP - 10.0 * MM - height,
        width,
        height,
    };
    let picture = Item::Picture(PictureMark {
        area,
        sha256: emblem.sha256.as_str().to_owned(),
        crop: WHOLE,
        turned: false,
        description: wording::LOGO.to_owned(),
        note: Vec::new(),
    });
    Tag::new(Role::Figure(wording::LOGO.to_owned(), area), 1).around([picture])
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
    let frame = Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some((1.2, style::FAIL)),
    });
    let mut items = Role::Artifact.around([frame]);
    let text = moved(text, 11.0, 12.0 + style::OPTICAL_MIDDLE * 12.0);
    items.extend(Role::Paragraph.around(text));
    (items, area.height)
}

/// Words on one line in a size in which they fit; what is too long even then ends in `…` and stands
/// whole elsewhere. Returns also the width and the size.
pub(super) fn fitted(words: &str, setting: Setting, faces: &Faces<'_>) -> (Vec<Item>, f32, f32) {
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
    let mut strips = vec![Strip::new(3.4, Role::Artifact.around([bar]))];
    let lines = |role: Role, words: &str, setting: Setting, gap: f32| {
        let lines = set_runs(&[Run::regular(words)], setting, faces).into_iter();
        let mut lines: Vec<Strip> = lines.map(|line| line.tagged(role.clone(), 1)).collect();
        lines.iter_mut().take(1).for_each(|first| first.gap = gap);
        lines
    };
    let subtitle = Setting::new(SUBTITLE, WIDTH).colored(style::MUTED);
    if !cover.subtitle.is_empty() {
        strips.extend(lines(Role::Paragraph, &cover.subtitle, subtitle, 13.6));
    }
    let large = Setting::new(TITLE, WIDTH).bold();
    let setting = match set_runs(&[Run::regular(cover.title.as_str())], large, faces).len() {
        0..=TITLE_LINES => balanced(&cover.title, large, faces),
        _ => Setting::new(LONG_TITLE, WIDTH).bold(),
    };
    let gap = if cover.subtitle.is_empty() { 13.6 } else { 5.0 };
    strips.extend(lines(Role::Title, &cover.title, setting, gap));
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
        let rule = Rule::horizontal(0.0, 0.0, WIDTH, weight, color);
        Strip::new(0.0, Role::Artifact.around([Item::Rule(rule)]))
    };
    let mut strips = vec![Strip {
        gap: 13.0 * MM,
        ..line(style::OUTER_WEIGHT, style::OUTER_RULE)
    }];
    for (row, (label, value)) in rows.iter().enumerate() {
        let setting = Setting::new(FACT, FACT_LABEL - 8.0).colored(style::MUTED);
        let (label, _, _) = fitted(label, setting, faces);
        let label = moved(label, 4.0, baseline(FACT));
        let mut label = Some(cell(row, 2 * row, Some(Scope::Row), label));
        let setting = Setting::new(FACT, WIDTH - FACT_LABEL - 4.0);
        for line in set_runs(&[Run::regular(value.clone())], setting, faces) {
            let value = cell(row, 2 * row + 1, None, line.indented(FACT_LABEL).items);
            let gap = if label.is_some() { 6.0 } else { 0.0 };
            let items = label.take().into_iter().flatten().chain(value);
            let items = Tag::new(Role::Table, 1).around(items);
            strips.push(Strip {
                gap,
                ..Strip::new(FACT.leading, items)
            });
        }
        strips.push(Strip {
            gap: 6.0,
            ..line(style::INNER_WEIGHT, style::INNER_RULE)
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
