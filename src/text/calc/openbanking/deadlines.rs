//! The days until which what was deferred must be checked, for a calendar of appointments.

use super::words;
use crate::{
    domain::calc::{
        Answers, Context,
        openbanking::{Due, OpenBankingInput, outcome},
    },
    text::calc::Deadline,
};

/// The last day of each check that is deferred and not yet late. Whether it was made is not asked.
#[must_use]
pub fn deadlines(answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    let input = OpenBankingInput::of(answers);
    let found = outcome(&input, context.today);
    let Some(on) = found.institution.deadline else {
        return Vec::new();
    };
    let checks = [
        ("institution", "이용기관 보안점검", found.institution.due),
        (
            "vulnerability",
            "핀테크서비스 취약점 점검",
            found.vulnerability.due,
        ),
    ];
    let void = found.vulnerability.is_void();
    let waiting = checks
        .into_iter()
        .filter(|(id, _, due)| *due == Some(Due::WithinYear) && !(void && *id == "vulnerability"));
    waiting
        .map(|(id, name, _)| Deadline {
            id: format!("openbanking/{id}"),
            title: format!("오픈뱅킹: {name}"),
            note: words::institution_place(3, "점검 시기 조정"),
            on,
            repeat: None,
        })
        .collect()
}
