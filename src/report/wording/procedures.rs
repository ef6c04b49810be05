//! Words about the procedures around the checklists.

/// Heading of what the source leaves open.
pub const LEFT_OPEN: &str = "원문이 정하지 않은 것";
/// Heading of what was answered.
pub const ANSWERED: &str = "답한 내용";
/// Heads of the table of answers.
pub const ANSWER_HEADS: [&str; 3] = ["구분", "물음", "답"];
/// Nobody has decided how to read it.
pub const UNDECIDED: &str = "아직 정하지 않았다.";
/// An answer.
pub const YES: &str = "예";
/// An answer.
pub const NO: &str = "아니요";

/// Where a rule stands.
#[must_use]
pub fn source_of_rule(source: &str) -> String {
    format!("근거: {source}")
}

/// The reading that was taken.
#[must_use]
pub fn reading_taken(reading: &str) -> String {
    format!("{reading} (이 읽기를 따름)")
}
