//! The words of the window that concern catalogs: risks, laws, terms, mappings, own controls.

use crate::{domain::Relation, text};

pub(super) const BASIS: &str = "기준";
pub(super) const CATALOGS: &str = "점검 기준";
pub(super) const RISKS: &str = "위험";
pub(super) const LAWS: &str = "법규";
pub(super) const TERMS: &str = "용어";
pub(super) const MAPPING: &str = "대응표";

pub(super) const TEXT_TAB: &str = "설명";
pub(super) const RELATED: &str = "연결된 항목";
pub(super) const RISKS_HERE: &str = "이 항목이 막는 위험";
pub(super) const REQUIREMENTS_HERE: &str = "이 항목이 답하는 주요 보안 요구사항";
pub(super) const NO_RELATED: &str = "다른 점검 기준과 연결된 항목이 없습니다.";
pub(super) const NO_RISKS: &str = "이 항목에 연결된 위험이 없습니다.";
pub(super) const NOT_IN_PROJECT: &str = "이 프로젝트에 없는 기준";
pub(super) const TAKE_OVER: &str = "이어받기";
pub(super) const TAKE_OVER_AGAIN: &str = "다시 이어받기";
pub(super) const TAKE_OVER_HINT: &str =
    "요약과 증빙을 이 항목에 더합니다. 판정은 내용이 그대로 미칠 때에만 가져옵니다.";
pub(super) const UNANSWERED: &str = "아직 답이 없습니다";
pub(super) const CHANGED_SINCE: &str = "그 뒤 바뀜";
pub(super) const NOTES: &str = "원문에 관한 메모";
pub(super) const OWN: &str = "자체 항목";

pub(super) const ADD: &str = "더하기";
pub(super) const ADD_CATALOG: &str = "점검 기준 더하기";
pub(super) const LOAD_CATALOG: &str = "기준 불러오기";
pub(super) const LOAD_HINT: &str = "우리 회사의 기준을 XLSX나 RON 파일에서 읽습니다.";
pub(super) const SAVE_TEMPLATE: &str = "틀 내보내기";
pub(super) const CATALOG_FILES: &str = "점검 기준(XLSX, RON)";
pub(super) const TEMPLATE_NAME: &str = "우리 회사 점검 기준.xlsx";
pub(super) const REMOVE_CATALOG: &str = "이 기준 빼기";
pub(super) const REMOVE_CATALOG_HINT: &str =
    "이 기준의 답을 모두 프로젝트에서 뺍니다. 실행 취소로 되돌릴 수 있습니다.";
pub(super) const LABELS: &str = "점검결과 이름";
pub(super) const LABELS_HINT: &str = "이 프로젝트에서만 바뀝니다. 비우면 원래 이름입니다.";
pub(super) const NOTICE: &str = "알아 둘 것";
pub(super) const PREVAILS: &str = "공식 원문이 우선합니다.";
pub(super) const LAST_CATALOG: &str = "마지막 기준은 뺄 수 없습니다.";
pub(super) const ALL_IN: &str = "들어 있는 점검 기준을 모두 쓰고 있습니다.";

pub(super) const TAKEN: &str = "이어받음";
pub(super) const SWAP: &str = "좌우 바꾸기";
pub(super) const LEFT: &str = "왼쪽 기준";
pub(super) const RIGHT: &str = "오른쪽 기준";
pub(super) const SCOPE_CHOOSE: &str = "묶음을 고르십시오";
pub(super) const OWN_GUIDANCE: &str = "우리 회사가 더한 항목입니다.";
pub(super) const ADD_OWN: &str = "자체 항목 더하기";
pub(super) const EDIT_OWN: &str = "자체 항목 고치기";
pub(super) const REMOVE_OWN: &str = "자체 항목 빼기";
pub(super) const OWN_BODY: &str =
    "위험 분석에서 나온 우리 회사만의 보안 요구사항을 점검항목으로 더합니다.";
pub(super) const OWN_NUMBER: &str = "번호";
pub(super) const OWN_TITLE: &str = "제목";
pub(super) const OWN_REQUIREMENT: &str = "요구사항";
pub(super) const OWN_DUTIES: &str = "점검기준 (한 줄에 하나)";
pub(super) const OWN_DUTIES_HINT: &str = "비우면 요구사항이 점검기준이 됩니다";
pub(super) const OWN_NEEDS: &str = "번호, 제목, 요구사항을 모두 적으십시오.";
pub(super) const OWN_NEEDS_CATALOG: &str = "어느 점검 기준의 항목인지 고르십시오.";
pub(super) const OWN_TAKEN: &str = "그 번호는 이 기준에 이미 있습니다. 다른 번호를 적으십시오.";
pub(super) const GROUP: &str = "묶음";

pub(super) const SCOPE_OUT: &str = "범위에서 빼기";
pub(super) const SCOPE_BODY: &str = "고른 항목을 모두 해당없음으로 하고 같은 사유를 적습니다. 이미 해당없음인 항목의 사유는 그대로입니다.";
pub(super) const SCOPE_WHAT: &str = "무엇을";
pub(super) const SCOPE_NONE_LEFT: &str = "고른 항목은 모두 이미 해당없음입니다.";
pub(super) const SCOPE_NEEDS: &str = "사유를 적으십시오.";

pub(super) const LAW_SEARCH: &str = "법 이름이나 조문 찾기 (예: 감독규정 15)";
pub(super) const UNREADABLE: &str = "법 이름을 읽을 수 없는 인용";
pub(super) const AS_CITED: &str =
    "법규는 각 원문이 인용한 그대로이며 원문이 나온 뒤의 개정을 담지 않습니다.";
pub(super) const NO_LAWS: &str = "이 프로젝트의 기준이 인용하는 법규가 없습니다.";
pub(super) const NO_TERMS: &str = "찾는 용어가 없습니다.";
pub(super) const TERM_SEARCH: &str = "용어 찾기 (초성으로도)";
pub(super) const NO_SURVEY: &str = "이 프로젝트의 기준에는 위험 목록이 없습니다.";
pub(super) const REQUIREMENTS: &str = "주요 보안 요구사항";
pub(super) const NEED_TWO: &str =
    "두 기준을 나란히 보려면 프로젝트에 점검 기준이 둘 이상 있어야 합니다.";
pub(super) const NO_PAIRS: &str = "두 기준 사이에 연결된 항목이 없습니다.";
pub(super) const ALL_CATALOGS: &str = "모든 기준";

/// A tab with how many things are in it.
pub(super) fn counted(name: &str, count: usize) -> String {
    if count == 0 {
        name.to_owned()
    } else {
        format!("{name} {count}")
    }
}

/// What the answer of another control offers.
pub(super) fn offer(catalog: &str, control: &str, state: &str, relation: Relation) -> String {
    format!(
        "{catalog} {control}의 답이 있습니다: {state} ({})",
        text::relation(relation)
    )
}

/// What the right one of two controls beside each other is of the left one.
pub(super) fn beside(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "같은 내용",
        Relation::Superset => "오른쪽이 더 넓음",
        Relation::Subset => "왼쪽이 더 넓음",
        Relation::Intersects => "일부 겹침",
    }
}

/// That an answer was taken over.
pub(super) fn taken_over(catalog: &str, control: &str, when: &str) -> String {
    format!("{catalog} {control}에서 이어받음 · {when}")
}

/// The number proposed for an own control.
pub(super) fn own_number(number: u32) -> String {
    format!("자체{number}")
}

/// The controls that have one value of a property and no other.
pub(super) fn only(name: &str, property: &str, value: &str) -> String {
    format!("{name} › {property}: {value}만")
}

/// That controls with a verdict are among those that go out of scope.
pub(super) fn judged_among(count: usize) -> String {
    format!(
        "이 가운데 {count}개는 이미 판정했습니다. 그 판정은 지워집니다(실행 취소로 되돌릴 수 있습니다)."
    )
}

/// What goes with a catalog that is taken out; pressed once more it goes.
pub(super) fn remove_sure(answers: usize, evidence: usize) -> String {
    format!("정말 빼기 (판정 {answers}개, 증빙 {evidence}건이 함께 빠짐)")
}

/// The date to which the citations of a catalog belong.
pub(super) fn as_of(edition: &str, date: &str) -> String {
    if date.starts_with(|letter: char| letter.is_ascii_digit()) {
        format!("{edition} 기준")
    } else {
        "원문 날짜 미상".to_owned()
    }
}

/// How many controls a catalog has.
pub(super) fn controls(count: usize) -> String {
    format!("항목 {count}개")
}

/// How many controls would go out of scope.
pub(super) fn scope_out(count: usize) -> String {
    format!("{count}개 항목을 해당없음으로")
}

/// How a reference of the risks is named.
pub(super) fn risks_source(source: &str) -> String {
    format!("출처: {source}. {PREVAILS}")
}

/// What may be chosen, with how many controls it is.
pub(super) fn choice(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}
