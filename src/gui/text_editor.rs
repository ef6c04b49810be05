//! The words of the editor in which pictures are masked and marked.

use super::dialogs::{LetterSize, Tool};
use crate::evidence::Ink;

pub(super) const TITLE: &str = "가리기";
pub(super) const LEAVE: &str = "편집 닫기";
pub(super) const HIDING: &str = "숨기기";
pub(super) const DRAWING: &str = "표시하기";
pub(super) const ARRANGING: &str = "다듬기";
pub(super) const INK: &str = "색";
pub(super) const LETTERS: &str = "글자 크기";
pub(super) const LETTER: &str = "가";
pub(super) const FIT: &str = "맞춤";
pub(super) const BEFORE: &str = "가리기 전";
pub(super) const BEFORE_HOW: &str = "누르고 있는 동안 가리기 전 그림을 봅니다";
pub(super) const CHOSEN_HINT: &str =
    "고른 표시: 끌기·화살표 옮기기 · Ctrl 화살표 늘이기 · Delete 지우기";
pub(super) const WORDS: &str = "그림에 적을 글자";
pub(super) const WORDS_HINT: &str = "적을 글자";
pub(super) const REDACTING: &str = "앞서 가린 그림을 저장하는 중…";
pub(super) const JPEG_GROWS: &str =
    "JPEG 사진에서는 글자가 비쳐 남지 않도록 끈 곳보다 넓게(둘레로 많게는 34화소) 가립니다.";

pub(super) const KEEP: &str = "가리기 전 원본을 프로젝트에 남기기";
pub(super) const SAVE_KEY: &str = "Ctrl S";
pub(super) const SAVE_KEYS: &str = "Ctrl S 또는 Ctrl Enter";
pub(super) const NOTHING_DRAWN: &str = "아직 가리거나 그린 것이 없습니다";
pub(super) const LEAVING: &str = "저장하지 않은 표시가 있습니다";
pub(super) const LEAVING_BODY: &str = "버리면 그림은 열었을 때 그대로 남습니다.";
pub(super) const STAY: &str = "계속 그리기";
pub(super) const DISCARD: &str = "버리기";

/// A tool.
pub(super) fn tool(tool: Tool) -> &'static str {
    match tool {
        Tool::Solid => "가림",
        Tool::Mosaic => "모자이크",
        Tool::Crop => "자르기",
        Tool::Frame => "테두리 상자",
        Tool::Arrow => "화살표",
        Tool::Number => "번호",
        Tool::Text => "글자",
        Tool::Select => "선택·옮기기",
    }
}

/// What a tool does, in one line.
pub(super) fn hint(tool: Tool, next_number: u32) -> String {
    match tool {
        Tool::Solid => {
            "가릴 곳을 끌어서 덮으십시오. 저장한 그림에서는 되살릴 수 없습니다.".to_owned()
        }
        Tool::Mosaic => {
            "가릴 곳을 끌어서 덮으십시오. 지어낸 무늬이므로 되살릴 수 없습니다.".to_owned()
        }
        Tool::Crop => "남길 곳을 끌어서 고르십시오. 바깥은 저장할 때 버립니다.".to_owned(),
        Tool::Frame => "눈여겨볼 곳을 끌어서 두르십시오. Shift 정사각형".to_owned(),
        Tool::Arrow => "꼬리에서 가리킬 곳까지 끄십시오. Shift 45° 단위".to_owned(),
        Tool::Number => format!("번호를 놓을 곳을 누르십시오. 다음 번호 {next_number}"),
        Tool::Text => "적을 곳을 누르고 적으십시오. Enter 끝 · Shift Enter 줄 바꿈".to_owned(),
        Tool::Select => {
            "옮기거나 고칠 표시를 누르십시오. 빈 곳을 끌면 그림이 움직입니다.".to_owned()
        }
    }
}

/// A colour.
pub(super) fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Red => "빨강",
        Ink::Blue => "파랑",
        Ink::Black => "검정",
    }
}

/// A size of letters.
pub(super) fn letters(size: LetterSize) -> &'static str {
    match size {
        LetterSize::Small => "작게",
        LetterSize::Medium => "보통",
        LetterSize::Large => "크게",
    }
}

/// The picture, for those who do not see it.
pub(super) fn canvas(hidden: usize, drawn: usize) -> String {
    format!("표시할 그림, 가린 곳 {hidden}, 그린 것 {drawn}")
}

/// What has been done so far.
pub(super) fn summary(hidden: usize, drawn: usize, is_cropped: bool) -> String {
    let mut parts = Vec::new();
    if hidden > 0 {
        parts.push(format!("가린 곳 {hidden}"));
    }
    if drawn > 0 {
        parts.push(format!("그린 것 {drawn}"));
    }
    if is_cropped {
        parts.push("바깥 자름".to_owned());
    }
    if parts.is_empty() {
        return NOTHING_DRAWN.to_owned();
    }
    parts.join(" · ")
}

/// The button that saves, named by what it does.
pub(super) fn save(hidden: usize, drawn: usize, is_cropped: bool) -> &'static str {
    match (hidden, drawn, is_cropped) {
        (0, 0, true) => "잘라서 저장",
        (0, 1.., _) => "그려서 저장",
        _ => "가려서 저장",
    }
}

/// What becomes of the picture as it is.
pub(super) fn keeping(keep: bool, kept_before: bool) -> &'static str {
    match (keep, kept_before) {
        (true, _) => {
            "가리지 않은 원본이 프로젝트 파일 안에 남습니다. 보고서와 내보낸 폴더에는 들어가지 않지만, 프로젝트 파일을 남에게 건네기 전에 원본을 지우십시오."
        }
        (false, false) => {
            "저장하면 원본을 프로젝트, 복구 기록, 실행 취소에서 모두 지웁니다. 되돌릴 수 없습니다."
        }
        (false, true) => {
            "저장하면 앞서 남겨 둔 원본까지 프로젝트, 복구 기록, 실행 취소에서 모두 지웁니다. 되돌릴 수 없습니다."
        }
    }
}

/// Width and height of what is being drawn.
pub(super) fn extent(width: f32, height: f32) -> String {
    format!("{width:.0} × {height:.0} 픽셀")
}

/// Length of what is being drawn.
pub(super) fn length(pixels: f32) -> String {
    format!("{pixels:.0} 픽셀")
}

/// Size of a picture that is fitted to its place.
pub(super) fn fitted(width: u32, height: u32) -> String {
    format!("화면에 맞춤 · {width}×{height}")
}
