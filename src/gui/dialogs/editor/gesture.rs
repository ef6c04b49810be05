//! What the pointer is doing to the picture while its button is down, and what comes of it: a new state of the marks.

use egui::{Pos2, Rect, Vec2};

use super::{
    geometry::{Sheet, area, arrow_end, between, inside, moved, point, pos, rect, stretched},
    hit::{Handle, Selected},
    tools::Tool,
};
use crate::evidence::{Annotation, Area, Ink, Markup};

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Something new is drawn.
    Draw(Tool),
    /// Something is moved.
    Move(Selected),
    /// Something is sized.
    Size(Selected, Handle),
    /// The picture is moved.
    Pan,
}

/// A drag, from where the button went down to where the pointer is. Places are those of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Gesture {
    pub(super) deed: Deed,
    pub(super) from: Pos2,
    pub(super) to: Pos2,
    /// Whether sides are kept alike and arrows straight.
    pub(super) straight: bool,
    /// Whether the pointer has gone far enough for it to be more than a click.
    pub(super) is_drag: bool,
}

/// What new marks are drawn with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pen {
    pub(super) ink: Ink,
    pub(super) number: u32,
}

impl Gesture {
    /// A drag that has just begun.
    pub(super) fn new(deed: Deed, at: Pos2) -> Self {
        Self {
            deed,
            from: at,
            to: at,
            straight: false,
            is_drag: false,
        }
    }

    /// The marks as they are should the button be let go now, and what is chosen then; nothing where it changes nothing.
    pub(super) fn result(
        &self,
        markup: &Markup,
        pen: Pen,
        sheet: Sheet,
    ) -> Option<(Markup, Selected)> {
        let is_placed = matches!(self.deed, Deed::Draw(Tool::Number));
        if !self.is_drag && !is_placed {
            return None;
        }
        match self.deed {
            Deed::Draw(tool) => self.drawn(tool, markup, pen, sheet),
            Deed::Move(selected) => Some((
                nudged(markup, selected, self.to - self.from, sheet),
                selected,
            )),
            Deed::Size(selected, handle) => {
                Some((self.sized(selected, handle, markup, sheet), selected))
            }
            Deed::Pan => None,
        }
    }

    fn drawn(
        &self,
        tool: Tool,
        markup: &Markup,
        pen: Pen,
        sheet: Sheet,
    ) -> Option<(Markup, Selected)> {
        let drawn = area(between(self.from, self.to, self.straight, sheet), sheet);
        let ink = pen.ink;
        let is_empty = drawn.width == 0 || drawn.height == 0;
        let mark = match tool {
            Tool::Solid | Tool::Mosaic | Tool::Frame | Tool::Crop if is_empty => return None,
            Tool::Crop => {
                let mut next = markup.clone();
                next.crop = Some(drawn);
                return Some((next, Selected::Crop));
            }
            Tool::Solid => Annotation::Solid(drawn),
            Tool::Mosaic => Annotation::Mosaic(drawn),
            Tool::Frame => Annotation::Frame(drawn, ink),
            Tool::Arrow => Annotation::Arrow {
                from: point(inside(self.from, sheet)),
                to: point(inside(arrow_end(self.from, self.to, self.straight), sheet)),
                ink,
            },
            Tool::Number => Annotation::Number {
                at: point(inside(self.to, sheet)),
                number: pen.number,
                ink,
            },
            Tool::Text | Tool::Select => return None,
        };
        let mut next = markup.clone();
        next.annotations.push(mark);
        let index = markup.annotations.len();
        Some((next, Selected::Mark(index)))
    }

    fn sized(&self, selected: Selected, handle: Handle, markup: &Markup, sheet: Sheet) -> Markup {
        let mut next = markup.clone();
        match selected {
            Selected::Crop => {
                next.crop = next.crop.map(|area| self.sized_area(area, handle, sheet));
            }
            Selected::Mark(index) => match next.annotations.get_mut(index) {
                Some(
                    Annotation::Solid(area) | Annotation::Mosaic(area) | Annotation::Frame(area, _),
                ) => *area = self.sized_area(*area, handle, sheet),
                Some(Annotation::Arrow { from, to, .. }) => {
                    let (end, other) = if handle == Handle::From {
                        (from, *to)
                    } else {
                        (to, *from)
                    };
                    let target = arrow_end(pos(other), self.to, self.straight);
                    *end = point(inside(target, sheet));
                }
                _ => {}
            },
        }
        next
    }

    /// An area after one of its handles was dragged; an edge dragged over the other one turns it round.
    fn sized_area(&self, before: Area, handle: Handle, sheet: Sheet) -> Area {
        let Handle::Edge(x, y) = handle else {
            return before;
        };
        let old = rect(before);
        let by = (self.to - self.from).round();
        let (mut near, mut far) = (old.min, old.max);
        for (side, near, far, by) in [
            (x, &mut near.x, &mut far.x, by.x),
            (y, &mut near.y, &mut far.y, by.y),
        ] {
            match side {
                -1 => *near += by,
                0 => {}
                _ => *far += by,
            }
        }
        let is_corner = x != 0 && y != 0;
        let drawn = if is_corner && self.straight {
            // The corner across stays where it is.
            let fixed = Pos2::new(
                if x < 0 { far.x } else { near.x },
                if y < 0 { far.y } else { near.y },
            );
            let dragged = Pos2::new(
                if x < 0 { near.x } else { far.x },
                if y < 0 { near.y } else { far.y },
            );
            between(fixed, dragged, true, sheet)
        } else {
            Rect::from_two_pos(near, far).intersect(sheet.rect())
        };
        let after = area(drawn, sheet);
        if after.width == 0 || after.height == 0 {
            return before;
        }
        after
    }
}

/// The marks with what is chosen moved by whole pixels, kept within the picture.
pub(super) fn nudged(markup: &Markup, selected: Selected, by: Vec2, sheet: Sheet) -> Markup {
    let mut next = markup.clone();
    match selected {
        Selected::Crop => next.crop = next.crop.map(|area| moved(area, by, sheet)),
        Selected::Mark(index) => match next.annotations.get_mut(index) {
            Some(
                Annotation::Solid(area) | Annotation::Mosaic(area) | Annotation::Frame(area, _),
            ) => *area = moved(*area, by, sheet),
            Some(Annotation::Arrow { from, to, .. }) => {
                let line = Rect::from_two_pos(pos(*from), pos(*to));
                // The whole arrow stops where its first end would leave the picture.
                let room = sheet.rect();
                let by = by
                    .max(room.min - line.min)
                    .min((room.max - line.max).max(Vec2::ZERO));
                (*from, *to) = (point(pos(*from) + by), point(pos(*to) + by));
            }
            Some(Annotation::Number { at, .. } | Annotation::Text { at, .. }) => {
                *at = point(inside(pos(*at) + by, sheet));
            }
            None => {}
        },
    }
    next
}

/// The marks with the right and lower edges of what is chosen moved by whole pixels.
pub(super) fn grown(markup: &Markup, selected: Selected, by: Vec2, sheet: Sheet) -> Markup {
    let mut next = markup.clone();
    match selected {
        Selected::Crop => next.crop = next.crop.map(|area| stretched(area, by, sheet)),
        Selected::Mark(index) => match next.annotations.get_mut(index) {
            Some(
                Annotation::Solid(area) | Annotation::Mosaic(area) | Annotation::Frame(area, _),
            ) => *area = stretched(*area, by, sheet),
            Some(Annotation::Arrow { to, .. }) => *to = point(inside(pos(*to) + by, sheet)),
            _ => {}
        },
    }
    next
}

#[cfg(test)]
#[path = "gesture_tests.rs"]
mod tests;
