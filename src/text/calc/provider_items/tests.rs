//! What is asked is read, and the account tells the rule.

use super::*;
use crate::domain::{Catalog, CatalogId, Control, ControlId, Group, GroupId, PropertyId};
use std::sync::Arc;

/// Two items: a mandatory one and an alternative one of field 8.
fn catalog() -> Arc<Catalog> {
    let control = |id: &str, kind: &str| Control {
        id: ControlId::new(id),
        properties: vec![
            (PropertyId::new("kind"), vec![kind.to_owned()]),
            (PropertyId::new("service"), vec!["iaas".to_owned()]),
        ],
        ..Control::default()
    };
    let controls = vec![
        control("8.1.1", "alternative"),
        control("8.1.2", "required"),
    ];
    let group = Group {
        id: GroupId::new("8"),
        controls,
        ..Group::default()
    };
    Arc::new(Catalog {
        id: CatalogId::new("cloud-provider"),
        groups: vec![group],
        ..Catalog::default()
    })
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().copied().collect()
}

fn starred() -> Answers {
    answers(&[
        ("importance", "important"),
        ("service.iaas", "yes"),
        ("certificate.1.scheme", "isms-p"),
        ("certificate.1.from", "2026-01-01"),
        ("certificate.1.until", "2026-12-31"),
        ("certificate.1.facilities", "yes"),
        ("certificate.1.services", "yes"),
        ("certificate.1.stated", "yes"),
    ])
}

/// Words that a question takes, other than those given.
fn other(question: &Question, given: Option<&str>) -> String {
    let words: Vec<String> = match &question.kind {
        Kind::YesNo => vec!["yes".into(), "no".into()],
        Kind::One(options) => options.iter().map(|it| it.0.clone()).collect(),
        Kind::Day => vec!["2026-02-03".into(), "2026-03-04".into()],
        _ => vec!["가".into(), "나".into()],
    };
    words
        .into_iter()
        .find(|it| Some(it.as_str()) != given)
        .unwrap()
}

#[test]
fn every_question_is_one_that_the_rules_read() {
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &[catalog()],
        duties: &[],
    };
    let mut given = starred();
    given.put("certificate.2.scheme", "other".into());
    let before = ProviderItemsInput::of(&given);
    let questions = questions(&given, context);
    assert_eq!(questions.len(), 5 + 6 + 8 + 6 + 2);
    for question in questions {
        let mut changed = given.clone();
        let words = other(&question, given.get(&question.id));
        assert!(question.kind.takes(&words), "{}", question.id);
        changed.put(&question.id, words);
        assert_ne!(ProviderItemsInput::of(&changed), before, "{}", question.id);
    }
}

#[test]
fn an_unimportant_task_is_not_asked_for_certificates() {
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &[catalog()],
        duties: &[],
    };
    let given = answers(&[("importance", "unimportant")]);
    assert_eq!(questions(&given, context).len(), 4);
}

#[test]
fn the_account_tells_the_rule_the_open_point_and_what_is_missing() {
    let catalogs = [catalog()];
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &catalogs,
        duties: &[],
    };
    let told = account(&starred(), context);
    assert_eq!(
        told.result,
        ["2개 항목 가운데 2개를 평가합니다. 필수 1개, 대체 1개입니다."]
    );
    let apart = told
        .steps
        .iter()
        .find(|it| it.title == "따로 점검할 가상화 보안");
    let apart = apart.unwrap();
    assert_eq!(apart.source, "금융 클라우드 가이드 제4장 3절 나");
    assert!(apart.lines[0].contains("1개(8.1.1)"), "{}", apart.lines[0]);
    assert_eq!((told.open.len(), told.open[0].taken), (1, None));
    assert!(told.steps.iter().all(|it| !it.source.is_empty()));

    let bare = account(&Answers::default(), context);
    assert_eq!(
        bare.result[1],
        "업무 중요도, 쓰는 서비스를 답하지 않아 가장 넓게 잡은 목록입니다. 답하면 줄어들 수 있습니다."
    );
    let unknown = Context {
        catalogs: &[],
        ..context
    };
    assert_eq!(account(&starred(), unknown).steps, []);
}

#[test]
fn services_that_are_all_not_used_are_to_be_looked_at_again() {
    let catalogs = [catalog()];
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &catalogs,
        duties: &[],
    };
    let none = ["service.iaas", "service.paas", "service.saas"].map(|it| (it, "no"));
    let told = account(&answers(&none), context);
    assert!(told.result.last().unwrap().starts_with("확인해 주십시오."));
    assert!(told.steps[0].lines[0].starts_with("세 서비스를 모두"));
    let some = account(&answers(&[("service.iaas", "yes")]), context);
    assert!(some.steps[0].lines[0].contains("답하지 않은 서비스(PaaS, SaaS)"));
}

#[test]
fn every_table_is_rectangular() {
    let catalogs = [catalog()];
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &catalogs,
        duties: &[],
    };
    for step in account(&starred(), context).steps {
        let Some(table) = step.table else { continue };
        let columns = table.heads.len();
        assert_eq!(table.numeric.len(), columns);
        assert!(
            table.rows.iter().all(|row| row.len() == columns),
            "{}",
            step.title
        );
    }
}

#[test]
fn soundness_shortcomings_and_the_exemption_are_told() {
    let catalogs = [catalog()];
    let context = Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &catalogs,
        duties: &[],
    };
    let steps = account(&starred(), context).steps;
    let lines: Vec<&str> = steps
        .iter()
        .flat_map(|it| &it.lines)
        .map(String::as_str)
        .collect();
    for part in ["건전성은", "확인평가는", "국외 사이버몰", "(*)는"] {
        assert!(lines.iter().any(|it| it.contains(part)), "{part}");
    }
}
