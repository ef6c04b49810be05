//! The risks that a guide names, what answers them, and the requirements that follow from them.

use super::{CatalogId, ControlId, RiskId};

/// The risks of one guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskSurvey {
    /// The catalog whose controls answer the risks.
    pub catalog: CatalogId,
    /// Title and chapter of the source document.
    pub source: String,
    /// That the official text prevails, and what else a user must know.
    pub notice: String,
    /// Areas of risk.
    pub areas: Vec<RiskArea>,
    /// The main requirements, in printed order.
    pub requirements: Vec<RiskRequirement>,
}

/// An area of risk, for example 이용자 영역.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskArea {
    /// Title.
    pub title: String,
    /// The risks in it.
    pub risks: Vec<Risk>,
}

/// One risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Stable id.
    pub id: RiskId,
    /// What may happen.
    pub title: String,
    /// How it happens and what comes of it.
    pub effect: String,
    /// What answers it, by who does it.
    pub countermeasures: Vec<Countermeasure>,
    /// The requirements that follow from it.
    pub requirements: Vec<RiskId>,
    /// The controls that answer it.
    pub controls: Vec<ControlId>,
    /// The source's own slips, kept as printed.
    pub notes: Vec<String>,
    /// What a damaged source was recovered from.
    pub recovered: Vec<String>,
    /// What the source has lost.
    pub uncertain: Vec<String>,
}

/// What some party does about a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countermeasure {
    /// Who does it.
    pub by: Vec<Party>,
    /// What is done.
    pub measures: Vec<String>,
}

/// Who acts in the use of an open API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The customer (이용자).
    User,
    /// The fintech that uses the API (이용기관).
    Institution,
    /// Who offers the API (운영기관).
    Operator,
}

/// One of the main requirements that follow from the risks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskRequirement {
    /// Stable id, for example `R1`.
    pub id: RiskId,
    /// What is required.
    pub title: String,
    /// The controls that answer it.
    pub controls: Vec<ControlId>,
    /// What the source says of it beside.
    pub notes: Vec<String>,
}

impl RiskSurvey {
    /// All risks in printed order.
    pub fn risks(&self) -> impl Iterator<Item = &Risk> {
        self.areas.iter().flat_map(|area| &area.risks)
    }

    /// The risks that a control answers.
    pub fn risks_of<'a>(&'a self, control: &'a ControlId) -> impl Iterator<Item = &'a Risk> {
        self.risks().filter(|risk| risk.controls.contains(control))
    }

    /// The requirements that a control answers.
    pub fn requirements_of<'a>(
        &'a self,
        control: &'a ControlId,
    ) -> impl Iterator<Item = &'a RiskRequirement> {
        let requirements = self.requirements.iter();
        requirements.filter(|requirement| requirement.controls.contains(control))
    }
}
