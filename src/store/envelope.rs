//! The recovery envelope: the password of a project, encrypted for the company, as a small file beside the project. A
//! password opens an age file alone, never beside another key; so it lies in a file of its own.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use age::x25519;

use super::{
    atomic::write_atomically,
    error::{Deed, StoreError},
    keyring::Keyring,
};

/// The public key of who may open envelopes: `age1…`.
#[derive(Clone)]
pub struct EnvelopeKey(x25519::Recipient);

impl EnvelopeKey {
    /// Reads a key as it is written; none where it is none.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        written.trim().parse().ok().map(Self)
    }

    /// Writes the envelope of a project beside it and returns where.
    ///
    /// # Errors
    /// [`StoreError::Io`] where it cannot be written; an older one is then as it was.
    pub fn write(&self, project: &Path, keys: &Keyring) -> Result<PathBuf, StoreError> {
        let path = envelope_of(project);
        let sealed = keys.envelope(&self.0).map_err(io::Error::other);
        write_atomically(&path, &sealed.map_err(Deed::Write.at(&path))?)?;
        Ok(path)
    }
}

impl fmt::Debug for EnvelopeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EnvelopeKey({})", self.0)
    }
}

/// Where the envelope of a project lies: `이름.jgd.recovery.age`.
#[must_use]
pub fn envelope_of(project: &Path) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push(".recovery.age");
    PathBuf::from(name)
}
