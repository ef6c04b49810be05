//! The Korean sentences about passwords of projects.

use std::path::Path;

use super::{
    locking::Envelope,
    sentences::{name, store_error},
};

/// The password cannot be changed at this moment.
pub(super) const BUSY: &str =
    "저장하거나 증빙을 받는 중이라 암호를 바꾸지 않았습니다. 끝난 뒤 다시 하십시오.";

/// The key for the envelope is none.
pub(super) const NOT_A_KEY: &str = "복구 공개 키가 올바르지 않아 암호를 바꾸지 않았습니다. ‘age1’로 시작하는 공개 키 전체를 붙여 넣거나, 비워 두십시오.";

/// The password is empty.
pub(super) const EMPTY: &str = "암호가 비어 있어 바꾸지 않았습니다. 암호를 적으십시오.";

/// A copy for another program would lie on the disk unencrypted.
pub(super) const NO_COPY: &str = "암호로 보호된 프로젝트라 다른 프로그램으로 열 사본을 만들지 않았습니다. 그 사본은 암호화되지 않기 때문입니다. 꼭 필요하면 ‘사본 저장’으로 둘 곳을 직접 고르십시오.";

/// The same of the audit trail.
pub(super) const NO_TRAIL: &str = "암호로 보호된 프로젝트라 이력을 PDF로 만들지 않았습니다. 다른 프로그램으로 열 그 파일은 암호화되지 않기 때문입니다. 이력은 이 화면이나 명령줄의 ‘history’로 보십시오.";

/// The same of a signed copy.
pub(super) const NO_SCAN: &str = "암호로 보호된 프로젝트라 서명본을 다른 프로그램으로 열지 않았습니다. 열려면 암호화되지 않은 사본을 디스크에 써야 하기 때문입니다. 꼭 필요하면 명령줄의 ‘decrypt’로 따로 둘 파일을 만드십시오.";

/// A report for the printer would lie on the disk unencrypted.
pub(super) const NO_PRINT: &str = "암호로 보호된 프로젝트라 인쇄용 임시 파일을 만들지 않았습니다. 그 파일은 암호화되지 않기 때문입니다. 보고서를 PDF로 저장해 인쇄하고, 다 쓰면 그 파일을 지우십시오.";

/// The protection was changed.
pub(super) fn protected(path: &Path, is_sealed: bool, was_sealed: bool) -> String {
    let name = name(path);
    match (was_sealed, is_sealed) {
        (false, true) => format!(
            "‘{name}’을(를) 암호로 보호했습니다. 암호를 잊으면 열 수 없습니다. 전에 따로 만들어 둔 사본과 내보낸 보고서는 암호화되지 않은 그대로입니다."
        ),
        (true, true) => {
            format!("‘{name}’의 암호를 바꾸었습니다. 전에 만들어 둔 사본은 옛 암호로 열립니다.")
        }
        (_, false) => {
            format!("‘{name}’의 암호를 없앴습니다. 이제 누구나 이 파일을 열 수 있습니다.")
        }
    }
}

/// What became of the recovery envelope.
pub(super) fn envelope(envelope: &Envelope, is_sealed: bool) -> String {
    match envelope {
        Envelope::Written(path) => format!(
            "복구 봉투 ‘{}’을(를) 만들었습니다. 회사의 복구 키를 가진 사람이 ‘age -d -i 키파일’로 암호를 볼 수 있습니다.",
            name(path)
        ),
        Envelope::Failed(error) => format!(
            "프로젝트는 새 암호로 저장했지만 복구 봉투를 쓰지 못했습니다. {} 원인을 없앤 뒤 암호를 한 번 더 정해 다시 만드십시오.",
            store_error(error)
        ),
        Envelope::Outdated(path) if is_sealed => format!(
            "복구 봉투 ‘{}’에는 옛 암호가 들어 있어 이 파일을 열지 못합니다. 복구 공개 키를 적고 암호를 한 번 더 정해 새로 만들거나, 지우십시오.",
            name(path)
        ),
        Envelope::Outdated(path) => format!(
            "복구 봉투 ‘{}’은(는) 이제 쓸모가 없습니다. 옛 암호가 들어 있으니 지우십시오.",
            name(path)
        ),
    }
}
