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
fn nothing_is_left_in_the_data_folder() {
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
    assert_eq!(left(&desk.data()), ["recovery"]);
    assert_eq!(left(&desk.data().join("recovery")), ["other-1"]);
}
