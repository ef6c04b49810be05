//! 판정 기준: what the verdicts of each catalog mean. Catalogs with the same scale share its rows.
use super::ReportInput;
use super::words::{outcome_mark, state_mark};
use crate::domain::{Catalog, Mark as State, VerdictLevel};
use crate::report::document::{
    Block, Cell, CellKind, Content, List, ListItem, Mark, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

const LABEL: f32 = 92.0;
const CATALOGS: f32 = 104.0;

/// The table of the verdicts; among several catalogs each scale names those that use it.
pub(super) fn table(input: &ReportInput<'_>) -> Block {
    let several = input.has_several();
    let mut rows = Vec::new();
    for catalogs in by_scale(input) {
        let names: Vec<&str> = catalogs.iter().map(|it| it.short.as_str()).collect();
        let scale = catalogs.first().map_or(&[][..], |first| &first.scale);
        let levels = scale.iter().map(level_row).collect();
        rows.extend(led(several.then(|| names.join(", ")), levels));
    }
    let carried = input.assessment.last.is_some();
    let others = [
        (State::NotApplicable, wording::NOT_APPLICABLE_MEANING),
        (State::Unconfirmed, wording::UNCONFIRMED_MEANING),
        (State::Unassessed, wording::UNASSESSED_MEANING),
    ];
    let others = others
        .into_iter()
        .filter(|(state, _)| carried || *state != State::Unconfirmed);
    let others =
        others.map(|(state, meaning)| verdict_row(state_mark(state), text::mark(state), meaning));
    let all = several.then(|| wording::ALL_CATALOGS.to_owned());
    rows.extend(led(all, others.collect()));
    let mut heads = wording::VERDICT_HEADS.map(Cell::head).to_vec();
    let mut columns = vec![Width::Points(LABEL), Width::Share(1.0)];
    if several {
        heads.insert(0, Cell::head(wording::BASIS));
        columns.insert(0, Width::Points(CATALOGS));
    }
    rows.insert(0, Row::new(heads));
    Block::Table(Table {
        columns,
        header_rows: 1,
        rows,
    })
}

/// The rows with a cell before them that covers them all, where there is something to say.
fn led(label: Option<String>, mut rows: Vec<Row>) -> Vec<Row> {
    let height = rows.len();
    if let (Some(label), Some(first)) = (label, rows.first_mut()) {
        let cell = Cell::text(label).spanning(1, height).centered_vertically();
        first.cells.insert(0, cell);
    }
    rows
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

fn level_row(level: &VerdictLevel) -> Row {
    verdict_row(outcome_mark(level.outcome), &level.label, &level.meaning)
}

fn verdict_row(mark: Mark, label: &str, meaning: &str) -> Row {
    Row::new(vec![
        marked(mark, label, CellKind::Label),
        Cell::text(meaning),
    ])
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
