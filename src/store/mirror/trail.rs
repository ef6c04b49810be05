//! Entries of the audit trail: domain values ↔ what is on disk. An entry stands in one line, and what is left out has the
//! value that most entries have.

use serde::{Deserialize, Serialize};

use super::text::{Fault, read_line, write_line};
use crate::domain::{
    CatalogId, ControlId, ControlKey, EvidenceNumber, PersonId, Sha256, VerdictId,
    trail::{Change, Doer, Entry, Field, Thing, Turn, Value, Way},
};

/// How much of the trail belongs to a project: so many entries, the last of which has that hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct TrailSeal {
    pub(crate) entries: u64,
    pub(crate) head: String,
}

impl TrailSeal {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Debug, Deserialize, Serialize)]
struct Raw {
    at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<(u32, String)>,
    #[serde(default, skip_serializing_if = "RawTurn::is_done")]
    turn: RawTurn,
    field: String,
    #[serde(default, skip_serializing_if = "RawWay::is_changed")]
    way: RawWay,
    #[serde(default, skip_serializing_if = "RawThing::is_project")]
    of: RawThing,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    values: Option<(RawValue, RawValue)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize)]
enum RawTurn {
    #[default]
    Done,
    Undone,
    Redone,
}

impl RawTurn {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_done(&self) -> bool {
        *self == Self::Done
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize)]
enum RawWay {
    Added,
    Removed,
    #[default]
    Changed,
}

impl RawWay {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_changed(&self) -> bool {
        *self == Self::Changed
    }
}

#[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
enum RawThing {
    #[default]
    Project,
    Person(u32),
    Catalog(String),
    Control(String, String),
    /// Number of the control that it was numbered under, serial, catalog and number of the control that shows it.
    Evidence(String, u32, Option<(String, String)>),
    Report(String),
}

impl RawThing {
    fn is_project(&self) -> bool {
        *self == Self::Project
    }
}

#[derive(Debug, Deserialize, Serialize)]
enum RawValue {
    Verdict(Option<String>),
    Applies(bool),
    Met(bool),
}

/// Writes an entry as one line; empty should it be impossible, which still takes its place in the chain.
pub(crate) fn write_entry(entry: &Entry) -> String {
    let change = &entry.change;
    let by = entry.by.as_ref();
    let values = change.values.as_ref();
    let raw = Raw {
        at: entry.at.to_string(),
        by: by.map(|doer| (doer.id.0, doer.name.clone())),
        turn: match entry.turn {
            Turn::Done => RawTurn::Done,
            Turn::Undone => RawTurn::Undone,
            Turn::Redone => RawTurn::Redone,
        },
        field: change.field.code().to_owned(),
        way: match change.way {
            Way::Added => RawWay::Added,
            Way::Removed => RawWay::Removed,
            Way::Changed => RawWay::Changed,
        },
        of: (&change.of).into(),
        values: values.map(|(old, new)| (old.into(), new.into())),
    };
    write_line(&raw).unwrap_or_default()
}

/// Reads an entry from its line.
pub(crate) fn read_entry(line: &str) -> Result<Entry, Fault> {
    let raw: Raw = read_line(line)?;
    let Some(field) = Field::named(&raw.field) else {
        return Err(Fault::Field(raw.field));
    };
    let doer = |(id, name)| Doer {
        id: PersonId(id),
        name,
    };
    Ok(Entry {
        at: raw.at.parse()?,
        by: raw.by.map(doer),
        turn: match raw.turn {
            RawTurn::Done => Turn::Done,
            RawTurn::Undone => Turn::Undone,
            RawTurn::Redone => Turn::Redone,
        },
        change: Change {
            field,
            way: match raw.way {
                RawWay::Added => Way::Added,
                RawWay::Removed => Way::Removed,
                RawWay::Changed => Way::Changed,
            },
            of: raw.of.into(),
            values: raw.values.map(|(old, new)| (old.into(), new.into())),
        },
    })
}

impl From<&Thing> for RawThing {
    fn from(value: &Thing) -> Self {
        let pair = |key: &ControlKey| (key.catalog.to_string(), key.control.to_string());
        match value {
            Thing::Project => Self::Project,
            Thing::Person(id) => Self::Person(id.0),
            Thing::Catalog(id) => Self::Catalog(id.to_string()),
            Thing::Control(key) => {
                let (catalog, control) = pair(key);
                Self::Control(catalog, control)
            }
            Thing::Evidence(number, key) => Self::Evidence(
                number.control.to_string(),
                number.serial,
                key.as_ref().map(pair),
            ),
            Thing::Report(pdf) => Self::Report(pdf.to_string()),
        }
    }
}

impl From<RawThing> for Thing {
    fn from(raw: RawThing) -> Self {
        let key = |catalog: String, control: String| {
            ControlKey::new(CatalogId::new(catalog), ControlId::new(control))
        };
        match raw {
            RawThing::Project => Self::Project,
            RawThing::Person(id) => Self::Person(PersonId(id)),
            RawThing::Catalog(id) => Self::Catalog(CatalogId::new(id)),
            RawThing::Control(catalog, control) => Self::Control(key(catalog, control)),
            RawThing::Evidence(control, serial, shown) => {
                let number = EvidenceNumber {
                    control: ControlId::new(control),
                    serial,
                };
                Self::Evidence(
                    number,
                    shown.map(|(catalog, control)| key(catalog, control)),
                )
            }
            RawThing::Report(pdf) => Self::Report(Sha256::new(pdf)),
        }
    }
}

impl From<&Value> for RawValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Verdict(id) => Self::Verdict(id.as_ref().map(ToString::to_string)),
            Value::Applies(is) => Self::Applies(*is),
            Value::Met(is) => Self::Met(*is),
        }
    }
}

impl From<RawValue> for Value {
    fn from(raw: RawValue) -> Self {
        match raw {
            RawValue::Verdict(id) => Self::Verdict(id.map(VerdictId::new)),
            RawValue::Applies(is) => Self::Applies(is),
            RawValue::Met(is) => Self::Met(is),
        }
    }
}
