//! Writes the days that the calculators have found as a calendar file: `calendar`.

use std::path::Path;

use super::{command::Output, error::CliError, run::Shell};
use crate::workbench::{NO_DAYS, ProcedureDeed, Request};

/// Does `calendar`.
pub(super) fn write(shell: &mut Shell<'_>, file: &Path, output: Output) -> Result<(), CliError> {
    output.refuse_existing()?;
    let mut session = shell.open(file)?;
    let assessment = session.project()?.assessment();
    if session.procedures().deadlines(assessment).is_empty() {
        return Err(CliError::Problems(vec![NO_DAYS.to_owned()]));
    }
    let deed = ProcedureDeed::Calendar(output.path);
    session.ask(Request::OnProcedure(deed))?;
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
