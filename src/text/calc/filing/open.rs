//! What the guide leaves open, and when that matters.

use super::words;
use crate::{
    domain::calc::filing::{
        Company, Development, Exemption, FilingInput, Newcomer, Switching, Trigger,
    },
    text::calc::{Kind, OpenPoint, ask, counting, tell},
};

/// The questions about readings that matter here: kind, id, label and note.
pub(super) fn readings(
    input: &FilingInput,
) -> Vec<(Kind, &'static str, &'static str, &'static str)> {
    let mut asked = Vec::new();
    if has_newcomer(input) {
        let kind = ask::one(Newcomer::ALL, Newcomer::id, words::newcomer);
        asked.push((
            kind,
            "reading.newcomer",
            "신규 회사의 기한",
            words::OPEN_NEWCOMER,
        ));
    }
    if has(input, &words::OTHER_TRIGGERS) {
        let kind = ask::one(Development::ALL, Development::id, words::development);
        let label = "개발·테스트 예외의 범위";
        asked.push((kind, "reading.development", label, words::OPEN_DEVELOPMENT));
    }
    if has_open_exemption(input) {
        let kind = ask::one(Exemption::ALL, Exemption::id, words::exemption);
        asked.push((
            kind,
            "reading.exemption",
            "면제의 범위",
            words::OPEN_EXEMPTION,
        ));
    }
    if has(input, &[Trigger::Switch]) {
        let kind = ask::one(Switching::ALL, Switching::id, words::switching);
        let label = "제공자를 바꾼 때의 기한";
        asked.push((kind, "reading.switching", label, words::OPEN_SWITCHING));
    }
    asked
}

/// The open points that matter here.
pub(super) fn points(input: &FilingInput) -> Vec<OpenPoint> {
    let points = [
        counts(input).then(|| counting::open(input.counting)),
        has_newcomer(input).then(|| {
            let taken = input.newcomer_reading;
            tell::open(words::OPEN_NEWCOMER, Newcomer::ALL, words::newcomer, taken)
        }),
        has(input, &words::OTHER_TRIGGERS).then(|| {
            let taken = input.development_reading;
            tell::open(
                words::OPEN_DEVELOPMENT,
                Development::ALL,
                words::development,
                taken,
            )
        }),
        has_open_exemption(input).then(|| {
            let taken = input.exemption_reading;
            tell::open(
                words::OPEN_EXEMPTION,
                Exemption::ALL,
                words::exemption,
                taken,
            )
        }),
        has(input, &[Trigger::Switch]).then(|| {
            let taken = input.switching_reading;
            tell::open(
                words::OPEN_SWITCHING,
                Switching::ALL,
                words::switching,
                taken,
            )
        }),
    ];
    points.into_iter().flatten().collect()
}

/// Whether months are counted to a day, as far as is known.
pub(super) fn counts(input: &FilingInput) -> bool {
    let mut events = input.events.iter();
    events.any(|event| {
        let counted = event.trigger.is_some_and(|it| it != Trigger::Minor);
        counted && input.filed(event).required() != Some(false)
    })
}

fn has_newcomer(input: &FilingInput) -> bool {
    input.newcomer == Some(true)
}

fn has_open_exemption(input: &FilingInput) -> bool {
    has(input, &[Trigger::Minor]) && input.company != Some(Company::Financial)
}

/// Whether one of these has happened.
pub(super) fn has(input: &FilingInput, wanted: &[Trigger]) -> bool {
    let mut triggers = input.events.iter().filter_map(|event| event.trigger);
    triggers.any(|trigger| wanted.contains(&trigger))
}
