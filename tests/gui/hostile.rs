//! What a hostile reader found in the window, kept so that it stays mended.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

fn unswept(desk: &Desk) -> usize {
    let project = desk.harness.state().bench().project().unwrap();
    project.misgivings().unswept
}

#[test]
fn keys_do_not_reach_the_screen_behind_the_question_about_a_duplicate() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::from_gray(10));
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.paste(egui::Color32::from_gray(10));
    assert_eq!(desk.harness.state().bench().duplicates().len(), 1);
    let revision = |desk: &Desk| desk.harness.state().bench().project().unwrap().revision();
    let before = revision(&desk);
    desk.key(Modifiers::NONE, Key::Num1);
    assert_eq!(
        revision(&desk),
        before,
        "a verdict was given behind the question"
    );
}

#[test]
fn a_key_held_down_does_not_say_of_unseen_pictures_that_there_is_nothing_to_hide() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    for shade in [10, 20, 30, 40] {
        desk.paste(egui::Color32::from_gray(shade));
    }
    desk.key(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H);
    for _ in 0..4 {
        desk.harness.event(Event::Key {
            key: Key::Space,
            physical_key: None,
            pressed: true,
            repeat: true,
            modifiers: Modifiers::NONE,
        });
        desk.harness.step();
    }
    desk.settle();
    assert!(unswept(&desk) >= 3, "{} of 4 are left", unswept(&desk));
}

#[test]
fn space_on_a_file_looked_through_already_keeps_who_did_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::from_gray(10));
    desk.key(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H);
    desk.key(Modifiers::NONE, Key::Space);
    let revision = |desk: &Desk| desk.harness.state().bench().project().unwrap().revision();
    let before = revision(&desk);
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    desk.key(Modifiers::NONE, Key::Space);
    assert_eq!(revision(&desk), before, "the stamp was written anew");
    assert!(desk.harness.query_by_label("닫기").is_some());
}
