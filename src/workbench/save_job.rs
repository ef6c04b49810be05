//! Saving the project, off the frame: the version that is replaced and the new one are kept as backups.

use std::{collections::BTreeSet, path::PathBuf};

use super::{
    backup_task::BackupPlan,
    locking::Relock,
    outcome::{Outcome, Saved},
    salvage::is_same_file,
};
use crate::{
    domain::Sha256,
    store::{
        self, EvidenceFiles, Holder, Identity, Kept, Keyring, Project, ProjectLock, StoreError,
        Tray,
    },
};

/// All that saving needs.
#[derive(Debug)]
pub struct SaveJob {
    /// Where to.
    pub path: PathBuf,
    /// What.
    pub project: Project,
    /// Where its evidence lies.
    pub files: EvidenceFiles,
    /// Files that undo may still bring back.
    pub undoable: BTreeSet<Sha256>,
    /// Where those go.
    pub aside: Tray,
    /// The version that must still be at the path, when the project came from there, and what opens it.
    pub expected: Option<(Identity, Option<Keyring>)>,
    /// The session that was taken up without the file: what it had saved there is no other's.
    pub heir_of: Option<String>,
    /// Revision that is saved.
    pub revision: u64,
    /// In which session.
    pub session: String,
    /// What to encrypt the file with.
    pub keys: Option<Keyring>,
    /// The change of protection that comes with it.
    pub(super) relock: Option<Relock>,
    /// A damaged file that must stay as it is.
    pub wreck: Option<PathBuf>,
    /// How saved versions are kept.
    pub backup: BackupPlan,
    /// Who saves, where the file is not held yet.
    pub holder: Option<Holder>,
}

impl SaveJob {
    /// Saves. A backup that fails is told, and the save is none the worse for it.
    pub(super) fn run(self) -> Outcome {
        let mut backups = Ok(Kept::default());
        let mut held = None;
        let result = self.begin().and_then(|(lock, replaced)| {
            held = lock;
            let before = self.keep_replaced(replaced.as_ref());
            let saved = self.save()?;
            backups = before.and(self.keep_saved(&saved));
            Ok(Box::new(saved))
        });
        if let (Err(_), Some(relock)) = (&result, &self.relock) {
            // What was laid there for the session to go on is not protected as the session is.
            let _ = store::discard(&relock.folder);
        }
        Outcome::Saved {
            session: self.session,
            path: self.path,
            revision: self.revision,
            result,
            backups,
            lock: held,
        }
    }

    /// What to say should it end without an outcome.
    pub(super) fn crashed(&self) -> Outcome {
        let path = self.path.clone();
        Outcome::Saved {
            session: self.session.clone(),
            path: self.path.clone(),
            revision: self.revision,
            result: Err(StoreError::Crashed { path }),
            backups: Ok(Kept::default()),
            lock: None,
        }
    }

    /// Holds the file, and looks at what is about to be replaced, if that can be read.
    fn begin(&self) -> Result<(Option<ProjectLock>, Option<Identity>), StoreError> {
        let wreck = self.wreck.as_ref();
        if let Some(wreck) = wreck.filter(|it| is_same_file(it, &self.path)) {
            let path = wreck.clone();
            return Err(StoreError::Wreck { path });
        }
        let holder = self.holder.as_ref();
        let held = holder.map_or(Ok(None), |holder| store::hold_to_write(&self.path, holder));
        let expected = self.expected.as_ref();
        let keys = expected.map_or(self.keys.as_ref(), |(_, keys)| keys.as_ref());
        let there = store::open(&self.path, keys).map(|opened| opened.project.identity);
        let is_another = match (expected, &there) {
            (Some((expected, _)), Ok(there)) => {
                let is_ours = self.heir_of.as_ref() == Some(&there.session);
                there != expected && !(is_ours && there.project == expected.project)
            }
            (Some(_), Err(StoreError::Locked { .. } | StoreError::WrongPassword { .. })) => true,
            _ => false,
        };
        if is_another {
            let path = self.path.clone();
            return Err(StoreError::Replaced { path });
        }
        Ok((held?, there.ok()))
    }

    fn save(&self) -> Result<Saved, StoreError> {
        let held = self.project.assessment.files();
        let wanted: BTreeSet<&Sha256> = held.map(|file| &file.sha256).collect();
        // Where the session goes on in another folder, all that undo holds goes there.
        let archive = self.relock.is_none().then_some(self.path.as_path());
        let keys = self.keys.as_ref();
        let kept = self.backup.folder(&self.project.identity, keys);
        let files = kept.stand_in(&self.files, wanted.iter().copied());
        let aside = files.set_aside(archive, &wanted, &self.undoable, &self.aside)?;
        let opened = store::save(&self.path, &self.project, &files, keys)?;
        let envelope = self.relock.as_ref().and_then(|it| it.seal(&self.path));
        Ok(Saved {
            opened,
            aside,
            envelope,
        })
    }

    /// What a new password does not open is not kept.
    fn keep_replaced(&self, replaced: Option<&Identity>) -> Result<(), StoreError> {
        if self.locks() {
            return Ok(());
        }
        self.backup.before(&self.path, replaced)
    }

    fn keep_saved(&self, saved: &Saved) -> Result<Kept, StoreError> {
        let unlocked_elsewhere =
            self.relock.is_some() && self.keys.is_none() && self.expected.is_none();
        if unlocked_elsewhere {
            // Whoever wants one copy without a password has not asked for a second.
            return Ok(Kept::default());
        }
        let keys = self.keys.as_ref();
        let project = &saved.opened.project;
        self.backup.after(&self.path, project, keys, self.locks())
    }

    /// Whether it gives the project a password, or another one.
    fn locks(&self) -> bool {
        self.relock.is_some() && self.keys.is_some()
    }
}
