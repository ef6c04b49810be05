//! The result about deadlines under 마이데이터, and the way to it.

use super::{doubts, open, words};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context,
            mydata::{Due, Event, Exception, Happened, MydataInput, Task, Ways, When},
        },
    },
    text::{
        calc::{Account, Deadline, Step, counting, duties::every_words, tell},
        date_prose, date_table, guidance_kind,
    },
};

/// The catalog whose recurring duties are told beside.
const CATALOG: &str = "mydata-security";

/// What was found about deadlines.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let input = MydataInput::of(answers);
    let today = context.today;
    let sentences = all(&input).into_iter();
    let mut result: Vec<String> = sentences
        .filter(|(_, _, due)| due.applies != Some(false))
        .map(|(event, happened, due)| sentence(&input, (event, happened, due), today))
        .collect();
    if input.events.iter().all(|event| event.happened.is_none()) {
        result.push("일의 종류와 날을 적으면 기한을 셉니다.".to_owned());
    } else if result.is_empty() {
        result.push("적은 일에서 이 회사가 지켜야 할 기한은 나오지 않습니다.".to_owned());
    }
    result.extend(doubts::doubts(&input, today));
    let steps = [
        table_step(&input, today),
        deletion_step(&input),
        notice_step(&input),
        publish_step(&input),
        recurring_step(context),
    ];
    Account {
        result,
        steps: steps.into_iter().flatten().collect(),
        open: open::points(&input),
    }
}

/// The days on which something ends or is to be done, for a calendar of appointments.
#[must_use]
pub fn deadlines(answers: &Answers, context: Context<'_>) -> Vec<Deadline> {
    let input = MydataInput::of(answers);
    let open = |(event, _, due): &(&Event, Happened, Due)| {
        event.finished(context.today).is_none() && due.applies != Some(false)
    };
    let deadline = |(number, (event, happened, due)): (usize, (&Event, Happened, Due))| {
        let (on, words) = match due.when {
            When::Until(on) => (on, "까지"),
            When::NotBefore(on) => (on, "이날까지 유지"),
            _ => return None,
        };
        Some(Deadline {
            id: format!("mydata/{}/{number}", event.place),
            title: format!("{}: {} {words}", name(event), words::task(due.task)),
            note: format!("가이드라인 {}", words::place(happened, due.task)),
            on,
            repeat: None,
        })
    };
    let mut found = Vec::new();
    for event in &input.events {
        let dues = all(&input)
            .into_iter()
            .filter(|it| it.0.place == event.place);
        let numbered = dues.enumerate().filter(|(_, it)| open(it));
        found.extend(numbered.filter_map(deadline));
    }
    found
}

/// What follows from all events.
pub(super) fn all(input: &MydataInput) -> Vec<(&Event, Happened, Due)> {
    let of = |event| {
        let dues = input.dues(event).into_iter();
        dues.filter_map(move |due| Some((event, event.happened?, due)))
    };
    input.events.iter().flat_map(of).collect()
}

/// What an event is called.
pub(super) fn name(event: &Event) -> String {
    let name = event.name.clone();
    name.unwrap_or_else(|| format!("일 {}", event.place))
}

fn sentence(
    input: &MydataInput,
    (event, happened, due): (&Event, Happened, Due),
    today: Date,
) -> String {
    let condition = match due.applies {
        None => format!(
            " (해당하는지 정하려면 {}의 답이 필요합니다)",
            doubts::missing(input, event, happened, due)
        ),
        Some(_) => String::new(),
    };
    format!(
        "‘{}’ {}{condition}: {}",
        name(event),
        words::task(due.task),
        when(due, today, event.finished(today))
    )
}

fn when(due: Due, today: Date, done: Option<Date>) -> String {
    let publish = matches!(due.task, Task::Publish(_) | Task::PublishOne);
    match due.when {
        When::Unknown => "그 일이 있은 날을 적으면 셉니다.".to_owned(),
        When::Until(on) => format!(
            "{}까지 합니다({}).",
            date_prose(on),
            counting::kept(today, on, done)
        ),
        When::NotBefore(on) if publish => format!("{}까지 이어서 알립니다.", date_prose(on)),
        When::NotBefore(on) => format!("적어도 {}까지 보존합니다.", date_prose(on)),
        When::AtOnce(on) => format!("지체 없이 합니다({}).", since(on, today, done)),
        When::AfterMeasures(on) => format!(
            "먼저 누설 사실을 알리고 조치한 다음, 지체 없이 조치의 내용과 함께 냅니다({}).",
            since(on, today, done)
        ),
        When::NoDay if publish => {
            "고객 통지에 더해 합니다. 시작한 날을 적으면 마지막 날을 셉니다.".to_owned()
        }
        When::NoDay => "며칠 안에 하는지는 가이드라인에 없습니다.".to_owned(),
    }
}

fn since(on: Date, today: Date, done: Option<Date>) -> String {
    match done {
        Some(done) => format!("{}에 마침", date_prose(done)),
        None => match on.days_until(today) {
            days if days < 0 => format!("{}부터", date_prose(on)),
            days => format!("{}부터 {days}일 지남", date_prose(on)),
        },
    }
}

fn table_step(input: &MydataInput, today: Date) -> Option<Step> {
    let row = |(event, happened, due): &(&Event, Happened, Due)| {
        vec![
            name(event),
            words::happened(*happened).to_owned(),
            event.on.map(date_table).unwrap_or_default(),
            words::task(due.task),
            tell::flag(due.applies).to_owned(),
            match due.applies {
                Some(false) => "–".to_owned(),
                _ => when(*due, today, event.finished(today)),
            },
            words::place(*happened, due.task).to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = all(input).iter().map(row).collect();
    let heads = ["이름", "일", "날", "할 일", "해당", "기한", "근거"];
    (!rows.is_empty()).then(|| Step {
        title: "일과 기한".to_owned(),
        lines: vec![
            "해당하는지는 회사의 역할과 일의 내용에 따릅니다. 기한인 날까지 하면 됩니다."
                .to_owned(),
        ],
        table: Some(tell::table(&heads, rows, &[])),
        source: "가이드라인 5장, 표에 적힌 근거".to_owned(),
    })
}

fn deletion_step(input: &MydataInput) -> Option<Step> {
    let mut lines = Vec::new();
    for event in &input.events {
        if event.happened == Some(Happened::Ended) {
            lines.extend(deletion_line(input, event));
        }
        if let Some(exception) = event.exception.filter(|it| *it != Exception::None) {
            lines.push(format!(
                "‘{}’: 삭제하지 않는 경우입니다({}). 거래하는 고객의 것과 나누어 보관하고, 활용할 때 고객에게 통지합니다.",
                name(event),
                words::exception(exception)
            ));
        }
    }
    let source = "가이드라인 5.2.다.5, 5.2.다.6, 5.2.다.8";
    (!lines.is_empty()).then(|| tell::step("삭제", source, lines))
}

fn deletion_line(input: &MydataInput, event: &Event) -> Option<String> {
    let (day, _) = input.deletion(event)?;
    let mut dues = input.dues(event).into_iter();
    dues.find(|due| due.task == Task::Delete && due.applies != Some(false))?;
    let why = match event.purpose {
        Some(purpose) if event.met_early() => format!(
            "목적을 이룬 {}이 거래가 끝난 날보다 앞서, 열린 점에 적은 대로 읽어",
            date_prose(purpose)
        ),
        Some(purpose) => format!(
            "목적을 이룬 {}부터 3개월과 거래가 끝난 날부터 5년을 견주어",
            date_prose(purpose)
        ),
        None => "거래가 끝난 날부터 최장 5년이므로".to_owned(),
    };
    Some(format!(
        "‘{}’: {why} {}까지입니다. 꼭 필요한 정보는 그때까지 나누어 보관하고 이용하면 그 내역을 3년간 둡니다.",
        name(event),
        date_prose(day)
    ))
}

fn notice_step(input: &MydataInput) -> Option<Step> {
    let leaks = |event: &Event| event.happened == Some(Happened::Leak);
    let lines = [
        "누설된 개인신용정보의 항목",
        "누설된 시점과 경위",
        "정보주체가 피해를 줄이려면 할 수 있는 일",
        "회사의 대응조치와 피해 구제절차",
        "피해를 신고받을 담당부서와 연락처",
        "통지는 서면, 전화, 전자우편, 문자메시지 등으로 합니다. 피해를 줄일 대책을 마련하고 필요한 조치를 합니다.",
    ];
    input.events.iter().any(leaks).then(|| {
        tell::step(
            "누설을 알릴 때 담을 것",
            "가이드라인 5.2.사.1, 신용정보법 제39조의4 제1항",
            lines.map(str::to_owned).to_vec(),
        )
    })
}

fn publish_step(input: &MydataInput) -> Option<Step> {
    open::has_large_leak(input).then(|| {
        let ways = match input.ways {
            Some(Ways::One) => "세 방법 가운데 하나를 씁니다.",
            Some(Ways::All) => "세 방법을 모두 씁니다.",
            None => "세 방법을 모두 쓰는지 정하지 않아 모두 적었습니다.",
        };
        let lines = [
            ways,
            "홈페이지에 15일간 게시하거나 사무실·점포 등에서 15일간 열람하게 하고, 신문은 7일간 게재합니다.",
            "신문은 주된 사무소가 있는 시·도 이상을 보급 지역으로 하는 일반일간신문, 일반주간신문이나 인터넷 신문입니다.",
            "신고서는 신용정보업감독규정 별지 제18호 서식입니다.",
            "상거래 기업 및 법인은 시행령 제34조의4 제6항이 신고서를 내는 곳에서 빼지만, 신용정보법 제39조의4 제3항의 신고에서는 빼지 않습니다. 그 말의 뜻은 가이드라인에 없습니다.",
        ];
        tell::step(
            "1만명 이상이 누설된 때",
            "가이드라인 5.2.사.2와 5.2.사.3, 시행령 제34조의4 제4항부터 제7항",
            lines.map(str::to_owned).to_vec(),
        )
    })
}

/// The reviews that recur are counted by the calendar of duties, so that their last day is asked in one place.
fn recurring_step(context: Context<'_>) -> Option<Step> {
    let duties = context.duties.iter();
    let rows: Vec<Vec<String>> = duties
        .filter(|duty| duty.catalog.as_str() == CATALOG)
        .map(|duty| {
            let control = duty.control.as_ref().map(ToString::to_string);
            vec![
                duty.task.clone(),
                every_words(duty.every),
                guidance_kind(duty.kind).to_owned(),
                control.unwrap_or_default(),
            ]
        })
        .collect();
    let heads = ["업무", "주기", "구속력", "근거"];
    (!rows.is_empty()).then(|| Step {
        title: "되풀이하는 점검".to_owned(),
        lines: vec!["다음 기한은 업무 달력에서 셉니다.".to_owned()],
        table: Some(tell::table(&heads, rows, &[])),
        source: "가이드라인 5장, 표에 적힌 근거".to_owned(),
    })
}
