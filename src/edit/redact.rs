//! Hiding parts of a file. By default the file as it was is forgotten, in the assessment and in what undo could bring back:
//! the one change without an inverse, since an inverse would have to keep what must go.

use std::{collections::BTreeSet, sync::Arc};

use super::{edits::Edit, evidence_edit::EvidenceEdit, history::History};
use crate::domain::{
    Assessment, Evidence, EvidenceBody, EvidenceFile, EvidenceId, Redaction, Sha256, Stamp, Subject,
};

/// A file that takes the place of another, wherever that one is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The file with parts hidden.
    pub file: EvidenceFile,
    /// What was done; it names the file before.
    pub redaction: Redaction,
    /// Whether the file before is kept beside the new one.
    pub keep: bool,
}

impl Replacement {
    /// The step that replaces the file and keeps the one before, so that it can be taken back.
    #[must_use]
    pub fn edits(&self, assessment: &Assessment) -> Vec<Edit> {
        let changed = assessment.evidence.values().filter_map(|evidence| {
            let mut evidence = evidence.as_ref().clone();
            self.rewrite(&mut evidence).then_some(evidence)
        });
        let set = |evidence| Edit::Evidence(EvidenceEdit::Set(Box::new(evidence)));
        changed.map(set).collect()
    }

    /// The files that go for good: the one before, and originals that were kept of it. None where it is kept.
    #[must_use]
    pub fn gone(&self, assessment: &Assessment) -> BTreeSet<Sha256> {
        if self.keep {
            return BTreeSet::new();
        }
        let before = &self.redaction.before;
        let shows = |evidence: &&Arc<Evidence>| is_file(evidence, before);
        let showing = assessment.evidence.values().filter(shows);
        let originals = showing.filter_map(|it| it.original.as_ref());
        let originals = originals.map(|original| original.sha256.clone());
        originals.chain([before.clone()]).collect()
    }

    fn rewrite(&self, evidence: &mut Evidence) -> bool {
        let EvidenceBody::File(file) = &mut evidence.body else {
            return false;
        };
        if file.sha256 != self.redaction.before {
            return false;
        }
        let old = std::mem::replace(file, self.file.clone());
        let kept = evidence.original.take().unwrap_or(old);
        evidence.original = self.keep.then_some(kept);
        evidence.redactions.push(self.redaction.clone());
        evidence.swept = Some(self.redaction.stamp);
        true
    }
}

/// Puts the kept original back in its place; somebody must look through it anew. Empty where none was kept.
#[must_use]
pub fn restore(assessment: &Assessment, id: EvidenceId, stamp: Stamp) -> Vec<Edit> {
    let evidence = assessment.evidence(id);
    let both = evidence.and_then(|it| Some((it, it.file()?, it.original.clone()?)));
    let Some((evidence, file, original)) = both else {
        return Vec::new();
    };
    let mut restored = evidence.clone();
    restored.redactions.push(Redaction {
        stamp,
        before: file.sha256.clone(),
        after: original.sha256.clone(),
        hidden: 0,
        cropped: false,
    });
    restored.body = EvidenceBody::File(original);
    restored.original = None;
    restored.swept = None;
    vec![Edit::Evidence(EvidenceEdit::Set(Box::new(restored)))]
}

impl History {
    /// Replaces a file for good: in the assessment and in all that undo and redo hold. Returns what was touched.
    pub fn replace_file(
        &mut self,
        assessment: &mut Assessment,
        replacement: &Replacement,
    ) -> BTreeSet<Subject> {
        let gone = replacement.gone(assessment);
        for evidence in self.evidence_mut() {
            replacement.rewrite(evidence);
        }
        let mut touched = change_all(assessment, |evidence| replacement.rewrite(evidence));
        touched.extend(self.forget(assessment, &gone, &replacement.file));
        touched
    }

    /// Forgets originals that were kept, in the assessment and in all that undo and redo hold, where `successor` takes
    /// their place. Returns what was touched.
    pub fn forget(
        &mut self,
        assessment: &mut Assessment,
        gone: &BTreeSet<Sha256>,
        successor: &EvidenceFile,
    ) -> BTreeSet<Subject> {
        self.seal();
        let drop_original = |evidence: &mut Evidence| {
            let kept = evidence.original.as_ref();
            let is = kept.is_some_and(|original| gone.contains(&original.sha256));
            if is {
                evidence.original = None;
            }
            is
        };
        for evidence in self.evidence_mut() {
            drop_original(evidence);
            if gone.iter().any(|file| is_file(evidence, file)) {
                evidence.body = EvidenceBody::File(successor.clone());
            }
        }
        change_all(assessment, drop_original)
    }
}

fn change_all(
    assessment: &mut Assessment,
    mut change: impl FnMut(&mut Evidence) -> bool,
) -> BTreeSet<Subject> {
    let mut touched = BTreeSet::new();
    for (id, evidence) in &mut assessment.evidence {
        let mut changed = evidence.as_ref().clone();
        if change(&mut changed) {
            *evidence = Arc::new(changed);
            touched.insert(Subject::Evidence(*id));
        }
    }
    touched
}

fn is_file(evidence: &Evidence, sha256: &Sha256) -> bool {
    evidence.file().is_some_and(|file| file.sha256 == *sha256)
}
