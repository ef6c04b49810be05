//! `report` by template, of some controls, and `verify --report`.

use std::fs;

use serde_json::Value;

use super::desk::{Desk, Said};

/// A desk with a judged control that shows a picture.
fn desk() -> Desk {
    let desk = Desk::with_project();
    let picture = desk.picture("화면.png", 80);
    let file = desk.path("a.jgd");
    for args in [
        vec!["attach", &file, "1.1.1", &picture],
        vec![
            "set",
            &file,
            "1.1.1",
            "--verdict",
            "미이행",
            "--summary",
            "비밀스러운 요약",
        ],
    ] {
        let said = desk.run_os(args.into_iter().map(Into::into).collect());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
    desk
}

fn written(desk: &Desk, name: &str, more: &[&str]) -> Said {
    let (file, output) = (desk.path("a.jgd"), desk.path(name));
    let head = ["report", &file, "-o", &output];
    desk.run_os(head.iter().chain(more).map(Into::into).collect())
}

/// The pages of a report, counted by their objects.
fn pages(desk: &Desk, name: &str) -> usize {
    lopdf::Document::load_mem(&desk.bytes(name))
        .unwrap()
        .get_pages()
        .len()
}

#[test]
fn every_template_that_comes_with_the_program_makes_a_report() {
    let desk = desk();
    let mut count = Vec::new();
    for template in [
        "결과보고서 (상세)",
        "결과보고서 (요약)",
        "경영진 1쪽",
        "점검표",
    ] {
        let said = written(&desk, "a.pdf", &["--template", template]);
        assert_eq!(said.code, 0, "{template}: {}", said.err);
        count.push(pages(&desk, "a.pdf"));
    }
    assert!(count[0] > 42, "one control a page: {count:?}");
    assert!(count[1] < count[0] && count[2] == 1, "{count:?}");
}

#[test]
fn an_unknown_template_is_refused_with_the_names_there_are() {
    let desk = desk();
    let said = written(&desk, "a.pdf", &["--template", "없는 것"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("‘없는 것’") && said.err.contains("경영진 1쪽"),
        "{}",
        said.err
    );
    assert!(fs::metadata(desk.path("a.pdf")).is_err());
}

#[test]
fn a_template_may_be_a_file_and_one_that_is_broken_is_told_with_its_line() {
    let desk = desk();
    let text = "(format: 1, name: \"우리\", title: \"보고\",\n sections: [(kind: Laws)])";
    let template = desk.file("우리.ron", text.as_bytes());
    let said = written(&desk, "a.pdf", &["--template", &template]);
    assert_eq!(said.code, 0, "{}", said.err);
    let template = desk.file("깨짐.ron", text.replace("Laws", "Lawz").as_bytes());
    let said = written(&desk, "b.pdf", &["--template", &template]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("2번째 줄"), "{}", said.err);
}

#[test]
fn a_template_of_the_users_own_is_found_by_its_name() {
    let desk = desk();
    let folder = desk.data().join("templates");
    fs::create_dir_all(&folder).unwrap();
    let text = "(format: 1, name: \"우리\", title: \"보고\", sections: [(kind: Overview)])";
    fs::write(folder.join("아무이름.ron"), text).unwrap();
    let said = written(&desk, "a.pdf", &["--template", "우리"]);
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn a_report_may_hold_some_controls_only_alone_or_below_a_heading() {
    let desk = desk();
    let whole = ["--template", "결과보고서 (요약)"];
    let few = ["--template", "결과보고서 (요약)", "--control", "1.1", "15"];
    assert_eq!(written(&desk, "a.pdf", &whole).code, 0);
    assert_eq!(written(&desk, "b.pdf", &few).code, 0);
    assert!(pages(&desk, "b.pdf") < pages(&desk, "a.pdf"));
    let said = written(&desk, "c.pdf", &["--control", "99"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("99"), "{}", said.err);
}

#[test]
fn a_report_without_pictures_holds_none() {
    let desk = desk();
    let images = |name: &str| {
        let document = lopdf::Document::load_mem(&desk.bytes(name)).unwrap();
        let objects = document.objects.values();
        let image = |object: &&lopdf::Object| {
            let stream = object.as_stream();
            stream.is_ok_and(|it| {
                it.dict
                    .get(b"Subtype")
                    .is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image"))
            })
        };
        objects.filter(image).count()
    };
    assert_eq!(written(&desk, "a.pdf", &[]).code, 0);
    assert_eq!(written(&desk, "b.pdf", &["--no-pictures"]).code, 0);
    assert_eq!((images("a.pdf"), images("b.pdf")), (1, 0));
}

fn verified(desk: &Desk, name: &str) -> (u8, Value, String) {
    let (file, report) = (desk.path("a.jgd"), desk.path(name));
    let said = desk.run(["verify", &file, "--report", &report, "--json"]);
    let value: Value = serde_json::from_str(&said.out).unwrap();
    (said.code, value["report"]["result"].clone(), said.err)
}

#[test]
fn a_report_is_known_for_the_file_it_was_made_from() {
    let desk = desk();
    let few = [
        "--template",
        "결과보고서 (요약)",
        "--control",
        "1",
        "--no-pictures",
    ];
    assert_eq!(written(&desk, "a.pdf", &[]).code, 0);
    assert_eq!(written(&desk, "b.pdf", &few).code, 0);
    for name in ["a.pdf", "b.pdf"] {
        let (code, result, _) = verified(&desk, name);
        assert_eq!((code, result), (0, "made".into()), "{name}");
    }
}

#[test]
fn a_report_of_which_a_byte_was_changed_is_found_out() {
    let desk = desk();
    assert_eq!(written(&desk, "a.pdf", &[]).code, 0);
    let bytes = desk.bytes("a.pdf");
    let title = b"/Trapped(False)";
    let place = bytes.windows(title.len()).position(|part| part == title);
    // What lies packed in streams is no easier to change: any byte will do.
    let place = place.unwrap_or(bytes.len() / 3);
    let mut changed = bytes.clone();
    changed[place + 1] ^= 1;
    desk.file("b.pdf", &changed);
    let (code, result, said) = verified(&desk, "b.pdf");
    assert_eq!(code, 1, "{said}");
    assert_ne!(result, "made");
    let mut longer = bytes;
    longer.extend_from_slice(b"\n%more\n");
    desk.file("c.pdf", &longer);
    let (code, _, said) = verified(&desk, "c.pdf");
    assert!(code == 1 && said.contains("덧붙"), "{said}");
}

#[test]
fn a_report_of_another_state_of_the_project_is_told_with_both_hashes() {
    let desk = desk();
    assert_eq!(written(&desk, "a.pdf", &[]).code, 0);
    let file = desk.path("a.jgd");
    let said = desk.run(["set", &file, "1.1.2", "--verdict", "이행"]);
    assert_eq!(said.code, 0);
    let (code, result, said) = verified(&desk, "a.pdf");
    assert_eq!((code, result), (1, "another".into()));
    assert!(said.contains("보고서의 해시는"), "{said}");
    desk.file("junk.pdf", b"no PDF");
    let (code, result, _) = verified(&desk, "junk.pdf");
    assert_eq!((code, result), (1, "not_a_pdf".into()));
}

#[cfg(unix)]
#[test]
fn a_report_is_protected_by_the_first_line_of_an_open_file() {
    use std::os::fd::AsRawFd as _;

    let desk = Desk::with_project();
    let (file, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let protect = |words: &str| {
        let line = desk.file("password", words.as_bytes());
        let line = std::fs::File::open(line).unwrap();
        let number = line.as_raw_fd().to_string();
        desk.run([
            "report",
            &file,
            "-o",
            &report,
            "--protect-fd",
            &number,
            "--no-copy",
        ])
    };
    let said = protect("\n");
    assert_eq!((said.code, std::fs::exists(&report).unwrap()), (1, false));
    assert!(
        said.err.contains("비밀번호가 비어 있습니다"),
        "{}",
        said.err
    );
    // Readers do not agree on what such a letter is.
    let said = protect("①②③\n");
    assert_eq!((said.code, std::fs::exists(&report).unwrap()), (1, false));
    assert!(
        said.err
            .contains("이 비밀번호로는 보고서를 보호할 수 없습니다"),
        "{}",
        said.err
    );
    assert_eq!(protect("열려라 참깨\n둘째 줄\n").code, 0);
    let load = |password: &str| {
        let options = lopdf::LoadOptions::with_password(password);
        lopdf::Document::load_mem_with_options(&desk.bytes("r.pdf"), options)
    };
    assert!(load("열려라 참깨").is_ok() && load("둘째 줄").is_err());
}

#[test]
fn a_report_may_be_open_to_all_and_still_not_be_changed() {
    let desk = Desk::with_judged_project();
    let (file, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let said = desk.run(["report", &file, "-o", &report, "--no-change"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let pdf = lopdf::Document::load_mem(&desk.bytes("r.pdf")).unwrap();
    let allowed = pdf.encryption_state.unwrap().permissions();
    assert!(!allowed.contains(lopdf::Permissions::MODIFIABLE));
    assert!(allowed.contains(lopdf::Permissions::COPYABLE));
    let said = desk.run(["report", &file, "-o", &report, "--protect-fd", "둘"]);
    assert_eq!(said.code, 2);
}

#[test]
fn a_report_in_which_nothing_is_judged_says_so_and_one_to_fill_in_does_not() {
    let desk = Desk::with_project();
    let (file, report) = (desk.path("a.jgd"), desk.path("r.pdf"));
    let said = desk.run(["report", &file, "-o", &report]);
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains("판정한 항목이 하나도 없습니다"),
        "{}",
        said.err
    );
    let blank = ["report", &file, "-o", &report, "--template", "점검표"];
    let said = desk.run(blank);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}
