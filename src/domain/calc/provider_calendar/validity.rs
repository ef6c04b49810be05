//! How long the result of a representative evaluation may be used.

use super::{super::choice::choice, Answers, Date, year_end};

choice!(
    /// What the next evaluation does to the result before, where it began in time and is shared only later: 제4장 1절 다 lets the
    /// earlier result hold until the next is shared, and its examples show only that this comes sooner.
    ExtensionReading {
        /// It only shortens.
        Shortens = "shortens",
        /// It also prolongs.
        Prolongs = "prolongs",
    }
);

/// A representative result that was shared and is used. One that was not used does not shorten the one before (example 1 of
/// 제4장 1절 다).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RepresentativeResult {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// The day on which it was shared.
    pub shared: Option<Date>,
    /// Whether this evaluation was carried out while the result before still held.
    pub in_time: Option<bool>,
}

/// How long a representative result may be used; both ends count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The result's place.
    pub place: u32,
    /// The day on which it was shared, the first on which it holds.
    pub shared: Date,
    /// The last day on which it holds.
    pub until: Date,
    /// Why that is the last.
    pub end: End,
}

/// Why a result holds no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The year after that in which it was shared is over.
    YearEnd,
    /// The next result was shared.
    NextShared,
    /// The next result was shared, later than the year ended.
    Prolonged,
    /// As for [`End::YearEnd`], but the next evaluation began in time and nobody has decided what follows from it.
    Undecided,
}

impl RepresentativeResult {
    pub(super) fn of(answers: &Answers, place: u32) -> Self {
        Self {
            place,
            shared: answers.date(&format!("representative.{place}.shared")),
            in_time: answers.flag(&format!("representative.{place}.in-time")),
        }
    }
}

impl Validity {
    /// Whether it may be used on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        (self.shared..=self.until).contains(&day)
    }
}

/// How long each result holds, in the order of sharing (제4장 1절 다). Of several shared on one day the first counts.
pub(super) fn validities(
    results: &[RepresentativeResult],
    reading: Option<ExtensionReading>,
) -> Vec<Validity> {
    let shared = results
        .iter()
        .filter_map(|it| it.shared.map(|day| (day, it)));
    let mut shared: Vec<(Date, &RepresentativeResult)> = shared.collect();
    shared.sort_by_key(|(day, _)| *day);
    shared.dedup_by_key(|(day, _)| *day);
    let nexts = shared.iter().skip(1).map(Some).chain([None]);
    shared
        .iter()
        .zip(nexts)
        .map(|((day, result), next)| {
            let (until, end) = last_day(*day, next.copied(), reading);
            Validity {
                place: result.place,
                shared: *day,
                until,
                end,
            }
        })
        .collect()
}

fn last_day(
    shared: Date,
    next: Option<(Date, &RepresentativeResult)>,
    reading: Option<ExtensionReading>,
) -> (Date, End) {
    let regular = year_end(shared, 1);
    let Some((day, next)) = next else {
        return (regular, End::YearEnd);
    };
    if day <= regular {
        return (day, End::NextShared);
    }
    match (next.in_time, reading) {
        (Some(true), Some(ExtensionReading::Prolongs)) => (day, End::Prolonged),
        (Some(true), None) => (regular, End::Undecided),
        _ => (regular, End::YearEnd),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn results(shared: &[(&str, Option<bool>)]) -> Vec<RepresentativeResult> {
        let places = (1..).zip(shared);
        places
            .map(|(place, (shared, in_time))| RepresentativeResult {
                place,
                shared: Some(day(shared)),
                in_time: *in_time,
            })
            .collect()
    }

    fn ends(
        shared: &[(&str, Option<bool>)],
        reading: Option<ExtensionReading>,
    ) -> Vec<(String, End)> {
        let all = validities(&results(shared), reading);
        all.iter()
            .map(|it| (it.until.to_string(), it.end))
            .collect()
    }

    #[test]
    fn the_two_examples_of_the_guide() {
        let first = ends(&[("2022-09-30", None)], None);
        assert_eq!(first, [("2023-12-31".into(), End::YearEnd)]);
        let second = ends(&[("2022-09-30", None), ("2023-09-20", None)], None);
        let expected = [
            ("2023-09-20".into(), End::NextShared),
            ("2024-12-31".into(), End::YearEnd),
        ];
        assert_eq!(second, expected);
    }

    #[test]
    fn a_result_holds_on_both_its_ends() {
        let all = validities(&results(&[("2022-09-30", None)]), None);
        for (on, holds) in [
            ("2022-09-29", false),
            ("2022-09-30", true),
            ("2023-12-31", true),
            ("2024-01-01", false),
        ] {
            assert_eq!(all[0].holds_on(day(on)), holds, "{on}");
        }
    }

    #[test]
    fn the_first_and_the_last_day_of_a_year_differ_by_a_year_of_use() {
        for (shared, until) in [
            ("2022-01-01", "2023-12-31"),
            ("2022-12-31", "2023-12-31"),
            ("2023-01-01", "2024-12-31"),
            ("2024-02-29", "2025-12-31"),
        ] {
            assert_eq!(ends(&[(shared, None)], None)[0].0, until, "{shared}");
        }
    }

    #[test]
    fn a_next_result_within_the_period_ends_the_one_before_whatever_the_reading() {
        for reading in [
            None,
            Some(ExtensionReading::Shortens),
            Some(ExtensionReading::Prolongs),
        ] {
            let all = ends(&[("2022-09-30", None), ("2023-12-31", Some(true))], reading);
            assert_eq!(all[0], ("2023-12-31".into(), End::NextShared));
        }
    }

    #[test]
    fn a_next_result_after_the_period_prolongs_only_as_read() {
        let (shortens, prolongs) = (ExtensionReading::Shortens, ExtensionReading::Prolongs);
        for (in_time, reading, expected) in [
            (Some(true), Some(prolongs), ("2024-01-01", End::Prolonged)),
            (Some(true), Some(shortens), ("2023-12-31", End::YearEnd)),
            (Some(true), None, ("2023-12-31", End::Undecided)),
            (Some(false), Some(prolongs), ("2023-12-31", End::YearEnd)),
            (None, Some(prolongs), ("2023-12-31", End::YearEnd)),
        ] {
            let all = ends(&[("2022-09-30", None), ("2024-01-01", in_time)], reading);
            assert_eq!((all[0].0.as_str(), all[0].1), expected);
        }
    }

    #[test]
    fn results_are_ordered_by_the_day_of_sharing() {
        let all = ends(
            &[
                ("2023-09-20", None),
                ("2022-09-30", None),
                ("2022-09-30", None),
            ],
            None,
        );
        assert_eq!((all.len(), all[0].0.as_str()), (2, "2023-09-20"));
    }
}
