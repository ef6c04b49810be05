//! Calendar dates and local times as plain values; reading the clock is the caller's business.

use std::{fmt, str::FromStr};

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text or a triple of numbers is no date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text does not have the shape `2026-11-22` (dots and slashes are taken too).
    #[error("{0:?} is not a date of the form 2026-11-22")]
    Shape(String),
    /// The numbers name a day that does not exist.
    #[error("{year}-{month}-{day} does not exist")]
    NoSuchDay {
        /// Year as given.
        year: u16,
        /// Month as given.
        month: u8,
        /// Day as given.
        day: u8,
    },
}

impl Date {
    /// The first day of 1970.
    pub const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        day: 1,
    };

    /// Makes a date, refusing days that do not exist.
    ///
    /// # Errors
    /// [`DateError::NoSuchDay`] outside the calendar or outside years 1 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        if exists {
            Ok(Self { year, month, day })
        } else {
            Err(DateError::NoSuchDay { year, month, day })
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// How many days later the other one is; negative when it is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.ordinal() - self.ordinal()
    }

    /// Days since the last day of the year 0.
    fn ordinal(self) -> i32 {
        let before = i32::from(self.year) - 1;
        let leap_days = before / 4 - before / 100 + before / 400;
        let months = (1..self.month).map(|month| i32::from(days_in_month(self.year, month)));
        before * 365 + leap_days + months.sum::<i32>() + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2026-11-22`, and also what people type: `2026.11.22`, `2026. 11. 22.`, `2026/11/22`, `20261122`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape = || DateError::Shape(text.to_owned());
        let trimmed = text.trim().trim_end_matches('.');
        let parts: Vec<&str> = if trimmed.len() == 8 && trimmed.bytes().all(|b| b.is_ascii_digit())
        {
            vec![&trimmed[..4], &trimmed[4..6], &trimmed[6..]]
        } else {
            trimmed.split(['-', '.', '/']).map(str::trim).collect()
        };
        let [year, month, day] = parts[..] else {
            return Err(shape());
        };
        let signed = parts.iter().any(|part| part.contains('+'));
        if year.len() != 4 || month.len() > 2 || day.len() > 2 || signed {
            return Err(shape());
        }
        let year = year.parse().map_err(|_| shape())?;
        Self::new(
            year,
            month.parse().map_err(|_| shape())?,
            day.parse().map_err(|_| shape())?,
        )
    }
}

/// A local wall-clock time with its distance from UTC, to the second. Ordered as the clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    /// The local day.
    pub date: Date,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
    /// Minutes that local time is ahead of UTC; 540 in Korea.
    pub offset_minutes: i16,
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let offset = self.offset_minutes.unsigned_abs();
        write!(
            f,
            "{}T{:02}:{:02}:{:02}",
            self.date, self.hour, self.minute, self.second
        )?;
        write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)
    }
}

impl FromStr for DateTime {
    type Err = DateError;

    /// Reads the form that [`fmt::Display`] writes: `2026-11-22T14:03:00+09:00`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape = || DateError::Shape(text.to_owned());
        let (date, clock) = text.split_once('T').ok_or_else(shape)?;
        let (clock, sign, offset) = match (clock.split_once('+'), clock.split_once('-')) {
            (Some((clock, offset)), _) => (clock, 1, offset),
            (None, Some((clock, offset))) => (clock, -1, offset),
            (None, None) => return Err(shape()),
        };
        let clock: Vec<u8> = numbers(clock).ok_or_else(shape)?;
        let offset: Vec<u8> = numbers(offset).ok_or_else(shape)?;
        let ([hour @ 0..=23, minute @ 0..=59, second @ 0..=59], [ahead @ 0..=14, rest @ 0..=59]) =
            (&clock[..], &offset[..])
        else {
            return Err(shape());
        };
        let offset_minutes = sign * (i16::from(*ahead) * 60 + i16::from(*rest));
        Ok(Self {
            date: date.parse()?,
            hour: *hour,
            minute: *minute,
            second: *second,
            offset_minutes,
        })
    }
}

/// The days over which an assessment runs, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

fn numbers(text: &str) -> Option<Vec<u8>> {
    text.split(':')
        .map(|part| part.parse().ok().filter(|_| !part.starts_with('+')))
        .collect()
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        let expected = Date::new(2026, 11, 2).unwrap();
        for text in [
            "2026-11-02",
            "2026.11.2",
            "2026. 11. 2.",
            "2026/11/02",
            "20261102",
            " 2026-11-2 ",
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn counts_the_days_between() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let days = |from, to| day(from).days_until(day(to));
        assert_eq!(days("2026-11-27", "2026-11-29"), 2);
        assert_eq!(days("2028-02-28", "2028-03-01"), 2);
        assert_eq!(days("2000-01-01", "2026-01-01"), 9_497);
        assert_eq!(days("2027-01-01", "2026-12-31"), -1);
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in [
            "2025-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-04-31",
            "0000-01-01",
        ] {
            assert!(
                matches!(text.parse::<Date>(), Err(DateError::NoSuchDay { .. })),
                "{text}"
            );
        }
        assert!(Date::new(2000, 2, 29).is_ok());
        for text in [
            "",
            "내일",
            "26-1-1",
            "2026-11",
            "2026-11-22-1",
            "2026+1-1-1",
        ] {
            assert!(
                matches!(text.parse::<Date>(), Err(DateError::Shape(_))),
                "{text}"
            );
        }
    }

    #[test]
    fn a_time_reads_back_as_written() {
        for text in ["2026-11-22T14:03:09+09:00", "2026-11-22T00:00:00-03:30"] {
            assert_eq!(text.parse::<DateTime>().unwrap().to_string(), text);
        }
        for text in [
            "2026-11-22T24:00:00+09:00",
            "2026-11-22T1:2+09:00",
            "2026-11-22",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }
}
