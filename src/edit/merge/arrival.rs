//! What comes back, in the ids of the project it comes back to: persons, evidence and their numbers were given on both sides
//! without knowing of one another.

use std::{collections::BTreeMap, sync::Arc};

use crate::domain::{
    Assessment, Evidence, EvidenceBody, EvidenceId, EvidenceNumber, Finding, Person, PersonId,
    Stamp,
};

/// The other side with every id translated.
pub(super) struct Arrival {
    /// The other side.
    pub(super) theirs: Assessment,
    /// Persons that are new here.
    pub(super) new_persons: Vec<Person>,
    /// Evidence that is new here, by id.
    pub(super) new_evidence: Vec<Evidence>,
    /// Numbers that were taken, and what the evidence is called instead.
    pub(super) renumbered: Vec<(EvidenceNumber, EvidenceNumber)>,
}

impl Arrival {
    /// Translates the other side.
    pub(super) fn of(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Self {
        let mut arrival = Self {
            theirs: theirs.clone(),
            new_persons: Vec::new(),
            new_evidence: Vec::new(),
            renumbered: Vec::new(),
        };
        let persons = arrival.persons(base, ours);
        let stamped = |stamp: Stamp| Stamp {
            by: stamp.by.map(|by| persons.get(&by).copied().unwrap_or(by)),
            ..stamp
        };
        for evidence in arrival.theirs.evidence.values_mut() {
            let evidence = Arc::make_mut(evidence);
            evidence.added = stamped(evidence.added);
            evidence.swept = evidence.swept.map(stamped);
            for redaction in &mut evidence.redactions {
                redaction.stamp = stamped(redaction.stamp);
            }
        }
        for stamp in arrival.theirs.lost.values_mut() {
            *stamp = stamped(*stamp);
        }
        let evidence = arrival.evidence(base, ours);
        for (key, finding) in &mut arrival.theirs.findings {
            let finding = Arc::make_mut(finding);
            let before = base.finding(key).map(|it| &it.evidence);
            let was = |id: &EvidenceId| before.is_some_and(|before| before.contains(id));
            finding.changed = finding.changed.map(stamped);
            for link in &mut finding.taken_over {
                link.stamp = stamped(link.stamp);
            }
            let shown = finding.evidence.iter();
            let known = |id: &EvidenceId| evidence.get(id).copied().or(was(id).then_some(*id));
            finding.evidence = shown.filter_map(known).collect();
        }
        for new in &arrival.new_evidence {
            let numbered = arrival.theirs.findings.iter_mut();
            for (_, finding) in numbered.filter(|(key, finding)| {
                key.control == new.number.control && finding.evidence.contains(&new.id)
            }) {
                let finding: &mut Finding = Arc::make_mut(finding);
                finding.last_serial = finding.last_serial.max(new.number.serial);
            }
        }
        arrival
    }

    /// Who is whom: those who were there before keep their ids, others are known by name and role.
    fn persons(&mut self, base: &Assessment, ours: &Assessment) -> BTreeMap<PersonId, PersonId> {
        let mut next = ours
            .persons
            .iter()
            .map(|person| person.id.0)
            .max()
            .unwrap_or(0);
        let mut known = BTreeMap::new();
        for person in &self.theirs.persons {
            let same = |other: &&Person| {
                (&other.name, &other.role, other.part) == (&person.name, &person.role, person.part)
            };
            let id = if base.person(person.id).is_some() {
                person.id
            } else if let Some(same) = ours.persons.iter().find(same) {
                same.id
            } else {
                next += 1;
                self.new_persons.push(Person {
                    id: PersonId(next),
                    ..person.clone()
                });
                PersonId(next)
            };
            known.insert(person.id, id);
        }
        known
    }

    /// Which evidence is which: the same file comes along once. New evidence keeps its number where that is free here.
    fn evidence(
        &mut self,
        base: &Assessment,
        ours: &Assessment,
    ) -> BTreeMap<EvidenceId, EvidenceId> {
        let highest = ours.evidence.keys().last().copied();
        let mut last = ours.last_evidence.max(highest.unwrap_or_default());
        let mut known = BTreeMap::new();
        for (id, evidence) in std::mem::take(&mut self.theirs.evidence) {
            if base.evidence.contains_key(&id) {
                known.insert(id, id);
                self.theirs.evidence.insert(id, evidence);
                continue;
            }
            let mut here = ours.evidence.values().map(Arc::as_ref);
            if let Some(same) = here.find(|other| is_same(other, &evidence)) {
                known.insert(id, same.id);
                continue;
            }
            last = EvidenceId(last.0 + 1);
            let number = self.free_number(ours, &evidence.number);
            if number != evidence.number {
                let before = evidence.number.clone();
                self.renumbered.push((before, number.clone()));
            }
            known.insert(id, last);
            self.new_evidence.push(Evidence {
                id: last,
                number,
                ..Evidence::clone(&evidence)
            });
        }
        known
    }

    /// The number itself, or the next of its control that neither side has given.
    fn free_number(&self, ours: &Assessment, wanted: &EvidenceNumber) -> EvidenceNumber {
        let given = || {
            let ours = ours.evidence.values().map(|it| &it.number);
            ours.chain(self.new_evidence.iter().map(|it| &it.number))
        };
        let serials = |findings: &Assessment| -> u32 {
            let findings = findings.findings.iter();
            let alike = findings.filter(|(key, _)| key.control == wanted.control);
            alike.map(|(_, it)| it.last_serial).max().unwrap_or(0)
        };
        if given().all(|number| number != wanted) {
            return wanted.clone();
        }
        let alike = given().filter(|number| number.control == wanted.control);
        let highest = alike.map(|number| number.serial).max().unwrap_or(0);
        EvidenceNumber {
            serial: highest.max(serials(ours)).max(serials(&self.theirs)) + 1,
            ..wanted.clone()
        }
    }
}

/// Whether two evidences are one: the same file, or the same paper noted at the same moment.
fn is_same(one: &Evidence, other: &Evidence) -> bool {
    match (&one.body, &other.body) {
        (EvidenceBody::File(one), EvidenceBody::File(other)) => one.sha256 == other.sha256,
        (EvidenceBody::Paper { place: here }, EvidenceBody::Paper { place: there }) => {
            here == there && one.title == other.title && one.added.at == other.added.at
        }
        _ => false,
    }
}
