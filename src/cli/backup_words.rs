//! The Korean sentences of `backup`.

use std::path::Path;

use crate::{text, workbench::BackupRow};

/// There is no saved version.
pub(super) const NONE: &str = "백업이 없습니다.";

/// One saved version in a line.
pub(super) fn row(row: &BackupRow) -> String {
    let backup = &row.backup;
    let differing = match row.differing {
        Some(0) => ", 지금과 같음".to_owned(),
        Some(count) => format!(", 항목 {count}개 다름"),
        None => String::new(),
    };
    format!(
        "백업 {}: {}, {}번째 저장, {}바이트{differing}",
        backup.number,
        text::moment(backup.at),
        backup.saves,
        backup.bytes
    )
}

/// A saved version was copied out.
pub(super) fn restored(number: u32, path: &Path) -> String {
    format!("백업 {number}을(를) ‘{}’에 복원했습니다.", path.display())
}

/// Not the number of a backup.
pub(super) fn no_number(written: &str) -> String {
    format!("‘{written}’은(는) 백업의 번호가 아닙니다. backup list로 번호를 보고 적으십시오.")
}

/// There is no backup of that number.
pub(super) fn no_backup(number: u32, known: &[u32]) -> String {
    if known.is_empty() {
        return NONE.to_owned();
    }
    let known: Vec<String> = known.iter().map(u32::to_string).collect();
    format!(
        "백업 {number}이(가) 없습니다. 있는 백업: {}. 쓰인 파일은 없습니다.",
        known.join(", ")
    )
}
