//! What the guideline leaves open, and when that matters.

use super::words;
use crate::{
    domain::calc::mydata::{
        Cap, Early, Event, FirstDay, Happened, LeakBinds, MANY_PERSONS, MydataInput, Ways,
    },
    text::calc::{OpenPoint, counting, tell},
};

/// Whether so many persons are known to be concerned that it is made known and reported.
pub(super) fn is_large(event: &Event) -> bool {
    is_leak(event) && event.persons.is_some_and(|persons| persons >= MANY_PERSONS)
}

/// Whether months or years are counted.
pub(super) fn counts(input: &MydataInput) -> bool {
    let uncounted = [Happened::Request, Happened::Transfer, Happened::Leak];
    let mut events = input.events.iter();
    events.any(|event| event.happened.is_some_and(|it| !uncounted.contains(&it)))
}

/// Whether a leak is large.
pub(super) fn has_large_leak(input: &MydataInput) -> bool {
    input.events.iter().any(is_large)
}

/// Whether it matters whom the notice of a leak binds.
pub(super) fn has_open_notice(input: &MydataInput) -> bool {
    input.roles.provider != Some(true) && input.events.iter().any(is_leak)
}

/// Whether it matters how three months and five years go together.
pub(super) fn has_open_cap(input: &MydataInput) -> bool {
    let ended = |event: &&Event| event.happened == Some(Happened::Ended);
    let mut deletions = input.events.iter().filter(ended);
    deletions.any(|event| input.deletion(event).is_some_and(|(_, open)| open))
}

/// Whether a purpose was met before the dealings ended.
pub(super) fn has_early_purpose(input: &MydataInput) -> bool {
    let mut events = input.events.iter();
    events.any(|event| event.happened == Some(Happened::Ended) && event.met_early())
}

/// The open points that matter here.
pub(super) fn points(input: &MydataInput) -> Vec<OpenPoint> {
    let large = has_large_leak(input);
    let points = [
        counts(input).then(|| OpenPoint {
            question: words::OPEN_COUNTING.to_owned(),
            ..counting::open(input.counting)
        }),
        large.then(|| tell::open(words::OPEN_WAYS, Ways::ALL, words::ways, input.ways)),
        large.then(|| {
            let readings = FirstDay::ALL;
            tell::open(
                words::OPEN_FIRST_DAY,
                readings,
                words::first_day,
                input.first_day,
            )
        }),
        has_open_notice(input).then(|| {
            let readings = LeakBinds::ALL;
            tell::open(
                words::OPEN_LEAK,
                readings,
                words::leak_binds,
                input.leak_binds,
            )
        }),
        has_open_cap(input).then(|| tell::open(words::OPEN_CAP, Cap::ALL, words::cap, input.cap)),
        has_early_purpose(input)
            .then(|| tell::open(words::OPEN_EARLY, Early::ALL, words::early, input.early)),
    ];
    points.into_iter().flatten().collect()
}

fn is_leak(event: &Event) -> bool {
    event.happened == Some(Happened::Leak)
}
