//! Sets the title of a report that has no cover: title and facts at the left, the approval box at
//! the right, a rule below.
use super::approval::{approval_box, cell};
use super::cover::classification;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, clean, set_line, set_runs, shortened};
use super::set::{Strip, moved};
use crate::report::document::{Cover, Run};
use crate::report::page::{Area, Item, RectMark, Role, Rule, Scope, Tag};
use crate::report::style::{self, TypeSize};

const TITLE: TypeSize = TypeSize {
    size: 18.0,
    leading: 25.0,
};
const FACT_LABEL: f32 = 76.0;
/// Lines of a title or a fact beside the approval box, and where they have the whole width because that is too few; the
/// block is a head, not the place for a text.
const MOST_LINES: (usize, usize) = (4, 8);
const BESIDE: f32 = 18.0;
const BAR: (f32, f32) = (40.0, 2.8);

/// Sets the block as one strip.
pub(crate) fn set_title_block(cover: &Cover, faces: &Faces<'_>) -> Strip {
    let (approval, (width, height)) = approval_box(&cover.approval, faces);
    let mut items = moved(approval, style::BODY_WIDTH - width, 0.0);
    let taken = if width > 0.0 { width + BESIDE } else { 0.0 };
    let beside = Words::new(style::BODY_WIDTH - taken, MOST_LINES.0);
    let whole = Words::new(style::BODY_WIDTH, MOST_LINES.1);
    let (text, bottom) = match beside.set(cover, faces) {
        words if words.whole => (words.items, words.bottom.max(height)),
        _ => {
            let above = if width > 0.0 { height + 12.0 } else { 0.0 };
            let words = whole.set(cover, faces);
            (moved(words.items, 0.0, above), words.bottom + above)
        }
    };
    items.extend(text);
    let bottom = bottom + 8.0;
    let rule = Rule::horizontal(0.0, bottom, style::BODY_WIDTH, 1.2, style::INK);
    items.extend(Role::Artifact.around([Item::Rule(rule)]));
    Strip::new(bottom + 1.0, items)
}

/// Mark of confidentiality, title and facts as they are set.
struct Words {
    width: f32,
    most_lines: usize,
    items: Vec<Item>,
    /// Height so far.
    bottom: f32,
    /// Whether nothing was cut short.
    whole: bool,
}

impl Words {
    fn new(width: f32, most_lines: usize) -> Self {
        Self {
            width,
            most_lines,
            items: Vec::new(),
            bottom: 0.0,
            whole: true,
        }
    }

    fn set(mut self, cover: &Cover, faces: &Faces<'_>) -> Self {
        let (mark, height) = classification(&cover.classification, faces);
        self.items.extend(mark);
        self.bottom = if height > 0.0 { height + 8.0 } else { 0.0 };
        let area = Area {
            x: 0.0,
            y: self.bottom,
            width: BAR.0,
            height: BAR.1,
        };
        let bar = Item::Rect(RectMark {
            area,
            fill: Some(style::ACCENT),
            stroke: None,
        });
        self.items.extend(Role::Artifact.around([bar]));
        self.bottom += 8.0;
        let small = Setting::new(style::TABLE, self.width).colored(style::MUTED);
        let title = Setting::new(TITLE, self.width).bold();
        for (role, text, setting) in [
            (Role::Paragraph, &cover.subtitle, small),
            (Role::Title, &cover.title, title),
        ]
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        {
            let lines = self.lines(text, 0.0, setting, faces);
            self.items.extend(Tag::new(role, 1).around(lines));
        }
        self.bottom += 5.0;
        self.rows(&cover.facts, faces);
        self
    }

    fn rows(&mut self, rows: &[(String, String)], faces: &Faces<'_>) {
        let setting = Setting::new(style::DENSE, self.width - FACT_LABEL);
        let mut table = Vec::new();
        for (row, (label, value)) in rows.iter().enumerate() {
            let (label, _) = set_line(label, setting.colored(style::MUTED), faces);
            let label = moved(label, 0.0, self.bottom + baseline(style::DENSE));
            table.extend(cell(row, 2 * row, Some(Scope::Row), label));
            let value = self.lines(value, FACT_LABEL, setting, faces);
            table.extend(cell(row, 2 * row + 1, None, value));
        }
        self.items.extend(Tag::new(Role::Table, 1).around(table));
    }

    /// The lines of a text below what stands there.
    fn lines(&mut self, text: &str, x: f32, setting: Setting, faces: &Faces<'_>) -> Vec<Item> {
        let text = clean(text);
        let short = shortened(&text, self.most_lines, setting, faces);
        self.whole &= short == text;
        let mut lines = Vec::new();
        for strip in set_runs(&[Run::regular(short)], setting, faces) {
            lines.extend(moved(strip.items, x, self.bottom));
            self.bottom += strip.height;
        }
        lines
    }
}
