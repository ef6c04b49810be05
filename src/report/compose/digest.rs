//! All that the management needs on one page: rate, totals by field, what is to be mended first and
//! by when.
use super::shortfalls::{none, tally};
use super::verdicts::marked;
use super::words::{control_title, controls, pass_label, state_mark};
use super::{ReportInput, charts, comparison, minor_heading, summary_of_all};
use crate::domain::{
    ActionItem, Catalog, Date, Finding, Label, Mark as State, Outcome, Placed, Progress,
};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Content, Look, Paragraph, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Shortfalls on the page, as many of these as there is room for.
const SHOWN: [usize; 11] = [16, 13, 11, 9, 7, 6, 5, 4, 3, 2, 1];
/// More fields than these would leave no room for anything else.
const MOST_BARS: usize = 18;

/// The blocks of the page.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Table(figures(input))];
    blocks.extend(comparison::line(input));
    let chart = chart(input);
    if !chart.bars.is_empty() {
        blocks.push(minor_heading(Look::Plain, wording::DIGEST_FIELDS));
        blocks.push(Block::BarChart(chart));
    }
    let short = shortfalls(input);
    blocks.push(minor_heading(Look::Plain, wording::DIGEST_SHORTFALLS));
    if short.is_empty() {
        let words = none(tally(input));
        blocks.push(Block::Content(Content::text(words)));
        return blocks;
    }
    let plans = charts::plans(input);
    let words = wording::plans_sentence(plans.all, plans.done, plans.overdue, plans.undated);
    blocks.push(Block::Content(Content::text(words)));
    let choices = SHOWN.iter().filter(|shown| **shown < short.len());
    let counts = std::iter::once(short.len()).chain(choices.copied());
    let variants = counts.map(|shown| variant(input, &short, shown));
    blocks.push(Block::FirstThatFits(variants.collect()));
    blocks
}

/// The rate, large, and the totals.
fn figures(input: &ReportInput<'_>) -> Table {
    let [catalog] = input.catalogs else {
        return summary_of_all::table(input);
    };
    let total = Progress::of(input.assessment, catalog).total;
    let states = text::states(catalog, total);
    let rate = wording::rate(&pass_label(catalog));
    let mut heads = vec![Cell::head(rate), Cell::head(wording::ALL)];
    heads.extend(states.iter().map(|(_, label)| Cell::head(label.as_str())));
    let percent = total
        .rate_percent()
        .map_or_else(|| wording::NONE.to_owned(), |percent| format!("{percent}%"));
    let mut cells = vec![large(Run::accent(percent)), large_count(total.total())];
    let counts = states.iter().map(|(state, _)| total.count(*state));
    cells.extend(counts.map(large_count));
    let mut columns = vec![Width::Share(1.35)];
    columns.resize(heads.len(), Width::Share(1.0));
    Table {
        columns,
        header_rows: 1,
        rows: vec![Row::new(heads), Row::new(cells)],
    }
}

/// A count that is seen first.
pub(super) fn large_count(count: usize) -> Cell {
    let words = count.to_string();
    large(if count == 0 {
        Run::muted(words)
    } else {
        Run::bold(words)
    })
}

fn large(run: Run) -> Cell {
    let paragraph = Paragraph {
        runs: vec![run],
        size: Size::Large,
        align: Align::Center,
    };
    Cell::new(CellKind::Body, vec![Content::Paragraph(paragraph)])
}

/// A bar a field, or a catalog where there are several; by verdict where the fields are too many.
fn chart(input: &ReportInput<'_>) -> BarChart {
    let [catalog] = input.catalogs else {
        return summary_of_all::chart(input);
    };
    let progress = Progress::of(input.assessment, catalog);
    let chart = charts::by_field(catalog, &progress);
    let chart = if chart.bars.len() > MOST_BARS {
        charts::by_verdict(catalog, progress.total)
    } else {
        chart
    };
    BarChart {
        dense: true,
        ..chart
    }
}

struct Shortfall<'a> {
    catalog: &'a Catalog,
    placed: Placed<'a>,
    finding: &'a Finding,
    state: State,
    next: Option<&'a ActionItem>,
}

impl Shortfall<'_> {
    /// What fails comes before what is met in part, what is due soon before what is due later.
    fn urgency(&self) -> (bool, Option<Date>) {
        let fails = self.state == State::Judged(Outcome::Fail);
        let due = self.next.and_then(|action| action.due);
        (!fails, due.or(Date::new(9999, 12, 31).ok()))
    }
}

/// Every shortfall, the most urgent first.
fn shortfalls<'a>(input: &ReportInput<'a>) -> Vec<Shortfall<'a>> {
    let mut found = Vec::new();
    for catalog in input.catalogs {
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            let state = input.assessment.mark(catalog, &key);
            let short = matches!(state, State::Judged(Outcome::Partial | Outcome::Fail));
            if let (true, Some(finding)) = (short, input.assessment.finding(&key)) {
                found.push(Shortfall {
                    catalog,
                    placed,
                    finding,
                    state,
                    next: next_action(finding),
                });
            }
        }
    }
    found.sort_by_key(Shortfall::urgency);
    found
}

/// The plan that is due first of those not carried out yet.
fn next_action(finding: &Finding) -> Option<&ActionItem> {
    let open = finding
        .actions
        .iter()
        .filter(|action| !action.is_blank() && action.state != crate::domain::ActionState::Done);
    open.min_by_key(|action| (action.due.is_none(), action.due))
}

/// So many of the shortfalls, and how many more there are.
fn variant(input: &ReportInput<'_>, all: &[Shortfall<'_>], shown: usize) -> Vec<Block> {
    let mut heads = wording::DIGEST_HEADS.map(str::to_owned);
    input.label(Label::Due).clone_into(&mut heads[3]);
    input.label(Label::Owner).clone_into(&mut heads[4]);
    let mut rows = vec![Row::new(heads.map(Cell::head).to_vec())];
    rows.extend(all.iter().take(shown).map(|it| row(input, it)));
    let table = Table {
        columns: vec![
            Width::Points(if input.has_several() { 62.0 } else { 42.0 }),
            Width::Share(1.0),
            Width::Points(66.0),
            Width::Points(66.0),
            Width::Points(96.0),
        ],
        header_rows: 1,
        rows,
    };
    let mut blocks = vec![Block::Table(table)];
    if shown < all.len() {
        let words = Run::muted(wording::rest(all.len() - shown));
        blocks.push(Block::Content(Content::sized(vec![words], Size::Small)));
    }
    blocks
}

fn row(input: &ReportInput<'_>, shortfall: &Shortfall<'_>) -> Row {
    let Shortfall {
        catalog,
        placed,
        finding,
        state,
        next,
    } = shortfall;
    let level = finding.verdict.as_ref().and_then(|it| catalog.level(it));
    let label = level.map_or_else(
        || text::mark(*state).to_owned(),
        |level| level.label.clone(),
    );
    let key = catalog.key(&placed.control.id);
    let (due, owner) = match next {
        Some(action) => (
            action
                .due
                .map_or_else(|| wording::UNDATED_PLAN.to_owned(), text::date_table),
            action.owner.trim().to_owned(),
        ),
        None => (wording::NO_PLAN.to_owned(), wording::NONE.to_owned()),
    };
    let dense = |words: String| {
        let content = Content::sized(vec![Run::regular(words)], Size::Dense);
        Cell::new(CellKind::Body, vec![content])
    };
    Row::new(vec![
        dense(controls(input, [&key])).aligned(Align::Center),
        dense(control_title(input, catalog, placed.control)),
        marked(state_mark(*state), &label, CellKind::Body),
        dense(due).aligned(Align::Center),
        dense(owner),
    ])
}
