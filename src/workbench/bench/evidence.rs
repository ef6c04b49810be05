//! The life of evidence on the workbench: taking it in, sharing it, looking through it, hiding parts of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{ControlKey, Evidence, EvidenceBody, EvidenceFile, EvidenceId, Stamp},
    edit::{self, Edit, EvidenceEdit, NewEvidence},
    evidence::ImportNote,
    workbench::{
        evidence_deed::{Duplicate, DuplicateChoice, EvidenceDeed},
        evidence_folder::FolderJob,
        evidence_sentences as sentences,
        job::Job,
        notice::Tone,
        outcome::JobError,
        privacy::Found,
        project::OpenProject,
        report_sentences,
        request::{Effect, Now},
        sentences::{CLIPBOARD, SCREEN},
        source::{Attachment, Recipient, Source},
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
                    effects.extend(self.hide_in_backups(&BTreeSet::new(), true));
                }
                effects
            }
        }
    }

    pub(super) fn import(&mut self, to: Recipient, sources: Vec<Source>) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let tray = project.tray();
        let job = Job::Import { to, sources, tray };
        self.run_busy(Busy::Importing, job)
    }

    pub(super) fn imported(
        &mut self,
        to: &Recipient,
        results: Vec<(String, Result<Attachment, JobError>)>,
        now: Now,
    ) -> Effects {
        self.end(Busy::Importing);
        let stamp = self.stamp(now);
        let mut effects = Vec::new();
        let mut notes: BTreeMap<ImportNote, Vec<String>> = BTreeMap::new();
        for (name, result) in results {
            match result {
                Ok(attachment) => {
                    for note in &attachment.notes {
                        notes.entry(*note).or_default().push(name.clone());
                    }
                    effects.extend(match to {
                        Recipient::Control(key) => self.take(key, attachment, stamp),
                        Recipient::Report(pdf) => self.take_copy(pdf, attachment),
                    });
                }
                Err(error) => self.tell(Tone::Error, sentences::not_attached(&name, &error)),
            }
        }
        // One sentence a kind, however many files.
        for (note, names) in notes {
            let tone = match note {
                ImportNote::FirstOfSeveral => Tone::Warning,
                ImportNote::Turned | ImportNote::MetadataRemoved => Tone::Info,
            };
            self.tell(tone, sentences::import_note(&names, note));
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
        if project
            .assessment()
            .lost
            .contains_key(&attachment.file.sha256)
        {
            return self.found(&attachment);
        }
        let assessment = project.assessment();
        let sha256 = &attachment.file.sha256;
        if let Some(report) = assessment.report_of_copy(sha256) {
            let words = report_sentences::is_a_copy(&attachment.file.original_name, report);
            self.tell(Tone::Error, words);
            return Vec::new();
        }
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
        project.add_file(&file, &path);
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

    /// The very file that was lost has come.
    pub(super) fn found(&mut self, attachment: &Attachment) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        project.add_file(&attachment.file, &attachment.path);
        self.find_again(&attachment.file.sha256).unwrap_or_default()
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

    pub(super) fn file_of(&self, id: EvidenceId) -> Option<(&OpenProject, EvidenceFile)> {
        let project = self.project.as_ref()?;
        let file = project.assessment().evidence(id)?.file()?.clone();
        Some((project, file))
    }
}

/// A file that was asked for in a project that is no longer open: it must not stay in that project's folder.
pub(super) fn stray(path: PathBuf) -> Effects {
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
