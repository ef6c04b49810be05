//! When a cloud provider must be evaluated again, and how long the result of a representative evaluation may be used.
//!
//! Source: 금융 클라우드 가이드(2022. 11.) 제4장 1절과 2절. It gives no day by which an evaluation after a change is due, and none is
//! made up here.

mod change;
mod doubt;
mod evaluation;
mod regular;
mod validity;

pub use change::{BoundaryReading, Change, ChangeKind, ChangeState};
pub use doubt::Doubt;
pub use evaluation::{Evaluation, Lack, Means};
pub use regular::{RecordedRegular, Regular, RegularState};
pub use validity::{End, ExtensionReading, RepresentativeResult, Validity};

use super::{Answers, Counting, TaskImportance, choice::choice};
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
    /// The day on which the result was shared, where the years count from another day.
    pub shared: Option<Date>,
    /// The yearly evaluations that have ended.
    pub regular: Vec<RecordedRegular>,
    /// The representative results that are used.
    pub representatives: Vec<RepresentativeResult>,
    /// Changes in the use.
    pub changes: Vec<Change>,
    /// The end of the three years.
    pub cycle: Option<CycleReading>,
    /// How three years are counted to the same day.
    pub counting: Option<Counting>,
    /// The yearly evaluation in the year of the next comprehensive one.
    pub overlap: Option<OverlapReading>,
    /// Whether a later result prolongs an earlier one.
    pub extension: Option<ExtensionReading>,
    /// Whether an unimportant task renews a representative result.
    pub renewal: Option<RenewalReading>,
    /// Whether the first day of the amended regulation is before it.
    pub boundary: Option<BoundaryReading>,
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
    /// The day on which the result that it took over was shared.
    Shared,
}

/// What falls on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The next comprehensive evaluation.
    Comprehensive,
    /// A yearly evaluation.
    Regular,
    /// The last day of the newest representative result, by its place; 0 for the one that the comprehensive evaluation took
    /// over.
    Result(u32),
}

/// When what is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The last day for the next comprehensive evaluation; none while there is none from which the years count.
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
    /// Where answers do not fit together.
    pub doubts: Vec<Doubt>,
}

impl ProviderCalendarInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let places = |repeated| 1..=answers.places(repeated);
        let ended = places("regular").filter_map(|at| RecordedRegular::of(answers, at));
        let results = places("representative").map(|at| RepresentativeResult::of(answers, at));
        Self {
            importance: TaskImportance::answered(answers, "importance"),
            comprehensive: Evaluation::of(answers, "comprehensive"),
            counted_from: CountedFrom::answered(answers, "comprehensive.counted-from"),
            shared: answers.date("comprehensive.shared"),
            regular: ended.collect(),
            representatives: results.collect(),
            changes: places("change").map(|at| Change::of(answers, at)).collect(),
            cycle: CycleReading::answered(answers, "cycle"),
            counting: Counting::answered(answers, Counting::QUESTION),
            overlap: OverlapReading::answered(answers, "overlap"),
            extension: ExtensionReading::answered(answers, "extension"),
            renewal: RenewalReading::answered(answers, "renewal"),
            boundary: BoundaryReading::answered(answers, "boundary"),
        }
    }

    /// When what is due, as seen on a day.
    #[must_use]
    pub fn calendar(&self, today: Date) -> Calendar {
        let task = self.task(today);
        let evaluated = |it: &Change| (it.place, it.state(self.boundary, task, today));
        let last = self.last(today);
        Calendar {
            next_comprehensive: last.map(|last| self.next_comprehensive(last)),
            lacks: self.comprehensive_lacks(today),
            regular: last.map_or_else(Vec::new, |last| regular::regular(self, last, today)),
            results: validity::validities(&self.results(today), self.extension),
            changes: self.changes.iter().map(evaluated).collect(),
            missing: self.missing(),
            doubts: doubt::doubts(self, today),
        }
    }

    /// How important the task is: important once a change has made it so, whatever is answered beside that.
    #[must_use]
    pub fn task(&self, today: Date) -> Option<TaskImportance> {
        if self.changes.iter().any(|it| it.made_important(today)) {
            Some(TaskImportance::Important)
        } else {
            self.importance
        }
    }

    /// How important the task was on a day: unimportant before the first change that made it important.
    #[must_use]
    pub fn importance_on(&self, day: Date, today: Date) -> Option<TaskImportance> {
        let changed = self.changes.iter().filter(|it| it.made_important(today));
        let first = changed.filter_map(|it| it.changed).min();
        if first.is_some_and(|first| day < first) {
            Some(TaskImportance::Unimportant)
        } else {
            self.task(today)
        }
    }

    /// How important the task was on the day of the last comprehensive evaluation.
    #[must_use]
    pub fn importance_then(&self, today: Date) -> Option<TaskImportance> {
        let day = self.comprehensive.day;
        day.map_or(self.task(today), |day| self.importance_on(day, today))
    }

    fn comprehensive_lacks(&self, today: Date) -> Vec<Lack> {
        self.comprehensive.lacks(self.importance_then(today))
    }

    /// The day from which the years count: none where the evaluation lies ahead, or certainly does not count.
    fn last(&self, today: Date) -> Option<Date> {
        let day = self.comprehensive.day.filter(|day| *day <= today)?;
        let lacks = self.comprehensive_lacks(today);
        (!lacks.iter().any(|it| it.is_certain())).then_some(day)
    }

    /// Three years after the last one (제4장 2절 가); the earlier reading while nobody has decided.
    fn next_comprehensive(&self, last: Date) -> Date {
        match self.cycle {
            Some(CycleReading::YearEnd) => year_end(last, 3),
            Some(CycleReading::Day) | None => {
                self.counting.unwrap_or(Counting::SameDay).end(last, 36)
            }
        }
    }

    /// Whether it matters how the three years are counted to a day.
    #[must_use]
    pub fn asks_counting(&self, today: Date) -> bool {
        let by_day = self.cycle != Some(CycleReading::YearEnd);
        let differ = |last| Counting::SameDay.end(last, 36) != Counting::DayAfter.end(last, 36);
        by_day && self.last(today).is_some_and(differ)
    }

    /// Whether the sharing day of the result taken over must be asked for apart from the day from which the years count.
    #[must_use]
    pub fn asks_shared(&self) -> bool {
        self.comprehensive.means == Some(Means::Representative)
            && self.counted_from == Some(CountedFrom::Resolution)
    }

    /// The representative results that were shared, with the one that the comprehensive evaluation took over: it too may be used
    /// only while it holds (제4장 1절 다).
    fn results(&self, today: Date) -> Vec<RepresentativeResult> {
        let taken_over = self.comprehensive.means == Some(Means::Representative);
        let shared = if self.asks_shared() {
            self.shared
        } else {
            self.comprehensive.day
        };
        let first = self.last(today).filter(|_| taken_over);
        let first = first.map(|_| RepresentativeResult {
            shared,
            ..RepresentativeResult::default()
        });
        let all = self.representatives.iter().copied().chain(first);
        all.filter(|it| it.shared.is_some_and(|day| day <= today))
            .collect()
    }

    /// Whether it matters how [`RenewalReading`] is answered.
    #[must_use]
    pub fn asks_renewal(&self, today: Date) -> bool {
        let unimportant = self.task(today) == Some(TaskImportance::Unimportant);
        unimportant && !self.results(today).is_empty()
    }

    fn missing(&self) -> Vec<Missing> {
        let unshared = self.asks_shared() && self.shared.is_none();
        let missing = [
            (self.importance.is_none(), Missing::Importance),
            (self.comprehensive.day.is_none(), Missing::Comprehensive),
            (self.comprehensive.means.is_none(), Missing::Means),
            (unshared, Missing::Shared),
        ];
        let missing = missing.into_iter().filter(|(lacks, _)| *lacks);
        missing.map(|(_, question)| question).collect()
    }
}

impl Calendar {
    /// Whether the last evaluation certainly does not count as a comprehensive one, so that it is to be made again.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.lacks.iter().any(|it| it.is_certain())
    }

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
