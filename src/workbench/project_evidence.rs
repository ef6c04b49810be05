//! What an open project knows of its evidence: all of it at once, what looks like personal data, and what must be looked at
//! before anything is handed out.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    gallery::Gallery,
    job::Job,
    outcome::JournalOp,
    privacy::{Privacy, Searched},
    project::OpenProject,
};
use crate::{
    domain::{EvidenceId, Sha256},
    edit::Replacement,
};

/// What must be looked at before anything of a project is handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Misgivings {
    /// Files that nobody has looked through.
    pub unswept: usize,
    /// What looks like personal data and nobody has found harmless.
    pub suspects: usize,
    /// Files of plain text that have not been searched.
    pub unread: usize,
}

impl Misgivings {
    /// Whether nothing must be looked at.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl OpenProject {
    /// What looks like personal data, up to date with the assessment.
    #[must_use]
    pub fn privacy(&self) -> &Privacy {
        &self.privacy
    }

    /// Whether the last check of all hashes found every one right.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.verified
    }

    /// All evidence, up to date with the assessment.
    #[must_use]
    pub fn gallery(&self) -> &Gallery {
        let derive = || Gallery::of(&self.assessment, self.catalogs(), &self.privacy);
        self.gallery.get_or_init(derive)
    }

    /// What must be looked at before anything of the project is handed out.
    #[must_use]
    pub fn misgivings(&self) -> Misgivings {
        *self.misgivings.get_or_init(|| {
            let all = || self.assessment.evidence.values();
            let unread = all().filter(|evidence| self.privacy.is_unread(evidence));
            Misgivings {
                unswept: all().filter(|evidence| evidence.is_unswept()).count(),
                suspects: self.privacy.count_all(&self.assessment),
                unread: unread.count(),
            }
        })
    }

    /// Replaces a file for good. Returns what to write down, and the files that nothing must bring back; none of either
    /// where no evidence shows the file any more.
    pub(super) fn replace_file(
        &mut self,
        replacement: &Replacement,
    ) -> Option<(JournalOp, BTreeSet<Sha256>)> {
        let history = &mut self.history;
        let (subjects, gone) = history.replace_file(&mut self.assessment, replacement);
        (!subjects.is_empty()).then(|| (self.touched(&subjects), gone))
    }

    /// Forgets an original for good. Returns what to write down, and the files that nothing must bring back.
    pub(super) fn forget_original(&mut self, id: EvidenceId) -> (JournalOp, BTreeSet<Sha256>) {
        let (subjects, gone) = self.history.forget_original(&mut self.assessment, id);
        (self.touched(&subjects), gone)
    }

    /// Remembers what a file of plain text holds.
    pub(super) fn searched(&mut self, file: Sha256, searched: Searched) {
        self.privacy.learn(file, searched);
        self.gallery.take();
        self.misgivings.take();
    }

    /// Checks every hash; the user has asked for it, or it is done because the project was opened.
    pub(super) fn verify_job(&self, asked: bool) -> Job {
        let wanted: BTreeMap<&Sha256, u64> = self
            .assessment
            .files()
            .map(|file| (&file.sha256, file.length))
            .collect();
        let wanted = wanted
            .into_iter()
            .map(|(file, length)| (file.clone(), length));
        Job::Verify {
            files: self.files.clone(),
            wanted: wanted.collect(),
            trail: self.trail().clone(),
            asked,
            session: self.session(),
        }
    }

    /// Searches the files of plain text for personal data; none where there is no such file.
    pub(super) fn search_job(&self) -> Option<Job> {
        let texts = self.assessment.files().filter(|file| file.media.is_text());
        let wanted = texts.map(|file| (file.sha256.clone(), file.length));
        let wanted: BTreeMap<Sha256, u64> = wanted.collect();
        (!wanted.is_empty()).then(|| Job::SearchTexts {
            files: self.files.clone(),
            wanted,
            session: self.session(),
        })
    }
}
