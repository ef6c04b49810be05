//! Makes project files: `new` and `sample`.

use super::{
    command::Output,
    error::{CliError, Refusal},
    run::Shell,
    session::Session,
    wording,
};
use crate::{
    domain::CatalogId,
    workbench::{Library, NewProject, Request},
};

/// Does `new`.
pub(super) fn project(
    shell: &mut Shell<'_>,
    new: NewProject,
    output: &Output,
) -> Result<(), CliError> {
    let session = Session::begin(&shell.places, shell.now)?;
    if let Some(unknown) = new
        .catalogs
        .iter()
        .find(|id| !is_known(session.library(), id))
    {
        let known = session
            .library()
            .entries()
            .iter()
            .map(|entry| entry.catalog.id.to_string())
            .collect();
        return Err(Refusal::NoCatalog(unknown.to_string(), known).into());
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
    if !output.force && output.path.symlink_metadata().is_ok() {
        return Err(Refusal::Exists(output.path.clone()).into());
    }
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

fn is_known(library: &Library, id: &CatalogId) -> bool {
    library
        .entries()
        .iter()
        .any(|entry| entry.catalog.id == *id)
}
