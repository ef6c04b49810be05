//! Hiding parts of a picture with the pointer and the keys, up to the moment the picture is handed over.

use std::path::Path;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Desk;

const PICTURE: &str = "표시할 그림";

/// The sample with the first picture in the editor.
fn opened(folder: &Path, scale: f32) -> Desk {
    let mut desk = Desk::sized(folder, [1440.0, 900.0], scale);
    desk.press("예제 열기");
    desk.press("자료1.1.1-1 크게 보기");
    desk.key(Modifiers::NONE, Key::M);
    desk
}

fn large(folder: &Path) -> Desk {
    opened(folder, 1.0)
}

fn canvas(desk: &Desk) -> Rect {
    desk.harness.get_by_label_contains(PICTURE).rect()
}

/// What the picture says of its marks: how many hide and how many do not.
fn marks(desk: &Desk, hidden: usize, drawn: usize) -> bool {
    let name = format!("{PICTURE}, 가린 곳 {hidden}, 그린 것 {drawn}");
    desk.harness.query_by_label(&name).is_some()
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.harness.hover_at(from);
    desk.harness.run();
    desk.harness.drag_at(from);
    desk.harness.run();
    for step in [0.4, 1.0] {
        desk.harness.hover_at(from.lerp(to, step));
        desk.harness.run();
    }
    desk.harness.drop_at(to);
    desk.harness.run();
}

fn drag_in_middle(desk: &mut Desk) {
    let middle = canvas(desk).center();
    drag(desk, middle - vec2(120.0, 40.0), middle + vec2(60.0, 20.0));
}

fn click(desk: &mut Desk, at: Pos2) {
    desk.harness.hover_at(at);
    desk.harness.run();
    for pressed in [true, false] {
        desk.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        desk.harness.run();
    }
}

fn is_open(desk: &Desk) -> bool {
    desk.harness.query_by_label_contains(PICTURE).is_some()
}

#[test]
fn a_cover_is_drawn_taken_back_drawn_again_and_handed_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    assert!(marks(&desk, 0, 0));
    drag_in_middle(&mut desk);
    assert!(marks(&desk, 1, 0));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(marks(&desk, 0, 0));
    desk.key(Modifiers::COMMAND, Key::Y);
    assert!(marks(&desk, 1, 0));
    desk.key(Modifiers::COMMAND, Key::Z);
    drag_in_middle(&mut desk);
    desk.key(Modifiers::NONE, Key::Delete);
    assert!(marks(&desk, 0, 0));
    drag_in_middle(&mut desk);
    let before = desk.harness.state().bench().notices().len();
    desk.key(Modifiers::COMMAND, Key::S);
    assert!(!is_open(&desk));
    assert_eq!(desk.harness.state().bench().notices().len(), before + 1);
    let project = desk.harness.state().bench().project().unwrap();
    let evidence = project.assessment().evidence.values().next().unwrap();
    let redaction = &evidence.redactions[0];
    assert_eq!((redaction.hidden, redaction.cropped), (1, false));
    let bytes = project.files().read(&redaction.after).unwrap();
    let picture = jeomgeomdae::evidence::decode(&bytes).unwrap();
    let middle = (picture.height / 2 * picture.width + picture.width / 2) * 4;
    let pixel = &picture.rgba[middle as usize..][..4];
    assert_eq!(pixel, [0x1b, 0x1f, 0x24, 0xff], "the middle is covered");
    assert!(project.files().damage(&redaction.before).is_some());
}

#[test]
fn a_failure_keeps_the_marks() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    drag_in_middle(&mut desk);
    let project = desk.harness.state().bench().project().unwrap();
    let pictures = project.folder().join("evidence");
    std::fs::remove_dir_all(&pictures).unwrap();
    desk.key(Modifiers::COMMAND, Key::S);
    assert!(is_open(&desk) && marks(&desk, 1, 0));
    let told = desk
        .harness
        .query_all_by_label_contains("가리지 못했습니다");
    assert_eq!(told.count(), 2, "in the strip behind, and in the editor");
}

#[test]
fn nothing_drawn_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    desk.key(Modifiers::COMMAND, Key::S);
    assert!(is_open(&desk));
    let save = desk.harness.get_by_label("가려서 저장");
    assert!(save.accesskit_node().is_disabled());
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!is_open(&desk));
}

#[test]
fn every_tool_draws_by_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    for (key, hidden, drawn) in [
        (Key::M, 1, 0),
        (Key::X, 2, 0),
        (Key::B, 2, 1),
        (Key::A, 2, 2),
        (Key::N, 2, 3),
        (Key::C, 2, 3),
    ] {
        desk.key(Modifiers::NONE, key);
        drag_in_middle(&mut desk);
        assert!(marks(&desk, hidden, drawn), "{key:?}");
    }
    assert!(
        desk.harness
            .query_by_label("가린 곳 2 · 그린 것 3 · 바깥 자름")
            .is_some()
    );
}

#[test]
fn korean_words_are_typed_in_place_and_a_tool_key_in_them_is_a_letter() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    desk.key(Modifiers::NONE, Key::T);
    let middle = canvas(&desk).center();
    click(&mut desk, middle);
    desk.harness.key_press(Key::M);
    desk.compose("관리자 계정");
    let field = desk.harness.get_by_label("그림에 적을 글자");
    assert_eq!(
        field.accesskit_node().value().as_deref(),
        Some("관리자 계정")
    );
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(marks(&desk, 0, 1));
    // Once more on the words writes them anew, here to nothing.
    click(&mut desk, middle + vec2(8.0, 8.0));
    desk.key(Modifiers::COMMAND, Key::A);
    desk.key(Modifiers::NONE, Key::Backspace);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(marks(&desk, 0, 0));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(marks(&desk, 0, 1));
}

#[test]
fn what_is_drawn_is_not_lost_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    drag_in_middle(&mut desk);
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("계속 그리기").is_some());
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.query_by_label("계속 그리기").is_none());
    assert!(marks(&desk, 1, 0));
    desk.press("닫기");
    desk.press("버리기");
    assert!(!is_open(&desk));
}

#[test]
fn all_can_be_done_without_a_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = large(folder.path());
    for key in [Key::X, Key::Enter, Key::ArrowLeft, Key::ArrowDown] {
        desk.key(Modifiers::NONE, key);
    }
    assert!(marks(&desk, 1, 0));
    desk.key(Modifiers::COMMAND, Key::Enter);
    assert!(!is_open(&desk));
}

#[test]
fn the_editor_paints_small_and_large_and_asks_for_no_repaint() {
    for (size, scale) in [([1024.0, 640.0], 1.0), ([960.0, 600.0], 1.5)] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = opened(folder.path(), scale);
        desk.harness.set_size(size.into());
        desk.settle();
        for key in [Key::M, Key::T, Key::C, Key::V] {
            desk.key(Modifiers::NONE, key);
            drag_in_middle(&mut desk);
            desk.key(Modifiers::NONE, Key::Escape);
        }
        let steps = desk.harness.run();
        assert!(steps <= 2, "idle only after {steps} frames");
    }
}
