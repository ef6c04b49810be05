//! Every printed band on both sides of its ends, and what waits for the user where the print leaves it open.

use super::{super::*, answers, first, points};
use crate::domain::calc::Answers;

use Grade::{High, Low, Middle, NotApplicable};

/// Indicator and measure, a figure, and the grades whose bands hold it or lie around it.
const BANDS: [(&str, &str, &[Grade]); 69] = [
    ("1.count", "50", &[High]),
    ("1.count", "49", &[Middle]),
    ("1.count", "20", &[Middle]),
    ("1.count", "19", &[Low]),
    ("1.count", "1", &[Low]),
    ("1.count", "0", &[NotApplicable]),
    ("1.share", "10", &[High]),
    ("1.share", "9.99", &[High, Middle]),
    ("1.share", "9", &[Middle]),
    ("1.share", "5.01", &[Middle]),
    ("1.share", "5", &[Middle, Low]),
    ("1.share", "4.99", &[Low]),
    ("1.share", "1", &[Low]),
    ("1.share", "0.99", &[NotApplicable]),
    ("2.count", "30", &[High]),
    ("2.count", "29", &[Middle]),
    ("2.count", "10", &[Middle]),
    ("2.count", "9", &[Low]),
    ("2.count", "1", &[Low]),
    ("2.count", "0", &[NotApplicable]),
    ("2.share", "10", &[High]),
    ("2.share", "9.5", &[High, Middle]),
    ("2.share", "9", &[Middle]),
    ("2.share", "5", &[Middle]),
    ("2.share", "4.99", &[Middle, Low]),
    ("2.share", "4", &[Low]),
    ("2.share", "0.99", &[NotApplicable]),
    ("4.share", "30", &[High]),
    ("4.share", "29.01", &[High, Middle]),
    ("4.share", "29", &[Middle]),
    ("4.share", "10", &[Middle]),
    ("4.share", "9.01", &[Middle, Low]),
    ("4.share", "9", &[Low]),
    ("4.share", "1", &[Low]),
    ("4.share", "0.99", &[NotApplicable]),
    ("4.count", "1000001", &[High]),
    ("4.count", "1000000", &[High]),
    ("4.count", "999999", &[High, Middle]),
    ("4.count", "100000", &[Middle]),
    ("4.count", "99999", &[Middle, Low]),
    ("4.count", "10000", &[Low]),
    ("4.count", "9999", &[NotApplicable]),
    ("6.share", "10", &[High]),
    ("6.share", "9.01", &[High, Middle]),
    ("6.share", "5", &[Middle]),
    ("6.share", "4.5", &[Middle, Low]),
    ("6.share", "4", &[Low]),
    ("6.share", "0.99", &[NotApplicable]),
    ("6.amount", "50000", &[High]),
    ("6.amount", "49999.9999", &[High, Middle]),
    ("6.amount", "30000.0001", &[High, Middle]),
    ("6.amount", "30000", &[Middle]),
    ("6.amount", "10000.0001", &[Middle]),
    ("6.amount", "10000", &[Middle, Low]),
    ("6.amount", "9999.9999", &[Low]),
    ("6.amount", "5000", &[Low]),
    ("6.amount", "4999.9999", &[NotApplicable]),
    ("7.hours", "3", &[High]),
    ("7.hours", "3.01", &[Middle]),
    ("7.hours", "24", &[Middle]),
    ("7.hours", "24.01", &[Low]),
    ("7.hours", "48", &[Low]),
    ("7.hours", "48.01", &[NotApplicable]),
    ("10.count", "10", &[High]),
    ("10.count", "9", &[Middle]),
    ("10.count", "5", &[Middle]),
    ("10.count", "4", &[Low]),
    ("10.count", "1", &[Low]),
    ("10.count", "0", &[NotApplicable]),
];

#[test]
fn every_band_holds_to_its_ends() {
    for (measure, figure, grades) in BANDS {
        let id = format!("service.1.indicator.{measure}");
        let found = first(&answers(&[(&id, figure)]));
        let mut marks = found.marks.into_iter();
        let measured = marks.find_map(|mark| mark.measured).unwrap();
        assert_eq!(measured.grades, grades, "{measure} {figure}");
    }
}

#[test]
fn a_gap_an_overlap_and_a_difference_wait_for_the_user() {
    let cases = [
        (vec![("1.share", "9.5")], "reading.gap", ["5", "2.5"]),
        (vec![("1.share", "5")], "reading.overlap", ["2.5", "1"]),
        (
            vec![("1.count", "3"), ("1.share", "12")],
            "reading.measures",
            ["5", "1"],
        ),
        (
            vec![("4.count", "250000")],
            "reading.visitors",
            ["5", "2.5"],
        ),
        (vec![("4.count", "10001")], "reading.visitors", ["2.5", "1"]),
        (vec![("4.share", "9.5")], "reading.gap", ["2.5", "1"]),
        (vec![("6.amount", "40000")], "reading.gap", ["10", "5"]),
    ];
    for (figures, reading, expected) in cases {
        let mut given: Answers = figures
            .iter()
            .map(|(id, words)| (format!("service.1.indicator.{id}"), *words))
            .collect();
        let mark = |given: &Answers| {
            let mut marks = first(given).marks.into_iter();
            marks.find(|it| it.measured.is_some()).unwrap()
        };
        let open = mark(&given);
        assert_eq!((open.points, open.basis), (None, Basis::Missing));
        assert_eq!(
            (open.most, open.least),
            (points(expected[0]), points(expected[1]))
        );
        for (side, expected) in ["higher", "lower"].into_iter().zip(expected) {
            given.put(reading, side.to_owned());
            let read = mark(&given);
            assert_eq!(
                (read.points, read.basis),
                (Some(points(expected)), Basis::Figures)
            );
        }
    }
}

#[test]
fn a_difference_shows_only_when_each_measure_is_certain() {
    let mut given = answers(&[
        ("service.1.indicator.1.count", "3"),
        ("service.1.indicator.1.share", "9.5"),
    ]);
    let measured = |given: &Answers| first(given).marks[0].measured.clone().unwrap();
    assert_eq!(
        measured(&given).grades,
        [Grade::High, Grade::Middle, Grade::Low]
    );
    assert!(!measured(&given).differ && measured(&given).doubts(Doubt::Gap));
    given.put("reading.gap", "lower".to_owned());
    assert!(measured(&given).differ);
    assert_eq!(measured(&given).grades, [Grade::Middle, Grade::Low]);
}

#[test]
fn the_reading_of_bare_numbers_and_that_of_gaps_do_not_touch_one_another() {
    let visitors = [("service.1.indicator.4.count", "250000")];
    let share = [("service.1.indicator.1.share", "9.5")];
    let grades = |figure: &[(&str, &str)], reading: &str| {
        let mut given = answers(figure);
        given.put(reading, "lower".to_owned());
        let mut marks = first(&given).marks.into_iter();
        marks.find_map(|it| it.measured).unwrap().grades.len()
    };
    assert_eq!(grades(&visitors, "reading.gap"), 2);
    assert_eq!(grades(&visitors, "reading.visitors"), 1);
    assert_eq!(grades(&share, "reading.visitors"), 2);
    assert_eq!(grades(&share, "reading.gap"), 1);
}
