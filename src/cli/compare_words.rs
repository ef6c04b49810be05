//! The Korean sentences of `compare`, and the help of it and of `carry-over`.

use crate::{
    domain::{Compared, Drift, Standing},
    text,
};

/// The help of `carry-over`.
pub(super) const CARRY_OVER: &str = "\
지난 점검에서 다음 점검을 시작합니다. 지난 점검의 파일은 고치지 않습니다.

사용법: jeomgeomdae carry-over 지난점검.jgd -o 다음점검.jgd [--force]

  -o, --output 파일     쓸 파일(.jgd)입니다.
  --force               이미 있는 파일을 덮어씁니다.

지난번 답은 모두 ‘확인 필요’로 옮깁니다. 창에서 지금도 같은지 확인하거나 새로 적기 전에는 점검한 것으로 세지 않습니다. 점검 기준이
새 판이면 내용이 바뀐 항목만 다시 점검하고, 나머지는 지난번 답을 확인합니다.
기본 정보, 참여자, 자체 항목, 증빙, 마치지 않은 이행계획을 옮깁니다. 점검 기간과 문서번호, 최종본과 서명본, 이력, 가리기 전 원본은
옮기지 않습니다.
";

/// The help of `compare`.
pub(super) const COMPARE: &str = "\
두 점검을 항목마다 견줍니다: 나아짐, 나빠짐, 같음, 새로 생김, 없어짐. 두 파일 모두 고치지 않습니다.

사용법: jeomgeomdae compare 앞.jgd 뒤.jgd [--json]

  --json   결과를 JSON(UTF-8)으로 씁니다.

해당없음은 이행으로 세지 않으므로, 해당없음이 되거나 해당없음에서 벗어난 항목은 없어짐과 새로 생김으로 봅니다. 한쪽이라도 아직
판정하지 않은 항목은 판정 전입니다.
";

/// How many controls became what.
pub(super) fn counts(counts: &[(Drift, usize)]) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(drift, count)| format!("{} {count}", text::drift(*drift)))
        .collect();
    parts.join(" · ")
}

/// Above the controls of a class.
pub(super) fn head(drift: Drift, count: usize) -> String {
    format!("{} ({count})", text::drift(drift))
}

/// One control: its number and title, and how it stood and stands.
pub(super) fn row(row: &Compared, several: bool) -> String {
    let name = |it: &Standing| {
        let number = if several {
            it.key.to_string()
        } else {
            it.key.control.to_string()
        };
        format!("{number} {}", it.title)
    };
    let name = row.shown().map(name).unwrap_or_default();
    let side = |it: Option<&Standing>| it.map_or_else(|| "–".to_owned(), state);
    let change = format!("{} → {}", side(row.then.as_ref()), side(row.now.as_ref()));
    let others = text::others(row);
    let parts: Vec<String> = std::iter::once(change).chain(others).collect();
    format!("  {name}: {}", parts.join(" · "))
}

/// The state of a control in the word of its scale.
pub(super) fn state(standing: &Standing) -> String {
    text::standing(standing).to_owned()
}
