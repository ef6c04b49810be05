//! The audit trail as it is read: entries of one control or one person, those that say the same joined, each as a line.

use std::collections::BTreeSet;

use super::project::OpenProject;
use crate::{
    domain::{
        ControlKey, EvidenceNumber, VerdictId,
        trail::{Entry, Thing},
    },
    text,
};

/// Which entries are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// Only what concerns these controls or the evidence that they show; everything where there is none.
    pub controls: BTreeSet<ControlKey>,
    /// Only what somebody of that name has done.
    pub person: Option<String>,
}

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailRow {
    /// When, or from when until when.
    pub when: String,
    /// Who; empty where nobody was chosen.
    pub who: String,
    /// Which control, or where else; empty for the project as a whole.
    pub place: String,
    /// What was done, and whether by undoing or redoing.
    pub what: String,
}

/// The entries that a filter admits, those in a row that say the same joined, newest first, as places in `entries`.
#[must_use]
pub fn trail_rows(
    project: &OpenProject,
    entries: &[Option<Entry>],
    filter: &TrailFilter,
) -> Vec<Vec<usize>> {
    let shown = evidence_of(project, filter);
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        if !filter.admits(entry.as_ref(), &shown) {
            continue;
        }
        let last = rows.last_mut();
        match last.filter(|row| is_same(entries, row, entry.as_ref())) {
            Some(row) => row.push(place),
            None => rows.push(vec![place]),
        }
    }
    rows.reverse();
    rows
}

/// The line for entries that say the same.
#[must_use]
pub fn trail_row(project: &OpenProject, entries: &[Option<Entry>], row: &[usize]) -> TrailRow {
    let of = |place: Option<&usize>| place.and_then(|it| entries.get(*it)?.as_ref());
    let (Some(first), Some(last)) = (of(row.first()), of(row.last())) else {
        return TrailRow {
            when: String::new(),
            who: String::new(),
            place: String::new(),
            what: UNREADABLE.to_owned(),
        };
    };
    let level = |key: &ControlKey, id: &VerdictId| level(project, key, id);
    let what = text::trail::change(&first.change, &level);
    let turn = text::trail::turn(first.turn);
    let what = if turn.is_empty() {
        what
    } else {
        format!("{what} ({turn})")
    };
    let what = if row.len() > 1 {
        format!("{what} ×{}", row.len())
    } else {
        what
    };
    TrailRow {
        when: when(first, last),
        who: first
            .by
            .as_ref()
            .map_or_else(String::new, |by| by.name.clone()),
        place: place(project, first),
        what,
    }
}

/// What stands in place of an entry that cannot be read.
const UNREADABLE: &str = "읽을 수 없는 기록";

impl TrailFilter {
    fn admits(&self, entry: Option<&Entry>, shown: &BTreeSet<EvidenceNumber>) -> bool {
        let Some(entry) = entry else {
            return self.controls.is_empty() && self.person.is_none();
        };
        let name = || entry.by.as_ref().map_or("", |by| by.name.as_str());
        let here = |it: &Entry| {
            let control = it.change.control();
            control.is_some_and(|key| self.controls.contains(key))
                || it
                    .change
                    .evidence()
                    .is_some_and(|number| shown.contains(number))
        };
        (self.controls.is_empty() || here(entry))
            && self.person.as_ref().is_none_or(|person| person == name())
    }
}

/// The numbers of the evidence that the controls show: it may have been worked on under another one.
fn evidence_of(project: &OpenProject, filter: &TrailFilter) -> BTreeSet<EvidenceNumber> {
    let assessment = project.assessment();
    let findings = filter
        .controls
        .iter()
        .filter_map(|key| assessment.finding(key));
    let evidence = findings.flat_map(|finding| assessment.evidence_of(finding));
    evidence.map(|it| it.number.clone()).collect()
}

fn is_same(entries: &[Option<Entry>], row: &[usize], entry: Option<&Entry>) -> bool {
    let last = row.last().and_then(|place| entries.get(*place)?.as_ref());
    let (Some(last), Some(entry)) = (last, entry) else {
        return false;
    };
    last.by == entry.by && last.turn == entry.turn && last.change == entry.change
}

fn when(first: &Entry, last: &Entry) -> String {
    let begin = text::moment(first.at);
    let end = text::moment(last.at);
    if begin == end {
        begin
    } else if first.at.date == last.at.date {
        format!("{begin}~{}", text::clock(last.at))
    } else {
        format!("{begin}~{end}")
    }
}

fn place(project: &OpenProject, entry: &Entry) -> String {
    let several = project.catalogs().len() > 1;
    let control = |key: &ControlKey| {
        let catalogs = project.catalogs().iter();
        let catalog = catalogs.clone().find(|it| it.id == key.catalog);
        match catalog.filter(|_| several) {
            Some(catalog) => format!("{} {}", catalog.short, key.control),
            None => key.control.to_string(),
        }
    };
    match &entry.change.of {
        Thing::Project | Thing::Report(_) => String::new(),
        Thing::Person(id) => {
            let person = project.assessment().person(*id);
            person.map_or_else(|| format!("#{id}"), |it| it.name.clone())
        }
        Thing::Catalog(id) => {
            let mut catalogs = project.catalogs().iter();
            let catalog = catalogs.find(|it| it.id == *id);
            catalog.map_or_else(|| id.to_string(), |it| it.short.clone())
        }
        Thing::Control(key) | Thing::Evidence(_, Some(key)) => control(key),
        Thing::Evidence(number, None) => number.control.to_string(),
    }
}

fn level(project: &OpenProject, key: &ControlKey, id: &VerdictId) -> String {
    let mut catalogs = project.catalogs().iter();
    let level = catalogs
        .find(|it| it.id == key.catalog)
        .and_then(|it| it.level(id));
    level.map_or_else(|| id.to_string(), |it| it.label.clone())
}
