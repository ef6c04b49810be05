//! How the counting of months is asked for and told, the same in every calculator that counts.

use super::{Kind, OpenPoint, ask, tell};
use crate::{
    domain::{Date, calc::Counting},
    text::date_prose,
};

/// What the question is called.
pub(super) const LABEL: &str = "개월과 연을 세는 법";
/// What helps to answer it.
pub(super) const NOTE: &str = "개월이나 연으로 적힌 기간을 날짜로 어떻게 세는지는 원문에 없습니다. 첫날이 달의 마지막 날일 때만 답에 따라 기한이 며칠 달라집니다. 정하지 않으면 더 이른 앞의 것으로 셉니다.";

/// The two ways.
pub(super) fn kind() -> Kind {
    ask::one(Counting::ALL, Counting::id, words)
}

/// The point that the source leaves open.
pub(super) fn open(taken: Option<Counting>) -> OpenPoint {
    let question = "기간을 날짜로 세는 법이 원문에 없습니다. 기한이 토요일이나 공휴일일 때 어떻게 하는지도 원문에 없어 늦추지 않았습니다.";
    tell::open(question, Counting::ALL, words, taken)
}

/// Days until a deadline: `31일 남음`, `오늘까지`, `2일 지남`.
pub(super) fn left(today: Date, on: Date) -> String {
    match today.days_until(on) {
        0 => "오늘까지".to_owned(),
        days if days > 0 => format!("{days}일 남음"),
        days => format!("{}일 지남", days.unsigned_abs()),
    }
}

/// How a deadline was kept, or stands: `2026. 12. 3.에 마침`.
pub(super) fn kept(today: Date, on: Date, done: Option<Date>) -> String {
    match done {
        None => left(today, on),
        Some(done) if done <= on => format!("{}에 마침", date_prose(done)),
        Some(done) => format!(
            "{}에 마침, {}일 늦음",
            date_prose(done),
            on.days_until(done)
        ),
    }
}

fn words(counting: Counting) -> &'static str {
    match counting {
        Counting::SameDay => "몇 달 뒤의 같은 날까지(그날이 없는 달은 마지막 날까지)",
        Counting::DayAfter => "다음 날부터 세어 그 앞날까지(민법 제157조, 제160조의 계산)",
    }
}
