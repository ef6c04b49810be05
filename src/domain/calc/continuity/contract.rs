//! What a contract has of the points that must stand in it.

use super::{super::choice::choice, Answers, Binding, Catalog, ControlId, Point};

choice!(
    /// How far the contract has a point; the words are those of the catalog's scale.
    Clause {
        /// All of it stands there.
        Included = "included",
        /// Some of it stands there.
        Partly = "partly",
        /// Nothing of it stands there.
        Missing = "missing",
    }
);

choice!(
    /// Whether the provider itself is the other party (제7장 머리).
    ContractPath {
        /// It is.
        Direct = "direct",
        /// Another company is, which has the provider do the work.
        Indirect = "indirect",
    }
);

/// What was answered about a point of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contracted {
    /// The point.
    pub control: ControlId,
    /// How far the contract has it.
    pub clause: Option<Clause>,
    /// Where in the contract.
    pub place: Option<String>,
}

/// A point that must stand in the contract, with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseCheck {
    /// The point.
    pub control: ControlId,
    /// How it binds.
    pub binding: Binding,
    /// How far the contract has it.
    pub clause: Option<Clause>,
    /// Where in the contract.
    pub place: Option<String>,
}

/// The points that must stand in the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractCheck {
    /// Each in printed order.
    pub clauses: Vec<ClauseCheck>,
}

impl Contracted {
    /// The answers to all points of the catalog.
    pub(super) fn all(answers: &Answers, catalog: &Catalog) -> Vec<Self> {
        let controls = catalog.controls().into_iter();
        controls
            .map(|it| {
                let id = &it.control.id;
                Self {
                    control: id.clone(),
                    clause: Clause::answered(answers, &format!("contract.{id}")),
                    place: answers
                        .get(&format!("contract.{id}.place"))
                        .map(str::to_owned),
                }
            })
            .collect()
    }
}

impl ContractCheck {
    pub(super) fn of(points: &[Point], contract: &[Contracted]) -> Self {
        let binding = points.iter().filter(|it| it.binding.binds());
        let clauses = binding.map(|point| {
            let answered = contract.iter().find(|it| it.control == point.control);
            ClauseCheck {
                control: point.control.clone(),
                binding: point.binding,
                clause: answered.and_then(|it| it.clause),
                place: answered.and_then(|it| it.place.clone()),
            }
        });
        Self {
            clauses: clauses.collect(),
        }
    }

    /// How many of the points are answered so.
    #[must_use]
    pub fn count(&self, clause: Option<Clause>) -> usize {
        self.clauses.iter().filter(|it| it.clause == clause).count()
    }

    /// Whether all of them stand in the contract.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.clauses.is_empty() && self.count(Some(Clause::Included)) == self.clauses.len()
    }
}
