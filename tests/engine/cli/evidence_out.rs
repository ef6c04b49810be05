//! What leaves a project from the command line: `evidence export` and the warnings of `report`.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::EvidenceId,
    workbench::{EvidenceDeed, Request},
};
use serde_json::{Value, json};

use super::desk::Desk;
use crate::shell::Shell;

/// A desk with a project of one picture that nobody has looked through.
fn desk() -> Desk {
    let desk = Desk::with_project();
    let picture = desk.picture("화면.png", 1);
    let said = desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &picture]);
    assert_eq!(said.code, 0);
    desk
}

/// A desk with a project of one picture that somebody has looked through.
fn swept() -> Desk {
    let desk = Desk::new();
    let mut shell = Shell::with_project(Path::new(&desk.path("window")), "run");
    shell.attach("1.1.1", 1);
    let deed = EvidenceDeed::Sweep(EvidenceId(1), true);
    shell.ask(Request::OnEvidence(Box::new(deed)));
    shell.ask(Request::SaveAs(desk.path("a.jgd").into()));
    desk
}

fn export(desk: &Desk, to: &str) -> (u8, Value) {
    let file = desk.path("a.jgd");
    let said = desk.run(["evidence", "export", &file, "-o", &desk.path(to), "--json"]);
    (said.code, serde_json::from_str(&said.out).unwrap())
}

#[test]
fn a_folder_holds_the_evidence_with_its_list() {
    let desk = desk();
    let said = desk.run([
        "evidence",
        "export",
        &desk.path("a.jgd"),
        "-o",
        &desk.path("증빙"),
    ]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("‘증빙’"), "{}", said.out);
    assert!(
        said.err.contains("훑어보지 않은 증빙이 1건"),
        "{}",
        said.err
    );
    let entries = fs::read_dir(desk.path("증빙")).unwrap();
    let names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for name in ["00_증적목록.xlsx", "검증.html"] {
        assert!(names.iter().any(|it| it == name), "{names:?}");
    }
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn json_counts_what_was_written_and_what_must_be_looked_at() {
    let desk = desk();
    let (code, exported) = export(&desk, "증빙");
    assert_eq!(code, 0);
    assert_eq!(
        exported,
        json!({
            "format": 1, "target": desk.path("증빙"), "files": 1, "lost": [], "unswept": 1, "suspects": 0
        })
    );
}

#[test]
fn nothing_is_warned_of_when_all_was_looked_through() {
    let desk = swept();
    let file = desk.path("a.jgd");
    let said = desk.run(["evidence", "export", &file, "-o", &desk.path("증빙")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = desk.run(["report", &file, "-o", &desk.path("a.pdf")]);
    assert_eq!(said.code, 0);
    assert!(!said.err.contains("훑어보지 않은"), "{}", said.err);
}

#[test]
fn a_folder_that_holds_something_is_refused() {
    let desk = desk();
    fs::create_dir(desk.path("증빙")).unwrap();
    let kept = desk.file("증빙/메모.txt", b"memo");
    let (file, to) = (desk.path("a.jgd"), desk.path("증빙"));
    desk.refuses(
        ["evidence", "export", &file, "-o", &to],
        1,
        "비어 있지 않습니다",
    );
    desk.refuses(
        ["evidence", "export", &file, "-o", &to, "--force"],
        2,
        "--force",
    );
    assert_eq!(fs::read(kept).unwrap(), b"memo");
    assert_eq!(fs::read_dir(to).unwrap().count(), 1);
}

#[test]
fn a_zip_is_replaced_by_force_only() {
    let desk = desk();
    let (file, zip) = (desk.path("a.jgd"), desk.path("증빙.ZIP"));
    assert_eq!(export(&desk, "증빙.ZIP").0, 0);
    assert!(desk.bytes("증빙.ZIP").starts_with(b"PK"));
    desk.refuses(["evidence", "export", &file, "-o", &zip], 1, "이미 있어");
    desk.file("증빙.ZIP", b"old");
    let said = desk.run(["evidence", "export", &file, "-o", &zip, "--force"]);
    assert_eq!(said.code, 0);
    assert!(desk.bytes("증빙.ZIP").starts_with(b"PK"));
}

#[test]
fn what_is_damaged_is_named_and_left_out() {
    let desk = Desk::with_evidence_damaged(|bytes| bytes[40] ^= 1);
    for to in ["증빙", "증빙.zip"] {
        let (code, exported) = export(&desk, to);
        assert_eq!(code, 1);
        assert_eq!(
            (&exported["files"], &exported["lost"]),
            (&0.into(), &json!(["자료1.1.1-1"]))
        );
    }
    let to = desk.path("다시");
    let said = desk.run(["evidence", "export", &desk.path("a.jgd"), "-o", &to]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err.contains("넣지 못한 증빙이 있습니다: 자료1.1.1-1"),
        "{}",
        said.err
    );
}

#[test]
fn the_report_warns_but_is_written() {
    let desk = desk();
    let said = desk.run(["report", &desk.path("a.jgd"), "-o", &desk.path("a.pdf")]);
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains("훑어보지 않은 증빙이 1건"),
        "{}",
        said.err
    );
    assert!(desk.bytes("a.pdf").starts_with(b"%PDF"));
}

#[test]
fn the_scan_ends_with_1_while_something_was_not_looked_through() {
    let desk = desk();
    let file = desk.path("a.jgd");
    let said = desk.run(["evidence", "scan", &file]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("보이는 것이 없습니다"), "{}", said.out);
    assert!(
        said.err.contains("훑어보지 않은 증빙이 1건"),
        "{}",
        said.err
    );
    let said = desk.run(["evidence", "scan", &file, "--json"]);
    let scan: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (said.code, scan),
        (
            1,
            json!({
                "format": 1, "file": file, "found": [], "suspects": 0, "unswept": 1, "unsearched": []
            })
        )
    );
}

#[test]
fn the_scan_ends_with_0_when_all_was_looked_through() {
    let desk = swept();
    let said = desk.run(["evidence", "scan", &desk.path("a.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("보이는 것이 없습니다"), "{}", said.out);
}
