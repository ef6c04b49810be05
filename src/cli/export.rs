//! Writes the report: `report`.

use std::path::{Path, PathBuf};

use super::{error::CliError, run::Shell};
use crate::workbench::Request;

/// Does `report`.
pub(super) fn report(shell: &mut Shell<'_>, file: &Path, output: PathBuf) -> Result<(), CliError> {
    let mut session = shell.open(file)?;
    session.ask(Request::Report(output))?;
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
