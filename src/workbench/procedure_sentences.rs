//! The Korean sentences about the procedures around the checklists: what happened, what was kept, what to do next.

use std::path::Path;

use super::{answer_file::AnswerFileError, sentences::store_error};
use crate::store::StoreError;

/// The scope is what the calculator has found already.
pub(super) const ITEMS_AS_THEY_ARE: &str =
    "점검 범위가 이미 계산 결과와 같습니다. 바뀐 것이 없습니다.";
/// There is no day to put into a calendar.
pub const NO_DAYS: &str =
    "달력에 넣을 기한이 없습니다. 업무 달력에서 마지막으로 한 날을 적으면 다음 기한이 나옵니다.";

/// The items to evaluate are the scope now.
pub(super) fn items_taken(required: usize, omitted: usize) -> String {
    format!(
        "평가할 항목 {required}개를 점검 범위로 하고, 생략할 수 있는 {omitted}개를 그 근거와 함께 해당없음으로 했습니다. 점검 화면에서 확인하십시오."
    )
}

/// The calendar file was written.
#[must_use]
pub fn calendar_written(path: &Path, count: usize) -> String {
    format!(
        "기한 {count}건을 달력 파일 ‘{}’에 담았습니다. 달력 프로그램에서 가져오십시오. 답을 고치면 다시 내보내 가져오면 바뀝니다.",
        path.display()
    )
}

/// The calendar file was not written.
#[must_use]
pub fn calendar_not_written(error: &StoreError) -> String {
    format!(
        "달력 파일을 쓰지 못했습니다. {} 프로젝트는 그대로입니다.",
        store_error(error)
    )
}

/// A file that gives no answers.
#[must_use]
pub fn answer_file_error(path: &Path, error: &AnswerFileError) -> String {
    let why = match error {
        AnswerFileError::Store(error) => return store_error(error),
        AnswerFileError::TooLarge => "답을 적은 파일로는 너무 크거나 파일이 아닙니다.".to_owned(),
        AnswerFileError::NotText => "UTF-8 글이 아닙니다.".to_owned(),
        AnswerFileError::Syntax { line, column, what } => {
            format!("{line}번째 줄 {column}번째 글자에서 멈췄습니다({what}).")
        }
        AnswerFileError::Twice { line, id } => {
            format!("{line}번째 줄의 ‘{id}’에는 위에서 이미 답했습니다.")
        }
    };
    format!(
        "‘{}’을(를) 답을 적은 파일로 읽을 수 없습니다. {why} 아무것도 바뀌지 않았습니다.",
        path.display()
    )
}
