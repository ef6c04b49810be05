//! 업무 달력: what recurs, when it was done last and when it is due again.

mod unsaid;

use super::{Account, Deadline, Kind, OpenPoint, Question, Step, counting, tell};
use crate::{
    domain::calc::{
        Answers, Context, Counting,
        duties::{Cycle, DutiesInput, Duty, Every, Planned, Standing, duties},
    },
    text::{date_prose, date_table, guidance_kind},
};

/// Days before a deadline from which it counts as near.
const NEAR_DAYS: i32 = 30;

/// How the periods are read, and when each duty of the catalogs at hand was done last.
#[must_use]
pub fn questions(answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let duties = duties(context.duties, context.catalogs);
    let read = duties
        .iter()
        .any(|duty| matches!(duty.every, Every::Months(_)));
    let readings = [
        read.then(cycle_question),
        has_business_year(&duties).then(counting_question),
    ];
    let asked = duties.iter().flat_map(|duty| ask(duty, answers, context));
    readings.into_iter().flatten().chain(asked).collect()
}

/// When it was done last, and while that is not answered, whether it was never done.
fn ask(duty: &Duty, answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let catalog = context.catalog(duty.catalog.as_str());
    let last = Question {
        id: duty.question(),
        group: catalog
            .map(|catalog| catalog.short.clone())
            .unwrap_or_default(),
        label: format!("{}: {}", duty.task, last_words(duty)),
        note: note(duty, context),
        kind: Kind::Day,
    };
    let never = answers.get(&duty.question()).is_none().then(|| Question {
        id: duty.never_question(),
        label: format!("{}: 한 적이 없는지", duty.task),
        note: "한 적이 없으면 지금 할 차례로 적습니다.".to_owned(),
        kind: Kind::YesNo,
        ..last.clone()
    });
    [last].into_iter().chain(never).collect()
}

fn has_business_year(duties: &[&Duty]) -> bool {
    let mut duties = duties.iter();
    duties.any(|duty| matches!(duty.every, Every::BusinessYear { .. }))
}

fn counting_question() -> Question {
    Question {
        id: Counting::QUESTION.to_owned(),
        group: "주기".to_owned(),
        label: counting::LABEL.to_owned(),
        note: counting::NOTE.to_owned(),
        kind: counting::kind(),
    }
}

fn cycle_question() -> Question {
    let option = |cycle: Cycle| (cycle.id().to_owned(), cycle_words(cycle).to_owned());
    Question {
        id: Cycle::QUESTION.to_owned(),
        group: "주기".to_owned(),
        label: "주기를 세는 법".to_owned(),
        note: "‘연 1회’, ‘월 1회’를 어디서부터 세는지는 원문에 없습니다. 정하지 않으면 더 이른 기한이 나오는 ‘마지막으로 한 날부터 한 주기 안’으로 셉니다."
            .to_owned(),
        kind: Kind::One(Cycle::ALL.map(option).to_vec()),
    }
}

/// What was found about all duties of the catalogs at hand.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let duties = duties(context.duties, context.catalogs);
    let input = DutiesInput::of(answers, &duties);
    let plan = sorted(input.plan(&duties, context.today));
    let [own, provider] = unsaid::steps(&duties, context);
    let steps = [calendar_step(&plan, context), own, provider];
    Account {
        result: result(&plan, context),
        steps: steps.into_iter().flatten().collect(),
        open: open_points(&duties, &input),
    }
}

/// The days on which duties are due again, for a calendar of appointments; of those alone whose last time is known.
#[must_use]
pub fn deadlines(answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    let duties = duties(context.duties, context.catalogs);
    let input = DutiesInput::of(answers, &duties);
    let plan = input.plan(&duties, context.today);
    let deadline = |planned: &Planned<'_>| match planned.standing {
        Standing::Due { last, on, .. } => Some(Deadline {
            id: planned.duty.id(),
            title: planned.duty.task.clone(),
            note: format!(
                "{}\n{}: {}",
                note(planned.duty, context),
                last_words(planned.duty),
                date_table(last)
            ),
            on,
            repeat: planned.duty.repeat(last, input.reading()),
        }),
        Standing::Unknown | Standing::Never | Standing::Undated(_) | Standing::Ahead(_) => None,
    };
    plan.iter().filter_map(deadline).collect()
}

/// What was never done and what is overdue first, then by day, and last what no day is known of.
fn sorted(mut plan: Vec<Planned<'_>>) -> Vec<Planned<'_>> {
    plan.sort_by_key(|planned| match planned.standing {
        Standing::Never => (0, None),
        Standing::Due { on, .. } => (1, Some(on)),
        Standing::Ahead(_) => (2, None),
        Standing::Undated(_) => (3, None),
        Standing::Unknown => (4, None),
    });
    plan
}

fn result(plan: &[Planned<'_>], context: Context<'_>) -> Vec<String> {
    if plan.is_empty() {
        return vec!["점검 기준에 주기가 적힌 반복 업무가 없습니다.".to_owned()];
    }
    let left = |wanted: fn(i32) -> bool| {
        count(
            plan,
            |it| matches!(it, Standing::Due { left, .. } if wanted(left)),
        )
    };
    let overdue = left(|left| left < 0);
    let near = left(|left| (0..=NEAR_DAYS).contains(&left));
    let later = left(|left| left > NEAR_DAYS);
    let today = date_prose(context.today);
    let counted = format!(
        "반복 업무 {}건 가운데 {today} 현재 기한이 지난 것이 {overdue}건, {NEAR_DAYS}일 안에 돌아오는 것이 {near}건, 그 뒤인 것이 {later}건입니다.",
        plan.len()
    );
    [counted].into_iter().chain(uncounted(plan)).collect()
}

fn count(plan: &[Planned<'_>], wanted: impl Fn(Standing) -> bool) -> usize {
    plan.iter().filter(|it| wanted(it.standing)).count()
}

/// What has no day, and why.
fn uncounted(plan: &[Planned<'_>]) -> Vec<String> {
    let why = [
        (
            count(plan, |it| it == Standing::Never),
            "한 적이 없어 지금 할 차례입니다.",
        ),
        (
            count(plan, |it| matches!(it, Standing::Undated(_))),
            "언제까지 하는지 원문에 없어 날을 세지 않았습니다.",
        ),
        (
            count(plan, |it| it == Standing::Unknown),
            "마지막으로 한 날을 적지 않아 다음 기한을 알 수 없습니다.",
        ),
        (
            count(plan, |it| matches!(it, Standing::Ahead(_))),
            "마지막으로 한 날이 오늘보다 뒤로 적혀 있어 세지 않았습니다.",
        ),
    ];
    let some = why.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, words)| format!("{count}건은 {words}"))
        .collect()
}

fn calendar_step(plan: &[Planned<'_>], context: Context<'_>) -> Option<Step> {
    let heads = [
        "업무",
        "항목",
        "주기",
        "구속력",
        "마지막",
        "다음 기한",
        "남은 날",
        "비고",
    ];
    let row = |planned: &Planned<'_>| {
        let (last, on, left) = standing_words(planned.standing);
        vec![
            planned.duty.task.clone(),
            place(planned.duty, context),
            every_words(planned.duty.every),
            guidance_kind(planned.duty.kind).to_owned(),
            last,
            on,
            left,
            planned.duty.note.clone().unwrap_or_default(),
        ]
    };
    (!plan.is_empty()).then(|| Step {
        title: "업무와 다음 기한".to_owned(),
        lines: vec![
            "기한인 날까지 하면 됩니다. 다음 달에 같은 날이 없으면 그 달의 마지막 날이 기한입니다."
                .to_owned(),
        ],
        table: Some(tell::table(&heads, plan.iter().map(row).collect(), &[6])),
        source: "표에 적힌 각 점검 기준의 항목".to_owned(),
    })
}

fn open_points(duties: &[&Duty], input: &DutiesInput) -> Vec<OpenPoint> {
    let read = |duty: &&Duty| matches!(duty.every, Every::Months(_));
    let cycle = duties.iter().any(read).then(|| {
        let question = "‘연 1회’처럼 달력의 단위로 적힌 주기를 어디서부터 세는지 원문에 없습니다. ‘6개월에 1회’, ‘3년마다’는 마지막으로 한 날부터 셉니다. 정하기 전에는 더 이른 기한이 나오는 ‘마지막으로 한 날부터 한 주기 안’으로 셉니다.";
        tell::open(question, &Cycle::ALL, cycle_words, input.cycle)
    });
    let counting = has_business_year(duties).then(|| counting::open(input.counting));
    cycle.into_iter().chain(counting).collect()
}

fn standing_words(standing: Standing) -> (String, String, String) {
    let none = String::new;
    match standing {
        Standing::Unknown => (none(), "모름".to_owned(), none()),
        Standing::Never => ("한 적 없음".to_owned(), "지금".to_owned(), none()),
        Standing::Undated(last) => {
            let last = last.map(date_table).unwrap_or_default();
            (last, "원문에 없음".to_owned(), none())
        }
        Standing::Ahead(last) => (date_table(last), "모름".to_owned(), none()),
        Standing::Due { last, on, left } => {
            let words = if left < 0 {
                format!("{}일 지남", left.unsigned_abs())
            } else {
                format!("{left}일")
            };
            (date_table(last), date_table(on), words)
        }
    }
}

/// Where it is said: `클라우드 안전성 8.가.10`.
fn place(duty: &Duty, context: Context<'_>) -> String {
    let catalog = context.catalog(duty.catalog.as_str());
    let short = catalog.map_or(duty.catalog.as_str(), |catalog| catalog.short.as_str());
    match &duty.control {
        Some(control) => format!("{short} {control}"),
        None => format!("{short} 유의사항"),
    }
}

fn note(duty: &Duty, context: Context<'_>) -> String {
    let place = place(duty, context);
    let head = format!("{}. {place}: ‘{}’", every_words(duty.every), duty.words);
    match &duty.note {
        Some(note) => format!("{head}. {note}"),
        None => head,
    }
}

fn last_words(duty: &Duty) -> &'static str {
    match duty.every {
        Every::BusinessYear { .. } => "마지막으로 제출한 사업연도의 종료일",
        _ => "마지막으로 한 날",
    }
}

fn cycle_words(cycle: Cycle) -> &'static str {
    match cycle {
        Cycle::Rolling => "마지막으로 한 날부터 한 주기 안",
        Cycle::Calendar => "달력의 다음 연도·반기·분기·달이 끝날 때까지",
    }
}

/// A period: `연 1회`.
#[must_use]
pub fn every_words(every: Every) -> String {
    match every {
        Every::Days(1) => "매일".to_owned(),
        Every::Days(days) => format!("{days}일마다"),
        Every::Months(1) => "월 1회".to_owned(),
        Every::Months(3) => "분기 1회".to_owned(),
        Every::Months(12) => "연 1회".to_owned(),
        Every::Months(months) | Every::Apart(months) if months % 12 == 0 => {
            format!("{}년에 1회", months / 12)
        }
        Every::Months(months) | Every::Apart(months) => format!("{months}개월에 1회"),
        Every::Undated(6) => "반기마다".to_owned(),
        Every::Undated(months) => format!("{months}개월마다"),
        Every::CalendarYear => "해마다 12월 31일까지".to_owned(),
        Every::BusinessYear { within } => format!("사업연도 종료 후 {within}개월 이내"),
    }
}

#[cfg(test)]
mod tests;
