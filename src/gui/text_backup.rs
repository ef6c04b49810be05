//! The Korean words about saved versions of a project.

use super::text_evidence as te;
use crate::{
    domain::{Date, DateTime},
    text,
    workbench::BackupRow,
};

/// Menu and title.
pub(super) const BACKUPS: &str = "백업";
/// What they are.
pub(super) const BODY: &str = "저장할 때마다 그 판을 이 컴퓨터에 백업으로 남깁니다. 백업을 열거나 복원해도 지금의 프로젝트 파일은 바뀌지 않습니다.";
/// There are none.
pub(super) const NONE: &str = "아직 백업이 없습니다. 저장하면 생깁니다.";
/// The status line where there is none.
const NO_BACKUP: &str = "백업 없음";
/// How many are kept.
pub(super) const MOST: &str = "프로젝트마다 남길 백업";
/// One more.
pub(super) const MORE: &str = "백업 늘리기";
/// One less.
pub(super) const FEWER: &str = "백업 줄이기";
/// Where they are kept.
pub(super) const FOLDER: &str = "백업 폴더";
/// Chooses where.
pub(super) const CHOOSE_FOLDER: &str = "백업 폴더 선택";
/// The program's own folder again.
pub(super) const OWN_FOLDER: &str = "기본 폴더";
/// What choosing does not do.
pub(super) const FOLDER_NOTE: &str = "이미 있는 백업은 옮기지 않습니다. 전에 쓰던 폴더의 백업은 증빙을 가리거나 암호를 정한 뒤에도 지우지 않으니 직접 지우십시오.";

/// How many.
pub(super) fn count(most: u8) -> String {
    if most == 0 {
        "남기지 않음".to_owned()
    } else {
        format!("{most}개")
    }
}

/// One of them: when, which, how large, and what is otherwise in the open project.
pub(super) fn row(row: &BackupRow) -> String {
    let backup = &row.backup;
    let differing = match row.differing {
        Some(0) => " · 지금과 같음".to_owned(),
        Some(count) => format!(" · 항목 {count}개 다름"),
        None => String::new(),
    };
    format!(
        "{} · {}번째 저장 · {}{differing}",
        text::moment(backup.at),
        backup.saves,
        te::size(backup.bytes)
    )
}

/// Copies one out.
pub(super) const RESTORE: &str = "복원";

/// Name of a copy: that of the project with the moment.
pub(super) fn copy_name(project: &str, at: DateTime) -> String {
    let project = project.trim_end_matches('.');
    let (hour, minute) = (at.hour, at.minute);
    format!("{project}-{}-{hour:02}{minute:02}.jgd", at.date)
}

/// Opens one, for screen readers.
pub(super) fn open(number: u32) -> String {
    format!("백업 {number} 열기")
}

/// Copies one out, for screen readers.
pub(super) fn restore(number: u32) -> String {
    format!("백업 {number} 복원")
}

/// How old the newest is, for the status line: the time of today, else days. A clock that was put back makes nothing young.
pub(super) fn age(newest: Option<DateTime>, today: Date) -> String {
    let Some(newest) = newest else {
        return NO_BACKUP.to_owned();
    };
    match newest.date.days_until(today) {
        0 => format!("{BACKUPS} {}", text::clock(newest)),
        days @ 1.. => format!("{BACKUPS} {days}일 전"),
        _ => format!("{BACKUPS} {}", text::date_table(newest.date)),
    }
}
