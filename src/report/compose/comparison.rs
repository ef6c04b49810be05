//! 지난 점검과 비교: what became of the controls since the assessment from which this one was carried over.
use super::digest::large_count;
use super::verdicts::marked;
use super::words::{catalog_of, joined, pass_label, state_mark};
use super::{ReportInput, heading};
use crate::domain::{
    Compared, Drift, LastYear, Mark as State, Side, Standing, Tally, compare_with_last,
};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Content, Look, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// What is held against each other.
struct Comparison<'a> {
    last: &'a LastYear,
    rows: Vec<Compared>,
    then: Tally,
    now: Tally,
}

impl<'a> Comparison<'a> {
    /// None where the assessment was begun without another one before it.
    fn of(input: &ReportInput<'a>) -> Option<Self> {
        let rows = compare_with_last(Side {
            assessment: input.assessment,
            catalogs: input.catalogs,
        });
        let (then, now) = Compared::tallies(&rows);
        Some(Self {
            last: input.assessment.last.as_deref()?,
            rows,
            then,
            now,
        })
    }
}

/// The blocks of the section; none where there is nothing to compare with.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let Some(comparison) = Comparison::of(input) else {
        return Vec::new();
    };
    let counts = Drift::counts(&comparison.rows);
    let lead = wording::comparison_lead(
        &text::dated_name(&comparison.last.name, comparison.last.period),
        counts,
    );
    let note = Run::muted(wording::NOT_APPLICABLE_IN_COMPARISON);
    let mut blocks = vec![
        Block::Content(Content::text(lead)),
        Block::KeepTogether(vec![
            heading(2, Look::Bar, "", wording::CHANGES),
            Block::Table(changes(input, &comparison.rows)),
            Block::Content(Content::sized(vec![note], Size::Small)),
        ]),
        Block::KeepTogether(vec![
            heading(2, Look::Bar, "", wording::VERDICTS_THEN_AND_NOW),
            Block::BarChart(chart(input, &comparison)),
            Block::Table(verdicts(input, &comparison)),
        ]),
        heading(2, Look::Bar, "", wording::CHANGED_CONTROLS),
    ];
    blocks.push(match controls(input, &comparison.rows) {
        Some(table) => Block::Table(table),
        None => Block::Content(Content::text(wording::NOTHING_CHANGED)),
    });
    blocks
}

/// The same in one line; none where nothing can be compared yet.
pub(super) fn line(input: &ReportInput<'_>) -> Option<Block> {
    let Comparison { rows, then, .. } = Comparison::of(input)?;
    let percent = then.rate_percent()?;
    let [worse, better, same, ..] = Drift::counts(&rows);
    let words = wording::comparison_line(&rate(input), percent, worse, better);
    (worse + better + same > 0).then(|| Block::Content(Content::text(words)))
}

/// The rate of what is met, in the catalog's word where there is but one.
fn rate(input: &ReportInput<'_>) -> String {
    match input.catalogs {
        [catalog] => wording::rate(&pass_label(catalog)),
        _ => wording::rate(wording::MET),
    }
}

/// How many controls became what: of all, and of each catalog where there are several.
fn changes(input: &ReportInput<'_>, rows: &[Compared]) -> Table {
    let several = input.has_several();
    let mut heads: Vec<Cell> = Drift::ALL
        .map(|drift| Cell::head(text::drift(drift)))
        .to_vec();
    let mut columns = vec![Width::Share(1.0); heads.len()];
    let mut body = Vec::new();
    if several {
        heads.insert(0, Cell::head(wording::BASIS));
        columns.insert(0, Width::Share(2.4));
        for catalog in input.catalogs {
            let of_it = rows.iter().filter(|row| {
                let shown = row.shown();
                shown.is_some_and(|it| it.key.catalog == catalog.id)
            });
            let of_it: Vec<Compared> = of_it.cloned().collect();
            let mut cells = vec![Cell::text(catalog.title.clone())];
            cells.extend(counts(&of_it, CellKind::Body));
            body.push(Row::new(cells));
        }
        let sum = Cell::new(CellKind::Total, vec![Content::text(wording::SUM)]);
        let mut cells = vec![sum.aligned(Align::Center)];
        cells.extend(counts(rows, CellKind::Total));
        body.push(Row {
            keep_with_previous: true,
            ..Row::new(cells)
        });
    } else {
        body.push(Row::new(Drift::counts(rows).map(large_count).to_vec()));
    }
    body.insert(0, Row::new(heads));
    Table {
        columns,
        header_rows: 1,
        rows: body,
    }
}

fn counts(rows: &[Compared], kind: CellKind) -> Vec<Cell> {
    let cell = |count: usize| figure(count.to_string(), count == 0, kind);
    Drift::counts(rows).map(cell).to_vec()
}

fn figure(words: String, faint: bool, kind: CellKind) -> Cell {
    let run = if faint {
        Run::muted(words)
    } else {
        Run::regular(words)
    };
    let cell = Cell::new(kind, vec![Content::runs(vec![run])]);
    cell.aligned(Align::Figure).centered_vertically()
}

/// The states that either side has, in the catalog's words where there is but one.
fn states(input: &ReportInput<'_>, now: Tally) -> Vec<(State, String)> {
    match input.catalogs {
        [catalog] => text::states(catalog, now),
        _ => super::summary_of_all::states(now)
            .into_iter()
            .map(|(state, word)| (state, word.to_owned()))
            .collect(),
    }
}

/// Two bars, one a year.
fn chart(input: &ReportInput<'_>, comparison: &Comparison<'_>) -> BarChart {
    let states = states(input, comparison.now);
    let parts = |tally: Tally| {
        let counts = states.iter().map(|(state, _)| tally.count(*state));
        let parts = counts.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        parts.collect()
    };
    BarChart {
        bars: vec![
            (wording::THEN.to_owned(), parts(comparison.then)),
            (wording::NOW.to_owned(), parts(comparison.now)),
        ],
        series: states
            .iter()
            .map(|(state, word)| (state_mark(*state), word.clone()))
            .collect(),
        dense: false,
    }
}

/// How many controls got which verdict then and now, and the rates.
fn verdicts(input: &ReportInput<'_>, comparison: &Comparison<'_>) -> Table {
    let Comparison { then, now, .. } = comparison;
    let heads = wording::THEN_AND_NOW_HEADS.map(Cell::head);
    let mut rows = vec![Row::new(heads.to_vec())];
    for (state, word) in states(input, *now) {
        let counts = (then.count(state), now.count(state));
        let mut cells = vec![marked(state_mark(state), &word, CellKind::Label)];
        cells.extend(pair(counts, "", CellKind::Body));
        rows.push(Row::new(cells));
    }
    let total = (then.total(), now.total());
    let rates = then.rate_percent().zip(now.rate_percent());
    let totals = [(wording::SUM.to_owned(), Some(total), "")];
    let totals = totals.into_iter().chain([(rate(input), rates, "%")]);
    for (word, counts, unit) in totals {
        let Some(counts) = counts else {
            continue;
        };
        let label = Cell::new(CellKind::Total, vec![Content::text(word)]);
        let mut cells = vec![label.aligned(Align::Center)];
        cells.extend(pair(counts, unit, CellKind::Total));
        rows.push(Row {
            keep_with_previous: true,
            ..Row::new(cells)
        });
    }
    Table {
        columns: vec![
            Width::Share(1.4),
            Width::Share(1.0),
            Width::Share(1.0),
            Width::Share(1.0),
        ],
        header_rows: 1,
        rows,
    }
}

fn pair((then, now): (usize, usize), unit: &str, kind: CellKind) -> [Cell; 3] {
    let difference = wording::difference(then, now);
    let difference = if unit.is_empty() || then == now {
        difference
    } else {
        format!("{difference}{unit}p")
    };
    [
        figure(format!("{then}{unit}"), then == 0, kind),
        figure(format!("{now}{unit}"), now == 0, kind),
        figure(difference, then == now, kind),
    ]
}

/// The controls that are worse, better, new or gone, and those that fall short as before; none where there are none.
fn controls(input: &ReportInput<'_>, rows: &[Compared]) -> Option<Table> {
    let heads = wording::CHANGED_HEADS.map(Cell::head);
    let mut body = vec![Row::new(heads.to_vec())];
    let is = |drift: Drift| move |row: &&Compared| row.drift == drift;
    let mut add = |word: &str, of_class: Vec<&Compared>| {
        if of_class.is_empty() {
            return;
        }
        let words = Run::bold(wording::class(word, of_class.len()));
        let label = Cell::new(CellKind::Label, vec![Content::runs(vec![words])]);
        let label = label.spanning(wording::CHANGED_HEADS.len(), 1);
        body.push(Row::new(vec![label]));
        let rows = of_class.into_iter().enumerate();
        body.extend(rows.map(|(index, row)| Row {
            keep_with_previous: index == 0,
            ..control_row(input, row)
        }));
    };
    for drift in [Drift::Worse, Drift::Better] {
        add(text::drift(drift), rows.iter().filter(is(drift)).collect());
    }
    let still = rows.iter().filter(is(Drift::Same));
    let still = still.filter(|row| row.still_falls_short());
    add(wording::STILL_SHORT, still.collect());
    for drift in [Drift::New, Drift::Dropped] {
        add(text::drift(drift), rows.iter().filter(is(drift)).collect());
    }
    (body.len() > 1).then(|| Table {
        columns: vec![
            Width::Points(if input.has_several() { 62.0 } else { 46.0 }),
            Width::Share(1.0),
            Width::Points(66.0),
            Width::Points(66.0),
            Width::Points(112.0),
        ],
        header_rows: 1,
        rows: body,
    })
}

fn control_row(input: &ReportInput<'_>, row: &Compared) -> Row {
    let (number, title) = row.shown().map(|it| named(input, it)).unwrap_or_default();
    let side = |it: &Option<Standing>| match it {
        Some(it) => marked(state_mark(it.mark), text::standing(it), CellKind::Body),
        None => Cell::text(wording::NONE).aligned(Align::Center),
    };
    let others: Vec<Content> = text::others(row)
        .into_iter()
        .map(|words| Content::sized(vec![Run::regular(words)], Size::Dense))
        .collect();
    Row {
        control: row.now.as_ref().map(|it| it.key.clone()),
        ..Row::new(vec![
            Cell::text(number).aligned(Align::Center),
            Cell::text(title),
            side(&row.then),
            side(&row.now),
            Cell::new(CellKind::Body, others),
        ])
    }
}

/// Number and title of a control as it was or is called; one that is not asked any more has no catalog to be looked up in.
fn named(input: &ReportInput<'_>, it: &Standing) -> (String, String) {
    let catalog = catalog_of(input, &it.key).filter(|_| input.has_several());
    let short = catalog.map_or("", |catalog| catalog.short.as_str());
    let number = joined(&[short, it.key.control.as_str()], " ");
    (number, it.title.clone())
}
