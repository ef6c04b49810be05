//! What can be done to an assessment: one sub-enum a subject.

use std::sync::Arc;

use super::{
    answer_edit::AnswerEdit, evidence_edit::EvidenceEdit, issued_edit::IssuedEdit,
    typing::TextTarget,
};
use crate::domain::{
    ActionId, ActionItem, ActionState, Applicability, CatalogId, Cleared, ControlKey, Criterion,
    CriterionId, Date, Evidence, EvidenceFile, EvidenceId, Finding, LastText, OwnControl, Period,
    Person, PersonId, Profile, Sha256, Stamp, Subject, TakenOver, VerdictId,
};

/// One change to an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Changes the head data.
    Profile(ProfileEdit),
    /// Changes who takes part.
    Person(PersonEdit),
    /// Changes which catalogs are in use.
    Catalog(CatalogEdit),
    /// Changes what the project changes of its catalogs.
    Tailoring(TailoringEdit),
    /// Changes the finding for one control and stamps it.
    Finding {
        /// The control.
        key: ControlKey,
        /// The change.
        edit: FindingEdit,
        /// What the finding's stamp becomes.
        changed: Option<Stamp>,
    },
    /// Changes the evidence index.
    Evidence(EvidenceEdit),
    /// Says that something is no personal data or may stand, or takes that back.
    Clear(Cleared, bool),
    /// Changes the list of issued reports.
    Issued(IssuedEdit),
    /// Says who has taken note that the bytes of a file are gone, or that they are there again.
    Lost(Sha256, Option<Stamp>),
    /// Answers a question of a calculator.
    Answer(AnswerEdit),
    /// Masks a text of last year's.
    LastYear(LastText, String),
}

/// A change to the head data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileEdit {
    /// Sets one text.
    Text(ProfileText, String),
    /// Sets the period.
    Period(Option<Period>),
    /// Marks the report 대외비, or not.
    Confidential(bool),
    /// Sets the labels of the approval box.
    ApprovalLabels(Vec<String>),
}

/// The texts of the head data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileText {
    /// Name of the project.
    Name,
    /// Name of the company.
    Institution,
    /// Its representative.
    Representative,
    /// 사업자등록번호.
    BusinessNumber,
    /// Department in charge.
    Department,
    /// Service under assessment.
    Service,
    /// API in use.
    Api,
    /// Number of the report.
    DocumentNumber,
    /// Edition of the report.
    Edition,
}

/// A change to the list of persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonEdit {
    /// Inserts a person at a place in the list.
    Insert(usize, Person),
    /// Takes a person out.
    Remove(PersonId),
    /// Replaces the person of the same id.
    Set(Person),
}

/// A change to the catalogs in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogEdit {
    /// Puts a catalog at a place in the list, with its findings.
    Insert(usize, CatalogId, Vec<(ControlKey, Arc<Finding>)>),
    /// Takes a catalog out, with its findings.
    Remove(CatalogId),
}

/// A change to what the project changes of its catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TailoringEdit {
    /// Puts an own control at a place in the list, with its finding.
    InsertOwn(usize, Box<OwnControl>, Arc<Finding>),
    /// Takes an own control out, with its finding.
    RemoveOwn(ControlKey),
    /// Replaces the own control of the same key.
    SetOwn(Box<OwnControl>),
    /// Gives a verdict another word, or the catalog's own again.
    Label(CatalogId, VerdictId, Option<String>),
}

/// A change to one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingEdit {
    /// Inserts a criterion at a place in the list.
    InsertCriterion(usize, Criterion),
    /// Takes a criterion out.
    RemoveCriterion(CriterionId),
    /// Rewords a criterion.
    CriterionText(CriterionId, String),
    /// Ticks a criterion, or not.
    CriterionMet(CriterionId, bool),
    /// Puts an evidence at a place in the list.
    InsertEvidence(usize, EvidenceId),
    /// Takes an evidence off the list.
    RemoveEvidence(EvidenceId),
    /// Sets the highest evidence serial ever given.
    LastSerial(u32),
    /// Sets or clears the verdict.
    Verdict(Option<VerdictId>),
    /// Says whether the control applies.
    Applicability(Applicability),
    /// Sets the summary.
    Summary(String),
    /// Inserts an action item at a place in the list.
    InsertAction(usize, ActionItem),
    /// Takes an action item out.
    RemoveAction(ActionId),
    /// Changes one field of an action item.
    Action(ActionId, ActionField),
    /// Sets which answers were taken over.
    TakenOver(Vec<TakenOver>),
    /// Put a whole finding in its place, but for when it was changed.
    Whole(Cause, Box<Finding>),
}

/// Why a whole finding takes the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// It was put together with one that was handed out.
    Merge,
    /// Last year's answer was confirmed.
    Confirm,
}

/// A change to one action item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionField {
    /// Sets one text.
    Text(ActionText, String),
    /// Sets or clears the due date.
    Due(Option<Date>),
    /// Sets how far it is.
    State(ActionState),
}

/// The texts of an action item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionText {
    /// Who does it.
    Owner,
    /// What is done.
    What,
}

/// What a step is called when it is offered for undoing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Head data.
    Profile,
    /// Persons.
    Persons,
    /// Criteria (A).
    Criteria,
    /// Attaching or removing evidence (B).
    Evidence,
    /// Describing evidence (B).
    EvidenceText,
    /// Hiding parts of evidence, its original kept.
    Redaction,
    /// Looking through evidence for what must be hidden.
    Sweep,
    /// Saying that something is no personal data.
    Clear,
    /// Verdict (C).
    Verdict,
    /// Applicability (C).
    Applicability,
    /// Summary (D).
    Summary,
    /// Plan (E).
    Plan,
    /// Catalogs in use.
    Catalogs,
    /// Own controls.
    OwnControl,
    /// Words of a verdict scale.
    Labels,
    /// Taking over an answer.
    TakeOver,
    /// Recording a report as final.
    Issued,
    /// Taking note of lost files.
    Lost,
    /// Attaching or removing the scan of a signed report.
    SignedCopy,
    /// A part that was handed out was put together with the project.
    Merge,
    /// Last year's answer was confirmed.
    Confirm,
    /// Answering a question of a calculator.
    Answer,
    /// A text of last year's was masked.
    LastYear,
}

impl ProfileText {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Institution,
        Self::Representative,
        Self::BusinessNumber,
        Self::Department,
        Self::Service,
        Self::Api,
        Self::DocumentNumber,
        Self::Edition,
    ];

    /// The text as it stands.
    #[must_use]
    pub fn of(self, profile: &Profile) -> &str {
        match self {
            Self::Name => &profile.name,
            Self::Institution => &profile.institution.name,
            Self::Representative => &profile.institution.representative,
            Self::BusinessNumber => &profile.institution.business_number,
            Self::Department => &profile.institution.department,
            Self::Service => &profile.service,
            Self::Api => &profile.api,
            Self::DocumentNumber => &profile.document_number,
            Self::Edition => &profile.edition,
        }
    }
}

impl Edit {
    /// The parts of the assessment that the edit touches.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        match self {
            Self::Profile(_) => vec![Subject::Profile],
            Self::Person(_) => vec![Subject::Persons],
            Self::Catalog(CatalogEdit::Insert(_, _, findings)) => {
                let findings = findings
                    .iter()
                    .map(|(key, _)| Subject::Finding(key.clone()));
                std::iter::once(Subject::Catalogs).chain(findings).collect()
            }
            Self::Catalog(CatalogEdit::Remove(_)) => vec![Subject::Catalogs],
            Self::Tailoring(TailoringEdit::InsertOwn(_, own, _)) => {
                vec![Subject::Tailoring, Subject::Finding(own.key())]
            }
            Self::Tailoring(TailoringEdit::RemoveOwn(key)) => {
                vec![Subject::Tailoring, Subject::Finding(key.clone())]
            }
            Self::Tailoring(_) => vec![Subject::Tailoring],
            Self::Finding { key, .. } => vec![Subject::Finding(key.clone())],
            Self::Evidence(edit) => vec![edit.subject()],
            Self::Clear(..) => vec![Subject::Cleared],
            Self::Issued(_) => vec![Subject::Issued],
            Self::Lost(..) => vec![Subject::Lost],
            Self::Answer(_) => vec![Subject::Answers],
            Self::LastYear(..) => vec![Subject::LastYear],
        }
    }

    /// What the edit is called.
    #[must_use]
    pub fn deed(&self) -> Deed {
        match self {
            Self::Profile(_) => Deed::Profile,
            Self::Person(_) => Deed::Persons,
            Self::Catalog(_) => Deed::Catalogs,
            Self::Tailoring(TailoringEdit::Label(..)) => Deed::Labels,
            Self::Tailoring(_) => Deed::OwnControl,
            Self::Finding { edit, .. } => edit.deed(),
            Self::Evidence(edit) => edit.deed(),
            Self::Clear(..) => Deed::Clear,
            Self::Issued(edit) => edit.deed(),
            Self::Lost(..) => Deed::Lost,
            Self::Answer(_) => Deed::Answer,
            Self::LastYear(..) => Deed::LastYear,
        }
    }

    /// The files that the edit puts in.
    pub(super) fn files(&self) -> Vec<&EvidenceFile> {
        match self {
            Self::Issued(edit) => edit.files().iter().collect(),
            other => other.held().into_iter().flat_map(Evidence::files).collect(),
        }
    }

    /// The text typed into and its new content, when the edit sets a text.
    #[must_use]
    pub fn typed(&self) -> Option<(TextTarget, &str)> {
        match self {
            Self::Profile(ProfileEdit::Text(field, text)) => {
                Some((TextTarget::Profile(*field), text))
            }
            Self::Finding { key, edit, .. } => edit.typed(key),
            Self::Tailoring(TailoringEdit::Label(catalog, verdict, label)) => {
                let target = TextTarget::Label(catalog.clone(), verdict.clone());
                Some((target, label.as_deref().unwrap_or_default()))
            }
            Self::Evidence(edit) => edit.typed(),
            Self::Answer(edit) => Some(edit.typed()),
            _ => None,
        }
    }
}

impl FindingEdit {
    /// Makes it an edit of one control's finding.
    #[must_use]
    pub fn on(self, key: &ControlKey, changed: Stamp) -> Edit {
        Edit::Finding {
            key: key.clone(),
            edit: self,
            changed: Some(changed),
        }
    }

    fn deed(&self) -> Deed {
        match self {
            Self::InsertCriterion(..)
            | Self::RemoveCriterion(_)
            | Self::CriterionText(..)
            | Self::CriterionMet(..) => Deed::Criteria,
            Self::InsertEvidence(..) | Self::RemoveEvidence(_) | Self::LastSerial(_) => {
                Deed::Evidence
            }
            Self::Verdict(_) => Deed::Verdict,
            Self::Applicability(_) => Deed::Applicability,
            Self::Summary(_) => Deed::Summary,
            Self::InsertAction(..) | Self::RemoveAction(_) | Self::Action(..) => Deed::Plan,
            Self::TakenOver(_) => Deed::TakeOver,
            Self::Whole(Cause::Merge, _) => Deed::Merge,
            Self::Whole(Cause::Confirm, _) => Deed::Confirm,
        }
    }

    fn typed(&self, key: &ControlKey) -> Option<(TextTarget, &str)> {
        let key = key.clone();
        match self {
            Self::CriterionText(id, text) => Some((TextTarget::Criterion(key, *id), text)),
            Self::Applicability(Applicability::NotApplicable { reason }) => {
                Some((TextTarget::Reason(key), reason))
            }
            Self::Summary(text) => Some((TextTarget::Summary(key), text)),
            Self::Action(id, ActionField::Text(field, text)) => {
                Some((TextTarget::Action(key, *id, *field), text))
            }
            _ => None,
        }
    }
}
