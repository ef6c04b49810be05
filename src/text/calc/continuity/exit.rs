//! The exit strategy: what is asked for the form, and the form as it is filled.

use super::{
    super::{AccountTable, Kind, Step, ask, ask::Form, tell},
    words,
};
use crate::domain::calc::{
    Answers,
    continuity::{
        ContinuityInput, ExitNeed, ExitStrategy, Method, Record, SystemField, Topic, TriggerField,
        UnitField,
    },
};

const SOURCE: &str = "금융 클라우드 가이드 제5장 1절 5)";
const BLANK: &str = "(비어 있음)";

/// What is asked for the form.
pub(super) fn questions(form: &mut Form, answers: &Answers, input: &ContinuityInput) {
    let places = |repeated: &str| 1..=(answers.places(repeated) + 1).min(Answers::MOST_PLACES);
    for place in places("exit.trigger") {
        form.group(format!("출구 전략: 이행 지표 {place}"));
        let help =
            "제공자의 파산, 서비스 중단, 품질 저하 같은 상황과 그것을 알아볼 지표를 적습니다.";
        for field in TriggerField::ALL.iter().copied() {
            let id = format!("exit.trigger.{place}.{}", field.id());
            form.ask(Kind::Words, id, words::trigger(field), note("5) 가", help));
        }
    }
    for place in places("exit.unit") {
        form.group(format!("출구 전략: 조직 {place}"));
        let help = "출구 전략을 이행할 조직마다 적습니다.";
        for field in UnitField::ALL.iter().copied() {
            let id = format!("exit.unit.{place}.{}", field.id());
            form.ask(Kind::Words, id, words::unit(field), note("5) 가", help));
        }
    }
    for place in places("exit.system") {
        let mut systems = input.exit.systems.iter();
        let held = systems.find(|it| it.place == place);
        system(form, place, held.and_then(|it| it.important));
    }
    topic_questions(form);
}

fn topic_questions(form: &mut Form) {
    form.group("출구 전략: 전체");
    for topic in Topic::ALL.iter().copied() {
        let point = note(words::topic_point(topic), words::topic_note(topic));
        let id = format!("exit.{}", topic.id());
        form.ask(Kind::Words, id, words::topic(topic), point);
    }
}

fn system(form: &mut Form, place: u32, important: Option<bool>) {
    form.group(format!("출구 전략: 정보처리시스템 {place}"));
    for field in SystemField::asked(important) {
        let kind = match field {
            SystemField::Method => ask::one(Method::ALL, Method::id, words::method),
            _ => Kind::Words,
        };
        let point = if field.is_for_important() {
            "5) 나"
        } else {
            "5) 가"
        };
        let id = format!("exit.system.{place}.{}", field.id());
        form.ask(
            kind,
            id,
            words::system(field),
            note(point, words::system_note(field)),
        );
        if field == SystemField::Name {
            let help = "높으면 대안과 구현 방식까지 더 정밀하게 계획합니다.";
            let id = format!("exit.system.{place}.important");
            form.ask(Kind::YesNo, id, "중요도가 높은 시스템", note("5) 나", help));
        }
    }
}

fn note(point: &str, help: &str) -> String {
    format!("{help} 가이드 제5장 1절 {point}.")
}

/// What is to be said about the form.
pub(super) fn summary(input: &ContinuityInput) -> String {
    let filled = input.exit.filled();
    let need = match input.exit_need() {
        ExitNeed::Needed => "출구 전략을 갖춥니다.",
        ExitNeed::Omissible => {
            return "비중요 업무이므로 출구 전략을 생략할 수 있습니다.".to_owned();
        }
        ExitNeed::Undecided => "출구 전략이 필요한지 정해지지 않아 갖출 것으로 봅니다.",
    };
    format!(
        "{need} 양식의 {}칸 가운데 {}칸을 적었습니다.",
        filled.wanted, filled.filled
    )
}

/// The form as it is filled, one step a part.
pub(super) fn steps(input: &ContinuityInput) -> Vec<Step> {
    if input.exit_need() == ExitNeed::Omissible {
        return Vec::new();
    }
    let exit = &input.exit;
    let mut steps = vec![triggers(exit), units(exit)];
    steps.extend(systems(exit));
    steps.push(topics(exit));
    steps
}

fn triggers(exit: &ExitStrategy) -> Step {
    let lines = vec![
        "제5장 1절 5)는 참고로 실린 것입니다. 적지 않은 칸은 비어 있다고 적습니다.".to_owned(),
        "출구 전략은 이행 지표와 세부 이행 절차로 이루어집니다. 아래의 1과 3이 그것입니다."
            .to_owned(),
    ];
    Step {
        table: Some(records(&exit.triggers, TriggerField::ALL, words::trigger)),
        ..tell::step("출구 전략 1. 이행 지표", SOURCE, lines)
    }
}

fn units(exit: &ExitStrategy) -> Step {
    Step {
        table: Some(records(&exit.units, UnitField::ALL, words::unit)),
        ..tell::step("출구 전략 2. 조직별 역할과 책임", SOURCE, Vec::new())
    }
}

fn topics(exit: &ExitStrategy) -> Step {
    let rows = exit.topics.iter().map(|(topic, written)| {
        let point = words::topic_point(*topic).to_owned();
        vec![
            point,
            words::topic(*topic).to_owned(),
            shown(written.as_deref()),
        ]
    });
    let heads = ["원문의 자리", "내용", "적은 것"];
    Step {
        table: Some(tell::table(&heads, rows.collect(), &[])),
        ..tell::step("출구 전략 4. 전체에 걸친 것", SOURCE, Vec::new())
    }
}

/// A part that repeats: one row a place, and one blank row where none is begun.
fn records<F: Copy>(
    records: &[Record<F>],
    fields: &[F],
    name: impl Fn(F) -> &'static str,
) -> AccountTable {
    let row = |record: &Record<F>| {
        record
            .fields
            .iter()
            .map(|it| shown(it.1.as_deref()))
            .collect()
    };
    let mut rows: Vec<Vec<String>> = records.iter().map(row).collect();
    if rows.is_empty() {
        rows.push(vec![BLANK.to_owned(); fields.len()]);
    }
    let heads: Vec<&str> = fields.iter().map(|it| name(*it)).collect();
    tell::table(&heads, rows, &[])
}

/// The procedure of every system, a table each, as its fields are too many for columns.
fn systems(exit: &ExitStrategy) -> Vec<Step> {
    let blank = || {
        SystemField::asked(None)
            .into_iter()
            .map(|it| (it, None))
            .collect()
    };
    let none = Record {
        place: 1,
        important: None,
        fields: blank(),
    };
    let systems = if exit.systems.is_empty() {
        std::slice::from_ref(&none)
    } else {
        &exit.systems
    };
    systems.iter().map(system_step).collect()
}

fn system_step(system: &Record<SystemField>) -> Step {
    let rows = system.fields.iter().map(|(field, written)| {
        let method = |it: &str| {
            Method::named(it).map_or_else(|| it.to_owned(), |it| words::method(it).to_owned())
        };
        let written = match field {
            SystemField::Method => written.as_deref().map(method),
            _ => written.clone(),
        };
        vec![words::system(*field).to_owned(), shown(written.as_deref())]
    });
    let lines = match system.important {
        Some(true) => {
            vec!["중요도가 높은 시스템이므로 대안과 구현 방식도 적습니다.".to_owned()]
        }
        Some(false) => Vec::new(),
        None => vec![
            "시스템의 중요도를 답하지 않았습니다. 높으면 대안과 구현 방식도 적습니다.".to_owned(),
        ],
    };
    let title = format!(
        "출구 전략 3. 정보처리시스템 {}의 세부 이행 절차",
        system.place
    );
    Step {
        table: Some(tell::table(&["내용", "적은 것"], rows.collect(), &[])),
        ..tell::step(&title, SOURCE, lines)
    }
}

fn shown(written: Option<&str>) -> String {
    written.unwrap_or(BLANK).to_owned()
}
