//! What the screen of the report shows: how large, which part, and where it goes next. When the pages are made anew, or
//! are shown at another size, what was in view stays in view.

use std::sync::Arc;

use egui::{Pos2, Vec2, vec2};

use super::{
    roll::{GAP, Roll, Spot},
    sheets::Sheets,
};
use crate::{
    domain::ControlKey,
    report::{
        Layout, Page,
        page::{Item, OutlineEntry, Target},
        style,
    },
    workbench::Preview,
};

/// Points of the screen (1/96 inch) for a point of paper (1/72 inch) at 100 %.
const FULL: f32 = 96.0 / 72.0;
/// The sizes to choose from, in percent.
const STEPS: [u16; 13] = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/// The least size that pages are fitted with.
const LEAST: f32 = 0.2;

/// The state of the screen.
#[derive(Debug, Default)]
pub(in crate::gui) struct ReportView {
    /// How large the pages are.
    pub(super) zoom: Zoom,
    /// Where to go.
    pub(in crate::gui) goal: Option<Goal>,
    /// What is in view.
    pub(super) glance: Glance,
    /// A page number being typed.
    pub(super) typed: Option<String>,
    /// How far the wheel has turned towards the next size.
    pub(super) drift: f32,
    /// The entry of the outline that its list has been scrolled to.
    pub(super) marked: Option<usize>,
    /// Pages ready to be painted.
    pub(super) sheets: Sheets,
    /// Points of the screen for a point of paper.
    scale: f32,
    /// Size of the view.
    view: Vec2,
    /// How far it is scrolled.
    offset: Vec2,
    /// What stays where it is, and where in the view that is.
    hold: Option<(Spot, Vec2)>,
    /// Where it was told to go, and how far it was scrolled for that.
    arrived: Option<(Target, Vec2)>,
    shown: Option<Arc<Preview>>,
}

/// How large the pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Zoom {
    /// As wide as the view.
    #[default]
    Width,
    /// One page fills the view.
    Page,
    /// In percent of what is printed.
    Percent(u16),
}

/// Where to go in the report.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::gui) enum Goal {
    /// To the form of a control.
    Control(ControlKey),
    /// To a place on a page.
    Place(Target),
    /// So far down, in points of the screen.
    Scroll(f32),
}

/// What is in view.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Glance {
    /// The page, 0-based.
    pub(super) page: usize,
    /// The entry of the outline.
    pub(super) entry: Option<usize>,
    /// The control whose form it is.
    pub(super) control: Option<ControlKey>,
}

impl ReportView {
    /// Puts the pages in order for a view, and says where to scroll to, should it be elsewhere. `fresh` says that no
    /// newer pages are to come.
    pub(super) fn arrange(
        &mut self,
        preview: &Arc<Preview>,
        view: Vec2,
        fresh: bool,
    ) -> (Roll, Option<Vec2>) {
        let pages = &preview.layout.pages;
        let renewed = self.renew(preview);
        let scale = self.zoom.scale(pages, view);
        let resized = (scale - self.scale).abs() > f32::EPSILON || view != self.view;
        let roll = Roll::new(pages, scale, view.x);
        (self.scale, self.view) = (scale, view);
        let most = (roll.size() - view).max(Vec2::ZERO);
        let within = |to: Vec2| to.clamp(Vec2::ZERO, most);
        let to = match self.goal.take() {
            Some(Goal::Scroll(by)) => Some(self.offset + vec2(0.0, by)),
            Some(goal) => {
                let target = place(&goal, &preview.layout);
                // What is looked for may stand in the pages to come.
                self.goal = (target.is_none() && !fresh).then_some(goal);
                target.map(|target| {
                    let spot = Spot { target, aside: 0.0 };
                    let to = roll.place(spot).to_vec2() - vec2(view.x / 2.0, GAP);
                    self.arrived = Some((target, within(to)));
                    to
                })
            }
            None => None,
        };
        let kept = self.hold.filter(|_| renewed || resized);
        let to = to.or_else(|| kept.map(|(spot, at)| roll.place(spot).to_vec2() - at));
        let to = to.map(within);
        (roll, to)
    }

    /// Takes new pages in: what is held is looked for in them.
    fn renew(&mut self, preview: &Arc<Preview>) -> bool {
        if self
            .shown
            .as_ref()
            .is_some_and(|shown| Arc::ptr_eq(shown, preview))
        {
            return false;
        }
        if let (Some(old), Some((spot, _))) = (&self.shown, &mut self.hold) {
            spot.target = follow(&old.layout, &preview.layout, spot.target);
        }
        self.sheets.clear();
        self.shown = Some(preview.clone());
        true
    }

    /// Remembers what is in view.
    pub(super) fn see(&mut self, layout: &Layout, roll: &Roll, offset: Vec2) {
        self.offset = offset;
        let at = |y: f32| roll.spot((offset + vec2(self.view.x / 2.0, y)).to_pos2());
        // What is read stands a little below the top.
        let read = self.view.y / 3.0;
        self.hold = Some((at(read), vec2(self.view.x / 2.0, read)));
        let head = (style::MARGIN_TOP * self.scale + 1.5 * GAP).min(read);
        let here = self.arrived.filter(|(_, to)| (*to - offset).length() < 1.0);
        // The top of a page says nothing of what is on it.
        let here = here.map(|(target, _)| target).filter(|here| here.y > 0.0);
        let top = here.unwrap_or(at(head).target);
        let mut outline = layout.outline.iter();
        self.glance = Glance {
            page: here.map_or(at(read).target.page, |here| here.page),
            entry: outline.rposition(|entry| !is_after(entry.target, top)),
            control: control_at(layout, here.unwrap_or(at(read).target)).cloned(),
        };
    }

    /// Points of the screen for a point of paper.
    pub(super) fn scale(&self) -> f32 {
        self.scale
    }

    /// The size as shown, in percent.
    pub(super) fn percent(&self) -> f32 {
        self.scale / FULL * 100.0
    }

    /// Chooses the next size up or down.
    pub(super) fn step(&mut self, larger: bool) {
        let percent = self.percent();
        let mut steps = STEPS.iter().copied();
        let next = if larger {
            steps.find(|step| f32::from(*step) > percent + 0.5)
        } else {
            steps.rfind(|step| f32::from(*step) < percent - 0.5)
        };
        if let Some(next) = next {
            self.zoom = Zoom::Percent(next);
        }
    }

    /// What stands at a place of the view stays there when the size changes.
    pub(super) fn hold_at(&mut self, at: Vec2) {
        if let Some(shown) = &self.shown {
            let roll = Roll::new(&shown.layout.pages, self.scale, self.view.x);
            self.hold = Some((roll.spot((self.offset + at).to_pos2()), at));
        }
    }
}

impl Zoom {
    /// Points of the screen for a point of paper.
    fn scale(self, pages: &[Page], view: Vec2) -> f32 {
        let widest = pages.iter().map(|page| page.width).fold(1.0, f32::max);
        let highest = pages.iter().map(|page| page.height).fold(1.0, f32::max);
        let room = (view - Vec2::splat(2.0 * GAP)).max(Vec2::splat(1.0));
        let fitted = match self {
            Self::Percent(percent) => return f32::from(percent) / 100.0 * FULL,
            Self::Width => room.x / widest,
            Self::Page => (room.x / widest).min(room.y / highest),
        };
        fitted.clamp(LEAST * FULL, 3.0 * FULL)
    }
}

fn is_after(a: Target, b: Target) -> bool {
    (a.page, a.y) > (b.page, b.y)
}

fn place(goal: &Goal, layout: &Layout) -> Option<Target> {
    match goal {
        Goal::Control(key) => {
            let form = layout.controls.iter().find(|place| place.key == *key);
            let form = form.map(|place| place.target);
            form.or_else(|| mention(layout, key.control.as_str()))
        }
        Goal::Place(target) => Some(*target),
        Goal::Scroll(_) => None,
    }
}

/// Where a number stands alone first: a template may have a row for a control instead of a form.
fn mention(layout: &Layout, number: &str) -> Option<Target> {
    let mut pages = layout.pages.iter().enumerate();
    pages.find_map(|(page, marks)| {
        marks.items.iter().find_map(|item| match item {
            Item::Text(run) if run.text.trim() == number => Some(Target {
                page,
                y: (run.baseline - 2.0 * run.size).max(0.0),
            }),
            _ => None,
        })
    })
}

/// The control whose form stands at a place: it reaches from its heading to the next heading of its level or above.
pub(super) fn control_at(layout: &Layout, at: Target) -> Option<&ControlKey> {
    let place = layout
        .controls
        .iter()
        .rfind(|place| !is_after(place.target, at))?;
    let own = layout
        .outline
        .iter()
        .find(|entry| entry.target == place.target);
    let level = own.map_or(u8::MAX, |entry| entry.level);
    let ends = |entry: &OutlineEntry| {
        entry.level <= level && is_after(entry.target, place.target) && !is_after(entry.target, at)
    };
    let ended = layout.outline.iter().any(ends);
    (!ended).then_some(&place.key)
}

/// Where a place of older pages is in newer ones: as far from the same heading.
fn follow(old: &Layout, new: &Layout, at: Target) -> Target {
    let Some(number) = old
        .outline
        .iter()
        .rposition(|entry| !is_after(entry.target, at))
    else {
        return at;
    };
    let before = &old.outline[number];
    let same = |entry: &&OutlineEntry| entry.title == before.title;
    let earlier = old.outline[..number].iter().filter(same).count();
    let Some(now) = new.outline.iter().filter(same).nth(earlier) else {
        return at;
    };
    if at.page == before.target.page {
        let y = now.target.y + at.y - before.target.y;
        let page = now.target.page;
        return Target { page, y };
    }
    let page = now.target.page + at.page - before.target.page;
    Target { page, y: at.y }
}

/// A place of the view as a distance from its corner.
pub(super) fn within(place: Pos2, view: egui::Rect) -> Vec2 {
    place - view.min
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
