//! Tests of the editor's deeds.

use egui::{pos2, vec2};

use super::*;
use crate::evidence::Area;
use crate::gui::dialogs::editor::gesture::Deed;

const SHEET: Sheet = Sheet {
    size: (400, 300),
    is_jpeg: false,
};

fn editor() -> Editor {
    Editor::new(EvidenceId(1), false)
}

fn draw(editor: &mut Editor, tool: Tool, from: (f32, f32), to: (f32, f32)) {
    editor.take(tool);
    let gesture = Gesture {
        to: pos2(to.0, to.1),
        is_drag: true,
        ..Gesture::new(Deed::Draw(tool), pos2(from.0, from.1))
    };
    editor.drop_gesture(gesture, SHEET);
}

fn write(editor: &mut Editor, words: &str) {
    editor.begin_typing(pos2(20.0, 20.0), SHEET);
    editor.typing.as_mut().unwrap().words = words.to_owned();
    editor.end_typing();
}

#[test]
fn escape_leaves_one_thing_after_the_other_and_loses_nothing() {
    let mut editor = editor();
    draw(&mut editor, Tool::Solid, (10.0, 10.0), (50.0, 50.0));
    editor.gesture = Some(Gesture::new(Deed::Draw(Tool::Solid), pos2(60.0, 60.0)));
    assert!(!editor.escape());
    assert!(editor.gesture.is_none() && editor.selected.is_some());
    assert!(!editor.escape());
    assert!(editor.selected.is_none());
    assert!(!editor.escape());
    assert_eq!(editor.stage, Stage::Leaving);
    assert!(!editor.escape());
    assert_eq!(editor.stage, Stage::Drawing);
    assert_eq!(editor.drawing.markup().annotations.len(), 1);
    editor.undo();
    assert!(editor.escape());
}

#[test]
fn words_typed_so_far_are_not_lost_by_escape() {
    let mut editor = editor();
    editor.begin_typing(pos2(20.0, 20.0), SHEET);
    editor.typing.as_mut().unwrap().words = "관리자 ".to_owned();
    assert!(!editor.escape());
    let written = &editor.drawing.markup().annotations[0];
    assert!(matches!(written, Annotation::Text { text, .. } if text == "관리자"));
    assert!(editor.typing.is_none() && editor.selected.is_some());
}

#[test]
fn words_are_written_anew_in_one_step_and_deleted_when_emptied() {
    let mut editor = editor();
    write(&mut editor, "관리자");
    assert!(editor.retype(0));
    editor.typing.as_mut().unwrap().words = "담당자".to_owned();
    editor.end_typing();
    let text = |editor: &Editor| match &editor.drawing.markup().annotations[..] {
        [Annotation::Text { text, .. }] => text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(text(&editor), "담당자");
    editor.undo();
    assert_eq!(text(&editor), "관리자");
    assert!(editor.retype(0));
    editor.typing.as_mut().unwrap().words.clear();
    editor.end_typing();
    assert!(!editor.is_drawn());
}

#[test]
fn no_words_are_no_mark() {
    let mut editor = editor();
    write(&mut editor, "  ");
    assert!(!editor.is_drawn() && !editor.drawing.can_undo());
}

#[test]
fn a_colour_goes_to_what_is_chosen_and_to_what_comes() {
    let mut editor = editor();
    draw(&mut editor, Tool::Frame, (10.0, 10.0), (50.0, 50.0));
    editor.dip(Ink::Blue);
    let area = Area {
        left: 10,
        top: 10,
        width: 40,
        height: 40,
    };
    assert_eq!(
        editor.drawing.markup().annotations,
        [Annotation::Frame(area, Ink::Blue)]
    );
    assert_eq!(editor.pen().ink, Ink::Blue);
}

#[test]
fn what_is_chosen_is_moved_stretched_and_removed_with_keys() {
    let mut editor = editor();
    draw(&mut editor, Tool::Solid, (10.0, 10.0), (50.0, 50.0));
    editor.nudge(vec2(1.0, 0.0), SHEET);
    editor.nudge(vec2(10.0, 0.0), SHEET);
    editor.stretch(vec2(0.0, 5.0), SHEET);
    let area = Area {
        left: 21,
        top: 10,
        width: 40,
        height: 45,
    };
    assert_eq!(
        editor.drawing.markup().annotations,
        [Annotation::Solid(area)]
    );
    editor.remove();
    assert!(!editor.is_drawn());
    editor.undo();
    editor.undo();
    editor.undo();
    editor.undo();
    assert!(!editor.drawing.can_undo());
}

#[test]
fn taking_a_tool_lets_go_of_the_mark_but_the_crop_tool_takes_hold_of_the_crop() {
    let mut editor = editor();
    draw(&mut editor, Tool::Crop, (10.0, 10.0), (90.0, 90.0));
    draw(&mut editor, Tool::Solid, (10.0, 10.0), (50.0, 50.0));
    editor.take(Tool::Select);
    assert_eq!(editor.selected, Some(Selected::Mark(0)));
    editor.take(Tool::Crop);
    assert_eq!(editor.selected, Some(Selected::Crop));
    editor.take(Tool::Mosaic);
    assert_eq!(editor.selected, None);
}

#[test]
fn an_original_that_is_kept_stays_kept_unless_said_otherwise() {
    assert!(!editor().keeping.keep);
    assert!(Editor::new(EvidenceId(1), true).keeping.keep);
}
