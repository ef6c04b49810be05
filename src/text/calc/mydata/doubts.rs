//! What the answers leave out or say against each other, told before anybody relies on the days.

use super::{
    account::{all, name},
    words,
};
use crate::{
    domain::{
        Date,
        calc::mydata::{Due, Event, Happened, MydataInput, Roles, Task, Way},
    },
    text::date_prose,
};

/// What is to be looked at again.
pub(super) fn doubts(input: &MydataInput, today: Date) -> Vec<String> {
    let mut doubts: Vec<String> = roles(input).into_iter().collect();
    for event in &input.events {
        let order = order(event, today);
        doubts.extend(
            order
                .into_iter()
                .map(|doubt| format!("‘{}’: {doubt}", name(event))),
        );
        doubts.extend(request(input, event));
    }
    doubts
}

/// An operator that receives no data falls out of all that binds a recipient.
fn roles(input: &MydataInput) -> Option<String> {
    let Roles {
        recipient,
        operator,
        ..
    } = input.roles;
    let odd = operator == Some(true) && recipient == Some(false) && !all(input).is_empty();
    odd.then(|| {
        "마이데이터사업자이면서 정보수신자는 아니라고 답해, 정보수신자의 보존·삭제·점검 의무가 빠졌습니다. 개인신용정보를 받고 있으면 정보수신자에도 예로 답합니다."
            .to_owned()
    })
}

/// Days that cannot be in that order.
fn order(event: &Event, today: Date) -> Vec<String> {
    let mut doubts = Vec::new();
    let before = |day: Date| event.on.is_some_and(|on| day < on);
    if event.happened == Some(Happened::Leak) && event.on.is_some_and(|on| on > today) {
        doubts.push("누설을 알게 된 날이 오늘보다 뒤입니다.".to_owned());
    }
    if event.happened == Some(Happened::Ended) && event.met_early() {
        doubts.push(
            "목적을 이룬 날이 거래가 끝난 날보다 앞섭니다. 두 날을 확인하고, 맞으면 읽는 법을 정합니다."
                .to_owned(),
        );
    }
    if let Some(done) = event.done.filter(|_| event.finished(today).is_none()) {
        let why = if before(done) {
            "그 일이 있은 날보다 앞서"
        } else {
            "오늘보다 뒤라"
        };
        let day = date_prose(done);
        doubts.push(format!(
            "마친 날로 적은 {day}은 {why} 마친 것으로 보지 않았습니다."
        ));
    }
    doubts.extend(begun(event, today));
    doubts
}

fn begun(event: &Event, today: Date) -> Vec<String> {
    if event.happened != Some(Happened::Leak) {
        return Vec::new();
    }
    let ways = Way::ALL.iter().zip(event.began);
    ways.filter_map(|(way, began)| {
        let began = began?;
        let why = if event.on.is_some_and(|on| began < on) {
            "누설을 알게 된 날보다 앞서 세지 않았습니다"
        } else if began > today {
            "오늘보다 뒤입니다"
        } else {
            return None;
        };
        let (way, day) = (words::way(*way), date_prose(began));
        Some(format!("{way}: 시작한 날로 적은 {day}은 {why}."))
    })
    .collect()
}

/// The guideline binds the operator alone to delete on request; the law that it prints beside goes further.
fn request(input: &MydataInput, event: &Event) -> Option<String> {
    let holds = [input.roles.provider, input.roles.recipient];
    let asked = event.happened == Some(Happened::Request);
    (asked && holds != [Some(false); 2]).then(|| {
        format!(
            "‘{}’: 거래가 끝나고 대통령령이 정한 기간이 지난 고객은 신용정보제공·이용자에게도 삭제를 요구할 수 있습니다(신용정보법 제38조의3 제1항, 가이드라인 5.2.다.6의 관련법령). 그 기간은 가이드라인에 없으니 법령에서 확인합니다.",
            name(event)
        )
    })
}

/// The answers that decide whether something binds and are not there.
pub(super) fn missing(input: &MydataInput, event: &Event, happened: Happened, due: Due) -> String {
    let roles = input.roles;
    let [provider, recipient, operator] = [
        (roles.provider, "‘정보제공자’"),
        (roles.recipient, "‘정보수신자’"),
        (roles.operator, "‘마이데이터사업자’"),
    ];
    let bound = match (happened, due.task) {
        (Happened::Leak, _) => vec![provider, recipient, operator],
        (Happened::Request | Happened::Million, _) => vec![operator],
        (_, Task::Delete) => vec![provider],
        _ => vec![provider, recipient],
    };
    let decided = bound.iter().any(|(role, _)| *role == Some(true));
    let unanswered = bound.into_iter().filter(|it| !decided && it.0.is_none());
    let mut missing: Vec<&str> = unanswered.map(|it| it.1).collect();
    if happened == Happened::Leak && due.task != Task::Tell {
        if event.persons.is_none() {
            missing.push("‘개인신용정보가 누설된 고객의 수’");
        } else if due.task == Task::Report && input.commercial.is_none() {
            missing.push("‘상거래 기업 및 법인인지’");
        }
    }
    missing.join(", ")
}
