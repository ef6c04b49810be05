//! 주민등록번호 and 외국인등록번호: thirteen digits that begin with a date of birth.

use std::ops::Range;

use super::{
    Confidence, Found, Identifier,
    context::{labels, stands_before},
    runs::{Joint, Runs, Window},
};
use crate::domain::Date;

/// Words that say whose number it is; without one of them a weak shape is none.
const PERSON: [&str; 8] = [
    "주민",
    "외국인",
    "거소",
    "실명",
    "rrn",
    "jumin",
    "ssn",
    "resident",
];

/// What else of thirteen digits is called: milliseconds since 1970, accounts, barcodes.
const OTHER: [&str; 11] = [
    "time",
    "epoch",
    "millis",
    "일시",
    "시각",
    "시간",
    "바코드",
    "계좌",
    "account",
    "acct",
    "accno",
];

/// Finds them with a hyphen, with a space where words say what it is, with a slash or tilde unless words say otherwise, and
/// in one run.
pub(super) fn find(runs: &Runs<'_>, found: &mut Found) {
    for window in runs.windows(2).filter(|window| window.has_shape(&[6, 7])) {
        let joined = match window.joints().next() {
            Some(Joint::Hyphen | Joint::LooseHyphen) => true,
            Some(Joint::Space) => stands_before(window.text(), window.range().start, &PERSON),
            Some(Joint::Slash) => window.is_untouched_by('/') && is_plausible(window),
            Some(Joint::Tilde) => window.is_untouched_by('~') && is_plausible(window),
            _ => false,
        };
        if joined {
            add(window, found);
        }
    }
    for window in runs.windows(1).filter(|window| window.has_shape(&[13])) {
        if is_plausible(window) {
            add(window, found);
        }
    }
}

/// Whether words say that it is a person's, or neither words nor digits that it is something else.
fn is_plausible(window: Window<'_>) -> bool {
    let (text, at) = (window.text(), window.range().start);
    // Numbers of orders are a date and a count that begins with 0; nobody who was born before 1900 is a customer.
    let is_order = matches!(&window.digits()[6..7], "0" | "9");
    stands_before(text, at, &PERSON) || !(is_order || labels(text, at, &OTHER))
}

fn add(window: Window<'_>, found: &mut Found) {
    let digits = window.digits();
    let Some(kind) = kind(digits) else {
        return;
    };
    if is_a_company(window) {
        return;
    }
    let confidence = Confidence::certain_if(checks(digits, kind));
    found.add(kind, confidence, window.range());
}

/// What the date and the digit behind it make of thirteen digits. 주민등록법 시행규칙 제2조: six digits of the birthday, then
/// 1, 2 (1900s), 3, 4 (2000s), 9, 0 (1800s); 5 to 8 stand for foreigners (출입국관리법 시행규칙). The last six digits of a
/// number given since 2020-10-05 are random, so nothing else can be required of them.
fn kind(digits: &str) -> Option<Identifier> {
    let number = |range: Range<usize>| digits.get(range)?.parse::<u8>().ok();
    let (year, month, day) = (number(0..2)?, number(2..4)?, number(4..6)?);
    let (kind, century) = match number(6..7)? {
        0 | 9 => (Identifier::ResidentNumber, 1800),
        1 | 2 => (Identifier::ResidentNumber, 1900),
        3 | 4 => (Identifier::ResidentNumber, 2000),
        5 | 6 => (Identifier::ForeignerNumber, 1900),
        _ => (Identifier::ForeignerNumber, 2000),
    };
    let born = Date::new(century + u16::from(year), month, day).ok()?;
    // Nobody is born after the middle of the century yet; barcodes of Korea (880…) would be.
    (born.year() < 2050).then_some(kind)
}

/// Whether the last digit is right. It raises confidence only: since 2020-10-05 it is random, for foreigners too.
fn checks(digits: &str, kind: Identifier) -> bool {
    const WEIGHTS: [u32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let mut values = digits.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = WEIGHTS
        .iter()
        .zip(values.by_ref())
        .map(|(weight, digit)| weight * digit)
        .sum();
    let base = if kind == Identifier::ForeignerNumber {
        13
    } else {
        11
    };
    values.next() == Some((base - sum % 11) % 10)
}

/// Whether it is a 법인등록번호: called so, or of a stock company at a registry whose code reads as a month, with nothing
/// that says it is a person's. Four digits of the registry, two of the kind, 11 for 주식회사: 110111 is Seoul (법인 및 재외국민의
/// 부동산등기용등록번호 부여에 관한 규칙). It costs the people born on January 11 of a few years where no word names them.
fn is_a_company(window: Window<'_>) -> bool {
    const COMPANY: [&str; 3] = ["법인등록", "법인번호", "corporate"];
    let (text, at) = (window.text(), window.range().start);
    if labels(text, at, &COMPANY) {
        return true;
    }
    let digits = window.digits();
    let registry = ("11".."23").contains(&&digits[..2]) && &digits[2..6] == "0111";
    registry && !stands_before(text, at, &PERSON)
}
