//! Whole reports of the sample and of the hostile project by every template that the program brings: written,
//! read back by their tags, and compared with what was composed.
use std::sync::Arc;

use super::hostile::project::Hostile;
use super::reading::Reading;
use super::words::words;
use super::{fonts, sound};
use crate::domain::{
    Assessment, Catalog, ControlId, Knowledge, SectionKind, Sha256, Template, selected,
};
use crate::report::layout::clean;
use crate::report::{Document, Fault, Layout, ReportInput, compose, lay_out, pdf};
use crate::workbench::{Job, Library, Outcome};
use crate::{assets, store};

const MADE: &str = "2026-11-20T14:30:00+09:00";

/// What a report is made of.
struct Material {
    assessment: Assessment,
    catalogs: Vec<Arc<Catalog>>,
    knowledge: Knowledge,
}

fn templates() -> impl Iterator<Item = Template> {
    assets::REPORT_TEMPLATES
        .iter()
        .map(|text| store::read_template(text).unwrap())
}

fn sample() -> Material {
    let folder = tempfile::tempdir().unwrap();
    let made = Job::Sample {
        tray: store::Tray::new(folder.path().to_owned(), None),
    };
    let Outcome::Sample(Ok(built)) = made.run() else {
        panic!("the sample is there");
    };
    let (project, _) = *built;
    let library = Library::built_in().unwrap();
    let used: Vec<_> = project.catalogs.iter().map(|it| it.id.clone()).collect();
    Material {
        assessment: project.assessment,
        catalogs: library.pick(&used).0,
        knowledge: Knowledge::clone(library.knowledge()),
    }
}

fn composed(material: &Material, template: &Template) -> Document {
    compose(&ReportInput {
        assessment: &material.assessment,
        catalogs: &material.catalogs,
        knowledge: &material.knowledge,
        template,
        hash: &Sha256::new("0123456789abcdef".repeat(4)),
        created: MADE.parse().unwrap(),
        known: super::nothing_known(),
        part_of: None,
    })
}

fn letters(text: &str) -> String {
    let clean = clean(text);
    clean.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The report as bytes; its words must stand in them in the order in which they were composed, each letter for letter.
fn read_back(document: &Document, layout: &Layout, hostile: Option<&Hostile>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut pictures = |sha256: &str| match hostile {
        Some(hostile) => hostile.picture(sha256),
        None => Err("none".to_owned()),
    };
    let faults = pdf::write(document, layout, &fonts(), &mut pictures, &mut bytes).unwrap();
    if hostile.is_none() {
        let pictures = |fault: &Fault| matches!(fault, Fault::Picture { .. });
        assert!(faults.iter().all(pictures), "{faults:?}");
    }
    let reading = Reading::of(&bytes);
    assert_eq!(reading.orphans(), 0);
    let all = letters(&reading.text());
    let mut at = 0;
    for words in words(&document.blocks) {
        let words = letters(&words);
        let found = all[at..].find(&words);
        let found = found.unwrap_or_else(|| panic!("{words} is lost or out of order"));
        at += found + words.len();
    }
    bytes
}

#[test]
fn the_sample_is_read_back_letter_for_letter_from_every_template() {
    let material = sample();
    for template in templates() {
        let document = composed(&material, &template);
        let layout = lay_out(&document, &fonts()).unwrap();
        let faults = sound::faults(&layout);
        assert!(faults.is_empty(), "{}: {faults:?}", template.name);
        assert_eq!(layout.missing, [], "{}", template.name);
        read_back(&document, &layout, None);
    }
}

#[test]
fn a_report_of_some_controls_does_not_say_that_a_risk_is_answered() {
    let all = sample();
    let catalog = all.catalogs[0].clone();
    let key = catalog.key(&ControlId::new("14.5.1"));
    let (assessment, catalogs) = selected(&all.assessment, &all.catalogs, &[key].into());
    let part = Material {
        assessment,
        catalogs,
        knowledge: all.knowledge,
    };
    let template = Template {
        sections: vec![SectionKind::Risks.into()],
        ..Template::default()
    };
    let layout = lay_out(&composed(&part, &template), &fonts()).unwrap();
    let all = super::all_text(&layout);
    assert!(all.contains("일부만담음"), "{all}");
}

#[test]
fn no_template_is_broken_by_a_hostile_project() {
    let hostile = Hostile::new(12);
    for (number, template) in templates().enumerate() {
        let material = Material {
            assessment: hostile.assessment.clone(),
            catalogs: hostile.catalogs.clone(),
            knowledge: Knowledge::default(),
        };
        let document = composed(&material, &template);
        let layout = lay_out(&document, &fonts()).unwrap();
        let faults = sound::faults(&layout);
        assert!(
            faults.is_empty(),
            "{}: {}",
            template.name,
            faults[..faults.len().min(9)].join("\n")
        );
        let name = format!("hostile-{number}.pdf");
        super::hostile::keep(&name, &read_back(&document, &layout, Some(&hostile)));
    }
}
