//! The answers to the calculators, to and from what is on disk.

use std::{collections::BTreeMap, sync::Arc};

use super::{raw, text::Fault};
use crate::domain::calc::Answers;

type All = BTreeMap<String, Arc<Answers>>;

/// Answers → what is on disk.
pub(crate) fn calculations_from(all: &All) -> Vec<raw::Calculation> {
    let raw = |(id, answers): (&String, &Arc<Answers>)| raw::Calculation {
        id: id.clone(),
        given: (answers.iter())
            .map(|(question, words)| (question.to_owned(), words.to_owned()))
            .collect(),
    };
    all.iter().map(raw).collect()
}

/// What is on disk → answers.
pub(crate) fn calculations_into(raw: Vec<raw::Calculation>) -> Result<All, Fault> {
    let mut all = All::new();
    for raw::Calculation { id, given } in raw {
        let answers = Arc::new(given.into_iter().collect());
        if all.insert(id.clone(), answers).is_some() {
            return Err(Fault::Twice(id));
        }
    }
    Ok(all)
}
