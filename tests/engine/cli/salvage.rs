//! `salvage`, and `verify` of what is damaged or was.

use serde_json::Value;

use super::desk::Desk;

/// Where the directory of an archive begins.
fn directory(bytes: &[u8]) -> usize {
    bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap()
}

/// A desk with `a.jgd`, whose picture is damaged and whose directory is missing.
fn wrecked() -> Desk {
    let desk = Desk::with_evidence_damaged(|picture| picture[20] ^= 1);
    let mut bytes = desk.bytes("a.jgd");
    bytes.truncate(directory(&bytes));
    desk.file("a.jgd", &bytes);
    desk
}

#[test]
fn a_damaged_file_is_written_anew_and_what_is_lost_is_told() {
    let desk = wrecked();
    let (damaged, new) = (desk.path("a.jgd"), desk.path("b.jgd"));
    let before = desk.bytes("a.jgd");
    let said = desk.run(["salvage", &damaged, "-o", &new]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for words in ["목차", "자료1.1.1-1 ‘화면’", "그대로 두었습니다"] {
        assert!(
            said.out.contains(words),
            "{words:?} is not in {:?}",
            said.out
        );
    }
    assert_eq!(desk.bytes("a.jgd"), before);
    assert!(!desk.has_left_anything());
    // The new file knows what it has lost, and that is no problem any more, but never kept quiet.
    let said = desk.run(["verify", &new]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("잃은 것으로 기록됨(2026-11-22 14:03"),
        "{}",
        said.out
    );
    let said = desk.run(["verify", &new, "--json"]);
    let verdict: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(verdict["ok"], true);
    assert_eq!(verdict["losses"], Value::Array(Vec::new()));
    assert_eq!(verdict["lost"][0]["number"], "자료1.1.1-1");
    assert_eq!(verdict["lost"][0]["at"], "2026-11-22T14:03:00+09:00");
    assert_eq!(verdict["evidence_count"], 0);
}

#[test]
fn verify_lists_what_is_damaged_of_a_file_that_other_commands_refuse() {
    let desk = wrecked();
    let said = desk.run(["verify", &desk.path("a.jgd"), "--json"]);
    assert_eq!(said.code, 1);
    let verdict: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(verdict["ok"], false);
    let kinds: Vec<&str> = verdict["losses"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["directory", "file"]);
    assert!(
        said.err.contains("salvage") && said.err.contains("자료1.1.1-1"),
        "{}",
        said.err
    );
    desk.refuses(["info", &desk.path("a.jgd")], 1, "salvage");
    desk.refuses(
        ["set", &desk.path("a.jgd"), "1.1.1", "--summary", "x"],
        1,
        "salvage",
    );
}

#[test]
fn a_file_of_which_one_picture_is_damaged_can_be_written_anew_too() {
    let desk = Desk::with_evidence_damaged(|picture| picture[20] ^= 1);
    let (damaged, new) = (desk.path("a.jgd"), desk.path("b.jgd"));
    let said = desk.run(["salvage", &damaged, "-o", &new, "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let result: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(result["output"], new);
    assert_eq!(result["losses"][0]["kind"], "file");
    assert_eq!(desk.run(["verify", &new]).code, 0);
    // What was done is in the trail.
    let said = desk.run(["history", &new]);
    assert!(
        said.out.contains("파일 손실 자료1.1.1-1 기록"),
        "{}",
        said.out
    );
}

#[test]
fn a_sound_file_is_not_written_anew_and_nothing_is_written_over() {
    let desk = Desk::with_project();
    let said = desk.run(["salvage", &desk.path("a.jgd"), "-o", &desk.path("b.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("손상되지 않은"), "{}", said.out);
    assert!(!std::path::Path::new(&desk.path("b.jgd")).exists());
    desk.refuses(
        ["salvage", &desk.path("a.jgd"), "-o", &desk.path("a.jgd")],
        1,
        "이미",
    );
    let wrecked = wrecked();
    let file = wrecked.path("a.jgd");
    wrecked.refuses(["salvage", &file, "-o", &file, "--force"], 1, "");
}

#[test]
fn without_its_words_a_file_is_not_made_up() {
    let desk = Desk::with_evidence_damaged(|_| {});
    let mut bytes = desk.bytes("a.jgd");
    let words = bytes
        .windows(11)
        .position(|it| it == b"project.ron")
        .unwrap();
    bytes[words + 500..words + 900].fill(0);
    desk.file("a.jgd", &bytes);
    desk.refuses(
        ["salvage", &desk.path("a.jgd"), "-o", &desk.path("b.jgd")],
        1,
        "증빙 파일 1개는 온전",
    );
}
