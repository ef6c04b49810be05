//! The Korean words of handing a part of the project out and of putting it together again.

/// Menu and title of handing out.
pub(super) const SPLIT: &str = "일부 나누기";
/// What handing out does.
pub(super) const SPLIT_BODY: &str = "고른 분야의 항목과 증빙만 담은 파일을 만듭니다. 다른 사람이 그 파일을 열어 적는 동안에도 이 프로젝트를 계속 쓸 수 있고, 돌아온 파일은 ‘나눈 파일 합치기’로 합칩니다.";
/// What stays here.
pub(super) const SPLIT_STAYS: &str =
    "가리기 전 원본으로 보관한 그림과 최종본의 기록은 나눈 파일에 담지 않습니다.";
/// Nothing is chosen.
pub(super) const SPLIT_NONE: &str = "나눌 분야를 하나 이상 고르십시오.";
/// Menu of taking back.
pub(super) const MERGE: &str = "나눈 파일 합치기";
/// Title where both sides have changed something.
pub(super) const CONFLICTS: &str = "양쪽에서 다르게 고친 곳";
/// What to do about it.
pub(super) const CONFLICTS_BODY: &str = "나누어 준 뒤 이 프로젝트와 나눈 파일에서 서로 다르게 고쳤습니다. 곳마다 남길 쪽을 고르십시오. 나머지는 모두 합칩니다.";
/// Our side.
pub(super) const OURS: &str = "이 프로젝트";
/// The other side.
pub(super) const THEIRS: &str = "나눈 파일";
/// Both sides.
pub(super) const BOTH: &str = "둘 다 남김";
/// Puts together.
pub(super) const MERGE_NOW: &str = "합치기";
/// A part is being written or read.
pub(super) const PARTING: &str = "나눈 파일을 다루는 중…";

/// The button that hands so many controls out.
pub(super) fn split(count: usize) -> String {
    format!("항목 {count}개 나누기")
}

/// A field to choose with how many controls it has.
pub(super) fn field(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

/// Which side stays at a place, for screen readers.
pub(super) fn stays(place: &str, side: &str) -> String {
    format!("{place}: {side}")
}
