//! What `cloud-provider` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

/// The 54 numbers in printed order.
const IDS: [&str; 54] = [
    "1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.3.1", "1.4.1", "2.1.1", "2.1.2", "2.1.3", "2.2.1",
    "3.1.1", "3.2.1", "3.3.1", "4.1.1", "4.2.1", "5.1.1", "5.1.2", "5.1.3", "5.2.1", "5.2.2",
    "6.1.1", "6.1.2", "6.1.3", "6.2.1", "7.1.1", "7.2.1", "7.2.2", "7.3.1", "7.3.2", "8.1.1",
    "8.1.2", "8.1.3", "8.1.4", "8.1.5", "8.2.1", "8.3.1", "8.3.2", "8.3.3", "9.1.1", "9.2.1",
    "10.1.1", "10.1.2", "10.1.3", "10.1.4", "10.1.5", "10.1.6", "10.2.1", "10.2.2", "11.1.1",
    "11.1.2", "11.1.3", "11.2.1", "11.2.2", "11.2.3",
];

/// What must be evaluated always; the other 38 may be left out under conditions.
const REQUIRED: [&str; 16] = [
    "1.3.1", "1.4.1", "5.1.2", "5.2.1", "6.1.3", "6.2.1", "7.2.2", "8.1.2", "8.1.3", "8.1.5",
    "8.3.3", "10.1.6", "11.1.1", "11.1.2", "11.2.1", "11.2.2",
];

/// What is not asked of `SaaS`; the other 43 are asked of all three.
const NOT_SAAS: [&str; 11] = [
    "2.1.3", "2.2.1", "4.2.1", "5.2.2", "6.1.3", "8.1.4", "8.3.3", "11.1.1", "11.1.3", "11.2.2",
    "11.2.3",
];

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(Facts::of("cloud-provider").ids(), IDS);
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("cloud-provider");
    assert_eq!(
        facts.counts(1),
        [
            ("1", 6),
            ("2", 4),
            ("3", 3),
            ("4", 2),
            ("5", 5),
            ("6", 4),
            ("7", 5),
            ("8", 9),
            ("9", 2),
            ("10", 8),
            ("11", 6),
        ]
    );
    assert_eq!(
        facts.counts(2),
        [
            ("1.1", 2),
            ("1.2", 2),
            ("1.3", 1),
            ("1.4", 1),
            ("2.1", 3),
            ("2.2", 1),
            ("3.1", 1),
            ("3.2", 1),
            ("3.3", 1),
            ("4.1", 1),
            ("4.2", 1),
            ("5.1", 3),
            ("5.2", 2),
            ("6.1", 3),
            ("6.2", 1),
            ("7.1", 1),
            ("7.2", 2),
            ("7.3", 2),
            ("8.1", 5),
            ("8.2", 1),
            ("8.3", 3),
            ("9.1", 1),
            ("9.2", 1),
            ("10.1", 6),
            ("10.2", 2),
            ("11.1", 3),
            ("11.2", 3),
        ]
    );
}

#[test]
fn sixteen_items_are_required_and_the_other_thirty_eight_alternative() {
    let facts = Facts::of("cloud-provider");
    let (required, alternative): (Vec<&str>, Vec<&str>) =
        IDS.iter().copied().partition(|id| REQUIRED.contains(id));
    assert_eq!((required.len(), alternative.len()), (16, 38));
    for id in required {
        facts.property(id, "kind", &["required"]);
    }
    for id in alternative {
        facts.property(id, "kind", &["alternative"]);
    }
}

#[test]
fn all_items_bind_iaas_and_paas_and_forty_three_bind_saas() {
    let facts = Facts::of("cloud-provider");
    let (two, three): (Vec<&str>, Vec<&str>) =
        IDS.iter().copied().partition(|id| NOT_SAAS.contains(id));
    assert_eq!((two.len(), three.len()), (11, 43));
    for id in two {
        facts.property(id, "service", &["iaas", "paas"]);
    }
    for id in three {
        facts.property(id, "service", &["iaas", "paas", "saas"]);
    }
}

#[test]
fn facts_that_a_sloppy_reader_gets_wrong() {
    let facts = Facts::of("cloud-provider");
    facts.requires("2.1.3", "지체없이");
    facts.requires("7.2.2", "단말기와 전산 자료의 접근권한");
    facts.says("2.1.1", Must, "임직원을 모두 주요 직무자로 지정한다");
    facts.says("1.4.1", Must, "변조되지 않게 보호한다");
    facts.says(
        "1.1.2",
        Must,
        "정기적으로 검토·평가해 수정·보완하는 절차를 이행",
    );
    facts.says("4.2.1", Must, "모든 기록과 보고서를 정기적으로 검토한다");
    facts.says("5.1.3", Must, "재해복구목표시간 안에");
    facts.says("6.2.1", Must, "발생 내용, 원인, 조치 현황 등");
    facts.says("7.2.1", Must, "장기간 미사용");
    facts.says("7.2.1", Must, "퇴직과 휴직, 직무변경, 부서변경");
    facts.says("8.1.2", Must, "가상머신(이미지, 백업, 스냅샷 등)");
    facts.says("8.1.5", Must, "클라우드 포털, 클라우드 콘솔, API 등");
    facts.says("9.2.1", Must, "테스트가 끝나는 즉시 삭제한다");
    facts.says("10.1.6", Must, "이용 계약이 종료되면");
    facts.says("11.2.2", Must, "무정전 전원장치(UPS)를 갖춘다");
    facts.says("11.2.2", Must, "이중 전원선을 갖춘다");
}

#[test]
fn wireless_and_domestic_duties_carry_their_article_and_exceptions() {
    let facts = Facts::of("cloud-provider");
    for id in ["11.1.2", "11.2.1"] {
        facts.cites(id, "전자금융감독규정 제14조의2 제8항");
        facts.cites(id, "전자금융감독규정 제50조의2");
        facts.says(id, Must, "외국금융회사의 국내지점 가운데");
        facts.says(id, Must, "국외 사이버몰을 위한 전자지급결제대행업자");
        facts.says(
            id,
            Must,
            "제11조 제11호와 제12호, 제15조 제1항 제5호를 적용하지 않음",
        );
    }
    for id in ["11.1.2", "11.2.1"] {
        facts.cites(id, "전자금융감독규정 제11조 제11호");
        facts.cites(id, "전자금융감독규정 제11조 제12호");
        facts.cites(id, "전자금융감독규정 제15조 제1항 제5호");
    }
    facts.cites("11.1.2", "전자금융감독규정 제15조 제6항 제4호");
    facts.cites("11.2.1", "전자금융감독규정 부칙 제2조");
    facts.says("11.1.2", Must, "제11조 제12호를 적용한다");
    facts.says("11.1.2", Must, "개인신용정보를 처리하지 않는다");
    facts.says("11.1.2", Should, "제15조 제6항 제2~4호");
    facts.says("11.2.1", Must, "’19.1.1. 이전");
    facts.says("11.2.1", Example, "190042");
}

#[test]
fn torn_cells_and_slips_of_the_source_are_told() {
    let facts = Facts::of("cloud-provider");
    facts.group_notes("1", "laaS");
    facts.group_notes("1.3", "첫째 칸");
    facts.group_notes("1.4", "첫째 칸");
    facts.group_notes("2.1", "제목이 빠져");
    facts.group_notes("7.2", "첫째 칸");
    facts.group_notes("8.2", "첫째 칸");
    facts.group_notes("10.2", "10.1.6 앞에 읽힘");
    facts.notes("7.2.2", "칸이 하나 앞으로 밀려");
    facts.notes("8.3.3", "칸이 하나 앞으로 밀려");
    facts.group_notes("8", "각주에 Type2로 인쇄됨");
    facts.notes("8.1.2", "가상환경설정상정보등");
    facts.notes("10.1.6", "‘10.2 암호화’와 한 줄로 읽힘");
    facts.notes("11.2.2", "향온 향습기");
}
