//! Places and areas within a picture: pure geometry, in its pixels.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::evidence::{Area, Point, float, whole};

/// What the editor must know of the picture it draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Width and height in pixels.
    pub(super) size: (u32, u32),
    /// Whether covers grow to the blocks of a JPEG picture.
    pub(super) is_jpeg: bool,
}

impl Sheet {
    /// The whole picture.
    pub(super) fn rect(self) -> Rect {
        let size = vec2(float(self.size.0), float(self.size.1));
        Rect::from_min_size(Pos2::ZERO, size)
    }

    /// Longest side.
    pub(super) fn longest(self) -> f32 {
        float(self.size.0.max(self.size.1))
    }
}

/// A place as egui has it.
pub(super) fn pos(point: Point) -> Pos2 {
    pos2(point.x, point.y)
}

/// A place as the workbench has it.
pub(super) fn point(pos: Pos2) -> Point {
    Point { x: pos.x, y: pos.y }
}

/// An area as egui has it.
pub(super) fn rect(area: Area) -> Rect {
    Rect::from_min_size(
        pos2(float(area.left), float(area.top)),
        vec2(float(area.width), float(area.height)),
    )
}

/// Every pixel that a rectangle touches within the picture: whoever drags over half a letter wants all of it covered.
pub(super) fn area(touched: Rect, sheet: Sheet) -> Area {
    let inside = touched.intersect(sheet.rect());
    if !inside.is_positive() {
        return Area::default();
    }
    let (left, top) = (whole(inside.left().floor()), whole(inside.top().floor()));
    Area {
        left,
        top,
        width: whole(inside.right().ceil()) - left,
        height: whole(inside.bottom().ceil()) - top,
    }
}

/// The rectangle between two corners; `square` makes its sides alike, without leaving the picture.
pub(super) fn between(from: Pos2, to: Pos2, square: bool, sheet: Sheet) -> Rect {
    let bounds = sheet.rect();
    let (from, mut to) = (from.clamp(bounds.min, bounds.max), to);
    if square {
        let way = to - from;
        let room = vec2(
            room(way.x, from.x, bounds.right()),
            room(way.y, from.y, bounds.bottom()),
        );
        let side = way.abs().max_elem().min(room.min_elem());
        to = from + vec2(side.copysign(way.x), side.copysign(way.y));
    }
    Rect::from_two_pos(from, to.clamp(bounds.min, bounds.max))
}

/// How far there is to go from a place before the picture ends.
fn room(way: f32, from: f32, end: f32) -> f32 {
    if way < 0.0 { from } else { end - from }
}

/// The end of an arrow, turned to the nearest eighth of a circle when `straight`.
pub(super) fn arrow_end(from: Pos2, to: Pos2, straight: bool) -> Pos2 {
    if !straight {
        return to;
    }
    let way = to - from;
    let eighth = std::f32::consts::FRAC_PI_4;
    let angle = (way.angle() / eighth).round() * eighth;
    from + Vec2::angled(angle) * way.length()
}

/// A rectangle moved by whole pixels, kept within the picture.
pub(super) fn moved(area: Area, by: Vec2, sheet: Sheet) -> Area {
    let start = |at: u32, by: f32, length: u32, end: u32| {
        whole((float(at) + by.round()).clamp(0.0, float(end.saturating_sub(length))))
    };
    Area {
        left: start(area.left, by.x, area.width, sheet.size.0),
        top: start(area.top, by.y, area.height, sheet.size.1),
        ..area
    }
}

/// An area whose right and lower edges are moved by whole pixels; at least one pixel stays.
pub(super) fn stretched(area: Area, by: Vec2, sheet: Sheet) -> Area {
    let length = |start: u32, length: u32, by: f32, end: u32| {
        whole((float(length) + by.round()).clamp(1.0, float(end.saturating_sub(start)).max(1.0)))
    };
    Area {
        width: length(area.left, area.width, by.x, sheet.size.0),
        height: length(area.top, area.height, by.y, sheet.size.1),
        ..area
    }
}

/// A place kept within the picture.
pub(super) fn inside(at: Pos2, sheet: Sheet) -> Pos2 {
    at.clamp(sheet.rect().min, sheet.rect().max)
}

/// Distance of a place from the line between two others.
pub(super) fn distance_to_line(at: Pos2, from: Pos2, to: Pos2) -> f32 {
    let way = to - from;
    let along = (at - from).dot(way) / way.length_sq().max(f32::MIN_POSITIVE);
    at.distance(from + way * along.clamp(0.0, 1.0))
}

/// Distance of a place from the outline of a rectangle, inside as well as outside.
pub(super) fn distance_to_outline(at: Pos2, rect: Rect) -> f32 {
    rect.signed_distance_to_pos(at).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: Sheet = Sheet {
        size: (200, 100),
        is_jpeg: false,
    };

    #[test]
    fn an_area_holds_every_pixel_that_was_touched() {
        let drawn = between(pos2(10.6, 20.2), pos2(4.1, 29.01), false, SHEET);
        assert_eq!(area(drawn, SHEET), Area::of(4, 20, 7, 10));
    }

    #[test]
    fn an_area_ends_where_the_picture_ends() {
        let drawn = between(pos2(150.0, 50.0), pos2(900.0, -40.0), false, SHEET);
        assert_eq!(area(drawn, SHEET), Area::of(150, 0, 50, 50));
        let outside = Rect::from_min_max(pos2(300.0, 0.0), pos2(400.0, 50.0));
        assert_eq!(area(outside, SHEET), Area::default());
    }

    #[test]
    fn a_square_stays_square_at_the_edge_of_the_picture() {
        for to in [pos2(190.0, 60.0), pos2(300.0, 300.0), pos2(-50.0, -90.0)] {
            let drawn = between(pos2(60.0, 50.0), to, true, SHEET);
            assert!((drawn.width() - drawn.height()).abs() < 0.01, "{to:?}");
            assert!(SHEET.rect().contains_rect(drawn), "{to:?}");
        }
    }

    #[test]
    fn a_straight_arrow_points_at_an_eighth_of_the_circle() {
        let from = pos2(10.0, 10.0);
        let level = arrow_end(from, pos2(60.0, 14.0), true);
        assert!((level.y - 10.0).abs() < 0.01);
        let slanted = arrow_end(from, pos2(50.0, 42.0), true);
        assert!(((slanted.x - 10.0) - (slanted.y - 10.0)).abs() < 0.01);
        assert_eq!(arrow_end(from, pos2(60.0, 14.0), false), pos2(60.0, 14.0));
    }

    #[test]
    fn what_is_moved_keeps_its_size_and_stays_in_the_picture() {
        let area = Area::of(10, 10, 30, 20);
        assert_eq!(moved(area, vec2(5.4, -3.0), SHEET), Area::of(15, 7, 30, 20));
        assert_eq!(
            moved(area, vec2(-500.0, 500.0), SHEET),
            Area::of(0, 80, 30, 20)
        );
    }

    #[test]
    fn what_is_stretched_keeps_a_pixel_and_stays_in_the_picture() {
        let area = Area::of(10, 10, 30, 20);
        assert_eq!(
            stretched(area, vec2(1.0, -10.0), SHEET),
            Area::of(10, 10, 31, 10)
        );
        assert_eq!(
            stretched(area, vec2(-900.0, 900.0), SHEET),
            Area::of(10, 10, 1, 90)
        );
    }

    #[test]
    fn a_line_is_near_only_between_its_ends() {
        let (from, to) = (pos2(10.0, 10.0), pos2(50.0, 10.0));
        assert!((distance_to_line(pos2(30.0, 13.0), from, to) - 3.0).abs() < 0.01);
        assert!((distance_to_line(pos2(60.0, 10.0), from, to) - 10.0).abs() < 0.01);
        assert!((distance_to_line(pos2(7.0, 6.0), from, from) - 5.0).abs() < 0.01);
    }
}
