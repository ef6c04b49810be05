//! 보고와 서류: what is asked about reports and documents of using a cloud, and how the result is told.

mod account;
mod documents;
mod open;
mod words;

pub use account::{account, deadlines};

use super::{Kind, Question, ask, ask::Form, counting};
use crate::domain::calc::{
    Answers, Context, Counting,
    filing::{Company, Event, FilingInput, Scope, Trigger, kept},
};

/// The catalog whose controls are the documents.
const CATALOG: &str = "cloud-documents";

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let input = FilingInput::of(answers);
    let mut form = Form::default();
    company(&mut form, &input);
    for event in &input.events {
        first(&mut form, event.place);
        further(&mut form, &input, event);
    }
    let next = answers.places("event") + 1;
    if next <= Answers::MOST_PLACES {
        first(&mut form, next);
    }
    readings(&mut form, &input);
    documents(&mut form, answers, context);
    form.questions()
}

fn company(form: &mut Form, input: &FilingInput) {
    form.group("보고하는 회사");
    form.ask(
        ask::one(Company::ALL, Company::id, words::company),
        "company",
        "회사의 종류",
        "전자금융업자만 별첨 FAQ 6의 면제를 받을 수 있습니다.",
    );
    form.ask(
        Kind::YesNo,
        "newcomer",
        "허가·등록이 끝나기 전에 사유가 생긴 신규 회사",
        "신규 회사는 허가나 등록이 끝난 다음에 보고합니다. 가이드 제8장 1절 나.",
    );
    if input.newcomer == Some(true) {
        form.ask(
            Kind::Day,
            "licence",
            "허가·등록이 끝난 날",
            "아직 끝나지 않았으면 비워 둡니다. 가이드 제8장 1절 나.",
        );
    }
}

/// What is asked of every event, also of one that is yet to be filled in.
fn first(form: &mut Form, place: u32) {
    form.group(format!("사유 {place}"));
    let id = |what: &str| format!("event.{place}.{what}");
    form.ask(
        Kind::Words,
        id("name"),
        "이름",
        "업무나 계약의 이름처럼 알아볼 말을 적습니다.",
    );
    form.ask(
        ask::one(Trigger::ALL, Trigger::id, words::trigger),
        id("trigger"),
        "보고할 사유",
        words::TRIGGER_NOTE,
    );
    form.ask(
        Kind::Day,
        id("on"),
        "사유가 생긴 날",
        "계약이면 맺은 날입니다. 기한은 이날부터 셉니다.",
    );
}

fn further(form: &mut Form, input: &FilingInput, event: &Event) {
    let id = |what: &str| format!("event.{}.{what}", event.place);
    form.ask(
        ask::one(Scope::ALL, Scope::id, words::scope),
        id("scope"),
        "제14조의2가 적용되는 이용인지",
        words::SCOPE_NOTE,
    );
    let outside = event.scope.is_some_and(|scope| scope != Scope::Applies);
    if outside && event.trigger != Some(Trigger::Minor) {
        return;
    }
    if input.company != Some(Company::Financial) {
        exemption(form, event);
    }
    if input.may_be_delayed(event) {
        development(form, input, event);
    }
    form.ask(
        Kind::Day,
        id("reported"),
        "보고한 날",
        "아직 보고하지 않았으면 비워 둡니다. 오늘까지의 날이고 사유가 생긴 날보다 앞설 수 없습니다.",
    );
}

fn exemption(form: &mut Form, event: &Event) {
    let id = |what: &str| format!("event.{}.{what}", event.place);
    form.ask(
        Kind::YesNo,
        id("important"),
        "중요 업무로 평가했는지",
        "비중요 업무여야 면제될 수 있습니다. 별첨 FAQ 6.",
    );
    if event.important != Some(true) {
        form.ask(
            Kind::YesNo,
            id("transactions"),
            "금융거래정보를 처리하는지",
            "금융거래정보가 아닌 정보만 처리해야 면제될 수 있습니다. 별첨 FAQ 6.",
        );
    }
}

fn development(form: &mut Form, input: &FilingInput, event: &Event) {
    let id = |what: &str| format!("event.{}.{what}", event.place);
    form.ask(
        Kind::YesNo,
        id("development"),
        "개발·테스트 등에 먼저 쓰는지",
        "실제 업무를 하기까지 3개월 이상 걸리면 기한을 내부망과 연계한 날부터 셉니다. 가이드 제8장 1절 나의 각주.",
    );
    if event.development == Some(true) {
        if !matches!(event.trigger, Some(Trigger::Contract | Trigger::Switch)) {
            form.ask(
                Kind::Day,
                id("contract"),
                "이용 계약을 맺은 날",
                "실제 업무까지 걸린 기간은 계약을 맺은 날부터 셉니다.",
            );
        }
        form.ask(
            Kind::Day,
            id("work"),
            "실제 업무를 시작한 날",
            "아직이면 시작할 날을 적습니다. 계약을 맺은 날에서 3개월이 되는 날이거나 그 뒤이면 예외입니다.",
        );
    }
    if input.delayed(event) == Some(true) {
        form.ask(
            Kind::Day,
            id("linked"),
            "내부망과 연계한 날",
            "연구·개발망과 이은 것은 세지 않습니다. 아직이면 비워 둡니다.",
        );
    }
}

fn readings(form: &mut Form, input: &FilingInput) {
    form.group("읽는 법");
    if open::counts(input) {
        form.ask(
            counting::kind(),
            Counting::QUESTION,
            counting::LABEL,
            counting::NOTE,
        );
    }
    for (kind, id, label, note) in open::readings(input) {
        form.ask(kind, id, label, note);
    }
}

fn documents(form: &mut Form, answers: &Answers, context: Context<'_>) {
    let Some(catalog) = context.catalog(CATALOG) else {
        return;
    };
    form.group("갖추어 둘 서류");
    for document in kept(answers, catalog) {
        let id = |what: &str| format!("document.{}.{what}", document.control);
        let place = format!("가이드 제8장 1절 가, 항목 {}.", document.control);
        form.ask(
            Kind::Words,
            id("owner"),
            format!("{}: 담당", document.title),
            place.clone(),
        );
        form.ask(
            Kind::Day,
            id("updated"),
            format!("{}: 마지막으로 고친 날", document.title),
            place,
        );
    }
}

#[cfg(test)]
mod tests;
