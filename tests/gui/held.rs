//! A project that another program has open, as it is seen.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

#[test]
fn a_project_open_elsewhere_is_read_and_saved_under_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jgd");
    let data = folder.path().join("data");
    let mut first = Desk::with_project(&data);
    first.answer(&path);
    first.key(Modifiers::COMMAND, Key::S);
    let mut second = Desk::with_file(&data, &path);
    second.settle();
    second.harness.get_by_label("읽기 전용 · 복구 기록 중");
    second
        .harness
        .get_by_label_contains("김점검(노트북)님이 2026-11-22 14:30부터");
    let copy = folder.path().join("b.jgd");
    second.answer(&copy);
    second.key(Modifiers::COMMAND, Key::S);
    assert!(copy.exists());
    second.harness.get_by_label("저장됨 14:30 · 검증됨");
    // The first goes on as before, and the lock goes with it.
    first.harness.get_by_label("저장됨 14:30 · 검증됨");
    first.press("메뉴");
    first.press("프로젝트 닫기");
    assert!(!folder.path().join(".~lock.a.jgd").exists());
}
