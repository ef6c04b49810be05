//! What lies under a place of the picture: a mark, the part to be kept, or a handle of what is chosen.

use egui::{CursorIcon, Pos2, Rect, Vec2, pos2};

use super::geometry::{Sheet, distance_to_line, distance_to_outline, pos, rect};
use crate::evidence::{Annotation, Markup, disc_radius, hidden_area, line_width};

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Selected {
    /// The mark of this index.
    Mark(usize),
    /// The part to be kept.
    Crop,
}

impl Selected {
    /// The index of the mark.
    pub(super) fn mark(self) -> Option<usize> {
        match self {
            Self::Mark(index) => Some(index),
            Self::Crop => None,
        }
    }
}

/// By what something is sized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Handle {
    /// An edge or a corner of a rectangle: -1 is left or upper, 1 is right or lower, 0 neither.
    Edge(i8, i8),
    /// Where an arrow begins.
    From,
    /// Where an arrow points.
    To,
}

const EDGES: [Handle; 8] = [
    Handle::Edge(-1, -1),
    Handle::Edge(1, -1),
    Handle::Edge(1, 1),
    Handle::Edge(-1, 1),
    Handle::Edge(0, -1),
    Handle::Edge(1, 0),
    Handle::Edge(0, 1),
    Handle::Edge(-1, 0),
];

impl Handle {
    /// The pointer over it.
    pub(super) fn cursor(self) -> CursorIcon {
        match self {
            Self::Edge(0, _) => CursorIcon::ResizeVertical,
            Self::Edge(_, 0) => CursorIcon::ResizeHorizontal,
            Self::Edge(x, y) if x == y => CursorIcon::ResizeNwSe,
            Self::Edge(..) => CursorIcon::ResizeNeSw,
            Self::From | Self::To => CursorIcon::Move,
        }
    }
}

/// Measures words of a size, both in pixels of the picture.
pub(super) type Measure<'a> = &'a dyn Fn(&str, f32) -> Vec2;

/// The marks of one picture, to be searched.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    pub(super) markup: &'a Markup,
    pub(super) sheet: Sheet,
    pub(super) measure: Measure<'a>,
}

impl Marks<'_> {
    /// Where what is chosen lies; nowhere when it is gone.
    pub(super) fn bounds(&self, selected: Selected) -> Option<Rect> {
        match selected {
            Selected::Crop => self.markup.crop.map(rect),
            Selected::Mark(index) => self.markup.annotations.get(index).map(|it| self.extent(it)),
        }
    }

    fn extent(&self, mark: &Annotation) -> Rect {
        match mark {
            Annotation::Solid(area) | Annotation::Mosaic(area) | Annotation::Frame(area, _) => {
                rect(*area)
            }
            Annotation::Arrow { from, to, .. } => Rect::from_two_pos(pos(*from), pos(*to)),
            Annotation::Number { at, .. } => {
                Rect::from_center_size(pos(*at), Vec2::splat(2.0 * disc_radius(self.sheet.size)))
            }
            Annotation::Text { at, text, size, .. } => {
                Rect::from_min_size(pos(*at), (self.measure)(text, *size))
            }
        }
    }

    /// The topmost mark at a place, or the outline of the part to be kept. `slack` is how far beside it still counts.
    pub(super) fn at(&self, at: Pos2, slack: f32) -> Option<Selected> {
        let order = painting_order(self.markup);
        let mark = order
            .into_iter()
            .rev()
            .find(|index| self.touches(&self.markup.annotations[*index], at, slack));
        let outline = self.markup.crop.map(rect);
        let on_outline = outline.is_some_and(|it| distance_to_outline(at, it) <= slack);
        mark.map(Selected::Mark)
            .or(on_outline.then_some(Selected::Crop))
    }

    fn touches(&self, mark: &Annotation, at: Pos2, slack: f32) -> bool {
        let Sheet { size, is_jpeg } = self.sheet;
        match mark {
            Annotation::Solid(area) | Annotation::Mosaic(area) => {
                rect(hidden_area(*area, is_jpeg, size)).contains(at)
            }
            // What is inside of a frame stays within reach.
            Annotation::Frame(area, _) => {
                distance_to_outline(at, rect(*area)) <= slack + line_width(size) / 2.0
            }
            Annotation::Arrow { from, to, .. } => {
                distance_to_line(at, pos(*from), pos(*to)) <= slack + line_width(size)
            }
            Annotation::Number { at: middle, .. } => at.distance(pos(*middle)) <= disc_radius(size),
            Annotation::Text { .. } => self.extent(mark).expand(slack / 2.0).contains(at),
        }
    }

    /// Whether pressing at a place takes hold of what is chosen.
    pub(super) fn holds(&self, selected: Selected, at: Pos2, slack: f32) -> bool {
        match selected {
            Selected::Crop => self.markup.crop.is_some_and(|it| rect(it).contains(at)),
            Selected::Mark(index) => {
                let mark = self.markup.annotations.get(index);
                mark.is_some_and(|it| self.touches(it, at, slack))
            }
        }
    }

    /// The handles of what is chosen and where they are. Those of something small stand around it, so that it can still
    /// be taken hold of itself; `near` is what counts as small.
    pub(super) fn handles(&self, selected: Selected, near: f32) -> Vec<(Handle, Pos2)> {
        let area = match selected {
            Selected::Crop => self.markup.crop,
            Selected::Mark(index) => match self.markup.annotations.get(index) {
                Some(
                    Annotation::Solid(area) | Annotation::Mosaic(area) | Annotation::Frame(area, _),
                ) => Some(*area),
                Some(Annotation::Arrow { from, to, .. }) => {
                    return vec![(Handle::From, pos(*from)), (Handle::To, pos(*to))];
                }
                _ => None,
            },
        };
        let Some(area) = area.map(rect) else {
            return Vec::new();
        };
        let is_small = area.size().min_elem() < near;
        let around = area.expand(if is_small { near / 3.0 } else { 0.0 });
        EDGES
            .into_iter()
            .map(|handle| (handle, spot(handle, around)))
            .collect()
    }
}

/// Covers are burnt in first, whatever was drawn first: so a number on a cover stays readable.
pub(super) fn painting_order(markup: &Markup) -> Vec<usize> {
    let all = markup.annotations.iter().enumerate();
    let (covers, drawn): (Vec<_>, Vec<_>) = all.partition(|(_, mark)| mark.hides());
    covers
        .into_iter()
        .chain(drawn)
        .map(|(index, _)| index)
        .collect()
}

fn spot(handle: Handle, rect: Rect) -> Pos2 {
    let along = |side: i8, low: f32, high: f32| match side {
        -1 => low,
        0 => f32::midpoint(low, high),
        _ => high,
    };
    match handle {
        Handle::Edge(x, y) => pos2(
            along(x, rect.left(), rect.right()),
            along(y, rect.top(), rect.bottom()),
        ),
        Handle::From => rect.min,
        Handle::To => rect.max,
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;
    use crate::evidence::{Area, Ink, Point};

    const SHEET: Sheet = Sheet {
        size: (400, 300),
        is_jpeg: false,
    };

    fn found(markup: &Markup, sheet: Sheet, at: Pos2) -> Option<Selected> {
        let measure =
            |text: &str, size: f32| vec2(size * f32::from(u8::try_from(text.len()).unwrap()), size);
        let marks = Marks {
            markup,
            sheet,
            measure: &measure,
        };
        marks.at(at, 4.0)
    }

    fn markup(annotations: Vec<Annotation>) -> Markup {
        Markup {
            crop: None,
            annotations,
        }
    }

    #[test]
    fn a_drawing_lies_above_a_cover_whichever_came_first() {
        let at = Point { x: 50.0, y: 50.0 };
        let (number, ink) = (1, Ink::Red);
        let drawn = markup(vec![
            Annotation::Number { at, number, ink },
            Annotation::Solid(Area::of(10, 10, 100, 100)),
        ]);
        assert_eq!(painting_order(&drawn), [1, 0]);
        let hit = |x| found(&drawn, SHEET, pos2(x, 50.0));
        assert_eq!(hit(52.0), Some(Selected::Mark(0)));
        assert_eq!(hit(90.0), Some(Selected::Mark(1)));
        assert_eq!(hit(200.0), None);
    }

    #[test]
    fn a_frame_is_taken_by_its_line_alone() {
        let drawn = markup(vec![Annotation::Frame(
            Area::of(50, 50, 100, 100),
            Ink::Blue,
        )]);
        assert_eq!(
            found(&drawn, SHEET, pos2(52.0, 90.0)),
            Some(Selected::Mark(0))
        );
        assert_eq!(found(&drawn, SHEET, pos2(100.0, 100.0)), None);
    }

    #[test]
    fn a_cover_of_a_jpeg_is_as_large_as_what_it_hides() {
        let drawn = markup(vec![Annotation::Solid(Area::of(20, 20, 4, 4))]);
        let jpeg = Sheet {
            is_jpeg: true,
            ..SHEET
        };
        assert_eq!(found(&drawn, SHEET, pos2(30.0, 30.0)), None);
        assert_eq!(
            found(&drawn, jpeg, pos2(30.0, 30.0)),
            Some(Selected::Mark(0))
        );
    }

    #[test]
    fn words_and_the_outline_of_the_crop_are_found() {
        let at = Point { x: 20.0, y: 200.0 };
        let (text, size, ink) = ("abcd".to_owned(), 10.0, Ink::Red);
        let mut drawn = markup(vec![Annotation::Text {
            at,
            text,
            size,
            ink,
        }]);
        drawn.crop = Some(Area::of(100, 100, 200, 150));
        assert_eq!(
            found(&drawn, SHEET, pos2(55.0, 205.0)),
            Some(Selected::Mark(0))
        );
        assert_eq!(
            found(&drawn, SHEET, pos2(101.0, 180.0)),
            Some(Selected::Crop)
        );
        assert_eq!(found(&drawn, SHEET, pos2(200.0, 180.0)), None);
    }

    #[test]
    fn handles_of_something_small_stand_around_it() {
        let drawn = markup(vec![
            Annotation::Solid(Area::of(100, 100, 4, 4)),
            Annotation::Solid(Area::of(200, 100, 90, 90)),
        ]);
        let measure = |_: &str, _: f32| Vec2::ZERO;
        let marks = Marks {
            markup: &drawn,
            sheet: SHEET,
            measure: &measure,
        };
        let first = |index| marks.handles(Selected::Mark(index), 30.0)[0].1;
        assert_eq!(first(0), pos2(90.0, 90.0));
        assert_eq!(first(1), pos2(200.0, 100.0));
    }
}
