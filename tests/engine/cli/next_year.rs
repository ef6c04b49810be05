//! `carry-over` and `compare`.

use serde_json::Value;

use super::desk::{CATALOG, Desk};

#[test]
fn the_next_assessment_is_carried_over_and_compared() {
    let desk = Desk::with_catalogs(&[CATALOG]);
    let [old, new] = ["a.jgd", "올해.jgd"].map(|name| desk.path(name));
    let set = [
        "set",
        &old,
        "1.2.1",
        "--verdict",
        "이행",
        "--summary",
        "작년의 말",
    ];
    assert_eq!(desk.run(set).code, 0);
    let said = desk.run(["carry-over", &old, "-o", &new]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("확인할 지난번 답 1개"), "{}", said.out);
    let again = desk.run(["carry-over", &old, "-o", &new]);
    assert_eq!(again.code, 1, "{}", again.out);
    let said = desk.run(["info", &new]);
    assert!(said.out.contains("확인 필요 1"), "{}", said.out);
    let said = desk.run(["history", &new]);
    assert!(said.out.contains("지난 점검 이어받음"), "{}", said.out);
    assert_eq!(desk.run(["verify", &new]).code, 0);
    let said = desk.run(["compare", &old, &new, "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["counts"]["open"], 42, "none is decided on both sides");
    let said = desk.run(["compare", &old, &new]);
    let open = "판정 전 (42)\n  1.2.1 정보보호정책의 문서화와 공표: 이행 → 확인 필요\n";
    assert!(said.out.ends_with(open), "{}", said.out);
    assert_eq!(
        desk.run(["set", &new, "1.2.1", "--verdict", "부분이행"])
            .code,
        0
    );
    let said = desk.run(["compare", &old, &new]);
    assert!(said.out.contains("나빠짐 (1)\n"), "{}", said.out);
    assert!(said.out.contains("이행 → 부분이행"), "{}", said.out);
    let missing = desk.run(["compare", &old]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("두 번째 프로젝트"), "{}", missing.err);
}
