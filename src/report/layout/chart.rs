//! Sets a chart of stacked bars. Each part has a pattern of its own besides its colour, so that a
//! black-and-white copy says the same.
#![expect(clippy::cast_precision_loss, reason = "counts of controls are small")]
use super::faces::Faces;
use super::marks;
use super::paragraph::{Setting, set_line, set_runs, shortened};
use super::set::{Strip, moved};
use crate::report::document::{Align, BarChart, Mark, Run};
use crate::report::page::{Area, Item, RectMark, Rgb, Role, Rule};
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
const PLATE: f32 = 10.0;
const HATCH_STEP: f32 = 3.4;
const NOT_APPLICABLE: Rgb = Rgb(0xc9, 0xcf, 0xd6);

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

/// What each part means, on as many lines from `left` on as that takes; returns also the height below.
pub(super) fn legend(series: &[(Mark, String)], left: f32, faces: &Faces<'_>) -> (Vec<Item>, f32) {
    let room = style::BODY_WIDTH - left - SWATCH.0 - 5.0;
    let setting = Setting::new(LABELS, room);
    let mut items = Vec::new();
    let (mut x, mut y) = (left, 0.0);
    for (mark, label) in series {
        let label = shortened(label, 1, setting, faces);
        let (text, width) = set_line(&label, setting, faces);
        if x > left && x + SWATCH.0 + 5.0 + width > style::BODY_WIDTH {
            (x, y) = (left, y + LEGEND_STEP);
        }
        let area = Area {
            x,
            y,
            width: SWATCH.0,
            height: SWATCH.1,
        };
        items.extend(filled(*mark, area));
        items.extend(moved(
            text,
            x + SWATCH.0 + 5.0,
            y + SWATCH.1 / 2.0 + style::OPTICAL_MIDDLE * LABELS.size,
        ));
        x += SWATCH.0 + 5.0 + width + 16.0;
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
        items.extend(filled(*mark, area));
        items.extend(count_label(*mark, *count, area, base, faces));
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

/// The count in the middle of a part, where it has room.
pub(super) fn count_label(
    mark: Mark,
    count: u32,
    area: Area,
    base: f32,
    faces: &Faces<'_>,
) -> Vec<Item> {
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
        return Vec::new();
    }
    let x = area.x + (area.width - width) / 2.0;
    let mut items = Vec::new();
    // Figures on a pattern need a quiet plate.
    let plate = match mark {
        Mark::Half => Some(style::PARTIAL_GROUND),
        Mark::Diamond => Some(style::PAPER),
        _ => None,
    };
    if let Some(ground) = plate {
        let plate_height = (area.height - 2.0).min(PLATE);
        let plate = Area {
            x: x - 2.5,
            y: area.y + (area.height - plate_height) / 2.0,
            width: width + 5.0,
            height: plate_height,
        };
        items.push(Item::Rect(RectMark {
            area: plate,
            fill: Some(ground),
            stroke: None,
        }));
    }
    items.extend(moved(text, x, base - 0.2));
    items
}

/// A part of a bar in the pattern of its verdict.
pub(super) fn filled(mark: Mark, area: Area) -> Vec<Item> {
    let rect = |fill: Rgb, color: Rgb| {
        Item::Rect(RectMark {
            area,
            fill: Some(fill),
            stroke: Some((0.7, color)),
        })
    };
    match mark {
        Mark::Full => vec![rect(style::PASS, style::PASS)],
        Mark::Half => {
            let mut items = vec![Item::Rect(RectMark {
                area,
                fill: Some(style::PARTIAL_GROUND),
                stroke: None,
            })];
            items.extend(hatch(area, marks::color(mark)));
            items.push(Item::Rect(RectMark {
                area,
                fill: None,
                stroke: Some((0.7, marks::color(mark))),
            }));
            items
        }
        Mark::Empty => vec![rect(style::PAPER, style::FAIL)],
        Mark::Dash => vec![rect(NOT_APPLICABLE, style::FAINT)],
        Mark::Diamond => {
            let mut items = vec![rect(style::PAPER, style::MUTED)];
            items.extend(diamonds(area));
            items
        }
        Mark::Dot => {
            let mut items = vec![rect(style::PAPER, style::FAINT)];
            items.extend(dots(area));
            items
        }
    }
}

/// Slanting lines clipped to the area by calculation.
fn hatch(area: Area, color: Rgb) -> Vec<Item> {
    let mut lines = Vec::new();
    let mut start = -area.height + HATCH_STEP / 2.0;
    while start < area.width {
        let low = start.max(0.0);
        let high = (start + area.height).min(area.width);
        if high > low {
            let at = |x: f32| (area.x + x, area.y + area.height - (x - start));
            lines.push(Item::Rule(Rule {
                from: at(low),
                to: at(high),
                weight: 0.9,
                color,
                dash: None,
            }));
        }
        start += HATCH_STEP;
    }
    lines
}

fn dots(area: Area) -> Vec<Item> {
    along(Mark::Dot, area, 2.0, 5.0)
}

fn diamonds(area: Area) -> Vec<Item> {
    along(Mark::Diamond, area, 2.4, 7.0)
}

/// A mark again and again along the middle of the area.
fn along(mark: Mark, area: Area, radius: f32, step: f32) -> Vec<Item> {
    let mut items = Vec::new();
    let mut x = radius + 1.0;
    while x < area.width - radius {
        let middle = (area.x + x, area.y + area.height / 2.0);
        items.extend(marks::mark(mark, middle, radius, marks::color(mark)));
        x += step;
    }
    items
}
