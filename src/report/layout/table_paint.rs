//! Paints a slice of a table: grounds, rules, lines of text and the frame.
use super::set::{moved, text_height};
use super::table::{SetCell, SetTable};
use super::table_split::{Shown, Slice};
use crate::report::document::CellKind;
use crate::report::page::{Area, Item, RectMark, Rgb, Role, Rule, SignPlace, Tag};
use crate::report::style;

impl SetTable {
    /// The marks of a slice, counted from its top left corner.
    pub(crate) fn paint(&self, slice: &Slice) -> Vec<Item> {
        let mut painter = Painter {
            table: self,
            slice,
            grounds: Vec::new(),
            rules: Vec::new(),
            texts: Vec::new(),
        };
        let mut cells: Vec<_> = slice.cells.iter().collect();
        // Reading order, though spans are known late.
        cells.sort_by_key(|shown| shown.number);
        for shown in cells {
            painter.cell(shown);
        }
        painter.done()
    }

    /// The places to sign in a slice, counted from its top left corner and to be put on a page.
    pub(crate) fn sign_places(&self, slice: &Slice, page: usize) -> Vec<SignPlace> {
        let place = |shown: &Shown| {
            let cell = &self.cells[shown.number];
            let (role, name) = cell.signer.clone()?;
            let (top, height) = slice.span(cell);
            let left = self.edges[cell.column];
            let area = Area {
                x: left,
                y: top,
                width: self.edges[cell.column + cell.columns] - left,
                height,
            };
            Some(SignPlace {
                page,
                area,
                role,
                name,
            })
        };
        slice.cells.iter().filter_map(place).collect()
    }
}

impl Slice {
    /// Top and height of a cell.
    fn span(&self, cell: &SetCell) -> (f32, f32) {
        let sum = |wanted: &dyn Fn(usize) -> bool| -> f32 {
            let rows = self.rows.iter().filter(|(row, _)| wanted(*row));
            rows.map(|(_, height)| height).sum()
        };
        let top = sum(&|row| row < cell.row);
        let height = sum(&|row| row >= cell.row && row <= cell.last_row());
        (top, height)
    }
}

struct Painter<'a> {
    table: &'a SetTable,
    slice: &'a Slice,
    grounds: Vec<Item>,
    rules: Vec<Item>,
    texts: Vec<Item>,
}

impl Painter<'_> {
    fn cell(&mut self, shown: &Shown) {
        let cell = &self.table.cells[shown.number];
        let (top, height) = self.slice.span(cell);
        let left = self.table.edges[cell.column];
        let right = self.table.edges[cell.column + cell.columns];
        if let Some(fill) = ground(cell.kind) {
            let area = Area {
                x: left,
                y: top,
                width: right - left,
                height,
            };
            self.grounds.push(Item::Rect(RectMark {
                area,
                fill: Some(fill),
                stroke: None,
            }));
        }
        let heading = cell.last_row() + 1 == self.table.header_rows;
        self.rules_of(
            cell.column + cell.columns,
            (left, right),
            (top, height),
            heading,
        );
        let strips = &cell.strips[shown.lines.clone()];
        let text = text_height(strips);
        let mut y = top
            + if cell.middle {
                (height - text) / 2.0
            } else {
                style::CELL_PAD_Y
            };
        let mut items = Vec::new();
        for (index, strip) in strips.iter().enumerate() {
            y += if index == 0 { 0.0 } else { strip.gap };
            items.extend(moved(strip.items.clone(), left + style::CELL_PAD_X, y));
            y += strip.height;
        }
        self.texts.extend(self.tagged(shown, items));
    }

    /// The text of a cell in its place in the grid; what was said before is not said again.
    fn tagged(&self, shown: &Shown, items: Vec<Item>) -> Vec<Item> {
        if shown.again {
            return Role::Artifact.around(items);
        }
        let tag = Role::Cell(Box::new(self.table.tags[shown.number].clone()));
        let cell = Tag::new(tag, shown.number).around(items);
        Tag::new(Role::Row, self.table.cells[shown.number].row).around(cell)
    }

    fn rules_of(
        &mut self,
        end_column: usize,
        (left, right): (f32, f32),
        (top, height): (f32, f32),
        heading: bool,
    ) {
        let bottom = top + height;
        if end_column + 1 < self.table.edges.len() {
            let rule = Rule::vertical(right, top, height, style::INNER_WEIGHT, style::INNER_RULE);
            self.rules.push(Item::Rule(rule));
        }
        if bottom < self.slice.height - 0.1 {
            let (weight, color) = if heading {
                (0.6, style::OUTER_RULE)
            } else {
                (style::INNER_WEIGHT, style::INNER_RULE)
            };
            self.rules.push(Item::Rule(Rule::horizontal(
                left,
                bottom,
                right - left,
                weight,
                color,
            )));
        }
    }

    fn done(self) -> Vec<Item> {
        let width = self.table.edges.last().copied().unwrap_or_default();
        let area = Area {
            x: 0.0,
            y: 0.0,
            width,
            height: self.slice.height,
        };
        let frame = RectMark {
            area,
            fill: None,
            stroke: Some((style::OUTER_WEIGHT, style::OUTER_RULE)),
        };
        let mut items = Role::Artifact.around(self.grounds.into_iter().chain(self.rules));
        items.extend(self.texts);
        items.extend(Role::Artifact.around([Item::Rect(frame)]));
        items
    }
}

fn ground(kind: CellKind) -> Option<Rgb> {
    match kind {
        CellKind::Body => None,
        CellKind::Label | CellKind::Total => Some(style::LABEL_GROUND),
        CellKind::Head => Some(style::HEAD_GROUND),
    }
}
