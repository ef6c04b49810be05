//! Evidence in the window: gallery, sweep, duplicates, paper, capture, and what looks like personal data.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{domain::Evidence, workbench::OpenProject};

use crate::desk::Desk;

fn project(desk: &Desk) -> &OpenProject {
    desk.harness.state().bench().project().unwrap()
}

fn all(desk: &Desk) -> Vec<&Evidence> {
    let all = project(desk).assessment().evidence.values();
    all.map(AsRef::as_ref).collect()
}

#[test]
fn the_gallery_shows_filters_and_describes_all_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::from_gray(10));
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.paste(egui::Color32::from_gray(20));
    desk.key(Modifiers::NONE, Key::F5);
    assert!(desk.harness.query_by_label("안 훑어봄 2").is_some());
    let second = all(&desk)[1].title.clone();
    desk.press(&format!("자료1.1.2-1 {second}"));
    desk.enter("설명");
    desk.compose("방화벽 정책");
    desk.settle();
    assert_eq!(all(&desk)[1].description, "방화벽 정책");
    desk.press("가릴 것 없음");
    assert!(desk.harness.query_by_label("안 훑어봄 1").is_some());
    desk.enter("번호, 제목, 설명, 캡처한 곳 찾기");
    desk.compose("ㅂㅎㅂ");
    desk.settle();
    let shown = |number: &str| desk.harness.query_all_by_label_contains(number).count();
    assert_eq!(shown("자료1.1.1-1"), 0);
    assert!(shown("자료1.1.2-1") > 0);
}

#[test]
fn the_sweep_goes_through_everything_with_one_key_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    for shade in [10, 20, 30] {
        desk.paste(egui::Color32::from_gray(shade));
    }
    desk.key(
        egui::Modifiers::COMMAND.plus(egui::Modifiers::SHIFT),
        Key::H,
    );
    assert!(desk.harness.query_by_label("훑어보기 1 / 3").is_some());
    desk.key(Modifiers::NONE, Key::Space);
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.key(Modifiers::NONE, Key::Space);
    assert!(
        desk.harness
            .query_by_label("모든 증빙을 훑어보았습니다.")
            .is_some()
    );
    let swept: Vec<bool> = all(&desk).iter().map(|it| it.swept.is_some()).collect();
    assert_eq!(swept, [true, false, true], "the second was skipped");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(
        egui::Modifiers::COMMAND.plus(egui::Modifiers::SHIFT),
        Key::L,
    );
    assert!(
        desk.harness
            .query_by_label("가릴 것이 있는지 훑어보지 않은 증빙이 1건 있습니다.")
            .is_some()
    );
}

#[test]
fn the_same_picture_under_another_control_asks_whether_to_share_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::from_gray(10));
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.paste(egui::Color32::from_gray(10));
    desk.press("함께 쓰기");
    assert_eq!(all(&desk).len(), 1);
    let id = all(&desk)[0].id;
    let users = project(&desk).assessment().users_of(id).count();
    assert_eq!(users, 2);
}

#[test]
fn pasting_without_a_picture_says_so_and_text_goes_into_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.harness.event(Event::Paste("글".to_owned()));
    desk.settle();
    let notices = desk.harness.state().bench().notices();
    assert!(
        notices[0]
            .text
            .contains("클립보드에 그림이나 파일이 없습니다")
    );
    desk.press("닫기");
    desk.enter("결과 요약");
    desk.harness.event(Event::Paste("붙인 글".to_owned()));
    desk.settle();
    assert!(desk.harness.state().bench().notices().is_empty());
    let findings = &project(&desk).assessment().findings;
    assert!(findings.values().any(|it| it.summary == "붙인 글"));
}

#[test]
fn an_empty_clipboard_says_so_when_the_key_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    let let_go = Event::Key {
        key: Key::V,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    desk.paste(egui::Color32::from_gray(10));
    desk.harness.event(let_go.clone());
    desk.settle();
    assert!(
        desk.harness.state().bench().notices().is_empty(),
        "something was pasted"
    );
    desk.harness.event(let_go);
    desk.settle();
    let notices = desk.harness.state().bench().notices();
    assert!(
        notices[0]
            .text
            .contains("클립보드에 그림이나 파일이 없습니다")
    );
}

#[test]
fn paper_is_described_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("종이로 보관");
    desk.enter("문서 이름");
    desk.compose("서약서");
    desk.enter("보관 장소");
    desk.compose("문서고");
    desk.press("붙이기");
    assert_eq!(all(&desk)[0].place(), Some("문서고"));
    desk.key(Modifiers::NONE, Key::F5);
    assert!(desk.harness.query_by_label("종이 1").is_some());
}

#[test]
fn a_number_beside_its_field_is_masked_with_one_press() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.enter("결과 요약");
    desk.write("담당 010-2345-6789");
    desk.settle();
    assert!(
        desk.harness
            .query_by_label_contains("휴대전화번호로 보입니다")
            .is_some()
    );
    desk.press("가리기");
    let findings = &project(&desk).assessment().findings;
    let masked = findings
        .values()
        .any(|it| it.summary == "담당 010-****-6789");
    assert!(masked);
    assert!(
        desk.harness
            .query_by_label_contains("로 보입니다")
            .is_none()
    );
}

#[test]
fn the_picture_stands_beside_the_form_while_the_summary_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::from_gray(10));
    desk.press("증빙 1");
    assert!(desk.harness.query_all_by_label("결과 요약").count() > 0);
    let large = desk.harness.query_all_by_label("자료1.1.1-1 크게 보기");
    assert_eq!(large.count(), 2, "on the card, and beside the form");
}

#[test]
fn a_captured_window_becomes_evidence_with_its_title() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("화면 캡처");
    desk.press("방화벽 콘솔 (32×24)");
    let evidence = all(&desk)[0];
    assert_eq!(evidence.title, "방화벽 콘솔");
    assert_eq!(evidence.file().unwrap().pixels, (32, 24));
    assert_eq!(evidence.captured, Some(crate::desk::clock()));
}

#[test]
fn a_log_is_read_in_the_window_and_the_field_behind_keeps_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(&folder.path().join("data"));
    let log = folder.path().join("접속.log");
    let text = "08:00 login ok\n08:01 user 880101-1234568\n";
    jeomgeomdae::store::write_atomically(&log, text.as_bytes()).unwrap();
    desk.answer(&log);
    desk.press("파일 선택");
    desk.enter("결과 요약");
    desk.write("점검함");
    desk.key(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H);
    desk.harness.event(Event::Text("m".to_owned()));
    desk.settle();
    let shown = |words| desk.harness.query_by_label_contains(words).is_some();
    assert!(shown("08:00 login ok"));
    assert!(shown("2줄: 주민등록번호"));
    let findings = &project(&desk).assessment().findings;
    assert!(findings.values().any(|it| it.summary == "점검함"));
}
