//! Makes project files: `new` and `sample`.

use super::{
    catalog,
    command::Output,
    error::{CliError, Refusal},
    run::Shell,
    session::Session,
    wording,
};
use crate::workbench::{NewProject, Request};

/// Does `new`.
pub(super) fn project(
    shell: &mut Shell<'_>,
    new: NewProject,
    output: &Output,
) -> Result<(), CliError> {
    let session = Session::begin(&shell.places, shell.now)?;
    for id in &new.catalogs {
        catalog::find(session.library(), id)?;
    }
    write(shell, session, Request::New(Box::new(new)), output)
}

/// Does `sample`.
pub(super) fn sample(shell: &mut Shell<'_>, output: &Output) -> Result<(), CliError> {
    let session = Session::begin(&shell.places, shell.now)?;
    write(shell, session, Request::OpenSample, output)
}

fn write(
    shell: &mut Shell<'_>,
    mut session: Session<'_>,
    begin: Request,
    output: &Output,
) -> Result<(), CliError> {
    output.refuse_existing()?;
    session.ask(begin)?;
    session.ask(Request::SaveAs(output.path.clone()))?;
    let project = session.project()?;
    let (name, controls) = (
        &project.assessment().profile.name,
        project.listing().rows.len(),
    );
    shell
        .terminal
        .line(&wording::created(&output.path, name, controls))?;
    Ok(())
}

impl Output {
    /// Refuses a file that is there already, unless it may be replaced.
    pub(super) fn refuse_existing(&self) -> Result<(), Refusal> {
        if !self.force && self.path.symlink_metadata().is_ok() {
            return Err(Refusal::Exists(self.path.clone()));
        }
        Ok(())
    }
}
