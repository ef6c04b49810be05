//! 점검 개요: what was assessed, against what, by whom, and what the verdicts mean.
use super::words::joined;
use super::{ReportInput, basis, heading, verdicts};
use crate::report::document::{Align, Block, Cell, Look, Row, Table, Width};
use crate::report::wording;
use crate::text;

const LABEL: f32 = 92.0;
const SHORT_LABEL: f32 = 84.0;

/// The blocks of the overview.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(2, Look::Bar, "", wording::TARGET), target(input)];
    blocks.push(basis::blocks(input));
    if !input.assessment.persons.is_empty() {
        blocks.push(Block::KeepTogether(vec![
            heading(2, Look::Bar, "", wording::PERSONS),
            persons(input),
        ]));
    }
    blocks.push(Block::KeepTogether(vec![
        heading(2, Look::Bar, "", wording::VERDICTS),
        verdicts::table(input),
    ]));
    blocks
}

/// Rows of label and value, those without value left out.
pub(super) fn facts(rows: &[(&str, String)]) -> Block {
    let row = |(label, value): &(&str, String)| {
        Row::new(vec![Cell::label(*label), Cell::text(value.clone())])
    };
    let rows = rows
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(row)
        .collect();
    Block::Table(Table {
        columns: vec![Width::Points(LABEL), Width::Share(1.0)],
        header_rows: 0,
        rows,
    })
}

/// Rows of facts, two short ones beside each other; those without value are left out.
fn paired_facts(rows: &[&[(&str, String)]]) -> Block {
    let row = |facts: &&[(&str, String)]| {
        let known: Vec<_> = facts
            .iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .collect();
        let span = if known.len() == 2 { 1 } else { 3 };
        let cells = known.iter().flat_map(|(label, value)| {
            [
                Cell::label(*label),
                Cell::text(value.clone()).spanning(span, 1),
            ]
        });
        (!known.is_empty()).then(|| Row::new(cells.collect()))
    };
    let columns = vec![
        Width::Points(LABEL),
        Width::Share(1.0),
        Width::Points(SHORT_LABEL),
        Width::Share(1.0),
    ];
    Block::Table(Table {
        columns,
        header_rows: 0,
        rows: rows.iter().filter_map(row).collect(),
    })
}

fn target(input: &ReportInput<'_>) -> Block {
    let profile = &input.assessment.profile;
    let company = &profile.institution;
    paired_facts(&[
        &[
            (wording::COMPANY, company.name.clone()),
            (wording::REPRESENTATIVE, company.representative.clone()),
        ],
        &[
            (wording::BUSINESS_NUMBER, company.business_number.clone()),
            (wording::DEPARTMENT, company.department.clone()),
        ],
        &[(wording::SERVICE, profile.service.clone())],
        &[(wording::API, profile.api.clone())],
        &[
            (
                wording::PERIOD,
                profile.period.map(text::period_prose).unwrap_or_default(),
            ),
            (
                wording::DOCUMENT_NUMBER,
                joined(&[&profile.document_number, &profile.edition], " · "),
            ),
        ],
    ])
}

fn persons(input: &ReportInput<'_>) -> Block {
    let mut rows = vec![Row::new(wording::PERSON_HEADS.map(Cell::head).to_vec())];
    let mut persons: Vec<_> = input.assessment.persons.iter().collect();
    persons.sort_by_key(|person| person.part);
    rows.extend(persons.into_iter().map(|person| {
        let part = Cell::label(text::part(person.part)).aligned(Align::Center);
        Row::new(vec![
            part,
            Cell::text(person.name.clone()),
            Cell::text(person.role.clone()),
        ])
    }));
    Block::Table(Table {
        columns: vec![
            Width::Points(LABEL),
            Width::Points(110.0),
            Width::Share(1.0),
        ],
        header_rows: 1,
        rows,
    })
}
