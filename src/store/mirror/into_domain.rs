//! What is on disk → domain values. A date or an id that makes no sense is a fault, never guessed at.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{calculations_into, last_year::last_year, raw, text::Fault};
use crate::domain::{
    ActionId, ActionItem, ActionState, Applicability, Assessment, CatalogId, ControlId, ControlKey,
    Criterion, CriterionId, Evidence, EvidenceId, Finding, GroupId, Institution, OwnControl, Part,
    Period, Person, PersonId, Profile, Relation, Stamp, Tailoring, TakenOver, VerdictId,
};

impl TryFrom<raw::Content> for Assessment {
    type Error = Fault;

    fn try_from(raw: raw::Content) -> Result<Self, Fault> {
        let mut findings = BTreeMap::new();
        for finding in raw.findings {
            let (key, finding) = finding.try_into()?;
            if let Some(_twice) = findings.insert(key.clone(), Arc::new(finding)) {
                return Err(Fault::Twice(key.to_string()));
            }
        }
        let mut evidence = BTreeMap::new();
        for item in raw.evidence {
            let item = Evidence::try_from(item)?;
            let id = item.id;
            if evidence.insert(id, Arc::new(item)).is_some() {
                return Err(Fault::Twice(format!("evidence {id}")));
            }
        }
        let mut catalogs = BTreeSet::new();
        if let Some(twice) = raw.catalogs.iter().find(|id| !catalogs.insert(*id)) {
            return Err(Fault::Twice(twice.clone()));
        }
        let mut own = BTreeSet::new();
        if let Some(twice) = raw
            .tailoring
            .own
            .iter()
            .find(|it| !own.insert((&it.catalog, &it.id)))
        {
            return Err(Fault::Twice(format!("{}/{}", twice.catalog, twice.id)));
        }
        let dangling = findings
            .values()
            .flat_map(|f| &f.evidence)
            .find(|id| !evidence.contains_key(id));
        if let Some(id) = dangling {
            return Err(Fault::Dangling(*id));
        }
        Ok(Self {
            profile: Arc::new(raw.profile.try_into()?),
            persons: raw.persons.into_iter().map(Into::into).collect(),
            catalogs: raw.catalogs.into_iter().map(CatalogId::new).collect(),
            tailoring: Arc::new(raw.tailoring.into()),
            findings,
            evidence,
            last_evidence: EvidenceId(raw.last_evidence),
            cleared: raw.cleared.into_iter().map(Into::into).collect(),
            answers: calculations_into(raw.calculations)?,
            last: last_year(raw.last)?,
            issued: Vec::new(),
            lost: BTreeMap::new(),
        })
    }
}

impl From<raw::Tailoring> for Tailoring {
    fn from(raw: raw::Tailoring) -> Self {
        let own = |own: raw::OwnControl| OwnControl {
            catalog: CatalogId::new(own.catalog),
            group: GroupId::new(own.group),
            id: ControlId::new(own.id),
            title: own.title,
            requirement: own.requirement,
            duties: own.duties,
        };
        let label = |label: raw::Label| {
            let key = (CatalogId::new(label.catalog), VerdictId::new(label.verdict));
            (key, label.word)
        };
        Self {
            own: raw.own.into_iter().map(own).collect(),
            labels: raw.labels.into_iter().map(label).collect(),
        }
    }
}

impl TryFrom<raw::TakenOver> for TakenOver {
    type Error = Fault;

    fn try_from(raw: raw::TakenOver) -> Result<Self, Fault> {
        Ok(Self {
            from: ControlKey::new(CatalogId::new(raw.catalog), ControlId::new(raw.control)),
            relation: match raw.relation {
                raw::Relation::Equal => Relation::Equal,
                raw::Relation::Superset => Relation::Superset,
                raw::Relation::Subset => Relation::Subset,
                raw::Relation::Intersects => Relation::Intersects,
            },
            stamp: raw.stamp.try_into()?,
        })
    }
}

impl TryFrom<raw::Profile> for Profile {
    type Error = Fault;

    fn try_from(raw: raw::Profile) -> Result<Self, Fault> {
        let raw::Institution {
            name,
            representative,
            business_number,
            department,
        } = raw.institution;
        Ok(Self {
            name: raw.name,
            institution: Institution {
                name,
                representative,
                business_number,
                department,
            },
            service: raw.service,
            api: raw.api,
            period: raw.period.map(period).transpose()?,
            document_number: raw.document_number,
            edition: raw.edition,
            confidential: raw.confidential,
            approval_labels: raw.approval_labels,
        })
    }
}

pub(super) fn period((start, end): (String, String)) -> Result<Period, Fault> {
    Ok(Period {
        start: start.parse()?,
        end: end.parse()?,
    })
}

impl From<raw::Person> for Person {
    fn from(raw: raw::Person) -> Self {
        let part = match raw.part {
            raw::Part::Assessor => Part::Assessor,
            raw::Part::Reviewer => Part::Reviewer,
            raw::Part::Approver => Part::Approver,
        };
        Self {
            id: PersonId(raw.id),
            name: raw.name,
            role: raw.role,
            part,
        }
    }
}

impl TryFrom<raw::Finding> for (ControlKey, Finding) {
    type Error = Fault;

    fn try_from(raw: raw::Finding) -> Result<Self, Fault> {
        let key = ControlKey::new(CatalogId::new(raw.catalog), ControlId::new(raw.control));
        let criterion = |c: raw::Criterion| Criterion {
            id: CriterionId(c.id),
            text: c.text,
            met: c.met,
        };
        let finding = Finding {
            criteria: raw.criteria.into_iter().map(criterion).collect(),
            evidence: raw.evidence.into_iter().map(EvidenceId).collect(),
            verdict: raw.verdict.map(VerdictId::new),
            applicability: match raw.not_applicable {
                None => Applicability::Applicable,
                Some(reason) => Applicability::NotApplicable { reason },
            },
            summary: raw.summary,
            actions: raw
                .actions
                .into_iter()
                .map(TryInto::try_into)
                .collect::<Result<_, _>>()?,
            last_serial: raw.last_serial,
            changed: raw.changed.map(TryInto::try_into).transpose()?,
            taken_over: raw
                .taken_over
                .into_iter()
                .map(TryInto::try_into)
                .collect::<Result<_, _>>()?,
        };
        Ok((key, finding))
    }
}

impl TryFrom<raw::Action> for ActionItem {
    type Error = Fault;

    fn try_from(raw: raw::Action) -> Result<Self, Fault> {
        let state = match raw.state {
            raw::ActionState::Open => ActionState::Open,
            raw::ActionState::InProgress => ActionState::InProgress,
            raw::ActionState::Done => ActionState::Done,
        };
        let due = raw.due.map(|due| due.parse()).transpose()?;
        Ok(Self {
            id: ActionId(raw.id),
            due,
            owner: raw.owner,
            text: raw.text,
            state,
        })
    }
}

impl TryFrom<raw::Stamp> for Stamp {
    type Error = Fault;

    fn try_from(raw: raw::Stamp) -> Result<Self, Fault> {
        Ok(Self {
            by: raw.by.map(PersonId),
            at: raw.at.parse()?,
        })
    }
}
