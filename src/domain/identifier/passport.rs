//! 여권번호: a letter for the kind of passport and eight digits, since 2021-12-21 three digits, a letter and four digits
//! (여권법 시행규칙).

use super::{Confidence, Found, Identifier, context::stands_before};
use crate::domain::Date;

/// Length in bytes of either form.
const LENGTH: usize = 9;

/// Words of a line that speaks of passports.
const PASSPORT: [&str; 2] = ["여권", "passport"];

/// Finds them. Small letters, a code before the number and digits that read as a date need a word that says what it is.
pub(super) fn find(text: &str, found: &mut Found) {
    let bytes = text.as_bytes();
    for (at, shape) in bytes.windows(LENGTH).enumerate() {
        let letter = shape[0].to_ascii_uppercase();
        if !b"MSROD".contains(&letter) || !has_form(&shape[1..]) {
            continue;
        }
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let joined = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        if joined(before.as_ref()) || joined(bytes.get(at + LENGTH)) {
            continue;
        }
        let named = stands_before(text, at, &PASSPORT);
        let doubtful = shape[0] != letter || before == Some(b'-') || is_date(&shape[1..]);
        if named || !doubtful {
            let confidence = Confidence::certain_if(named);
            found.add(Identifier::Passport, confidence, at..at + LENGTH);
        }
    }
}

fn has_form(rest: &[u8]) -> bool {
    rest.iter()
        .enumerate()
        .all(|(place, byte)| byte.is_ascii_digit() || (place == 3 && byte.is_ascii_uppercase()))
}

/// Whether digits read as a day of our time: R20261122 is the name of a release.
fn is_date(rest: &[u8]) -> bool {
    let Ok(digits) = std::str::from_utf8(rest) else {
        return false;
    };
    let text = match (digits.get(..4), digits.get(4..6), digits.get(6..)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        _ => return false,
    };
    text.parse::<Date>()
        .is_ok_and(|date| (1990..2100).contains(&date.year()))
}
