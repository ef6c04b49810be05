//! A report of several catalogs: none is taken for another, and what passed between them is said.
use std::sync::Arc;

use super::{all_text, fonts};
use crate::domain::{
    Applicability, Assessment, Catalog, CatalogId, Control, ControlId, ControlKey, DateTime,
    Evidence, EvidenceBody, EvidenceFile, EvidenceId, EvidenceNumber, Finding, Group, GroupId,
    Knowledge, Law, LawId, LawRegister, Media, Outcome, OwnControl, Part, Person, PersonId,
    Profile, Property, PropertyId, PropertyValue, Reference, Relation, Sha256, Stamp, Tailoring,
    TakenOver, Template, VerdictId, VerdictLevel,
};
use crate::report::document::Block;
use crate::report::{Document, Layout, ReportInput, compose, lay_out};

pub(super) fn now() -> DateTime {
    "2026-11-20T14:30:00+09:00".parse().unwrap()
}

fn level(id: &str, label: &str, outcome: Outcome) -> VerdictLevel {
    VerdictLevel {
        id: VerdictId::new(id),
        label: label.to_owned(),
        outcome,
        meaning: String::new(),
    }
}

fn value(id: &str, label: &str) -> PropertyValue {
    PropertyValue {
        id: id.to_owned(),
        label: label.to_owned(),
    }
}

fn cites(law: &str, article: &str, paragraph: Option<&str>) -> Reference {
    Reference {
        law: law.to_owned(),
        article: Some(article.to_owned()),
        paragraph: paragraph.map(str::to_owned),
        title: paragraph.map(|_| "해킹 등 방지대책".to_owned()),
        uncertain: None,
    }
}

/// A catalog with one group and the control 1.1; `names` are those of its level and its controls.
pub(super) fn catalog(
    id: &str,
    labels: [&str; 2],
    names: [&str; 2],
    references: Vec<Reference>,
) -> Catalog {
    let values = ["required", "advised"].map(str::to_owned).to_vec();
    let control = Control {
        id: ControlId::new("1.1"),
        title: format!("{id} 제목"),
        requirement: format!("{id} 요구를 지킨다."),
        properties: vec![(PropertyId::new("kind"), values)],
        references,
        ..Control::default()
    };
    Catalog {
        id: CatalogId::new(id),
        title: format!("{id} 점검"),
        short: id.to_owned(),
        edition: "2026".to_owned(),
        publisher: "시험원".to_owned(),
        source: format!("{id} 안내서"),
        notice: "공식 원문이 우선한다. 그 밖의 말이 이어진다.".to_owned(),
        levels: vec![names[0].to_owned()],
        leaf: names[1].to_owned(),
        properties: vec![Property {
            id: PropertyId::new("kind"),
            label: "구분".to_owned(),
            values: vec![value("required", "필수"), value("advised", "권고")],
        }],
        scale: vec![
            level("good", labels[0], Outcome::Pass),
            level("bad", labels[1], Outcome::Fail),
        ],
        groups: vec![Group {
            id: GroupId::new("1"),
            title: "분야".to_owned(),
            controls: vec![control],
            ..Group::default()
        }],
        ..Catalog::default()
    }
}

fn key(catalog: &str, control: &str) -> ControlKey {
    ControlKey::new(CatalogId::new(catalog), ControlId::new(control))
}

fn stamp() -> Stamp {
    Stamp {
        by: None,
        at: now(),
    }
}

pub(super) fn evidence() -> Evidence {
    Evidence {
        id: EvidenceId(1),
        number: EvidenceNumber {
            control: ControlId::new("1.1"),
            serial: 1,
        },
        title: "콘솔".to_owned(),
        description: String::new(),
        body: EvidenceBody::File(EvidenceFile {
            sha256: Sha256::new("ab".repeat(32)),
            original_name: "콘솔.png".to_owned(),
            media: Media::Png,
            length: 1,
            pixels: (8, 8),
        }),
        captured: None,
        host: String::new(),
        added: stamp(),
        swept: None,
        redactions: Vec::new(),
        original: None,
    }
}

/// The report of two catalogs; the answer of the first was taken over into the second, and one of a
/// catalog that is no longer in use into the first.
fn document() -> Document {
    let own = OwnControl {
        catalog: CatalogId::new("둘째"),
        group: GroupId::new("1"),
        id: ControlId::new("자체1"),
        title: "토큰".to_owned(),
        requirement: "토큰을 지킨다.".to_owned(),
        duties: Vec::new(),
    };
    let tailoring = Tailoring {
        own: vec![own.clone()],
        ..Tailoring::default()
    };
    let damaged = Reference {
        uncertain: Some("호".to_owned()),
        ..cites("감독규정", "제15조", Some("제2항 제1호, 제3호"))
    };
    let cited = vec![damaged, cites("(판독 불가)", "제9조", None)];
    let second = catalog("둘째", ["양호", "취약"], ["보안영역", "세부항목"], cited);
    let cited = vec![cites("전자금융감독규정", "제15조", Some("제1항"))];
    let first = catalog("첫째", ["충족", "미충족"], ["분야", "항목"], cited);
    let catalogs = [Arc::new(first), Arc::new(tailoring.laid_over(&second))];
    let profile = Profile {
        name: "하늘페이 자체 점검".to_owned(),
        ..Profile::default()
    };
    let person = Person {
        id: PersonId(1),
        name: "김점검".to_owned(),
        role: String::new(),
        part: Part::Assessor,
    };
    let mut assessment = Assessment::new(profile, vec![person], &catalogs);
    assessment.tailoring = Arc::new(tailoring);
    assessment
        .evidence
        .insert(EvidenceId(1), Arc::new(evidence()));
    let mut set = |key: ControlKey, change: &dyn Fn(&mut Finding)| {
        change(Arc::make_mut(assessment.findings.get_mut(&key).unwrap()));
    };
    set(key("첫째", "1.1"), &|finding| {
        finding.verdict = Some(VerdictId::new("good"));
        finding.evidence = vec![EvidenceId(1)];
        finding.taken_over = vec![TakenOver {
            from: key("옛것", "1.1"),
            relation: Relation::Intersects,
            stamp: Stamp {
                by: Some(PersonId(1)),
                at: now(),
            },
        }];
    });
    set(key("둘째", "1.1"), &|finding| {
        finding.verdict = Some(VerdictId::new("bad"));
        finding.evidence = vec![EvidenceId(1)];
        finding.taken_over = vec![TakenOver {
            from: key("첫째", "1.1"),
            relation: Relation::Superset,
            stamp: stamp(),
        }];
    });
    set(own.key(), &|finding| {
        finding.applicability = Applicability::NotApplicable {
            reason: "토큰을 쓰지 않음".to_owned(),
        };
    });
    let laws = LawRegister {
        laws: vec![Law {
            id: LawId::new("전자금융감독규정"),
            also: vec!["감독규정".to_owned()],
        }],
    };
    composed(&assessment, &catalogs, laws)
}

pub(super) fn composed(
    assessment: &Assessment,
    catalogs: &[Arc<Catalog>],
    laws: LawRegister,
) -> Document {
    compose(&ReportInput {
        assessment,
        catalogs,
        knowledge: &Knowledge {
            laws,
            ..Knowledge::default()
        },
        template: &Template {
            title: "결과보고서".to_owned(),
            ..Template::default()
        },
        hash: &Sha256::new("0123456789abcdef"),
        created: now(),
        known: super::nothing_known(),
        part_of: None,
    })
}

fn layout() -> Layout {
    lay_out(&document(), &fonts()).unwrap()
}

/// All text of that report.
fn report() -> String {
    all_text(&layout())
}

#[test]
fn each_catalog_keeps_its_own_words_and_levels() {
    let all = report();
    assert!(all.contains("항목1개가운데적용되는항목은1개이며,그중1개가충족으로판정되었다"));
    assert!(all.contains("세부항목2개가운데적용되는항목은1개이며,그중0개가양호로판정되었다"));
    assert!(all.contains("점검기준첫째점검분야1.분야항목1.1첫째요구를지킨다."));
    assert!(all.contains("보안영역1.분야세부항목1.1둘째요구를지킨다."));
    assert!(!all.contains("이행률") && !all.contains("부분이행") && !all.contains("미이행"));
}

#[test]
fn the_totals_of_all_catalogs_add_up() {
    let all = report();
    // All, met, partly met, not met, not applicable, unassessed, rate.
    assert!(all.contains("첫째점검110000100%"));
    assert!(all.contains("둘째점검2001100%"));
    assert!(all.contains("합계31011050%"));
    assert!(all.contains("충족은충족·양호,미충족은미충족·취약판정을센것이다"));
    assert!(all.contains("자체항목1개를포함하여셌다"));
    assert!(all.contains("판정분포—첫째") && all.contains("판정분포—둘째"));
}

#[test]
fn cover_and_overview_name_every_catalog_and_that_its_text_prevails() {
    let document = document();
    let cover = document.blocks.iter().find_map(|block| match block {
        Block::Cover(cover) => Some(cover),
        _ => None,
    });
    let cover = cover.unwrap();
    assert_eq!(cover.subtitle, "점검 기준 2종");
    let basis = cover.facts.iter().find(|(label, _)| label == "점검 기준");
    assert_eq!(
        basis.unwrap().1,
        "첫째 점검 — 시험원, 2026\n둘째 점검 — 시험원, 2026\n위 기준은 공식 원문이 우선한다."
    );
    let all = report();
    assert!(all.contains("출처:둘째안내서공식원문이우선한다.둘째시험원2026"));
    assert!(all.contains("보안영역1개·세부항목2개(자체항목1개포함)"));
}

#[test]
fn verdicts_are_explained_once_a_scale() {
    let all = report();
    let verdicts = &all[all.rfind("1.4판정기준").unwrap()..];
    assert!(
        verdicts.starts_with("1.4판정기준점검기준판정뜻첫째충족미충족둘째양호취약모든점검기준")
    );
}

#[test]
fn an_answer_taken_over_says_where_it_comes_from() {
    let all = report();
    assert!(all.contains("이어받음:첫째1.1첫째제목(이항목을모두포함)·2026-11-2014:30"));
    // A catalog that has been taken out is named by its id.
    assert!(all.contains("이어받음:옛것1.1(일부겹침)·2026-11-2014:30김점검"));
    let table = &all[all.rfind("이어받은점검결과").unwrap()..];
    assert!(table.contains("첫째1.1첫째제목옛것1.1일부겹침2026-11-2014:30김점검"));
    assert!(table.contains("둘째1.1둘째제목첫째1.1첫째제목이항목을모두포함2026-11-2014:30–"));
}

#[test]
fn equal_numbers_of_two_catalogs_are_told_apart() {
    let layout = layout();
    let forms: Vec<&str> = layout
        .outline
        .iter()
        .filter(|entry| entry.level == 4)
        .map(|entry| entry.title.as_str())
        .collect();
    assert_eq!(
        forms,
        [
            "첫째 1.1 첫째 제목",
            "둘째 1.1 둘째 제목",
            "둘째 자체1 토큰 (자체 항목)"
        ]
    );
    let all = all_text(&layout);
    // In the table of shortfalls, and in the list of evidence, which holds the picture once.
    assert!(all.contains("둘째1.1둘째제목"));
    assert!(all.contains("쓰인항목:첫째1.1·둘째1.1"));
    assert_eq!(all.matches("콘솔.png").count(), 1);
}

#[test]
fn own_controls_properties_and_reasons_are_shown() {
    let all = report();
    assert!(all.contains("자체1토큰(자체항목)"));
    assert!(all.contains("자체1토큰을지킨다.기관이더한자체항목"));
    assert!(all.contains("1.1첫째요구를지킨다.구분필수,권고"));
    assert!(all.contains("다음항목1개는적용되지않는다"));
    assert!(all.contains("둘째자체1토큰(자체항목)토큰을쓰지않음"));
}

#[test]
fn one_law_under_two_names_is_cited_once_with_every_control() {
    let all = report();
    let appendix = &all[all.rfind("인용법규").unwrap()..];
    assert_eq!(appendix.matches("전자금융감독규정").count(), 1);
    assert!(
        appendix.contains("제15조해킹등방지대책제1항첫째1.1제2항제1호둘째1.1※4제2항제3호둘째1.1※4")
    );
    assert!(appendix.contains("첫째—첫째안내서(2026기준)둘째—둘째안내서(2026기준)"));
    let unreadable = &appendix[appendix.find("읽을수없는인용").unwrap()..];
    assert!(unreadable.contains("(판독불가)제9조둘째1.1"));
}
