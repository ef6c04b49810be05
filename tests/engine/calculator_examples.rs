//! The example inputs of the calculators answer questions that are asked, with answers that they take.

use std::collections::BTreeMap;

use jeomgeomdae::{
    assets,
    domain::calc::{Answers, Calculator},
    workbench::{Library, Procedures},
};

#[test]
fn every_calculator_has_an_example_that_answers_what_is_asked() {
    let library = Library::built_in().unwrap();
    let procedures = Procedures::new(&library, None, "2026-11-29".parse().unwrap());
    let examples: BTreeMap<&str, &str> = assets::CALCULATOR_EXAMPLES.into_iter().collect();
    for calculator in Calculator::ALL {
        let text = examples[calculator.id()];
        let words: BTreeMap<String, String> = ron::from_str(text).unwrap();
        let answers: Answers = words.into_iter().collect();
        let questions = procedures.questions(calculator, &answers);
        for (id, words) in answers.iter() {
            let question = questions.iter().find(|it| it.id == id);
            let question = question.unwrap_or_else(|| panic!("{id} is not asked"));
            assert!(question.kind.takes(words), "{id}: {words}");
        }
        let account = procedures.account(calculator, &answers);
        assert!(!account.result.is_empty() && !account.steps.is_empty());
        for table in account.steps.iter().filter_map(|step| step.table.as_ref()) {
            let wide = table.rows.iter().all(|row| row.len() == table.heads.len());
            assert!(wide && table.numeric.len() == table.heads.len());
        }
    }
}
