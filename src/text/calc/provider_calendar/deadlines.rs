//! The days of a provider's evaluations, for a calendar of appointments.

use super::account::{COMPREHENSIVE, REGULAR, REPRESENTATIVE};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context,
            provider_calendar::{Deadline as Day, ProviderCalendarInput},
        },
    },
    text::calc::Deadline,
};

/// What is still to be done, and the last day of the newest representative result.
#[must_use]
pub fn deadlines(answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    let calendar = ProviderCalendarInput::of(answers).calendar(context.today);
    let deadline = |(on, day): (Date, Day)| {
        let (id, title, source) = match day {
            Day::Comprehensive => (
                "comprehensive".to_owned(),
                "CSP 종합평가".to_owned(),
                COMPREHENSIVE,
            ),
            Day::Regular => (
                format!("regular-{}", on.year()),
                format!("{}년 CSP 정기평가", on.year()),
                REGULAR,
            ),
            Day::Result(_) => (
                "result".to_owned(),
                "CSP 대표평가 결과를 활용할 수 있는 마지막 날".to_owned(),
                REPRESENTATIVE,
            ),
        };
        Deadline {
            id: format!("provider-calendar/{id}"),
            title,
            note: source.to_owned(),
            on,
            repeat: None,
        }
    };
    calendar.deadlines().into_iter().map(deadline).collect()
}
