//! Three sides of one finding or evidence put together, field by field.

use std::sync::Arc;

use super::{Conflict, MergeChoice, MergeChoices, MergeField, MergePlace, MergeValue};
use crate::domain::{
    ActionId, ActionItem, ControlKey, Criterion, CriterionId, Evidence, EvidenceId, Finding, Stamp,
};

/// Puts fields together and gathers what conflicts.
pub(super) struct Merger<'a> {
    choices: &'a MergeChoices,
    /// What conflicts, in the order met.
    pub(super) conflicts: Vec<Conflict>,
}

/// Who changed a finding last on each side.
#[derive(Clone, Copy)]
struct Stamps {
    ours: Option<Stamp>,
    theirs: Option<Stamp>,
}

/// An entry of a list that is told from others by an id.
trait Entry: Clone + PartialEq {
    type Id: Copy + PartialEq;

    fn id(&self) -> Self::Id;

    fn set_number(&mut self, number: u32);

    fn number(&self) -> u32;

    fn value(&self) -> MergeValue;

    fn field(id: Self::Id) -> MergeField;

    /// Whether the two say the same, whatever their ids.
    fn says_the_same(&self, other: &Self) -> bool {
        let mut other = other.clone();
        other.set_number(self.number());
        *self == other
    }
}

impl<'a> Merger<'a> {
    /// Nothing has been put together yet.
    pub(super) fn new(choices: &'a MergeChoices) -> Self {
        Self {
            choices,
            conflicts: Vec::new(),
        }
    }

    /// A finding. Without a base, which own controls have that both sides have added, ours is the base.
    pub(super) fn finding(
        &mut self,
        key: &ControlKey,
        base: Option<&Finding>,
        ours: &Finding,
        theirs: &Finding,
    ) -> Finding {
        let base = base.unwrap_or(ours);
        let stamps = Stamps {
            ours: ours.changed,
            theirs: theirs.changed,
        };
        let mut merged = ours.clone();
        let field = |merger: &mut Self, field, values: [MergeValue; 3]| {
            merger.choose(MergePlace::Finding(key.clone(), field), values, stamps)
        };
        let verdicts = [base, ours, theirs];
        let verdicts =
            verdicts.map(|it| MergeValue::Verdict(it.verdict.clone(), it.applicability.clone()));
        if let MergeValue::Verdict(verdict, applicability) =
            field(self, MergeField::Verdict, verdicts)
        {
            (merged.verdict, merged.applicability) = (verdict, applicability);
        }
        let summaries = [base, ours, theirs].map(|it| MergeValue::Summary(it.summary.clone()));
        if let MergeValue::Summary(text) = field(self, MergeField::Summary, summaries) {
            merged.summary = text;
        }
        let lists = [base, ours, theirs].map(|it| it.criteria.as_slice());
        merged.criteria = self.list(key, lists, stamps);
        let lists = [base, ours, theirs].map(|it| it.actions.as_slice());
        merged.actions = self.list(key, lists, stamps);
        let gone = |id: &EvidenceId| base.evidence.contains(id) && !theirs.evidence.contains(id);
        merged.evidence.retain(|id| !gone(id));
        let new = theirs.evidence.iter();
        let new = new.filter(|id| !base.evidence.contains(id) && !ours.evidence.contains(id));
        merged.evidence.extend(new);
        if ours.taken_over == base.taken_over {
            merged.taken_over.clone_from(&theirs.taken_over);
        }
        let serials = [base, ours, theirs].map(|it| it.last_serial);
        merged.last_serial =
            three(&serials[0], &serials[1], &serials[2]).unwrap_or(serials[1].max(serials[2]));
        if merged != *ours {
            merged.changed = later(ours.changed, theirs.changed);
        }
        merged
    }

    /// An evidence that was there when the part was handed out.
    pub(super) fn evidence(
        &mut self,
        base: &Evidence,
        ours: &Arc<Evidence>,
        theirs: &Arc<Evidence>,
    ) -> Evidence {
        let both = |pick: fn(&Evidence) -> &String| {
            let [base, ours, theirs] = [base, ours, theirs].map(pick);
            three(base, ours, theirs)
        };
        // What is hidden stays with its picture. Kept originals are not handed out.
        let file = |it: &Evidence| (it.body.clone(), it.redactions.clone());
        let put = || {
            let (body, redactions) = three(&file(base), &file(ours), &file(theirs))?;
            Some(Evidence {
                title: both(|it| &it.title)?,
                description: both(|it| &it.description)?,
                host: both(|it| &it.host)?,
                captured: three(&base.captured, &ours.captured, &theirs.captured)?,
                body,
                redactions,
                original: three(&base.original, &ours.original, &theirs.original)
                    .unwrap_or_else(|| ours.original.clone()),
                swept: three(&base.swept, &ours.swept, &theirs.swept)
                    .unwrap_or_else(|| ours.swept.or(theirs.swept)),
                ..Evidence::clone(ours)
            })
        };
        if let Some(put) = put() {
            return put;
        }
        let stamps = Stamps {
            ours: Some(last_touch(ours)),
            theirs: Some(last_touch(theirs)),
        };
        let values = [&Arc::new(base.clone()), ours, theirs];
        let values = values.map(|it| MergeValue::Evidence(it.clone()));
        match self.choose(MergePlace::Evidence(ours.id), values, stamps) {
            // Numbers are given here.
            MergeValue::Evidence(chosen) => Evidence {
                number: ours.number.clone(),
                ..Evidence::clone(&chosen)
            },
            _ => Evidence::clone(ours),
        }
    }

    /// Entries of a list: those of the base by id, new ones of the other side behind, each once.
    fn list<T: Entry>(&mut self, key: &ControlKey, lists: [&[T]; 3], stamps: Stamps) -> Vec<T> {
        let [base, ours, theirs] = lists;
        // Whoever alone has changed it says the order too.
        if theirs == base || ours == base {
            return if theirs == base { ours } else { theirs }.to_vec();
        }
        let find = |list: &[T], id: T::Id| list.iter().find(|it| it.id() == id).cloned();
        let value = |entry: Option<T>| entry.map_or(MergeValue::Gone, |it| it.value());
        let mut merged: Vec<T> = ours.to_vec();
        for entry in base {
            let id = entry.id();
            let (here, there) = (find(ours, id), find(theirs, id));
            let values = [Some(entry.clone()), here.clone(), there.clone()].map(value);
            let place = MergePlace::Finding(key.clone(), T::field(id));
            let theirs_stays = {
                let ours_value = values[1].clone();
                let chosen = self.choose(place, values, stamps);
                chosen != ours_value
            };
            if !theirs_stays {
                continue;
            }
            match (merged.iter().position(|it| it.id() == id), there) {
                (Some(at), Some(there)) => merged[at] = there,
                (Some(at), None) => drop(merged.remove(at)),
                (None, Some(there)) => merged.push(there),
                (None, None) => {}
            }
        }
        let was = |entry: &T| base.iter().any(|it| it.id() == entry.id());
        for new in theirs.iter().filter(|entry| !was(entry)) {
            let added_here = ours.iter().filter(|entry| !was(entry));
            if added_here.clone().any(|entry| entry.says_the_same(new)) {
                continue;
            }
            let mut new = new.clone();
            if merged.iter().chain(base).any(|it| it.id() == new.id()) {
                let all = merged.iter().chain(base).chain(theirs);
                new.set_number(all.map(Entry::number).max().unwrap_or(0) + 1);
            }
            merged.push(new);
        }
        merged
    }

    /// What stands at a place: base, ours and theirs come in.
    fn choose(&mut self, place: MergePlace, values: [MergeValue; 3], stamps: Stamps) -> MergeValue {
        let [base, ours, theirs] = values;
        if let Some(value) = three(&base, &ours, &theirs) {
            return value;
        }
        let choice = self.choices.get(&place).copied().unwrap_or_default();
        let chosen = match (choice, &ours, &theirs) {
            (MergeChoice::Theirs, ..) => theirs.clone(),
            (MergeChoice::Both, MergeValue::Summary(one), MergeValue::Summary(other)) => {
                MergeValue::Summary(format!("{}\n{other}", one.trim_end()))
            }
            _ => ours.clone(),
        };
        self.conflicts.push(Conflict {
            place,
            ours: (ours, stamps.ours),
            theirs: (theirs, stamps.theirs),
        });
        chosen
    }
}

impl Entry for Criterion {
    type Id = CriterionId;

    fn id(&self) -> CriterionId {
        self.id
    }

    fn set_number(&mut self, number: u32) {
        self.id = CriterionId(number);
    }

    fn number(&self) -> u32 {
        self.id.0
    }

    fn value(&self) -> MergeValue {
        MergeValue::Criterion(self.clone())
    }

    fn field(id: CriterionId) -> MergeField {
        MergeField::Criterion(id)
    }
}

impl Entry for ActionItem {
    type Id = ActionId;

    fn id(&self) -> ActionId {
        self.id
    }

    fn set_number(&mut self, number: u32) {
        self.id = ActionId(number);
    }

    fn number(&self) -> u32 {
        self.id.0
    }

    fn value(&self) -> MergeValue {
        MergeValue::Action(self.clone())
    }

    fn field(id: ActionId) -> MergeField {
        MergeField::Action(id)
    }
}

/// The side that has changed, or either where they agree; none where they do not.
fn three<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> Option<T> {
    if ours == theirs || theirs == base {
        return Some(ours.clone());
    }
    (ours == base).then(|| theirs.clone())
}

fn later(one: Option<Stamp>, other: Option<Stamp>) -> Option<Stamp> {
    match (one, other) {
        (Some(one), Some(other)) if one.at >= other.at => Some(one),
        (one, None) => one,
        (_, other) => other,
    }
}

/// When somebody hid a part of an evidence last, or else when it was added.
fn last_touch(evidence: &Evidence) -> Stamp {
    let redaction = evidence.redactions.last();
    redaction.map_or(evidence.added, |redaction| redaction.stamp)
}
