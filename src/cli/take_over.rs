//! Takes the answer of one control over into another: `take-over`.

use std::path::PathBuf;

use super::{
    control,
    error::{CliError, Refusal},
    run::Shell,
    session::Session,
    wording,
};
use crate::{
    domain::{ControlKey, Finding, relation},
    workbench::Request,
};

/// An answer to take over.
#[derive(Debug)]
pub(super) struct TakeOver {
    /// The project file.
    pub(super) file: PathBuf,
    /// The control that has the answer, as written.
    pub(super) from: String,
    /// The control that gets it, as written.
    pub(super) to: String,
}

/// Does `take-over`. What the first control is of the second decides what comes over.
pub(super) fn answer(shell: &mut Shell<'_>, asked: &TakeOver) -> Result<(), CliError> {
    let mut session = shell.open(&asked.file)?;
    let (from, to) = (key(&session, &asked.from)?, key(&session, &asked.to)?);
    let relation = relation(&session.library().knowledge().mappings, &from, &to)
        .ok_or_else(|| Refusal::NotRelated(from.to_string(), to.to_string()))?;
    let before = finding(&session, &to)?;
    session.ask(Request::TakeOver {
        from: from.clone(),
        to: to.clone(),
    })?;
    session.ask(Request::Save)?;
    let after = finding(&session, &to)?;
    let project = session.project()?;
    let row = control::find(project, &to.to_string())?;
    let head = wording::taken_over(&from, &to, relation);
    let lines = came_over(&before, &after, &row.state);
    for line in std::iter::once(head).chain(lines) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn key(session: &Session<'_>, written: &str) -> Result<ControlKey, CliError> {
    Ok(control::find(session.project()?, written)?.key.clone())
}

fn finding(session: &Session<'_>, key: &ControlKey) -> Result<Finding, CliError> {
    let finding = session.project()?.assessment().finding(key).cloned();
    Ok(finding.ok_or_else(|| Refusal::NoControl(key.to_string()))?)
}

/// What is other than before, a line each.
fn came_over(before: &Finding, after: &Finding, label: &str) -> Vec<String> {
    let met = |finding: &Finding| finding.criteria.iter().filter(|it| it.met).count();
    let met = met(after).saturating_sub(met(before));
    let evidence = after.evidence.len().saturating_sub(before.evidence.len());
    let plans = after.actions.len().saturating_sub(before.actions.len());
    let judged = (&before.verdict, &before.applicability) != (&after.verdict, &after.applicability);
    let came = [
        judged.then(|| wording::verdict_came(label)),
        (before.summary != after.summary).then(|| wording::SUMMARY_CAME.to_owned()),
        (met > 0).then(|| wording::criteria_came(met)),
        (evidence > 0).then(|| wording::evidence_came(evidence)),
        (plans > 0).then(|| wording::plans_came(plans)),
    ];
    let mut lines: Vec<String> = came.into_iter().flatten().collect();
    if lines.is_empty() {
        lines.push(wording::NOTHING_CAME.to_owned());
    }
    lines
}
