//! Typing, undoing, walking the list, finding: with the keyboard alone.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::domain::{CatalogId, ControlId, ControlKey, Finding};

use crate::desk::Desk;

fn finding<'a>(desk: &'a Desk, control: &str) -> &'a Finding {
    let key = ControlKey::new(
        CatalogId::new("openapi-self-check"),
        ControlId::new(control),
    );
    desk.harness
        .state()
        .bench()
        .project()
        .unwrap()
        .assessment()
        .finding(&key)
        .unwrap()
}

#[test]
fn undo_takes_back_a_composed_word_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.enter("결과 요약");
    desk.compose("실무조직 없음");
    assert_eq!(finding(&desk, "1.1.1").summary, "실무조직 없음");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(finding(&desk, "1.1.1").summary, "실무조직 ");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(finding(&desk, "1.1.1").summary, "");
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(finding(&desk, "1.1.1").summary, "실무조직 없음");
}

#[test]
fn a_digit_typed_into_a_text_is_no_verdict_but_with_alt_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.enter("결과 요약");
    desk.harness.key_press(Key::Num1);
    desk.write("1");
    assert_eq!(finding(&desk, "1.1.1").verdict, None);
    desk.key(Modifiers::ALT, Key::Num1);
    assert_eq!(
        finding(&desk, "1.1.1").verdict.as_ref().unwrap().as_str(),
        "implemented"
    );
    // Some systems send the digit as text beside the key.
    let key = Event::Key {
        key: Key::Num2,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    desk.harness
        .input_mut()
        .events
        .extend([key, Event::Text("2".to_owned())]);
    desk.settle();
    assert_eq!(finding(&desk, "1.1.1").summary, "1");
    assert_eq!(
        finding(&desk, "1.1.1").verdict.as_ref().unwrap().as_str(),
        "partial"
    );
    desk.key(Modifiers::ALT, Key::Num4);
    assert!(!finding(&desk, "1.1.1").applies());
    desk.enter("해당없음 사유");
    desk.compose("위탁 없음");
    assert_eq!(
        desk.harness
            .state()
            .bench()
            .project()
            .unwrap()
            .listing()
            .tally
            .not_applicable,
        1
    );
}

#[test]
fn a_pasted_screen_becomes_numbered_evidence_of_the_control_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::ALT, Key::ArrowDown);
    for color in [egui::Color32::GRAY, egui::Color32::RED, egui::Color32::RED] {
        desk.paste(color);
    }
    let project = desk.harness.state().bench().project().unwrap();
    let numbers: Vec<String> = project
        .assessment()
        .evidence_of(finding(&desk, "1.1.2"))
        .map(|evidence| evidence.number.to_string())
        .collect();
    assert_eq!(
        numbers,
        ["1.1.2-1", "1.1.2-2"],
        "the same picture is not attached twice"
    );
    let captured = project
        .assessment()
        .evidence
        .values()
        .next()
        .unwrap()
        .captured;
    assert_eq!(captured, Some(crate::desk::clock()));
}

#[test]
fn initial_consonants_find_a_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::COMMAND, Key::F);
    desk.write("ㅂㅎㄱㅇ");
    desk.settle();
    assert!(
        desk.harness
            .query_by_label("10.1.1 보호구역 지정과 출입 통제, 미점검")
            .is_some()
    );
    assert!(
        desk.harness
            .query_by_label_contains("5.1.1 비밀유지서약서")
            .is_none()
    );
}

#[test]
fn a_filter_shows_only_what_it_admits() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::NONE, Key::Num3);
    desk.key(Modifiers::COMMAND, Key::Num3);
    let shown = |number| desk.harness.query_all_by_label_contains(number).count() > 0;
    assert!(shown("1.1.1 ") && !shown("1.1.2 "));
    assert!(desk.harness.query_by_label("계획 없음 1").is_some());
}

#[test]
fn a_wrong_date_stays_in_its_field_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("계획 추가");
    desk.enter("목표시기");
    desk.write("2027-02-30");
    assert!(desk.harness.query_by_label_contains("없는 날짜").is_some());
    assert_eq!(finding(&desk, "1.1.1").actions[0].due, None);
}

#[test]
fn a_picture_that_is_none_is_refused_with_a_sentence_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(&folder.path().join("data"));
    let fake = folder.path().join("화면.png");
    jeomgeomdae::store::write_atomically(&fake, b"no picture").unwrap();
    desk.answer(&fake);
    desk.press("파일 선택");
    let notice = &desk.harness.state().bench().notices()[0].text;
    assert!(
        notice.contains("화면.png") && notice.contains("담을 수 있는 형식이 아닙니다"),
        "{notice}"
    );
    assert!(finding(&desk, "1.1.1").evidence.is_empty());
    desk.press("닫기");
    assert!(desk.harness.state().bench().notices().is_empty());
}

#[test]
fn spaces_do_not_matter_when_finding() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    for query in ["접근통제", "접근 통제", "ㅈㄱㅌㅈ"] {
        desk.key(Modifiers::COMMAND, Key::F);
        desk.key(Modifiers::COMMAND, Key::A);
        desk.compose(query);
        desk.settle();
        let shown = |number| desk.harness.query_all_by_label_contains(number).count() > 0;
        assert!(shown("13.1.1 ") && shown("13.2.1 "), "{query}");
    }
}
