//! 운전면허번호: place of issue, year, six digits, check (도로교통법 시행규칙 별지 제55호서식).

use super::{
    Confidence, Found, Identifier,
    context::{labels, stands_around},
    runs::{Runs, Window},
};

/// Words of a line that speaks of licences.
const LICENCE: [&str; 3] = ["면허", "license", "licence"];

/// The places of issue as old licences name them, in place of the codes 11 to 28.
const PLACES: [&str; 19] = [
    "서울", "부산", "경기", "강원", "충북", "충남", "전북", "전남", "경북", "경남", "제주", "대구",
    "인천", "광주", "대전", "울산", "남부", "북부", "세종",
];

/// Finds them with a code, with the name of a place, and in one run where words say what it is.
pub(super) fn find(runs: &Runs<'_>, found: &mut Found) {
    let coded = runs.windows(4).filter(|window| {
        window.has_shape(&[2, 2, 6, 2]) && window.is_hyphenated() && has_code(*window)
    });
    let named = runs.windows(3).filter(|window| {
        window.has_shape(&[2, 6, 2]) && window.is_hyphenated() && is_behind_place(*window)
    });
    let bare = runs.windows(1).filter(|window| {
        window.has_shape(&[12])
            && has_code(*window)
            && labels(window.text(), window.range().start, &LICENCE)
    });
    for window in coded.chain(named).chain(bare) {
        let range = window.range();
        let certain = stands_around(window.text(), &range, &LICENCE);
        let confidence = Confidence::certain_if(certain);
        if window.is_no_part_of_a_code() {
            found.add(Identifier::DriverLicense, confidence, range);
        }
    }
}

fn has_code(window: Window<'_>) -> bool {
    ("11"..="28").contains(&&window.digits()[..2])
}

fn is_behind_place(window: Window<'_>) -> bool {
    let before = window.text()[..window.range().start].trim_end_matches([' ', '-']);
    PLACES.iter().any(|place| before.ends_with(place))
}
