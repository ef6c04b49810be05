//! The only place that reads the local clock for the window and the command line.

use chrono::{Datelike as _, Local, Offset as _, Timelike as _};

use crate::domain::{Date, DateTime};

/// The local time; the epoch's first day should the system's year be beyond 9999.
#[must_use]
pub fn local_now() -> DateTime {
    let now = Local::now();
    let small = |value: u32| u8::try_from(value).unwrap_or_default();
    let year = u16::try_from(now.year()).unwrap_or(1970);
    let date = Date::new(year, small(now.month()), small(now.day()));
    let minutes = now.offset().fix().local_minus_utc() / 60;
    DateTime {
        date: date.unwrap_or(Date::EPOCH),
        hour: small(now.hour()),
        minute: small(now.minute()),
        second: small(now.second()),
        offset_minutes: i16::try_from(minutes).unwrap_or_default(),
    }
}
