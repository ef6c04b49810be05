//! What is being drawn onto one picture, and with what. It lives in the view, never in egui's own memory.

use egui::{Pos2, Vec2};

use super::{
    drawing::{Drawing, Repeat},
    geometry::{Sheet, point},
    gesture::{Gesture, Pen, grown, nudged},
    hit::Selected,
    look::Look,
    tools::{LetterSize, Tool},
};
use crate::{
    domain::EvidenceId,
    evidence::{Annotation, Ink, Markup, Point},
};

/// What is being drawn onto one picture.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::gui) struct Editor {
    pub(super) id: EvidenceId,
    pub(super) drawing: Drawing,
    pub(super) tool: Tool,
    pub(super) ink: Ink,
    pub(super) letters: LetterSize,
    pub(super) selected: Option<Selected>,
    pub(super) gesture: Option<Gesture>,
    pub(super) typing: Option<Typing>,
    pub(super) look: Look,
    pub(super) keeping: Keeping,
    pub(super) stage: Stage,
    /// How often parts were hidden before this time. The editor stays until it is done, so that a failure loses no mark.
    pub(super) handed: Option<usize>,
    /// Handing over has failed.
    pub(super) failed: bool,
}

/// Words being typed where they will stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typing {
    /// The mark that is written anew; a new one when absent.
    pub(super) index: Option<usize>,
    pub(super) at: Point,
    pub(super) words: String,
    pub(super) size: f32,
    pub(super) ink: Ink,
    /// The field has not had the caret yet.
    pub(super) is_fresh: bool,
    /// The key that ends it was pressed; the last syllable may still be on its way into the field.
    pub(super) is_ending: bool,
}

/// What becomes of the picture as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Keeping {
    /// Whether it stays in the project.
    pub(super) keep: bool,
    /// Whether an earlier original is in the project already.
    pub(super) kept_before: bool,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Just opened: the picture has yet to take the keys.
    #[default]
    Opened,
    /// Being drawn.
    Drawing,
    /// Asked whether what is drawn may go.
    Leaving,
}

impl Editor {
    /// An editor for the picture of an evidence, with nothing drawn yet. `keep` says whether an original is kept already;
    /// who decided so once has it stay decided, and sees it.
    pub(in crate::gui) fn new(id: EvidenceId, keep: bool) -> Self {
        Self {
            id,
            drawing: Drawing::default(),
            tool: Tool::default(),
            ink: Ink::default(),
            letters: LetterSize::default(),
            selected: None,
            gesture: None,
            typing: None,
            look: Look::default(),
            keeping: Keeping {
                keep,
                kept_before: keep,
            },
            stage: Stage::default(),
            handed: None,
            failed: false,
        }
    }

    /// Whether leaving now would lose something.
    pub(in crate::gui) fn is_drawn(&self) -> bool {
        self.drawing.is_drawn() || self.typing.as_ref().is_some_and(Typing::has_words)
    }

    /// Asks whether what is drawn may go.
    pub(in crate::gui) fn ask_before_leaving(&mut self) {
        self.end_typing();
        self.gesture = None;
        self.stage = Stage::Leaving;
    }

    /// Leaves the innermost thing that is going on; returns whether that is the editor itself.
    pub(super) fn escape(&mut self) -> bool {
        if self.stage == Stage::Leaving {
            self.stage = Stage::Drawing;
        } else if self.gesture.take().is_some() {
            // Half drawn, and gone.
        } else if self.typing.is_some() {
            self.end_typing();
        } else if self.selected.take().is_some() {
            // No longer chosen.
        } else if self.is_drawn() {
            self.ask_before_leaving();
        } else {
            return true;
        }
        false
    }

    /// Takes a tool up.
    pub(super) fn take(&mut self, tool: Tool) {
        self.end_typing();
        self.gesture = None;
        self.stage = Stage::Drawing;
        let has_crop = self.drawing.markup().crop.is_some();
        self.tool = tool;
        self.selected = match tool {
            Tool::Crop => has_crop.then_some(Selected::Crop),
            Tool::Select => self.selected,
            _ => None,
        };
    }

    /// What new marks are drawn with.
    pub(super) fn pen(&self) -> Pen {
        Pen {
            ink: self.ink,
            number: self.drawing.next_number(),
        }
    }

    /// The marks as they are seen, with what the pointer is doing, and what is chosen.
    pub(super) fn shown(&self, sheet: Sheet) -> (Option<Markup>, Option<Selected>) {
        let gesture = self.gesture.as_ref();
        let result = gesture.and_then(|it| it.result(self.drawing.markup(), self.pen(), sheet));
        match result {
            Some((markup, selected)) => (Some(markup), Some(selected)),
            None => (None, self.selected),
        }
    }

    /// Ends a drag: what it showed stays.
    pub(super) fn drop_gesture(&mut self, gesture: Gesture, sheet: Sheet) -> bool {
        let result = gesture.result(self.drawing.markup(), self.pen(), sheet);
        let Some((markup, selected)) = result else {
            return false;
        };
        self.drawing.change(markup);
        self.selected = Some(selected);
        true
    }

    /// Removes what is chosen.
    pub(super) fn remove(&mut self) {
        let mut next = self.drawing.markup().clone();
        match self.selected.take() {
            Some(Selected::Crop) => next.crop = None,
            Some(Selected::Mark(index)) if index < next.annotations.len() => {
                next.annotations.remove(index);
            }
            _ => return,
        }
        self.drawing.change(next);
    }

    /// Moves what is chosen by whole pixels.
    pub(super) fn nudge(&mut self, by: Vec2, sheet: Sheet) {
        if let Some(selected) = self.selected {
            let next = nudged(self.drawing.markup(), selected, by, sheet);
            self.drawing.repeat(next, Repeat::Nudge(selected.mark()));
        }
    }

    /// Moves the right and lower edges of what is chosen by whole pixels.
    pub(super) fn stretch(&mut self, by: Vec2, sheet: Sheet) {
        if let Some(selected) = self.selected {
            let next = grown(self.drawing.markup(), selected, by, sheet);
            self.drawing.repeat(next, Repeat::Stretch(selected.mark()));
        }
    }

    /// Takes the last step back.
    pub(super) fn undo(&mut self) {
        (self.gesture, self.selected) = (None, None);
        self.drawing.undo();
    }

    /// Does the last step taken back again.
    pub(super) fn redo(&mut self) {
        (self.gesture, self.selected) = (None, None);
        self.drawing.redo();
    }

    /// The mark that is chosen.
    pub(super) fn chosen(&self) -> Option<&Annotation> {
        let index = self.selected?.mark()?;
        self.drawing.markup().annotations.get(index)
    }

    /// Draws with a colour from now on, and gives it to what is chosen.
    pub(super) fn dip(&mut self, wanted: Ink) {
        self.ink = wanted;
        self.rewrite(|mark| match mark {
            Annotation::Frame(_, ink)
            | Annotation::Arrow { ink, .. }
            | Annotation::Number { ink, .. }
            | Annotation::Text { ink, .. } => *ink = wanted,
            Annotation::Solid(_) | Annotation::Mosaic(_) => {}
        });
    }

    /// Writes in a size from now on, and gives it to the words that are chosen.
    pub(super) fn write_in(&mut self, letters: LetterSize, sheet: Sheet) {
        self.letters = letters;
        let wanted = letters.pixels(sheet.longest());
        self.rewrite(|mark| {
            if let Annotation::Text { size, .. } = mark {
                *size = wanted;
            }
        });
    }

    fn rewrite(&mut self, change: impl FnOnce(&mut Annotation)) {
        let index = self.selected.and_then(Selected::mark);
        let mut next = self.drawing.markup().clone();
        if let Some(mark) = index.and_then(|index| next.annotations.get_mut(index)) {
            change(mark);
            self.drawing.change(next);
        }
    }

    /// Begins words at a place.
    pub(super) fn begin_typing(&mut self, at: Pos2, sheet: Sheet) {
        self.selected = None;
        self.typing = Some(Typing {
            index: None,
            at: point(at),
            words: String::new(),
            size: self.letters.pixels(sheet.longest()),
            ink: self.ink,
            is_fresh: true,
            is_ending: false,
        });
    }

    /// Begins to write words anew; returns whether the mark is words at all.
    pub(super) fn retype(&mut self, index: usize) -> bool {
        let mark = self.drawing.markup().annotations.get(index);
        let Some(Annotation::Text {
            at,
            text,
            size,
            ink,
        }) = mark
        else {
            return false;
        };
        self.typing = Some(Typing {
            index: Some(index),
            at: *at,
            words: text.clone(),
            size: *size,
            ink: *ink,
            is_fresh: true,
            is_ending: false,
        });
        (self.selected, self.gesture) = (None, None);
        true
    }

    /// Makes a mark of the words typed; words deleted are a mark deleted.
    pub(super) fn end_typing(&mut self) {
        let Some(typing) = self.typing.take() else {
            return;
        };
        let mut next = self.drawing.markup().clone();
        let mark = typing.has_words().then(|| typing.mark());
        let chosen = match (typing.index, mark) {
            (Some(index), Some(mark)) if index < next.annotations.len() => {
                next.annotations[index] = mark;
                Some(index)
            }
            (Some(index), None) if index < next.annotations.len() => {
                next.annotations.remove(index);
                None
            }
            (None, Some(mark)) => {
                next.annotations.push(mark);
                Some(next.annotations.len() - 1)
            }
            _ => None,
        };
        self.drawing.change(next);
        self.selected = chosen.map(Selected::Mark);
    }
}

impl Typing {
    fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }

    fn mark(&self) -> Annotation {
        Annotation::Text {
            at: self.at,
            text: self.words.trim_end().to_owned(),
            size: self.size,
            ink: self.ink,
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
