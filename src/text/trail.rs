//! The words of the audit trail.

use super::evidence_number;
use crate::domain::{
    ControlKey, VerdictId,
    trail::{Change, Field, Thing, Turn, Value, Way},
};

/// The word for what is changed.
#[must_use]
pub fn field(value: Field) -> &'static str {
    match value {
        Field::ProjectName => "프로젝트 이름",
        Field::Institution => "기관명",
        Field::Representative => "대표자",
        Field::BusinessNumber => "사업자등록번호",
        Field::Department => "담당 부서",
        Field::Service => "서비스",
        Field::Api => "이용 API",
        Field::DocumentNumber => "문서번호",
        Field::Edition => "판",
        Field::Period => "점검 기간",
        Field::Confidential => "대외비 표시",
        Field::ApprovalLabels => "결재란",
        Field::Person => "참여자",
        Field::Catalog => "점검 기준",
        Field::OwnControl => "자체 항목",
        Field::Label => "점검결과 이름",
        Field::Criterion => "점검기준(A)",
        Field::CriterionMet => "점검기준(A) 충족",
        Field::Evidence => "증빙자료(B)",
        Field::Verdict => "점검결과(C)",
        Field::Applicability => "해당 여부",
        Field::Reason => "해당없음 사유",
        Field::Summary => "결과 요약(D)",
        Field::Plan => "이행계획(E)",
        Field::PlanOwner => "이행계획(E) 담당",
        Field::PlanText => "이행계획(E) 내용",
        Field::PlanDue => "이행계획(E) 기한",
        Field::PlanState => "이행계획(E) 상태",
        Field::TakenOver => "다른 항목의 답",
        Field::Merge => "나누어 준 항목",
        Field::CarriedOver => "지난 점검",
        Field::Confirmed => "지난번 답",
        Field::Answer => "절차 계산의 답",
        Field::LastText => "지난번 글",
        Field::Title => "증빙 제목",
        Field::Description => "증빙 설명",
        Field::Host => "증빙 호스트",
        Field::Place => "종이 증빙의 보관 장소",
        Field::FileName => "증빙 파일 이름",
        Field::Captured => "증빙 캡처 시각",
        Field::Sweep => "증빙 훑어보기",
        Field::Hiding => "증빙 가리기",
        Field::Original => "가리기 전 원본",
        Field::Cleared => "개인정보 확인",
        Field::Report => "최종본",
        Field::SignedCopy => "서명본",
        Field::Lost => "파일 손실",
    }
}

/// How a change came about; empty where it was simply done.
#[must_use]
pub fn turn(value: Turn) -> &'static str {
    match value {
        Turn::Done => "",
        Turn::Undone => "되돌리기",
        Turn::Redone => "다시 하기",
    }
}

/// What was done, in one line. `level` gives the word for a verdict of a control.
#[must_use]
pub fn change(change: &Change, level: &dyn Fn(&ControlKey, &VerdictId) -> String) -> String {
    let what = field(change.field);
    match (&change.values, &change.of) {
        (Some((old, new)), of) => {
            let word = |value| value_word(value, of, level);
            format!("{what}: {} → {}", word(old), word(new))
        }
        (None, Thing::Evidence(number, _)) => {
            let way = way(change.field, change.way);
            format!("{what} {} {way}", evidence_number(number))
        }
        (None, Thing::Report(pdf)) => {
            let way = way(change.field, change.way);
            format!("{what} {} {way}", pdf.short(12))
        }
        _ => format!("{what} {}", way(change.field, change.way)),
    }
}

fn way(field: Field, way: Way) -> &'static str {
    match (field, way) {
        (Field::Hiding, Way::Added) => "함",
        (Field::Hiding, Way::Removed) => "가리기 전으로 돌림",
        (Field::Sweep, Way::Added) => "마침",
        (Field::Sweep, Way::Removed) => "마침 표시 지움",
        (Field::Cleared, Way::Added) => "문제없음으로 표시",
        (Field::Cleared, Way::Removed) => "표시 지움",
        (Field::Report | Field::Lost, Way::Added) => "기록",
        (Field::Report, Way::Removed) => "기록 뺌",
        (Field::Lost, Way::Removed) => "기록 지움",
        (Field::TakenOver | Field::CarriedOver, _) => "이어받음",
        (Field::Confirmed, Way::Added) => "지금도 같음을 확인",
        (Field::Merge, _) => "받아 합침",
        (_, Way::Added) => "더함",
        (_, Way::Removed) => "뺌",
        (_, Way::Changed) => "고침",
    }
}

fn value_word(
    value: &Value,
    of: &Thing,
    level: &dyn Fn(&ControlKey, &VerdictId) -> String,
) -> String {
    match (value, of) {
        (Value::Verdict(Some(id)), Thing::Control(key)) => level(key, id),
        (Value::Verdict(Some(id)), _) => id.to_string(),
        (Value::Verdict(None), _) => "미점검".to_owned(),
        (Value::Applies(true), _) => "해당".to_owned(),
        (Value::Applies(false), _) => "해당없음".to_owned(),
        (Value::Met(true), _) => "충족".to_owned(),
        (Value::Met(false), _) => "미충족".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CatalogId, ControlId, EvidenceNumber};

    #[test]
    fn every_field_has_its_own_word() {
        let mut words: Vec<&str> = Field::ALL.iter().map(|it| field(*it)).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn a_change_reads_as_a_line() {
        let key = ControlKey::new(CatalogId::new("a"), ControlId::new("1.1"));
        let level = |_: &ControlKey, id: &VerdictId| format!("〈{id}〉");
        let verdict = Change {
            values: Some((
                Value::Verdict(None),
                Value::Verdict(Some(VerdictId::new("good"))),
            )),
            ..Change::new(Field::Verdict, Way::Changed, Thing::Control(key.clone()))
        };
        assert_eq!(change(&verdict, &level), "점검결과(C): 미점검 → 〈good〉");
        let number = EvidenceNumber {
            control: ControlId::new("1.1"),
            serial: 2,
        };
        let evidence = Thing::Evidence(number, Some(key));
        let added = Change::new(Field::Evidence, Way::Added, evidence.clone());
        assert_eq!(change(&added, &level), "증빙자료(B) 자료1.1-2 더함");
        let hidden = Change::new(Field::Hiding, Way::Added, evidence);
        assert_eq!(change(&hidden, &level), "증빙 가리기 자료1.1-2 함");
    }
}
