//! Saved versions, as they are seen and pressed.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::store;

use crate::desk::Desk;

/// A window with a project that was saved twice.
fn saved_twice(folder: &Path) -> (Desk, PathBuf) {
    let path = folder.join("a.jgd");
    let mut desk = Desk::with_project(&folder.join("data"));
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::S);
    desk.press("점검");
    desk.enter("결과 요약");
    desk.write("새 글");
    desk.settle();
    desk.key(Modifiers::COMMAND, Key::S);
    (desk, path)
}

fn summary(path: &Path) -> String {
    let project = store::open(path, None).unwrap().project;
    let summaries = project.assessment.findings.values();
    summaries.map(|finding| finding.summary.as_str()).collect()
}

#[test]
fn the_status_line_tells_how_old_the_newest_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, _) = saved_twice(folder.path());
    desk.harness.get_by_label("저장됨 14:30 · 검증됨");
    desk.harness.get_by_label("· 백업 14:30");
    desk.press("설정");
    for _ in 0..5 {
        desk.press("백업 줄이기");
    }
    desk.harness.get_by_label("남기지 않음");
    assert!(desk.harness.query_by_label("· 백업 14:30").is_none());
}

#[test]
fn a_version_of_days_ago_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, path) = saved_twice(folder.path());
    let project = desk.harness.state().bench().project().unwrap();
    for row in project.backups() {
        let name = row.backup.path.to_str().unwrap();
        let older = name.replace("2026-11-22T", "2026-11-20T");
        std::fs::rename(name, older).unwrap();
    }
    drop(desk);
    let mut desk = Desk::with_file(&folder.path().join("data"), &path);
    desk.settle();
    desk.harness.get_by_label("· 백업 2일 전");
}

#[test]
fn a_version_is_opened_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, path) = saved_twice(folder.path());
    desk.press("메뉴");
    desk.press("백업");
    let first = "2026-11-22 14:30 · 1번째 저장";
    desk.harness.get_by_label_contains(first);
    desk.harness.get_by_label_contains("지금과 같음");
    desk.harness.get_by_label_contains("항목 1개 다름");
    desk.press("백업 1 열기");
    let project = desk.harness.state().bench().project().unwrap();
    assert_eq!(project.path(), None);
    desk.harness.get_by_label_contains("백업을 열었습니다");
    assert_eq!(summary(&path), "새 글");
}

#[test]
fn a_version_is_copied_out() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, path) = saved_twice(folder.path());
    let to = folder.path().join("b.jgd");
    desk.press("메뉴");
    desk.press("백업");
    desk.answer(&to);
    desk.press("백업 1 복원");
    assert_eq!(summary(&to), "");
    assert_eq!(summary(&path), "새 글");
    desk.harness.get_by_label_contains("복원했습니다");
}

#[test]
fn the_folder_is_chosen_and_given_up_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, _) = saved_twice(folder.path());
    let other = folder.path().join("other");
    desk.press("설정");
    desk.answer(&other);
    desk.press("백업 폴더 선택");
    desk.harness.get_by_label(other.to_str().unwrap());
    let root = |desk: &Desk| desk.harness.state().bench().backup_root();
    assert_eq!(root(&desk), other);
    desk.press("기본 폴더");
    assert_eq!(root(&desk), folder.path().join("data/backups"));
}
