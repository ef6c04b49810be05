//! What `cloud-safety` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("cloud-safety").ids(),
        [
            "1.가.1", "1.가.2", "1.가.3", "1.가.4", "1.가.5", "1.가.6", "1.가.7", "1.나.1",
            "1.다.1", "1.다.2", "1.다.3", "2.가.1", "2.가.2", "2.가.3", "2.가.4", "2.가.5",
            "2.가.6", "2.가.7", "2.가.8", "2.나.1", "2.다.1", "2.다.2", "2.다.3", "3.가.1",
            "3.가.2", "3.가.3", "3.가.4", "3.가.5", "3.나.1", "3.다.1", "3.다.2", "4.가.1",
            "4.가.2", "4.가.3", "4.가.4", "4.가.5", "4.가.6", "4.가.7", "4.나.1", "4.다.1",
            "4.다.2", "4.다.3", "4.다.4", "4.다.5", "5.가.1", "5.가.2", "5.가.3", "5.가.4",
            "5.가.5", "5.나.1", "5.다.1", "5.다.2", "6.가.1", "6.가.2", "6.가.3", "6.가.4",
            "6.나.1", "6.다.1", "6.다.2", "6.다.3", "6.다.4", "7.가.1", "7.나.1", "8.가.1",
            "8.가.2", "8.가.3", "8.가.4", "8.가.5", "8.가.6", "8.가.7", "8.가.8", "8.가.9",
            "8.가.10", "8.나.1", "8.나.2", "8.다.1", "9.가.1", "9.가.2", "9.나.1", "9.다.1",
            "9.다.2", "9.다.3",
        ]
    );
}

#[test]
fn its_parts_hold_what_the_source_prints() {
    assert_eq!(
        Facts::of("cloud-safety").counts(1),
        [
            ("1", 11),
            ("2", 12),
            ("3", 8),
            ("4", 13),
            ("5", 8),
            ("6", 9),
            ("7", 2),
            ("8", 13),
            ("9", 6),
        ]
    );
}

#[test]
fn its_blocks_hold_what_the_source_prints() {
    assert_eq!(
        Facts::of("cloud-safety").counts(2),
        [
            ("1.가", 7),
            ("1.나", 1),
            ("1.다", 3),
            ("2.가", 8),
            ("2.나", 1),
            ("2.다", 3),
            ("3.가", 5),
            ("3.나", 1),
            ("3.다", 2),
            ("4.가", 7),
            ("4.나", 1),
            ("4.다", 5),
            ("5.가", 5),
            ("5.나", 1),
            ("5.다", 2),
            ("6.가", 4),
            ("6.나", 1),
            ("6.다", 4),
            ("7.가", 1),
            ("7.나", 1),
            ("8.가", 10),
            ("8.나", 2),
            ("8.다", 1),
            ("9.가", 2),
            ("9.나", 1),
            ("9.다", 3),
        ]
    );
}

#[test]
fn each_block_carries_its_level_and_part_7_starts_with_the_additional_one() {
    let facts = Facts::of("cloud-safety");
    facts.property("1.가.1", "level", &["required"]);
    facts.property("1.나.1", "level", &["additional"]);
    facts.property("1.다.1", "level", &["recommended"]);
    facts.property("7.가.1", "level", &["additional"]);
    facts.property("7.나.1", "level", &["recommended"]);
    facts.property("8.나.2", "level", &["additional"]);
}

#[test]
fn articles_are_those_printed_behind_each_bullet_of_parts_1_to_3() {
    let facts = Facts::of("cloud-safety");
    facts.cites("1.가.1", "전자금융감독규정 제13조 제1항 제1호");
    facts.cites("1.가.2", "전자금융감독규정 제13조 제2항");
    facts.cites("1.가.3", "전자금융감독규정 제13조 제1항 제2호");
    facts.cites("1.가.4", "전자금융감독규정 제13조 제1항 제14호");
    facts.cites("1.가.5", "전자금융감독규정 제14조 제9호");
    facts.cites("1.가.6", "전자금융감독규정 제14조 제10호");
    facts.cites("1.가.7", "전자금융감독규정 제17조 제1항 제2호");
    facts.cites("2.가.1", "전자금융감독규정 제13조 제1항 제3호");
    facts.cites("2.가.2", "전자금융감독규정 제13조 제1항 제5호");
    facts.cites("2.가.3", "전자금융감독규정 제13조 제1항 제12호");
    facts.cites("2.가.4", "전자금융감독규정 제28조 제2항");
    facts.cites("2.가.5", "전자금융감독규정 제32조 제1호");
    facts.cites("2.가.6", "전자금융감독규정 제32조 제2호 가목");
    facts.cites("2.가.7", "전자금융감독규정 제32조 제2호 다목");
    facts.cites("2.가.8", "전자금융감독규정 제32조 제3호");
    facts.cites("3.가.1", "전자금융감독규정 제15조 제1항 제3호");
    facts.cites("3.가.2", "전자금융감독규정시행세칙 제2조의2 제1항");
    facts.cites("3.가.3", "전자금융감독규정 제15조 제6항 제1호");
    facts.cites("3.가.3", "전자금융감독규정 제14조의2 제8항");
    facts.cites("3.가.4", "전자금융감독규정 제17조 제1항 제1호");
    facts.cites("3.가.5", "전자금융감독규정 제18조");
}

#[test]
fn articles_are_those_printed_behind_each_bullet_of_parts_4_to_9() {
    let facts = Facts::of("cloud-safety");
    facts.cites("4.가.1", "전자금융감독규정 제12조 제1호");
    facts.cites("4.가.2", "전자금융감독규정 제12조 제4호");
    facts.cites("4.가.3", "전자금융감독규정 제15조 제1항 제5호");
    facts.cites("4.가.4", "전자금융감독규정 제34조 제1호");
    facts.cites("4.가.5", "전자금융감독규정 제60조 제1항 제5호");
    facts.cites("4.가.6", "전자금융감독규정시행세칙 제2조의2 제2항 제2호");
    facts.cites("4.가.7", "전자금융감독규정시행세칙 제2조의2 제3항");
    facts.cites("4.가.7", "전자금융감독규정시행세칙 <별표 7>");
    facts.cites("5.가.1", "전자금융감독규정 제31조 제1항");
    facts.cites("5.가.4", "전자금융감독규정 제33조 제1항");
    facts.cites("5.가.5", "개인정보보호법 제24조의2 제2항");
    facts.cites("5.가.5", "신용정보의 이용 및 보호에 관한 법률 제17조 제4항");
    facts.cites("6.가.1", "전자금융감독규정 제13조 제1항 제11호");
    facts.cites("6.가.2", "전자금융감독규정 제13조 제4항");
    facts.cites("6.가.3", "전자금융감독규정 제18조 제3호");
    facts.cites("6.가.4", "전자금융감독규정 제25조");
    facts.cites("8.가.4", "전자금융감독규정 제14조 제7호");
    facts.cites("8.가.6", "전자금융감독규정 제15조 제1항 제2호");
    facts.cites("8.가.8", "전자금융감독규정 제15조 제3항");
    facts.cites("8.가.9", "전자금융감독규정 제12조 제3호");
    facts.cites("8.가.10", "전자금융감독규정 제37조의2 제6항");
    facts.cites("9.가.1", "전자금융감독규정 제8조 제1항 제2호");
    facts.cites("9.가.2", "전자금융감독규정 제8조 제1항 제3호");
}

#[test]
fn periods_and_numbers_are_exact() {
    let facts = Facts::of("cloud-safety");
    facts.requires("2.가.3", "정해 둔 횟수(5회 이내) 이상");
    facts.says("2.가.6", Must, "8자리 이상");
    facts.says("2.가.6", Must, "분기별로 1회 이상");
    facts.says("2.가.8", Must, "5회 이내에서 미리 정한다");
    facts.says("3.가.5", Must, "따로 1년 이상 기록해 보관한다");
    facts.says("5.가.3", Must, "나목: 비밀번호는 암호화해 보관한다");
    facts.says("6.가.1", Must, "가동기록을 1년 이상 보존한다");
    facts.says("6.가.1", Must, "로그 보존 기간을 1년 이상으로 설정한다");
    facts.says("8.가.8", Must, "운영한 결과를 1년 이상 보존한다");
    facts.says("8.가.9", Must, "악성코드에 감염되었는지 매일 점검한다");
    facts.says("8.가.10", Must, "연 1회 이상 분석·평가한다");
    facts.says("8.가.10", Must, "6개월에 1회 이상 반드시");
    facts.cell(
        "2.다.1",
        "접근통제 및 네트워크 정보보호 요구사항(참고)",
        0,
        3,
        "로그인 횟수제한 5회와 잠김해제 120초",
    );
    facts.cell(
        "2.다.1",
        "접근통제 및 네트워크 정보보호 요구사항(참고)",
        0,
        3,
        "셋 이상이면 8자리 이상, 둘 이상이면 10자리 이상)을 준용",
    );
    facts.cell(
        "5.가.5",
        "암호화 관련 참고 규정",
        1,
        3,
        "제24조 제3항에도 불구하고",
    );
    facts.cell("5.가.5", "암호화 관련 참고 규정", 5, 3, "제7호 바이오정보");
}

#[test]
fn exceptions_and_conditions_stand_with_their_duty() {
    let facts = Facts::of("cloud-safety");
    facts.says("2.가.4", Must, "책임자는 제28조 제2항에 따라");
    facts.says(
        "3.가.1",
        Must,
        "자체 위험성 평가를 한 뒤, 금융감독원장이 정한",
    );
    facts.says("3.가.1", Must, "나목: 업무 특성상 분리하기 어렵고");
    facts.says("3.가.2", Must, "다음 각 호의 경우뿐이다");
    facts.says("3.가.2", Must, "필요한 서비스번호(port)에 한하여");
    facts.says("3.가.3", Must, "정보보호최고책임자의 승인을 거쳐 사전에");
    facts.says(
        "3.가.3",
        Must,
        "고유식별정보나 개인신용정보를 처리하지 않는다",
    );
    facts.says("3.가.4", Must, "논리적으로 분리되었다고 판단될 수 없음");
    facts.says(
        "3.가.5",
        Must,
        "금융감독원장이 네트워크를 나누기 어렵다고 정하는",
    );
    facts.says("4.가.3", Must, "물리적으로 분리한다");
    facts.says("4.가.3", Must, "가목: 연구·개발 목적이며");
    facts.says(
        "4.가.4",
        Must,
        "예외: 전용선을 쓰면서 자체 보안성심의를 한 경우",
    );
    facts.says("4.가.5", Must, "가상의 전용회선도 포함됨");
    facts.says("4.가.7", Must, "정보보호위원회의 승인을 받은 다음");
    facts.says("5.가.4", Must, "조회가 불가피하다고 인정되는 경우");
    facts.says("6.가.2", Must, "접속의 성공 여부와 상관없이");
    facts.says("8.가.7", Must, "원격관리가 불가피하면");
    facts.says("7.가.1", Must, "비중요업무로 판단된 경우 생략 가능");
}

#[test]
fn advice_stays_advice_and_duty_stays_duty() {
    let facts = Facts::of("cloud-safety");
    facts.says("1.가.1", Must, "관리자·이용자 계정(관리 콘솔 접근 계정)도");
    facts.says("1.가.1", Should, "활동 내역을 추적하는 기능");
    facts.says("1.가.5", Should, "멀티팩터 로그인 방식 등을 활용할 수 있다");
    facts.says("1.다.3", Should, "비용 지출 상한선");
    facts.says("2.다.3", Example, "설정 모범 사례를 활용");
    facts.says(
        "3.가.3",
        Should,
        "제15조 제6항 제2~4호가 정한 무선통신망의 사용자 인증과",
    );
    facts.says("4.가.6", Example, "감독규정 해설서 p.57");
    facts.says("5.가.2", Must, "접근이 통제된 보안네트워크에 저장한다");
    facts.says("5.다.1", Should, "HSM");
    facts.says("6.다.3", Should, "함께 기록하고 유지할 필요가 있다");
    facts.says("8.가.1", Must, "시스템 운영매뉴얼을 개정한다");
    facts.says("8.가.5", Must, "모자란 부분은 별도로 보완조치한다");
    facts.says("8.가.7", Should, "레포트 등을 통해 확인할 수 있다");
    facts.says(
        "8.가.10",
        Should,
        "전자금융보조업자에게 협조를 요청할 수 있다",
    );
    facts.says("8.가.10", Must, "금융위원장에게 제출하는 결과보고서");
    facts.says("9.가.2", Must, "반드시 고려한다");
    facts.says("9.다.1", Should, "반드시 알아 두도록 권고한다");
    facts.says("9.다.3", Should, "반드시 검토 대상에 넣도록 권고한다");
}

#[test]
fn opinions_stand_with_the_article_they_speak_of() {
    let facts = Facts::of("cloud-safety");
    facts.says("3.가.1", Example, "210052(’21.10.20.)");
    facts.says("3.가.1", Example, "일반적 효력이 없음");
    facts.says("4.가.3", Example, "200036(’20.5.14.)");
    facts.cites("4.가.3", "전자금융감독규정 제18조 제4호");
    facts.group_notes("4", "210052는 제15조 제1항 제3호");
}

#[test]
fn slips_and_torn_places_of_the_source_are_told() {
    let facts = Facts::of("cloud-safety");
    facts.group_notes("1", "<별표 2의2>와 <별표 2의4>로 인쇄함");
    facts.notes("2.가.6", "‘이용자 식별부호(아이디)’");
    facts.notes("2.다.1", "가용성이 침해하는");
    facts.notes("3.가.2", "2조의2제1항");
    facts.notes("3.가.2", "‘금융감독원장의 확인을 받은 경우’");
    facts.notes("5.가.3", "‘사용자 식별부호(아이디)’");
    facts.notes("5.가.5", "‘신용정보보호법’");
    facts.notes("8.가.7", "제1호는 인쇄되어 있지 않음");
    facts.notes("8.다.1", "계정·권한보안그룹");
}
