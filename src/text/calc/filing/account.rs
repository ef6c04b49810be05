//! The result about reports and documents, and the way to it.

use super::{
    documents::{documents, documents_sentence, documents_step},
    open, words,
};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context,
            filing::{Basis, Company, Due, Event, Filed, FilingInput, Report, Start, Trigger},
        },
    },
    text::{
        calc::{Account, Deadline, Step, counting, tell},
        date_prose, date_table,
    },
};

const RULE: &str = "가이드 제8장 1절 나, 감독규정 제14조의2 제4항";
const HALF_YEAR_RULE: &str = "별첨 FAQ 5, 정보처리위탁규정 제7조 제4항 제1호";

/// What was found about the reports and documents.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let input = FilingInput::of(answers);
    let documents = documents(answers, &input, context);
    let mut result: Vec<String> = input
        .events
        .iter()
        .map(|event| sentence(&input, event, context.today))
        .collect();
    if input.events.is_empty() {
        result.push("보고할 사유를 적으면 기한을 셉니다.".to_owned());
    }
    result.extend(documents_sentence(&documents));
    let steps = [
        deadline_step(&input, context.today),
        duty_step(&input),
        development_step(&input),
        newcomer_step(&input),
        method_step(&input),
        documents_step(&input, &documents),
    ];
    Account {
        result,
        steps: steps.into_iter().flatten().collect(),
        open: open::points(&input),
    }
}

/// The days until which is to be reported what has not been, for a calendar of appointments.
#[must_use]
pub fn deadlines(answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    let input = FilingInput::of(answers);
    let deadline = |event: &Event| {
        let filed = input.filed(event);
        let Due::Until { on, .. } = filed.due else {
            return None;
        };
        let made = matches!(input.report(event, context.today), Report::Made(_));
        let open = !made && filed.required() != Some(false);
        open.then(|| Deadline {
            id: format!("filing/{}", event.place),
            title: format!("클라우드 이용 보고: {}", name(event)),
            note: format!("{}. {RULE}", trigger(event)),
            on,
            repeat: None,
        })
    };
    input.events.iter().filter_map(deadline).collect()
}

fn name(event: &Event) -> String {
    let name = event.name.clone();
    name.unwrap_or_else(|| format!("사유 {}", event.place))
}

fn trigger(event: &Event) -> &'static str {
    event.trigger.map_or("–", words::trigger)
}

fn sentence(input: &FilingInput, event: &Event, today: Date) -> String {
    let filed = input.filed(event);
    let name = name(event);
    if filed.required() == Some(false) {
        return if filed.exempt == Some(true) && filed.applies != Some(false) {
            format!(
                "‘{name}’: 별첨 FAQ 6의 면제에 들어 보고하지 않아도 됩니다. 서류는 그와 관계없이 갖추어 둡니다."
            )
        } else {
            format!(
                "‘{name}’: 제14조의2의 보고 대상이 아닙니다. 정보처리위탁규정 제7조의 보고와 망분리(감독규정 제15조, 제14조의2 제8항)는 따로 확인합니다."
            )
        };
    }
    let report = input.report(event, today);
    let due = format!(
        "{}{}",
        due_sentence(filed.due, today, report),
        wrong_day(report).unwrap_or_default()
    );
    match filed.required() {
        Some(_) => format!("‘{name}’: {due}"),
        None if filed.basis == Basis::Outsourcing && filed.applies == Some(false) => format!(
            "‘{name}’: 반기현황은 정보처리위탁규정의 보고라 제14조의2가 적용되지 않는다는 것만으로 빠지지 않습니다. 정보처리 위탁인지 확인합니다. 위탁이면 다음과 같습니다. {due}"
        ),
        None => format!(
            "‘{name}’: 보고 대상인지 정하려면 {}의 답이 필요합니다. 보고 대상이면 다음과 같습니다. {due}",
            missing(input, event, filed).join(", ")
        ),
    }
}

/// Why the day of a report cannot be that of one.
fn wrong_day(report: Report) -> Option<String> {
    match report {
        Report::Open | Report::Made(_) => None,
        Report::Ahead(day) => Some(format!(
            " 보고한 날로 적은 {}은 오늘보다 뒤라 보고한 것으로 보지 않았습니다.",
            date_prose(day)
        )),
        Report::Early(day) => Some(format!(
            " 보고한 날로 적은 {}은 사유나 허가·등록보다 앞서 이 사유의 보고로 보지 않았습니다.",
            date_prose(day)
        )),
    }
}

fn made(report: Report) -> Option<Date> {
    match report {
        Report::Made(day) => Some(day),
        _ => None,
    }
}

fn due_sentence(due: Due, today: Date, report: Report) -> String {
    match due {
        Due::Unknown => "사유와 사유가 생긴 날을 답하면 기한을 셉니다.".to_owned(),
        Due::Until { on, .. } => format!(
            "{}까지 금융감독원장에게 보고합니다({}).",
            date_prose(on),
            counting::kept(today, on, made(report))
        ),
        Due::AfterLink => {
            "내부망과 연계한 날부터 3개월 이내에 보고합니다. 연계한 날을 적으면 기한을 셉니다."
                .to_owned()
        }
        Due::AfterLicence => {
            "허가나 등록이 끝난 다음에 보고합니다. 끝난 날을 적으면 기한을 셉니다.".to_owned()
        }
        Due::After(day) => format!(
            "{} 뒤에 보고합니다. 정해진 기한은 없는 것으로 읽었습니다.",
            date_prose(day)
        ),
        Due::HalfYear { year, second } => format!(
            "{year}년 {}의 반기현황으로 보고합니다. 언제까지인지는 원문에 없습니다.",
            half(second)
        ),
    }
}

fn half(second: bool) -> &'static str {
    if second { "하반기" } else { "상반기" }
}

/// The answers that decide whether it is to be reported and are not there.
fn missing(input: &FilingInput, event: &Event, filed: Filed) -> Vec<&'static str> {
    let exemption = filed.exempt.is_none();
    let asked = [
        (
            filed.applies.is_none() && filed.basis == Basis::Article,
            "‘제14조의2가 적용되는 이용인지’",
        ),
        (exemption && input.company.is_none(), "‘회사의 종류’"),
        (
            exemption && event.important.is_none(),
            "‘중요 업무로 평가했는지’",
        ),
        (
            exemption && event.transactions.is_none(),
            "‘금융거래정보를 처리하는지’",
        ),
    ];
    asked.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

fn deadline_step(input: &FilingInput, today: Date) -> Option<Step> {
    let heads = ["이름", "사유", "생긴 날", "세는 날", "기한", "상태"];
    let row = |event| deadline_row(input, event, today);
    let rows = input.events.iter().map(row).collect();
    (!input.events.is_empty()).then(|| Step {
        title: "사유와 기한".to_owned(),
        lines: deadline_lines(input),
        table: Some(tell::table(&heads, rows, &[])),
        source: match (open::counts(input), open::has(input, &[Trigger::Minor])) {
            (false, true) => HALF_YEAR_RULE.to_owned(),
            (true, true) => format!("{RULE}, {HALF_YEAR_RULE}"),
            _ => RULE.to_owned(),
        },
    })
}

fn deadline_lines(input: &FilingInput) -> Vec<String> {
    let lines = [
        open::counts(input).then_some(
            "네 가지 사유는 생긴 날부터 3개월 이내에 보고합니다. 기한인 날까지 보고하면 됩니다.",
        ),
        open::has(input, &[Trigger::Minor])
            .then_some("일부·경미한 변경은 반기현황으로 보고하며, 언제까지인지는 원문에 없습니다."),
        open::has(
            input,
            &[Trigger::Provider, Trigger::Measures, Trigger::Minor],
        )
        .then_some("중대한 변경과 일부·경미한 변경을 가르는 기준은 원문에 없습니다. 어느 쪽으로 보았는지 까닭을 남깁니다."),
    ];
    lines.into_iter().flatten().map(str::to_owned).collect()
}

fn deadline_row(input: &FilingInput, event: &Event, today: Date) -> Vec<String> {
    let filed = input.filed(event);
    let (from, on, state) = if filed.required() == Some(false) {
        (String::new(), "보고 대상 아님".to_owned(), String::new())
    } else {
        due_cells(filed.due, today, input.report(event, today))
    };
    let on_day = event.on.map(date_table).unwrap_or_default();
    let trigger = trigger(event).to_owned();
    vec![name(event), trigger, on_day, from, on, state]
}

/// From when is counted, until when, and how it stands.
fn due_cells(due: Due, today: Date, report: Report) -> (String, String, String) {
    let reported = made(report);
    let state = reported.map(date_table).unwrap_or_default();
    let none = String::new();
    match due {
        Due::Until { start, from, on } => (
            format!("{}({})", date_table(from), start_words(start)),
            date_table(on),
            counting::kept(today, on, reported),
        ),
        Due::HalfYear { year, second } => {
            (none, format!("{year}년 {} 반기현황", half(second)), state)
        }
        Due::AfterLink => (none, "내부망 연계 후 3개월".to_owned(), state),
        Due::AfterLicence => (none, "허가·등록 뒤".to_owned(), state),
        Due::After(day) => (date_table(day), "정해진 날 없음".to_owned(), state),
        Due::Unknown => (none, "모름".to_owned(), state),
    }
}

fn start_words(start: Start) -> &'static str {
    match start {
        Start::Event => "사유",
        Start::Link => "내부망 연계",
        Start::Licence => "허가·등록",
    }
}

fn duty_step(input: &FilingInput) -> Option<Step> {
    let company = tell::flag(input.company.map(|it| it == Company::Electronic));
    let row = |event: &Event| {
        let filed = input.filed(event);
        vec![
            name(event),
            tell::flag(filed.applies).to_owned(),
            company.to_owned(),
            tell::flag(event.important.map(|it| !it)).to_owned(),
            tell::flag(event.transactions.map(|it| !it)).to_owned(),
            tell::flag(filed.exempt).to_owned(),
            tell::flag(filed.required()).to_owned(),
        ]
    };
    let heads = [
        "이름",
        "제14조의2 적용",
        "전자금융업자",
        "비중요 업무",
        "금융거래정보 없음",
        "면제",
        "보고 대상",
    ];
    (!input.events.is_empty()).then(|| Step {
        title: "보고 대상인지".to_owned(),
        lines: vec![
            "전자금융업자가 비중요 업무에서 금융거래정보 아닌 것만 처리할 때 면제됩니다. 셋 가운데 하나라도 아니면 면제되지 않습니다.".to_owned(),
            "자신이 운영하는 상용 클라우드를 쓰는 것도 적용됩니다. 그때에는 위탁 관계의 서류를 상용 클라우드 이용의 서류로 갈음합니다(비조치의견서 190037).".to_owned(),
        ],
        table: Some(tell::table(&heads, input.events.iter().map(row).collect(), &[])),
        source: "가이드 제8장 1절 나, 별첨 FAQ 2·4·6과 SaaS 판단 기준, 가이드의 적용 범위 예시".to_owned(),
    })
}

fn development_step(input: &FilingInput) -> Option<Step> {
    let line = |event: &Event| {
        (event.development == Some(true)).then(|| {
            let what = match input.delayed(event) {
                Some(true) if input.linked_before(event) => "내부망과 연계한 날이 사유가 생긴 날보다 앞섭니다. 연계한 날로 기한을 앞당길 근거가 없어 사유가 생긴 날부터 셌습니다. 두 날을 확인합니다.",
                Some(true) => "실제 업무까지 3개월 이상 걸려 내부망과 연계한 날부터 셉니다.",
                Some(false) => "예외에 들지 않아 사유가 생긴 날부터 셉니다.",
                None => "계약을 맺은 날과 실제 업무를 시작하는 날을 적으면 예외인지 정해집니다. 그때까지 사유가 생긴 날부터 셉니다.",
            };
            format!("‘{}’: {what}", name(event))
        })
    };
    let lines: Vec<String> = input.events.iter().filter_map(line).collect();
    let source = "가이드 제8장 1절 나의 각주";
    (!lines.is_empty()).then(|| tell::step("개발·테스트의 예외", source, lines))
}

fn newcomer_step(input: &FilingInput) -> Option<Step> {
    let line = match (input.newcomer, input.licence) {
        (Some(true), Some(day)) => format!(
            "{}에 허가나 등록을 마쳤습니다. 세는 날이 그보다 앞선 사유는 그날 다음에 보고합니다. 반기현황을 어느 반기로 보고하는지는 원문에 없어 사유가 생긴 반기로 적었습니다.",
            date_prose(day)
        ),
        (Some(true), None) => "허가나 등록이 끝나지 않아 아직 보고할 때가 아닙니다.".to_owned(),
        _ => return None,
    };
    Some(tell::step("신규 회사", "가이드 제8장 1절 나", vec![line]))
}

fn method_step(input: &FilingInput) -> Option<Step> {
    let lines = [
        "발생 사유, 관련 자료, 대응 계획과 아래의 서류를 붙입니다.",
        "서류가 빠졌거나 안전성 확보조치 등이 모자라다고 판단되면 개선이나 보완을 요구받을 수 있습니다.",
        "시행세칙 별지 제6호 서식으로 전자문서교환시스템에 전자공문을 냅니다.",
        "내기 전에 금융감독원 담당자와 협의하도록 권고되어 있습니다. 의무는 아닙니다.",
        "이 보고를 하면 정보처리위탁규정 제7조 제1항부터 제3항까지와 제4항 제2호 본문의 보고도 한 것으로 봅니다.",
    ];
    open::counts(input).then(|| {
        tell::step(
            "보고하는 방법",
            "가이드 제8장 1절 나와 2절",
            lines.map(str::to_owned).to_vec(),
        )
    })
}
