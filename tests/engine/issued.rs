//! Reports handed out as final: remembered with the hash of their PDF, tied to what they were made of, and with the scan
//! of the one that was signed by hand.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::{Date, IssuedReport, PersonId, VerdictId},
    edit::{FindingEdit, ProfileEdit, ProfileText},
    evidence::{self, Area},
    store::{self, content_hash, open},
    workbench::{EvidenceDeed, FolderKind, Printed, ReportDeed, Request, Tone},
};

use crate::{
    remains::{noise, png_of},
    shell::{Shell, new_project, openapi, source},
    small::{self, at, png},
};

/// Attaches a scan to a report.
fn scan(shell: &mut Shell, report: &IssuedReport, name: &str, bytes: Vec<u8>) {
    let scans = vec![source(name, bytes)];
    shell.on_report(ReportDeed::AttachCopy(report.pdf.clone(), scans));
}

fn pdf_bytes() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".to_vec()
}

fn last_tone(shell: &Shell) -> Tone {
    shell.bench.notices().last().unwrap().tone
}

#[test]
fn an_export_alone_changes_nothing_and_a_recorded_one_is_remembered() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::Profile(ProfileEdit::Text(
        ProfileText::DocumentNumber,
        "HP-2026-11".to_owned(),
    )));
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    let (pdf, before) = (data.path().join("보고서.pdf"), shell.project().snapshot());
    shell.ask(Request::Report(pdf.clone()));
    assert!(!shell.project().is_unsaved());
    assert_eq!(shell.project().snapshot(), before);
    let report = shell.issue(pdf.clone());
    assert!(shell.project().is_unsaved());
    assert_eq!(shell.assessment().issued, std::slice::from_ref(&report));
    assert_eq!(report.pdf, evidence::sha256(&fs::read(pdf).unwrap()));
    assert_eq!(report.document_number, "HP-2026-11");
    assert_eq!(
        (report.made.at, report.made.by),
        (at(14, 3), Some(PersonId(1)))
    );
    let pages = lopdf::Document::load(data.path().join("보고서.pdf")).unwrap();
    assert_eq!(pages.get_pages().len(), report.pages as usize);
    // It was offered once, and is not offered any more.
    let offers = shell.bench.notices().iter().filter(|it| it.offer.is_some());
    assert_eq!(offers.count(), 0);
    shell.ask(Request::Report(data.path().join("다시.pdf")));
    let offers = shell.bench.notices().iter().filter(|it| it.offer.is_some());
    assert_eq!(offers.count(), 0, "the same PDF is recorded already");
    shell.on_report(ReportDeed::Record(Box::new(report)));
    assert_eq!(shell.assessment().issued.len(), 1);
    assert!(shell.told().contains("이미 기록되어"), "{}", shell.told());
}

#[test]
fn what_a_report_is_tied_to_does_not_change_by_recording_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let hash = |shell: &Shell| {
        let texts = shell.project().catalog_texts();
        content_hash(shell.assessment(), &texts).unwrap()
    };
    let before = hash(&shell);
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "서명본.pdf", pdf_bytes());
    assert_eq!(hash(&shell), before);
    assert_eq!(report.content, before);
    // Nor does the next report say anything else.
    shell.ask(Request::Report(data.path().join("b.pdf")));
    let read = |name: &str| fs::read(data.path().join(name)).unwrap();
    assert_eq!(read("a.pdf"), read("b.pdf"));
}

#[test]
fn a_report_is_told_as_outdated_exactly_while_the_content_is_another() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let report = shell.issue(data.path().join("a.pdf"));
    assert!(!shell.project().has_changed_since(&report));
    shell.summarise("1.1.1", "그 뒤에 적었다");
    assert!(shell.project().has_changed_since(&report));
    shell.ask(Request::Undo);
    assert!(!shell.project().has_changed_since(&report));
    shell.ask(Request::Undo);
    assert_eq!(shell.assessment().issued, []);
    shell.ask(Request::Redo);
    assert_eq!(shell.assessment().issued, [report]);
}

#[test]
fn a_signed_copy_lies_in_the_project_file_and_is_no_evidence() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.jgd");
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.attach("1.1.1", 1);
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "서명본 1쪽.png", png(9));
    scan(&mut shell, &report, "서명본 2쪽.pdf", pdf_bytes());
    assert!(
        shell.told().contains("서명본으로 붙였습니다"),
        "{}",
        shell.told()
    );
    shell.ask(Request::SaveAs(path.clone()));
    assert_eq!(shell.assessment().evidence.len(), 1);
    assert_eq!(shell.project().gallery().rows.len(), 1);
    let opened = open(&path, None).unwrap();
    let copy = &opened.project.assessment.issued[0].signed_copy;
    let names: Vec<&str> = copy.iter().map(|it| it.original_name.as_str()).collect();
    assert_eq!(names, ["서명본 1쪽.png", "서명본 2쪽.pdf"]);
    assert_eq!(opened.evidence.read(&copy[1].sha256).unwrap(), pdf_bytes());
    let folder = data.path().join("증빙");
    shell.on_evidence(EvidenceDeed::Export(folder.clone(), FolderKind::Folder));
    assert!(
        !holds(&folder, &pdf_bytes()),
        "a signed copy was handed out"
    );
}

/// Whether a file below a folder has these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    let mut entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.any(|path| {
        if path.is_dir() {
            holds(&path, bytes)
        } else {
            fs::read(path).unwrap() == bytes
        }
    })
}

#[test]
fn a_copy_of_the_signed_copy_is_opened_under_a_name_to_read() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "IMG_0001.pdf", pdf_bytes());
    let file = shell.assessment().issued[0].signed_copy[0].clone();
    shell.on_report(ReportDeed::OpenCopy(report.pdf, file.sha256));
    let shown = shell.shown.last().unwrap();
    assert!(shown.starts_with(shell.project().folder().join("open")));
    assert!(
        shown.to_string_lossy().ends_with("서명본 1.pdf"),
        "{shown:?}"
    );
    assert_eq!(fs::read(shown).unwrap(), pdf_bytes());
}

#[test]
fn a_signed_copy_taken_out_comes_back_by_undo_even_after_a_save() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.jgd");
    let mut shell = Shell::with_project(data.path(), "run");
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "서명본.pdf", pdf_bytes());
    shell.ask(Request::SaveAs(path.clone()));
    let file = shell.assessment().issued[0].signed_copy[0].sha256.clone();
    shell.on_report(ReportDeed::RemoveCopy(report.pdf.clone(), file.clone()));
    shell.ask(Request::Save);
    assert!(open(&path, None).unwrap().evidence.read(&file).is_err());
    shell.ask(Request::Undo);
    assert_eq!(shell.project().files().read(&file).unwrap(), pdf_bytes());
    shell.on_report(ReportDeed::Forget(report.pdf));
    shell.ask(Request::Save);
    shell.ask(Request::Undo);
    shell.ask(Request::Save);
    assert_eq!(
        open(&path, None).unwrap().evidence.read(&file).unwrap(),
        pdf_bytes()
    );
}

#[test]
fn a_crash_loses_neither_the_record_nor_the_signed_copy() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "서명본.pdf", pdf_bytes());
    let expected = shell.assessment().issued.clone();
    drop(shell);
    let mut next = Shell::start(data.path(), "run-2");
    let offer = next.bench.offers()[0].clone();
    assert_eq!((offer.changes, offer.pictures), (2, 1));
    next.ask(Request::Recover(offer));
    assert_eq!(next.assessment().issued, expected);
    let file = &expected[0].signed_copy[0].sha256;
    assert_eq!(next.project().files().read(file).unwrap(), pdf_bytes());
}

#[test]
fn what_is_no_scan_or_is_there_already_is_refused_with_a_sentence() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let first = shell.issue(data.path().join("a.pdf"));
    shell.summarise("1.1.1", "다음 판");
    let second = shell.issue(data.path().join("b.pdf"));
    assert!(shell.told().contains("판을 올려"), "{}", shell.told());
    shell.attach("1.1.1", 1);
    scan(&mut shell, &first, "메모.txt", "서명함\n".into());
    assert!(
        shell.told().contains("PDF나 그림이어야"),
        "{}",
        shell.told()
    );
    scan(&mut shell, &first, "화면.png", png(1));
    assert!(
        shell.told().contains("자료1.1.1-1과(와) 같은 파일"),
        "{}",
        shell.told()
    );
    scan(&mut shell, &first, "서명본.png", png(2));
    let before = shell.assessment().clone();
    scan(&mut shell, &second, "서명본.png", png(2));
    assert!(
        shell.told().contains("서명본으로 이미 붙어"),
        "{}",
        shell.told()
    );
    shell.attach("1.1.1", 2);
    assert_eq!(last_tone(&shell), Tone::Error);
    assert_eq!(*shell.assessment(), before);
    // What was refused has not taken the bytes of what stands.
    assert!(shell.has_all_pictures());
    let kept = &before.issued[0].signed_copy[0].sha256;
    assert!(shell.project().files().read(kept).is_ok());
}

#[test]
fn what_was_hidden_does_not_come_back_as_a_signed_copy() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let report = shell.issue(data.path().join("a.pdf"));
    let picture = png_of(&noise(64, 48, 1));
    scan(&mut shell, &report, "서명본.png", picture.clone());
    let before = shell.assessment().issued[0].signed_copy[0].sha256.clone();
    shell.on_report(ReportDeed::RemoveCopy(report.pdf, before.clone()));
    let id = shell.attach_file("1.1.1", "화면.png", picture);
    let area = Area {
        left: 4,
        top: 4,
        width: 20,
        height: 20,
    };
    shell.cover(id, area, false);
    let kept = fs::read_dir(shell.project().folder().join("evidence")).unwrap();
    let names = kept.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    assert!(
        !names
            .into_iter()
            .any(|name| name.starts_with(before.as_str()))
    );
    // The hiding itself, the evidence, and taking out the copy: each is turned back, and what was hidden stays hidden.
    for _ in 0..3 {
        shell.ask(Request::Undo);
        assert!(shell.assessment().files().all(|file| file.sha256 != before));
    }
    assert_eq!(
        shell.assessment().issued[0].signed_copy.len(),
        1,
        "{}",
        shell.told()
    );
    for _ in 0..2 {
        shell.ask(Request::Redo);
    }
    assert_eq!(shell.assessment().evidence.len(), 1, "{}", shell.told());
    assert!(shell.has_all_pictures());
}

#[test]
fn a_damaged_signed_copy_is_found_and_named() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.jgd");
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.ask(Request::Profile(ProfileEdit::Text(
        ProfileText::DocumentNumber,
        "HP-1".to_owned(),
    )));
    let report = shell.issue(data.path().join("a.pdf"));
    scan(&mut shell, &report, "서명본.pdf", pdf_bytes());
    shell.ask(Request::SaveAs(path.clone()));
    shell.ask(Request::Verify);
    assert!(
        shell.told().contains("증빙과 서명본 1건의"),
        "{}",
        shell.told()
    );
    let mut bytes = fs::read(&path).unwrap();
    let copy = pdf_bytes();
    let place = bytes.windows(copy.len()).position(|it| it == copy).unwrap();
    bytes[place + 12] ^= 1;
    fs::write(&path, bytes).unwrap();
    shell.ask(Request::Close);
    let mut next = Shell::start(data.path(), "run-2");
    next.ask(Request::Open(path));
    assert!(
        next.told().contains("서명본(HP-1 제1판) 내용이 바뀜"),
        "{}",
        next.told()
    );
    next.summarise("1.1.1", "고침");
    next.ask(Request::Save);
    assert!(
        next.told().contains("잃은 것으로 기록하면"),
        "{}",
        next.told()
    );
}

#[test]
fn a_report_of_a_project_that_was_closed_meanwhile_is_not_offered_to_the_next() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::Report(data.path().join("a.pdf")));
    shell.on_report(ReportDeed::Print);
    let waiting = shell.take_held();
    shell.ask(Request::New(Box::new(new_project())));
    for job in waiting {
        shell.ask(Request::Done(job.run()));
    }
    assert!(data.path().join("a.pdf").exists());
    assert!(shell.told().contains("내보냈습니다"), "{}", shell.told());
    assert!(shell.bench.notices().iter().all(|it| it.offer.is_none()));
    assert!(shell.printed.is_empty());
}

#[test]
fn what_is_printed_lies_with_the_session_and_goes_with_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let passed = FindingEdit::Verdict(Some(VerdictId::new("implemented")));
    shell.ask(Request::Finding(openapi("1.1.1"), passed));
    shell.on_report(ReportDeed::Print);
    let (path, report) = shell.printed[0].clone();
    assert!(path.starts_with(shell.project().folder().join("open")));
    assert_eq!(evidence::sha256(&fs::read(&path).unwrap()), report.pdf);
    assert_eq!(
        shell.told(),
        "",
        "nothing is said before the dialog has answered"
    );
    shell.on_report(ReportDeed::Printed(Box::new(report), Printed::Viewer));
    assert!(
        shell.told().contains("그 프로그램에서 인쇄하십시오"),
        "{}",
        shell.told()
    );
    assert!(shell.bench.notices()[0].offer.is_some());
    shell.ask(Request::Close);
    assert!(!path.exists());
}

#[test]
fn a_person_whose_name_stands_on_a_report_is_not_replaced_by_another() {
    let mut assessment = small::assessment();
    let mut report = small::issued('a');
    report.made.by = Some(PersonId(8));
    assessment.issued.push(report);
    assert_eq!(jeomgeomdae::edit::free_person_id(&assessment), PersonId(9));
}

/// `format-4.jgd` was made through the workbench when format 4 was new, and is never made anew.
#[test]
fn a_file_of_format_4_opens_for_ever() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-4.jgd");
    let store::Opened {
        project, evidence, ..
    } = open(&path, None).unwrap();
    let [first, second] = project.assessment.issued.as_slice() else {
        panic!("{:?}", project.assessment.issued);
    };
    assert_eq!(first.name(), "HP-2026-11 제1판");
    assert_eq!(first.made.at.date, Date::new(2026, 11, 22).unwrap());
    assert_eq!(first.template, "결과보고서 (상세)");
    assert!(first.signed_copy.is_empty());
    assert_eq!(
        (second.edition.as_str(), second.made.by),
        ("제2판", Some(PersonId(1)))
    );
    let signer = &second.signers[0];
    assert_eq!((signer.name.as_str(), signer.at), ("김점검", at(14, 3)));
    let copy = &second.signed_copy[0];
    assert_eq!(copy.original_name, "서명본.pdf");
    assert_eq!(evidence.read(&copy.sha256).unwrap(), pdf_bytes());
    let hash = content_hash(&project.assessment, &project.catalogs).unwrap();
    assert_eq!((&second.content, hash.short(12)), (&hash, "c9444bb8a483"));
    assert_ne!(first.content, hash);
}

#[test]
fn a_file_in_which_a_report_is_recorded_twice_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jgd");
    let mut project = small::project(small::assessment());
    project.assessment.issued = vec![small::issued('a'), small::issued('a')];
    let saved = store::save(&path, &project, &store::EvidenceFiles::default(), None);
    assert!(
        matches!(saved, Err(store::StoreError::Damaged { .. })),
        "{saved:?}"
    );
}
