//! Calculators in the shape of `calc --json`. The fields are described in the room's head.

use serde::Serialize;

use crate::{
    domain::calc::{Answers, Calculator},
    text::calc::{self, Account, AccountTable, Kind, OpenPoint, Question, Step},
};

/// All calculators.
#[derive(Serialize)]
pub(super) struct List {
    pub(super) format: u32,
    pub(super) calculators: Vec<CalculatorPart>,
}

/// One calculator.
#[derive(Clone, Serialize)]
pub(super) struct CalculatorPart {
    id: &'static str,
    title: &'static str,
    about: &'static str,
}

/// A result, and the way to it.
#[derive(Serialize)]
pub(super) struct AccountPart {
    format: u32,
    calculator: &'static str,
    result: Vec<String>,
    steps: Vec<StepPart>,
    open: Vec<OpenPart>,
}

#[derive(Serialize)]
struct StepPart {
    title: String,
    lines: Vec<String>,
    table: Option<TablePart>,
    source: String,
}

#[derive(Serialize)]
struct TablePart {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct OpenPart {
    question: String,
    readings: Vec<String>,
    taken: Option<usize>,
}

/// What is asked.
#[derive(Serialize)]
pub(super) struct Asked {
    format: u32,
    calculator: &'static str,
    questions: Vec<QuestionPart>,
}

#[derive(Serialize)]
struct QuestionPart {
    id: String,
    group: String,
    label: String,
    note: String,
    kind: &'static str,
    options: Option<Vec<OptionPart>>,
    least: Option<u32>,
    most: Option<u32>,
    places: Option<u8>,
    unit: Option<&'static str>,
    answer: Option<String>,
}

#[derive(Serialize)]
struct OptionPart {
    id: String,
    label: String,
}

impl CalculatorPart {
    /// Of a calculator.
    pub(super) fn of(calculator: Calculator) -> Self {
        Self {
            id: calculator.id(),
            title: calc::title(calculator),
            about: calc::about(calculator),
        }
    }
}

impl AccountPart {
    /// Of an account.
    pub(super) fn of(calculator: Calculator, account: Account) -> Self {
        let step = |step: Step| StepPart {
            title: step.title,
            lines: step.lines,
            table: step
                .table
                .map(|AccountTable { heads, rows, .. }| TablePart { heads, rows }),
            source: step.source,
        };
        let open = |point: OpenPoint| OpenPart {
            question: point.question,
            readings: point.readings,
            taken: point.taken,
        };
        Self {
            format: 1,
            calculator: calculator.id(),
            result: account.result,
            steps: account.steps.into_iter().map(step).collect(),
            open: account.open.into_iter().map(open).collect(),
        }
    }
}

impl Asked {
    /// Of questions, with what was answered.
    pub(super) fn of(calculator: Calculator, questions: Vec<Question>, answers: &Answers) -> Self {
        let questions = questions.into_iter();
        Self {
            format: 1,
            calculator: calculator.id(),
            questions: questions.map(|it| QuestionPart::of(it, answers)).collect(),
        }
    }
}

impl QuestionPart {
    fn of(question: Question, answers: &Answers) -> Self {
        let answer = answers.get(&question.id).map(str::to_owned);
        let mut part = Self {
            id: question.id,
            group: question.group,
            label: question.label,
            note: question.note,
            kind: "words",
            options: None,
            least: None,
            most: None,
            places: None,
            unit: None,
            answer,
        };
        part.take(question.kind);
        part
    }

    fn take(&mut self, kind: Kind) {
        self.kind = match kind {
            Kind::YesNo => {
                let flags = super::calc_words::YES_NO.into_iter();
                self.options = Some(flags.map(OptionPart::of).collect());
                "yes_no"
            }
            Kind::One(options) => {
                self.options = Some(options.into_iter().map(OptionPart::of).collect());
                "one"
            }
            Kind::Day => "day",
            Kind::Count { least, most, unit } => {
                (self.least, self.most, self.unit) = (Some(least), Some(most), Some(unit));
                "count"
            }
            Kind::Decimal { places, unit } => {
                (self.places, self.unit) = (Some(places), Some(unit));
                "decimal"
            }
            Kind::Words => "words",
        };
    }
}

impl OptionPart {
    fn of((id, label): (impl Into<String>, impl Into<String>)) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
        }
    }
}
