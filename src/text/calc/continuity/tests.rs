//! What is asked is read, and the account tells the rule.

use std::sync::Arc;

use super::*;
use crate::domain::{
    Catalog, CatalogId, Control, ControlId, Group, Guidance, GuidanceKind, PropertyId,
};

/// A catalog with one point a level, numbered from 1; the first lists no duty.
fn catalog(id: &str, levels: &[&str]) -> Arc<Catalog> {
    let guidance = |at: usize| Guidance {
        kind: if at == 1 {
            GuidanceKind::Should
        } else {
            GuidanceKind::Must
        },
        text: String::new(),
        items: Vec::new(),
        lost: false,
        uncertain: None,
    };
    let controls = (1..).zip(levels).map(|(at, level)| Control {
        id: ControlId::new(at.to_string()),
        title: format!("항목 {at}"),
        properties: vec![(PropertyId::new("level"), vec![(*level).to_owned()])],
        guidance: vec![guidance(at)],
        ..Control::default()
    });
    Arc::new(Catalog {
        id: CatalogId::new(id),
        groups: vec![Group {
            controls: controls.collect(),
            ..Group::default()
        }],
        ..Catalog::default()
    })
}

fn catalogs() -> Vec<Arc<Catalog>> {
    vec![
        catalog("cloud-continuity", &["required", "additional", "reference"]),
        catalog("cloud-safety", &["required", "additional", "recommended"]),
        catalog("cloud-contract", &["basic", "additional"]),
    ]
}

fn context(catalogs: &[Arc<Catalog>]) -> Context<'_> {
    Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs,
        duties: &[],
    }
}

fn answers(text: &str) -> Answers {
    let pairs = text.split_whitespace();
    pairs.map(|pair| pair.split_once('=').unwrap()).collect()
}

/// Everything that brings up a further question.
const FULL: &str = "contract-path=indirect contract.1=partly contract.1.place=제3조 exit.trigger.1.situation=파산 \
    exit.unit.1.unit=운영팀 exit.system.1.name=원장 exit.system.1.important=yes exit.system.1.method=migrate \
    exit.success=기준";

#[test]
fn every_question_is_one_that_the_rules_read() {
    let catalogs = catalogs();
    for (importance, contract, readings) in
        [("important", 3, 0), ("unimportant", 2, 2), ("?", 3, 2)]
    {
        let mut given = answers(FULL);
        given.put("importance", importance.to_owned());
        let before = ContinuityInput::of(&given, context(&catalogs));
        let asked = questions(&given, context(&catalogs));
        let form = 2 * 3 + 2 * 2 + 12 + 10 + 7;
        assert_eq!(
            asked.len(),
            1 + readings + 1 + contract + form,
            "{importance}"
        );
        for question in &asked {
            let words: Vec<String> = match &question.kind {
                Kind::YesNo => vec!["yes".into(), "no".into()],
                Kind::One(options) => options.iter().map(|it| it.0.clone()).collect(),
                _ => vec!["가".into(), "나".into()],
            };
            let held = given.get(&question.id);
            let words = words
                .into_iter()
                .find(|it| Some(it.as_str()) != held)
                .unwrap();
            assert!(question.kind.takes(&words), "{}", question.id);
            let mut changed = given.clone();
            changed.put(&question.id, words);
            let after = ContinuityInput::of(&changed, context(&catalogs));
            assert_ne!(after, before, "{}", question.id);
        }
        for (id, _) in given.iter() {
            assert!(asked.iter().any(|it| it.id == id), "{id}");
        }
    }
}

#[test]
fn the_form_of_the_exit_strategy_is_not_asked_where_it_may_be_left_out() {
    let catalogs = catalogs();
    let given = answers("importance=unimportant annex=guide exit-reading=additional");
    let asked = questions(&given, context(&catalogs));
    assert!(!asked.iter().any(|it| it.id.starts_with("exit.")));
    let told = account(&given, context(&catalogs));
    assert_eq!(
        told.result.last().unwrap(),
        "비중요 업무이므로 출구 전략을 생략할 수 있습니다."
    );
}

#[test]
fn the_account_tells_what_binds_what_is_open_and_what_is_written() {
    let catalogs = catalogs();
    let told = account(&answers(FULL), context(&catalogs));
    assert_eq!(
        told.result,
        [
            "이 업무가 지킬 것은 업무 연속성 계획 2개, 안전성 확보조치 2개, 계약서 기재사항 2개입니다.",
            "그 가운데 추가 사항 3개는 업무 중요도를 답하지 않아 지킬 것으로 세었습니다. 나머지는 그 답에 따라 달라지지 않습니다.",
            "계약서의 기재사항 2개 가운데 명시 0개, 일부 명시 1개, 누락 0개, 미응답 1개입니다.",
            "출구 전략이 필요한지 정해지지 않아 갖출 것으로 봅니다. 양식의 23칸 가운데 5칸을 적었습니다.",
        ]
    );
    let taken: Vec<Option<usize>> = told.open.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [None, None]);
    let step = |title: &str| {
        told.steps
            .iter()
            .find(|it| it.title.starts_with(title))
            .unwrap()
    };
    let system = step("출구 전략 3").table.as_ref().unwrap();
    assert_eq!(system.rows[1], ["이행 방법", "이전"]);
    assert_eq!(system.rows[2][1], "(비어 있음)");
    assert_eq!(
        step("계약서 점검").table.as_ref().unwrap().rows[0][3..],
        ["일부 명시", "제3조"]
    );
    assert!(step("업무 연속성 계획의 항목").lines[0].contains("필수로 실린 1에는"));
    for step in &told.steps {
        assert!(!step.source.is_empty(), "{}", step.title);
        let Some(table) = &step.table else { continue };
        assert!(
            table.rows.iter().all(|row| row.len() == table.heads.len()),
            "{}",
            step.title
        );
    }
}

#[test]
fn an_unimportant_task_is_told_by_annex_and_never_against_itself() {
    let catalogs = catalogs();
    let line = |annex: &str| {
        let given = answers(&format!("importance=unimportant annex={annex}"));
        account(&given, context(&catalogs)).steps[0].lines[0].clone()
    };
    assert!(line("guide").contains("업무 연속성 계획, 안전성 확보조치, 계약서의 추가 사항을 생략"));
    assert!(line("printed").contains("추가 사항도 지킵니다"));
    assert!(line("?").contains("정하지 않아"));
}

#[test]
fn the_committee_decides_before_the_contract_and_an_indirect_one_has_its_exception() {
    let catalogs = catalogs();
    let told = account(&answers(FULL), context(&catalogs));
    let step = |title: &str| {
        let mut steps = told.steps.iter();
        steps.find(|it| it.title.starts_with(title)).unwrap()
    };
    assert!(step("정보보호위원회").source.contains("제6장"));
    assert!(step("계약서 점검").lines[1].contains("FAQ 4"));
    assert!(step("중요도에 따라").lines[2].contains("제1장 2절"));
}

#[test]
fn an_important_task_leaves_nothing_open() {
    let catalogs = catalogs();
    let given = answers("importance=important contract.1=included contract.2=included");
    let told = account(&given, context(&catalogs));
    assert_eq!(told.open, []);
    assert_eq!(
        told.result[1],
        "계약서에 기재사항 2개가 모두 적혀 있습니다."
    );
    let none = account(&given, context(&[]));
    assert_eq!(
        none.result[0],
        "점검 기준이 없어 지킬 항목을 고를 수 없습니다."
    );
}
