//! Draws what stands in the place of a picture that cannot be read.
use super::paragraph::baseline;
use super::set::moved;
use crate::report::page::{Area, Item, RectMark, Rule};
use crate::report::style;

/// What stands in the frame if the picture cannot be read: a cross, and words of known width on a plate.
pub(super) fn unreadable((words, width): &(Vec<Item>, f32), area: Area) -> Vec<Item> {
    let ground = RectMark {
        area,
        fill: Some(style::LABEL_GROUND),
        stroke: Some((0.5, style::FAINT)),
    };
    let cross = |from: (f32, f32), to: (f32, f32)| {
        Item::Rule(Rule {
            from,
            to,
            weight: 0.35,
            color: style::INNER_RULE,
            dash: None,
        })
    };
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    let middle = (
        area.x + (area.width - width) / 2.0,
        area.y + area.height / 2.0,
    );
    let plate = Area {
        x: middle.0 - 8.0,
        y: middle.1 - 9.0,
        width: width + 16.0,
        height: 18.0,
    };
    let mut items = vec![
        Item::Rect(ground),
        cross((area.x, area.y), (right, bottom)),
        cross((right, area.y), (area.x, bottom)),
        Item::Rect(RectMark {
            area: plate,
            fill: Some(style::PAPER),
            stroke: Some((0.5, style::FAINT)),
        }),
    ];
    items.extend(moved(
        words.clone(),
        middle.0,
        middle.1 - style::SMALL.leading / 2.0 + baseline(style::SMALL),
    ));
    items
}
