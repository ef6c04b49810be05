//! Every screen and dialog paints at every size, scale and theme: no missing glyph, no nameless input, no clash of ids.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

#[test]
fn every_screen_paints_in_both_themes_small_and_large() {
    for (size, scale) in [
        ([1440.0, 900.0], 1.0),
        ([960.0, 600.0], 1.5),
        ([760.0, 480.0], 1.0),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::sized(folder.path(), size, scale);
        desk.press("예제 열기");
        for _theme in 0..2 {
            desk.key(Modifiers::NONE, Key::F6);
            for screen in [Key::F2, Key::F7, Key::F3] {
                desk.key(Modifiers::NONE, screen);
            }
            desk.key(Modifiers::NONE, Key::F1);
            desk.key(Modifiers::NONE, Key::Escape);
            desk.key(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);
            desk.key(Modifiers::NONE, Key::Escape);
            desk.press("설정");
            desk.key(Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn every_control_of_the_sample_paints() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path());
    desk.press("예제 열기");
    for _ in 0..42 {
        desk.harness
            .key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
        desk.harness.run();
    }
    assert!(desk.harness.query_all_by_label_contains("15.4.1").count() > 0);
}

#[test]
fn an_idle_window_asks_for_no_repaint() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path());
    desk.press("예제 열기");
    let steps = desk.harness.run();
    assert!(
        steps <= 2,
        "an idle window settled only after {steps} frames"
    );
}

#[test]
fn the_viewer_shows_a_picture_large_and_closes_by_escape() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path());
    desk.press("예제 열기");
    desk.press("자료1.1.1-1 크게 보기");
    assert!(desk.harness.query_by_label("실제 크기").is_some());
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert!(desk.harness.query_by_label("2 / 3").is_some());
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("실제 크기").is_none());
}
