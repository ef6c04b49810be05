//! A disk that is gone, as a stick that was pulled, and a clock that jumps: nothing of the project is lost.

use std::{fs, path::PathBuf};

use jeomgeomdae::{
    store,
    workbench::{BackupDeed, Request, SaveState},
};
use tempfile::TempDir;

use crate::{
    shell::{Shell, openapi},
    small::at,
};

/// A computer with a project that lies on a stick, with a picture and with changes that are not saved.
struct Desk {
    folder: TempDir,
    shell: Shell,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("stick")).unwrap();
        let shell = Shell::with_project(&folder.path().join("data"), "run-1");
        let mut desk = Self { folder, shell };
        desk.shell.attach("1.1.1", 1);
        let path = desk.path("stick/a.jgd");
        desk.shell.ask(Request::SaveAs(path.clone()));
        // From now on the picture lies on the stick alone.
        desk.shell.ask(Request::Close);
        desk.shell.ask(Request::Open(path));
        desk.shell.summarise("1.1.1", "저장한 뒤에 적은 것");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn pull(&self) {
        fs::rename(self.path("stick"), self.path("pulled")).unwrap();
    }

    fn put_back(&self) {
        fs::rename(self.path("pulled"), self.path("stick")).unwrap();
    }

    /// The program is killed and started again.
    fn restart(&mut self) {
        self.shell = Shell::start(&self.path("nothing"), "run-0");
        self.shell = Shell::start(&self.path("data"), "run-2");
    }

    fn recover(&mut self) {
        let offer = self.shell.bench.offers()[0].clone();
        self.shell.ask(Request::Recover(offer));
    }

    #[track_caller]
    fn is_whole(&self) {
        let finding = self.shell.assessment().finding(&openapi("1.1.1"));
        assert_eq!(finding.unwrap().summary, "저장한 뒤에 적은 것");
        assert_eq!(self.shell.numbers(), ["1.1.1-1"]);
        assert!(self.shell.has_all_pictures());
    }
}

#[test]
fn a_pulled_stick_is_told_and_the_save_goes_well_once_it_is_back() {
    let mut desk = Desk::new();
    desk.pull();
    desk.shell.ask(Request::Save);
    let told = desk.shell.told();
    assert!(told.contains("USB 메모리"), "{told}");
    assert!(!told.contains("그대로"), "nobody knows: {told}");
    assert_eq!(desk.shell.project().save_state(), SaveState::Changed);
    desk.put_back();
    desk.shell.ask(Request::Save);
    assert_eq!(desk.shell.told(), "");
    let opened = store::open(&desk.path("stick/a.jgd"), None).unwrap();
    assert_eq!(opened.project, desk.shell.project().snapshot());
    desk.is_whole();
}

#[test]
fn without_its_stick_a_project_is_saved_elsewhere_whole() {
    let mut desk = Desk::new();
    desk.pull();
    desk.shell.ask(Request::SaveAs(desk.path("b.jgd")));
    assert_eq!(desk.shell.project().path(), Some(&*desk.path("b.jgd")));
    desk.is_whole();
    let before = fs::read(desk.path("pulled/a.jgd")).unwrap();
    desk.put_back();
    desk.shell.summarise("1.1.2", "더");
    desk.shell.ask(Request::Save);
    assert_eq!(fs::read(desk.path("stick/a.jgd")).unwrap(), before);
}

#[test]
fn a_crash_without_the_stick_is_recovered_without_it() {
    let mut desk = Desk::new();
    desk.pull();
    desk.restart();
    desk.recover();
    let told = desk.shell.told();
    assert!(told.contains("보관해 둔 판"), "{told}");
    desk.is_whole();
    desk.shell.ask(Request::SaveAs(desk.path("b.jgd")));
    assert!(!desk.shell.project().is_unsaved(), "{}", desk.shell.told());
}

#[test]
fn what_was_recovered_without_the_stick_is_saved_onto_it_once_it_is_back() {
    let mut desk = Desk::new();
    desk.pull();
    desk.restart();
    desk.recover();
    desk.put_back();
    desk.shell.ask(Request::Save);
    let opened = store::open(&desk.path("stick/a.jgd"), None).unwrap();
    assert_eq!(opened.project, desk.shell.project().snapshot());
    desk.is_whole();
}

#[test]
fn what_is_only_on_the_stick_waits_for_it() {
    let mut desk = Desk::new();
    desk.shell.ask(Request::OnBackup(BackupDeed::Keep(0)));
    desk.shell.summarise("1.1.1", "저장할 것");
    desk.shell.ask(Request::Save);
    desk.shell.summarise("1.1.1", "저장한 뒤에 적은 것");
    desk.pull();
    desk.shell.ask(Request::SaveAs(desk.path("b.jgd")));
    let told = desk.shell.told();
    assert!(told.contains("USB 메모리"), "{told}");
    desk.restart();
    desk.recover();
    assert!(desk.shell.bench.project().is_none());
    desk.put_back();
    desk.recover();
    assert_eq!(
        desk.shell.project().path(),
        Some(&*desk.path("stick/a.jgd"))
    );
    desk.is_whole();
}

#[test]
fn a_clock_that_jumps_back_loses_and_confuses_nothing() {
    let mut desk = Desk::new();
    desk.shell.now = at(9, 0);
    desk.shell.ask(Request::Save);
    desk.shell.now = at(2, 0);
    desk.shell.summarise("1.1.2", "어제로 돌아간 시계");
    desk.shell.ask(Request::Save);
    let saves = |desk: &Desk| {
        let backups = desk.shell.project().backups().iter();
        backups.map(|row| row.backup.saves).collect::<Vec<_>>()
    };
    assert_eq!(saves(&desk), [3, 2, 1], "the newest is the one saved last");
    desk.shell.ask(Request::OnBackup(BackupDeed::Keep(2)));
    desk.shell.summarise("1.1.2", "다시");
    desk.shell.ask(Request::Save);
    assert_eq!(saves(&desk), [4, 3], "what is saved last is kept");
    desk.shell.now = at(1, 0);
    desk.shell.summarise("1.1.2", "저장하지 않은 것");
    let before = desk.shell.project().snapshot();
    desk.restart();
    desk.shell.now = at(0, 30);
    desk.recover();
    assert_eq!(desk.shell.project().snapshot(), before);
    assert_eq!(desk.shell.project().trail().breach(), None);
    assert_eq!(desk.shell.project().save_state(), SaveState::Changed);
    desk.shell.ask(Request::Save);
    assert!(!desk.shell.project().is_unsaved(), "{}", desk.shell.told());
    desk.is_whole();
}
