//! Numbers of payment cards by ISO/IEC 7812: issuer, account, check digit.

use super::{
    Confidence, Found, Identifier,
    context::stands_before,
    runs::{Joint, Runs, Window},
};

/// How cards print their number: four fours, 4-6-5 of American Express, 4-6-4 of Diners Club.
const PRINTED: [&[usize]; 3] = [&[4, 4, 4, 4], &[4, 6, 5], &[4, 6, 4]];

/// Words of a line that speaks of cards.
const CARD: [&str; 4] = ["카드", "card", "pan", "결제"];

/// Finds them as printed and in one run; a run alone is likely only, as order numbers pass one time in ten.
pub(super) fn find(runs: &Runs<'_>, found: &mut Found) {
    for shape in PRINTED {
        for window in runs.windows(shape.len()) {
            if window.has_shape(shape) && is_printed(window) && is_card(window.digits()) {
                found.add(Identifier::Card, Confidence::Certain, window.range());
            }
        }
    }
    for window in runs.windows(1).filter(|window| is_card(window.digits())) {
        let range = window.range();
        let certain = stands_before(window.text(), range.start, &CARD);
        found.add(Identifier::Card, Confidence::certain_if(certain), range);
    }
}

/// Whether the groups are joined as groups of one number are: all alike.
fn is_printed(window: Window<'_>) -> bool {
    window.is_hyphenated()
        || window.joints().all(|joint| joint == Joint::Space)
        || window.joints().all(|joint| joint == Joint::Dot)
}

fn is_card(digits: &str) -> bool {
    is_issued(digits) && has_luhn(digits)
}

/// Whether a scheme issues numbers that begin so, at this length. 9 is for national use (ISO/IEC 7812-1): 국내전용카드.
fn is_issued(digits: &str) -> bool {
    let Some(lead) = digits.get(..4).and_then(|lead| lead.parse::<u16>().ok()) else {
        return false;
    };
    match digits.len() {
        14 => matches!(lead, 3000..=3059 | 3600..=3699 | 3800..=3999),
        15 => matches!(lead, 3400..=3499 | 3700..=3799),
        16 => matches!(
            lead,
            2221..=2720 | 3528..=3589 | 4000..=5999 | 6011 | 6200..=6299 | 6440..=6599 | 9000..=9999
        ),
        _ => false,
    }
}

/// The check of ISO/IEC 7812-1, annex B: every second digit from the right doubled, the sum of all digits divides by ten.
fn has_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => digit,
            _ if digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}
