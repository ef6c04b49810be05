//! Wrong command lines and the help.

use jeomgeomdae::{cli, workbench::Library};

use super::desk::{CATALOG, Desk};

#[test]
fn a_wrong_command_line_ends_with_2_and_a_hint() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    desk.refuses(["frobnicate"], 2, "jeomgeomdae --help");
    desk.refuses(["--frobnicate"], 2, "‘--frobnicate’");
    desk.refuses(["new", "-o", &desk.path("b.jgd")], 2, "--catalog");
    desk.refuses(["new", "--catalog", CATALOG], 2, "-o");
    desk.refuses(
        ["new", "-o", &desk.path("b.txt"), "--catalog", CATALOG],
        2,
        ".jgd",
    );
    desk.refuses(
        [
            "new",
            "-o",
            &desk.path("b.jgd"),
            "--catalog",
            CATALOG,
            "--start",
            "2026-01-01",
        ],
        2,
        "--end",
    );
    desk.refuses(["info"], 2, "help info");
    desk.refuses(["info", &file, &file], 2, "남는 인수");
    desk.refuses(["info", &file, "--json=1"], 2, "--json");
    desk.refuses(["report", &file, "-o", &file], 2, ".pdf");
}

#[test]
fn a_half_or_doubled_change_ends_with_2() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    desk.refuses(["set", &file, "1.1.1"], 2, "하나 이상");
    desk.refuses(["set", &file, "1.1.1", "--verdict"], 2, "--verdict");
    desk.refuses(
        ["set", &file, "1.1.1", "--summary", "가", "--summary", "나"],
        2,
        "두 번",
    );
    desk.refuses(
        [
            "set",
            &file,
            "1.1.1",
            "--verdict",
            "이행",
            "--not-applicable",
            "가",
        ],
        2,
        "함께",
    );
    desk.refuses(["set", &file, "1.1.1", "--not-applicable", " "], 2, "비어");
    desk.refuses(
        ["set", &file, "1.1.1", "--plan", "가", "--due", "2026-12-31"],
        2,
        "--owner",
    );
    desk.refuses(
        [
            "set", &file, "1.1.1", "--plan", "가", "--owner", "나", "--due", "내일",
        ],
        2,
        "2026-11-22처럼",
    );
    desk.refuses(["set", &file, "1.1.1", "--criterion", "0=met"], 2, "1=met");
    desk.refuses(["attach", &file, "1.1.1"], 2, "그림");
}

#[test]
fn evidence_needs_to_know_what_to_do() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    desk.refuses(["evidence"], 2, "list, export, scan, verify");
    desk.refuses(["evidence", "--json"], 2, "evidence 바로 뒤에");
    desk.refuses(["evidence", "burn", &file], 2, "‘evidence burn’");
    desk.refuses(["catalog", "scan"], 2, "‘catalog scan’");
    desk.refuses(["evidence", "list"], 2, "프로젝트 파일");
    desk.refuses(["evidence", "list", &file, &file], 2, "남는 인수");
    desk.refuses(["evidence", "list", &file, "--show"], 2, "‘--show’");
    desk.refuses(["evidence", "export", &file], 2, "-o");
    desk.refuses(["evidence", "export", &file, "-o", ""], 2, "비어");
    for args in [
        ["help", "evidence"],
        ["evidence", "--help"],
        ["evidence", "-h"],
    ] {
        let said = desk.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("evidence scan"), "{}", said.out);
    }
}

#[test]
fn paper_is_named_and_placed_and_has_no_file() {
    let desk = Desk::with_project();
    let (file, picture) = (desk.path("a.jgd"), desk.picture("화면.png", 1));
    desk.refuses(
        ["attach", &file, "1.1.1", "--paper", "서약서"],
        2,
        "--place",
    );
    desk.refuses(
        ["attach", &file, "1.1.1", "--place", "문서고"],
        2,
        "--paper",
    );
    let paper = ["--paper", "서약서", "--place", "문서고"];
    let with = |more: &[&str]| {
        let head = ["attach", &file, "1.1.1"];
        let args = head.iter().chain(more).chain(&paper);
        desk.run_os(args.map(std::ffi::OsString::from).collect())
    };
    for more in [[picture.as_str()].as_slice(), &["--title", "원본"]] {
        let said = with(more);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("종이로만"), "{}", said.err);
    }
}

#[test]
fn help_and_version_go_to_the_standard_output() {
    let desk = Desk::new();
    for args in [["help", "new"], ["new", "--help"]] {
        let said = desk.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        for entry in Library::built_in().unwrap().entries() {
            let (id, title) = (&entry.catalog.id, &entry.catalog.title);
            let line = said
                .out
                .lines()
                .find(|line| line.trim().starts_with(id.as_str()));
            assert!(line.unwrap().ends_with(title.as_str()), "{}", said.out);
        }
    }
    assert!(desk.run(["--help"]).out.contains("종료 코드"));
    assert!(desk.run(["--version"]).out.starts_with("jeomgeomdae "));
}

#[test]
fn a_first_argument_is_a_command_or_a_file() {
    for command in [
        "new",
        "info",
        "report",
        "verify",
        "set",
        "attach",
        "take-over",
        "calc",
        "calendar",
        "catalog",
        "evidence",
        "sample",
        "help",
        "--help",
        "-V",
    ] {
        assert!(cli::claims(command.as_ref()), "{command}");
    }
    assert!(!cli::claims("점검.jgd".as_ref()));
}
