//! Makes the next assessment from the last one: `carry-over`.

use std::path::PathBuf;

use super::{command::Output, error::CliError, run::Shell};
use crate::workbench::{Request, YearDeed};

/// The next assessment to make.
#[derive(Debug)]
pub(super) struct CarryOver {
    /// The project file of the last one.
    pub(super) file: PathBuf,
    /// Where the next one goes.
    pub(super) output: Output,
}

/// Does `carry-over`.
pub(super) fn carry_over(shell: &mut Shell<'_>, asked: CarryOver) -> Result<(), CliError> {
    asked.output.refuse_existing()?;
    let mut session = shell.open(&asked.file)?;
    let deed = YearDeed::CarryOver(asked.output.path);
    session.ask(Request::OnYear(Box::new(deed)))?;
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
