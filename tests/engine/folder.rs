//! An evidence folder: names that every file system takes, a list that links, a page that nothing in a title breaks.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
};

use jeomgeomdae::exchange::{FolderHead, FolderItem, folder_list, folder_page, folder_paths};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

fn item(control: &str, serial: u32, title: &str, extension: &str) -> FolderItem {
    FolderItem {
        number: format!("자료{control}-{serial}"),
        control: control.to_owned(),
        control_title: "정보보호 정책 수립".to_owned(),
        catalog: "자체점검".to_owned(),
        title: title.to_owned(),
        extension: extension.to_owned(),
        sha256: "ab".repeat(32),
        length: 1_234_567,
        ..FolderItem::default()
    }
}

fn head() -> FolderHead {
    FolderHead {
        project: "하늘페이 2026년 자체 보안점검".to_owned(),
        institution: "하늘페이".to_owned(),
        made_at: "2026-11-28 14:03".to_owned(),
        content_hash: "3f".repeat(32),
        program: "점검대 0.1.0".to_owned(),
    }
}

/// Path of one item alone.
fn path(item: FolderItem) -> String {
    folder_paths(&[item], false, 0)[0].clone().unwrap()
}

fn file_name(title: &str) -> String {
    let path = path(item("1.1.1", 1, title, "png"));
    path.split_once('/').unwrap().1.to_owned()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What is wrong with a path in the eyes of any file system.
fn faults(path: &str) -> Vec<String> {
    path.split('/').filter_map(fault).collect()
}

fn fault(name: &str) -> Option<String> {
    let stem = name.split('.').next().unwrap().trim_end().to_uppercase();
    let devices = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "CONIN$"];
    let bad = name.is_empty()
        || name.len() > 255
        || name.starts_with(' ')
        || name.ends_with([' ', '.'])
        || name.contains(|c: char| c.is_control() || r#"<>:"/\|?*#%"#.contains(c))
        || name.contains(['\u{200B}', '\u{202E}', '\u{2066}', '\u{FEFF}', '\u{00AD}'])
        || devices.contains(&stem.as_str())
        || !is_nfc(name);
    bad.then(|| format!("{name:?}"))
}

fn folded(path: &str) -> String {
    path.to_uppercase().to_lowercase().nfc().collect()
}

#[test]
fn a_file_lies_under_its_control_and_is_called_by_number_and_title() {
    assert_eq!(
        path(item("1.1.1", 1, "방화벽 정책 화면", "png")),
        "1.1.1 정보보호 정책 수립/자료1.1.1-1 방화벽 정책 화면.png"
    );
}

#[test]
fn paper_has_no_path_and_an_untitled_file_has_its_number() {
    let paper = FolderItem {
        paper: Some("문서고".to_owned()),
        ..item("1.1.1", 1, "원본", "")
    };
    assert_eq!(folder_paths(&[paper], false, 0), [None]);
    assert_eq!(file_name(" \u{200B} "), "자료1.1.1-1.png");
}

#[test]
fn an_extension_in_the_title_is_not_written_twice() {
    assert_eq!(file_name("fw.PNG"), "자료1.1.1-1 fw.png");
    assert_eq!(file_name("정책서 v2.1"), "자료1.1.1-1 정책서 v2.1.png");
}

#[test]
fn what_windows_or_a_link_reserves_gets_its_full_width_form() {
    assert_eq!(
        file_name("서버/DB: 100% <최종> #3?"),
        "자료1.1.1-1 서버／DB： 100％ ＜최종＞ ＃3？.png"
    );
}

#[test]
fn a_folder_is_never_called_as_a_device() {
    for name in ["CON", "aux", "nul.tar", "Com1", "LPT9 .x", "conin$", "COM²"] {
        let bare = FolderItem {
            control_title: String::new(),
            ..item(name, 1, "", "png")
        };
        let path = path(bare);
        assert_eq!(faults(&path), [""; 0]);
        assert!(path.contains('_'), "{path}");
    }
    let bare = FolderItem {
        number: "aux".to_owned(),
        ..item("1.1.1", 1, "", "png")
    };
    assert!(path(bare).ends_with("/aux_.png"));
}

#[test]
fn names_are_composed_seen_and_without_an_end_that_windows_drops() {
    assert_eq!(
        file_name("\u{1112}\u{1161}\u{11AB}글"),
        "자료1.1.1-1 한글.png"
    );
    assert_eq!(
        file_name("invoice\u{202E}fdp.\u{2066}exe..  "),
        "자료1.1.1-1 invoicefdp.exe.png"
    );
    assert_eq!(
        file_name("줄\r\n바꿈\t\u{3000}칸"),
        "자료1.1.1-1 줄 바꿈 칸.png"
    );
    assert_eq!(file_name("🔥 화면 👍🏽"), "자료1.1.1-1 🔥 화면 👍🏽.png");
}

#[test]
fn names_that_differ_in_case_or_composition_alone_get_a_number() {
    let numbered = |number: &str, title: &str| FolderItem {
        number: number.to_owned(),
        ..item("1.1.1", 1, title, "png")
    };
    let items = [
        numbered("A", "a"),
        numbered("a", "A"),
        numbered("ß", "é"),
        numbered("SS", "E\u{301}"),
    ];
    let paths = folder_paths(&items, false, 0);
    let names: Vec<&str> = paths
        .iter()
        .map(|path| path.as_deref().unwrap().split_once('/').unwrap().1)
        .collect();
    assert_eq!(names, ["A a.png", "a A (2).png", "ß é.png", "SS É (2).png"]);
}

#[test]
fn controls_that_fold_to_one_name_lie_in_two_folders() {
    let items = [item("a.1", 1, "가", "png"), item("A.1", 1, "가", "png")];
    let paths = folder_paths(&items, false, 0);
    assert!(
        paths[1]
            .as_deref()
            .unwrap()
            .starts_with("A.1 정보보호 정책 수립 (2)/")
    );
}

#[test]
fn equal_numbers_of_several_catalogs_lie_apart() {
    let other = FolderItem {
        catalog: "마이데이터".to_owned(),
        ..item("1.1.1", 1, "가", "png")
    };
    let paths = folder_paths(&[item("1.1.1", 1, "가", "png"), other], true, 0);
    assert!(paths[0].as_deref().unwrap().starts_with("자체점검/1.1.1 "));
    assert!(
        paths[1]
            .as_deref()
            .unwrap()
            .starts_with("마이데이터/1.1.1 ")
    );
}

#[test]
fn what_no_control_shows_lies_beside_the_catalogs() {
    let orphan = FolderItem {
        catalog: String::new(),
        control_title: String::new(),
        ..item("9.9", 1, "가", "png")
    };
    let paths = folder_paths(&[item("1.1.1", 1, "가", "png"), orphan.clone()], true, 0);
    assert_eq!(paths[1].as_deref(), Some("9.9/자료9.9-1 가.png"));
    let page = page(&[item("1.1.1", 1, "가", "png"), orphan]);
    assert!(!page.contains("자체점검 1.1.1"));
}

#[test]
fn no_folder_takes_the_name_of_the_list_or_the_page() {
    for name in ["00_증적목록.xlsx", "검증.html"] {
        let bare = FolderItem {
            control_title: String::new(),
            ..item(name, 1, "가", "png")
        };
        assert!(path(bare).starts_with(&format!("{name} (2)/")));
    }
}

#[test]
fn long_titles_are_cut_with_an_ellipsis_and_keep_number_and_extension() {
    let long = FolderItem {
        control_title: "수".repeat(300),
        ..item("1.1.1", 1, &"방".repeat(300), "hwpx")
    };
    let path = path(long);
    assert!(units(&path) < 199, "{}", units(&path));
    assert_eq!(faults(&path), [""; 0]);
    assert!(path.ends_with("방….hwpx") && path.contains("수…/자료1.1.1-1 방"));
}

#[test]
fn the_target_folders_own_path_is_taken_off_as_far_as_names_can_still_speak() {
    let long = |budget| {
        let items = [item("1.1.1", 1, &"방".repeat(300), "png")];
        units(folder_paths(&items, false, budget)[0].as_deref().unwrap())
    };
    assert!((90..=98).contains(&long(100)), "{}", long(100));
    assert_eq!(long(100) - 1, long(101));
    assert_eq!(long(190), 80);
}

proptest! {
    #[test]
    fn any_titles_give_names_that_any_file_system_takes(
        titles in proptest::collection::vec(("\\PC{0,6}", any::<String>(), "[a-z]{0,4}"), 1..12),
        several in any::<bool>(),
        budget in 0_usize..250,
    ) {
        let items: Vec<FolderItem> = titles.iter().map(|(control, title, extension)| FolderItem {
            control: control.clone(),
            control_title: title.clone(),
            number: control.clone(),
            ..item("", 1, title, extension)
        }).collect();
        let paths: Vec<String> = folder_paths(&items, several, budget).into_iter().flatten().collect();
        let room = 198_usize.saturating_sub(budget).max(80);
        for path in &paths {
            prop_assert_eq!(faults(path), Vec::<String>::new());
            prop_assert!(units(path) <= room, "{} > {}", units(path), room);
        }
        let distinct: BTreeSet<String> = paths.iter().map(|path| folded(path)).collect();
        prop_assert_eq!(distinct.len(), paths.len());
        prop_assert_eq!(folder_paths(&items, several, budget).into_iter().flatten().collect::<Vec<_>>(), paths);
    }
}

/// A part of a workbook.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn list(items: &[FolderItem]) -> Vec<u8> {
    folder_list(&head(), items, &folder_paths(items, false, 0)).unwrap()
}

#[test]
fn the_list_links_each_file_relative_with_signs_escaped_and_korean_as_it_is() {
    let book = list(&[item("1.1.1", 1, "[가] 100% #1 {나} & ^`", "png")]);
    let links = part(&book, "xl/worksheets/_rels/sheet1.xml.rels");
    let target = "1.1.1%20정보보호%20정책%20수립/자료1.1.1-1%20%5b가%5d%20100％%20＃1%20%7b나%7d%20&amp;%20%5e%60.png";
    assert!(links.contains(&format!("Target=\"{target}\"")), "{links}");
    assert!(links.contains("TargetMode=\"External\""));
}

#[test]
fn the_list_keeps_numbers_and_formulas_as_text() {
    let mut formula = item("1.10", 1, "=HYPERLINK(\"http://x\")", "png");
    formula.description = "+1-2@".to_owned();
    formula.controls = vec!["1.10".to_owned()];
    let book = list(&[formula]);
    let (sheet, texts) = (
        part(&book, "xl/worksheets/sheet1.xml"),
        part(&book, "xl/sharedStrings.xml"),
    );
    assert!(!sheet.contains("<f>") && texts.contains("=HYPERLINK(\"http://x\")"));
    assert!(texts.contains("<t>1.10</t>") && sheet.contains("<v>1234567</v>"));
    assert!(texts.contains(&"ab".repeat(32)));
}

#[test]
fn the_list_is_filtered_frozen_and_printed_on_one_page_wide() {
    let book = list(&[item("1.1.1", 1, "가", "png")]);
    let sheet = part(&book, "xl/worksheets/sheet1.xml");
    for wanted in [
        "<autoFilter ref=\"A7:M8\"/>",
        "state=\"frozen\"",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "fitToHeight=\"0\"",
    ] {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    assert!(part(&book, "xl/workbook.xml").contains("$7:$7</definedName>"));
    assert!(part(&book, "docProps/core.xml").contains("2026-11-28T14:03:00Z"));
}

#[test]
fn the_list_says_where_paper_is_and_takes_a_description_of_any_length() {
    let paper = FolderItem {
        paper: Some("3층 문서고".to_owned()),
        description: "가".repeat(40_000),
        ..FolderItem::default()
    };
    let texts = part(&list(&[paper]), "xl/sharedStrings.xml");
    assert!(texts.contains("종이 문서 · 3층 문서고"));
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let items = [item("1.1.1", 1, "가", "png"), item("1.1.2", 1, "나", "pdf")];
    assert_eq!(list(&items), list(&items));
    assert!(!list(&[]).is_empty());
}

fn page(items: &[FolderItem]) -> String {
    folder_page(&head(), items, &folder_paths(items, false, 0), b"list")
}

/// What lies between two marks, of which the first stands once.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let rest = text.split_once(from).unwrap().1;
    rest.split_once(to).unwrap().0
}

const DATA: &str = "<script type=\"application/json\" id=\"data\">";

#[test]
fn nothing_in_a_title_breaks_out_of_the_page() {
    let title = "</script><!--<script>alert(1)</script>\u{2028}&amp;{{data}}{{script}}";
    let page = page(&[item("1.1.1", 1, title, "png")]);
    let data = between(&page, DATA, "</script>");
    assert!(!data.contains(['<', '>', '&', '\u{2028}']));
    let read: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(read["items"][1]["title"], title);
    assert_eq!(page.matches("</script>").count(), 2);
}

#[test]
fn the_page_holds_the_list() {
    let paper = FolderItem {
        paper: Some("문서고".to_owned()),
        ..item("1.1.1", 2, "원본", "")
    };
    let page = page(&[item("1.1.1", 1, "가", "png"), paper]);
    let read: serde_json::Value = serde_json::from_str(between(&page, DATA, "</script>")).unwrap();
    assert_eq!(read["items"][0]["path"], "00_증적목록.xlsx");
    let first = &read["items"][1];
    assert_eq!(first["path"], "1.1.1 정보보호 정책 수립/자료1.1.1-1 가.png");
    assert_eq!(first["size"], 1_234_567);
    assert_eq!(first["hash"], "ab".repeat(32));
    assert!(read["items"][2]["path"].is_null() && read["items"][2]["place"] == "문서고");
    assert_eq!(read["hash"], head().content_hash);
}

#[test]
fn the_page_reaches_nothing_and_runs_no_script_but_its_own() {
    let page = page(&[]);
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    for wanted in ["default-src 'none'", "connect-src 'none'", "img-src 'none'"] {
        assert!(policy.contains(wanted), "{policy}");
    }
    for (from, to) in [("<script>", "</script>"), ("<style>", "</style>")] {
        let digest = Sha256::digest(between(&page, from, to));
        let source = format!("'sha256-{}'", base64(&digest));
        assert!(policy.contains(&source), "{source} not in {policy}");
    }
    for word in [
        "http:",
        "https:",
        "innerHTML",
        "insertAdjacentHTML",
        "eval(",
        "src=",
        "fetch(",
    ] {
        assert!(!page.contains(word), "{word}");
    }
}

/// Base64 of a digest, reckoned bit by bit.
fn base64(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1))
        .collect();
    let groups = bits.chunks(6).map(|group| {
        let value = (0..6).fold(0, |sum, at| {
            sum << 1 | usize::from(group.get(at).copied().unwrap_or(0))
        });
        letters[value]
    });
    let mut text: String = groups.collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}
