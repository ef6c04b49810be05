//! Cuts a table into slices, one a page: rows stay whole where a page can hold them, long rows are
//! cut between lines, heading rows come again, and labels that go on are repeated.
use std::ops::Range;

use super::set::text_height;
use super::table::SetTable;
use crate::report::style::{BODY_HEIGHT, CELL_PAD_Y};

/// A row may be cut if it is higher than this share of a page.
const CUTTABLE: f32 = 0.45;
/// Rows that hang together move together if they are no higher than this share of a page.
const KEPT_GROUP: f32 = 0.4;
/// A row that is higher than this share of a page is not lonely at its foot.
const LONELY: f32 = 0.2;
const SLACK: f32 = 0.05;

/// How far a table has been put on pages.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cursor {
    /// Next row.
    pub(crate) row: usize,
    /// Next line of every cell.
    next: Vec<usize>,
}

/// The part of a table on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Slice {
    /// Number and height of its rows, heading rows first.
    pub(crate) rows: Vec<(usize, f32)>,
    /// Its cells with the lines they show here.
    pub(crate) cells: Vec<Shown>,
    /// Its height.
    pub(crate) height: f32,
    /// Whether its last row goes on.
    pub(crate) cut: bool,
}

/// What a slice shows of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    /// Number of the cell.
    pub(crate) number: usize,
    /// Its lines.
    pub(crate) lines: Range<usize>,
    /// Whether an earlier slice has said them already.
    pub(crate) again: bool,
}

impl Cursor {
    /// The start of a table.
    pub(crate) fn start(table: &SetTable) -> Self {
        Self {
            row: table.header_rows,
            next: vec![0; table.cells.len()],
        }
    }

    /// Whether nothing is left.
    pub(crate) fn done(&self, table: &SetTable) -> bool {
        self.row >= table.rows.len()
    }
}

impl SetTable {
    /// Height of the whole table if it is not cut.
    pub(crate) fn full_height(&self) -> f32 {
        self.build(&Cursor::start(self), f32::INFINITY, self.rows.len(), false)
            .0
            .height
    }

    /// Notes to what a slice shows.
    pub(crate) fn notes_of(&self, slice: &Slice) -> Vec<usize> {
        let shown = slice.cells.iter();
        let strips = shown.flat_map(|it| &self.cells[it.number].strips[it.lines.clone()]);
        strips
            .flat_map(|strip| strip.notes.iter().copied())
            .collect()
    }

    /// Notes to the rows up to this one, which is left out.
    pub(crate) fn notes_before(&self, row: usize) -> Vec<usize> {
        let cells = self.cells.iter().filter(|cell| cell.row < row);
        let strips = cells.flat_map(|cell| &cell.strips);
        strips
            .flat_map(|strip| strip.notes.iter().copied())
            .collect()
    }

    /// Height of the heading rows.
    pub(crate) fn heading_height(&self) -> f32 {
        let start = Cursor::start(self);
        self.build(&start, f32::INFINITY, start.row, false).0.height
    }

    /// Whether the table can begin in this room, below something else.
    pub(crate) fn begins_in(&self, room: f32) -> bool {
        self.take(&mut Cursor::start(self), room, false).is_some()
    }

    /// The next slice that fits `room`. None asks for a new page; on a fresh page something is
    /// always taken.
    pub(crate) fn take(&self, cursor: &mut Cursor, room: f32, fresh: bool) -> Option<Slice> {
        let (mut slice, mut after) = self.build(cursor, room, self.rows.len(), false);
        if let Some(limit) = self.better_end(cursor, &after, slice.cut) {
            (slice, after) = self.build(cursor, room, limit, false);
        }
        let lonely = !fresh && self.is_lonely_start(cursor, &after, &slice);
        let stuck = (after == *cursor || lonely) && !cursor.done(self);
        // Heading rows alone are a slice too.
        if stuck || slice.height > room + 2.0 * SLACK {
            if !fresh {
                return None;
            }
            (slice, after) = self.build(cursor, room, self.rows.len(), true);
        }
        *cursor = after;
        Some(slice)
    }

    /// An earlier row to stop before, so that what hangs together stays together and the last row
    /// is not left alone.
    fn better_end(&self, before: &Cursor, after: &Cursor, cut: bool) -> Option<usize> {
        if after.done(self) || cut {
            return None;
        }
        let group = self.rows[after.row].group_start;
        // What the rest hangs on never stands alone.
        let alone = after.row == group + 1;
        if group > before.row
            && group < after.row
            && (alone || self.group_height(group) <= BODY_HEIGHT * KEPT_GROUP)
        {
            return Some(group);
        }
        let alone = self.rows.len() - after.row == 1 && after.row - before.row >= 3;
        let previous = after.row.saturating_sub(1);
        (alone && self.rows[previous].group_start == previous).then_some(previous)
    }

    fn group_height(&self, start: usize) -> f32 {
        let hangs = |row: &usize| self.rows[*row].group_start == start;
        let end = (start + 1..self.rows.len())
            .take_while(hangs)
            .last()
            .unwrap_or(start);
        let from = Cursor {
            row: start,
            next: vec![0; self.cells.len()],
        };
        self.build(&from, f32::INFINITY, end + 1, false).0.height
    }

    /// One low row alone below the headings at the foot of a page, with more to come.
    fn is_lonely_start(&self, before: &Cursor, after: &Cursor, slice: &Slice) -> bool {
        let first = before.row == self.header_rows;
        first
            && self.header_rows > 0
            && !slice.cut
            && slice.height <= BODY_HEIGHT * LONELY
            && after.row == before.row + 1
            && self.rows.len() - after.row > 1
    }

    fn build(&self, cursor: &Cursor, room: f32, limit: usize, force: bool) -> (Slice, Cursor) {
        let mut builder = Builder {
            table: self,
            cursor: cursor.clone(),
            slice: Slice::default(),
            first: cursor.row,
            grown: vec![0.0; self.cells.len()],
            used: 0.0,
        };
        builder.headings(*cursor != Cursor::start(self));
        while builder.cursor.row < limit {
            let row = builder.cursor.row;
            let need = builder.need(row);
            if builder.used + need <= room + SLACK {
                builder.whole(row, need);
                continue;
            }
            let may_cut = force || need > BODY_HEIGHT * CUTTABLE;
            if may_cut {
                builder.cut(row, room, force);
            }
            break;
        }
        builder.finish()
    }
}

struct Builder<'a> {
    table: &'a SetTable,
    cursor: Cursor,
    slice: Slice,
    first: usize,
    /// Height that each cell has in this slice so far.
    grown: Vec<f32>,
    used: f32,
}

impl Builder<'_> {
    fn headings(&mut self, again: bool) {
        for row in 0..self.table.header_rows {
            let need = self.need(row);
            self.grow(row, need);
        }
        for (number, cell) in self.table.cells.iter().enumerate() {
            if cell.row < self.table.header_rows {
                self.slice.cells.push(Shown {
                    number,
                    lines: 0..cell.strips.len(),
                    again,
                });
            }
        }
    }

    /// Height that a row must have so that the cells ending in it show all they have left.
    fn need(&self, row: usize) -> f32 {
        let set = &self.table.rows[row];
        let cell_need = |&number: &usize| {
            let cell = &self.table.cells[number];
            if cell.last_row() > row {
                return 0.0;
            }
            let next = if row < self.table.header_rows {
                0
            } else {
                self.cursor.next[number]
            };
            cell.text_height(next) + 2.0 * CELL_PAD_Y - self.grown[number]
        };
        set.covering
            .iter()
            .map(cell_need)
            .fold(set.min_height, f32::max)
    }

    fn grow(&mut self, row: usize, height: f32) {
        self.slice.rows.push((row, height));
        self.used += height;
        for &number in &self.table.rows[row].covering {
            self.grown[number] += height;
        }
    }

    fn whole(&mut self, row: usize, need: f32) {
        self.grow(row, need);
        for &number in &self.table.rows[row].covering {
            let cell = &self.table.cells[number];
            if cell.last_row() == row {
                let from = self.cursor.next[number];
                self.show(number, from..cell.strips.len());
                self.cursor.next[number] = cell.strips.len();
            }
        }
        self.cursor.row = row + 1;
    }

    /// Shows lines of a cell; one that has nothing new to say but goes on says its label again.
    fn show(&mut self, number: usize, lines: Range<usize>) {
        let cell = &self.table.cells[number];
        let repeats = cell.kind == crate::report::document::CellKind::Label || cell.rows > 1;
        let room = self.grown[number] - 2.0 * CELL_PAD_Y + SLACK;
        let fits = text_height(&cell.strips) <= room;
        let again = lines.is_empty() && lines.start > 0 && repeats && fits;
        let lines = if again { 0..cell.strips.len() } else { lines };
        self.slice.cells.push(Shown {
            number,
            lines,
            again,
        });
    }

    /// Takes as many lines of a row as there is room for.
    fn cut(&mut self, row: usize, room: f32, force: bool) {
        let free = room - self.used;
        let covering = self.table.rows[row].covering.clone();
        let counts: Vec<(usize, usize)> = covering
            .iter()
            .map(|&number| (number, self.lines_in(number, free, force)))
            .collect();
        let short = counts.iter().any(|&(number, count)| {
            count == 0 && self.rest(number) > 0 && self.table.cells[number].rows == 1
        });
        if short && !force {
            return;
        }
        let part = |&(number, count): &(usize, usize)| {
            let from = self.cursor.next[number];
            text_height(&self.table.cells[number].strips[from..from + count]) + 2.0 * CELL_PAD_Y
                - self.grown[number]
        };
        let height = counts.iter().map(part).fold(0.0, f32::max);
        // A cell without a line has its padding all the same.
        if height > free + SLACK && !force {
            return;
        }
        self.grow(row, height);
        self.slice.cut = true;
    }

    fn rest(&self, number: usize) -> usize {
        self.table.cells[number].strips.len() - self.cursor.next[number]
    }

    /// How many lines of a cell fit into what it has plus `free`; never one line of a paragraph or of
    /// the cell alone before or behind the cut if it can be helped.
    fn lines_in(&self, number: usize, free: f32, force: bool) -> usize {
        let cell = &self.table.cells[number];
        let room = self.grown[number] + free - 2.0 * CELL_PAD_Y + SLACK;
        let from = self.cursor.next[number];
        let rest = self.rest(number);
        let mut count = 0;
        while count < rest && text_height(&cell.strips[from..=from + count]) <= room {
            count += 1;
        }
        let fitting = count;
        if rest - count == 1 && count >= 3 {
            count -= 1;
        }
        while count > 0 && count < rest && cell.strips[from + count - 1].binds {
            count -= 1;
        }
        match (count, rest - count) {
            (0, 1..) if force => fitting.max(1),
            (1, 1..) if !force => 0,
            _ => count,
        }
    }

    /// Shows what the cells still open can hold here.
    fn finish(mut self) -> (Slice, Cursor) {
        let last = self.slice.rows.last().map_or(0, |&(row, _)| row);
        for (number, cell) in self.table.cells.iter().enumerate() {
            let open = cell.row >= self.table.header_rows
                && cell.row <= last
                && cell.last_row() >= self.cursor.row;
            if !open || self.grown[number] <= 0.0 || last < self.first {
                continue;
            }
            let from = self.cursor.next[number];
            let count = self
                .lines_in(number, 0.0, false)
                .max(usize::from(self.only_line_fits(number)));
            self.show(number, from..from + count);
            self.cursor.next[number] = from + count;
        }
        self.slice.height = self.used;
        (self.slice, self.cursor)
    }

    fn only_line_fits(&self, number: usize) -> bool {
        let cell = &self.table.cells[number];
        let from = self.cursor.next[number];
        let room = self.grown[number] - 2.0 * CELL_PAD_Y + SLACK;
        from < cell.strips.len() && text_height(&cell.strips[from..=from]) <= room
    }
}
