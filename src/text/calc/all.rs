//! Every calculator by its name: what it is called, what it asks, and its account.

use super::{
    Account, Deadline, Question, continuity, duties, filing, importance, mydata, openbanking,
    provider_calendar, provider_items,
};
use crate::domain::calc::{Answers, Calculator, Context};

/// What a calculator is called.
#[must_use]
pub fn title(calculator: Calculator) -> &'static str {
    match calculator {
        Calculator::OpenBanking => "오픈뱅킹 점검 대상",
        Calculator::Importance => "클라우드 업무 중요도",
        Calculator::ProviderItems => "CSP 평가 항목",
        Calculator::ProviderCalendar => "CSP 평가 시기",
        Calculator::Continuity => "연속성·안전성·계약",
        Calculator::Filing => "보고와 서류",
        Calculator::Mydata => "마이데이터 기한",
        Calculator::Duties => "업무 달력",
    }
}

/// What it finds out, in a sentence.
#[must_use]
pub fn about(calculator: Calculator) -> &'static str {
    match calculator {
        Calculator::OpenBanking => {
            "우리 회사가 어떤 오픈뱅킹 점검을 언제, 누구에게 받아야 하는지 알아봅니다."
        }
        Calculator::Importance => {
            "클라우드로 옮길 업무가 중요 업무인지 지표마다 점수를 매겨 알아봅니다."
        }
        Calculator::ProviderItems => {
            "클라우드서비스 제공자의 안전성 평가에서 평가할 항목과 생략할 수 있는 항목을 알아봅니다."
        }
        Calculator::ProviderCalendar => {
            "클라우드서비스 제공자를 다음에 언제 평가해야 하는지 알아봅니다."
        }
        Calculator::Continuity => {
            "업무의 중요도에 따라 지켜야 할 연속성·안전성 사항과 계약서에 담을 사항을 알아보고 출구전략을 적습니다."
        }
        Calculator::Filing => {
            "클라우드 이용을 보고해야 하는지, 언제까지인지, 어떤 서류를 갖추어야 하는지 알아봅니다."
        }
        Calculator::Mydata => "마이데이터에서 보관·파기·점검·통지를 언제까지 해야 하는지 셉니다.",
        Calculator::Duties => "점검 기준이 되풀이해 하라고 한 일의 다음 기한을 셉니다.",
    }
}

/// What it asks, given what was answered so far.
#[must_use]
pub fn questions(calculator: Calculator, answers: &Answers, context: Context<'_>) -> Vec<Question> {
    match calculator {
        Calculator::OpenBanking => openbanking::questions(answers, context),
        Calculator::Importance => importance::questions(answers, context),
        Calculator::ProviderItems => provider_items::questions(answers, context),
        Calculator::ProviderCalendar => provider_calendar::questions(answers, context),
        Calculator::Continuity => continuity::questions(answers, context),
        Calculator::Filing => filing::questions(answers, context),
        Calculator::Mydata => mydata::questions(answers, context),
        Calculator::Duties => duties::questions(answers, context),
    }
}

/// Its result, and the way to it.
#[must_use]
pub fn account(calculator: Calculator, answers: &Answers, context: Context<'_>) -> Account {
    match calculator {
        Calculator::OpenBanking => openbanking::account(answers, context),
        Calculator::Importance => importance::account(answers, context),
        Calculator::ProviderItems => provider_items::account(answers, context),
        Calculator::ProviderCalendar => provider_calendar::account(answers, context),
        Calculator::Continuity => continuity::account(answers, context),
        Calculator::Filing => filing::account(answers, context),
        Calculator::Mydata => mydata::account(answers, context),
        Calculator::Duties => duties::account(answers, context),
    }
}

/// The days that it has found, for a calendar of appointments.
#[must_use]
pub fn deadlines(calculator: Calculator, answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    match calculator {
        Calculator::OpenBanking => openbanking::deadlines(answers, context),
        Calculator::Filing => filing::deadlines(answers, context),
        Calculator::Mydata => mydata::deadlines(answers, context),
        Calculator::Duties => duties::deadlines(answers, context),
        Calculator::ProviderCalendar => provider_calendar::deadlines(answers, context),
        Calculator::Importance | Calculator::ProviderItems | Calculator::Continuity => Vec::new(),
    }
}
