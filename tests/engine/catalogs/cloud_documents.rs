//! What `cloud-documents` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("cloud-documents").ids(),
        [
            "1.가.1.1",
            "1.가.1.2",
            "1.가.1.3",
            "1.가.1.4",
            "1.가.1.5",
            "1.가.1.6",
            "1.가.1.7",
            "1.가.1.8",
            "1.가.2.1",
            "1.가.2.2",
            "1.가.3.1",
            "1.가.4.1",
            "1.가.4.2",
            "1.가.5.1",
            "1.가.5.2",
            "1.가.5.3",
            "1.가.6.1",
            "1.가.7.1",
            "1.가.7.2",
            "1.나.1",
            "1.나.2",
            "1.나.3",
            "1.나.4",
            "1.나.5",
            "1.나.6",
            "2.1",
            "3.1",
            "3.2",
            "3.3",
            "3.4",
            "9.1",
            "9.2",
        ]
    );
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("cloud-documents");
    assert_eq!(
        facts.counts(1),
        [("1.가", 19), ("1.나", 6), ("2", 1), ("3", 4), ("9", 2)]
    );
    assert_eq!(
        facts.counts(2),
        [
            ("1.가.1", 8),
            ("1.가.2", 2),
            ("1.가.3", 1),
            ("1.가.4", 2),
            ("1.가.5", 3),
            ("1.가.6", 1),
            ("1.가.7", 2),
        ]
    );
    facts.property("1.가.7.2", "type", &["document"]);
    facts.property("1.나.6", "type", &["report"]);
    facts.property("9.1", "type", &["management"]);
    facts.property("9.2", "type", &["report"]);
}

#[test]
fn each_document_has_its_item_and_what_may_be_left_out() {
    let facts = Facts::of("cloud-documents");
    facts.cites("1.가.1.2", "금융기관의 업무위탁 등에 관한 규정 제3조의2");
    facts.says(
        "1.가.1.3",
        Must,
        "준법감시인이 없으면 감사 등 이에 준하는 자",
    );
    facts.says("1.가.1.7", Must, "재위탁계약의 상대방도 포함");
    facts.says("1.가.1.8", Must, "계약서 조항이 아니라");
    facts.cites("1.가.2.2", "감독규정 제14조의2 제5항 제2호");
    facts.says(
        "1.가.3.1",
        Must,
        "보안인증 등을 취득해 유지하는 경우에도 대체 항목을 생략",
    );
    facts.says("1.가.4.1", Must, "필수 사항은 준수한다.");
    facts.says("1.가.4.2", Must, "추가 사항을 생략할 수 있다.");
    facts.cites("1.가.4.1", "감독규정 <별표 2의3>");
    facts.cites("1.가.4.2", "감독규정 <별표 2의4>");
    facts.cites("1.가.5.3", "감독규정 제14조의2 제5항 제5호");
    facts.says("1.가.6.1", Must, "기본 사항만 포함할 수 있다.");
    facts.says("1.가.7.1", Must, "중요도 평가 결과와 무관한 의무");
    facts.says("1.가.7.2", Must, "지체 없이 제공한다.");
    facts.cites("1.가.7.1", "감독규정 제14조의2 제6항");
}

#[test]
fn the_four_triggers_are_reported_within_three_months() {
    let facts = Facts::of("cloud-documents");
    for (id, item) in [
        ("1.나.1", "제1호"),
        ("1.나.2", "제2호"),
        ("1.나.3", "제3호"),
        ("1.나.4", "제4호"),
    ] {
        facts.says(id, Must, "그날부터 3개월 이내에 금융감독원장에게");
        facts.says(id, Must, "발생 사유, 관련 자료, 대응 계획");
        facts.says(id, Must, "보고 대상이 아님(별첨 FAQ 6)");
        facts.says(id, Must, "제4항 제2호 본문에 따른 보고도 한 것으로 본다.");
        facts.cites(id, &format!("감독규정 제14조의2 제4항 {item}"));
        facts.cites(id, "정보처리위탁규정 제7조 제1항~제3항");
        facts.cites(id, "정보처리업무위탁규정 제7조 제4항 제2호 단서");
    }
    facts.says("1.나.2", Must, "합병, 분할, 계약상 지위의 양도, 재위탁 등");
    facts.says("1.나.3", Must, "서비스품질의 유지, 안전성 확보 등");
    facts.says("1.나.4", Must, "제3호: 업무 연속성 계획 및 안전성 확보조치");
}

#[test]
fn exceptions_and_opinions_are_exact() {
    let facts = Facts::of("cloud-documents");
    facts.says(
        "1.나.1",
        Must,
        "내부망(연구·개발망 제외)을 연계한 뒤 3개월 이내",
    );
    facts.says(
        "1.나.1",
        Must,
        "이미 쓰고 있는 클라우드로 새로운 업무를 추가",
    );
    facts.says(
        "1.나.1",
        Example,
        "비중요 업무에서 금융거래정보가 아닌 정보",
    );
    facts.says("1.나.1", Example, "일반적 효력을 갖지 않는다.");
    facts.says("1.나.1", Example, "‘非상용’ 서비스인 한");
    facts.says("1.나.1", Example, "무상이라도 광고로 수익을 올리면 상용");
    facts.says("1.나.5", Must, "허가 및 등록이 완료된 다음에 사후보고");
    facts.says("1.나.6", Must, "반기현황으로 사후보고한다");
    facts.cites("1.나.6", "정보처리위탁규정 제7조 제4항 제1호");
    let table = "개정에 따른 보고 절차의 변화(별첨 FAQ 5)";
    facts.cell("1.나.1", table, 0, 2, "사전보고, 7영업일 이전");
    facts.cell("1.나.1", table, 1, 2, "사후보고, 7영업일 이내");
    facts.cell("1.나.1", table, 3, 4, "정보처리위탁규정 §7④2");
    facts.cell("1.나.1", table, 6, 2, "사후보고, 3개월 이내");
    facts.cell("1.나.1", table, 7, 2, "사후보고, 반기현황");
}

#[test]
fn advice_on_reporting_and_concentration_is_no_duty() {
    let facts = Facts::of("cloud-documents");
    facts.says("2.1", Must, "감독규정 시행세칙 별지 제6호");
    facts.says("2.1", Must, "전자문서교환시스템에서 전자공문으로");
    facts.says("2.1", Should, "의무사항은 아님");
    facts.uncertain("3.1", "그림4");
    facts.says("3.2", Should, "협조를 요구할 수 있다.");
    facts.says("3.2", Must, "반드시 필요한 경우에만 요구한다.");
    facts.says("3.3", Must, "수시보고 대상인 변동사항");
    facts.says("3.4", Must, "의존도가 과다하지 않게");
    facts.says("3.4", Should, "일정거리 이상의 원격지에 분산 구축");
    facts.says("9.1", Must, "제5장에서 수립한 출구 전략");
    facts.says("9.2", Must, "금융감독원에 보고한다.");
    facts.group_notes("1.가.3", "클라우드서비스컴퓨팅 제공자");
    facts.notes("9.2", "금융감독원에게");
}

#[test]
fn the_appendix_says_when_the_procedure_applies() {
    let facts = Facts::of("cloud-documents");
    facts.says("1.나.1", Must, "SaaS를 업무에 활용하려면");
    facts.says("1.나.1", Must, "유튜브(Youtube)와 페이스북(Facebook)");
    facts.says("1.나.1", Must, "’23년부터 실시 예정");
    facts.says("1.나.1", Must, "정보처리 위탁에 해당하지 않는다고 판단되면");
    facts.says(
        "1.나.1",
        Should,
        "표의 사항을 검토할 것을 권고한다(별첨 2).",
    );
    facts.cites("1.나.1", "정보처리위탁규정 제2조 제6항");
    let table = "SaaS에 제14조의2를 적용할지의 기준(별첨 2)";
    facts.cell("1.나.1", table, 0, 2, "일회성 처리 등");
    facts.cell("1.나.1", table, 2, 2, "멀티테넌시 등");
    facts.cell(
        "1.나.1",
        table,
        3,
        2,
        "일반적인 웹 기능만 제공하는 웹사이트",
    );
    facts.says("1.가.2.1", Must, "저마다 자율적으로 결정할 사항");
    let table = "세부 평가항목의 예시(별첨 FAQ 1)";
    facts.cell("1.가.2.1", table, 3, 1, "직전 3개월");
    facts.cell("1.가.2.1", table, 7, 0, "서비스가 중단될 때");
    facts.cell("1.가.2.1", table, 7, 1, "RTO");
    facts.cell(
        "1.가.2.1",
        table,
        9,
        1,
        "고유식별정보와 개인신용정보의 처리 여부",
    );
    facts.uncertain("1.가.2.1", "밀려 읽혀");
}
