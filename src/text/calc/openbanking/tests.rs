//! How the calculator of open banking checks asks and tells.

use std::{collections::BTreeSet, sync::Arc};

use super::*;
use crate::{
    domain::{
        Catalog, CatalogId,
        calc::{Answers, Context, openbanking::OpenBankingInput},
    },
    text::calc::{Account, Kind, Question},
};

fn context() -> Context<'static> {
    Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &[],
        duties: &[],
    }
}

fn asked(pairs: &[(&str, &str)]) -> Vec<Question> {
    questions(&pairs.iter().copied().collect(), context())
}

fn told(pairs: &[(&str, &str)]) -> Account {
    account(&pairs.iter().copied().collect(), context())
}

fn ids(questions: &[Question]) -> BTreeSet<&str> {
    questions.iter().map(|it| it.id.as_str()).collect()
}

/// An answer to everything, with every reading open.
const ALL: [(&str, &str); 12] = [
    ("institution", "electronic-finance"),
    ("isms", "no"),
    ("stage", "tested"),
    ("start", "2027-02-28"),
    ("platform.web", "yes"),
    ("platform.android", "yes"),
    ("platform.ios", "yes"),
    ("team", "yes"),
    ("team.assets", "20000"),
    ("team.employees", "300"),
    ("team.members", "5"),
    ("team.ciso", "yes"),
];

const READINGS: [&str; 4] = [
    "reading.substitution",
    "reading.deferral",
    "counting",
    "reading.mobile",
];

#[test]
fn readings_are_asked_only_where_they_change_the_result() {
    let all = asked(&ALL);
    let plain = asked(&[
        ("institution", "other"),
        ("isms", "no"),
        ("stage", "tested"),
        ("start", "2027-02-01"),
        ("platform.ios", "yes"),
    ]);
    for id in READINGS {
        assert!(ids(&all).contains(id) && !ids(&plain).contains(id), "{id}");
    }
    assert!(!ids(&asked(&[("institution", "bank"), ("isms", "yes")])).contains(READINGS[0]));
    assert!(ids(&asked(&[("institution", "other"), ("isms", "yes")])).contains(READINGS[0]));
    assert!(!ids(&asked(&[("team", "no")])).contains("team.assets"));
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
    let all = asked(&ALL);
    assert_eq!(ids(&all).len(), all.len());
    assert_eq!(all.len(), ALL.len() + READINGS.len());
    for question in all {
        let read = two(&question.kind).map(|words| {
            assert!(question.kind.takes(&words), "{} {words}", question.id);
            let mut answers: Answers = ALL.into_iter().collect();
            answers.put(&question.id, words);
            OpenBankingInput::of(&answers)
        });
        assert_ne!(read[0], read[1], "{}", question.id);
    }
}

#[test]
fn every_step_names_the_place_and_every_table_is_whole() {
    for pairs in [&ALL[..], &[], &[("institution", "other")]] {
        let account = told(pairs);
        let places = account.steps.iter().map(|it| it.source.as_str());
        for (place, expected) in places.zip([
            "Ⅱ 1. 이용기관 보안점검 개요 (3), 점검 대체",
            "Ⅱ 1. 이용기관 보안점검 개요 (2), 점검 시기; (3), 점검 시기 조정",
            "Ⅱ 1. 이용기관 보안점검 개요 (2), 점검 방법",
            "Ⅲ 1. 핀테크서비스 취약점 점검 개요 (2), 점검 방법",
            "Ⅲ 1. 핀테크서비스 취약점 점검 개요 (2), 점검 시기",
            "Ⅲ 1. 핀테크서비스 취약점 점검 개요 (2), 점검 수행 주체",
        ]) {
            assert!(place.contains(expected), "{place}");
        }
        for table in account.steps.into_iter().filter_map(|it| it.table) {
            assert_eq!(table.heads.len(), table.numeric.len());
            assert!(table.rows.iter().all(|it| it.len() == table.heads.len()));
        }
    }
}

#[test]
fn open_readings_are_told_with_both_results() {
    let account = told(&ALL);
    let result = account.result.join("\n");
    for part in [
        "하나면 된다고 읽으면 자체 점검으로 대신할 수 있습니다. 둘 다 필요하다고 읽으면",
        "2028. 2. 28.까지",
        "10 또는 15영업일",
        "이 점검에도 미치는지는 열려 있습니다",
        "우리 회사의 자체전담반이 할 수 있습니다",
    ] {
        assert!(result.contains(part), "{part}\n{result}");
    }
    assert_eq!(account.open.len(), 4);
    assert!(
        account
            .open
            .iter()
            .all(|it| it.taken.is_none() && it.readings.len() == 2)
    );
}

#[test]
fn readings_that_were_taken_settle_the_result() {
    let mut pairs = ALL.to_vec();
    pairs.extend([
        ("reading.substitution", "both"),
        ("reading.deferral", "institution"),
        ("counting", "same-day"),
        ("reading.mobile", "one"),
    ]);
    let account = told(&pairs);
    assert_eq!(
        account.result[..2],
        [
            "이용기관 보안점검: 금융보안원 등의 서면·현장 점검을 받습니다. 실시 전의 점검이 유예되며, 실시 후 1년 안인 2028. 2. 28.까지 마칩니다.",
            "핀테크서비스 취약점 점검: 대상은 웹, 모바일(Android), 모바일(iOS)이며, 플랫폼마다 5영업일 내외, 2개를 차례로 점검하면 10영업일 내외가 걸릴 예정입니다. 오픈뱅킹 환경에서 개발과 테스트를 마친 뒤, 서비스를 실시하기 전에 마칩니다.",
        ]
    );
    let taken: Vec<_> = account.open.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [Some(1), Some(0), Some(0), Some(0)]);
}

#[test]
fn nothing_answered_says_what_is_missing_and_what_holds_anyway() {
    let result = told(&[]).result.join("\n");
    for part in [
        "은행과 전자금융업자는 실시 후 1년 안까지 유예됩니다",
        "평가전문기관이 할 수 있습니다",
        "기관 유형, ISMS 인증, 서비스의 단계, 플랫폼, 자체전담반",
    ] {
        assert!(result.contains(part), "{part}\n{result}");
    }
}

#[test]
fn a_service_that_runs_without_deferral_is_late() {
    let result = told(&[
        ("institution", "other"),
        ("isms", "no"),
        ("stage", "running"),
        ("platform.web", "yes"),
    ])
    .result;
    assert!(
        result[0].ends_with("마쳤어야 하는 점검입니다."),
        "{result:?}"
    );
    assert!(
        result[1].ends_with("마쳤어야 하는 점검입니다."),
        "{result:?}"
    );
}

#[test]
fn four_weeks_are_counted_back_only_where_the_full_check_comes_first() {
    let line = |kind: &str| {
        let pairs = [
            ("institution", kind),
            ("isms", "no"),
            ("reading.substitution", "both"),
            ("stage", "developing"),
            ("start", "2027-03-01"),
        ];
        told(&pairs).steps[2]
            .lines
            .iter()
            .any(|it| it.contains("2027. 2. 1."))
    };
    assert!(line("other") && !line("bank"));
}

#[test]
fn a_beginning_that_does_not_fit_the_stage_is_told() {
    let odd = |stage: &str, start: &str| {
        let result = told(&[("stage", stage), ("start", start)]).result;
        result.iter().any(|it| it.starts_with("확인해 주십시오."))
    };
    assert!(odd("running", "2026-11-30") && odd("tested", "2026-11-28"));
    assert!(!odd("running", "2026-11-29") && !odd("tested", "2026-11-29"));
}

#[test]
fn without_app_and_web_there_is_nothing_to_check() {
    let platforms = ["platform.web", "platform.android", "platform.ios"].map(|it| (it, "no"));
    let mut pairs = ALL.to_vec();
    pairs.extend(platforms);
    pairs.push(("reading.deferral", "both"));
    let account = told(&pairs);
    assert!(account.result[1].ends_with("대상이 없습니다."));
    for step in &account.steps[3..] {
        assert!(
            step.lines.iter().any(|it| it.ends_with("대상이 없습니다.")),
            "{}",
            step.title
        );
        assert!(
            !step.lines.iter().any(|it| it.contains("1년")),
            "{}",
            step.title
        );
    }
    assert!(!ids(&asked(&pairs)).contains("team"));
    let days = deadlines(&pairs.into_iter().collect(), context());
    assert_eq!(days.len(), 1);
    assert_eq!(days[0].id, "openbanking/institution");
}

#[test]
fn the_printed_word_leads_while_nobody_has_decided() {
    let pairs = [
        ("institution", "other"),
        ("isms", "yes"),
        ("stage", "tested"),
    ];
    let account = told(&pairs);
    assert!(account.result[0].contains("‘또는’") && account.result[0].contains("운영기관에 확인"));
    assert!(account.open[0].question.contains("‘또는’"));
    let missing = account.result.last().unwrap();
    assert_eq!(
        missing,
        "아직 답이 없는 것: 점검 대체의 두 조건을 읽는 법, 플랫폼."
    );
    assert!(!ids(&asked(&pairs)).contains("team"));
}

#[test]
fn a_service_that_runs_is_not_told_to_be_checked_before() {
    let result = told(&[("stage", "running")]).result;
    assert!(result[0].contains("마쳤어야 하는 점검이며"), "{result:?}");
}

#[test]
fn why_the_own_team_may_not_check_is_named() {
    let mut pairs = ALL.to_vec();
    pairs.push(("team.ciso", "no"));
    let why = "자체전담반의 조건을 갖추지 못했습니다: 전담반 5인 이상(정보보호최고책임자 포함).";
    assert!(told(&pairs).result[2].ends_with(why));
    pairs.push(("team", "no"));
    assert!(told(&pairs).result[2].ends_with("자체전담반을 두지 않았습니다."));
}

#[test]
fn the_catalogs_that_hold_the_items_are_named() {
    let catalogs = ["openbanking-institution", "fintech-mobile"].map(|id| {
        Arc::new(Catalog {
            id: CatalogId::new(id),
            title: format!("{id}의 제목"),
            ..Catalog::default()
        })
    });
    let with = Context {
        catalogs: &catalogs,
        ..context()
    };
    let steps = account(&ALL.into_iter().collect(), with).steps;
    let named = |step: usize| steps[step].lines.last().cloned().unwrap();
    assert!(named(2).contains("‘openbanking-institution의 제목’"));
    assert!(named(3).contains("‘fintech-mobile의 제목’") && !named(3).contains("fintech-web"));
}

#[test]
fn only_what_is_deferred_goes_into_the_calendar() {
    let days = |reading: &str, kind: &str| {
        let mut answers: Answers = ALL.into_iter().collect();
        answers.put("reading.deferral", reading.to_owned());
        answers.put("institution", kind.to_owned());
        let found = deadlines(&answers, context()).into_iter();
        let days = found.map(|it| format!("{} {}", it.id, it.on));
        days.collect::<Vec<_>>()
    };
    let institution = "openbanking/institution 2028-02-28";
    assert_eq!(days("institution", "bank"), [institution]);
    assert_eq!(
        days("both", "bank"),
        [institution, "openbanking/vulnerability 2028-02-28"]
    );
    assert!(days("both", "other").is_empty());
}
