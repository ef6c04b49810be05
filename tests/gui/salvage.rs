//! Damaged files in the window: what is lost is shown, and the damaged file stays as it is.

use std::{fs, path::Path};

use egui::Color32;
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::store;

use crate::desk::Desk;

/// A window with a project of one picture, closed again, and the damaged file of it open in another.
fn damaged(folder: &Path, change: fn(&mut Vec<u8>)) -> Desk {
    let path = folder.join("a.jgd");
    let mut desk = Desk::with_project(&folder.join("data"));
    desk.paste(Color32::RED);
    desk.answer(&path);
    desk.press("메뉴");
    desk.press("저장");
    drop(desk);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    store::write_atomically(&path, &bytes).unwrap();
    Desk::with_file(&folder.join("data2"), &path)
}

/// Damages the picture, whose bytes begin behind the name of its entry.
fn flip_picture(bytes: &mut [u8]) {
    let at = bytes.windows(9).position(|it| it == b"evidence/").unwrap();
    bytes[at + 120] ^= 1;
}

fn has(desk: &Desk, words: &str) -> bool {
    let mut found = desk.harness.query_all_by_label_contains(words);
    found.next().is_some()
}

#[test]
fn what_is_lost_of_a_damaged_file_is_shown_and_the_rest_is_saved_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = damaged(folder.path(), |bytes| {
        flip_picture(bytes);
        let directory = bytes.windows(4).position(|it| it == b"PK\x01\x02");
        bytes.truncate(directory.unwrap());
    });
    assert!(has(&desk, "손상된 파일을 온전한 만큼만 열었습니다"));
    assert!(has(&desk, "목차가 손상되어") && has(&desk, "자료1.1.1-1"));
    let new = folder.path().join("b.jgd");
    desk.answer(&new);
    desk.press("새 이름으로 저장");
    assert!(new.exists());
    let lost = &desk
        .harness
        .state()
        .bench()
        .project()
        .unwrap()
        .assessment()
        .lost;
    assert_eq!(lost.len(), 1);
    // What was lost can be looked up as long as the project is open, and is marked in the gallery.
    desk.press("메뉴");
    desk.press("손상 내역");
    assert!(has(&desk, "자료1.1.1-1"));
}

#[test]
fn a_damaged_picture_is_noted_as_lost_where_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = damaged(folder.path(), |bytes| flip_picture(bytes));
    assert!(!has(&desk, "온전한 만큼만"));
    let lost = |desk: &Desk| {
        let bench = desk.harness.state().bench();
        bench.project().unwrap().assessment().lost.len()
    };
    assert_eq!(lost(&desk), 0);
    desk.press("메뉴");
    desk.press("손상 내역");
    assert!(has(&desk, "USB나 공유 폴더"));
    desk.press("잃은 것으로 기록");
    assert_eq!(lost(&desk), 1);
    assert!(has(&desk, "잃은 것으로 기록했습니다"));
}
