//! Holds two project files against each other: `compare`.

use std::path::PathBuf;

use serde::Serialize;

use super::{compare_words as words, error::CliError, overview, run::Shell};
use crate::{
    domain::{Compared, Drift, Standing},
    workbench::{Request, YearDeed},
};

/// Two projects to compare.
#[derive(Debug)]
pub(super) struct Comparison {
    /// The earlier one.
    pub(super) then: PathBuf,
    /// The later one.
    pub(super) now: PathBuf,
    /// Whether JSON is printed.
    pub(super) json: bool,
}

/// What `compare --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Printed {
    format: u32,
    then: String,
    now: String,
    counts: Counts,
    controls: Vec<Row>,
}

#[derive(Serialize)]
struct Counts {
    worse: usize,
    better: usize,
    same: usize,
    new: usize,
    dropped: usize,
    open: usize,
}

#[derive(Serialize)]
struct Row {
    class: &'static str,
    reworded: bool,
    then: Option<Side>,
    now: Option<Side>,
}

#[derive(Serialize)]
struct Side {
    catalog: String,
    id: String,
    title: String,
    mark: &'static str,
    label: String,
}

/// Does `compare`.
pub(super) fn print(shell: &mut Shell<'_>, asked: &Comparison) -> Result<(), CliError> {
    let mut session = shell.open(&asked.now)?;
    let deed = YearDeed::Compare(asked.then.clone());
    session.ask(Request::OnYear(Box::new(deed)))?;
    let rows = session.compared();
    if asked.json {
        let [worse, better, same, new, dropped, open] = Drift::counts(&rows);
        let printed = Printed {
            format: 1,
            then: asked.then.display().to_string(),
            now: asked.now.display().to_string(),
            counts: Counts {
                worse,
                better,
                same,
                new,
                dropped,
                open,
            },
            controls: rows.iter().map(Row::of).collect(),
        };
        return shell.terminal.json(&printed);
    }
    let counts = Drift::ALL.into_iter().zip(Drift::counts(&rows));
    let counts: Vec<(Drift, usize)> = counts.collect();
    shell.terminal.line(&words::counts(&counts))?;
    let several = several(&rows);
    for (drift, number) in counts {
        // What stands as it stood is said by its number.
        if drift == Drift::Same || number == 0 {
            continue;
        }
        shell.terminal.line(&words::head(drift, number))?;
        let told = |row: &&Compared| row.drift == drift && !row.is_undecided();
        for row in rows.iter().filter(told) {
            shell.terminal.line(&words::row(row, several))?;
        }
    }
    Ok(())
}

/// Whether numbers of controls alone do not tell which catalog is meant.
fn several(rows: &[Compared]) -> bool {
    let mut catalogs = rows.iter().filter_map(Compared::shown);
    let first = catalogs.next().map(|it| &it.key.catalog);
    catalogs.any(|it| Some(&it.key.catalog) != first)
}

impl Row {
    fn of(row: &Compared) -> Self {
        Self {
            class: match row.drift {
                Drift::Worse => "worse",
                Drift::Better => "better",
                Drift::Same => "same",
                Drift::New => "new",
                Drift::Dropped => "dropped",
                Drift::Open => "open",
            },
            reworded: row.reworded,
            then: row.then.as_ref().map(Side::of),
            now: row.now.as_ref().map(Side::of),
        }
    }
}

impl Side {
    fn of(standing: &Standing) -> Self {
        Self {
            catalog: standing.key.catalog.to_string(),
            id: standing.key.control.to_string(),
            title: standing.title.clone(),
            mark: overview::mark(standing.mark),
            label: words::state(standing),
        }
    }
}
