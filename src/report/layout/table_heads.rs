//! Which cells of a table say what another one holds, for those who hear it cell by cell.
use super::table::SetCell;
use crate::report::document::CellKind;
use crate::report::page::{CellTag, Scope};

/// The tags of all cells, in their order. `header_rows` are the headings of the columns.
pub(crate) fn cell_tags(cells: &[SetCell], header_rows: usize) -> Vec<CellTag> {
    let tag = |(number, cell): (usize, &SetCell)| CellTag {
        scope: scope(cell, header_rows),
        columns: cell.columns,
        rows: cell.rows,
        heads: heads(cells, number, header_rows),
    };
    cells.iter().enumerate().map(tag).collect()
}

fn scope(cell: &SetCell, header_rows: usize) -> Option<Scope> {
    match cell.kind {
        _ if cell.row < header_rows => Some(Scope::Column),
        CellKind::Head => Some(Scope::Column),
        CellKind::Label => Some(Scope::Row),
        CellKind::Total => (cell.column == 0).then_some(Scope::Row),
        CellKind::Body => None,
    }
}

/// The labels of a cell where its row has several, one behind the other: those right before it, and
/// those that stand before more rows than one. Elsewhere the scope of the labels says it already.
fn heads(cells: &[SetCell], number: usize, header_rows: usize) -> Vec<u32> {
    let cell = &cells[number];
    if cell.row < header_rows || scope(cell, header_rows).is_some() {
        return Vec::new();
    }
    let before = |other: &&SetCell| {
        other.column < cell.column && other.row <= cell.row && cell.row <= other.last_row()
    };
    let mut row: Vec<&SetCell> = cells.iter().filter(before).collect();
    row.sort_by_key(|other| std::cmp::Reverse(other.column));
    let is_label = |other: &&SetCell| scope(other, header_rows) == Some(Scope::Row);
    let nearest = row.iter().skip_while(|other| !is_label(other));
    let run = nearest.take_while(|other| is_label(other)).count();
    let skipped = row.iter().take_while(|other| !is_label(other)).count();
    let beyond = &row[skipped + run..];
    if !beyond.iter().any(is_label) {
        return Vec::new();
    }
    let near = &row[skipped..skipped + run];
    let far = beyond
        .iter()
        .filter(|other| is_label(other) && other.rows > 1);
    let above = cells.iter().filter(|other| {
        let overlaps =
            other.column < cell.column + cell.columns && cell.column < other.column + other.columns;
        other.row < header_rows && overlaps
    });
    let mut heads: Vec<u32> = near
        .iter()
        .chain(far)
        .copied()
        .chain(above)
        .filter_map(|head| cells.iter().position(|other| std::ptr::eq(other, head)))
        .filter_map(|place| u32::try_from(place).ok())
        .collect();
    heads.sort_unstable();
    heads
}
