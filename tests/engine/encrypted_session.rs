//! The session of an encrypted project: nothing of it is on disk in the clear, and a crash loses nothing of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::{CatalogId, Password},
    evidence::{self, Area},
    store::{StoreError, open},
    workbench::{Behind, EvidenceDeed, NewLock, ReportDeed, Request, TrailFilter},
};

use crate::{encrypted::keys, shell::Shell};

const SUMMARY: &str = "결제망 방화벽 규칙을 확인했다";
const NAME: &str = "고객 명단.txt";
const TEXT: &str = "홍길동 서울시 가나구 다라로 12";

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

/// Pixels that no picture but ours has.
fn picture() -> Vec<u8> {
    let rgba: Vec<u8> = (0..32 * 32 * 4_u32)
        .map(|at| (at * 7 % 251) as u8 | 1)
        .collect();
    evidence::from_rgba(32, 32, &rgba, "화면.png")
        .unwrap()
        .bytes
}

/// That no file holds anything that was written or attached.
#[track_caller]
fn nothing_is_clear(data: &Path, step: &str) {
    let picture = picture();
    let markers: [&[u8]; 5] = [
        SUMMARY.as_bytes(),
        NAME.as_bytes(),
        TEXT.as_bytes(),
        &picture[picture.len() / 2..picture.len() / 2 + 24],
        "하늘페이".as_bytes(),
    ];
    for file in files(data) {
        let bytes = fs::read(&file).unwrap();
        for marker in markers {
            let found = bytes.windows(marker.len()).any(|it| it == marker);
            assert!(
                !found,
                "{step}: {} in {}",
                String::from_utf8_lossy(marker),
                file.display()
            );
        }
    }
}

fn password(typed: &str) -> Password {
    Password::new(typed.to_owned())
}

fn protect(shell: &mut Shell, typed: Option<&str>) {
    shell.ask(Request::Protect(Box::new(NewLock {
        password: typed.map(password),
        ..NewLock::default()
    })));
}

/// A saved project with a password, in which work goes on.
fn at_work(data: &Path) -> Shell {
    let mut shell = Shell::with_project(data, "run1");
    shell.summarise("1.1.1", SUMMARY);
    shell.attach_file("1.1.1", "화면.png", picture());
    shell.ask(Request::SaveAs(data.join("a.jgd")));
    protect(&mut shell, Some("첫 암호"));
    assert!(shell.project().is_protected(), "{}", shell.told());
    shell
}

#[test]
fn nothing_of_an_encrypted_session_is_on_disk_in_the_clear() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    nothing_is_clear(data.path(), "protected");
    shell.summarise("1.1.2", SUMMARY);
    nothing_is_clear(data.path(), "edited");
    let text = shell.attach_file("1.1.2", NAME, TEXT.repeat(9).into_bytes());
    let shown = shell.attach_file("1.1.2", "다른.png", crate::small::png(3));
    nothing_is_clear(data.path(), "attached");
    shell.cover(
        shown,
        Area {
            left: 0,
            top: 0,
            width: 1,
            height: 1,
        },
        false,
    );
    shell.ask(Request::AddCatalog(CatalogId::new("x1149-operator")));
    shell.on_evidence(EvidenceDeed::Remove(text));
    nothing_is_clear(data.path(), "taken out");
    shell.ask(Request::Save);
    nothing_is_clear(data.path(), "saved");
    shell.ask(Request::Undo);
    assert!(shell.has_all_pictures(), "what undo brings back is there");
    nothing_is_clear(data.path(), "undone");
    shell.on_evidence(EvidenceDeed::OpenCopy(text));
    shell.on_report(ReportDeed::Print);
    shell.ask(Request::PrintTrail(TrailFilter::default()));
    assert!(shell.shown.is_empty() && shell.printed.is_empty());
    assert!(shell.told().contains("암호화되지 않"), "{}", shell.told());
    nothing_is_clear(data.path(), "handed out");
    shell.ask(Request::Close);
    nothing_is_clear(data.path(), "closed");
}

#[test]
fn a_crashed_session_comes_back_with_its_password() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    shell.summarise("1.1.2", SUMMARY);
    shell.attach_file("1.1.2", NAME, TEXT.repeat(9).into_bytes());
    drop(shell);
    let mut shell = Shell::start(data.path(), "run2");
    let offer = shell.bench.offers()[0].clone();
    assert!(offer.locked && offer.name.is_empty() && offer.changes > 0);
    shell.ask(Request::Recover(offer.clone()));
    assert_eq!(shell.bench.locked().unwrap().what, Behind::Session(offer));
    shell.ask(Request::Unlock(password("아닌 암호")));
    assert!(shell.bench.locked().unwrap().refused);
    shell.ask(Request::Unlock(password("첫 암호")));
    assert_eq!(shell.bench.locked(), None);
    assert!(shell.project().is_protected() && shell.has_all_pictures());
    let finding = shell.assessment().finding(&crate::shell::openapi("1.1.2"));
    assert_eq!(finding.unwrap().summary, SUMMARY);
    nothing_is_clear(data.path(), "recovered");
    // A second crash loses nothing either.
    drop(shell);
    let mut shell = Shell::start(data.path(), "run3");
    assert_eq!(shell.bench.offers().len(), 1);
    shell.ask(Request::Recover(shell.bench.offers()[0].clone()));
    shell.ask(Request::Unlock(password("첫 암호")));
    shell.ask(Request::Save);
    assert!(shell.has_all_pictures(), "{}", shell.told());
    nothing_is_clear(data.path(), "recovered twice");
}

#[test]
fn an_encrypted_file_waits_for_its_password() {
    let data = tempfile::tempdir().unwrap();
    at_work(data.path()).ask(Request::Close);
    let mut shell = Shell::start(data.path(), "run2");
    let path = data.path().join("a.jgd");
    shell.ask(Request::Open(path.clone()));
    assert!(shell.bench.project().is_none() && shell.told().is_empty());
    let locked = shell.bench.locked().unwrap();
    assert_eq!(
        (&locked.what, locked.refused),
        (&Behind::File(path.clone()), false)
    );
    shell.ask(Request::LeaveLocked);
    assert_eq!(shell.bench.locked(), None);
    shell.ask(Request::Open(path));
    shell.ask(Request::Unlock(password("첫 암호 ")));
    assert!(shell.bench.locked().unwrap().refused && shell.bench.project().is_none());
    shell.ask(Request::Unlock(password("첫 암호")));
    assert!(shell.project().is_protected() && shell.has_all_pictures());
    assert!(shell.bench.is_password(&password("첫 암호")));
    assert!(!shell.bench.is_password(&password("")));
}

#[test]
fn the_password_is_changed_and_taken_off() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    let path = data.path().join("a.jgd");
    let text = shell.attach_file("1.1.2", NAME, TEXT.repeat(9).into_bytes());
    shell.on_evidence(EvidenceDeed::Remove(text));
    protect(&mut shell, Some("다음 암호"));
    let old = open(&path, Some(&keys("첫 암호")));
    assert!(matches!(old, Err(StoreError::WrongPassword { .. })));
    assert!(open(&path, Some(&keys("다음 암호"))).is_ok());
    nothing_is_clear(data.path(), "changed");
    shell.ask(Request::Undo);
    assert!(shell.has_all_pictures(), "what undo brings back came along");
    protect(&mut shell, None);
    assert!(!shell.project().is_protected() && shell.has_all_pictures());
    assert!(open(&path, None).is_ok());
    shell.ask(Request::Undo);
    shell.ask(Request::Redo);
    assert!(shell.has_all_pictures(), "{}", shell.told());
    // From now on it is a session like any other.
    drop(shell);
    let shell = Shell::start(data.path(), "run2");
    assert!(!shell.bench.offers()[0].locked);
}

#[test]
fn a_project_that_was_never_saved_is_asked_where_to_and_then_protected() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run1");
    shell.summarise("1.1.1", SUMMARY);
    protect(&mut shell, Some("첫 암호"));
    assert_eq!(shell.suggested.len(), 1);
    assert!(!shell.project().is_protected());
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    assert!(shell.project().is_protected());
    nothing_is_clear(data.path(), "saved");
}

#[test]
fn what_is_typed_while_the_password_is_being_set_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run1");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.hold();
    protect(&mut shell, Some("첫 암호"));
    shell.summarise("1.1.1", SUMMARY);
    shell.attach("1.1.1", 5);
    shell.release();
    assert_eq!(shell.numbers(), ["1.1.1-1"], "what waited was done");
    nothing_is_clear(data.path(), "typed meanwhile");
    drop(shell);
    let mut shell = Shell::start(data.path(), "run2");
    shell.ask(Request::Recover(shell.bench.offers()[0].clone()));
    shell.ask(Request::Unlock(password("첫 암호")));
    let finding = shell.assessment().finding(&crate::shell::openapi("1.1.1"));
    assert_eq!(finding.unwrap().summary, SUMMARY);
    assert!(shell.has_all_pictures());
}

#[test]
fn a_crash_right_after_the_file_was_encrypted_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run1");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.summarise("1.1.1", SUMMARY);
    shell.attach_file("1.1.1", NAME, TEXT.repeat(9).into_bytes());
    shell.hold();
    protect(&mut shell, Some("첫 암호"));
    for job in shell.take_held() {
        drop(job.run());
    }
    drop(shell);
    let mut shell = Shell::start(data.path(), "run2");
    let offer = shell.bench.offers()[0].clone();
    assert!(!offer.locked);
    shell.ask(Request::Recover(offer));
    assert!(
        shell.bench.locked().is_some(),
        "the file asks for its password"
    );
    shell.ask(Request::Unlock(password("첫 암호")));
    assert!(shell.project().is_protected() && shell.has_all_pictures());
    nothing_is_clear(data.path(), "recovered");
}

#[test]
fn the_envelope_is_renewed_or_it_is_told_that_it_no_longer_fits() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run1");
    let path = data.path().join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    let company = age::x25519::Identity::generate();
    let lock = |typed: &str, key: &str| {
        Request::Protect(Box::new(NewLock {
            password: Some(password(typed)),
            envelope: Some(key.to_owned()),
            to: None,
        }))
    };
    shell.ask(lock("첫 암호", "age1nonsense"));
    assert!(!shell.project().is_protected() && shell.told().contains("age1"));
    let key = company.to_public().to_string();
    for typed in ["첫 암호", "다음 암호"] {
        shell.ask(lock(typed, &key));
        let envelope = fs::read(data.path().join("a.jgd.recovery.age")).unwrap();
        assert_eq!(age::decrypt(&company, &envelope).unwrap(), typed.as_bytes());
    }
    assert_eq!(shell.bench.settings().envelope_key, key);
    protect(&mut shell, Some("셋째 암호"));
    assert!(
        shell.told().contains("옛 암호가 들어 있어"),
        "{}",
        shell.told()
    );
}

#[test]
fn another_window_s_save_with_another_password_is_not_overwritten() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    let path = data.path().join("a.jgd");
    let there = open(&path, Some(&keys("첫 암호"))).unwrap();
    let other = keys("남의 암호");
    jeomgeomdae::store::save(&path, &there.project, &there.evidence, Some(&other)).unwrap();
    shell.summarise("1.1.2", "더");
    shell.ask(Request::Save);
    assert!(
        shell.told().contains("새로 저장했습니다"),
        "{}",
        shell.told()
    );
    assert!(open(&path, Some(&other)).is_ok());
}

#[test]
fn a_change_of_password_that_was_cut_short_is_recovered_with_both() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    // From now on the picture lies in the file alone.
    let path = data.path().join("a.jgd");
    shell.ask(Request::Close);
    shell.ask(Request::Open(path.clone()));
    shell.ask(Request::Unlock(password("첫 암호")));
    shell.hold();
    protect(&mut shell, Some("둘째 암호"));
    shell.summarise("1.1.2", "그 사이에 적은 것");
    let before = shell.assessment().clone();
    // The file is written, and then the program is killed.
    drop(shell.take_held().remove(0).run());
    drop(shell);
    assert!(open(&path, Some(&keys("둘째 암호"))).is_ok());
    let mut next = Shell::start(data.path(), "run2");
    next.ask(Request::Recover(next.bench.offers()[0].clone()));
    next.ask(Request::Unlock(password("첫 암호")));
    assert!(next.bench.locked().unwrap().refused);
    next.ask(Request::Unlock(password("둘째 암호")));
    assert_eq!(*next.assessment(), before);
    assert!(next.has_all_pictures());
    assert_eq!(next.project().path(), Some(&*path));
    assert!(next.bench.is_password(&password("둘째 암호")));
    next.ask(Request::Save);
    assert!(!next.project().is_unsaved(), "{}", next.told());
    nothing_is_clear(data.path(), "recovered");
}

#[test]
fn a_change_of_password_that_fails_leaves_nothing_of_its_own() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = at_work(data.path());
    let shown = shell.attach_file("1.1.2", "다른.png", crate::small::png(3));
    shell.on_evidence(EvidenceDeed::Remove(shown));
    shell.ask(Request::Protect(Box::new(NewLock {
        password: None,
        to: Some(data.path().join("없는 폴더/b.jgd")),
        ..NewLock::default()
    })));
    assert!(
        shell.told().contains("저장하지 못했습니다"),
        "{}",
        shell.told()
    );
    nothing_is_clear(data.path(), "failed");
    let sessions = fs::read_dir(data.path().join("recovery")).unwrap();
    assert_eq!(sessions.count(), 1);
    assert!(shell.project().is_protected());
}
