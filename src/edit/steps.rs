//! Steps that consist of several edits: attaching, detaching, judging.

use super::edits::{Edit, EvidenceEdit, FindingEdit};
use crate::domain::{
    ActionItem, Applicability, Assessment, ControlKey, Criterion, DateTime, Evidence, EvidenceFile,
    EvidenceId, EvidenceNumber, Finding, PersonId, Stamp, VerdictId,
};

/// An evidence about to be attached: all but its id and number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvidence {
    /// What it shows.
    pub title: String,
    /// The stored file.
    pub file: EvidenceFile,
    /// When it was captured, where known.
    pub captured: Option<DateTime>,
    /// Where it was captured.
    pub host: String,
}

/// Attaches a new evidence to a control under the next free number; empty when the control is not there.
#[must_use]
pub fn attach(
    assessment: &Assessment,
    key: &ControlKey,
    new: NewEvidence,
    stamp: Stamp,
) -> Vec<Edit> {
    let Some(finding) = assessment.finding(key) else {
        return Vec::new();
    };
    let id = EvidenceId(assessment.last_evidence.0 + 1);
    let serial = next_serial(assessment, key);
    let number = EvidenceNumber {
        control: key.control.clone(),
        serial,
    };
    let NewEvidence {
        title,
        file,
        captured,
        host,
    } = new;
    let evidence = Evidence {
        id,
        number,
        title,
        file,
        captured,
        host,
        added: stamp,
    };
    vec![
        Edit::Evidence(EvidenceEdit::Put(Box::new(evidence))),
        Edit::Evidence(EvidenceEdit::LastId(id)),
        FindingEdit::LastSerial(serial).on(key, stamp),
        FindingEdit::InsertEvidence(finding.evidence.len(), id).on(key, stamp),
    ]
}

/// The next free number of a control. Two catalogs may number alike, and no two evidences may bear one number.
fn next_serial(assessment: &Assessment, key: &ControlKey) -> u32 {
    let others = assessment.findings.iter();
    let alike = others.filter(|(other, _)| other.control == key.control);
    let highest = alike.map(|(_, other)| other.last_serial);
    // Evidence may outlive the control it was first attached to.
    let numbers = assessment
        .evidence
        .values()
        .map(|evidence| &evidence.number);
    let given = numbers.filter(|number| number.control == key.control);
    let highest = highest.chain(given.map(|number| number.serial)).max();
    highest.unwrap_or(0) + 1
}

/// Takes an evidence off a control, and out of the project where no other control shows it. Its number stays taken.
#[must_use]
pub fn detach(
    assessment: &Assessment,
    key: &ControlKey,
    id: EvidenceId,
    stamp: Stamp,
) -> Vec<Edit> {
    let users = assessment
        .findings
        .iter()
        .filter(|(_, finding)| finding.evidence.contains(&id));
    let shared = users.filter(|(other, _)| *other != key).count() > 0;
    let mut edits = vec![FindingEdit::RemoveEvidence(id).on(key, stamp)];
    if !shared {
        edits.push(Edit::Evidence(EvidenceEdit::Remove(id)));
    }
    edits
}

/// Gives a verdict, which also makes the control applicable; the same verdict again takes it back.
#[must_use]
pub fn verdict(finding: &Finding, key: &ControlKey, level: &VerdictId, stamp: Stamp) -> Vec<Edit> {
    if finding.applies() && finding.verdict.as_ref() == Some(level) {
        return vec![FindingEdit::Verdict(None).on(key, stamp)];
    }
    let mut edits = vec![FindingEdit::Verdict(Some(level.clone())).on(key, stamp)];
    if !finding.applies() {
        edits.push(FindingEdit::Applicability(Applicability::Applicable).on(key, stamp));
    }
    edits
}

/// Says that a control does not apply, or takes that back. A verdict given before is cleared.
#[must_use]
pub fn not_applicable(finding: &Finding, key: &ControlKey, stamp: Stamp) -> Vec<Edit> {
    if !finding.applies() {
        return vec![FindingEdit::Applicability(Applicability::Applicable).on(key, stamp)];
    }
    let value = Applicability::NotApplicable {
        reason: String::new(),
    };
    let mut edits = vec![FindingEdit::Applicability(value).on(key, stamp)];
    if finding.verdict.is_some() {
        edits.push(FindingEdit::Verdict(None).on(key, stamp));
    }
    edits
}

/// A criterion of the finding's own, to be put at the end of (A).
#[must_use]
pub fn criterion_from(finding: &Finding, text: &str) -> FindingEdit {
    let criterion = Criterion {
        id: finding.free_criterion_id(),
        text: text.to_owned(),
        met: false,
    };
    FindingEdit::InsertCriterion(finding.criteria.len(), criterion)
}

/// An empty plan, to be put at the end of (E).
#[must_use]
pub fn blank_action(finding: &Finding) -> FindingEdit {
    let item = ActionItem {
        id: finding.free_action_id(),
        ..ActionItem::default()
    };
    FindingEdit::InsertAction(finding.actions.len(), item)
}

/// An id for a new person that nobody has or had: stamps of somebody taken out must not name a successor.
#[must_use]
pub fn free_person_id(assessment: &Assessment) -> PersonId {
    let persons = assessment.persons.iter().map(|person| person.id);
    let added = assessment
        .evidence
        .values()
        .filter_map(|evidence| evidence.added.by);
    let changed = assessment
        .findings
        .values()
        .filter_map(|finding| finding.changed?.by);
    let taken_over = assessment
        .findings
        .values()
        .flat_map(|finding| &finding.taken_over)
        .filter_map(|taken| taken.stamp.by);
    PersonId(
        persons
            .chain(added)
            .chain(taken_over)
            .chain(changed)
            .map(|id| id.0)
            .max()
            .unwrap_or(0)
            + 1,
    )
}
