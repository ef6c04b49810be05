//! The pages one below the other, as they are scrolled through: where each stands at a scale, and what stands at a place.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::report::{Page, page::Target};

/// Space around the pages and between them, in points of the screen.
pub(super) const GAP: f32 = 20.0;

/// The pages at a scale, in a view of some width.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Roll {
    sheets: Vec<Rect>,
    size: Vec2,
    scale: f32,
}

/// A point on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Page and height on it.
    pub(super) target: Target,
    /// Distance from the middle of the page, to the right.
    pub(super) aside: f32,
}

impl Roll {
    /// Puts pages one below the other, each in the middle. `scale` is points of the screen for a point of paper.
    pub(super) fn new(pages: &[Page], scale: f32, width: f32) -> Self {
        let widest = pages.iter().map(|page| page.width).fold(0.0, f32::max);
        let width = width.max(widest * scale + 2.0 * GAP);
        let mut top = GAP;
        let mut place = |page: &Page| {
            let size = vec2(page.width, page.height) * scale;
            let sheet = Rect::from_min_size(pos2((width - size.x) / 2.0, top), size);
            top = sheet.bottom() + GAP;
            sheet
        };
        let sheets = pages.iter().map(&mut place).collect();
        Self {
            sheets,
            size: vec2(width, top),
            scale,
        }
    }

    /// Size of the whole.
    pub(super) fn size(&self) -> Vec2 {
        self.size
    }

    /// Where a page stands.
    pub(super) fn sheet(&self, page: usize) -> Option<Rect> {
        self.sheets.get(page).copied()
    }

    /// The pages that a part of the whole shows.
    pub(super) fn visible(&self, part: Rect) -> impl Iterator<Item = (usize, Rect)> {
        let first = self
            .sheets
            .partition_point(|sheet| sheet.bottom() < part.top());
        let sheets = self.sheets.iter().copied().enumerate().skip(first);
        sheets.take_while(move |(_, sheet)| sheet.top() <= part.bottom())
    }

    /// Where a point on paper stands; of a page that is not there, the end.
    pub(super) fn place(&self, spot: Spot) -> Pos2 {
        let Some(sheet) = self.sheet(spot.target.page).or(self.sheets.last().copied()) else {
            return Pos2::ZERO;
        };
        let there = spot.target.page < self.sheets.len();
        let y = if there {
            sheet.top() + spot.target.y * self.scale
        } else {
            sheet.bottom()
        };
        pos2(sheet.center().x + spot.aside * self.scale, y)
    }

    /// What stands at a place. Between two pages it is the lower one, above its top edge.
    pub(super) fn spot(&self, place: Pos2) -> Spot {
        let below = self
            .sheets
            .partition_point(|sheet| sheet.bottom() < place.y);
        let page = below.min(self.sheets.len().saturating_sub(1));
        let sheet = self.sheet(page).unwrap_or(Rect::ZERO);
        Spot {
            target: Target {
                page,
                y: (place.y - sheet.top()) / self.scale,
            },
            aside: (place.x - sheet.center().x) / self.scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll(scale: f32) -> Roll {
        let page = |height| Page {
            width: 100.0,
            height,
            items: Vec::new(),
            links: Vec::new(),
        };
        Roll::new(&[page(200.0), page(100.0), page(200.0)], scale, 300.0)
    }

    #[test]
    fn a_point_on_paper_is_found_again_at_every_scale() {
        for scale in [0.5, 1.0, 3.0] {
            let roll = roll(scale);
            for page in 0..3 {
                for (y, aside) in [(0.0, 0.0), (50.0, -20.0), (99.0, 50.0)] {
                    let target = Target { page, y };
                    let spot = Spot { target, aside };
                    let found = roll.spot(roll.place(spot));
                    assert_eq!(found.target.page, page);
                    assert!((found.target.y - y).abs() < 0.01, "{found:?} at {scale}");
                    assert!((found.aside - aside).abs() < 0.01, "{found:?} at {scale}");
                }
            }
        }
    }

    #[test]
    fn only_what_a_part_shows_is_visible() {
        let roll = roll(1.0);
        let seen = |top: f32, bottom: f32| {
            let part = Rect::from_min_max(pos2(0.0, top), pos2(300.0, bottom));
            roll.visible(part).map(|(page, _)| page).collect::<Vec<_>>()
        };
        assert_eq!(seen(0.0, 100.0), [0]);
        assert_eq!(seen(200.0, 260.0), [0, 1]);
        assert_eq!(
            seen(225.0, 235.0),
            [0; 0],
            "between two pages there is none"
        );
        assert_eq!(seen(0.0, 9999.0), [0, 1, 2]);
    }

    #[test]
    fn between_two_pages_stands_the_lower_one() {
        let spot = roll(1.0).spot(pos2(150.0, 225.0));
        assert_eq!(spot.target.page, 1);
        assert!(spot.target.y < 0.0);
        let beyond = roll(1.0).spot(pos2(150.0, 9999.0));
        assert_eq!(beyond.target.page, 2);
    }
}
