//! Passwords of projects in the window: set, asked for, and asked for again when nobody has touched it for a while.

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{
    domain::Password,
    store::{Keyring, WorkFactor, open},
    workbench::OpenProject,
};

use crate::desk::Desk;

const PASSWORD: &str = "hK3!wqzu9Tb#Lr5x";

fn is_protected(desk: &Desk) -> bool {
    let project = desk.harness.state().bench().project();
    project.is_some_and(OpenProject::is_protected)
}

fn fill(desk: &mut Desk, field: &str, text: &str) {
    desk.enter(field);
    desk.write(text);
}

/// A window whose project lies in `a.jgd` and has a password.
fn protected(folder: &Path) -> Desk {
    let mut desk = Desk::with_project(&folder.join("data"));
    desk.press("메뉴");
    desk.press("프로젝트 암호 설정");
    fill(&mut desk, "새 암호", PASSWORD);
    fill(&mut desk, "새 암호 한 번 더", PASSWORD);
    desk.answer(&folder.join("a.jgd"));
    desk.press("암호 설정");
    assert!(is_protected(&desk));
    desk
}

fn has(desk: &Desk, words: &str) -> bool {
    let mut found = desk.harness.query_all_by_label_contains(words);
    found.next().is_some()
}

#[test]
fn the_strength_is_told_while_typing_and_a_slip_of_the_hand_sets_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(&folder.path().join("data"));
    desk.press("메뉴");
    desk.press("프로젝트 암호 설정");
    fill(&mut desk, "새 암호", "hK3!");
    assert!(has(&desk, "약함"));
    desk.write("wqzu9Tb");
    assert!(has(&desk, "보통"));
    desk.write("#Lr5x");
    assert!(has(&desk, "강함") && !has(&desk, "약함"));
    desk.press("암호 설정");
    assert!(has(&desk, "서로 다릅니다") && !is_protected(&desk));
    desk.key(Modifiers::NONE, Key::Escape);
    desk.press("메뉴");
    desk.press("프로젝트 암호 설정");
    desk.press("암호 설정");
    assert!(
        has(&desk, "새 암호를 적으십시오"),
        "nothing stayed in the fields"
    );
}

#[test]
fn a_password_is_set_changed_and_taken_off_with_the_present_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = protected(folder.path());
    let path = folder.path().join("a.jgd");
    let keys = |password: &str| {
        let password = Password::new(password.to_owned());
        Some(Keyring::new(&password, WorkFactor::new(1)))
    };
    assert!(open(&path, keys(PASSWORD).as_ref()).is_ok());
    desk.press("메뉴");
    desk.press("프로젝트 암호 바꾸기·해제");
    fill(&mut desk, "지금 암호", "아님");
    desk.press("암호 해제");
    assert!(has(&desk, "지금 암호가 다릅니다") && is_protected(&desk));
    desk.key(Modifiers::NONE, Key::Escape);
    desk.press("메뉴");
    desk.press("프로젝트 암호 바꾸기·해제");
    fill(&mut desk, "지금 암호", PASSWORD);
    fill(&mut desk, "새 암호", "다음");
    fill(&mut desk, "새 암호 한 번 더", "다음");
    desk.press("암호 바꾸기");
    assert!(open(&path, keys("다음").as_ref()).is_ok());
    desk.press("메뉴");
    desk.press("프로젝트 암호 바꾸기·해제");
    fill(&mut desk, "지금 암호", "다음");
    desk.press("암호 해제");
    assert!(!is_protected(&desk) && open(&path, None).is_ok());
}

#[test]
fn setting_a_password_leaves_the_view_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(&folder.path().join("data"));
    desk.key(Modifiers::NONE, Key::F7);
    assert!(has(&desk, "내보내기"));
    desk.press("메뉴");
    desk.press("프로젝트 암호 설정");
    fill(&mut desk, "새 암호", PASSWORD);
    fill(&mut desk, "새 암호 한 번 더", PASSWORD);
    desk.answer(&folder.path().join("a.jgd"));
    desk.press("암호 설정");
    assert!(is_protected(&desk) && has(&desk, "내보내기"));
}

#[test]
fn an_encrypted_file_asks_for_its_password() {
    let folder = tempfile::tempdir().unwrap();
    drop(protected(folder.path()));
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.answer(&folder.path().join("a.jgd"));
    desk.key(Modifiers::COMMAND, Key::O);
    assert!(has(&desk, "‘a.jgd’은(는) 암호로 보호되어 있습니다"));
    desk.write("틀린 암호");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(has(&desk, "암호가 다릅니다. 파일은 그대로입니다"));
    assert!(desk.harness.state().bench().project().is_none());
    desk.write(PASSWORD);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(is_protected(&desk) && !has(&desk, "암호가 다릅니다"));
}

#[test]
fn an_encrypted_file_may_be_left_locked() {
    let folder = tempfile::tempdir().unwrap();
    drop(protected(folder.path()));
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.answer(&folder.path().join("a.jgd"));
    desk.key(Modifiers::COMMAND, Key::O);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!has(&desk, "암호로 보호되어 있습니다"));
    assert!(desk.harness.state().bench().locked().is_none());
    desk.press("새 프로젝트");
}

#[test]
fn an_idle_window_is_covered_until_the_password_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = protected(folder.path());
    desk.key(Modifiers::NONE, Key::F3);
    desk.harness.input_mut().time = Some(500.0);
    desk.harness.step();
    assert!(!has(&desk, "잠겨 있습니다"));
    desk.harness.input_mut().time = Some(20_000.0);
    desk.harness.step();
    desk.settle();
    assert!(has(&desk, "잠겨 있습니다"));
    assert!(
        !has(&desk, "하늘페이") && !has(&desk, "메뉴"),
        "nothing shows"
    );
    // Keys do nothing behind it.
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.write("틀림");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(has(&desk, "암호가 다릅니다"));
    desk.write(PASSWORD);
    desk.press("잠금 해제");
    assert!(!has(&desk, "잠겨 있습니다") && has(&desk, "메뉴"));
    desk.press("메뉴");
    desk.press("지금 잠금");
    assert!(has(&desk, "잠겨 있습니다"));
}

#[test]
fn a_window_without_a_password_is_never_covered() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(&folder.path().join("data"));
    desk.harness.input_mut().time = Some(90_000.0);
    desk.harness.step();
    desk.settle();
    assert!(has(&desk, "메뉴"));
}

#[test]
fn when_it_is_covered_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = protected(folder.path());
    desk.press("설정");
    desk.press("안 함");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.harness.state().bench().settings().cover_minutes, 0);
    desk.harness.input_mut().time = Some(90_000.0);
    desk.harness.step();
    desk.settle();
    assert!(has(&desk, "메뉴"));
}
