//! Two assessments side by side, control by control: what is better, worse, the same, new or dropped.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    ActionItem, ActionState, Assessment, Catalog, Control, ControlId, ControlKey, Finding,
    LastAnswer, Mark, Outcome, Pairing, Tally, paired,
};

/// One side of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// Its catalogs, with its own changes laid over them.
    pub catalogs: &'a [Arc<Catalog>],
}

/// How a control stands on one side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// The control.
    pub key: ControlKey,
    /// Its title there.
    pub title: String,
    /// Its state.
    pub mark: Mark,
    /// The word of its verdict; empty where there is none.
    pub word: String,
    /// What was found, in words.
    pub summary: String,
    /// How many plans are still to be carried out.
    pub plans: usize,
    /// How many evidences it shows.
    pub evidence: usize,
}

/// What became of a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Drift {
    /// More of it is met.
    Better,
    /// Less of it is met.
    Worse,
    /// It stands as it stood.
    Same,
    /// It was not asked, or did not apply, and does now.
    New,
    /// It is not asked any more, or does not apply any more.
    Dropped,
    /// On one side at least nothing has been decided.
    Open,
}

/// What else of an answer has changed, beside the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shift {
    /// The summary says something else.
    Summary,
    /// There were so many plans to be carried out, and are so many now.
    Plans(usize, usize),
    /// So many evidences were shown, and so many are now.
    Evidence(usize, usize),
}

/// One control on both sides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compared {
    /// How it stood; none where it was not asked.
    pub then: Option<Standing>,
    /// How it stands; none where it is not asked any more.
    pub now: Option<Standing>,
    /// Whether it asks something else now.
    pub reworded: bool,
    /// What became of it.
    pub drift: Drift,
}

/// Compares an earlier assessment with a later one: what is asked now in printed order, then what is not asked any more.
#[must_use]
pub fn compare(then: Side<'_>, now: Side<'_>) -> Vec<Compared> {
    let mut rows = Vec::new();
    let mut gone = Vec::new();
    let none = Catalog::default();
    let find = |side: Side<'_>, of: &Catalog| {
        let found = side.catalogs.iter().find(|it| it.id == of.id);
        found.cloned()
    };
    for catalog in now.catalogs {
        let before = find(then, catalog);
        let before = before.as_deref().unwrap_or(&none);
        for Pairing {
            then: old,
            now: new,
            same,
        } in paired(before, catalog)
        {
            let old = old.map(|control| standing(then, before, control));
            let new = new.map(|control| standing(now, catalog, control));
            let rows = if new.is_some() { &mut rows } else { &mut gone };
            rows.push(Compared::of(old, new, !same));
        }
    }
    for catalog in then.catalogs {
        if find(now, catalog).is_none() {
            let all = catalog.controls().into_iter();
            let all = all.map(|placed| standing(then, catalog, placed.control));
            gone.extend(all.map(|old| Compared::of(Some(old), None, false)));
        }
    }
    rows.append(&mut gone);
    rows
}

/// Compares an assessment with the one that it was carried over from; nothing where there is none.
#[must_use]
pub fn compare_with_last(now: Side<'_>) -> Vec<Compared> {
    let Some(last) = &now.assessment.last else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    let mut asked = BTreeSet::new();
    for catalog in now.catalogs {
        for placed in catalog.controls() {
            let new = standing(now, catalog, placed.control);
            let answer = last.answers.get(&new.key);
            let old = answer.map(|answer| former(&new.key, answer));
            let reworded = answer.is_some_and(|answer| answer.is_reworded());
            asked.insert(new.key.clone());
            rows.push(Compared::of(old, Some(new), reworded));
        }
    }
    let gone = last.answers.iter().filter(|(key, _)| !asked.contains(key));
    let gone = gone.chain(&last.dropped);
    rows.extend(gone.map(|(key, answer)| Compared::of(Some(former(key, answer)), None, false)));
    rows
}

fn standing(side: Side<'_>, catalog: &Catalog, control: &Control) -> Standing {
    let key = catalog.key(&control.id);
    let mark = side.assessment.mark(catalog, &key);
    let finding = side.assessment.finding(&key);
    let verdict = finding.and_then(|finding| finding.verdict.as_ref());
    let level = verdict.and_then(|verdict| catalog.level(verdict));
    let judged = matches!(mark, Mark::Judged(_));
    let word = level.filter(|_| judged).map(|level| level.label.clone());
    Standing {
        title: control.title.clone(),
        mark,
        word: word.unwrap_or_default(),
        summary: finding.map_or_else(String::new, |it| it.summary.trim().to_owned()),
        plans: finding.map_or(0, plans),
        evidence: finding.map_or(0, |it| it.evidence.len()),
        key,
    }
}

/// How many plans are still to be carried out.
fn plans(finding: &Finding) -> usize {
    let open = |it: &&ActionItem| it.state != ActionState::Done && !it.is_blank();
    finding.actions.iter().filter(open).count()
}

/// How a control stood last year, under the number that it had then.
fn former(key: &ControlKey, answer: &LastAnswer) -> Standing {
    let control = answer.moved_from.as_ref().unwrap_or(&key.control);
    Standing {
        key: ControlKey::new(key.catalog.clone(), control.clone()),
        title: answer.title.clone(),
        mark: answer.mark(),
        word: answer.word.clone(),
        summary: answer.finding.summary.trim().to_owned(),
        plans: plans(&answer.finding),
        evidence: answer.evidence,
    }
}

impl Drift {
    /// All of them, what matters most first.
    pub const ALL: [Self; 6] = [
        Self::Worse,
        Self::Better,
        Self::Same,
        Self::New,
        Self::Dropped,
        Self::Open,
    ];

    /// How many controls became what, in the order of [`Drift::ALL`].
    #[must_use]
    pub fn counts(rows: &[Compared]) -> [usize; 6] {
        Self::ALL.map(|drift| rows.iter().filter(|row| row.drift == drift).count())
    }

    /// What became of a state.
    #[must_use]
    pub fn between(then: Mark, now: Mark) -> Self {
        match (then, now) {
            (then, now) if then.is_open() || now.is_open() => Self::Open,
            (then, now) if then == now => Self::Same,
            (Mark::Judged(then), Mark::Judged(now)) if now < then => Self::Better,
            (Mark::Judged(_), Mark::Judged(_)) => Self::Worse,
            (Mark::NotApplicable, _) => Self::New,
            _ => Self::Dropped,
        }
    }
}

impl Compared {
    /// How the controls stood then and stand now.
    #[must_use]
    pub fn tallies(rows: &[Self]) -> (Tally, Tally) {
        let (mut then, mut now) = (Tally::default(), Tally::default());
        for row in rows {
            row.then.iter().for_each(|it| then.add(it.mark));
            row.now.iter().for_each(|it| now.add(it.mark));
        }
        (then, now)
    }

    fn of(then: Option<Standing>, now: Option<Standing>, reworded: bool) -> Self {
        let drift = match (&then, &now) {
            (Some(then), Some(now)) => Drift::between(then.mark, now.mark),
            (None, _) => Drift::New,
            (_, None) => Drift::Dropped,
        };
        let both = then.is_some() && now.is_some();
        Self {
            then,
            now,
            reworded: both && reworded,
            drift,
        }
    }

    /// The number that the control had, where it has another one now.
    #[must_use]
    pub fn moved_from(&self) -> Option<&ControlId> {
        let (then, now) = (self.then.as_ref()?, self.now.as_ref()?);
        (then.key.control != now.key.control).then_some(&then.key.control)
    }

    /// What else of the answer has changed. Before it is confirmed, nobody has written a summary yet.
    #[must_use]
    pub fn shifts(&self) -> Vec<Shift> {
        let (Some(then), Some(now)) = (&self.then, &self.now) else {
            return Vec::new();
        };
        let waits = now.mark.is_open() && now.summary.is_empty();
        let all = [
            (then.summary != now.summary && !waits).then_some(Shift::Summary),
            (then.plans != now.plans).then_some(Shift::Plans(then.plans, now.plans)),
            (then.evidence != now.evidence).then_some(Shift::Evidence(then.evidence, now.evidence)),
        ];
        all.into_iter().flatten().collect()
    }

    /// Whether nothing has been decided on any side, so that there is nothing to be said of it.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        let mut sides = [&self.then, &self.now].into_iter().flatten();
        sides.all(|it| it.mark.is_open())
    }

    /// Whether it fell short before and still does.
    #[must_use]
    pub fn still_falls_short(&self) -> bool {
        let short = |it: &Option<Standing>| {
            let mark = it.as_ref().map(|it| it.mark);
            matches!(mark, Some(Mark::Judged(Outcome::Partial | Outcome::Fail)))
        };
        short(&self.then) && short(&self.now)
    }

    /// The side by which it is called: as it is now, or as it was.
    #[must_use]
    pub fn shown(&self) -> Option<&Standing> {
        self.now.as_ref().or(self.then.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CatalogId;

    const PASS: Mark = Mark::Judged(Outcome::Pass);
    const FAIL: Mark = Mark::Judged(Outcome::Fail);

    #[test]
    fn what_does_not_apply_is_neither_better_nor_worse() {
        assert_eq!(Drift::between(FAIL, PASS), Drift::Better);
        assert_eq!(
            Drift::between(PASS, Mark::Judged(Outcome::Partial)),
            Drift::Worse
        );
        assert_eq!(Drift::between(FAIL, Mark::NotApplicable), Drift::Dropped);
        assert_eq!(Drift::between(Mark::NotApplicable, FAIL), Drift::New);
        assert_eq!(Drift::between(PASS, Mark::Unconfirmed), Drift::Open);
        assert_eq!(
            Drift::between(Mark::Unassessed, Mark::Unconfirmed),
            Drift::Open
        );
        assert_eq!(
            Drift::between(Mark::Unassessed, Mark::Unassessed),
            Drift::Open,
            "nothing is known of either"
        );
    }

    fn standing(mark: Mark, summary: &str, counts: (usize, usize)) -> Standing {
        Standing {
            key: ControlKey::new(CatalogId::new("a"), ControlId::new("1.1")),
            title: String::new(),
            mark,
            word: String::new(),
            summary: summary.to_owned(),
            plans: counts.0,
            evidence: counts.1,
        }
    }

    #[test]
    fn what_waits_to_be_confirmed_has_no_other_summary_yet() {
        let of = |now| Compared::of(Some(standing(FAIL, "말", (2, 3))), Some(now), false);
        let all = [Shift::Summary, Shift::Plans(2, 1), Shift::Evidence(3, 4)];
        assert_eq!(of(standing(PASS, "", (1, 4))).shifts(), all);
        let waits = of(standing(Mark::Unconfirmed, "", (1, 4)));
        assert_eq!(waits.shifts(), all[1..]);
        let written = of(standing(Mark::Unconfirmed, "다른 말", (2, 3)));
        assert_eq!(written.shifts(), all[..1]);
        assert!(of(standing(FAIL, "말", (2, 3))).still_falls_short());
        assert!(!waits.still_falls_short());
    }
}
