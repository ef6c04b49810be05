//! The life of evidence on the workbench: taking it in, sharing it, looking through it, hiding parts of it.

use std::{collections::BTreeSet, path::PathBuf};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{
        ControlKey, Evidence, EvidenceBody, EvidenceFile, EvidenceId, Redaction, Sha256, Stamp,
    },
    edit::{self, Edit, EvidenceEdit, NewEvidence, Replacement},
    evidence::ImportNote,
    store::StoreError,
    workbench::{
        evidence_deed::{Duplicate, DuplicateChoice, EvidenceDeed},
        evidence_folder::FolderJob,
        evidence_jobs::{Hiding, RedactJob, Redacted},
        evidence_sentences as sentences,
        job::Job,
        notice::Tone,
        outcome::{JobError, JournalOp},
        privacy::Found,
        project::OpenProject,
        request::{Effect, Now},
        sentences::{CLIPBOARD, SCREEN},
        source::{Attachment, Source},
        spots,
    },
};

impl Workbench {
    /// Files that were about to be attached and are in the project already; each waits for an answer.
    #[must_use]
    pub fn duplicates(&self) -> &[Duplicate] {
        &self.duplicates
    }

    pub(super) fn on_evidence(&mut self, deed: EvidenceDeed, now: Now) -> Effects {
        let stamp = self.stamp(now);
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        match deed {
            EvidenceDeed::Redact { id, hiding, keep } => self.redact(id, hiding, keep),
            EvidenceDeed::ForgetOriginal(id) => self.forget_original(id),
            EvidenceDeed::Settle(choice) => self.settle_duplicate(choice, stamp),
            EvidenceDeed::OpenCopy(id) => self.open_copy(id),
            EvidenceDeed::SaveCopy(id, path) => self.save_copy(id, path),
            EvidenceDeed::Export(path, kind) => {
                let job = FolderJob::new(project, path, kind, now.0);
                self.run_busy(Busy::Exporting, Job::ExportEvidence(Box::new(job)))
            }
            deed => {
                let masks = matches!(deed, EvidenceDeed::Mask(_));
                let edits = edits(project, deed, stamp);
                let mut effects = self.perform(edits);
                if masks {
                    effects.extend(self.compact());
                }
                effects
            }
        }
    }

    pub(super) fn import(&mut self, key: ControlKey, sources: Vec<Source>) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let folder = project.pictures();
        let job = Job::Import {
            key,
            sources,
            folder,
        };
        self.run_busy(Busy::Importing, job)
    }

    pub(super) fn imported(
        &mut self,
        key: &ControlKey,
        results: Vec<(String, Result<Attachment, JobError>)>,
        now: Now,
    ) -> Effects {
        self.end(Busy::Importing);
        let stamp = self.stamp(now);
        let mut effects = Vec::new();
        for (name, result) in results {
            match result {
                Ok(attachment) => effects.extend(self.take(key, attachment, stamp)),
                Err(error) => self.tell(Tone::Error, sentences::not_attached(&name, &error)),
            }
        }
        effects
    }

    /// Attaches a file, or asks first where the project has the same one already.
    fn take(&mut self, key: &ControlKey, attachment: Attachment, stamp: Stamp) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return stray(attachment.path);
        };
        if !attachment.path.starts_with(project.pictures()) {
            return stray(attachment.path);
        }
        let name = attachment.file.original_name.clone();
        for note in &attachment.notes {
            let tone = match note {
                ImportNote::FirstOfSeveral => Tone::Warning,
                ImportNote::Turned | ImportNote::MetadataRemoved => Tone::Info,
            };
            self.tell(tone, sentences::import_note(&name, *note));
        }
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let assessment = project.assessment();
        let sha256 = &attachment.file.sha256;
        let all = || assessment.evidence.values();
        let same = all().filter(|it| it.file().is_some_and(|file| file.sha256 == *sha256));
        let here = assessment.finding(key).map(|it| it.evidence.clone());
        let shown = |it: &&std::sync::Arc<Evidence>| here.iter().flatten().any(|id| *id == it.id);
        if let Some(there) = same.clone().find(shown) {
            let words = sentences::is_here(there);
            self.tell(Tone::Info, words);
            return Vec::new();
        }
        if let Some(hidden) =
            all().find(|it| it.hidden().is_some_and(|last| last.before == *sha256))
        {
            let words = sentences::is_unmasked(hidden);
            self.tell(Tone::Warning, words);
            return self.attach(key, attachment, stamp);
        }
        if let Some(same) = same.map(|it| it.id).next() {
            let key = key.clone();
            self.duplicates.push(Duplicate {
                key,
                same,
                attachment,
            });
            return Vec::new();
        }
        self.attach(key, attachment, stamp)
    }

    fn attach(&mut self, key: &ControlKey, attachment: Attachment, stamp: Stamp) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let Attachment {
            title,
            file,
            path,
            searched,
            ..
        } = attachment;
        project
            .files
            .add_file(file.sha256.clone(), &path, file.length);
        if let Some(searched) = searched {
            project.searched(file.sha256.clone(), searched);
        }
        let just_now = [CLIPBOARD, SCREEN].contains(&file.original_name.as_str());
        let captured = just_now.then_some(stamp.at);
        let new = NewEvidence {
            title,
            body: EvidenceBody::File(file),
            captured,
            host: String::new(),
        };
        let edits = edit::attach(project.assessment(), key, new, stamp);
        self.perform(edits)
    }

    fn settle_duplicate(&mut self, choice: DuplicateChoice, stamp: Stamp) -> Effects {
        if self.duplicates.is_empty() {
            return Vec::new();
        }
        let Duplicate {
            key,
            same,
            attachment,
        } = self.duplicates.remove(0);
        match (choice, self.project.as_ref()) {
            (DuplicateChoice::Share, Some(project)) => {
                let edits = edit::share(project.assessment(), &key, same, stamp);
                self.perform(edits)
            }
            (DuplicateChoice::Separate, _) => self.attach(&key, attachment, stamp),
            _ => Vec::new(),
        }
    }

    /// Begins the journal anew with what stands now, so that what was masked is in none of its lines. Not while a save is
    /// under way, which will do the same: what was written since it began is in those lines alone.
    fn compact(&self) -> Effects {
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

    fn redact(&mut self, id: EvidenceId, hiding: Hiding, keep: bool) -> Effects {
        let Some((project, file)) = self.file_of(id) else {
            return Vec::new();
        };
        let job = RedactJob {
            file,
            files: project.files().clone(),
            hiding,
            keep,
            folder: project.pictures(),
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
        project
            .files
            .add_file(file.sha256.clone(), &path, file.length);
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
        match project.replace_file(replacement) {
            Some((record, gone)) => {
                self.to_tell = Some(sentences::redacted(&replacement.redaction, saved));
                self.purge(record, gone)
            }
            None => {
                self.tell(Tone::Warning, sentences::nothing_redacted());
                self.purge(JournalOp::Append(Vec::new()), after)
            }
        }
    }

    fn forget_original(&mut self, id: EvidenceId) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let evidence = project.assessment().evidence(id);
        if evidence.is_none_or(|it| it.original.is_none()) {
            return Vec::new();
        }
        let saved = project.path().is_some();
        let (record, gone) = project.forget_original(id);
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
        vec![
            Effect::Journal(record),
            Effect::Journal(JournalOp::Forget(gone)),
        ]
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
        let waiting = std::mem::take(&mut self.waiting);
        waiting
            .into_iter()
            .flat_map(|request| self.handle(request, now))
            .collect()
    }

    pub(super) fn file_of(&self, id: EvidenceId) -> Option<(&OpenProject, EvidenceFile)> {
        let project = self.project.as_ref()?;
        let file = project.assessment().evidence(id)?.file()?.clone();
        Some((project, file))
    }
}

/// A file that was asked for in a project that is no longer open: it must not stay in that project's folder.
fn stray(path: PathBuf) -> Effects {
    vec![Effect::Run(Job::RemoveStray(path))]
}

/// The edits that a deed stands for; none for those that are jobs.
fn edits(project: &OpenProject, deed: EvidenceDeed, stamp: Stamp) -> Vec<Edit> {
    let assessment = project.assessment();
    match deed {
        EvidenceDeed::Paper { key, title, place } => {
            let new = NewEvidence {
                title,
                body: EvidenceBody::Paper { place },
                captured: None,
                host: String::new(),
            };
            edit::attach(assessment, &key, new, stamp)
        }
        EvidenceDeed::Share(key, id) => edit::share(assessment, &key, id, stamp),
        EvidenceDeed::Remove(id) => edit::remove_evidence(assessment, id, stamp),
        EvidenceDeed::Sweep(id, is) => sweep(project, id, is.then_some(stamp)),
        EvidenceDeed::Restore(id) => edit::restore(assessment, id, stamp),
        EvidenceDeed::Clear(cleared, is) => vec![Edit::Clear(cleared, is)],
        EvidenceDeed::Mask(found) => mask(project, &found, stamp).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Whoever has looked at a file has looked at all evidence that shows the same one.
fn sweep(project: &OpenProject, id: EvidenceId, swept: Option<Stamp>) -> Vec<Edit> {
    let assessment = project.assessment();
    let file = assessment.evidence(id).and_then(Evidence::file);
    let all = assessment.evidence.values();
    let same =
        all.filter(|it| file.is_some() && it.file().map(|f| &f.sha256) == file.map(|f| &f.sha256));
    same.map(|it| Edit::Evidence(EvidenceEdit::Swept(it.id, swept)))
        .collect()
}

/// Masks the words where they were found, should they still stand there.
fn mask(project: &OpenProject, found: &Found, stamp: Stamp) -> Option<Vec<Edit>> {
    let assessment = project.assessment();
    let subjects = spots::subjects(assessment);
    let text = subjects
        .flat_map(|subject| spots::texts(assessment, &subject))
        .find(|(spot, _)| *spot == found.spot)?
        .1;
    if text.get(found.range.clone())? != found.suspect.words {
        return None;
    }
    let mut text = text.to_owned();
    text.replace_range(found.range.clone(), &found.suspect.masked);
    spots::rewrite(assessment, &found.spot, text, stamp)
}
