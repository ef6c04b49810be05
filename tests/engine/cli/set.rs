//! `set`.

use std::{fs, path::Path, sync::Arc};

use jeomgeomdae::{
    assets, catalog,
    domain::{Assessment, CatalogId, Profile},
    store::{self, CatalogText, EvidenceFiles, Identity, Project},
    workbench::Library,
};
use serde_json::Value;

use super::desk::{CATALOG, Desk};

#[test]
fn a_verdict_is_given_by_id_or_by_label() {
    let desk = Desk::with_project();
    for (written, id, label) in [
        ("partial", "partial", "부분이행"),
        ("이행", "implemented", "이행"),
    ] {
        assert_eq!(desk.set(&["--verdict", written]).code, 0);
        let control = desk.control("1.1.1");
        assert_eq!(
            (&control["verdict"], &control["label"]),
            (&id.into(), &label.into())
        );
    }
}

#[test]
fn a_verdict_is_given_by_the_label_of_its_own_scale() {
    let library = Library::built_in().unwrap();
    let mut tried = Vec::new();
    for entry in library.entries() {
        let catalog = &entry.catalog;
        if tried.contains(&&catalog.scale) {
            continue;
        }
        tried.push(&catalog.scale);
        let desk = Desk::with_catalogs(&[catalog.id.as_str()]);
        let file = desk.path("a.jgd");
        let control = catalog.controls()[0].control.id.as_str();
        for level in &catalog.scale {
            let said = desk.run(["set", &file, control, "--verdict", &level.label]);
            assert_eq!((said.code, said.err.as_str()), (0, ""));
            assert_eq!(desk.control(control)["verdict"], level.id.as_str());
        }
    }
    assert!(tried.len() > 3, "{}", tried.len());
}

#[test]
fn the_same_verdict_twice_stays() {
    let desk = Desk::with_project();
    for _ in 0..2 {
        assert_eq!(desk.set(&["--verdict", "이행"]).code, 0);
    }
    assert_eq!(desk.control("1.1.1")["mark"], "pass");
}

#[test]
fn an_unknown_verdict_lists_the_allowed_ones() {
    let desk = Desk::with_project();
    desk.refuses(
        ["set", &desk.path("a.jgd"), "1.1.1", "--verdict", "양호"],
        1,
        "not-implemented(미이행)",
    );
}

#[test]
fn a_control_that_does_not_apply_keeps_its_reason_and_loses_its_verdict() {
    let desk = Desk::with_project();
    assert_eq!(desk.set(&["--verdict", "이행"]).code, 0);
    for reason in ["카드를 쓰지 않음", "해당 업무 없음"] {
        assert_eq!(desk.set(&["--not-applicable", reason]).code, 0);
        let control = desk.control("1.1.1");
        assert_eq!(
            (&control["mark"], &control["not_applicable"]),
            (&"not_applicable".into(), &reason.into())
        );
        assert_eq!(control["verdict"], Value::Null);
    }
    assert_eq!(desk.set(&["--verdict", "이행"]).code, 0);
    assert_eq!(desk.control("1.1.1")["not_applicable"], Value::Null);
}

#[test]
fn summary_and_criteria_are_set() {
    let desk = Desk::with_project();
    assert_eq!(
        desk.set(&["--summary", "- 지정함", "--criterion", "2=met", "1=met"])
            .code,
        0
    );
    assert_eq!(desk.set(&["--criterion", "1=unmet"]).code, 0);
    let control = desk.control("1.1.1");
    assert_eq!(control["summary"], "- 지정함");
    assert_eq!(
        (
            &control["criteria"][0]["met"],
            &control["criteria"][1]["met"]
        ),
        (&false.into(), &true.into())
    );
}

#[test]
fn a_plan_is_made_once_and_then_changed() {
    let desk = Desk::with_project();
    for (text, due) in [("지정", "2026-12-31"), ("임명", "2027-01-31")] {
        assert_eq!(
            desk.set(&["--plan", text, "--due", due, "--owner", "김보안"])
                .code,
            0
        );
    }
    let plan = desk.control("1.1.1")["plan"].clone();
    assert_eq!(plan.as_array().unwrap().len(), 1);
    assert_eq!(
        (&plan[0]["text"], &plan[0]["due"]),
        (&"임명".into(), &"2027-01-31".into())
    );
}

#[test]
fn a_change_is_whole_or_none() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    desk.refuses(
        [
            "set",
            &file,
            "1.1.1",
            "--verdict",
            "이행",
            "--criterion",
            "99=met",
        ],
        1,
        "99번은 없습니다",
    );
    assert_eq!(desk.control("1.1.1")["mark"], "unassessed");
}

#[test]
fn a_file_of_another_name_is_changed_in_place() {
    let desk = Desk::with_project();
    fs::rename(desk.path("a.jgd"), desk.path("사본")).unwrap();
    assert_eq!(
        desk.run(["set", &desk.path("사본"), "1.1.1", "--verdict", "이행"])
            .code,
        0
    );
    assert!(!Path::new(&desk.path("사본.jgd")).exists());
    assert!(
        desk.run(["info", &desk.path("사본")])
            .out
            .contains("이행 1 ·")
    );
}

#[test]
fn an_unknown_control_is_named() {
    let desk = Desk::with_project();
    desk.refuses(
        ["set", &desk.path("a.jgd"), "9.9.9", "--summary", "가"],
        1,
        "‘9.9.9’",
    );
    let picture = desk.picture("화면.png", 1);
    desk.refuses(
        ["attach", &desk.path("a.jgd"), "9.9.9", &picture],
        1,
        "‘9.9.9’",
    );
}

#[test]
fn a_control_of_several_catalogs_needs_its_catalog() {
    let desk = Desk::new();
    let texts = [CATALOG, "second"].map(|id| {
        let text = assets::CATALOGS[0].replacen(
            &format!("id: \"{CATALOG}\""),
            &format!("id: \"{id}\""),
            1,
        );
        CatalogText {
            id: CatalogId::new(id),
            text,
        }
    });
    let catalogs = texts
        .each_ref()
        .map(|text| Arc::new(catalog::parse(&text.text).unwrap()));
    let assessment = Assessment::new(Profile::default(), Vec::new(), &catalogs);
    let project = Project {
        identity: Identity::default(),
        assessment,
        catalogs: texts.to_vec(),
        trail: store::Trail::default(),
    };
    let file = desk.path("a.jgd");
    store::save(Path::new(&file), &project, &EvidenceFiles::default(), None).unwrap();

    desk.refuses(
        ["set", &file, "1.1.1", "--summary", "가"],
        1,
        "second/1.1.1",
    );
    assert_eq!(
        desk.run(["set", &file, "second/1.1.1", "--summary", "가"])
            .code,
        0
    );
    let info = desk.info();
    let summaries = info["controls"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|control| control["summary"] == "가");
    assert_eq!(
        summaries
            .map(|control| &control["catalog"])
            .collect::<Vec<_>>(),
        ["second"]
    );
}
