//! Sets a chart of stacked columns over time, in the patterns of the bar charts.
#![expect(clippy::cast_precision_loss, reason = "counts of plans are small")]
use super::chart::{grid_step, legend, part};
use super::faces::Faces;
use super::paragraph::{Setting, set_line};
use super::set::{Strip, moved};
use crate::report::document::ColumnChart;
use crate::report::page::{Area, Item, Role, Rule};
use crate::report::style::{self, TypeSize};
use crate::report::wording;

const LABELS: TypeSize = TypeSize {
    size: 8.4,
    leading: 11.4,
};
/// Room for the figures of the axis.
const AXIS: f32 = 26.0;
/// Space between the legend and the columns, for their sums.
const TOP: f32 = 26.0;
const HEIGHT: f32 = 118.0;
/// A column takes this share of its place, and is never wider than this.
const SHARE: f32 = 0.62;
const WIDEST: f32 = 34.0;

/// Sets the chart as one strip.
pub(crate) fn set_columns(chart: &ColumnChart, faces: &Faces<'_>) -> Strip {
    let highest = chart.columns.iter().map(|(_, parts)| parts.iter().sum());
    let highest: u32 = highest.max().unwrap_or(0).max(1);
    let unit = (HEIGHT / highest as f32).min(HEIGHT / 3.0);
    let (mut items, legend) = legend(&chart.series, AXIS, faces);
    let bottom = legend + TOP + unit * highest as f32;
    let place = (style::BODY_WIDTH - AXIS) / chart.columns.len().max(1) as f32;
    items.extend(grid(highest, unit, bottom, faces));
    for (index, (label, parts)) in chart.columns.iter().enumerate() {
        let middle = AXIS + (index as f32 + 0.5) * place;
        let width = (place * SHARE).min(WIDEST);
        items.extend(column(chart, parts, (middle, width), (bottom, unit), faces));
        items.extend(labels(label, middle, bottom + 4.0, faces));
    }
    let base = Rule::horizontal(
        AXIS,
        bottom,
        style::BODY_WIDTH - AXIS,
        0.7,
        style::OUTER_RULE,
    );
    items.push(Item::Rule(base));
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: style::BODY_WIDTH,
        height: bottom + 4.0 + 2.0 * LABELS.leading,
    };
    Strip {
        gap: 12.0,
        ..Strip::new(
            area.height,
            Role::Figure(wording::columns(chart), area).around(items),
        )
    }
}

/// Thin level lines at round counts, with their figures at the left.
fn grid(highest: u32, unit: f32, bottom: f32, faces: &Faces<'_>) -> Vec<Item> {
    let step = grid_step(highest);
    let setting = Setting::new(LABELS, AXIS).colored(style::MUTED);
    let mut items = Vec::new();
    for count in (0..=highest / step).map(|index| index * step) {
        let y = bottom - count as f32 * unit;
        let width = style::BODY_WIDTH - AXIS;
        if count > 0 {
            let rule = Rule::horizontal(AXIS, y, width, 0.25, style::INNER_RULE);
            items.push(Item::Rule(rule));
        }
        let (text, width) = set_line(&count.to_string(), setting, faces);
        let base = y + style::OPTICAL_MIDDLE * LABELS.size;
        items.extend(moved(text, AXIS - 6.0 - width, base));
    }
    items
}

fn column(
    chart: &ColumnChart,
    parts: &[u32],
    (middle, width): (f32, f32),
    (bottom, unit): (f32, f32),
    faces: &Faces<'_>,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut y = bottom;
    for ((mark, _), count) in chart.series.iter().zip(parts) {
        if *count == 0 {
            continue;
        }
        let height = *count as f32 * unit;
        y -= height;
        let area = Area {
            x: middle - width / 2.0,
            y,
            width,
            height,
        };
        let base = y + height / 2.0 + style::OPTICAL_MIDDLE * LABELS.size;
        let base = (height >= LABELS.leading).then_some(base);
        items.extend(part(*mark, *count, area, base, faces));
    }
    let sum: u32 = parts.iter().sum();
    if sum > 0 {
        let setting = Setting::new(LABELS, width).bold();
        let (text, width) = set_line(&sum.to_string(), setting, faces);
        items.extend(moved(text, middle - width / 2.0, y - 4.0));
    }
    items
}

fn labels(lines: &[String; 2], middle: f32, top: f32, faces: &Faces<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut base = top + LABELS.size;
    for (line, color) in lines.iter().zip([style::INK, style::MUTED]) {
        let setting = Setting::new(LABELS, style::BODY_WIDTH).colored(color);
        let (text, width) = set_line(line, setting, faces);
        items.extend(moved(text, middle - width / 2.0, base));
        base += LABELS.leading;
    }
    items
}
