//! Mirrors of the files beside the catalogs: risks, glossary, mappings and laws.

use serde::Deserialize;

use super::raw::Reference;
use crate::domain::{self, CatalogId, ControlId, LawId, RiskId};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RiskSurvey {
    pub(super) format: u32,
    catalog: String,
    source: String,
    notice: String,
    areas: Vec<Area>,
    requirements: Vec<Requirement>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    title: String,
    risks: Vec<Risk>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Risk {
    id: String,
    title: String,
    effect: String,
    countermeasures: Vec<Countermeasure>,
    requirements: Vec<String>,
    controls: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    recovered: Vec<String>,
    #[serde(default)]
    uncertain: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Countermeasure {
    by: Vec<Party>,
    measures: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
enum Party {
    User,
    Institution,
    Operator,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Requirement {
    id: String,
    title: String,
    controls: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glossaries {
    pub(super) format: u32,
    pub(super) glossaries: Vec<Glossary>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glossary {
    source: String,
    date: String,
    catalogs: Vec<String>,
    terms: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    term: String,
    #[serde(default)]
    also: Vec<String>,
    meaning: String,
    #[serde(default)]
    law: Option<Reference>,
    #[serde(default)]
    uncertain: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mapping {
    pub(super) format: u32,
    from: String,
    to: String,
    pairs: Vec<Pair>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    from: String,
    to: String,
    relation: Relation,
    why: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
enum Relation {
    Equal,
    Superset,
    Subset,
    Intersects,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Laws {
    pub(super) format: u32,
    laws: Vec<Law>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Law {
    name: String,
    #[serde(default)]
    also: Vec<String>,
}

fn controls(ids: Vec<String>) -> Vec<ControlId> {
    ids.into_iter().map(ControlId::new).collect()
}

impl From<RiskSurvey> for domain::RiskSurvey {
    fn from(raw: RiskSurvey) -> Self {
        let area = |area: Area| domain::RiskArea {
            title: area.title,
            risks: area.risks.into_iter().map(Into::into).collect(),
        };
        let requirement = |requirement: Requirement| domain::RiskRequirement {
            id: RiskId::new(requirement.id),
            title: requirement.title,
            controls: controls(requirement.controls),
            notes: requirement.notes,
        };
        Self {
            catalog: CatalogId::new(raw.catalog),
            source: raw.source,
            notice: raw.notice,
            areas: raw.areas.into_iter().map(area).collect(),
            requirements: raw.requirements.into_iter().map(requirement).collect(),
        }
    }
}

impl From<Risk> for domain::Risk {
    fn from(raw: Risk) -> Self {
        let party = |party: Party| match party {
            Party::User => domain::Party::User,
            Party::Institution => domain::Party::Institution,
            Party::Operator => domain::Party::Operator,
        };
        let countermeasure = |raw: Countermeasure| domain::Countermeasure {
            by: raw.by.into_iter().map(party).collect(),
            measures: raw.measures,
        };
        Self {
            id: RiskId::new(raw.id),
            title: raw.title,
            effect: raw.effect,
            countermeasures: raw
                .countermeasures
                .into_iter()
                .map(countermeasure)
                .collect(),
            requirements: raw.requirements.into_iter().map(RiskId::new).collect(),
            controls: controls(raw.controls),
            notes: raw.notes,
            recovered: raw.recovered,
            uncertain: raw.uncertain,
        }
    }
}

impl From<Glossary> for domain::Glossary {
    fn from(raw: Glossary) -> Self {
        let term = |term: Entry| domain::Term {
            term: term.term,
            also: term.also,
            meaning: term.meaning,
            defined_by: term.law.map(Into::into),
            uncertain: term.uncertain,
        };
        Self {
            source: raw.source,
            date: raw.date,
            catalogs: raw.catalogs.into_iter().map(CatalogId::new).collect(),
            terms: raw.terms.into_iter().map(term).collect(),
        }
    }
}

impl From<Mapping> for domain::Mapping {
    fn from(raw: Mapping) -> Self {
        let pair = |pair: Pair| domain::Pair {
            from: ControlId::new(pair.from),
            to: ControlId::new(pair.to),
            relation: match pair.relation {
                Relation::Equal => domain::Relation::Equal,
                Relation::Superset => domain::Relation::Superset,
                Relation::Subset => domain::Relation::Subset,
                Relation::Intersects => domain::Relation::Intersects,
            },
            why: pair.why,
        };
        Self {
            from: CatalogId::new(raw.from),
            to: CatalogId::new(raw.to),
            pairs: raw.pairs.into_iter().map(pair).collect(),
        }
    }
}

impl From<Laws> for domain::LawRegister {
    fn from(raw: Laws) -> Self {
        let law = |law: Law| domain::Law {
            id: LawId::new(law.name),
            also: law.also,
        };
        Self {
            laws: raw.laws.into_iter().map(law).collect(),
        }
    }
}
