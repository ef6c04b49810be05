//! Every word about passwords of projects and the cover of an idle window.

use std::path::Path;

use crate::domain::Strength;

pub(super) const UNLOCK: &str = "암호 입력";
pub(super) const PASSWORD: &str = "프로젝트 암호";
pub(super) const OPEN: &str = "열기";
pub(super) const TRYING: &str = "암호를 확인하는 중…";
pub(super) const REFUSED: &str = "암호가 다릅니다. 파일은 그대로입니다. 한/영 상태를 확인하고 다시 적으십시오. 암호가 맞는데도 열리지 않으면 파일의 머리 부분이 손상된 것이니 다른 사본을 여십시오.";

pub(super) const PROTECT: &str = "프로젝트 암호 설정";
pub(super) const CHANGE: &str = "프로젝트 암호 바꾸기·해제";
pub(super) const PROTECT_BODY: &str = "파일과 복구 기록을 암호로 잠급니다. 암호를 잊으면 아무도 열 수 없습니다. 전에 만들어 둔 사본과 내보낸 보고서는 암호화되지 않은 그대로입니다.";
pub(super) const PRESENT: &str = "지금 암호";
pub(super) const NEW: &str = "새 암호";
pub(super) const AGAIN: &str = "새 암호 한 번 더";
pub(super) const RECIPIENT: &str = "복구 공개 키(선택)";
pub(super) const RECIPIENT_HINT: &str = "age1…";
pub(super) const RECIPIENT_BODY: &str = "회사의 age 공개 키를 적으면, 암호를 그 키로 암호화한 복구 봉투를 프로젝트 옆에 만듭니다. 암호를 잊었을 때 키를 가진 사람이 열 수 있습니다.";
pub(super) const SET: &str = "암호 설정";
pub(super) const REPLACE: &str = "암호 바꾸기";
pub(super) const TAKE_OFF: &str = "암호 해제";
pub(super) const WRONG_PRESENT: &str = "지금 암호가 다릅니다. 바꾼 것은 없습니다.";
pub(super) const DIFFERENT: &str = "두 번 적은 새 암호가 서로 다릅니다.";
pub(super) const EMPTY: &str = "새 암호를 적으십시오.";

pub(super) const COVER_NOW: &str = "지금 잠금";
pub(super) const COVERED: &str = "잠겨 있습니다";
pub(super) const COVERED_BODY: &str =
    "한동안 쓰지 않아 화면을 가렸습니다. 고친 내용은 암호화된 복구 기록에 남아 있습니다.";
pub(super) const UNCOVER: &str = "잠금 해제";
pub(super) const WRONG: &str = "암호가 다릅니다. 다시 적으십시오.";
pub(super) const COVER_AFTER: &str = "쓰지 않으면 화면 잠금(암호로 보호한 프로젝트)";

/// What waits for its password.
pub(super) fn waits(path: Option<&Path>) -> String {
    let name = path.and_then(Path::file_name).unwrap_or_default();
    let name = name.to_string_lossy();
    if name.is_empty() {
        "이 프로젝트는 암호로 보호되어 있습니다.".to_owned()
    } else {
        format!("‘{name}’은(는) 암호로 보호되어 있습니다.")
    }
}

/// After how long the window is covered.
pub(super) fn cover_after(minutes: u16) -> String {
    match minutes {
        0 => "안 함".to_owned(),
        minutes => format!("{minutes}분"),
    }
}

/// How strong a password is.
pub(super) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => {
            "약함: 금방 알아낼 수 있습니다. 더 길게, 서로 관계없는 낱말을 섞어 정하십시오."
        }
        Strength::Fair => "보통: 우연히 알아내기는 어렵지만, 마음먹은 사람을 막기에는 짧습니다.",
        Strength::Strong => {
            "강함: 길이와 글자 종류로 보아 알아내기 어렵습니다. 이름이나 흔한 문구라면 그렇지 않습니다."
        }
    }
}
