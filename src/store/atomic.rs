//! Replaces a file whole or leaves it as it was: temporary file beside it, fsync, check, rename, fsync of the folder.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use super::error::{Deed, StoreError};

/// A file that is being filled.
pub type Target<'a> = BufWriter<&'a File>;

/// Lets `write` fill a file that takes the place of `path` only when all of it has been written.
///
/// # Errors
/// What `write` says, or [`StoreError::Io`]; the file is then as it was before.
pub fn write_streamed<T, E: From<StoreError>>(
    path: &Path,
    write: impl FnOnce(&mut Target<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let temporary = Temporary::beside(path)?;
    let mut buffered = BufWriter::new(&temporary.file);
    let result = write(&mut buffered)?;
    buffered.flush().map_err(Deed::Write.at(path))?;
    drop(buffered);
    temporary.replace(path)?;
    Ok(result)
}

/// Writes bytes to a file atomically.
///
/// # Errors
/// [`StoreError::Io`]; the file is then as it was before.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let temporary = Temporary::beside(path)?;
    let written = (&temporary.file).write_all(bytes);
    written.map_err(Deed::Write.at(path))?;
    temporary.replace(path)
}

/// A file beside its target that vanishes unless it replaces it.
#[derive(Debug)]
pub(super) struct Temporary {
    pub(super) file: File,
    pub(super) path: PathBuf,
    kept: bool,
}

impl Temporary {
    /// Creates the temporary file. The name carries the process id and a number so that no two writers share one, and
    /// not the target's name, which may already be as long as the system takes.
    pub(super) fn beside(target: &Path) -> Result<Self, StoreError> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path =
            target.with_file_name(format!(".jeomgeomdae-{}-{number}.tmp", std::process::id()));
        let options = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path);
        Ok(Self {
            file: options.map_err(Deed::Write.at(target))?,
            path,
            kept: false,
        })
    }

    /// Makes the bytes durable and puts them in the target's place.
    pub(super) fn replace(mut self, target: &Path) -> Result<(), StoreError> {
        self.file.sync_all().map_err(Deed::Write.at(target))?;
        fs::rename(&self.path, target).map_err(Deed::Replace.at(target))?;
        self.kept = true;
        // The file is in its place. Not every file system can be told to make that durable at once.
        let _ = sync_folder(target);
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes a rename durable. Windows has no such call and does not need it.
#[cfg(unix)]
fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_file: &Path) -> io::Result<()> {
    Ok(())
}
