//! The result for one control: criteria (A), evidence (B), verdict (C), summary (D), plan (E).

use super::{
    ActionId, Control, ControlKey, CriterionId, Date, DateTime, EvidenceId, Guidance, Outcome,
    PersonId, Relation, VerdictId,
};

/// What was found for one control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// (A) What is judged, filled from the duties and editable.
    pub criteria: Vec<Criterion>,
    /// (B) Evidence in the order shown.
    pub evidence: Vec<EvidenceId>,
    /// (C) The verdict from the catalog's scale; none yet when absent.
    pub verdict: Option<VerdictId>,
    /// Whether the control applies at all.
    pub applicability: Applicability,
    /// (D) Summary in the assessor's words.
    pub summary: String,
    /// (E) What will be done about a shortfall.
    pub actions: Vec<ActionItem>,
    /// Highest evidence serial ever given here, so that a removed number is not given again.
    pub last_serial: u32,
    /// Last change to this finding.
    pub changed: Option<Stamp>,
    /// Answers of other controls that were taken over into this one.
    pub taken_over: Vec<TakenOver>,
}

/// That the answer of another control was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOver {
    /// The control whose answer it was.
    pub from: ControlKey,
    /// What that control is of this one.
    pub relation: Relation,
    /// Who took it over, and when.
    pub stamp: Stamp,
}

/// One criterion of (A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Stable id within the finding.
    pub id: CriterionId,
    /// What must be so.
    pub text: String,
    /// Whether it was found to be so.
    pub met: bool,
}

/// Whether a control applies; a control that does not apply is never counted as passed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Applicability {
    /// It applies.
    #[default]
    Applicable,
    /// It does not apply, for this reason.
    NotApplicable {
        /// Why it does not apply.
        reason: String,
    },
}

/// One planned remedy of (E).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionItem {
    /// Stable id within the finding.
    pub id: ActionId,
    /// When it shall be done.
    pub due: Option<Date>,
    /// Who does it.
    pub owner: String,
    /// What is done.
    pub text: String,
    /// How far it is.
    pub state: ActionState,
}

/// How far a remedy is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionState {
    /// Not begun.
    #[default]
    Open,
    /// Under way.
    InProgress,
    /// Done.
    Done,
}

/// Who changed something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The person at work, when one was chosen.
    pub by: Option<PersonId>,
    /// Local time.
    pub at: DateTime,
}

/// The state of a control as its mark shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Judged with this outcome.
    Judged(Outcome),
    /// Does not apply.
    NotApplicable,
    /// No verdict yet, but one of last year that nobody has confirmed.
    Unconfirmed,
    /// No verdict yet.
    Unassessed,
}

impl Mark {
    /// Whether nothing has been decided yet; an answer of last year decides nothing.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Unconfirmed | Self::Unassessed)
    }
}

impl Finding {
    /// A fresh finding whose criteria are the control's duties, or its requirement where it has none.
    #[must_use]
    pub fn for_control(control: &Control) -> Self {
        let mut texts: Vec<String> = control.duties().map(Guidance::criterion).collect();
        if texts.is_empty() {
            texts.push(control.requirement.clone());
        }
        let criteria = (1..)
            .zip(texts)
            .map(|(id, text)| Criterion {
                id: CriterionId(id),
                text,
                met: false,
            })
            .collect();
        Self {
            criteria,
            ..Self::default()
        }
    }

    /// Whether the control applies.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.applicability == Applicability::Applicable
    }

    /// The criteria that are unmet under a verdict of this outcome. Unticked ones are not, below a verdict that all is met, nor
    /// below one of a part where none is ticked: there nobody has marked them.
    pub fn unmet(&self, outcome: Outcome) -> impl Iterator<Item = &Criterion> {
        let marked = match outcome {
            Outcome::Pass => false,
            Outcome::Partial => self.criteria.iter().any(|criterion| criterion.met),
            Outcome::Fail => true,
        };
        let criteria = self.criteria.iter();
        criteria.filter(move |criterion| marked && !criterion.met)
    }

    /// An id that no criterion of this finding has.
    #[must_use]
    pub fn free_criterion_id(&self) -> CriterionId {
        CriterionId(
            self.criteria
                .iter()
                .map(|criterion| criterion.id.0)
                .max()
                .unwrap_or(0)
                + 1,
        )
    }

    /// An id that no action item of this finding has.
    #[must_use]
    pub fn free_action_id(&self) -> ActionId {
        ActionId(
            self.actions
                .iter()
                .map(|action| action.id.0)
                .max()
                .unwrap_or(0)
                + 1,
        )
    }
}

impl ActionItem {
    /// Whether nothing was written into the item yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.due.is_none() && self.owner.trim().is_empty() && self.text.trim().is_empty()
    }
}
