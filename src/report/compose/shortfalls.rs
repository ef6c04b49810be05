//! 미흡사항과 이행계획: every control that falls short, what is missing and what will be done; then what is planned for
//! controls that do not, so that all plans that the totals count stand here.
use super::verdicts::marked;
use super::words::{control_title, controls, state_mark};
use super::{ReportInput, form, story};
use crate::domain::{
    ActionItem, Catalog, Criterion, Finding, Label, Mark as State, Outcome, Placed, Tally,
};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, List, ListItem, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the shortfalls.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut short = Vec::new();
    let mut planned = Vec::new();
    let mut count = 0;
    let mut by_catalog: Vec<(&str, usize)> = Vec::new();
    for catalog in input.catalogs {
        let before = count;
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            let Some(finding) = input.assessment.finding(&key) else {
                continue;
            };
            let state = input.assessment.mark(catalog, &key);
            let rows = || control_rows(input, catalog, &placed, state, finding);
            if matches!(state, State::Judged(Outcome::Partial | Outcome::Fail)) {
                count += 1;
                short.extend(rows());
            } else if finding.applies() && plans(finding).next().is_some() {
                planned.extend(rows());
            }
        }
        if count > before {
            by_catalog.push((&catalog.short, count - before));
        }
    }
    let tally = tally(input);
    let mut blocks = vec![Block::Content(Content::text(if count == 0 {
        none(tally)
    } else {
        lead(count, &by_catalog, tally)
    }))];
    if count > 0 {
        blocks.push(table(input, wording::SHORTFALL_HEADS, short));
    }
    if !planned.is_empty() {
        let words = Content::text(wording::PLANNED_LEAD);
        blocks.push(Block::Content(words));
        blocks.push(table(input, wording::PLANNED_HEADS, planned));
    }
    blocks
}

/// A table of controls with their plans below these heads.
fn table(input: &ReportInput<'_>, heads: [&str; 3], controls: Vec<Row>) -> Block {
    let [number, title, verdict] = heads;
    let [due, owner, plan] =
        [Label::Due, Label::Owner, Label::PlanText].map(|label| input.label(label));
    let heads = [number, title, verdict, due, owner, plan].map(Cell::head);
    let mut rows = vec![Row::new(heads.to_vec())];
    rows.extend(controls);
    let columns = vec![
        Width::Points(if input.has_several() { 62.0 } else { 46.0 }),
        Width::Share(1.05),
        Width::Points(62.0),
        Width::Points(58.0),
        Width::Points(62.0),
        Width::Share(1.0),
    ];
    Block::Table(Table {
        columns,
        header_rows: 1,
        rows,
    })
}

/// The plans of a finding into which something was written.
fn plans(finding: &Finding) -> impl Iterator<Item = &ActionItem> {
    let actions = finding.actions.iter();
    actions.filter(|action| !action.is_blank())
}

/// All controls of the report.
pub(super) fn tally(input: &ReportInput<'_>) -> Tally {
    let mut tally = Tally::default();
    for catalog in input.catalogs {
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            tally.add(input.assessment.mark(catalog, &key));
        }
    }
    tally
}

/// That nothing falls short, as far as it was judged.
pub(super) fn none(tally: Tally) -> String {
    wording::no_shortfalls(tally.open(), tally.applicable())
}

fn lead(count: usize, by_catalog: &[(&str, usize)], tally: Tally) -> String {
    let lead = wording::shortfall_lead(count, by_catalog);
    match tally.open() {
        0 => lead,
        open => format!("{lead} {}", wording::unassessed_note(open)),
    }
}

/// One row a plan; number, title and verdict stand once.
fn control_rows(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    placed: &Placed<'_>,
    state: State,
    finding: &Finding,
) -> Vec<Row> {
    let plans: Vec<&ActionItem> = plans(finding).collect();
    let height = plans.len().max(1);
    let level = finding
        .verdict
        .as_ref()
        .and_then(|verdict| catalog.level(verdict));
    let label = level.map_or_else(|| text::mark(state).to_owned(), |level| level.label.clone());
    let key = catalog.key(&placed.control.id);
    let number = Cell::text(controls(input, [&key])).aligned(Align::Center);
    let mut first = vec![
        number.spanning(1, height),
        missing(
            control_title(input, catalog, placed.control),
            state,
            finding,
        )
        .spanning(1, height),
        marked(state_mark(state), &label, CellKind::Body).spanning(1, height),
    ];
    let Some((plan, more)) = plans.split_first() else {
        first.push(
            Cell::new(
                CellKind::Body,
                vec![Content::runs(vec![Run::bold(wording::NO_PLAN)])],
            )
            .spanning(3, 1),
        );
        return vec![Row::new(first)];
    };
    first.extend(plan_cells(plan));
    let mut rows = vec![Row::new(first)];
    rows.extend(more.iter().map(|plan| Row::new(plan_cells(plan))));
    rows
}

/// The title of the control and the criteria that are not met.
fn missing(title: String, state: State, finding: &Finding) -> Cell {
    let unmet: Vec<&Criterion> = match state {
        State::Judged(outcome) => finding.unmet(outcome).collect(),
        _ => Vec::new(),
    };
    let item = |criterion: &Criterion| ListItem {
        marker: Marker::Dash,
        depth: 0,
        runs: vec![Run::regular(criterion.text.clone())],
    };
    let items: Vec<ListItem> = unmet.into_iter().map(item).collect();
    let mut content = vec![Content::runs(vec![Run::bold(title)])];
    if !items.is_empty() {
        content.push(Content::List(List {
            items,
            size: Size::Dense,
        }));
    }
    Cell::new(CellKind::Body, content)
}

fn plan_cells(plan: &ActionItem) -> Vec<Cell> {
    let due = plan
        .due
        .map_or_else(|| wording::NONE.to_owned(), text::date_table);
    let state = form::due(&ActionItem {
        due: None,
        ..plan.clone()
    });
    let mut when = vec![Content::sized(vec![Run::regular(due)], Size::Dense)];
    if !state.is_empty() {
        when.push(Content::sized(vec![Run::muted(state)], Size::Dense));
    }
    let mut text = story::contents(&plan.text);
    if text.is_empty() {
        text.push(Content::runs(vec![Run::muted(wording::NONE)]));
    }
    vec![
        Cell::new(CellKind::Body, when).aligned(Align::Center),
        Cell::text(plan.owner.trim()),
        Cell::new(CellKind::Body, text),
    ]
}
