//! What `x1149-institution` must say, exactly.

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("x1149-institution").ids(),
        [
            "3.1.1.1",
            "3.1.1.2",
            "3.1.2.1",
            "3.1.3.1",
            "3.1.3.2",
            "3.1.4.1",
            "3.1.4.2",
            "3.1.5.1",
            "3.1.5.2",
            "3.1.5.3",
            "3.1.6.1",
            "3.1.7.1",
            "3.1.7.2",
            "3.1.3.1.1",
            "3.1.9.1",
            "3.1.9.2",
            "3.1.9.3",
            "3.1.9.4",
            "3.1.10.1",
            "3.1.10.2",
            "3.1.10.3",
            "3.1.11.1",
            "3.1.11.2",
            "3.1.11.3",
            "3.1.11.4",
            "3.1.12.1",
            "3.1.13.1",
            "3.1.14.1",
            "3.1.14.2",
            "3.1.14.3",
            "3.1.14.4",
            "3.1.14.5",
            "3.1.14.6",
            "3.1.15.1",
            "3.1.15.2",
            "3.1.15.3",
            "3.1.15.4",
        ]
    );
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("x1149-institution");
    assert_eq!(
        facts.counts(1),
        [
            ("3.1.1", 2),
            ("3.1.2", 1),
            ("3.1.3", 2),
            ("3.1.4", 2),
            ("3.1.5", 3),
            ("3.1.6", 1),
            ("3.1.7", 2),
            ("3.1.8", 1),
            ("3.1.9", 4),
            ("3.1.10", 3),
            ("3.1.11", 4),
            ("3.1.12", 1),
            ("3.1.13", 1),
            ("3.1.14", 6),
            ("3.1.15", 4),
        ]
    );
}

#[test]
fn misprints_are_kept_and_noted() {
    let facts = Facts::of("x1149-institution");
    facts.requires("3.1.3.1.1", "백업정책을 세우고 복구절차를 마련");
    facts.notes("3.1.3.1.1", "3.1.8.1이 맞는 것으로 보이나");
    facts.group_notes("3.1.8", "‘3.1.3.1.1’로 인쇄됨");
    facts.notes("3.1.14.3", "‘적 외 기능·프로그램·포트 등 제거’로 인쇄됨");
    facts.group_notes("3.1.14", "이름의 앞부분이 인쇄되지 않아");
}

#[test]
fn the_missing_guide_item_is_noted() {
    let facts = Facts::of("x1149-institution");
    facts.group_notes("3.1.13", "13.2 ‘중요 단말기 지정 및 접근 통제’가 더 있으나");
    facts.requires("3.1.13.1", "중요 정보자산의 계정과 접근 권한");
}

#[test]
fn requirements_say_no_more_than_the_titles() {
    let facts = Facts::of("x1149-institution");
    facts.requires("3.1.1.1", "정보보호최고책임자를 지정하고 실무조직을");
    facts.requires("3.1.3.1", "식별하고 등급을 매기고 있다.");
    facts.requires("3.1.3.2", "정보자산마다 책임자를 지정");
    facts.requires("3.1.7.2", "로그를 보존하고 모니터링");
    facts.requires("3.1.9.2", "거래를 지시하는 권한에 관해 안내");
    facts.requires("3.1.11.3", "이용자의 개인·신용정보를 쓰는 일을 제한");
    facts.requires("3.1.14.3", "목적 밖의 기능, 프로그램, 포트 등");
    facts.requires("3.1.15.3", "최소한으로 이용하고 보안대책을 세워 적용");
}
