//! Checks every hash, evidence by evidence: `evidence verify`.

use serde::Serialize;

use super::{
    command::Look,
    error::CliError,
    evidence_words as words, report_words,
    run::Shell,
    session::Session,
    verify::{self, Harm},
};
use crate::{
    domain::{Evidence, EvidenceFile},
    text,
    workbench::OpenProject,
};

/// What `evidence verify --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Verdict {
    format: u32,
    file: String,
    ok: bool,
    error: Option<String>,
    evidence: Vec<Checked>,
}

/// One evidence.
#[derive(Serialize)]
struct Checked {
    number: String,
    title: String,
    state: Option<State>,
    original: Option<State>,
    sha256: Option<String>,
    same_file: Vec<String>,
}

/// Whether a file is what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// Its hash is right.
    Ok,
    /// Its bytes are not there.
    Missing,
    /// Its bytes are others.
    Changed,
}

/// Does `evidence verify`.
pub(super) fn print(shell: &mut Shell<'_>, look: &Look) -> Result<(), CliError> {
    let mut verdict = Verdict {
        format: 1,
        file: look.file.display().to_string(),
        ok: false,
        error: None,
        evidence: Vec::new(),
    };
    let checked = shell
        .open(&look.file)
        .and_then(|mut session| check(&mut session, &mut verdict));
    if let Err(CliError::Problems(problems)) = &checked {
        let told = verdict.evidence.iter().any(Checked::is_damaged);
        verdict.error = (!told).then(|| problems.join(" "));
    }
    verdict.ok = checked.is_ok();
    if look.json {
        shell.terminal.json(&verdict)?;
        return checked;
    }
    for it in &verdict.evidence {
        let states = words::checked(it.state, it.original);
        let line = words::checked_line(&it.number, &it.title, &states, &it.same_file);
        shell.terminal.line(&line)?;
    }
    if verdict.ok {
        let sentence = report_words::sound(verdict.evidence.len(), 0);
        shell.terminal.line(&sentence)?;
    }
    checked
}

fn check(session: &mut Session<'_>, verdict: &mut Verdict) -> Result<(), CliError> {
    let checked = verify::files(session);
    let project = session.project()?;
    let rows = project.gallery().rows.iter();
    let evidence = rows.filter_map(|row| project.assessment().evidence(row.id));
    verdict.evidence = evidence
        .map(|it| Checked::of(session, project, it))
        .collect();
    checked
}

impl Checked {
    fn of(session: &Session<'_>, project: &OpenProject, evidence: &Evidence) -> Self {
        let state = |file: &EvidenceFile| match verify::harm(session, &file.sha256) {
            None => State::Ok,
            Some(Harm::Missing) => State::Missing,
            Some(Harm::Changed) => State::Changed,
        };
        let file = evidence.file();
        Self {
            number: text::evidence_number(&evidence.number),
            title: evidence.title.clone(),
            state: file.map(state),
            original: evidence.original.as_ref().map(state),
            sha256: file.map(|file| file.sha256.to_string()),
            same_file: file.map_or_else(Vec::new, |file| others(project, evidence, file)),
        }
    }

    fn is_damaged(&self) -> bool {
        let states = [self.state, self.original];
        states.into_iter().flatten().any(|it| it != State::Ok)
    }
}

/// Numbers of the other evidence with the very same file.
fn others(project: &OpenProject, evidence: &Evidence, file: &EvidenceFile) -> Vec<String> {
    let rows = project.gallery().rows.iter();
    let all = rows.filter_map(|row| project.assessment().evidence(row.id));
    all.filter(|other| other.id != evidence.id)
        .filter(|other| other.file().is_some_and(|it| it.sha256 == file.sha256))
        .map(|other| text::evidence_number(&other.number))
        .collect()
}
