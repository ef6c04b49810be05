//! `catalog`.

use std::{collections::BTreeSet, path::Path};

use jeomgeomdae::{domain::CatalogId, workbench::Library};
use serde_json::Value;

use super::desk::{CATALOG, Desk};

const GUIDE: &str = CATALOG;
const BANKING: &str = "openbanking-institution";

/// What a command with `--json` prints, and its exit code.
fn json<const N: usize>(desk: &Desk, args: [&str; N]) -> (u8, Value) {
    let args = args.into_iter().chain(["--json"]).map(Into::into);
    let said = desk.run_os(args.collect());
    (said.code, serde_json::from_str(&said.out).unwrap())
}

fn texts<'a>(values: &'a Value, field: &str) -> Vec<&'a str> {
    let values = values.as_array().unwrap().iter();
    values.map(|value| value[field].as_str().unwrap()).collect()
}

/// Ids of all controls below some groups, in their order.
fn controls<'a>(groups: &'a Value, found: &mut Vec<&'a str>) {
    for group in groups.as_array().unwrap() {
        found.extend(texts(&group["controls"], "id"));
        controls(&group["groups"], found);
    }
}

/// The related controls as (from, to, relation).
fn related(desk: &Desk, from: &str, to: &str) -> BTreeSet<[String; 3]> {
    let (code, map) = json(desk, ["catalog", "map", from, to]);
    assert_eq!((code, &map["mapped"]), (0, &true.into()));
    let pairs = map["related"].as_array().unwrap().iter();
    let texts = pairs.map(|pair| [&pair["from"]["id"], &pair["to"]["id"], &pair["relation"]]);
    texts
        .map(|texts| texts.map(|text| text.as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn the_list_holds_every_catalog_of_the_library() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    let (code, list) = json(&desk, ["catalog", "list"]);
    assert_eq!((code, &list["format"]), (0, &1.into()));
    let catalogs = library.entries().iter().map(|entry| &entry.catalog);
    let ids: Vec<&str> = catalogs.clone().map(|it| it.id.as_str()).collect();
    assert_eq!(texts(&list["catalogs"], "id"), ids);
    let said = desk.run(["catalog", "list"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for (catalog, listed) in catalogs.zip(list["catalogs"].as_array().unwrap()) {
        assert_eq!(listed["controls"], catalog.controls().len());
        assert!(said.out.contains(catalog.id.as_str()) && said.out.contains(&catalog.title));
    }
}

#[test]
fn json_nests_groups_and_holds_every_control() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    for entry in library.entries() {
        let catalog = &entry.catalog;
        let (code, shown) = json(&desk, ["catalog", "show", catalog.id.as_str()]);
        assert_eq!((code, &shown["format"]), (0, &1.into()));
        let mut ids = Vec::new();
        controls(&shown["groups"], &mut ids);
        let mut expected: Vec<&str> = Vec::new();
        let placed = catalog.controls();
        expected.extend(placed.iter().map(|placed| placed.control.id.as_str()));
        assert_eq!(ids, expected);
        let labels: Vec<&str> = catalog.scale.iter().map(|it| it.label.as_str()).collect();
        assert_eq!(texts(&shown["scale"], "label"), labels);
    }
}

#[test]
fn json_tells_all_of_a_control() {
    let desk = Desk::new();
    let (_, shown) = json(&desk, ["catalog", "show", "mydata-security"]);
    let control = &shown["groups"][0]["groups"][0]["controls"][0];
    assert_eq!(shown["groups"][0]["groups"][0]["id"], "5.2.가");
    assert_eq!(control["id"], "5.2.가.1");
    assert_eq!(
        control["properties"][0],
        serde_json::json!({"id": "binds", "values": ["provider", "recipient"]})
    );
    assert_eq!(shown["properties"][0]["values"][0]["label"], "정보제공자");
    assert_eq!(
        texts(&control["guidance"], "kind")[..3],
        ["must", "should", "must"]
    );
    assert_eq!(control["guidance"][0]["uncertain"], Value::Null);
    assert_eq!(control["references"][0]["law"], "신용정보법");
}

#[test]
fn text_tells_all_of_a_catalog() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    for entry in library.entries() {
        let said = desk.run(["catalog", "show", entry.catalog.id.as_str()]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        for placed in entry.catalog.controls() {
            let control = placed.control;
            let tables = control.tables.iter().map(|table| &table.title);
            let uncertain = control.uncertain.iter().chain(&control.notes);
            let points = control.guidance.iter().map(|point| &point.text);
            let all = [&control.title, &control.requirement];
            for text in all.into_iter().chain(tables).chain(uncertain).chain(points) {
                let line = text.replace(char::is_control, " ");
                assert!(said.out.contains(&line), "{}: {line}", control.id);
            }
        }
    }
    let said = desk.run(["catalog", "show", "mydata-security"]);
    for line in [
        "\n5.2 관리적",
        "\n    5.2.가.1 신용",
        "\n      [의무] ",
        "\n      적용 대상: 정보제공자, 정보수신자\n",
        "\n        판독 불확실: ",
    ] {
        assert!(said.out.contains(line), "{line:?}");
    }
}

#[test]
fn a_mapping_read_the_other_way_round_is_the_inverse() {
    let desk = Desk::new();
    let there = related(&desk, GUIDE, BANKING);
    let back = related(&desk, BANKING, GUIDE);
    let inverse = |[from, to, relation]: &[String; 3]| {
        let relation = match relation.as_str() {
            "superset" => "subset",
            "subset" => "superset",
            same => same,
        };
        [to.clone(), from.clone(), relation.to_owned()]
    };
    assert_eq!(there.iter().map(inverse).collect::<BTreeSet<_>>(), back);
    assert!(there.contains(&["1.2.1", "1.2", "superset"].map(str::to_owned)));
    let said = desk.run(["catalog", "map", BANKING, GUIDE]);
    assert!(said.out.contains("\n  ⊂ 1.2.1 "), "{}", said.out);
}

#[test]
fn what_has_no_counterpart_is_named() {
    let desk = Desk::new();
    let (_, map) = json(&desk, ["catalog", "map", BANKING, GUIDE]);
    let library = Library::built_in().unwrap();
    let guide = &library.entry(&CatalogId::new(GUIDE)).unwrap().catalog;
    let related = related(&desk, BANKING, GUIDE);
    let covered: BTreeSet<&str> = related.iter().map(|[_, to, _]| to.as_str()).collect();
    let alone = texts(&map["without_counterpart"], "id");
    assert_eq!(alone.len() + covered.len(), guide.controls().len());
    assert!(alone.iter().all(|id| !covered.contains(id)));
    let said = desk.run(["catalog", "map", BANKING, GUIDE]);
    assert!(said.out.contains(&format!("없는 것: {}개", alone.len())));
}

#[test]
fn catalogs_that_nobody_compared_have_an_empty_map() {
    let desk = Desk::new();
    let (code, map) = json(&desk, ["catalog", "map", "cloud-contract", "fintech-web"]);
    assert_eq!((code, &map["mapped"]), (0, &false.into()));
    assert_eq!(map["related"], serde_json::json!([]));
    assert_eq!(map["without_counterpart"], Value::Null);
    let said = desk.run(["catalog", "map", "cloud-contract", "fintech-web"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("견주어 둔 것이 없습니다"), "{}", said.out);
}

#[test]
fn an_unknown_catalog_lists_the_known_ones() {
    let desk = Desk::new();
    desk.refuses(["catalog", "show", "none"], 1, BANKING);
    desk.refuses(["catalog", "map", GUIDE, "none"], 1, BANKING);
}

#[test]
fn a_wrong_command_line_ends_with_2_and_a_hint() {
    let desk = Desk::new();
    desk.refuses(["catalog"], 2, "list, show, map, check, template");
    desk.refuses(["catalog", "frobnicate"], 2, "‘catalog frobnicate’");
    desk.refuses(["catalog", "--json", "list"], 2, "바로 뒤에");
    desk.refuses(["catalog", "list", GUIDE], 2, "남는 인수");
    desk.refuses(["catalog", "list", "--force"], 2, "help catalog");
    desk.refuses(["catalog", "show"], 2, "catalog list");
    desk.refuses(["catalog", "map", GUIDE], 2, "두 점검 기준");
    desk.refuses(["catalog", "check"], 2, ".xlsx");
    desk.refuses(["catalog", "template"], 2, "-o");
    let file = desk.path("a.txt");
    desk.refuses(["catalog", "template", "-o", &file], 2, ".xlsx 또는 .ron");
    for args in [["catalog", "--help"], ["help", "catalog"]] {
        let said = desk.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("superset"), "{}", said.out);
    }
}

#[test]
fn a_template_is_written_once_and_the_ron_one_is_sound() {
    let desk = Desk::new();
    for name in ["a.xlsx", "a.ron"] {
        let file = desk.path(name);
        let said = desk.run(["catalog", "template", "-o", &file]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let first = desk.bytes(name);
        desk.refuses(["catalog", "template", "-o", &file], 1, "--force");
        assert_eq!(desk.bytes(name), first);
        let said = desk.run(["catalog", "template", "--force", "-o", &file]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let said = desk.run(["catalog", "check", &desk.path("a.ron")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("‘우리 회사 점검 기준’"), "{}", said.out);
    let file = desk.path("a.xlsx");
    desk.refuses(
        ["catalog", "check", &file],
        1,
        "점검 항목이 한 줄도 없습니다",
    );
}

#[test]
fn a_sound_file_of_a_spreadsheet_tells_its_controls() {
    let desk = Desk::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("tests/data/own-catalog-libreoffice.xlsx");
    let file = file.to_str().unwrap();
    let (code, checked) = json(&desk, ["catalog", "check", file]);
    assert_eq!((code, &checked["ok"]), (0, &true.into()));
    assert_eq!(
        (&checked["id"], &checked["controls"], &checked["faults"]),
        (&"libre-check".into(), &20.into(), &serde_json::json!([]))
    );
    let said = desk.run(["catalog", "check", file]);
    assert!(said.out.contains("항목 20개"), "{}", said.out);
}

#[test]
fn every_fault_of_a_file_is_told_with_its_line() {
    let desk = Desk::new();
    let file = desk.path("a.ron");
    assert_eq!(desk.run(["catalog", "template", "-o", &file]).code, 0);
    let text = String::from_utf8(desk.bytes("a.ron")).unwrap();
    let broken = text
        .replace("\"관리자 계정을 여럿이 함께 쓰지 않는다.\"", "\" \"")
        .replace("law: \"전자금융감독규정\"", "law: \"\"");
    let line = 1 + text
        .lines()
        .position(|it| it.contains("id: \"1.1.1\""))
        .unwrap();
    let file = desk.file("a.ron", broken.as_bytes());
    let (code, checked) = json(&desk, ["catalog", "check", &file]);
    assert_eq!((code, &checked["ok"]), (1, &false.into()));
    assert!(checked["error"].as_str().unwrap().contains("2건"));
    let faults = checked["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 2);
    for fault in faults {
        let fault = fault.as_str().unwrap();
        assert!(fault.starts_with(&format!("{line}번째 줄")), "{fault}");
        desk.refuses(["catalog", "check", &file], 1, &format!("\n· {fault}\n"));
    }
}

#[test]
fn a_file_that_is_no_catalog_is_told() {
    let desk = Desk::new();
    let missing = desk.path("none.ron");
    desk.refuses(
        ["catalog", "check", &missing],
        1,
        "파일이나 폴더가 없습니다",
    );
    let file = desk.file("a.xlsx", b"\xff\xfe no catalog");
    desk.refuses(["catalog", "check", &file], 1, "점검 기준 파일");
    let (code, checked) = json(&desk, ["catalog", "check", &file]);
    assert_eq!((code, &checked["title"]), (1, &Value::Null));
}

#[test]
fn a_file_with_the_id_of_a_built_in_catalog_cannot_be_loaded() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    let file = desk.file("a.ron", library.entries()[0].text.as_bytes());
    desk.refuses(["catalog", "check", &file], 1, GUIDE);
}
