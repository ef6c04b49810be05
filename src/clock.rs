//! The only place that reads the clock; everything else is told the time.

use chrono::{Datelike as _, Local, Offset as _, Timelike as _};

use jeomgeomdae::domain::{Date, DateTime};

/// The local time; the epoch's first day should the system's year be beyond 9999.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
pub(crate) fn local_now() -> DateTime {
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
