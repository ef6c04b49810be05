//! `evidence list` and `evidence verify`.

use std::{ffi::OsString, path::Path};

use jeomgeomdae::{
    domain::{EvidenceFile, EvidenceId, Period, Redaction},
    edit::{EvidenceEdit, ProfileEdit},
    workbench::{DuplicateChoice, EvidenceDeed, Request},
};
use serde_json::{Value, json};

use super::desk::{CATALOG, Desk};
use crate::{
    shell::{Shell, openapi},
    small::{at, png},
};

/// `evidence …` with `--json` of `a.jgd`, and its exit code.
fn json_of(desk: &Desk, task: &str, more: &[&str]) -> (u8, Value) {
    let file = desk.path("a.jgd");
    let args = ["evidence", task, &file, "--json"];
    let args = args.iter().chain(more).map(OsString::from);
    let said = desk.run_os(args.collect());
    (said.code, serde_json::from_str(&said.out).unwrap())
}

/// The numbers that `evidence list` names.
fn listed(desk: &Desk, more: &[&str]) -> Vec<String> {
    let (code, list) = json_of(desk, "list", more);
    assert_eq!((code, &list["format"]), (0, &1.into()));
    let evidence = list["evidence"].as_array().unwrap().iter();
    evidence
        .map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

/// A picture of 1.1.1 and a document on paper of 1.2.1.
fn desk() -> Desk {
    let desk = Desk::with_project();
    let (file, picture) = (desk.path("a.jgd"), desk.picture("화면.png", 1));
    assert_eq!(desk.run(["attach", &file, "1.1.1", &picture]).code, 0);
    let paper = ["--paper", "서약서", "--place", "문서고"];
    let args = ["attach", &file, "1.2.1"];
    let args = args.iter().chain(&paper).map(OsString::from);
    assert_eq!(desk.run_os(args.collect()).code, 0);
    desk
}

/// A desk with the project `a.jgd` that a workbench makes.
fn made_by(make: impl Fn(&mut Shell)) -> Desk {
    let desk = Desk::new();
    let mut shell = Shell::with_project(Path::new(&desk.path("window")), "run");
    make(&mut shell);
    shell.ask(Request::SaveAs(desk.path("a.jgd").into()));
    assert!(Path::new(&desk.path("a.jgd")).exists(), "{}", shell.told());
    desk
}

fn file_of(shell: &Shell, id: EvidenceId) -> EvidenceFile {
    let evidence = shell.assessment().evidence(id).unwrap();
    evidence.file().unwrap().clone()
}

/// Two evidences of which the first had the file of the second before something was hidden.
fn redacted(shell: &mut Shell) {
    shell.attach("1.1.1", 1);
    shell.attach("1.2.1", 2);
    let (first, second) = (EvidenceId(1), EvidenceId(2));
    let mut evidence = shell.assessment().evidence(first).unwrap().clone();
    let mut stamp = evidence.added;
    stamp.by = Some(shell.assessment().persons[0].id);
    "WEB01".clone_into(&mut evidence.host);
    evidence.captured = Some(at(9, 30));
    evidence.swept = Some(stamp);
    evidence.original = Some(file_of(shell, second));
    evidence.redactions = vec![Redaction {
        stamp,
        before: file_of(shell, second).sha256,
        after: file_of(shell, first).sha256,
        hidden: 3,
        cropped: true,
    }];
    shell.ask(Request::Evidence(EvidenceEdit::Set(Box::new(evidence))));
}

#[test]
fn each_evidence_has_a_line() {
    let desk = desk();
    let said = desk.run(["evidence", "list", &desk.path("a.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    let (_, list) = json_of(&desk, "list", &[]);
    let hash = list["evidence"][0]["sha256"].as_str().unwrap();
    for part in [
        "자료1.1.1-1 ‘화면’ · PNG 그림 2×1 · ",
        "바이트",
        "항목 1.1.1",
        "안 훑어봄",
        hash,
    ] {
        assert!(lines[0].contains(part), "{part:?} is not in {}", lines[0]);
    }
    assert_eq!(
        lines[1..],
        ["자료1.2.1-1 ‘서약서’ · 종이 · 보관 장소 문서고 · 항목 1.2.1"]
    );
}

#[test]
fn json_tells_all_of_a_file_and_of_paper() {
    let desk = desk();
    let (_, list) = json_of(&desk, "list", &[]);
    let (file, paper) = (&list["evidence"][0], &list["evidence"][1]);
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(file), keys(paper));
    assert_eq!(
        (&file["kind"], &file["original_name"], &file["paper"]),
        (&"png".into(), &"화면.png".into(), &Value::Null)
    );
    assert_eq!(file["pixels"], json!({"width": 2, "height": 1}));
    assert_eq!(
        file["controls"],
        json!([{"catalog": CATALOG, "id": "1.1.1"}])
    );
    assert_eq!(
        (&file["unswept"], &file["swept"], &file["old"]),
        (&true.into(), &Value::Null, &false.into())
    );
    assert_eq!(
        (&file["suspects"], &file["redactions"], &file["original"]),
        (&0.into(), &json!([]), &Value::Null)
    );
    assert_eq!(
        (&paper["kind"], &paper["paper"], &paper["unswept"]),
        (&"paper".into(), &"문서고".into(), &false.into())
    );
    assert_eq!(
        (&paper["sha256"], &paper["length"], &paper["pixels"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
}

#[test]
fn filters_must_all_admit() {
    let desk = desk();
    let (picture, paper) = ("자료1.1.1-1", "자료1.2.1-1");
    assert_eq!(listed(&desk, &[]), [picture, paper]);
    assert_eq!(listed(&desk, &["--control", "1.2.1"]), [paper]);
    assert_eq!(listed(&desk, &["--unswept"]), [picture]);
    assert_eq!(listed(&desk, &["--paper"]), [paper]);
    assert!(listed(&desk, &["--paper", "--control", "1.1.1"]).is_empty());
    assert!(listed(&desk, &["--old"]).is_empty());
    let said = desk.run(["evidence", "list", &desk.path("a.jgd"), "--old"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "보여 줄 증빙이 없습니다.\n")
    );
    desk.refuses(
        ["evidence", "list", &desk.path("a.jgd"), "--control", "9.9"],
        1,
        "‘9.9’",
    );
}

#[test]
fn what_was_captured_before_the_period_is_old() {
    let desk = made_by(|shell| {
        redacted(shell);
        let day = at(0, 0).date;
        let after = jeomgeomdae::domain::Date::new(day.year() + 1, 1, 1).unwrap();
        let period = Period {
            start: after,
            end: after,
        };
        shell.ask(Request::Profile(ProfileEdit::Period(Some(period))));
    });
    assert_eq!(listed(&desk, &["--old"]), ["자료1.1.1-1"]);
}

#[test]
fn what_was_hidden_is_told_with_who_when_and_the_hashes() {
    let desk = made_by(redacted);
    let (_, list) = json_of(&desk, "list", &[]);
    let (first, second) = (&list["evidence"][0], &list["evidence"][1]);
    let redaction = &first["redactions"][0];
    assert_eq!(
        (&redaction["before"], &redaction["after"]),
        (&second["sha256"], &first["sha256"])
    );
    assert_eq!(
        (
            &redaction["by"],
            &redaction["hidden"],
            &redaction["cropped"]
        ),
        (&"김점검".into(), &3.into(), &true.into())
    );
    assert_eq!(first["original"]["sha256"], second["sha256"]);
    assert_eq!(first["swept"]["by"], "김점검");
    assert_eq!(first["captured"], at(9, 30).to_string());
    let said = desk.run(["evidence", "list", &desk.path("a.jgd")]);
    for part in [
        "캡처한 곳 WEB01",
        "훑어봄 ",
        "가림 1번(마지막 ",
        "김점검, SHA-256 ",
        "가리기 전 원본 보관",
    ] {
        assert!(said.out.contains(part), "{part:?} is not in {}", said.out);
    }
}

#[test]
fn every_evidence_is_checked() {
    let desk = desk();
    let (code, verdict) = json_of(&desk, "verify", &[]);
    assert_eq!(
        (code, &verdict["ok"], &verdict["error"]),
        (0, &true.into(), &Value::Null)
    );
    let states = |at: usize| verdict["evidence"][at]["state"].clone();
    assert_eq!((states(0), states(1)), ("ok".into(), Value::Null));
    assert_eq!(verdict["evidence"][0]["same_file"], json!([]));
    let said = desk.run(["evidence", "verify", &desk.path("a.jgd")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("자료1.1.1-1 ‘화면’: 이상 없음\n"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("자료1.2.1-1 ‘서약서’: 종이\n"),
        "{}",
        said.out
    );
}

#[test]
fn a_damaged_evidence_is_told_by_its_state() {
    let desk = Desk::with_evidence_damaged(|bytes| bytes[40] ^= 1);
    let (code, verdict) = json_of(&desk, "verify", &[]);
    assert_eq!(
        (code, &verdict["ok"], &verdict["error"]),
        (1, &false.into(), &Value::Null)
    );
    assert_eq!(verdict["evidence"][0]["state"], "changed");
    let said = desk.run(["evidence", "verify", &desk.path("a.jgd")]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("자료1.1.1-1 ‘화면’: 내용이 바뀜"),
        "{}",
        said.out
    );
    assert!(said.err.contains("1건 가운데 1건에 문제"), "{}", said.err);
}

#[test]
fn a_file_that_cannot_be_opened_is_an_error() {
    let desk = Desk::new();
    desk.file("a.jgd", b"PK?");
    let (code, verdict) = json_of(&desk, "verify", &[]);
    assert_eq!((code, &verdict["evidence"]), (1, &json!([])));
    assert!(verdict["error"].as_str().unwrap().contains("프로젝트 파일"));
    for task in ["list", "scan", "verify"] {
        desk.refuses(["evidence", task, &desk.path("a.jgd")], 1, "프로젝트 파일");
    }
}

#[test]
fn evidence_with_one_file_is_told_of_each_other() {
    let desk = made_by(|shell| {
        shell.attach("1.1.1", 1);
        let source = jeomgeomdae::workbench::Source::Bytes {
            title: String::new(),
            name: "복사본.png".to_owned(),
            bytes: png(1).into(),
        };
        shell.ask(Request::Attach(openapi("1.2.1"), vec![source]));
        let deed = EvidenceDeed::Settle(DuplicateChoice::Separate);
        shell.ask(Request::OnEvidence(Box::new(deed)));
    });
    let (code, verdict) = json_of(&desk, "verify", &[]);
    assert_eq!(code, 0);
    assert_eq!(verdict["evidence"][0]["same_file"], json!(["자료1.2.1-1"]));
    assert_eq!(verdict["evidence"][1]["same_file"], json!(["자료1.1.1-1"]));
    let said = desk.run(["evidence", "verify", &desk.path("a.jgd")]);
    assert!(
        said.out.contains("(같은 파일: 자료1.2.1-1)"),
        "{}",
        said.out
    );
}
