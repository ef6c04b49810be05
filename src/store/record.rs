//! What a line of the journal holds: whole new values of parts of the project.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{mirror, trail::Trail};
use crate::domain::{Assessment, CatalogId, ControlId, ControlKey, EvidenceId, Subject};

/// The new value of one part of the assessment, ready to be written.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Record(Part);

#[derive(Clone, Debug, Deserialize, Serialize)]
enum Part {
    Profile(mirror::Profile),
    Persons(Vec<mirror::Person>),
    Catalogs(Vec<String>),
    Tailoring(mirror::Tailoring),
    Finding(mirror::Finding),
    NoFinding(String, String),
    Evidence(u32, Option<mirror::Evidence>),
    LastEvidence(u32),
    Cleared(Vec<mirror::Cleared>),
    Issued(Vec<mirror::Issued>),
    Lost(Vec<mirror::Lost>),
    Answers(Vec<mirror::Calculation>),
    LastYear(Option<mirror::LastYear>),
    /// Number and line of an entry of the audit trail.
    Trail(u64, String),
}

impl Record {
    /// The present value of one part of the assessment.
    #[must_use]
    pub fn of(assessment: &Assessment, subject: &Subject) -> Self {
        Self(match subject {
            Subject::Profile => Part::Profile(assessment.profile.as_ref().into()),
            Subject::Persons => Part::Persons(assessment.persons.iter().map(Into::into).collect()),
            Subject::Catalogs => Part::Catalogs(
                assessment
                    .catalogs
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            ),
            Subject::Tailoring => Part::Tailoring(assessment.tailoring.as_ref().into()),
            Subject::Finding(key) => match assessment.finding(key) {
                Some(finding) => Part::Finding((key, finding).into()),
                None => Part::NoFinding(key.catalog.to_string(), key.control.to_string()),
            },
            Subject::Evidence(id) => Part::Evidence(id.0, assessment.evidence(*id).map(Into::into)),
            Subject::LastEvidence => Part::LastEvidence(assessment.last_evidence.0),
            Subject::Cleared => Part::Cleared(assessment.cleared.iter().map(Into::into).collect()),
            Subject::Answers => Part::Answers(mirror::calculations_from(&assessment.answers)),
            Subject::Lost => Part::Lost(mirror::lost_from(&assessment.lost)),
            Subject::LastYear => Part::LastYear(assessment.last.as_deref().map(Into::into)),
            Subject::Issued => Part::Issued(assessment.issued.iter().map(Into::into).collect()),
        })
    }

    /// An entry of the audit trail, which is in no part of the assessment.
    pub(super) fn of_trail(number: u64, line: String) -> Self {
        Self(Part::Trail(number, line))
    }

    /// Whether it is an entry of the audit trail.
    pub(super) fn is_of_trail(&self) -> bool {
        matches!(self.0, Part::Trail(..))
    }

    /// Puts the value into an assessment, or the entry into its trail.
    pub(super) fn replay(
        self,
        assessment: &mut Assessment,
        trail: &mut Trail,
    ) -> Result<(), mirror::Fault> {
        match self.0 {
            Part::Profile(profile) => assessment.profile = Arc::new(profile.try_into()?),
            Part::Persons(persons) => {
                assessment.persons = persons.into_iter().map(Into::into).collect();
            }
            Part::Catalogs(ids) => {
                assessment.catalogs = ids.into_iter().map(CatalogId::new).collect();
            }
            Part::Tailoring(tailoring) => assessment.tailoring = Arc::new(tailoring.into()),
            Part::NoFinding(catalog, control) => {
                let key = ControlKey::new(CatalogId::new(catalog), ControlId::new(control));
                assessment.findings.remove(&key);
            }
            Part::Finding(finding) => {
                let (key, finding) = finding.try_into()?;
                assessment.findings.insert(key, Arc::new(finding));
            }
            Part::Evidence(id, None) => {
                assessment.evidence.remove(&EvidenceId(id));
            }
            Part::Evidence(id, Some(evidence)) => {
                assessment
                    .evidence
                    .insert(EvidenceId(id), Arc::new(evidence.try_into()?));
            }
            Part::LastEvidence(id) => assessment.last_evidence = EvidenceId(id),
            Part::Cleared(cleared) => {
                assessment.cleared = cleared.into_iter().map(Into::into).collect();
            }
            Part::Answers(all) => assessment.answers = mirror::calculations_into(all)?,
            Part::Lost(lost) => assessment.lost = mirror::lost_into(lost)?,
            Part::LastYear(last) => assessment.last = mirror::last_year(last)?,
            Part::Issued(issued) => assessment.issued = mirror::issued(issued)?,
            Part::Trail(number, line) => trail.replay(number, &line),
        }
        Ok(())
    }
}
