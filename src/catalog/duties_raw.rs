//! Mirror of the file of recurring duties. What a sentence says with "once a year" no program can tell for certain, so
//! the file was made by reading, and quotes the words by which it can be checked.

use serde::Deserialize;

use super::raw::Kind;
use crate::domain::{
    CatalogId, ControlId, GuidanceKind,
    calc::duties::{Duty, Every as DomainEvery},
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Duties {
    pub(super) format: u32,
    duties: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    catalog: String,
    #[serde(default)]
    control: Option<String>,
    number: u8,
    task: String,
    words: String,
    kind: Kind,
    every: Every,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
enum Every {
    Days(u16),
    Months(u16),
    Apart(u16),
    Undated(u16),
    CalendarYear,
    BusinessYear { within: u16 },
}

impl From<Duties> for Vec<Duty> {
    fn from(raw: Duties) -> Self {
        raw.duties.into_iter().map(Into::into).collect()
    }
}

impl From<Entry> for Duty {
    fn from(raw: Entry) -> Self {
        Self {
            catalog: CatalogId::new(raw.catalog),
            control: raw.control.map(ControlId::new),
            number: raw.number,
            task: raw.task,
            words: raw.words,
            kind: match raw.kind {
                Kind::Must => GuidanceKind::Must,
                Kind::Should => GuidanceKind::Should,
                Kind::Example => GuidanceKind::Example,
            },
            every: match raw.every {
                Every::Days(days) => DomainEvery::Days(days),
                Every::Months(months) => DomainEvery::Months(months),
                Every::Apart(months) => DomainEvery::Apart(months),
                Every::Undated(months) => DomainEvery::Undated(months),
                Every::CalendarYear => DomainEvery::CalendarYear,
                Every::BusinessYear { within } => DomainEvery::BusinessYear { within },
            },
            note: raw.note,
        }
    }
}
