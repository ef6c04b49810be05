//! Numbers of bank accounts. Every bank has shapes of its own and none has a check that is public, so shapes and words decide.

use std::ops::RangeInclusive;

use super::{
    Confidence, Found, Identifier,
    context::{labels, stands_around, stands_before},
    day::begins_with_day,
    runs::{Joint, Runs, Window},
};

/// Shapes that hardly anything else has (금융결제원, 은행별 계좌번호 체계).
const STRONG: [&[usize]; 12] = [
    &[6, 2, 6],
    &[3, 3, 6],
    &[4, 3, 6],
    &[3, 6, 5],
    &[4, 2, 7],
    &[3, 2, 6],
    &[3, 4, 4, 2],
    &[3, 4, 4, 3],
    &[3, 6, 2, 3],
    &[3, 2, 6, 1],
    &[3, 2, 4, 3],
    &[4, 4, 4, 1],
];

/// Words of a line that speaks of accounts.
const BANK: [&str; 20] = [
    "계좌",
    "은행",
    "농협",
    "국민",
    "신한",
    "뱅크",
    "토스",
    "새마을",
    "신협",
    "수협",
    "우체국",
    "저축",
    "예금",
    "입금",
    "출금",
    "송금",
    "이체",
    "account",
    "acct",
    "bank",
];

/// What a number in one run must be called.
const NAMED: [&str; 6] = [
    "계좌",
    "accountno",
    "accountnum",
    "acctno",
    "acntno",
    "accno",
];

/// What numbers of the same shape are called that are no accounts.
const OTHER: [&str; 14] = [
    "주문",
    "송장",
    "운송",
    "관리번호",
    "문서",
    "접수",
    "사업자",
    "시리얼",
    "일련",
    "전표",
    "팩스",
    "전화",
    "대표번호",
    "전문",
];

/// Fewest and most digits of an account.
const DIGITS: RangeInclusive<usize> = 10..=14;

/// Finds them: a strong shape, any shape where words say what it is, one run where it is called so.
pub(super) fn find(runs: &Runs<'_>, found: &mut Found) {
    for count in (3..=6).rev() {
        for window in runs.windows(count) {
            if let Some(confidence) = account(window) {
                found.add(Identifier::Account, confidence, window.range());
            }
        }
    }
    for window in runs.windows(1) {
        let called = || labels(window.text(), window.range().start, &NAMED);
        let fits = DIGITS.contains(&window.digits().len()) && !begins_with_day(window.digits());
        if fits && called() {
            found.add(Identifier::Account, Confidence::Likely, window.range());
        }
    }
}

fn account(window: Window<'_>) -> Option<Confidence> {
    let joined_by = |wanted| window.joints().all(|joint| joint == wanted);
    let (hyphenated, spaced) = (joined_by(Joint::Hyphen), joined_by(Joint::Space));
    let digits = window.digits();
    if !(hyphenated || spaced) || !DIGITS.contains(&digits.len()) || !window.is_no_part_of_a_code()
    {
        return None;
    }
    let (text, range) = (window.text(), window.range());
    let called_otherwise = labels(text, range.start, &OTHER);
    let strong = STRONG.iter().any(|shape| window.has_shape(shape));
    let banking = || stands_around(text, &range, &BANK);
    if spaced {
        let named = strong && stands_before(text, range.start, &BANK);
        return (named && !called_otherwise).then_some(Confidence::Likely);
    }
    if strong && !called_otherwise && !begins_with_month(digits) {
        return Some(Confidence::certain_if(banking()));
    }
    let weak = !is_office_phone(window) && !is_business(window) && !begins_with_day(digits);
    let long = window.groups().any(|group| group.len() >= 4);
    (weak && long && !called_otherwise && stands_before(text, range.start, &BANK))
        .then_some(Confidence::Likely)
}

/// Whether it is an ordinary phone, from 02-123-4567 to 0507-1234-5678.
fn is_office_phone(window: Window<'_>) -> bool {
    window.digits().starts_with('0')
        && window.groups().count() == 3
        && window.groups().last().is_some_and(|last| last.len() == 4)
}

/// 사업자등록번호, 123-45-67890, is no personal data.
fn is_business(window: Window<'_>) -> bool {
    window.has_shape(&[3, 2, 5])
}

/// Whether it begins with a year and a month, as numbers of documents do: 2026-11-0048213.
fn begins_with_month(digits: &str) -> bool {
    matches!(&digits[..2], "19" | "20") && ("00"..="12").contains(&&digits[4..6])
}
