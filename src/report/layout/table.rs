//! A table with every cell set and every width known. How it is cut into pages is the business of
//! `table_split`, how it is painted that of `table_paint`.
use super::cells::set_contents;
use super::faces::Faces;
use super::figures::{Figure, align_figures};
use super::paragraph::Setting;
use super::set::{Strip, text_height};
use super::table_heads::cell_tags;
use crate::domain::ControlKey;
use crate::report::document::{Align, Cell, CellKind, Table, Width};
use crate::report::page::CellTag;
use crate::report::style;

/// Heading rows higher than this share of a page come once only.
const TALLEST_HEADING: f32 = 0.3;

/// A column that takes a share of what others leave has about so many points at least.
const LEAST_SHARE: f32 = 50.0;

/// A table whose cells are set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetTable {
    /// Left edge of each column and the right edge of the last, from the left edge of the table.
    pub(crate) edges: Vec<f32>,
    /// The rows.
    pub(crate) rows: Vec<SetRow>,
    /// All cells, by row and column.
    pub(crate) cells: Vec<SetCell>,
    /// What each cell is for those who hear the table.
    pub(crate) tags: Vec<CellTag>,
    /// How many of the first rows are repeated on every page.
    pub(crate) header_rows: usize,
}

/// A row of a set table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetRow {
    /// Least height.
    pub(crate) min_height: f32,
    /// The control that it stands for.
    pub(crate) control: Option<ControlKey>,
    /// First row of those that hang together with this one.
    pub(crate) group_start: usize,
    /// Numbers of the cells that cover it.
    pub(crate) covering: Vec<usize>,
}

/// A set cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetCell {
    /// First row it covers.
    pub(crate) row: usize,
    /// Rows it covers.
    pub(crate) rows: usize,
    /// First column it covers.
    pub(crate) column: usize,
    /// Columns it covers.
    pub(crate) columns: usize,
    /// What it is.
    pub(crate) kind: CellKind,
    /// Whether its text stands in the middle of its height.
    pub(crate) middle: bool,
    /// Its measures if it is one of a column of figures.
    pub(crate) figure: Option<Figure>,
    /// Its lines.
    pub(crate) strips: Vec<Strip>,
    /// Role and name of who signs in it, if it is a place to sign.
    pub(crate) signer: Option<(String, String)>,
}

impl SetCell {
    /// The last row it covers.
    pub(crate) fn last_row(&self) -> usize {
        self.row + self.rows - 1
    }

    /// Height of its lines from `next` on.
    pub(crate) fn text_height(&self, next: usize) -> f32 {
        text_height(&self.strips[next.min(self.strips.len())..])
    }
}

/// Sets every cell of a table in so many points.
pub(crate) fn set_table(table: &Table, width: f32, faces: &Faces<'_>) -> SetTable {
    let edges = edges(&table.columns, width);
    let columns = table.columns.len();
    // How many rows below are still covered from above, by column.
    let mut covered = vec![0_usize; columns];
    let mut cells = Vec::new();
    for (row, source) in table.rows.iter().enumerate() {
        let mut column = 0;
        for cell in &source.cells {
            while column < columns && covered[column] > 0 {
                column += 1;
            }
            if column >= columns {
                break;
            }
            let set = set_cell(cell, row, column, (&edges, table.rows.len()), faces);
            covered[column..column + set.columns].fill(set.rows);
            column += set.columns;
            cells.push(set);
        }
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
    }
    align_figures(&mut cells, &edges);
    let rows = rows(table, &cells);
    let header_rows = table.header_rows.min(rows.len());
    let mut set = SetTable {
        edges,
        rows,
        tags: cell_tags(&cells, header_rows),
        cells,
        header_rows,
    };
    if set.heading_height() > style::BODY_HEIGHT * TALLEST_HEADING {
        set.header_rows = 0;
    }
    set
}

fn set_cell(
    cell: &Cell,
    row: usize,
    column: usize,
    grid: (&[f32], usize),
    faces: &Faces<'_>,
) -> SetCell {
    let (edges, row_count) = grid;
    let columns = cell.columns.clamp(1, edges.len() - 1 - column);
    let rows = cell.rows.clamp(1, row_count - row);
    let inner = edges[column + columns] - edges[column] - 2.0 * style::CELL_PAD_X;
    let setting = Setting::new(style::TABLE, inner).aligned(cell.align);
    let bold = matches!(cell.kind, CellKind::Head | CellKind::Total);
    let setting = if bold { setting.bold() } else { setting };
    let strips = set_contents(&cell.content, setting, faces);
    let figure = match cell.align {
        Align::Figure => Figure::of(&cell.content, &strips, setting, faces),
        _ => None,
    };
    SetCell {
        row,
        rows,
        column,
        columns,
        kind: cell.kind,
        middle: cell.middle,
        figure,
        strips,
        signer: None,
    }
}

fn edges(columns: &[Width], width: f32) -> Vec<f32> {
    let fixed: f32 = columns
        .iter()
        .map(|c| {
            if let Width::Points(points) = c {
                *points
            } else {
                0.0
            }
        })
        .sum();
    let shares: f32 = columns
        .iter()
        .map(|c| {
            if let Width::Share(share) = c {
                *share
            } else {
                0.0
            }
        })
        .sum();
    // Columns of fixed width alone are stretched to the whole width; those that leave too little for
    // the others give way.
    let sharing = columns.iter().filter(|c| matches!(c, Width::Share(_)));
    let least: f32 = sharing.map(|_| LEAST_SHARE).sum();
    let room = (width - least).max(width / 2.0);
    let stretch = if fixed > room || (shares == 0.0 && fixed > 0.0) {
        room / fixed
    } else {
        1.0
    };
    let one = if shares > 0.0 {
        (width - fixed * stretch) / shares
    } else {
        0.0
    };
    let mut x = 0.0;
    let mut edges = vec![0.0];
    for column in columns {
        x += match column {
            Width::Points(points) => points * stretch,
            Width::Share(share) => share * one,
        };
        edges.push(x);
    }
    if columns.is_empty() {
        edges.push(width);
    }
    edges
}

fn rows(table: &Table, cells: &[SetCell]) -> Vec<SetRow> {
    let mut rows: Vec<SetRow> = table
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| SetRow {
            min_height: row.min_height,
            control: row.control.clone(),
            group_start: index,
            covering: Vec::new(),
        })
        .collect();
    for (number, cell) in cells.iter().enumerate() {
        for row in &mut rows[cell.row..=cell.last_row()] {
            row.covering.push(number);
            row.group_start = row.group_start.min(cell.row);
        }
    }
    for index in table.header_rows.max(1)..rows.len() {
        if table.rows[index].keep_with_previous {
            rows[index].group_start = rows[index].group_start.min(index - 1);
        }
        // A chain of kept rows hangs on its first.
        let start = rows[index].group_start;
        rows[index].group_start = rows[start].group_start.max(table.header_rows.min(start));
    }
    rows
}
