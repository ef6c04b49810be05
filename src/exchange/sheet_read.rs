//! Reads a catalog from an XLSX workbook: all of it, or every fault with its row.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{Reader, Xlsx};

use super::sheet::{
    COLUMNS, CONTROLS, HEAD, HEAD_ROWS, NEEDED, NEEDED_HEAD_ROWS, OUTCOMES, RowFault, SCALE,
    SCALE_COLUMNS, SheetError, SheetFault,
};
use super::sheet_limits;
use super::sheet_reference::reference;
use super::sheet_rows::{Rows, rows};
use crate::domain::{
    Catalog, CatalogId, Control, ControlId, Group, GroupId, Guidance, GuidanceKind, Outcome,
    VerdictId, VerdictLevel,
};

/// What a reference lacks that begins with an article.
const LAW: &str = "참고법규의 법 이름";

/// Reads the bytes of a workbook with the sheets of [`super::catalog_template`].
///
/// # Errors
/// [`SheetError`] with every fault and its row.
pub fn read_catalog(bytes: &[u8]) -> Result<Catalog, SheetError> {
    let unreadable = |error: calamine::XlsxError| SheetError::Unreadable(error.to_string());
    sheet_limits::check(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = book.sheet_names();
    let mut faults = Vec::new();
    let mut sheet = |name: &str, needed: bool| {
        let found = names.iter().any(|other| other == name);
        if !found && needed {
            faults.push(RowFault {
                sheet: name.to_owned(),
                row: None,
                fault: SheetFault::NoSheet(name.to_owned()),
            });
        }
        let rows = found.then(|| rows(&mut book, name)).transpose()?;
        let (rows, far) = rows.map_or((None, None), |(rows, far)| (Some(rows), far));
        faults.extend(far.map(|row| RowFault {
            sheet: name.to_owned(),
            row: Some(row),
            fault: SheetFault::TooFar,
        }));
        Ok::<_, calamine::XlsxError>(rows)
    };
    let head = sheet(HEAD, true).map_err(unreadable)?;
    let scale = sheet(SCALE, false).map_err(unreadable)?;
    let controls = sheet(CONTROLS, true).map_err(unreadable)?;
    let head = head.map(|range| Head::read(&Sheet::of(HEAD, range), &mut faults));
    let scale = scale.map(|range| read_scale(&Sheet::of(SCALE, range), &mut faults));
    let areas = controls.map(|range| read_controls(&Sheet::of(CONTROLS, range), &mut faults));
    match (head, areas) {
        (Some(head), Some(groups)) if faults.is_empty() => {
            Ok(head.catalog(scale.unwrap_or_else(usual_scale), groups))
        }
        _ => Err(SheetError::Faults(faults)),
    }
}

/// The rows of a sheet as trimmed text, each with its number.
struct Sheet {
    name: &'static str,
    /// Named columns of the first row.
    columns: BTreeMap<String, usize>,
    rows: Rows,
}

impl Sheet {
    fn of(name: &'static str, rows: Rows) -> Self {
        let titles = rows
            .first()
            .map(|(_, cells)| cells.clone())
            .unwrap_or_default();
        // A needed column is marked with a star in the template.
        let column = |(at, title): (usize, String)| (title.trim_end_matches('*').to_owned(), at);
        Self {
            name,
            columns: titles.into_iter().enumerate().map(column).collect(),
            rows,
        }
    }

    fn cell<'a>(&self, cells: &'a [String], column: &str) -> &'a str {
        let at = self.columns.get(column);
        at.and_then(|at| cells.get(*at)).map_or("", String::as_str)
    }

    /// Rows below the titles.
    fn body(&self) -> impl Iterator<Item = &(u32, Vec<String>)> {
        self.rows.iter().skip(1)
    }

    fn fault(&self, row: Option<u32>, fault: SheetFault) -> RowFault {
        RowFault {
            sheet: self.name.to_owned(),
            row,
            fault,
        }
    }

    /// Headings that are none of the columns, or there twice: what stands below them would be lost.
    fn unknown<'a>(&'a self, columns: &'a [&str]) -> impl Iterator<Item = RowFault> + 'a {
        let titles = self
            .rows
            .first()
            .map(|(_, titles)| titles.as_slice())
            .unwrap_or_default();
        let titles = titles.iter().map(|title| title.trim_end_matches('*'));
        let odd = titles.enumerate().filter(|(at, title)| {
            let known = columns.contains(title) && self.columns.get(*title) == Some(at);
            !title.is_empty() && !known
        });
        let odd =
            odd.map(|(_, title)| self.fault(Some(1), SheetFault::UnknownColumn(title.to_owned())));
        odd.chain(self.beside_headings())
    }

    /// Rows with something below no heading.
    fn beside_headings(&self) -> impl Iterator<Item = RowFault> {
        let titles = self.rows.first();
        let titles = titles.map_or(&[][..], |(_, titles)| titles.as_slice());
        let has_title = |at: usize| titles.get(at).is_some_and(|title| !title.is_empty());
        let odd = self.body().filter(move |(_, cells)| {
            let mut cells = cells.iter().enumerate();
            cells.any(|(at, cell)| !cell.is_empty() && !has_title(at))
        });
        odd.map(|(row, _)| self.fault(Some(*row), SheetFault::NoHeading))
    }

    fn missing<'a>(&'a self, columns: &'a [&str]) -> impl Iterator<Item = RowFault> + 'a {
        let missing = columns
            .iter()
            .filter(|column| !self.columns.contains_key(**column));
        missing.map(|column| self.fault(Some(1), SheetFault::NoColumn((*column).to_owned())))
    }
}

struct Head(BTreeMap<String, String>);

impl Head {
    fn read(sheet: &Sheet, faults: &mut Vec<RowFault>) -> Self {
        let mut values = BTreeMap::new();
        for (row, cells) in &sheet.rows {
            let mut cells = cells.iter();
            let name = cells.next().map_or("", |name| name.trim_end_matches('*'));
            let value = cells.next().cloned().unwrap_or_default();
            let nameless = name.is_empty() && !value.is_empty();
            if nameless || cells.any(|cell| !cell.is_empty()) {
                faults.push(sheet.fault(Some(*row), SheetFault::NoHeading));
            }
            let needed = HEAD_ROWS.iter().take(NEEDED_HEAD_ROWS);
            if value.is_empty() && needed.into_iter().any(|(known, _)| *known == name) {
                faults.push(sheet.fault(Some(*row), SheetFault::Empty(name.to_owned())));
            }
            let known = name.is_empty() || HEAD_ROWS.iter().any(|(known, _)| *known == name);
            let before = values.insert(name.to_owned(), value);
            if !known || before.is_some_and(|_| !name.is_empty()) {
                faults.push(sheet.fault(Some(*row), SheetFault::UnknownRow(name.to_owned())));
            }
        }
        for (name, _) in HEAD_ROWS.iter().take(NEEDED_HEAD_ROWS) {
            if !values.contains_key(*name) {
                faults.push(sheet.fault(None, SheetFault::NoRow((*name).to_owned())));
            }
        }
        Self(values)
    }

    fn value(&self, name: &str, otherwise: &str) -> String {
        let value = self.0.get(name).filter(|value| !value.is_empty());
        value.map_or(otherwise, String::as_str).to_owned()
    }

    fn catalog(&self, scale: Vec<VerdictLevel>, groups: Vec<Group>) -> Catalog {
        let title = self.value("제목", "");
        let edition = self.value("판", "");
        let deep = groups.iter().any(|group| !group.groups.is_empty());
        let levels = if deep { &COLUMNS[..2] } else { &COLUMNS[..1] };
        Catalog {
            id: CatalogId::new(self.value("id", "")),
            short: self.value("짧은 이름", &title),
            date: self.value("날짜", &edition),
            publisher: self.value("펴낸 곳", ""),
            source: self.value("출처", &format!("{title}, {edition}")),
            notice: self.value("유의사항", &title),
            levels: levels.iter().map(|level| (*level).to_owned()).collect(),
            leaf: CONTROLS.to_owned(),
            properties: Vec::new(),
            title,
            edition,
            scale,
            groups,
        }
    }
}

fn read_scale(sheet: &Sheet, faults: &mut Vec<RowFault>) -> Vec<VerdictLevel> {
    faults.extend(sheet.missing(&SCALE_COLUMNS[..2]));
    faults.extend(sheet.unknown(&SCALE_COLUMNS));
    let mut levels = Vec::new();
    for (row, cells) in sheet.body() {
        let label = sheet.cell(cells, SCALE_COLUMNS[0]);
        let counts = sheet.cell(cells, SCALE_COLUMNS[1]);
        let outcome = match OUTCOMES.iter().position(|word| *word == counts) {
            Some(0) => Outcome::Pass,
            Some(1) => Outcome::Partial,
            Some(_) => Outcome::Fail,
            None => {
                faults.push(sheet.fault(Some(*row), SheetFault::UnknownOutcome(counts.to_owned())));
                continue;
            }
        };
        if label.is_empty() {
            faults.push(sheet.fault(Some(*row), SheetFault::Empty(SCALE_COLUMNS[0].to_owned())));
        }
        levels.push(VerdictLevel {
            id: VerdictId::new(format!("v{}", levels.len() + 1)),
            label: label.to_owned(),
            outcome,
            meaning: sheet.cell(cells, SCALE_COLUMNS[2]).to_owned(),
        });
    }
    levels
}

/// The scale of a workbook that has none of its own.
pub(super) fn usual_scale() -> Vec<VerdictLevel> {
    let level = |id: &str, label: &str, outcome| VerdictLevel {
        id: VerdictId::new(id),
        label: label.to_owned(),
        outcome,
        meaning: String::new(),
    };
    vec![
        level("v1", "이행", Outcome::Pass),
        level("v2", "부분이행", Outcome::Partial),
        level("v3", "미이행", Outcome::Fail),
    ]
}

fn read_controls(sheet: &Sheet, faults: &mut Vec<RowFault>) -> Vec<Group> {
    faults.extend(sheet.missing(&COLUMNS));
    faults.extend(sheet.unknown(&COLUMNS));
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let mut areas: Vec<Group> = Vec::new();
    let mut after_empty = false;
    for (row, cells) in sheet.body() {
        let empty = cells.iter().all(String::is_empty);
        // A run of empty rows is one fault, at its first.
        if empty && !after_empty {
            faults.push(sheet.fault(Some(*row), SheetFault::EmptyRow));
        }
        after_empty = empty;
        if empty {
            continue;
        }
        let present = NEEDED
            .iter()
            .filter(|column| sheet.columns.contains_key(**column));
        for column in present.filter(|column| sheet.cell(cells, column).is_empty()) {
            faults.push(sheet.fault(Some(*row), SheetFault::Empty((*column).to_owned())));
        }
        let id = sheet.cell(cells, "번호");
        if let Some(first) = seen.get(id).filter(|_| !id.is_empty()) {
            faults.push(sheet.fault(Some(*row), SheetFault::DuplicateId(id.to_owned(), *first)));
        } else {
            seen.insert(id, *row);
        }
        let cited = lines(sheet.cell(cells, "참고법규"));
        for _ in cited.filter(|line| reference(line).law.is_empty()) {
            faults.push(sheet.fault(Some(*row), SheetFault::Empty(LAW.to_owned())));
        }
        place(&mut areas, sheet, cells);
    }
    if seen.is_empty() {
        faults.push(sheet.fault(None, SheetFault::NoControl));
    }
    areas
}

/// Puts a control below its headings, which are made where they are new.
fn place(areas: &mut Vec<Group>, sheet: &Sheet, cells: &[String]) {
    let (area, field) = (sheet.cell(cells, "영역"), sheet.cell(cells, "분야"));
    let area = group(areas, area.to_owned(), area);
    let group = match field {
        "" => area,
        field => {
            let id = format!("{}/{field}", area.id);
            group(&mut area.groups, id, field)
        }
    };
    group.controls.push(control(sheet, cells));
}

fn group<'a>(groups: &'a mut Vec<Group>, id: String, title: &str) -> &'a mut Group {
    let id = GroupId::new(id);
    let at = groups.iter().position(|group| group.id == id);
    let at = at.unwrap_or_else(|| {
        groups.push(Group {
            id,
            title: title.to_owned(),
            ..Group::default()
        });
        groups.len() - 1
    });
    &mut groups[at]
}

fn control(sheet: &Sheet, cells: &[String]) -> Control {
    let lines = |column| lines(sheet.cell(cells, column));
    let points = |column, kind| {
        lines(column).map(move |text| Guidance {
            kind,
            text: text.to_owned(),
            items: Vec::new(),
            lost: false,
            uncertain: None,
        })
    };
    Control {
        id: ControlId::new(sheet.cell(cells, "번호")),
        title: sheet.cell(cells, "제목").to_owned(),
        requirement: sheet.cell(cells, "요구사항").to_owned(),
        guidance: points("의무", GuidanceKind::Must)
            .chain(points("권고", GuidanceKind::Should))
            .chain(points("예시", GuidanceKind::Example))
            .collect(),
        evidence_examples: lines("점검자료").map(str::to_owned).collect(),
        references: lines("참고법규").map(reference).collect(),
        ..Control::default()
    }
}

/// The lines of a cell that say something.
fn lines(cell: &str) -> impl Iterator<Item = &str> {
    cell.lines().map(str::trim).filter(|line| !line.is_empty())
}
