//! `backup`.

use std::fs;

use jeomgeomdae::store;
use serde_json::Value;

use super::desk::Desk;

/// `a.jgd`, saved three times.
fn desk() -> Desk {
    let desk = Desk::with_project();
    for summary in ["첫 글", "나중 글"] {
        assert_eq!(desk.set(&["--summary", summary]).code, 0);
    }
    desk
}

fn list(desk: &Desk) -> Value {
    let said = desk.run(["backup", "list", &desk.path("a.jgd"), "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn lists_saved_versions_newest_first() {
    let desk = desk();
    let listed = list(&desk);
    assert_eq!(listed["format"], 1);
    assert_eq!(listed["file"], desk.path("a.jgd"));
    let backups = listed["backups"].as_array().unwrap();
    let of = |field: &str| {
        backups
            .iter()
            .map(|it| it[field].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("number"), [3, 2, 1]);
    assert_eq!(of("saves"), [3, 2, 1]);
    assert_eq!(of("differing"), [0, 1, 1]);
    assert_eq!(backups[0]["at"], "2026-11-22T14:03:00+09:00");
    assert_eq!(backups[0]["length"], desk.bytes("a.jgd").len());
    let folder = listed["folder"].as_str().unwrap();
    assert!(backups[0]["path"].as_str().unwrap().starts_with(folder));
    let said = desk.run(["backup", "list", &desk.path("a.jgd")]);
    assert!(
        said.out.starts_with("백업 3: 2026-11-22 14:03, 3번째 저장"),
        "{}",
        said.out
    );
    assert!(said.out.contains("항목 1개 다름"), "{}", said.out);
}

#[test]
fn restores_a_version_as_a_file_of_its_own() {
    let desk = desk();
    let (file, out) = (desk.path("a.jgd"), desk.path("b.jgd"));
    let before = desk.bytes("a.jgd");
    let said = desk.run(["backup", "restore", &file, "2", "-o", &out]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("백업 2"), "{}", said.out);
    assert_eq!(desk.bytes("a.jgd"), before);
    let identity = store::open(out.as_ref(), None).unwrap().project.identity;
    assert_eq!(identity.saves, 2);
    // What is there is replaced only on request.
    desk.refuses(["backup", "restore", &file, "1", "-o", &file], 1, "--force");
    let said = desk.run(["backup", "restore", &file, "1", "-o", &file, "--force"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(desk.control("1.1.1")["summary"], "");
}

#[test]
fn finds_the_versions_of_a_file_that_is_broken_or_gone() {
    let desk = desk();
    let (file, out) = (desk.path("a.jgd"), desk.path("b.jgd"));
    let whole = desk.bytes("a.jgd");
    fs::remove_file(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let listed = list(&desk);
    assert_eq!(listed["backups"][0]["number"], 3);
    assert_eq!(listed["backups"][0]["differing"], Value::Null);
    fs::remove_file(&file).unwrap();
    let said = desk.run(["backup", "restore", &file, "3", "-o", &out]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(desk.bytes("b.jgd"), whole);
}

#[test]
fn refuses_what_it_does_not_know() {
    let desk = desk();
    let (file, out) = (desk.path("a.jgd"), desk.path("b.jgd"));
    desk.refuses(["backup", "restore", &file, "9", "-o", &out], 1, "3, 2, 1");
    desk.refuses(
        ["backup", "restore", &file, "둘", "-o", &out],
        2,
        "backup list",
    );
    desk.refuses(
        ["backup", "restore", &file, "1", "-o", &desk.path("b.zip")],
        2,
        "jgd",
    );
    desk.refuses(["backup", "list", &desk.path("없음.jgd")], 1, "없음.jgd");
    desk.refuses(["backup", "keep", &file], 2, "list, restore");
}
