//! Where files lie until the next save: a folder of the session, in which they are encrypted where the project is.

use std::{
    fs,
    io::{self, Read as _, Write},
    path::{Path, PathBuf},
};

use super::{
    atomic::{sync_folder, write_streamed},
    error::{Deed, StoreError},
    keyring::Keyring,
    sealed::{Source, unreadable},
};

/// Where files lie until the next save.
#[derive(Clone, Debug)]
pub struct Tray {
    folder: PathBuf,
    keys: Option<Keyring>,
}

impl Tray {
    /// A folder, and the keys of the project should it be encrypted.
    #[must_use]
    pub fn new(folder: PathBuf, keys: Option<Keyring>) -> Self {
        Self { folder, keys }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What opens the files, should they be encrypted.
    #[must_use]
    pub fn keys(&self) -> Option<&Keyring> {
        self.keys.as_ref()
    }

    /// Writes a file whole, or leaves it as it was.
    ///
    /// # Errors
    /// [`StoreError::Io`] where folder or file cannot be written.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.stream(name, |out| {
            out.write_all(bytes)
                .map_err(Deed::Write.at(self.folder.join(name)))
        })?;
        Ok(self.folder.join(name))
    }

    /// Lets `write` fill a file that is there only when all of it has been written.
    ///
    /// # Errors
    /// What `write` says, or [`StoreError::Io`].
    pub fn stream<T, E: From<StoreError>>(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
    ) -> Result<T, E> {
        let path = self.folder.join(name);
        fs::create_dir_all(&self.folder).map_err(Deed::Write.at(&self.folder))?;
        write_streamed(&path, |out| {
            let Some(keys) = &self.keys else {
                return write(out);
            };
            let encryptor = keys.for_session().map_err(io::Error::other);
            let sealed = encryptor.and_then(|it| it.wrap_output(out));
            let mut sealed = sealed.map_err(Deed::Write.at(&path))?;
            let result = write(&mut sealed)?;
            sealed.finish().map_err(Deed::Write.at(&path))?;
            Ok(result)
        })
    }

    /// Gives a file another name, for good.
    ///
    /// # Errors
    /// [`StoreError::Io`]; the file then has the name that it had.
    pub fn rename(&self, from: &str, to: &str) -> Result<PathBuf, StoreError> {
        let path = self.folder.join(to);
        fs::rename(self.folder.join(from), &path).map_err(Deed::Replace.at(&path))?;
        // Not every file system can be told to make a name durable at once.
        let _ = sync_folder(&self.folder);
        Ok(path)
    }

    /// Reads a file whole.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder.join(name);
        let mut bytes = Vec::new();
        let read = Source::own(&path, self.keys())?.read_to_end(&mut bytes);
        read.map_err(|error| unreadable(&path, error))?;
        Ok(bytes)
    }
}
