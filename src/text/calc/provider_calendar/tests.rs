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
        Kind::Count { .. } => vec!["2024".into(), "2025".into()],
        _ => vec!["2026-02-03".into(), "2026-03-04".into()],
    };
    words
        .into_iter()
        .find(|it| Some(it.as_str()) != given)
        .unwrap()
}

/// Everything that brings up a further question.
const FULL: &str = "importance=important comprehensive.means=representative comprehensive.day=2021-02-28 \
    comprehensive.counted-from=resolution comprehensive.shared=2020-02-02 \
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
        assert!(asks("counting") && asks("regular.1.year"));
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

#[test]
fn an_evaluation_that_does_not_count_is_the_first_thing_told() {
    let given = "importance=important comprehensive.means=own comprehensive.on-site=no comprehensive.day=2025-04-18";
    let told = account(&answers(given), context());
    assert_eq!(
        told.result,
        ["마지막 평가는 종합평가로 인정되지 않으므로 종합평가를 다시 합니다."]
    );
    assert!(deadlines(&answers(given), context()).is_empty());
    assert!(told.steps[0].lines[2].ends_with("인정되지 않습니다: 중요 업무인데 현장점검이 아님."));
    assert_eq!(told.open, []);
}

#[test]
fn the_result_taken_over_runs_out_before_the_three_years() {
    let given = "importance=important comprehensive.means=representative comprehensive.day=2024-05-01 \
        comprehensive.on-site=yes comprehensive.committee=yes comprehensive.scope=yes regular.1.day=2025-12-01";
    let told = account(&answers(given), context());
    assert_eq!(
        told.result[0],
        "대표평가 결과는 2025. 12. 31.까지만 활용할 수 있었습니다."
    );
    assert!(
        told.steps[0]
            .lines
            .iter()
            .any(|it| it.contains("따로 있는 한도"))
    );
    let resolved = format!("{given} comprehensive.counted-from=resolution");
    let asked = questions(&answers(&resolved), context());
    assert!(asked.iter().any(|it| it.id == "comprehensive.shared"));
}

#[test]
fn what_is_late_ahead_or_contradictory_is_told() {
    let late = "importance=important comprehensive.means=own comprehensive.on-site=yes comprehensive.day=2022-01-31";
    let told = account(&answers(late), context());
    assert_eq!(
        told.result[0],
        "2023년 정기평가는 2023. 12. 31.까지였습니다(1064일 지남)."
    );
    let regular = told.steps.iter().find(|it| it.title == "정기평가").unwrap();
    assert!(regular.lines.last().unwrap().contains("세지 않았습니다"));
    let odd = "importance=unimportant comprehensive.day=2027-06-01 change.1.kind=importance \
        change.1.changed=2026-01-01 change.1.means=own change.1.on-site=no change.1.day=2025-12-31";
    let told = account(&answers(odd), context());
    let looked = told
        .result
        .iter()
        .filter(|it| it.starts_with("확인해 주십시오."));
    assert_eq!(looked.count(), 3, "{:?}", told.result);
    let asked = questions(&answers(odd), context());
    assert!(asked.iter().any(|it| it.id == "change.1.on-site"));
}

#[test]
fn whether_a_change_begins_the_years_anew_is_open_for_every_kind() {
    for (kind, points) in [
        ("area", 1),
        ("credit-information", 1),
        ("importance", 1),
        ("other", 1),
        ("same-scope", 0),
    ] {
        let given = format!("change.1.kind={kind} change.1.since=2018-06-01");
        assert_eq!(
            account(&answers(&given), context()).open.len(),
            points,
            "{kind}"
        );
    }
}

#[test]
fn deadlines_from_an_evaluation_that_is_not_clear_say_so() {
    let base = "importance=important comprehensive.day=2025-04-18 comprehensive.means=";
    for (more, conditional) in [
        ("own", true),
        ("own comprehensive.on-site=yes", false),
        ("own comprehensive.on-site=no", false),
    ] {
        let told = account(&answers(&format!("{base}{more}")), context());
        let found = told.result.iter().any(|it| it.contains("인정될 때의 기한"));
        assert_eq!(found, conditional, "{more}");
    }
}
