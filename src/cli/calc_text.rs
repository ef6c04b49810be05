//! What a calculator asks and its account, as lines to read.

use super::{calc_words as words, columns};
use crate::{
    domain::calc::Answers,
    text::calc::{Account, OpenPoint, Question, Step},
};

/// An account: the result, the numbered steps, what the source leaves open.
pub(super) fn account(title: &str, account: &Account) -> Vec<String> {
    let mut lines = vec![title.to_owned(), String::new(), words::RESULT.to_owned()];
    lines.extend(account.result.iter().map(|line| format!("  {line}")));
    for (index, step) in account.steps.iter().enumerate() {
        lines.push(String::new());
        lines.push(format!("{}. {}", index + 1, step.title));
        lines.extend(step_lines(step).map(|line| format!("   {line}")));
    }
    if !account.open.is_empty() {
        lines.push(String::new());
        lines.push(words::OPEN.to_owned());
        lines.extend(account.open.iter().flat_map(open_lines));
    }
    lines
}

fn step_lines(step: &Step) -> impl Iterator<Item = String> {
    let table = step.table.as_ref();
    let table = table.map(|it| columns::table(&it.heads, &it.rows, &it.numeric));
    let source = Some(&step.source).filter(|source| !source.is_empty());
    let lines = step.lines.iter().cloned();
    lines
        .chain(table.unwrap_or_default())
        .chain(source.map(|source| words::source(source)))
}

fn open_lines(point: &OpenPoint) -> Vec<String> {
    let mut lines = vec![format!("  · {}", point.question)];
    for (at, reading) in point.readings.iter().enumerate() {
        let reading = if point.taken == Some(at) {
            words::taken(reading)
        } else {
            reading.clone()
        };
        lines.push(format!("    - {reading}"));
    }
    if point.taken.is_none() {
        lines.push(format!("    {}", words::UNDECIDED));
    }
    lines
}

/// The questions below their headings, each with the answers that it takes and what was answered.
pub(super) fn questions(questions: &[Question], answers: &Answers) -> Vec<String> {
    let mut lines = Vec::new();
    for group in questions.chunk_by(|a, b| a.group == b.group) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        if !group[0].group.is_empty() {
            lines.push(format!("[{}]", group[0].group));
        }
        for question in group {
            lines.push(format!("{}  {}", question.id, question.label));
            lines.push(format!("    {}", words::takes(&question.kind)));
            if !question.note.is_empty() {
                lines.push(format!("    {}", question.note));
            }
            let answer = answers.get(&question.id);
            lines.extend(answer.map(|it| format!("    {}", words::answered(it))));
        }
    }
    lines
}
