//! Everything that links the built-in catalogs leads somewhere: mappings, risks, terms, references.

use std::collections::BTreeMap;

use jeomgeomdae::{
    catalog::dangling,
    domain::{CatalogId, ControlKey, Knowledge, LawRegister, Party, counterparts},
    workbench::Library,
};

fn library() -> Library {
    Library::built_in().unwrap()
}

fn misses(library: &Library, knowledge: &Knowledge) -> Vec<String> {
    let catalogs = library.entries().iter().map(|entry| entry.catalog.as_ref());
    let found = dangling(catalogs, knowledge);
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let library = library();
    assert_eq!(misses(&library, library.knowledge()), [""; 0]);
}

#[test]
fn a_dangling_link_is_named_with_its_place() {
    let library = library();
    let mut knowledge = library.knowledge().as_ref().clone();
    knowledge.mappings[0].pairs[0].to = jeomgeomdae::domain::ControlId::new("없음");
    let pair = &knowledge.mappings[0].pairs[0];
    let (from, to) = (&knowledge.mappings[0].from, &knowledge.mappings[0].to);
    let place = format!("{from}--{to}/{} 없음: {to}/없음", pair.from);
    assert_eq!(misses(&library, &knowledge), [place]);
    knowledge = library.knowledge().as_ref().clone();
    knowledge.laws = LawRegister::default();
    let missing = misses(&library, &knowledge);
    assert!(
        missing
            .iter()
            .any(|it| it == "openapi-self-check/3.1.1: 전자금융감독규정")
    );
}

#[test]
fn no_pair_is_mapped_twice_or_to_itself() {
    let library = library();
    let mut seen: BTreeMap<(ControlKey, ControlKey), usize> = BTreeMap::new();
    for mapping in &library.knowledge().mappings {
        assert_ne!(mapping.from, mapping.to);
        for pair in &mapping.pairs {
            let from = ControlKey::new(mapping.from.clone(), pair.from.clone());
            let to = ControlKey::new(mapping.to.clone(), pair.to.clone());
            let key = if from < to { (from, to) } else { (to, from) };
            *seen.entry(key).or_default() += 1;
        }
    }
    let twice: Vec<_> = seen.into_iter().filter(|(_, count)| *count > 1).collect();
    assert_eq!(twice, []);
}

#[test]
fn a_title_alone_never_covers_a_control_with_text() {
    let library = library();
    let x1149 = [
        CatalogId::new("x1149-institution"),
        CatalogId::new("x1149-operator"),
    ];
    for entry in library.entries() {
        let catalog = &entry.catalog;
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            for other in counterparts(&library.knowledge().mappings, &key) {
                let titles_only = x1149.contains(&other.key.catalog);
                let covered = other.relation.covers_in_full();
                assert!(!(titles_only && covered), "{} covers {key}", other.key);
            }
        }
    }
}

#[test]
fn the_guide_names_seventeen_risks_with_their_measures_by_subject() {
    let library = library();
    let survey = library
        .knowledge()
        .risks(&CatalogId::new("openapi-self-check"))
        .unwrap();
    let areas = survey
        .areas
        .iter()
        .map(|area| (area.title.as_str(), area.risks.len()));
    assert_eq!(
        areas.collect::<Vec<_>>(),
        [("이용자 영역", 11), ("이용기관 영역", 6)]
    );
    assert_eq!(survey.requirements.len(), 14);
    let measures = |id: &str| {
        let risk = survey.risks().find(|risk| risk.id.as_str() == id).unwrap();
        let of = |party| {
            let mine = risk
                .countermeasures
                .iter()
                .filter(|it| it.by.contains(&party));
            mine.map(|it| it.measures.len()).sum::<usize>()
        };
        [Party::User, Party::Institution, Party::Operator].map(of)
    };
    assert_eq!(measures("user-1"), [1, 5, 2]);
    assert_eq!(measures("user-4"), [1, 1, 3]);
    assert_eq!(
        measures("user-6"),
        [2, 4, 4],
        "이용기관과 운영기관이 함께 하는 대책"
    );
    assert_eq!(measures("user-11"), [1, 3, 0]);
    assert_eq!(measures("institution-4"), [0, 2, 2]);
    assert_eq!(measures("institution-6"), [0, 2, 1]);
}

#[test]
fn every_risk_and_requirement_is_answered_by_a_control() {
    let library = library();
    for survey in &library.knowledge().risks {
        assert!(survey.risks().all(|risk| !risk.controls.is_empty()));
        assert!(survey.requirements.iter().all(|it| !it.controls.is_empty()));
    }
}

#[test]
fn one_law_under_two_names_is_one_entry() {
    let library = library();
    let catalogs = library.entries().iter().map(|entry| entry.catalog.as_ref());
    let cited = library.knowledge().laws.cited(catalogs);
    let laws: Vec<&str> = cited.provisions.keys().map(|it| it.law.as_str()).collect();
    assert!(laws.contains(&"전자금융감독규정"));
    for slip in ["전자감독규정", "개인정보보호법", "신용정보보호법"] {
        assert!(!laws.contains(&slip), "{slip}");
    }
    let citing: Vec<String> = cited
        .provisions
        .iter()
        .filter(|(provision, _)| provision.to_string().starts_with("전자금융감독규정 제15조"))
        .flat_map(|(_, citations)| citations.iter().map(|it| it.key.to_string()))
        .collect();
    assert!(
        citing
            .iter()
            .any(|key| key.starts_with("openapi-self-check/"))
    );
    assert!(citing.iter().any(|key| key.starts_with("cloud-")));
    assert_eq!(cited.unreadable.len(), 4);
}

#[test]
fn a_term_is_explained_as_its_source_does() {
    let library = library();
    let meaning = |catalog: &str, term: &str| {
        let glossary = library
            .knowledge()
            .glossary(&CatalogId::new(catalog))
            .unwrap();
        let found = glossary.terms.iter().find(|it| it.term == term);
        found.unwrap_or_else(|| panic!("{term}")).meaning.clone()
    };
    // 사용자 is staff of the 이용기관, 이용자 its customer.
    assert!(meaning("openapi-self-check", "이용자").contains("고객"));
    assert!(meaning("openapi-self-check", "사용자").contains("업무에 관계하는 사람"));
}
