//! Dates and times as Korean readers expect them: 2026-11-22 in tables, 2026. 11. 22. in prose.

use crate::domain::{Date, DateError, DateTime, Period};

/// A date in a table or a field: `2026-11-22`.
#[must_use]
pub fn date_table(date: Date) -> String {
    date.to_string()
}

/// A date in prose: `2026. 11. 22.`.
#[must_use]
pub fn date_prose(date: Date) -> String {
    format!("{}. {}. {}.", date.year(), date.month(), date.day())
}

/// A period in prose: `2026. 11. 2. ~ 2026. 11. 20.`.
#[must_use]
pub fn period_prose(period: Period) -> String {
    format!("{} ~ {}", date_prose(period.start), date_prose(period.end))
}

/// The time of day: `14:03`.
#[must_use]
pub fn clock(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour, at.minute)
}

/// A date and, where it is known, the time of day: `2026-11-22 14:03`. Midnight to the second stands for an unknown time.
#[must_use]
pub fn moment(at: DateTime) -> String {
    let date = date_table(at.date);
    if (at.hour, at.minute, at.second) == (0, 0, 0) {
        return date;
    }
    format!("{date} {}", clock(at))
}

/// Reads a typed date; an empty field is no date.
///
/// # Errors
/// A Korean sentence that says what is wrong with the text.
pub fn read_date(text: &str) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| match error {
        DateError::Shape(_) => "날짜는 2026-11-22처럼 적습니다.".to_owned(),
        DateError::NoSuchDay { year, month, day } => {
            format!("{year}년 {month}월 {day}일은 없는 날짜입니다.")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_prose_differ() {
        let date = Date::new(2026, 3, 2).unwrap();
        assert_eq!(date_table(date), "2026-03-02");
        assert_eq!(date_prose(date), "2026. 3. 2.");
    }

    #[test]
    fn a_wrong_date_says_why() {
        assert_eq!(read_date(" "), Ok(None));
        assert!(read_date("2026-02-30").unwrap_err().contains("2월 30일"));
        assert!(read_date("다음 달").unwrap_err().contains("2026-11-22"));
    }
}
