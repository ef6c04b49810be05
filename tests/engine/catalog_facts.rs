//! What the built-in catalog must say, exactly: numbers of the source, periods, laws as printed, duty or advice.

use std::{collections::BTreeMap, sync::Arc};

use jeomgeomdae::{
    domain::{Catalog, CatalogId, Control, ControlId, GuidanceKind, Outcome},
    workbench::Library,
};

/// The 42 numbers in printed order.
const IDS: [&str; 42] = [
    "1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2", "3.1.1", "3.2.1", "4.1.1", "4.2.1", "5.1.1",
    "5.2.1", "5.3.1", "6.1.1", "7.1.1", "7.1.2", "7.2.1", "8.1.1", "9.1.1", "9.2.1", "9.3.1",
    "9.4.1", "10.1.1", "10.2.1", "10.3.1", "11.1.1", "11.2.1", "11.3.1", "11.4.1", "12.1.1",
    "13.1.1", "13.1.2", "13.2.1", "14.1.1", "14.2.1", "14.3.1", "14.4.1", "14.5.1", "14.6.1",
    "15.1.1", "15.2.1", "15.3.1", "15.4.1",
];

/// Points and items, each in the control where it must stand, with how binding it is.
const POINTS: [(&str, GuidanceKind, &str); 14] = [
    (
        "1.1.1",
        GuidanceKind::Must,
        "정보보호산업법 시행규칙 <별표 1>의 초급 이상 기술인력을 1명 이상 포함",
    ),
    (
        "1.1.2",
        GuidanceKind::Must,
        "적절한 주기(예: 분기당 1회 이상)로 점검한다.",
    ),
    (
        "2.1.2",
        GuidanceKind::Should,
        "보안 관련 인증을 받은 클라우드 서비스",
    ),
    (
        "3.1.1",
        GuidanceKind::Example,
        "기밀성, 무결성, 가용성에 각각 1~5의 점수를 매김",
    ),
    (
        "4.2.1",
        GuidanceKind::Should,
        "시큐어 코딩 교육을 이수할 것을 적극 권장한다.",
    ),
    (
        "5.2.1",
        GuidanceKind::Should,
        "운영 직무 안에서도 전산 시스템(서버, DB, 네트워크 등)",
    ),
    (
        "6.1.1",
        GuidanceKind::Must,
        "정기적으로(연 1회 이상) 취약점을 점검",
    ),
    (
        "8.1.1",
        GuidanceKind::Example,
        "개인신용정보처리시스템의 접속기록: 1년 이상",
    ),
    (
        "8.1.1",
        GuidanceKind::Example,
        "개인정보처리시스템의 접속기록: 6개월 이상",
    ),
    (
        "10.1.1",
        GuidanceKind::Must,
        "출입기록은 일정기간(1개월 이상) 보존한다.",
    ),
    ("12.1.1", GuidanceKind::Example, "SHA-224/256/384/512 등"),
    (
        "14.2.1",
        GuidanceKind::Should,
        "원격지 관리는 원칙적으로 금지할 것을 권고한다.",
    ),
    (
        "14.4.1",
        GuidanceKind::Must,
        "보안기능이 정상으로 작동하는지 주기적으로(월 1회 이상) 확인한다.",
    ),
    ("15.3.1", GuidanceKind::Must, "암호화(WPA2 이상) 설정"),
];

/// References as the source prints them, slips included.
const REFERENCES: [(&str, &str); 8] = [
    (
        "1.1.1",
        "전자금융감독규정 제6조의2(정보보호최고책임자의 지정대상)",
    ),
    ("7.1.1", "제37조4(침해사고대응기관 지정 및 업무범위 등)"),
    ("7.1.1", "신용정보보호법 제39조의2(신용정보의 누설통지 등)"),
    (
        "10.2.1",
        "전자감독규정 제13조 제1항 제5호(전산자료 보호대책)",
    ),
    (
        "10.3.1",
        "신용정보업감독규정 제22의4(개인신용정보가 포함된 문서 등의 관리 방법)",
    ),
    (
        "12.1.1",
        "신용정보업감독규정 [별표 3] Ⅱ. 3.(개인신용정보의 암호화)",
    ),
    ("14.5.1", "개인정보보호법 제24조(고유식별정보의 처리 제한)"),
    (
        "14.6.1",
        "제15조 제1항 제2호, 제1항 제4호(해킹 등 방지대책)",
    ),
];

fn catalog() -> Arc<Catalog> {
    let (mut found, _) = Library::built_in()
        .unwrap()
        .pick(&[CatalogId::new("openapi-self-check")]);
    found.remove(0)
}

fn control<'a>(catalog: &'a Catalog, id: &str) -> &'a Control {
    catalog.control(&ControlId::new(id)).unwrap().control
}

#[test]
fn it_has_the_42_controls_in_printed_order() {
    let catalog = catalog();
    let ids: Vec<&str> = catalog
        .controls()
        .iter()
        .map(|placed| placed.control.id.as_str())
        .collect();
    assert_eq!(ids, IDS);
}

#[test]
fn it_has_3_areas_15_fields_and_38_items() {
    let catalog = catalog();
    let areas: Vec<(&str, usize)> = catalog
        .groups
        .iter()
        .map(|g| (g.id.as_str(), g.groups.len()))
        .collect();
    assert_eq!(areas, [("관리", 9), ("물리", 1), ("기술", 5)]);
    let items = catalog
        .groups
        .iter()
        .flat_map(|area| &area.groups)
        .map(|field| field.groups.len());
    assert_eq!(items.sum::<usize>(), 38);
    assert_eq!(catalog.levels, ["보안영역", "점검분야", "보안점검 항목"]);
    assert_eq!(catalog.leaf, "세부 점검항목");
}

#[test]
fn the_areas_have_21_3_and_18_controls() {
    let catalog = catalog();
    let mut counts = BTreeMap::new();
    for placed in catalog.controls() {
        *counts.entry(placed.path[0].title.clone()).or_insert(0) += 1;
    }
    assert_eq!(
        counts,
        BTreeMap::from([
            ("관리".to_owned(), 21),
            ("물리".to_owned(), 3),
            ("기술".to_owned(), 18)
        ])
    );
}

#[test]
fn every_number_begins_with_those_above_it() {
    for placed in catalog().controls() {
        let above: Vec<&str> = placed.path[1..]
            .iter()
            .map(|group| group.id.as_str())
            .collect();
        let id = placed.control.id.as_str();
        assert!(
            above
                .iter()
                .all(|number| id.starts_with(&format!("{number}."))),
            "{id} below {above:?}"
        );
    }
}

#[test]
fn the_scale_is_that_of_the_guide() {
    let catalog = catalog();
    let scale: Vec<(&str, Outcome)> = catalog
        .scale
        .iter()
        .map(|l| (l.label.as_str(), l.outcome))
        .collect();
    assert_eq!(
        scale,
        [
            ("이행", Outcome::Pass),
            ("부분이행", Outcome::Partial),
            ("미이행", Outcome::Fail)
        ]
    );
}

#[test]
fn it_says_where_it_comes_from_and_that_the_original_prevails() {
    let catalog = catalog();
    assert_eq!(
        (catalog.date.as_str(), catalog.publisher.as_str()),
        ("2018-12", "금융보안원")
    );
    assert!(catalog.notice.contains("원문이 우선한다"));
}

#[test]
fn the_counts_of_points_examples_and_laws_are_those_of_the_source() {
    let catalog = catalog();
    let controls = catalog.controls();
    let points = |kind| {
        controls
            .iter()
            .flat_map(|p| &p.control.guidance)
            .filter(|point| point.kind == kind)
            .count()
    };
    let counts = [
        GuidanceKind::Must,
        GuidanceKind::Should,
        GuidanceKind::Example,
    ]
    .map(points);
    assert_eq!(counts, [170, 18, 47]);
    assert_eq!(
        controls
            .iter()
            .map(|placed| placed.control.evidence_examples.len())
            .sum::<usize>(),
        95
    );
    assert_eq!(
        controls
            .iter()
            .map(|placed| placed.control.references.len())
            .sum::<usize>(),
        113
    );
}

#[test]
fn periods_counts_and_duties_are_exact() {
    let catalog = catalog();
    for (id, kind, words) in POINTS {
        let points = control(&catalog, id)
            .guidance
            .iter()
            .filter(|point| point.kind == kind);
        let mut texts = points.flat_map(|point| std::iter::once(&point.text).chain(&point.items));
        assert!(
            texts.any(|text| text.contains(words)),
            "{id} does not say as {kind:?}: {words}"
        );
    }
}

#[test]
fn laws_are_cited_as_the_source_cites_them() {
    let catalog = catalog();
    for (id, cited) in REFERENCES {
        let lines: Vec<String> = control(&catalog, id)
            .references
            .iter()
            .map(jeomgeomdae::text::reference)
            .collect();
        assert!(
            lines.iter().any(|line| line.contains(cited)),
            "{id}: {cited} is not among {lines:#?}"
        );
    }
}

#[test]
fn what_the_scan_has_lost_is_marked_and_not_invented() {
    let catalog = catalog();
    let empty: Vec<&str> = catalog
        .controls()
        .iter()
        .filter(|placed| placed.control.guidance.is_empty())
        .map(|placed| placed.control.id.as_str())
        .collect();
    assert_eq!(empty, ["1.2.1"]);
    assert!(!control(&catalog, "1.2.1").uncertain.is_empty());
    for placed in catalog.controls() {
        let lost = placed.control.guidance.iter().filter(|point| point.lost);
        assert!(
            lost.clone().all(|point| point.uncertain.is_some()),
            "{}",
            placed.control.id
        );
    }
}

#[test]
fn what_cannot_be_read_is_no_criterion() {
    let catalog = catalog();
    for placed in catalog.controls() {
        let finding = jeomgeomdae::domain::Finding::for_control(placed.control);
        assert!(!finding.criteria.is_empty(), "{}", placed.control.id);
        let lost = placed.control.guidance.iter().filter(|point| point.lost);
        assert!(lost.clone().all(|point| {
            finding
                .criteria
                .iter()
                .all(|criterion| criterion.text != point.text)
        }));
    }
}
