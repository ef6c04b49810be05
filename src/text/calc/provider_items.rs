//! What is asked to find the items of a cloud provider's evaluation, and how the result is told.

mod account;
mod open;
mod words;

pub use account::{account, is_omission, omissions};

use super::{Kind, Question, ask, ask::Form, tell};
use crate::domain::calc::{
    Answers, Context, TaskImportance,
    provider_items::{
        CATALOG, ListReading, ProviderItemsInput, Scheme, Service, VirtualisationReading,
    },
};

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let input = ProviderItemsInput::of(answers);
    let mut form = Form::default();
    task(&mut form);
    if input.importance != Some(TaskImportance::Unimportant) {
        certificates(&mut form, answers, &input);
        readings(&mut form, &input, context);
    }
    form.questions()
}

fn task(form: &mut Form) {
    form.group("업무와 서비스");
    form.ask(
        ask::one(TaskImportance::ALL, TaskImportance::id, tell::importance),
        "importance",
        "업무 중요도 평가 결과",
        "비중요 업무이면 대체 항목의 평가를 생략할 수 있습니다. 가이드 제4장 3절 나, 감독규정 제14조의2 제1항 제2호.",
    );
    for service in Service::ALL.iter().copied() {
        form.ask(
            Kind::YesNo,
            format!("service.{}", service.id()),
            format!("{} 이용", words::service(service)),
            "항목마다 적용대상이 정해져 있습니다. 둘 이상을 함께 쓰면 모두 예로 답합니다. 가이드 제4장 3절 <별표 2의2>.",
        );
    }
}

fn certificates(form: &mut Form, answers: &Answers, input: &ProviderItemsInput) {
    form.group("제공자의 인증");
    form.ask(
        Kind::Day,
        "day",
        "인증을 확인하는 날",
        "이 날에 유지되고 있는 인증만 셉니다. 답하지 않으면 오늘로 봅니다. 가이드 제4장 3절 나.",
    );
    for place in 1..=(answers.places("certificate") + 1).min(Answers::MOST_PLACES) {
        form.group(format!("제공자의 인증 {place}"));
        let held = input.certificates.iter().find(|it| it.place == place);
        certificate(form, place, held.and_then(|it| it.scheme));
    }
}

fn certificate(form: &mut Form, place: u32, scheme: Option<Scheme>) {
    let id = |field: &str| format!("certificate.{place}.{field}");
    form.ask(
        ask::one(Scheme::ALL, Scheme::id, words::scheme),
        id("scheme"),
        "인증 이름",
        "(*)는 클라우드에 특화된 인증이 아니어서 가상화 보안을 따로 점검합니다. 등급이 다르면 그 밖의 인증을 고릅니다. 가이드 제4장 3절 나.",
    );
    if scheme == Some(Scheme::Other) {
        form.ask(
            Kind::Words,
            id("name"),
            "그 밖의 인증의 이름",
            "인증서에 적힌 대로 적습니다.",
        );
        form.ask(
            Kind::YesNo,
            id("cloud-specific"),
            "클라우드 특화 인증",
            "아니면 (*) 인증과 같이 가상화 보안을 따로 점검합니다. 가이드 제4장 3절 나의 각주.",
        );
    }
    form.ask(Kind::Day, id("from"), "유효기간 첫날", "이 날부터 셉니다.");
    form.ask(
        Kind::Day,
        id("until"),
        "유효기간 마지막 날",
        "이 날까지 셉니다. SOC2 보고서처럼 끝나는 날이 없으면, 유지 중이라고 회사가 판단한 마지막 날을 적고 근거를 남깁니다. 가이드에는 정한 날이 없습니다.",
    );
    scope(form, id);
}

fn scope(form: &mut Form, id: impl Fn(&str) -> String) {
    let source = "쓰려는 것이 모두 들어 있어야 합니다. 가이드 제4장 3절 나.";
    form.ask(
        Kind::YesNo,
        id("facilities"),
        "쓸 시설(데이터센터 등)이 인증 범위에 있음",
        source,
    );
    form.ask(
        Kind::YesNo,
        id("services"),
        "쓸 서비스가 인증 범위에 있음",
        source,
    );
    form.ask(
        Kind::YesNo,
        id("stated"),
        "그 범위가 인증서 등에 명시됨",
        "인증서나 인증기관이 내준 서류로 확인합니다. 가이드 제4장 3절 나.",
    );
}

/// Whether it matters how the footnote on starred certificates is read.
fn asks_virtualisation(input: &ProviderItemsInput, context: Context<'_>) -> bool {
    let catalog = context.catalog(CATALOG);
    catalog.is_some_and(|it| input.asks_virtualisation(it, context.today))
}

fn readings(form: &mut Form, input: &ProviderItemsInput, context: Context<'_>) {
    form.group("원문이 열어 둔 것");
    if asks_virtualisation(input, context) {
        form.ask(
            ask::one(
                VirtualisationReading::ALL,
                VirtualisationReading::id,
                words::virtualisation,
            ),
            "virtualisation",
            "(*) 인증일 때 따로 점검할 범위",
            words::VIRTUALISATION_OPEN,
        );
    }
    let mut schemes = input.certificates.iter().map(|it| it.scheme);
    if schemes.any(|it| it == Some(Scheme::Other)) {
        form.ask(
            ask::one(ListReading::ALL, ListReading::id, words::list),
            "list",
            "표에 없는 인증",
            words::LIST_OPEN,
        );
    }
}

#[cfg(test)]
mod tests;
