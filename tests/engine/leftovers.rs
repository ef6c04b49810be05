//! What a program leaves that was killed: it hinders nothing, is not taken for anything, and goes.

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    store::{Presence, offers, write_atomically},
    workbench::Request,
};

use crate::shell::Shell;

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().flatten().map(name).collect();
    names.sort();
    names
}

/// A file as it stands beside its target while it is being written, and the file itself while somebody writes it.
fn half_written(folder: &Path, number: u32) -> (PathBuf, File) {
    let path = folder.join(format!(".jeomgeomdae-1-{number}.tmp"));
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).open(&path).unwrap();
    file.lock().unwrap();
    (path, file)
}

#[test]
fn what_was_left_half_written_goes_with_the_next_file() {
    let folder = tempfile::tempdir().unwrap();
    let (dead, file) = half_written(folder.path(), 1);
    drop(file);
    let (living, _file) = half_written(folder.path(), 2);
    fs::write(folder.path().join(".jeomgeomdae-own.txt"), "내 것").unwrap();
    write_atomically(&folder.path().join("a"), b"a").unwrap();
    assert!(!dead.exists());
    assert!(living.exists(), "another program is at it");
    assert_eq!(
        names(folder.path()),
        [".jeomgeomdae-1-2.tmp", ".jeomgeomdae-own.txt", "a"]
    );
}

#[test]
fn what_was_left_beside_a_project_goes_with_its_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let (data, place) = (folder.path().join("data"), folder.path().join("place"));
    fs::create_dir(&place).unwrap();
    drop(half_written(&place, 1));
    let mut shell = Shell::with_project(&data, "run");
    shell.ask(Request::SaveAs(place.join("a.jgd")));
    assert_eq!(names(&place), [".~lock.a.jgd", "a.jgd"]);
}

/// The folder of a session that never began: pictures were laid into it, and then the program was killed.
fn unbegun(root: &Path, name: &str) -> PathBuf {
    let folder = root.join(name);
    fs::create_dir_all(folder.join("evidence")).unwrap();
    fs::write(folder.join("evidence/picture.png"), "그림").unwrap();
    folder
}

#[test]
fn folders_of_sessions_that_never_began_go_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let root = data.path().join("recovery");
    let unbegun = unbegun(&root, "dead-1");
    let half_gone = root.join("dead-2");
    fs::create_dir_all(&half_gone).unwrap();
    for name in ["lock", "log-0", "trail-0", "key.age"] {
        fs::write(half_gone.join(name), "").unwrap();
    }
    let strange = root.join("strange");
    fs::create_dir_all(&strange).unwrap();
    fs::write(strange.join("내 글.txt"), "글").unwrap();
    Shell::start(data.path(), "run");
    assert!(!unbegun.exists() && !half_gone.exists());
    assert!(strange.exists(), "it is not ours");
}

#[test]
fn what_another_program_is_about_to_begin_stays() {
    let data = tempfile::tempdir().unwrap();
    let root = data.path().join("recovery");
    let other = Presence::enter(&root);
    let unbegun = unbegun(&root, "other-1");
    let ours = Shell::start(data.path(), "run");
    assert!(unbegun.exists());
    drop((other, ours));
    Shell::start(data.path(), "run-2");
    assert!(!unbegun.exists());
}

#[test]
fn a_session_that_was_thrown_away_by_half_is_not_offered() {
    let data = tempfile::tempdir().unwrap();
    let root = data.path().join("recovery");
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("1.1.1", "글");
    drop(shell);
    // What goes first is what makes a session of it.
    fs::remove_file(root.join("run-1/base.ron")).unwrap();
    let next = Shell::start(data.path(), "run-2");
    assert_eq!(next.bench.offers(), []);
    assert_eq!(offers(&root), []);
    assert!(!root.join("run-1").exists());
}
