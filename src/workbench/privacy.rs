//! What in a project looks like personal data or a secret: in the texts that people wrote, in names of files, and in files
//! of plain text. Derived from the assessment; only what an edit touches is searched again.

use std::collections::BTreeMap;

use super::spots::{Spot, texts};
use crate::{
    domain::{
        Assessment, Cleared, Confidence, Evidence, EvidenceId, Identifier, Sha256, Subject,
        identifiers, masked,
    },
    evidence,
};

/// All that was found, by the part of the assessment that holds it.
#[derive(Clone, Debug, Default)]
pub struct Privacy {
    in_texts: BTreeMap<Subject, Vec<Found>>,
    in_files: BTreeMap<Sha256, Searched>,
}

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where the text stands.
    pub spot: Spot,
    /// What was found.
    pub suspect: Suspect,
    /// Where in the text, in bytes.
    pub range: std::ops::Range<usize>,
}

/// What looks like personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// What it is taken for.
    pub kind: Identifier,
    /// How sure that is.
    pub confidence: Confidence,
    /// The words.
    pub words: String,
    /// The words with all that matters masked.
    pub masked: String,
    /// How it is remembered once a person has found it harmless.
    pub cleared: Cleared,
}

/// What is known of a file of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Searched {
    /// It was searched; each suspect with its line, from 1.
    Through(Vec<(usize, Suspect)>),
    /// It is too large, cannot be read or is full of suspects, so a person must look.
    Not,
}

/// Most different suspects that are told of one file. One with more is no log to be masked but a list to be looked at.
const MOST: usize = 10_000;

impl Privacy {
    /// Searches the whole of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let mut privacy = Self::default();
        for subject in super::spots::subjects(assessment) {
            privacy.update(assessment, &subject);
        }
        privacy
    }

    /// Searches one part again.
    pub(super) fn update(&mut self, assessment: &Assessment, subject: &Subject) {
        let found: Vec<Found> = texts(assessment, subject)
            .into_iter()
            .flat_map(|(spot, text)| in_text(&spot, text))
            .collect();
        if found.is_empty() {
            self.in_texts.remove(subject);
        } else {
            self.in_texts.insert(subject.clone(), found);
        }
    }

    /// Remembers what a file holds.
    pub(super) fn learn(&mut self, file: Sha256, searched: Searched) {
        self.in_files.insert(file, searched);
    }

    /// What one part holds that nobody has found harmless yet.
    pub fn open<'a>(
        &'a self,
        assessment: &'a Assessment,
        subject: &Subject,
    ) -> impl Iterator<Item = &'a Found> {
        let found = self.in_texts.get(subject).into_iter().flatten();
        found.filter(|found| !assessment.cleared.contains(&found.suspect.cleared))
    }

    /// What stands in one place and nobody has found harmless yet.
    pub fn at<'a>(
        &'a self,
        assessment: &'a Assessment,
        subject: &Subject,
        spot: &'a Spot,
    ) -> impl Iterator<Item = &'a Found> {
        self.open(assessment, subject)
            .filter(move |found| found.spot == *spot)
    }

    /// Everything in texts that nobody has found harmless yet.
    pub fn all_open<'a>(
        &'a self,
        assessment: &'a Assessment,
    ) -> impl Iterator<Item = (&'a Subject, &'a Found)> {
        let all = self.in_texts.iter();
        let all = all.flat_map(|(subject, found)| found.iter().map(move |it| (subject, it)));
        all.filter(|(_, found)| !assessment.cleared.contains(&found.suspect.cleared))
    }

    /// What is known of the content of an evidence; none when it is no plain text or has not been read yet.
    #[must_use]
    pub fn content(&self, assessment: &Assessment, id: EvidenceId) -> Option<&Searched> {
        let file = assessment.evidence(id)?.file()?;
        self.in_files.get(&file.sha256)
    }

    /// What the content of an evidence holds that nobody has found harmless yet, with its lines.
    pub fn open_content<'a>(
        &'a self,
        assessment: &'a Assessment,
        id: EvidenceId,
    ) -> impl Iterator<Item = &'a (usize, Suspect)> {
        let suspects = match self.content(assessment, id) {
            Some(Searched::Through(suspects)) => suspects.as_slice(),
            _ => &[],
        };
        suspects
            .iter()
            .filter(|(_, suspect)| !assessment.cleared.contains(&suspect.cleared))
    }

    /// Whether a file of plain text has not been searched: not yet, or because it could not be. A person who has looked
    /// through the latter is enough.
    #[must_use]
    pub fn is_unread(&self, evidence: &Evidence) -> bool {
        let text = evidence.file().filter(|file| file.media.is_text());
        text.is_some_and(|file| match self.in_files.get(&file.sha256) {
            None => true,
            Some(Searched::Not) => evidence.is_unswept(),
            Some(Searched::Through(_)) => false,
        })
    }

    /// How many open suspects an evidence has, in its texts and its content.
    #[must_use]
    pub fn count(&self, assessment: &Assessment, id: EvidenceId) -> usize {
        self.open(assessment, &Subject::Evidence(id)).count()
            + self.open_content(assessment, id).count()
    }

    /// How many open suspects the whole project has.
    #[must_use]
    pub fn count_all(&self, assessment: &Assessment) -> usize {
        let contents = assessment.evidence.keys();
        let contents = contents.map(|id| self.open_content(assessment, *id).count());
        self.all_open(assessment).count() + contents.sum::<usize>()
    }
}

fn in_text(spot: &Spot, text: &str) -> Vec<Found> {
    let found = |hit: crate::domain::Hit| Found {
        spot: spot.clone(),
        suspect: Suspect::of(text, &hit),
        range: hit.range,
    };
    identifiers(text).into_iter().map(found).collect()
}

impl Suspect {
    fn of(text: &str, hit: &crate::domain::Hit) -> Self {
        let words = text.get(hit.range.clone()).unwrap_or_default();
        let digest = evidence::sha256(words.as_bytes());
        Self {
            kind: hit.kind,
            confidence: hit.confidence,
            words: words.to_owned(),
            masked: masked(text, hit),
            cleared: Cleared {
                kind: hit.kind,
                digest: u16::from_str_radix(digest.short(4), 16).unwrap_or_default(),
            },
        }
    }
}

/// Searches the content of a file of plain text. The same words are told once, where they first stand.
#[must_use]
pub(super) fn search(text: &str) -> Searched {
    let mut suspects: BTreeMap<(Identifier, &str), (usize, Suspect)> = BTreeMap::new();
    let (mut line, mut from) = (1, 0);
    for hit in identifiers(text) {
        let between = text.get(from..hit.range.start).unwrap_or_default();
        line += between.matches('\n').count();
        from = hit.range.start;
        let words = text.get(hit.range.clone()).unwrap_or_default();
        let told = suspects.entry((hit.kind, words));
        told.or_insert_with(|| (line, Suspect::of(text, &hit)));
        if suspects.len() > MOST {
            return Searched::Not;
        }
    }
    let mut suspects: Vec<(usize, Suspect)> = suspects.into_values().collect();
    suspects.sort_by_key(|(line, _)| *line);
    Searched::Through(suspects)
}

/// A text with all suspects masked that nobody has found harmless, and how many that were.
#[must_use]
pub(super) fn mask_all(text: &str, harmless: impl Fn(Cleared) -> bool) -> (String, u32) {
    let (mut out, mut from, mut count) = (String::with_capacity(text.len()), 0, 0);
    for hit in identifiers(text) {
        let suspect = Suspect::of(text, &hit);
        if harmless(suspect.cleared) {
            continue;
        }
        out.push_str(text.get(from..hit.range.start).unwrap_or_default());
        out.push_str(&suspect.masked);
        from = hit.range.end;
        count += 1;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    (out, count)
}
