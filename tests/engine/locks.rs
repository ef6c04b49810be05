//! A project that is open in one program is read by another, and written by one alone.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    store::{self, Hold, Holder},
    workbench::{Job, Outcome, Request, SaveState},
};

use crate::{
    shell::{Shell, openapi},
    small::at,
};

/// A project saved at `a.jgd` of a folder, and open.
fn open(folder: &Path, run: &str) -> (Shell, PathBuf) {
    let mut shell = Shell::with_project(&folder.join(run), run);
    let path = folder.join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    (shell, path)
}

/// Another program that opens the same file.
fn other(folder: &Path, path: &Path) -> Shell {
    let mut shell = Shell::start(&folder.join("other"), "other");
    shell.ask(Request::Open(path.to_owned()));
    shell
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_file_name(".~lock.a.jgd")
}

fn summary(path: &Path) -> String {
    let project = store::open(path, None).unwrap().project;
    let finding = project.assessment.finding(&openapi("1.1.1"));
    finding.unwrap().summary.clone()
}

fn holder(user: &str, host: &str) -> Holder {
    Holder {
        user: user.to_owned(),
        host: host.to_owned(),
        since: at(9, 0),
        run: user.to_owned(),
    }
}

#[test]
fn a_project_is_held_while_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = open(folder.path(), "run");
    assert!(lock_of(&path).exists());
    shell.ask(Request::Close);
    assert!(!lock_of(&path).exists());
    shell.ask(Request::Open(path.clone()));
    assert!(lock_of(&path).exists());
    // The same file once more, and another name.
    shell.ask(Request::Open(path.clone()));
    assert_eq!(shell.project().path(), Some(&*path));
    shell.ask(Request::SaveAs(folder.path().join("b.jgd")));
    assert!(!lock_of(&path).exists());
    assert!(folder.path().join(".~lock.b.jgd").exists());
}

#[test]
fn the_second_program_reads_and_is_told_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, path) = open(folder.path(), "first");
    let mut second = other(folder.path(), &path);
    let told = second.told();
    assert!(
        told.contains("김점검(노트북)님이 2026-11-22 14:03부터"),
        "{told}"
    );
    assert!(told.contains("읽기 전용"), "{told}");
    assert_eq!(second.project().save_state(), SaveState::ReadOnly);
    second.summarise("1.1.1", "두 번째");
    second.ask(Request::Save);
    assert_eq!(second.suggested.len(), 1, "it asks for another name");
    second.ask(Request::SaveAs(path.clone()));
    assert!(
        second.told().contains("덮어쓰지 않았습니다"),
        "{}",
        second.told()
    );
    first.summarise("1.1.1", "첫 번째");
    first.ask(Request::Save);
    assert_eq!(summary(&path), "첫 번째");
    let copy = folder.path().join("b.jgd");
    second.ask(Request::SaveAs(copy.clone()));
    assert_eq!(summary(&copy), "두 번째");
    assert_eq!(
        second.project().save_state(),
        SaveState::Saved(Some(at(14, 3)))
    );
    assert_eq!(second.project().path(), Some(&*copy));
}

#[test]
fn what_the_second_program_has_written_down_is_recovered_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (_first, path) = open(folder.path(), "first");
    let mut second = other(folder.path(), &path);
    second.summarise("1.1.1", "두 번째");
    drop(second);
    let third = Shell::start(&folder.path().join("other"), "third");
    assert_eq!(third.bench.offers()[0].path, None);
    assert_eq!(third.bench.offers()[0].changes, 1);
}

#[test]
fn the_file_is_written_once_the_first_program_has_closed_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, path) = open(folder.path(), "first");
    let mut second = other(folder.path(), &path);
    first.ask(Request::Close);
    second.ask(Request::Open(path.clone()));
    second.summarise("1.1.1", "두 번째");
    second.ask(Request::Save);
    assert_eq!(summary(&path), "두 번째");
}

#[test]
fn a_lock_left_by_a_crash_is_taken_over_silently() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, path) = open(folder.path(), "first");
    first.ask(Request::Close);
    fs::write(
        lock_of(&path),
        "(user:\"남\",host:\"\",since:\"2026-11-01T09:00:00+09:00\",run:\"x\")",
    )
    .unwrap();
    let second = other(folder.path(), &path);
    assert_eq!(second.told(), "");
    assert_eq!(second.project().path(), Some(&*path));
    assert!(
        fs::read_to_string(lock_of(&path))
            .unwrap()
            .contains("김점검")
    );
}

#[test]
fn a_lock_that_says_nothing_is_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jgd");
    let Hold::Ours(lock) = Hold::of(&path, &holder("김", "")) else {
        panic!("nobody else holds it");
    };
    fs::write(lock_of(&path), "kaputt").unwrap();
    assert!(matches!(
        Hold::of(&path, &holder("이", "")),
        Hold::Theirs(None)
    ));
    drop(lock);
    assert!(matches!(Hold::of(&path, &holder("이", "")), Hold::Ours(_)));
}

#[test]
fn a_save_that_overtakes_the_lock_of_its_own_program_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = open(folder.path(), "run");
    shell.ask(Request::Close);
    shell.ask(Request::Open(path.clone()));
    shell.hold();
    shell.ask(Request::Open(path.clone()));
    let opening = shell.take_held().remove(0);
    shell.hold();
    shell.ask(Request::Done(opening.run()));
    let mut jobs = shell.take_held().into_iter();
    let locking = jobs.find(|job| matches!(job, Job::Hold(..)));
    let held = locking.unwrap().run();
    assert!(matches!(held, Outcome::Held(_, Hold::Ours(_), _)));
    shell.summarise("1.1.1", "빠른 글");
    shell.ask(Request::Save);
    assert_eq!(summary(&path), "빠른 글", "{}", shell.told());
    shell.ask(Request::Done(held));
    assert!(lock_of(&path).exists());
}

/// Root writes everywhere, so the folder is made unable to hold the lock: its name is taken by a folder.
#[test]
fn a_project_is_opened_where_no_lock_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, path) = open(folder.path(), "first");
    first.ask(Request::Close);
    fs::create_dir(lock_of(&path)).unwrap();
    let mut second = other(folder.path(), &path);
    assert_eq!(
        (second.project().path(), second.told()),
        (Some(&*path), String::new())
    );
    second.summarise("1.1.1", "글");
    second.ask(Request::Save);
    assert_eq!(summary(&path), "글", "what can be written is written");
}
