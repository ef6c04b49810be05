//! What `fintech-mobile` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::Must;

use super::facts::Facts;

const ID: &str = "fintech-mobile";

const IDS: [&str; 17] = [
    "M-1.1", "M-1.2", "M-1.3", "M-1.4", "M-1.5", "M-1.6", "M-2.1", "M-2.2", "M-2.3", "M-3.1",
    "M-3.2", "M-3.3", "M-3.4", "M-3.5", "M-4.1", "M-5.1", "M-5.2",
];

#[test]
fn it_has_its_17_controls_in_printed_order() {
    assert_eq!(Facts::of(ID).ids(), IDS);
}

#[test]
fn its_five_fields_hold_what_the_source_prints() {
    let facts = Facts::of(ID);
    let expected = [("M-1", 6), ("M-2", 3), ("M-3", 5), ("M-4", 1), ("M-5", 2)];
    assert_eq!(facts.counts(1), expected);
}

#[test]
fn every_control_is_for_both_platforms() {
    let facts = Facts::of(ID);
    for id in IDS {
        facts.property(id, "platform", &["android", "ios"]);
    }
}

#[test]
fn important_information_is_looked_for_where_an_app_keeps_it() {
    let facts = Facts::of(ID);
    facts.requires("M-1.1", "이용자 중요정보가 메모리에서");
    facts.says("M-1.2", Must, "네트워크 보안 설정 등");
    facts.requires("M-1.3", "디버그 로그에서 평문으로");
    facts.requires("M-1.4", "단말에 파일로");
    facts.uncertain("M-1.4", "암호화해 저장한 경우");
    facts.says("M-1.5", Must, "화면캡처로");
}

#[test]
fn account_and_amount_are_tampered_with_in_two_places() {
    let facts = Facts::of(ID);
    facts.says("M-2.1", Must, "메모리에서 계좌정보를");
    facts.says("M-2.1", Must, "네트워크 구간에서 계좌정보를");
    facts.says("M-2.2", Must, "이용하는 동안 메모리에서 금액정보를");
    facts.says("M-2.2", Must, "네트워크 구간에서 금액정보를");
    facts.requires("M-2.3", "재사용할 수 없다");
}

#[test]
fn the_client_is_defended_in_five_ways() {
    let facts = Facts::of(ID);
    facts.requires("M-3.1", "중요파일을 위·변조하면");
    facts.requires("M-3.2", "루팅/탈옥된 단말에서는");
    facts.requires("M-3.3", "동적 디버깅을 시도하면");
    facts.uncertain("M-3.3", "무엇이 실행되는지");
    facts.says("M-3.4", Must, "디컴파일할 수 있는지");
    facts.says("M-3.4", Must, "복구된 소스코드에 난독화");
    facts.requires("M-3.5", "악성코드를 막는 대책");
}

#[test]
fn signing_in_is_detected_and_answered() {
    let facts = Facts::of(ID);
    facts.requires("M-4.1", "웹서비스 취약점을 막는 보안대책 등");
    facts.says("M-5.1", Must, "탐지한다.");
    facts.says("M-5.1", Must, "대응한다.");
    facts.says("M-5.2", Must, "세션 관리와 관련된 기능");
    facts.notes("M-5.2", "인증 우회 방지 수준");
}
