//! The words of the comparison with the assessment before.

/// How many controls became what.
pub const CHANGES: &str = "항목의 변화";
/// How the verdicts were and are.
pub const VERDICTS_THEN_AND_NOW: &str = "판정의 변화";
/// Which controls.
pub const CHANGED_CONTROLS: &str = "달라진 항목";
/// What falls short as before.
pub const STILL_SHORT: &str = "그대로 남은 미흡사항";
/// The assessment before.
pub const THEN: &str = "지난번";
/// This one.
pub const NOW: &str = "이번";
/// Columns of the verdicts then and now.
pub const THEN_AND_NOW_HEADS: [&str; 4] = ["판정", THEN, NOW, "증감"];
/// Columns of the controls.
pub const CHANGED_HEADS: [&str; 5] = ["번호", "점검 항목", THEN, NOW, "그 밖에 바뀐 것"];
/// No control is better, worse, new, dropped or short as before.
pub const NOTHING_CHANGED: &str =
    "나아지거나 나빠진 항목, 새로 생기거나 없어진 항목, 그대로 남은 미흡사항이 없다.";
/// How what does not apply is counted.
pub const NOT_APPLICABLE_IN_COMPARISON: &str = "해당없음은 충족한 것으로 세지 않는다. 그래서 해당없음이 된 항목은 없어진 것으로, 해당없음에서 벗어난 항목은 새로 생긴 것으로 센다. 판정 전은 지난번이나 이번에 판정하지 않아 견줄 수 없는 항목이다.";

/// Which assessment is compared, and what came of it: worse, better, the same, new, dropped, open.
#[must_use]
pub fn comparison_lead(last: &str, counts: [usize; 6]) -> String {
    let [worse, better, same, new, dropped, open] = counts;
    let judged = worse + better + same;
    let mut sentences = vec![format!("지난 점검 {last}의 답과 항목마다 견주었다.")];
    if judged > 0 {
        sentences.push(format!(
            "두 번 모두 판정한 항목 {judged}개 가운데 나아진 것이 {better}개, 나빠진 것이 {worse}개, 같은 것이 {same}개이다."
        ));
    }
    match (new, dropped) {
        (0, 0) => {}
        (new, 0) => sentences.push(format!("새로 생긴 항목이 {new}개 있다.")),
        (0, dropped) => sentences.push(format!("없어진 항목이 {dropped}개 있다.")),
        (new, dropped) => sentences.push(format!(
            "새로 생긴 항목이 {new}개, 없어진 항목이 {dropped}개 있다."
        )),
    }
    if open > 0 {
        sentences.push(format!(
            "지난번이나 이번에 판정하지 않은 항목이 {open}개 있어, 그 항목은 견줄 수 없다."
        ));
    }
    sentences.join(" ")
}

/// The same in a line for the management, with the rate then.
#[must_use]
pub fn comparison_line(rate: &str, percent: usize, worse: usize, better: usize) -> String {
    let since = match (better, worse) {
        (0, 0) => "나아지거나 나빠진 항목은 없다".to_owned(),
        (better, 0) => format!("{better}개 항목이 나아졌다"),
        (0, worse) => format!("{worse}개 항목이 나빠졌다"),
        (better, worse) => {
            format!("{better}개 항목이 나아지고 {worse}개 항목이 나빠졌다")
        }
    };
    format!(
        "지난 점검에서 {} {percent}%였다. 그 뒤 {since}.",
        crate::text::topic(rate)
    )
}

/// So many controls of a class.
#[must_use]
pub fn class(word: &str, count: usize) -> String {
    format!("{word} {count}개")
}

/// By how much a figure has grown or shrunk.
#[must_use]
pub fn difference(then: usize, now: usize) -> String {
    match (now.checked_sub(then), then.checked_sub(now)) {
        (Some(0), _) => "0".to_owned(),
        (Some(more), _) => format!("+{more}"),
        (None, fewer) => format!("−{}", fewer.unwrap_or_default()),
    }
}
