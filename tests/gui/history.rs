//! The audit trail as it is seen: by control, by person, and as a PDF.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

/// A desk on which a verdict was changed and a summary typed, with the trail in view.
fn worked(folder: &std::path::Path) -> Desk {
    let mut desk = Desk::with_project(folder);
    desk.key(Modifiers::ALT, Key::Num2);
    desk.key(Modifiers::ALT, Key::Num1);
    desk.enter("결과 요약");
    desk.write("책임자를 지정함");
    desk.settle();
    desk
}

const VERDICT: &str = "2026-11-22 14:30 1.1.1 점검결과(C): 부분이행 → 이행";
const SUMMARY: &str = "2026-11-22 14:30 1.1.1 결과 요약(D) 고침 ×2";

#[test]
fn the_menu_shows_everything_that_was_done_and_the_form_what_was_done_to_its_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = worked(folder.path());
    desk.press("메뉴");
    desk.press("이력");
    desk.harness.get_by_label(VERDICT);
    desk.harness.get_by_label(SUMMARY);
    desk.press(VERDICT);
    desk.harness.get_by_label("이 항목의 이력");

    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.press("이 항목의 이력");
    let empty = "고른 항목과 사람에 맞는 이력이 없습니다. 위에서 다른 항목이나 사람을 고르십시오.";
    desk.harness.get_by_label(empty);
    desk.press("이력을 볼 점검 항목");
    desk.press("1.1.1");
    desk.harness.get_by_label(VERDICT);
    desk.press("이력을 볼 사람");
    desk.press("사람을 고르지 않음");
    desk.harness.get_by_label(VERDICT);
}

#[test]
fn a_project_in_which_nothing_was_done_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("메뉴");
    desk.press("이력");
    let empty =
        "아직 한 일이 없습니다. 점검 내용을 고치면 누가 언제 무엇을 고쳤는지 여기에 쌓입니다.";
    desk.harness.get_by_label(empty);
}

#[test]
fn what_is_shown_can_be_had_as_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = worked(folder.path());
    desk.press("이 항목의 이력");
    desk.press("PDF로 보기·인쇄");
    let opened = desk.opened();
    let [pdf] = opened.as_slice() else {
        return assert_eq!(opened.len(), 1);
    };
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
}
