//! This assessment held against the last one in the window: counted, filtered, walked through by keys, and left for a form.

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::domain::Mark;

use crate::desk::Desk;

/// The first control is met in last year's file, and falls short in the project that is open, carried over from it.
fn carried(folder: &Path) -> Desk {
    let mut desk = Desk::with_project(folder);
    desk.press("점검");
    desk.enter("결과 요약");
    desk.write("작년의 말");
    desk.key(Modifiers::ALT, Key::Num1);
    desk.answer(&folder.join("작년.jgd"));
    desk.key(Modifiers::COMMAND, Key::S);
    desk.answer(&folder.join("올해.jgd"));
    desk.press("메뉴");
    desk.press("다음 점검 시작");
    desk.press("파일을 정하고 시작");
    desk.enter("결과 요약");
    desk.write("올해의 말");
    desk.key(Modifiers::ALT, Key::Num3);
    desk
}

fn has(desk: &Desk, name: &str) -> bool {
    desk.harness.query_by_label(name).is_some()
}

const WORSE: &str =
    "1.1.1 정보보호최고책임자와 실무조직, 나빠짐, 지난번 이행, 이번 미이행, 결과 요약이 바뀜";

#[test]
fn a_comparison_is_filtered_and_leads_to_the_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = carried(folder.path());
    desk.press("메뉴");
    desk.press("지난 점검과 비교");
    for chip in ["전체 42", "나빠짐 1", "나아짐 0", "같음 0", "판정 전 41"] {
        assert!(has(&desk, chip), "{chip}");
    }
    assert!(has(&desk, WORSE), "what matters most comes first");
    desk.press("나아짐 0");
    assert!(has(&desk, "고른 조건에 맞는 항목이 없습니다."));
    desk.press("판정 전 41");
    assert!(!has(&desk, WORSE));
    desk.press("전체 42");
    desk.press(WORSE);
    assert!(
        has(&desk, "작년의 말") && has(&desk, "올해의 말"),
        "side by side"
    );
    desk.press("항목 열기");
    assert!(has(&desk, "지난번: 작년의 말"), "the form is open");
}

#[test]
fn the_keys_walk_through_a_comparison_and_enter_leads_to_the_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = carried(folder.path());
    // Another control is in view, so that Enter is seen to lead somewhere.
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.press("개요");
    desk.press("지난 점검과 비교");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert!(has(&desk, "작년의 말"));
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert!(!has(&desk, "작년의 말"));
    desk.key(Modifiers::NONE, Key::Home);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(has(&desk, "지난번: 작년의 말"));
    let project = desk.harness.state().bench().project().unwrap();
    assert!(project.assessment().last.is_some());
}

#[test]
fn what_is_changed_meanwhile_is_compared_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = carried(folder.path());
    desk.press("개요");
    desk.press("지난 점검과 비교");
    assert!(has(&desk, WORSE));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(!has(&desk, WORSE), "the verdict was taken back");
    assert!(has(&desk, "판정 전 42"));
}

#[test]
fn any_project_is_held_against_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = carried(folder.path());
    let year = folder.path().join("작년.jgd");
    drop(desk);
    desk = Desk::with_project(&folder.path().join("다른 곳"));
    desk.press("메뉴");
    desk.press("지난 점검과 비교");
    assert!(!has(&desk, "전체 42"));
    desk.answer(&folder.path().join("없음.jgd"));
    desk.press("다른 점검 파일과 견주기");
    assert!(!desk.harness.state().bench().notices().is_empty());
    assert!(!has(&desk, "전체 42"));
    desk.answer(&year);
    desk.press("다른 점검 파일과 견주기");
    let open = "1.1.1 정보보호최고책임자와 실무조직, 판정 전, 지난번 이행, 이번 미점검";
    assert!(has(&desk, open));
    let project = desk.harness.state().bench().project().unwrap();
    assert_eq!(project.listing().rows[0].mark, Mark::Unassessed);
    desk.press("그만 견주기");
    assert!(!has(&desk, open));
    assert!(has(&desk, "다른 점검 파일과 견주기"));
}

#[test]
fn a_carried_project_goes_back_to_the_one_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = carried(folder.path());
    desk.press("개요");
    desk.press("지난 점검과 비교");
    desk.answer(&folder.path().join("올해.jgd"));
    desk.press("다른 점검 파일과 견주기");
    assert!(!has(&desk, WORSE), "the file has not the verdict yet");
    desk.press("이어받은 점검과 견주기");
    assert!(has(&desk, WORSE));
}
