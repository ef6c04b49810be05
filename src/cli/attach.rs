//! Attaches evidence, all or none: `attach`.

use std::path::PathBuf;

use super::{
    command::{Attach, Attached},
    control,
    error::CliError,
    run::Shell,
    session::Session,
    wording,
};
use crate::{
    domain::{ControlKey, Evidence, EvidenceId},
    edit::EvidenceEdit,
    workbench::{DuplicateChoice, EvidenceDeed, Request, Source},
};

/// Does `attach`. One file that is refused ends it before anything is saved.
pub(super) fn evidence(shell: &mut Shell<'_>, attach: Attach) -> Result<(), CliError> {
    let mut session = shell.open(&attach.file)?;
    let key = control::find(session.project()?, &attach.control)?
        .key
        .clone();
    let before = session.project()?.assessment().last_evidence;
    let mut lines = match attach.what {
        Attached::Files { files, title } => {
            attach_files(&mut session, &key, files, title.as_deref())?
        }
        Attached::Paper { title, place } => {
            let deed = EvidenceDeed::Paper { key, title, place };
            session.ask(Request::OnEvidence(Box::new(deed)))?;
            Vec::new()
        }
    };
    session.ask(Request::Save)?;
    lines.extend(added(&session, before)?.iter().map(wording::attached));
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    for line in lines.iter().chain(session.news()) {
        shell.terminal.line(line)?;
    }
    Ok(())
}

/// Attaches files, each of which is shared where the project has it already; returns a sentence for each that is.
fn attach_files(
    session: &mut Session<'_>,
    key: &ControlKey,
    files: Vec<PathBuf>,
    title: Option<&str>,
) -> Result<Vec<String>, CliError> {
    let before = session.project()?.assessment().last_evidence;
    let sources = files.into_iter().map(Source::File).collect();
    let asked = session.ask(Request::Attach(key.clone(), sources));
    asked.map_err(none_attached)?;
    if let Some(title) = title {
        for id in added(session, before)?.iter().map(|evidence| evidence.id) {
            session.ask(Request::Evidence(EvidenceEdit::Title(id, title.to_owned())))?;
        }
    }
    share(session)
}

/// A number of its own for a file that is there already would only make the report longer.
fn share(session: &mut Session<'_>) -> Result<Vec<String>, CliError> {
    let mut lines = Vec::new();
    while let Some(duplicate) = session.duplicates().first() {
        let name = duplicate.attachment.file.original_name.clone();
        let same = duplicate.same;
        let deed = EvidenceDeed::Settle(DuplicateChoice::Share);
        session.ask(Request::OnEvidence(Box::new(deed)))?;
        let same = session.project()?.assessment().evidence(same);
        lines.extend(same.map(|same| wording::shared(&name, same)));
    }
    Ok(lines)
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
