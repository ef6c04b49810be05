//! What was answered to the questions of one calculator: plain words under the question's stable id.

use std::{collections::BTreeMap, str::FromStr};

use crate::domain::Date;

/// The answers to one calculator. Words that a question does not take count as no answer, so that a file of another
/// version is always read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// `yes`, as a question with two answers has it.
    pub const YES: &str = "yes";
    /// `no`, likewise.
    pub const NO: &str = "no";

    /// The words answered, without space around them; none where nothing was answered.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&str> {
        let words = self.0.get(question)?.trim();
        (!words.is_empty()).then_some(words)
    }

    /// The answer to a question with two answers.
    #[must_use]
    pub fn flag(&self, question: &str) -> Option<bool> {
        match self.get(question)? {
            Self::YES => Some(true),
            Self::NO => Some(false),
            _ => None,
        }
    }

    /// The answer as a value of its type, such as a [`Date`] or a number.
    #[must_use]
    pub fn value<T: FromStr>(&self, question: &str) -> Option<T> {
        self.get(question)?.parse().ok()
    }

    /// The answer as a day.
    #[must_use]
    pub fn date(&self, question: &str) -> Option<Date> {
        self.value(question)
    }

    /// The words as they were typed; empty where nothing was answered.
    #[must_use]
    pub fn typed(&self, question: &str) -> &str {
        self.0.get(question).map_or("", String::as_str)
    }

    /// Answers a question, with no words takes the answer back; gives what stood there.
    pub fn put(&mut self, question: &str, words: String) -> String {
        let before = if words.is_empty() {
            self.0.remove(question)
        } else {
            self.0.insert(question.to_owned(), words)
        };
        before.unwrap_or_default()
    }

    /// All answers by the ids of their questions.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(id, words)| (id.as_str(), words.as_str()))
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<I: Into<String>, W: Into<String>> FromIterator<(I, W)> for Answers {
    fn from_iter<T: IntoIterator<Item = (I, W)>>(answers: T) -> Self {
        let pairs = answers.into_iter();
        Self(pairs.map(|(id, words)| (id.into(), words.into())).collect())
    }
}
