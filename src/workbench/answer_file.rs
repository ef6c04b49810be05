//! The answers to a calculator as a file that a person writes: a map in RON from the ids of questions to words.

use std::{collections::BTreeMap, fmt, fs, path::Path};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use crate::{
    assets,
    domain::calc::{Answers, Calculator},
    store::{Deed, StoreError},
};

/// Most bytes of such a file; an example has a thousandth of it.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// Why a file gives no answers; nothing of it is taken then.
#[derive(Debug, thiserror::Error)]
pub enum AnswerFileError {
    /// It could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is no file, or larger than any answers.
    #[error("not a file of at most {MAX_BYTES} bytes")]
    TooLarge,
    /// It is no text.
    #[error("not UTF-8")]
    NotText,
    /// It is no map from ids to words.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader said.
        what: String,
    },
    /// A question is answered twice.
    #[error("line {line}: {id:?} is answered twice")]
    Twice {
        /// Line of the second answer, from 1.
        line: usize,
        /// The id of the question.
        id: String,
    },
}

/// The commented example of such a file for a calculator.
#[must_use]
pub fn calculator_example(calculator: Calculator) -> &'static str {
    let mut examples = assets::CALCULATOR_EXAMPLES.into_iter();
    let found = examples.find(|(id, _)| *id == calculator.id());
    found.map_or("", |(_, text)| text)
}

/// Reads the answers of a file. Space around them does not count.
///
/// # Errors
/// [`AnswerFileError`] with the line where there is one.
pub fn read_answers(path: &Path) -> Result<Answers, AnswerFileError> {
    let metadata = fs::metadata(path).map_err(Deed::Read.at(path))?;
    // A pipe or a device may never end.
    if !metadata.is_file() || metadata.len() > MAX_BYTES {
        return Err(AnswerFileError::TooLarge);
    }
    let bytes = fs::read(path).map_err(Deed::Read.at(path))?;
    let text = String::from_utf8(bytes).map_err(|_| AnswerFileError::NotText)?;
    // Editors on Windows put a mark before the first letter.
    answers(text.trim_start_matches('\u{feff}'))
}

fn answers(text: &str) -> Result<Answers, AnswerFileError> {
    let raw: Raw = ron::from_str(text).map_err(|error| {
        let place = error.span.start;
        AnswerFileError::Syntax {
            line: place.line,
            column: place.col,
            what: error.code.to_string(),
        }
    })?;
    if let Some(id) = raw.twice {
        let line = last_line(text, &id);
        return Err(AnswerFileError::Twice { line, id });
    }
    Ok(raw.answers.into_iter().collect())
}

/// The last line that begins with an id.
fn last_line(text: &str, id: &str) -> usize {
    let key = format!("{id:?}");
    let lines = text.lines().enumerate();
    let begins = lines.filter(|(_, line)| line.trim_start().starts_with(&key));
    begins.last().map_or(1, |(at, _)| at + 1)
}

/// The map as it stands in the file.
struct Raw {
    answers: BTreeMap<String, String>,
    /// A question that is answered twice: which answer counts would be a guess.
    twice: Option<String>,
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from the ids of questions to words")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = Raw {
            answers: BTreeMap::new(),
            twice: None,
        };
        while let Some((id, words)) = map.next_entry::<String, String>()? {
            let words = words.trim().to_owned();
            if raw.answers.insert(id.clone(), words).is_some() {
                raw.twice = Some(id);
            }
        }
        Ok(raw)
    }
}
