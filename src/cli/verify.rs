//! Checks every hash of a project file: `verify`.

use std::path::Path;

use serde::Serialize;

use super::{
    command::Look,
    error::CliError,
    report_words as words,
    run::Shell,
    salvage::{self, Lost},
    session::Session,
    verify_report::{Traced, trace},
    wording,
};
use crate::{
    domain::{Evidence, EvidenceFile, IssuedReport, Sha256, Stamp},
    store::{self, Damage},
    text,
    workbench::{self, OpenProject, Request, signed_copy_of, store_error, trail_broken},
};

/// What `verify --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Verdict {
    format: u32,
    file: String,
    ok: bool,
    error: Option<String>,
    content_hash: Option<String>,
    evidence_count: usize,
    signed_copy_count: usize,
    damages: Vec<Damaged>,
    losses: Vec<Lost>,
    lost: Vec<NotedLost>,
    trail: Option<TrailState>,
    report: Option<Traced>,
}

/// A file that was noted as lost.
#[derive(Serialize)]
struct NotedLost {
    number: String,
    title: String,
    sha256: String,
    at: String,
    by: Option<String>,
    #[serde(skip)]
    sentence: String,
}

/// How the audit trail stands.
#[derive(Serialize)]
struct TrailState {
    entries: u64,
    head: Option<String>,
    broken_at: Option<u64>,
}

#[derive(Serialize)]
struct Damaged {
    number: String,
    title: String,
    sha256: String,
    kind: Harm,
}

/// What is wrong with an evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Harm {
    /// Its bytes are not there.
    Missing,
    /// Its bytes are others.
    Changed,
}

/// Does `verify`.
pub(super) fn print(
    shell: &mut Shell<'_>,
    look: &Look,
    report: Option<&Path>,
) -> Result<(), CliError> {
    let file = look.file.display().to_string();
    let mut verdict = Verdict {
        format: 1,
        file,
        ok: false,
        error: None,
        content_hash: None,
        evidence_count: 0,
        signed_copy_count: 0,
        damages: Vec::new(),
        losses: Vec::new(),
        lost: Vec::new(),
        trail: None,
        report: None,
    };
    let mut origin = None;
    let checked = shell.open_damaged(&look.file).and_then(|mut session| {
        let traced = report.map(|path| trace(&session, path)).transpose()?;
        if let Some((traced, sentence)) = traced {
            verdict.report = Some(traced);
            origin = Some(sentence);
        }
        check(&mut session, &mut verdict)
    });
    let checked = match &origin {
        Some(Err(problem)) => with_problem(checked, problem),
        _ => checked,
    };
    if let Err(CliError::Problems(problems)) = &checked {
        let broken = |it: &TrailState| it.broken_at.is_some();
        let found = !verdict.damages.is_empty()
            || !verdict.losses.is_empty()
            || verdict.trail.as_ref().is_some_and(broken);
        verdict.error = (!found).then(|| problems.join(" "));
    }
    verdict.ok = checked.is_ok();
    if look.json {
        shell.terminal.json(&verdict)?;
    } else if let Some(hash) = &verdict.content_hash {
        shell.terminal.line(&wording::content_hash(hash))?;
        if verdict.ok {
            let sentence = words::sound(verdict.evidence_count, verdict.signed_copy_count);
            shell.terminal.line(&sentence)?;
            let trail = verdict.trail.iter().filter(|it| it.entries > 0);
            for trail in trail {
                shell.terminal.line(&words::unbroken(trail.entries))?;
            }
        }
        for lost in &verdict.lost {
            shell.terminal.line(&lost.sentence)?;
        }
    }
    if let (false, Some(Ok(sentence))) = (look.json, &origin) {
        shell.terminal.line(sentence)?;
    }
    checked
}

/// The problems so far, and one more.
fn with_problem(checked: Result<(), CliError>, problem: &str) -> Result<(), CliError> {
    let mut problems = vec![problem.to_owned()];
    match checked {
        Err(CliError::Problems(others)) => problems.extend(others),
        Err(other) => return Err(other),
        Ok(()) => {}
    }
    Err(CliError::Problems(problems))
}

/// Asks for the check and names each evidence that is not what it should be.
fn check(session: &mut Session<'_>, verdict: &mut Verdict) -> Result<(), CliError> {
    verdict.content_hash = Some(hash(session.project()?)?.to_string());
    let assessment = session.project()?.assessment();
    let evidence = assessment.evidence.values();
    let evidence = evidence.filter(|it| assessment.loss_of(it).is_none());
    verdict.evidence_count = evidence.count();
    verdict.signed_copy_count = copies(session.project()?).count();
    let checked = files(session);
    let project = session.project()?;
    verdict.losses = salvage::losses(project.wreck(), project.assessment());
    if verdict.losses.iter().any(Lost::changes_content) {
        // It would be that of other words.
        verdict.content_hash = None;
    }
    verdict.lost = noted_lost(project);
    verdict.damages = damages(session)?;
    let checked = if verdict.losses.is_empty() {
        checked
    } else {
        let head = std::iter::once(words::FILE_DAMAGED);
        let told = head.chain(verdict.losses.iter().map(Lost::sentence));
        Err(CliError::Problems(told.map(str::to_owned).collect()))
    };
    let trail = session.project()?.trail();
    verdict.trail = Some(TrailState {
        entries: trail.count(),
        head: (trail.count() > 0).then(|| trail.head().to_string()),
        broken_at: session.breach().map(|breach| breach.number),
    });
    checked
}

/// Checks every hash; evidence or a signed copy whose file is not what it should be is a problem with a sentence of its own.
pub(super) fn files(session: &mut Session<'_>) -> Result<(), CliError> {
    let asked = session.ask(Request::Verify);
    let damages = damages(session)?;
    if damages.is_empty() {
        return asked;
    }
    let count = session.project()?.assessment().evidence.len();
    let copies = copies(session.project()?).count();
    let mut problems = vec![words::damaged(damages.len(), count, copies)];
    problems.extend(
        damages
            .iter()
            .map(|it| wording::damage(&it.number, &it.title, &it.sha256, it.kind)),
    );
    problems.extend(session.breach().map(trail_broken));
    Err(CliError::Problems(problems))
}

/// What the last check found wrong with a file.
pub(super) fn harm(session: &Session<'_>, sha256: &Sha256) -> Option<Harm> {
    session.damages().iter().find_map(|damage| match damage {
        Damage::Missing(other) => (other == sha256).then_some(Harm::Missing),
        Damage::Changed(other) => (other == sha256).then_some(Harm::Changed),
    })
}

/// The hash that ties a printed report to the project.
pub(super) fn hash(project: &OpenProject) -> Result<Sha256, CliError> {
    let hash = store::content_hash(project.assessment(), &project.catalog_texts());
    hash.map_err(|error| CliError::Problems(vec![store_error(&error)]))
}

/// Every file of a signed copy, with its report.
pub(super) fn copies(
    project: &OpenProject,
) -> impl Iterator<Item = (&IssuedReport, &EvidenceFile)> {
    let issued = project.assessment().issued.iter();
    issued.flat_map(|report| report.signed_copy.iter().map(move |file| (report, file)))
}

/// The files that were noted as lost, but for those that are found so only now.
fn noted_lost(project: &OpenProject) -> Vec<NotedLost> {
    if project.wreck().is_some() {
        return Vec::new();
    }
    let assessment = project.assessment();
    let noted = |(sha256, stamp): (&Sha256, &Stamp)| {
        let mut evidence = assessment.evidence.values();
        let held = evidence.find(|it| it.files().any(|file| file.sha256 == *sha256));
        let report = assessment.report_of_copy(sha256).map(signed_copy_of);
        NotedLost {
            number: held.map_or(report.unwrap_or_default(), |it| {
                text::evidence_number(&it.number)
            }),
            title: held.map(|it| it.title.clone()).unwrap_or_default(),
            sha256: sha256.to_string(),
            at: stamp.at.to_string(),
            by: assessment.doer(*stamp).map(str::to_owned),
            sentence: workbench::noted_lost(sha256, assessment),
        }
    };
    assessment.lost.iter().map(noted).collect()
}

/// The evidence and signed copies whose file the last check did not find as it should be.
fn damages(session: &Session<'_>) -> Result<Vec<Damaged>, CliError> {
    let project = session.project()?;
    let evidence = project.assessment().evidence.values();
    let evidence = evidence.filter_map(|it| damaged(session, it));
    let copies = copies(project).filter_map(|(report, file)| {
        Some(Damaged {
            number: signed_copy_of(report),
            title: file.original_name.clone(),
            sha256: file.sha256.to_string(),
            kind: harm(session, &file.sha256)?,
        })
    });
    Ok(evidence.chain(copies).collect())
}

fn damaged(session: &Session<'_>, evidence: &Evidence) -> Option<Damaged> {
    let sha256 = &evidence.file()?.sha256;
    Some(Damaged {
        number: text::evidence_number(&evidence.number),
        title: evidence.title.clone(),
        sha256: sha256.to_string(),
        kind: harm(session, sha256)?,
    })
}
