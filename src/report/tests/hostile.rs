//! A project made to break the layout: everything too long, too many, too odd or not there at all.
pub(super) mod project;

use std::sync::Arc;

use self::project::{Hostile, SUMMARY_PARTS, TEXTS};
use super::{all_text, fonts, sound};
use crate::domain::{Assessment, Catalog, Knowledge, Profile, Sha256, Template};
use crate::report::{Document, ReportInput, compose, export, lay_out};

fn composed(assessment: &Assessment, catalogs: &[Arc<Catalog>], made: &str) -> Document {
    compose(&ReportInput {
        assessment,
        catalogs,
        knowledge: &Knowledge::default(),
        template: &Template {
            title: "결과보고서".to_owned(),
            ..Template::default()
        },
        hash: &Sha256::new("0123456789abcdef"),
        created: made.parse().unwrap(),
        known: super::nothing_known(),
        part_of: None,
    })
}

const MADE: &str = "2026-11-20T14:30:00+09:00";

fn assert_sound(document: &Document) -> crate::report::Layout {
    let layout = lay_out(document, &fonts()).unwrap();
    let faults = sound::faults(&layout);
    assert!(
        faults.is_empty(),
        "{}",
        faults[..faults.len().min(9)].join("\n")
    );
    layout
}

/// Letters with ink, as they stand in the report.
fn letters(text: &str) -> String {
    let clean = crate::report::layout::clean(text);
    clean.chars().filter(|it| !it.is_whitespace()).collect()
}

#[test]
fn a_hostile_project_stays_on_its_pages_and_loses_nothing() {
    let hostile = Hostile::new(10);
    let document = composed(&hostile.assessment, &hostile.catalogs, MADE);
    let layout = assert_sound(&document);
    let all = letters(&all_text(&layout));
    let mut last = 0;
    for part in 0..SUMMARY_PARTS {
        let mark = project::summary_mark(part);
        let at = all.find(&mark).unwrap_or_else(|| panic!("{mark} is lost"));
        assert!(at > last, "{mark} is out of order");
        assert_eq!(all.matches(&mark).count(), 1, "{mark}");
        last = at;
    }
    for text in TEXTS {
        assert!(all.contains(&letters(text)), "{text} is lost");
    }
    let mut source = |sha256: &str| hostile.picture(sha256);
    let (bytes, faults) = export(&document, &fonts(), &mut source).unwrap();
    assert!(!faults.is_empty(), "one picture cannot be read");
    keep("hostile.pdf", &bytes);
}

/// Leaves the report where whoever wants to look finds it.
#[expect(
    clippy::disallowed_methods,
    reason = "a file for the eye, that nothing reads"
)]
pub(super) fn keep(name: &str, bytes: &[u8]) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn five_hundred_controls_stay_on_their_pages() {
    let hostile = Hostile::new(500);
    let layout = assert_sound(&composed(&hostile.assessment, &hostile.catalogs, MADE));
    assert!(layout.pages.len() > 300);
}

#[test]
fn a_project_of_nothing_is_a_report_all_the_same() {
    let empty = Assessment::new(Profile::default(), Vec::new(), &[]);
    assert_sound(&composed(&empty, &[], MADE));
    let catalog = Arc::new(Catalog::default());
    let empty = Assessment::new(
        Profile::default(),
        Vec::new(),
        std::slice::from_ref(&catalog),
    );
    assert_sound(&composed(&empty, &[catalog], MADE));
}

#[test]
fn the_date_of_making_moves_no_heading_to_another_page() {
    let hostile = Hostile::new(6);
    let places = |made: &str| {
        let document = composed(&hostile.assessment, &hostile.catalogs, made);
        let layout = lay_out(&document, &fonts()).unwrap();
        let targets = layout.outline.iter().map(|entry| entry.target.page);
        (layout.pages.len(), targets.collect::<Vec<_>>())
    };
    let expected = places(MADE);
    for made in ["2026-01-01T00:00:00+09:00", "2031-12-31T23:59:59-11:30"] {
        assert_eq!(places(made), expected, "{made}");
    }
}
