//! The worked example of appendix 1, every cut-off on both sides, and what follows from which answer.

mod always;
mod bands;
mod own;

use super::*;
use crate::domain::calc::{Answers, Decimal, TaskImportance};

fn points(words: &str) -> Decimal {
    Decimal::read(words, 2).unwrap()
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().copied().collect()
}

/// The appraisal of the first service.
fn first(answers: &Answers) -> Appraisal {
    let input = ImportanceInput::of(answers);
    appraise(&input.services[0], &input.standard, input.readings)
}

fn all_graded(grade: &str) -> Answers {
    let ids = Indicator::ALL.map(|it| Entry::id(1, it, "grade"));
    ids.into_iter().map(|id| (id, grade)).collect()
}

const EXAMPLE: [(&str, &str, [&str; 13]); 3] = [
    (
        "A서비스",
        "financial",
        [
            "1", "1", "5", "2.5", "2", "0", "10", "10", "10", "5", "2", "5", "5",
        ],
    ),
    (
        "B서비스",
        "credit",
        [
            "0", "1", "0", "0", "2", "0", "0", "0", "4", "20", "2.5", "2.5", "2.5",
        ],
    ),
    (
        "C서비스",
        "business",
        [
            "0", "1", "5", "5", "2", "0", "0", "2", "4", "2", "2", "5", "2.5",
        ],
    ),
];

fn example() -> Answers {
    let mut answers = Answers::default();
    for (number, (name, kind, raw)) in (1..).zip(EXAMPLE) {
        let mut put = |id: String, words: &str| answers.put(&id, words.to_owned());
        put(format!("service.{number}.name"), name);
        put(format!("service.{number}.kind"), kind);
        put(format!("service.{number}.raw"), "yes");
        for (indicator, points) in Indicator::ALL.into_iter().zip(raw) {
            put(Entry::id(number, indicator, "raw"), points);
        }
    }
    answers
}

#[test]
fn the_worked_example_gives_its_sums_and_verdicts() {
    let input = ImportanceInput::of(&example());
    let found = input.services.iter().map(|service| {
        let found = appraise(service, &input.standard, input.readings);
        (found.total, found.cutoff, found.verdict)
    });
    let expected = [
        ("58.5", "40", TaskImportance::Important),
        ("34.5", "20", TaskImportance::Important),
        ("30.5", "60", TaskImportance::Unimportant),
    ]
    .map(|(total, cutoff, verdict)| (Some(points(total)), Some(points(cutoff)), Some(verdict)));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn the_worked_example_departs_from_its_own_weights_where_it_does() {
    let input = ImportanceInput::of(&example());
    let found = input.services.iter().flat_map(|service| {
        let marks = appraise(service, &input.standard, input.readings).marks;
        let marks = marks.into_iter().filter(|mark| !mark.departures.is_empty());
        marks.map(|mark| (service.number, mark.indicator.number(), mark.departures))
    });
    let expected = [
        (1, 11, Departure::NoGrade),
        (2, 9, Departure::OtherPoints(Grade::High, points("20"))),
        (2, 10, Departure::AboveMost(points("5"))),
        (3, 10, Departure::NoGrade),
        (3, 11, Departure::NoGrade),
    ]
    .map(|(service, indicator, departure)| (service, indicator, vec![departure]));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn the_printed_weights_add_up_to_100_by_criterion() {
    let standard = Standard::guide();
    let sum = |criterion| -> Decimal {
        let of = Indicator::ALL
            .into_iter()
            .filter(|it| it.criterion() == criterion);
        of.map(|it| standard.weight(it)).sum()
    };
    let sums = [
        Criterion::Nature,
        Criterion::Outage,
        Criterion::Breach,
        Criterion::Dependence,
        Criterion::Control,
    ]
    .map(sum);
    assert_eq!(sums, [20, 30, 30, 10, 10].map(Decimal::whole));
    assert_eq!(Standard::of(&Answers::default()), standard);
    assert!(standard.faults.is_empty());
}

#[test]
fn a_grade_gives_its_share_of_the_points() {
    for (grade, total) in [
        ("high", "100"),
        ("middle", "50"),
        ("low", "20"),
        ("none", "0"),
    ] {
        assert_eq!(
            first(&all_graded(grade)).total,
            Some(points(total)),
            "{grade}"
        );
    }
}

#[test]
fn a_chosen_grade_outdoes_the_figures_and_the_difference_is_told() {
    let found = first(&answers(&[
        ("service.1.kind", "credit"),
        ("service.1.indicator.10.count", "12"),
        ("service.1.indicator.10.grade", "low"),
        ("service.1.indicator.9.grade", "low"),
        ("service.1.indicator.7.hours", "4"),
        ("service.1.indicator.7.grade", "middle"),
    ]));
    let of = |indicator: Indicator| &found.marks[indicator as usize];
    assert_eq!(of(Indicator::Reliance).points, Some(points("1")));
    assert_eq!(
        of(Indicator::Reliance).departures,
        [Departure::OtherFigures]
    );
    assert_eq!(of(Indicator::Information).points, Some(points("4")));
    assert_eq!(
        of(Indicator::Information).departures,
        [Departure::OtherKind(Grade::High)]
    );
    assert!(of(Indicator::Recovery).departures.is_empty());
}

#[test]
fn a_new_service_has_no_visitors_of_three_months() {
    let found = first(&answers(&[
        ("service.1.new", "yes"),
        ("service.1.indicator.4.count", "2000000"),
        ("service.1.indicator.4.grade", "high"),
    ]));
    let visitors = &found.marks[Indicator::Visitors as usize];
    assert_eq!(
        (visitors.points, visitors.basis),
        (Some(Decimal::ZERO), Basis::NewService)
    );
    assert!(visitors.measured.is_none() && visitors.departures.is_empty());
}

#[test]
fn the_kind_decides_the_ninth_indicator_and_the_cut_off() {
    for (kind, ninth, cutoff) in [
        ("identifying", "20", "20"),
        ("credit", "20", "20"),
        ("financial", "10", "40"),
        ("business", "4", "60"),
        ("public", "0", "80"),
    ] {
        let found = first(&answers(&[("service.1.kind", kind)]));
        assert_eq!(found.marks[8].points, Some(points(ninth)), "{kind}");
        assert_eq!(found.cutoff, Some(points(cutoff)), "{kind}");
    }
}

#[test]
fn from_the_cut_off_on_it_is_important_and_just_below_not() {
    for (kind, cutoff) in [
        ("identifying", 20),
        ("credit", 20),
        ("financial", 40),
        ("business", 60),
        ("public", 80),
    ] {
        let with = |total: &str| {
            let mut given = answers(&[("service.1.kind", kind), ("service.1.raw", "yes")]);
            for indicator in Indicator::ALL {
                given.put(&Entry::id(1, indicator, "raw"), "0".to_owned());
            }
            given.put("service.1.indicator.3.raw", total.to_owned());
            first(&given).verdict
        };
        assert_eq!(
            with(&cutoff.to_string()),
            Some(TaskImportance::Important),
            "{kind}"
        );
        let below = format!("{}.99", cutoff - 1);
        assert_eq!(with(&below), Some(TaskImportance::Unimportant), "{kind}");
    }
}

#[test]
fn what_is_certain_is_certain_before_all_is_answered() {
    let credit = first(&answers(&[("service.1.kind", "credit")]));
    assert_eq!(
        (credit.total, credit.verdict),
        (None, Some(TaskImportance::Important))
    );
    assert_eq!((credit.least, credit.most), (points("20"), points("100")));
    let nothing = first(&answers(&[("service.1.name", "조회")]));
    assert_eq!((nothing.verdict, nothing.cutoff), (None, None));
    let mut high = all_graded("high");
    high.put("service.1.indicator.9.grade", String::new());
    assert_eq!(first(&high).verdict, Some(TaskImportance::Important));
    assert_eq!(
        first(&all_graded("none")).verdict,
        Some(TaskImportance::Unimportant)
    );
}

#[test]
fn words_that_no_question_takes_count_as_no_answer() {
    let input = ImportanceInput::of(&answers(&[
        ("service.x.name", "가"),
        ("service.0.name", "나"),
        ("service.21.name", "다"),
        ("service.3.name", " "),
        ("service.7.kind", "secret"),
        ("service.7.raw", "yes"),
        ("service.7.indicator.1.raw", "오점"),
        ("service.7.indicator.2.raw", "1.234"),
        ("service.7.indicator.10.count", "12"),
        ("reading.gap", "middle"),
    ]));
    let [service] = &input.services[..] else {
        panic!("{:?}", input.services);
    };
    assert_eq!((service.number, service.kind), (7, None));
    assert!(service.entries.iter().all(|it| *it == Entry::default()));
    assert_eq!(input.readings, Readings::default());
}
