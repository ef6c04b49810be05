//! Where answers do not fit together or lie ahead of the day of asking. They are told; what lies ahead is not counted as done.

use super::{Date, ProviderCalendarInput, TaskImportance};

/// Where answers do not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The last comprehensive evaluation lies ahead.
    ComprehensiveAhead,
    /// The sharing of the result that it took over lies ahead.
    ComprehensiveSharedAhead,
    /// The yearly evaluation at this place lies ahead.
    RegularAhead(u32),
    /// The yearly evaluation at this place is of a year after the day on which it ended.
    RegularYear(u32),
    /// The representative result at this place is shared only later.
    SharedAhead(u32),
    /// The evaluation that the change at this place led to lies ahead.
    EvaluationAhead(u32),
    /// It was made before the change.
    EvaluationBefore(u32),
    /// The task is answered to be unimportant, and the change at this place made it important.
    Importance(u32),
}

/// All doubts, in the order of the questions.
pub(super) fn doubts(input: &ProviderCalendarInput, today: Date) -> Vec<Doubt> {
    let ahead = |day: Option<Date>| day.is_some_and(|day| today < day);
    let comprehensive = [
        (ahead(input.comprehensive.day), Doubt::ComprehensiveAhead),
        (ahead(input.shared), Doubt::ComprehensiveSharedAhead),
    ];
    let regular = input.regular.iter().flat_map(|it| {
        let year = it.year.is_some_and(|year| it.day.year() < year);
        [
            (ahead(Some(it.day)), Doubt::RegularAhead(it.place)),
            (year, Doubt::RegularYear(it.place)),
        ]
    });
    let results = input.representatives.iter();
    let results = results.map(|it| (ahead(it.shared), Doubt::SharedAhead(it.place)));
    let found = comprehensive
        .into_iter()
        .chain(regular)
        .chain(results)
        .chain(changes(input, today));
    found.filter(|it| it.0).map(|it| it.1).collect()
}

fn changes(input: &ProviderCalendarInput, today: Date) -> impl Iterator<Item = (bool, Doubt)> + '_ {
    let unimportant = input.importance == Some(TaskImportance::Unimportant);
    input.changes.iter().flat_map(move |it| {
        let (day, place) = (it.evaluation.day, it.place);
        let before = matches!((day, it.changed), (Some(day), Some(changed)) if day < changed);
        [
            (
                day.is_some_and(|day| today < day),
                Doubt::EvaluationAhead(place),
            ),
            (before, Doubt::EvaluationBefore(place)),
            (
                unimportant && it.made_important(today),
                Doubt::Importance(place),
            ),
        ]
    })
}
