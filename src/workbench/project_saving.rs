//! How an open project is saved: how far it is, what a save needs, and where files lie until then.

use std::path::{Path, PathBuf};

use super::{
    backup_task::{BackupPlan, BackupRow},
    job::Job,
    locking::Relock,
    outcome::JournalOp,
    project::{OpenProject, session_of},
    save_job::SaveJob,
};
use crate::{
    domain::{DateTime, EvidenceFile},
    store::{Base, Holder, ProjectLock, Tray},
};

/// How far the project is saved.
#[derive(Clone, Debug, Default)]
pub(super) struct Saving {
    /// Revision that the file holds.
    pub(super) saved: Option<u64>,
    /// When it was saved.
    pub(super) at: Option<DateTime>,
    /// Where a save that is under way goes.
    pub(super) running: Option<PathBuf>,
    /// Where another save goes that was asked for meanwhile.
    pub(super) again: Option<PathBuf>,
    /// The session that was taken up while the file could not be read.
    pub(super) heir_of: Option<String>,
    /// The change of protection that the next save makes.
    pub(super) relock: Option<Relock>,
    /// Its saved versions, newest first.
    pub(super) backups: Vec<BackupRow>,
    /// Whether the last save could not be kept as one.
    pub(super) unkept: bool,
    /// Keeps other programs from writing the file.
    pub(super) lock: Option<ProjectLock>,
    /// Whether another program has the file open that it was read from.
    pub(super) is_held: bool,
}

/// What the status line says about saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// A save is under way.
    Saving,
    /// Everything is in the file and was read back; when, if in this session.
    Saved(Option<DateTime>),
    /// There are changes that only the journal has.
    Changed,
    /// Read from a file that another program has open, and saved nowhere else yet.
    ReadOnly,
    /// Never saved.
    Never,
}

impl Saving {
    /// Holds the file that was saved. The lock of the file before goes when it is another one.
    pub(super) fn hold(&mut self, path: &Path, lock: Option<ProjectLock>) {
        self.is_held = false;
        let before = self.lock.take();
        self.lock = lock.or(before.filter(|it| it.project() == path));
    }
}

impl OpenProject {
    /// How far the project is saved.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        match &self.saving {
            Saving {
                running: Some(_), ..
            } => SaveState::Saving,
            _ if self.saving.is_held => SaveState::ReadOnly,
            _ if self.path.is_none() => SaveState::Never,
            Saving {
                saved: Some(revision),
                at,
                ..
            } if *revision == self.revision() => SaveState::Saved(*at),
            _ => SaveState::Changed,
        }
    }

    /// Whether closing now would give something up.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.saving.saved != Some(self.revision())
    }

    /// The first entry of the session's journal.
    pub(super) fn begin_journal(&self) -> Option<JournalOp> {
        let root = self.folder.parent()?.to_owned();
        Some(JournalOp::Begin {
            root,
            session: session_of(&self.folder),
            base: Box::new(self.base()),
        })
    }

    pub(super) fn base(&self) -> Base {
        Base {
            path: self.path.clone(),
            project: self.snapshot(),
            unsaved: self.is_unsaved(),
            seat: self.session(),
            keys: self.keys.clone(),
        }
    }

    /// The save of the present revision to a path.
    pub(super) fn save_job(&mut self, path: PathBuf, backup: BackupPlan, holder: Holder) -> Job {
        let lock = self.saving.lock.as_ref();
        let is_held_here = lock.is_some_and(|it| it.project() == path);
        self.saving.running = Some(path.clone());
        let mut project = self.snapshot();
        project.identity.saves += 1;
        let relock = self.saving.relock.clone();
        let (folder, keys) = match &relock {
            Some(relock) => (&relock.folder, &relock.keys),
            None => (&self.folder, &self.keys),
        };
        project.identity.session = self.session();
        let aside = Tray::new(folder.join("evidence"), keys.clone());
        let (files, revision, keys) = (self.files.clone(), self.revision(), keys.clone());
        let expected =
            (self.path.as_ref() == Some(&path)).then(|| (self.identity.clone(), self.keys.clone()));
        Job::Save(Box::new(SaveJob {
            expected,
            heir_of: self.saving.heir_of.clone(),
            path,
            project,
            files,
            undoable: self.history.files().into_iter().cloned().collect(),
            aside,
            revision,
            session: self.session(),
            keys,
            relock,
            wreck: self.wreck.as_ref().map(|wreck| wreck.path.clone()),
            backup,
            holder: (!is_held_here).then_some(holder),
        }))
    }

    /// Whether a password protects it.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        self.keys.is_some()
    }

    /// Where files lie that are in no project file yet.
    pub(super) fn tray(&self) -> Tray {
        Tray::new(self.pictures(), self.keys.clone())
    }

    /// Takes note of where a file lies that is in no project file yet.
    pub(super) fn add_file(&mut self, file: &EvidenceFile, path: &Path) {
        let keys = self.keys.as_ref();
        self.files
            .add_file(file.sha256.clone(), path, file.length, keys);
    }
}
