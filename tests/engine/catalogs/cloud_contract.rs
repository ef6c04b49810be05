//! What `cloud-contract` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("cloud-contract").ids(),
        [
            "가.1", "가.2", "가.3", "가.4", "가.5", "가.6", "가.7", "가.8", "가.9", "가.10",
            "가.11", "가.12", "나.1", "나.2", "나.3", "나.4", "나.5", "나.6",
        ]
    );
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("cloud-contract");
    assert_eq!(facts.counts(1), [("가", 12), ("나", 6)]);
    facts.property("가.1", "level", &["basic"]);
    facts.property("가.12", "level", &["basic"]);
    facts.property("나.1", "level", &["additional"]);
    facts.property("나.6", "level", &["additional"]);
}

#[test]
fn the_rules_of_the_whole_chapter_stand_where_they_bind() {
    let facts = Facts::of("cloud-contract");
    facts.says("가.1", Must, "비중요 업무로 분류: 기본 포함사항만");
    facts.says("가.1", Must, "기본 포함사항과 추가 포함사항을 모두");
    facts.says("가.3", Must, "동등한 효력을 갖도록");
    facts.says("가.3", Must, "제14조의2를 적용하지 않음(별첨 FAQ 4)");
    facts.says("가.4", Must, "감독·검사를 수용할 의무를 계약 내용에 반드시");
    facts.says("가.7", Must, "위탁회사와 수탁회사의 책임관계");
    facts.says("가.10", Must, "데이터에 대한 접근통제");
    facts.says("가.12", Must, "분쟁해결 과정에서의 재판관할");
    facts.cites("가.12", "정보처리위탁규정 제4조 제3항");
    facts.says("가.1", Must, "추가 포함사항을 생략할 수 있다고");
    facts.says("나.1", Must, "비중요 업무는 생략할 수 있다.");
}

#[test]
fn exceptions_stand_with_their_duty() {
    let facts = Facts::of("cloud-contract");
    facts.says("가.1", Must, "시행된 ’19.1.1. 이전부터");
    facts.says("가.1", Must, "무선통신망 설치 금지에서도 예외");
    facts.cites("가.1", "감독규정 부칙 제2조");
    facts.cites("가.1", "감독규정 제50조의2");
    facts.notes("가.2", "국내 설치 예외");
    facts.says("가.2", Must, "금융위와 금감원에 별도로 통지한다.");
    facts.says(
        "가.2",
        Must,
        "대상: 고유식별정보와 개인신용정보가 아닌 데이터",
    );
    facts.says(
        "가.4",
        Must,
        "감사보고서를 검토하는 것으로 일부 대체할 수 있다.",
    );
    facts.says("가.4", Must, "조사·접근은 대체할 수 없다.");
    facts.says("가.10", Must, "해당 데이터센터 근무 인력 등");
    facts.says("나.4", Must, "관리·통제 아래 재수탁회사 등 제3의 장소로");
    facts.cites("나.4", "감독규정 제60조 제4항");
}

#[test]
fn duties_are_duties_and_permissions_are_not() {
    let facts = Facts::of("cloud-contract");
    facts.says("가.3", Should, "금융회사는 계약을 해지할 수 있다.");
    facts.says("가.5", Should, "추가 점검을 요구할 수 있다.");
    facts.says("가.5", Must, "주기의 예: 매년, 중대 변경 시 등");
    facts.says("가.7", Should, "신원보증보험증권을 받는 것으로 갈음");
    facts.says("가.7", Must, "업무수행인력 관리방안을 제출한다.");
    facts.says("가.8", Should, "구상권을 행사할 수 있다.");
    facts.says("가.8", Must, "금융회사와 연대해 배상책임을 진다.");
    facts.says("가.8", Must, "간접적인 피해: 금융회사의 대외 신뢰도");
    facts.says("가.9", Must, "시정조치를 요구할 수 있어야 한다.");
    facts.says("가.11", Example, "파기 확인서");
    facts.says(
        "나.3",
        Should,
        "모의훈련을 주기적으로 실시하도록 요구할 수 있다.",
    );
    facts.says("나.5", Must, "금융회사에 사전 통지한다.");
    facts.says("나.5", Should, "금융회사는 계약을 해지할 수 있다.");
}

#[test]
fn periods_places_and_articles_are_exact() {
    let facts = Facts::of("cloud-contract");
    facts.cites("가.5", "전자금융감독규정 제37조의2 제2항");
    facts.cites("가.5", "감독규정 제37조의3");
    facts.cites("가.5", "감독규정 제37조의4");
    facts.cites("가.7", "감독규정 제60조 제1항 제13호");
    facts.cites("가.10", "감독규정 시행세칙 [별표 5의2]");
    facts.cites("가.11", "전자금융거래법 시행령 제12조");
    facts.cites("가.11", "신용정보법 제20조의2");
    facts.says("나.1", Must, "시·군 단위까지");
    facts.says("나.2", Must, "시스템 운영 상주 인력을 국내에 확보한다.");
    facts.says(
        "나.2",
        Must,
        "그 인력의 관리시스템 접근 권한 등을 확보한다.",
    );
    facts.says("나.2", Must, "전산업무가 10분 이상 중단되거나 지연");
    facts.says("나.2", Must, "과학기술정보통신부장관에게도 보고한다.");
    facts.cites("나.2", "감독규정 제73조");
    facts.cites("나.2", "클라우드컴퓨팅법 제25조");
    facts.says("나.4", Example, "제3자인 클라우드 제공자의 전산센터도 포함");
    facts.cites("나.4", "전자금융거래법 제40조 제6항");
    facts.cites("나.4", "전자금융거래법 제21조의2 제4항");
}

#[test]
fn slips_of_the_source_are_told() {
    let facts = Facts::of("cloud-contract");
    facts.notes("가.4", "지적사항 조치와 이어지지 않고");
    facts.notes("가.12", "보고에 관한 문장이 인쇄되어 있지 않음");
    facts.notes("나.4", "이용자의 이용자 정보를");
    facts.notes("나.5", "동의를 필요한 사항");
    facts.notes("나.5", "동의는 말하지 않음");
}
