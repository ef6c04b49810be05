//! A report signed electronically in the window.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jeomgeomdae::{
    domain::IssuedReport,
    evidence,
    workbench::{SignatureState, read_signatures},
};

use crate::desk::Desk;

fn key(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sign")
        .join(name)
}

fn issued(desk: &Desk) -> Vec<IssuedReport> {
    let project = desk.harness.state().bench().project().unwrap();
    project.assessment().issued.clone()
}

/// Unlocks a key in the dialog; the caret is in the field of the password as soon as the key is chosen.
fn unlock(desk: &mut Desk, key: &Path, password: &str) {
    desk.answer(key);
    desk.press("인증서 선택");
    desk.write(password);
    desk.key(Modifiers::NONE, Key::Enter);
}

/// Signs what the dialog shows with the test key, to that file.
fn unlock_and_sign(desk: &mut Desk, to: &Path) {
    unlock(desk, &key("modern.p12"), "test1234");
    desk.answer(to);
    desk.press("서명");
}

fn may_sign(desk: &Desk) -> bool {
    let sign = desk.harness.get_by_label("서명");
    !sign.accesskit_node().is_disabled()
}

/// A desk with the exported report in the dialog.
fn with_exported(folder: &Path, record: bool) -> Desk {
    let mut desk = Desk::with_project(&folder.join("data"));
    desk.key(Modifiers::NONE, Key::F7);
    desk.answer(&folder.join("보고서.pdf"));
    desk.press("내보내기");
    if record {
        desk.press("최종본으로 기록");
    }
    desk.press("전자서명");
    desk
}

#[test]
fn a_wrong_password_keeps_the_dialog_and_the_right_one_shows_the_certificate_first() {
    let folder = tempfile::tempdir().unwrap();
    let signed = folder.path().join("보고서_서명.pdf");
    let mut desk = with_exported(folder.path(), false);
    desk.answer(&key("modern.p12"));
    desk.press("인증서 선택");
    desk.enter("인증서 암호");
    desk.write("test12345");
    desk.press("인증서 확인");
    let wrong = desk.harness.get_by_label_contains("암호가 맞지 않습니다");
    assert!(wrong.rect().height() > 0.0);
    assert!(!may_sign(&desk));
    assert!(desk.harness.query_by_label_contains("소유자: ").is_none());
    desk.enter("인증서 암호");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.write("test1234");
    desk.key(Modifiers::NONE, Key::Enter);
    for words in ["소유자: ", "발급자: ", "유효 기간: "] {
        desk.harness.get_by_label_contains(words);
    }
    desk.answer(&signed);
    desk.press("서명");
    assert!(desk.harness.query_by_label("인증서 암호").is_none());
    let (signatures, _) = read_signatures(&signed, 540).unwrap();
    assert_eq!(signatures.len(), 1);
    assert_eq!(signatures[0].state, SignatureState::Sound);
    let record = issued(&desk).pop().unwrap();
    assert_eq!(record.pdf, evidence::sha256(&fs::read(&signed).unwrap()));
    assert_eq!(record.signers.len(), 1);
    assert_eq!(record.signers[0].at, crate::desk::clock());
}

#[test]
fn a_signed_report_takes_the_place_of_its_record_in_one_step_and_is_signed_again() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("하나.pdf"), folder.path().join("둘.pdf"));
    let mut desk = with_exported(folder.path(), true);
    let before = issued(&desk);
    unlock_and_sign(&mut desk, &first);
    let after = issued(&desk);
    assert_eq!(after.len(), 1);
    assert_ne!(after[0].pdf, before[0].pdf);
    desk.press("전자서명");
    desk.harness
        .get_by_label_contains("서명한 뒤 바뀌지 않았습니다");
    unlock_and_sign(&mut desk, &second);
    assert_eq!(issued(&desk)[0].signers.len(), 2);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(issued(&desk), before);
}

#[test]
fn an_expired_certificate_and_a_strange_file_are_told_in_the_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_exported(folder.path(), false);
    desk.answer(Path::new("Cargo.toml"));
    desk.press("PDF 선택");
    desk.harness.get_by_label_contains("PDF 파일이 아닙니다");
    desk.answer(&folder.path().join("보고서.pdf"));
    desk.press("PDF 선택");
    unlock(&mut desk, &key("expired.p12"), "test1234");
    desk.harness.get_by_label_contains("소유자: 옛 사람");
    desk.harness.get_by_label_contains("만료되었습니다");
    assert!(!may_sign(&desk));
    unlock(&mut desk, &key("modern.p12"), "test1234");
    let expired = desk.harness.query_by_label_contains("만료되었습니다");
    assert!(expired.is_none() && may_sign(&desk));
}

#[test]
fn what_the_dialog_says_is_said_once_and_the_dialog_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_exported(folder.path(), false);
    unlock(&mut desk, &key("modern.p12"), "test1234");
    fs::remove_file(folder.path().join("보고서.pdf")).unwrap();
    desk.answer(&folder.path().join("서명.pdf"));
    desk.press("서명");
    // Found once, or this fails.
    desk.harness.get_by_label_contains("서명하지 않았습니다");
    assert!(may_sign(&desk) && issued(&desk).is_empty());
}

#[test]
fn the_next_who_signs_does_so_with_a_joint_certificate_in_the_place_of_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let npki = folder.path().join("npki");
    fs::create_dir(&npki).unwrap();
    let certificate = npki.join("signCert.der");
    fs::copy(key("signCert.der"), &certificate).unwrap();
    let (first, second) = (folder.path().join("하나.pdf"), folder.path().join("둘.pdf"));
    let mut desk = with_exported(folder.path(), true);
    unlock_and_sign(&mut desk, &first);
    desk.press("전자서명");
    unlock(&mut desk, &certificate, "시험용암호1");
    desk.harness.get_by_label_contains("signPri.key");
    assert!(!may_sign(&desk));
    fs::copy(key("seed-pbes2-sha256.key"), npki.join("SignPri.key")).unwrap();
    unlock(&mut desk, &certificate, "시험용암호1");
    desk.press("확인자 서명란");
    desk.answer(&second);
    desk.press("서명");
    let (signatures, free) = read_signatures(&second, 540).unwrap();
    assert_eq!(signatures[1].field, "확인자-1");
    assert_eq!(signatures[1].state, SignatureState::Sound);
    assert!(free.iter().all(|field| field.name != "확인자-1"));
    assert_eq!(issued(&desk)[0].signers.len(), 2);
}
