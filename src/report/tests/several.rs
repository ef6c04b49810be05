//! A report of several catalogs: none is taken for another, and what passed between them is said.
use std::sync::Arc;

use super::{all_text, fonts};
use crate::domain::{
    Applicability, Assessment, Catalog, CatalogId, Control, ControlId, ControlKey, DateTime,
    Evidence, EvidenceFile, EvidenceId, EvidenceNumber, Finding, Group, GroupId, Law, LawId,
    LawRegister, Media, Outcome, OwnControl, Profile, Property, PropertyId, PropertyValue,
    Reference, Relation, Sha256, Stamp, Tailoring, TakenOver, VerdictId, VerdictLevel,
};
use crate::report::{ReportInput, compose, lay_out};

fn now() -> DateTime {
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

/// A catalog with one group and the control 1.1, which cites one law.
fn catalog(id: &str, labels: [&str; 2], law: &str) -> Catalog {
    let reference = Reference {
        law: law.to_owned(),
        article: Some("제15조".to_owned()),
        paragraph: Some("제1항".to_owned()),
        title: Some("해킹 등 방지대책".to_owned()),
        uncertain: None,
    };
    let control = Control {
        id: ControlId::new("1.1"),
        title: format!("{id} 제목"),
        requirement: format!("{id} 요구를 지킨다."),
        properties: vec![(PropertyId::new("kind"), vec!["required".to_owned()])],
        references: vec![reference],
        ..Control::default()
    };
    Catalog {
        id: CatalogId::new(id),
        title: format!("{id} 점검"),
        short: id.to_owned(),
        edition: "2026".to_owned(),
        publisher: "시험원".to_owned(),
        levels: vec!["분야".to_owned()],
        leaf: "항목".to_owned(),
        properties: vec![Property {
            id: PropertyId::new("kind"),
            label: "구분".to_owned(),
            values: vec![PropertyValue {
                id: "required".to_owned(),
                label: "필수".to_owned(),
            }],
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

fn evidence() -> Evidence {
    Evidence {
        id: EvidenceId(1),
        number: EvidenceNumber {
            control: ControlId::new("1.1"),
            serial: 1,
        },
        title: "콘솔".to_owned(),
        file: EvidenceFile {
            sha256: Sha256::new("ab".repeat(32)),
            original_name: "콘솔.png".to_owned(),
            media: Media::Png,
            length: 1,
            pixels: (8, 8),
        },
        captured: None,
        host: String::new(),
        added: stamp(),
    }
}

/// All text of a report of two catalogs; the answer of the first was taken over into the second.
fn report() -> String {
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
    let second = tailoring.laid_over(&catalog("둘째", ["양호", "취약"], "감독규정"));
    let catalogs = [
        Arc::new(catalog("첫째", ["충족", "미충족"], "전자금융감독규정")),
        Arc::new(second),
    ];
    let mut assessment = Assessment::new(Profile::default(), Vec::new(), &catalogs);
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
    let document = compose(&ReportInput {
        assessment: &assessment,
        catalogs: &catalogs,
        laws: &laws,
        hash: &Sha256::new("0123456789abcdef"),
        created: now(),
    });
    all_text(&lay_out(&document, &fonts()).unwrap())
}

#[test]
fn each_catalog_keeps_its_own_words_and_sums() {
    let all = report();
    assert!(all.contains("점검분야별결과—첫째점검") && all.contains("점검분야별결과—둘째점검"));
    assert!(all.contains("그중1개가충족으로판정되었다"));
    assert!(all.contains("그중0개가양호로판정되었다"));
    assert!(all.contains("판정기준—첫째") && all.contains("판정기준—둘째"));
}

#[test]
fn an_answer_taken_over_says_where_it_comes_from() {
    let all = report();
    assert!(all.contains("※이어받음:첫째1.1첫째제목(이항목을모두포함)·2026-11-2014:30"));
    assert!(all.contains("이어받은점검결과"));
}

#[test]
fn equal_numbers_of_two_catalogs_are_told_apart() {
    let all = report();
    // In the table of shortfalls, and in the list of evidence, which holds the picture once.
    assert!(all.contains("둘째1.1둘째제목"));
    assert!(all.contains("쓰인항목:첫째1.1·둘째1.1"));
    assert_eq!(all.matches("콘솔.png").count(), 1);
}

#[test]
fn own_controls_properties_and_reasons_are_shown() {
    let all = report();
    assert!(all.contains("자체1토큰(자체항목)"));
    assert!(all.contains("구분:필수"));
    assert!(all.contains("해당없음항목과사유"));
    assert!(all.contains("둘째자체1토큰토큰을쓰지않음"));
}

#[test]
fn one_law_under_two_names_is_cited_once_with_every_control() {
    let all = report();
    let appendix = &all[all.rfind("인용법규").unwrap()..];
    assert_eq!(appendix.matches("전자금융감독규정").count(), 1);
    assert!(appendix.contains("제15조(해킹등방지대책)"));
    assert!(appendix.contains("제1항첫째1.1·둘째1.1"));
    assert!(appendix.contains("첫째(2026기준),둘째(2026기준)"));
}
