//! Days until which something is to be done as an iCalendar file (RFC 5545), which calendars of appointments read.
//!
//! A deadline is a whole day, so it is written as a date without a time. Such a date is the same day everywhere: it has
//! no time zone, and a `VTIMEZONE` that no time refers to would be against the rules. `X-WR-TIMEZONE` says that the
//! days are meant in Korea, for programs that put them onto a clock.
//!
//! The writer library puts the present time and a random id where one is missing; everything here has its own.

use std::fmt::Write as _;

use chrono::{DateTime as Moment, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};
use sha2::{Digest, Sha256};

use crate::{
    domain::{Date, DateTime, calc::duties::Repeat},
    text::calc::Deadline,
};

/// Hours before the beginning of the day at which a calendar reminds: nine o'clock on the day a week before.
const REMIND_HOURS: i64 = 7 * 24 - 9;
/// What comes again at least this often needs no reminder.
const TOO_OFTEN_DAYS: u16 = 7;

/// What a calendar file is about.
#[derive(Clone, Copy, Debug)]
pub struct CalendarHead<'a> {
    /// Its name as the calendar program shows it.
    pub name: &'a str,
    /// What sets the days of this project apart from those of another in the same calendar; stable.
    pub scope: &'a str,
    /// When the file is made.
    pub at: DateTime,
}

/// The days as an `.ics` file. The same day of the same scope has the same id each time, so that a calendar which reads
/// the file again replaces what it had.
#[must_use]
pub fn calendar(head: CalendarHead<'_>, deadlines: &[Deadline]) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//jeomgeomdae//jeomgeomdae//KO"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", plain(head.name)));
    calendar.timezone("Asia/Seoul");
    calendar.extend(deadlines.iter().filter_map(|it| event(head, it)));
    calendar.to_string().into_bytes()
}

/// None only for a day that the library has not, which does not happen.
fn event(head: CalendarHead<'_>, deadline: &Deadline) -> Option<Event> {
    let id = id(head.scope, &deadline.id);
    let made = utc(head.at)?;
    let mut event = Event::with_uid(&format!("{id}@jeomgeomdae"));
    event
        .timestamp(made)
        .starts(naive(deadline.on)?)
        .summary(&plain(&deadline.title))
        .description(&plain(&deadline.note))
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(repeat) = deadline.repeat {
        event.add_property("RRULE", rule(repeat, deadline.on));
    }
    if !matches!(deadline.repeat, Some(Repeat::Days(0..=TOO_OFTEN_DAYS))) {
        let before = TimeDelta::hours(-REMIND_HOURS);
        let mut alarm = Alarm::display(&plain(&deadline.title), before);
        alarm
            .timestamp(made)
            .add_property("UID", format!("{id}-alarm@jeomgeomdae"));
        event.alarm(alarm);
    }
    Some(event)
}

/// How the day comes again. A month without the day has it on its last one, as [`Date::plus_months`] counts; said
/// plainly, calendars would skip that month.
fn rule(repeat: Repeat, on: Date) -> String {
    match (repeat, on.day()) {
        (Repeat::Days(days), _) => format!("FREQ=DAILY;INTERVAL={}", days.max(1)),
        (Repeat::Months(months), 1..=28) => format!("FREQ=MONTHLY;INTERVAL={}", months.max(1)),
        (Repeat::Months(months) | Repeat::MonthEnds(months), 31)
        | (Repeat::MonthEnds(months), _) => {
            format!("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY=-1", months.max(1))
        }
        (Repeat::Months(months), day) => {
            let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
            let (months, days) = (months.max(1), days.join(","));
            format!("FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY={days};BYSETPOS=-1")
        }
    }
}

/// A name in plain letters, since some calendars make a file name of it.
fn id(scope: &str, id: &str) -> String {
    let digest = Sha256::new()
        .chain_update(scope)
        .chain_update([0])
        .chain_update(id)
        .finalize();
    digest[..16].iter().fold(String::new(), |mut hex, byte| {
        // Writing to a text cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Without the control characters that the format forbids.
fn plain(text: &str) -> String {
    let allowed = |letter: &char| *letter == '\n' || !letter.is_control();
    text.chars().filter(allowed).collect()
}

fn naive(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year().into(), date.month().into(), date.day().into())
}

fn utc(at: DateTime) -> Option<Moment<Utc>> {
    let local = naive(at.date)?.and_hms_opt(at.hour.into(), at.minute.into(), at.second.into())?;
    let ahead = TimeDelta::minutes(at.offset_minutes.into());
    Some(local.checked_sub_signed(ahead)?.and_utc())
}

#[cfg(test)]
mod tests;
