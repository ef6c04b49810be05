//! The procedures around the checklists: what the calculators know, and what is done with their results.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use super::{bench::Workbench, library::Library, outcome::Outcome, project::OpenProject};
use crate::{
    domain::{
        Applicability, Assessment, Catalog, Date, DateTime, Knowledge, Stamp,
        calc::{Answers, Calculator, Context, Known, provider_items},
    },
    edit::{self, AnswerEdit, Edit, FindingEdit},
    exchange::{self, CalendarHead},
    store,
    text::calc::{self, Account, Deadline, Kind, Question},
};

/// What is done with a calculator beside answering it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProcedureDeed {
    /// Take all its answers back.
    Clear(Calculator),
    /// Put these answers in place of all that it has.
    Replace(Calculator, Answers),
    /// Make the items to evaluate the scope of the project; the others do not apply, with the rule as their reason.
    TakeItems,
    /// Write the days of all calculators as a calendar file.
    Calendar(PathBuf),
}

/// What the calculators know beside the answers, on a day.
#[derive(Clone, Debug)]
pub struct Procedures {
    today: Date,
    /// Those that come with the program.
    published: Vec<Arc<Catalog>>,
    /// Those in use, whose duties recur.
    used: Vec<Arc<Catalog>>,
    knowledge: Arc<Knowledge>,
}

impl Procedures {
    /// With the catalogs in use; without them, the duties of all published ones recur.
    #[must_use]
    pub fn new(library: &Library, used: Option<&[Arc<Catalog>]>, today: Date) -> Self {
        let published = library.catalogs();
        Self {
            today,
            used: used.map_or_else(|| published.clone(), <[_]>::to_vec),
            published,
            knowledge: library.knowledge().clone(),
        }
    }

    fn context(&self, calculator: Calculator) -> Context<'_> {
        let known = Known {
            today: self.today,
            published: &self.published,
            used: &self.used,
            duties: &self.knowledge.duties,
        };
        known.of(calculator)
    }

    /// What a calculator asks, given what was answered so far.
    #[must_use]
    pub fn questions(&self, calculator: Calculator, answers: &Answers) -> Vec<Question> {
        calc::questions(calculator, answers, self.context(calculator))
    }

    /// The result of a calculator, and the way to it.
    #[must_use]
    pub fn account(&self, calculator: Calculator, answers: &Answers) -> Account {
        calc::account(calculator, answers, self.context(calculator))
    }

    /// Every answer that does not count, and why.
    #[must_use]
    pub fn faults(&self, calculator: Calculator, answers: &Answers) -> Vec<AnswerFault> {
        let questions = self.questions(calculator, answers);
        let fault = |(id, words): (&str, &str)| {
            let id = id.to_owned();
            match questions.iter().find(|it| it.id == id) {
                None => Some(AnswerFault::NotAsked { id }),
                Some(question) if words.is_empty() || question.kind.takes(words) => None,
                Some(question) => Some(AnswerFault::NotTaken {
                    id,
                    words: words.to_owned(),
                    kind: question.kind.clone(),
                }),
            }
        };
        answers.iter().filter_map(fault).collect()
    }

    /// All days that the calculators have found in an assessment.
    #[must_use]
    pub fn deadlines(&self, assessment: &Assessment) -> Vec<Deadline> {
        let none = Answers::default();
        let found = Calculator::ALL.into_iter().flat_map(|calculator| {
            let answers = assessment.answers(calculator).unwrap_or(&none);
            calc::deadlines(calculator, answers, self.context(calculator))
        });
        found.collect()
    }

    /// The days as a calendar file; `scope` tells this project from others in the same calendar.
    #[must_use]
    pub fn calendar(&self, assessment: &Assessment, scope: &str, at: DateTime) -> Vec<u8> {
        let name = &assessment.profile.name;
        let head = CalendarHead { name, scope, at };
        exchange::calendar(head, &self.deadlines(assessment))
    }

    /// The edits that make the items to evaluate the scope, and how many those are.
    pub(super) fn take_items(&self, assessment: &Assessment, stamp: Stamp) -> Option<Taken> {
        let calculator = Calculator::ProviderItems;
        let context = self.context(calculator);
        let catalog = context.catalog(provider_items::CATALOG)?;
        let none = Answers::default();
        let answers = assessment.answers(calculator).unwrap_or(&none);
        let omitted = calc::provider_items::omissions(answers, context);
        let mut edits = edit::add_catalog(assessment, catalog);
        let mut required = 0;
        for placed in catalog.controls() {
            let key = catalog.key(&placed.control.id);
            let reason = omitted.iter().find(|(id, _)| *id == placed.control.id);
            required += usize::from(reason.is_none());
            let finding = assessment.finding(&key);
            let value = match (reason, finding.map(|it| &it.applicability)) {
                (Some((_, reason)), _) => Applicability::NotApplicable {
                    reason: reason.clone(),
                },
                // What a person has taken out for another reason stays out.
                (None, Some(Applicability::NotApplicable { reason }))
                    if calc::provider_items::is_omission(reason) =>
                {
                    Applicability::Applicable
                }
                (None, _) => continue,
            };
            if finding.is_some_and(|it| it.applicability == value) {
                continue;
            }
            edits.push(FindingEdit::Applicability(value).on(&key, stamp));
            if reason.is_some() && finding.is_some_and(|it| it.verdict.is_some()) {
                edits.push(FindingEdit::Verdict(None).on(&key, stamp));
            }
        }
        Some(Taken {
            edits,
            required,
            omitted: omitted.len(),
        })
    }
}

/// Why an answer does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// The question is not asked, as the other answers are.
    NotAsked {
        /// Its id.
        id: String,
    },
    /// The question does not take it.
    NotTaken {
        /// Its id.
        id: String,
        /// What was answered.
        words: String,
        /// What it takes.
        kind: Kind,
    },
}

/// Days to write as a calendar file.
#[derive(Debug)]
pub struct CalendarTask {
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
    /// How many days.
    pub(super) count: usize,
}

impl CalendarTask {
    pub(super) fn run(self) -> Outcome {
        let written = store::write_atomically(&self.path, &self.bytes);
        Outcome::CalendarWritten(self.path, written.map(|()| self.count))
    }
}

/// What making the items the scope comes to.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) edits: Vec<Edit>,
    pub(super) required: usize,
    pub(super) omitted: usize,
}

/// The edits that put these answers of a calculator in place of all that it has.
pub(super) fn replaced(
    assessment: &Assessment,
    calculator: Calculator,
    answers: &Answers,
) -> Vec<Edit> {
    let none = Answers::default();
    let had = assessment.answers(calculator).unwrap_or(&none);
    let ids: BTreeSet<&str> = had.iter().chain(answers.iter()).map(|(id, _)| id).collect();
    let other = ids
        .into_iter()
        .filter(|id| had.typed(id) != answers.typed(id));
    let edit = |id: &str| {
        Edit::Answer(AnswerEdit {
            calculator,
            question: id.to_owned(),
            words: answers.typed(id).to_owned(),
        })
    };
    other.map(edit).collect()
}

impl Workbench {
    /// What the calculators know on a day, of the open project or of all published catalogs.
    #[must_use]
    pub fn procedures(&self, today: Date) -> Procedures {
        let used = self.project().map(OpenProject::catalogs);
        Procedures::new(self.library(), used, today)
    }
}
