//! 마이데이터 기한: what is asked about keeping, deleting, reporting and telling, and how the result is told.

mod account;
mod doubts;
mod open;
mod words;

pub use account::{account, deadlines};

use super::{Kind, Question, ask, ask::Form, counting};
use crate::domain::calc::{
    Answers, Context, Counting,
    mydata::{
        Cap, Early, Event, Exception, FirstDay, Happened, LeakBinds, MANY_PERSONS, MydataInput,
        Way, Ways,
    },
};

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, _: Context<'_>) -> Vec<Question> {
    let input = MydataInput::of(answers);
    let mut form = Form::default();
    company(&mut form, &input);
    for event in &input.events {
        first(&mut form, event.place);
        further(&mut form, event);
    }
    let next = answers.places("event") + 1;
    if next <= Answers::MOST_PLACES {
        first(&mut form, next);
    }
    readings(&mut form, &input);
    form.questions()
}

fn company(form: &mut Form, input: &MydataInput) {
    form.group("회사의 역할");
    for (id, label, note) in [
        (
            "role.provider",
            "정보제공자",
            "고객의 개인신용정보를 보내는 쪽입니다. 가이드라인 5.1, 5.2.",
        ),
        (
            "role.recipient",
            "정보수신자",
            "개인신용정보를 받는 쪽입니다. 가이드라인 5.1, 5.2.",
        ),
        (
            "role.operator",
            "마이데이터사업자",
            "개인신용정보를 받으면 정보수신자에도 예로 답합니다. 가이드라인 5.2.",
        ),
    ] {
        form.ask(Kind::YesNo, id, label, note);
    }
    if input.events.iter().any(open::is_large) {
        form.ask(
            Kind::YesNo,
            "commercial",
            "상거래 기업 및 법인인지",
            "이 말의 뜻은 가이드라인에 없으니 법령에서 확인합니다. 시행령은 상거래 기업 및 법인을 누설신고서를 내는 곳에서 빼지만, 신용정보법 제39조의4 제3항의 신고에서는 빼지 않습니다. 신용정보법 시행령 제34조의4 제6항.",
        );
    }
}

/// What is asked of every event, also of one that is yet to be filled in.
fn first(form: &mut Form, place: u32) {
    form.group(format!("일 {place}"));
    let id = |what: &str| format!("event.{place}.{what}");
    form.ask(
        Kind::Words,
        id("name"),
        "이름",
        "고객의 이름이나 번호는 적지 않습니다. 알아볼 만한 말이면 됩니다.",
    );
    form.ask(
        ask::one(Happened::ALL, Happened::id, words::happened),
        id("kind"),
        "무슨 일인지",
        "무엇을 언제까지 하는지는 일의 종류마다 다릅니다. 가이드라인 5.2와 5.4.",
    );
    form.ask(
        Kind::Day,
        id("on"),
        "그 일이 있은 날",
        "누설은 알게 된 날, 기록은 생긴 날, 사업연도는 끝난 날을 적습니다.",
    );
}

fn further(form: &mut Form, event: &Event) {
    let id = |what: &str| format!("event.{}.{what}", event.place);
    let Some(happened) = event.happened else {
        return;
    };
    if happened == Happened::Ended {
        form.ask(
            Kind::Day,
            id("purpose"),
            "수집·제공 등의 목적을 이룬 날",
            "거래가 끝나고 5년이 되기 전에 이루었으면 그날부터 3개월 안에 삭제합니다. 아직이면 비워 둡니다. 가이드라인 5.2.다.6.",
        );
    }
    if matches!(happened, Happened::Ended | Happened::Request) {
        form.ask(
            ask::one(Exception::ALL, Exception::id, words::exception),
            id("exception"),
            "삭제하지 않는 경우인지",
            "여섯 경우에는 삭제하지 않고 분리해 보관합니다. 가이드라인 5.2.다.8.",
        );
    }
    if happened == Happened::Leak {
        leak(form, event);
    }
    if !words::is_kept(happened) {
        form.ask(
            Kind::Day,
            id("done"),
            "할 일을 모두 마친 날",
            "아직이면 비워 둡니다. 오늘까지의 날이고 그 일이 있은 날보다 앞설 수 없습니다.",
        );
    }
}

fn leak(form: &mut Form, event: &Event) {
    let id = |what: &str| format!("event.{}.{what}", event.place);
    let persons = Kind::Count {
        least: 1,
        most: 100_000_000,
        unit: "명",
    };
    form.ask(
        persons,
        id("persons"),
        "개인신용정보가 누설된 고객의 수",
        format!("{MANY_PERSONS}명부터 추가로 알리고 신고합니다. 가이드라인 5.2.사.2와 5.2.사.3, 시행령 제34조의4 제4항."),
    );
    if !open::is_large(event) {
        return;
    }
    form.ask(
        Kind::YesNo,
        id("urgent"),
        "추가누설을 막는 조치가 시급한지",
        "시급하면 조치를 먼저 하고 신고서를 나중에 낼 수 있습니다. 가이드라인 5.2.사.3, 시행령 제34조의4 제7항.",
    );
    for way in Way::ALL.iter().copied() {
        form.ask(
            Kind::Day,
            id(way.id()),
            format!("{}: 시작한 날", words::way(way)),
            format!("{}일 동안 합니다. 가이드라인 5.2.사.2.", way.days()),
        );
    }
}

fn readings(form: &mut Form, input: &MydataInput) {
    form.group("읽는 법");
    if open::counts(input) {
        form.ask(
            counting::kind(),
            Counting::QUESTION,
            counting::LABEL,
            words::OPEN_COUNTING,
        );
    }
    if open::has_large_leak(input) {
        let kind = ask::one(Ways::ALL, Ways::id, words::ways);
        form.ask(kind, "reading.ways", "추가로 알리는 방법", words::OPEN_WAYS);
        let kind = ask::one(FirstDay::ALL, FirstDay::id, words::first_day);
        form.ask(
            kind,
            "reading.first-day",
            "알리는 기간의 첫날",
            words::OPEN_FIRST_DAY,
        );
    }
    if open::has_open_notice(input) {
        let kind = ask::one(LeakBinds::ALL, LeakBinds::id, words::leak_binds);
        form.ask(kind, "reading.leak", "누설을 통지하는 쪽", words::OPEN_LEAK);
    }
    if open::has_open_cap(input) {
        let kind = ask::one(Cap::ALL, Cap::id, words::cap);
        form.ask(kind, "reading.cap", "5년과 3개월의 관계", words::OPEN_CAP);
    }
    if open::has_early_purpose(input) {
        let kind = ask::one(Early::ALL, Early::id, words::early);
        let label = "거래가 끝나기 전에 목적을 이룬 때";
        form.ask(kind, "reading.purpose", label, words::OPEN_EARLY);
    }
}

#[cfg(test)]
mod tests;
