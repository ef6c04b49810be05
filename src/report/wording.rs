//! The Korean words that the report adds to what the assessment and the catalog say.
pub use crate::text::{as_what, object, rate, topic};

mod comparison;
mod evidence;
mod procedures;
mod sections;
mod signing;
mod spoken;
mod trail;

pub use comparison::*;
pub use evidence::*;
pub use procedures::*;
pub use sections::*;
pub use signing::{named_at, sign_field};
pub use spoken::*;
pub use trail::*;

/// Stands in the frame of a picture that could not be read.
pub const PICTURE_UNREADABLE: &str = "그림을 읽을 수 없음";
/// What the logo shows, for readers that cannot see it.
pub const LOGO: &str = "기관 로고";
/// What stands below the code on the cover.
pub const CODE_CAPTION: &str = "프로젝트 해시 (SHA-256)";
/// What the seal shows, for readers that cannot see it.
pub const SEAL: &str = "직인";
/// Label of the cover where a reader shows page labels.
pub const COVER_LABEL: &str = "표지";
/// Stands where nothing is to be said.
pub const NONE: &str = "–";

/// Sections of the overview.
pub const TARGET: &str = "점검 대상";
/// Which catalog.
pub const BASIS: &str = "점검 기준";
/// Who took part.
pub const PERSONS: &str = "점검 참여자";
/// What the verdicts mean.
pub const VERDICTS: &str = "판정 기준";

/// Labels of the overview and the cover.
pub const INSTITUTION: &str = "점검기관";
/// Company.
pub const COMPANY: &str = "기관명";
/// Representative.
pub const REPRESENTATIVE: &str = "대표자";
/// Business number.
pub const BUSINESS_NUMBER: &str = "사업자등록번호";
/// Department.
pub const DEPARTMENT: &str = "담당부서";
/// Service.
pub const SERVICE: &str = "점검대상 서비스";
/// API in use.
pub const API: &str = "이용 API";
/// Period.
pub const PERIOD: &str = "점검기간";
/// Document number.
pub const DOCUMENT_NUMBER: &str = "문서번호";
/// Catalog.
pub const CATALOG: &str = "점검 기준서";
/// Source of the catalog.
pub const SOURCE: &str = "출처";
/// Scope.
pub const SCOPE: &str = "점검 범위";
/// Notice.
pub const NOTICE: &str = "유의사항";
/// Columns of the table of persons.
pub const PERSON_HEADS: [&str; 3] = ["구분", "성명", "소속 · 직위"];
/// Columns of the table of catalogs.
pub const BASIS_HEADS: [&str; 4] = ["점검 기준", "약칭", "발행 · 판", "항목"];
/// What holds for the catalogs in use.
pub const OFFICIAL_TEXT_PREVAILS: &str = "위 기준은 공식 원문이 우선한다.";
/// A notice that says this says which text prevails.
pub const PREVAILS: &str = "우선";
/// The date of a source that bears none.
pub const UNKNOWN: &str = "미상";
/// Stands in the edition of a source that bears no date.
pub const UNDATED: &str = "날짜 표시 없음";
/// The source bears no date.
pub const UNKNOWN_DATE: &str = "발행일 미상";
/// All catalogs together.
pub const ALL_CATALOGS: &str = "모든 점검 기준";
/// What is met, whatever the scale calls it.
pub const MET: &str = "충족";
/// What is met in part.
pub const PARTLY_MET: &str = "일부 충족";
/// What is not met.
pub const NOT_MET: &str = "미충족";
/// Columns of the table of verdicts.
pub const VERDICT_HEADS: [&str; 2] = ["판정", "뜻"];
/// What not applicable means.
pub const NOT_APPLICABLE_MEANING: &str = "기관이나 서비스의 특성상 항목이 적용되지 않는 상태. 사유를 밝히며, 충족한 것으로 세지 않고 따로 집계한다.";
/// What unassessed means.
pub const UNASSESSED_MEANING: &str = "아직 판정하지 않은 상태";
/// When last year's answer waits to be confirmed.
pub const UNCONFIRMED_MEANING: &str =
    "지난 점검에서 이어받은 답을 아직 확인하지 않은 상태. 판정하지 않은 것으로 센다.";

/// Behind a criterion that is not met.
pub const UNMET: &str = "미충족";
/// Behind a criterion of which nobody has said whether it is met.
pub const UNMARKED: &str = "충족 여부 표시 없음";
/// Behind a law that the source shows damaged.
pub const UNCERTAIN: &str = "판독 불확실";
/// The note to a law that the source shows damaged.
pub const UNCERTAIN_NOTE: &str =
    "원문의 글자가 훼손되어 판독이 확실하지 않은 인용이다. 공식 원문을 확인해야 한다.";
/// No evidence is attached.
pub const NO_EVIDENCE: &str = "첨부한 증빙자료 없음";

/// Columns of the totals before the verdicts.
pub const ALL: &str = "전체";
/// The sum.
pub const SUM: &str = "합계";
/// First columns of the table of shortfalls.
pub const SHORTFALL_HEADS: [&str; 3] = ["번호", "미흡사항", "판정"];
/// Above what is planned for controls that do not fall short.
pub const PLANNED_LEAD: &str = "다음은 부족한 점이 있다고 판정하지 않은 항목에 적은 이행계획이다.";
/// First columns of the table of what is planned for those.
pub const PLANNED_HEADS: [&str; 3] = ["번호", "점검 항목", "판정"];
/// No plan is written down.
pub const NO_PLAN: &str = "계획 없음";
/// Columns of the list of evidence.
pub const EVIDENCE_HEADS: [&str; 4] = ["번호", "제목", "수집", "파일과 SHA-256"];
/// There is no evidence at all.
pub const NO_EVIDENCE_AT_ALL: &str = "첨부한 증빙자료가 없다.";

/// Columns of the answers taken over.
pub const TAKEN_OVER_HEADS: [&str; 5] = ["항목", "이어받은 곳", "관계", "일시", "사람"];
/// Above the answers taken over.
pub const TAKEN_OVER_LEAD: &str = "아래 항목은 연결된 다른 항목의 점검결과를 이어받은 것이다. 관계는 이어받은 곳이 이 항목과 어떻게 겹치는지를 뜻하며, \
     이 항목의 내용이 모두 확인되는 관계일 때에만 판정을 함께 이어받는다.";
/// Columns of the controls that do not apply.
pub const NOT_APPLICABLE_HEADS: [&str; 2] = ["항목", "사유"];
/// A control does not apply without a reason.
pub const NO_REASON: &str = "사유 없음";
/// Columns of the cited laws.
pub const LAW_HEADS: [&str; 3] = ["조문", "제목", "인용한 항목"];
/// Above the cited laws.
pub const LAWS_LEAD: &str = "점검 기준의 항목이 인용한 법규를 법 이름의 가나다순과 조문의 차례로 모았다. 이름을 달리 적은 같은 법은 하나로 모았다. \
     법규는 각 원문이 인용한 그대로이며, 원문이 나온 뒤의 개정을 담지 않는다. 현행 법령과 다르면 현행 법령을 따른다.";
/// Before the sources of the laws.
pub const LAW_SOURCES: &str = "법규를 인용한 원문과 그 판은 다음과 같다.";
/// Columns of the references that cannot be read.
pub const UNREADABLE_HEADS: [&str; 2] = ["읽히는 부분", "인용한 항목"];
/// A law cited as a whole.
pub const WHOLE_LAW: &str = "조문을 밝히지 않음";
/// References to laws whose names the source has lost.
pub const UNREADABLE_LAWS: &str = "읽을 수 없는 인용";
/// Above the references that cannot be read.
pub const UNREADABLE_LEAD: &str =
    "원문에서 법 이름이 판독되지 않은 인용이다. 공식 원문을 확인해야 한다.";
/// Behind the title of a control that the company has added.
pub const OWN: &str = "자체 항목";
/// In the form of a control that the company has added.
pub const OWN_CONTROL: &str = "기관이 더한 자체 항목이며 점검 기준의 원문에는 없다.";
/// Columns of the table of signatures.
pub const SIGN_HEADS: [&str; 4] = ["구분", "소속 · 직위", "성명", "서명"];

/// What is signed.
#[must_use]
pub fn statement(title: &str) -> String {
    format!(
        "위와 같이 {} 실시하였으며, 이 보고서의 내용이 점검한 결과와 다름없음을 확인합니다.",
        object(title)
    )
}

/// The day of signing in words.
#[must_use]
pub fn long_date(year: u16, month: u8, day: u8) -> String {
    format!("{year}년 {month}월 {day}일")
}

/// Counts of groups and controls, such as `보안영역 3개 · 점검분야 15개 · 세부 점검항목 42개`; of the
/// controls `own` are the company's.
#[must_use]
pub fn scope(counts: &[(&str, usize)], own: usize) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}개"))
        .collect();
    let parts = parts.join(" · ");
    if own > 0 {
        format!("{parts} (자체 항목 {own}개 포함)")
    } else {
        parts
    }
}

/// Above the title of a report of several catalogs.
#[must_use]
pub fn several_catalogs(count: usize) -> String {
    format!("점검 기준 {count}종")
}

/// Publisher and edition of a catalog.
#[must_use]
pub fn origin(publisher: &str, edition: &str) -> String {
    let parts = [publisher, edition].into_iter().map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// From what a catalog was made.
#[must_use]
pub fn source_line(source: &str) -> String {
    if source.trim().is_empty() {
        String::new()
    } else {
        format!("{SOURCE}: {source}")
    }
}

/// When a catalog was published.
#[must_use]
pub fn published_on(date: &str) -> String {
    format!("{date} 발행")
}

/// Title of the totals by this level of a catalog.
#[must_use]
pub fn by_field(level: &str) -> String {
    format!("{level}별 결과")
}

/// How many controls among those counted are the company's own.
#[must_use]
pub fn own_included(count: usize) -> String {
    format!("자체 항목 {count}개를 포함하여 셌다.")
}

/// Which verdicts of the catalogs are counted under which name; those that no scale has are left out.
#[must_use]
pub fn counted(names: &[(&str, String)]) -> String {
    let known = names.iter().filter(|(_, labels)| !labels.is_empty());
    let parts: Vec<String> = known
        .map(|(name, labels)| format!("{} {labels}", topic(name)))
        .collect();
    format!(
        "판정의 이름은 점검 기준마다 다르다. 이 표에서 {} 판정을 센 것이다.",
        parts.join(", ")
    )
}

/// How the rate is reckoned; `pass` is the catalog's word for what is met.
#[must_use]
pub fn rate_formula(pass: &str) -> String {
    let (rate, as_pass) = (rate(pass), as_what(pass));
    format!(
        "{rate}(%) = {pass} ÷ (전체 − 해당없음) × 100, 소수점 아래는 버림. \
         해당없음은 {as_pass} 세지 않고 셈에서 빼며, 미점검은 빼지 않는다."
    )
}

/// One sentence on the totals: controls, those that apply, those met, and the rate.
#[must_use]
pub fn totals_sentence(
    leaf: &str,
    pass: &str,
    total: usize,
    applicable: usize,
    met: usize,
) -> String {
    let as_pass = as_what(pass);
    format!(
        "{leaf} {total}개 가운데 적용되는 항목은 {applicable}개이며, 그중 {met}개가 {as_pass} 판정되었다."
    )
}

/// The rate in a sentence.
#[must_use]
pub fn rate_sentence(pass: &str, percent: usize) -> (String, String) {
    (format!(" {} ", topic(&rate(pass))), format!("{percent}%"))
}

/// Ends the sentence on the rate.
pub const SENTENCE_END: &str = "이다.";

/// Nothing falls short of what was judged; so many of all are not judged yet, of which nothing can be said.
#[must_use]
pub fn no_shortfalls(unassessed: usize, all: usize) -> String {
    match unassessed {
        0 => "부분적으로 또는 전부 충족하지 못한 항목이 없다.".to_owned(),
        _ if unassessed == all => {
            "아직 점검한 항목이 없어 충족하지 못한 항목이 있는지 판단할 수 없다.".to_owned()
        }
        _ => format!(
            "점검한 항목 가운데 충족하지 못한 항목은 없다. {}",
            unassessed_note(unassessed)
        ),
    }
}

/// Of what is not judged yet nothing can be said.
#[must_use]
pub fn unassessed_note(count: usize) -> String {
    format!("아직 점검하지 않은 항목이 {count}개 있어, 그 항목은 판단할 수 없다.")
}

/// How many shortfalls there are, in all and by catalog where there are several.
#[must_use]
pub fn shortfall_lead(count: usize, by_catalog: &[(&str, usize)]) -> String {
    let parts = of_each(by_catalog);
    format!(
        "부분적으로 또는 전부 충족하지 못한 항목은 {count}개{parts}이다. 항목마다 목표시기와 담당을 정하여 이행한다."
    )
}

/// How many controls do not apply, in all and by catalog where there are several.
#[must_use]
pub fn not_applicable_lead(count: usize, by_catalog: &[(&str, usize)]) -> String {
    let parts = of_each(by_catalog);
    format!("다음 항목 {count}개{parts}는 적용되지 않는다. 충족한 것으로 세지 않고 따로 집계한다.")
}

/// Counts in parentheses; nothing where there is but one.
fn of_each(counts: &[(&str, usize)]) -> String {
    let parts = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}개"));
    match counts {
        [] | [_] => String::new(),
        _ => format!("({})", parts.collect::<Vec<_>>().join(", ")),
    }
}

/// Controls whose reference is damaged in the source.
#[must_use]
pub fn uncertain_in(controls: &str) -> String {
    format!("{controls} {UNCERTAIN}")
}

/// Where an answer was taken over from.
#[must_use]
pub fn taken_over(from: &str, relation: &str, when: &str) -> String {
    format!("이어받음: {from}({relation}) · {when}")
}

/// Which controls an evidence proves, where there are several.
#[must_use]
pub fn shown_by(controls: &str) -> String {
    format!("쓰인 항목: {controls}")
}

/// The edition of the source behind the laws, or that its date is not known; nothing where a
/// catalog says neither.
#[must_use]
pub fn as_of(edition: &str, date: &str) -> String {
    match (edition.trim(), date.trim()) {
        (_, UNKNOWN) => "(원문 날짜 미상)".to_owned(),
        ("", "") => String::new(),
        ("", date) => format!("({date} 기준)"),
        (edition, _) => format!("({edition} 기준)"),
    }
}

/// Says that the source has duties that could not be read.
#[must_use]
pub fn lost_duties(count: usize) -> String {
    format!(
        "※ 기준서 원문에서 판독되지 않은 의무 사항 {count}건은 점검기준에 넣지 않았다. 공식 원문을 확인해야 한다."
    )
}
