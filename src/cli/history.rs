//! Tells everything that was done to a project: `history`.

use std::path::PathBuf;

use serde::Serialize;

use super::{error::CliError, export::controls, history_words as words, run::Shell};
use crate::{
    domain::{
        ControlKey,
        trail::{Entry, Thing, Turn, Value, Way},
    },
    workbench::{OpenProject, TrailFilter, TrailPlaces, TrailReader, trail_broken},
};

/// What is asked for.
#[derive(Debug)]
pub(super) struct History {
    /// The project file.
    pub(super) file: PathBuf,
    /// The controls as written; all where there is none.
    pub(super) controls: Vec<String>,
    /// Whose deeds alone.
    pub(super) person: Option<String>,
    /// Whether JSON is printed.
    pub(super) json: bool,
}

/// What `history --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Printed {
    format: u32,
    file: String,
    entries: u64,
    head: Option<String>,
    broken_at: Option<u64>,
    history: Vec<EntryPart>,
}

#[derive(Serialize)]
struct EntryPart {
    number: usize,
    at: Option<String>,
    by: Option<PersonPart>,
    turn: Option<&'static str>,
    way: Option<&'static str>,
    field: Option<&'static str>,
    control: Option<ControlPart>,
    evidence: Option<String>,
    person: Option<u32>,
    catalog: Option<String>,
    report: Option<String>,
    values: Option<ValuesPart>,
}

#[derive(Serialize)]
struct PersonPart {
    id: u32,
    name: String,
}

#[derive(Serialize)]
struct ControlPart {
    catalog: String,
    id: String,
}

#[derive(Serialize)]
struct ValuesPart {
    old: Option<String>,
    new: Option<String>,
}

/// Does `history`.
pub(super) fn print(shell: &mut Shell<'_>, asked: &History) -> Result<(), CliError> {
    let session = shell.open(&asked.file)?;
    let project = session.project()?;
    let filter = TrailFilter {
        controls: controls(project, &asked.controls)?,
        person: asked.person.clone(),
    };
    let trail = project.trail();
    let entries: Vec<Option<Entry>> = trail.entries().collect();
    let reader = TrailReader {
        assessment: project.assessment(),
        catalogs: project.catalogs(),
        entries: &entries,
    };
    let rows = reader.rows(&filter);
    let breach = trail.breach();
    if asked.json {
        let places = rows.into_iter().rev().flatten();
        let part = |place: usize| EntryPart::of(place + 1, entries[place].as_ref());
        let printed = Printed {
            format: 1,
            file: asked.file.display().to_string(),
            entries: trail.count(),
            head: (trail.count() > 0).then(|| trail.head().to_string()),
            broken_at: breach.as_ref().map(|it| it.number),
            history: places.map(part).collect(),
        };
        shell.terminal.json(&printed)?;
    } else {
        text(shell, project, reader, &rows)?;
    }
    breach.map_or(Ok(()), |breach| {
        Err(CliError::Problems(vec![trail_broken(&breach)]))
    })
}

fn text(
    shell: &mut Shell<'_>,
    project: &OpenProject,
    reader: TrailReader<'_>,
    rows: &[TrailPlaces],
) -> Result<(), CliError> {
    if rows.is_empty() {
        shell.terminal.line(words::NOTHING)?;
    }
    for row in rows {
        let row = reader.row(row);
        let parts = [&row.when, &row.who, &row.place, &row.what];
        let parts: Vec<&str> = parts
            .map(String::as_str)
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        shell.terminal.line(&parts.join("  "))?;
    }
    let trail = project.trail();
    if trail.count() > 0 {
        shell
            .terminal
            .line(&words::head(trail.count(), &trail.head()))?;
    }
    Ok(())
}

impl EntryPart {
    fn of(number: usize, entry: Option<&Entry>) -> Self {
        let mut part = Self {
            number,
            at: None,
            by: None,
            turn: None,
            way: None,
            field: None,
            control: None,
            evidence: None,
            person: None,
            catalog: None,
            report: None,
            values: None,
        };
        let Some(entry) = entry else {
            return part;
        };
        let change = &entry.change;
        part.at = Some(entry.at.to_string());
        part.by = entry.by.as_ref().map(|by| PersonPart {
            id: by.id.0,
            name: by.name.clone(),
        });
        part.turn = Some(match entry.turn {
            Turn::Done => "done",
            Turn::Undone => "undone",
            Turn::Redone => "redone",
        });
        part.way = Some(match change.way {
            Way::Added => "added",
            Way::Removed => "removed",
            Way::Changed => "changed",
        });
        part.field = Some(change.field.code());
        part.control = change.control().map(control_part);
        part.evidence = change.evidence().map(ToString::to_string);
        match &change.of {
            Thing::Person(id) => part.person = Some(id.0),
            Thing::Catalog(id) => part.catalog = Some(id.to_string()),
            Thing::Report(pdf) => part.report = Some(pdf.to_string()),
            Thing::Project | Thing::Control(_) | Thing::Evidence(..) => {}
        }
        part.values = change.values.as_ref().map(|(old, new)| ValuesPart {
            old: value(old),
            new: value(new),
        });
        part
    }
}

fn control_part(key: &ControlKey) -> ControlPart {
    ControlPart {
        catalog: key.catalog.to_string(),
        id: key.control.to_string(),
    }
}

fn value(value: &Value) -> Option<String> {
    let word = match value {
        Value::Verdict(id) => return id.as_ref().map(ToString::to_string),
        Value::Applies(true) => "applicable",
        Value::Applies(false) => "not_applicable",
        Value::Met(true) => "met",
        Value::Met(false) => "unmet",
    };
    Some(word.to_owned())
}
