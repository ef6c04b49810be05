//! The Korean sentences about saved versions that are kept, looked at and copied out.

use std::path::Path;

use super::sentences::{name, store_error};
use crate::store::StoreError;

/// A saved version was not kept.
pub(super) fn not_kept(error: &StoreError) -> String {
    format!(
        "프로젝트는 저장했지만 백업을 남기지 못했습니다. {} 다음에 저장할 때 다시 합니다. 설정에서 백업 폴더를 바꿀 수 있습니다.",
        store_error(error)
    )
}

/// Backups are gone since they showed what is hidden now.
pub(super) fn forgotten(count: usize) -> String {
    format!("가리기 전의 내용이 든 백업 {count}개를 지웠습니다.")
}

/// Backups are gone since they were not encrypted, or by another password.
pub(super) fn opened_otherwise(count: usize) -> String {
    format!("지금 암호로 잠기지 않은 이전 백업 {count}개를 지웠습니다.")
}

/// Backups may show what is hidden now.
pub(super) fn not_forgotten(error: &StoreError) -> String {
    format!(
        "가리기 전의 내용이 백업에 남을 수 있습니다. {} 증빙은 가려졌고, 저장한 뒤 ‘메뉴 › 백업’의 폴더에서 예전 백업을 지우십시오.",
        store_error(error)
    )
}

/// The backups could not be listed.
pub(super) fn not_listed(error: &StoreError) -> String {
    format!(
        "백업을 볼 수 없습니다. {} 프로젝트는 그대로입니다. 설정에서 백업 폴더를 확인하십시오.",
        store_error(error)
    )
}

/// A backup is open as a copy.
pub(super) fn opened() -> String {
    "백업을 열었습니다. 백업과 지금의 프로젝트 파일은 바뀌지 않으며, 고친 내용은 다른 이름으로 저장됩니다.".to_owned()
}

/// A backup was copied out.
pub(super) fn restored(path: &Path) -> String {
    format!(
        "백업을 ‘{}’에 복원했습니다. 지금 열려 있는 프로젝트는 그대로이니, 복원한 파일을 쓰려면 여십시오.",
        name(path)
    )
}

/// A backup was not copied out.
pub(super) fn not_restored(path: &Path, error: &StoreError) -> String {
    format!(
        "백업을 ‘{}’에 복원하지 못했습니다. {} 백업과 지금의 프로젝트는 그대로입니다.",
        name(path),
        store_error(error)
    )
}

/// A backup would take the place of the open project.
pub(super) fn own_file(path: &Path) -> String {
    format!(
        "‘{}’은(는) 지금 열려 있는 프로젝트의 파일이어서 복원하지 않았습니다. 새 이름을 고르십시오.",
        name(path)
    )
}
