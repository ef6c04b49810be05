//! How deadlines under 마이데이터 are asked for and told.

use super::*;
use crate::{
    domain::{
        CatalogId, ControlId, Date, GuidanceKind,
        calc::duties::{Duty, Every},
    },
    text::calc::Account,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn with<T>(answers: &[(&str, &str)], ask: impl Fn(&Answers, Context<'_>) -> T) -> T {
    let answers: Answers = answers.iter().copied().collect();
    let duties = [Duty {
        catalog: CatalogId::new("mydata-security"),
        control: Some(ControlId::new("5.2.라.8")),
        number: 1,
        task: "접속기록 확인·감독".to_owned(),
        words: "월 1회 이상".to_owned(),
        kind: GuidanceKind::Must,
        every: Every::Months(1),
        note: None,
    }];
    let context = Context {
        today: day("2026-11-29"),
        catalogs: &[],
        duties: &duties,
    };
    ask(&answers, context)
}

const LEAK: [(&str, &str); 7] = [
    ("role.provider", "yes"),
    ("role.recipient", "no"),
    ("role.operator", "no"),
    ("commercial", "no"),
    ("event.1.name", "상담 기록"),
    ("event.1.kind", "leak"),
    ("event.1.on", "2026-11-27"),
];

fn leak(pairs: &[(&str, &str)]) -> Account {
    let all: Vec<_> = LEAK.iter().chain(pairs).copied().collect();
    with(&all, account)
}

#[test]
fn a_small_leak_is_told_to_the_customers_alone() {
    let account = leak(&[("event.1.persons", "9999")]);
    assert_eq!(
        account.result,
        ["‘상담 기록’ 고객에게 통지: 지체 없이 합니다(2026. 11. 27.부터 2일 지남)."]
    );
    assert_eq!(account.open, []);
}

#[test]
fn a_large_leak_is_made_known_and_reported() {
    let account = leak(&[
        ("event.1.persons", "10000"),
        ("event.1.website", "2026-11-28"),
        ("event.1.urgent", "yes"),
    ]);
    assert_eq!(account.result.len(), 5);
    assert!(account.result[1].contains("2026. 12. 13.까지 이어서"));
    assert!(account.result[2].contains("시작한 날을 적으면"));
    assert!(account.result[4].contains("조치의 내용과 함께"));
    let titles: Vec<&str> = account.steps.iter().map(|it| it.title.as_str()).collect();
    assert!(titles.contains(&"1만명 이상이 누설된 때"));
    assert_eq!(account.open.len(), 2);
    assert!(account.steps[1].source.contains("5.2.사.1"));
}

#[test]
fn how_many_persons_is_asked_for_before_anything_is_said_of_many() {
    let account = leak(&[]);
    assert!(
        account.result[1].contains("해당하는지 정하려면 ‘개인신용정보가 누설된 고객의 수’의 답이")
    );
}

#[test]
fn deletion_is_told_with_its_reason() {
    let account = with(
        &[
            ("role.provider", "yes"),
            ("event.1.kind", "ended"),
            ("event.1.on", "2026-01-31"),
            ("event.1.purpose", "2026-11-30"),
        ],
        account,
    );
    assert!(account.result[0].contains("2027. 2. 28.까지 합니다(91일 남음)"));
    assert!(account.steps[1].lines[0].contains("2026. 11. 30.부터 3개월"));
    let kept = with(
        &[
            ("role.provider", "yes"),
            ("event.1.kind", "ended"),
            ("event.1.on", "2026-01-31"),
            ("event.1.exception", "law"),
        ],
        super::account,
    );
    assert!(kept.result[0].contains("나오지 않습니다"));
    assert_eq!(kept.steps[1].lines.len(), 1);
    assert!(kept.steps[1].lines[0].contains("고객에게 통지"));
}

#[test]
fn what_does_not_bind_has_no_day() {
    let account = with(
        &[
            ("role.provider", "no"),
            ("role.recipient", "yes"),
            ("role.operator", "yes"),
            ("event.1.kind", "ended"),
            ("event.1.on", "2020-01-31"),
        ],
        account,
    );
    let row = &account.steps[0].table.as_ref().unwrap().rows[0];
    assert_eq!(row[4..6], ["아니요", "–"]);
    assert!(account.steps.iter().all(|it| it.title != "삭제"));
}

#[test]
fn days_against_each_other_are_told() {
    let told = |pairs: &[(&str, &str)]| leak(pairs).result.join(" ");
    let early = told(&[
        ("event.1.persons", "10000"),
        ("event.1.website", "2026-11-26"),
        ("event.1.done", "2026-11-26"),
    ]);
    assert!(early.contains("앞서 세지 않았습니다"));
    assert!(early.contains("앞서 마친 것으로 보지"));
    assert!(early.contains("시작한 날을 적으면"));
    assert!(told(&[("event.1.done", "2026-11-30")]).contains("오늘보다 뒤라 마친"));
    assert!(told(&[("event.1.on", "2026-11-30")]).contains("알게 된 날이 오늘보다 뒤"));
    assert!(!told(&[("event.1.done", "2026-11-29")]).contains("보지 않았습니다"));
}

#[test]
fn a_request_to_a_provider_and_an_operator_that_receives_nothing_are_told() {
    let told = |provider, recipient, operator| {
        with(
            &[
                ("role.provider", provider),
                ("role.recipient", recipient),
                ("role.operator", operator),
                ("event.1.kind", "request"),
                ("event.1.on", "2026-11-27"),
            ],
            account,
        )
        .result
        .join(" ")
    };
    assert!(told("yes", "no", "no").contains("제38조의3"));
    assert!(!told("no", "no", "yes").contains("제38조의3"));
    assert!(told("no", "no", "yes").contains("정보수신자에도 예로"));
    assert!(!told("no", "yes", "yes").contains("정보수신자에도 예로"));
}

#[test]
fn one_of_three_ways_is_one_thing_to_do() {
    let result = leak(&[("event.1.persons", "10000"), ("reading.ways", "one")]).result;
    assert_eq!(result.len(), 3);
    assert!(result[1].contains("한 방법으로"));
}

#[test]
fn every_question_is_read() {
    let base = [
        ("event.1.kind", "leak"),
        ("event.1.persons", "20000"),
        ("event.2.kind", "ended"),
        ("event.2.on", "2026-01-31"),
        ("event.2.purpose", "2031-01-20"),
        ("event.3.kind", "business-year"),
        ("event.4.kind", "ended"),
        ("event.4.on", "2026-01-31"),
        ("event.4.purpose", "2025-01-20"),
    ];
    let asked = with(&base, questions);
    let ids: Vec<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    for id in [
        "commercial",
        "event.1.paper",
        "reading.cap",
        "reading.leak",
        "reading.purpose",
        "event.5.kind",
    ] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
    }
    for question in &asked {
        let answers = match &question.kind {
            Kind::One(options) => options.iter().map(|it| it.0.clone()).collect(),
            Kind::YesNo => vec!["yes".to_owned()],
            Kind::Day => vec!["2026-02-01".to_owned()],
            Kind::Count { .. } => vec!["7".to_owned()],
            _ => vec!["말".to_owned()],
        };
        let changed = |answer: &String| {
            let mut changed: Answers = base.iter().copied().collect();
            changed.put(&question.id, answer.clone());
            MydataInput::of(&changed) != MydataInput::of(&base.iter().copied().collect())
        };
        assert!(answers.iter().all(|it| question.kind.takes(it)));
        assert!(answers.iter().any(changed), "{}", question.id);
    }
}

#[test]
fn only_what_matters_is_asked() {
    let has = |pairs: &[(&str, &str)], id: &str| {
        let asked = with(pairs, questions);
        asked.iter().any(|it| it.id == id)
    };
    let small = [("event.1.kind", "leak"), ("event.1.persons", "9999")];
    assert!(!has(&small, "event.1.urgent") && !has(&small, "counting"));
    assert!(has(&small, "reading.leak"));
    assert!(!has(
        &[("event.1.kind", "leak"), ("role.provider", "yes")],
        "reading.leak"
    ));
    let record = [("event.1.kind", "record")];
    assert!(has(&record, "counting") && !has(&record, "event.1.done"));
    assert!(!has(&[], "event.1.done") && has(&[], "event.1.kind"));
}

#[test]
fn open_days_go_to_the_calendar_until_they_are_done() {
    let days = |pairs: &[(&str, &str)]| {
        let base = [
            ("role.provider", "yes"),
            ("event.2.kind", "business-year"),
            ("event.2.on", "2026-12-31"),
        ];
        let all: Vec<_> = base.iter().chain(pairs).copied().collect();
        with(&all, deadlines)
    };
    let open = days(&[]);
    assert_eq!(days(&[("event.2.done", "2027-02-01")]).len(), 1);
    assert_eq!(
        (open[0].id.as_str(), open[0].on),
        ("mydata/2/0", day("2027-03-31"))
    );
    let done = [("event.2.on", "2026-09-30"), ("event.2.done", "2026-11-29")];
    assert_eq!(days(&done), []);
    assert_eq!(
        days(&[("role.provider", "no"), ("role.recipient", "no")]),
        []
    );
}

#[test]
fn tables_have_as_many_cells_as_heads_and_reviews_are_listed() {
    let account = leak(&[("event.1.persons", "10000")]);
    for step in &account.steps {
        assert!(!step.source.is_empty());
        let Some(table) = &step.table else { continue };
        assert_eq!(table.heads.len(), table.numeric.len());
        assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
    }
    let reviews = account.steps.last().unwrap().table.clone().unwrap();
    assert_eq!(
        reviews.rows,
        [["접속기록 확인·감독", "월 1회", "의무", "5.2.라.8"]]
    );
}

#[test]
fn without_answers_it_says_what_to_answer() {
    assert_eq!(
        with(&[], account).result,
        ["일의 종류와 날을 적으면 기한을 셉니다."]
    );
}
