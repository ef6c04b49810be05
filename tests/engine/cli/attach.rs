//! `attach`.

use std::{fs, path::Path};

use jeomgeomdae::evidence;

use super::desk::Desk;

#[test]
fn pictures_are_attached_and_numbered() {
    let desk = Desk::with_project();
    let (one, two) = (desk.picture("하나.png", 1), desk.picture("둘.png", 2));
    let said = desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &one, &two]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let evidence = desk.control("1.1.1")["evidence"].clone();
    assert_eq!(
        (&evidence[0]["number"], &evidence[0]["title"]),
        (&"자료1.1.1-1".into(), &"하나".into())
    );
    assert_eq!(
        evidence[1]["sha256"],
        evidence::sha256(&desk.bytes("둘.png")).as_str()
    );
    assert!(said.out.contains("자료1.1.1-2"), "{}", said.out);
}

#[test]
fn a_title_takes_the_place_of_the_file_name() {
    let desk = Desk::with_project();
    let picture = desk.picture("화면.png", 1);
    assert_eq!(
        desk.run([
            "attach",
            &desk.path("a.jgd"),
            "1.1.1",
            &picture,
            "--title",
            "임명장"
        ])
        .code,
        0
    );
    assert_eq!(desk.control("1.1.1")["evidence"][0]["title"], "임명장");
}

#[test]
fn one_bad_picture_of_three_attaches_nothing() {
    let desk = Desk::with_project();
    let (one, two) = (desk.picture("하나.png", 1), desk.picture("둘.png", 2));
    let bad = desk.file("메모.png", b"not a picture");
    desk.refuses(
        ["attach", &desk.path("a.jgd"), "1.1.1", &one, &bad, &two],
        1,
        "‘메모.png’",
    );
    assert_eq!(desk.info()["evidence_count"], 0);
}

#[test]
fn a_missing_picture_is_named() {
    let desk = Desk::with_project();
    desk.refuses(
        [
            "attach",
            &desk.path("a.jgd"),
            "1.1.1",
            &desk.path("없음.png"),
        ],
        1,
        "‘없음.png’",
    );
}

#[test]
fn nothing_but_backups_is_left_in_the_data_folder() {
    let desk = Desk::with_project();
    let other = desk.data().join("recovery").join("other-1");
    fs::create_dir_all(&other).unwrap();
    let picture = desk.picture("화면.png", 1);
    assert_eq!(
        desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &picture])
            .code,
        0
    );
    let left = |folder: &Path| {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect::<Vec<_>>()
    };
    let mut kept = left(&desk.data());
    kept.sort();
    assert_eq!(kept, ["backups", "recovery"]);
    assert_eq!(left(&desk.data().join("recovery")), ["other-1"]);
}

#[test]
fn a_file_that_is_there_already_is_shared() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    let (picture, copy) = (desk.picture("화면.png", 1), desk.picture("복사본.png", 1));
    let other = desk.picture("다른.png", 2);
    assert_eq!(desk.run(["attach", &file, "1.1.1", &picture]).code, 0);
    let said = desk.run([
        "attach",
        &file,
        "1.2.1",
        &copy,
        &other,
        "--title",
        "새 제목",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out
            .contains("‘복사본.png’: 자료1.1.1-1 ‘화면’ 증빙과 같은 파일이어서 함께 씁니다."),
        "{}",
        said.out
    );
    let evidence = desk.control("1.2.1")["evidence"].clone();
    let named = |at: usize| {
        (
            evidence[at]["number"].clone(),
            evidence[at]["title"].clone(),
        )
    };
    let all = [named(0), named(1)];
    assert!(
        all.contains(&("자료1.1.1-1".into(), "화면".into())),
        "{all:?}"
    );
    assert!(
        all.contains(&("자료1.2.1-1".into(), "새 제목".into())),
        "{all:?}"
    );
    assert_eq!(desk.info()["evidence_count"], 2);
}

#[test]
fn a_file_that_the_control_shows_already_is_told() {
    let desk = Desk::with_project();
    let (file, picture) = (desk.path("a.jgd"), desk.picture("화면.png", 1));
    assert_eq!(desk.run(["attach", &file, "1.1.1", &picture]).code, 0);
    let said = desk.run(["attach", &file, "1.1.1", &picture]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("이미 붙어 있어"), "{}", said.out);
    assert_eq!(desk.info()["evidence_count"], 1);
}

#[test]
fn evidence_on_paper_is_numbered_with_its_place() {
    let desk = Desk::with_project();
    let said = desk.run([
        "attach",
        &desk.path("a.jgd"),
        "1.1.1",
        "--paper",
        "보안서약서",
        "--place",
        "문서고 3번",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "자료1.1.1-1 ‘보안서약서’ (종이, 보관 장소: 문서고 3번)\n"
    );
    assert_eq!(desk.control("1.1.1")["evidence"][0]["paper"], "문서고 3번");
}
