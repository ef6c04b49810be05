//! Tells what looks like personal data or a secret: `evidence scan`. What is found is masked unless it is asked for.

use serde::Serialize;

use super::{
    command::Look,
    error::CliError,
    evidence_json::ControlPart,
    evidence_spot::{Spotted, spotted},
    evidence_words as words,
    run::Shell,
};
use crate::{
    domain::{Confidence, Identifier},
    text,
    workbench::{OpenProject, Searched},
};

/// What `evidence scan --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Scan {
    format: u32,
    file: String,
    found: Vec<FoundPart>,
    suspects: usize,
    unswept: usize,
    unsearched: Vec<String>,
}

/// Something found.
#[derive(Serialize)]
struct FoundPart {
    control: Option<ControlPart>,
    evidence: Option<String>,
    place: &'static str,
    line: Option<usize>,
    kind: &'static str,
    confidence: &'static str,
    masked: String,
    value: Option<String>,
}

/// Does `evidence scan`.
pub(super) fn print(shell: &mut Shell<'_>, look: &Look, show: bool) -> Result<(), CliError> {
    let session = shell.open(&look.file)?;
    let project = session.project()?;
    let (spotted, misgivings) = (spotted(project), project.misgivings());
    let unsearched = unsearched(project);
    if look.json {
        shell.terminal.json(&Scan {
            format: 1,
            file: look.file.display().to_string(),
            found: spotted
                .iter()
                .map(|it| FoundPart::of(project, it, show))
                .collect(),
            suspects: misgivings.suspects,
            unswept: misgivings.unswept,
            unsearched: unsearched.clone(),
        })?;
    } else {
        for it in &spotted {
            shell.terminal.line(&line(project, it, show))?;
        }
        if spotted.is_empty() {
            shell.terminal.line(words::NOTHING_FOUND)?;
        }
    }
    if !unsearched.is_empty() {
        let sentence = words::unsearched(&unsearched);
        shell.terminal.complain(&sentence);
    }
    if misgivings.is_empty() {
        return Ok(());
    }
    Err(CliError::Problems(words::scanned(misgivings)))
}

/// Evidence of plain text that is too large or cannot be read.
fn unsearched(project: &OpenProject) -> Vec<String> {
    let (assessment, privacy) = (project.assessment(), project.privacy());
    let rows = project.gallery().rows.iter();
    let all = rows.filter_map(|row| assessment.evidence(row.id));
    all.filter(|it| it.file().is_some_and(|file| file.media.is_text()))
        .filter(|it| {
            let content = privacy.content(assessment, it.id);
            !matches!(content, Some(Searched::Through(_)))
        })
        .map(|it| text::evidence_number(&it.number))
        .collect()
}

fn line(project: &OpenProject, spotted: &Spotted<'_>, show: bool) -> String {
    let suspect = spotted.suspect;
    let shown = if show {
        &suspect.words
    } else {
        &suspect.masked
    };
    let place = words::place(project, spotted);
    words::found(&place, text::identifier(suspect.kind), shown)
}

impl FoundPart {
    fn of(project: &OpenProject, spotted: &Spotted<'_>, show: bool) -> Self {
        let suspect = spotted.suspect;
        let evidence = spotted.evidence;
        let evidence = evidence.and_then(|id| project.assessment().evidence(id));
        Self {
            control: spotted.control.map(ControlPart::of),
            evidence: evidence.map(|it| text::evidence_number(&it.number)),
            place: spotted.place.word(),
            line: spotted.line,
            kind: kind(suspect.kind),
            confidence: match suspect.confidence {
                Confidence::Likely => "likely",
                Confidence::Certain => "certain",
            },
            masked: suspect.masked.clone(),
            value: show.then(|| suspect.words.clone()),
        }
    }
}

/// The stable word for what something looks like.
fn kind(identifier: Identifier) -> &'static str {
    match identifier {
        Identifier::ResidentNumber => "resident_number",
        Identifier::ForeignerNumber => "foreigner_number",
        Identifier::Passport => "passport",
        Identifier::DriverLicense => "driver_license",
        Identifier::Card => "card",
        Identifier::Account => "account",
        Identifier::MobilePhone => "mobile_phone",
        Identifier::Email => "email",
        Identifier::PrivateKey => "private_key",
        Identifier::BearerToken => "bearer_token",
        Identifier::Jwt => "jwt",
        Identifier::ClientSecret => "client_secret",
        Identifier::AccessKey => "access_key",
    }
}
