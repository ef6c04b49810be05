//! Undo and redo. Limits: it knows nothing of files, and a step older than [`History::DEPTH`] steps is forgotten.

use std::collections::{BTreeSet, VecDeque};

use super::{
    apply::{EditError, apply_noting},
    edits::{Deed, Edit},
    typing::Run,
};
use crate::domain::{
    Assessment, Evidence, Sha256, Subject,
    trail::{Change, Turn},
};

/// The steps done and undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    run: Option<Run>,
    /// What was done last cannot be taken back, and that has not been said yet.
    barred: bool,
    /// What was done since it was last taken for the audit trail.
    noted: Vec<(Turn, Change)>,
}

/// What takes one step back (or does it again), with its name.
#[derive(Clone, Debug)]
struct Step {
    deed: Deed,
    inverse: Vec<Edit>,
}

impl History {
    /// How many steps can be undone.
    pub const DEPTH: usize = 1000;

    /// Does a step: applies all edits or none, and remembers what takes them back. Keystrokes of one word join the
    /// step before. Returns what was touched.
    ///
    /// # Errors
    /// [`EditError`] when an edit cannot be applied; nothing has changed then.
    pub fn perform(
        &mut self,
        assessment: &mut Assessment,
        edits: Vec<Edit>,
    ) -> Result<BTreeSet<Subject>, EditError> {
        let deeds = edits.iter().map(Edit::deed);
        // Putting together brings persons first, and taking a catalog out takes its own controls out first.
        let named = |it: &Deed| matches!(it, Deed::Merge | Deed::Catalogs);
        let named = deeds.clone().find(named);
        let Some(deed) = named.or(deeds.clone().next()) else {
            return Ok(BTreeSet::new());
        };
        let typed = match edits.as_slice() {
            [edit] => edit.typed().map(|(target, text)| (target, text.to_owned())),
            _ => None,
        };
        let touched: Vec<Subject> = edits.iter().flat_map(Edit::subjects).collect();
        let (inverse, changes) = apply_noting(assessment, edits)?;
        // Done and taken back, since what one side takes out only the other names.
        let taken_back = inverse.iter().flat_map(Edit::subjects);
        let subjects = touched.into_iter().chain(taken_back).collect();
        self.undone.clear();
        self.barred = false;
        if !self.joins(typed.as_ref(), &inverse) {
            self.note(Turn::Done, changes);
            self.done.push_back(Step { deed, inverse });
            if self.done.len() > Self::DEPTH {
                self.done.pop_front();
            }
        }
        Ok(subjects)
    }

    /// Ends the step being typed: focus has left the field.
    pub fn seal(&mut self) {
        self.run = None;
    }

    /// Takes the newest step back and says what was touched; `None` when there is none.
    ///
    /// # Errors
    /// [`EditError`] when the step does not fit the assessment, which then is unchanged; [`EditError::NoWayBack`] once
    /// after something that cannot be taken back, so that nothing older goes in its place unseen.
    pub fn undo(
        &mut self,
        assessment: &mut Assessment,
    ) -> Result<Option<BTreeSet<Subject>>, EditError> {
        self.run = None;
        if std::mem::take(&mut self.barred) {
            return Err(EditError::NoWayBack);
        }
        let Some(step) = self.done.pop_back() else {
            return Ok(None);
        };
        let (step, subjects, changes) = step.turn(assessment)?;
        self.note(Turn::Undone, changes);
        self.undone.push(step);
        Ok(Some(subjects))
    }

    /// Does the newest undone step again and says what was touched; `None` when there is none.
    ///
    /// # Errors
    /// [`EditError`] when the step does not fit the assessment, which then is unchanged.
    pub fn redo(
        &mut self,
        assessment: &mut Assessment,
    ) -> Result<Option<BTreeSet<Subject>>, EditError> {
        self.run = None;
        let Some(step) = self.undone.pop() else {
            return Ok(None);
        };
        let (step, subjects, changes) = step.turn(assessment)?;
        self.note(Turn::Redone, changes);
        self.done.push_back(step);
        Ok(Some(subjects))
    }

    /// Name of the step that undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<Deed> {
        self.done.back().map(|step| step.deed)
    }

    /// Name of the step that redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<Deed> {
        self.undone.last().map(|step| step.deed)
    }

    /// What was done since this was asked last, for the audit trail: a run of typing once, undo and redo too.
    pub fn take_noted(&mut self) -> Vec<(Turn, Change)> {
        std::mem::take(&mut self.noted)
    }

    pub(super) fn note(&mut self, turn: Turn, changes: Vec<Change>) {
        let changes = changes.into_iter().map(|change| (turn, change));
        self.noted.extend(changes);
    }

    /// What was just done cannot be taken back.
    pub(super) fn bar(&mut self) {
        self.run = None;
        self.barred = true;
    }

    /// The files that undo or redo could bring back.
    #[must_use]
    pub fn files(&self) -> BTreeSet<&Sha256> {
        let steps = self.done.iter().chain(&self.undone);
        let files = steps.flat_map(|step| &step.inverse).flat_map(Edit::files);
        files.map(|file| &file.sha256).collect()
    }

    /// The evidences that undo or redo could bring back.
    pub(super) fn evidence_mut(&mut self) -> impl Iterator<Item = &mut Evidence> {
        self.edits_mut().filter_map(Edit::held_mut)
    }

    /// All that undo and redo would do.
    pub(super) fn edits_mut(&mut self) -> impl Iterator<Item = &mut Edit> {
        let steps = self.done.iter_mut().chain(&mut self.undone);
        steps.flat_map(|step| &mut step.inverse)
    }

    /// Whether the change just applied belongs to the newest step; keeps the run of typing up to date.
    fn joins(&mut self, typed: Option<&(super::TextTarget, String)>, inverse: &[Edit]) -> bool {
        let before = match inverse {
            [edit] => edit.typed().map(|(_, text)| text),
            _ => None,
        };
        let (Some((target, after)), Some(before)) = (typed, before) else {
            self.run = None;
            return false;
        };
        let joined = !self.done.is_empty()
            && self
                .run
                .as_mut()
                .is_some_and(|run| run.goes_on(target, before, after));
        if !joined {
            self.run = Run::begin(target.clone(), before, after);
        }
        joined
    }
}

impl Step {
    fn turn(
        self,
        assessment: &mut Assessment,
    ) -> Result<(Self, BTreeSet<Subject>, Vec<Change>), EditError> {
        let touched: Vec<Subject> = self.inverse.iter().flat_map(Edit::subjects).collect();
        let (inverse, changes) = apply_noting(assessment, self.inverse)?;
        let taken_back = inverse.iter().flat_map(Edit::subjects);
        let subjects = touched.into_iter().chain(taken_back).collect();
        let step = Self {
            deed: self.deed,
            inverse,
        };
        Ok((step, subjects, changes))
    }
}
