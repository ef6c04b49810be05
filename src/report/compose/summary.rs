//! 점검결과 총괄: how many controls of each field got which verdict, in figures and as charts.
use super::words::{letters, own_count, pass_label};
use super::{ReportInput, charts, heading, minor_heading, summary_of_all};
use crate::domain::{Catalog, Chart, Group, Mark as State, Progress, Tally};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Look, Row, Run, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Width of a column of figures: padding, and so much a letter of its heading.
const FIGURE_PADDING: f32 = 13.5;
const FIGURE_LETTER: f32 = 9.0;
/// Width of the mark of a note.
const MARK: f32 = 10.0;
/// Letters of the fields and of the headings above them that count for their columns, at least and
/// at most.
const FIELD_LETTERS: (usize, usize) = (9, 15);
const OUTER_LETTERS: (usize, usize) = (5, 9);

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
    let mut blocks = vec![Block::KeepTogether(vec![
        heading(2, Look::Bar, "", title),
        Block::Content(sentence(catalog, progress.total)),
        Block::Table(table(catalog, &progress, own_count(input, catalog))),
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

/// The table of the totals; its headings say how the rate is reckoned and that `own` controls of the
/// company are counted too.
fn table(catalog: &Catalog, progress: &Progress<'_>, own: usize) -> Table {
    let states = text::states(catalog, progress.total);
    let labels = label_columns(catalog);
    let mut heads: Vec<Cell> = catalog
        .levels
        .iter()
        .take(labels)
        .map(|level| Cell::head(level.as_str()))
        .collect();
    let formula = wording::rate_formula(&pass_label(catalog));
    heads.extend(figure_heads(&figure_labels(catalog, &states), formula, own));
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
    columns.extend(figure_widths(&figure_labels(catalog, &states)));
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

/// Headings of the columns of figures with their notes: of all controls first, of the rate last.
pub(super) fn figure_heads<T: AsRef<str>>(labels: &[T], formula: String, own: usize) -> Vec<Cell> {
    let mut runs: Vec<Run> = labels.iter().map(|it| Run::regular(it.as_ref())).collect();
    if let (Some(all), true) = (runs.first_mut(), own > 0) {
        all.note = Some(wording::own_included(own));
    }
    if let Some(rate) = runs.last_mut() {
        rate.note = Some(formula);
    }
    let head = |run| Cell::new(CellKind::Head, vec![Content::runs(vec![run])]);
    runs.into_iter().map(head).collect()
}

/// Wide enough for each heading on one line, up to six letters; the last bears the mark of a note.
pub(super) fn figure_widths<T: AsRef<str>>(labels: &[T]) -> Vec<Width> {
    let width = |(index, label): (usize, &T)| {
        let letters = u8::try_from(label.as_ref().chars().count().clamp(3, 6)).unwrap_or(6);
        let mark = if index + 1 == labels.len() { MARK } else { 0.0 };
        Width::Points(FIGURE_PADDING + FIGURE_LETTER * f32::from(letters) + mark)
    };
    labels.iter().enumerate().map(width).collect()
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
        let cell = Cell::new(kind, vec![Content::runs(vec![run])]);
        cell.aligned(Align::Figure).centered_vertically()
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
