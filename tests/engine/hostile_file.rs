//! Files that are no sound project: refused with the right reason, never a panic, never a wrong project.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use jeomgeomdae::store::{StoreError, open, save};
use tempfile::TempDir;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{project_file::with_picture, small};

const MEDIA_TYPE: &str = "application/vnd.jeomgeomdae+zip";

/// A sound project file in a folder of its own.
fn sound() -> (TempDir, PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

/// A file made of bytes.
fn file(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join("b.jgd");
    fs::write(&path, bytes).unwrap();
    path
}

/// A ZIP of stored entries.
pub(crate) fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(
            *name,
            SimpleFileOptions::default().compression_method(CompressionMethod::Stored),
        )
        .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Replaces a name of the ZIP by one of the same length, wherever it stands.
fn renamed(mut bytes: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = (0..bytes.len())
        .filter(|place| bytes[*place..].starts_with(from.as_bytes()))
        .collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + to.len()].copy_from_slice(to.as_bytes());
    }
    bytes
}

/// Text of a sound project of the small catalog.
fn project_text() -> String {
    let (_folder, path, _) = sound();
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    std::io::read_to_string(archive.by_name("project.ron").unwrap()).unwrap()
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let (folder, _, bytes) = sound();
    for part in 0..16 {
        let path = file(folder.path(), &bytes[..bytes.len() * part / 16]);
        let refused = open(&path, None);
        assert!(
            matches!(refused, Err(StoreError::Damaged { .. })),
            "{part}/16: {refused:?}"
        );
    }
}

#[test]
fn a_flipped_bit_never_gives_another_project() {
    let (folder, path, bytes) = sound();
    let original = open(&path, None).unwrap().project;
    for place in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        if let Ok(opened) = open(&file(folder.path(), &flipped), None) {
            assert_eq!(opened.project, original, "byte {place}");
        }
    }
}

#[test]
fn a_newer_file_is_refused_and_its_format_named() {
    let folder = tempfile::tempdir().unwrap();
    let text = project_text().replacen("schema: 5", "schema: 7, seal: \"…\"", 1);
    let bytes = archive(&[
        ("mimetype", MEDIA_TYPE.as_bytes()),
        ("project.ron", text.as_bytes()),
    ]);
    let refused = open(&file(folder.path(), &bytes), None);
    assert!(
        matches!(refused, Err(StoreError::Newer { schema: 7, .. })),
        "{refused:?}"
    );
}

#[test]
fn a_foreign_file_is_no_project() {
    let folder = tempfile::tempdir().unwrap();
    let epub = archive(&[("mimetype", b"application/epub+zip")]);
    let other = archive(&[("word/document.xml", b"<w/>")]);
    for bytes in [
        epub.as_slice(),
        other.as_slice(),
        b"%PDF-1.7 and more",
        b"x",
    ] {
        let refused = open(&file(folder.path(), bytes), None);
        assert!(
            matches!(refused, Err(StoreError::NotAProject { .. })),
            "{refused:?}"
        );
    }
}

#[test]
fn an_empty_file_a_folder_and_a_path_below_a_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let empty = file(folder.path(), b"");
    assert!(matches!(
        open(&empty, None),
        Err(StoreError::Damaged { .. })
    ));
    for path in [
        folder.path(),
        &empty.join("a.jgd"),
        &folder.path().join("없음.jgd"),
    ] {
        let refused = open(path, None);
        assert!(
            matches!(&refused, Err(StoreError::Io { path: told, .. }) if told == path),
            "{refused:?}"
        );
    }
}

#[test]
fn an_entry_that_points_elsewhere_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let entries: [(&str, &[u8]); 2] = [("mimetype", MEDIA_TYPE.as_bytes()), ("innocent", b"x")];
    let sound = archive(&entries);
    for name in [
        "../x/y/z",
        "/abs/x/y",
        "C:\\x\\y\\z",
        "a/../b/c",
        "x/y\\z\\zz",
        "x/y/z/..",
    ] {
        let refused = open(
            &file(folder.path(), &renamed(sound.clone(), "innocent", name)),
            None,
        );
        assert!(
            matches!(refused, Err(StoreError::UnsafeEntry { .. })),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn a_catalog_id_that_is_no_file_name_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["/tmp/evil", "a/b", "", "대문자"] {
        let text = project_text().replace("\"small\"", &format!("\"{id}\""));
        let entry = format!("catalogs/{id}.ron");
        let bytes = archive(&[
            ("mimetype", MEDIA_TYPE.as_bytes()),
            ("project.ron", text.as_bytes()),
            (&entry, small::CATALOG.as_bytes()),
        ]);
        let refused = open(&file(folder.path(), &bytes), None);
        assert!(
            matches!(refused, Err(StoreError::UnsafeEntry { .. })),
            "{id}: {refused:?}"
        );
    }
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let (folder, _, _) = sound();
    let text = project_text();
    let bytes = archive(&[
        ("mimetype", MEDIA_TYPE.as_bytes()),
        ("project.ron", text.as_bytes()),
        ("another.ron", text.as_bytes()),
        ("catalogs/small.ron", small::CATALOG.as_bytes()),
    ]);
    let refused = open(
        &file(folder.path(), &renamed(bytes, "another.ron", "project.ron")),
        None,
    );
    assert!(
        matches!(refused, Err(StoreError::UnsafeEntry { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_false_size_is_refused() {
    let (folder, _, bytes) = sound();
    for (name, wrong) in [
        ("project.ron", 5_u32),
        ("project.ron", u32::MAX - 1),
        ("evidence/", 1 << 30),
    ] {
        let refused = open(
            &file(folder.path(), &with_size(bytes.clone(), name, wrong)),
            None,
        );
        assert!(refused.is_err(), "{name} of {wrong} bytes: {refused:?}");
    }
}

/// Lets the central directory tell another uncompressed size for the entry whose name begins so.
fn with_size(mut bytes: Vec<u8>, name: &str, size: u32) -> Vec<u8> {
    let is_entry = |at: &usize| {
        bytes[*at..].starts_with(b"PK\x01\x02") && bytes[*at + 46..].starts_with(name.as_bytes())
    };
    let at = (0..bytes.len() - 46).find(is_entry).unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn evidence_that_is_packed_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let evidence = format!("evidence/{}.png", "0".repeat(64));
    let text = project_text();
    let entries = [
        ("mimetype", stored, MEDIA_TYPE.as_bytes()),
        ("project.ron", packed, text.as_bytes()),
        ("catalogs/small.ron", packed, small::CATALOG.as_bytes()),
        (&evidence, packed, [0; 1000].as_slice()),
    ];
    for (name, options, bytes) in entries {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let refused = open(
        &file(folder.path(), &zip.finish().unwrap().into_inner()),
        None,
    );
    assert!(
        matches!(refused, Err(StoreError::UnsafeEntry { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_project_packed_again_by_another_tool_still_opens() {
    let (folder, path, _) = sound();
    let mut from = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.add_directory("evidence", SimpleFileOptions::default())
        .unwrap();
    for number in (0..from.len()).rev() {
        zip.raw_copy_file(from.by_index_raw(number).unwrap())
            .unwrap();
    }
    let again = file(folder.path(), &zip.finish().unwrap().into_inner());
    assert_eq!(
        open(&again, None).unwrap().project,
        open(&path, None).unwrap().project
    );
}

#[test]
fn a_finding_that_shows_evidence_which_is_not_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let text = project_text().replacen("evidence: []", "evidence: [9]", 1);
    let bytes = archive(&[
        ("mimetype", MEDIA_TYPE.as_bytes()),
        ("project.ron", text.as_bytes()),
        ("catalogs/small.ron", small::CATALOG.as_bytes()),
    ]);
    let refused = open(&file(folder.path(), &bytes), None);
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
}
