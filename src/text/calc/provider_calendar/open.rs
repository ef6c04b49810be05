//! What the guide leaves open for these answers, and the reading taken.

use super::{
    super::{OpenPoint, counting, tell},
    asks_extension, words,
};
use crate::domain::calc::{
    Context,
    provider_calendar::{
        BoundaryReading, Calendar, Change, ChangeKind, ChangeState, CountedFrom, CycleReading,
        ExtensionReading, Means, OverlapReading, ProviderCalendarInput, RenewalReading,
    },
};

/// The open points that matter for what was answered.
pub(super) fn points(
    input: &ProviderCalendarInput,
    calendar: &Calendar,
    context: Context<'_>,
) -> Vec<OpenPoint> {
    let mut points = cycle(input, calendar, context);
    if input.comprehensive.means.is_some_and(|it| it != Means::Own) {
        let (all, taken) = (CountedFrom::ALL, input.counted_from);
        let words = words::counted_from;
        points.push(tell::open(words::COUNTED_FROM_OPEN, all, words, taken));
    }
    if asks_extension(input, context) {
        let (all, taken) = (ExtensionReading::ALL, input.extension);
        let words = words::extension;
        points.push(tell::open(words::EXTENSION_OPEN, all, words, taken));
    }
    if input.asks_renewal(context.today) {
        let (all, taken) = (RenewalReading::ALL, input.renewal);
        points.push(tell::open(words::RENEWAL_OPEN, all, words::renewal, taken));
    }
    if input.changes.iter().any(Change::asks_boundary) {
        let (all, taken) = (BoundaryReading::ALL, input.boundary);
        let words = words::boundary;
        points.push(tell::open(words::BOUNDARY_OPEN, all, words, taken));
    }
    points.extend(changes(input, calendar));
    points
}

/// How the years are counted, where there is an evaluation from which they count.
fn cycle(
    input: &ProviderCalendarInput,
    calendar: &Calendar,
    context: Context<'_>,
) -> Vec<OpenPoint> {
    if calendar.next_comprehensive.is_none() {
        return Vec::new();
    }
    let (cycle, overlap) = (CycleReading::ALL, OverlapReading::ALL);
    let cycle = tell::open(words::CYCLE_OPEN, cycle, words::cycle, input.cycle);
    let overlap = tell::open(words::OVERLAP_OPEN, overlap, words::overlap, input.overlap);
    let counted = input.asks_counting(context.today);
    let counted = counted.then(|| counting::open(input.counting));
    [cycle, overlap].into_iter().chain(counted).collect()
}

/// Whether an evaluation that a change asks for begins the years anew.
fn changes(input: &ProviderCalendarInput, calendar: &Calendar) -> Vec<OpenPoint> {
    let states = input.changes.iter().zip(&calendar.changes);
    let asked = states.filter(|(_, (_, state))| {
        !matches!(state, ChangeState::Unclear | ChangeState::NotRequired)
    });
    let kinds: Vec<_> = asked.filter_map(|(change, _)| change.kind).collect();
    let area = kinds.contains(&ChangeKind::Area);
    let whole = kinds
        .iter()
        .any(|it| !matches!(it, ChangeKind::Area | ChangeKind::SameScope));
    let all = [
        (area, words::AREA_OPEN, words::AREA_READINGS),
        (whole, words::RESTART_OPEN, words::RESTART_READINGS),
    ];
    let asked = all.into_iter().filter(|it| it.0);
    asked
        .map(|(_, question, readings)| OpenPoint {
            question: question.to_owned(),
            readings: readings.map(str::to_owned).into(),
            taken: None,
        })
        .collect()
}
