//! Writes all evidence as a folder or a ZIP: `evidence export`.

use serde::Serialize;

use super::{
    command::{Look, Output},
    error::CliError,
    evidence_words as words,
    run::Shell,
    session::Session,
};
use crate::{
    text,
    workbench::{EvidenceDeed, FolderKind, Misgivings, Request},
};

/// What `evidence export --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Exported {
    format: u32,
    target: String,
    files: usize,
    lost: Vec<String>,
    unswept: usize,
    suspects: usize,
}

/// Does `evidence export`. What nobody has looked at yet is told, but it is for the user to judge; what could not be
/// written is a problem.
pub(super) fn write(
    shell: &mut Shell<'_>,
    look: &Look,
    output: Output,
    kind: FolderKind,
) -> Result<(), CliError> {
    // The workbench itself refuses a folder that holds something.
    if kind == FolderKind::Zip {
        output.refuse_existing()?;
    }
    let mut session = shell.open(&look.file)?;
    let target = output.path.display().to_string();
    let deed = EvidenceDeed::Export(output.path, kind);
    session.ask(Request::OnEvidence(Box::new(deed)))?;
    let misgivings = session.project()?.misgivings();
    if look.json {
        let exported = Exported::of(&session, target, misgivings)?;
        shell.terminal.json(&exported)?;
    } else {
        for sentence in session.news() {
            shell.terminal.line(sentence)?;
        }
    }
    for sentence in words::misgivings(misgivings) {
        shell.terminal.complain(&sentence);
    }
    if session.lost().is_empty() {
        return Ok(());
    }
    Err(CliError::Problems(session.warnings().to_vec()))
}

impl Exported {
    fn of(session: &Session<'_>, target: String, it: Misgivings) -> Result<Self, CliError> {
        let lost = session.lost().to_vec();
        let evidence = session.project()?.assessment().evidence.values();
        let files = evidence.filter(|evidence| evidence.file().is_some());
        let written = files.filter(|it| !lost.contains(&text::evidence_number(&it.number)));
        Ok(Self {
            format: 1,
            target,
            files: written.count(),
            lost,
            unswept: it.unswept,
            suspects: it.suspects,
        })
    }
}
