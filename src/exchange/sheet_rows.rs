//! The cells of a sheet as rows of text, within limits.

use std::collections::BTreeMap;

use calamine::{Data, Xlsx};

use super::sheet::{MOST_COLUMNS, MOST_ROWS, MOST_TEXT};

/// Rows by their numbers, from 1, each as long as it needs.
pub(super) type Rows = Vec<(u32, Vec<String>)>;

/// The rows of a sheet from its first to its last that says anything, each as long as it needs; and the first row of a
/// cell that lies farther out than any catalog, or after more text, which is not read. A sheet is never laid out whole: a single cell in
/// the last corner would ask for more memory than there is.
pub(super) fn rows<R: std::io::Read + std::io::Seek>(
    book: &mut Xlsx<R>,
    name: &str,
) -> Result<(Rows, Option<u32>), calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut found: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut far = None;
    let mut letters = 0;
    while let Some(read) = reader.next_cell()? {
        let (row, column) = read.get_position();
        let text = cell(&Data::from(read.get_value().clone()));
        if text.is_empty() {
            continue;
        }
        letters += text.len();
        if row >= MOST_ROWS || column >= MOST_COLUMNS || letters > MOST_TEXT {
            far.get_or_insert(row + 1);
            continue;
        }
        let cells = found.entry(row).or_default();
        let at = column as usize;
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        cells[at] = text;
    }
    let (first, last) = (found.keys().next().copied(), found.keys().last().copied());
    let range = first
        .zip(last)
        .map_or(0..0, |(first, last)| first..last + 1);
    let rows = range.map(|row| (row + 1, found.remove(&row).unwrap_or_default()));
    Ok((rows.collect(), far))
}

/// What stands in a cell. A number such as 1.1 that the spreadsheet took for one is written as typed; a date as a date,
/// not as the count of days that the file holds.
fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string().replace("\r\n", "\n").trim().to_owned(),
    }
}
