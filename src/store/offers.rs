//! Finds what crashed sessions left behind, and throws away what nobody needs.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{
    error::{Deed, StoreError},
    journal::sound_lines,
    recovery::{Session, logs, pictures, read_base},
};
use crate::domain::Sha256;

/// What a crashed session left, in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryOffer {
    /// The session's folder.
    pub folder: PathBuf,
    /// Name of the project; empty where it is encrypted.
    pub name: String,
    /// Where it is saved, if it ever was.
    pub path: Option<PathBuf>,
    /// How many changes since the last save it holds; of an encrypted one, in how many lines.
    pub changes: usize,
    /// How many pictures it holds that are not in the project file.
    pub pictures: usize,
    /// Whether it takes a password to put it together.
    pub locked: bool,
}

/// What crashed sessions have left below `root`, without those that still live or hold nothing.
#[must_use]
pub fn offers(root: &Path) -> Vec<RecoveryOffer> {
    let Ok(folders) = fs::read_dir(root) else {
        return Vec::new();
    };
    let mut found: Vec<RecoveryOffer> = folders
        .flatten()
        .filter_map(|entry| offer(&entry.path()))
        .collect();
    found.sort_by(|a, b| a.folder.cmp(&b.folder));
    found
}

/// Throws away what a session left. What makes a session of it goes first: of one that is thrown away by half nothing must
/// be recovered.
///
/// # Errors
/// [`StoreError::Io`] when the folder cannot be removed.
pub fn discard(folder: &Path) -> Result<(), StoreError> {
    let _ = fs::remove_file(folder.join("base.ron"));
    fs::remove_dir_all(folder).map_err(Deed::Remove.at(folder))
}

/// An offer for one folder, unless its session lives or left nothing.
fn offer(folder: &Path) -> Option<RecoveryOffer> {
    let lock = File::open(folder.join("lock")).ok()?;
    lock.try_lock().ok()?;
    let (header, _) = read_base(&folder.join("base.ron")).ok()?;
    let session = match Session::read(folder, &[]) {
        Err(StoreError::Locked { .. }) => None,
        read => Some(read.ok()?),
    };
    let changes = if let Some(session) = &session {
        session.changes
    } else {
        let logs = logs(folder, &header).ok()?;
        logs.iter().map(|log| sound_lines(log).count()).sum()
    };
    if changes == 0 && !header.unsaved {
        // Nothing in it is missing from the project file, and it may hold pictures as they were before hiding.
        drop(lock);
        let _ = discard(folder);
        return None;
    }
    let wanted = session.as_ref().map(Session::wanted);
    let known = |sha256: &Sha256| wanted.as_ref().is_none_or(|it| it.contains(sha256));
    Some(RecoveryOffer {
        folder: folder.to_owned(),
        name: session
            .as_ref()
            .map(|session| session.assessment.profile.name.clone())
            .unwrap_or_default(),
        path: header.path.clone(),
        changes,
        pictures: pictures(folder)
            .iter()
            .filter(|(sha256, _)| known(sha256))
            .count(),
        locked: session.is_none(),
    })
}
