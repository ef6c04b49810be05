//! What is drawn, with everything that was drawn before: undo and redo of the editor alone.

use std::sync::Arc;

use crate::evidence::{Annotation, Markup};

/// The marks, and their earlier and later states. A state is shared, not copied, when the editor is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Drawing {
    markup: Arc<Markup>,
    past: Vec<Arc<Markup>>,
    future: Vec<Arc<Markup>>,
    /// What the last change did, where repeating it belongs to the same step.
    repeating: Option<Repeat>,
}

/// Changes of which many in a row are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// A mark was moved with the arrow keys.
    Nudge(Option<usize>),
    /// A mark was stretched with the arrow keys.
    Stretch(Option<usize>),
}

impl Drawing {
    /// The marks as they are.
    pub(super) fn markup(&self) -> &Markup {
        &self.markup
    }

    /// Whether anything is drawn.
    pub(super) fn is_drawn(&self) -> bool {
        self.markup.crop.is_some() || !self.markup.annotations.is_empty()
    }

    /// Takes the next state in, as a step that can be taken back; nothing where it is the same.
    pub(super) fn change(&mut self, next: Markup) {
        self.step(next, None);
    }

    /// Takes the next state in; one after the other of the same kind are one step.
    pub(super) fn repeat(&mut self, next: Markup, kind: Repeat) {
        self.step(next, Some(kind));
    }

    fn step(&mut self, next: Markup, kind: Option<Repeat>) {
        if next == *self.markup {
            return;
        }
        let before = std::mem::replace(&mut self.markup, Arc::new(next));
        if kind.is_none() || self.repeating != kind {
            self.past.push(before);
        }
        self.future.clear();
        self.repeating = kind;
    }

    /// Ends a step of repeated changes.
    pub(super) fn seal(&mut self) {
        self.repeating = None;
    }

    /// Whether there is something to take back.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last step back.
    pub(super) fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future
                .push(std::mem::replace(&mut self.markup, before));
        }
        self.seal();
    }

    /// Does the last step taken back again.
    pub(super) fn redo(&mut self) {
        if let Some(next) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.markup, next));
        }
        self.seal();
    }

    /// The number that comes next: the smallest one that no mark has.
    pub(super) fn next_number(&self) -> u32 {
        let used = |wanted: &u32| {
            let marks = &self.markup.annotations;
            marks
                .iter()
                .any(|it| matches!(it, Annotation::Number { number, .. } if number == wanted))
        };
        (1..u32::MAX).find(|number| !used(number)).unwrap_or(1)
    }

    /// How many marks hide something, and how many do not.
    pub(super) fn counts(&self) -> (usize, usize) {
        let all = self.markup.annotations.len();
        let hidden = self.markup.annotations.iter().filter(|it| it.hides());
        let hidden = hidden.count();
        (hidden, all - hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Area, Ink, Point};

    fn with(drawing: &Drawing, mark: Annotation) -> Markup {
        let mut markup = drawing.markup().clone();
        markup.annotations.push(mark);
        markup
    }

    fn cover(left: u32) -> Annotation {
        Annotation::Solid(Area {
            left,
            top: 0,
            width: 10,
            height: 10,
        })
    }

    fn number(number: u32) -> Annotation {
        Annotation::Number {
            at: Point::default(),
            number,
            ink: Ink::Red,
        }
    }

    #[test]
    fn every_step_is_taken_back_and_done_again() {
        let mut drawing = Drawing::default();
        for left in 0..100 {
            drawing.change(with(&drawing, cover(left)));
        }
        let whole = drawing.markup().clone();
        for _ in 0..100 {
            drawing.undo();
        }
        assert!(!drawing.is_drawn() && !drawing.can_undo());
        for _ in 0..200 {
            drawing.redo();
        }
        assert_eq!(*drawing.markup(), whole);
    }

    #[test]
    fn a_new_step_forgets_what_was_taken_back() {
        let mut drawing = Drawing::default();
        drawing.change(with(&drawing, cover(1)));
        drawing.undo();
        drawing.change(with(&drawing, cover(2)));
        assert!(!drawing.can_redo());
        drawing.redo();
        assert_eq!(drawing.markup().annotations, [cover(2)]);
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut drawing = Drawing::default();
        drawing.change(Markup::default());
        assert!(!drawing.can_undo());
    }

    #[test]
    fn nudges_in_a_row_are_one_step() {
        let mut drawing = Drawing::default();
        drawing.change(with(&drawing, cover(1)));
        for left in 2..9 {
            let mut next = drawing.markup().clone();
            next.annotations = vec![cover(left)];
            drawing.repeat(next, Repeat::Nudge(Some(0)));
        }
        drawing.undo();
        assert_eq!(drawing.markup().annotations, [cover(1)]);
    }

    #[test]
    fn numbers_count_up_and_fill_a_gap() {
        let mut drawing = Drawing::default();
        assert_eq!(drawing.next_number(), 1);
        for wanted in [1, 2, 3] {
            assert_eq!(drawing.next_number(), wanted);
            drawing.change(with(&drawing, number(wanted)));
        }
        let mut next = drawing.markup().clone();
        next.annotations.remove(1);
        drawing.change(next);
        assert_eq!(drawing.next_number(), 2);
    }

    #[test]
    fn what_hides_is_counted_apart() {
        let mut drawing = Drawing::default();
        drawing.change(with(&drawing, cover(1)));
        drawing.change(with(&drawing, number(1)));
        assert_eq!(drawing.counts(), (1, 1));
    }
}
