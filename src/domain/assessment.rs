//! What the project file holds. A value that is cheap to clone; it changes only through `edit`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Catalog, CatalogId, ControlKey, Evidence, EvidenceFile, EvidenceId, Finding, Identifier,
    IssuedReport, LastYear, Mark, Person, PersonId, Profile, Sha256, Stamp, Tailoring, TakenOver,
    calc::{Answers, Calculator},
};

/// One assessment of one institution against one or more catalogs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Head data.
    pub profile: Arc<Profile>,
    /// Who takes part.
    pub persons: Vec<Person>,
    /// Catalogs in use, in the order shown.
    pub catalogs: Vec<CatalogId>,
    /// What the project changes of its catalogs.
    pub tailoring: Arc<Tailoring>,
    /// One finding a control.
    pub findings: BTreeMap<ControlKey, Arc<Finding>>,
    /// All evidence.
    pub evidence: BTreeMap<EvidenceId, Arc<Evidence>>,
    /// Highest evidence id ever given.
    pub last_evidence: EvidenceId,
    /// What looks like personal data and is none, or may stand.
    pub cleared: BTreeSet<Cleared>,
    /// What was answered to the calculators, by the calculator's name; one that this program does not know is kept.
    pub answers: BTreeMap<String, Arc<Answers>>,
    /// What the assessment said that it was carried over from.
    pub last: Option<Arc<LastYear>>,
    /// Reports handed out as final, oldest first. They say nothing of what was found, so no report shows them and they are
    /// no part of the content that a report is tied to.
    pub issued: Vec<IssuedReport>,
    /// Files whose bytes are gone for good, with who has taken note of it. What was found in them still stands; they are no
    /// part of the content either.
    pub lost: BTreeMap<Sha256, Stamp>,
}

/// Something that looks like personal data, found harmless by a person. It names the words by so few bits that thousands
/// of telephone numbers share them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cleared {
    /// What it was taken for.
    pub kind: Identifier,
    /// The first 16 bits of the SHA-256 of the words.
    pub digest: u16,
}

/// What part of the assessment a change touches: the journal writes it, derived data depend on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The head data.
    Profile,
    /// The list of persons.
    Persons,
    /// Which catalogs are in use.
    Catalogs,
    /// What is changed of the catalogs.
    Tailoring,
    /// One finding.
    Finding(ControlKey),
    /// One evidence.
    Evidence(EvidenceId),
    /// The evidence counter.
    LastEvidence,
    /// What was found harmless.
    Cleared,
    /// The list of issued reports.
    Issued,
    /// Which files are lost.
    Lost,
    /// The answers to the calculators.
    Answers,
    /// What the assessment before said.
    LastYear,
}

impl Assessment {
    /// A new assessment with a fresh finding for every control of the catalogs.
    #[must_use]
    pub fn new(profile: Profile, persons: Vec<Person>, catalogs: &[Arc<Catalog>]) -> Self {
        let mut findings = BTreeMap::new();
        for catalog in catalogs {
            for placed in catalog.controls() {
                let finding = Finding::for_control(placed.control);
                findings.insert(catalog.key(&placed.control.id), Arc::new(finding));
            }
        }
        Self {
            profile: Arc::new(profile),
            persons,
            catalogs: catalogs.iter().map(|catalog| catalog.id.clone()).collect(),
            findings,
            ..Self::default()
        }
    }

    /// The finding for a control, if the control is part of the assessment.
    #[must_use]
    pub fn finding(&self, key: &ControlKey) -> Option<&Finding> {
        self.findings.get(key).map(Arc::as_ref)
    }

    /// The evidence of that id.
    #[must_use]
    pub fn evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        self.evidence.get(&id).map(Arc::as_ref)
    }

    /// What was answered to a calculator.
    #[must_use]
    pub fn answers(&self, calculator: Calculator) -> Option<&Answers> {
        self.answers.get(calculator.id()).map(Arc::as_ref)
    }

    /// The person of that id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.persons.iter().find(|person| person.id == id)
    }

    /// Who did something; none where it is not known.
    #[must_use]
    pub fn doer(&self, stamp: Stamp) -> Option<&str> {
        let person = self.person(stamp.by?)?;
        Some(&person.name)
    }

    /// Whether the answer of a control comes, directly or by others, from another control.
    #[must_use]
    pub fn comes_from(&self, key: &ControlKey, source: &ControlKey) -> bool {
        let mut seen = BTreeSet::from([key]);
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            for link in self
                .finding(key)
                .iter()
                .flat_map(|finding| &finding.taken_over)
            {
                if link.from == *source {
                    return true;
                }
                if seen.insert(&link.from) {
                    open.push(&link.from);
                }
            }
        }
        false
    }

    /// Whether an answer that was taken over has since changed where it came from.
    #[must_use]
    pub fn is_outdated(&self, link: &TakenOver) -> bool {
        let changed = self.finding(&link.from).and_then(|source| source.changed);
        changed.is_some_and(|changed| changed.at > link.stamp.at)
    }

    /// The files that the project must hold, one a mention.
    pub fn files(&self) -> impl Iterator<Item = &EvidenceFile> {
        self.mentioned()
            .filter(|file| !self.lost.contains_key(&file.sha256))
    }

    /// Every file that evidence or a signed copy consists of, lost or not, one a mention.
    pub fn mentioned(&self) -> impl Iterator<Item = &EvidenceFile> {
        let evidence = self.evidence.values().flat_map(|evidence| evidence.files());
        let copies = self.issued.iter().flat_map(|report| &report.signed_copy);
        evidence.chain(copies)
    }

    /// Who has taken note that the file of an evidence is lost, and when.
    #[must_use]
    pub fn loss_of(&self, evidence: &Evidence) -> Option<Stamp> {
        self.lost.get(&evidence.file()?.sha256).copied()
    }

    /// The issued report of that PDF.
    #[must_use]
    pub fn issued(&self, pdf: &Sha256) -> Option<&IssuedReport> {
        self.issued.iter().find(|report| report.pdf == *pdf)
    }

    /// The issued report that a file is the signed copy of.
    #[must_use]
    pub fn report_of_copy(&self, file: &Sha256) -> Option<&IssuedReport> {
        self.issued.iter().find(|report| report.holds(file))
    }

    /// The controls that show an evidence.
    pub fn users_of(&self, id: EvidenceId) -> impl Iterator<Item = &ControlKey> {
        let shows =
            move |(_, finding): &(&ControlKey, &Arc<Finding>)| finding.evidence.contains(&id);
        self.findings.iter().filter(shows).map(|(key, _)| key)
    }

    /// The evidence of a finding, in the order shown.
    pub fn evidence_of(&self, finding: &Finding) -> impl Iterator<Item = &Evidence> {
        finding.evidence.iter().filter_map(|id| self.evidence(*id))
    }

    /// All evidence, each once, with the controls that show it: in the order of those controls in the catalogs in use; what
    /// none of them shows comes last.
    #[must_use]
    pub fn evidence_in_order(
        &self,
        catalogs: &[Arc<Catalog>],
    ) -> Vec<(&Evidence, Vec<ControlKey>)> {
        let mut users: BTreeMap<EvidenceId, Vec<ControlKey>> = BTreeMap::new();
        let mut order = Vec::new();
        for catalog in catalogs {
            for placed in catalog.controls() {
                let key = catalog.key(&placed.control.id);
                for id in self.finding(&key).iter().flat_map(|it| &it.evidence) {
                    let users = users.entry(*id).or_default();
                    if users.is_empty() {
                        order.push(*id);
                    }
                    users.push(key.clone());
                }
            }
        }
        let unused = self.evidence.keys();
        order.extend(unused.filter(|id| !users.contains_key(id)));
        let shown = order.into_iter().filter_map(|id| {
            let evidence = self.evidence(id)?;
            Some((evidence, users.remove(&id).unwrap_or_default()))
        });
        shown.collect()
    }

    /// The state of a control. A verdict that the scale does not know counts as none, and so does one of last year until
    /// somebody has confirmed it.
    #[must_use]
    pub fn mark(&self, catalog: &Catalog, key: &ControlKey) -> Mark {
        let Some(finding) = self.finding(key) else {
            return Mark::Unassessed;
        };
        if !finding.applies() {
            return Mark::NotApplicable;
        }
        let level = finding
            .verdict
            .as_ref()
            .and_then(|verdict| catalog.level(verdict));
        match level {
            Some(level) => Mark::Judged(level.outcome),
            None if self.waits(catalog, key) => Mark::Unconfirmed,
            None => Mark::Unassessed,
        }
    }
}
