//! What became of the controls since last year: counted, drawn and listed; and nothing said where there was no last year.
use std::sync::Arc;

use super::story::{catalog, judge};
use super::{all_text, fonts, several};
use crate::domain::{
    ActionId, ActionItem, Applicability, Assessment, Catalog, EvidenceId, Knowledge, Opening,
    Period, Profile, Section, SectionKind, Sha256, Template, VerdictId, carry_over,
};
use crate::report::document::Mark;
use crate::report::{Layout, ReportInput, compose, lay_out};

fn verdict(assessment: &mut Assessment, catalog: &Catalog, id: &str, verdict: &str) {
    judge(assessment, catalog, id, |finding| {
        finding.verdict = Some(VerdictId::new(verdict));
    });
}

/// An assessment of the four controls, and the next one: one control better, one worse, one short as before, one not
/// applicable any more.
fn carried(catalog: &Arc<Catalog>) -> Assessment {
    let profile = Profile {
        name: "작년 점검".to_owned(),
        period: Some(Period {
            start: "2025-11-03".parse().unwrap(),
            end: "2025-11-07".parse().unwrap(),
        }),
        ..Profile::default()
    };
    let catalogs = std::slice::from_ref(catalog);
    let mut old = Assessment::new(profile, Vec::new(), catalogs);
    old.evidence
        .insert(EvidenceId(1), Arc::new(several::evidence()));
    old.last_evidence = EvidenceId(1);
    for (id, was) in [
        ("1.1.1", "weak"),
        ("1.1.2", "good"),
        ("2.1.1", "weak"),
        ("2.1.2", "good"),
    ] {
        verdict(&mut old, catalog, id, was);
    }
    judge(&mut old, catalog, "1.1.1", |finding| {
        finding.evidence = vec![EvidenceId(1)];
        finding.summary = "작년에 모자람".to_owned();
    });
    let mut next = carry_over(&old, catalogs, catalogs, several::now());
    for (id, is) in [("1.1.1", "good"), ("1.1.2", "weak"), ("2.1.1", "weak")] {
        verdict(&mut next, catalog, id, is);
    }
    judge(&mut next, catalog, "1.1.1", |finding| {
        finding.summary = "고쳤음".to_owned();
    });
    judge(&mut next, catalog, "1.1.2", |finding| {
        finding.actions = vec![ActionItem {
            id: ActionId(1),
            text: "고친다".to_owned(),
            ..ActionItem::default()
        }];
    });
    judge(&mut next, catalog, "2.1.2", |finding| {
        finding.applicability = Applicability::NotApplicable {
            reason: "그만둠".to_owned(),
        };
    });
    next
}

fn template(kinds: Vec<SectionKind>, opening: Opening) -> Template {
    Template {
        title: "보고".to_owned(),
        opening,
        contents: false,
        sections: kinds.into_iter().map(Section::from).collect(),
        ..Template::default()
    }
}

fn laid_out(assessment: &Assessment, catalogs: &[Arc<Catalog>], template: &Template) -> Layout {
    let document = compose(&ReportInput {
        assessment,
        catalogs,
        knowledge: &Knowledge::default(),
        template,
        hash: &Sha256::new("0123456789abcdef"),
        created: several::now(),
        known: super::nothing_known(),
        part_of: None,
    });
    lay_out(&document, &fonts()).unwrap()
}

fn compared(assessment: &Assessment, catalogs: &[Arc<Catalog>]) -> Layout {
    let template = template(vec![SectionKind::Comparison], Opening::Cover);
    laid_out(assessment, catalogs, &template)
}

#[test]
fn what_became_of_every_control_is_counted_and_listed() {
    let catalogs = [Arc::new(catalog())];
    let layout = compared(&carried(&catalogs[0]), &catalogs);
    let all = all_text(&layout);
    for words in [
        "‘작년점검’(2025.11.3.~2025.11.7.)의답과",
        "두번모두판정한항목3개가운데나아진것이1개,나빠진것이1개,같은것이1개이다.없어진항목이1개있다.",
        "나빠짐나아짐같음새로생김없어짐판정전111010",
        // Met, short and not applicable then and now; all; the rate, of which what does not apply is no part.
        "양호21−1",
        "취약220",
        "합계440양호율50%33%−17%p",
        "나빠짐1개1.1.2제목1.1.2양호취약남은이행계획0→1",
        "나아짐1개1.1.1제목1.1.1취약양호결과요약이바뀜",
        "그대로남은미흡사항1개2.1.1제목2.1.1취약취약",
        "없어짐1개2.1.2제목2.1.2양호해당없음",
    ] {
        assert!(all.contains(words), "{words} in {all}");
    }
    assert!(!all.contains("새로생김1개"));
    assert!(layout.missing.is_empty());
}

#[test]
fn an_assessment_without_one_before_it_says_nothing_of_it() {
    let catalogs = [Arc::new(catalog())];
    let fresh = Assessment::new(Profile::default(), Vec::new(), &catalogs);
    let all = all_text(&compared(&fresh, &catalogs));
    assert!(!all.contains("지난"), "{all}");
    let digest = template(vec![SectionKind::Digest], Opening::Heading);
    assert!(!all_text(&laid_out(&fresh, &catalogs, &digest)).contains("지난"));
}

#[test]
fn what_nobody_has_confirmed_is_not_called_the_same() {
    let catalogs = [Arc::new(catalog())];
    let next = carried(&catalogs[0]);
    let unconfirmed = carry_over(&next, &catalogs, &catalogs, several::now());
    let all = all_text(&compared(&unconfirmed, &catalogs));
    assert!(all.contains("판정하지않은항목이4개있어"), "{all}");
    assert!(all.contains("그대로남은미흡사항이없다"), "{all}");
    let digest = template(vec![SectionKind::Digest], Opening::Heading);
    let line = |it: &Assessment| all_text(&laid_out(it, &catalogs, &digest));
    assert!(!line(&unconfirmed).contains("지난점검에서"));
    let told = "지난점검에서양호율은50%였다.그뒤1개항목이나아지고1개항목이나빠졌다.";
    assert!(line(&next).contains(told), "{}", line(&next));
}

#[test]
fn several_catalogs_are_counted_apart_and_together() {
    let other = Catalog {
        id: crate::domain::CatalogId::new("other"),
        title: "다른 점검".to_owned(),
        short: "다른".to_owned(),
        ..catalog()
    };
    let first = Catalog {
        short: "시험".to_owned(),
        ..catalog()
    };
    let catalogs = [Arc::new(first), Arc::new(other)];
    let mut old = Assessment::new(Profile::default(), Vec::new(), &catalogs);
    verdict(&mut old, &catalogs[0], "1.1.1", "weak");
    verdict(&mut old, &catalogs[1], "1.1.1", "good");
    let mut next = carry_over(&old, &catalogs, &catalogs, several::now());
    verdict(&mut next, &catalogs[0], "1.1.1", "good");
    verdict(&mut next, &catalogs[1], "1.1.1", "weak");
    let all = all_text(&compared(&next, &catalogs));
    for words in [
        "시험점검010003",
        "다른점검100003",
        "합계110006",
        "나빠짐1개다른1.1.1제목1.1.1양호취약",
        "충족110",
    ] {
        assert!(all.contains(words), "{words} in {all}");
    }
}

#[test]
fn evidence_of_last_year_is_marked_in_form_list_and_below_its_picture() {
    let catalogs = [Arc::new(catalog())];
    let kinds = SectionKind::all();
    let all = all_text(&laid_out(
        &carried(&catalogs[0]),
        &catalogs,
        &template(kinds, Opening::Cover),
    ));
    assert!(all.contains("콘솔[지난번증빙]"), "in the form: {all}");
    assert_eq!(
        all.matches("콘솔·지난번증빙").count(),
        2,
        "below the small picture and the large one"
    );
    assert!(all.contains("콘솔지난번증빙"), "in the list: {all}");
}

#[test]
fn six_states_stand_on_one_line_above_a_chart() {
    let series = [
        "이행",
        "부분이행",
        "미이행",
        "해당없음",
        "확인 필요",
        "미점검",
    ];
    let marks = [
        Mark::Full,
        Mark::Half,
        Mark::Empty,
        Mark::Dash,
        Mark::Diamond,
        Mark::Dot,
    ];
    let series = marks.into_iter().zip(series.map(str::to_owned)).collect();
    let chart = crate::report::document::BarChart {
        series,
        bars: vec![("분야".to_owned(), vec![9, 8, 7, 6, 5, 4])],
        dense: false,
    };
    let layout = super::pages(vec![crate::report::document::Block::BarChart(chart)]);
    let baselines: Vec<f32> = layout.pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            crate::report::page::Item::Text(run)
                if ["이행", "확인 필요", "미점검"].contains(&run.text.as_str()) =>
            {
                Some(run.baseline)
            }
            _ => None,
        })
        .collect();
    assert_eq!(baselines.len(), 3, "{baselines:?}");
    assert!(baselines.iter().all(|it| (it - baselines[0]).abs() < 0.1));
}
