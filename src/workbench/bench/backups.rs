//! Saved versions: how they are kept, looked at and copied out.

use std::{collections::BTreeSet, path::PathBuf};

use super::{Effects, Workbench};
use crate::{
    domain::{Assessment, Sha256},
    store::{BackupFolder, Kept, MOST_BACKUPS, StoreError},
    workbench::{
        backup_sentences as sentences,
        backup_task::{BackupDeed, BackupOutcome, BackupPlan, BackupRow, BackupTask},
        file_name::with_extension,
        job::Job,
        notice::Tone,
        project::OpenProject,
        request::{Effect, Now},
    },
};

impl Workbench {
    /// Folder of the saved versions of all projects.
    #[must_use]
    pub fn backup_root(&self) -> PathBuf {
        self.places.backups(&self.settings)
    }

    pub(super) fn backup_plan(&self, now: Now) -> BackupPlan {
        BackupPlan {
            root: self.backup_root(),
            most: self.settings.backups.into(),
            at: now.0,
        }
    }

    pub(super) fn on_backup(&mut self, deed: BackupDeed, now: Now) -> Effects {
        match deed {
            BackupDeed::List => {
                let open = self.project().map(|project| project.assessment().clone());
                self.list_backups(open).into_iter().collect()
            }
            BackupDeed::Restore { from, to } => self.restore(from, to, now),
            BackupDeed::Keep(most) => {
                self.settings.backups = most.min(MOST_BACKUPS);
                vec![self.write_settings()]
            }
            BackupDeed::Folder(folder) => {
                self.settings.backup_folder = folder;
                let listed = self.list_backups(None);
                std::iter::once(self.write_settings())
                    .chain(listed)
                    .collect()
            }
        }
    }

    fn restore(&mut self, from: PathBuf, to: PathBuf, now: Now) -> Effects {
        let to = with_extension(to, "jgd");
        if self.project().and_then(OpenProject::path) == Some(&to) {
            self.tell(Tone::Error, sentences::own_file(&to));
            return Vec::new();
        }
        let holder = self.holder(now);
        vec![task(BackupTask::Restore { from, to, holder })]
    }

    pub(super) fn list_backups(&self, against: Option<Assessment>) -> Option<Effect> {
        let project = self.project.as_ref()?;
        Some(task(BackupTask::List {
            folder: self.backup_folder(project),
            against,
            session: project.session(),
        }))
    }

    /// No backup may show these files any more, or what words of a text were masked.
    pub(super) fn hide_in_backups(&self, files: &BTreeSet<Sha256>, words: bool) -> Option<Effect> {
        let project = self.project.as_ref()?;
        let nothing = files.is_empty() && !words;
        (!nothing).then(|| {
            task(BackupTask::Hide {
                folder: self.backup_folder(project),
                files: files.clone(),
                words,
            })
        })
    }

    /// Folder of the saved versions of a project.
    #[must_use]
    pub fn backup_folder(&self, project: &OpenProject) -> BackupFolder {
        let keys = project.keys.clone();
        BackupFolder::of(&self.backup_root(), &project.identity().project, keys)
    }

    pub(super) fn backed_up(&mut self, outcome: BackupOutcome) -> Effects {
        match outcome {
            BackupOutcome::Listed(session, Ok(rows)) => {
                if let Some(project) = self.of_session(&session) {
                    project.saving.backups = rows;
                }
            }
            BackupOutcome::Listed(_, Err(error)) => {
                self.tell(Tone::Warning, sentences::not_listed(&error));
            }
            BackupOutcome::Restored(to, Ok(())) => {
                self.tell(Tone::Info, sentences::restored(&to));
            }
            BackupOutcome::Restored(to, Err(error)) => {
                self.tell(Tone::Error, sentences::not_restored(&to, &error));
            }
            BackupOutcome::Hidden(Ok(count)) => {
                self.tell_forgotten(count);
                return self.list_backups(None).into_iter().collect();
            }
            BackupOutcome::Hidden(Err(error)) => {
                self.tell(Tone::Warning, sentences::not_forgotten(&error));
            }
        }
        Vec::new()
    }

    fn tell_forgotten(&mut self, count: usize) {
        if count > 0 {
            self.tell(Tone::Info, sentences::forgotten(count));
        }
    }

    /// Takes in what backups there are after a save. A failure is told once, not at every save.
    pub(super) fn kept(&mut self, result: Result<Kept, StoreError>) {
        let Some(project) = self.project.as_mut() else {
            return;
        };
        let told = std::mem::replace(&mut project.saving.unkept, result.is_err());
        match result {
            Ok(kept) => {
                project.saving.backups = kept.backups.into_iter().map(BackupRow::from).collect();
                self.tell_forgotten(kept.forgotten);
                if kept.opened_otherwise > 0 {
                    let words = sentences::opened_otherwise(kept.opened_otherwise);
                    self.tell(Tone::Info, words);
                }
            }
            Err(error) if !told => self.tell(Tone::Warning, sentences::not_kept(&error)),
            Err(_) => {}
        }
    }
}

impl OpenProject {
    /// The saved versions of the project, newest first.
    #[must_use]
    pub fn backups(&self) -> &[BackupRow] {
        &self.saving.backups
    }
}

fn task(task: BackupTask) -> Effect {
    Effect::Run(Job::Backup(Box::new(task)))
}
