//! The Korean sentences about assessments of other years.

use std::path::Path;

use super::{
    catalog_sentences::catalog_error,
    sentences::{name, store_error},
    year_task::{NextYear, OtherYearError},
};
use crate::store::StoreError;

/// A part is no assessment of its own.
pub(super) const PART: &str = "나누어 받은 파일로는 다음 점검을 시작할 수 없습니다. 나누어 준 프로젝트에 합친 뒤 그 프로젝트에서 시작하십시오. 바뀐 것은 없습니다.";

/// The next assessment would take the place of this one.
pub(super) fn own_file(path: &Path) -> String {
    format!(
        "‘{}’은(는) 지금 열려 있는 점검의 파일입니다. 지난 점검이 그대로 남도록 다른 이름으로 저장하십시오. 바뀐 것은 없습니다.",
        name(path)
    )
}

/// The next assessment could not be written.
pub(super) fn not_carried(path: &Path, error: &StoreError) -> String {
    format!(
        "다음 점검을 ‘{}’에 만들지 못했습니다. {} 지금 프로젝트는 그대로입니다.",
        name(path),
        store_error(error)
    )
}

/// It was written, but is not opened.
pub(super) fn left_closed(told: &str) -> String {
    format!(
        "{told} 그사이 이 프로젝트가 바뀌어 새 파일을 바로 열지 않았습니다. 이 프로젝트를 저장한 뒤 새 파일을 여십시오."
    )
}

/// Another project cannot be held against this one.
pub(super) fn not_compared(path: &Path, error: &OtherYearError) -> String {
    let why = match error {
        OtherYearError::Store(StoreError::Locked { .. } | StoreError::WrongPassword { .. }) => {
            "이 프로젝트와 다른 암호로 보호된 파일입니다. 암호를 없앤 사본을 만들어(명령: decrypt) 그 사본과 비교하십시오.".to_owned()
        }
        OtherYearError::Store(error) => store_error(error),
        OtherYearError::Catalog(error) => catalog_error(error),
    };
    format!(
        "‘{}’과(와) 비교하지 못했습니다. {why} 이 프로젝트는 그대로입니다.",
        name(path)
    )
}

/// What came along into the next assessment, and what did not.
pub(super) fn carried(path: &Path, next: &NextYear) -> String {
    let counts = [
        ("내용이 바뀌어 다시 점검할 항목", next.reworded),
        ("새 항목", next.fresh),
        ("없어진 항목", next.dropped),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(words, count)| format!("{words} {count}개"));
    let waiting = format!("확인할 지난번 답 {}개", next.waiting);
    let counts: Vec<String> = std::iter::once(waiting).chain(counts).collect();
    let mut sentences = vec![format!(
        "‘{}’에 다음 점검을 만들었습니다: {}.",
        name(path),
        counts.join(", ")
    )];
    if !next.editions.is_empty() {
        let titles = next.editions.join(", ");
        sentences.push(format!("새 판을 쓰는 점검 기준: {titles}."));
    }
    match next.originals {
        0 => {}
        count => sentences.push(format!(
            "가리기 전 원본 {count}건은 옮기지 않았습니다. 지난 점검 파일에 그대로 있습니다."
        )),
    }
    sentences.push("점검 기간과 문서번호를 새로 적으십시오.".to_owned());
    sentences.join(" ")
}
