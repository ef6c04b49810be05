//! Templates decide what a report holds, in which words and colours.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::story::{catalog, control, judge};
use super::{all_text, fonts};
use crate::domain::{
    ActionId, ActionItem, ApprovalBox, Assessment, Catalog, Chart, Density, Ink, Knowledge, Label,
    Opening, Profile, Section, SectionKind, Sha256, Signing, Template, VerdictId,
};
use crate::report::page::{Item, Rgb};
use crate::report::{Layout, ReportInput, compose, lay_out};

fn template(kinds: Vec<SectionKind>) -> Template {
    Template {
        title: "보고".to_owned(),
        contents: false,
        sections: kinds.into_iter().map(Section::from).collect(),
        ..Template::default()
    }
}

fn assessed(catalog: &Arc<Catalog>) -> Assessment {
    let mut assessment = Assessment::new(
        Profile::default(),
        Vec::new(),
        std::slice::from_ref(catalog),
    );
    let keys: Vec<_> = assessment.findings.keys().cloned().collect();
    for (index, key) in keys.into_iter().enumerate() {
        judge(&mut assessment, catalog, key.control.as_str(), |finding| {
            finding.verdict = Some(VerdictId::new("weak"));
            finding.summary = "찾아낸 것".to_owned();
            finding.actions = vec![ActionItem {
                id: ActionId(1),
                due: Some(format!("2027-{:02}-01", index % 12 + 1).parse().unwrap()),
                owner: format!("담당{index}"),
                text: "고친다".to_owned(),
                ..ActionItem::default()
            }];
        });
    }
    assessment
}

fn laid_out(catalog: Catalog, template: &Template) -> Layout {
    let catalog = Arc::new(catalog);
    let document = compose(&ReportInput {
        assessment: &assessed(&catalog),
        catalogs: &[catalog],
        knowledge: &Knowledge::default(),
        template,
        hash: &Sha256::new("0123456789abcdef"),
        created: "2026-11-20T14:30:00+09:00".parse().unwrap(),
        known: super::nothing_known(),
        part_of: None,
    });
    lay_out(&document, &fonts()).unwrap()
}

/// The catalog of the story with so many controls in its first field.
fn large(count: usize) -> Catalog {
    let mut catalog = catalog();
    let first = &mut catalog.groups[0].groups[0].groups[0];
    first.controls = (0..count).map(|it| control(&format!("1.1.{it}"))).collect();
    catalog
}

#[test]
fn the_list_to_fill_in_by_hand_tells_nothing_of_what_was_found() {
    let all = all_text(&laid_out(
        catalog(),
        &template(vec![SectionKind::Worksheet]),
    ));
    assert!(all.contains("기준1.1.1") && all.contains("취약") && all.contains("해당없음"));
    assert!(!all.contains("찾아낸것") && !all.contains("고친다"));
}

#[test]
fn a_digest_takes_one_page_however_much_falls_short() {
    let template = Template {
        opening: Opening::Heading,
        ..template(vec![SectionKind::Digest])
    };
    for count in [1, 12, 60, 300] {
        let layout = laid_out(large(count), &template);
        assert_eq!(layout.pages.len(), 1, "{count}");
    }
    let all = all_text(&laid_out(large(300), &template));
    assert!(
        all.contains("그밖에") && all.contains("이행계획302건"),
        "{all}"
    );
}

#[test]
fn a_table_of_controls_says_what_the_forms_say() {
    let all = all_text(&laid_out(
        catalog(),
        &template(vec![SectionKind::Forms(Density::Table)]),
    ));
    assert_eq!(all.matches("찾아낸것").count(), 4);
    assert!(all.contains("제목1.1.2"));
}

#[test]
fn every_form_begins_a_page() {
    let layout = laid_out(
        catalog(),
        &template(vec![SectionKind::Forms(Density::Full)]),
    );
    assert_eq!(layout.pages.len(), 5, "a cover and four forms");
}

#[test]
fn labels_titles_and_the_approval_box_are_the_templates() {
    let own = Template {
        labels: BTreeMap::from([
            (Label::Criteria, "기준 (갑)".to_owned()),
            (Label::Owner, "  ".to_owned()),
        ]),
        approval: ApprovalBox::Own(vec!["부장".to_owned(), "이사".to_owned()]),
        sections: vec![Section {
            kind: SectionKind::Forms(Density::Full),
            title: "낱낱이".to_owned(),
        }],
        ..template(Vec::new())
    };
    let all = all_text(&laid_out(catalog(), &own));
    for words in ["기준(갑)", "담당", "부장", "이사", "1.낱낱이"] {
        assert!(all.contains(words), "{words}");
    }
    assert!(!all.contains("점검기준(A)") && !all.contains("세부점검결과"));
    let without = Template {
        approval: ApprovalBox::Without,
        ..own
    };
    assert!(!all_text(&laid_out(catalog(), &without)).contains("부장"));
}

#[test]
fn both_sides_of_an_audit_sign() {
    let audit = template(vec![SectionKind::Signatures(Signing::Audit)]);
    let all = all_text(&laid_out(catalog(), &audit));
    assert!(all.contains("점검받는기관") && all.contains("점검한기관"));
    let company = template(vec![SectionKind::Signatures(Signing::Company)]);
    assert!(!all_text(&laid_out(catalog(), &company)).contains("점검한기관"));
}

#[test]
fn plans_are_drawn_by_month_or_quarter() {
    let totals = template(vec![SectionKind::Totals(vec![Chart::PlanOverTime])]);
    let all = all_text(&laid_out(catalog(), &totals));
    assert!(all.contains("4월") && all.contains("2027년"), "{all}");
}

fn colors(layout: &Layout) -> Vec<Rgb> {
    let mut found = Vec::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Text(run) => found.push(run.color),
            Item::Rule(rule) => found.push(rule.color),
            Item::Rect(rect) => {
                found.extend(rect.fill);
                found.extend(rect.stroke.map(|(_, color)| color));
            }
            Item::Disc(round) | Item::HalfDisc(round) | Item::Ring(round) => {
                found.push(round.color);
            }
            _ => {}
        }
    }
    found
}

#[test]
fn black_and_white_has_no_colour_at_all() {
    let kinds = || SectionKind::all();
    let mono = Template {
        ink: Ink::Mono,
        ..template(kinds())
    };
    let is_grey = |color: &Rgb| color.0 == color.1 && color.1 == color.2;
    assert!(colors(&laid_out(catalog(), &mono)).iter().all(is_grey));
    assert!(
        !colors(&laid_out(catalog(), &template(kinds())))
            .iter()
            .all(is_grey)
    );
}

#[test]
fn the_accent_is_the_templates() {
    let red = Template {
        ink: Ink::Accent([200, 0, 10]),
        ..template(SectionKind::all())
    };
    let found = colors(&laid_out(catalog(), &red));
    assert!(found.contains(&Rgb(200, 0, 10)) && !found.contains(&super::super::style::ACCENT));
}

#[test]
fn nothing_is_said_to_be_met_that_nobody_has_judged() {
    let catalog = Arc::new(large(4));
    let mut assessment = Assessment::new(
        Profile::default(),
        Vec::new(),
        std::slice::from_ref(&catalog),
    );
    let said = |assessment: &Assessment, kind: SectionKind| {
        let document = compose(&ReportInput {
            assessment,
            catalogs: std::slice::from_ref(&catalog),
            knowledge: &Knowledge::default(),
            template: &template(vec![kind]),
            hash: &Sha256::new("0123456789abcdef"),
            created: "2026-11-20T14:30:00+09:00".parse().unwrap(),
            known: super::nothing_known(),
            part_of: None,
        });
        all_text(&lay_out(&document, &fonts()).unwrap())
    };
    for kind in [SectionKind::Shortfalls, SectionKind::Digest] {
        assert!(said(&assessment, kind.clone()).contains("아직점검한항목이없어"));
    }
    let keys: Vec<_> = assessment.findings.keys().cloned().collect();
    let pass = catalog.level_for(crate::domain::Outcome::Pass).unwrap();
    for (place, key) in keys.iter().enumerate() {
        let kind = SectionKind::Shortfalls;
        if place > 0 {
            let rest = keys.len() - place;
            let words = format!("아직점검하지않은항목이{rest}개있어");
            assert!(said(&assessment, kind).contains(&words), "{place}");
        }
        judge(&mut assessment, &catalog, key.control.as_str(), |finding| {
            finding.verdict = Some(pass.id.clone());
        });
    }
    let all = said(&assessment, SectionKind::Shortfalls);
    assert!(all.contains("충족하지못한항목이없다") && !all.contains("아직"));
}
