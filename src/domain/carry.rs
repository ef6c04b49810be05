//! Next year's assessment, made from the last one.
//!
//! | of last year | this year |
//! |---|---|
//! | head data, persons, catalogs, own controls, words for verdicts, what was found harmless | come along |
//! | period, number of the report | empty: they named the assessment of last year |
//! | answers (verdict, why a control does not apply, ticks, summary) | kept beside the form; nothing is answered before somebody confirms or writes it |
//! | what is judged (A), in the users' own words too | comes along, unticked |
//! | evidence | comes along under its numbers, marked as of last year |
//! | kept originals of what was hidden | stay behind: nobody needs them to judge anew, and they hold what was to be hidden |
//! | plans that are open or under way | come along: they are still to be done |
//! | plans that are done | stay with last year's answer |
//! | answers to the calculators | come along: when a duty was last done still counts |
//! | links to answers taken over | stay behind: a confirmed answer is the control's own |
//! | reports handed out, their signed copies, signatures | stay behind: they are of another content |
//! | who changed what | stays in the file of last year; each answer keeps who gave it, and when |
//!
//! Where the catalog is of another edition, only controls that ask something else are asked anew: their answers of last year
//! can be read, but not confirmed. All others are carried over to be confirmed, since a year has passed for them too.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    ActionState, Assessment, Catalog, Control, ControlKey, Criterion, DateTime, Evidence,
    EvidenceId, Finding, LastAnswer, LastYear, Pairing, Profile, Sha256, Stamp, paired,
};

/// Makes the next assessment. `then` are the catalogs as they were used, with the project's own changes; `now` are those to be
/// used, as published.
#[must_use]
pub fn carry_over(
    old: &Assessment,
    then: &[Arc<Catalog>],
    now: &[Arc<Catalog>],
    at: DateTime,
) -> Assessment {
    let mut carrier = Carrier {
        old,
        findings: BTreeMap::new(),
        answers: BTreeMap::new(),
        dropped: BTreeMap::new(),
    };
    let mut tailoring = old.tailoring.as_ref().clone();
    // A number that the newer edition has given itself is the catalog's.
    let published = |own: &super::OwnControl| {
        let catalog = now.iter().find(|catalog| catalog.id == own.catalog);
        catalog.is_some_and(|catalog| catalog.control(&own.id).is_some())
    };
    tailoring.own.retain(|own| !published(own));
    for catalog in now {
        let tailored = tailoring.laid_over(catalog);
        let before = then.iter().find(|before| before.id == catalog.id);
        let none = Catalog::default();
        let before = before.map_or(&none, Arc::as_ref);
        for pairing in paired(before, &tailored) {
            carrier.carry(before, &tailored, pairing);
        }
    }
    let Carrier {
        findings,
        answers,
        dropped,
        ..
    } = carrier;
    let last = LastYear {
        name: old.profile.name.clone(),
        period: old.profile.period,
        carried: Some(at),
        last_evidence: old.last_evidence,
        answers,
        dropped,
    };
    let evidence = evidence(old, &findings);
    Assessment {
        profile: Arc::new(profile(&old.profile)),
        persons: old.persons.clone(),
        catalogs: now.iter().map(|catalog| catalog.id.clone()).collect(),
        tailoring: Arc::new(tailoring),
        lost: lost(old, &evidence),
        evidence,
        findings,
        last_evidence: old.last_evidence,
        cleared: old.cleared.clone(),
        last: Some(Arc::new(last)),
        issued: Vec::new(),
        answers: old.answers.clone(),
    }
}

struct Carrier<'a> {
    old: &'a Assessment,
    findings: BTreeMap<ControlKey, Arc<Finding>>,
    answers: BTreeMap<ControlKey, Arc<LastAnswer>>,
    dropped: BTreeMap<ControlKey, Arc<LastAnswer>>,
}

impl Carrier<'_> {
    fn carry(&mut self, before: &Catalog, catalog: &Catalog, pairing: Pairing<'_>) {
        let old = pairing.then.map(|control| {
            let finding = self.old.findings.get(&before.key(&control.id));
            // Nothing is known of a control that a file has no finding for.
            let fresh = || Arc::new(Finding::for_control(control));
            (control, finding.cloned().unwrap_or_else(fresh))
        });
        let answer = old.as_ref().map(|(control, finding)| {
            let mut answer = self.answer(before, control, finding);
            let reworded = !pairing.same && answer.asked.is_empty();
            if reworded {
                answer.asked = control.asked();
            }
            answer
        });
        let Some(control) = pairing.now else {
            if let (Some(answer), Some((control, _))) = (answer, old) {
                let key = before.key(&control.id);
                self.dropped.insert(key, Arc::new(answer));
            }
            return;
        };
        let key = catalog.key(&control.id);
        let finding = match &old {
            Some((before, finding)) => renewed(finding, before, control),
            None => Finding::for_control(control),
        };
        self.findings.insert(key.clone(), Arc::new(finding));
        if let (Some(mut answer), Some((before, _))) = (answer, old) {
            answer.moved_from = (before.id != control.id).then(|| before.id.clone());
            self.answers.insert(key, Arc::new(answer));
        }
    }

    /// The answer that was given last. Where nothing was decided last year, it may be of a year before, with what was written
    /// since above it.
    fn answer(&self, catalog: &Catalog, control: &Control, finding: &Finding) -> LastAnswer {
        let key = catalog.key(&control.id);
        let mark = self.old.mark(catalog, &key);
        let earlier = self.old.last_answer(&key);
        if let (true, Some(earlier)) = (mark.is_open(), earlier) {
            return with_earlier(finding, earlier);
        }
        let verdict = finding.verdict.as_ref();
        let level = verdict.and_then(|verdict| catalog.level(verdict));
        // A verdict that was given before the control was put out of scope says nothing.
        let level = level.filter(|_| finding.applies());
        LastAnswer {
            title: control.title.clone(),
            moved_from: None,
            asked: Vec::new(),
            outcome: level.map(|level| level.outcome),
            word: level.map_or_else(String::new, |level| level.label.clone()),
            evidence: finding.evidence.len(),
            finding: kept(finding.clone()),
        }
    }
}

/// What is shown of a finding beside the next one: its evidence and where it came from are not.
fn kept(finding: Finding) -> Finding {
    Finding {
        evidence: Vec::new(),
        last_serial: 0,
        taken_over: Vec::new(),
        ..finding
    }
}

fn with_earlier(finding: &Finding, earlier: &LastAnswer) -> LastAnswer {
    let mut answer = earlier.clone();
    answer.evidence = finding.evidence.len();
    let before = &earlier.finding;
    let texts = [finding.summary.trim(), before.summary.trim()];
    let texts = texts.into_iter().filter(|it| !it.is_empty());
    answer.finding.summary = texts.collect::<Vec<&str>>().join("\n");
    let met = |it: &Criterion| {
        before
            .criteria
            .iter()
            .any(|other| other.id == it.id && other.met)
    };
    let criteria = finding.criteria.iter().map(|it| Criterion {
        met: it.met || met(it),
        ..it.clone()
    });
    answer.finding.criteria = criteria.collect();
    let done = before.actions.iter();
    let done = done.filter(|it| it.state == ActionState::Done);
    answer.finding.actions = done.chain(&finding.actions).cloned().collect();
    answer
}

/// The finding to be filled anew. What the users have worded themselves stays, what the source says follows the source.
fn renewed(old: &Finding, before: &Control, control: &Control) -> Finding {
    let fresh = Finding::for_control(control);
    let former = Finding::for_control(before);
    let is_of = |source: &Finding, text: &str| source.criteria.iter().any(|it| it.text == text);
    let gone = |it: &&Criterion| is_of(&former, &it.text) && !is_of(&fresh, &it.text);
    let stays = old.criteria.iter().filter(|it| !gone(it));
    let mut criteria: Vec<Criterion> = stays
        .map(|it| Criterion {
            met: false,
            ..it.clone()
        })
        .collect();
    let mut next = old.free_criterion_id();
    let mut behind = 0;
    for new in fresh.criteria {
        let place = criteria.iter().position(|it| it.text == new.text);
        match place {
            Some(place) => behind = place + 1,
            // What the users have taken out or reworded themselves does not come back.
            None if is_of(&former, &new.text) => {}
            None => {
                criteria.insert(behind, Criterion { id: next, ..new });
                behind += 1;
                next.0 += 1;
            }
        }
    }
    let open = old.actions.iter();
    let open = open.filter(|it| it.state != ActionState::Done);
    Finding {
        criteria,
        evidence: old.evidence.clone(),
        actions: open.cloned().collect(),
        last_serial: old.last_serial,
        ..Finding::default()
    }
}

/// All but what only dropped controls show, without kept originals.
fn evidence(
    old: &Assessment,
    findings: &BTreeMap<ControlKey, Arc<Finding>>,
) -> BTreeMap<EvidenceId, Arc<Evidence>> {
    let shown = |findings: &BTreeMap<ControlKey, Arc<Finding>>| -> BTreeSet<EvidenceId> {
        let findings = findings.values();
        findings
            .flat_map(|finding| finding.evidence.iter().copied())
            .collect()
    };
    let (before, now) = (shown(&old.findings), shown(findings));
    let stays = |id: &EvidenceId| now.contains(id) || !before.contains(id);
    let all = old.evidence.iter().filter(|(id, _)| stays(id));
    all.map(|(id, evidence)| {
        let mut evidence = evidence.clone();
        if evidence.original.is_some() {
            Arc::make_mut(&mut evidence).original = None;
        }
        (*id, evidence)
    })
    .collect()
}

/// What is gone of the evidence that comes along stays noted.
fn lost(
    old: &Assessment,
    evidence: &BTreeMap<EvidenceId, Arc<Evidence>>,
) -> BTreeMap<Sha256, Stamp> {
    let files = evidence.values().flat_map(|evidence| evidence.files());
    let noted = files.filter_map(|file| old.lost.get_key_value(&file.sha256));
    noted.map(|(file, stamp)| (file.clone(), *stamp)).collect()
}

fn profile(old: &Profile) -> Profile {
    Profile {
        period: None,
        document_number: String::new(),
        ..old.clone()
    }
}
