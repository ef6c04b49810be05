//! The mirror of a template's file.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};

use super::{FORMAT, TemplateFault, emblem, hex};
use crate::domain::{
    ApprovalBox, Chart, Density, Emblem, Ink, Label, Opening, Section, SectionKind, Signing,
    Template,
};

#[derive(Deserialize)]
pub(super) struct Version {
    pub(super) format: u32,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(in crate::store) struct Raw {
    format: u32,
    name: String,
    #[serde(default)]
    description: String,
    title: String,
    #[serde(default)]
    opening: RawOpening,
    #[serde(default)]
    contents: bool,
    sections: Vec<RawSection>,
    #[serde(default)]
    approval: RawApproval,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    labels: BTreeMap<RawLabel, String>,
    #[serde(default)]
    ink: RawInk,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    logo: Option<RawEmblem>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<RawEmblem>,
}

#[derive(Clone, Copy, Default, Deserialize, Serialize)]
enum RawOpening {
    #[default]
    Cover,
    Heading,
}

#[derive(Default, Deserialize, Serialize)]
enum RawApproval {
    #[default]
    AsProject,
    Own(Vec<String>),
    Without,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    kind: RawKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
}

#[derive(Deserialize, Serialize)]
enum RawKind {
    Overview,
    Totals(Vec<RawChart>),
    Comparison,
    Forms(RawDensity),
    Worksheet,
    Digest,
    Shortfalls,
    Risks,
    Procedures,
    NotApplicable,
    TakenOver,
    Laws,
    EvidenceList,
    Pictures,
    Signatures(RawSigning),
}

/// Writes the names of a plain enum and its conversions once.
macro_rules! mirror {
    ($raw:ident = $domain:ident { $($name:ident),+ $(,)? }) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
        enum $raw { $($name),+ }

        impl From<$domain> for $raw {
            fn from(value: $domain) -> Self {
                match value { $($domain::$name => Self::$name),+ }
            }
        }

        impl From<$raw> for $domain {
            fn from(raw: $raw) -> Self {
                match raw { $($raw::$name => Self::$name),+ }
            }
        }
    };
}

mirror!(
    RawChart = Chart {
        ByField,
        ByVerdict,
        PlanOverTime
    }
);
mirror!(RawDensity = Density { Full, Table });
mirror!(RawSigning = Signing { Company, Audit });
mirror!(
    RawLabel = Label {
        Approval,
        Confidential,
        Contents,
        Criteria,
        Evidence,
        Verdict,
        Summary,
        Plan,
        Due,
        Owner,
        PlanText,
        Laws,
        Assessor,
        Reviewer,
        Representative,
        SignPlace,
        SealPlace,
    }
);

#[derive(Default, Deserialize, Serialize)]
enum RawInk {
    #[default]
    Usual,
    Accent(String),
    Mono,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RawEmblem {
    width: u32,
    height: u32,
    base64: String,
}

impl Raw {
    pub(in crate::store) fn template(self) -> Result<Template, TemplateFault> {
        if self.name.trim().is_empty() {
            return Err(TemplateFault::Nameless);
        }
        let words = self.labels.into_iter();
        Ok(Template {
            name: self.name,
            description: self.description,
            title: self.title,
            opening: match self.opening {
                RawOpening::Cover => Opening::Cover,
                RawOpening::Heading => Opening::Heading,
            },
            contents: self.contents,
            sections: self.sections.into_iter().map(RawSection::section).collect(),
            approval: match self.approval {
                RawApproval::AsProject => ApprovalBox::AsProject,
                RawApproval::Own(labels) => ApprovalBox::Own(labels),
                RawApproval::Without => ApprovalBox::Without,
            },
            labels: words.map(|(label, word)| (label.into(), word)).collect(),
            ink: self.ink.ink()?,
            logo: self.logo.map(RawEmblem::emblem).transpose()?,
            seal: self.seal.map(RawEmblem::emblem).transpose()?,
        })
    }

    pub(in crate::store) fn of(template: &Template) -> Self {
        let words = template.labels.iter();
        Self {
            format: FORMAT,
            name: template.name.clone(),
            description: template.description.clone(),
            title: template.title.clone(),
            opening: match template.opening {
                Opening::Cover => RawOpening::Cover,
                Opening::Heading => RawOpening::Heading,
            },
            contents: template.contents,
            sections: template.sections.iter().map(RawSection::of).collect(),
            approval: match &template.approval {
                ApprovalBox::AsProject => RawApproval::AsProject,
                ApprovalBox::Own(labels) => RawApproval::Own(labels.clone()),
                ApprovalBox::Without => RawApproval::Without,
            },
            labels: words
                .map(|(label, word)| ((*label).into(), word.clone()))
                .collect(),
            ink: RawInk::of(template.ink),
            logo: template.logo.as_ref().map(RawEmblem::of),
            seal: template.seal.as_ref().map(RawEmblem::of),
        }
    }
}

impl RawSection {
    fn section(self) -> Section {
        let kind = match self.kind {
            RawKind::Overview => SectionKind::Overview,
            RawKind::Totals(charts) => {
                SectionKind::Totals(charts.into_iter().map(Into::into).collect())
            }
            RawKind::Comparison => SectionKind::Comparison,
            RawKind::Forms(density) => SectionKind::Forms(density.into()),
            RawKind::Worksheet => SectionKind::Worksheet,
            RawKind::Digest => SectionKind::Digest,
            RawKind::Shortfalls => SectionKind::Shortfalls,
            RawKind::Procedures => SectionKind::Procedures,
            RawKind::Risks => SectionKind::Risks,
            RawKind::NotApplicable => SectionKind::NotApplicable,
            RawKind::TakenOver => SectionKind::TakenOver,
            RawKind::Laws => SectionKind::Laws,
            RawKind::EvidenceList => SectionKind::EvidenceList,
            RawKind::Pictures => SectionKind::Pictures,
            RawKind::Signatures(signing) => SectionKind::Signatures(signing.into()),
        };
        Section {
            kind,
            title: self.title,
        }
    }

    fn of(section: &Section) -> Self {
        let kind = match &section.kind {
            SectionKind::Overview => RawKind::Overview,
            SectionKind::Totals(charts) => {
                RawKind::Totals(charts.iter().map(|chart| (*chart).into()).collect())
            }
            SectionKind::Comparison => RawKind::Comparison,
            SectionKind::Forms(density) => RawKind::Forms((*density).into()),
            SectionKind::Worksheet => RawKind::Worksheet,
            SectionKind::Digest => RawKind::Digest,
            SectionKind::Shortfalls => RawKind::Shortfalls,
            SectionKind::Procedures => RawKind::Procedures,
            SectionKind::Risks => RawKind::Risks,
            SectionKind::NotApplicable => RawKind::NotApplicable,
            SectionKind::TakenOver => RawKind::TakenOver,
            SectionKind::Laws => RawKind::Laws,
            SectionKind::EvidenceList => RawKind::EvidenceList,
            SectionKind::Pictures => RawKind::Pictures,
            SectionKind::Signatures(signing) => RawKind::Signatures((*signing).into()),
        };
        Self {
            kind,
            title: section.title.clone(),
        }
    }
}

impl RawInk {
    fn ink(self) -> Result<Ink, TemplateFault> {
        match self {
            Self::Usual => Ok(Ink::Usual),
            Self::Mono => Ok(Ink::Mono),
            Self::Accent(color) => channels(&color)
                .map(Ink::Accent)
                .ok_or(TemplateFault::Color(color)),
        }
    }

    fn of(ink: Ink) -> Self {
        match ink {
            Ink::Usual => Self::Usual,
            Ink::Mono => Self::Mono,
            Ink::Accent(channels) => Self::Accent(format!("#{}", hex(&channels))),
        }
    }
}

/// Red, green and blue of `#1f5fbf`.
fn channels(color: &str) -> Option<[u8; 3]> {
    let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

impl RawEmblem {
    fn emblem(self) -> Result<Emblem, TemplateFault> {
        let bytes = STANDARD.decode(self.base64.trim());
        let bytes = bytes.map_err(|_| TemplateFault::Emblem)?;
        Ok(emblem(bytes, (self.width, self.height)))
    }

    fn of(emblem: &Emblem) -> Self {
        Self {
            width: emblem.pixels.0,
            height: emblem.pixels.1,
            base64: STANDARD.encode(&emblem.bytes),
        }
    }
}
