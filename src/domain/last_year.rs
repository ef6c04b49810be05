//! What the assessment before this one said. It is kept to be shown beside what is answered now and to be compared with it;
//! it never changes and never counts as an answer of this one.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Applicability, Assessment, Catalog, Control, ControlId, ControlKey, DateTime, Evidence,
    EvidenceId, Finding, GuidanceKind, Mark, Outcome, Period,
};

/// The assessment that this one was carried over from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastYear {
    /// Its name.
    pub name: String,
    /// When it ran.
    pub period: Option<Period>,
    /// When it was carried over.
    pub carried: Option<DateTime>,
    /// Highest evidence id that it had given: what has no higher one came from it.
    pub last_evidence: EvidenceId,
    /// Its answers, by the controls that ask the same or take their place now.
    pub answers: BTreeMap<ControlKey, Arc<LastAnswer>>,
    /// Its answers to what is not asked any more, by the controls that asked it.
    pub dropped: BTreeMap<ControlKey, Arc<LastAnswer>>,
}

/// What was found for one control then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastAnswer {
    /// Title of the control then.
    pub title: String,
    /// Its number then, where it has another one now.
    pub moved_from: Option<ControlId>,
    /// What it asked then, where something else is asked now; empty where it asks the same.
    pub asked: Vec<AskedPoint>,
    /// How the verdict counted then.
    pub outcome: Option<Outcome>,
    /// The verdict in the word of that time.
    pub word: String,
    /// How many evidences it showed.
    pub evidence: usize,
    /// What was found. Its evidence has come along to the present finding, and is not listed here.
    pub finding: Finding,
}

/// One point of what a control asks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AskedPoint {
    /// How binding it is; none for title, requirement and details.
    pub kind: Option<GuidanceKind>,
    /// Its words.
    pub text: String,
}

impl LastAnswer {
    /// The state of the control then.
    #[must_use]
    pub fn mark(&self) -> Mark {
        match (&self.finding.applicability, self.outcome) {
            (Applicability::NotApplicable { .. }, _) => Mark::NotApplicable,
            (_, Some(outcome)) => Mark::Judged(outcome),
            _ => Mark::Unassessed,
        }
    }

    /// Whether the control asks something else now. Then the answer of that time cannot be confirmed, only read: it answered
    /// another question.
    #[must_use]
    pub fn is_reworded(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether it says that what is asked now is met, or not, or does not apply, so that it may be confirmed as it is.
    fn settles(&self, catalog: &Catalog) -> bool {
        let known = || {
            let verdict = self.finding.verdict.as_ref();
            verdict.is_some_and(|verdict| catalog.level(verdict).is_some())
        };
        !self.is_reworded() && (!self.finding.applies() || known())
    }
}

impl Assessment {
    /// What was answered for a control last year.
    #[must_use]
    pub fn last_answer(&self, key: &ControlKey) -> Option<&LastAnswer> {
        let last = self.last.as_ref()?;
        last.answers.get(key).map(Arc::as_ref)
    }

    /// Last year's answer, where nothing has been decided this year and it may be confirmed as it is.
    #[must_use]
    pub fn unconfirmed(&self, catalog: &Catalog, key: &ControlKey) -> Option<&LastAnswer> {
        let answer = self.last_answer(key)?;
        (self.mark(catalog, key) == Mark::Unconfirmed).then_some(answer)
    }

    /// Whether a control without a verdict has one of last year that waits to be confirmed.
    pub(super) fn waits(&self, catalog: &Catalog, key: &ControlKey) -> bool {
        self.last_answer(key)
            .is_some_and(|answer| answer.settles(catalog))
    }

    /// Whether what was decided is what was decided last year, word for word: somebody has confirmed it.
    #[must_use]
    pub fn says_the_same_as_last(&self, catalog: &Catalog, key: &ControlKey) -> bool {
        let (Some(now), Some(last)) = (self.finding(key), self.last_answer(key)) else {
            return false;
        };
        let same = now.applicability == last.finding.applicability
            && now.verdict == last.finding.verdict
            && now.summary == last.finding.summary;
        !self.mark(catalog, key).is_open() && same && !last.is_reworded()
    }

    /// Whether an evidence came along from last year.
    #[must_use]
    pub fn is_of_last_year(&self, evidence: &Evidence) -> bool {
        let last = self.last.as_ref();
        last.is_some_and(|last| evidence.id <= last.last_evidence)
    }
}

impl Control {
    /// All that it asks, point by point: what must be judged anew when it changes. Laws, examples of evidence and notes of
    /// the source are not asked, and how a text is broken into lines says nothing.
    #[must_use]
    pub fn asked(&self) -> Vec<AskedPoint> {
        let closed_up = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ")
        };
        let plain = |text: &str| AskedPoint {
            kind: None,
            text: closed_up(text),
        };
        let mut points = vec![plain(&self.title), plain(&self.requirement)];
        for point in &self.guidance {
            points.push(AskedPoint {
                kind: Some(point.kind),
                text: closed_up(&point.text),
            });
            points.extend(point.items.iter().map(|item| plain(item)));
        }
        for table in &self.tables {
            points.push(plain(&table.title));
            let rows = std::iter::once(&table.head).chain(&table.rows);
            points.extend(rows.map(|row| plain(&row.join(" | "))));
        }
        points
    }
}
