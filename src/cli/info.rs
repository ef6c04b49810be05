//! Tells how a project stands: `info`.

use super::{
    command::Look,
    control,
    error::CliError,
    issued,
    overview::{CatalogPart, Counts, Overview},
    run::Shell,
    wording,
};
use crate::{text, workbench::OpenProject};

/// Does `info`.
pub(super) fn print(shell: &mut Shell<'_>, look: &Look) -> Result<(), CliError> {
    let session = shell.open(&look.file)?;
    let project = session.project()?;
    let overview = Overview::of(project, look.file.display().to_string())?;
    if look.json {
        return shell.terminal.json(&overview);
    }
    let period = project.assessment().profile.period.map(text::period_prose);
    for line in head(&overview, period)
        .into_iter()
        .chain(issued::lines(project))
        .chain(open_points(project))
    {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn head(overview: &Overview, period: Option<String>) -> Vec<String> {
    let mut lines = vec![
        wording::field(wording::NAME, &overview.project.name),
        wording::field(wording::INSTITUTION, &overview.institution.name),
        wording::field(wording::SERVICE, &overview.service),
        wording::field("API", &overview.api),
        wording::field(wording::PERIOD, &period.unwrap_or_default()),
    ];
    for catalog in &overview.catalogs {
        lines.push(wording::catalog(&catalog.id, &catalog.title));
        lines.push(format!("  {}", counts(catalog)));
    }
    lines.push(wording::rate(overview.progress.rate_percent));
    lines.push(wording::evidence_count(overview.evidence_count));
    lines.push(wording::content_hash(&overview.content_hash));
    lines
}

fn counts(catalog: &CatalogPart) -> String {
    let Counts {
        not_applicable,
        unconfirmed,
        unassessed,
        total,
        ..
    } = catalog.progress;
    let verdicts = catalog
        .verdicts
        .iter()
        .map(|verdict| (verdict.label.as_str(), verdict.count));
    wording::counts(verdicts, [not_applicable, unconfirmed, unassessed], total)
}

/// What each control lacks before the report can be handed in.
fn open_points(project: &OpenProject) -> Vec<String> {
    let mut lines = vec![String::new(), wording::lacking(project.listing().lacking())];
    for row in project
        .listing()
        .rows
        .iter()
        .filter(|row| !row.lacks.is_empty())
    {
        lines.push(format!(
            "  {} {}",
            control::written(project, &row.key),
            row.title
        ));
        lines.extend(
            row.lacks
                .iter()
                .map(|lack| format!("    - {}", text::lack(*lack))),
        );
    }
    lines
}
