//! Reports recorded as final, and the scans of signed ones: `report --final`, `info`, `attach --signed-copy`, `verify`.

use jeomgeomdae::evidence;
use serde_json::Value;

use super::desk::{Desk, Said};

const SCAN: &[u8] =
    b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

/// A desk with the project `a.jgd`, whose report `a.pdf` is recorded as final.
fn with_final() -> (Desk, String) {
    let desk = Desk::with_judged_project();
    let said = report(&desk, "a.pdf", true);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let hash = evidence::sha256(&desk.bytes("a.pdf")).to_string();
    (desk, hash)
}

fn report(desk: &Desk, to: &str, is_final: bool) -> Said {
    let (file, to) = (desk.path("a.jgd"), desk.path(to));
    if is_final {
        desk.run(["report", &file, "-o", &to, "--final"])
    } else {
        desk.run(["report", &file, "-o", &to])
    }
}

#[test]
fn a_report_is_told_with_its_hash_and_leaves_the_project_as_it_was() {
    let desk = Desk::with_project();
    let before = desk.bytes("a.jgd");
    let said = report(&desk, "a.pdf", false);
    let hash = evidence::sha256(&desk.bytes("a.pdf"));
    assert!(
        said.out.contains(&format!("PDF SHA-256: {hash}\n")),
        "{}",
        said.out
    );
    assert_eq!(desk.bytes("a.jgd"), before);
    assert_eq!(desk.info()["issued"], Value::Array(Vec::new()));
}

#[test]
fn a_final_report_is_recorded_and_the_content_hash_stays() {
    let desk = Desk::with_project();
    let before = desk.info()["content_hash"].clone();
    assert_eq!(report(&desk, "a.pdf", true).code, 0);
    let info = desk.info();
    assert_eq!(info["content_hash"], before);
    let issued = &info["issued"][0];
    assert_eq!(
        issued["sha256"],
        evidence::sha256(&desk.bytes("a.pdf")).as_str()
    );
    assert_eq!(
        (&issued["content_hash"], &issued["changed_since"]),
        (&before, &false.into())
    );
    assert_eq!(issued["at"], "2026-11-22T14:03:00+09:00");
    assert_eq!(desk.set(&["--summary", "그 뒤에"]).code, 0);
    assert_eq!(desk.info()["issued"][0]["changed_since"], true);
    let said = desk.run(["info", &desk.path("a.jgd")]);
    assert!(said.out.contains("최종본: 1건"), "{}", said.out);
    assert!(said.out.contains("그 뒤로 내용이 바뀜"), "{}", said.out);
    assert!(!desk.has_left_anything());
}

#[test]
fn the_very_same_report_is_recorded_once() {
    let (desk, _) = with_final();
    let before = desk.bytes("a.jgd");
    let said = report(&desk, "b.pdf", true);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("이미 기록되어"), "{}", said.out);
    assert_eq!(desk.info()["issued"].as_array().unwrap().len(), 1);
    assert!(desk.bytes("a.jgd") == before);
}

#[test]
fn a_signed_copy_is_attached_checked_and_told_when_it_is_damaged() {
    let (desk, _) = with_final();
    let scan = desk.file("서명본.pdf", SCAN);
    let said = desk.run(["attach", &desk.path("a.jgd"), "--signed-copy", &scan]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("‘서명본.pdf’"), "{}", said.out);
    let copy = &desk.info()["issued"][0]["signed_copy"][0];
    assert_eq!(copy["sha256"], evidence::sha256(SCAN).as_str());
    assert_eq!(desk.info()["evidence_count"], 0);
    let said = desk.run(["verify", &desk.path("a.jgd")]);
    assert!(
        said.out
            .contains("증빙 0건과 서명본 파일 1개의 해시가 모두 맞습니다"),
        "{}",
        said.out
    );
    let mut bytes = desk.bytes("a.jgd");
    let place = bytes.windows(SCAN.len()).position(|it| it == SCAN).unwrap();
    bytes[place + 12] ^= 1;
    desk.file("a.jgd", &bytes);
    let said = desk.run(["verify", &desk.path("a.jgd"), "--json"]);
    let verdict: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &verdict["signed_copy_count"]), (1, &1.into()));
    assert_eq!(verdict["damages"][0]["kind"], "changed");
    assert_eq!(verdict["damages"][0]["title"], "서명본.pdf");
    assert!(said.err.contains("서명본("), "{}", said.err);
}

#[test]
fn of_several_reports_one_must_be_named() {
    let (desk, first) = with_final();
    let (file, scan) = (desk.path("a.jgd"), desk.file("서명본.pdf", SCAN));
    assert_eq!(desk.set(&["--summary", "다음 판"]).code, 0);
    assert_eq!(report(&desk, "b.pdf", true).code, 0);
    desk.refuses(["attach", &file, "--signed-copy", &scan], 1, &first[..12]);
    let named = ["attach", &file, "--signed-copy", &scan, "--report"];
    let with = |hash: &str| -> Vec<String> {
        named
            .iter()
            .map(|it| (*it).to_owned())
            .chain([hash.to_owned()])
            .collect()
    };
    let wrong: [String; 6] = with("zz").try_into().unwrap();
    desk.refuses(wrong.each_ref().map(String::as_str), 1, "‘zz’");
    let right: [String; 6] = with(&first[..8].to_uppercase()).try_into().unwrap();
    assert_eq!(desk.run(right.each_ref().map(String::as_str)).code, 0);
    let issued = desk.info()["issued"].clone();
    assert_eq!(issued[0]["signed_copy"].as_array().unwrap().len(), 1);
    assert_eq!(issued[1]["signed_copy"].as_array().unwrap().len(), 0);
}

#[test]
fn a_signed_copy_needs_a_report_and_a_scan_and_nothing_else() {
    let desk = Desk::with_project();
    let (file, scan) = (desk.path("a.jgd"), desk.picture("서명본.png", 1));
    desk.refuses(["attach", &file, "--signed-copy", &scan], 1, "--final");
    desk.refuses(
        ["attach", &file, "1.1.1", "--signed-copy", &scan],
        2,
        "--signed-copy",
    );
    desk.refuses(
        ["attach", &file, "1.1.1", &scan, "--report", "ab"],
        2,
        "--signed-copy",
    );
    assert_eq!(report(&desk, "a.pdf", true).code, 0);
    let note = desk.file("메모.txt", "서명함".as_bytes());
    desk.refuses(
        ["attach", &file, "--signed-copy", &scan, &note],
        1,
        "‘메모.txt’",
    );
}

#[test]
fn a_report_that_was_handed_out_is_not_replaced_by_a_slip() {
    let desk = Desk::with_project();
    assert_eq!(report(&desk, "a.pdf", false).code, 0);
    assert_eq!(report(&desk, "a.pdf", true).code, 0, "a draft is replaced");
    let before = desk.bytes("a.pdf");
    let said = report(&desk, "a.pdf", false);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("최종본으로 기록한 보고서라서"),
        "{}",
        said.err
    );
    assert_eq!(desk.bytes("a.pdf"), before);
    let (file, to) = (desk.path("a.jgd"), desk.path("a.pdf"));
    assert_eq!(desk.run(["report", &file, "-o", &to, "--force"]).code, 0);
}
