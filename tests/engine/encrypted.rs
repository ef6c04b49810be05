//! Project files with a password: nothing of them can be read without it, and what is wrong with one is told apart.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use jeomgeomdae::{
    domain::{Evidence, EvidenceBody, Password},
    edit::{self, FindingEdit},
    store::{
        EnvelopeKey, EvidenceFiles, Keyring, Project, StoreError, WorkFactor, envelope_of, open,
        save,
    },
};
use proptest::prelude::*;

use crate::{
    project_file::with_picture,
    small::{self, stamp},
};

const SECRET: &str = "결제망 방화벽 규칙을 확인했다";

/// Keys of a password that costs little to try.
pub(crate) fn keys(password: &str) -> Keyring {
    Keyring::new(&Password::new(password.to_owned()), WorkFactor::new(1))
}

/// An encrypted project with a picture, a summary and a document of several parts.
fn encrypted(folder: &Path) -> (PathBuf, Project, EvidenceFiles) {
    let (mut project, mut files) = with_picture(folder);
    let summary = FindingEdit::Summary(SECRET.to_owned()).on(&small::key("1.1"), stamp());
    edit::apply_all(&mut project.assessment, vec![summary]).unwrap();
    let document = small::document(&folder.join("pictures"), 300_000, &mut files);
    let edits = edit::attach(&project.assessment, &small::key("1.2"), document, stamp());
    edit::apply_all(&mut project.assessment, edits).unwrap();
    let path = folder.join("점검.jgd");
    save(&path, &project, &files, Some(&keys("한글 암호 1"))).unwrap();
    (path, project, files)
}

fn holds(bytes: &[u8], marker: &[u8]) -> bool {
    bytes.windows(marker.len()).any(|window| window == marker)
}

fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

/// Where the encrypted bytes begin: behind the head and its nonce.
fn head(bytes: &[u8]) -> usize {
    let mark = bytes.windows(5).position(|it| it == b"\n--- ").unwrap();
    let end = bytes[mark + 5..].iter().position(|it| *it == b'\n');
    mark + 5 + end.unwrap() + 1 + 16
}

#[test]
fn what_is_opened_with_the_password_is_what_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (path, project, files) = encrypted(folder.path());
    let opened = open(&path, Some(&keys("한글 암호 1"))).unwrap();
    assert_eq!(opened.project, project);
    assert!(opened.keys.is_some());
    for file in project.assessment.files() {
        let read = opened.evidence.read(&file.sha256).unwrap();
        assert_eq!(read, files.read(&file.sha256).unwrap());
    }
    // A later save takes its evidence out of the encrypted file.
    let again = folder.path().join("b.jgd");
    save(&again, &project, &opened.evidence, None).unwrap();
    assert_eq!(open(&again, None).unwrap().project, project);
}

#[test]
fn nothing_of_it_stands_in_the_file_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let (path, project, files) = encrypted(folder.path());
    let bytes = fs::read(&path).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let mut markers = vec![
        SECRET.as_bytes().to_vec(),
        b"mimetype".to_vec(),
        b"evidence/".to_vec(),
    ];
    for file in project.assessment.files() {
        markers.push(file.sha256.as_str().as_bytes().to_vec());
        markers.push(files.read(&file.sha256).unwrap()[..16].to_vec());
    }
    for marker in markers {
        assert!(!holds(&bytes, &marker), "{marker:?}");
    }
}

#[test]
fn without_the_password_it_is_locked_and_with_another_one_too() {
    let folder = tempfile::tempdir().unwrap();
    let (path, ..) = encrypted(folder.path());
    assert!(matches!(
        open(&path, None),
        Err(StoreError::Locked { path: told }) if told == path
    ));
    for wrong in ["", "한글 암호 2", "한글 암호 1 "] {
        let error = open(&path, Some(&keys(wrong))).unwrap_err();
        assert!(matches!(error, StoreError::WrongPassword { .. }), "{wrong}");
    }
}

#[test]
fn a_password_typed_in_parts_is_the_same_one() {
    let folder = tempfile::tempdir().unwrap();
    let (path, ..) = encrypted(folder.path());
    let decomposed = "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af} \u{110b}\u{1161}\u{11b7}\u{1112}\u{1169} 1";
    assert!(open(&path, Some(&keys(decomposed))).is_ok());
    assert!(keys("한글 암호 1").is(&Password::new(decomposed.to_owned())));
    assert!(!keys("한글 암호 1").is(&Password::new("한글".to_owned())));
}

#[test]
fn a_file_that_is_cut_off_or_changed_is_damaged_and_its_password_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let (path, project, _) = encrypted(folder.path());
    let whole = fs::read(&path).unwrap();
    let right = keys("한글 암호 1");
    let begin = head(&whole);
    for length in [
        begin,
        begin + 1,
        begin + 65_552,
        begin + 65_553,
        whole.len() - 1,
    ] {
        write(&path, &whole[..length]);
        let error = open(&path, Some(&right)).unwrap_err();
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "{length}: {error}"
        );
    }
    // The sum over the head: another letter, and one that no sum has.
    let sum = begin - 16 - 20;
    let other = if whole[sum] == b'A' { b'B' } else { b'A' };
    for letter in [other, b'-'] {
        let mut changed = whole.clone();
        changed[sum] = letter;
        write(&path, &changed);
        let error = open(&path, Some(&right)).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
    }
    // The first part, with the texts.
    let mut changed = whole.clone();
    changed[begin + 100] ^= 1;
    write(&path, &changed);
    let error = open(&path, Some(&right)).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
    // A part in the middle of a document: the rest opens, and the document is named.
    let mut changed = whole.clone();
    changed[begin + 65_552 * 3] ^= 1;
    write(&path, &changed);
    let opened = open(&path, Some(&right)).unwrap();
    let damages = project.assessment.files();
    let damages = damages.filter_map(|file| opened.evidence.damage(&file.sha256));
    let damages: Vec<_> = damages.collect();
    assert!(
        matches!(&damages[..], [jeomgeomdae::store::Damage::Changed(_)]),
        "{damages:?}"
    );
}

#[test]
fn a_file_that_asks_for_too_much_work_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (path, ..) = encrypted(folder.path());
    let bytes = fs::read(&path).unwrap();
    let line = bytes.iter().position(|it| *it == b'\n').unwrap() + 1;
    let end = line + bytes[line..].iter().position(|it| *it == b'\n').unwrap();
    for work in ["20", "40", "63"] {
        let mut hostile = bytes[..end - 1].to_vec();
        hostile.extend(work.as_bytes());
        hostile.extend(&bytes[end..]);
        write(&path, &hostile);
        let error = open(&path, Some(&keys("한글 암호 1"))).unwrap_err();
        assert!(matches!(error, StoreError::TooMuchWork { .. }), "{error}");
    }
}

#[test]
fn a_document_that_begins_like_an_encrypted_file_is_a_document() {
    let folder = tempfile::tempdir().unwrap();
    let (mut assessment, mut files) = (small::assessment(), EvidenceFiles::default());
    let text = b"age-encryption.org/v1\n-> scrypt this is a log of ours\n";
    let new = small::document_of(&folder.path().join("pictures"), text, &mut files);
    let EvidenceBody::File(file) = new.body.clone() else {
        unreachable!();
    };
    let edits = edit::attach(&assessment, &small::key("1.1"), new, stamp());
    edit::apply_all(&mut assessment, edits).unwrap();
    let project = small::project(assessment);
    let path = folder.path().join("a.jgd");
    let saved = save(&path, &project, &files, None).unwrap();
    assert_eq!(saved.evidence.read(&file.sha256).unwrap(), text);
}

#[test]
fn the_envelope_holds_the_password_for_the_company() {
    let folder = tempfile::tempdir().unwrap();
    let company = age::x25519::Identity::generate();
    let key = EnvelopeKey::read(&format!(" {}\n", company.to_public())).unwrap();
    let path = folder.path().join("점검.jgd");
    let envelope = key.write(&path, &keys("한글 암호 1")).unwrap();
    assert_eq!(envelope, envelope_of(&path));
    assert_eq!(envelope.file_name().unwrap(), "점검.jgd.recovery.age");
    let password = age::decrypt(&company, &fs::read(envelope).unwrap()).unwrap();
    assert_eq!(password, "한글 암호 1".as_bytes());
    for wrong in ["", "age1", "age1qqq", "AGE-SECRET-KEY-1QQ"] {
        assert!(EnvelopeKey::read(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn no_password_shows_in_a_debug_output() {
    let shown = format!("{:?} {:?}", keys("숨은"), Password::new("숨은".to_owned()));
    assert_eq!(shown, "Keyring Password");
}

/// Runs `unzip -t` on what the standard decryption gives, where `unzip` is there.
#[test]
fn what_is_decrypted_is_a_zip_that_other_programs_accept() {
    let folder = tempfile::tempdir().unwrap();
    let (path, ..) = encrypted(folder.path());
    let mut identity = age::scrypt::Identity::new("한글 암호 1".into());
    identity.set_max_work_factor(1);
    let plain = age::decrypt(&identity, &fs::read(&path).unwrap()).unwrap();
    assert_eq!(&plain[30..38], b"mimetype");
    let zip = folder.path().join("plain.zip");
    write(&zip, &plain);
    let tested = Command::new("unzip")
        .arg("-tq")
        .arg(&zip)
        .stdout(Stdio::null())
        .status();
    if let Ok(status) = tested {
        assert!(status.success());
    }
    // Decrypted it is a project file like any other.
    let renamed = folder.path().join("plain.jgd");
    write(&renamed, &plain);
    assert!(open(&renamed, None).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    /// Bytes changed, taken out, doubled, put in: never a panic, never a wrong content.
    #[test]
    fn whatever_happens_to_the_bytes_is_noticed(
        place in any::<prop::sample::Index>(),
        length in 1_usize..70_000,
        what in 0_u8..5,
        byte in any::<u8>(),
        in_head in any::<bool>(),
    ) {
        thread_local! {
            static WHOLE: (tempfile::TempDir, Vec<u8>, Project) = {
                let folder = tempfile::tempdir().unwrap();
                let (path, project, _) = encrypted(folder.path());
                (folder, fs::read(path).unwrap(), project)
            };
        }
        WHOLE.with(|(folder, whole, project)| {
            let space = if in_head { head(whole) } else { whole.len() };
            let at = place.index(space);
            let until = (at + length).min(whole.len());
            let mut bytes = whole.clone();
            match what {
                0 => bytes[at] ^= byte.max(1),
                1 => bytes.truncate(at),
                2 => drop(bytes.drain(at..until)),
                3 => bytes.splice(at..at, whole[at..until].to_vec()).for_each(drop),
                _ => bytes.insert(at, byte),
            }
            let path = folder.path().join("changed.jgd");
            write(&path, &bytes);
            if let Ok(opened) = open(&path, Some(&keys("한글 암호 1"))) {
                assert_eq!(&opened.project, project);
                let files = project.assessment.evidence.values().filter_map(|it: &std::sync::Arc<Evidence>| it.file());
                for file in files {
                    let _ = opened.evidence.read(&file.sha256);
                    let _ = opened.evidence.damage(&file.sha256);
                }
            }
        });
    }
}
