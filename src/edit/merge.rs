//! Takes a part back that was handed out: what changed there is put onto what changed here, control by control and field by
//! field, against what was handed out. What changed on both sides and differs is a conflict, and stays as it is here until
//! a person decides.

mod arrival;
mod fields;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use self::{arrival::Arrival, fields::Merger};
use super::{
    edits::{Cause, Edit, FindingEdit, PersonEdit, TailoringEdit},
    evidence_edit::EvidenceEdit,
};
use crate::domain::{
    ActionId, ActionItem, Applicability, Assessment, ControlKey, Criterion, CriterionId, Evidence,
    EvidenceFile, EvidenceId, EvidenceNumber, Person, Sha256, Stamp, VerdictId,
};

/// What came of putting two sides together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The step that brings it in; nothing where the other side has nothing new.
    pub edits: Vec<Edit>,
    /// What changed on both sides and differs, in the order of the controls.
    pub conflicts: Vec<Conflict>,
    /// Controls that something was taken for.
    pub controls: BTreeSet<ControlKey>,
    /// The files that come along with new or changed evidence.
    pub files: Vec<EvidenceFile>,
    /// How many evidences are new here.
    pub new_evidence: usize,
    /// Persons that are new here.
    pub new_persons: Vec<Person>,
    /// Numbers that were given here meanwhile, and those that the new evidence bears instead.
    pub renumbered: Vec<(EvidenceNumber, EvidenceNumber)>,
    /// Controls of the part that are not in this project any more.
    pub unknown: Vec<ControlKey>,
    /// Whether head data, persons' names or words for verdicts were changed in the part, which does not come along.
    pub head_changed: bool,
}

/// A place that both sides have changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MergePlace {
    /// A field of the finding for a control.
    Finding(ControlKey, MergeField),
    /// An evidence with all that describes it.
    Evidence(EvidenceId),
}

/// A field of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MergeField {
    /// The verdict (C), or why the control does not apply.
    Verdict,
    /// The summary (D).
    Summary,
    /// A criterion (A).
    Criterion(CriterionId),
    /// An item of the plan (E).
    Action(ActionId),
}

/// What stands at a place on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeValue {
    /// It was taken out.
    Gone,
    /// A verdict or none, and whether the control applies: one says nothing without the other.
    Verdict(Option<VerdictId>, Applicability),
    /// A summary.
    Summary(String),
    /// A criterion.
    Criterion(Criterion),
    /// An item of the plan.
    Action(ActionItem),
    /// An evidence.
    Evidence(Arc<Evidence>),
}

/// A place that both sides have changed, with what stands there on each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The place.
    pub place: MergePlace,
    /// What stands here, and who changed the control last, when.
    pub ours: (MergeValue, Option<Stamp>),
    /// What stands in the part.
    pub theirs: (MergeValue, Option<Stamp>),
}

/// Which side stays at a place that both have changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MergeChoice {
    /// What stands here.
    #[default]
    Ours,
    /// What stands in the part.
    Theirs,
    /// Both summaries, one below the other; of anything else what stands here.
    Both,
}

/// What a person has decided, place by place; where nothing is decided, what stands here stays.
pub type MergeChoices = BTreeMap<MergePlace, MergeChoice>;

/// Puts the changes from `base` to `theirs` onto `ours`.
#[must_use]
pub fn merge(
    base: &Assessment,
    ours: &Assessment,
    theirs: &Assessment,
    choices: &MergeChoices,
) -> Merge {
    let arrival = Arrival::of(base, ours, theirs);
    let mut fields = Merger::new(choices);
    let mut merge = Merge {
        head_changed: head_changed(base, theirs),
        new_evidence: arrival.new_evidence.len(),
        new_persons: arrival.new_persons.clone(),
        renumbered: arrival.renumbered.clone(),
        ..Merge::default()
    };
    let mut findings = Vec::new();
    let mut shown: BTreeSet<EvidenceId> = BTreeSet::new();
    for (key, theirs) in &arrival.theirs.findings {
        let own = arrival.theirs.tailoring.own(key);
        let Some(ours_finding) = ours.finding(key) else {
            match own
                .filter(|own| base.finding(key).is_none() && ours.catalogs.contains(&own.catalog))
            {
                Some(own) => {
                    let at = ours.tailoring.own.len();
                    let edit = TailoringEdit::InsertOwn(at, Box::new(own.clone()), theirs.clone());
                    findings.push(Edit::Tailoring(edit));
                    merge.controls.insert(key.clone());
                    shown.extend(&theirs.evidence);
                }
                None => merge.unknown.push(key.clone()),
            }
            continue;
        };
        let merged = fields.finding(key, base.finding(key), ours_finding, theirs);
        shown.extend(&merged.evidence);
        if merged != *ours_finding {
            merge.controls.insert(key.clone());
            let changed = merged.changed;
            findings.push(Edit::Finding {
                key: key.clone(),
                edit: FindingEdit::Whole(Cause::Merge, Box::new(merged)),
                changed,
            });
        }
    }
    let evidence = evidence_edits(base, ours, &arrival, &mut fields, &mut merge);
    let orphans = orphans(base, ours, &arrival.theirs, &shown);
    merge.conflicts = fields.conflicts;
    merge.edits = arrival
        .new_persons
        .iter()
        .zip(ours.persons.len()..)
        .map(|(person, at)| Edit::Person(PersonEdit::Insert(at, person.clone())))
        .chain(evidence)
        .chain(findings)
        .chain(orphans.map(|id| Edit::Evidence(EvidenceEdit::Remove(id))))
        .chain(cleared(base, ours, &arrival.theirs))
        .collect();
    merge.bring_losses(ours, &arrival.theirs);
    // Persons alone, of whom nothing else tells, need not come.
    if merge
        .edits
        .iter()
        .all(|edit| matches!(edit, Edit::Person(_)))
    {
        merge.edits.clear();
    }
    merge
}

/// New evidence, then what changed of the old.
fn evidence_edits(
    base: &Assessment,
    ours: &Assessment,
    arrival: &Arrival,
    fields: &mut Merger<'_>,
    merge: &mut Merge,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for evidence in &arrival.new_evidence {
        merge.files.extend(evidence.files().cloned());
        edits.push(Edit::Evidence(EvidenceEdit::Put(evidence.clone().into())));
    }
    if let Some(last) = arrival.new_evidence.last() {
        edits.push(Edit::Evidence(EvidenceEdit::LastId(last.id)));
    }
    for (id, theirs) in &arrival.theirs.evidence {
        let (Some(base), Some(ours)) = (base.evidence(*id), ours.evidence.get(id)) else {
            continue;
        };
        let merged = fields.evidence(base, ours, theirs);
        if merged != **ours {
            let new = merged
                .files()
                .filter(|file| ours.files().all(|it| it != *file));
            merge.files.extend(new.cloned());
            edits.push(Edit::Evidence(EvidenceEdit::Set(Box::new(merged))));
        }
    }
    edits
}

impl Merge {
    /// A new file that is lost there does not come along, and is lost here too.
    fn bring_losses(&mut self, ours: &Assessment, theirs: &Assessment) {
        let lost = |file: &EvidenceFile| {
            let is_here = ours.mentioned().any(|it| it.sha256 == file.sha256);
            let stamp = theirs.lost.get(&file.sha256).filter(|_| !is_here)?;
            Some((file.sha256.clone(), *stamp))
        };
        let lost: BTreeMap<Sha256, Stamp> = self.files.iter().filter_map(lost).collect();
        self.files.retain(|file| !lost.contains_key(&file.sha256));
        let edits = lost.into_iter();
        self.edits
            .extend(edits.map(|(file, stamp)| Edit::Lost(file, Some(stamp))));
    }
}

/// What the part has taken out and nothing here shows any more.
fn orphans(
    base: &Assessment,
    ours: &Assessment,
    theirs: &Assessment,
    shown: &BTreeSet<EvidenceId>,
) -> impl Iterator<Item = EvidenceId> {
    let elsewhere: BTreeSet<EvidenceId> = ours
        .findings
        .iter()
        .filter(|(key, _)| theirs.finding(key).is_none())
        .flat_map(|(_, finding)| finding.evidence.iter().copied())
        .collect();
    let taken_out = |id: &&EvidenceId| {
        base.evidence.contains_key(id)
            && !theirs.evidence.contains_key(id)
            && !shown.contains(id)
            && !elsewhere.contains(id)
    };
    let gone: Vec<EvidenceId> = ours.evidence.keys().filter(taken_out).copied().collect();
    gone.into_iter()
}

fn cleared(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Vec<Edit> {
    let new = theirs.cleared.difference(&base.cleared);
    let new = new.filter(|cleared| !ours.cleared.contains(cleared));
    new.map(|cleared| Edit::Clear(*cleared, true)).collect()
}

fn head_changed(base: &Assessment, theirs: &Assessment) -> bool {
    let renamed = |person: &Person| {
        base.person(person.id)
            .is_some_and(|before| before != person)
    };
    base.profile != theirs.profile
        || base.tailoring.labels != theirs.tailoring.labels
        || base.catalogs != theirs.catalogs
        || base.answers != theirs.answers
        || theirs.persons.iter().any(renamed)
}
