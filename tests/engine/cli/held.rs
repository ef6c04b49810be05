//! A project that another program has open: it is read, and never written.

use jeomgeomdae::{
    domain::DateTime,
    store::{Hold, Holder},
};

use super::desk::Desk;

#[test]
fn a_file_that_is_open_elsewhere_is_not_written() {
    let desk = Desk::with_project();
    let holder = Holder {
        user: "박점검".to_owned(),
        host: "PC-7".to_owned(),
        since: "2026-11-21T09:30:00+09:00".parse::<DateTime>().unwrap(),
        run: "window".to_owned(),
    };
    let Hold::Ours(lock) = Hold::of(desk.path("a.jgd").as_ref(), &holder) else {
        panic!("nobody else holds it");
    };
    let file = desk.path("a.jgd");
    desk.refuses(
        ["set", &file, "1.1.1", "--summary", "글"],
        1,
        "박점검(PC-7)님이 2026-11-21 09:30부터",
    );
    let sample = ["sample", "-o", &file, "--force"];
    desk.refuses(sample, 1, "덮어쓰지 않았습니다");
    let restore = ["backup", "restore", &file, "1", "-o", &file, "--force"];
    desk.refuses(restore, 1, "박점검");
    // Reading needs no lock.
    assert_eq!(desk.info()["format"], 1);
    drop(lock);
    assert_eq!(desk.set(&["--summary", "글"]).code, 0);
    let left = std::fs::read_dir(desk.data().parent().unwrap()).unwrap();
    let names = left.flatten().map(|it| it.file_name());
    assert!(
        !names
            .into_iter()
            .any(|it| it.to_string_lossy().contains("lock"))
    );
}
