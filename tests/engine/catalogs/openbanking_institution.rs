//! What `openbanking-institution` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::Must;

use super::facts::Facts;

const ID: &str = "openbanking-institution";

#[test]
fn it_has_its_30_controls_in_printed_order() {
    let expected = [
        "1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "7.2", "8.1", "8.2", "8.3",
        "9.1", "9.2", "10.1", "10.2", "11.1", "12.1", "12.2", "13.1", "13.2", "13.3", "13.4",
        "13.5", "13.6", "14.1", "14.2", "14.3", "14.4",
    ];
    assert_eq!(Facts::of(ID).ids(), expected);
}

#[test]
fn its_three_areas_hold_thirteen_two_and_fifteen_controls() {
    let facts = Facts::of(ID);
    assert_eq!(facts.counts(1), [("관리", 13), ("물리", 2), ("기술", 15)]);
}

#[test]
fn its_fourteen_fields_hold_what_the_source_prints() {
    let facts = Facts::of(ID);
    let expected = [
        ("1", 2),
        ("2", 1),
        ("3", 1),
        ("4", 1),
        ("5", 2),
        ("6", 1),
        ("7", 2),
        ("8", 3),
        ("9", 2),
        ("10", 2),
        ("11", 1),
        ("12", 2),
        ("13", 6),
        ("14", 4),
    ];
    assert_eq!(facts.counts(2), expected);
}

#[test]
fn two_things_in_one_sentence_are_two_points() {
    let facts = Facts::of(ID);
    facts.says("1.1", Must, "정보보호최고책임자를 지정한다.");
    facts.says("1.1", Must, "실무조직을 꾸린다.");
    facts.says("1.1", Must, "정보보안 점검항목을 마련한다.");
    facts.says("1.1", Must, "정기적으로 점검한다.");
    facts.says("2.1", Must, "계약서에 반영한다.");
    facts.says("7.2", Must, "로그를 일정기간 보존한다.");
    facts.says("7.2", Must, "로그를 주기적으로 검토한다.");
    facts.says("8.2", Must, "개인·신용정보에 접근할 수 있다는 사실");
    facts.says("8.2", Must, "전자금융거래를 지시할 수 있다는 사실");
    facts.says("14.2", Must, "업무영역에 따라 핵심 시스템은 내부망에 둔다.");
}

#[test]
fn who_and_when_stay_with_their_duty() {
    let facts = Facts::of(ID);
    facts.requires("4.1", "IT직무자(개발, 운영)와 정보보호직무자");
    facts.requires("5.1", "내부와 외부의 직원");
    facts.requires("5.2", "퇴직하거나 직무를 바꿀 때");
    facts.requires("10.2", "개발할 때와 테스트할 때");
    facts.says("6.1", Must, "중요 정보자산에 대한 취약점 점검 정책");
    facts.says("13.6", Must, "회사에 적합한 보안패치 적용 지침");
    facts.says("14.3", Must, "통제하면서 그 이용을 최소화한다.");
    facts.says("14.3", Must, "책임자의 승인 아래");
}

#[test]
fn carrying_in_and_out_differs_by_place() {
    let facts = Facts::of(ID);
    facts.says("9.2", Must, "통제구역에서 휴대장치의");
    facts.says("9.2", Must, "사무실에서 중요 단말기와 휴대장치 등의");
}

#[test]
fn titles_that_do_not_fit_their_text_are_noted() {
    let facts = Facts::of(ID);
    facts.notes("8.3", "고충처리방침");
    facts.notes("9.2", "통제구역");
    facts.notes("10.2", "개발 및 테스트 시");
    facts.notes("12.1", "계정");
    facts.notes("13.6", "중요 보안패치");
}
