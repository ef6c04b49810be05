//! Signing reports: `sign` and `report --sign`.
#![cfg(unix)]

use std::{
    fs::{self, File},
    os::fd::AsRawFd as _,
    path::{Path, PathBuf},
    process::Command,
};

use super::desk::{Desk, Said};

/// What is told of the places in the report while nobody has signed it.
const FREE: &str = "비어 있는 서명란: 점검자-1, 확인자-1, 대표-1";

fn key(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sign");
    folder.join(name).to_str().unwrap().to_owned()
}

/// A desk with the report `r.pdf`.
fn with_report() -> Desk {
    let desk = Desk::with_judged_project();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let said = desk.run(["report", &project, "-o", &report]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    desk
}

/// Runs a command that reads this password.
fn run(desk: &Desk, password: &str, args: &[&str]) -> Said {
    let typed = desk.file("password", format!("{password}\n").as_bytes());
    let file = File::open(typed).unwrap();
    let number = file.as_raw_fd().to_string();
    let args = args.iter().copied().chain(["--password-fd", &number]);
    desk.run_os(args.map(Into::into).collect())
}

/// Runs a command that signs with the usual test key, and succeeds.
fn signs(desk: &Desk, args: &[&str]) -> Said {
    signs_with(desk, "test1234", args)
}

fn signs_with(desk: &Desk, password: &str, args: &[&str]) -> Said {
    let said = run(desk, password, args);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said
}

/// What is said without a word of complaint about the signatures of a report.
fn list(desk: &Desk, report: &str) -> String {
    let said = desk.run(["sign", report, "--list"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

#[track_caller]
fn holds(said: &str, words: &str) {
    assert!(said.contains(words), "{words:?} is not in {said}");
}

/// The folder of a joint certificate, its names written as some tools do.
fn npki(desk: &Desk, key_file: &str) -> String {
    let folder = PathBuf::from(desk.path("npki"));
    fs::create_dir_all(&folder).unwrap();
    fs::copy(key("signCert.der"), folder.join("SignCert.der")).unwrap();
    fs::copy(key(key_file), folder.join("signPri.key")).unwrap();
    folder.to_str().unwrap().to_owned()
}

/// What `pdfsig` says of a file, where it is installed.
fn pdfsig(path: &str) -> Option<String> {
    let said = Command::new("pdfsig")
        .args(["-nocert", path])
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&said.stdout).into_owned())
}

fn left(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path("")).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    names.sort();
    names
}

#[test]
fn a_report_is_written_and_signed_at_once() {
    let desk = Desk::with_judged_project();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let modern = key("modern.p12");
    let args = ["report", &project, "-o", &report, "--sign", &modern];
    let said = signs(&desk, &[&args[..], &["--sign-field", "점검자"]].concat());
    for told in [
        "소유자: 김점검 (하늘페이)",
        "발급자: 시험 인증기관 (시험인증원)",
        "2040-01-01 09:00:00",
        &report,
    ] {
        holds(&said.out, told);
    }
    let listed = list(&desk, &report);
    for told in [
        "점검자-1: 김점검 (하늘페이), 2026-11-22 14:03:00",
        "서명한 뒤 바뀌지 않았습니다",
        "비어 있는 서명란: 확인자-1, 대표-1",
    ] {
        holds(&listed, told);
    }
    assert_eq!(left(&desk), [""; 0]);
    if let Some(said) = pdfsig(&report) {
        assert!(said.contains("Signature is Valid."), "{said}");
        assert!(said.contains("Total document signed"), "{said}");
    }
}

#[test]
fn a_signed_report_is_still_traced_to_its_file_with_who_signed_it() {
    let desk = with_report();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let modern = key("modern.p12");
    let args = ["sign", &report, "--with", &modern, "--field", "점검자"];
    signs(&desk, &args);
    let verified = desk.run(["verify", &project, "--report", &report, "--json"]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    let said: serde_json::Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!(said["report"]["result"], "made");
    assert_eq!(said["report"]["signers"], serde_json::json!(["김점검"]));
    let mut more = desk.bytes("r.pdf");
    more.extend_from_slice(b"\n%more\n");
    let longer = desk.file("longer.pdf", &more);
    let verified = desk.run(["verify", &project, "--report", &longer, "--json"]);
    let said: serde_json::Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!(
        (verified.code, &said["report"]["result"]),
        (1, &"appended".into())
    );
}

#[test]
fn a_report_that_is_signed_at_once_is_recorded_as_final_with_its_signer() {
    let desk = Desk::with_judged_project();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let certificate = key("modern.p12");
    let args = ["report", &project, "-o", &report, "--sign", &certificate];
    let said = signs(&desk, &args);
    let info = desk.run(["info", &project, "--json"]);
    let info: serde_json::Value = serde_json::from_str(&info.out).unwrap();
    let issued = &info["issued"][0];
    holds(&said.out, issued["sha256"].as_str().unwrap());
    assert_eq!(issued["signers"][0]["name"], "김점검");
    let verified = desk.run(["verify", &project, "--report", &report]);
    assert_eq!(
        verified.code, 0,
        "recording changes no hash: {}",
        verified.err
    );
}

#[test]
fn the_same_report_signed_at_the_same_moment_has_the_same_bytes() {
    let desk = Desk::with_judged_project();
    let (project, key) = (desk.path("a.jgd"), key("legacy-3des.pfx"));
    for name in ["one.pdf", "two.pdf"] {
        let report = desk.path(name);
        signs(&desk, &["report", &project, "-o", &report, "--sign", &key]);
    }
    assert!(desk.bytes("one.pdf") == desk.bytes("two.pdf"));
}

#[test]
fn several_sign_one_after_another() {
    let desk = with_report();
    let report = desk.path("r.pdf");
    let before = desk.bytes("r.pdf");
    let npki = npki(&desk, "seed-sha1-euckr.key");
    let modern = key("modern.p12");
    let signers = [
        ("test1234", modern.clone(), "점검자"),
        ("시험용암호1", npki, "확인자-1"),
        ("test1234", key("curve.p12"), "대표"),
    ];
    for (password, key, field) in &signers {
        signs_with(
            &desk,
            password,
            &["sign", &report, "--with", key, "--field", field],
        );
    }
    // One more that is not seen, of somebody who has signed already.
    let again = run(&desk, "test1234", &["sign", &report, "--with", &modern]);
    assert_eq!(again.code, 0);
    holds(&again.err, "‘김점검’의 서명이 이미 1건 있습니다");
    assert!(desk.bytes("r.pdf").starts_with(&before));
    let listed = list(&desk, &report);
    assert_eq!(listed.lines().count(), 4, "{listed}");
    holds(&listed, "확인자-1: 이확인()0012345678901234 (시험은행)");
    if let Some(said) = pdfsig(&report) {
        assert_eq!(said.matches("Signature is Valid.").count(), 4, "{said}");
    }
}

#[test]
fn a_signed_copy_takes_the_place_of_another_file_only_when_told_to() {
    let desk = with_report();
    let (report, other) = (desk.path("r.pdf"), desk.file("s.pdf", b"mine"));
    let modern = key("modern.p12");
    let sign = ["sign", &report, "--with", &modern, "-o", &other];
    let said = run(&desk, "test1234", &sign);
    assert_eq!(said.code, 1, "{}", said.out);
    assert_eq!(desk.bytes("s.pdf"), b"mine");
    signs(&desk, &[&sign[..], &["--force"]].concat());
    assert!(desk.bytes("s.pdf").starts_with(&desk.bytes("r.pdf")));
}

#[test]
fn one_changed_byte_is_told() {
    let desk = with_report();
    let (report, signed) = (desk.path("r.pdf"), desk.path("s.pdf"));
    let modern = key("modern.p12");
    signs(&desk, &["sign", &report, "--with", &modern, "-o", &signed]);
    let mut bytes = desk.bytes("s.pdf");
    // In the packet of facts, which is not compressed and which nothing needs to read the file.
    let place = bytes
        .windows(11)
        .position(|it| it == b"<x:xmpmeta ")
        .unwrap();
    bytes[place + 1] ^= 1;
    desk.file("s.pdf", &bytes);
    let listed = desk.run(["sign", &signed, "--list"]);
    assert_eq!(listed.code, 1);
    holds(&listed.out, "서명한 뒤에 내용이 바뀌었습니다");
    holds(&listed.err, "1건 가운데 1건");
    if let Some(said) = pdfsig(&signed) {
        assert!(said.contains("Digest Mismatch"), "{said}");
    }
}

#[test]
fn what_cannot_sign_changes_nothing() {
    let desk = with_report();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let before = desk.bytes("r.pdf");
    let junk = desk.file("junk.p12", b"junk");
    let empty = desk.path("empty");
    fs::create_dir(&empty).unwrap();
    let modern = key("modern.p12");
    let (expired, encrypts) = (key("expired.p12"), key("not-for-signing.p12"));
    let missing = desk.path("missing.p12");
    for (password, key, field, hint) in [
        ("wrong", &modern, "점검자", "암호가 맞지 않습니다"),
        ("test1234", &expired, "점검자", "2025-01-01 09:00:00에 만료"),
        ("test1234", &encrypts, "점검자", "서명용 인증서가 아닙니다"),
        ("test1234", &junk, "점검자", "인증서 파일이 아닙니다"),
        ("test1234", &empty, "점검자", "signCert.der, signPri.key"),
        ("test1234", &missing, "점검자", "파일이나 폴더가 없습니다"),
        ("test1234", &modern, "감사", FREE),
    ] {
        let sign = ["sign", &report, "--with", key, "--field", field];
        let at_once = ["report", &project, "-o", &report, "--sign", key];
        let at_once = [&at_once[..], &["--sign-field", field]].concat();
        for args in [&sign[..], &at_once] {
            let said = run(&desk, password, args);
            assert_eq!(said.code, 1, "{}", said.out);
            holds(&said.err, hint);
            assert!(desk.bytes("r.pdf") == before);
            assert_eq!(left(&desk), [""; 0]);
        }
    }
    let other = desk.path("other.pdf");
    let foreign = ["sign", &project, "--with", &modern, "-o", &other];
    holds(&run(&desk, "test1234", &foreign).err, "PDF 파일이 아닙니다");
}

#[test]
fn an_expired_certificate_is_shown_all_the_same() {
    let desk = with_report();
    let said = run(
        &desk,
        "test1234",
        &["sign", &desk.path("r.pdf"), "--with", &key("expired.p12")],
    );
    holds(&said.out, "소유자: 옛 사람 (하늘페이)");
}

#[test]
fn a_wrong_command_line_signs_nothing() {
    let desk = with_report();
    let (report, key) = (desk.path("r.pdf"), key("modern.p12"));
    desk.refuses(["sign"], 2, "서명할 PDF");
    desk.refuses(["sign", &report], 2, "--with");
    desk.refuses(["sign", &report, "--list", "--with", &key], 2, "--list");
    desk.refuses(
        ["sign", &report, "--with", &key, "--password", "test1234"],
        2,
        "--password",
    );
    desk.refuses(
        ["sign", &report, "--with", &key, "--password-fd", "x"],
        2,
        "번호",
    );
    desk.refuses(
        ["sign", &report, "--with", &key, "--password-fd", "987"],
        1,
        "987",
    );
    desk.refuses(
        [
            "report",
            &desk.path("a.jgd"),
            "-o",
            &report,
            "--sign-field",
            "점검자",
        ],
        2,
        "--sign",
    );
    desk.refuses(
        ["sign", &desk.path("missing.pdf"), "--list"],
        1,
        "missing.pdf",
    );
    desk.refuses(
        ["sign", &desk.path("a.jgd"), "--list"],
        1,
        "PDF 파일이 아닙니다",
    );
}

#[test]
fn a_protected_report_is_not_signed() {
    let desk = with_report();
    let (project, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let key = key("modern.p12");
    for protection in ["--protect", "--no-copy", "--no-change"] {
        let args = [
            "report", &project, "-o", &report, "--sign", &key, protection,
        ];
        desk.refuses(args, 2, "암호화한 보고서에는 전자서명할 수 없습니다");
    }
    let args = ["report", &project, "-o", &report, "--no-change"];
    assert_eq!(desk.run(args).code, 0);
    let said = run(&desk, "test1234", &["sign", &report, "--with", &key]);
    assert_eq!(said.code, 1);
    holds(&said.err, "암호");
}
