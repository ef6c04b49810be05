//! Attaches pictures, all or none: `attach`.

use super::{command::Attach, control, error::CliError, run::Shell, session::Session, wording};
use crate::{
    domain::{Evidence, EvidenceId},
    edit::EvidenceEdit,
    workbench::{Request, Source},
};

/// Does `attach`. One picture that is refused ends it before anything is saved.
pub(super) fn pictures(shell: &mut Shell<'_>, attach: Attach) -> Result<(), CliError> {
    let mut session = shell.open(&attach.file)?;
    let key = control::find(session.project()?, &attach.control)?
        .key
        .clone();
    let before = session.project()?.assessment().last_evidence;
    let sources = attach.pictures.into_iter().map(Source::File).collect();
    session
        .ask(Request::Attach(key, sources))
        .map_err(none_attached)?;
    if let Some(title) = &attach.title {
        for id in added(&session, before)?.iter().map(|evidence| evidence.id) {
            session.ask(Request::Evidence(EvidenceEdit::Title(id, title.clone())))?;
        }
    }
    session.ask(Request::Save)?;
    for evidence in added(&session, before)? {
        shell.terminal.line(&wording::attached(&evidence))?;
    }
    Ok(())
}

fn added(session: &Session<'_>, before: EvidenceId) -> Result<Vec<Evidence>, CliError> {
    let all = session.project()?.assessment().evidence.values();
    Ok(all
        .filter(|evidence| evidence.id > before)
        .map(|evidence| Evidence::clone(evidence))
        .collect())
}

fn none_attached(error: CliError) -> CliError {
    match error {
        CliError::Problems(mut problems) => {
            problems.push(wording::NONE_ATTACHED.to_owned());
            CliError::Problems(problems)
        }
        other => other,
    }
}
