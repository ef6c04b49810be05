//! Who is assessed, what, when and by whom.

use super::{Period, PersonId};

/// The head data of an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Name of the project.
    pub name: String,
    /// The assessed company.
    pub institution: Institution,
    /// The service under assessment.
    pub service: String,
    /// The API in use.
    pub api: String,
    /// When the assessment runs.
    pub period: Option<Period>,
    /// Number of the report, for example `HP-2026-11`.
    pub document_number: String,
    /// Edition of the report, for example `제1판`.
    pub edition: String,
    /// Whether the report is marked 대외비.
    pub confidential: bool,
    /// Labels of the approval box on the cover.
    pub approval_labels: Vec<String>,
}

/// The assessed company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Institution {
    /// Name of the company.
    pub name: String,
    /// Its representative.
    pub representative: String,
    /// 사업자등록번호.
    pub business_number: String,
    /// The department in charge.
    pub department: String,
}

/// Somebody who takes part in the assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stable id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Department or position.
    pub role: String,
    /// Part played in the assessment.
    pub part: Part,
}

/// The part that a person plays in the assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Does the assessment (담당).
    #[default]
    Assessor,
    /// Reviews it (검토).
    Reviewer,
    /// Approves it (승인).
    Approver,
}
