//! All duties of the catalogs that recur after a period which the catalog names, with the day on which each is due again.
//! Where a catalog only says "regularly", there is no day to count to, and none is made up.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Answers, Counting};
use crate::domain::{Catalog, CatalogId, ControlId, ControlKey, Date, GuidanceKind};

/// Something that a catalog wants done again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The catalog that says so.
    pub catalog: CatalogId,
    /// The control that says so; none where the notice of the catalog does.
    pub control: Option<ControlId>,
    /// Its number among the duties of that control, from 1; it never changes.
    pub number: u8,
    /// What is to be done, short.
    pub task: String,
    /// The words of the catalog that name the period.
    pub words: String,
    /// Whether the period is a duty, an advice or an example.
    pub kind: GuidanceKind,
    /// The period.
    pub every: Every,
    /// When it applies, and what of it the source leaves open.
    pub note: Option<String>,
}

/// After which period a duty recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Days.
    Days(u16),
    /// Months that are a period of the calendar: a month, a quarter, a year.
    Months(u16),
    /// Months that are none, such as "in six months" or "every three years": they run from the last time by any reading.
    Apart(u16),
    /// Months, with no day named until which.
    Undated(u16),
    /// Once in each calendar year, until its last day.
    CalendarYear,
    /// Within so many months of the end of each business year. Its last day is the end of the business year last
    /// reported on.
    BusinessYear {
        /// Months from its end.
        within: u16,
    },
}

/// How "once a year" is read, which no source says: a period runs from the day of the last time, or is one of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cycle {
    /// Due again so many months after the last time; never later than by the calendar.
    Rolling,
    /// Due again until the end of the next year, half-year, quarter or month of the calendar.
    Calendar,
}

/// How all that no source says is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// From where a period runs.
    pub cycle: Cycle,
    /// How months after a business year are counted.
    pub counting: Counting,
}

/// How the day on which a duty is due comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// After so many days.
    Days(u16),
    /// After so many months on the same day, or the last day where a month has no such day.
    Months(u16),
    /// On the last day of the month after so many months.
    MonthEnds(u16),
}

/// What is known of one duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// The duty.
    pub duty: &'a Duty,
    /// How it stands.
    pub standing: Standing,
}

/// How a duty stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said when it was done last.
    Unknown,
    /// It has never been done, so that it is due now.
    Never,
    /// The source names no day until which, whenever it was done last.
    Undated(Option<Date>),
    /// The day on which it was done last is yet to come, which cannot be.
    Ahead(Date),
    /// It is due again.
    Due {
        /// When it was done last.
        last: Date,
        /// Until when it is to be done again, this day included.
        on: Date,
        /// Days from today until then; negative when overdue.
        left: i32,
    },
}

/// The answers about duties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutiesInput {
    /// How periods are read.
    pub cycle: Option<Cycle>,
    /// How months after a business year are counted.
    pub counting: Option<Counting>,
    /// Which duties have never been done, by id.
    pub never: BTreeSet<String>,
    /// When each duty was done last, by its id.
    pub last: BTreeMap<String, Date>,
}

impl Duty {
    /// Its stable name: `cloud-safety/8.가.10/2`, or `cloud-provider/1` where no control says it.
    #[must_use]
    pub fn id(&self) -> String {
        match self.key() {
            Some(key) => format!("{key}/{}", self.number),
            None => format!("{}/{}", self.catalog, self.number),
        }
    }

    /// The question that asks when it was done last.
    #[must_use]
    pub fn question(&self) -> String {
        format!("{}.last", self.id())
    }

    /// The question that asks whether it was never done.
    #[must_use]
    pub fn never_question(&self) -> String {
        format!("{}.never", self.id())
    }

    /// The control that says so, where one does.
    #[must_use]
    pub fn key(&self) -> Option<ControlKey> {
        let control = self.control.clone()?;
        Some(ControlKey::new(self.catalog.clone(), control))
    }

    /// Until when it is to be done again after the last time, this day included; none where the source names no day.
    #[must_use]
    pub fn due(&self, last: Date, reading: Reading) -> Option<Date> {
        Some(match (self.every, reading.cycle) {
            (Every::Days(days), _) => last.plus_days(days.into()),
            (Every::Months(months), Cycle::Rolling) | (Every::Apart(months), _) => {
                last.plus_months(months.into())
            }
            (Every::Months(months), Cycle::Calendar) => end_of_next(last, months),
            (Every::CalendarYear, _) => end_of_next(last, 12),
            (Every::BusinessYear { within }, _) => {
                reading.counting.end(next_year_end(last), within)
            }
            (Every::Undated(_), _) => return None,
        })
    }

    /// How that day comes again when everything is done on time; none where it does not come on the same day, as after
    /// business years that end with February.
    #[must_use]
    pub fn repeat(&self, last: Date, reading: Reading) -> Option<Repeat> {
        match (self.every, reading.cycle) {
            (Every::Days(days), _) => Some(Repeat::Days(days)),
            (Every::Months(months), Cycle::Rolling) | (Every::Apart(months), _) => {
                Some(Repeat::Months(months))
            }
            (Every::Months(months), Cycle::Calendar) => Some(Repeat::MonthEnds(months)),
            (Every::CalendarYear, _) => Some(Repeat::MonthEnds(12)),
            (Every::BusinessYear { .. }, _) => {
                let february = last.month() == 2 && is_last_of_month(last);
                (!february).then_some(Repeat::Months(12))
            }
            (Every::Undated(_), _) => None,
        }
    }

    /// How it stands on a day, where it has been done at all.
    #[must_use]
    pub fn standing(&self, last: Option<Date>, reading: Reading, today: Date) -> Standing {
        match last {
            Some(last) if last > today => Standing::Ahead(last),
            None if !matches!(self.every, Every::Undated(_)) => Standing::Unknown,
            _ => {
                let due = last.and_then(|last| Some((last, self.due(last, reading)?)));
                due.map_or(Standing::Undated(last), |(last, on)| {
                    let left = today.days_until(on);
                    Standing::Due { last, on, left }
                })
            }
        }
    }
}

impl Cycle {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Rolling, Self::Calendar];
    /// The question that asks for it.
    pub const QUESTION: &str = "cycle";

    /// Its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Rolling => "rolling",
            Self::Calendar => "calendar",
        }
    }
}

impl DutiesInput {
    /// Reads the answers to the questions about these duties.
    #[must_use]
    pub fn of(answers: &Answers, duties: &[&Duty]) -> Self {
        let words = answers.get(Cycle::QUESTION);
        let last = |duty: &&Duty| Some((duty.id(), answers.date(&duty.question())?));
        let never = |duty: &&&Duty| answers.flag(&duty.never_question()) == Some(true);
        Self {
            counting: Counting::answered(answers, Counting::QUESTION),
            never: duties.iter().filter(never).map(|it| it.id()).collect(),
            cycle: Cycle::ALL.into_iter().find(|it| words == Some(it.id())),
            last: duties.iter().filter_map(last).collect(),
        }
    }

    /// The readings taken: while nobody has decided, those whose day never comes later.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading {
            cycle: self.cycle.unwrap_or(Cycle::Rolling),
            counting: self.counting.unwrap_or(Counting::SameDay),
        }
    }

    /// All duties as they stand today, in the given order.
    #[must_use]
    pub fn plan<'a>(&self, duties: &[&'a Duty], today: Date) -> Vec<Planned<'a>> {
        let plan = |duty: &&'a Duty| {
            let last = self.last.get(&duty.id()).copied();
            let never = last.is_none() && self.never.contains(&duty.id());
            Planned {
                duty,
                standing: if never {
                    Standing::Never
                } else {
                    duty.standing(last, self.reading(), today)
                },
            }
        };
        duties.iter().map(plan).collect()
    }
}

/// Those of the duties that stand in these catalogs, in the order of the catalogs.
#[must_use]
pub fn duties<'a>(all: &'a [Duty], catalogs: &[Arc<Catalog>]) -> Vec<&'a Duty> {
    let of = |catalog: &Arc<Catalog>| {
        let id = catalog.id.clone();
        all.iter().filter(move |duty| duty.catalog == id)
    };
    catalogs.iter().flat_map(of).collect()
}

fn is_last_of_month(day: Date) -> bool {
    day.plus_days(1).day() == 1
}

/// The end of the next business year; one that ends with a month ends with it each year, also in February.
fn next_year_end(last: Date) -> Date {
    if is_last_of_month(last) {
        last.plus_days(1).plus_months(12).plus_days(-1)
    } else {
        last.plus_months(12)
    }
}

/// The last day of the period after the one in which the day lies. Periods of up to a year begin with January; of a
/// longer one, the year in which the day lies is the last.
fn end_of_next(day: Date, months: u16) -> Date {
    let block = months.clamp(1, 12);
    let past = (u16::from(day.month()) - 1) % block;
    let last_day = |day: Date| {
        let first = day.plus_days(1 - i32::from(day.day()));
        first.plus_months(1).plus_days(-1)
    };
    let first = day.plus_days(1 - i32::from(day.day()));
    last_day(first.plus_months(i32::from(block - 1 - past) + i32::from(months)))
}

#[cfg(test)]
mod tests;
