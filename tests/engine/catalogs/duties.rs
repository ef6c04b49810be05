//! The list of recurring duties quotes the catalogs, and no period that a catalog names is missing from it.

use std::collections::BTreeSet;

use jeomgeomdae::{
    catalog::dangling,
    domain::{Catalog, Control, calc::duties::Duty},
    workbench::Library,
};

/// Shapes of a period in Korean; `#` stands for a number.
const PERIODS: [&str; 25] = [
    "매년",
    "매월",
    "매주",
    "매일",
    "매달",
    "매 사업",
    "매 분기",
    "매 반기",
    "매 #",
    "해마다",
    "달마다",
    "날마다",
    "#년마다",
    "#개월마다",
    "#주마다",
    "#일마다",
    "#년 주기",
    "#회 이상 점검",
    "연 #회",
    "월 #회",
    "주 #회",
    "일 #회",
    "년에 #회",
    "분기",
    "반기",
];
/// Further ones, which need more than one shape to tell.
const TIMES: [&str; 5] = ["개월에 #", "년 #회", "하루 #회", "달에 #회", "연간"];

/// What has the shape of a period and is no duty of the list: catalog, control, words, and why.
const EXCEPTIONS: [[&str; 4]; 3] = [
    [
        "cloud-safety",
        "5.가.3",
        "분기별로 1회 이상",
        "the same duty as 2.가.6, printed again",
    ],
    [
        "cloud-documents",
        "1.나.1",
        "반기현황",
        "a table that names the report of 1.나.6",
    ],
    [
        "cloud-documents",
        "1.나.6",
        "이 반기현황 보고를",
        "a remark about the report that the list has",
    ],
];

fn library() -> Library {
    Library::built_in().unwrap()
}

fn names_a_period(text: &str) -> bool {
    let mut shape = String::new();
    for letter in text.chars() {
        if !letter.is_ascii_digit() {
            shape.push(letter);
        } else if !shape.ends_with('#') {
            shape.push('#');
        }
    }
    PERIODS.iter().chain(&TIMES).any(|it| shape.contains(it))
}

/// The words by which the control, or the notice, is accounted for.
fn known<'a>(duties: &'a [Duty], catalog: &Catalog, control: Option<&Control>) -> Vec<&'a str> {
    let id = control.map(|control| &control.id);
    let listed = duties
        .iter()
        .filter(|duty| duty.catalog == catalog.id && duty.control.as_ref() == id);
    let excepted = EXCEPTIONS.iter().filter(|[of, at, ..]| {
        *of == catalog.id.as_str() && id.is_some_and(|id| id.as_str() == *at)
    });
    listed
        .map(|duty| duty.words.as_str())
        .chain(excepted.map(|exception| exception[2]))
        .collect()
}

/// Each point of guidance by itself; the rest of a control says the same again in other words.
fn missing(duties: &[Duty], catalog: &Catalog) -> Vec<String> {
    let mut missing = Vec::new();
    for placed in catalog.controls() {
        let control = placed.control;
        let known = known(duties, catalog, Some(control));
        let guidance = control.guidance.iter();
        let points = guidance.flat_map(|it| std::iter::once(&it.text).chain(&it.items));
        for text in points.filter(|text| names_a_period(text)) {
            if !known.iter().any(|words| text.contains(words)) {
                missing.push(format!("{} {}: {text}", catalog.id, control.id));
            }
        }
        let cells = control.tables.iter().flat_map(|table| table.rows.concat());
        let rest = [control.title.clone(), control.requirement.clone()];
        for text in rest
            .into_iter()
            .chain(cells)
            .filter(|it| names_a_period(it))
        {
            if known.is_empty() {
                missing.push(format!("{} {}: {text}", catalog.id, control.id));
            }
        }
    }
    if names_a_period(&catalog.notice) && known(duties, catalog, None).is_empty() {
        missing.push(format!("{}: {}", catalog.id, catalog.notice));
    }
    missing
}

#[test]
fn no_period_of_a_catalog_is_missing() {
    let library = library();
    let duties = &library.knowledge().duties;
    let entries = library.entries().iter();
    let missing: Vec<String> = entries
        .flat_map(|entry| missing(duties, &entry.catalog))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_entry_is_needed_and_without_it_its_period_is_missed() {
    let library = library();
    let all = &library.knowledge().duties;
    for duty in all {
        let others: Vec<Duty> = all.iter().filter(|it| *it != duty).cloned().collect();
        let entry = library.entry(&duty.catalog).unwrap();
        let alone = all
            .iter()
            .filter(|it| it.control == duty.control && it.catalog == duty.catalog);
        if duty.control.is_some() || alone.count() == 1 {
            assert_ne!(missing(&others, &entry.catalog), [""; 0], "{}", duty.id());
        }
    }
}

#[test]
fn a_duty_that_its_control_does_not_say_is_named() {
    let library = library();
    let mut knowledge = library.knowledge().as_ref().clone();
    knowledge.duties[0].words = "하루 세 번".to_owned();
    let place = format!("duties/{}: 하루 세 번", knowledge.duties[0].id());
    let catalogs = library.entries().iter().map(|entry| entry.catalog.as_ref());
    let found = dangling(catalogs, &knowledge);
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, [place]);
}

#[test]
fn every_exception_excepts_something() {
    let library = library();
    for [catalog, control, words, why] in EXCEPTIONS {
        let entries = library.entries().iter();
        let mut catalogs = entries.map(|entry| &entry.catalog);
        let catalog = catalogs.find(|it| it.id.as_str() == catalog).unwrap();
        let controls = catalog.controls();
        let mut controls = controls.iter().map(|placed| placed.control);
        let control = controls.find(|it| it.id.as_str() == control).unwrap();
        assert!(format!("{control:?}").contains(words), "{words}: {why}");
    }
}

#[test]
fn ids_never_change() {
    let library = library();
    let ids: BTreeSet<String> = library.knowledge().duties.iter().map(Duty::id).collect();
    let expected = [
        "cloud-continuity/2.가.1/1",
        "cloud-continuity/3.가.6/1",
        "cloud-contract/가.5/1",
        "cloud-documents/1.나.6/1",
        "cloud-provider/1",
        "cloud-provider/2",
        "cloud-safety/2.가.6/1",
        "cloud-safety/8.가.10/1",
        "cloud-safety/8.가.10/2",
        "cloud-safety/8.가.9/1",
        "mydata-security/5.2.가.4/1",
        "mydata-security/5.2.가.4/2",
        "mydata-security/5.2.라.8/1",
        "mydata-security/5.4.가.1/1",
        "mydata-security/5.4.다.8/1",
        "openapi-self-check/1.1.2/1",
        "openapi-self-check/14.1.1/1",
        "openapi-self-check/14.4.1/1",
        "openapi-self-check/4.1.1/1",
        "openapi-self-check/6.1.1/1",
    ];
    assert_eq!(ids, expected.map(str::to_owned).into());
}
