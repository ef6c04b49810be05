//! Steps that consist of several edits: attaching, detaching, judging.

use super::{
    edits::{Edit, FindingEdit},
    evidence_edit::EvidenceEdit,
};
use crate::domain::{
    ActionItem, Applicability, Assessment, ControlKey, Criterion, DateTime, Evidence, EvidenceBody,
    EvidenceId, EvidenceNumber, Finding, PersonId, Stamp, VerdictId,
};

/// An evidence about to be attached: all but its id and number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvidence {
    /// Its name.
    pub title: String,
    /// The stored file, or where the paper is.
    pub body: EvidenceBody,
    /// When it was captured, where known.
    pub captured: Option<DateTime>,
    /// Where it was captured; where the newest file was, when empty.
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
        body,
        captured,
        mut host,
    } = new;
    if host.is_empty() && matches!(body, EvidenceBody::File(_)) {
        host = last_host(assessment);
    }
    let evidence = Evidence {
        id,
        number,
        title,
        description: String::new(),
        body,
        captured,
        host,
        added: stamp,
        swept: None,
        redactions: Vec::new(),
        original: None,
    };
    vec![
        Edit::Evidence(EvidenceEdit::Put(Box::new(evidence))),
        Edit::Evidence(EvidenceEdit::LastId(id)),
        FindingEdit::LastSerial(serial).on(key, stamp),
        FindingEdit::InsertEvidence(finding.evidence.len(), id).on(key, stamp),
    ]
}

/// Where the newest file was captured: whoever captures several screens names the host once.
fn last_host(assessment: &Assessment) -> String {
    let mut newest = assessment.evidence.values().rev();
    let file = newest.find(|evidence| evidence.file().is_some());
    file.map(|evidence| evidence.host.clone())
        .unwrap_or_default()
}

/// Shows an evidence that is there already under one more control; empty when the control shows it or is not there.
#[must_use]
pub fn share(assessment: &Assessment, key: &ControlKey, id: EvidenceId, stamp: Stamp) -> Vec<Edit> {
    let Some(finding) = assessment.finding(key) else {
        return Vec::new();
    };
    if finding.evidence.contains(&id) || assessment.evidence(id).is_none() {
        return Vec::new();
    }
    vec![FindingEdit::InsertEvidence(finding.evidence.len(), id).on(key, stamp)]
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
    let shared = assessment.users_of(id).any(|other| other != key);
    let mut edits = vec![FindingEdit::RemoveEvidence(id).on(key, stamp)];
    if !shared {
        edits.push(Edit::Evidence(EvidenceEdit::Remove(id)));
    }
    edits
}

/// Takes an evidence off every control and out of the project.
#[must_use]
pub fn remove_evidence(assessment: &Assessment, id: EvidenceId, stamp: Stamp) -> Vec<Edit> {
    let users = assessment.users_of(id);
    let mut edits: Vec<Edit> = users
        .map(|key| FindingEdit::RemoveEvidence(id).on(key, stamp))
        .collect();
    edits.push(Edit::Evidence(EvidenceEdit::Remove(id)));
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
    let looked = assessment.evidence.values().flat_map(|evidence| {
        let swept = evidence.swept.iter();
        swept.chain(evidence.redactions.iter().map(|redaction| &redaction.stamp))
    });
    let looked = looked.filter_map(|stamp| stamp.by);
    let changed = assessment
        .findings
        .values()
        .filter_map(|finding| finding.changed?.by);
    let taken_over = assessment
        .findings
        .values()
        .flat_map(|finding| &finding.taken_over)
        .filter_map(|taken| taken.stamp.by);
    let made = assessment.issued.iter().filter_map(|it| it.made.by);
    let last = assessment.last.iter();
    let answers = last.flat_map(|last| last.answers.values().chain(last.dropped.values()));
    let answered = answers.filter_map(|answer| answer.finding.changed?.by);
    PersonId(
        persons
            .chain(added)
            .chain(looked)
            .chain(taken_over)
            .chain(changed)
            .chain(made)
            .chain(answered)
            .map(|id| id.0)
            .max()
            .unwrap_or(0)
            + 1,
    )
}
