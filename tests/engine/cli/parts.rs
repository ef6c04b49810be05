//! `split` and `merge`.

use super::desk::{CATALOG, Desk};

#[test]
fn a_part_is_split_off_filled_in_and_merged() {
    let desk = Desk::with_catalogs(&[CATALOG]);
    let [file, part, whole] = ["a.jgd", "서버팀.jgd", "b.jgd"].map(|name| desk.path(name));
    let said = desk.run(["split", &file, "--controls", "1.1,1.2.1", "-o", &part]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("나누어 담았습니다"), "{}", said.out);
    let again = desk.run(["split", &file, "--controls", "1.1", "-o", &part]);
    assert_eq!(again.code, 1, "{}", again.out);
    assert_eq!(
        desk.run(["set", &part, "1.2.1", "--summary", "팀이 적음"])
            .code,
        0
    );
    assert_eq!(
        desk.run(["set", &part, "2.1.1", "--summary", "남의 것"])
            .code,
        1
    );
    let picture = desk.picture("화면.png", 1);
    assert_eq!(desk.run(["attach", &part, "1.2.1", &picture]).code, 0);
    let said = desk.run(["merge", &file, &part, "-o", &whole]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("점검 항목 1개, 새 증빙 1건"),
        "{}",
        said.out
    );
    let said = desk.run(["info", &whole, "--json"]);
    assert!(
        said.out.contains("팀이 적음") && said.out.contains("1.2.1-1"),
        "{}",
        said.out
    );
    assert_eq!(desk.run(["verify", &whole]).code, 0);
    let again = desk.run(["merge", &whole, &part, "-o", &whole, "--force"]);
    assert!(
        again.out.contains("새로 합칠 것이 없습니다"),
        "{}",
        again.out
    );
}

#[test]
fn a_conflict_is_shown_and_nothing_is_written_until_it_is_decided() {
    let desk = Desk::with_catalogs(&[CATALOG]);
    let [file, part, whole] = ["a.jgd", "나눈.jgd", "b.jgd"].map(|name| desk.path(name));
    assert_eq!(
        desk.run(["split", &file, "--controls", "1", "-o", &part])
            .code,
        0
    );
    assert_eq!(desk.run(["set", &part, "1.2.1", "--summary", "팀"]).code, 0);
    assert_eq!(
        desk.run(["set", &file, "1.2.1", "--summary", "본부"]).code,
        0
    );
    let said = desk.run(["merge", &file, &part, "-o", &whole]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    for words in [
        "1곳",
        "1.2.1 점검결과 요약",
        ": 본부",
        ": 팀",
        "--on-conflict",
    ] {
        assert!(said.err.contains(words), "{words} is not in {}", said.err);
    }
    assert!(!std::path::Path::new(&whole).exists());
    let both = ["merge", &file, &part, "-o", &whole, "--on-conflict", "both"];
    assert_eq!(desk.run(both).code, 0);
    let said = desk.run(["info", &whole, "--json"]);
    assert!(said.out.contains(r"본부\n팀"), "{}", said.out);
    let wrong = ["merge", &file, &part, "-o", &whole, "--on-conflict", "mine"];
    assert_eq!(desk.run(wrong).code, 2);
}

#[test]
fn a_file_that_was_not_handed_out_is_refused() {
    let desk = Desk::with_catalogs(&[CATALOG]);
    let [file, whole] = ["a.jgd", "b.jgd"].map(|name| desk.path(name));
    let said = desk.run(["merge", &file, &file, "-o", &whole]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("나누어 준 파일이 아니어서"),
        "{}",
        said.err
    );
    assert!(!std::path::Path::new(&whole).exists());
}
