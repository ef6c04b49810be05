//! `history`: everything that was done, by control and by person.

use serde_json::Value;

use super::desk::Desk;

fn worked(desk: &Desk) -> String {
    let file = desk.path("a.jgd");
    for (control, verdict) in [
        ("1.1.1", "partial"),
        ("1.1.1", "implemented"),
        ("2.1.1", "partial"),
    ] {
        let said = desk.run(["set", &file, control, "--verdict", verdict]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
    let picture = desk.picture("화면.png", 9);
    assert_eq!(desk.run(["attach", &file, "1.1.1", &picture]).code, 0);
    file
}

#[test]
fn it_tells_what_was_done_newest_first() {
    let desk = Desk::with_project();
    let file = worked(&desk);
    let said = desk.run(["history", &file]);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(
        (said.code, said.err.as_str(), lines.len()),
        (0, "", 5),
        "{}",
        said.out
    );
    assert!(
        lines[0].ends_with("1.1.1  증빙자료(B) 자료1.1.1-1 더함"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].ends_with("2.1.1  점검결과(C): 미점검 → 부분이행"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].ends_with("1.1.1  점검결과(C): 부분이행 → 이행"),
        "{}",
        lines[2]
    );
    assert!(
        lines[4].starts_with("이력 4건, 마지막 기록의 해시 "),
        "{}",
        lines[4]
    );
}

#[test]
fn it_tells_of_one_control_or_one_person() {
    let desk = Desk::with_project();
    let file = worked(&desk);
    let said = desk.run(["history", &file, "--control", "2.1.1"]);
    assert_eq!(said.out.lines().count(), 2, "{}", said.out);
    let said = desk.run(["history", &file, "--person", "김점검"]);
    assert!(
        said.out.starts_with("해당하는 이력이 없습니다."),
        "{}",
        said.out
    );
    let said = desk.run(["history", &file, "--person", ""]);
    assert_eq!(said.out.lines().count(), 5, "{}", said.out);
    desk.refuses(["history", &file, "--control", "99.9"], 1, "99.9");
}

#[test]
fn its_json_holds_values_and_the_hash_that_stands_for_all() {
    let desk = Desk::with_project();
    let file = worked(&desk);
    let said = desk.run(["history", &file, "--json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    let second = &json["history"][1];
    assert_eq!(second["number"], 2);
    assert_eq!(second["field"], "verdict");
    assert_eq!(second["control"]["id"], "1.1.1");
    assert_eq!(second["values"]["old"], "partial");
    assert_eq!(second["values"]["new"], "implemented");
    assert_eq!(second["by"], Value::Null);
    assert_eq!(json["history"][3]["evidence"], "1.1.1-1");
    let verified = desk.run(["verify", &file, "--json"]);
    let verified: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!(verified["trail"]["entries"], 4);
    assert_eq!(verified["trail"]["head"], json["head"]);
    assert_eq!(verified["trail"]["broken_at"], Value::Null);
}

#[test]
fn a_broken_trail_is_told_by_it_and_by_verify() {
    let desk = Desk::with_project();
    let file = worked(&desk);
    let path = std::path::Path::new(&file);
    let log = crate::trail::text_of(path, "trail.log");
    let shorter: String = log.split_inclusive('\n').take(3).collect();
    crate::trail::rewrite(path, "trail.log", Some(&shorter));
    for command in ["history", "verify"] {
        let said = desk.run([command, &file]);
        assert_eq!(said.code, 1);
        assert!(
            said.err
                .contains("이력의 4번째 기록부터 끝까지가 빠졌습니다."),
            "{}",
            said.err
        );
    }
    let said = desk.run(["verify", &file, "--json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (&json["ok"], &json["trail"]["broken_at"]),
        (&Value::Bool(false), &Value::from(4))
    );
    let said = desk.run(["history", &file, "--json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &json["broken_at"]), (1, &Value::from(4)));
}
