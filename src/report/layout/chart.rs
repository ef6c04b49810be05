//! Sets a chart of stacked bars. Each part has a pattern of its own besides its colour, so that a
//! black-and-white copy says the same.
#![expect(clippy::cast_precision_loss, reason = "counts of controls are small")]
use super::faces::Faces;
use super::paragraph::{Setting, set_line, set_runs, shortened};
use super::pattern::{NOT_APPLICABLE, filled, row_of, spots};
use super::set::{Strip, moved};
use crate::report::document::{Align, BarChart, Mark, Run};
use crate::report::page::{Area, Item, RectMark, Role, Rule};
use crate::report::style::{self, TypeSize};
use crate::report::wording;

const LABELS: TypeSize = TypeSize {
    size: 9.0,
    leading: 13.0,
};
const SMALL_LABELS: TypeSize = TypeSize {
    size: 7.6,
    leading: 9.6,
};
const LABEL_WIDTH: f32 = 136.0;
const LABEL_GAP: f32 = 8.0;
const SUM_WIDTH: f32 = 34.0;
/// Height of a bar and distance from one to the next, loose and dense.
const LOOSE: (f32, f32) = (14.0, 23.0);
const DENSE: (f32, f32) = (9.4, 12.6);
/// Height of the bars of one strip.
const MOST_BARS: f32 = 640.0;
const LEGEND_STEP: f32 = 14.0;
const SWATCH: (f32, f32) = (18.0, 9.0);
/// From a swatch to its words, and from there to the next swatch.
const SWATCH_GAP: f32 = 5.0;
const ENTRY_GAP: f32 = 16.0;
const PLATE: f32 = 10.0;
/// Quiet room beside a figure.
const QUIET: f32 = 2.5;

/// Sets the chart as one strip, or as several with a legend each where it has more bars than a page
/// can hold.
pub(crate) fn set_chart(chart: &BarChart, faces: &Faces<'_>) -> Vec<Strip> {
    let (_, step) = if chart.dense { DENSE } else { LOOSE };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a handful of bars"
    )]
    let most = (MOST_BARS / step) as usize;
    let parts = chart.bars.chunks(most);
    parts.map(|bars| set_part(chart, bars, faces)).collect()
}

fn set_part(chart: &BarChart, bars: &[(String, Vec<u32>)], faces: &Faces<'_>) -> Strip {
    let (height, step) = if chart.dense { DENSE } else { LOOSE };
    let (mut items, below) = legend(&chart.series, LABEL_WIDTH, faces);
    let top = below + 10.0;
    let longest = chart
        .bars
        .iter()
        .map(|(_, parts)| parts.iter().sum::<u32>())
        .max()
        .unwrap_or(0)
        .max(1);
    let room = style::BODY_WIDTH - LABEL_WIDTH - SUM_WIDTH;
    let unit = room / longest as f32;
    let bottom = top + bars.len() as f32 * step;
    items.extend(grid(longest, unit, top - 4.0, bottom));
    for (index, (label, parts)) in bars.iter().enumerate() {
        let y = top + index as f32 * step + (step - height) / 2.0;
        items.extend(bar(chart, label, parts, (y, height, unit), faces));
    }
    let axis = Rule::vertical(
        LABEL_WIDTH,
        top - 4.0,
        bottom - top + 4.0,
        0.7,
        style::OUTER_RULE,
    );
    items.push(Item::Rule(axis));
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: style::BODY_WIDTH,
        height: bottom + 6.0,
    };
    Strip {
        gap: 12.0,
        ..Strip::new(
            area.height,
            Role::Figure(wording::chart(&chart.series, bars), area).around(items),
        )
    }
}

/// What each part means, on one line where it has room, and else on as many as that takes; returns also the height below.
/// It begins at `left`, or as far left of that as one line asks for.
pub(super) fn legend(series: &[(Mark, String)], left: f32, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let room = style::BODY_WIDTH - left - SWATCH.0 - SWATCH_GAP;
    let setting = Setting::new(LABELS, room);
    let entries = series.iter().map(|(mark, label)| {
        let label = shortened(label, 1, setting, faces);
        (*mark, set_line(&label, setting, faces))
    });
    let entries: Vec<_> = entries.collect();
    let widths = entries.iter().map(|(_, (_, width))| width);
    let widths = widths.map(|width| SWATCH.0 + SWATCH_GAP + width);
    let whole = widths.sum::<f32>() + ENTRY_GAP * entries.len().saturating_sub(1) as f32;
    let left = if whole > style::BODY_WIDTH {
        left
    } else {
        left.min(style::BODY_WIDTH - whole)
    };
    let mut items = Vec::new();
    let (mut x, mut y) = (left, 0.0);
    for (mark, (text, width)) in entries {
        // What was reckoned to fit must not be thought too long by a hair.
        if x > left && x + SWATCH.0 + SWATCH_GAP + width > style::BODY_WIDTH + 0.1 {
            (x, y) = (left, y + LEGEND_STEP);
        }
        let area = Area {
            x,
            y,
            width: SWATCH.0,
            height: SWATCH.1,
        };
        items.extend(filled(mark, area, None));
        items.extend(moved(
            text,
            x + SWATCH.0 + SWATCH_GAP,
            y + SWATCH.1 / 2.0 + style::OPTICAL_MIDDLE * LABELS.size,
        ));
        x += SWATCH.0 + SWATCH_GAP + width + ENTRY_GAP;
    }
    (items, y + LEGEND_STEP)
}

/// Thin upright lines at round counts.
fn grid(longest: u32, unit: f32, top: f32, bottom: f32) -> Vec<Item> {
    let step = grid_step(longest);
    let line = |count: u32| {
        let x = LABEL_WIDTH + count as f32 * unit;
        Item::Rule(Rule::vertical(x, top, bottom - top, 0.25, NOT_APPLICABLE))
    };
    (1..=longest / step)
        .map(|index| line(index * step))
        .collect()
}

/// Distance of the lines of a grid: a round count.
pub(super) fn grid_step(longest: u32) -> u32 {
    let steps = [1, 2, 5, 10, 20, 50, 100];
    steps
        .into_iter()
        .find(|step| longest / step <= 8)
        .unwrap_or(200)
}

fn bar(
    chart: &BarChart,
    label: &str,
    parts: &[u32],
    (y, height, unit): (f32, f32, f32),
    faces: &Faces<'_>,
) -> Vec<Item> {
    let setting = Setting::new(LABELS, LABEL_WIDTH);
    let base = y + height / 2.0 + style::OPTICAL_MIDDLE * LABELS.size;
    let mut items = bar_label(label, y + height / 2.0, faces);
    let mut x = LABEL_WIDTH;
    for ((mark, _), count) in chart.series.iter().zip(parts) {
        if *count == 0 {
            continue;
        }
        let area = Area {
            x,
            y,
            width: *count as f32 * unit,
            height,
        };
        items.extend(part(*mark, *count, area, Some(base), faces));
        x += area.width;
    }
    let (sum, _) = set_line(
        &parts.iter().sum::<u32>().to_string(),
        setting.bold(),
        faces,
    );
    items.extend(moved(sum, x + 6.0, base));
    items
}

/// The label at the right edge of its room; one that is too long on two small lines.
fn bar_label(label: &str, middle: f32, faces: &Faces<'_>) -> Vec<Item> {
    let room = LABEL_WIDTH - LABEL_GAP;
    let (text, width) = set_line(label, Setting::new(LABELS, room), faces);
    if width <= room {
        let base = middle + style::OPTICAL_MIDDLE * LABELS.size;
        return moved(text, room - width, base);
    }
    let setting = Setting::new(SMALL_LABELS, room).aligned(Align::Right);
    // The title stands whole in the table of totals.
    let label = shortened(label, 2, setting, faces);
    let lines = set_runs(&[Run::regular(label)], setting, faces);
    let mut y = middle - lines.iter().map(|line| line.height).sum::<f32>() / 2.0;
    let mut items = Vec::new();
    for line in lines {
        items.extend(moved(line.items, 0.0, y));
        y += line.height;
    }
    items
}

/// A part of a bar in the pattern of its verdict. Its count stands in the middle, on that baseline, where it has room and
/// leaves some of a row of marks: without it, the part would look like another verdict in black and white.
pub(super) fn part(
    mark: Mark,
    count: u32,
    area: Area,
    base: Option<f32>,
    faces: &Faces<'_>,
) -> Vec<Item> {
    let label = base.and_then(|base| count_label(mark, count, area, base, faces));
    let label = label.filter(|(_, width)| {
        row_of(mark).is_none_or(|row| !spots(area, row, Some(*width)).is_empty())
    });
    let quiet = label.as_ref().map(|(_, width)| *width);
    let mut items = filled(mark, area, quiet);
    items.extend(label.into_iter().flat_map(|(items, _)| items));
    items
}

/// The count in the middle of a part, where it has room, and its width.
fn count_label(
    mark: Mark,
    count: u32,
    area: Area,
    base: f32,
    faces: &Faces<'_>,
) -> Option<(Vec<Item>, f32)> {
    let color = if mark == Mark::Full {
        style::PAPER
    } else {
        style::INK
    };
    let setting = Setting::new(
        TypeSize {
            size: 8.4,
            leading: 12.0,
        },
        area.width,
    )
    .bold()
    .colored(color);
    let (text, width) = set_line(&count.to_string(), setting, faces);
    if width + 3.0 > area.width {
        return None;
    }
    let x = area.x + (area.width - width) / 2.0;
    let mut items = Vec::new();
    // Figures on a hatch need a quiet plate.
    if mark == Mark::Half {
        let plate_height = (area.height - 2.0).min(PLATE);
        let plate = Area {
            x: x - QUIET,
            y: area.y + (area.height - plate_height) / 2.0,
            width: width + 2.0 * QUIET,
            height: plate_height,
        };
        items.push(Item::Rect(RectMark {
            area: plate,
            fill: Some(style::PARTIAL_GROUND),
            stroke: None,
        }));
    }
    items.extend(moved(text, x, base - 0.2));
    Some((items, width))
}
