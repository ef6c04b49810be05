//! Where the picture lies on the screen: fitted or zoomed, and moved. It maps places to and fro.

use egui::{Pos2, Rect, Vec2, pos2};

/// Farthest zoom out and in.
const SCALES: std::ops::RangeInclusive<f32> = 0.05..=8.0;

/// Room around a fitted picture.
const MARGIN: f32 = 16.0;

/// How the picture is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    /// Points for each pixel; fitted to the window when absent.
    pub(super) scale: Option<f32>,
    /// Middle of the picture, away from the middle of its place, in points.
    pub(super) offset: Vec2,
    /// Whether the marks are out of sight until something is done.
    pub(super) bare: bool,
    /// Whether they are out of sight as long as a key or a button is held.
    pub(super) held: bool,
}

/// Maps the pixels of the picture to points of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mapping {
    /// Where the picture begins.
    pub(super) origin: Pos2,
    /// Points for each pixel.
    pub(super) scale: f32,
}

impl Look {
    /// Points for each pixel in a place.
    pub(super) fn scale_in(&self, place: Rect, size: Vec2) -> f32 {
        let room = place.shrink(MARGIN).size();
        let fitted = (room / size).min_elem().min(1.0);
        self.scale
            .unwrap_or(fitted)
            .clamp(*SCALES.start(), *SCALES.end())
    }

    /// The mapping in a place. The picture begins at a whole pixel of the screen, so that it is sharp at its own size.
    pub(super) fn mapping(&self, place: Rect, size: Vec2, pixels_per_point: f32) -> Mapping {
        let scale = self.scale_in(place, size);
        let corner = place.center() + self.offset - size * scale / 2.0;
        let snap = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
        Mapping {
            origin: pos2(snap(corner.x), snap(corner.y)),
            scale,
        }
    }

    /// Zooms by a factor; what is under the pointer stays there.
    pub(super) fn zoom(&mut self, factor: f32, pointer: Pos2, place: Rect, size: Vec2) {
        let before = self.scale_in(place, size);
        let scale = (before * factor).clamp(*SCALES.start(), *SCALES.end());
        let away = pointer - place.center() - self.offset;
        self.offset -= away * (scale / before - 1.0);
        self.scale = Some(scale);
    }

    /// Moves the picture.
    pub(super) fn pan(&mut self, by: Vec2, place: Rect, size: Vec2) {
        self.scale = Some(self.scale_in(place, size));
        self.offset += by;
    }

    /// Fits the picture to its place.
    pub(super) fn fit(&mut self) {
        (self.scale, self.offset) = (None, Vec2::ZERO);
    }

    /// Whether the marks are out of sight.
    pub(super) fn is_bare(&self) -> bool {
        self.bare || self.held
    }

    /// Shows a pixel of the picture as a pixel of the screen.
    pub(super) fn actual(&mut self, pixels_per_point: f32) {
        self.scale = Some(1.0 / pixels_per_point);
    }
}

impl Mapping {
    /// Where a place of the picture is on the screen.
    pub(super) fn to_screen(self, at: Pos2) -> Pos2 {
        self.origin + at.to_vec2() * self.scale
    }

    /// What place of the picture is at a place of the screen.
    pub(super) fn to_picture(self, at: Pos2) -> Pos2 {
        ((at - self.origin) / self.scale).to_pos2()
    }

    /// Where a rectangle of the picture is on the screen.
    pub(super) fn rect(self, rect: Rect) -> Rect {
        Rect::from_min_max(self.to_screen(rect.min), self.to_screen(rect.max))
    }

    /// Pixels of the picture for a number of points.
    pub(super) fn pixels(self, points: f32) -> f32 {
        points / self.scale
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    const PLACE: Rect = Rect {
        min: pos2(100.0, 50.0),
        max: pos2(932.0, 682.0),
    };
    const SIZE: Vec2 = vec2(1600.0, 900.0);

    #[test]
    fn a_place_maps_there_and_back() {
        let mut look = Look::default();
        look.zoom(3.7, pos2(300.0, 300.0), PLACE, SIZE);
        let mapping = look.mapping(PLACE, SIZE, 1.5);
        for at in [pos2(0.0, 0.0), pos2(811.5, 17.25), pos2(1600.0, 900.0)] {
            let back = mapping.to_picture(mapping.to_screen(at));
            assert!(at.distance(back) < 0.01, "{at:?} {back:?}");
        }
    }

    #[test]
    fn a_fitted_picture_lies_within_its_place_and_is_never_blown_up() {
        let shown = Look::default().mapping(PLACE, SIZE, 1.0);
        let shown = shown.rect(Rect::from_min_size(Pos2::ZERO, SIZE));
        assert!(PLACE.contains_rect(shown), "{shown:?}");
        let small = Look::default().scale_in(PLACE, vec2(100.0, 50.0));
        assert!((small - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_when_zoomed() {
        let mut look = Look::default();
        let pointer = pos2(220.0, 400.0);
        let before = look.mapping(PLACE, SIZE, 1.0).to_picture(pointer);
        for factor in [1.3, 2.0, 0.4] {
            look.zoom(factor, pointer, PLACE, SIZE);
            let after = look.mapping(PLACE, SIZE, 1.0).to_picture(pointer);
            assert!(before.distance(after) < 2.0, "{before:?} {after:?}");
        }
    }
}
