//! How reports and documents are asked for and told.

use std::sync::Arc;

use super::*;
use crate::{
    domain::{Catalog, CatalogId, Control, ControlId, Date, Group},
    text::calc::Account,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn with<T>(answers: &[(&str, &str)], ask: impl Fn(&Answers, Context<'_>) -> T) -> T {
    let answers: Answers = answers.iter().copied().collect();
    let control = Control {
        id: ControlId::new("1.가.6.1"),
        title: "클라우드 이용 계약서".to_owned(),
        ..Control::default()
    };
    let catalogs = [Arc::new(Catalog {
        id: CatalogId::new(CATALOG),
        groups: vec![Group {
            controls: vec![control],
            ..Group::default()
        }],
        ..Catalog::default()
    })];
    let context = Context {
        today: day("2026-11-29"),
        catalogs: &catalogs,
        duties: &[],
    };
    ask(&answers, context)
}

const CONTRACT: [(&str, &str); 4] = [
    ("event.1.name", "고객 상담 시스템"),
    ("event.1.trigger", "contract"),
    ("event.1.on", "2026-09-15"),
    ("event.1.scope", "applies"),
];

fn told(pairs: &[(&str, &str)]) -> Account {
    let all: Vec<_> = CONTRACT.iter().chain(pairs).copied().collect();
    with(&all, account)
}

#[test]
fn a_deadline_is_told_with_the_days_left() {
    let account = told(&[("company", "financial")]);
    assert_eq!(
        account.result,
        [
            "‘고객 상담 시스템’: 2026. 12. 15.까지 금융감독원장에게 보고합니다(16일 남음).",
            "갖추어 둘 서류 1건 가운데 고친 날이 적힌 것이 0건, 담당이 적힌 것이 0건입니다.",
        ]
    );
    assert!(account.steps[0].source.contains("제14조의2 제4항"));
}

#[test]
fn a_report_is_told_as_kept_or_late() {
    let first = |reported| {
        let pairs = [("company", "financial"), ("event.1.reported", reported)];
        told(&pairs).result.remove(0)
    };
    assert!(first("2026-11-29").ends_with("(2026. 11. 29.에 마침)."));
    let late = told(&[
        ("company", "financial"),
        ("event.1.on", "2026-06-15"),
        ("event.1.reported", "2026-09-16"),
    ]);
    assert!(late.result[0].ends_with("(2026. 9. 16.에 마침, 1일 늦음)."));
    assert!(first("2026-11-30").contains("(16일 남음). 보고한 날로 적은 2026. 11. 30.은 오늘보다"));
    assert!(first("2026-09-14").contains("보다 앞서"));
}

#[test]
fn what_is_missing_is_named_and_what_is_certain_is_told() {
    let result = told(&[("company", "electronic")]).result.remove(0);
    assert!(result.contains("‘중요 업무로 평가했는지’, ‘금융거래정보를 처리하는지’의 답"));
    assert!(!result.contains("‘회사의 종류’"));
    assert!(result.contains("2026. 12. 15.까지"));
}

#[test]
fn an_exempt_use_says_why_and_that_documents_are_kept_all_the_same() {
    let account = told(&[
        ("company", "electronic"),
        ("event.1.important", "no"),
        ("event.1.transactions", "no"),
    ]);
    assert!(account.result[0].contains("FAQ 6"));
    assert!(account.result[0].contains("서류는 그와 관계없이"));
    let table = account.steps[0].table.as_ref().unwrap();
    assert_eq!(table.rows[0][3..], ["", "보고 대상 아님", ""]);
    let table = account.steps[1].table.as_ref().unwrap();
    assert_eq!(
        table.rows[0][1..],
        ["예", "예", "예", "예", "예", "아니요"].map(str::to_owned)
    );
}

#[test]
fn a_use_outside_of_the_article_is_told_what_else_to_check() {
    let result = told(&[("event.1.scope", "web")]).result.remove(0);
    assert!(result.contains("제14조의2의 보고 대상이 아닙니다"));
    assert!(result.contains("정보처리위탁규정 제7조") && result.contains("제15조"));
    assert!(!result.contains("서류는"));
    let account = told(&[("event.1.scope", "web")]);
    assert_eq!((account.result.len(), account.open.len()), (1, 0));
    assert!(account.steps.iter().all(|it| it.title != "갖추어 둘 서류"));
    let minor = told(&[
        ("company", "financial"),
        ("event.1.scope", "web"),
        ("event.1.trigger", "minor"),
    ]);
    assert!(minor.result[0].contains("2026년 하반기의 반기현황"));
}

#[test]
fn a_slight_change_alone_is_told_with_its_own_rule() {
    let account = told(&[("company", "financial"), ("event.1.trigger", "minor")]);
    assert!(account.steps[0].source.contains("제7조 제4항 제1호"));
    assert!(!account.steps[0].source.contains("제14조의2"));
    assert!(account.steps.iter().all(|it| it.title != "보고하는 방법"));
    assert_eq!(account.open, []);
}

#[test]
fn a_connection_before_the_event_is_told() {
    let account = told(&[
        ("event.1.development", "yes"),
        ("event.1.work", "2026-12-31"),
        ("event.1.linked", "2026-01-01"),
    ]);
    assert!(account.result[0].contains("2026. 12. 15.까지"));
    let mut steps = account.steps.iter();
    assert!(steps.any(|it| it.lines.iter().any(|line| line.contains("보다 앞섭니다"))));
}

#[test]
fn every_question_is_read() {
    let base = [
        ("newcomer", "yes"),
        ("event.1.trigger", "contract"),
        ("event.1.on", "2026-03-10"),
        ("event.1.development", "yes"),
        ("event.1.work", "2026-09-10"),
        ("event.2.trigger", "provider"),
        ("event.2.development", "yes"),
        ("reading.development", "all"),
        ("event.3.trigger", "minor"),
        ("event.4.trigger", "switch"),
    ];
    let asked = with(&base, questions);
    let ids: Vec<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    for id in [
        "licence",
        "event.1.linked",
        "event.2.contract",
        "event.5.trigger",
        "reading.switching",
    ] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
    }
    for question in &asked {
        let answers = match &question.kind {
            Kind::One(options) => options.iter().map(|it| it.0.clone()).collect(),
            Kind::YesNo => vec!["yes".to_owned(), "no".to_owned()],
            Kind::Day => vec!["2026-01-31".to_owned()],
            _ => vec!["말".to_owned()],
        };
        let changed = |answer: &String| {
            let mut changed: Answers = base.iter().copied().collect();
            changed.put(&question.id, answer.clone());
            let read = |answers: &Answers| {
                let catalogs = with(&[], |_, context| context.catalogs.to_vec());
                (FilingInput::of(answers), kept(answers, &catalogs[0]))
            };
            read(&changed) != read(&base.iter().copied().collect())
        };
        assert!(answers.iter().all(|it| question.kind.takes(it)));
        assert!(answers.iter().any(changed), "{}", question.id);
    }
}

#[test]
fn only_what_matters_is_asked() {
    let ids = |pairs: &[(&str, &str)]| {
        let all: Vec<_> = CONTRACT.iter().chain(pairs).copied().collect();
        let asked = with(&all, questions);
        asked.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    let has = |ids: &[String], id: &str| ids.iter().any(|it| it == id);
    let financial = ids(&[("company", "financial")]);
    assert!(!has(&financial, "event.1.important") && !has(&financial, "licence"));
    assert!(has(&financial, "event.2.name") && !has(&financial, "event.2.scope"));
    let important = ids(&[("company", "electronic"), ("event.1.important", "yes")]);
    assert!(!has(&important, "event.1.transactions"));
    let web = ids(&[("event.1.scope", "web")]);
    assert!(!has(&web, "event.1.development"));
    assert!(!has(&ids(&[]), "reading.development"));
}

#[test]
fn every_open_point_has_its_question_and_no_reading_is_taken_silently() {
    let base = [
        ("newcomer", "yes"),
        ("company", "electronic"),
        ("event.1.trigger", "breach"),
        ("event.2.trigger", "minor"),
        ("event.3.trigger", "switch"),
    ];
    let account = with(&base, account);
    assert_eq!(account.open.len(), 5);
    assert!(
        account
            .open
            .iter()
            .all(|it| it.taken.is_none() && it.readings.len() == 2)
    );
    let asked = with(&base, questions);
    let readings = asked.iter().filter(|it| it.group == "읽는 법").count();
    assert_eq!(readings, 5);
}

#[test]
fn a_document_older_than_the_last_event_is_marked() {
    let state = |updated| {
        let account = told(&[("document.1.가.6.1.updated", updated)]);
        let table = account.steps.last().unwrap().table.clone().unwrap();
        table.rows[0][3].clone()
    };
    assert_eq!(state("2026-09-14"), "마지막 사유보다 앞서 고침");
    assert_eq!(state("2026-09-15"), "");
    assert_eq!(state(""), "고친 날 없음");
}

#[test]
fn an_open_deadline_goes_to_the_calendar() {
    let days = |pairs: &[(&str, &str)]| {
        let all: Vec<_> = CONTRACT.iter().chain(pairs).copied().collect();
        with(&all, deadlines)
    };
    let open = days(&[("company", "financial")]);
    assert_eq!(
        (open[0].id.as_str(), open[0].on),
        ("filing/1", day("2026-12-15"))
    );
    assert_eq!(days(&[("event.1.reported", "2026-11-01")]), []);
    assert_eq!(days(&[("event.1.reported", "2026-11-30")]).len(), 1);
    assert_eq!(days(&[("event.1.reported", "2026-09-14")]).len(), 1);
    assert_eq!(days(&[("event.1.scope", "web")]), []);
}

#[test]
fn tables_have_as_many_cells_as_heads() {
    let account = told(&[("event.1.development", "yes"), ("newcomer", "yes")]);
    assert_eq!(account.steps.len(), 6);
    for step in account.steps {
        assert!(!step.source.is_empty());
        let Some(table) = step.table else { continue };
        assert_eq!(table.heads.len(), table.numeric.len());
        assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
    }
}
