//! Steps that concern catalogs: taking one in or out, own controls, putting controls out of scope, taking answers over.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    edits::{CatalogEdit, Edit, FindingEdit, TailoringEdit},
    evidence_edit::EvidenceEdit,
};
use crate::domain::{
    ActionItem, Applicability, Assessment, Catalog, CatalogId, ControlKey, Criterion, CriterionId,
    EvidenceId, Finding, Mark, OwnControl, Relation, Stamp, TakenOver,
};

/// Takes a catalog into the assessment, each control with a fresh finding; nothing where it is in already.
#[must_use]
pub fn add_catalog(assessment: &Assessment, catalog: &Catalog) -> Vec<Edit> {
    if assessment.catalogs.contains(&catalog.id) {
        return Vec::new();
    }
    let fresh = |placed: crate::domain::Placed<'_>| {
        let finding = Finding::for_control(placed.control);
        (catalog.key(&placed.control.id), Arc::new(finding))
    };
    let findings = catalog.controls().into_iter().map(fresh).collect();
    let at = assessment.catalogs.len();
    let edit = CatalogEdit::Insert(at, catalog.id.clone(), findings);
    vec![Edit::Catalog(edit)]
}

/// Takes a catalog out of the assessment with its own controls, its findings and the evidence that only they show.
#[must_use]
pub fn remove_catalog(assessment: &Assessment, id: &CatalogId) -> Vec<Edit> {
    let keys = assessment.findings.keys();
    let keys: BTreeSet<&ControlKey> = keys.filter(|key| key.catalog == *id).collect();
    let orphans = shown_only_by(assessment, &keys).into_iter();
    let own = assessment.tailoring.own.iter();
    let own = own.filter(|own| own.catalog == *id);
    let own = own.map(|own| Edit::Tailoring(TailoringEdit::RemoveOwn(own.key())));
    // Another edition under the same id may mean something else by the same verdict.
    let labels = assessment.tailoring.labels.keys();
    let labels = labels.filter(|(catalog, _)| catalog == id);
    let labels = labels.map(|(catalog, verdict)| {
        Edit::Tailoring(TailoringEdit::Label(catalog.clone(), verdict.clone(), None))
    });
    own.chain(labels)
        .chain([Edit::Catalog(CatalogEdit::Remove(id.clone()))])
        .chain(orphans.map(|id| Edit::Evidence(EvidenceEdit::Remove(id))))
        .collect()
}

/// Adds a control of the project's own, behind those it has.
#[must_use]
pub fn add_own(assessment: &Assessment, own: OwnControl) -> Vec<Edit> {
    let finding = Arc::new(Finding::for_control(&own.control()));
    let at = assessment.tailoring.own.len();
    let edit = TailoringEdit::InsertOwn(at, Box::new(own), finding);
    vec![Edit::Tailoring(edit)]
}

/// Changes an own control. Its criteria follow: what was worded like the old duties goes, what is new comes behind, and
/// what stays keeps its tick; criteria that the users wrote themselves stay.
#[must_use]
pub fn set_own(assessment: &Assessment, own: OwnControl, stamp: Stamp) -> Vec<Edit> {
    let key = own.key();
    let (Some(before), Some(finding)) = (assessment.tailoring.own(&key), assessment.finding(&key))
    else {
        return Vec::new();
    };
    let texts = |own: &OwnControl| {
        let fresh = Finding::for_control(&own.control()).criteria;
        fresh
            .into_iter()
            .map(|criterion| criterion.text)
            .collect::<Vec<String>>()
    };
    let (old, new) = (texts(before), texts(&own));
    let gone = finding.criteria.iter();
    let gone = gone.filter(|it| old.contains(&it.text) && !new.contains(&it.text));
    let gone: Vec<FindingEdit> = gone.map(|it| FindingEdit::RemoveCriterion(it.id)).collect();
    let place = finding.criteria.len() - gone.len();
    let is_new = |text: &&String| !finding.criteria.iter().any(|it| it.text == **text);
    let ids = finding.free_criterion_id().0..;
    let added = new.iter().filter(is_new).zip(ids).zip(place..);
    let added = added.map(|((text, id), at)| {
        let criterion = Criterion {
            id: CriterionId(id),
            text: text.clone(),
            met: false,
        };
        FindingEdit::InsertCriterion(at, criterion)
    });
    let criteria: Vec<Edit> = gone
        .into_iter()
        .chain(added)
        .map(|it| it.on(&key, stamp))
        .collect();
    std::iter::once(Edit::Tailoring(TailoringEdit::SetOwn(Box::new(own))))
        .chain(criteria)
        .collect()
}

/// Takes an own control out with its finding and the evidence that only it shows.
#[must_use]
pub fn remove_own(assessment: &Assessment, key: &ControlKey) -> Vec<Edit> {
    let orphans = shown_only_by(assessment, &BTreeSet::from([key])).into_iter();
    std::iter::once(Edit::Tailoring(TailoringEdit::RemoveOwn(key.clone())))
        .chain(orphans.map(|id| Edit::Evidence(EvidenceEdit::Remove(id))))
        .collect()
}

/// Puts controls out of scope with one reason. Those that are out already keep their own reason.
#[must_use]
pub fn scope_out(
    assessment: &Assessment,
    keys: &[ControlKey],
    reason: &str,
    stamp: Stamp,
) -> Vec<Edit> {
    let out = |key: &ControlKey| {
        let finding = assessment
            .finding(key)
            .filter(|finding| finding.applies())?;
        let value = Applicability::NotApplicable {
            reason: reason.to_owned(),
        };
        let mut edits = vec![FindingEdit::Applicability(value).on(key, stamp)];
        if finding.verdict.is_some() {
            edits.push(FindingEdit::Verdict(None).on(key, stamp));
        }
        Some(edits)
    };
    keys.iter().filter_map(out).flatten().collect()
}

/// A control whose answer is taken over, or that takes it over.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Its catalog.
    pub catalog: &'a Catalog,
    /// The control.
    pub key: &'a ControlKey,
}

/// Takes the answer of one control over into another. The summary comes behind what stands there, evidence is shared,
/// the verdict comes only where it follows from the relation, and with a shortfall its plan where there is none.
#[must_use]
pub fn take_over(
    assessment: &Assessment,
    from: Side<'_>,
    to: Side<'_>,
    relation: Relation,
    stamp: Stamp,
) -> Vec<Edit> {
    let (Some(source), Some(target)) = (assessment.finding(from.key), assessment.finding(to.key))
    else {
        return Vec::new();
    };
    let mut links: Vec<TakenOver> = target.taken_over.clone();
    links.retain(|link| link.from != *from.key);
    links.push(TakenOver {
        from: from.key.clone(),
        relation,
        stamp,
    });
    let mut edits = vec![FindingEdit::TakenOver(links)];
    edits.extend(summary(&source.summary, &target.summary));
    let missing = source.evidence.iter();
    let missing = missing.filter(|id| !target.evidence.contains(id));
    let places = target.evidence.len()..;
    edits.extend(
        places
            .zip(missing)
            .map(|(at, id)| FindingEdit::InsertEvidence(at, *id)),
    );
    let implied = relation.implied(assessment.mark(from.catalog, from.key));
    let may_have_come = || {
        let mark = assessment.mark(to.catalog, to.key);
        target.taken_over.iter().any(|link| link.from == *from.key)
            && relation.implied(mark).is_some()
    };
    if implied.is_none() && may_have_come() {
        // The verdict taken earlier no longer follows: a person must judge anew.
        edits.extend(unjudged(target));
    }
    edits.extend(
        implied
            .map(|mark| verdict(mark, source, target, to.catalog))
            .unwrap_or_default(),
    );
    edits
        .into_iter()
        .map(|edit| edit.on(to.key, stamp))
        .collect()
}

fn unjudged(target: &Finding) -> Vec<FindingEdit> {
    let met = target.criteria.iter().filter(|criterion| criterion.met);
    let unticked = met.map(|criterion| FindingEdit::CriterionMet(criterion.id, false));
    let open = [
        FindingEdit::Applicability(Applicability::Applicable),
        FindingEdit::Verdict(None),
    ];
    open.into_iter().chain(unticked).collect()
}

/// The summary behind what stands there, unless it stands there already.
fn summary(source: &str, target: &str) -> Option<FindingEdit> {
    let text = source.trim();
    if text.is_empty() || target.contains(text) {
        return None;
    }
    Some(FindingEdit::Summary(if target.trim().is_empty() {
        text.to_owned()
    } else {
        format!("{}\n{text}", target.trim_end())
    }))
}

fn verdict(mark: Mark, source: &Finding, target: &Finding, catalog: &Catalog) -> Vec<FindingEdit> {
    let Mark::Judged(outcome) = mark else {
        return vec![
            FindingEdit::Applicability(source.applicability.clone()),
            FindingEdit::Verdict(None),
        ];
    };
    let Some(level) = catalog.level_for(outcome) else {
        return Vec::new();
    };
    let mut edits = vec![
        FindingEdit::Applicability(Applicability::Applicable),
        FindingEdit::Verdict(Some(level.id.clone())),
    ];
    if outcome == crate::domain::Outcome::Pass {
        let unmet = target.criteria.iter().filter(|criterion| !criterion.met);
        edits.extend(unmet.map(|criterion| FindingEdit::CriterionMet(criterion.id, true)));
    } else if target.actions.iter().all(ActionItem::is_blank) {
        let first = target.free_action_id().0;
        let places = target.actions.len()..;
        let planned = source.actions.iter().filter(|item| !item.is_blank());
        let copy = |((at, id), item): ((usize, u32), &ActionItem)| {
            let item = ActionItem {
                id: crate::domain::ActionId(id),
                ..item.clone()
            };
            FindingEdit::InsertAction(at, item)
        };
        edits.extend(places.zip(first..).zip(planned).map(copy));
    }
    edits
}

/// The evidence that no other control than these shows.
fn shown_only_by(assessment: &Assessment, keys: &BTreeSet<&ControlKey>) -> BTreeSet<EvidenceId> {
    let shown = |here: bool| {
        let findings = assessment.findings.iter();
        let chosen = findings.filter(move |(key, _)| keys.contains(key) == here);
        chosen.flat_map(|(_, finding)| finding.evidence.iter().copied())
    };
    let elsewhere: BTreeSet<EvidenceId> = shown(false).collect();
    shown(true).filter(|id| !elsewhere.contains(id)).collect()
}
