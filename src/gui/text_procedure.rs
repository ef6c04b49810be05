//! The Korean words of the screen 절차.

use crate::text::calc::Question;

/// The screen.
pub(super) const PROCEDURES: &str = "절차";
/// Takes all answers of a calculator back.
pub(super) const CLEAR: &str = "답 모두 지우기";
/// Writes the days as a calendar file.
pub(super) const CALENDAR: &str = "달력 파일 내보내기 (.ics)";
/// Makes the items to evaluate the scope.
pub(super) const TAKE_ITEMS: &str = "이 항목으로 점검";
/// What that does.
pub(super) const TAKE_ITEMS_HINT: &str = "평가할 항목만 점검 범위로 하고, 생략할 수 있는 항목은 근거와 함께 해당없음으로 합니다. 한 번에 되돌릴 수 있습니다.";
/// Heading of the result.
pub(super) const RESULT: &str = "결과";
/// Heading of what the source leaves open.
pub(super) const OPEN: &str = "원문이 정하지 않은 것";
/// Nobody has decided how to read it.
pub(super) const UNDECIDED: &str = "아직 정하지 않았습니다.";
/// No answer from a list.
pub(super) const NONE: &str = "고르지 않음";
/// An answer that a question does not take.
pub(super) const UNREADABLE: &str = "이 답은 읽을 수 없어 세지 않습니다.";
/// A number is asked for.
pub(super) const NUMBER: &str = "예: 3";

/// The answers to a question with two of them.
pub(super) const YES_NO: [(&str, &str); 2] = [("yes", "예"), ("no", "아니요")];

/// Suggested name of the calendar file.
pub(super) fn calendar_name(project: &str) -> String {
    format!("{}-기한.ics", crate::workbench::safe_name(project))
}

/// An answer of a question, for screen readers.
pub(super) fn answer(question: &Question, words: &str) -> String {
    format!("{}: {words}", question.label)
}

/// Where a rule stands.
pub(super) fn source(source: &str) -> String {
    format!("근거: {source}")
}

/// The reading that was taken.
pub(super) fn taken(reading: &str) -> String {
    format!("{reading} (이 읽기를 따름)")
}

/// Heading of what is due.
pub(super) const DEADLINES: &str = "기한";
/// Shows where a day comes from.
pub(super) const SEE: &str = "보기";

/// The same, for screen readers.
pub(super) fn see(title: &str) -> String {
    format!("{title} 보기")
}

/// How many days are left.
pub(super) fn left(days: i32) -> String {
    match days {
        0 => "오늘까지".to_owned(),
        1.. => format!("{days}일 남음"),
        _ => format!("{}일 지남", days.unsigned_abs()),
    }
}
