//! `calc`.

use jeomgeomdae::{assets, domain::calc::Calculator};
use serde_json::Value;

use super::desk::{CATALOG, Desk, Said};

/// A desk with `a.jgd` and the example of every calculator as `<name>.ron`.
fn desk() -> Desk {
    let desk = Desk::with_project();
    for (name, text) in assets::CALCULATOR_EXAMPLES {
        desk.file(&format!("{name}.ron"), text.as_bytes());
    }
    desk
}

/// The JSON of a command that goes well.
fn json(said: &Said) -> Value {
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    serde_json::from_str(&said.out).unwrap()
}

/// Columns of a terminal, where Hangul is two wide.
fn width(text: &str) -> usize {
    let wide = |it: char| ('가'..='힣').contains(&it);
    text.chars().map(|it| 1 + usize::from(wide(it))).sum()
}

#[test]
fn every_example_is_printed_and_read_and_told_as_text_and_as_json() {
    let desk = desk();
    for (name, text) in assets::CALCULATOR_EXAMPLES {
        let said = desk.run(["calc", name, "--example"]);
        assert_eq!((said.code, said.out.as_str()), (0, text));
        assert!(text.starts_with("// "), "{name} is commented");
        let file = desk.path(&format!("{name}.ron"));
        let said = desk.run(["calc", name, &file]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}");
        let told = json(&desk.run(["calc", name, &file, "--json"]));
        assert_eq!(
            (&told["format"], &told["calculator"]),
            (&1.into(), &name.into())
        );
        let steps = told["steps"].as_array().unwrap();
        for words in told["result"].as_array().unwrap() {
            assert!(said.out.contains(words.as_str().unwrap()), "{name}");
        }
        for (at, step) in steps.iter().enumerate() {
            let head = format!("\n{}. {}\n", at + 1, step["title"].as_str().unwrap());
            assert!(said.out.contains(&head), "{name}: {head}");
            let source = format!("근거: {}", step["source"].as_str().unwrap());
            assert!(said.out.contains(&source), "{name}: {source}");
        }
    }
    assert_eq!(assets::CALCULATOR_EXAMPLES.len(), Calculator::ALL.len());
    assert!(!desk.has_left_anything());
}

#[test]
fn the_columns_of_a_table_stand_below_one_another_and_numbers_to_the_right() {
    let desk = desk();
    let said = desk.run(["calc", "importance", &desk.path("importance.ron")]);
    let lines: Vec<&str> = said.out.lines().collect();
    let head = lines
        .iter()
        .position(|line| line.contains("배점  간편송금 조회"))
        .unwrap();
    let end = |line: &str, words: &str| width(line.split(words).next().unwrap()) + width(words);
    let column = end(lines[head], "배점");
    let rows = &lines[head + 2..head + 16];
    assert!(rows[13].trim_start().starts_with("합계"));
    for (row, points) in rows.iter().zip([5, 5, 5, 5, 10, 10, 10, 10, 20, 5]) {
        assert_eq!(end(row, &format!("  {points}  ")) - 2, column, "{row}");
    }
    assert_eq!(end(rows[13], "  100  ") - 2, column);
    let rule = lines[head + 1].trim_end();
    assert!(rows.iter().all(|row| width(row) == width(rule)));
}

#[test]
fn json_has_tables_and_the_reading_that_was_taken() {
    let desk = desk();
    let file = desk.path("openbanking.ron");
    let told = json(&desk.run(["calc", "openbanking", &file, "--json"]));
    let table = &told["steps"][0]["table"];
    assert_eq!(table["heads"].as_array().unwrap().len(), 3);
    assert_eq!(table["rows"][0][2], "충족");
    assert_eq!(told["steps"][1]["table"], Value::Null);
    let open = &told["open"][0];
    assert_eq!(open["taken"], 0, "the example reads the printed word");
    let reading = open["readings"][0].as_str().unwrap();
    let said = desk.run(["calc", "openbanking", &file]);
    let taken = format!("    - {reading} (이 읽기를 따름)\n");
    assert!(said.out.contains(&taken), "{}", said.out);
    desk.file("leer.ron", b"{}");
    let told = json(&desk.run(["calc", "continuity", &desk.path("leer.ron"), "--json"]));
    let open = told["open"].as_array().unwrap();
    assert!(open.iter().any(|it| it["taken"].is_null()), "{told}");
}

#[test]
fn without_a_name_or_with_a_wrong_one_all_are_listed() {
    let desk = desk();
    let said = desk.run(["calc"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let wrong = desk.run(["calc", "opfenbanking", "x.ron"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    assert!(wrong.err.contains("‘opfenbanking’"), "{}", wrong.err);
    for text in [&said.out, &wrong.err, &desk.run(["help", "calc"]).out] {
        for calculator in Calculator::ALL {
            assert!(text.contains(calculator.id()), "{text}");
        }
        assert!(text.contains("업무 달력") && text.contains("다음 기한을 셉니다."));
    }
    let list = json(&desk.run(["calc", "--json"]));
    assert_eq!(list["calculators"][7]["id"], "duties");
    assert_eq!(list["calculators"][7]["title"], "업무 달력");
}

#[test]
fn questions_are_listed_with_what_they_take() {
    let desk = desk();
    let said = desk.run(["calc", "openbanking", "--questions"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for words in [
        "isms  ISMS 인증을 보유하고 있습니까?",
        "bank(은행), electronic-finance(전자금융업자)",
        "yes(예), no(아니요)",
    ] {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
    let ask = |args: &[&str]| {
        let args = ["calc", "openbanking", "--questions", "--json"]
            .iter()
            .chain(args);
        json(&desk.run_os(args.map(Into::into).collect()))["questions"].clone()
    };
    let find = |all: &Value, id: &str| {
        let mut all = all.as_array().unwrap().iter();
        all.find(|it| it["id"] == id).cloned()
    };
    let none = ask(&[]);
    assert_eq!(find(&none, "isms").unwrap()["kind"], "yes_no");
    assert_eq!(find(&none, "isms").unwrap()["answer"], Value::Null);
    assert_eq!(find(&none, "team.members"), None);
    let file = desk.path("openbanking.ron");
    let answered = ask(&[&file]);
    let members = find(&answered, "team.members").unwrap();
    assert_eq!(
        (&members["kind"], &members["unit"]),
        (&"count".into(), &"명".into())
    );
    assert_eq!(
        (&members["least"], &members["answer"]),
        (&0.into(), &"5".into())
    );
    let said = desk.run(["calc", "openbanking", &file, "--questions"]);
    assert!(said.out.contains("적은 답: 5\n"), "{}", said.out);
    assert!(
        said.out.contains("2026-11-22처럼 적은 날짜"),
        "{}",
        said.out
    );
    assert_eq!(
        find(&answered, "isms").unwrap()["options"][1]["label"],
        "아니요"
    );
}

#[test]
fn an_answer_that_does_not_count_is_refused_and_all_are_named() {
    let desk = desk();
    let text = assets::CALCULATOR_EXAMPLES[0].1;
    let text = text.replace("\"team.members\": \"5\"", "\"team.members\": \"다섯\"");
    let text = text.replace("\"platform.web\"", "\"platform.wap\"");
    let file = desk.file("잘못.ron", text.as_bytes());
    for args in [
        ["calc", "openbanking", &file, "--json"].as_slice(),
        &["calc", "openbanking", &file, "--into", &desk.path("a.jgd")],
    ] {
        let before = desk.bytes("a.jgd");
        let said = desk.run_os(args.iter().map(Into::into).collect());
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        for words in [
            "‘team.members’의 답 ‘다섯’",
            "정수를 받습니다",
            "‘platform.wap’",
        ] {
            assert!(said.err.contains(words), "{words}: {}", said.err);
        }
        assert!(said.err.contains("아무것도 바뀌지 않았습니다"));
        assert_eq!(said.err.lines().count(), 3, "{}", said.err);
        assert_eq!(desk.bytes("a.jgd"), before);
    }
    let answers = desk.file("고름.ron", b"{\"stage\": \"ready\"}");
    desk.refuses(["calc", "openbanking", &answers], 1, "tested(");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_its_line() {
    let desk = desk();
    for (name, bytes, hint) in [
        ("1.ron", b"{\n  \"isms\": no,\n}".as_slice(), "2번째 줄"),
        ("2.ron", b"(isms: \"no\")", "1번째 줄"),
        (
            "3.ron",
            b"{\"isms\": \"no\",\n\"isms\": \"yes\"}",
            "2번째 줄의 ‘isms’",
        ),
        ("4.ron", b"\xff\xfe{", "UTF-8"),
        ("5.ron", b"", "1번째 줄"),
    ] {
        let file = desk.file(name, bytes);
        desk.refuses(["calc", "openbanking", &file], 1, hint);
    }
    desk.refuses(["calc", "openbanking", &desk.path("x.ron")], 1, "읽지 못");
    desk.refuses(
        ["calc", "openbanking", &desk.path("")],
        1,
        "파일이 아닙니다",
    );
    let marked = desk.file("6.ron", b"\xef\xbb\xbf{\"isms\": \" no \"}");
    assert_eq!(desk.run(["calc", "openbanking", &marked]).code, 0);
}

#[test]
fn answers_go_into_a_project_and_come_from_it() {
    let desk = desk();
    let project = desk.path("a.jgd");
    let file = desk.path("openbanking.ron");
    let entries = |desk: &Desk| {
        let said = desk.run(["history", &project, "--json"]);
        json(&said)["entries"].as_u64().unwrap()
    };
    let before = entries(&desk);
    let said = desk.run(["calc", "openbanking", &file, "--into", &project]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("답 15개를"), "{}", said.out);
    assert_eq!(entries(&desk), before + 1, "one step");
    let of = |input: &str| desk.run(["calc", "openbanking", input, "--json"]).out;
    assert_eq!(of(&project), of(&file));
    assert_eq!(desk.run(["verify", &project]).code, 0);
    // What is not in the new answers is answered no more.
    let less = desk.file("less.ron", b"{\"isms\": \"yes\", \"institution\": \"\"}");
    let said = desk.run(["calc", "openbanking", &less, "--into", &project]);
    assert!(said.out.contains("답 1개를"), "{}", said.out);
    assert_eq!(of(&project), of(&less));
    // Another calculator's answers stay.
    let filing = desk.path("filing.ron");
    assert_eq!(
        desk.run(["calc", "filing", &filing, "--into", &project])
            .code,
        0
    );
    assert_eq!(of(&project), of(&less));
    let again = desk.bytes("a.jgd");
    assert_eq!(desk.run(["calc", "filing", &project]).code, 0);
    assert_eq!(desk.bytes("a.jgd"), again, "looking writes nothing");
}

#[test]
fn duties_are_those_of_the_catalogs_in_use() {
    let desk = desk();
    let (project, file) = (desk.path("a.jgd"), desk.path("duties.ron"));
    desk.refuses(
        ["calc", "duties", &file, "--into", &project],
        1,
        "‘mydata-security/5.2.가.4/1.last’",
    );
    let own = b"{\"openapi-self-check/6.1.1/1.last\": \"2026-03-20\"}";
    let own = desk.file("own.ron", own);
    assert_eq!(
        desk.run(["calc", "duties", &own, "--into", &project]).code,
        0
    );
    let said = desk.run(["calc", "duties", &project]);
    assert!(said.out.contains("2027-03-20"), "{}", said.out);
    assert!(!said.out.contains("마이데이터"), "{}", said.out);
}

#[test]
fn items_to_evaluate_become_the_scope_when_asked_for() {
    let desk = desk();
    let (project, file) = (desk.path("a.jgd"), desk.path("provider-items.ron"));
    let said = desk.run(["calc", "provider-items", &file, "--into", &project]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(desk.info()["catalogs"].as_array().unwrap().len(), 1);
    let said = desk.run([
        "calc",
        "provider-items",
        &file,
        "--into",
        &project,
        "--take-items",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("평가할 항목 21개를"), "{}", said.out);
    let catalogs = desk.info()["catalogs"].clone();
    assert_eq!(catalogs[0]["id"], CATALOG);
    assert_eq!(catalogs[1]["id"], "cloud-provider");
    assert_eq!(catalogs[1]["progress"]["applicable"], 21);
    let omitted = desk.control("1.2.1")["not_applicable"].clone();
    assert!(omitted.is_null(), "of the other catalog: {omitted}");
    let info = desk.info();
    let reasons = info["controls"].as_array().unwrap().iter();
    let reasons = reasons.filter(|it| {
        it["not_applicable"]
            .as_str()
            .is_some_and(|it| it.contains("ISMS-P"))
    });
    assert_eq!(reasons.count(), 33);
}

#[test]
fn a_wrong_command_line_of_calc_ends_with_2() {
    let desk = desk();
    let (project, file) = (desk.path("a.jgd"), desk.path("openbanking.ron"));
    let all = [
        (["openbanking"].as_slice(), "--example"),
        (&["--questions"], "이름을"),
        (&["openbanking", &file, &file], "남는"),
        (&["openbanking", &file, "--example"], "남는"),
        (&["openbanking", "--example", "--questions"], "하나만"),
        (&["openbanking", "--example", "--json"], "--json"),
        (&["openbanking", &project, "--into", &project], ".ron"),
        (&["openbanking", &file, "--take-items"], "--take-items"),
        (
            &["openbanking", &file, "--into", &project, "--take-items"],
            "--take-items",
        ),
        (&["openbanking", "--into", &project], ".ron"),
        (&["openbanking", &file, "--into", ""], "비어"),
    ];
    for (args, hint) in all {
        let before = desk.bytes("a.jgd");
        let args = ["calc"].iter().chain(args);
        let said = desk.run_os(args.map(Into::into).collect());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains(hint), "{hint}: {}", said.err);
        assert_eq!(desk.bytes("a.jgd"), before);
    }
}
