//! Tells what evidence there is: `evidence list`.

use serde::Serialize;

use super::{
    command::Selection,
    control,
    error::{CliError, Refusal},
    evidence_json::Listed,
    evidence_words as words,
    run::Shell,
};
use crate::workbench::{GalleryFilter, GalleryRow, OpenProject};

/// What `evidence list --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct List {
    format: u32,
    file: String,
    evidence: Vec<Listed>,
}

/// Does `evidence list`.
pub(super) fn print(shell: &mut Shell<'_>, asked: &Selection) -> Result<(), CliError> {
    let session = shell.open(&asked.look.file)?;
    let project = session.project()?;
    let rows = chosen(project, asked)?;
    if asked.look.json {
        let listed = rows.iter().filter_map(|row| Listed::of(project, row));
        return shell.terminal.json(&List {
            format: 1,
            file: asked.look.file.display().to_string(),
            evidence: listed.collect(),
        });
    }
    for line in rows.iter().filter_map(|row| line(project, row)) {
        shell.terminal.line(&line)?;
    }
    if rows.is_empty() {
        shell.terminal.line(words::NONE_LISTED)?;
    }
    Ok(())
}

fn chosen<'a>(project: &'a OpenProject, asked: &Selection) -> Result<Vec<&'a GalleryRow>, Refusal> {
    let control = asked.control.as_ref();
    let row = control.map(|written| control::find(project, written));
    let key = row.transpose()?.map(|row| &row.key);
    let is_chosen = |row: &&GalleryRow| {
        let shown = key.is_none_or(|key| row.users.contains(key));
        shown && asked.filters.iter().all(|filter| admits(row, *filter))
    };
    Ok(project.gallery().rows.iter().filter(is_chosen).collect())
}

fn admits(row: &GalleryRow, filter: GalleryFilter) -> bool {
    let mut all = GalleryFilter::ALL.iter().zip(row.admits);
    all.any(|(other, admits)| *other == filter && admits)
}

fn line(project: &OpenProject, row: &GalleryRow) -> Option<String> {
    let assessment = project.assessment();
    let evidence = assessment.evidence(row.id)?;
    let users = row.users.iter().map(|key| control::written(project, key));
    let users: Vec<String> = users.collect();
    let parts = [
        vec![words::named(evidence), words::body(evidence)],
        words::origin(evidence, assessment.profile.period),
        vec![words::users(&users)],
        words::cleaning(assessment, evidence, row.suspects),
        evidence.file().map(words::hash).into_iter().collect(),
    ];
    Some(parts.concat().join(" · "))
}
