//! When a cloud provider must be evaluated again, and how long the result of a representative evaluation may be used.
//!
//! Source: 금융 클라우드 가이드(2022. 11.) 제4장 1절과 2절. It gives no day by which an evaluation after a change is due, and none is
//! made up here.

mod change;
mod evaluation;
mod validity;

pub use change::{BoundaryReading, Change, ChangeKind, ChangeState};
pub use evaluation::{Evaluation, Lack, Means};
pub use validity::{End, ExtensionReading, RepresentativeResult, Validity};

use super::{Answers, TaskImportance, choice::choice};
use crate::domain::Date;

choice!(
    /// The day on which the three years end (제4장 2절 가 says `매 3년마다` and no more).
    CycleReading {
        /// The same day three years later.
        Day = "day",
        /// The last day of the third year after, as the yearly evaluation counts.
        YearEnd = "year-end",
    }
);

choice!(
    /// Whether the yearly evaluation stands beside the next comprehensive one in the same year.
    OverlapReading {
        /// Both are made.
        Both = "both",
        /// The comprehensive one takes its place.
        Replaced = "replaced",
    }
);

choice!(
    /// Whether an unimportant task whose representative result runs out may leave out the yearly evaluation: 제4장 2절 나 lets it,
    /// the example of 1절 다 asks that the result be brought up to date.
    RenewalReading {
        /// It is brought up to date.
        Needed = "needed",
        /// It may be left out.
        Omissible = "omissible",
    }
);

choice!(
    /// From which day the years count where an existing or a representative result was taken over.
    CountedFrom {
        /// The day on which that evaluation ended or was shared.
        Evaluation = "evaluation",
        /// The day on which the committee resolved to take it over.
        Resolution = "resolution",
    }
);

/// What was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderCalendarInput {
    /// How important the task is.
    pub importance: Option<TaskImportance>,
    /// The last comprehensive evaluation; its day is the one from which the years count.
    pub comprehensive: Evaluation,
    /// Which day that is, where it was not an evaluation of one's own.
    pub counted_from: Option<CountedFrom>,
    /// The days on which yearly evaluations ended.
    pub regular: Vec<Date>,
    /// The representative results that are used.
    pub representatives: Vec<RepresentativeResult>,
    /// Changes in the use.
    pub changes: Vec<Change>,
    /// The end of the three years.
    pub cycle: Option<CycleReading>,
    /// The yearly evaluation in the year of the next comprehensive one.
    pub overlap: Option<OverlapReading>,
    /// Whether a later result prolongs an earlier one.
    pub extension: Option<ExtensionReading>,
    /// Whether an unimportant task renews a representative result.
    pub renewal: Option<RenewalReading>,
    /// Whether the first day of the amended regulation is before it.
    pub boundary: Option<BoundaryReading>,
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
    /// It ended on that day of the year.
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

/// A question without whose answer the calendar stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// How important the task is.
    Importance,
    /// The day of the last comprehensive evaluation.
    Comprehensive,
    /// How that evaluation was made.
    Means,
}

/// What falls on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The next comprehensive evaluation.
    Comprehensive,
    /// A yearly evaluation.
    Regular,
    /// The last day of the newest representative result, by its place.
    Result(u32),
}

/// When what is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The last day for the next comprehensive evaluation.
    pub next_comprehensive: Option<Date>,
    /// What speaks against counting the last one as a comprehensive evaluation.
    pub lacks: Vec<Lack>,
    /// The yearly evaluations up to the year of the next comprehensive one.
    pub regular: Vec<Regular>,
    /// How long each representative result may be used, by the day of sharing.
    pub results: Vec<Validity>,
    /// How each change stands, by its place.
    pub changes: Vec<(u32, ChangeState)>,
    /// What is not answered.
    pub missing: Vec<Missing>,
}

impl ProviderCalendarInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let places = |repeated| 1..=answers.places(repeated);
        let ended = places("regular").filter_map(|at| answers.date(&format!("regular.{at}.day")));
        let results = places("representative").map(|at| RepresentativeResult::of(answers, at));
        Self {
            importance: TaskImportance::answered(answers, "importance"),
            comprehensive: Evaluation::of(answers, "comprehensive"),
            counted_from: CountedFrom::answered(answers, "comprehensive.counted-from"),
            regular: ended.collect(),
            representatives: results.collect(),
            changes: places("change").map(|at| Change::of(answers, at)).collect(),
            cycle: CycleReading::answered(answers, "cycle"),
            overlap: OverlapReading::answered(answers, "overlap"),
            extension: ExtensionReading::answered(answers, "extension"),
            renewal: RenewalReading::answered(answers, "renewal"),
            boundary: BoundaryReading::answered(answers, "boundary"),
        }
    }

    /// When what is due, as seen on a day.
    #[must_use]
    pub fn calendar(&self, today: Date) -> Calendar {
        let evaluated = |it: &Change| (it.place, it.state(self.boundary, self.importance));
        Calendar {
            next_comprehensive: self.next_comprehensive(),
            lacks: self.comprehensive.lacks(self.importance),
            regular: self.regular(today),
            results: validity::validities(&self.representatives, self.extension),
            changes: self.changes.iter().map(evaluated).collect(),
            missing: self.missing(),
        }
    }

    /// Three years after the last one (제4장 2절 가); the earlier reading while nobody has decided. The day after
    /// 29 February 2024 and three years is 28 February 2027.
    fn next_comprehensive(&self) -> Option<Date> {
        let last = self.comprehensive.day?;
        Some(match self.cycle {
            Some(CycleReading::YearEnd) => year_end(last, 3),
            Some(CycleReading::Day) | None => last.plus_years(3),
        })
    }

    /// From the year after the comprehensive evaluation up to the year of the next; what follows counts from that one.
    fn regular(&self, today: Date) -> Vec<Regular> {
        let Some(last) = self.comprehensive.day else {
            return Vec::new();
        };
        let years = (1..=3).map(|years| (years, year_end(last, years)));
        years
            .map(|(years, due)| Regular {
                due,
                state: self.regular_state(due, years == 3, today),
            })
            .collect()
    }

    fn regular_state(&self, due: Date, is_last: bool, today: Date) -> RegularState {
        let in_year = |day: &Date| day.year() == due.year();
        let mut shared = self.representatives.iter().filter_map(|it| it.shared);
        if let Some(day) = self.regular.iter().copied().find(in_year) {
            RegularState::Done(day)
        } else if let Some(day) = shared.find(in_year) {
            RegularState::Represented(day)
        } else if is_last && self.overlap == Some(OverlapReading::Replaced) {
            RegularState::ByComprehensive
        } else if self.may_omit(due) {
            RegularState::Omissible
        } else if today <= due {
            RegularState::Open
        } else {
            RegularState::Overdue
        }
    }

    /// Whether an unimportant task leaves out the year: not while a result that runs out with the year is to be renewed.
    fn may_omit(&self, due: Date) -> bool {
        let unimportant = self.importance == Some(TaskImportance::Unimportant);
        let renewed = self.runs_out(due) && self.renewal != Some(RenewalReading::Omissible);
        unimportant && !renewed
    }

    /// Whether a representative result was shared in the year before.
    fn runs_out(&self, due: Date) -> bool {
        let mut shared = self.representatives.iter().filter_map(|it| it.shared);
        shared.any(|day| day.year() + 1 == due.year())
    }

    /// Whether it matters how [`RenewalReading`] is answered.
    #[must_use]
    pub fn asks_renewal(&self) -> bool {
        let unimportant = self.importance == Some(TaskImportance::Unimportant);
        unimportant && self.representatives.iter().any(|it| it.shared.is_some())
    }

    fn missing(&self) -> Vec<Missing> {
        let missing = [
            (self.importance.is_none(), Missing::Importance),
            (self.comprehensive.day.is_none(), Missing::Comprehensive),
            (self.comprehensive.means.is_none(), Missing::Means),
        ];
        let missing = missing.into_iter().filter(|(lacks, _)| *lacks);
        missing.map(|(_, question)| question).collect()
    }
}

impl Calendar {
    /// What is still to be done, the earliest first: what is overdue, what comes, and the end of the newest representative
    /// result.
    #[must_use]
    pub fn deadlines(&self) -> Vec<(Date, Deadline)> {
        let is_open =
            |it: &&Regular| matches!(it.state, RegularState::Open | RegularState::Overdue);
        let regular = self.regular.iter().filter(is_open);
        let newest = self
            .results
            .last()
            .map(|it| (it.until, Deadline::Result(it.place)));
        let next = self
            .next_comprehensive
            .map(|day| (day, Deadline::Comprehensive));
        let mut all: Vec<(Date, Deadline)> = next
            .into_iter()
            .chain(regular.map(|it| (it.due, Deadline::Regular)))
            .chain(newest)
            .collect();
        all.sort_by_key(|(day, _)| *day);
        all
    }
}

/// The last day of the year so many years later.
fn year_end(day: Date, years: i32) -> Date {
    let later = day.plus_years(years);
    Date::new(later.year(), 12, 31).unwrap_or(later)
}

#[cfg(test)]
mod tests;
