//! Questions put together under their headings.

use super::{Kind, Question};

/// A list of questions in the making.
#[derive(Debug, Default)]
pub(super) struct Form {
    group: String,
    questions: Vec<Question>,
}

impl Form {
    /// Begins a heading.
    pub(super) fn group(&mut self, group: impl Into<String>) {
        self.group = group.into();
    }

    /// Asks; the note helps to answer and says where the rule stands.
    pub(super) fn ask(
        &mut self,
        kind: Kind,
        id: impl Into<String>,
        label: impl Into<String>,
        note: impl Into<String>,
    ) {
        self.questions.push(Question {
            id: id.into(),
            group: self.group.clone(),
            label: label.into(),
            note: note.into(),
            kind,
        });
    }

    /// All questions in the order in which they were put.
    pub(super) fn questions(self) -> Vec<Question> {
        self.questions
    }
}

/// One of several answers: the word in the answers and the words shown.
pub(super) fn one<E: Copy>(
    all: &[E],
    id: impl Fn(E) -> &'static str,
    words: impl Fn(E) -> &'static str,
) -> Kind {
    let options = all
        .iter()
        .map(|it| (id(*it).to_owned(), words(*it).to_owned()));
    Kind::One(options.collect())
}
