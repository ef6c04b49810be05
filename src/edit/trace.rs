//! What an edit says in the audit trail: which field of what it changes, and the values of what is chosen. No text.

use super::{
    edits::{
        ActionField, ActionText, CatalogEdit, Cause, Edit, FindingEdit, PersonEdit, ProfileEdit,
        ProfileText, TailoringEdit,
    },
    evidence_edit::EvidenceEdit,
    issued_edit::IssuedEdit,
};
use crate::domain::{
    Applicability, Assessment, ControlKey, Evidence, EvidenceId, Finding, Sha256,
    trail::{Change, Field, Thing, Value, Way},
};

/// What an edit is about to change; nothing where it only counts.
pub(super) fn changes(before: &Assessment, edit: &Edit) -> Vec<Change> {
    match edit {
        Edit::Finding {
            key,
            edit: FindingEdit::Whole(cause, new),
            ..
        } => whole(before, key, *cause, new),
        other => change(before, other).into_iter().collect(),
    }
}

fn change(before: &Assessment, edit: &Edit) -> Option<Change> {
    let whole = |field| Change::new(field, Way::Changed, Thing::Project);
    Some(match edit {
        Edit::Profile(edit) => whole(profile(edit)),
        Edit::Person(edit) => {
            let (way, id) = match edit {
                PersonEdit::Insert(_, person) => (Way::Added, person.id),
                PersonEdit::Remove(id) => (Way::Removed, *id),
                PersonEdit::Set(person) => (Way::Changed, person.id),
            };
            Change::new(Field::Person, way, Thing::Person(id))
        }
        Edit::Catalog(edit) => {
            let (way, id) = match edit {
                CatalogEdit::Insert(_, id, _) => (Way::Added, id),
                CatalogEdit::Remove(id) => (Way::Removed, id),
            };
            Change::new(Field::Catalog, way, Thing::Catalog(id.clone()))
        }
        Edit::Tailoring(edit) => tailoring(edit),
        Edit::Finding { key, edit, .. } => finding(before, key, edit)?,
        Edit::Evidence(edit) => evidence(before, edit)?,
        Edit::Lost(file, stamp) => {
            Change::new(Field::Lost, way(stamp.is_some()), held_by(before, file))
        }
        Edit::Answer(_) => whole(Field::Answer),
        Edit::LastYear(place, _) => {
            let control = place.control().cloned();
            let of = control.map_or(Thing::Project, Thing::Control);
            Change::new(Field::LastText, Way::Changed, of)
        }
        Edit::Clear(_, is) => Change::new(Field::Cleared, way(*is), Thing::Project),
        Edit::Issued(edit) => {
            let (field, way, pdf) = match edit {
                IssuedEdit::Insert(_, report) => (Field::Report, Way::Added, &report.pdf),
                IssuedEdit::Remove(pdf) => (Field::Report, Way::Removed, pdf),
                IssuedEdit::InsertScan(pdf, ..) => (Field::SignedCopy, Way::Added, pdf),
                IssuedEdit::RemoveScan(pdf, _) => (Field::SignedCopy, Way::Removed, pdf),
            };
            Change::new(field, way, Thing::Report(pdf.clone()))
        }
    })
}

/// Hiding parts of an evidence, or what became of the file before.
pub(super) fn hidden(assessment: &Assessment, id: EvidenceId, field: Field, way: Way) -> Change {
    let evidence = assessment.evidence(id);
    let of = evidence.map_or(Thing::Project, |it| shown(assessment, it));
    Change::new(field, way, of)
}

/// Leaves out that an evidence came or went where the same step says under which control, and says once that answers of
/// calculators were given, as which ones is no part of the trail.
pub(super) fn without_repeats(mut changes: Vec<Change>) -> Vec<Change> {
    let placed = |it: &Change| it.field == Field::Evidence && it.control().is_some();
    let numbers: Vec<_> = changes
        .iter()
        .filter(|it| placed(it))
        .filter_map(|it| it.evidence().cloned())
        .collect();
    changes.retain(|it| {
        let repeats = it.field == Field::Evidence && it.control().is_none();
        !repeats || it.evidence().is_none_or(|it| !numbers.contains(it))
    });
    let mut answered = false;
    changes.retain(|it| it.field != Field::Answer || !std::mem::replace(&mut answered, true));
    changes
}

fn way(is: bool) -> Way {
    if is { Way::Added } else { Way::Removed }
}

fn profile(edit: &ProfileEdit) -> Field {
    match edit {
        ProfileEdit::Text(text, _) => match text {
            ProfileText::Name => Field::ProjectName,
            ProfileText::Institution => Field::Institution,
            ProfileText::Representative => Field::Representative,
            ProfileText::BusinessNumber => Field::BusinessNumber,
            ProfileText::Department => Field::Department,
            ProfileText::Service => Field::Service,
            ProfileText::Api => Field::Api,
            ProfileText::DocumentNumber => Field::DocumentNumber,
            ProfileText::Edition => Field::Edition,
        },
        ProfileEdit::Period(_) => Field::Period,
        ProfileEdit::Confidential(_) => Field::Confidential,
        ProfileEdit::ApprovalLabels(_) => Field::ApprovalLabels,
    }
}

fn tailoring(edit: &TailoringEdit) -> Change {
    let own = |way, key| Change::new(Field::OwnControl, way, Thing::Control(key));
    match edit {
        TailoringEdit::InsertOwn(_, control, _) => own(Way::Added, control.key()),
        TailoringEdit::RemoveOwn(key) => own(Way::Removed, key.clone()),
        TailoringEdit::SetOwn(control) => own(Way::Changed, control.key()),
        TailoringEdit::Label(catalog, ..) => {
            let of = Thing::Catalog(catalog.clone());
            Change::new(Field::Label, Way::Changed, of)
        }
    }
}

fn finding(before: &Assessment, key: &ControlKey, edit: &FindingEdit) -> Option<Change> {
    let old = before.finding(key)?;
    let of = Thing::Control(key.clone());
    let (field, way) = match edit {
        FindingEdit::LastSerial(_) => return None,
        FindingEdit::InsertEvidence(_, id) | FindingEdit::RemoveEvidence(id) => {
            let way = way(matches!(edit, FindingEdit::InsertEvidence(..)));
            let number = before.evidence(*id)?.number.clone();
            let of = Thing::Evidence(number, Some(key.clone()));
            return Some(Change::new(Field::Evidence, way, of));
        }
        FindingEdit::InsertCriterion(..) => (Field::Criterion, Way::Added),
        FindingEdit::RemoveCriterion(_) => (Field::Criterion, Way::Removed),
        FindingEdit::CriterionText(..) => (Field::Criterion, Way::Changed),
        FindingEdit::CriterionMet(..) => (Field::CriterionMet, Way::Changed),
        FindingEdit::Verdict(_) => (Field::Verdict, Way::Changed),
        FindingEdit::Applicability(new) if old.applicability == *new => return None,
        FindingEdit::Applicability(new) if old.applies() == applies(new) => {
            (Field::Reason, Way::Changed)
        }
        FindingEdit::Applicability(_) => (Field::Applicability, Way::Changed),
        FindingEdit::Summary(_) => (Field::Summary, Way::Changed),
        FindingEdit::InsertAction(..) => (Field::Plan, Way::Added),
        FindingEdit::RemoveAction(_) => (Field::Plan, Way::Removed),
        FindingEdit::Action(_, field) => (plan(field), Way::Changed),
        FindingEdit::TakenOver(_) => (Field::TakenOver, Way::Changed),
        FindingEdit::Whole(Cause::Merge, _) => (Field::Merge, Way::Changed),
        FindingEdit::Whole(Cause::Confirm, _) => (Field::Confirmed, Way::Added),
    };
    let values = values(old, edit);
    let same = values.as_ref().is_some_and(|(old, new)| old == new);
    let chosen = field != Field::Reason;
    (!same || !chosen).then(|| Change {
        values: values.filter(|_| chosen),
        ..Change::new(field, way, of)
    })
}

/// A whole finding that takes the place of another: that it does, and what was chosen in it.
fn whole(before: &Assessment, key: &ControlKey, cause: Cause, new: &Finding) -> Vec<Change> {
    let chosen = [
        FindingEdit::Whole(cause, Box::default()),
        FindingEdit::Applicability(new.applicability.clone()),
        FindingEdit::Verdict(new.verdict.clone()),
    ];
    let changes = chosen.iter().filter_map(|edit| finding(before, key, edit));
    changes.collect()
}

fn plan(field: &ActionField) -> Field {
    match field {
        ActionField::Text(ActionText::Owner, _) => Field::PlanOwner,
        ActionField::Text(ActionText::What, _) => Field::PlanText,
        ActionField::Due(_) => Field::PlanDue,
        ActionField::State(_) => Field::PlanState,
    }
}

/// What was chosen before and what is now.
fn values(old: &Finding, edit: &FindingEdit) -> Option<(Value, Value)> {
    Some(match edit {
        FindingEdit::Verdict(new) => (
            Value::Verdict(old.verdict.clone()),
            Value::Verdict(new.clone()),
        ),
        FindingEdit::Applicability(new) => {
            (Value::Applies(old.applies()), Value::Applies(applies(new)))
        }
        FindingEdit::CriterionMet(id, new) => {
            let criterion = old.criteria.iter().find(|it| it.id == *id)?;
            (Value::Met(criterion.met), Value::Met(*new))
        }
        _ => return None,
    })
}

fn applies(value: &Applicability) -> bool {
    *value == Applicability::Applicable
}

fn evidence(before: &Assessment, edit: &EvidenceEdit) -> Option<Change> {
    let (field, way, id) = match edit {
        EvidenceEdit::LastId(_) => return None,
        EvidenceEdit::Put(evidence) => {
            let of = Thing::Evidence(evidence.number.clone(), None);
            return Some(Change::new(Field::Evidence, Way::Added, of));
        }
        EvidenceEdit::Remove(id) => {
            let of = Thing::Evidence(before.evidence(*id)?.number.clone(), None);
            return Some(Change::new(Field::Evidence, Way::Removed, of));
        }
        EvidenceEdit::Set(new) => {
            let more = new.original.is_some() || before.evidence(new.id)?.original.is_none();
            (Field::Hiding, way(more), &new.id)
        }
        EvidenceEdit::Title(id, _) => (Field::Title, Way::Changed, id),
        EvidenceEdit::Description(id, _) => (Field::Description, Way::Changed, id),
        EvidenceEdit::Host(id, _) => (Field::Host, Way::Changed, id),
        EvidenceEdit::Place(id, _) => (Field::Place, Way::Changed, id),
        EvidenceEdit::FileName(id, _) => (Field::FileName, Way::Changed, id),
        EvidenceEdit::Captured(id, _) => (Field::Captured, Way::Changed, id),
        EvidenceEdit::Swept(id, swept) => (Field::Sweep, way(swept.is_some()), id),
    };
    let of = shown(before, before.evidence(*id)?);
    Some(Change::new(field, way, of))
}

/// An evidence under the control whose number it bears, or under another that shows it.
fn shown(assessment: &Assessment, evidence: &Evidence) -> Thing {
    let number = &evidence.number;
    let mut users = assessment.users_of(evidence.id);
    let first = users.next();
    let own = |key: &&ControlKey| key.control == number.control;
    let control = first.filter(own).or_else(|| users.find(own)).or(first);
    Thing::Evidence(number.clone(), control.cloned())
}

/// What a file is part of.
fn held_by(assessment: &Assessment, file: &Sha256) -> Thing {
    let mut evidence = assessment.evidence.values();
    let holds = |it: &&std::sync::Arc<Evidence>| it.files().any(|held| held.sha256 == *file);
    if let Some(evidence) = evidence.find(holds) {
        return shown(assessment, evidence);
    }
    let report = assessment.report_of_copy(file);
    report.map_or(Thing::Project, |report| Thing::Report(report.pdf.clone()))
}
