//! Confirming that what was answered last year is still so.

use super::edits::{Cause, Edit, FindingEdit};
use crate::domain::{Assessment, Catalog, ControlKey, Criterion, Finding, LastAnswer, Stamp};

/// Confirms last year's answer of a control as it is. What was written this year already stays; nothing where no answer waits
/// to be confirmed.
#[must_use]
pub fn confirm(
    assessment: &Assessment,
    catalog: &Catalog,
    key: &ControlKey,
    stamp: Stamp,
) -> Option<Edit> {
    let last = assessment.unconfirmed(catalog, key)?;
    let confirmed = Box::new(confirmed(assessment.finding(key)?, last));
    Some(FindingEdit::Whole(Cause::Confirm, confirmed).on(key, stamp))
}

fn confirmed(now: &Finding, last: &LastAnswer) -> Finding {
    let last = &last.finding;
    let mut finding = now.clone();
    finding.verdict.clone_from(&last.verdict);
    finding.applicability.clone_from(&last.applicability);
    if finding.summary.trim().is_empty() {
        finding.summary.clone_from(&last.summary);
    }
    for criterion in &mut finding.criteria {
        let same = |it: &Criterion| (it.id, &it.text) == (criterion.id, &criterion.text);
        let was_met = last.criteria.iter().any(|it| same(it) && it.met);
        criterion.met |= was_met;
    }
    finding
}
