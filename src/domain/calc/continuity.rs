//! Which points of the continuity plan, the safety measures and the contract bind a task that goes to the cloud, what its
//! contract has of them, and its exit strategy as a form.
//!
//! Source: 금융 클라우드 가이드(2022. 11.) 제2장 1절 다와 마, 제5장, 제7장. An important task takes 필수 and 추가, an unimportant one
//! may leave 추가 out.

mod contract;
mod exit;

pub use contract::{Clause, ClauseCheck, ContractCheck, ContractPath, Contracted};
pub use exit::{
    ExitNeed, ExitPart, ExitReading, ExitStrategy, Method, Record, SystemField, Topic,
    TriggerField, UnitField,
};

use super::{Answers, Context, TaskImportance, choice::choice};
use crate::domain::{Catalog, Control, ControlId, GuidanceKind};

choice!(
    /// Which annexes an unimportant task may shorten. The proviso of 감독규정 제14조의2 제1항 제3호, as 제5장 prints it, names
    /// <별표 2의2> and <별표 2의4>; the text of the chapter names 2의3 instead, which is the continuity plan.
    AnnexReading {
        /// As the text of the guide: the continuity plan too.
        Guide = "guide",
        /// As the proviso is printed: not the continuity plan.
        Printed = "printed",
    }
);

/// One of the three lists of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// 업무 연속성 계획 (<별표 2의3>).
    Continuity,
    /// 안전성 확보조치 (<별표 2의4>).
    Safety,
    /// 계약서 주요 기재사항 (<별표 2의5>).
    Contract,
}

/// How a point binds the task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// 필수 or 기본: it binds every task.
    Required,
    /// 추가: it binds this task.
    Additional,
    /// 추가: this task may leave it out.
    Omissible,
    /// 추가: whether it binds hangs on what is not answered; until then it counts as binding.
    Undecided,
    /// 권고: advice.
    Advice,
    /// 참고: no more than a hint.
    Reference,
}

/// A point and how it binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number in the catalog.
    pub control: ControlId,
    /// How it binds.
    pub binding: Binding,
    /// How many duties it lists. Some points printed as 필수 list none, as they tell what the authority may do.
    pub duties: usize,
}

/// What was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContinuityInput {
    /// How important the task is.
    pub importance: Option<TaskImportance>,
    /// Which annexes an unimportant task may shorten.
    pub annex: Option<AnnexReading>,
    /// Whether an unimportant task needs an exit strategy.
    pub exit_reading: Option<ExitReading>,
    /// Whether the provider itself is the other party of the contract.
    pub path: Option<ContractPath>,
    /// What the contract has.
    pub contract: Vec<Contracted>,
    /// The exit strategy.
    pub exit: ExitStrategy,
}

impl Subject {
    /// All, in the order of the guide.
    pub const ALL: [Self; 3] = [Self::Continuity, Self::Safety, Self::Contract];

    /// The catalog that holds its points.
    #[must_use]
    pub fn catalog(self) -> &'static str {
        match self {
            Self::Continuity => "cloud-continuity",
            Self::Safety => "cloud-safety",
            Self::Contract => "cloud-contract",
        }
    }
}

impl Binding {
    /// Whether the point is to be met, as far as is known.
    #[must_use]
    pub fn binds(self) -> bool {
        matches!(self, Self::Required | Self::Additional | Self::Undecided)
    }
}

impl ContinuityInput {
    /// Reads the answers; the contract is asked by the numbers of the catalog's points.
    #[must_use]
    pub fn of(answers: &Answers, context: Context<'_>) -> Self {
        let contract = context.catalog(Subject::Contract.catalog());
        Self {
            importance: TaskImportance::answered(answers, "importance"),
            annex: AnnexReading::answered(answers, "annex"),
            exit_reading: ExitReading::answered(answers, "exit-reading"),
            path: ContractPath::answered(answers, "contract-path"),
            contract: contract.map_or_else(Vec::new, |it| Contracted::all(answers, it)),
            exit: ExitStrategy::of(answers),
        }
    }

    /// How every point of a list binds, in printed order.
    #[must_use]
    pub fn points(&self, subject: Subject, catalog: &Catalog) -> Vec<Point> {
        let controls = catalog.controls().into_iter().map(|it| it.control);
        controls
            .map(|control| Point {
                control: control.id.clone(),
                binding: self.binding(subject, level(control)),
                duties: duties(control),
            })
            .collect()
    }

    /// How a point of a level binds (제2장 1절 다와 마, 제5장 머리, 제7장 머리). A level that the catalog does not know binds, so
    /// that nothing is lost.
    fn binding(&self, subject: Subject, level: &str) -> Binding {
        match level {
            "additional" => self.additional(subject),
            "recommended" => Binding::Advice,
            "reference" => Binding::Reference,
            _ => Binding::Required,
        }
    }

    fn additional(&self, subject: Subject) -> Binding {
        match self.importance {
            Some(TaskImportance::Important) => Binding::Additional,
            Some(TaskImportance::Unimportant) => self.shortened(subject),
            None => Binding::Undecided,
        }
    }

    /// How a point of 추가 binds an unimportant task.
    fn shortened(&self, subject: Subject) -> Binding {
        match (subject, self.annex) {
            (Subject::Continuity, Some(AnnexReading::Printed)) => Binding::Additional,
            (Subject::Continuity, None) => Binding::Undecided,
            _ => Binding::Omissible,
        }
    }

    /// Whether it matters how [`AnnexReading`] and [`ExitReading`] are answered.
    #[must_use]
    pub fn asks_readings(&self) -> bool {
        self.importance != Some(TaskImportance::Important)
    }

    /// What the contract has of the points that bind: twelve for an unimportant task, eighteen for an important one.
    #[must_use]
    pub fn contract_check(&self, catalog: &Catalog) -> ContractCheck {
        let points = self.points(Subject::Contract, catalog);
        ContractCheck::of(&points, &self.contract)
    }

    /// Whether the task needs an exit strategy.
    #[must_use]
    pub fn exit_need(&self) -> ExitNeed {
        match (self.importance, self.exit_reading) {
            (Some(TaskImportance::Important), _) | (_, Some(ExitReading::Every)) => {
                ExitNeed::Needed
            }
            (Some(TaskImportance::Unimportant), Some(ExitReading::Additional)) => {
                match self.additional(Subject::Continuity) {
                    Binding::Omissible => ExitNeed::Omissible,
                    Binding::Additional => ExitNeed::Needed,
                    _ => ExitNeed::Undecided,
                }
            }
            _ => ExitNeed::Undecided,
        }
    }
}

/// The level of a point: `required`, `basic`, `additional`, `recommended` or `reference`.
fn level(control: &Control) -> &str {
    let mut properties = control.properties.iter();
    let level = properties.find(|(id, _)| id.as_str() == "level");
    level
        .and_then(|(_, values)| values.first())
        .map_or("", String::as_str)
}

fn duties(control: &Control) -> usize {
    let duties = control.guidance.iter();
    duties
        .filter(|it| it.kind == GuidanceKind::Must && !it.lost)
        .count()
}

#[cfg(test)]
mod tests;
