//! The Korean words of last year's answers and of the next assessment.

use crate::domain::{LastAnswer, Mark};
use crate::text;

/// Menu: makes the next assessment.
pub(super) const NEXT_YEAR: &str = "다음 점검 시작";
/// It is being made.
pub(super) const CARRYING: &str = "다음 점검을 만드는 중…";
/// Confirms last year's answer.
pub(super) const CONFIRM: &str = "지금도 같음, 오늘 확인";
/// The key for it.
pub(super) const CONFIRM_KEY: &str = "0 또는 Alt 0";
/// The control asks something else now.
pub(super) const REWORDED: &str = "내용이 바뀜";
/// What to do about that.
pub(super) const REWORDED_BODY: &str = "점검 기준의 새 판에서 묻는 것이 바뀌어 지난번 답을 그대로 확인할 수 없습니다. 바뀐 곳을 읽고 새로 판정하십시오.";
/// What was asked then and is not now.
pub(super) const GONE: &str = "뺀 글";
/// What is asked now and was not then.
pub(super) const ADDED: &str = "더한 글";
/// It was confirmed that the answer is as it was.
pub(super) const CONFIRMED: &str = "지난번과 같음";
/// Takes the text of last year into the field.
pub(super) const TAKE_TEXT: &str = "지난번 글 가져오기";
/// Last year's plans that are done.
pub(super) const DONE_PLANS: &str = "지난번에 마친 계획";
/// An evidence came along from last year.
pub(super) const OLD_EVIDENCE: &str = "지난번 증빙";

/// What was answered last, by whom and when.
pub(super) fn answer(answer: &LastAnswer, who: Option<&str>) -> String {
    let word = match answer.mark() {
        Mark::Judged(_) => answer.word.clone(),
        mark => text::mark(mark).to_owned(),
    };
    let when = answer.finding.changed;
    let when = when.map(|stamp| text::date_table(stamp.at.date));
    let by = [when.as_deref(), who].into_iter().flatten();
    let by: Vec<&str> = by.collect();
    if by.is_empty() {
        format!("지난번 답: {word}")
    } else {
        format!("지난번 답: {word} ({})", by.join(" "))
    }
}

/// How many criteria were met then.
pub(super) fn met(met: usize, all: usize) -> String {
    format!("지난번에는 {all}개 가운데 {met}개를 충족했습니다.")
}

/// What was written into a field then.
pub(super) fn text_of(text: &str) -> String {
    format!("지난번: {text}")
}

/// Confirms all that did not apply.
pub(super) fn confirm_scope(count: usize) -> String {
    format!("지난번 해당없음 {count}건 지금도 같음")
}

/// The name of the next assessment's file.
pub(super) fn next_name(name: &str) -> String {
    format!("{name} 다음.jgd")
}
