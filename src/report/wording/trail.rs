//! The words of the printed audit trail.

/// Its title.
pub const TRAIL: &str = "점검 이력";
/// When it was made.
pub const TRAIL_MADE: &str = "출력 시각";
/// The controls that it is narrowed to.
pub const TRAIL_CONTROLS: &str = "점검 항목";
/// How many entries there are.
pub const TRAIL_ENTRIES: &str = "전체 기록";
/// The hash that stands for all entries.
pub const TRAIL_HEAD: &str = "마지막 기록의 해시";
/// Column of times.
pub const TRAIL_WHEN: &str = "시각";
/// Column of persons.
pub const TRAIL_WHO: &str = "사람";
/// Column of places.
pub const TRAIL_PLACE: &str = "대상";
/// Column of deeds.
pub const TRAIL_WHAT: &str = "한 일";
/// Nobody in particular.
pub const TRAIL_NOBODY: &str = "고르지 않음";

/// How many entries the whole trail has.
#[must_use]
pub fn trail_entries(count: u64) -> String {
    format!("{count}건")
}
