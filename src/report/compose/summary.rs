//! 점검결과 총괄: how many controls of each field got which verdict, in figures and as charts.
use super::words::{letters, own_count, pass_label};
use super::{ReportInput, charts, heading, minor_heading, summary_of_all};
use crate::domain::{Catalog, Chart, Group, Mark as State, Progress, Tally};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Look, Paragraph, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Width of a column of figures: padding, and so much a letter of its heading.
const FIGURE_PADDING: f32 = 13.5;
const FIGURE_LETTER: f32 = 9.0;
/// Letters of the fields and of the headings above them that count for their columns, at least and
/// at most.
const FIELD_LETTERS: (usize, usize) = (9, 15);
const OUTER_LETTERS: (usize, usize) = (4, 9);

/// The blocks of the totals, catalog by catalog, with these charts.
pub(super) fn blocks(input: &ReportInput<'_>, kinds: &[Chart]) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let [catalog] = input.catalogs {
        let by_field = wording::by_field(field_level(catalog));
        blocks.extend(sections(input, catalog, &by_field, kinds));
    } else {
        blocks.extend(summary_of_all::blocks(input));
        for catalog in input.catalogs {
            blocks.extend(sections(input, catalog, &catalog.title, kinds));
        }
    }
    if kinds.contains(&Chart::PlanOverTime) {
        blocks.extend(plan(input));
    }
    blocks
}

/// The totals of one catalog under a title, and its charts.
fn sections(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    title: &str,
    kinds: &[Chart],
) -> Vec<Block> {
    let progress = Progress::of(input.assessment, catalog);
    let formula = wording::rate_formula(&pass_label(catalog));
    let mut notes = vec![Run::muted(formula)];
    let own = own_count(input, catalog);
    if own > 0 {
        notes.push(Run::muted(wording::own_included(own)));
    }
    let mut blocks = vec![Block::KeepTogether(vec![
        heading(2, Look::Bar, "", title),
        Block::Content(sentence(catalog, progress.total)),
        Block::Table(table(catalog, &progress)),
        Block::Content(Content::sized(notes, Size::Small)),
    ])];
    for kind in kinds {
        let chart = match kind {
            Chart::ByField => charts::by_field(catalog, &progress),
            Chart::ByVerdict => charts::by_verdict(catalog, progress.total),
            // It counts all catalogs together and comes last.
            Chart::PlanOverTime => continue,
        };
        blocks.push(Block::KeepTogether(vec![
            chart_heading(input, catalog, *kind),
            Block::BarChart(chart),
        ]));
    }
    blocks
}

/// Above a chart; it may come to stand on another page than its catalog's heading.
fn chart_heading(input: &ReportInput<'_>, catalog: &Catalog, chart: Chart) -> Block {
    let words = text::template::chart(chart);
    if input.has_several() {
        minor_heading(Look::Plain, &wording::chart_of(words, &catalog.short))
    } else {
        heading(2, Look::Bar, "", words)
    }
}

/// What is planned by when; nothing where nothing is planned.
fn plan(input: &ReportInput<'_>) -> Option<Block> {
    let chart = charts::plan_over_time(input)?;
    let plans = charts::plans(input);
    let words = wording::plans_sentence(plans.all, plans.done, plans.overdue, plans.undated);
    Some(Block::KeepTogether(vec![
        heading(2, Look::Bar, "", text::template::chart(Chart::PlanOverTime)),
        Block::Content(Content::text(words)),
        Block::ColumnChart(chart),
    ]))
}

/// Name of the level by which the totals are counted.
fn field_level(catalog: &Catalog) -> &str {
    let levels = &catalog.levels;
    levels.get(1).or(levels.first()).unwrap_or(&catalog.leaf)
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
    let states = text::states(catalog);
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
    let mut columns = label_widths(progress, labels);
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

/// Columns of the headings above the fields and of the fields share their room by their longest words.
fn label_widths(progress: &Progress<'_>, labels: usize) -> Vec<Width> {
    let longest = |titles: Vec<&Group>, (least, most): (usize, usize)| {
        let letters = titles
            .iter()
            .map(|group| letters(&text::group_title(group)));
        let longest = letters.max().unwrap_or(0).clamp(least, most);
        Width::Share(f32::from(u8::try_from(longest).unwrap_or(u8::MAX)))
    };
    let paths = || progress.fields.iter().map(|(path, _)| path);
    let fields = paths().filter_map(|path| path.last().copied()).collect();
    let fields = longest(fields, FIELD_LETTERS);
    if labels < 2 {
        return vec![fields];
    }
    let outer = paths().filter_map(|path| path.first().copied()).collect();
    vec![longest(outer, OUTER_LETTERS), fields]
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
pub(super) fn figure_width(label: &str) -> Width {
    let letters = u8::try_from(label.chars().count().clamp(3, 6)).unwrap_or(6);
    Width::Points(FIGURE_PADDING + FIGURE_LETTER * f32::from(letters))
}

/// One column for each level of the fields, at most two.
fn label_columns(catalog: &Catalog) -> usize {
    catalog.levels.len().clamp(1, 2)
}

/// The figures of a tally: all, those of each state, and the rate.
pub(super) fn figures<T>(tally: Tally, states: &[(State, T)], kind: CellKind) -> Vec<Cell> {
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
    cells.extend(states.iter().map(|(state, _)| figure(tally.count(*state))));
    let rate = tally
        .rate_percent()
        .map_or_else(|| wording::NONE.to_owned(), |percent| format!("{percent}%"));
    cells.push(cell(rate, false));
    cells
}
