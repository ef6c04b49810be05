//! Saved versions of a project with a password: they are encrypted as the file is, and none of before is left in the clear.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::Password,
    evidence::Area,
    store::{Backup, StoreError, open},
    workbench::{BackupDeed, NewLock, Request},
};

use crate::{encrypted::keys, shell::Shell};

const FIRST: &str = "첫 암호";

fn protect(shell: &mut Shell, typed: Option<&str>, to: Option<&Path>) {
    shell.ask(Request::Protect(Box::new(NewLock {
        password: typed.map(|typed| Password::new(typed.to_owned())),
        to: to.map(Path::to_owned),
        ..NewLock::default()
    })));
}

fn backups(shell: &Shell) -> Vec<Backup> {
    let folder = shell.bench.backup_folder(shell.project());
    folder.list().unwrap()
}

fn is_clear(backup: &Backup) -> bool {
    open(&backup.path, None).is_ok()
}

/// A project that was saved three times, and once more with a password.
fn protected(folder: &Path) -> Shell {
    let mut shell = Shell::with_project(&folder.join("data"), "run");
    shell.ask(Request::SaveAs(folder.join("a.jgd")));
    for text in ["가", "나"] {
        shell.summarise("1.1.1", text);
        shell.ask(Request::Save);
    }
    assert_eq!(backups(&shell).len(), 3);
    protect(&mut shell, Some(FIRST), None);
    shell
}

#[test]
fn a_password_leaves_no_backup_in_the_clear_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let shell = protected(folder.path());
    let told = shell.told();
    assert!(
        told.contains("지금 암호로 잠기지 않은 이전 백업 3개를 지웠습니다"),
        "{told}"
    );
    let kept = backups(&shell);
    assert_eq!(kept.len(), 1);
    assert!(open(&kept[0].path, Some(&keys(FIRST))).is_ok() && !is_clear(&kept[0]));
}

#[test]
fn backups_in_the_clear_that_a_crash_has_left_go_when_the_project_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let path = folder.path().join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    let clear = backups(&shell)[0].path.clone();
    let before = fs::read(&clear).unwrap();
    protect(&mut shell, Some(FIRST), None);
    shell.ask(Request::Close);
    fs::write(&clear, before).unwrap();
    shell.ask(Request::Open(path));
    shell.ask(Request::Unlock(Password::new(FIRST.to_owned())));
    assert!(!clear.exists());
    assert_eq!(backups(&shell).len(), 1);
}

#[test]
fn another_password_opens_all_backups_that_are_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = protected(folder.path());
    shell.summarise("1.1.1", "다");
    shell.ask(Request::Save);
    protect(&mut shell, Some("다음 암호"), None);
    let kept = backups(&shell);
    assert_eq!(kept.len(), 1);
    let old = open(&kept[0].path, Some(&keys(FIRST)));
    assert!(matches!(old, Err(StoreError::WrongPassword { .. })));
    assert!(open(&kept[0].path, Some(&keys("다음 암호"))).is_ok());
}

#[test]
fn a_project_without_its_password_keeps_the_backups_that_had_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = protected(folder.path());
    protect(&mut shell, None, None);
    let clear: Vec<bool> = backups(&shell).iter().map(is_clear).collect();
    assert_eq!(clear, [true, false]);
}

#[test]
fn a_copy_without_a_password_is_the_only_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = protected(folder.path());
    let copy = folder.path().join("b.jgd");
    protect(&mut shell, None, Some(&copy));
    assert!(open(&copy, None).is_ok());
    assert!(!backups(&shell).iter().any(is_clear));
}

#[test]
fn encrypted_backups_are_held_against_the_project_and_show_nothing_that_was_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = protected(folder.path());
    shell.attach("1.1.1", 7);
    let id = shell.assessment().last_evidence;
    shell.summarise("1.1.1", "그림 있는 판");
    shell.ask(Request::Save);
    shell.ask(Request::OnBackup(BackupDeed::List));
    let rows = shell.project().backups().iter();
    let differing: Vec<Option<usize>> = rows.map(|row| row.differing).collect();
    assert_eq!(differing, [Some(0), Some(1)]);
    let area = Area {
        left: 0,
        top: 0,
        width: 1,
        height: 1,
    };
    shell.cover(id, area, false);
    let saves: Vec<u32> = backups(&shell).iter().map(|it| it.saves).collect();
    assert_eq!(saves, [4], "the one that shows it is gone at once");
}

#[test]
fn a_backup_with_a_password_asks_for_it_and_is_opened_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = protected(folder.path());
    let backup = backups(&shell)[0].path.clone();
    shell.ask(Request::Close);
    shell.ask(Request::Open(backup));
    assert!(shell.bench.locked().is_some());
    shell.ask(Request::Unlock(Password::new(FIRST.to_owned())));
    assert_eq!(shell.project().path(), None);
    assert!(shell.project().is_protected());
}
