//! Applies edits and returns their inverses. A list of edits is applied whole or not at all.

use std::{collections::BTreeMap, mem::replace, sync::Arc};

use super::{
    answer_edit::apply_answer,
    apply_evidence::apply_evidence,
    edits::{
        ActionField, ActionText, CatalogEdit, Edit, FindingEdit, PersonEdit, ProfileEdit,
        ProfileText, TailoringEdit,
    },
    issued_edit::apply_issued,
    trace,
};
use crate::domain::{
    ActionItem, Assessment, CatalogId, ControlKey, Criterion, CriterionId, EvidenceId, Finding,
    OwnControl, Person, PersonId, Profile, Sha256, trail::Change,
};

/// Why an edit cannot be applied: it names something that is not there, or there already.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The assessment has no such control.
    #[error("no control {0} in this assessment")]
    NoControl(ControlKey),
    /// The assessment has no such catalog.
    #[error("no catalog {0} in this assessment")]
    NoCatalog(CatalogId),
    /// The assessment has that catalog already.
    #[error("catalog {0} is there already")]
    CatalogTaken(CatalogId),
    /// The assessment has a control of that number already.
    #[error("control {0} is there already")]
    ControlTaken(ControlKey),
    /// The assessment has no such evidence.
    #[error("no evidence {0} in this assessment")]
    NoEvidence(EvidenceId),
    /// The evidence is not on paper.
    #[error("evidence {0} is not on paper")]
    NotPaper(EvidenceId),
    /// The evidence is on paper.
    #[error("evidence {0} is no file")]
    NotFile(EvidenceId),
    /// The assessment has no such person.
    #[error("no person {0} in this assessment")]
    NoPerson(PersonId),
    /// No report with that PDF is recorded.
    #[error("no report {0} is recorded")]
    NoReport(Sha256),
    /// A report with that PDF is recorded already.
    #[error("report {0} is recorded already")]
    ReportTaken(Sha256),
    /// The signed copy has no such file.
    #[error("the signed copy has no file {0}")]
    NoScan(Sha256),
    /// The signed copy has that file already.
    #[error("the signed copy has file {0} already")]
    ScanTaken(Sha256),
    /// Last year's assessment has no such text.
    #[error("last year's assessment has no such text")]
    NotOfLastYear,
    /// What was done last cannot be taken back.
    #[error("what was done last cannot be taken back")]
    NoWayBack,
    /// A list has no such entry.
    #[error("no entry {0} in the list")]
    NoEntry(u32),
    /// An entry of that id is there already.
    #[error("entry {0} is there already")]
    Taken(u32),
}

/// Applies one edit and returns the edit that takes it back.
///
/// # Errors
/// [`EditError`] when the edit names something that is not there; the assessment is then unchanged.
pub fn apply(assessment: &mut Assessment, edit: Edit) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::Profile(edit) => {
            Edit::Profile(apply_profile(Arc::make_mut(&mut assessment.profile), edit))
        }
        Edit::Person(edit) => Edit::Person(apply_person(&mut assessment.persons, edit)?),
        Edit::Catalog(edit) => Edit::Catalog(apply_catalog(assessment, edit)?),
        Edit::Tailoring(edit) => Edit::Tailoring(apply_tailoring(assessment, edit)?),
        Edit::Finding { key, edit, changed } => {
            let Some(finding) = assessment.findings.get_mut(&key) else {
                return Err(EditError::NoControl(key));
            };
            let finding = Arc::make_mut(finding);
            let edit = apply_finding(finding, edit)?;
            Edit::Finding {
                key,
                edit,
                changed: replace(&mut finding.changed, changed),
            }
        }
        Edit::Evidence(edit) => Edit::Evidence(apply_evidence(assessment, edit)?),
        Edit::Clear(cleared, is) => {
            let was = !assessment.cleared.insert(cleared);
            if !is {
                assessment.cleared.remove(&cleared);
            }
            Edit::Clear(cleared, was)
        }
        Edit::Issued(edit) => Edit::Issued(apply_issued(assessment, edit)?),
        Edit::Lost(file, stamp) => {
            let before = match stamp {
                Some(stamp) => assessment.lost.insert(file.clone(), stamp),
                None => assessment.lost.remove(&file),
            };
            Edit::Lost(file, before)
        }
        Edit::Answer(edit) => Edit::Answer(apply_answer(assessment, edit)),
        Edit::LastYear(place, text) => {
            let last = assessment.last.as_mut().map(Arc::make_mut);
            let old = last.and_then(|last| last.text_mut(&place));
            let old = old.ok_or(EditError::NotOfLastYear)?;
            let before = replace(old, text);
            Edit::LastYear(place, before)
        }
    })
}

/// Applies all edits in order, or none; returns what takes them back, in the order to apply it.
///
/// # Errors
/// The first [`EditError`]; the assessment is then unchanged.
pub fn apply_all(assessment: &mut Assessment, edits: Vec<Edit>) -> Result<Vec<Edit>, EditError> {
    apply_noting(assessment, edits).map(|(inverse, _)| inverse)
}

/// The same, and what it says in the audit trail.
pub(super) fn apply_noting(
    assessment: &mut Assessment,
    edits: Vec<Edit>,
) -> Result<(Vec<Edit>, Vec<Change>), EditError> {
    let mut trial = assessment.clone();
    let (mut inverse, mut changes) = (Vec::new(), Vec::new());
    for edit in edits {
        changes.extend(trace::changes(&trial, &edit));
        inverse.push(apply(&mut trial, edit)?);
    }
    inverse.reverse();
    *assessment = trial;
    Ok((inverse, trace::without_repeats(changes)))
}

fn apply_profile(profile: &mut Profile, edit: ProfileEdit) -> ProfileEdit {
    match edit {
        ProfileEdit::Text(field, text) => {
            ProfileEdit::Text(field, replace(profile_text(profile, field), text))
        }
        ProfileEdit::Period(period) => ProfileEdit::Period(replace(&mut profile.period, period)),
        ProfileEdit::Confidential(is) => {
            ProfileEdit::Confidential(replace(&mut profile.confidential, is))
        }
        ProfileEdit::ApprovalLabels(labels) => {
            ProfileEdit::ApprovalLabels(replace(&mut profile.approval_labels, labels))
        }
    }
}

fn profile_text(profile: &mut Profile, field: ProfileText) -> &mut String {
    match field {
        ProfileText::Name => &mut profile.name,
        ProfileText::Institution => &mut profile.institution.name,
        ProfileText::Representative => &mut profile.institution.representative,
        ProfileText::BusinessNumber => &mut profile.institution.business_number,
        ProfileText::Department => &mut profile.institution.department,
        ProfileText::Service => &mut profile.service,
        ProfileText::Api => &mut profile.api,
        ProfileText::DocumentNumber => &mut profile.document_number,
        ProfileText::Edition => &mut profile.edition,
    }
}

fn apply_person(persons: &mut Vec<Person>, edit: PersonEdit) -> Result<PersonEdit, EditError> {
    let place = |persons: &[Person], id: PersonId| {
        persons
            .iter()
            .position(|person| person.id == id)
            .ok_or(EditError::NoPerson(id))
    };
    Ok(match edit {
        PersonEdit::Insert(at, person) => {
            if persons.iter().any(|other| other.id == person.id) {
                return Err(EditError::Taken(person.id.0));
            }
            let id = person.id;
            persons.insert(at.min(persons.len()), person);
            PersonEdit::Remove(id)
        }
        PersonEdit::Remove(id) => {
            let at = place(persons, id)?;
            PersonEdit::Insert(at, persons.remove(at))
        }
        PersonEdit::Set(person) => {
            let at = place(persons, person.id)?;
            PersonEdit::Set(replace(&mut persons[at], person))
        }
    })
}

fn apply_catalog(assessment: &mut Assessment, edit: CatalogEdit) -> Result<CatalogEdit, EditError> {
    let Assessment {
        catalogs, findings, ..
    } = assessment;
    Ok(match edit {
        CatalogEdit::Insert(at, id, entries) => {
            if catalogs.contains(&id) {
                return Err(EditError::CatalogTaken(id));
            }
            if let Some((key, _)) = entries.iter().find(|(key, _)| findings.contains_key(key)) {
                return Err(EditError::ControlTaken(key.clone()));
            }
            catalogs.insert(at.min(catalogs.len()), id.clone());
            findings.extend(entries);
            CatalogEdit::Remove(id)
        }
        CatalogEdit::Remove(id) => {
            let Some(at) = catalogs.iter().position(|other| *other == id) else {
                return Err(EditError::NoCatalog(id));
            };
            catalogs.remove(at);
            let (gone, kept) = std::mem::take(findings)
                .into_iter()
                .partition(|(key, _)| key.catalog == id);
            *findings = kept;
            let gone: BTreeMap<ControlKey, Arc<Finding>> = gone;
            CatalogEdit::Insert(at, id, gone.into_iter().collect())
        }
    })
}

fn apply_tailoring(
    assessment: &mut Assessment,
    edit: TailoringEdit,
) -> Result<TailoringEdit, EditError> {
    let findings = &mut assessment.findings;
    let tailoring = Arc::make_mut(&mut assessment.tailoring);
    let place = |own: &[OwnControl], key: &ControlKey| {
        own.iter()
            .position(|own| own.key() == *key)
            .ok_or_else(|| EditError::NoControl(key.clone()))
    };
    Ok(match edit {
        TailoringEdit::InsertOwn(at, own, finding) => {
            let key = own.key();
            if !assessment.catalogs.contains(&own.catalog) {
                return Err(EditError::NoCatalog(own.catalog));
            }
            if findings.contains_key(&key) || place(&tailoring.own, &key).is_ok() {
                return Err(EditError::ControlTaken(key));
            }
            tailoring.own.insert(at.min(tailoring.own.len()), *own);
            findings.insert(key.clone(), finding);
            TailoringEdit::RemoveOwn(key)
        }
        TailoringEdit::RemoveOwn(key) => {
            let at = place(&tailoring.own, &key)?;
            let Some(finding) = findings.remove(&key) else {
                return Err(EditError::NoControl(key));
            };
            TailoringEdit::InsertOwn(at, Box::new(tailoring.own.remove(at)), finding)
        }
        TailoringEdit::SetOwn(own) => {
            let at = place(&tailoring.own, &own.key())?;
            TailoringEdit::SetOwn(Box::new(replace(&mut tailoring.own[at], *own)))
        }
        TailoringEdit::Label(catalog, verdict, label) => {
            let key = (catalog.clone(), verdict.clone());
            let before = match label {
                Some(label) => tailoring.labels.insert(key, label),
                None => tailoring.labels.remove(&key),
            };
            TailoringEdit::Label(catalog, verdict, before)
        }
    })
}

fn apply_finding(finding: &mut Finding, edit: FindingEdit) -> Result<FindingEdit, EditError> {
    Ok(match edit {
        FindingEdit::Verdict(verdict) => {
            FindingEdit::Verdict(replace(&mut finding.verdict, verdict))
        }
        FindingEdit::Applicability(value) => {
            FindingEdit::Applicability(replace(&mut finding.applicability, value))
        }
        FindingEdit::Whole(cause, whole) => {
            let whole = Finding {
                changed: finding.changed,
                ..*whole
            };
            FindingEdit::Whole(cause, Box::new(replace(finding, whole)))
        }
        FindingEdit::Summary(text) => FindingEdit::Summary(replace(&mut finding.summary, text)),
        FindingEdit::TakenOver(list) => {
            FindingEdit::TakenOver(replace(&mut finding.taken_over, list))
        }
        FindingEdit::LastSerial(serial) => {
            FindingEdit::LastSerial(replace(&mut finding.last_serial, serial))
        }
        FindingEdit::InsertEvidence(at, id) => {
            if finding.evidence.contains(&id) {
                return Err(EditError::Taken(id.0));
            }
            finding.evidence.insert(at.min(finding.evidence.len()), id);
            FindingEdit::RemoveEvidence(id)
        }
        FindingEdit::RemoveEvidence(id) => {
            let at = finding
                .evidence
                .iter()
                .position(|other| *other == id)
                .ok_or(EditError::NoEvidence(id))?;
            FindingEdit::InsertEvidence(at, finding.evidence.remove(at))
        }
        FindingEdit::InsertAction(at, item) => insert_action(finding, at, item)?,
        FindingEdit::RemoveAction(id) => {
            let at = finding
                .actions
                .iter()
                .position(|item| item.id == id)
                .ok_or(EditError::NoEntry(id.0))?;
            FindingEdit::InsertAction(at, finding.actions.remove(at))
        }
        FindingEdit::Action(id, field) => {
            let found = finding.actions.iter_mut().find(|item| item.id == id);
            FindingEdit::Action(
                id,
                apply_action(found.ok_or(EditError::NoEntry(id.0))?, field),
            )
        }
        criteria => apply_criteria(&mut finding.criteria, criteria)?,
    })
}

fn insert_action(
    finding: &mut Finding,
    at: usize,
    item: ActionItem,
) -> Result<FindingEdit, EditError> {
    if finding.actions.iter().any(|other| other.id == item.id) {
        return Err(EditError::Taken(item.id.0));
    }
    let id = item.id;
    finding.actions.insert(at.min(finding.actions.len()), item);
    Ok(FindingEdit::RemoveAction(id))
}

fn apply_action(item: &mut ActionItem, field: ActionField) -> ActionField {
    match field {
        ActionField::Text(ActionText::Owner, text) => {
            ActionField::Text(ActionText::Owner, replace(&mut item.owner, text))
        }
        ActionField::Text(ActionText::What, text) => {
            ActionField::Text(ActionText::What, replace(&mut item.text, text))
        }
        ActionField::Due(due) => ActionField::Due(replace(&mut item.due, due)),
        ActionField::State(state) => ActionField::State(replace(&mut item.state, state)),
    }
}

fn apply_criteria(
    criteria: &mut Vec<Criterion>,
    edit: FindingEdit,
) -> Result<FindingEdit, EditError> {
    let place = |criteria: &[Criterion], id: CriterionId| {
        criteria
            .iter()
            .position(|criterion| criterion.id == id)
            .ok_or(EditError::NoEntry(id.0))
    };
    Ok(match edit {
        FindingEdit::InsertCriterion(at, criterion) => {
            if criteria.iter().any(|other| other.id == criterion.id) {
                return Err(EditError::Taken(criterion.id.0));
            }
            let id = criterion.id;
            criteria.insert(at.min(criteria.len()), criterion);
            FindingEdit::RemoveCriterion(id)
        }
        FindingEdit::RemoveCriterion(id) => {
            let at = place(criteria, id)?;
            FindingEdit::InsertCriterion(at, criteria.remove(at))
        }
        FindingEdit::CriterionText(id, text) => {
            let at = place(criteria, id)?;
            FindingEdit::CriterionText(id, replace(&mut criteria[at].text, text))
        }
        FindingEdit::CriterionMet(id, met) => {
            let at = place(criteria, id)?;
            FindingEdit::CriterionMet(id, replace(&mut criteria[at].met, met))
        }
        other => other,
    })
}
