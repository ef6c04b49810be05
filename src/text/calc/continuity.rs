//! What is asked about the contract and the exit strategy of a task, and how the points that bind it are told.

mod account;
mod exit;
mod words;

pub use account::account;

use super::{Kind, Question, ask, ask::Form, tell};
use crate::domain::calc::{
    Answers, Context, TaskImportance,
    continuity::{
        AnnexReading, Clause, ContinuityInput, ContractPath, ExitNeed, ExitReading, Subject,
    },
};

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let input = ContinuityInput::of(answers, context);
    let mut form = Form::default();
    form.group("업무");
    form.ask(
        ask::one(TaskImportance::ALL, TaskImportance::id, tell::importance),
        "importance",
        "업무 중요도 평가 결과",
        "중요 업무는 필수와 추가를 모두 지키고, 비중요 업무는 추가를 생략할 수 있습니다. 업무 연속성 계획의 추가는 원문이 열어 둔 것에 달려 있습니다. 가이드 제5장, 제7장.",
    );
    if input.asks_readings() {
        readings(&mut form);
    }
    contract(&mut form, &input, context);
    if input.exit_need() != ExitNeed::Omissible {
        exit::questions(&mut form, answers, &input);
    }
    form.questions()
}

fn readings(form: &mut Form) {
    form.group("원문이 열어 둔 것");
    let annex = ask::one(AnnexReading::ALL, AnnexReading::id, words::annex);
    form.ask(
        annex,
        "annex",
        "비중요 업무가 줄일 수 있는 별표",
        words::ANNEX_OPEN,
    );
    let exit = ask::one(ExitReading::ALL, ExitReading::id, words::exit_reading);
    form.ask(
        exit,
        "exit-reading",
        "비중요 업무의 출구 전략",
        words::EXIT_OPEN,
    );
}

/// The points that must stand in the contract, each with its place.
fn contract(form: &mut Form, input: &ContinuityInput, context: Context<'_>) {
    let Some(catalog) = context.catalog(Subject::Contract.catalog()) else {
        return;
    };
    form.group("계약");
    form.ask(
        ask::one(ContractPath::ALL, ContractPath::id, words::path),
        "contract-path",
        "계약의 상대방",
        "재위탁이나 MSP를 거치더라도 직접 계약과 같은 효력이 나도록 관련 계약에 반영합니다. 가이드 제7장.",
    );
    form.group("계약서 기재사항");
    for clause in input.contract_check(catalog).clauses {
        let id = &clause.control;
        let Some(placed) = catalog.control(id) else {
            continue;
        };
        let note = &placed.control.requirement;
        form.ask(
            ask::one(Clause::ALL, Clause::id, words::clause),
            format!("contract.{id}"),
            format!("{id} {}", placed.control.title),
            format!("{note} 가이드 제7장, <별표 2의5>."),
        );
        if clause.clause.is_some_and(|it| it != Clause::Missing) {
            form.ask(
                Kind::Words,
                format!("contract.{id}.place"),
                format!("{id} 계약서의 자리"),
                "조항 번호나 붙임의 이름을 적습니다.",
            );
        }
    }
}

#[cfg(test)]
mod tests;
