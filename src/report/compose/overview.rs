//! 점검 개요: what was assessed, against what, by whom, and what the verdicts mean.
use super::words::{joined, outcome_mark, state_mark};
use super::{ReportInput, heading};
use crate::domain::{Catalog, Group, Mark as State};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, List, ListItem, Look, Mark, Marker, Row, Run, Size,
    Table, Width,
};
use crate::report::wording;
use crate::text;

const LABEL: f32 = 92.0;
const SHORT_LABEL: f32 = 84.0;

/// The blocks of the overview.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(2, Look::Bar, "", wording::TARGET), target(input)];
    for catalog in input.catalogs {
        blocks.push(Block::KeepTogether(vec![
            heading(2, Look::Bar, "", wording::BASIS),
            basis(catalog),
        ]));
    }
    if !input.assessment.persons.is_empty() {
        blocks.push(Block::KeepTogether(vec![
            heading(2, Look::Bar, "", wording::PERSONS),
            persons(input),
        ]));
    }
    for catalogs in by_scale(input) {
        let names: Vec<&str> = catalogs
            .iter()
            .map(|catalog| catalog.short.as_str())
            .collect();
        let title = match input.catalogs {
            [_] => wording::VERDICTS.to_owned(),
            _ => format!("{} — {}", wording::VERDICTS, names.join(", ")),
        };
        let table = catalogs.first().map(|catalog| verdicts(catalog));
        let heading = heading(2, Look::Bar, "", &title);
        blocks.push(Block::KeepTogether(
            std::iter::once(heading).chain(table).collect(),
        ));
    }
    blocks
}

/// The catalogs, those of one scale together.
fn by_scale<'a>(input: &ReportInput<'a>) -> Vec<Vec<&'a Catalog>> {
    let mut groups: Vec<Vec<&Catalog>> = Vec::new();
    for catalog in input.catalogs {
        let same = |group: &&mut Vec<&Catalog>| {
            group
                .first()
                .is_some_and(|first| first.scale == catalog.scale)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(catalog),
            None => groups.push(vec![catalog]),
        }
    }
    groups
}

/// Rows of label and value, those without value left out.
fn facts(rows: &[(&str, String)]) -> Block {
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

fn basis(catalog: &Catalog) -> Block {
    facts(&[
        (wording::CATALOG, text::catalog_line(catalog)),
        (wording::SOURCE, catalog.source.clone()),
        (wording::SCOPE, scope(catalog)),
        (wording::NOTICE, catalog.notice.clone()),
    ])
}

/// How many groups of each level there are, and how many controls.
fn scope(catalog: &Catalog) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut level: Vec<&Group> = catalog.groups.iter().collect();
    for name in &catalog.levels {
        counts.push((name, level.len()));
        level = level.into_iter().flat_map(|group| &group.groups).collect();
    }
    counts.push((&catalog.leaf, catalog.controls().len()));
    wording::scope(&counts)
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

fn verdicts(catalog: &Catalog) -> Block {
    let mut rows = vec![Row::new(wording::VERDICT_HEADS.map(Cell::head).to_vec())];
    let levels = catalog.scale.iter().map(|level| {
        (
            outcome_mark(level.outcome),
            level.label.as_str(),
            level.meaning.as_str(),
        )
    });
    let others = [
        (State::NotApplicable, wording::NOT_APPLICABLE_MEANING),
        (State::Unassessed, wording::UNASSESSED_MEANING),
    ]
    .map(|(state, meaning)| (state_mark(state), text::mark(state), meaning));
    rows.extend(levels.chain(others).map(|(mark, label, meaning)| {
        Row::new(vec![
            marked(mark, label, CellKind::Label),
            Cell::text(meaning),
        ])
    }));
    Block::Table(Table {
        columns: vec![Width::Points(LABEL), Width::Share(1.0)],
        header_rows: 1,
        rows,
    })
}

/// A cell with a verdict's mark before its word.
pub(super) fn marked(mark: Mark, label: &str, kind: CellKind) -> Cell {
    let item = ListItem {
        marker: Marker::Mark(mark),
        depth: 0,
        runs: vec![Run::regular(label)],
    };
    Cell::new(
        kind,
        vec![Content::List(List {
            items: vec![item],
            size: Size::Inherit,
        })],
    )
}
