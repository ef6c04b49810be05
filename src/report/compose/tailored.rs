//! What a project has made of its catalogs: answers taken over, and controls that do not apply with their reasons.
use super::ReportInput;
use super::words::{controls, person_at};
use crate::domain::{Applicability, Catalog, Finding, Placed};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the answers that were taken over; none where there are none.
pub(super) fn taken_over(input: &ReportInput<'_>) -> Vec<Block> {
    let mut rows = vec![Row::new(wording::TAKEN_OVER_HEADS.map(Cell::head).to_vec())];
    for (catalog, placed, finding) in findings(input) {
        for link in &finding.taken_over {
            let small = |words: String| {
                let run = Content::sized(vec![Run::regular(words)], Size::Dense);
                Cell::new(CellKind::Body, vec![run])
            };
            rows.push(Row::new(vec![
                named(input, catalog, &placed),
                Cell::text(super::words::control_line(input, &link.from)),
                Cell::text(text::relation(link.relation)).aligned(Align::Center),
                small(person_at(input, link.stamp)),
            ]));
        }
    }
    let columns = vec![
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Points(78.0),
        Width::Points(92.0),
    ];
    table(rows, columns, wording::TAKEN_OVER_LEAD)
}

/// The blocks of the controls that do not apply; none where there are none.
pub(super) fn not_applicable(input: &ReportInput<'_>) -> Vec<Block> {
    let mut rows = vec![Row::new(
        wording::NOT_APPLICABLE_HEADS.map(Cell::head).to_vec(),
    )];
    for (catalog, placed, finding) in findings(input) {
        if let Applicability::NotApplicable { reason } = &finding.applicability {
            let reason = match reason.trim() {
                "" => Content::runs(vec![Run::bold(wording::NO_REASON)]),
                reason => Content::text(reason),
            };
            rows.push(Row::new(vec![
                named(input, catalog, &placed),
                Cell::new(CellKind::Body, vec![reason]),
            ]));
        }
    }
    let columns = vec![Width::Share(1.0), Width::Share(1.0)];
    table(rows, columns, wording::NOT_APPLICABLE_LEAD)
}

fn findings<'a>(
    input: &ReportInput<'a>,
) -> impl Iterator<Item = (&'a Catalog, Placed<'a>, &'a Finding)> {
    let assessment = input.assessment;
    input.catalogs.iter().flat_map(move |catalog| {
        let placed = catalog.controls().into_iter();
        placed.filter_map(move |placed| {
            let finding = assessment.finding(&catalog.key(&placed.control.id))?;
            Some((catalog.as_ref(), placed, finding))
        })
    })
}

fn named(input: &ReportInput<'_>, catalog: &Catalog, placed: &Placed<'_>) -> Cell {
    let key = catalog.key(&placed.control.id);
    let words = format!("{} {}", controls(input, [&key]), placed.control.title);
    Cell::text(words)
}

/// A table below a sentence; nothing where it has but its heading.
fn table(rows: Vec<Row>, columns: Vec<Width>, lead: &str) -> Vec<Block> {
    if rows.len() < 2 {
        return Vec::new();
    }
    let table = Table {
        columns,
        header_rows: 1,
        rows,
    };
    vec![Block::Content(Content::text(lead)), Block::Table(table)]
}
