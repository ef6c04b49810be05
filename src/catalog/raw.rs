//! The catalog file's mirror. Only its own conversion turns it into domain values and back.

use serde::{Deserialize, Serialize};

use crate::domain::{self, CatalogId, ControlId, GroupId, VerdictId};

/// The version of the catalog format that this program writes.
pub(super) const FORMAT: u32 = 1;

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Catalog {
    pub(super) format: u32,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) edition: String,
    pub(super) date: String,
    pub(super) publisher: String,
    pub(super) source: String,
    pub(super) notice: String,
    pub(super) levels: Vec<String>,
    pub(super) leaf: String,
    pub(super) scale: Vec<Level>,
    pub(super) groups: Vec<Group>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Level {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) outcome: Outcome,
    pub(super) meaning: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) enum Outcome {
    Pass,
    Partial,
    Fail,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) groups: Vec<Group>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) controls: Vec<Control>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Control {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) requirement: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) guidance: Vec<Guidance>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence_examples: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) references: Vec<Reference>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) recovered: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) uncertain: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guidance {
    pub(super) kind: Kind,
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) items: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) lost: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) uncertain: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) enum Kind {
    Must,
    Should,
    Example,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reference {
    pub(super) law: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) article: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) paragraph: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) uncertain: Option<String>,
}

impl From<Catalog> for domain::Catalog {
    fn from(raw: Catalog) -> Self {
        Self {
            id: CatalogId::new(raw.id),
            title: raw.title,
            edition: raw.edition,
            date: raw.date,
            publisher: raw.publisher,
            source: raw.source,
            notice: raw.notice,
            levels: raw.levels,
            leaf: raw.leaf,
            scale: raw.scale.into_iter().map(Into::into).collect(),
            groups: raw.groups.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&domain::Catalog> for Catalog {
    fn from(value: &domain::Catalog) -> Self {
        Self {
            format: FORMAT,
            id: value.id.to_string(),
            title: value.title.clone(),
            edition: value.edition.clone(),
            date: value.date.clone(),
            publisher: value.publisher.clone(),
            source: value.source.clone(),
            notice: value.notice.clone(),
            levels: value.levels.clone(),
            leaf: value.leaf.clone(),
            scale: value.scale.iter().map(Into::into).collect(),
            groups: value.groups.iter().map(Into::into).collect(),
        }
    }
}

impl From<Level> for domain::VerdictLevel {
    fn from(raw: Level) -> Self {
        let outcome = match raw.outcome {
            Outcome::Pass => domain::Outcome::Pass,
            Outcome::Partial => domain::Outcome::Partial,
            Outcome::Fail => domain::Outcome::Fail,
        };
        Self {
            id: VerdictId::new(raw.id),
            label: raw.label,
            outcome,
            meaning: raw.meaning,
        }
    }
}

impl From<&domain::VerdictLevel> for Level {
    fn from(value: &domain::VerdictLevel) -> Self {
        let outcome = match value.outcome {
            domain::Outcome::Pass => Outcome::Pass,
            domain::Outcome::Partial => Outcome::Partial,
            domain::Outcome::Fail => Outcome::Fail,
        };
        Self {
            id: value.id.to_string(),
            label: value.label.clone(),
            outcome,
            meaning: value.meaning.clone(),
        }
    }
}

impl From<Group> for domain::Group {
    fn from(raw: Group) -> Self {
        Self {
            id: GroupId::new(raw.id),
            title: raw.title,
            groups: raw.groups.into_iter().map(Into::into).collect(),
            controls: raw.controls.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&domain::Group> for Group {
    fn from(value: &domain::Group) -> Self {
        Self {
            id: value.id.to_string(),
            title: value.title.clone(),
            groups: value.groups.iter().map(Into::into).collect(),
            controls: value.controls.iter().map(Into::into).collect(),
        }
    }
}

impl From<Control> for domain::Control {
    fn from(raw: Control) -> Self {
        Self {
            id: ControlId::new(raw.id),
            title: raw.title,
            requirement: raw.requirement,
            guidance: raw.guidance.into_iter().map(Into::into).collect(),
            evidence_examples: raw.evidence_examples,
            references: raw.references.into_iter().map(Into::into).collect(),
            recovered: raw.recovered,
            uncertain: raw.uncertain,
        }
    }
}

impl From<&domain::Control> for Control {
    fn from(value: &domain::Control) -> Self {
        Self {
            id: value.id.to_string(),
            title: value.title.clone(),
            requirement: value.requirement.clone(),
            guidance: value.guidance.iter().map(Into::into).collect(),
            evidence_examples: value.evidence_examples.clone(),
            references: value.references.iter().map(Into::into).collect(),
            recovered: value.recovered.clone(),
            uncertain: value.uncertain.clone(),
        }
    }
}

impl From<Guidance> for domain::Guidance {
    fn from(raw: Guidance) -> Self {
        let kind = match raw.kind {
            Kind::Must => domain::GuidanceKind::Must,
            Kind::Should => domain::GuidanceKind::Should,
            Kind::Example => domain::GuidanceKind::Example,
        };
        Self {
            kind,
            text: raw.text,
            items: raw.items,
            lost: raw.lost,
            uncertain: raw.uncertain,
        }
    }
}

impl From<&domain::Guidance> for Guidance {
    fn from(value: &domain::Guidance) -> Self {
        let kind = match value.kind {
            domain::GuidanceKind::Must => Kind::Must,
            domain::GuidanceKind::Should => Kind::Should,
            domain::GuidanceKind::Example => Kind::Example,
        };
        let domain::Guidance {
            text,
            items,
            lost,
            uncertain,
            ..
        } = value.clone();
        Self {
            kind,
            text,
            items,
            lost,
            uncertain,
        }
    }
}

impl From<Reference> for domain::Reference {
    fn from(raw: Reference) -> Self {
        let Reference {
            law,
            article,
            paragraph,
            title,
            uncertain,
        } = raw;
        Self {
            law,
            article,
            paragraph,
            title,
            uncertain,
        }
    }
}

impl From<&domain::Reference> for Reference {
    fn from(value: &domain::Reference) -> Self {
        let domain::Reference {
            law,
            article,
            paragraph,
            title,
            uncertain,
        } = value.clone();
        Self {
            law,
            article,
            paragraph,
            title,
            uncertain,
        }
    }
}
