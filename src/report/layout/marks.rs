//! The drawn marks: verdicts, bullets and ticks. The fonts have none of them, or not alike.
use crate::report::document::Mark;
use crate::report::page::{Area, Item, PathMark, RectMark, Rgb, Round};
use crate::report::style;

/// The mark of a verdict about `center`, as wide as two times `radius`.
pub(crate) fn mark(mark: Mark, center: (f32, f32), radius: f32, color: Rgb) -> Vec<Item> {
    let round = Round {
        center,
        radius,
        weight: radius * 0.24,
        color,
        dash: None,
    };
    match mark {
        Mark::Full => vec![Item::Disc(round)],
        Mark::Half => vec![Item::HalfDisc(round)],
        Mark::Empty => vec![Item::Ring(round)],
        Mark::Dash => vec![dash(center, radius, color)],
        Mark::Diamond => vec![diamond(center, radius, color)],
        Mark::Dot => vec![Item::Disc(Round {
            radius: radius * 0.4,
            ..round
        })],
    }
}

/// A thin ring in place of a mark that was not chosen.
pub(crate) fn open_ring(center: (f32, f32), radius: f32, color: Rgb) -> Item {
    Item::Ring(Round {
        center,
        radius,
        weight: 0.5,
        color,
        dash: None,
    })
}

/// The dot before an entry of a list.
pub(crate) fn bullet(center: (f32, f32), size: f32) -> Item {
    Item::Disc(Round {
        center,
        radius: size * 0.16,
        weight: 0.0,
        color: style::INK,
        dash: None,
    })
}

/// A short dash before an entry of a list.
pub(crate) fn dash(center: (f32, f32), half: f32, color: Rgb) -> Item {
    let height = (half * 0.28).max(0.7);
    let area = Area {
        x: center.0 - half * 0.85,
        y: center.1 - height / 2.0,
        width: half * 1.7,
        height,
    };
    Item::Rect(RectMark {
        area,
        fill: Some(color),
        stroke: None,
    })
}

/// The outline of a square that stands on its corner.
fn diamond((x, y): (f32, f32), radius: f32, color: Rgb) -> Item {
    Item::Path(PathMark {
        points: vec![
            (x, y - radius),
            (x + radius, y),
            (x, y + radius),
            (x - radius, y),
        ],
        closed: true,
        fill: None,
        stroke: Some((radius * 0.24, color)),
    })
}

/// A tick: met.
pub(crate) fn tick(center: (f32, f32), size: f32) -> Item {
    let at = |x: f32, y: f32| (center.0 + x * size, center.1 + y * size);
    Item::Path(PathMark {
        points: vec![at(-0.32, 0.02), at(-0.08, 0.26), at(0.34, -0.28)],
        closed: false,
        fill: None,
        stroke: Some((size * 0.12, style::INK)),
    })
}

/// The colour of a verdict.
pub(crate) fn color(mark: Mark) -> Rgb {
    match mark {
        Mark::Full => style::PASS,
        Mark::Half => style::PARTIAL,
        Mark::Empty => style::FAIL,
        Mark::Dash | Mark::Diamond => style::MUTED,
        Mark::Dot => style::FAINT,
    }
}
