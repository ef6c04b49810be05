//! `evidence scan` where there is something to find.

use serde_json::{Value, json};

use super::desk::{CATALOG, Desk};

const NUMBER: &str = "010-1234-5678";

fn scan(desk: &Desk, more: Option<&str>) -> (u8, Value) {
    let file = desk.path("a.jgd");
    let args = ["evidence", "scan", &file, "--json"].into_iter();
    let said = desk.run_os(args.chain(more).map(Into::into).collect());
    let tells = said.out.contains(NUMBER) || said.err.contains(NUMBER);
    assert_eq!(tells, more == Some("--show"), "{}", said.out);
    (said.code, serde_json::from_str(&said.out).unwrap())
}

#[test]
fn a_number_in_a_summary_is_found_and_masked() {
    let desk = Desk::with_project();
    let summary = format!("담당자 연락처는 {NUMBER}입니다.");
    assert_eq!(desk.set(&["--summary", &summary]).code, 0);
    let said = desk.run(["evidence", "scan", &desk.path("a.jgd")]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.starts_with("1.1.1 결과 요약: 휴대전화번호 "),
        "{}",
        said.out
    );
    assert!(!said.out.contains(NUMBER), "{}", said.out);
    assert!(said.err.contains("1군데"), "{}", said.err);
    let (code, found) = scan(&desk, None);
    assert_eq!((code, &found["suspects"]), (1, &1.into()));
    let found = &found["found"][0];
    assert_eq!(found["control"], json!({"catalog": CATALOG, "id": "1.1.1"}));
    assert_eq!(
        (&found["place"], &found["kind"], &found["value"]),
        (&"summary".into(), &"mobile_phone".into(), &Value::Null)
    );
    assert_eq!(
        (&found["evidence"], &found["line"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn what_was_found_is_shown_when_asked_for() {
    let desk = Desk::with_project();
    assert_eq!(desk.set(&["--summary", NUMBER]).code, 0);
    let (code, found) = scan(&desk, Some("--show"));
    assert_eq!((code, &found["found"][0]["value"]), (1, &NUMBER.into()));
    let said = desk.run(["evidence", "scan", &desk.path("a.jgd"), "--show"]);
    assert!(said.out.contains(NUMBER), "{}", said.out);
}

#[test]
fn a_text_is_searched_line_by_line() {
    let desk = Desk::with_project();
    let log = desk.file("기록.log", format!("시작\n전화 {NUMBER}\n").as_bytes());
    let said = desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &log]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let (code, found) = scan(&desk, None);
    assert_eq!((code, &found["unswept"]), (1, &1.into()));
    let found = &found["found"][0];
    assert_eq!(
        (&found["evidence"], &found["place"], &found["line"]),
        (&"자료1.1.1-1".into(), &"content".into(), &2.into())
    );
    let said = desk.run(["evidence", "scan", &desk.path("a.jgd")]);
    assert!(
        said.out.starts_with("자료1.1.1-1 파일 내용 2줄: "),
        "{}",
        said.out
    );
}

#[test]
fn what_is_found_is_warned_of_when_the_project_is_handed_out() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    assert_eq!(desk.set(&["--summary", NUMBER]).code, 0);
    for args in [
        ["report", &file, "-o", &desk.path("a.pdf")].as_slice(),
        &["evidence", "export", &file, "-o", &desk.path("증빙")],
    ] {
        let said = desk.run_os(args.iter().map(Into::into).collect());
        assert_eq!(said.code, 0);
        assert!(said.err.contains("1군데"), "{}", said.err);
    }
}
