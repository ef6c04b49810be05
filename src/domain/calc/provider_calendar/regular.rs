//! The yearly evaluations between two comprehensive ones.

use super::{
    Answers, Date, OverlapReading, ProviderCalendarInput, RenewalReading, TaskImportance, year_end,
};

/// A yearly evaluation that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedRegular {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// The day on which it ended.
    pub day: Date,
    /// The year that it was made for, where that is answered.
    pub year: Option<u16>,
}

/// The yearly evaluation of one year, due on its last day (제4장 2절 나).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regular {
    /// The last day on which it may end.
    pub due: Date,
    /// How it stands.
    pub state: RegularState,
}

/// How the yearly evaluation of a year stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegularState {
    /// It ended on that day, which may be late.
    Done(Date),
    /// A representative result, shared on that day of the year, takes its place.
    Represented(Date),
    /// The comprehensive evaluation of the year takes its place.
    ByComprehensive,
    /// The task is unimportant, so that it may be left out.
    Omissible,
    /// It is still to be made.
    Open,
    /// It was to be made and is not recorded.
    Overdue,
}

impl RecordedRegular {
    pub(super) fn of(answers: &Answers, place: u32) -> Option<Self> {
        let day = answers.date(&format!("regular.{place}.day"))?;
        let year = answers.value(&format!("regular.{place}.year"));
        Some(Self { place, day, year })
    }

    /// The year for which it counts: that of its day unless an earlier one is answered.
    fn counts_for(&self) -> u16 {
        let year = self.year.unwrap_or(self.day.year());
        year.min(self.day.year())
    }
}

/// From the year after the comprehensive evaluation up to the year of the next; what follows counts from that one.
pub(super) fn regular(input: &ProviderCalendarInput, last: Date, today: Date) -> Vec<Regular> {
    let years = (1..=3).map(|years| (years, year_end(last, years)));
    years
        .map(|(years, due)| Regular {
            due,
            state: state(input, due, years == 3, today),
        })
        .collect()
}

fn state(input: &ProviderCalendarInput, due: Date, is_last: bool, today: Date) -> RegularState {
    let ended = input.regular.iter().filter(|it| it.day <= today);
    let mut done = ended.filter(|it| it.counts_for() == due.year());
    let shared = input.representatives.iter().filter_map(|it| it.shared);
    let mut shared = shared.filter(|day| *day <= today && day.year() == due.year());
    if let Some(it) = done.next() {
        RegularState::Done(it.day)
    } else if let Some(day) = shared.next() {
        RegularState::Represented(day)
    } else if is_last && input.overlap == Some(OverlapReading::Replaced) {
        RegularState::ByComprehensive
    } else if may_omit(input, due, today) {
        RegularState::Omissible
    } else if today <= due {
        RegularState::Open
    } else {
        RegularState::Overdue
    }
}

/// Whether an unimportant task leaves out the year: not while a result that runs out with the year is to be renewed. As
/// important as the task is on the last day of the year, so is the year.
fn may_omit(input: &ProviderCalendarInput, due: Date, today: Date) -> bool {
    let unimportant = input.importance_on(due, today) == Some(TaskImportance::Unimportant);
    let renewed = runs_out(input, due, today) && input.renewal != Some(RenewalReading::Omissible);
    unimportant && !renewed
}

/// Whether a representative result was shared in the year before.
fn runs_out(input: &ProviderCalendarInput, due: Date, today: Date) -> bool {
    let results = input.results(today).into_iter();
    let mut shared = results.filter_map(|it| it.shared);
    shared.any(|day| day.year() + 1 == due.year())
}
