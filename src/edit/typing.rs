//! Decides which keystrokes belong to one undo step: those of one word, or of one run of deleting.
//!
//! It sees only texts before and after, so it needs no knowledge of keys or input methods. A Korean syllable
//! being composed is rewritten in place (ㅎ → 하 → 한), which looks like replacing the last letter by another.

use super::edits::{ActionText, ProfileText};
use crate::domain::{
    ActionId, CatalogId, ControlKey, CriterionId, EvidenceId, VerdictId, calc::Calculator,
};

/// A text that is typed into; keystrokes into the same one may be one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextTarget {
    /// A text of the head data.
    Profile(ProfileText),
    /// A criterion.
    Criterion(ControlKey, CriterionId),
    /// The reason of a control that does not apply.
    Reason(ControlKey),
    /// A summary.
    Summary(ControlKey),
    /// A text of an action item.
    Action(ControlKey, ActionId, ActionText),
    /// The word of a verdict.
    Label(CatalogId, VerdictId),
    /// The title of an evidence.
    Title(EvidenceId),
    /// What is to be seen in an evidence.
    Description(EvidenceId),
    /// The host of an evidence.
    Host(EvidenceId),
    /// Where an evidence on paper is kept.
    Place(EvidenceId),
    /// The answer to a question of a calculator.
    Answer(Calculator, String),
}

/// The run of keystrokes that the newest step consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    target: TextTarget,
    deed: Stroke,
    /// Byte offset at which the next stroke must touch to belong to the run.
    caret: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    Typed,
    Deleted,
}

impl Run {
    /// The run that a single change of text begins, or `None` when it is no typing (a paste of several words).
    pub(super) fn begin(target: TextTarget, before: &str, after: &str) -> Option<Self> {
        let change = Change::between(before, after);
        let deed = change.stroke()?;
        Some(Self {
            target,
            deed,
            caret: change.caret(deed),
        })
    }

    /// Whether a further change goes on with this run; the run then moves along.
    pub(super) fn goes_on(&mut self, target: &TextTarget, before: &str, after: &str) -> bool {
        let change = Change::between(before, after);
        let Some(deed) = change.stroke() else {
            return false;
        };
        let touches =
            change.start <= self.caret && self.caret <= change.start + change.removed.len();
        let new_word = deed == Stroke::Typed
            && change.removed.is_empty()
            && before[..change.start].ends_with(char::is_whitespace)
            && !change.inserted.starts_with(char::is_whitespace);
        let same = *target == self.target && deed == self.deed && touches && !new_word;
        if same {
            self.caret = change.caret(deed);
        }
        same
    }
}

struct Change<'a> {
    start: usize,
    removed: &'a str,
    inserted: &'a str,
}

impl<'a> Change<'a> {
    fn between(before: &'a str, after: &'a str) -> Self {
        let same = before
            .chars()
            .zip(after.chars())
            .take_while(|(a, b)| a == b);
        let start: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let (old, new) = (&before[start..], &after[start..]);
        let tail = old
            .chars()
            .rev()
            .zip(new.chars().rev())
            .take_while(|(a, b)| a == b);
        let end: usize = tail.map(|(c, _)| c.len_utf8()).sum();
        Self {
            start,
            removed: &old[..old.len() - end],
            inserted: &new[..new.len() - end],
        }
    }

    /// Deleting, or typing at most one word over at most one letter; anything larger stands alone.
    fn stroke(&self) -> Option<Stroke> {
        let words = self.inserted.split_whitespace().count();
        if self.inserted.is_empty() && !self.removed.is_empty() {
            Some(Stroke::Deleted)
        } else if words <= 1 && self.removed.chars().count() <= 1 {
            Some(Stroke::Typed)
        } else {
            None
        }
    }

    fn caret(&self, deed: Stroke) -> usize {
        match deed {
            Stroke::Typed => self.start + self.inserted.len(),
            Stroke::Deleted => self.start,
        }
    }
}
