//! The patterns by which the parts of a chart are told apart, without their colours too.
use super::marks;
use crate::report::document::Mark;
use crate::report::page::{Area, Item, RectMark, Rgb, Rule};
use crate::report::style;

/// The colour of what does not apply, and of faint lines.
pub(super) const NOT_APPLICABLE: Rgb = Rgb(0xc9, 0xcf, 0xd6);
const HATCH_STEP: f32 = 3.4;

/// A part in the pattern of its verdict; a row of marks leaves so much of its middle to a figure.
pub(super) fn filled(mark: Mark, area: Area, quiet: Option<f32>) -> Vec<Item> {
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
        Mark::Diamond | Mark::Dot => {
            let edge = if mark == Mark::Dot {
                style::FAINT
            } else {
                style::MUTED
            };
            let mut items = vec![rect(style::PAPER, edge)];
            items.extend(along(mark, area, quiet));
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

/// Half the width of a mark in a row, and from one to the next, where a verdict's pattern is a row of marks.
pub(super) fn row_of(mark: Mark) -> Option<(f32, f32)> {
    match mark {
        Mark::Diamond => Some((2.4, 7.0)),
        Mark::Dot => Some((2.0, 5.0)),
        _ => None,
    }
}

/// A mark again and again along the middle of the area.
fn along(mark: Mark, area: Area, quiet: Option<f32>) -> Vec<Item> {
    let Some((radius, step)) = row_of(mark) else {
        return Vec::new();
    };
    let y = area.y + area.height / 2.0;
    let spots = spots(area, (radius, step), quiet).into_iter();
    spots
        .flat_map(|x| marks::mark(mark, (x, y), radius, marks::color(mark)))
        .collect()
}

/// Where the marks of a row stand: as far from one edge as from the other, and none on a figure as wide as `quiet`.
pub(super) fn spots(area: Area, (radius, step): (f32, f32), quiet: Option<f32>) -> Vec<f32> {
    let middle = area.x + area.width / 2.0;
    let room = area.width / 2.0 - radius;
    if let Some(width) = quiet {
        let beside = width / 2.0 + 2.0 + radius;
        let right = evenly(beside, step, room);
        let left = right.iter().rev().map(|away| middle - away);
        return left.chain(right.iter().map(|away| middle + away)).collect();
    }
    let half = (room / step * 2.0).floor() / 2.0 * step;
    let all = evenly(-half, step, half).into_iter();
    all.map(|away| middle + away).collect()
}

/// Numbers from the first to the last that may be.
fn evenly(first: f32, step: f32, last: f32) -> Vec<f32> {
    let numbers = std::iter::successors(Some(first), |it| Some(it + step));
    numbers.take_while(|it| *it <= last + 0.01).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(width: f32, quiet: Option<f32>) -> Vec<f32> {
        let area = Area {
            x: 0.0,
            y: 0.0,
            width,
            height: 10.0,
        };
        spots(area, (2.0, 5.0), quiet)
    }

    #[test]
    fn a_row_of_marks_stands_in_the_middle_and_leaves_room_for_a_figure() {
        assert_eq!(row(14.0, None), [2.0, 7.0, 12.0]);
        assert_eq!(row(10.0, None), [2.5, 7.5]);
        assert_eq!(row(3.0, None), [0.0; 0]);
        assert_eq!(row(20.0, Some(6.0)), [3.0, 17.0]);
        assert_eq!(row(12.0, Some(6.0)), [0.0; 0]);
    }
}
