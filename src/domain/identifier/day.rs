//! Digits that read as a day, which numbers of documents and names of files begin with.

use std::ops::Range;

use crate::domain::Date;

/// Whether the first eight digits are a day of the last century or this one.
pub(super) fn begins_with_day(digits: &str) -> bool {
    let number = |range: Range<usize>| digits.get(range)?.parse::<u16>().ok();
    let date = || {
        let (month, day) = (number(4..6)?, number(6..8)?);
        Date::new(number(0..4)?, month.try_into().ok()?, day.try_into().ok()?).ok()
    };
    date().is_some_and(|date| (1900..2100).contains(&date.year()))
}

/// Whether six digits are a day of this century as names of files begin with it: 261128.
pub(super) fn is_short_day(digits: &str) -> bool {
    digits.len() == 6 && digits < "5" && begins_with_day(&format!("20{digits}"))
}
