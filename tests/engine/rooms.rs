//! Reads the sources and names a room that reaches where it may not. It reads words, not Rust: what it finds is
//! certain, what it does not find is not proven.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::source_code::Code;

/// Most lines of a file.
const MAX_LINES: usize = 400;

/// Files that may be longer. Keep it empty.
const LONG_FILES: [&str; 0] = [];

/// What no room may name but those that are told with it.
const OWNED: [(&[&str], &[&str]); 8] = [
    (&["egui", "eframe", "rfd", "winit", "arboard"], &["gui"]),
    (&["calamine", "rust_xlsxwriter", "icalendar"], &["exchange"]),
    (&["printpdf", "allsorts"], &["report/pdf"]),
    (&["lopdf"], &["pdf_objects", "report/pdf", "sign"]),
    (
        &["rsa", "p256", "x509_cert", "p12_keystore", "kisaseed"],
        &["sign"],
    ),
    (&["SystemTime", "Instant", "UNIX_EPOCH"], &["clock"]),
    (&["chrono"], &["clock", "exchange/calendar"]),
    (
        &[
            "reqwest",
            "ureq",
            "hyper",
            "std::net",
            "TcpStream",
            "UdpSocket",
        ],
        &[],
    ),
];

/// What a room may not name beside that; rooms are taken as `crate::<room>`.
struct Room {
    name: &'static str,
    may_name: &'static [&'static str],
    never: &'static [&'static str],
}

const FILES: &str = "std::fs";

const ROOMS: [Room; 15] = [
    Room {
        name: "domain",
        may_name: &[],
        never: &["ron", "image", FILES, "std::env", "std::path"],
    },
    Room {
        name: "text",
        may_name: &["domain"],
        never: &["ron", "serde", "image", FILES, "std::env"],
    },
    Room {
        name: "catalog",
        may_name: &["domain"],
        never: &["image", FILES, "std::env"],
    },
    Room {
        name: "edit",
        may_name: &["domain"],
        never: &["ron", "serde", "image", FILES, "std::env"],
    },
    Room {
        name: "evidence",
        may_name: &["domain"],
        never: &["ron", "serde", FILES, "std::env"],
    },
    Room {
        name: "store",
        may_name: &["domain"],
        never: &["image", "std::env", "std::thread"],
    },
    Room {
        name: "exchange",
        may_name: &["domain", "text"],
        never: &["image", FILES, "std::env", "std::thread"],
    },
    Room {
        name: "report",
        may_name: &["domain", "pdf_objects", "text"],
        never: &["ron", FILES, "std::env", "std::thread"],
    },
    Room {
        name: "sample",
        may_name: &[],
        never: &[FILES, "std::env", "std::thread"],
    },
    Room {
        name: "sign",
        may_name: &["domain", "pdf_objects"],
        never: &["ron", "serde", "image", FILES, "std::env", "std::thread"],
    },
    Room {
        name: "pdf_objects",
        may_name: &[],
        never: &["ron", "serde", "image", FILES, "std::env", "std::thread"],
    },
    Room {
        name: "assets",
        may_name: &[],
        never: &[FILES, "std::env", "serde", "ron", "image"],
    },
    Room {
        name: "workbench",
        may_name: &[
            "assets", "catalog", "domain", "edit", "evidence", "exchange", "report", "sample",
            "sign", "store", "text",
        ],
        never: &["std::thread", "std::env", "::now()"],
    },
    Room {
        name: "gui",
        may_name: &[
            "assets",
            "domain",
            "edit",
            "evidence",
            "report",
            "store",
            "text",
            "workbench",
        ],
        never: &[
            "report::compose",
            "report::lay_out",
            "report::pdf",
            FILES,
            "&mut Assessment",
            "catalog::parse",
            "store::open",
            "store::save",
        ],
    },
    Room {
        name: "cli",
        may_name: &["domain", "edit", "store", "text", "workbench"],
        never: &["&mut Assessment", "std::thread"],
    },
];

#[test]
fn no_room_reaches_where_it_may_not() {
    let faults: Vec<String> = sources()
        .iter()
        .flat_map(|(path, text)| reaches(path, text))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_has_the_shape_of_the_house() {
    let faults: Vec<String> = sources()
        .iter()
        .flat_map(|(path, text)| misshapes(path, text))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_room_is_there_and_known() {
    let mut rooms: Vec<String> = sources()
        .iter()
        .map(|(path, _)| room(path).to_owned())
        .collect();
    rooms.sort();
    rooms.dedup();
    let mut known: Vec<&str> = ROOMS
        .iter()
        .map(|room| room.name)
        .chain(["clock", "lib", "main"])
        .collect();
    known.sort_unstable();
    assert_eq!(rooms, known);
}

/// All sources by their path below `src`, with `/` between the parts.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    found.sort();
    let name = |path: &PathBuf| {
        path.strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/")
    };
    found
        .iter()
        .map(|path| (name(path), fs::read_to_string(path).unwrap()))
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn room(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}

/// What the code of a file names though its room may not; tests may name anything.
fn reaches(path: &str, text: &str) -> Vec<String> {
    if path.ends_with("/tests.rs") || path.contains("/tests/") {
        return Vec::new();
    }
    let code = Code::of(text);
    let mut named: Vec<&str> = Vec::new();
    for (words, owners) in OWNED {
        if !owners.iter().any(|owner| path.starts_with(owner)) {
            named.extend(words.iter().copied().filter(|word| code.names(word)));
        }
    }
    if let Some(room) = ROOMS.iter().find(|other| other.name == room(path)) {
        named.extend(room.never.iter().copied().filter(|word| code.names(word)));
        let others = ROOMS
            .iter()
            .filter(|other| other.name != room.name && !room.may_name.contains(&other.name));
        named.extend(
            others
                .filter(|other| code.names(&format!("crate::{}", other.name)))
                .map(|other| other.name),
        );
    }
    named
        .iter()
        .map(|word| format!("src/{path} names {word}"))
        .collect()
}

/// What is wrong with the shape of a file.
fn misshapes(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = text.lines().count();
    if lines > MAX_LINES && !LONG_FILES.contains(&path) {
        faults.push(format!(
            "src/{path} has {lines} lines, more than {MAX_LINES}"
        ));
    }
    if !text.starts_with("//!") {
        faults.push(format!("src/{path} does not begin by saying what it is"));
    }
    let code = Code::of(text);
    if path.ends_with("mod.rs")
        && ["fn", "impl", "struct", "enum", "trait"]
            .iter()
            .any(|word| code.names(word))
    {
        faults.push(format!("src/{path} holds more than `mod` and `use`"));
    }
    if ["utils", "helpers", "common", "manager"]
        .iter()
        .any(|name| path.split(['/', '.']).any(|part| part == *name))
    {
        faults.push(format!("src/{path} has a name that says nothing"));
    }
    faults
}

#[test]
fn the_checker_sees_what_is_named() {
    let fault = |path: &str, text: &str| reaches(path, text).join("; ");
    assert_eq!(
        fault("domain/a.rs", "use crate::store::open;"),
        "src/domain/a.rs names store"
    );
    assert_eq!(
        fault("domain/a.rs", "use std::{fmt, fs::File};"),
        "src/domain/a.rs names std::fs"
    );
    assert_eq!(
        fault(
            "edit/a.rs",
            "use crate::{domain::Date,\n    text::{self, mark}};"
        ),
        "src/edit/a.rs names text"
    );
    assert_eq!(
        fault("edit/a.rs", "fn a() { let now = chrono::Local::now(); }"),
        "src/edit/a.rs names chrono"
    );
    assert_eq!(
        fault("report/layout/a.rs", "printpdf::Mm(1.0)"),
        "src/report/layout/a.rs names printpdf"
    );
    assert_eq!(
        fault("gui/a.rs", "fn ui(a: &mut Assessment) {}"),
        "src/gui/a.rs names &mut Assessment"
    );
    assert_eq!(
        fault("workbench/a.rs", "egui::Context::default()"),
        "src/workbench/a.rs names egui"
    );
    assert_eq!(
        fault(
            "store/a.rs",
            "use crate::{a::{b, c}, domain::{D, E}, edit::X};"
        ),
        "src/store/a.rs names edit"
    );
}

#[test]
fn the_checker_does_not_see_ghosts() {
    for (path, text) in [
        (
            "domain/a.rs",
            "//! Not `ron`, not std::fs.\nconst A: &str = \"std::fs \\\" ron\"; /* egui */",
        ),
        (
            "domain/a.rs",
            "struct Neuron; fn environ() {} const Q: char = '\"'; // ron\nconst R: &str = r#\"ron\"#;",
        ),
        (
            "domain/a.rs",
            "fn a<'a>(x: &'a str) {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}",
        ),
        ("report/pdf/a.rs", "use printpdf::PdfDocument;"),
        ("gui/a.rs", "use egui::Ui; use crate::workbench::Workbench;"),
        (
            "text/a.rs",
            "use super::words; use crate::domain::{Catalog, Mark};",
        ),
        ("store/a.rs", "use std::{fs, io}; use super::edits;"),
    ] {
        assert_eq!(reaches(path, text), [""; 0], "{text}");
    }
}

#[test]
fn the_checker_sees_a_file_out_of_shape() {
    assert_eq!(
        misshapes("edit/mod.rs", "//! Edits.\nmod a;\npub use a::{b, C};\n"),
        [""; 0]
    );
    assert_eq!(misshapes("edit/mod.rs", "//! Edits.\nfn a() {}\n").len(), 1);
    assert_eq!(misshapes("edit/utils.rs", "use a;\n").len(), 2);
    assert_eq!(
        misshapes("edit/a.rs", &format!("//! Long.\n{}", "x\n".repeat(400))).len(),
        1
    );
}
