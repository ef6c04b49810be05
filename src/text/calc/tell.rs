//! Pieces of an account.

use super::{AccountTable, OpenPoint, Step};
use crate::domain::calc::TaskImportance;

/// A step without a table.
pub(super) fn step(title: &str, source: &str, lines: Vec<String>) -> Step {
    Step {
        title: title.to_owned(),
        lines,
        table: None,
        source: source.to_owned(),
    }
}

/// A table whose named columns hold numbers.
pub(super) fn table(heads: &[&str], rows: Vec<Vec<String>>, numbers: &[usize]) -> AccountTable {
    AccountTable {
        heads: heads.iter().map(|head| (*head).to_owned()).collect(),
        rows,
        numeric: (0..heads.len()).map(|at| numbers.contains(&at)).collect(),
    }
}

/// A point that the source leaves open, with all readings of one kind.
pub(super) fn open<E: Copy + PartialEq>(
    question: &str,
    readings: &[E],
    words: impl Fn(E) -> &'static str,
    taken: Option<E>,
) -> OpenPoint {
    OpenPoint {
        question: question.to_owned(),
        readings: readings.iter().map(|it| words(*it).to_owned()).collect(),
        taken: taken.and_then(|taken| readings.iter().position(|it| *it == taken)),
    }
}

/// How important a task is.
pub(super) fn importance(value: TaskImportance) -> &'static str {
    match value {
        TaskImportance::Important => "중요",
        TaskImportance::Unimportant => "비중요",
    }
}

/// `yes` and `no` as a person reads them, and a dash for no answer.
pub(super) fn flag(value: Option<bool>) -> &'static str {
    match value {
        Some(true) => "예",
        Some(false) => "아니요",
        None => "–",
    }
}
