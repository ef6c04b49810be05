//! How a project comes onto the workbench, is saved, and leaves it. The file work itself is done by jobs.

use std::path::{Path, PathBuf};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::Assessment,
    store::{EvidenceFiles, Identity, Keyring, Project, Trail},
    workbench::{
        catalog_sentences,
        file_name::safe_name,
        fresh::NewProject,
        notice::Tone,
        outcome::JournalOp,
        project::OpenProject,
        request::{Effect, Now},
    },
};

impl Workbench {
    pub(super) fn begin(&mut self, new: NewProject, now: Now) -> Effects {
        let (catalogs, texts) = self.library.pick(&new.catalogs);
        let (profile, persons) = new.into_parts(now.0.date.year());
        let folder = self.name_session();
        let identity = Identity {
            project: session_name(&folder),
            ..Identity::default()
        };
        let assessment = Assessment::new(profile, persons, &catalogs);
        let project = Project {
            identity,
            assessment,
            catalogs: texts,
            trail: Trail::default(),
        };
        // Whoever makes a project is the first of its persons, until another is chosen.
        let first = project.assessment.persons.first().map(|person| person.id);
        let id = project.identity.project.clone();
        let installed = self.install(project, EvidenceFiles::default(), folder, None, false, None);
        let Some(mut effects) = installed else {
            return Vec::new();
        };
        if let Some(first) = first {
            self.settings.persons.insert(id, first);
            effects.push(self.write_settings());
        }
        effects
    }

    /// Puts a project on the bench in place of the one before, which stays when a catalog of the new one is broken.
    pub(super) fn install(
        &mut self,
        project: Project,
        files: EvidenceFiles,
        folder: PathBuf,
        path: Option<PathBuf>,
        is_saved: bool,
        keys: Option<Keyring>,
    ) -> Option<Effects> {
        let laws = self.library.knowledge().laws.clone();
        match OpenProject::new(project, files, folder, laws) {
            Ok(mut open) => {
                let mut effects = self.close();
                open.saving.saved = is_saved.then(|| open.revision());
                (open.path, open.keys) = (path, keys);
                effects.extend(open.begin_journal().map(Effect::Journal));
                self.notices.clear();
                self.locked = None;
                self.project = Some(open);
                Some(effects)
            }
            Err(error) => {
                self.locked = None;
                self.tell(Tone::Error, catalog_sentences::catalog_error(&error));
                None
            }
        }
    }

    pub(super) fn save(&mut self, now: Now) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        match project.path().or(project.saving.running.as_deref()) {
            Some(path) => self.save_to(path.to_owned(), now),
            None => vec![Effect::AskSavePath {
                suggested: format!("{}.jgd", safe_name(self.project_name())),
            }],
        }
    }

    pub(super) fn save_to(&mut self, path: PathBuf, now: Now) -> Effects {
        let (backup, holder) = (self.backup_plan(now), self.holder(now));
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        project.seal();
        if project.saving.running.is_some() {
            project.saving.again = Some(path);
            return Vec::new();
        }
        let job = project.save_job(path, backup, holder);
        if project.saving.relock.is_some() {
            *self.busy.entry(Busy::Locking).or_insert(0) += 1;
        }
        vec![Effect::Journal(JournalOp::Turn), Effect::Run(job)]
    }

    pub(super) fn close(&mut self) -> Effects {
        self.duplicates.clear();
        self.returned = None;
        self.other_year = None;
        self.waiting.clear();
        self.to_tell = None;
        self.progress = None;
        self.project
            .take()
            .map(|_| Effect::Journal(JournalOp::Close))
            .into_iter()
            .collect()
    }

    /// A folder for a session that no other has.
    pub(super) fn name_session(&mut self) -> PathBuf {
        self.named += 1;
        self.last_session()
    }

    pub(super) fn last_session(&self) -> PathBuf {
        self.places
            .recovery()
            .join(format!("{}-{}", self.run, self.named))
    }
}

fn session_name(folder: &Path) -> String {
    folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
