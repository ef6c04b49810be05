//! Hiding parts of a file. By default the file as it was is forgotten, in the assessment and in what undo could bring back:
//! the one change without an inverse, since an inverse would have to keep what must go.

use std::{collections::BTreeSet, sync::Arc};

use super::{edits::Edit, evidence_edit::EvidenceEdit, history::History, trace};
use crate::domain::{
    Assessment, Evidence, EvidenceBody, EvidenceFile, EvidenceId, Redaction, Sha256, Stamp,
    Subject,
    trail::{Field, Turn, Way},
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

    /// Each evidence keeps the name that its own file had. Nobody has looked yet whether all that must be hidden is.
    fn rewrite(&self, evidence: &mut Evidence) -> bool {
        let EvidenceBody::File(file) = &mut evidence.body else {
            return false;
        };
        if file.sha256 != self.redaction.before {
            return false;
        }
        let original_name = file.original_name.clone();
        let new = EvidenceFile {
            original_name,
            ..self.file.clone()
        };
        let old = std::mem::replace(file, new);
        let kept = evidence.original.take();
        let is_other = old.sha256 != self.file.sha256;
        evidence.original = kept.or(is_other.then_some(old)).filter(|_| self.keep);
        evidence.redactions.push(self.redaction.clone());
        if self.redaction.hides() {
            evidence.swept = None;
        }
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
    /// Replaces a file for good, in the assessment and in all that undo and redo hold: they hold no other version of the
    /// evidences that showed it either, since an earlier one shows what is hidden now. Returns what was touched, and the
    /// files that nothing must bring back.
    pub fn replace_file(
        &mut self,
        assessment: &mut Assessment,
        replacement: &Replacement,
    ) -> (BTreeSet<Subject>, BTreeSet<Sha256>) {
        let before = &replacement.redaction.before;
        let mut gone = BTreeSet::from([before.clone()]);
        let mut touched = BTreeSet::new();
        for (id, evidence) in &mut assessment.evidence {
            if is_file(evidence, before) {
                gone.extend(versions(evidence));
                replacement.rewrite(Arc::make_mut(evidence));
                touched.insert(*id);
            }
        }
        self.settle(assessment, &touched, &mut gone);
        for evidence in self.evidence_mut() {
            replacement.rewrite(evidence);
        }
        self.settle_scans(&gone, &replacement.file);
        let hide = |id: &EvidenceId| trace::hidden(assessment, *id, Field::Hiding, Way::Added);
        self.note(Turn::Done, touched.iter().map(hide).collect());
        (touched.into_iter().map(Subject::Evidence).collect(), gone)
    }

    /// Forgets the original that was kept of an evidence, in the assessment and in all that undo and redo hold. Returns
    /// what was touched, and the files that nothing must bring back.
    pub fn forget_original(
        &mut self,
        assessment: &mut Assessment,
        id: EvidenceId,
    ) -> (BTreeSet<Subject>, BTreeSet<Sha256>) {
        let mut gone = BTreeSet::new();
        let Some(evidence) = assessment.evidence.get_mut(&id) else {
            return (BTreeSet::new(), gone);
        };
        let Some(original) = Arc::make_mut(evidence).original.take() else {
            return (BTreeSet::new(), gone);
        };
        gone.insert(original.sha256);
        gone.extend(versions(evidence));
        self.settle(assessment, &BTreeSet::from([id]), &mut gone);
        if let Some(file) = assessment.evidence(id).and_then(Evidence::file) {
            // What the evidence shows now stays.
            gone.remove(&file.sha256);
            self.settle_scans(&gone, file);
        }
        let change = trace::hidden(assessment, id, Field::Original, Way::Removed);
        self.note(Turn::Done, vec![change]);
        (BTreeSet::from([Subject::Evidence(id)]), gone)
    }

    /// Puts the present version of some evidences into every step that holds another one, and notes the files of those.
    fn settle(
        &mut self,
        assessment: &Assessment,
        ids: &BTreeSet<EvidenceId>,
        gone: &mut BTreeSet<Sha256>,
    ) {
        self.bar();
        for held in self.evidence_mut() {
            let present = assessment.evidence(held.id);
            if let Some(present) = present.filter(|it| ids.contains(&it.id)) {
                gone.extend(held.files().map(|file| file.sha256.clone()));
                held.body.clone_from(&present.body);
                held.original.clone_from(&present.original);
                held.redactions.clone_from(&present.redactions);
                held.swept = present.swept;
            }
        }
    }

    /// What was the signed copy of a report once, and is evidence since, must not come back as it was either.
    fn settle_scans(&mut self, gone: &BTreeSet<Sha256>, new: &EvidenceFile) {
        for edit in self.edits_mut() {
            if let Edit::Issued(edit) = edit {
                edit.replace(gone, new);
            }
        }
    }
}

/// Every file that an evidence shows, keeps, or showed before something was hidden.
fn versions(evidence: &Evidence) -> impl Iterator<Item = Sha256> {
    let shown = evidence.files().map(|file| file.sha256.clone());
    let redactions = evidence.redactions.iter();
    shown.chain(redactions.flat_map(|it| [it.before.clone(), it.after.clone()]))
}

fn is_file(evidence: &Evidence, sha256: &Sha256) -> bool {
    evidence.file().is_some_and(|file| file.sha256 == *sha256)
}
