//! What a project has made of its catalogs: answers taken over, and controls that do not apply with their reasons.
use super::ReportInput;
use super::words::{catalog_of, control_line, moment, person};
use crate::domain::{Applicability, ControlKey, Finding};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, List, ListItem, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the answers that were taken over; none where there are none.
pub(super) fn taken_over(input: &ReportInput<'_>) -> Vec<Block> {
    let small = |words: &str| {
        let words = if words.is_empty() {
            wording::NONE
        } else {
            words
        };
        let run = Content::sized(vec![Run::regular(words)], Size::Dense);
        Cell::new(CellKind::Body, vec![run]).aligned(Align::Center)
    };
    let mut rows = vec![Row::new(wording::TAKEN_OVER_HEADS.map(Cell::head).to_vec())];
    for (key, finding) in findings(input) {
        let height = finding.taken_over.len();
        for (index, link) in finding.taken_over.iter().enumerate() {
            let mut cells = Vec::new();
            if index == 0 {
                cells.push(Cell::text(control_line(input, &key)).spanning(1, height));
            }
            cells.extend([
                Cell::text(control_line(input, &link.from)),
                small(text::relation(link.relation)),
                small(&moment(link.stamp)),
                small(person(input, link.stamp)),
            ]);
            rows.push(Row::new(cells));
        }
    }
    let columns = vec![
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Points(62.0),
        Width::Points(58.0),
        Width::Points(46.0),
    ];
    table(rows, columns, wording::TAKEN_OVER_LEAD)
}

/// The blocks of the controls that do not apply; none where there are none. Controls that stand
/// below one another with the same reason share a row.
pub(super) fn not_applicable(input: &ReportInput<'_>) -> Vec<Block> {
    let out: Vec<(ControlKey, &str)> = findings(input)
        .filter_map(|(key, finding)| match &finding.applicability {
            Applicability::NotApplicable { reason } => Some((key, reason.trim())),
            Applicability::Applicable => None,
        })
        .collect();
    let mut rows = vec![Row::new(
        wording::NOT_APPLICABLE_HEADS.map(Cell::head).to_vec(),
    )];
    let alike =
        |a: &(ControlKey, &str), b: &(ControlKey, &str)| a.1 == b.1 && a.0.catalog == b.0.catalog;
    rows.extend(out.chunk_by(alike).map(|controls| {
        let reason = match controls.first() {
            Some((_, reason)) if !reason.is_empty() => Content::text(*reason),
            _ => Content::runs(vec![Run::bold(wording::NO_REASON)]),
        };
        Row::new(vec![
            Cell::new(CellKind::Body, vec![named(input, controls)]),
            Cell::new(CellKind::Body, vec![reason]),
        ])
    }));
    let by_catalog: Vec<(&str, usize)> = out
        .chunk_by(|a, b| a.0.catalog == b.0.catalog)
        .map(|group| (short_of(input, group), group.len()))
        .collect();
    let lead = wording::not_applicable_lead(out.len(), &by_catalog);
    table(rows, vec![Width::Share(1.0), Width::Share(1.0)], &lead)
}

fn short_of<'a>(input: &ReportInput<'a>, controls: &[(ControlKey, &str)]) -> &'a str {
    let first = controls.first();
    let catalog = first.and_then(|(key, _)| catalog_of(input, key));
    catalog.map_or("", |catalog| catalog.short.as_str())
}

/// One control as text, several as a list.
fn named(input: &ReportInput<'_>, controls: &[(ControlKey, &str)]) -> Content {
    if let [(key, _)] = controls {
        return Content::text(control_line(input, key));
    }
    let item = |(key, _): &(ControlKey, &str)| ListItem {
        marker: Marker::Bullet,
        depth: 0,
        runs: vec![Run::regular(control_line(input, key))],
    };
    Content::List(List {
        items: controls.iter().map(item).collect(),
        size: Size::Inherit,
    })
}

/// The findings of all controls in printed order.
fn findings<'a>(input: &ReportInput<'a>) -> impl Iterator<Item = (ControlKey, &'a Finding)> {
    let assessment = input.assessment;
    input.catalogs.iter().flat_map(move |catalog| {
        let placed = catalog.controls().into_iter();
        placed.filter_map(move |placed| {
            let key = catalog.key(&placed.control.id);
            let finding = assessment.finding(&key)?;
            Some((key, finding))
        })
    })
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
