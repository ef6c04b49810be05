//! Hiding parts of evidence: one at a time, the new file in the place of the one before, and that one gone for good.

use std::collections::BTreeSet;

use super::{Busy, Effects, Workbench, evidence::stray};
use crate::{
    domain::{EvidenceId, Redaction, Sha256},
    edit::Replacement,
    store::StoreError,
    workbench::{
        evidence_jobs::{Hiding, RedactJob, Redacted},
        evidence_sentences as sentences,
        job::Job,
        notice::Tone,
        outcome::{JobError, JournalOp},
        request::{Effect, Now},
        source::Attachment,
    },
};

impl Workbench {
    /// Begins the journal anew with what stands now, so that what was masked is in none of its lines. Not while a save is
    /// under way, which will do the same: what was written since it began is in those lines alone.
    pub(super) fn compact(&self) -> Effects {
        let project = self.project.as_ref();
        let at_rest = project.filter(|project| project.saving.running.is_none());
        at_rest.map_or_else(Vec::new, |project| {
            let base = Box::new(project.base());
            vec![
                Effect::Journal(JournalOp::Turn),
                Effect::Journal(JournalOp::Rebase(base)),
            ]
        })
    }

    pub(super) fn redact(&mut self, id: EvidenceId, hiding: Hiding, keep: bool) -> Effects {
        let Some((project, file)) = self.file_of(id) else {
            return Vec::new();
        };
        let job = RedactJob {
            file,
            files: project.files().clone(),
            hiding,
            keep,
            tray: project.tray(),
        };
        self.run_busy(Busy::Redacting, Job::Redact(Box::new(job)))
    }

    /// Puts the new file in the place of the one before. Until that one is gone for good, what needs files waits.
    pub(super) fn redacted(
        &mut self,
        before: &Sha256,
        keep: bool,
        result: Result<Redacted, JobError>,
        now: Now,
    ) -> Effects {
        let stamp = self.stamp(now);
        let redacted = match result {
            Ok(redacted) => redacted,
            Err(error) => {
                self.tell(Tone::Error, sentences::not_redacted(&error));
                return self.go_on(now);
            }
        };
        let Attachment {
            file,
            path,
            searched,
            ..
        } = redacted.attachment;
        let project = self.project.as_mut();
        let Some(project) = project.filter(|project| path.starts_with(project.pictures())) else {
            let mut effects = stray(path);
            effects.extend(self.go_on(now));
            return effects;
        };
        project.add_file(&file, &path);
        if let Some(searched) = searched {
            project.searched(file.sha256.clone(), searched);
        }
        let redaction = Redaction {
            stamp,
            before: before.clone(),
            after: file.sha256.clone(),
            hidden: redacted.hidden,
            cropped: redacted.cropped,
        };
        let replacement = Replacement {
            file,
            redaction,
            keep,
        };
        self.replace(&replacement, now)
    }

    fn replace(&mut self, replacement: &Replacement, now: Now) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let saved = project.path().is_some();
        let after = BTreeSet::from([replacement.redaction.after.clone()]);
        if replacement.keep {
            let edits = replacement.edits(project.assessment());
            if edits.is_empty() {
                self.tell(Tone::Warning, sentences::nothing_redacted());
                return self.purge(JournalOp::Append(Vec::new()), after);
            }
            let mut effects = self.perform(edits);
            self.tell(Tone::Warning, sentences::original_kept());
            effects.extend(self.go_on(now));
            return effects;
        }
        let Some((record, gone)) = project.replace_file(replacement) else {
            self.tell(Tone::Warning, sentences::nothing_redacted());
            return self.purge(JournalOp::Append(Vec::new()), after);
        };
        let all = project.assessment().evidence.values();
        let shared = all.filter(|it| it.redactions.last() == Some(&replacement.redaction));
        let words = sentences::redacted(&replacement.redaction, saved, shared.count());
        self.to_tell = Some(words);
        self.purge(record, gone)
    }

    pub(super) fn forget_original(&mut self, id: EvidenceId) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let evidence = project.assessment().evidence(id);
        if evidence.is_none_or(|it| it.original.is_none()) {
            return Vec::new();
        }
        let saved = project.path().is_some();
        let (record, gone) = project.forget_original(id);
        let kept = sentences::original_kept();
        self.notices.retain(|notice| notice.text != kept);
        self.to_tell = Some(sentences::original_forgotten(saved));
        *self.busy.entry(Busy::Redacting).or_insert(0) += 1;
        self.purge(record, gone)
    }

    /// Writes down what has changed, then removes files that nothing may bring back. A file that something still holds
    /// stays.
    fn purge(&self, record: JournalOp, mut gone: BTreeSet<Sha256>) -> Effects {
        if let Some(project) = self.project.as_ref() {
            let undoable = project.history().files();
            gone.retain(|file| !undoable.contains(file));
            let held = project.assessment().files().map(|file| &file.sha256);
            let waiting = self.duplicates.iter().map(|it| &it.attachment.file.sha256);
            let held: BTreeSet<&Sha256> = held.chain(waiting).collect();
            gone.retain(|file| !held.contains(file));
        }
        let noted = self.hide_in_backups(&gone, false);
        let journal = [record, JournalOp::Forget(gone)].map(Effect::Journal);
        noted.into_iter().chain(journal).collect()
    }

    /// The files are gone, or could not be removed; what waited for that goes on.
    pub(super) fn forgotten(&mut self, result: Result<(), StoreError>, now: Now) -> Effects {
        match (result, self.to_tell.take()) {
            (Ok(()), Some(words)) => self.tell(Tone::Info, words),
            (Ok(()), None) => {}
            (Err(error), _) => self.tell(Tone::Error, sentences::not_forgotten(&error)),
        }
        self.go_on(now)
    }

    fn go_on(&mut self, now: Now) -> Effects {
        self.end(Busy::Redacting);
        self.resume(now)
    }

    /// Does what was asked for while it had to wait.
    pub(super) fn resume(&mut self, now: Now) -> Effects {
        let waiting = std::mem::take(&mut self.waiting);
        waiting
            .into_iter()
            .flat_map(|request| self.handle(request, now))
            .collect()
    }
}
