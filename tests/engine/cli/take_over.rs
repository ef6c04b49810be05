//! `take-over`.

use super::desk::{CATALOG, Desk};

fn desk() -> Desk {
    Desk::with_catalogs(&[CATALOG, "openbanking-institution"])
}

#[test]
fn what_covers_the_other_hands_its_answer_over() {
    let desk = desk();
    let file = desk.path("a.jgd");
    let picture = desk.picture("화면.png", 1);
    let set = [
        "set",
        &file,
        "1.2.1",
        "--verdict",
        "이행",
        "--summary",
        "공표함",
    ];
    assert_eq!(desk.run(set).code, 0);
    assert_eq!(desk.run(["attach", &file, "1.2.1", &picture]).code, 0);
    let to = "openbanking-institution/1.2";
    let said = desk.run(["take-over", &file, "1.2.1", to]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for line in [
        "점검결과: 충족",
        "결과 요약",
        "증빙자료 1건",
        "이 항목을 모두 포함",
    ] {
        assert!(said.out.contains(line), "{line:?} is not in {}", said.out);
    }
    let control = desk.control("1.2");
    assert_eq!(
        (&control["verdict"], &control["summary"]),
        (&"met".into(), &"공표함".into())
    );
    assert_eq!(control["evidence"].as_array().unwrap().len(), 1);
}

#[test]
fn an_answer_that_is_empty_says_that_nothing_came() {
    let desk = desk();
    let said = desk.run([
        "take-over",
        &desk.path("a.jgd"),
        "1.2.1",
        "openbanking-institution/1.2",
    ]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("이어받을 내용이 없어"), "{}", said.out);
}

#[test]
fn an_answer_does_not_go_back_to_where_it_came_from() {
    let desk = desk();
    let file = desk.path("a.jgd");
    let (guide, banking) = ("openapi-self-check/1.2.1", "openbanking-institution/1.2");
    assert_eq!(desk.run(["take-over", &file, guide, banking]).code, 0);
    let back = ["take-over", &file, banking, guide];
    desk.refuses(back, 1, "되돌려 이어받지 않았습니다");
}

#[test]
fn controls_that_do_not_relate_are_refused() {
    let desk = desk();
    let file = desk.path("a.jgd");
    let to = "openbanking-institution/1.1";
    desk.refuses(
        ["take-over", &file, "1.2.1", to],
        1,
        "관련된 항목이 아닙니다",
    );
    desk.refuses(["take-over", &file, "9.9.9", to], 1, "‘9.9.9’");
    desk.refuses(["take-over", &file, "1.2.1"], 2, "점검기준ID/번호");
}
