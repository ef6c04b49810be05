//! The check of the service for vulnerabilities: its extent, its time and who may carry it out.

use super::words;
use crate::{
    domain::calc::{
        Context,
        openbanking::{Condition, Due, OpenBankingInput, Outcome, Platform, Vulnerability, met},
    },
    text::calc::{Step, tell},
};

const WHO: &str = "취약점 점검을 할 수 있는 곳";
const VOID: &str = "앱이나 웹으로 제공하는 서비스가 없어 대상이 없습니다.";

/// The extent, time and performer in sentences.
pub(super) fn result(input: &OpenBankingInput, found: &Outcome) -> Vec<String> {
    let check = &found.vulnerability;
    if check.is_void() {
        return vec![format!("핀테크서비스 취약점 점검: {VOID}")];
    }
    vec![
        format!("핀테크서비스 취약점 점검: {} {}", extent(check), due(check)),
        format!("취약점 점검의 수행 주체: {}", who(input, found.own_team)),
    ]
}

fn extent(check: &Vulnerability) -> String {
    let names = check.platforms.iter().map(|it| words::platform(*it));
    let names: Vec<&str> = names.collect();
    if check.is_void() {
        return VOID.into();
    }
    if names.is_empty() {
        return "플랫폼을 답하면 대상과 기간을 알려 드립니다.".into();
    }
    let names = names.join(", ");
    let rest = if check.complete {
        ""
    } else {
        " 답하지 않은 플랫폼은 세지 않았습니다."
    };
    format!("대상은 {names}이며, {}{rest}", duration(check))
}

/// 플랫폼 별 5영업일 내외; the sum supposes that they are checked one after another.
fn duration(check: &Vulnerability) -> String {
    let days = |count: usize| count * 5;
    let each = check.platforms.len();
    match check.count {
        Some(1) => "5영업일 내외가 걸릴 예정입니다.".into(),
        Some(count) => format!(
            "플랫폼마다 5영업일 내외, {count}개를 차례로 점검하면 {}영업일 내외가 걸릴 예정입니다.",
            days(count)
        ),
        None => format!(
            "플랫폼마다 5영업일 내외, 차례로 점검하면 세는 방법에 따라 {} 또는 {}영업일 내외가 걸릴 예정입니다.",
            days(each.saturating_sub(1)),
            days(each)
        ),
    }
}

fn due(check: &Vulnerability) -> &'static str {
    match check.due {
        _ if check.is_void() => VOID,
        Some(Due::BeforeService) => {
            "오픈뱅킹 환경에서 개발과 테스트를 마친 뒤, 서비스를 실시하기 전에 마칩니다."
        }
        Some(Due::WasBeforeService) => "서비스를 실시하기 전에 마쳤어야 하는 점검입니다.",
        Some(Due::WithinYear) => {
            "유예가 이 점검에도 미친다고 읽어, 서비스를 실시하고 1년 안에 마칩니다."
        }
        Some(Due::YearOver) => {
            "유예가 이 점검에도 미친다고 읽어도, 서비스를 실시하고 1년이 지났습니다."
        }
        None if check.deferred == Some(true) => {
            "유예가 이 점검에도 미친다고 읽어, 서비스를 실시하고 1년 안에 마칩니다. 기한은 이용기관 보안점검과 같습니다."
        }
        None => {
            "적힌 시기는 서비스 실시 전이며, 은행과 전자금융업자의 유예가 이 점검에도 미치는지는 열려 있습니다."
        }
    }
}

fn who(input: &OpenBankingInput, own_team: Option<bool>) -> String {
    match own_team {
        Some(true) => "평가전문기관 또는 우리 회사의 자체전담반이 할 수 있습니다.".into(),
        Some(false) => format!("평가전문기관이 합니다. {}", unable(input)),
        None => "평가전문기관이 할 수 있습니다. 자체전담반이 할 수 있는지는 답이 더 있어야 합니다."
            .into(),
    }
}

/// Why the institution's own team may not check.
fn unable(input: &OpenBankingInput) -> String {
    if input.has_team == Some(false) {
        return "자체전담반을 두지 않았습니다.".into();
    }
    let unmet = Condition::ALL.into_iter();
    let unmet = unmet.filter(|it| met(input, *it) == Some(false));
    let unmet: Vec<&str> = unmet.map(words::condition).collect();
    format!(
        "자체전담반의 조건을 갖추지 못했습니다: {}.",
        unmet.join(", ")
    )
}

/// What is checked and how long it takes.
pub(super) fn extent_step(check: &Vulnerability, context: Context<'_>) -> Step {
    let rows = check.platforms.iter().map(|it| {
        let items = match it {
            Platform::Web => ["4", "12"],
            Platform::Android | Platform::Ios => ["5", "17"],
        };
        let [areas, items] = items.map(str::to_owned);
        vec![words::platform(*it).to_owned(), areas, items]
    });
    let table = tell::table(&["플랫폼", "분야", "항목"], rows.collect(), &[1, 2]);
    let mut lines = vec![
        "점검도구 등으로 원격에서 자동 점검과 수동 점검을 함께 합니다(실점검).".to_owned(),
        extent(check),
    ];
    let mut catalogs: Vec<&str> = check.platforms.iter().map(|it| catalog(*it)).collect();
    catalogs.dedup();
    lines.extend(words::catalog_line(context, &catalogs));
    Step {
        title: "취약점 점검의 대상과 기간".into(),
        lines,
        table: (!check.platforms.is_empty()).then_some(table),
        source: words::service_place("점검 방법·소요 기간·점검 항목"),
    }
}

/// The catalog with the items of a platform.
fn catalog(of: Platform) -> &'static str {
    match of {
        Platform::Web => "fintech-web",
        Platform::Android | Platform::Ios => "fintech-mobile",
    }
}

/// When it is done.
pub(super) fn time_step(check: &Vulnerability) -> Step {
    Step {
        title: "취약점 점검의 시기".into(),
        lines: vec![due(check).into()],
        table: None,
        source: words::service_place("점검 시기"),
    }
}

/// Who may carry it out.
pub(super) fn who_step(input: &OpenBankingInput, found: &Outcome) -> Step {
    let rows = Condition::ALL.map(|it| {
        let met = met(input, it);
        vec![words::condition(it).to_owned(), words::met(met).to_owned()]
    });
    let table = tell::table(&["자체전담반의 조건", "판단"], rows.to_vec(), &[]);
    let may = met(input, Condition::Kind) != Some(false);
    if found.vulnerability.is_void() {
        let (title, source) = (WHO, words::service_place("점검 수행 주체"));
        return tell::step(title, &source, vec![VOID.into()]);
    }
    Step {
        title: WHO.into(),
        lines: vec![
            who(input, found.own_team),
            "평가전문기관은 전자금융감독규정 제37조의3 제1항에 따라 지정된 금융보안원과 정보보호전문서비스기업입니다.".into(),
            "자체전담반의 조건은 모두 갖추어야 하며, 총자산과 종업원 수는 같은 규정 제37조의2 제2항의 요건입니다.".into(),
            "자료는 두 곳 뒤에 ‘등’을 붙였으나 그 밖에 누가 포함되는지는 적지 않았습니다.".into(),
        ],
        table: (input.has_team != Some(false) && may).then_some(table),
        source: words::service_place("점검 수행 주체"),
    }
}
