//! Answering a question of a calculator.

use std::sync::Arc;

use super::typing::TextTarget;
use crate::domain::{Assessment, calc::Calculator};

/// The answer to one question; no words take it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerEdit {
    /// Of which calculator.
    pub calculator: Calculator,
    /// The question by its id.
    pub question: String,
    /// What is answered.
    pub words: String,
}

impl AnswerEdit {
    /// The text typed into and its new content.
    pub(super) fn typed(&self) -> (TextTarget, &str) {
        let target = TextTarget::Answer(self.calculator, self.question.clone());
        (target, &self.words)
    }
}

/// Applies the edit and gives the one that takes it back. A calculator without an answer leaves nothing in the assessment.
pub(super) fn apply_answer(assessment: &mut Assessment, edit: AnswerEdit) -> AnswerEdit {
    let id = edit.calculator.id();
    let answers = assessment.answers.entry(id.to_owned()).or_default();
    let answers = Arc::make_mut(answers);
    let words = answers.put(&edit.question, edit.words);
    if answers.is_empty() {
        assessment.answers.remove(id);
    }
    AnswerEdit { words, ..edit }
}
