//! The list to fill in by hand at the site: what is asked, and room to judge and to write. Nothing
//! of what was found before stands in it.
use super::form::field_title;
use super::words::{control_title, outcome_mark};
use super::{ReportInput, heading};
use crate::domain::{Catalog, Finding, Mark as State, Placed};
use crate::report::document::{
    Align, Block, Cell, CellKind, Choice, Content, List, ListItem, Look, Mark, Marker, Row, Run,
    Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Room to write in, beside a control of few words.
const ROW_HEIGHT: f32 = 74.0;
const BLANK_HEIGHT: f32 = 26.0;

/// The blanks at the top, then the table of each catalog.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Table(blanks())];
    for catalog in input.catalogs {
        if input.has_several() {
            blocks.push(heading(2, Look::Bar, "", &catalog.title));
        }
        blocks.push(Block::Table(table(input, catalog)));
    }
    blocks
}

/// When, where and by whom, two a row.
fn blanks() -> Table {
    let row = |pair: &[&str]| {
        let cells = pair
            .iter()
            .flat_map(|label| [Cell::label(*label).centered_vertically(), Cell::text("")]);
        Row {
            min_height: BLANK_HEIGHT,
            ..Row::new(cells.collect())
        }
    };
    Table {
        columns: vec![
            Width::Points(72.0),
            Width::Share(1.0),
            Width::Points(72.0),
            Width::Share(1.0),
        ],
        header_rows: 0,
        rows: wording::WORKSHEET_BLANKS.chunks(2).map(row).collect(),
    }
}

fn table(input: &ReportInput<'_>, catalog: &Catalog) -> Table {
    let mut rows = vec![Row::new(wording::WORKSHEET_HEADS.map(Cell::head).to_vec())];
    let mut field = String::new();
    for placed in catalog.controls() {
        let here = field_title(&placed.path);
        let opens = here != field && !here.is_empty();
        if opens {
            let label = Cell::label(here.clone()).spanning(wording::WORKSHEET_HEADS.len(), 1);
            rows.push(Row::new(vec![label]));
        }
        field = here;
        rows.push(Row {
            keep_with_previous: opens,
            min_height: ROW_HEIGHT,
            ..row(input, catalog, &placed)
        });
    }
    Table {
        columns: vec![
            Width::Points(42.0),
            Width::Share(1.55),
            Width::Points(74.0),
            Width::Share(1.0),
        ],
        header_rows: 1,
        rows,
    }
}

fn row(input: &ReportInput<'_>, catalog: &Catalog, placed: &Placed<'_>) -> Row {
    let control = placed.control;
    let mut asked = vec![Content::runs(vec![Run::bold(control_title(
        input, catalog, control,
    ))])];
    let key = catalog.key(&control.id);
    let criteria = input.assessment.finding(&key).map(criteria);
    asked.extend(
        criteria
            .filter(|list| !list.items.is_empty())
            .map(Content::List),
    );
    Row::new(vec![
        Cell::text(control.id.to_string()).aligned(Align::Center),
        Cell::new(CellKind::Body, asked),
        Cell::new(CellKind::Body, vec![Content::Choice(choice(catalog))]),
        Cell::text(""),
    ])
}

fn criteria(finding: &Finding) -> List {
    let item = |criterion: &crate::domain::Criterion| ListItem {
        marker: Marker::Bullet,
        depth: 0,
        runs: vec![Run::regular(criterion.text.clone())],
    };
    List {
        items: finding.criteria.iter().map(item).collect(),
        size: Size::Dense,
    }
}

/// Every verdict and 해당없음, none chosen.
fn choice(catalog: &Catalog) -> Choice {
    let levels = catalog.scale.iter();
    let mut options: Vec<(Mark, String, bool)> = levels
        .map(|level| (outcome_mark(level.outcome), level.label.clone(), false))
        .collect();
    options.push((
        Mark::Dash,
        text::mark(State::NotApplicable).to_owned(),
        false,
    ));
    Choice {
        options,
        note: Vec::new(),
    }
}
