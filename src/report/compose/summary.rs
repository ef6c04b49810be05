//! 점검결과 총괄: how many controls of each field got which verdict, in figures and as a chart.
use super::words::{count, pass_label, state_mark, states};
use super::{ReportInput, heading};
use crate::domain::{Catalog, Group, Mark as State, Progress, Tally};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Content, Look, Paragraph, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Width of a column of figures: padding, and so much a letter of its heading.
const FIGURE_PADDING: f32 = 13.5;
const FIGURE_LETTER: f32 = 9.0;
const NARROW_LABEL: f32 = 52.0;

/// The blocks of the totals, catalog by catalog.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for catalog in input.catalogs {
        let progress = Progress::of(input.assessment, catalog);
        let title = |words: &str| match input.catalogs {
            [_] => words.to_owned(),
            _ => format!("{words} — {}", catalog.title),
        };
        blocks.push(heading(2, Look::Bar, "", &title(wording::TOTALS)));
        blocks.push(Block::Content(sentence(catalog, progress.total)));
        blocks.push(Block::Table(table(catalog, &progress)));
        blocks.push(Block::Content(Content::sized(
            vec![Run::muted(wording::rate_formula(&pass_label(catalog)))],
            Size::Small,
        )));
        let chart = Block::BarChart(chart(catalog, &progress));
        blocks.push(Block::KeepTogether(vec![
            heading(2, Look::Bar, "", &title(wording::DISTRIBUTION)),
            chart,
        ]));
    }
    blocks
}

fn sentence(catalog: &Catalog, total: Tally) -> Content {
    let pass = pass_label(catalog);
    let words = wording::totals_sentence(
        &catalog.leaf,
        &pass,
        total.total(),
        total.applicable(),
        total.pass,
    );
    let mut runs = vec![Run::regular(words)];
    if let Some(percent) = total.rate_percent() {
        let (lead, figure) = wording::rate_sentence(&pass, percent);
        runs.extend([
            Run::regular(lead),
            Run::bold(figure),
            Run::regular(wording::SENTENCE_END),
        ]);
    }
    Content::runs(runs)
}

fn table(catalog: &Catalog, progress: &Progress<'_>) -> Table {
    let states = states(catalog);
    let labels = label_columns(catalog);
    let mut heads: Vec<Cell> = catalog
        .levels
        .iter()
        .take(labels)
        .map(|level| Cell::head(level.as_str()))
        .collect();
    heads.extend(figure_labels(catalog, &states).into_iter().map(Cell::head));
    let mut rows = vec![Row::new(heads)];
    let mut above: Option<&Group> = None;
    for (index, (path, tally)) in progress.fields.iter().enumerate() {
        let mut cells = Vec::new();
        if let (2, [outer, _]) = (labels, &path[..])
            && above.is_none_or(|group| group.id != outer.id)
        {
            let same = |(path, _): &&(Vec<&Group>, Tally)| {
                path.first().is_some_and(|group| group.id == outer.id)
            };
            let height = progress.fields[index..].iter().take_while(same).count();
            let label = Cell::label(text::group_title(outer)).spanning(1, height);
            cells.push(label.aligned(Align::Center).centered_vertically());
            above = Some(outer);
        }
        let field = path
            .last()
            .map(|group| text::group_title(group))
            .unwrap_or_default();
        // A field without a group above takes both columns.
        cells.push(Cell::text(field).spanning(if path.len() < labels { labels } else { 1 }, 1));
        cells.extend(figures(*tally, &states, CellKind::Body));
        rows.push(Row::new(cells));
    }
    let sum = Cell::new(CellKind::Total, vec![Content::text(wording::SUM)]);
    let mut cells = vec![sum.spanning(labels, 1).aligned(Align::Center)];
    cells.extend(figures(progress.total, &states, CellKind::Total));
    rows.push(Row {
        keep_with_previous: true,
        ..Row::new(cells)
    });
    let mut columns = if labels == 2 {
        vec![Width::Points(NARROW_LABEL)]
    } else {
        Vec::new()
    };
    columns.push(Width::Share(1.0));
    columns.extend(
        figure_labels(catalog, &states)
            .iter()
            .map(|label| figure_width(label)),
    );
    Table {
        columns,
        header_rows: 1,
        rows,
    }
}

/// Headings of the columns of figures.
fn figure_labels(catalog: &Catalog, states: &[(State, String)]) -> Vec<String> {
    let rate = wording::rate(&pass_label(catalog));
    let states = states.iter().map(|(_, label)| label.clone());
    std::iter::once(wording::ALL.to_owned())
        .chain(states)
        .chain(std::iter::once(rate))
        .collect()
}

/// Wide enough for the heading on one line, up to six letters.
fn figure_width(label: &str) -> Width {
    let letters = u8::try_from(label.chars().count().clamp(3, 6)).unwrap_or(6);
    Width::Points(FIGURE_PADDING + FIGURE_LETTER * f32::from(letters))
}

/// One column for each level of the fields, at most two.
fn label_columns(catalog: &Catalog) -> usize {
    catalog.levels.len().clamp(1, 2)
}

fn figures(tally: Tally, states: &[(State, String)], kind: CellKind) -> Vec<Cell> {
    let cell = |words: String, faint: bool| {
        let run = if faint {
            Run::muted(words)
        } else {
            Run::regular(words)
        };
        let paragraph = Paragraph {
            runs: vec![run],
            size: Size::Inherit,
            align: Align::Center,
        };
        Cell::new(kind, vec![Content::Paragraph(paragraph)]).centered_vertically()
    };
    let figure = |count: usize| cell(count.to_string(), count == 0);
    let mut cells = vec![figure(tally.total())];
    cells.extend(states.iter().map(|(state, _)| figure(count(tally, *state))));
    let rate = tally
        .rate_percent()
        .map_or_else(|| wording::NONE.to_owned(), |percent| format!("{percent}%"));
    cells.push(cell(rate, false));
    cells
}

fn chart(catalog: &Catalog, progress: &Progress<'_>) -> BarChart {
    let states = states(catalog);
    let parts = |tally: Tally| -> Vec<u32> {
        states
            .iter()
            .map(|(state, _)| u32::try_from(count(tally, *state)).unwrap_or(u32::MAX))
            .collect()
    };
    let bar = |(path, tally): &(Vec<&Group>, Tally)| {
        let label = path
            .last()
            .map(|group| text::group_title(group))
            .unwrap_or_default();
        (label, parts(*tally))
    };
    BarChart {
        series: states
            .iter()
            .map(|(state, label)| (state_mark(*state), label.clone()))
            .collect(),
        bars: progress.fields.iter().map(bar).collect(),
    }
}
