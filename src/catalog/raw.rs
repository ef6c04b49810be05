//! The catalog file's mirror. Only its own conversion turns it into domain values and back.

use serde::{Deserialize, Serialize};

/// The version of the catalog format that this program writes.
pub(super) const FORMAT: u32 = 2;

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Catalog {
    pub(super) format: u32,
    pub(super) id: String,
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) short: Option<String>,
    pub(super) edition: String,
    pub(super) date: String,
    pub(super) publisher: String,
    pub(super) source: String,
    pub(super) notice: String,
    pub(super) levels: Vec<String>,
    pub(super) leaf: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) properties: Vec<Property>,
    pub(super) scale: Vec<Level>,
    pub(super) groups: Vec<Group>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Property {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) values: Vec<PropertyValue>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PropertyValue {
    pub(super) id: String,
    pub(super) label: String,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chosen {
    pub(super) id: String,
    pub(super) values: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) title: String,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) uncertain: Option<String>,
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
    pub(super) notes: Vec<String>,
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
    pub(super) properties: Vec<Chosen>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) guidance: Vec<Guidance>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tables: Vec<Table>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence_examples: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) references: Vec<Reference>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) notes: Vec<String>,
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
