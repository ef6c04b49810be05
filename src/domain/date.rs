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

    /// The first day of the calendar.
    const FIRST: Self = Self {
        year: 1,
        month: 1,
        day: 1,
    };

    /// The last day of the calendar.
    const LAST: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
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

    /// The day so many days later, or earlier when negative; the first or last day of the calendar where it ends before.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_ordinal(self.ordinal().saturating_add(days))
    }

    /// The same day so many months later, or earlier when negative; the last day of that month where it has no such day:
    /// a month after 31 January is the 28th or 29th of February. So a month there and back may end on another day, and
    /// what recurs is counted from its first day. The first or last day of the calendar where it ends before.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let since = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let target = since.saturating_add(months);
        let (Ok(year @ 1..=9999), Ok(month)) = (
            u16::try_from(target.div_euclid(12)),
            u8::try_from(target.rem_euclid(12) + 1),
        ) else {
            return if months < 0 { Self::FIRST } else { Self::LAST };
        };
        let day = self.day.min(days_in_month(year, month));
        Self { year, month, day }
    }

    /// The same day so many years later, or earlier when negative: 29 February becomes the 28th in a year without it.
    /// The first or last day of the calendar where it ends before.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// The day with that [`Self::ordinal`], or the nearest that the calendar has.
    fn from_ordinal(ordinal: i32) -> Self {
        let ordinal = ordinal.clamp(Self::FIRST.ordinal(), Self::LAST.ordinal());
        // No year is longer than 366 days, so this is never too late a year, and at most seven too early.
        let mut date = Self::FIRST;
        date.year += u16::try_from((ordinal - 1) / 366).unwrap_or(0);
        while date.year < 9999 && date.plus_years(1).ordinal() <= ordinal {
            date.year += 1;
        }
        while date.month < 12 && date.plus_months(1).ordinal() <= ordinal {
            date.month += 1;
        }
        date.day += u8::try_from(ordinal - date.ordinal()).unwrap_or(0);
        date
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
mod tests;
