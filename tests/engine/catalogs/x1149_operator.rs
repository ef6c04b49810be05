//! What `x1149-operator` must say, exactly.

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("x1149-operator").ids(),
        [
            "3.1.16.1",
            "3.1.16.2",
            "3.1.16.3",
            "3.1.16.4",
            "3.1.16.5",
            "3.1.16.6",
            "3.1.16.7",
            "3.1.16.8",
            "3.1.16.9",
            "3.1.16.10",
            "3.1.17.1",
            "3.1.17.2",
            "3.1.17.3",
            "3.1.17.4",
            "3.1.17.5",
            "3.1.18.1",
            "3.1.18.2",
            "3.1.18.3",
            "3.1.18.4",
            "3.1.18.5",
            "3.1.18.6",
            "3.1.18.7",
            "3.1.18.8",
            "3.1.19.1",
            "3.1.19.2",
            "3.1.19.3",
            "3.1.20.1",
            "3.1.20.2",
            "3.1.20.3",
            "3.1.21.1",
            "3.1.21.2",
            "3.1.21.3",
            "3.1.22.1",
            "3.1.22.2",
            "3.1.22.3",
            "3.1.23.1",
        ]
    );
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("x1149-operator");
    assert_eq!(
        facts.counts(1),
        [
            ("3.1.16", 10),
            ("3.1.17", 5),
            ("3.1.18", 8),
            ("3.1.19", 3),
            ("3.1.20", 3),
            ("3.1.21", 3),
            ("3.1.22", 3),
            ("3.1.23", 1),
        ]
    );
}

#[test]
fn the_doubled_group_title_is_kept_and_noted() {
    let facts = Facts::of("x1149-operator");
    facts.group_notes("3.1.23", "3.1.22와 똑같이 인쇄됨");
    facts.notes("3.1.23.1", "앞 분야(3.1.22)와 똑같이 인쇄되어");
    facts.requires("3.1.23.1", "이용기관의 물리적 접근통제");
    facts.uncertain("3.1.23.1", "이름만으로 알 수 없음");
}

#[test]
fn items_about_the_institution_do_not_claim_who_acts() {
    let facts = Facts::of("x1149-operator");
    facts.uncertain("3.1.18.8", "운영기관이 무엇을 해야 하는지는");
    facts.uncertain("3.1.19.2", "운영기관이 무엇을 해야 하는지는");
    facts.uncertain("3.1.19.3", "운영기관이 무엇을 해야 하는지는");
    facts.uncertain("3.1.20.3", "운영기관이 무엇을 해야 하는지는");
}

#[test]
fn ambiguous_titles_are_marked() {
    let facts = Facts::of("x1149-operator");
    facts.uncertain("3.1.16.5", "인증을 받는 쪽인지");
    facts.uncertain("3.1.17.5", "‘안전한’이 암호 프로그램을 꾸미는지");
}

#[test]
fn requirements_say_no_more_than_the_titles() {
    let facts = Facts::of("x1149-operator");
    facts.requires("3.1.16.3", "고위험 전자금융거래를 인증하는 방법이 적정");
    facts.requires("3.1.16.4", "권한이 적정한지 검증");
    facts.requires("3.1.16.7", "접근키 등이 유출될 위험을 낮추는 대책");
    facts.requires("3.1.16.10", "인증키를 관리");
    facts.requires("3.1.18.3", "운영체제 계정에 추가인증");
    facts.requires("3.1.21.3", "중요거래를 고객에게 통지");
    facts.requires("3.1.22.3", "백업과 소산을 관리");
}
