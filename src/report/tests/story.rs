//! An assessment becomes a report: the parts in order, every control once, nothing counted twice.
use std::sync::Arc;

use super::{all_text, fonts};
use crate::domain::{
    ActionId, ActionItem, Applicability, Assessment, Catalog, CatalogId, Control, ControlId, Group,
    GroupId, Guidance, GuidanceKind, Institution, Knowledge, Outcome, Part, Person, PersonId,
    Profile, Reference, Sha256, Template, VerdictId, VerdictLevel,
};
use crate::report::document::Block;
use crate::report::{Document, ReportInput, compose, lay_out, wording};

fn group(id: &str, title: &str, groups: Vec<Group>, controls: Vec<Control>) -> Group {
    Group {
        id: GroupId::new(id),
        title: title.to_owned(),
        groups,
        controls,
        ..Group::default()
    }
}

pub(super) fn control(id: &str) -> Control {
    let point = |text: String, lost: bool| Guidance {
        kind: GuidanceKind::Must,
        text,
        items: Vec::new(),
        lost,
        uncertain: None,
    };
    let law = Reference {
        law: "시험법".to_owned(),
        article: Some("제1조".to_owned()),
        paragraph: None,
        title: Some("목적".to_owned()),
        uncertain: Some("번호".to_owned()),
    };
    Control {
        id: ControlId::new(id),
        title: format!("제목{id}"),
        requirement: format!("요구{id}를 지킨다."),
        guidance: vec![
            point(format!("기준{id}"), false),
            point(String::new(), true),
        ],
        references: vec![law],
        ..Control::default()
    }
}

pub(super) fn catalog() -> Catalog {
    let level = |id: &str, label: &str, outcome| VerdictLevel {
        id: VerdictId::new(id),
        label: label.to_owned(),
        outcome,
        meaning: format!("{label} 뜻"),
    };
    let field = |id: &str, controls: Vec<Control>| {
        group(
            id,
            &format!("분야{id}"),
            vec![group(&format!("{id}.1"), "항목", Vec::new(), controls)],
            Vec::new(),
        )
    };
    Catalog {
        id: CatalogId::new("test"),
        title: "시험 점검".to_owned(),
        edition: "2018. 12.".to_owned(),
        date: "2018-12".to_owned(),
        publisher: "시험원".to_owned(),
        source: "시험 안내서".to_owned(),
        notice: "원문이 우선한다.".to_owned(),
        levels: ["영역", "분야", "항목"].map(str::to_owned).to_vec(),
        leaf: "세부".to_owned(),
        scale: vec![
            level("good", "양호", Outcome::Pass),
            level("weak", "취약", Outcome::Fail),
        ],
        groups: vec![group(
            "관리",
            "관리",
            vec![
                field("1", vec![control("1.1.1"), control("1.1.2")]),
                field("2", vec![control("2.1.1"), control("2.1.2")]),
            ],
            Vec::new(),
        )],
        ..Catalog::default()
    }
}

pub(super) fn judge(
    assessment: &mut Assessment,
    catalog: &Catalog,
    id: &str,
    change: impl FnOnce(&mut crate::domain::Finding),
) {
    let key = catalog.key(&ControlId::new(id));
    let mut finding = assessment.finding(&key).unwrap().clone();
    change(&mut finding);
    assessment.findings.insert(key, Arc::new(finding));
}

fn report() -> Document {
    report_where(|_, _| {})
}

/// The report after a last change.
fn report_where(change: impl FnOnce(&mut Assessment, &Catalog)) -> Document {
    let catalog = Arc::new(catalog());
    let profile = Profile {
        name: "시험 사업".to_owned(),
        institution: Institution {
            name: "하늘페이(주)".to_owned(),
            representative: "온나루".to_owned(),
            ..Institution::default()
        },
        confidential: true,
        approval_labels: ["담당", "확인", "승인"].map(str::to_owned).to_vec(),
        ..Profile::default()
    };
    let person = Person {
        id: PersonId(1),
        name: "윤슬기".to_owned(),
        role: "정보보호팀".to_owned(),
        part: Part::Assessor,
    };
    let mut assessment = Assessment::new(profile, vec![person], std::slice::from_ref(&catalog));
    judge(&mut assessment, &catalog, "1.1.1", |finding| {
        finding.verdict = Some(VerdictId::new("good"));
        finding
            .criteria
            .iter_mut()
            .for_each(|criterion| criterion.met = true);
        finding.summary = "하나 — 좋음\n둘 — 좋음".to_owned();
    });
    judge(&mut assessment, &catalog, "1.1.2", |finding| {
        finding.verdict = Some(VerdictId::new("weak"));
        let action = ActionItem {
            id: ActionId(1),
            due: Some("2027-03-31".parse().unwrap()),
            owner: "개발팀".to_owned(),
            text: "고친다".to_owned(),
            ..ActionItem::default()
        };
        finding.actions = vec![
            action.clone(),
            ActionItem {
                id: ActionId(2),
                text: "또 고친다".to_owned(),
                ..action
            },
        ];
    });
    judge(&mut assessment, &catalog, "2.1.1", |finding| {
        finding.applicability = Applicability::NotApplicable {
            reason: "쓰지 않음".to_owned(),
        };
    });
    change(&mut assessment, &catalog);
    let hash = Sha256::new("0123456789abcdef");
    let created = "2026-11-20T14:30:00+09:00".parse().unwrap();
    compose(&ReportInput {
        assessment: &assessment,
        catalogs: &[catalog],
        knowledge: &Knowledge::default(),
        template: &Template {
            title: "결과보고서".to_owned(),
            ..Template::default()
        },
        hash: &hash,
        created,
        known: super::nothing_known(),
        part_of: None,
    })
}

#[test]
fn the_parts_stand_in_the_order_in_which_they_are_read() {
    let layout = lay_out(&report(), &fonts()).unwrap();
    let parts: Vec<&str> = layout
        .outline
        .iter()
        .filter(|entry| entry.level == 1)
        .map(|entry| entry.title.as_str())
        .collect();
    assert_eq!(
        parts,
        [
            "1. 점검 개요",
            "2. 점검결과 총괄",
            "3. 세부 점검결과",
            "4. 미흡사항과 이행계획",
            "5. 해당없음 항목과 사유",
            "6. 인용 법규",
            "7. 증빙자료 목록",
            "8. 확인 및 서명"
        ]
    );
}

#[test]
fn every_control_has_its_form_once() {
    let layout = lay_out(&report(), &fonts()).unwrap();
    let forms: Vec<&str> = layout
        .outline
        .iter()
        .filter(|entry| entry.level == 3)
        .map(|entry| entry.title.as_str())
        .collect();
    assert_eq!(
        forms,
        [
            "1.1.1 제목1.1.1",
            "1.1.2 제목1.1.2",
            "2.1.1 제목2.1.1",
            "2.1.2 제목2.1.2"
        ]
    );
    let all = all_text(&layout);
    for id in ["1.1.1", "1.1.2", "2.1.1", "2.1.2"] {
        assert_eq!(all.matches(&format!("요구{id}")).count(), 1, "{id}");
    }
    assert!(layout.missing.is_empty());
}

#[test]
fn what_does_not_apply_is_counted_apart() {
    let layout = lay_out(&report(), &fonts()).unwrap();
    let all = all_text(&layout);
    assert!(all.contains("세부4개가운데적용되는항목은3개이며,그중1개가양호로판정되었다."));
    assert!(all.contains("양호율은33%이다."));
    assert!(all.contains("쓰지않음"));
    // All, met, short, not applicable, unassessed, rate.
    assert!(all.contains("합계4111133%"));
}

#[test]
fn the_scale_is_the_catalogs_own() {
    let all = all_text(&lay_out(&report(), &fonts()).unwrap());
    assert!(all.contains("양호") && all.contains("취약") && !all.contains("부분이행"));
}

#[test]
fn what_the_source_has_lost_is_said() {
    let all = all_text(&lay_out(&report(), &fonts()).unwrap());
    assert!(all.contains("의무사항1건"));
    assert!(all.contains("시험법제1조(목적)※2"));
    assert!(all.contains("※2원문의글자가훼손되어"));
}

#[test]
fn approval_labels_are_the_projects_own() {
    let report = report();
    let cover = report.blocks.iter().find_map(|block| {
        if let Block::Cover(cover) = block {
            Some(cover)
        } else {
            None
        }
    });
    let steps = &cover.unwrap().approval.steps;
    assert_eq!(steps[0], ("담당".to_owned(), "윤슬기".to_owned()));
    assert_eq!(steps[1], ("확인".to_owned(), String::new()));
}

#[test]
fn every_plan_has_its_rows() {
    let all = all_text(&lay_out(&report(), &fonts()).unwrap());
    assert_eq!(
        all.matches("또고친다").count(),
        2,
        "in the form and in the table"
    );
    assert_eq!(all.matches("2027-03-31").count(), 2);
}

#[test]
fn a_plan_for_what_does_not_fall_short_stands_in_a_table_of_its_own() {
    let report = report_where(|assessment, catalog| {
        judge(assessment, catalog, "1.1.1", |finding| {
            finding.actions = vec![ActionItem {
                id: ActionId(1),
                text: "더 낫게 한다".to_owned(),
                ..ActionItem::default()
            }];
        });
    });
    let all = all_text(&lay_out(&report, &fonts()).unwrap());
    let lead: String = wording::PLANNED_LEAD.split_whitespace().collect();
    assert_eq!(all.matches("더낫게한다").count(), 2, "form and table");
    assert!(all.find(&lead).unwrap() < all.rfind("더낫게한다").unwrap());
}

#[test]
fn only_what_somebody_has_marked_is_printed_as_unmet() {
    let text = |verdict: &str, met: &[bool]| {
        let report = report_where(|assessment, catalog| {
            judge(assessment, catalog, "1.1.2", |finding| {
                finding.verdict = Some(VerdictId::new(verdict));
                let criteria = finding.criteria.iter_mut().zip(met);
                criteria.for_each(|(criterion, met)| criterion.met = *met);
            });
        });
        all_text(&lay_out(&report, &fonts()).unwrap())
    };
    let unmarked: String = wording::UNMARKED.split_whitespace().collect();
    let weak = text("weak", &[]);
    assert!(weak.contains("미충족"), "{weak}");
    let good = text("good", &[]);
    assert!(
        good.contains(&unmarked) && !good.contains("[미충족]"),
        "{good}"
    );
}

#[test]
fn the_rate_is_explained() {
    let all = all_text(&lay_out(&report(), &fonts()).unwrap());
    assert!(all.contains("양호율(%)=양호÷(전체−해당없음)×100"));
}
