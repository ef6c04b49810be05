//! `new`.

use std::path::Path;

use super::desk::{CATALOG, Desk};

#[test]
fn a_new_project_holds_what_was_said() {
    let desk = Desk::new();
    let file = desk.path("a.jgd");
    let said = desk.run([
        "new",
        "--catalog",
        CATALOG,
        "-o",
        &file,
        "--institution",
        "한빛페이",
        "--service",
        "한빛송금",
        "--api",
        "계좌이체",
        "--start",
        "2026-11-02",
        "--end",
        "2026. 11. 20.",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let info = desk.info();
    assert_eq!(info["project"]["name"], "한빛페이 2026년 자체 보안점검");
    assert_eq!(info["institution"]["name"], "한빛페이");
    assert_eq!(
        (&info["service"], &info["api"]),
        (&"한빛송금".into(), &"계좌이체".into())
    );
    assert_eq!(info["period"]["end"], "2026-11-20");
    assert_eq!(info["progress"]["unassessed"], info["progress"]["total"]);
}

#[test]
fn an_existing_file_is_overwritten_by_force_only() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    desk.refuses(["new", "-o", &file, "--catalog", CATALOG], 1, "이미 있어");
    assert_eq!(
        desk.run(["new", "-o", &file, "--catalog", CATALOG, "--force"])
            .code,
        0
    );
    assert_eq!(desk.info()["institution"]["name"], "");
}

#[test]
fn an_unknown_catalog_lists_the_known_ones() {
    let desk = Desk::new();
    desk.refuses(
        ["new", "-o", &desk.path("a.jgd"), "--catalog", "none"],
        1,
        CATALOG,
    );
    assert!(!Path::new(&desk.path("a.jgd")).exists());
}

#[test]
fn a_project_into_a_missing_folder_says_that_nothing_was_saved() {
    let desk = Desk::new();
    desk.refuses(
        ["new", "-o", &desk.path("none/b.jgd"), "--catalog", CATALOG],
        1,
        "저장하지 못했습니다",
    );
}

#[test]
fn the_sample_is_written_and_sound() {
    let desk = Desk::new();
    let file = desk.path("a.jgd");
    let said = desk.run(["sample", "-o", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(desk.run(["verify", &file]).code, 0);
    desk.refuses(["sample", "-o", &file], 1, "이미 있어");
    assert!(!desk.has_left_anything());
}
