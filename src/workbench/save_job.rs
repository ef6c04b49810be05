//! Saving the project, off the frame.

use std::{collections::BTreeSet, path::PathBuf};

use super::{
    locking::Relock,
    outcome::{Outcome, Saved},
    salvage::is_same_file,
};
use crate::{
    domain::Sha256,
    store::{self, EvidenceFiles, Identity, Keyring, Project, StoreError, Tray},
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
}

impl SaveJob {
    pub(super) fn run(self) -> Outcome {
        let result = self.save();
        Outcome::Saved {
            session: self.session,
            path: self.path,
            revision: self.revision,
            result: result.map(Box::new),
        }
    }

    fn save(&self) -> Result<Saved, StoreError> {
        if let Some(wreck) = self
            .wreck
            .as_ref()
            .filter(|it| is_same_file(it, &self.path))
        {
            let path = wreck.clone();
            return Err(StoreError::Wreck { path });
        }
        if let Some((expected, keys)) = &self.expected {
            let replaced = match store::open(&self.path, keys.as_ref()) {
                Ok(there) => there.project.identity != *expected,
                Err(StoreError::Locked { .. } | StoreError::WrongPassword { .. }) => true,
                Err(_) => false,
            };
            if replaced {
                let path = self.path.clone();
                return Err(StoreError::Replaced { path });
            }
        }
        let held = self.project.assessment.files();
        let wanted: BTreeSet<&Sha256> = held.map(|file| &file.sha256).collect();
        // Where the session goes on in another folder, all that undo holds goes there.
        let archive = self.relock.is_none().then_some(self.path.as_path());
        let (files, keys) = (&self.files, self.keys.as_ref());
        let aside = files.set_aside(archive, &wanted, &self.undoable, &self.aside)?;
        let opened = store::save(&self.path, &self.project, files, keys)?;
        let envelope = self.relock.as_ref().and_then(|it| it.seal(&self.path));
        Ok(Saved {
            opened,
            aside,
            envelope,
        })
    }
}
