//! The life of evidence on the workbench: what was hidden is gone everywhere, what is kept is kept on purpose, and
//! nothing is handed out that nobody has looked at.

use std::{collections::BTreeSet, path::Path};

use jeomgeomdae::{
    domain::{Date, EvidenceId, Lack, Period, Subject},
    edit::{EvidenceEdit, FindingEdit, ProfileEdit, TextTarget},
    evidence::{Area, Markup},
    workbench::{
        DuplicateChoice, EvidenceDeed, FolderKind, Hiding, Request, Searched, Source, Spot,
    },
};

use crate::{
    remains::{Remains, noise, with_hidden_data},
    shell::{Shell, openapi},
};

/// The part of the picture that is covered.
const COVERED: Area = Area {
    left: 8,
    top: 8,
    width: 32,
    height: 24,
};

/// A project with one picture full of things to find again, saved.
fn saved_with_picture(folder: &Path) -> (Shell, EvidenceId, Remains) {
    let mut shell = Shell::with_project(&folder.join("data"), "run");
    let picture = noise(96, 64, 7);
    let remains = Remains::of(&picture, COVERED);
    let id = shell.attach_file("1.1.1", "화면.png", with_hidden_data(&picture));
    shell.ask(Request::SaveAs(folder.join("project.jgd")));
    (shell, id, remains)
}

#[test]
fn what_is_hidden_remains_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    assert!(
        remains.are_in(folder.path()),
        "the search finds what is there"
    );
    shell.cover(id, COVERED, false);
    assert!(!remains.are_in(&folder.path().join("data")), "journal");
    shell.ask(Request::Save);
    let report = folder.path().join("report.pdf");
    shell.ask(Request::Report(report));
    for (name, kind) in [("folder", FolderKind::Folder), ("all.zip", FolderKind::Zip)] {
        shell.on_evidence(EvidenceDeed::Export(folder.path().join(name), kind));
    }
    assert!(
        folder.path().join("report.pdf").exists(),
        "{}",
        shell.told()
    );
    assert!(folder.path().join("folder").is_dir(), "{}", shell.told());
    assert!(folder.path().join("all.zip").exists(), "{}", shell.told());
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn what_surrounds_the_hidden_part_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.cover(id, COVERED, false);
    let evidence = shell.assessment().evidence(id).unwrap();
    let file = evidence.file().unwrap().clone();
    let bytes = shell.project().files().read(&file.sha256).unwrap();
    assert!(remains.surroundings_are_in(&bytes));
    let redaction = evidence.redactions[0].clone();
    assert_eq!(redaction.after, file.sha256);
    assert_ne!(redaction.before, file.sha256);
    assert_eq!((redaction.hidden, redaction.cropped), (1, false));
    assert!(evidence.is_unswept(), "what is left must be looked at anew");
}

#[test]
fn undo_never_brings_back_what_was_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    // The same file under a number of its own, then taken out again: undo holds it.
    shell.ask(Request::Attach(
        openapi("1.1.2"),
        vec![Source::Bytes {
            name: "또.png".to_owned(),
            title: String::new(),
            bytes: with_hidden_data(&noise(96, 64, 7)).into(),
        }],
    ));
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    let second = shell.assessment().last_evidence;
    shell.ask(Request::Detach(openapi("1.1.2"), second));
    shell.cover(id, COVERED, false);
    // The first press says that hiding cannot be taken back, and takes nothing older back in its place.
    shell.ask(Request::Undo);
    assert!(shell.told().contains("되돌릴 수 없습니다"));
    assert!(shell.assessment().evidence(second).is_none());
    shell.ask(Request::Undo);
    let back = shell.assessment().evidence(second).unwrap();
    let masked = shell.assessment().evidence(id).unwrap();
    let shown = |evidence: &jeomgeomdae::domain::Evidence| evidence.file().unwrap().sha256.clone();
    assert_eq!(
        shown(back),
        shown(masked),
        "it comes back with the parts hidden"
    );
    for _ in 0..20 {
        shell.ask(Request::Undo);
    }
    for _ in 0..20 {
        shell.ask(Request::Redo);
    }
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
    assert!(shell.has_all_pictures());
}

#[test]
fn one_masking_covers_every_evidence_of_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.attach_file(
        "1.1.2",
        "다른 이름.png",
        with_hidden_data(&noise(96, 64, 7)),
    );
    assert_eq!(shell.bench.duplicates().len(), 1);
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    let second = shell.assessment().last_evidence;
    assert_ne!(second, id);
    shell.cover(id, COVERED, false);
    let files: BTreeSet<_> = shell.assessment().files().map(|it| &it.sha256).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(
        shell
            .assessment()
            .evidence(second)
            .unwrap()
            .redactions
            .len(),
        1
    );
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn a_kept_original_is_in_the_project_and_nowhere_else_and_can_be_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.cover(id, COVERED, true);
    assert!(shell.told().contains("원본"), "{}", shell.told());
    shell.ask(Request::Save);
    let out = tempfile::tempdir().unwrap();
    shell.ask(Request::Report(out.path().join("report.pdf")));
    shell.on_evidence(EvidenceDeed::Export(
        out.path().join("folder"),
        FolderKind::Folder,
    ));
    assert!(out.path().join("folder").is_dir());
    assert_eq!(remains.found_in(out.path()), Vec::<String>::new());
    assert!(remains.are_in(folder.path()), "kept in the project file");
    shell.ask(Request::Undo);
    assert!(
        shell
            .assessment()
            .evidence(id)
            .unwrap()
            .redactions
            .is_empty()
    );
    shell.ask(Request::Redo);
    shell.on_evidence(EvidenceDeed::Restore(id));
    let restored = shell.assessment().evidence(id).unwrap();
    assert!(restored.original.is_none() && restored.is_unswept());
    assert_eq!(restored.redactions.len(), 2);
    shell.ask(Request::Undo);
    shell.on_evidence(EvidenceDeed::ForgetOriginal(id));
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
    shell.ask(Request::Undo);
    shell.ask(Request::Undo);
    assert!(shell.has_all_pictures());
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn masking_again_without_keeping_forgets_the_kept_original_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.cover(id, COVERED, true);
    let markup = Markup {
        crop: Some(Area {
            left: 0,
            top: 0,
            width: 80,
            height: 60,
        }),
        annotations: Vec::new(),
    };
    shell.on_evidence(EvidenceDeed::Redact {
        id,
        hiding: Hiding::Picture(markup),
        keep: false,
    });
    let evidence = shell.assessment().evidence(id).unwrap();
    assert!(evidence.original.is_none());
    assert!(evidence.redactions[1].cropped);
    for _ in 0..6 {
        shell.ask(Request::Undo);
    }
    shell.ask(Request::Redo);
    shell.ask(Request::Redo);
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
    assert!(shell.has_all_pictures());
}

#[test]
fn a_save_under_way_while_something_is_hidden_leaves_nothing_behind_after_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.summarise("1.1.2", "바뀜");
    shell.hold();
    shell.ask(Request::Save);
    shell.cover(id, COVERED, false);
    shell.release();
    shell.ask(Request::Save);
    assert!(shell.has_all_pictures());
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn the_masked_picture_survives_a_crash_and_the_original_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut shell = Shell::with_project(&data, "run");
    let picture = noise(96, 64, 9);
    let remains = Remains::of(&picture, COVERED);
    let id = shell.attach_file("1.1.1", "화면.png", with_hidden_data(&picture));
    shell.cover(id, COVERED, false);
    let masked = shell
        .assessment()
        .evidence(id)
        .unwrap()
        .file()
        .unwrap()
        .clone();
    drop(shell);
    let mut shell = Shell::start(&data, "later");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    assert_eq!(
        shell.assessment().evidence(id).unwrap().file(),
        Some(&masked)
    );
    assert!(shell.has_all_pictures());
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn a_duplicate_can_be_shared_attached_anew_or_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let first = shell.attach_file("1.1.1", "a.png", noise_png(3));
    for (control, choice, count) in [
        ("1.1.2", DuplicateChoice::Share, 1),
        ("1.2.1", DuplicateChoice::Separate, 2),
        ("1.3.1", DuplicateChoice::Drop, 2),
    ] {
        shell.attach_file(control, "b.png", noise_png(3));
        assert_eq!(shell.bench.duplicates().len(), 1, "{control}");
        shell.on_evidence(EvidenceDeed::Settle(choice));
        assert!(shell.bench.duplicates().is_empty());
        assert_eq!(shell.assessment().evidence.len(), count, "{control}");
    }
    let users: Vec<String> = shell
        .assessment()
        .users_of(first)
        .map(|key| key.control.to_string())
        .collect();
    assert_eq!(users, ["1.1.1", "1.1.2"]);
    shell.attach_file("1.1.1", "c.png", noise_png(3));
    assert!(shell.bench.duplicates().is_empty());
    assert!(shell.told().contains("이미 붙어"), "{}", shell.told());
}

#[test]
fn attaching_the_unmasked_picture_again_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, _) = saved_with_picture(folder.path());
    shell.cover(id, COVERED, false);
    shell.attach_file("1.1.2", "다시.png", with_hidden_data(&noise(96, 64, 7)));
    assert!(
        shell.told().contains("가리기 전의 원본과 같습니다"),
        "{}",
        shell.told()
    );
}

#[test]
fn looking_through_one_file_counts_for_all_evidence_that_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let first = shell.attach_file("1.1.1", "a.png", noise_png(3));
    shell.attach_file("1.1.2", "b.png", noise_png(3));
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    assert_eq!(shell.project().misgivings().unswept, 2);
    shell.on_evidence(EvidenceDeed::Sweep(first, true));
    assert!(shell.project().misgivings().is_empty());
    shell.ask(Request::Undo);
    assert_eq!(shell.project().misgivings().unswept, 2);
}

#[test]
fn personal_data_in_a_text_is_found_masked_and_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.jgd");
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let key = openapi("1.1.1");
    shell.summarise("1.1.1", "담당 010-2345-6789, 고객 880101-1234568");
    let spot = Spot::Field(TextTarget::Summary(key.clone()));
    let found = |shell: &Shell| -> Vec<_> {
        let subject = Subject::Finding(key.clone());
        let project = shell.project();
        let found = project.privacy().at(project.assessment(), &subject, &spot);
        found.cloned().collect()
    };
    let both = found(&shell);
    assert_eq!(both.len(), 2, "{both:?}");
    shell.on_evidence(EvidenceDeed::Mask(Box::new(both[1].clone())));
    let summary = shell.assessment().finding(&key).unwrap().summary.clone();
    assert_eq!(summary, "담당 010-2345-6789, 고객 880101-1******");
    shell.on_evidence(EvidenceDeed::Clear(both[0].suspect.cleared, true));
    assert!(shell.project().misgivings().is_empty());
    shell.ask(Request::SaveAs(path.clone()));
    shell.ask(Request::Finding(
        openapi("1.1.2"),
        FindingEdit::Summary("다른 곳의 010-2345-6789".to_owned()),
    ));
    assert!(
        shell.project().misgivings().is_empty(),
        "the same words are not asked again"
    );
    let text = std::fs::read(&path).unwrap();
    let mut again = Shell::start(&folder.path().join("other"), "again");
    again.ask(Request::Open(path));
    assert!(again.project().misgivings().is_empty());
    assert!(!text.is_empty());
}

#[test]
fn a_mask_does_not_touch_a_text_that_has_changed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    shell.summarise("1.1.1", "전화 010-2345-6789");
    let project = shell.project();
    let found = project.privacy().all_open(project.assessment()).next();
    let found = found.unwrap().1.clone();
    shell.summarise("1.1.1", "긴 머리말 뒤의 전화 010-2345-6789");
    shell.on_evidence(EvidenceDeed::Mask(Box::new(found)));
    let key = openapi("1.1.1");
    let summary = &shell.assessment().finding(&key).unwrap().summary;
    assert_eq!(summary, "긴 머리말 뒤의 전화 010-2345-6789");
}

#[test]
fn a_log_is_searched_and_masked_as_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let log = "08:00 login ok\n08:01 user 880101-1234568 logged in\n".as_bytes();
    let id = shell.attach_file("1.1.1", "접속.log", log.to_vec());
    let suspects = |shell: &Shell| {
        let project = shell.project();
        let open = project.privacy().open_content(project.assessment(), id);
        open.map(|(line, suspect)| (*line, suspect.words.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(suspects(&shell), [(2, "880101-1234568".to_owned())]);
    let path = folder.path().join("project.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    shell.ask(Request::Close);
    let mut shell = Shell::start(&folder.path().join("other"), "again");
    shell.ask(Request::Open(path.clone()));
    assert_eq!(suspects(&shell).len(), 1, "searched when opened, too");
    let hiding = Hiding::Text(shell.assessment().cleared.clone());
    shell.on_evidence(EvidenceDeed::Redact {
        id,
        hiding,
        keep: false,
    });
    assert_eq!(suspects(&shell), []);
    let file = shell
        .assessment()
        .evidence(id)
        .unwrap()
        .file()
        .unwrap()
        .clone();
    let text = shell.project().files().read(&file.sha256).unwrap();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(
        text,
        "08:00 login ok\n08:01 user 880101-1****** logged in\n"
    );
    shell.ask(Request::Save);
    let bytes = std::fs::read(path).unwrap();
    assert!(!bytes.windows(14).any(|it| it == b"880101-1234568"));
    assert!(matches!(
        shell.project().privacy().content(shell.assessment(), id),
        Some(Searched::Through(_))
    ));
}

#[test]
fn the_original_name_of_a_file_is_searched_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let id = shell.attach_file("1.1.1", "고객 010-2345-6789.png", noise_png(1));
    let project = shell.project();
    let open: Vec<_> = project
        .privacy()
        .open(project.assessment(), &Subject::Evidence(id))
        .cloned()
        .collect();
    assert_eq!(open.len(), 2, "title and name: {open:?}");
    for found in open {
        shell.on_evidence(EvidenceDeed::Mask(Box::new(found)));
    }
    let evidence = shell.assessment().evidence(id).unwrap();
    assert_eq!(evidence.title, "고객 010-****-6789");
    assert_eq!(
        evidence.file().unwrap().original_name,
        "고객 010-****-6789.png"
    );
}

#[test]
fn paper_has_a_number_and_a_place_and_nothing_to_sweep() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.jgd");
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    shell.on_evidence(EvidenceDeed::Paper {
        key: openapi("5.1.1"),
        title: "비밀유지서약서 원본".to_owned(),
        place: "문서고 3번".to_owned(),
    });
    assert_eq!(shell.numbers(), ["5.1.1-1"]);
    assert!(shell.project().misgivings().is_empty());
    shell.ask(Request::SaveAs(path.clone()));
    let saved = jeomgeomdae::store::open(&path, None)
        .unwrap()
        .project
        .assessment;
    assert_eq!(saved, *shell.assessment());
    let evidence = saved.evidence.values().next().unwrap();
    assert_eq!(evidence.place(), Some("문서고 3번"));
    shell.ask(Request::Verify);
    assert!(shell.told().contains("모두 맞습니다"), "{}", shell.told());
}

#[test]
fn the_host_is_asked_once_and_remembered_for_the_next_capture() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let first = shell.attach_file("1.1.1", "a.png", noise_png(1));
    assert_eq!(shell.assessment().evidence(first).unwrap().host, "");
    let edit = EvidenceEdit::Host(first, "WEB01".to_owned());
    shell.ask(Request::Evidence(edit));
    let second = shell.attach_file("1.1.2", "b.png", noise_png(2));
    assert_eq!(shell.assessment().evidence(second).unwrap().host, "WEB01");
}

#[test]
fn evidence_from_before_the_period_is_a_lack() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let period = Period {
        start: Date::new(2026, 11, 2).unwrap(),
        end: Date::new(2026, 11, 20).unwrap(),
    };
    shell.ask(Request::Profile(ProfileEdit::Period(Some(period))));
    let id = shell.attach_file("1.1.1", "a.png", noise_png(1));
    let lacks = |shell: &Shell| {
        let row = shell.project().listing().row(&openapi("1.1.1")).unwrap();
        row.lacks.contains(&Lack::OldEvidence)
    };
    let captured = |text: &str| EvidenceEdit::Captured(id, Some(text.parse().unwrap()));
    for (at, old) in [
        ("2026-11-01T23:59:59+09:00", true),
        ("2026-11-02T00:00:00+09:00", false),
    ] {
        shell.ask(Request::Evidence(captured(at)));
        assert_eq!(lacks(&shell), old, "{at}");
    }
}

#[test]
fn damage_found_on_opening_is_told_by_number() {
    let folder = tempfile::tempdir().unwrap();
    let (shell, ..) = saved_with_picture(folder.path());
    drop(shell);
    let path = folder.path().join("project.jgd");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(4).position(|it| it == b"IDAT").unwrap();
    bytes[at + 40] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let mut shell = Shell::start(&folder.path().join("other"), "again");
    shell.ask(Request::Open(path));
    assert!(
        shell.told().contains("자료1.1.1-1 내용이 바뀜"),
        "{}",
        shell.told()
    );
    assert!(!shell.project().is_verified());
}

#[test]
fn what_cannot_be_evidence_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let program = folder.path().join("설치.exe");
    std::fs::write(&program, b"MZ\x90\0\x03\0\0\0").unwrap();
    for (path, words) in [
        (program, "담을 수 있는 형식이 아닙니다"),
        (folder.path().to_owned(), "폴더는 첨부할 수 없습니다"),
        (folder.path().join("없음.png"), "없음.png"),
    ] {
        let source = Source::File(path);
        shell.ask(Request::Attach(openapi("1.1.1"), vec![source]));
        assert!(shell.told().contains(words), "{words}: {}", shell.told());
    }
    assert!(shell.assessment().evidence.is_empty());
    let waiting = shell.project().folder().join("evidence");
    let left = std::fs::read_dir(waiting).unwrap().count();
    assert_eq!(left, 0, "nothing is half attached");
}

#[test]
fn documents_are_kept_byte_for_byte_and_copied_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let pdf = [b"%PDF-1.7\n".as_slice(), &noise(64, 64, 5).into_raw()].concat();
    let source = folder.path().join("지침.pdf");
    std::fs::write(&source, &pdf).unwrap();
    shell.ask(Request::Attach(
        openapi("1.1.1"),
        vec![Source::File(source)],
    ));
    let id = shell.assessment().last_evidence;
    let evidence = shell.assessment().evidence(id).unwrap();
    assert_eq!(evidence.title, "지침");
    let file = evidence.file().unwrap().clone();
    assert_eq!(file.length, pdf.len() as u64);
    let to = folder.path().join("복사본.pdf");
    shell.on_evidence(EvidenceDeed::SaveCopy(id, to.clone()));
    assert_eq!(std::fs::read(to).unwrap(), pdf);
    shell.on_evidence(EvidenceDeed::OpenCopy(id));
    assert_eq!(shell.shown.len(), 1);
    assert!(
        shell.shown[0].ends_with("1.1.1-1 지침.pdf"),
        "{:?}",
        shell.shown
    );
}

#[test]
fn a_folder_that_holds_something_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, ..) = saved_with_picture(folder.path());
    let target = folder.path().join("증빙");
    std::fs::create_dir(&target).unwrap();
    std::fs::write(target.join("내 파일.txt"), b"mine").unwrap();
    shell.on_evidence(EvidenceDeed::Export(target.clone(), FolderKind::Folder));
    assert!(
        shell.told().contains("비어 있지 않습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(std::fs::read_dir(&target).unwrap().count(), 1);
    let beside = std::fs::read_dir(folder.path()).unwrap().flatten();
    let unfinished = beside.filter(|it| it.file_name().to_string_lossy().contains("unfinished"));
    assert_eq!(unfinished.count(), 0);
}

fn noise_png(seed: u8) -> Vec<u8> {
    let picture = noise(24, 16, seed);
    jeomgeomdae::evidence::from_rgba(24, 16, &rgba(&picture), "그림.png")
        .unwrap()
        .bytes
}

fn rgba(picture: &image::RgbImage) -> Vec<u8> {
    picture
        .pixels()
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255])
        .collect()
}

#[test]
fn a_copy_that_was_opened_goes_with_what_is_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, remains) = saved_with_picture(folder.path());
    shell.on_evidence(EvidenceDeed::OpenCopy(id));
    assert!(shell.shown[0].exists());
    shell.cover(id, COVERED, false);
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn what_was_taken_out_while_it_was_being_hidden_stays_out() {
    for keep in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let (mut shell, id, remains) = saved_with_picture(folder.path());
        shell.hold();
        shell.cover(id, COVERED, keep);
        shell.on_evidence(EvidenceDeed::Remove(id));
        shell.release();
        assert!(shell.assessment().evidence.is_empty());
        shell.ask(Request::Save);
        shell.ask(Request::Undo);
        assert!(shell.has_all_pictures());
        assert_eq!(remains.are_in(folder.path()), keep, "keep: {keep}");
    }
}

#[test]
fn a_file_that_arrives_after_its_project_was_closed_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id, _) = saved_with_picture(folder.path());
    let session = shell.project().folder().to_owned();
    shell.hold();
    shell.cover(id, COVERED, false);
    shell.attach_file("1.1.2", "b.png", noise_png(2));
    shell.ask(Request::Close);
    assert!(!session.exists());
    shell.release();
    assert!(
        !session.exists(),
        "neither the masked picture nor the new one"
    );
}
