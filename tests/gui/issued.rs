//! Reports handed out as final, and printing, as they are seen and pressed.

use std::path::{Path, PathBuf};

use egui::{DroppedFile, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{domain::IssuedReport, evidence, gui::PrintError, store::write_atomically};

use crate::desk::Desk;

/// A file that is dropped onto the window.
#[derive(Debug)]
struct OnDisk(PathBuf);

impl DroppedFile for OnDisk {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn issued(desk: &Desk) -> Vec<IssuedReport> {
    let project = desk.harness.state().bench().project().unwrap();
    project.assessment().issued.clone()
}

fn told(desk: &Desk) -> String {
    let notices = desk.harness.state().bench().notices().iter();
    notices
        .map(|it| it.text.clone())
        .collect::<Vec<_>>()
        .join("\n")
}

fn scan(folder: &Path, name: &str, shade: u8) -> PathBuf {
    let picture = evidence::from_rgba(2, 2, &[shade, 0, 0, 255].repeat(4), name).unwrap();
    write_atomically(&folder.join(name), &picture.bytes).unwrap();
    folder.join(name)
}

/// Presses what may lie below the fold.
fn press(desk: &mut Desk, name: &str) {
    desk.harness.get_by_label(name).click_accesskit();
    desk.settle();
}

/// A desk with a report that is recorded as final, on the overview.
fn with_final(folder: &Path) -> Desk {
    let mut desk = Desk::with_project(folder);
    desk.answer(&folder.join("보고서.pdf"));
    desk.press("보고서 내보내기");
    desk.press("최종본으로 기록");
    desk.press("개요");
    desk
}

#[test]
fn an_exported_report_is_recorded_from_its_notice_and_told_when_it_is_outdated() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_final(folder.path());
    assert_eq!(issued(&desk).len(), 1);
    assert!(desk.harness.query_by_label("최종본으로 기록").is_none());
    desk.harness.get_by_label("내용 그대로");
    desk.enter("점검 대상 서비스");
    desk.write("간편결제");
    desk.settle();
    desk.harness.get_by_label("최종본 이후 바뀜");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.harness.get_by_label("내용 그대로");
}

#[test]
fn a_signed_copy_is_chosen_opened_taken_out_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_final(folder.path());
    let name = issued(&desk)[0].name();
    desk.answer(&scan(folder.path(), "서명본.png", 7));
    press(&mut desk, &format!("서명본 첨부: {name}"));
    assert_eq!(issued(&desk)[0].signed_copy.len(), 1, "{}", told(&desk));
    press(&mut desk, "서명본 보기: 서명본.png");
    let opened = desk.opened();
    assert!(
        opened
            .last()
            .unwrap()
            .to_string_lossy()
            .ends_with("서명본 1.png"),
        "{opened:?}"
    );
    press(&mut desk, "서명본 빼기: 서명본.png");
    assert!(issued(&desk)[0].signed_copy.is_empty());
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(issued(&desk)[0].signed_copy.len(), 1);
    press(&mut desk, &format!("기록 삭제: {name}"));
    assert!(issued(&desk).is_empty());
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(issued(&desk).len(), 1);
}

#[test]
fn a_scan_dropped_onto_the_overview_is_the_signed_copy_of_the_newest_report() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("개요");
    let path = scan(folder.path(), "서명본.png", 7);
    let drop = |desk: &mut Desk| {
        let file = std::sync::Arc::new(OnDisk(path.clone()));
        desk.harness.input_mut().dropped_files.push(file);
        desk.settle();
    };
    drop(&mut desk);
    assert!(
        told(&desk).contains("최종본으로 기록한 보고서가 없어"),
        "{}",
        told(&desk)
    );
    desk.answer(&folder.path().join("보고서.pdf"));
    desk.press("보고서 내보내기");
    desk.press("최종본으로 기록");
    drop(&mut desk);
    assert_eq!(issued(&desk)[0].signed_copy.len(), 1, "{}", told(&desk));
    let project = desk.harness.state().bench().project().unwrap();
    assert!(project.assessment().evidence.is_empty());
}

#[test]
fn the_report_is_printed_by_the_systems_dialog_and_may_be_recorded_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::COMMAND, Key::P);
    let printed = desk.printed();
    assert_eq!(printed.len(), 1);
    assert!(printed[0].0.starts_with(folder.path()), "{printed:?}");
    assert!(printed[0].1.contains("결과보고서"), "{printed:?}");
    assert!(
        desk.opened().is_empty(),
        "nothing is opened where a dialog prints"
    );
    desk.press("최종본으로 기록");
    let hash = evidence::sha256(&std::fs::read(&printed[0].0).unwrap());
    assert_eq!(issued(&desk)[0].pdf, hash);
}

#[test]
fn where_no_dialog_prints_the_viewer_does_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.printer_answers(Err(PrintError::NoDialog));
    desk.key(Modifiers::COMMAND, Key::P);
    assert_eq!(desk.opened(), [desk.printed()[0].0.clone()]);
    assert!(
        told(&desk).contains("그 프로그램에서 인쇄하십시오"),
        "{}",
        told(&desk)
    );
    desk.printer_answers(Err(PrintError::Failed("paper jam".to_owned())));
    desk.key(Modifiers::COMMAND, Key::P);
    assert_eq!(desk.opened().len(), 2);
    assert!(told(&desk).contains("paper jam"), "{}", told(&desk));
}

#[test]
fn giving_up_at_the_print_dialog_says_and_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::NONE, Key::Num1);
    desk.printer_answers(Err(PrintError::GivenUp));
    desk.key(Modifiers::COMMAND, Key::P);
    assert_eq!((told(&desk).as_str(), desk.opened().len()), ("", 0));
}

#[test]
fn printing_warns_of_what_nobody_has_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.paste(egui::Color32::WHITE);
    desk.key(Modifiers::COMMAND, Key::P);
    assert!(desk.printed().is_empty());
    desk.press("그래도 내보내기");
    assert_eq!(desk.printed().len(), 1);
}
