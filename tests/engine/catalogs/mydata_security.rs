//! What `mydata-security` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

/// The 75 numbers in printed order.
const IDS: [&str; 75] = [
    "5.2.가.1",
    "5.2.가.2",
    "5.2.가.3",
    "5.2.가.4",
    "5.2.나.1",
    "5.2.나.2",
    "5.2.나.3",
    "5.2.다.1",
    "5.2.다.2",
    "5.2.다.3",
    "5.2.다.4",
    "5.2.다.5",
    "5.2.다.6",
    "5.2.다.7",
    "5.2.다.8",
    "5.2.라.1",
    "5.2.라.2",
    "5.2.라.3",
    "5.2.라.4",
    "5.2.라.5",
    "5.2.라.6",
    "5.2.라.7",
    "5.2.라.8",
    "5.2.라.9",
    "5.2.라.10",
    "5.2.라.11",
    "5.2.마.1",
    "5.2.마.2",
    "5.2.마.3",
    "5.2.바.1",
    "5.2.바.2",
    "5.2.바.3",
    "5.2.바.4",
    "5.2.바.5",
    "5.2.바.6",
    "5.2.사.1",
    "5.2.사.2",
    "5.2.사.3",
    "5.2.아.1",
    "5.2.아.2",
    "5.2.아.3",
    "5.3.가.1",
    "5.3.가.2",
    "5.3.가.3",
    "5.3.가.4",
    "5.3.가.5",
    "5.3.가.6",
    "5.3.나.1",
    "5.3.나.2",
    "5.4.가.1",
    "5.4.가.2",
    "5.4.가.3",
    "5.4.가.4",
    "5.4.나.1",
    "5.4.나.2",
    "5.4.나.3",
    "5.4.나.4",
    "5.4.나.5",
    "5.4.다.1",
    "5.4.다.2",
    "5.4.다.3",
    "5.4.다.4",
    "5.4.다.5",
    "5.4.다.6",
    "5.4.다.7",
    "5.4.다.8",
    "5.4.라.1",
    "5.4.라.2",
    "5.4.라.3",
    "5.4.라.4",
    "5.4.마.1",
    "5.4.마.2",
    "5.4.마.3",
    "5.4.마.4",
    "5.4.마.5",
];

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(Facts::of("mydata-security").ids(), IDS);
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("mydata-security");
    assert_eq!(facts.counts(1), [("5.2", 41), ("5.3", 8), ("5.4", 26)]);
    assert_eq!(
        facts.counts(2),
        [
            ("5.2.가", 4),
            ("5.2.나", 3),
            ("5.2.다", 8),
            ("5.2.라", 11),
            ("5.2.마", 3),
            ("5.2.바", 6),
            ("5.2.사", 3),
            ("5.2.아", 3),
            ("5.3.가", 6),
            ("5.3.나", 2),
            ("5.4.가", 4),
            ("5.4.나", 5),
            ("5.4.다", 8),
            ("5.4.라", 4),
            ("5.4.마", 5),
        ]
    );
}

#[test]
fn it_binds_exactly_whom_the_source_names() {
    let facts = Facts::of("mydata-security");
    let both = ["provider", "recipient"];
    facts.property("5.2.가.1", "binds", &both);
    facts.property("5.2.가.2", "binds", &["operator"]);
    facts.property("5.2.다.1", "binds", &["provider"]);
    facts.property("5.2.다.2", "binds", &["provider"]);
    facts.property("5.2.다.4", "binds", &both);
    facts.property("5.2.다.6", "binds", &["provider", "operator"]);
    facts.property("5.2.라.10", "binds", &both);
    facts.property("5.2.바.1", "binds", &["provider", "operator"]);
    facts.property("5.2.바.2", "binds", &["provider", "operator"]);
    facts.property("5.2.바.4", "binds", &["provider"]);
    facts.property("5.2.바.5", "binds", &["provider"]);
    facts.property("5.2.바.6", "binds", &["operator"]);
    facts.property("5.2.사.1", "binds", &["provider"]);
    facts.property("5.2.아.1", "binds", &["provider", "operator"]);
    facts.property("5.4.다.1", "binds", &["provider", "recipient", "operator"]);
    facts.property("5.4.다.5", "binds", &["provider", "recipient", "operator"]);
    facts.property("5.4.라.3", "binds", &both);
    facts.property("5.4.라.4", "binds", &["operator"]);
}

#[test]
fn only_the_ways_of_teaching_are_advice() {
    let facts = Facts::of("mydata-security");
    facts.property("5.2.나.2", "weight", &["duty"]);
    facts.property("5.2.나.3", "weight", &["advice"]);
    facts.property("5.3.가.1", "weight", &["duty"]);
    facts.property("5.4.나.4", "weight", &["duty"]);
    facts.says("5.2.나.3", Should, "여러 방법으로 교육할 수 있다");
    facts.says(
        "5.2.가.1",
        Should,
        "개인정보보호 책임자가 신용정보관리·보호인을 겸할 수 있다",
    );
    facts.says("5.2.나.1", Should, "개인정보보호 교육으로 갈음할 수 있다");
    facts.says("5.3.가.1", Should, "외부 공동전산시설(IDC)");
    facts.says(
        "5.3.가.1",
        Should,
        "정보보호 관리체계(ISMS, ISO27001 등) 인증",
    );
    facts.says("5.4.나.4", Should, "전용선이나 공중인터넷망을 쓸 수 있다");
    facts.says("5.4.나.4", Should, "TLS를 안전하게 사용하는 경우에 한해");
}

#[test]
fn periods_and_counts_of_the_managerial_duties() {
    let facts = Facts::of("mydata-security");
    facts.says("5.2.가.1", Must, "1명 이상 지정한다");
    facts.says("5.2.가.4", Must, "연 1회 이상 점검한다");
    facts.says(
        "5.2.가.4",
        Must,
        "매 사업연도 종료 후 3개월 이내에 금융위원회에 제출",
    );
    facts.says("5.2.다.4", Must, "기록이 생긴 날로부터 3년간 보존");
    facts.says("5.2.다.5", Must, "이용내역은 3년간 보관");
    facts.says("5.2.다.6", Must, "최장 5년 이내");
    facts.says("5.2.다.6", Must, "이룬 날부터 3개월 이내");
    facts.says("5.2.다.6", Must, "삭제를 요청하거나 회원탈퇴를 하면");
    facts.says("5.2.라.4", Must, "최소 3년간 보관");
    facts.says("5.2.라.5", Must, "3년 이상 보관");
    facts.says("5.2.라.8", Must, "월 1회 이상");
    facts.says("5.2.라.9", Must, "1년 이상 저장");
    facts.says("5.2.사.2", Must, "1만명 이상");
    facts.cell(
        "5.2.사.2",
        "1만명 이상의 개인신용정보 누설시 통지 방법",
        0,
        1,
        "15일간",
    );
    facts.cell(
        "5.2.사.2",
        "1만명 이상의 개인신용정보 누설시 통지 방법",
        1,
        1,
        "15일간",
    );
    facts.cell(
        "5.2.사.2",
        "1만명 이상의 개인신용정보 누설시 통지 방법",
        2,
        1,
        "7일간",
    );
    facts.says("5.2.사.3", Must, "상거래 기업 및 법인은 제외");
    facts.says("5.2.사.3", Must, "추가누설을 막을 조치가 시급하면");
    facts.says(
        "5.2.사.3",
        Must,
        "먼저 금융위원회 또는 금융감독원에 누설된 사실을 알리고",
    );
}

#[test]
fn periods_and_exceptions_of_the_technical_duties() {
    let facts = Facts::of("mydata-security");
    let rules = "비밀번호 작성 규칙 예시: 길이와 구성";
    facts.cell("5.4.가.1", rules, 0, 0, "10자리 이상");
    facts.cell("5.4.가.1", rules, 0, 1, "2종류 이상");
    facts.cell("5.4.가.1", rules, 0, 2, "숫자 10개(0~9), 특수문자 32개");
    facts.cell("5.4.가.1", rules, 1, 0, "8자리 이상");
    facts.cell("5.4.가.1", rules, 1, 1, "3종류 이상");
    facts.says("5.4.가.1", Example, "최소 6개월마다");
    facts.says("5.4.가.1", Example, "Mrp15@*1aT와 Mrp15@*1at");
    facts.says(
        "5.4.나.3",
        Must,
        "단, 전용회선 등으로 개인신용정보 등을 전송할 때는 예외",
    );
    facts.says("5.4.나.4", Must, "TLS1.3 버전 이상");
    facts.says("5.4.나.4", Must, "하위버전(1.2 등)");
    facts.says(
        "5.4.나.4",
        Must,
        "중계기관과 연결할 때는 반드시 전용선 및 이에 준하는 연결",
    );
    facts.cell("5.4.나.4", "TLS 이용 시 고려사항", 6, 1, "0-RTT");
    facts.says("5.4.다.2", Must, "금융감독원장의 확인을 받았으면 예외");
    facts.says(
        "5.4.다.3",
        Must,
        "금융감독원장이 인정하면 분리하지 않아도 된다",
    );
    facts.says(
        "5.4.다.5",
        Must,
        "가입자 수 100만명 이상의 마이데이터사업자",
    );
    facts.says("5.4.다.5", Must, "100만명에 도달한 시점에서 1년 이내");
    facts.says("5.4.다.8", Must, "월 1회 이상 주기적으로");
    facts.says("5.4.라.4", Must, "금융보안원 또는 전문기관을 통해");
    facts.says("5.4.마.1", Must, "개인신용정보취급자는");
}

#[test]
fn encryption_differs_by_what_is_kept_and_where() {
    let facts = Facts::of("mydata-security");
    let table = "암호화 의무 적용 주요내용";
    facts.cell("5.4.나.1", table, 0, 2, "조회사유·내용 등을 기록·관리");
    facts.cell("5.4.나.1", table, 1, 2, "중간 지점(DMZ)");
    facts.cell("5.4.나.1", table, 2, 1, "저장 시");
    facts.cell("5.4.나.1", table, 3, 2, "SSL 또는 암호화 응용 프로그램");
    facts.cell("5.4.나.1", table, 4, 2, "신용정보집중기관과 신용조회회사");
    facts.cell("5.4.나.1", table, 5, 0, "기타(개인식별정보)");
    facts.cell("5.4.나.1", table, 5, 2, "개인식별번호를 암호화");
    facts.says("5.4.가.4", Must, "일방향 암호화");
}

#[test]
fn every_cell_that_is_a_duty_can_be_ticked_by_itself() {
    let facts = Facts::of("mydata-security");
    for duty in [
        "개인신용정보를 PC에 저장할 때 암호화한다",
        "중간 지점(DMZ)에 저장할 때 암호화한다",
        "조회가 불가피하면 조회사유·내용 등을 기록·관리한다",
        "주민등록번호를 내부망에 저장할 때 암호화한다",
        "주민등록번호를 업무용 컴퓨터에 저장해 관리할 때는",
        "SSL 또는 암호화 응용 프로그램 등으로 암호화한다",
        "보조저장매체로 전달할 때 암호화한다",
        "개인식별번호를 서로 제공할 때는",
        "개인식별번호를 암호화해 수탁자에게 준다",
    ] {
        facts.says("5.4.나.1", Must, duty);
    }
    facts.says("5.2.다.4", Must, "날짜, 정보의 항목, 사유와 근거");
    facts.says("5.2.다.7", Must, "복원할 수 없게 영구 삭제한다");
    facts.says("5.2.다.7", Must, "파쇄하거나 소각한다");
    facts.says("5.2.바.1", Must, "위변조를 막을 수단을 마련한다");
    facts.says("5.2.바.6", Must, "중요도를 평가한다");
    facts.says("5.2.바.6", Must, "<별표 2의2>의 항목을 포함");
    facts.says("5.2.바.6", Must, "<별표 2의3>이 정한 사항을 반영");
    facts.says("5.2.바.6", Must, "제3항 제1호에 따른 것");
    facts.uncertain("5.2.가.4", "보고한 실적을 점검 내용으로만");
}

#[test]
fn laws_are_cited_down_to_the_item() {
    let facts = Facts::of("mydata-security");
    facts.cites("5.2.가.1", "신용정보법 제20조 제3항");
    facts.cites("5.2.가.1", "상법 제401조의2 제1항 제3호");
    facts.cites("5.2.다.1", "신용정보법 제31조 제1항");
    facts.cites("5.2.다.4", "신용정보법 제20조 제2항");
    facts.cites("5.2.다.6", "신용정보법 제38조의3 제1항");
    facts.cites("5.2.바.6", "전자금융감독규정 제14조의2 제8항");
    facts.cites("5.2.바.6", "전자금융감독규정 제15조 제1항 제5호");
    facts.cites(
        "5.2.바.6",
        "클라우드컴퓨팅 발전 및 이용자 보호에 관한 법률 제2조 제3호",
    );
    facts.cites("5.2.사.1", "개인정보 보호법 제34조 제1항");
    facts.cites("5.2.사.3", "신용정보법 시행령 제34조의4 제7항");
    facts.cites("5.2.사.3", "신용정보업감독규정 별지 제18호 서식");
    facts.cites("5.4.다.2", "전자금융감독규정 제15조 제1항 제3호");
    facts.cites("5.4.다.3", "전자금융감독규정 제15조 제1항 제5호");
}

#[test]
fn misprints_and_lost_places_are_told() {
    let facts = Facts::of("mydata-security");
    facts.cites("5.3.가.1", "전자금융감독규정 제14조의2항");
    facts.notes("5.3.가.1", "제14조의2항");
    facts.notes("5.2.가.4", "‘①’");
    facts.notes("5.3.가.3", "담당자 승인");
    facts.notes("5.4.나.1", "개인식별번호");
    facts.uncertain("5.2.사.1", "예시 목록이 판독되지 않음");
    facts.group_notes("5.2.라", "‘라.’가 빠져");
    facts.group_notes("5.4.나", "‘나’로 되살림");
    facts.group_notes("5.4.마", "‘마’로 되살림");
}
