//! Moments as signatures and certificates write them.
use std::time::Duration;

use x509_cert::der;

use crate::domain::{Date, DateTime};

const MINUTE: i64 = 60;

/// Seconds since 1970 in UTC; none before.
pub(super) fn seconds(at: DateTime) -> Option<i64> {
    let date = at.date;
    let wall = der::DateTime::new(
        date.year(),
        date.month(),
        date.day(),
        at.hour,
        at.minute,
        at.second,
    );
    let wall = i64::try_from(wall.ok()?.unix_duration().as_secs()).ok()?;
    Some(wall - i64::from(at.offset_minutes) * MINUTE)
}

/// The moment as a clock shows it that is so many minutes ahead of UTC. What lies outside of the years 1970 to 9999
/// becomes their end.
pub(super) fn local(seconds: i64, offset_minutes: i16) -> DateTime {
    let wall = seconds.saturating_add(i64::from(offset_minutes) * MINUTE);
    let wall = Duration::from_secs(u64::try_from(wall).unwrap_or_default());
    let wall = der::DateTime::from_unix_duration(wall).unwrap_or(der::DateTime::INFINITY);
    DateTime {
        date: Date::new(wall.year(), wall.month(), wall.day()).unwrap_or(Date::EPOCH),
        hour: wall.hour(),
        minute: wall.minutes(),
        second: wall.seconds(),
        offset_minutes,
    }
}

/// `D:20261128203005+09'00'`.
pub(super) fn pdf_date(at: DateTime) -> String {
    let minutes = at.offset_minutes.unsigned_abs();
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}{}{:02}'{:02}'",
        at.date.year(),
        at.date.month(),
        at.date.day(),
        at.hour,
        at.minute,
        at.second,
        if at.offset_minutes < 0 { '-' } else { '+' },
        minutes / 60,
        minutes % 60
    )
}

/// Reads what [`pdf_date`] writes, and `Z` in place of the offset.
pub(super) fn read_pdf_date(text: &[u8]) -> Option<DateTime> {
    let text = std::str::from_utf8(text).ok()?.strip_prefix("D:")?;
    let (digits, offset) = text.split_at_checked(14)?;
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u8>().ok();
    let year = digits.get(..4)?.parse().ok()?;
    let offset: String = offset.chars().filter(|c| *c != '\'').collect();
    let offset_minutes = match offset.split_at_checked(1) {
        Some(("+" | "-", "") | ("Z", _)) | None => 0,
        Some((sign @ ("+" | "-"), rest)) => {
            let hours: i16 = rest.get(..2)?.parse().ok()?;
            let minutes: i16 = rest.get(2..4).unwrap_or("0").parse().ok()?;
            let ahead = hours.checked_mul(60)?.checked_add(minutes)?;
            if sign == "-" { -ahead } else { ahead }
        }
        Some(_) => return None,
    };
    let at = DateTime {
        date: Date::new(year, part(4, 6)?, part(6, 8)?).ok()?,
        hour: part(8, 10)?,
        minute: part(10, 12)?,
        second: part(12, 14)?,
        offset_minutes,
    };
    (at.hour < 24 && at.minute < 60 && at.second < 60 && offset_minutes.abs() <= 14 * 60)
        .then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_is_the_same_on_every_clock() {
        let korea = at("2026-11-28T03:14:15+09:00");
        assert_eq!(
            local(seconds(korea).unwrap(), 0),
            at("2026-11-27T18:14:15+00:00")
        );
        assert_eq!(local(seconds(korea).unwrap(), 540), korea);
    }

    #[test]
    fn a_date_of_a_pdf_reads_back() {
        for text in [
            "2026-11-28T03:14:15+09:00",
            "2026-02-28T23:59:59-03:30",
            "2026-01-01T00:00:00+00:00",
        ] {
            assert_eq!(read_pdf_date(pdf_date(at(text)).as_bytes()), Some(at(text)));
        }
        assert_eq!(
            read_pdf_date(b"D:20260101000000Z"),
            Some(at("2026-01-01T00:00:00+00:00"))
        );
        for text in [
            "",
            "D:2026",
            "D:20261301000000Z",
            "D:20260101990000Z",
            "D:20260101000000+99'00'",
        ] {
            assert_eq!(read_pdf_date(text.as_bytes()), None, "{text}");
        }
    }
}
