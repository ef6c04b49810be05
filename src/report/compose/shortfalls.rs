//! 미흡사항과 이행계획: every control that falls short, what is missing and what will be done.
use super::verdicts::marked;
use super::words::{control_title, controls, state_mark};
use super::{ReportInput, form, story};
use crate::domain::{ActionItem, Catalog, Finding, Label, Mark as State, Outcome, Placed, Tally};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, List, ListItem, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the shortfalls.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut rows = vec![Row::new(heads(input).map(Cell::head).to_vec())];
    let mut count = 0;
    let mut by_catalog: Vec<(&str, usize)> = Vec::new();
    for catalog in input.catalogs {
        let before = count;
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            let state = input.assessment.mark(catalog, &key);
            let short = matches!(state, State::Judged(Outcome::Partial | Outcome::Fail));
            if let (true, Some(finding)) = (short, input.assessment.finding(&key)) {
                count += 1;
                rows.extend(shortfall_rows(input, catalog, &placed, state, finding));
            }
        }
        if count > before {
            by_catalog.push((&catalog.short, count - before));
        }
    }
    let tally = tally(input);
    if count == 0 {
        return vec![Block::Content(Content::text(none(tally)))];
    }
    let columns = vec![
        Width::Points(if input.has_several() { 62.0 } else { 46.0 }),
        Width::Share(1.05),
        Width::Points(62.0),
        Width::Points(58.0),
        Width::Points(62.0),
        Width::Share(1.0),
    ];
    vec![
        Block::Content(Content::text(lead(count, &by_catalog, tally))),
        Block::Table(Table {
            columns,
            header_rows: 1,
            rows,
        }),
    ]
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
    wording::no_shortfalls(tally.count(State::Unassessed), tally.applicable())
}

fn lead(count: usize, by_catalog: &[(&str, usize)], tally: Tally) -> String {
    let lead = wording::shortfall_lead(count, by_catalog);
    match tally.count(State::Unassessed) {
        0 => lead,
        open => format!("{lead} {}", wording::unassessed_note(open)),
    }
}

fn heads<'a>(input: &'a ReportInput<'_>) -> [&'a str; 6] {
    let [number, shortfall, verdict] = wording::SHORTFALL_HEADS;
    let labels = [Label::Due, Label::Owner, Label::PlanText];
    let [due, owner, plan] = labels.map(|label| input.label(label));
    [number, shortfall, verdict, due, owner, plan]
}

/// One row a plan; number, shortfall and verdict stand once.
fn shortfall_rows(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    placed: &Placed<'_>,
    state: State,
    finding: &Finding,
) -> Vec<Row> {
    let plans: Vec<&ActionItem> = finding
        .actions
        .iter()
        .filter(|action| !action.is_blank())
        .collect();
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
        missing(control_title(input, catalog, placed.control), finding).spanning(1, height),
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
fn missing(title: String, finding: &Finding) -> Cell {
    let unmet = finding.criteria.iter().filter(|criterion| !criterion.met);
    let item = |criterion: &crate::domain::Criterion| ListItem {
        marker: Marker::Dash,
        depth: 0,
        runs: vec![Run::regular(criterion.text.clone())],
    };
    let items: Vec<ListItem> = unmet.map(item).collect();
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
