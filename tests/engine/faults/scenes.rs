//! Single faults, each in a process of its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::Subject,
    edit::{self, FindingEdit},
    store::{self, Base, Journal, Record, StoreError},
    workbench::Request,
};

use super::{
    again, apart,
    shim::{self, Fault, Kind, Shim},
};
use crate::{
    shell::Shell,
    small::{self, stamp},
};

const TEST: &str = "faults::scenes::single_faults_do_no_harm";
const PLACE: &str = "JEOMGEOMDAE_FAULTS_PLACE";
const SCENE: &str = "JEOMGEOMDAE_FAULTS_SCENE";

type Scene = fn(&Path, &Shim);

const SCENES: [(&str, Scene); 4] = [
    ("what is written behind a torn line is read", torn_line),
    (
        "a log that cannot be read now is not thrown away",
        unreadable_log,
    ),
    (
        "a file that cannot be read now is not opened by half",
        unreadable_file,
    ),
    (
        "a folder that turns read only leaves the file as it was",
        read_only_folder,
    ),
];

#[test]
fn single_faults_do_no_harm() {
    let Some(place) = std::env::var_os(PLACE).map(PathBuf::from) else {
        return apart(TEST, || SCENES.iter().for_each(|(name, _)| play(name)));
    };
    let name = std::env::var(SCENE).unwrap();
    let (_, scene) = SCENES.iter().find(|(it, _)| *it == name).unwrap();
    scene(&place, &Shim::of(&place));
}

/// Runs a scene in a process whose files can be made to fail.
fn play(scene: &str) {
    let folder = tempfile::tempdir().unwrap();
    for name in [".shim", "p", "d"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    let library = shim::compile(folder.path());
    let mut child = again(TEST);
    child.env(SCENE, scene).env(PLACE, folder.path());
    child
        .env("LD_PRELOAD", library)
        .env("FAULT_ROOT", folder.path());
    let done = child.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    assert!(
        done.status.success(),
        "{scene}: {}",
        String::from_utf8_lossy(&said)
    );
}

fn fault(kind: Kind, call: u64, lasts: bool) -> Fault {
    Fault {
        kind,
        call,
        lasts,
        variant: 0,
        below: "",
    }
}

/// The folder of the project takes no change.
fn denied() -> Fault {
    Fault {
        below: "p",
        ..fault(Kind::Denied, 1, true)
    }
}

/// Begins the journal of a project that was never saved.
fn begin(place: &Path) -> (Journal, store::Project) {
    let project = small::project(small::assessment());
    let base = Base {
        path: None,
        project: project.clone(),
        unsaved: true,
        seat: String::new(),
        keys: None,
    };
    (
        Journal::begin(&place.join("d"), "s-1", &base).unwrap(),
        project,
    )
}

fn summarise(project: &mut store::Project, control: &str, text: &str) -> Record {
    let key = small::key(control);
    let edit = FindingEdit::Summary(text.to_owned()).on(&key, stamp());
    edit::apply(&mut project.assessment, edit).unwrap();
    Record::of(&project.assessment, &Subject::Finding(key))
}

fn recovered(place: &Path) -> store::Project {
    let offer = store::offers(&place.join("d")).remove(0);
    let recovered = store::recover(&offer, &place.join("adopt"), &[], place);
    recovered.unwrap().project
}

fn torn_line(place: &Path, shim: &Shim) {
    let (mut journal, mut project) = begin(place);
    let first = summarise(&mut project, "1.1", "첫째");
    // The line stands by half, and can neither be finished nor cut off.
    shim.arm(fault(Kind::Eio, 1, true));
    assert!(journal.append(std::slice::from_ref(&first)).is_err());
    assert!(shim.off() > 0);
    let second = summarise(&mut project, "1.2", "둘째");
    journal.append(&[first, second]).unwrap();
    drop(journal);
    assert_eq!(recovered(place), project);
}

fn unreadable_log(place: &Path, shim: &Shim) {
    let mut shell = Shell::with_project(&place.join("d"), "run-1");
    shell.ask(Request::SaveAs(place.join("p/a.jgd")));
    shell.summarise("1.1.1", "저장하지 않은 것");
    let before = shell.project().snapshot();
    drop(shell);
    for call in 1..40 {
        shim.arm(fault(Kind::Unreadable, call, true));
        drop(store::offers(&place.join("d/recovery")));
        shim.off();
    }
    let mut next = Shell::start(&place.join("d"), "run-2");
    next.ask(Request::Recover(next.bench.offers()[0].clone()));
    assert_eq!(next.project().snapshot(), before);
}

fn unreadable_file(place: &Path, shim: &Shim) {
    let path = place.join("p/a.jgd");
    let mut shell = Shell::with_project(&place.join("d"), "run-1");
    (0..200).for_each(|turn| shell.summarise("1.1.1", &"글".repeat(turn)));
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(path.clone()));
    let whole = shell.project().snapshot();
    drop(shell);
    let mut failed = 0;
    for call in 1..60 {
        for lasts in [true, false] {
            shim.arm(fault(Kind::Unreadable, call, lasts));
            let opened = store::open(&path, None);
            shim.off();
            match opened {
                Ok(opened) => assert_eq!(opened.project, whole),
                Err(StoreError::Io { .. }) => failed += 1,
                Err(error) => panic!("call {call}, {lasts}: {error}"),
            }
        }
    }
    assert!(failed > 5);
}

fn read_only_folder(place: &Path, shim: &Shim) {
    let path = place.join("p/a.jgd");
    let mut shell = Shell::with_project(&place.join("d"), "run-1");
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(path.clone()));
    let before = fs::read(&path).unwrap();
    shell.summarise("1.1.1", "그 뒤");
    shim.arm(denied());
    shell.ask(Request::Save);
    let told = shell.told();
    assert!(
        told.contains("저장하지 못했습니다") && told.contains("권한이 없습니다"),
        "{told}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        fs::read_dir(place.join("p")).unwrap().count(),
        2,
        "the file and its lock"
    );
    shell.ask(Request::SaveAs(place.join("d/b.jgd")));
    assert_eq!(shell.project().path(), Some(&*place.join("d/b.jgd")));
    assert!(shell.has_all_pictures());
    shim.off();
    // A project in such a folder opens all the same, though nothing can be written beside it.
    drop(shell);
    shim.arm(denied());
    let mut next = Shell::start(&place.join("d"), "run-2");
    next.ask(Request::Open(path.clone()));
    assert_eq!(next.project().path(), Some(&*path));
    shim.off();
    next.ask(Request::Save);
    assert_eq!(next.told(), "");
}
