//! Domain values → what is on disk.

use super::{calculations_from, raw};
use crate::domain::{
    ActionItem, ActionState, Applicability, Assessment, ControlKey, Finding, OwnControl, Part,
    Period, Person, Profile, Relation, Stamp, Tailoring, TakenOver,
};

impl From<&Assessment> for raw::Content {
    fn from(value: &Assessment) -> Self {
        Self {
            profile: value.profile.as_ref().into(),
            persons: value.persons.iter().map(Into::into).collect(),
            catalogs: value.catalogs.iter().map(ToString::to_string).collect(),
            tailoring: value.tailoring.as_ref().into(),
            findings: value
                .findings
                .iter()
                .map(|(key, finding)| (key, finding.as_ref()).into())
                .collect(),
            evidence: value
                .evidence
                .values()
                .map(|evidence| evidence.as_ref().into())
                .collect(),
            last_evidence: value.last_evidence.0,
            cleared: value.cleared.iter().map(Into::into).collect(),
            last: value.last.as_deref().map(Into::into),
            calculations: calculations_from(&value.answers),
        }
    }
}

impl From<&Tailoring> for raw::Tailoring {
    fn from(value: &Tailoring) -> Self {
        let own = |own: &OwnControl| raw::OwnControl {
            catalog: own.catalog.to_string(),
            group: own.group.to_string(),
            id: own.id.to_string(),
            title: own.title.clone(),
            requirement: own.requirement.clone(),
            duties: own.duties.clone(),
        };
        let labels = value.labels.iter();
        let labels = labels.map(|((catalog, verdict), label)| raw::Label {
            catalog: catalog.to_string(),
            verdict: verdict.to_string(),
            word: label.clone(),
        });
        Self {
            own: value.own.iter().map(own).collect(),
            labels: labels.collect(),
        }
    }
}

impl From<&TakenOver> for raw::TakenOver {
    fn from(value: &TakenOver) -> Self {
        Self {
            catalog: value.from.catalog.to_string(),
            control: value.from.control.to_string(),
            relation: match value.relation {
                Relation::Equal => raw::Relation::Equal,
                Relation::Superset => raw::Relation::Superset,
                Relation::Subset => raw::Relation::Subset,
                Relation::Intersects => raw::Relation::Intersects,
            },
            stamp: (&value.stamp).into(),
        }
    }
}

impl From<&Profile> for raw::Profile {
    fn from(value: &Profile) -> Self {
        let institution = raw::Institution {
            name: value.institution.name.clone(),
            representative: value.institution.representative.clone(),
            business_number: value.institution.business_number.clone(),
            department: value.institution.department.clone(),
        };
        Self {
            name: value.name.clone(),
            institution,
            service: value.service.clone(),
            api: value.api.clone(),
            period: value.period.map(period),
            document_number: value.document_number.clone(),
            edition: value.edition.clone(),
            confidential: value.confidential,
            approval_labels: value.approval_labels.clone(),
        }
    }
}

pub(super) fn period(period: Period) -> (String, String) {
    (period.start.to_string(), period.end.to_string())
}

impl From<&Person> for raw::Person {
    fn from(value: &Person) -> Self {
        let part = match value.part {
            Part::Assessor => raw::Part::Assessor,
            Part::Reviewer => raw::Part::Reviewer,
            Part::Approver => raw::Part::Approver,
        };
        Self {
            id: value.id.0,
            name: value.name.clone(),
            role: value.role.clone(),
            part,
        }
    }
}

impl From<(&ControlKey, &Finding)> for raw::Finding {
    fn from((key, value): (&ControlKey, &Finding)) -> Self {
        let criterion = |c: &crate::domain::Criterion| raw::Criterion {
            id: c.id.0,
            text: c.text.clone(),
            met: c.met,
        };
        Self {
            catalog: key.catalog.to_string(),
            control: key.control.to_string(),
            criteria: value.criteria.iter().map(criterion).collect(),
            evidence: value.evidence.iter().map(|id| id.0).collect(),
            verdict: value.verdict.as_ref().map(ToString::to_string),
            not_applicable: match &value.applicability {
                Applicability::Applicable => None,
                Applicability::NotApplicable { reason } => Some(reason.clone()),
            },
            summary: value.summary.clone(),
            actions: value.actions.iter().map(Into::into).collect(),
            last_serial: value.last_serial,
            changed: value.changed.as_ref().map(Into::into),
            taken_over: value.taken_over.iter().map(Into::into).collect(),
        }
    }
}

impl From<&ActionItem> for raw::Action {
    fn from(value: &ActionItem) -> Self {
        let state = match value.state {
            ActionState::Open => raw::ActionState::Open,
            ActionState::InProgress => raw::ActionState::InProgress,
            ActionState::Done => raw::ActionState::Done,
        };
        let due = value.due.map(|due| due.to_string());
        Self {
            id: value.id.0,
            due,
            owner: value.owner.clone(),
            text: value.text.clone(),
            state,
        }
    }
}

impl From<&Stamp> for raw::Stamp {
    fn from(value: &Stamp) -> Self {
        Self {
            by: value.by.map(|person| person.0),
            at: value.at.to_string(),
        }
    }
}
