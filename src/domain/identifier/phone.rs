//! Numbers of mobile phones: 010 and the older 011, 016 to 019 (전기통신번호관리세칙), at home or with +82 or 0082 before them.

use super::{
    Confidence, Found, Identifier,
    runs::{Joint, Runs, Window},
};

/// 82, 0, 10, 1234, 5678.
const MOST_GROUPS: usize = 5;

/// Finds them, longer readings first.
pub(super) fn find(runs: &Runs<'_>, found: &mut Found) {
    for count in (1..=MOST_GROUPS).rev() {
        for window in runs.windows(count) {
            if let Some(confidence) = phone(window) {
                found.add(Identifier::MobilePhone, confidence, window.range());
            }
        }
    }
}

/// How sure it is that the window is one; one run of digits may be any number that begins so.
fn phone(window: Window<'_>) -> Option<Confidence> {
    let digits = window.digits();
    let (country, prefix) = prefix(digits)?;
    let last = digits.len() - 4;
    let starts = window.groups().scan(0, |at, group| {
        let start = *at;
        *at += group.len();
        Some(start)
    });
    let grouped = starts
        .skip(1)
        .all(|start| [country, country + 1, prefix, last].contains(&start));
    (grouped && is_joined(window)).then(|| Confidence::certain_if(window.joints().next().is_some()))
}

/// Whether the joints are those of a phone; slashes only if they are all of them and no path goes on.
fn is_joined(window: Window<'_>) -> bool {
    let slashed = window.groups().count() == 3 && window.is_untouched_by('/');
    let foreign = |joint| matches!(joint, Joint::Apart | Joint::Slash | Joint::Tilde);
    !window.joints().any(foreign) || (slashed && window.joints().all(|joint| joint == Joint::Slash))
}

/// Where the code of the country ends and where the prefix ends.
fn prefix(digits: &str) -> Option<(usize, usize)> {
    let abroad = digits
        .strip_prefix("0082")
        .or_else(|| digits.strip_prefix("82"));
    let rest = abroad.unwrap_or(digits);
    let country = digits.len() - rest.len();
    let number = match rest.strip_prefix('0') {
        None if abroad.is_none() => return None,
        stripped => stripped.unwrap_or(rest),
    };
    let fits = match number.as_bytes() {
        [b'1', b'0', rest @ ..] => rest.len() == 8,
        [b'1', b'1' | b'6'..=b'9', rest @ ..] => matches!(rest.len(), 7 | 8),
        _ => false,
    };
    fits.then_some((country, digits.len() - number.len() + 2))
}
