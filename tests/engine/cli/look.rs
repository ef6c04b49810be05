//! `info` and `verify`.

use serde_json::Value;

use super::desk::{CATALOG, Desk};

#[test]
fn a_sound_project_is_verified_with_its_hash() {
    let desk = Desk::with_project();
    let picture = desk.picture("화면.png", 1);
    assert_eq!(
        desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &picture])
            .code,
        0
    );
    let said = desk.run(["verify", &desk.path("a.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("증빙 1건의 해시가 모두 맞습니다"),
        "{}",
        said.out
    );
    assert!(
        said.out
            .contains(desk.info()["content_hash"].as_str().unwrap()),
        "{}",
        said.out
    );
}

#[test]
fn a_changed_evidence_is_named() {
    let desk = Desk::with_evidence_damaged(|bytes| bytes[40] ^= 1);
    let said = desk.run(["verify", &desk.path("a.jgd")]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("자료1.1.1-1 ‘화면’: 내용이"),
        "{}",
        said.err
    );
    let said = desk.run(["verify", &desk.path("a.jgd"), "--json"]);
    let found: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (said.code, &found["ok"], &found["error"]),
        (1, &false.into(), &Value::Null)
    );
    assert_eq!(
        (&found["damages"][0]["kind"], &found["evidence_count"]),
        (&"changed".into(), &1.into())
    );
}

#[test]
fn a_project_with_a_changed_evidence_is_not_saved_over() {
    let desk = Desk::with_evidence_damaged(|bytes| bytes[40] ^= 1);
    desk.refuses(
        ["set", &desk.path("a.jgd"), "1.1.1", "--summary", "가"],
        1,
        "디스크의 파일은 그대로",
    );
}

#[test]
fn a_truncated_file_is_damaged() {
    let desk = Desk::with_project();
    let half = desk.bytes("a.jgd");
    desk.file("a.jgd", &half[..half.len() / 2]);
    for command in ["info", "verify"] {
        desk.refuses([command, &desk.path("a.jgd")], 1, "손상되어");
    }
    let said = desk.run(["verify", &desk.path("a.jgd"), "--json"]);
    let found: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (said.code, &found["ok"], &found["content_hash"]),
        (1, &false.into(), &Value::Null)
    );
    // Of what is left all that could be read is checked, and what is lost is listed.
    assert_eq!(found["error"], Value::Null);
    let kinds = found["losses"].as_array().unwrap().iter();
    let kinds: Vec<&str> = kinds.filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds, ["directory", "catalog"]);
}

#[test]
fn a_foreign_or_missing_file_is_told() {
    let desk = Desk::new();
    desk.refuses(
        ["info", &desk.file("b.jgd", b"PK?")],
        1,
        "프로젝트 파일(.jgd)이 아닙니다",
    );
    desk.refuses(["info", &desk.path("c.jgd")], 1, "파일이나 폴더가 없습니다");
}

#[test]
fn info_tells_progress_and_what_lacks() {
    let desk = Desk::with_project();
    assert_eq!(
        desk.set(&["--verdict", "미이행", "--summary", "없음"]).code,
        0
    );
    let said = desk.run(["info", &desk.path("a.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for line in [
        "기관: 한빛페이",
        "미이행 1 · 해당없음 0",
        "이행률: 0%",
        "미흡한데 이행계획이 없습니다",
    ] {
        assert!(said.out.contains(line), "{line:?} is not in {}", said.out);
    }
}

#[test]
fn json_counts_what_lacks_by_stable_words() {
    let desk = Desk::with_project();
    assert_eq!(
        desk.set(&["--verdict", "미이행", "--summary", "없음"]).code,
        0
    );
    assert_eq!(
        desk.control("1.1.1")["lacks"],
        serde_json::json!(["evidence", "plan"])
    );
    let info = desk.info();
    assert_eq!(info["format"], 1);
    assert_eq!(
        (&info["progress"]["fail"], &info["progress"]["rate_percent"]),
        (&1.into(), &0.into())
    );
    assert_eq!(info["progress"]["lacking"], info["progress"]["total"]);
    assert_eq!(info["catalogs"][0]["verdicts"][2]["count"], 1);
}

#[test]
fn texts_of_a_project_do_not_steer_the_terminal() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    let name = "\u{1b}[2J한빛\n가짜 줄";
    assert_eq!(
        desk.run([
            "new",
            "-o",
            &file,
            "--force",
            "--catalog",
            CATALOG,
            "--institution",
            name
        ])
        .code,
        0
    );
    let said = desk.run(["info", &file]);
    assert!(
        said.out.contains("기관:  [2J한빛 가짜 줄\n"),
        "{}",
        said.out
    );
}
