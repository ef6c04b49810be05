//! The forms as a table, one control a row: for a report of a few pages.
use super::form::field_title;
use super::verdicts::marked;
use super::words::{control_title, state_mark};
use super::{ReportInput, heading, story};
use crate::domain::{Applicability, Catalog, Finding, Placed};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Look, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The table of each catalog.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for catalog in input.catalogs {
        if input.has_several() {
            blocks.push(heading(2, Look::Bar, "", &catalog.title));
        }
        blocks.push(Block::Table(table(input, catalog)));
    }
    blocks
}

fn table(input: &ReportInput<'_>, catalog: &Catalog) -> Table {
    let mut rows = vec![Row::new(wording::FORM_TABLE_HEADS.map(Cell::head).to_vec())];
    let mut field = String::new();
    for placed in catalog.controls() {
        let here = field_title(&placed.path);
        let opens = here != field && !here.is_empty();
        if opens {
            let label = Cell::label(here.clone()).spanning(wording::FORM_TABLE_HEADS.len(), 1);
            rows.push(Row::new(vec![label]));
        }
        field = here;
        rows.push(Row {
            keep_with_previous: opens,
            ..row(input, catalog, &placed)
        });
    }
    Table {
        columns: vec![
            Width::Points(42.0),
            Width::Share(1.0),
            Width::Points(62.0),
            Width::Share(1.9),
            Width::Points(64.0),
        ],
        header_rows: 1,
        rows,
    }
}

fn row(input: &ReportInput<'_>, catalog: &Catalog, placed: &Placed<'_>) -> Row {
    let control = placed.control;
    let key = catalog.key(&control.id);
    let blank = Finding::default();
    let finding = input.assessment.finding(&key).unwrap_or(&blank);
    let state = input.assessment.mark(catalog, &key);
    let level = finding
        .verdict
        .as_ref()
        .and_then(|verdict| catalog.level(verdict));
    let label = level
        .filter(|_| finding.applies())
        .map_or_else(|| text::mark(state).to_owned(), |level| level.label.clone());
    let cells = vec![
        Cell::text(control.id.to_string()).aligned(Align::Center),
        Cell::text(control_title(input, catalog, control)),
        marked(state_mark(state), &label, CellKind::Body),
        Cell::new(CellKind::Body, summary(finding)),
        evidence(input, finding),
    ];
    Row {
        control: Some(key),
        ..Row::new(cells)
    }
}

/// What was found, or why the control does not apply.
fn summary(finding: &Finding) -> Vec<Content> {
    let reason = match &finding.applicability {
        Applicability::NotApplicable { reason } => reason.trim(),
        Applicability::Applicable => "",
    };
    let mut contents = story::contents(reason);
    contents.extend(story::contents(&finding.summary));
    if contents.is_empty() {
        contents.push(Content::runs(vec![Run::muted(wording::NONE)]));
    }
    contents
}

fn evidence(input: &ReportInput<'_>, finding: &Finding) -> Cell {
    let numbers = input.assessment.evidence_of(finding);
    let mut contents: Vec<Content> = numbers
        .map(|evidence| {
            let number = text::evidence_number(&evidence.number);
            Content::sized(vec![Run::regular(number)], Size::Dense)
        })
        .collect();
    if contents.is_empty() {
        contents.push(Content::runs(vec![Run::muted(wording::NONE)]));
    }
    Cell::new(CellKind::Body, contents)
}
