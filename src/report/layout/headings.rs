//! Sets headings, and the table of contents made of them.
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs, shortened};
use super::set::{Strip, moved};
use crate::report::document::{Block, Heading, Look, Run, Tone};
use crate::report::page::{Area, Item, RectMark, Role, Rule};
use crate::report::style::{self, TypeSize};

/// Width of the bar before a heading of the second level, and the text behind it.
const BAR_WIDTH: f32 = 4.6;
const BAR_INDENT: f32 = 12.0;
/// Lines of a heading that stay together, and of an entry of the table of contents.
const MOST_LINES: usize = 8;
const CONTENTS_LINES: usize = 3;
/// Space above a heading, and below it at least.
const fn spaces(look: Look) -> (f32, f32) {
    match look {
        Look::Part => (0.0, 16.0),
        Look::Bar => (20.0, 7.0),
        Look::Plain => (13.0, 3.5),
        Look::Quiet => (20.0, 5.0),
    }
}
const CONTENTS: [TypeSize; 3] = [
    TypeSize {
        size: 11.0,
        leading: 19.0,
    },
    TypeSize {
        size: 10.0,
        leading: 16.6,
    },
    TypeSize {
        size: 9.5,
        leading: 15.4,
    },
];

/// Space that whatever follows a heading keeps at least.
pub(crate) fn space_below(heading: &Heading) -> f32 {
    spaces(heading.look).1
}

/// Sets a heading as one strip that is never cut; what a very long one has below its first lines
/// follows line by line.
pub(crate) fn set_heading(heading: &Heading, faces: &Faces<'_>) -> Vec<Strip> {
    let (size, color, tone, indent) = match heading.look {
        Look::Part => (style::HEADING_1, style::INK, Tone::Accent, 0.0),
        Look::Bar => (style::HEADING_2, style::INK, Tone::Regular, BAR_INDENT),
        Look::Plain => (style::HEADING_3, style::INK, Tone::Regular, 0.0),
        Look::Quiet => (style::KICKER, style::MUTED, Tone::Regular, 0.0),
    };
    let setting = Setting::new(size, style::BODY_WIDTH - indent).bold();
    let lines = set_runs(&words(heading, tone), setting.colored(color), faces);
    let mut lines = lines.into_iter().map(|line| line.indented(indent));
    let (items, height) = joined(lines.by_ref().take(MOST_LINES), 0.0);
    let strip = match heading.look {
        Look::Part => part_heading(items, height),
        Look::Bar => section_heading(items, height),
        Look::Plain | Look::Quiet => Strip::new(height, items),
    };
    let gap = spaces(heading.look).0;
    std::iter::once(Strip { gap, ..strip })
        .chain(lines)
        .collect()
}

fn words(heading: &Heading, number_tone: Tone) -> Vec<Run> {
    let mut runs = Vec::new();
    if !heading.place.is_empty() {
        runs.push(Run::muted(format!("{} ", heading.place)));
    }
    if !heading.number.is_empty() {
        runs.push(Run {
            tone: number_tone,
            ..Run::regular(format!("{} ", heading.number))
        });
    }
    runs.push(Run::regular(heading.text.clone()));
    runs
}

/// Joins lines into the marks of one strip; returns also their height.
fn joined(lines: impl Iterator<Item = Strip>, dx: f32) -> (Vec<Item>, f32) {
    let mut y = 0.0;
    let mut items = Vec::new();
    for line in lines {
        items.extend(moved(line.items, dx, y));
        y += line.height;
    }
    (items, y)
}

fn part_heading(mut items: Vec<Item>, height: f32) -> Strip {
    let y = height + 5.0;
    let rule = Rule::horizontal(0.0, y, style::BODY_WIDTH, 1.4, style::INK);
    items.extend(Role::Artifact.around([Item::Rule(rule)]));
    Strip::new(y, items)
}

fn section_heading(mut items: Vec<Item>, height: f32) -> Strip {
    let area = Area {
        x: 0.0,
        y: 2.0,
        width: BAR_WIDTH,
        height: height - 4.0,
    };
    let bar = Item::Rect(RectMark {
        area,
        fill: Some(style::ACCENT),
        stroke: None,
    });
    let mut marks = Role::Artifact.around([bar]);
    marks.append(&mut items);
    Strip::new(height, marks)
}

/// All headings in the order of the document, also those inside kept blocks.
pub(crate) fn all_headings(blocks: &[Block]) -> Vec<&Heading> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => found.push(heading),
            Block::KeepTogether(inner) | Block::IfRoom(inner) => found.extend(all_headings(inner)),
            _ => {}
        }
    }
    found
}

/// What a line of the table of contents leads to, and where its number will stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Lead {
    /// Number of the heading in the order of the document.
    pub(crate) heading: usize,
    /// Where the words of its last line end, and their baseline.
    end: (f32, f32),
}

/// Sets the words of a line of the table of contents; whatever number comes behind them, they take the same room.
pub(crate) fn set_contents_line(
    number: usize,
    heading: &Heading,
    faces: &Faces<'_>,
) -> (Strip, Lead) {
    let (level, setting) = contents_setting(heading);
    let indent = [0.0, 12.0, 26.0][level];
    let (mut items, text_x) = contents_number(heading, indent, level, setting, faces);
    let room = style::BODY_WIDTH - text_x - 44.0;
    let narrow = Setting {
        width: room,
        ..setting
    };
    // A heading of many lines stands whole in its own place.
    let words = shortened(&heading.text, CONTENTS_LINES, narrow, faces);
    let lines = set_runs(&[Run::regular(words)], narrow, faces);
    let (text, height) = joined(lines.into_iter(), text_x);
    let base = height - setting.size.leading + baseline(setting.size);
    let end = text
        .iter()
        .filter_map(|item| right_end(item, base))
        .fold(text_x, f32::max);
    items.extend(text);
    let gap = if level == 0 { 7.0 } else { 0.0 };
    let strip = Strip {
        gap,
        ..Strip::new(height, items)
    };
    let lead = Lead {
        heading: number,
        end: (end, base),
    };
    (strip, lead)
}

/// The number of the page at the end of such a line, and the dots that lead to it.
pub(crate) fn page_number(
    heading: &Heading,
    lead: &Lead,
    page: usize,
    faces: &Faces<'_>,
) -> Vec<Item> {
    let (_, setting) = contents_setting(heading);
    let (end, base) = lead.end;
    let (number, width) = set_line(&page.to_string(), setting, faces);
    let right = style::BODY_WIDTH - width;
    let mut items = Role::Artifact.around([leader(end + 6.0, right - 6.0, base - 0.5)]);
    items.extend(moved(number, right, base));
    items
}

/// Level of a line from 0 on, and how it is set.
fn contents_setting(heading: &Heading) -> (usize, Setting) {
    let level = usize::from(heading.level.clamp(1, 3)) - 1;
    let setting = Setting::new(CONTENTS[level], style::BODY_WIDTH);
    (level, if level == 0 { setting.bold() } else { setting })
}

fn contents_number(
    heading: &Heading,
    indent: f32,
    level: usize,
    setting: Setting,
    faces: &Faces<'_>,
) -> (Vec<Item>, f32) {
    if heading.number.is_empty() {
        return (Vec::new(), indent);
    }
    let narrow = Setting {
        width: style::BODY_WIDTH / 3.0,
        ..setting
    };
    let number = shortened(&heading.number, 1, narrow, faces);
    let (items, width) = set_line(&number, setting, faces);
    // Numbers of one level share a column; a wide one pushes its own text only.
    let column: f32 = [20.0, 34.0, 36.0][level];
    (
        moved(items, indent, baseline(setting.size)),
        indent + column.max(width + 6.0),
    )
}

fn right_end(item: &Item, base: f32) -> Option<f32> {
    match item {
        Item::Text(run) if (run.baseline - base).abs() < 1.0 => Some(run.x + run.width),
        _ => None,
    }
}

fn leader(from: f32, to: f32, y: f32) -> Item {
    Item::Rule(Rule {
        from: (from.min(to), y),
        to: (to, y),
        weight: 0.8,
        color: style::INNER_RULE,
        dash: Some((0.8, 3.2)),
    })
}
