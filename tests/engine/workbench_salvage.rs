//! A damaged file on the workbench: opened as far as it is whole, never written to, saved elsewhere.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::trail::{Field, Way},
    store::{Loss, StandIn},
    workbench::{GalleryFilter, Request, SaveState},
};

use crate::{
    shell::{Shell, openapi, source},
    small::png,
};

/// Saves a project with two pictures, changes the bytes of the file, and opens it in another run.
fn damaged(folder: &Path, change: impl FnOnce(&mut Vec<u8>)) -> Shell {
    let (data, path) = (folder.join("data"), folder.join("a.jgd"));
    let mut shell = Shell::with_project(&data, "one");
    shell.attach("1.1.1", 1);
    shell.attach("1.1.2", 2);
    shell.ask(Request::SaveAs(path.clone()));
    shell.ask(Request::Close);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(&path, bytes).unwrap();
    let mut shell = Shell::start(&data, "two");
    shell.ask(Request::Open(path));
    shell
}

fn flip_first_picture(bytes: &mut [u8]) {
    let picture = png(1);
    let at = bytes.windows(picture.len()).position(|it| it == picture);
    bytes[at.unwrap() + 20] ^= 1;
}

fn cut_directory(bytes: &mut Vec<u8>) {
    let at = bytes.windows(4).position(|it| it == b"PK\x01\x02");
    bytes.truncate(at.unwrap());
}

#[test]
fn a_damaged_file_is_opened_told_of_and_saved_elsewhere_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = damaged(folder.path(), |bytes| {
        flip_first_picture(bytes);
        cut_directory(bytes);
    });
    let path = folder.path().join("a.jgd");
    let before = fs::read(&path).unwrap();
    let wreck = shell.project().wreck().unwrap();
    assert_eq!(wreck.path, path);
    assert!(matches!(
        wreck.losses.as_slice(),
        [Loss::Directory, Loss::File(_)]
    ));
    assert!(
        shell.told().contains("온전한 만큼만 열었습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(shell.project().save_state(), SaveState::Never);
    assert_eq!(shell.assessment().lost.len(), 1);
    let lost = GalleryFilter::ALL
        .iter()
        .position(|it| *it == GalleryFilter::Lost);
    assert_eq!(shell.project().gallery().admitted[lost.unwrap()], 1);
    // A plain save asks where; over the damaged file it is refused.
    shell.ask(Request::Save);
    assert_eq!(shell.suggested.len(), 1);
    shell.ask(Request::SaveAs(path.clone()));
    assert!(
        shell.told().contains("위에는 저장하지 않습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    let new = folder.path().join("b.jgd");
    shell.ask(Request::SaveAs(new.clone()));
    assert!(matches!(shell.project().save_state(), SaveState::Saved(_)));
    // The new file is whole and says what it has lost.
    let mut again = Shell::start(&folder.path().join("other"), "three");
    again.ask(Request::Open(new));
    assert!(again.project().wreck().is_none());
    again.ask(Request::Verify);
    assert!(
        again.told().contains("해시가 모두 맞습니다"),
        "{}",
        again.told()
    );
    assert_eq!(again.assessment().lost.len(), 1);
    let noted = again
        .project()
        .trail()
        .entries()
        .flatten()
        .any(|entry| (entry.change.field, entry.change.way) == (Field::Lost, Way::Added));
    assert!(noted);
}

#[test]
fn the_very_file_that_was_lost_can_be_attached_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = damaged(folder.path(), |bytes| {
        flip_first_picture(bytes);
        cut_directory(bytes);
    });
    // Another file is no such thing.
    shell.attach("1.1.3", 7);
    assert_eq!(shell.assessment().lost.len(), 1);
    let count = shell.assessment().evidence.len();
    let sources = vec![source("화면1.png", png(1))];
    shell.ask(Request::Attach(openapi("1.1.1"), sources));
    assert!(shell.assessment().lost.is_empty());
    assert_eq!(shell.assessment().evidence.len(), count);
    assert!(shell.told().contains("되찾았습니다"), "{}", shell.told());
    shell.ask(Request::SaveAs(folder.path().join("b.jgd")));
    assert!(matches!(shell.project().save_state(), SaveState::Saved(_)));
    assert!(shell.has_all_pictures());
}

#[test]
fn one_damaged_picture_in_a_sound_file_is_noted_by_a_person_and_then_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = damaged(folder.path(), |bytes| flip_first_picture(bytes));
    assert!(shell.project().wreck().is_none());
    // It was found when the file was opened, and nothing was noted of itself: a stick may only have been pulled.
    assert_eq!(shell.project().damages().len(), 1);
    assert!(shell.assessment().lost.is_empty());
    shell.summarise("1.1.1", "고쳤다.");
    shell.ask(Request::Save);
    assert!(shell.told().contains("손상 내역"), "{}", shell.told());
    shell.ask(Request::GiveUpDamaged);
    assert_eq!(shell.assessment().lost.len(), 1);
    assert!(shell.project().damages().is_empty());
    shell.ask(Request::Save);
    assert!(
        matches!(shell.project().save_state(), SaveState::Saved(_)),
        "{}",
        shell.told()
    );
    // One step, to be taken back as any other.
    shell.ask(Request::Undo);
    assert!(shell.assessment().lost.is_empty());
}

#[test]
fn a_damaged_catalog_comes_from_the_program_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let shell = damaged(folder.path(), |bytes| {
        let name = b"catalogs/openapi-self-check.ron";
        let at = bytes.windows(name.len()).position(|it| it == name).unwrap();
        bytes[at + 2000] ^= 1;
    });
    let losses = &shell.project().wreck().unwrap().losses;
    assert!(
        matches!(losses.as_slice(), [Loss::Catalog(_, StandIn::BuiltIn)]),
        "{losses:?}"
    );
    assert_eq!(shell.project().catalogs().len(), 1);
    assert!(shell.has_all_pictures());
}

#[test]
fn what_is_noted_as_lost_comes_through_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let shell = damaged(folder.path(), |bytes| {
        flip_first_picture(bytes);
        cut_directory(bytes);
    });
    drop(shell);
    let mut shell = Shell::start(&folder.path().join("data"), "three");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    assert_eq!(shell.assessment().lost.len(), 1);
    shell.ask(Request::SaveAs(folder.path().join("b.jgd")));
    assert!(
        matches!(shell.project().save_state(), SaveState::Saved(_)),
        "{}",
        shell.told()
    );
}

#[test]
fn what_cannot_be_opened_at_all_leaves_the_open_project_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut shell = Shell::with_project(&data, "one");
    shell.summarise("1.1.1", "적던 것");
    let empty = folder.path().join("빈.jgd");
    fs::write(&empty, b"").unwrap();
    shell.ask(Request::Open(empty));
    assert!(shell.told().contains("0으로만"), "{}", shell.told());
    let kept = shell.assessment().finding(&openapi("1.1.1")).unwrap();
    assert_eq!(kept.summary, "적던 것");
}

#[test]
fn what_a_crashed_session_left_is_recovered_though_its_file_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let (data, path) = (folder.path().join("data"), folder.path().join("a.jgd"));
    let mut shell = Shell::with_project(&data, "one");
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(path.clone()));
    shell.summarise("1.1.1", "아직 저장하지 않은 글");
    drop(shell);
    // The words in the file are gone; the session has them all, and the picture is whole in the file.
    let mut bytes = fs::read(&path).unwrap();
    let words = bytes
        .windows(11)
        .position(|it| it == b"project.ron")
        .unwrap();
    bytes[words + 500..words + 900].fill(0);
    fs::write(&path, bytes).unwrap();
    let mut shell = Shell::start(&data, "two");
    shell.ask(Request::Open(path));
    assert!(
        shell.told().contains("증빙 파일 1개는 온전"),
        "{}",
        shell.told()
    );
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    let kept = shell.assessment().finding(&openapi("1.1.1")).unwrap();
    assert_eq!(kept.summary, "아직 저장하지 않은 글");
    assert!(shell.has_all_pictures());
    assert_eq!(shell.project().save_state(), SaveState::Never);
}
