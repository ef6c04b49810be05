//! How months and years are counted to a day, which no source says.

use super::choice::choice;
use crate::domain::Date;

choice! {
    /// How "within three months of the day" is counted. The two differ only when the first day is the last of a month.
    Counting {
        /// Until the day of the same number; the last day of the month where there is none. Never later than the other.
        SameDay = "same-day",
        /// From the day after, until the day before the one of its number, as the Civil Act counts where nothing else is
        /// said (민법 제157조, 제160조): from 30 September, three months end on 31 December.
        DayAfter = "day-after",
    }
}

impl Counting {
    /// The question that asks for it.
    pub const QUESTION: &str = "counting";

    /// The last day that is within so many months of a day.
    #[must_use]
    pub fn end(self, from: Date, months: u16) -> Date {
        match self {
            Self::SameDay => from.plus_months(months.into()),
            Self::DayAfter => {
                let first = from.plus_days(1);
                let end = first.plus_months(months.into());
                if end.day() == first.day() {
                    end.plus_days(-1)
                } else {
                    end
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn both_readings_agree_but_for_the_last_day_of_a_month() {
        for (from, months, same, after) in [
            ("2026-11-29", 3, "2027-02-28", "2027-02-28"),
            ("2026-11-28", 3, "2027-02-28", "2027-02-28"),
            ("2026-11-27", 3, "2027-02-27", "2027-02-27"),
            ("2027-11-29", 3, "2028-02-29", "2028-02-29"),
            ("2026-11-30", 3, "2027-02-28", "2027-02-28"),
            ("2026-09-30", 3, "2026-12-30", "2026-12-31"),
            ("2026-02-28", 3, "2026-05-28", "2026-05-31"),
            ("2028-02-28", 3, "2028-05-28", "2028-05-28"),
            ("2028-02-29", 60, "2033-02-28", "2033-02-28"),
            ("2026-12-31", 3, "2027-03-31", "2027-03-31"),
            ("2026-01-15", 36, "2029-01-15", "2029-01-15"),
        ] {
            assert_eq!(
                Counting::SameDay.end(day(from), months),
                day(same),
                "{from}"
            );
            assert_eq!(
                Counting::DayAfter.end(day(from), months),
                day(after),
                "{from}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_same_day_is_never_later_and_a_later_start_never_ends_earlier(
            from in 0..30_000_i32, later in 0..400_i32, months in 1..70_u16,
        ) {
            let from = Date::EPOCH.plus_days(from);
            let [same, after] = [Counting::SameDay, Counting::DayAfter].map(|it| it.end(from, months));
            prop_assert!(same <= after);
            prop_assert!(same.days_until(after) <= 3);
            prop_assert!(from.plus_days(1).day() == 1 || same == after);
            for counting in Counting::ALL {
                let end = counting.end(from, months);
                prop_assert!(end <= counting.end(from.plus_days(later), months));
            }
        }
    }
}
