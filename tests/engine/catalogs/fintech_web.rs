//! What `fintech-web` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::Must;

use super::facts::Facts;

const ID: &str = "fintech-web";

#[test]
fn it_has_its_12_controls_in_printed_order() {
    let expected = [
        "W-1.1", "W-1.2", "W-1.3", "W-1.4", "W-1.5", "W-1.6", "W-2.1", "W-2.2", "W-2.3", "W-3.1",
        "W-4.1", "W-4.2",
    ];
    assert_eq!(Facts::of(ID).ids(), expected);
}

#[test]
fn its_four_fields_hold_what_the_source_prints() {
    let facts = Facts::of(ID);
    let expected = [("W-1", 6), ("W-2", 3), ("W-3", 1), ("W-4", 2)];
    assert_eq!(facts.counts(1), expected);
}

#[test]
fn important_information_is_looked_for_where_the_web_keeps_it() {
    let facts = Facts::of(ID);
    facts.requires("W-1.1", "이용자 중요정보가 메모리에서");
    facts.requires("W-1.2", "DOM 영역에서 평문으로");
    facts.says("W-1.3", Must, "네트워크 구간에서 평문으로");
    facts.says("W-1.3", Must, "네트워크 보안 설정 등");
    facts.requires("W-1.4", "이용자 구간에 파일로");
    facts.uncertain("W-1.4", "암호화해 저장한 경우");
    facts.says("W-1.5", Must, "화면캡처로");
    facts.requires("W-1.6", "이용자가 입력하는 중요정보");
}

#[test]
fn account_and_amount_are_tampered_with_in_two_places() {
    let facts = Facts::of(ID);
    facts.says("W-2.1", Must, "메모리에서 계좌정보를");
    facts.says("W-2.1", Must, "네트워크 구간에서 계좌정보를");
    facts.says("W-2.2", Must, "이용하는 동안 메모리에서 금액정보를");
    facts.says("W-2.2", Must, "네트워크 구간에서 금액정보를");
    facts.requires("W-2.3", "재사용할 수 없다");
}

#[test]
fn signing_in_is_detected_and_answered() {
    let facts = Facts::of(ID);
    facts.requires("W-3.1", "웹서비스 취약점을 막는 보안대책 등");
    facts.says("W-4.1", Must, "탐지한다.");
    facts.says("W-4.1", Must, "대응한다.");
    facts.says("W-4.2", Must, "이용자 인증과 관련된 기능");
    facts.says("W-4.2", Must, "세션 관리와 관련된 기능");
    facts.notes("W-4.2", "인증 우회 방지 적용 수준");
}
