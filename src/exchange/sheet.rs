//! A catalog as an XLSX workbook: its sheets and columns, and what can be wrong with them.

/// Sheet of the catalog's head: a name and a value a row.
pub(super) const HEAD: &str = "기준";
/// Sheet of the verdicts.
pub(super) const SCALE: &str = "점검결과";
/// Sheet of the controls.
pub(super) const CONTROLS: &str = "점검항목";

/// Names of the head's rows, each with what the template has there; the first four are needed.
pub(super) const HEAD_ROWS: [(&str, &str); 8] = [
    ("id", "our-own"),
    ("제목", "우리 회사 점검 기준"),
    ("펴낸 곳", "우리 회사"),
    ("판", "2026. 1."),
    ("짧은 이름", "자체 기준"),
    ("날짜", "2026-01"),
    ("출처", "우리 회사 점검 기준, 2026. 1."),
    ("유의사항", "회사 안에서 쓰는 점검 기준이다."),
];
/// How many of [`HEAD_ROWS`] are needed.
pub(super) const NEEDED_HEAD_ROWS: usize = 4;

/// Columns of the verdicts.
pub(super) const SCALE_COLUMNS: [&str; 3] = ["이름", "계산", "뜻"];
/// Words for how a verdict counts.
pub(super) const OUTCOMES: [&str; 3] = ["충족", "일부", "미충족"];

/// Columns of the controls.
pub(super) const COLUMNS: [&str; 10] = [
    "영역",
    "분야",
    "번호",
    "제목",
    "요구사항",
    "의무",
    "권고",
    "예시",
    "점검자료",
    "참고법규",
];
/// Columns that every control needs.
pub(super) const NEEDED: [&str; 4] = ["영역", "번호", "제목", "요구사항"];

/// Most rows and columns of a sheet that are read; a catalog has far fewer.
pub(super) const MOST_ROWS: u32 = 10_000;
/// Most columns of a sheet that are read.
pub(super) const MOST_COLUMNS: u32 = 100;

/// Most bytes of text of a sheet that are read.
pub(super) const MOST_TEXT: usize = 32 * 1024 * 1024;

/// Why a workbook is refused; nothing of it is taken then.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// It is no XLSX workbook.
    #[error("{0}")]
    Unreadable(String),
    /// It is larger than any catalog.
    #[error("too large")]
    TooLarge,
    /// It has faults.
    #[error("{} faults", .0.len())]
    Faults(Vec<RowFault>),
}

/// A fault with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// Name of the sheet.
    pub sheet: String,
    /// Row as the spreadsheet numbers it, from 1; none when the whole sheet is meant.
    pub row: Option<u32>,
    /// What is wrong.
    pub fault: SheetFault,
}

/// What can be wrong with a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// A sheet of that name is missing.
    NoSheet(String),
    /// A column of that name is missing.
    NoColumn(String),
    /// A row of that name is missing.
    NoRow(String),
    /// A column that is not known, or there twice.
    UnknownColumn(String),
    /// A named row that is not known, or there twice.
    UnknownRow(String),
    /// Something stands in a column or row without a name.
    NoHeading,
    /// A cell that is needed is empty.
    Empty(String),
    /// A row between others is empty, and maybe those below it.
    EmptyRow,
    /// Something stands farther down or to the right than is read, or after more text.
    TooFar,
    /// A number that a row above has already.
    DuplicateId(String, u32),
    /// A verdict that counts as nothing known.
    UnknownOutcome(String),
    /// No control at all.
    NoControl,
}
