//! 점검결과 총괄: how many controls of each field got which verdict, in figures and as a chart.
use std::collections::BTreeSet;

use super::words::{letters, own_count, pass_label, state_mark, sum};
use super::{ReportInput, heading, minor_heading, summary_of_all};
use crate::domain::{Catalog, Group, Mark as State, Progress, Tally};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Content, Look, Paragraph, Row, Run, Size, Table, Width,
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

/// The blocks of the totals, catalog by catalog.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    if let [catalog] = input.catalogs {
        let by_field = wording::by_field(field_level(catalog));
        let distribution = heading(2, Look::Bar, "", wording::DISTRIBUTION);
        return sections(input, catalog, &by_field, distribution);
    }
    let mut blocks = summary_of_all::blocks(input);
    for catalog in input.catalogs {
        // The chart may come to stand on another page than its catalog's heading.
        let distribution = wording::distribution_of(&catalog.short);
        let distribution = minor_heading(Look::Plain, &distribution);
        blocks.extend(sections(input, catalog, &catalog.title, distribution));
    }
    blocks
}

/// The totals of one catalog under a title, and its chart under a heading.
fn sections(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    title: &str,
    distribution: Block,
) -> Vec<Block> {
    let progress = Progress::of(input.assessment, catalog);
    let formula = wording::rate_formula(&pass_label(catalog));
    let mut notes = vec![Run::muted(formula)];
    let own = own_count(input, catalog);
    if own > 0 {
        notes.push(Run::muted(wording::own_included(own)));
    }
    vec![
        Block::KeepTogether(vec![
            heading(2, Look::Bar, "", title),
            Block::Content(sentence(catalog, progress.total)),
            Block::Table(table(catalog, &progress)),
            Block::Content(Content::sized(notes, Size::Small)),
        ]),
        Block::KeepTogether(vec![
            distribution,
            Block::BarChart(chart(catalog, &progress)),
        ]),
    ]
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

fn chart(catalog: &Catalog, progress: &Progress<'_>) -> BarChart {
    let states = text::states(catalog);
    let parts = |tally: Tally| -> Vec<u32> {
        states
            .iter()
            .map(|(state, _)| u32::try_from(tally.count(*state)).unwrap_or(u32::MAX))
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
        bars: bars_of(&progress.fields).iter().map(bar).collect(),
    }
}

/// A bar a field; a bar a heading above the fields where these bear the same few titles everywhere
/// (필수 사항, 추가 사항), which says nothing beside a bar.
fn bars_of<'a>(fields: &[(Vec<&'a Group>, Tally)]) -> Vec<(Vec<&'a Group>, Tally)> {
    let titles: BTreeSet<&str> = fields
        .iter()
        .filter_map(|(path, _)| path.last())
        .map(|group| group.title.as_str())
        .collect();
    if titles.len() * 2 > fields.len() {
        return fields.to_vec();
    }
    let of_one = |fields: &[(Vec<&'a Group>, Tally)]| {
        let path = fields.iter().filter_map(|(path, _)| path.first().copied());
        let tallies = fields.iter().map(|(_, tally)| *tally);
        (path.take(1).collect(), tallies.fold(Tally::default(), sum))
    };
    let outer = |path: &[&Group]| path.first().map(|group| group.id.clone());
    fields
        .chunk_by(|a, b| outer(&a.0) == outer(&b.0))
        .map(of_one)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::GroupId;

    fn group(id: &str, title: &str) -> Group {
        Group {
            id: GroupId::new(id),
            title: title.to_owned(),
            ..Group::default()
        }
    }

    fn labels(fields: &[(Vec<&Group>, Tally)]) -> Vec<(String, usize)> {
        let bars = bars_of(fields);
        let label = |(path, tally): &(Vec<&Group>, Tally)| {
            (path.last().unwrap().id.to_string(), tally.pass)
        };
        bars.iter().map(label).collect()
    }

    #[test]
    fn fields_that_all_bear_the_same_titles_are_drawn_by_the_headings_above_them() {
        let one = Tally {
            pass: 1,
            ..Tally::default()
        };
        let outer = [group("1", "계정"), group("2", "암호")];
        let inner = ["1.가", "1.나", "2.가", "2.나"];
        let same = inner.map(|id| {
            group(
                id,
                if id.ends_with('가') {
                    "필수"
                } else {
                    "추가"
                },
            )
        });
        let of = |groups: &[Group]| {
            let paths = groups.iter().enumerate();
            let fields: Vec<_> = paths
                .map(|(at, group)| (vec![&outer[at / 2], group], one))
                .collect();
            labels(&fields)
        };
        assert_eq!(of(&same), [("1".to_owned(), 2), ("2".to_owned(), 2)]);
        let own = inner.map(|id| group(id, id));
        assert_eq!(of(&own).len(), 4);
    }
}
