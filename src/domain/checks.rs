//! What is still missing before a report can be handed in, and the quick filters that find it.

use super::{Applicability, Assessment, Catalog, ControlKey, Evidence, Finding, Mark, Outcome};

/// Something that a finding lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// No verdict.
    Verdict,
    /// No verdict, but one of last year that nobody has confirmed.
    Unconfirmed,
    /// Not applicable without a reason.
    Reason,
    /// Judged without evidence.
    Evidence,
    /// Judged without a summary.
    Summary,
    /// A shortfall without any plan.
    Plan,
    /// A plan without due date, owner or text.
    PlanDetail,
    /// Judged as met though a criterion is not ticked.
    UnmetCriterion,
    /// An answer was taken over and has since changed where it came from.
    Outdated,
    /// Nobody has looked whether something must be hidden in an evidence.
    Unswept,
    /// An evidence was captured before the period of the assessment.
    OldEvidence,
}

/// The quick filters over the list of controls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ControlFilter {
    /// Every control.
    #[default]
    All,
    /// Without a verdict.
    Unassessed,
    /// Partly met or not met.
    Shortfall,
    /// Applicable and without evidence.
    NoEvidence,
    /// A shortfall without a plan.
    NoPlan,
    /// With an answer of last year that nobody has confirmed.
    Unconfirmed,
}

impl ControlFilter {
    /// All filters in the order shown.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Unassessed,
        Self::Shortfall,
        Self::NoEvidence,
        Self::NoPlan,
        Self::Unconfirmed,
    ];

    /// Whether a control passes the filter.
    #[must_use]
    pub fn admits(self, assessment: &Assessment, catalog: &Catalog, key: &ControlKey) -> bool {
        let mark = assessment.mark(catalog, key);
        let Some(finding) = assessment.finding(key) else {
            return self == Self::All;
        };
        match self {
            Self::All => true,
            Self::Unassessed => mark == Mark::Unassessed,
            Self::Shortfall => is_shortfall(mark),
            Self::NoEvidence => finding.applies() && finding.evidence.is_empty(),
            Self::NoPlan => is_shortfall(mark) && !has_plan(finding),
            Self::Unconfirmed => mark == Mark::Unconfirmed,
        }
    }
}

/// Everything that the finding for one control lacks, in the order of the form.
#[must_use]
pub fn lacks(assessment: &Assessment, catalog: &Catalog, key: &ControlKey) -> Vec<Lack> {
    let Some(finding) = assessment.finding(key) else {
        return vec![Lack::Verdict];
    };
    if let Applicability::NotApplicable { reason } = &finding.applicability {
        return if reason.trim().is_empty() {
            vec![Lack::Reason]
        } else {
            Vec::new()
        };
    }
    let mark = assessment.mark(catalog, key);
    let judged = matches!(mark, Mark::Judged(_));
    let planned = finding.actions.iter().filter(|action| !action.is_blank());
    let half_planned = planned.clone().any(|action| {
        action.due.is_none() || action.owner.trim().is_empty() || action.text.trim().is_empty()
    });
    let unmet = finding.criteria.iter().any(|criterion| !criterion.met);
    let old = assessment
        .evidence_of(finding)
        .any(|evidence| evidence.is_older_than(assessment.profile.period));
    let found = [
        (Lack::Verdict, mark == Mark::Unassessed),
        (Lack::Unconfirmed, mark == Mark::Unconfirmed),
        (
            Lack::UnmetCriterion,
            mark == Mark::Judged(Outcome::Pass) && unmet,
        ),
        (Lack::Evidence, judged && finding.evidence.is_empty()),
        (Lack::Summary, judged && finding.summary.trim().is_empty()),
        (Lack::Plan, is_shortfall(mark) && !has_plan(finding)),
        (Lack::PlanDetail, half_planned),
        (
            Lack::Outdated,
            finding
                .taken_over
                .iter()
                .any(|link| assessment.is_outdated(link)),
        ),
        (
            Lack::Unswept,
            assessment.evidence_of(finding).any(Evidence::is_unswept),
        ),
        (Lack::OldEvidence, old),
    ];
    found
        .into_iter()
        .filter_map(|(lack, is)| is.then_some(lack))
        .collect()
}

fn is_shortfall(mark: Mark) -> bool {
    matches!(mark, Mark::Judged(Outcome::Partial | Outcome::Fail))
}

fn has_plan(finding: &Finding) -> bool {
    finding.actions.iter().any(|action| !action.is_blank())
}
