//! Every word of the pane in which a report template is edited.

use crate::domain::{ApprovalBox, EmblemKind, Ink, Opening};

pub(super) const TEMPLATE: &str = "서식";
pub(super) const EDIT: &str = "서식 편집";
pub(super) const TEMPLATE_FILES: &str = "보고서 서식";
pub(super) const PICTURE_FILES: &str = "그림";
pub(super) const BUILT_IN: &str =
    "프로그램에 들어 있는 서식이라 고칠 수 없습니다. 사본을 만들어 고치십시오.";
pub(super) const COPY_TO_EDIT: &str = "복사해서 고치기";
pub(super) const COPY: &str = "복사";
pub(super) const LOAD: &str = "불러오기";
pub(super) const SHARE: &str = "공유";
pub(super) const SHARE_HINT: &str =
    "다른 사람에게 줄 파일로 저장합니다. 직인 그림은 담지 않습니다.";
pub(super) const REMOVE: &str = "삭제";
pub(super) const REMOVE_SURE: &str = "한 번 더 누르면 지웁니다";
pub(super) const NAME: &str = "서식 이름";
pub(super) const TITLE: &str = "제목에 붙는 말";
pub(super) const OPENING: &str = "시작";
pub(super) const CONTENTS: &str = "목차";
pub(super) const CONTENTS_IN: &str = "목차 넣기";
pub(super) const APPROVAL: &str = "결재란";
pub(super) const ADD_COLUMN: &str = "칸 추가";
pub(super) const SECTIONS: &str = "담는 내용과 순서";
pub(super) const LABELS: &str = "용어";
pub(super) const LABELS_HINT: &str = "비워 두면 원래 용어를 씁니다.";
pub(super) const INK: &str = "색";
pub(super) const ACCENT: &str = "강조색(16진수)";
pub(super) const PICTURES: &str = "로고와 직인";
pub(super) const CHOOSE_FILE: &str = "파일 선택";
pub(super) const TAKE_OUT: &str = "빼기";
pub(super) const NO_PICTURE: &str = "없음";

/// How a report begins.
pub(super) fn opening(opening: Opening) -> &'static str {
    match opening {
        Opening::Cover => "표지",
        Opening::Heading => "첫 쪽 제목",
    }
}

/// Where the approval box comes from.
pub(super) fn approval(approval: &ApprovalBox) -> &'static str {
    match approval {
        ApprovalBox::AsProject => "프로젝트의 것",
        ApprovalBox::Own(_) => "따로 정함",
        ApprovalBox::Without => "없음",
    }
}

/// The colours of a report.
pub(super) fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Usual => "기본",
        Ink::Accent(_) => "강조색",
        Ink::Mono => "흑백",
    }
}

/// A picture of the template.
pub(super) fn emblem(kind: EmblemKind) -> &'static str {
    match kind {
        EmblemKind::Logo => "로고",
        EmblemKind::Seal => "직인",
    }
}

/// Its size.
pub(super) fn pixels((width, height): (u32, u32)) -> String {
    format!("{width}×{height}")
}

/// A column of the approval box.
pub(super) fn column(number: usize) -> String {
    format!("결재란 {}번째 칸", number + 1)
}

/// Takes a column of the approval box out.
pub(super) fn remove_column(number: usize) -> String {
    format!("{} 빼기", column(number))
}

/// Whether a section is in.
pub(super) fn include(section: &str) -> String {
    format!("{section} 넣기")
}

/// The heading of a section.
pub(super) fn heading(section: &str) -> String {
    format!("{section} 제목")
}

/// Moves a section up.
pub(super) fn up(section: &str) -> String {
    format!("{section} 위로")
}

/// Moves a section down.
pub(super) fn down(section: &str) -> String {
    format!("{section} 아래로")
}

/// A colour as six hexadecimal digits.
pub(super) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The colour that six hexadecimal digits stand for.
pub(super) fn color(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.trim().trim_start_matches('#');
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// What a field says in place of its own words when it is empty.
pub(super) fn usual(words: &str) -> String {
    format!("원래 말: {words}")
}
