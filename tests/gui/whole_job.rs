//! The whole job as a user does it: from an empty folder to a printed report.

use std::process::Command;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{
    domain::{CatalogId, ControlId, ControlKey},
    evidence, store,
    workbench::SaveState,
};

use crate::desk::Desk;

fn key(control: &str) -> ControlKey {
    ControlKey::new(
        CatalogId::new("openapi-self-check"),
        ControlId::new(control),
    )
}

fn picture() -> Vec<u8> {
    let rgba: Vec<u8> = (0..=250).cycle().take(64 * 48 * 4).collect();
    evidence::from_rgba(64, 48, &rgba, "콘솔.png")
        .unwrap()
        .bytes
}

/// Begins a project, gives three verdicts, and fills in the form of the first control.
fn fill_in(desk: &mut Desk, shot: &std::path::Path) {
    desk.press("새 프로젝트");
    desk.enter("기관 이름");
    desk.compose("하늘페이 주식회사");
    desk.press("만들기");

    // Three verdicts, each by its key; then on to the next control.
    for verdict in [Key::Num2, Key::Num1, Key::Num3] {
        desk.key(Modifiers::NONE, verdict);
        desk.key(Modifiers::ALT, Key::ArrowDown);
    }
    desk.key(Modifiers::ALT, Key::ArrowUp);
    desk.key(Modifiers::ALT, Key::ArrowUp);
    desk.key(Modifiers::ALT, Key::ArrowUp);

    desk.enter("결과 요약");
    desk.compose("자료1.1.1-1에 따라 책임자를 두었으나 실무조직이 없음");
    desk.answer(shot);
    desk.press("파일 선택");
    assert!(
        desk.harness
            .query_by_label("자료1.1.1-1 크게 보기")
            .is_some()
    );
    desk.press("계획 추가");
    desk.enter("목표시기");
    desk.write("2027-03-31");
    desk.enter("담당");
    desk.compose("정보보호팀");
    desk.enter("세부 이행계획");
    desk.compose("경력자 한 명을 채용");
}

#[test]
fn a_new_project_is_judged_evidenced_saved_reopened_and_reported() {
    let folder = tempfile::tempdir().unwrap();
    let (project, pdf) = (
        folder.path().join("점검.jgd"),
        folder.path().join("보고서.pdf"),
    );
    let shot = folder.path().join("권한 설정 화면.png");
    store::write_atomically(&shot, &picture()).unwrap();

    let mut desk = Desk::new(&folder.path().join("data"));
    fill_in(&mut desk, &shot);
    desk.answer(&project);
    desk.key(Modifiers::COMMAND, Key::S);
    let open = desk.harness.state().bench().project().unwrap();
    assert!(
        matches!(open.save_state(), SaveState::Saved(Some(_))),
        "{:?}",
        desk.harness.state().bench().notices()
    );
    let saved = open.assessment().clone();
    drop(desk);

    // Another day: open, report.
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.press("점검");
    let open = desk.harness.state().bench().project().unwrap();
    assert_eq!(*open.assessment(), saved);
    let finding = open.assessment().finding(&key("1.1.1")).unwrap();
    assert_eq!(
        finding.summary,
        "자료1.1.1-1에 따라 책임자를 두었으나 실무조직이 없음"
    );
    assert_eq!(finding.verdict.as_ref().unwrap().as_str(), "partial");
    assert_eq!(finding.actions[0].due.unwrap().to_string(), "2027-03-31");
    let shown = open.assessment().evidence_of(finding).next().unwrap();
    let file = shown.file().unwrap();
    assert_eq!(open.files().read(&file.sha256).unwrap(), picture());
    for (control, verdict) in [("1.1.2", "implemented"), ("1.2.1", "not-implemented")] {
        let finding = open.assessment().finding(&key(control)).unwrap();
        assert_eq!(
            finding.verdict.as_ref().unwrap().as_str(),
            verdict,
            "{control}"
        );
    }
    // Nobody has looked yet what must be hidden in the picture: the report waits for that.
    desk.press("보고서 내보내기");
    assert!(desk.opened().is_empty());
    desk.press("훑어보기");
    desk.key(Modifiers::NONE, Key::Space);
    desk.press("닫기");
    desk.answer(&pdf);
    desk.press("보고서 내보내기");
    assert_eq!(desk.opened(), std::slice::from_ref(&pdf));
    let text = pdf_text(&pdf);
    for typed in [
        "하늘페이 주식회사",
        "책임자를 두었으나",
        "경력자 한 명을 채용",
        "권한 설정 화면",
        "정보보호팀",
    ] {
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert!(
            letters(&text).contains(&letters(typed)),
            "{typed} is not in the report"
        );
    }
    assert!(store::open(&project, None).is_ok());
}

/// The text of a PDF as another program reads it; without that program, as our own reader of the PDF's objects does.
fn pdf_text(path: &std::path::Path) -> String {
    match Command::new("pdftotext")
        .arg("-layout")
        .arg(path)
        .arg("-")
        .output()
    {
        Ok(output) if output.status.success() => String::from_utf8(output.stdout).unwrap(),
        _ => {
            let document = lopdf::Document::load(path).unwrap();
            let pages: Vec<u32> = document.get_pages().keys().copied().collect();
            document.extract_text(&pages).unwrap()
        }
    }
}

#[test]
fn the_sample_is_one_click_away_and_complete() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path());
    desk.press("예제 열기");
    let project = desk.harness.state().bench().project().unwrap();
    let tally = project.listing().tally;
    assert_eq!(
        (tally.total(), tally.unassessed, tally.not_applicable),
        (42, 0, 1)
    );
    assert!(tally.partial > 0 && tally.fail > 0);
    assert!(project.assessment().evidence.len() >= 15);
    assert!(
        !project.is_unsaved(),
        "the sample can be had again and needs no saving"
    );
}

#[test]
fn closing_with_changes_asks_first_and_keeps_them_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("예제.jgd");
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.press("예제 열기");
    desk.key(Modifiers::NONE, Key::Num3);
    desk.press("메뉴");
    desk.press("프로젝트 닫기");
    assert!(
        desk.harness
            .query_by_label("저장하지 않은 변경이 있습니다")
            .is_some()
    );
    desk.answer(&path);
    desk.press("저장");
    assert!(
        desk.harness.state().bench().project().is_none(),
        "saved, then closed"
    );
    let saved = store::open(&path, None).unwrap().project.assessment;
    assert_eq!(
        saved
            .finding(&key("1.1.1"))
            .unwrap()
            .verdict
            .as_ref()
            .unwrap()
            .as_str(),
        "not-implemented"
    );
}

#[test]
fn opening_another_file_asks_once_and_only_after_it_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("예제.jgd");
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.press("예제 열기");
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::S);
    desk.key(Modifiers::NONE, Key::Num3);
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::O);
    desk.press("저장하지 않음");
    assert!(desk.harness.query_by_label("저장하지 않음").is_none());
    let open = desk.harness.state().bench().project().unwrap();
    let finding = open.assessment().finding(&key("1.1.1")).unwrap();
    assert_eq!(
        finding.verdict.as_ref().unwrap().as_str(),
        "partial",
        "as saved"
    );
}
