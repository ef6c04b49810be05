//! What `cloud-continuity` must say, exactly.

use jeomgeomdae::domain::GuidanceKind::{Example, Must, Should};

use super::facts::Facts;

#[test]
fn it_has_its_controls_in_printed_order() {
    assert_eq!(
        Facts::of("cloud-continuity").ids(),
        [
            "1.가.1", "1.가.2", "1.가.3", "1.가.4", "1.가.5", "1.가.6", "1.가.7", "1.가.8",
            "1.나.1", "2.가.1", "2.가.2", "2.나.1", "3.가.1", "3.가.2", "3.가.3", "3.가.4",
            "3.가.5", "3.가.6", "3.가.7", "3.가.8", "3.가.9", "3.나.1", "3.다.1", "3.다.2",
            "3.다.3", "4.가.1", "4.나.1", "5.가.1", "5.가.2", "5.가.3", "5.가.4", "5.가.5",
            "5.나.1", "5.나.2", "5.나.3", "5.나.4", "5.나.5",
        ]
    );
}

#[test]
fn its_groups_hold_what_the_source_prints() {
    let facts = Facts::of("cloud-continuity");
    assert_eq!(
        facts.counts(1),
        [("1", 9), ("2", 3), ("3", 13), ("4", 2), ("5", 10)]
    );
    assert_eq!(
        facts.counts(2),
        [
            ("1.가", 8),
            ("1.나", 1),
            ("2.가", 2),
            ("2.나", 1),
            ("3.가", 9),
            ("3.나", 1),
            ("3.다", 3),
            ("4.가", 1),
            ("4.나", 1),
            ("5.가", 5),
            ("5.나", 5),
        ]
    );
}

#[test]
fn each_block_carries_its_level() {
    let facts = Facts::of("cloud-continuity");
    facts.property("1.가.8", "level", &["required"]);
    facts.property("3.가.9", "level", &["required"]);
    facts.property("4.나.1", "level", &["additional"]);
    facts.property("3.다.2", "level", &["recommended"]);
    facts.property("5.나.5", "level", &["reference"]);
}

#[test]
fn articles_are_those_printed_behind_each_bullet() {
    let facts = Facts::of("cloud-continuity");
    facts.cites("1.가.1", "전자금융감독규정 제13조 제1항 제6호");
    facts.cites("1.가.2", "전자금융감독규정 제13조 제1항 제8호");
    facts.cites("1.가.3", "전자금융감독규정 제13조 제1항 제9호");
    facts.cites("1.가.4", "전자금융감독규정 제14조 제3호");
    facts.cites("1.가.5", "전자금융감독규정 제14조 제5호");
    facts.cites("1.가.6", "전자금융감독규정 제14조 제8호");
    facts.cites("1.가.7", "전자금융감독규정 제15조 제2항 제6호");
    facts.cites("1.가.8", "전자금융감독규정 제50조 제1항 제3호");
    facts.cites("2.가.1", "전자금융감독규정 제23조 제3항");
    facts.cites("2.가.2", "전자금융감독규정 제23조 제7항");
    facts.cites("3.가.1", "전자금융감독규정 제15조 제4항");
    facts.cites("3.가.2", "전자금융감독규정 제16조 제1항 제3호");
    facts.cites("3.가.3", "전자금융감독규정 제16조 제2항");
    facts.cites("3.가.4", "전자금융감독규정 제23조 제1항");
    facts.cites("3.가.5", "전자금융감독규정 제23조 제6항");
    facts.cites("3.가.6", "전자금융감독규정 제24조 제1항");
    facts.cites("3.가.6", "전자금융감독규정 제23조 제10항");
    facts.cites("3.가.8", "정부조직법 제15조");
    facts.cites("3.가.8", "경찰법 제2조");
    facts.cites("3.다.3", "전자금융감독규정 제23조 제9항");
    facts.cites("4.가.1", "전자금융감독규정 제23조 제5항");
}

#[test]
fn periods_and_conditions_stand_with_their_duty() {
    let facts = Facts::of("cloud-continuity");
    facts.requires(
        "4.가.1",
        "지정하지 않은 금융회사 또는 전자금융업자는 전산시스템",
    );
    facts.requires("1.가.6", "백업자료는 1년 이상 기록·관리한다");
    facts.says("1.가.6", Must, "1년 이상 기록하고 관리한다");
    facts.says("2.가.1", Must, "해마다 1회 이상 점검한다");
    facts.says("3.가.4", Must, "제4호: 입력대행과 수작업 등");
    facts.says("3.가.4", Must, "제7호: 보고와 대외통보의 범위");
    facts.says("3.가.6", Must, "비상대응훈련을 연 1회 실시한다");
    facts.says("3.가.6", Must, "결과를 금융위원회에 보고한다");
    facts.says(
        "4.가.1",
        Must,
        "금융위원회가 별도로 지정하지 않은 금융회사 또는 전자금융업자",
    );
    facts.says("1.나.1", Must, "비중요업무로 판단된 경우 생략 가능");
    facts.says("3.다.2", Should, "24시간 소통할 수 있는 핫라인");
}

#[test]
fn advice_of_the_source_stays_advice_and_its_duties_stay_duties() {
    let facts = Facts::of("cloud-continuity");
    facts.says(
        "1.가.2",
        Should,
        "다른 클라우드서비스를 백업장치로 쓰는 방법",
    );
    facts.says(
        "1.가.5",
        Must,
        "클라우드서비스 위에서 재개발하는 과정의 통제",
    );
    facts.says("2.가.2", Should, "③주전산센터는 A클라우드 내");
    facts.says("2.가.2", Must, "데이터를 국외로 이전할 수 있는지");
    facts.says(
        "3.가.1",
        Must,
        "대책과 훈련 등의 범위에서 빠지지 않도록 주의한다",
    );
    facts.says("3.가.4", Must, "클라우드서비스 사업자 영역에서 생기는 경우");
    facts.says("3.가.6", Must, "훈련의 범위에서 빼지 않도록 주의한다");
    facts.says("3.가.6", Should, "재해복구전환훈련을 포함해 실시할 수 있다");
    facts.says("3.나.1", Should, "들어가도록 고려한다");
    facts.says("4.나.1", Should, "출구 전략을 세우도록 고려한다");
    facts.says("5.나.3", Should, "제3자의 장애나 파산 등");
    facts.says("5.나.3", Example, "격년별");
}

#[test]
fn what_binds_the_commission_is_told_apart() {
    let facts = Facts::of("cloud-continuity");
    facts.says("3.가.7", Should, "금융위원회는");
    facts.notes("3.가.7", "주체는 회사가 아니라 금융위원회");
    facts.says("3.가.8", Should, "제3호: 침해사고대응기관");
    facts.notes("3.가.8", "주체는 회사가 아니라 금융위원회");
    facts.says("3.가.9", Should, "전자금융보조업자에게 협조");
    facts.notes("3.가.9", "의무가 아님");
}

#[test]
fn slips_of_the_source_are_told() {
    let facts = Facts::of("cloud-continuity");
    facts.group_notes("1", "<별표 2의2>와 <별표 2의4>로 인쇄함");
    facts.group_notes(
        "1",
        "같은 장 본문은 <별표 2의3>, <별표 2의4>, <별표 2의5>로",
    );
    facts.notes("2.가.1", "‘업무지속성 확보방안’으로 인쇄됨");
    facts.notes("3.가.1", "Resion");
    facts.cell("3.가.1", "클라우드 서비스 사고 사례", 3, 4, "2억 5천만개");
    facts.cell("3.가.1", "클라우드 서비스 사고 사례", 8, 2, "20여분간 장애");
}
