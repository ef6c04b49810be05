//! What is asked is read, and the account tells the rule.

use super::*;

fn context() -> Context<'static> {
    Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs: &[],
        duties: &[],
    }
}

fn answers(text: &str) -> Answers {
    let pairs = text.split_whitespace();
    pairs.map(|pair| pair.split_once('=').unwrap()).collect()
}

/// Words that a question takes, other than those given.
fn other(question: &Question, given: Option<&str>) -> String {
    let words: Vec<String> = match &question.kind {
        Kind::YesNo => vec!["yes".into(), "no".into()],
        Kind::One(options) => options.iter().map(|it| it.0.clone()).collect(),
        _ => vec!["2026-02-03".into(), "2026-03-04".into()],
    };
    words
        .into_iter()
        .find(|it| Some(it.as_str()) != given)
        .unwrap()
}

/// Everything that brings up a further question.
const FULL: &str = "importance=important comprehensive.means=representative comprehensive.day=2023-05-10 \
    regular.1.day=2024-06-01 representative.1.shared=2022-09-30 representative.2.shared=2024-02-01 \
    representative.2.in-time=yes change.1.kind=credit-information change.1.since=2019-01-01 \
    change.1.means=own change.2.kind=same-scope change.2.means=existing change.3.kind=area";

#[test]
fn every_question_is_one_that_the_rules_read() {
    for importance in ["important", "unimportant"] {
        let mut given = answers(FULL);
        given.put("importance", importance.to_owned());
        let before = ProviderCalendarInput::of(&given);
        let asked = questions(&given, context());
        for question in &asked {
            let mut changed = given.clone();
            let words = other(question, given.get(&question.id));
            assert!(question.kind.takes(&words), "{}", question.id);
            changed.put(&question.id, words);
            assert_ne!(
                ProviderCalendarInput::of(&changed),
                before,
                "{}",
                question.id
            );
        }
        for (id, _) in given.iter() {
            assert!(asked.iter().any(|it| it.id == id), "{id}");
        }
        let asks = |id: &str| asked.iter().any(|it| it.id == id);
        assert_eq!(asks("renewal"), importance == "unimportant");
        assert_eq!(asks("comprehensive.on-site"), importance == "important");
        assert!(asks("extension") && asks("boundary") && asks("change.4.kind"));
    }
}

#[test]
fn a_bare_form_asks_only_what_matters() {
    let asked = questions(&Answers::default(), context());
    let ids: Vec<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "importance",
            "comprehensive.means",
            "comprehensive.day",
            "regular.1.day",
            "representative.1.shared",
            "change.1.kind",
            "cycle",
            "overlap",
        ]
    );
}

#[test]
fn the_account_tells_the_days_in_their_order() {
    let given = "importance=important comprehensive.means=own comprehensive.on-site=yes comprehensive.day=2024-03-05 \
        regular.1.day=2025-12-01";
    let told = account(&answers(given), context());
    assert_eq!(
        told.result,
        [
            "2026년 정기평가는 2026. 12. 31.까지입니다(32일 남음).",
            "다음 종합평가는 2027. 3. 5.까지입니다(96일 남음).",
            "2027년 정기평가는 2027. 12. 31.까지입니다(397일 남음).",
        ]
    );
    assert_eq!(told.steps[0].source, "금융 클라우드 가이드 제4장 2절 가");
    assert_eq!(told.open.len(), 2);
    assert_eq!(told.open[0].taken, None);
    let decided = account(
        &answers(&format!("{given} cycle=year-end overlap=replaced")),
        context(),
    );
    assert_eq!(decided.open[0].taken, Some(1));
    assert_eq!(decided.result.len(), 2);
}

#[test]
fn a_missing_answer_is_named_and_a_change_waits() {
    let told = account(&answers("change.1.kind=area"), context());
    assert_eq!(
        told.result,
        [
            "이용의 변경 1건에 대해 종합평가가 끝나지 않았습니다.",
            "아직 업무 중요도, 마지막 종합평가의 날짜, 마지막 종합평가의 방법을 답하지 않았습니다.",
        ]
    );
    assert_eq!((told.open.len(), told.open[0].taken), (1, None));
}

#[test]
fn the_account_stands_whatever_was_answered() {
    for step in account(&answers(FULL), context()).steps {
        assert!(!step.source.is_empty());
        let table = step.table.unwrap_or_default();
        assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
    }
}
