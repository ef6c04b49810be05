//! The Korean words of last year's answers and of the next assessment.

use crate::domain::{Compared, Fate, LastAnswer, Mark, Rewording, Standing};
use crate::text;
use crate::workbench::NextYear;

/// Menu: makes the next assessment.
pub(super) const NEXT_YEAR: &str = "다음 점검 시작";
/// It is being made.
pub(super) const CARRYING: &str = "다음 점검을 만드는 중…";
/// Confirms last year's answer.
pub(super) const CONFIRM: &str = "지금도 같음, 오늘 확인";
/// What else may be done about it.
pub(super) const OR_WRITE: &str = "달라졌으면 아래에 새로 적으십시오.";
/// The key for it.
pub(super) const CONFIRM_KEY: &str = "0 또는 Alt 0";
/// The control asks something else now.
pub(super) const REWORDED: &str = "내용이 바뀜";
/// What to do about that.
pub(super) const REWORDED_BODY: &str = "점검 기준의 새 판에서 묻는 것이 바뀌어 지난번 답을 그대로 확인할 수 없습니다. 지운 말에는 가운데줄을, 새로 든 말에는 밑줄을 그었습니다. 바뀐 곳을 읽고 새로 판정하십시오.";
/// What was asked then and is not now.
const GONE: &str = "뺀 글";
/// What is asked now and was not then.
const ADDED: &str = "더한 글";
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

/// The screen that holds this assessment against another one.
pub(super) const COMPARISON: &str = "지난 점검과 비교";
/// Another assessment is being read.
pub(super) const READING: &str = "견줄 점검 파일을 읽는 중…";
/// Asks for the file of another assessment.
pub(super) const CHOOSE_OTHER: &str = "다른 점검 파일과 견주기";
/// Compares with the assessment that this one was carried over from again.
pub(super) const BACK_TO_LAST: &str = "이어받은 점검과 견주기";
/// Compares with nothing any more.
pub(super) const LEAVE_OTHER: &str = "그만 견주기";
/// There is nothing to compare with.
pub(super) const NOTHING_TO_COMPARE: &str = "이 점검은 지난 점검에서 이어받지 않았습니다. 지난 점검의 파일을 고르면 항목마다 나아졌는지 나빠졌는지 견줍니다. 두 파일 모두 고치지 않습니다.";
/// No control became what is chosen.
pub(super) const NONE_OF_THESE: &str = "고른 조건에 맞는 항목이 없습니다.";
/// No control is chosen.
pub(super) const CHOOSE_ROW: &str =
    "항목을 고르면 지난번 답과 이번 답이 여기에 나옵니다. ↑ ↓로 옮기고 Enter로 항목을 엽니다.";
/// The assessment before.
pub(super) const THEN: &str = "지난번";
/// This one.
pub(super) const NOW: &str = "이번";
/// Every control.
pub(super) const ALL: &str = "전체";
/// Leads to the form.
pub(super) const OPEN_CONTROL: &str = "항목 열기";
/// The control is gone.
pub(super) const NOT_ASKED: &str = "이번에는 없는 항목이라 열 수 없습니다.";
/// The control was not asked on that side.
pub(super) const NO_ANSWER: &str = "이 항목이 없었습니다.";
/// Nothing was written.
pub(super) const NO_SUMMARY: &str = "결과 요약 없음";

/// With which assessment this one is compared, and the rates then and now.
pub(super) fn compared_with(name: &str, rate: &str, rates: Option<(usize, usize)>) -> String {
    let rates = rates.map(|(then, now)| format!(" · {rate} {then} % → {now} %"));
    format!("견준 점검: {name}{}", rates.unwrap_or_default())
}

/// So many of a kind.
pub(super) fn counted(word: &str, count: usize) -> String {
    format!("{word} {count}")
}

/// A row as it is read aloud.
pub(super) fn compared(row: &Compared, number: &str) -> String {
    let name = row.shown().map(|it| format!("{number} {}", it.title));
    let side = |name: &str, it: &Option<Standing>| {
        let word = it.as_ref().map_or("없음", text::standing);
        format!("{name} {word}")
    };
    let mut parts: Vec<String> = name.into_iter().collect();
    parts.push(text::drift(row.drift).to_owned());
    parts.push(side(THEN, &row.then));
    parts.push(side(NOW, &row.now));
    parts.extend(text::others(row));
    parts.join(", ")
}

/// How much one side plans and shows.
pub(super) fn counts(side: &Standing) -> String {
    format!("남은 이행계획 {}건 · 증빙 {}건", side.plans, side.evidence)
}

/// A point that is asked otherwise, as it is read aloud.
pub(super) fn spoken(kind: Option<&str>, rewording: &Rewording) -> String {
    let part = |(fate, words): &(Fate, String)| match fate {
        Fate::Kept => words.clone(),
        Fate::Gone => format!("({GONE}: {words})"),
        Fate::Added => format!("({ADDED}: {words})"),
    };
    let words = rewording.words.iter().map(part);
    let all: Vec<String> = kind.map(str::to_owned).into_iter().chain(words).collect();
    all.join(" ")
}

/// What beginning the next assessment does.
pub(super) const NEXT_YEAR_BODY: &str = "지금 점검을 지난 점검으로 두고, 다음 점검의 파일을 새로 만들어 엽니다. 지금 파일은 고치지 않습니다.";
/// Asks where to put it.
pub(super) const CHOOSE_FILE: &str = "파일을 정하고 시작";

/// What comes along into the next assessment, what a newer edition changes, and what stays behind.
pub(super) fn coming(next: &NextYear) -> Vec<(&'static str, Vec<String>)> {
    let some = |count: usize, words: String| (count > 0).then_some(words);
    let comes = [
        some(
            next.waiting,
            format!(
                "지난번 답 {}개: 모두 ‘확인 필요’가 되고, 확인하거나 새로 적기 전에는 점검한 것으로 세지 않습니다.",
                next.waiting
            ),
        ),
        some(
            next.evidence,
            format!("증빙 {}건: ‘지난번 증빙’으로 표시합니다.", next.evidence),
        ),
        some(next.plans, format!("마치지 않은 이행계획 {}건", next.plans)),
        Some("기본 정보, 참여자, 점검 기준, 자체 항목".to_owned()),
    ];
    let newer = [
        some(next.editions.len(), next.editions.join(", ")),
        some(
            next.reworded,
            format!(
                "내용이 바뀐 항목 {}개는 다시 점검하며, 바뀐 곳을 보여 줍니다.",
                next.reworded
            ),
        ),
        some(next.fresh, format!("새 항목 {}개", next.fresh)),
        some(
            next.dropped,
            format!(
                "없어진 항목 {}개: 지난번 답은 비교에 남습니다.",
                next.dropped
            ),
        ),
    ];
    let stays = [
        Some("점검 기간, 문서번호, 최종본과 서명본, 이력".to_owned()),
        some(
            next.originals,
            format!("가리기 전 원본 {}건", next.originals),
        ),
    ];
    let all = [
        ("옮기는 것", comes.into_iter().flatten().collect::<Vec<_>>()),
        ("점검 기준의 새 판", newer.into_iter().flatten().collect()),
        ("옮기지 않는 것", stays.into_iter().flatten().collect()),
    ];
    all.into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .collect()
}
