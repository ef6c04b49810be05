//! Words of the sections that a template may hold beside the forms.
use crate::text::topic;

/// What the report holds, where it does not hold all controls.
pub const PART: &str = "보고서 범위";
/// Who is assessed, in the places to sign of an audit.
pub const ASSESSED_SIDE: &str = "점검받는 기관";
/// Who audits, in the places to sign of an audit.
pub const AUDITING_SIDE: &str = "점검한 기관";
/// Columns of the table of controls.
pub const FORM_TABLE_HEADS: [&str; 5] = ["번호", "점검 항목", "판정", "점검결과 요약", "증빙"];
/// Columns of the list to fill in by hand.
pub const WORKSHEET_HEADS: [&str; 4] = ["번호", "점검 항목과 점검기준", "판정", "확인한 내용"];
/// To be filled in by hand at the top of that list.
pub const WORKSHEET_BLANKS: [&str; 4] = ["점검일", "점검 장소", "점검자", "입회자"];
/// Columns of the risks.
pub const RISK_HEADS: [&str; 3] = ["위험", "대응하는 항목과 판정", "상태"];
/// No control in the project answers a risk.
pub const RISK_WITHOUT_CONTROL: &str = "이 보고서의 항목 가운데 대응하는 것이 없음";
/// The report holds only some of the controls that answer it.
pub const RISK_IN_PART: &str = "일부만 담음";
/// All controls that answer a risk are met.
pub const RISK_ANSWERED: &str = "대응함";
/// Some controls that answer a risk fall short.
pub const RISK_PARTLY: &str = "일부 미흡";
/// No control that answers a risk is met.
pub const RISK_OPEN: &str = "미흡";
/// Nothing is known yet.
pub const RISK_UNKNOWN: &str = "점검 중";
/// Nothing that would answer a risk applies.
pub const RISK_OUT: &str = "해당없음";
/// States of plans, in a chart over time.
pub const PLAN_DONE: &str = "완료";
/// A plan whose day has passed.
pub const PLAN_OVERDUE: &str = "기한 지남";
/// A plan that is under way or not begun.
pub const PLAN_AHEAD: &str = "예정·진행";
/// Below the chart, for plans without a date.
pub const NO_DATE: [&str; 2] = ["시기", "미정"];
/// Headings of the one-page report.
pub const DIGEST_FIELDS: &str = "분야별 결과";
/// What is to be mended first.
pub const DIGEST_SHORTFALLS: &str = "먼저 고칠 것";
/// Columns of what is to be mended first.
pub const DIGEST_HEADS: [&str; 5] = ["번호", "점검 항목", "판정", "목표시기", "담당"];
/// A plan has no due date.
pub const UNDATED_PLAN: &str = "시기 미정";
/// The whole of the controls, below the rate.
pub const CONTROLS: &str = "점검 항목";

/// So many controls of all.
#[must_use]
pub fn part_of(count: usize, all: usize) -> String {
    format!("프로젝트의 점검 항목 {all}개 가운데 고른 {count}개. 집계도 이 항목만 셌다.")
}

/// What the QR code of the cover says.
#[must_use]
pub fn project_code(hash: &str) -> String {
    format!("JGD:{}", hash.to_uppercase())
}

/// What is signed by both sides of an audit.
#[must_use]
pub fn audit_statement(title: &str) -> String {
    format!(
        "위와 같이 {} 하였으며, 이 점검표의 내용이 점검한 결과와 다름없음을 양쪽이 확인합니다.",
        crate::text::object(title)
    )
}

/// Title of a chart of one catalog among several.
#[must_use]
pub fn chart_of(chart: &str, short: &str) -> String {
    format!("{chart} — {short}")
}

/// How many plans there are and how they stand.
#[must_use]
pub fn plans_sentence(all: usize, done: usize, overdue: usize, undated: usize) -> String {
    let late = format!(" {overdue}건은 목표시기가 지났다.");
    let open = format!(" {undated}건은 목표시기가 정해지지 않았다.");
    [
        match done {
            0 => format!("이행계획 {all}건 가운데 마친 것은 아직 없다."),
            done => format!("이행계획 {all}건 가운데 {done}건을 마쳤다."),
        },
        if overdue > 0 { late } else { String::new() },
        if undated > 0 { open } else { String::new() },
    ]
    .concat()
}

/// Above the table of risks of one guide.
#[must_use]
pub fn risks_lead(source: &str, risks: usize, answered: usize) -> String {
    format!(
        "{} 위험 {risks}가지를 든다. 대응하는 항목을 모두 충족한 위험은 {answered}가지이다.",
        topic(source)
    )
}

/// The rest of a list that does not fit its page.
#[must_use]
pub fn rest(count: usize) -> String {
    format!("그 밖에 {count}건은 결과보고서에 있다.")
}

/// A month below a chart, on two lines.
#[must_use]
pub fn month(year: u16, month: u8) -> [String; 2] {
    [format!("{month}월"), format!("{year}년")]
}

/// A quarter below a chart, on two lines.
#[must_use]
pub fn quarter(year: u16, quarter: u8) -> [String; 2] {
    [format!("{quarter}분기"), format!("{year}년")]
}

/// A year below a chart, on two lines.
#[must_use]
pub fn year(year: u16) -> [String; 2] {
    [format!("{year}년"), String::new()]
}
