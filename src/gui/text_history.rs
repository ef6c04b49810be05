//! The words of the screen 이력.

/// The screen.
pub(super) const HISTORY: &str = "이력";
/// What was done to one control.
pub(super) const OF_CONTROL: &str = "이 항목의 이력";
/// Every control.
pub(super) const ALL_CONTROLS: &str = "모든 항목";
/// Which controls.
pub(super) const CONTROL: &str = "이력을 볼 점검 항목";
/// Every person.
pub(super) const ALL_PERSONS: &str = "모든 사람";
/// Which person.
pub(super) const PERSON: &str = "이력을 볼 사람";
/// Nobody in particular.
pub(super) const NOBODY: &str = "사람을 고르지 않음";
/// A PDF of it.
pub(super) const PRINT: &str = "PDF로 보기·인쇄";
/// It is being read.
pub(super) const READING: &str = "이력을 읽고 있습니다.";
/// There is none yet.
pub(super) const EMPTY: &str =
    "아직 한 일이 없습니다. 점검 내용을 고치면 누가 언제 무엇을 고쳤는지 여기에 쌓입니다.";
/// There is none of what is looked for.
pub(super) const NO_MATCH: &str =
    "고른 항목과 사람에 맞는 이력이 없습니다. 위에서 다른 항목이나 사람을 고르십시오.";
/// The columns.
pub(super) const HEADS: [&str; 4] = ["시각", "사람", "대상", "한 일"];

/// How many entries there are.
pub(super) fn count(rows: usize, entries: usize) -> String {
    format!("{rows}줄 · 기록 {entries}건")
}
