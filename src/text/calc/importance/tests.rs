//! How the appraisal of importance asks and tells.

use std::collections::BTreeSet;

use super::*;
use crate::{
    domain::calc::{Answers, Context, importance::ImportanceInput},
    text::calc::{Account, Kind, Question},
};

fn context() -> Context<'static> {
    Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &[],
        duties: &[],
    }
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().copied().collect()
}

fn asked(pairs: &[(&str, &str)]) -> Vec<Question> {
    questions(&answers(pairs), context())
}

fn told(pairs: &[(&str, &str)]) -> Account {
    account(&answers(pairs), context())
}

fn ids(questions: &[Question]) -> BTreeSet<&str> {
    questions.iter().map(|it| it.id.as_str()).collect()
}

/// The guide's B서비스.
const EXAMPLE: [(&str, &str); 16] = [
    ("service.2.name", "B서비스"),
    ("service.2.kind", "credit"),
    ("service.2.raw", "yes"),
    ("service.2.indicator.1.raw", "0"),
    ("service.2.indicator.2.raw", "1"),
    ("service.2.indicator.3.raw", "0"),
    ("service.2.indicator.4.raw", "0"),
    ("service.2.indicator.5.raw", "2"),
    ("service.2.indicator.6.raw", "0"),
    ("service.2.indicator.7.raw", "0"),
    ("service.2.indicator.8.raw", "0"),
    ("service.2.indicator.9.raw", "4"),
    ("service.2.indicator.10.raw", "20"),
    ("service.2.indicator.11.raw", "2.5"),
    ("service.2.indicator.12.raw", "2.5"),
    ("service.2.indicator.13.raw", "2.5"),
];

const OPEN: [(&str, &str); 7] = [
    ("service.1.name", "조회"),
    ("service.1.indicator.1.share", "9.5"),
    ("service.1.indicator.2.count", "40"),
    ("service.1.indicator.2.share", "3"),
    ("service.1.indicator.6.amount", "10000"),
    ("own.weights", "no"),
    ("own.bands", "no"),
];

#[test]
fn own_figures_are_asked_only_of_who_has_them() {
    let own = |what: &str| {
        let flag = format!("own.{what}s");
        let asked = asked(&[(&flag, "yes")]);
        asked.iter().filter(|it| it.id.starts_with(what)).count()
    };
    assert_eq!(
        ["weight", "rate", "band", "cutoff"].map(own),
        [13, 4, 30, 5]
    );
    let plain = asked(&[]);
    let own = ["weight.", "rate.", "band.", "cutoff."];
    assert!(
        plain
            .iter()
            .all(|it| !own.iter().any(|own| it.id.starts_with(own)))
    );
}

#[test]
fn one_blank_place_stands_behind_the_last_service() {
    let first = asked(&[]);
    assert!(ids(&first).contains("service.1.indicator.13.grade"));
    assert!(!ids(&first).contains("service.2.name"));
    let third = asked(&[("service.3.name", "정산")]);
    assert!(ids(&third).contains("service.1.name") && ids(&third).contains("service.4.name"));
    assert!(!ids(&third).contains("service.4.kind") && !ids(&third).contains("service.5.name"));
    let full = asked(&[("service.20.name", "정산")]);
    assert!(!ids(&full).contains("service.21.name"));
}

#[test]
fn points_are_asked_in_place_of_figures() {
    let raw = asked(&EXAMPLE);
    assert!(ids(&raw).contains("service.2.indicator.1.raw"));
    assert!(!ids(&raw).contains("service.2.indicator.1.count"));
    let new = asked(&[("service.1.new", "yes")]);
    assert!(!ids(&new).contains("service.1.indicator.4.count"));
    assert!(!ids(&new).contains("service.1.indicator.4.grade"));
}

#[test]
fn a_reading_is_asked_only_where_a_figure_needs_it() {
    let open = asked(&OPEN);
    for id in ["reading.gap", "reading.overlap", "reading.measures"] {
        assert!(ids(&open).contains(id), "{id}");
        assert!(!ids(&asked(&EXAMPLE)).contains(id), "{id}");
    }
    let chosen = asked(&[OPEN[1], ("service.1.indicator.1.grade", "high")]);
    assert!(!ids(&chosen).contains("reading.gap"));
}

/// Two answers of a kind that differ.
fn two(kind: &Kind) -> [String; 2] {
    match kind {
        Kind::YesNo => ["yes", "no"].map(str::to_owned),
        Kind::One(options) => [options[0].0.clone(), options[1].0.clone()],
        Kind::Day => ["2026-01-02", "2026-01-03"].map(str::to_owned),
        Kind::Count { .. } => ["3", "4"].map(str::to_owned),
        Kind::Decimal { .. } => ["3.25", "4.5"].map(str::to_owned),
        Kind::Words => ["조회", "정산"].map(str::to_owned),
    }
}

#[test]
fn every_answer_changes_what_the_domain_reads() {
    let mut own = answers(&OPEN);
    for flag in ["own.weights", "own.rates", "own.bands", "own.cutoffs"] {
        own.put(flag, "yes".into());
    }
    // A limit of a band counts only where all three are given.
    for question in questions(&own, context()) {
        if question.id.starts_with("band.") {
            own.put(&question.id, "2".into());
        }
    }
    for given in [answers(&[]), answers(&OPEN), answers(&EXAMPLE), own] {
        for question in questions(&given, context()) {
            let read = two(&question.kind).map(|words| {
                assert!(question.kind.takes(&words), "{} {words}", question.id);
                let mut given = given.clone();
                given.put(&question.id, words);
                ImportanceInput::of(&given)
            });
            assert_ne!(read[0], read[1], "{}", question.id);
        }
    }
}

#[test]
fn ids_are_unique_and_notes_name_the_place() {
    let open = asked(&OPEN);
    assert_eq!(ids(&open).len(), open.len());
    let indicators = open.iter().filter(|it| it.id.contains(".indicator."));
    for question in indicators {
        assert!(question.note.contains("부록 1, 2단계"), "{}", question.id);
    }
}

#[test]
fn the_example_is_told_with_its_sum_and_where_it_departs() {
    let account = told(&EXAMPLE);
    assert_eq!(
        account.result,
        ["B서비스: 중요 업무입니다. 합계 34.5점으로, 개인신용정보의 판단기준 20점 이상입니다."]
    );
    let step = |title: &str| account.steps.iter().find(|it| it.title == title).unwrap();
    let table = |title: &str| step(title).table.clone().unwrap();
    let sum = table("2단계 업무 영향 평가").rows.pop().unwrap();
    assert_eq!(sum, ["합계", "", "100", "34.5"]);
    let judged = table("3단계 최종 판단").rows;
    assert_eq!(judged[0].last().unwrap(), "중요(34.5 ≥ 20)");
    let departed = table("서로 맞지 않는 답").rows;
    let departed: Vec<_> = departed.iter().map(|row| row[1..].join(" | ")).collect();
    assert_eq!(
        departed,
        [
            "9. 처리정보 유형에 따른 영향 | 4점 | 등급이 상이면 20점입니다.",
            "10. 동일 제공자에 대한 업무 의존도 | 20점 | 이 항목에서 나올 수 있는 가장 큰 점수 5점을 넘습니다.",
        ]
    );
    assert!(account.open.is_empty());
}

#[test]
fn every_step_names_its_place_and_every_table_is_whole() {
    for pairs in [&EXAMPLE[..], &OPEN[..], &[]] {
        for step in told(pairs).steps {
            assert!(step.source.contains("부록 1"), "{}", step.title);
            if let Some(table) = step.table {
                assert_eq!(table.heads.len(), table.numeric.len());
                assert!(table.rows.iter().all(|it| it.len() == table.heads.len()));
            }
        }
    }
}

#[test]
fn what_is_missing_and_what_is_certain_are_told() {
    let nothing = told(&[]);
    assert!(nothing.result[0].contains("아직 없습니다"));
    let certain = told(&[("service.1.kind", "identifying")]);
    assert!(
        certain.result[0]
            .contains("서비스 1: 중요 업무입니다. 나머지 답과 관계없이 20점 이상이 되며"),
        "{:?}",
        certain.result
    );
    assert!(certain.result[1].contains("1. 연계된 외부 기관 수"));
    let open = told(&OPEN);
    assert!(open.result[0].contains("아직 판단할 수 없습니다"));
    assert!(
        open.result[1].contains("1. 연계된 외부 기관 수(상 또는 중 가운데 결정)"),
        "{:?}",
        open.result
    );
}

#[test]
fn open_points_carry_the_reading_that_was_taken() {
    let open = told(&OPEN).open;
    let taken: Vec<_> = open.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [None, None, None]);
    assert!(open[0].question.contains("조회 연계된 외부 기관 수 9.5%"));
    assert!(open[1].question.contains("1억원"));
    assert!(open[2].question.contains("연결된 내부 시스템 수"));
    let mut pairs = OPEN.to_vec();
    pairs.extend([("reading.gap", "lower"), ("reading.measures", "higher")]);
    let taken: Vec<_> = told(&pairs).open.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [Some(1), None, Some(0)]);
}

#[test]
fn bare_numbers_of_visitors_have_a_reading_of_their_own() {
    let visitors = [
        ("service.1.name", "조회"),
        ("service.1.indicator.4.count", "10001"),
    ];
    let questions = asked(&visitors);
    assert!(ids(&questions).contains("reading.visitors"));
    assert!(!ids(&questions).contains("reading.gap"));
    let open = told(&visitors).open;
    assert_eq!((open.len(), open[0].taken), (1, None));
    assert!(open[0].question.contains("10,001명") && open[0].readings[1].contains("이상"));
    assert!(!ids(&asked(&OPEN)).contains("reading.visitors"));
}

#[test]
fn what_the_example_leaves_to_a_notice_is_told() {
    let lines = &told(&[]).steps[0].lines;
    assert!(lines.iter().any(|it| it.contains("바목")));
}

#[test]
fn own_figures_are_named_and_their_faults_told() {
    let account = told(&[
        ("own.weights", "yes"),
        ("weight.1", "7.5"),
        ("own.bands", "yes"),
    ]);
    let step = &account.steps[0];
    assert!(step.lines[0].contains("배점, 등급 구간"));
    assert!(step.lines.iter().any(|it| it.contains("102.5점")));
    assert_eq!(step.table.as_ref().unwrap().rows.len(), 10);
}

#[test]
fn services_stand_side_by_side_as_in_the_guide() {
    const SERVICES: [(&str, &str, &str); 3] = [
        ("A서비스", "financial", "1 1 5 2.5 2 0 10 10 10 5 2 5 5"),
        ("B서비스", "credit", "0 1 0 0 2 0 0 0 4 20 2.5 2.5 2.5"),
        ("C서비스", "business", "0 1 5 5 2 0 0 2 4 2 2 5 2.5"),
    ];
    let mut given = Answers::default();
    for (number, (name, kind, raw)) in (1..).zip(SERVICES) {
        let mut put = |what: String, words: &str| {
            given.put(&format!("service.{number}.{what}"), words.to_owned());
        };
        put("name".into(), name);
        put("kind".into(), kind);
        put("raw".into(), "yes");
        for (indicator, points) in (1..).zip(raw.split(' ')) {
            put(format!("indicator.{indicator}.raw"), points);
        }
    }
    let steps = account(&given, context()).steps;
    let table = |title: &str| {
        let step = steps.iter().find(|it| it.title == title);
        step.and_then(|it| it.table.clone()).unwrap()
    };
    let scored = table("2단계 업무 영향 평가");
    assert_eq!(scored.heads[3..], ["A서비스", "B서비스", "C서비스"]);
    assert_eq!(scored.rows[13][2..], ["100", "58.5", "34.5", "30.5"]);
    let judged = table("3단계 최종 판단").rows;
    let judged: Vec<_> = judged.iter().map(|it| it[4].as_str()).collect();
    assert_eq!(
        judged,
        ["중요(58.5 ≥ 40)", "중요(34.5 ≥ 20)", "비중요(30.5 < 60)"]
    );
    assert_eq!(table("서로 맞지 않는 답").rows.len(), 5);
}
