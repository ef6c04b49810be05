//! What a hostile reader found in the window, kept so that it stays mended.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use jeomgeomdae::{
    domain::{EvidenceId, Identifier, Subject, identifiers},
    edit::EvidenceEdit,
    evidence::{Annotation, Area, Markup, from_bytes, sha256},
    workbench::{DuplicateChoice, EvidenceDeed, FolderKind, Hiding, Job, Request, Source},
};

use crate::{
    remains::{Remains, chunk, contains, noise, png_of, with_hidden_data},
    shell::{Shell, new_project, openapi, source},
};

const LEFT: Area = Area {
    left: 8,
    top: 8,
    width: 32,
    height: 24,
};
const RIGHT: Area = Area {
    left: 56,
    top: 8,
    width: 32,
    height: 24,
};

fn picture() -> Vec<u8> {
    with_hidden_data(&noise(96, 64, 7))
}

fn with_picture(data: &Path) -> (Shell, EvidenceId) {
    let mut shell = Shell::with_project(data, "run");
    let id = shell.attach_file("1.1.1", "화면.png", picture());
    (shell, id)
}

fn all_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(all_files(&entry.path()));
        } else {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

#[test]
fn an_opened_copy_goes_with_what_is_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    let remains = Remains::of(&noise(96, 64, 7), LEFT);
    shell.on_evidence(EvidenceDeed::OpenCopy(id));
    shell.cover(id, LEFT, false);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn undo_after_restore_and_hiding_does_not_show_what_was_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    // Right is what must never be seen again.
    let remains = Remains::of(&noise(96, 64, 7), RIGHT);
    shell.cover(id, LEFT, true);
    shell.on_evidence(EvidenceDeed::Restore(id));
    shell.cover(id, RIGHT, false);
    shell.ask(Request::Undo);
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn redo_after_hiding_does_not_show_what_was_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    let remains = Remains::of(&noise(96, 64, 7), RIGHT);
    shell.cover(id, LEFT, true);
    shell.ask(Request::Undo);
    shell.cover(id, RIGHT, false);
    shell.ask(Request::Redo);
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn a_second_hiding_of_the_same_file_is_done_or_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    let remains = Remains::of(&noise(96, 64, 7), RIGHT);
    shell.hold();
    shell.cover(id, LEFT, false);
    shell.cover(id, RIGHT, false);
    let jobs = shell.take_held();
    let outcomes: Vec<_> = jobs.into_iter().map(Job::run).collect();
    for outcome in outcomes {
        shell.ask(Request::Done(outcome));
    }
    let told = shell.told();
    assert!(
        !remains.are_in(folder.path()) || !told.contains("가리기 전의 그림은 지웠습니다"),
        "the right part is still there though it was told: {told}"
    );
}

#[test]
fn a_file_attached_while_it_is_hidden_elsewhere_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    shell.hold();
    shell.cover(id, LEFT, false);
    shell.ask(Request::Attach(
        openapi("1.1.2"),
        vec![source("또.png", picture())],
    ));
    let jobs = shell.take_held();
    // The worker is done with both before the frame takes the first outcome in.
    let outcomes: Vec<_> = jobs.into_iter().map(Job::run).collect();
    for outcome in outcomes {
        shell.ask(Request::Done(outcome));
    }
    assert!(shell.has_all_pictures(), "{}", shell.told());
}

#[test]
fn a_duplicate_that_waits_for_an_answer_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    shell.attach_file("1.1.2", "또.png", picture());
    assert_eq!(shell.bench.duplicates().len(), 1);
    shell.cover(id, LEFT, false);
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    let lost = !shell.has_all_pictures();
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    assert!(!lost, "{}", shell.told());
}

#[test]
fn a_crash_after_a_save_leaves_no_original_that_nobody_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let remains = Remains::of(&noise(96, 64, 7), LEFT);
    let (mut shell, id) = with_picture(&data);
    let project = folder.path().join("project.jgd");
    shell.ask(Request::SaveAs(project.clone()));
    drop(shell);
    let mut shell = Shell::start(&data, "later");
    assert!(shell.bench.offers().is_empty(), "nothing is offered");
    shell.ask(Request::Open(project));
    shell.cover(id, LEFT, false);
    shell.ask(Request::Save);
    shell.ask(Request::Close);
    drop(shell);
    let shell = Shell::start(&data, "third");
    assert!(shell.bench.offers().is_empty(), "nor ever will be");
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn what_is_still_taken_in_when_a_project_is_left_does_not_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    shell.hold();
    shell.ask(Request::Attach(
        openapi("1.1.2"),
        vec![source("a.png", picture())],
    ));
    let jobs = shell.take_held();
    shell.ask(Request::New(Box::new(new_project())));
    for job in jobs {
        shell.ask(Request::Done(job.run()));
    }
    shell.ask(Request::Close);
    drop(shell);
    let shell = Shell::start(folder.path(), "later");
    assert!(shell.bench.offers().is_empty());
    let left = all_files(&folder.path().join("recovery"));
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn what_is_hidden_is_not_handed_out_by_an_export_asked_for_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(&folder.path().join("data"));
    let remains = Remains::of(&noise(96, 64, 7), LEFT);
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    let out = tempfile::tempdir().unwrap();
    shell.hold();
    shell.cover(id, LEFT, false);
    shell.on_evidence(EvidenceDeed::Export(
        out.path().join("folder"),
        FolderKind::Folder,
    ));
    shell.ask(Request::Report(out.path().join("report.pdf")));
    shell.release();
    assert!(shell.told().contains("가리기 전의 파일은 지웠습니다"));
    assert_eq!(remains.found_in(out.path()), Vec::<String>::new());
}

#[test]
fn an_export_takes_nothing_along_from_one_that_was_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = with_picture(&folder.path().join("data"));
    let out = tempfile::tempdir().unwrap();
    let stale = out.path().join(".folder.unfinished");
    fs::create_dir_all(&stale).unwrap();
    fs::write(stale.join("가리기 전.png"), b"unmasked").unwrap();
    shell.on_evidence(EvidenceDeed::Export(
        out.path().join("folder"),
        FolderKind::Folder,
    ));
    assert!(out.path().join("folder").is_dir(), "{}", shell.told());
    assert!(!out.path().join("folder/가리기 전.png").exists());
}

#[test]
fn a_restored_original_is_not_exported_as_hidden_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(&folder.path().join("data"));
    shell.cover(id, LEFT, true);
    shell.on_evidence(EvidenceDeed::Restore(id));
    let out = tempfile::tempdir().unwrap();
    shell.on_evidence(EvidenceDeed::Export(
        out.path().join("folder"),
        FolderKind::Folder,
    ));
    let list = fs::read(out.path().join("folder/00_증적목록.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(list)).unwrap();
    let mut strings = String::new();
    std::io::Read::read_to_string(
        &mut archive.by_name("xl/sharedStrings.xml").unwrap(),
        &mut strings,
    )
    .unwrap();
    assert!(
        !strings.contains("일부를 가림"),
        "the whole original is there"
    );
}

#[test]
fn each_evidence_of_one_file_keeps_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, first) = with_picture(folder.path());
    shell.attach_file("1.1.2", "900101-1234567 홍길동.png", picture());
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    let second = shell.assessment().last_evidence;
    // The user has masked the name of the first already.
    shell.cover(second, LEFT, false);
    let name = |id| {
        let evidence = shell.assessment().evidence(id).unwrap();
        evidence.file().unwrap().original_name.clone()
    };
    assert_eq!(name(first), "화면.png");
}

#[test]
fn a_name_masked_while_the_picture_is_hidden_stays_masked() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let id = shell.attach_file("1.1.1", "900101-1234567.png", picture());
    shell.hold();
    shell.cover(id, LEFT, false);
    let jobs = shell.take_held();
    shell.ask(Request::Evidence(EvidenceEdit::FileName(
        id,
        "900101-1******.png".to_owned(),
    )));
    for job in jobs {
        shell.ask(Request::Done(job.run()));
    }
    let evidence = shell.assessment().evidence(id).unwrap();
    assert_eq!(evidence.file().unwrap().original_name, "900101-1******.png");
}

#[test]
fn the_name_of_a_kept_original_is_searched_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let id = shell.attach_file("1.1.1", "900101-1234567.png", picture());
    shell.cover(id, LEFT, true);
    shell.ask(Request::Evidence(EvidenceEdit::FileName(
        id,
        "화면.png".to_owned(),
    )));
    shell.ask(Request::Evidence(EvidenceEdit::Title(
        id,
        "화면".to_owned(),
    )));
    let kept = shell
        .assessment()
        .evidence(id)
        .unwrap()
        .original
        .clone()
        .unwrap();
    assert!(
        !kept.original_name.contains("1234567") || shell.project().misgivings().suspects > 0,
        "{} is in the project and nobody is told",
        kept.original_name
    );
}

#[test]
fn what_a_save_sets_aside_does_not_outlive_the_hiding() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (mut shell, id) = with_picture(&data);
    let remains = Remains::of(&noise(96, 64, 7), LEFT);
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    shell.hold();
    shell.cover(id, LEFT, false);
    shell.ask(Request::Detach(openapi("1.1.1"), id));
    shell.ask(Request::Save);
    shell.release();
    shell.ask(Request::Save);
    assert_eq!(remains.found_in(folder.path()), Vec::<String>::new());
}

#[test]
fn a_document_that_changes_while_read_again_does_not_take_the_first_one_along() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let log = folder.path().join("server.log");
    let mut text = "Nov 28 sshd: accepted\n".repeat(1 << 20);
    text.push('\n');
    fs::write(&log, &text).unwrap();
    shell.ask(Request::Attach(
        openapi("1.1.1"),
        vec![Source::File(log.clone())],
    ));
    assert!(shell.has_all_pictures());
    // The server goes on writing the moment after the last byte was read: here only its time changes.
    let stop = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let toucher = {
        let (stop, log) = (stop.clone(), log.clone());
        std::thread::spawn(move || {
            let file = fs::OpenOptions::new().write(true).open(&log).unwrap();
            let mut at = std::time::UNIX_EPOCH;
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                at += std::time::Duration::from_secs(1);
                file.set_modified(at).unwrap();
            }
        })
    };
    shell.ask(Request::Attach(openapi("1.1.2"), vec![Source::File(log)]));
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    toucher.join().unwrap();
    assert!(shell.told().contains("읽는 동안 파일이 바뀌었습니다"));
    let there = shell.has_all_pictures();
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    assert!(there, "{}", shell.told());
}

#[test]
fn what_stands_behind_a_thousand_harmless_hits_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let mut log = "문의 010-1234-5678\n".repeat(1000);
    log.push_str("고객 900101-1234568\n");
    let id = shell.attach_file("1.1.1", "a.log", log.into_bytes());
    let privacy = shell.project().privacy();
    let cleared = privacy
        .open_content(shell.assessment(), id)
        .next()
        .unwrap()
        .1
        .cleared;
    shell.on_evidence(EvidenceDeed::Clear(cleared, true));
    assert!(shell.project().misgivings().suspects > 0);
}

#[test]
fn a_number_found_harmless_cannot_be_found_again_from_the_project() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    shell.summarise("1.1.1", "담당자 010-2345-6789");
    let found = shell.first_open(&Subject::Finding(openapi("1.1.1")));
    let cleared = found.suspect.cleared;
    shell.on_evidence(EvidenceDeed::Clear(cleared, true));
    shell.summarise("1.1.1", "");
    let kept = *shell.assessment().cleared.iter().next().unwrap();
    assert_eq!(kept.kind, Identifier::MobilePhone);
    // One in a thousand of all numbers.
    let fits = (0..100_000).map(|number: u32| {
        let middle = 2340 + number / 10_000;
        format!("010-{middle}-{:04}", number % 10_000)
    });
    let fits: Vec<String> = fits
        .filter(|words| {
            let digest = sha256(words.as_bytes());
            u16::from_str_radix(digest.short(4), 16) == Ok(kept.digest)
        })
        .collect();
    assert_ne!(
        fits,
        ["010-2345-6789"],
        "the number is read back from the digest"
    );
}

#[test]
fn words_in_a_palette_of_a_true_colour_picture_go() {
    let mut secret = b"37.5665N 126.9780E HONG-GILDONG ".to_vec();
    secret.resize(768, b'.');
    let bytes = chunk_before_pixels(*b"PLTE", &secret);
    let clean = from_bytes(bytes, "a.png").unwrap();
    assert!(!contains(&clean.bytes, b"HONG-GILDONG"));
}

#[test]
fn many_small_chunks_do_not_carry_words() {
    let bytes = chunk_before_pixels(*b"cHRM", b"HONG-GILDONG 37.5665N 126.9780E ");
    if let Ok(clean) = from_bytes(bytes, "a.png") {
        assert!(!contains(&clean.bytes, b"HONG-GILDONG"));
    }
}

#[test]
fn pixel_data_behind_a_stream_with_a_wrong_check_sum_goes() {
    let bytes = png_of(&noise(16, 16, 3));
    let at = bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(bytes[at - 4..at].try_into().unwrap()) as usize;
    let mut stream = bytes[at + 4..at + 4 + length].to_vec();
    let last = stream.len() - 1;
    stream[last] ^= 1;
    stream.extend(b"HONG-GILDONG what was cropped away");
    let mut hostile = bytes[..at - 4].to_vec();
    hostile.extend(chunk(*b"IDAT", &stream));
    hostile.extend(&bytes[at + 4 + length + 4..]);
    if let Ok(clean) = from_bytes(hostile, "a.png") {
        assert!(!contains(&clean.bytes, b"HONG-GILDONG"));
    }
}

#[test]
fn numbers_are_found_however_koreans_write_them() {
    use unicode_normalization::UnicodeNormalization as _;
    let texts: [String; 10] = [
        "주민번호 900101ㅡ1234568".to_owned(),
        "900101~1234568".to_owned(),
        "900101/1234568".to_owned(),
        "주민등록번호: 900101 - 1234568".to_owned(),
        "2026-11-28-900101-1234568.png".to_owned(),
        "1.900101-1234568".to_owned(),
        "주민등록번호 900101 1234568".nfd().collect(),
        "비밀번호: Abcd1234!".nfd().collect(),
        "hong＠example.com".to_owned(),
        "900101\u{200b}-1234568".to_owned(),
    ];
    let missed: Vec<&String> = texts
        .iter()
        .filter(|it| identifiers(it).is_empty())
        .collect();
    assert_eq!(missed, Vec::<&String>::new());
}

#[test]
fn a_large_text_is_not_read_whole_when_a_project_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.log");
    let length = 700_u64 << 20;
    fs::File::create(&path).unwrap().set_len(length).unwrap();
    let mut files = jeomgeomdae::store::EvidenceFiles::default();
    let name = sha256(b"some");
    files.add_file(name.clone(), &path, length, None);
    let before = peak();
    let job = Job::SearchTexts {
        files,
        wanted: [(name, 700_000_000)].into(),
        session: String::new(),
    };
    let _ = job.run();
    let grown = peak() - before;
    assert!(grown < 128 << 10, "{grown} kB more at its peak");
}

#[test]
fn forgetting_one_original_leaves_that_of_another_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, first) = with_picture(folder.path());
    shell.attach_file("1.1.2", "또.png", picture());
    shell.on_evidence(EvidenceDeed::Settle(DuplicateChoice::Separate));
    let second = shell.assessment().last_evidence;
    shell.cover(first, LEFT, true);
    shell.on_evidence(EvidenceDeed::ForgetOriginal(first));
    let other = shell.assessment().evidence(second).unwrap();
    assert!(
        other.original.is_some(),
        "gone without a word: {}",
        shell.told()
    );
}

#[test]
fn attaching_what_is_there_already_asks_though_it_was_hidden_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    shell.cover(id, LEFT, true);
    shell.on_evidence(EvidenceDeed::Restore(id));
    shell.attach_file("1.1.1", "화면.png", picture());
    assert_eq!(shell.assessment().evidence.len(), 1, "{}", shell.told());
}

#[test]
fn a_masked_csv_is_still_read_by_excel() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    let csv = b"\xef\xbb\xbf\xec\x9d\xb4\xeb\xa6\x84,\xeb\xb2\x88\xed\x98\xb8\r\n\xed\x99\x8d,900101-1234568\r\n";
    let id = shell.attach_file("1.1.1", "a.csv", csv.to_vec());
    let hiding = Hiding::Text(BTreeSet::new());
    shell.on_evidence(EvidenceDeed::Redact {
        id,
        hiding,
        keep: false,
    });
    let evidence = shell.assessment().evidence(id).unwrap();
    let bytes = shell
        .project()
        .files()
        .read(&evidence.file().unwrap().sha256)
        .unwrap();
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf"),
        "the mark by which Excel knows UTF-8"
    );
    assert!(!shell.told().contains("그림"), "{}", shell.told());
}

#[test]
fn a_save_under_way_is_not_broken_by_a_hiding() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(&folder.path().join("data"));
    shell.hold();
    shell.cover(id, LEFT, false);
    let hiding = shell.take_held();
    let hidden: Vec<_> = hiding.into_iter().map(Job::run).collect();
    // Ctrl S before the frame has taken the outcome in.
    shell.hold();
    shell.ask(Request::SaveAs(folder.path().join("project.jgd")));
    let saves = shell.take_held();
    for outcome in hidden {
        shell.ask(Request::Done(outcome));
    }
    for job in saves {
        shell.ask(Request::Done(job.run()));
    }
    assert!(
        folder.path().join("project.jgd").exists(),
        "{}",
        shell.told()
    );
}

#[test]
fn a_picture_with_an_arrow_alone_is_neither_hidden_in_part_nor_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    let markup = Markup {
        crop: None,
        annotations: vec![Annotation::Arrow {
            from: jeomgeomdae::evidence::Point { x: 2.0, y: 2.0 },
            to: jeomgeomdae::evidence::Point { x: 30.0, y: 30.0 },
            ink: jeomgeomdae::evidence::Ink::Red,
        }],
    };
    let hiding = Hiding::Picture(markup);
    shell.on_evidence(EvidenceDeed::Redact {
        id,
        hiding,
        keep: false,
    });
    let evidence = shell.assessment().evidence(id).unwrap();
    assert_eq!(evidence.redactions.last().unwrap().hidden, 0);
    assert!(
        evidence.is_unswept() && !shell.told().contains("가린 그림"),
        "nobody has looked, nothing is hidden: {}",
        shell.told()
    );
}

#[test]
fn hashes_are_not_called_checked_when_evidence_has_come_since() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = with_picture(folder.path());
    shell.ask(Request::Verify);
    assert!(shell.project().is_verified());
    shell.attach_file("1.1.2", "또.png", with_hidden_data(&noise(96, 64, 8)));
    assert!(!shell.project().is_verified());
}

#[test]
fn a_check_of_hashes_takes_what_was_hidden_for_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    shell.hold();
    shell.cover(id, LEFT, false);
    shell.ask(Request::Verify);
    shell.release();
    assert!(shell.project().is_verified(), "{}", shell.told());
}

#[test]
fn words_in_segments_of_a_jpeg_that_decoding_does_not_use_go() {
    let mut jpeg = Vec::new();
    let picture = noise(16, 16, 3);
    image::ImageEncoder::write_image(
        image::codecs::jpeg::JpegEncoder::new(&mut jpeg),
        picture.as_raw(),
        16,
        16,
        image::ExtendedColorType::Rgb8,
    )
    .unwrap();
    let secret = b"HONG-GILDONG 37.5665N 126.9780E ".repeat(2);
    let mut found = Vec::new();
    for (name, code, content) in [
        ("DAC", 0xcc_u8, secret.clone()),
        (
            "DQT of a table that no component uses",
            0xdb,
            [&[3], secret.as_slice()].concat(),
        ),
    ] {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        let bytes = [&jpeg[..2], &[0xff, code], &length, &content, &jpeg[2..]].concat();
        if let Ok(clean) = from_bytes(bytes, "a.jpg")
            && contains(&clean.bytes, b"HONG-GILDONG")
        {
            found.push(name);
        }
    }
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn two_takings_in_are_under_way_until_both_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    shell.hold();
    for (control, seed) in [("1.1.1", 1), ("1.1.2", 2)] {
        let bytes = with_hidden_data(&noise(96, 64, seed));
        shell.ask(Request::Attach(
            openapi(control),
            vec![source("a.png", bytes)],
        ));
    }
    let first = shell.take_held().remove(0);
    shell.ask(Request::Done(first.run()));
    assert!(
        shell.bench.is_busy(jeomgeomdae::workbench::Busy::Importing),
        "the second is still on its way: closing now asks nobody"
    );
}

#[test]
fn lengths_that_a_hostile_file_claims_do_not_end_the_worker() {
    let job = Job::Verify {
        files: jeomgeomdae::store::EvidenceFiles::default(),
        wanted: vec![(sha256(b"a"), u64::MAX), (sha256(b"b"), u64::MAX)],
        trail: jeomgeomdae::store::Trail::default(),
        asked: true,
        session: String::new(),
    };
    let _ = job.run();
}

#[test]
fn hiding_the_same_part_again_without_keeping_forgets_the_kept_original() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    let remains = Remains::of(&noise(96, 64, 7), LEFT);
    shell.cover(id, LEFT, true);
    let told = shell.told();
    shell.cover(id, LEFT, false);
    assert!(
        shell.assessment().evidence(id).unwrap().original.is_none()
            && !remains.are_in(folder.path()),
        "the original is kept against the choice, and nothing is told of it: {}",
        shell.told() == told
    );
}

#[test]
fn a_question_about_a_duplicate_goes_with_its_project() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = with_picture(folder.path());
    shell.attach_file("1.1.2", "또.png", picture());
    shell.ask(Request::Close);
    assert!(shell.bench.duplicates().is_empty());
}

#[test]
fn colours_beneath_full_transparency_go() {
    let shown = noise(16, 16, 3);
    let hidden = image::RgbaImage::from_fn(16, 16, |x, y| {
        let image::Rgb([red, green, blue]) = *shown.get_pixel(x, y);
        image::Rgba([red, green, blue, 0])
    });
    let clean = jeomgeomdae::evidence::from_rgba(16, 16, hidden.as_raw(), "a.png").unwrap();
    let read = image::load_from_memory(&clean.bytes).unwrap().into_rgba8();
    assert!(read.pixels().all(|pixel| pixel.0[..3] == [0, 0, 0]));
}

#[test]
fn masked_words_do_not_stay_in_the_recovery_log() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "run");
    shell.summarise("1.1.1", "고객 900101-1234568");
    let found = shell.first_open(&Subject::Finding(openapi("1.1.1")));
    shell.on_evidence(EvidenceDeed::Mask(Box::new(found)));
    let files = all_files(folder.path());
    let holding = files
        .iter()
        .filter(|path| contains(&fs::read(path).unwrap(), b"900101-1234568"));
    assert_eq!(holding.collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_hiding_that_nothing_shows_any_more_is_not_told_as_done() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, id) = with_picture(folder.path());
    shell.cover(id, LEFT, true);
    shell.hold();
    shell.cover(id, RIGHT, false);
    let jobs = shell.take_held();
    shell.on_evidence(EvidenceDeed::Restore(id));
    for job in jobs {
        shell.ask(Request::Done(job.run()));
    }
    let evidence = shell.assessment().evidence(id).unwrap();
    let bytes = shell
        .project()
        .files()
        .read(&evidence.file().unwrap().sha256)
        .unwrap();
    let original = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert!(
        original != noise(96, 64, 7) || !shell.told().contains("가리기 전의 그림은 지웠습니다"),
        "the picture is shown as it was: {}",
        shell.told()
    );
}

#[test]
fn an_exported_zip_can_be_read_as_a_stream() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = with_picture(&folder.path().join("data"));
    let to = folder.path().join("all.zip");
    shell.on_evidence(EvidenceDeed::Export(to.clone(), FolderKind::Zip));
    let bytes = fs::read(to).unwrap();
    let (flags, method) = (bytes[6], bytes[8]);
    assert!(
        flags & 8 == 0 || method != 0,
        "stored, with its length only behind it: ZipInputStream, bsdtar and others refuse that"
    );
}

#[test]
fn texts_that_wait_to_be_searched_are_not_taken_for_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let log = "고객 900101-1234568\n".as_bytes().to_vec();
    let id = shell.attach_file("1.1.1", "a.log", log);
    shell.on_evidence(EvidenceDeed::Sweep(id, true));
    let path = folder.path().join("project.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    assert_eq!(shell.project().misgivings().suspects, 1);
    shell.hold();
    shell.ask(Request::Open(path));
    let open = shell.take_held().remove(0);
    shell.hold();
    shell.ask(Request::Done(open.run()));
    assert!(
        !shell.project().misgivings().is_empty(),
        "a report asked for now goes out without a word"
    );
}

fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn chunk_before_pixels(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let bytes = png_of(&noise(16, 16, 3));
    [&bytes[..33], &chunk(name, content), &bytes[33..]].concat()
}
