//! Words for what became of an assessment since the one before.

use super::{dates::period_prose, words::mark};
use crate::domain::{Compared, Drift, Period, Shift, Standing};

/// What became of a control since last year.
#[must_use]
pub fn drift(value: Drift) -> &'static str {
    match value {
        Drift::Worse => "나빠짐",
        Drift::Better => "나아짐",
        Drift::Same => "같음",
        Drift::New => "새로 생김",
        Drift::Dropped => "없어짐",
        Drift::Open => "판정 전",
    }
}

/// What else of a control has changed: its number, what it asks, and its answer.
#[must_use]
pub fn others(row: &Compared) -> Vec<String> {
    let moved = row.moved_from().map(|id| format!("지난번 번호 {id}"));
    let reworded = row.reworded.then(|| REWORDED.to_owned());
    let shifts = row.shifts().into_iter().map(shift);
    moved.into_iter().chain(reworded).chain(shifts).collect()
}

fn shift(value: Shift) -> String {
    match value {
        Shift::Summary => "결과 요약이 바뀜".to_owned(),
        Shift::Plans(then, now) => format!("남은 이행계획 {then} → {now}"),
        Shift::Evidence(then, now) => format!("증빙 {then} → {now}"),
    }
}

/// A control asks something else than last year.
const REWORDED: &str = "점검 기준의 내용이 바뀜";

/// The state of a control on one side of a comparison, in the word of its scale.
#[must_use]
pub fn standing(value: &Standing) -> &str {
    if value.word.is_empty() {
        mark(value.mark)
    } else {
        &value.word
    }
}

/// Name and days of an assessment.
#[must_use]
pub fn dated_name(name: &str, period: Option<Period>) -> String {
    match period {
        Some(period) => format!("‘{name}’({})", period_prose(period)),
        None => format!("‘{name}’"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_drifts_share_a_word() {
        let mut words = Drift::ALL.map(drift).to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Drift::ALL.len());
    }
}
