//! How the calendar of duties asks and tells.

use std::sync::Arc;

use super::*;
use crate::domain::{Catalog, CatalogId, Control, ControlId, Date, Group, Guidance, GuidanceKind};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn control(id: &str, text: &str) -> Control {
    Control {
        id: ControlId::new(id),
        title: format!("{id}의 제목"),
        guidance: vec![Guidance {
            kind: GuidanceKind::Must,
            text: text.to_owned(),
            items: Vec::new(),
            lost: false,
            uncertain: None,
        }],
        ..Control::default()
    }
}

fn catalogs() -> [Arc<Catalog>; 1] {
    [Arc::new(Catalog {
        id: CatalogId::new("cloud-safety"),
        short: "클라우드 안전성".to_owned(),
        groups: vec![Group {
            controls: vec![
                control("8.가.10", "취약점을 정기적으로(연 1회 이상) 점검한다."),
                control("8.가.11", "기록을 주기적으로 검토한다."),
            ],
            ..Group::default()
        }],
        ..Catalog::default()
    })]
}

fn duty(number: u8, every: Every) -> Duty {
    Duty {
        catalog: CatalogId::new("cloud-safety"),
        control: Some(ControlId::new("8.가.10")),
        number,
        task: format!("업무 {number}"),
        words: "연 1회 이상".to_owned(),
        kind: GuidanceKind::Must,
        every,
        note: None,
    }
}

fn all() -> [Duty; 3] {
    [
        duty(1, Every::Months(12)),
        duty(2, Every::Months(1)),
        duty(3, Every::BusinessYear { within: 3 }),
    ]
}

fn with<T>(answers: &[(&str, &str)], ask: impl Fn(&Answers, Context<'_>) -> T) -> T {
    let answers: Answers = answers.iter().copied().collect();
    let context = Context {
        today: day("2026-11-29"),
        catalogs: &catalogs(),
        duties: &all(),
    };
    ask(&answers, context)
}

#[test]
fn every_question_is_read() {
    let asked = with(&[], questions);
    let ids: Vec<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "cycle",
            "counting",
            "cloud-safety/8.가.10/1.last",
            "cloud-safety/8.가.10/1.never",
            "cloud-safety/8.가.10/2.last",
            "cloud-safety/8.가.10/2.never",
            "cloud-safety/8.가.10/3.last",
            "cloud-safety/8.가.10/3.never"
        ]
    );
    let all = all();
    let duties: Vec<&Duty> = all.iter().collect();
    let read = |answers: &Answers| DutiesInput::of(answers, &duties);
    for question in &asked {
        let answer = match &question.kind {
            Kind::One(options) => options[1].0.clone(),
            Kind::Day => "2026-01-31".to_owned(),
            Kind::YesNo => "yes".to_owned(),
            other => panic!("{other:?}"),
        };
        assert!(question.kind.takes(&answer));
        let answers = Answers::from_iter([(question.id.as_str(), answer.as_str())]);
        assert_ne!(read(&answers), read(&Answers::default()), "{}", question.id);
    }
}

#[test]
fn what_is_overdue_comes_first_and_what_nobody_answered_last() {
    let account = with(
        &[
            ("cloud-safety/8.가.10/1.last", "2025-12-15"),
            ("cloud-safety/8.가.10/2.last", "2026-10-28"),
        ],
        account,
    );
    assert_eq!(
        account.result,
        [
            "반복 업무 3건 가운데 2026. 11. 29. 현재 기한이 지난 것이 1건, 30일 안에 돌아오는 것이 1건, 그 뒤인 것이 0건입니다.",
            "1건은 마지막으로 한 날을 적지 않아 다음 기한을 알 수 없습니다.",
        ]
    );
    let table = account.steps[0].table.as_ref().unwrap();
    let tail = |row: &Vec<String>| row[4..7].join(" ");
    assert_eq!(
        table.rows.iter().map(tail).collect::<Vec<_>>(),
        [
            "2026-10-28 2026-11-28 1일 지남",
            "2025-12-15 2026-12-15 16일",
            " 모름 "
        ]
    );
    assert_eq!(table.rows[0][1], "클라우드 안전성 8.가.10");
    assert_eq!(account.open[0].taken, None);
}

#[test]
fn a_last_time_yet_to_come_is_told() {
    let account = with(&[("cloud-safety/8.가.10/1.last", "2026-11-30")], account);
    assert!(account.result[2].contains("오늘보다 뒤"));
}

#[test]
fn the_reading_taken_is_told_and_moves_the_day() {
    let answers = [
        ("cloud-safety/8.가.10/1.last", "2026-03-10"),
        ("cycle", "calendar"),
    ];
    assert_eq!(with(&answers, account).open[0].taken, Some(1));
    let deadlines = |answers| with(answers, deadlines);
    assert_eq!(deadlines(&answers[..1])[0].on, day("2027-03-10"));
    assert_eq!(deadlines(&answers)[0].on, day("2027-12-31"));
}

#[test]
fn a_control_that_says_regularly_alone_is_listed_apart() {
    let account = with(&[], account);
    let table = account.steps[1].table.as_ref().unwrap();
    assert_eq!(
        table.rows,
        [[
            "클라우드 안전성",
            "8.가.11",
            "의무",
            "기록을 주기적으로 검토한다."
        ]]
    );
}

#[test]
fn a_sentence_without_a_period_is_listed_though_its_control_has_a_duty() {
    let mut control = control("8.가.10", "취약점을 정기적으로(연 1회 이상) 점검한다.");
    let mut second = control.guidance[0].clone();
    second.kind = GuidanceKind::Should;
    second.text = "클라우드 제공자는 훈련을 주기적으로 한다.".to_owned();
    let mut third = second.clone();
    third.text = "점검을 주기적으로 한다.".to_owned();
    third.items = vec!["주기의 예: 연 1회 이상".to_owned()];
    let mut fourth = second.clone();
    fourth.text = "대장을 정기적으로 고친다.".to_owned();
    fourth.items = vec!["대책의 예: 주기적으로 확인".to_owned()];
    control.guidance.extend([second, third, fourth]);
    let catalogs = [Arc::new(Catalog {
        id: CatalogId::new("cloud-safety"),
        groups: vec![Group {
            controls: vec![control],
            ..Group::default()
        }],
        ..Catalog::default()
    })];
    let context = Context {
        today: day("2026-11-29"),
        catalogs: &catalogs,
        duties: &all(),
    };
    let steps = account(&Answers::default(), context).steps;
    let sentences = |at: usize| {
        let rows = steps[at].table.clone().unwrap().rows;
        rows.into_iter()
            .map(|row| row[2..].join(" "))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        sentences(1),
        [
            "권고 대장을 정기적으로 고친다.",
            "예 대책의 예: 주기적으로 확인"
        ]
    );
    assert_eq!(
        sentences(2),
        ["권고 클라우드 제공자는 훈련을 주기적으로 한다."]
    );
}

#[test]
fn what_was_never_done_comes_first_and_has_no_day() {
    let answers = [
        ("cloud-safety/8.가.10/2.never", "yes"),
        ("cloud-safety/8.가.10/1.last", "2020-12-15"),
    ];
    let account = with(&answers, account);
    assert!(
        account
            .result
            .iter()
            .any(|it| it.contains("1건은 한 적이 없어"))
    );
    let rows = &account.steps[0].table.as_ref().unwrap().rows;
    assert_eq!(rows[0][4..6], ["한 적 없음", "지금"]);
    assert_eq!(with(&answers, deadlines).len(), 1);
    let asked = with(&answers, questions);
    let asks = |id: &str| asked.iter().any(|it| it.id == id);
    assert!(asks("cloud-safety/8.가.10/2.never"));
    assert!(!asks("cloud-safety/8.가.10/1.never"));
}

#[test]
fn tables_have_as_many_cells_as_heads() {
    for step in with(&[], account).steps {
        let table = step.table.unwrap();
        assert_eq!(table.heads.len(), table.numeric.len());
        assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
        assert!(!step.source.is_empty());
    }
}

#[test]
fn without_catalogs_there_is_nothing_to_do() {
    let context = Context {
        today: day("2026-11-29"),
        catalogs: &[],
        duties: &all(),
    };
    let answers = Answers::default();
    assert_eq!(questions(&answers, context), []);
    assert_eq!(account(&answers, context).steps, []);
    assert_eq!(deadlines(&answers, context), []);
}
