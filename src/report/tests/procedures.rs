//! The pages of the calculators, filled with their example answers.
use std::collections::BTreeMap;

use super::hostile::keep;
use super::words::words;
use super::{all_text, fonts, sound};
use crate::assets;
use crate::domain::calc::{Answers, Calculator, Known};
use crate::domain::{Assessment, Profile, Section, SectionKind, Sha256, Template};
use crate::report::layout::clean;
use crate::report::{ReportInput, compose, export, lay_out};
use crate::text::calc;
use crate::workbench::Library;

const MADE: &str = "2026-11-20T14:30:00+09:00";

fn answers(calculator: Calculator) -> Answers {
    let examples: BTreeMap<&str, &str> = assets::CALCULATOR_EXAMPLES.into_iter().collect();
    let words: BTreeMap<String, String> = ron::from_str(examples[calculator.id()]).unwrap();
    words.into_iter().collect()
}

fn letters(text: &str) -> String {
    clean(text).split_whitespace().collect()
}

#[test]
fn every_sentence_and_every_figure_of_an_account_is_printed() {
    let library = Library::built_in().unwrap();
    let published = library.catalogs();
    let mut assessment = Assessment::new(Profile::default(), Vec::new(), &published);
    for calculator in Calculator::ALL {
        let given = answers(calculator).into();
        assessment.answers.insert(calculator.id().to_owned(), given);
    }
    let known = Known {
        today: "2026-11-20".parse().unwrap(),
        published: &published,
        used: &published,
        duties: &library.knowledge().duties,
    };
    let document = compose(&ReportInput {
        assessment: &assessment,
        catalogs: &published,
        knowledge: library.knowledge(),
        template: &Template {
            sections: vec![Section::from(SectionKind::Procedures)],
            ..Template::default()
        },
        hash: &Sha256::new("0123456789abcdef".repeat(4)),
        created: MADE.parse().unwrap(),
        known,
        part_of: None,
    });
    let layout = lay_out(&document, &fonts()).unwrap();
    assert_eq!(sound::faults(&layout), Vec::<String>::new());
    let all = letters(&words(&document.blocks).concat());
    let printed = all_text(&layout);
    for calculator in Calculator::ALL {
        let account = calc::account(calculator, &answers(calculator), known.of(calculator));
        let tables = account.steps.iter().filter_map(|step| step.table.as_ref());
        let cells = tables.flat_map(|table| table.heads.iter().chain(table.rows.iter().flatten()));
        let lines = account.steps.iter().flat_map(|step| &step.lines);
        for text in account.result.iter().chain(lines).chain(cells) {
            assert!(all.contains(&letters(text)), "{text} is not composed");
        }
        for text in &account.result {
            assert!(printed.contains(&letters(text)), "{text} is not printed");
        }
    }
    let mut none = |_: &str| Err(String::new());
    let (bytes, _) = export(&document, &fonts(), &mut none).unwrap();
    keep("procedures.pdf", &bytes);
}

#[test]
fn a_project_without_answers_has_no_such_section() {
    let assessment = Assessment::new(Profile::default(), Vec::new(), &[]);
    let document = compose(&ReportInput {
        assessment: &assessment,
        catalogs: &[],
        knowledge: &crate::domain::Knowledge::default(),
        template: &Template {
            sections: vec![Section::from(SectionKind::Procedures)],
            ..Template::default()
        },
        hash: &Sha256::new("0123456789abcdef".repeat(4)),
        created: MADE.parse().unwrap(),
        known: super::nothing_known(),
        part_of: None,
    });
    let title = crate::text::template::section(&SectionKind::Procedures);
    let words = words(&document.blocks);
    assert!(!words.iter().any(|word| word == title), "{words:?}");
}
