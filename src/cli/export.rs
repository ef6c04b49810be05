//! Writes the report: `report`.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use super::{
    command::ReportOrder,
    control,
    error::{CliError, Refusal},
    evidence_words, report_words,
    run::Shell,
    session::Session,
    sign,
};
use crate::{
    domain::{ControlKey, Template},
    store,
    workbench::{OpenProject, ReportChoice, ReportDeed, Request, template_error},
};

/// Does `report`. What nobody has looked at yet is told, but it is for the user to judge.
pub(super) fn report(shell: &mut Shell<'_>, order: ReportOrder) -> Result<(), CliError> {
    let mut session = shell.open(&order.file)?;
    if !order.force && session.project()?.is_handed_out(&order.output) {
        return Err(Refusal::HandedOut(order.output).into());
    }
    let mut choice = ReportChoice {
        controls: controls(session.project()?, &order.controls)?,
        no_pictures: order.no_pictures,
        protection: order.protect.gather()?,
        ..session.report_choice()
    };
    if let Some(written) = &order.template {
        choice.template = template(shell, &session, written)?;
    }
    if let Some(with) = order.with {
        return sign::report(shell, &mut session, choice, &order.output, with);
    }
    session.ask(Request::ReportOf(order.output.clone(), choice))?;
    if order.is_final {
        let recorded = record(&mut session);
        recorded.map_err(|error| written_though(error, &order.output))?;
    }
    let misgivings = evidence_words::misgivings(session.project()?.misgivings());
    for sentence in misgivings.iter().chain(session.warnings()) {
        shell.terminal.complain(sentence);
    }
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    if let Some(report) = session.written() {
        shell.terminal.line(&report_words::pdf_hash(report))?;
    }
    Ok(())
}

/// Records the report just written as final.
fn record(session: &mut Session<'_>) -> Result<(), CliError> {
    let Some(report) = session.written().cloned() else {
        return Ok(());
    };
    let deed = ReportDeed::Record(Box::new(report));
    session.ask(Request::OnReport(Box::new(deed)))?;
    if session.project()?.is_unsaved() {
        session.ask(Request::Save)?;
    }
    Ok(())
}

/// What failed, and that the report is there all the same.
fn written_though(error: CliError, output: &Path) -> CliError {
    match error {
        CliError::Problems(mut problems) => {
            problems.push(report_words::not_recorded(output));
            CliError::Problems(problems)
        }
        other => other,
    }
}

/// A template by its name, or else of a file.
fn template(
    shell: &Shell<'_>,
    session: &Session<'_>,
    written: &str,
) -> Result<Arc<Template>, CliError> {
    let path = Path::new(written);
    if path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("ron"))
    {
        let read = store::read_template_file(path);
        let told = |error| CliError::Problems(vec![template_error(path, &error)]);
        return read.map(Arc::new).map_err(told);
    }
    if let Some(entry) = session.templates().named(written) {
        return Ok(entry.template.clone());
    }
    let (own, _) = store::templates_in(&shell.places.templates());
    let names: Vec<String> = own.iter().map(|it| it.name.clone()).collect();
    if let Some(template) = own.into_iter().find(|it| it.name == written) {
        return Ok(Arc::new(template));
    }
    let built_in = session.templates().entries().iter();
    let built_in = built_in.map(|entry| entry.template.name.clone());
    let known = built_in.chain(names).collect();
    Err(Refusal::NoTemplate(written.to_owned(), known).into())
}

/// The controls that are written, each alone or all below a heading.
pub(super) fn controls(
    project: &OpenProject,
    written: &[String],
) -> Result<BTreeSet<ControlKey>, Refusal> {
    let mut chosen = BTreeSet::new();
    for written in written {
        let (number, below) = (written.as_str(), format!("{written}."));
        let rows = project.listing().rows.iter();
        let inside = rows.filter(|row| {
            row.key.control.as_str().starts_with(&below) || row.key.to_string().starts_with(&below)
        });
        let before = chosen.len();
        chosen.extend(inside.map(|row| row.key.clone()));
        if chosen.len() == before {
            chosen.insert(control::find(project, number)?.key.clone());
        }
    }
    Ok(chosen)
}
