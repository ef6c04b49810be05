//! Saved versions of the project: how they are kept, looked at and copied out, off the frame.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::{
    domain::{Assessment, ControlKey, DateTime, Sha256},
    store::{self, Backup, BackupFolder, Holder, Identity, Kept, Keyring, Project, StoreError},
};

/// What may be done with the saved versions of the open project.
#[derive(Debug)]
pub enum BackupDeed {
    /// Look at all of them, and count what is otherwise in the open project.
    List,
    /// Copy one out to a file of its own.
    Restore {
        /// The backup.
        from: PathBuf,
        /// Where to.
        to: PathBuf,
    },
    /// Keep so many from the next save on.
    Keep(u8),
    /// Keep them in this folder from the next save on, or in the program's own.
    Folder(Option<PathBuf>),
}

/// How saved versions are kept.
#[derive(Clone, Debug)]
pub struct BackupPlan {
    /// Folder of those of all projects.
    pub root: PathBuf,
    /// How many of each.
    pub most: usize,
    /// When the save was asked for.
    pub at: DateTime,
}

/// What is done with saved versions, off the frame.
#[derive(Debug)]
pub enum BackupTask {
    /// List them.
    List {
        /// Where they are.
        folder: BackupFolder,
        /// What they are held against.
        against: Option<Assessment>,
        /// In which session.
        session: String,
    },
    /// Copy one out.
    Restore {
        /// The backup.
        from: PathBuf,
        /// Where to.
        to: PathBuf,
        /// Who writes it.
        holder: Holder,
    },
    /// Files or words must not be seen any more.
    Hide {
        /// Where they are.
        folder: BackupFolder,
        /// Files as they were before parts of them were hidden.
        files: BTreeSet<Sha256>,
        /// Whether words of a text were masked.
        words: bool,
    },
}

/// What came of it.
#[derive(Debug)]
pub enum BackupOutcome {
    /// They were listed, for a session.
    Listed(String, Result<Vec<BackupRow>, StoreError>),
    /// One was copied out.
    Restored(PathBuf, Result<(), StoreError>),
    /// What they must not show is noted, and so many that showed it are gone.
    Hidden(Result<usize, StoreError>),
}

/// A saved version as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupRow {
    /// The version.
    pub backup: Backup,
    /// How many controls have another verdict or summary in it; none when it was not looked into.
    pub differing: Option<usize>,
}

impl From<Backup> for BackupRow {
    fn from(backup: Backup) -> Self {
        Self {
            backup,
            differing: None,
        }
    }
}

impl BackupPlan {
    /// Keeps the version at a path that is about to be replaced.
    pub(super) fn before(&self, path: &Path, there: Option<&Identity>) -> Result<(), StoreError> {
        match there {
            Some(there) if self.most > 0 => self.folder(there, None).keep(path, there, self.at),
            _ => Ok(()),
        }
    }

    /// Keeps the version that was saved with these keys, which may have been given to it just now.
    pub(super) fn after(
        &self,
        path: &Path,
        saved: &Project,
        keys: Option<&Keyring>,
        is_locked_anew: bool,
    ) -> Result<Kept, StoreError> {
        let folder = self.folder(&saved.identity, keys);
        folder.follow(path, saved, self.at, self.most, is_locked_anew)
    }

    pub(super) fn folder(&self, version: &Identity, keys: Option<&Keyring>) -> BackupFolder {
        BackupFolder::of(&self.root, &version.project, keys.cloned())
    }
}

impl BackupTask {
    pub(super) fn run(self) -> BackupOutcome {
        match self {
            Self::List {
                folder,
                against,
                session,
            } => BackupOutcome::Listed(session, rows(&folder, against.as_ref())),
            Self::Restore { from, to, holder } => {
                let result = store::restore(&from, &to, &holder);
                BackupOutcome::Restored(to, result)
            }
            Self::Hide {
                folder,
                files,
                words,
            } => BackupOutcome::Hidden(folder.hide(&files, words)),
        }
    }
}

fn rows(folder: &BackupFolder, against: Option<&Assessment>) -> Result<Vec<BackupRow>, StoreError> {
    let row = |backup: Backup| BackupRow {
        differing: against.and_then(|now| {
            let then = store::open(&backup.path, folder.keys()).ok()?;
            Some(differing(now, &then.project.assessment))
        }),
        backup,
    };
    // A crash may have come between giving the password and this.
    folder.seal()?;
    Ok(folder.list()?.into_iter().map(row).collect())
}

/// How many controls have another verdict, applicability or summary.
fn differing(a: &Assessment, b: &Assessment) -> usize {
    let keys: BTreeSet<&ControlKey> = a.findings.keys().chain(b.findings.keys()).collect();
    let other = |key: &&ControlKey| match (a.finding(key), b.finding(key)) {
        (Some(a), Some(b)) => {
            a.verdict != b.verdict || a.applicability != b.applicability || a.summary != b.summary
        }
        (a, b) => a.is_some() != b.is_some(),
    };
    keys.into_iter().filter(other).count()
}
