//! The Korean sentences about a project that another program has open.

use std::path::Path;

use super::sentences::name;
use crate::{store::Holder, text};

/// A project that another program has open was opened to be read.
pub(super) fn opened(path: &Path, holder: Option<&Holder>) -> String {
    format!(
        "‘{}’을(를) {} 읽기 전용으로 열었습니다. 고친 내용은 복구 기록에 남고, 저장할 때 새 이름을 묻습니다. 저쪽에서 닫은 뒤 다시 열면 이 파일에 저장할 수 있습니다.",
        name(path),
        held(holder)
    )
}

/// A project that another program has open was not written.
pub(super) fn not_written(path: &Path, holder: Option<&Holder>) -> String {
    format!(
        "‘{}’을(를) {} 덮어쓰지 않았습니다. 저쪽에서 닫은 뒤 다시 하거나 다른 이름을 쓰십시오.",
        name(path),
        held(holder)
    )
}

/// Who has it open, and since when.
fn held(holder: Option<&Holder>) -> String {
    let Some(holder) = holder else {
        return "다른 사람이나 다른 창에서 열어 두고 있어".to_owned();
    };
    let who = match (holder.user.as_str(), holder.host.as_str()) {
        ("", "") => "다른 사람".to_owned(),
        (user, "") => user.to_owned(),
        ("", host) => format!("{host}의 사용자"),
        (user, host) => format!("{user}({host})"),
    };
    format!(
        "{who}님이 {}부터 열어 두고 있어",
        text::moment(holder.since)
    )
}
