//! Passwords of projects: what waits for one, and what a save gives to the file.

use std::path::{Path, PathBuf};

use crate::{
    domain::Password,
    store::{EnvelopeKey, Keyring, RecoveryOffer, StoreError, envelope_of},
};

/// What cannot be opened until its password is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// What it is.
    pub what: Behind,
    /// Whether a password was tried and is not the right one.
    pub refused: bool,
    /// The passwords that were tried: of what a crash has left, session and file may have different ones.
    pub(super) tried: Vec<Keyring>,
}

/// What lies behind a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// A project file.
    File(PathBuf),
    /// What a crashed session left.
    Session(RecoveryOffer),
}

/// What shall protect the project from now on.
#[derive(Debug, Default)]
pub struct NewLock {
    /// The password; none takes the protection off.
    pub password: Option<Password>,
    /// The company's public key, for whom the password goes into the recovery envelope.
    pub envelope: Option<String>,
    /// Where the project is to be saved; none for where it lies.
    pub to: Option<PathBuf>,
}

/// A change of protection that the next save makes. The session goes on in a folder of its own, so that nothing stays
/// encrypted otherwise, or not at all.
#[derive(Clone, Debug)]
pub(super) struct Relock {
    pub(super) keys: Option<Keyring>,
    pub(super) envelope: Option<EnvelopeKey>,
    /// Folder of the session from then on.
    pub(super) folder: PathBuf,
}

/// What became of the recovery envelope.
#[derive(Debug)]
pub enum Envelope {
    /// It holds the new password.
    Written(PathBuf),
    /// It was to be written and was not.
    Failed(StoreError),
    /// One lies there and holds a password that opens the file no more.
    Outdated(PathBuf),
}

impl Relock {
    /// Does what is to be done with the envelope once the file is saved.
    pub(super) fn seal(&self, project: &Path) -> Option<Envelope> {
        if let (Some(keys), Some(key)) = (&self.keys, &self.envelope) {
            return Some(match key.write(project, keys) {
                Ok(path) => Envelope::Written(path),
                Err(error) => Envelope::Failed(error),
            });
        }
        let old = envelope_of(project);
        old.exists().then_some(Envelope::Outdated(old))
    }
}
