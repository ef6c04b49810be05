//! Writes the report: `report`.

use std::path::{Path, PathBuf};

use super::{error::CliError, evidence_words as words, run::Shell};
use crate::workbench::Request;

/// Does `report`. What nobody has looked at yet is told, but it is for the user to judge.
pub(super) fn report(shell: &mut Shell<'_>, file: &Path, output: PathBuf) -> Result<(), CliError> {
    let mut session = shell.open(file)?;
    session.ask(Request::Report(output))?;
    let misgivings = words::misgivings(session.project()?.misgivings());
    for sentence in misgivings.iter().chain(session.warnings()) {
        shell.terminal.complain(sentence);
    }
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
