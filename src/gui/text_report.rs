//! Every word of the screen of the report.

use crate::{domain::ControlKey, report::MissingCharacter, text};

pub(super) const REPORT: &str = "보고서";
pub(super) const SEE: &str = "보고서에서 보기";
pub(super) const LAYING_OUT: &str = "보고서의 쪽을 짜는 중…";
pub(super) const NO_PAGES: &str = "미리보기를 만들지 못했습니다. 내용을 고치면 다시 만듭니다.";
pub(super) const RENEWING: &str = "고친 내용을 반영하는 중…";
pub(super) const PREVIOUS_PAGE: &str = "앞쪽";
pub(super) const NEXT_PAGE: &str = "뒤쪽";
pub(super) const PAGE_NUMBER: &str = "쪽 번호";
pub(super) const FIT_WIDTH: &str = "폭 맞춤";
pub(super) const FIT_PAGE: &str = "쪽 맞춤";
pub(super) const EXPORT: &str = "내보내기";
pub(super) const PRINT: &str = "인쇄";
pub(super) const SHOW_MISSING: &str = "목록";

/// Name of a page.
pub(super) fn page(number: usize) -> String {
    format!("보고서 {}쪽", number + 1)
}

/// How many pages there are, after the number of the one in view.
pub(super) fn of_pages(count: usize) -> String {
    format!("/ {count}")
}

/// The size of the pages.
pub(super) fn percent(percent: f32) -> String {
    format!("{percent:.0} %")
}

/// Opens a control from its form in the report.
pub(super) fn open_control(key: &ControlKey) -> String {
    format!("{} 점검 화면에서 열기", key.control)
}

/// The same, short.
pub(super) fn to_control(key: &ControlKey) -> String {
    format!("{} 점검으로", key.control)
}

/// Where a link leads.
pub(super) fn link(title: &str, page: usize) -> String {
    format!("{title} {}쪽으로", page + 1).trim().to_owned()
}

/// How many characters the report has no letter for.
pub(super) fn missing(count: usize) -> String {
    format!(
        "보고서 글꼴에 없는 글자 {count}가지가 네모로 찍힙니다. 내보내기 전에 다른 글자로 바꾸십시오."
    )
}

/// One of them, and where it stands first.
pub(super) fn missing_at(missing: &MissingCharacter) -> String {
    let MissingCharacter {
        character,
        pages,
        heading,
    } = missing;
    let place = format!("U+{:04X} · {}", u32::from(*character), text::pages(pages));
    if heading.is_empty() {
        place
    } else {
        format!("{place} · {heading}")
    }
}
