//! The totals of several catalogs side by side. Their verdicts bear different names, so that they
//! are counted under neutral ones, and it is said which verdict is counted where.
use super::summary::{figure_heads, figure_widths, figures};
use super::words::{state_mark, sum};
use super::{ReportInput, heading};
use crate::domain::{Catalog, Mark as State, Outcome, Progress, Tally};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Content, Look, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The table of all catalogs, with how the verdicts are counted together.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let counted = Content::sized(vec![Run::muted(counted(input))], Size::Small);
    vec![
        heading(2, Look::Bar, "", wording::ALL_CATALOGS),
        Block::Table(table(input)),
        Block::Content(counted),
    ]
}

/// A row a catalog, and their sum.
pub(super) fn table(input: &ReportInput<'_>) -> Table {
    let total = total(input);
    let states = states(total);
    let mut heads = vec![Cell::head(wording::BASIS)];
    let labels = std::iter::once(wording::ALL).chain(states.iter().map(|(_, label)| *label));
    let rate = wording::rate(wording::MET);
    let labels: Vec<&str> = labels.chain([rate.as_str()]).collect();
    let formula = wording::rate_formula(wording::MET);
    heads.extend(figure_heads(&labels, formula, 0));
    let mut rows = vec![Row::new(heads)];
    for catalog in input.catalogs {
        let tally = Progress::of(input.assessment, catalog).total;
        let mut cells = vec![Cell::text(catalog.title.clone())];
        cells.extend(figures(tally, &states, CellKind::Body));
        rows.push(Row::new(cells));
    }
    let words = Cell::new(CellKind::Total, vec![Content::text(wording::SUM)]);
    let mut cells = vec![words.aligned(Align::Center)];
    cells.extend(figures(total, &states, CellKind::Total));
    rows.push(Row {
        keep_with_previous: true,
        ..Row::new(cells)
    });
    let columns = std::iter::once(Width::Share(1.0));
    Table {
        columns: columns.chain(figure_widths(&labels)).collect(),
        header_rows: 1,
        rows,
    }
}

/// A bar a catalog.
pub(super) fn chart(input: &ReportInput<'_>) -> BarChart {
    let states = states(total(input));
    let bar = |catalog: &std::sync::Arc<Catalog>| {
        let tally = Progress::of(input.assessment, catalog).total;
        let counts = states.iter().map(|(state, _)| tally.count(*state));
        let parts = counts.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        (catalog.short.clone(), parts.collect())
    };
    BarChart {
        series: states
            .iter()
            .map(|(state, label)| (state_mark(*state), (*label).to_owned()))
            .collect(),
        bars: input.catalogs.iter().map(bar).collect(),
        dense: true,
    }
}

/// The states under neutral names.
pub(super) fn states(total: Tally) -> Vec<(State, &'static str)> {
    let all = [
        (State::Judged(Outcome::Pass), wording::MET),
        (State::Judged(Outcome::Partial), wording::PARTLY_MET),
        (State::Judged(Outcome::Fail), wording::NOT_MET),
        (State::NotApplicable, text::mark(State::NotApplicable)),
        (State::Unconfirmed, text::mark(State::Unconfirmed)),
        (State::Unassessed, text::mark(State::Unassessed)),
    ];
    let waits = total.unconfirmed > 0;
    let shown = all
        .into_iter()
        .filter(|(state, _)| waits || *state != State::Unconfirmed);
    shown.collect()
}

/// All catalogs together.
fn total(input: &ReportInput<'_>) -> Tally {
    let catalogs = input.catalogs.iter();
    let tallies = catalogs.map(|it| Progress::of(input.assessment, it).total);
    tallies.fold(Tally::default(), sum)
}

/// Which verdicts of the catalogs are counted where.
fn counted(input: &ReportInput<'_>) -> String {
    let of = |outcome| {
        let mut labels: Vec<String> = Vec::new();
        for label in input
            .catalogs
            .iter()
            .map(|it| text::outcome_label(it, outcome))
        {
            if let Some(label) = label.filter(|label| !labels.contains(label)) {
                labels.push(label);
            }
        }
        labels.join("·")
    };
    wording::counted(&[
        (wording::MET, of(Outcome::Pass)),
        (wording::PARTLY_MET, of(Outcome::Partial)),
        (wording::NOT_MET, of(Outcome::Fail)),
    ])
}
