//! Files that pass between this program and another: one that was made for this program and must not stay is read once, then
//! removed; one that was made for the other is handed over open.

use std::{
    fs::{self, File, Metadata},
    io::{self, Read as _},
    path::Path,
};

use super::{
    atomic::Temporary,
    error::{Deed, StoreError},
};

/// The moment before such a file was asked for.
#[derive(Debug)]
pub struct Passing {
    /// Of a file made at that moment: file times are compared with file times, the clock has no say in it.
    begun: Option<Metadata>,
}

/// What such a file held.
#[derive(Debug)]
pub struct Taken {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether the file is gone. One that is older than the request is somebody's own and stays.
    pub removed: bool,
}

/// A file open for reading, to be handed to another program.
///
/// # Errors
/// [`StoreError::Io`] when it cannot be opened.
pub fn hand_over(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(Deed::Read.at(path))
}

impl Passing {
    /// Marks the moment by a file in `folder` that is gone at once. Without such a file nothing is removed later.
    #[must_use]
    pub fn begin(folder: &Path) -> Self {
        let mark = Temporary::beside(&folder.join("moment"));
        Self {
            begun: mark
                .and_then(|mark| mark.file.metadata().map_err(Deed::Read.at(folder)))
                .ok(),
        }
    }

    /// Reads a file of at most `limit` bytes, and removes it if it was written since the moment.
    ///
    /// # Errors
    /// [`StoreError::Io`] when it cannot be read, is no plain file or is longer; it is then left where it is.
    pub fn take(&self, path: &Path, limit: u64) -> Result<Taken, StoreError> {
        let bytes = read(path, limit).map_err(Deed::Read.at(path))?;
        let removed = self.is_ours(path) && fs::remove_file(path).is_ok();
        Ok(Taken { bytes, removed })
    }

    /// Whether the file was written since the moment. A link is not: its target would be judged, itself removed.
    fn is_ours(&self, path: &Path) -> bool {
        let written = |file: &Metadata| file.modified().ok();
        let begun = self.begun.as_ref().and_then(written);
        let file = fs::symlink_metadata(path).ok();
        let file = file.filter(Metadata::is_file).as_ref().and_then(written);
        begun.zip(file).is_some_and(|(begun, file)| file >= begun)
    }
}

fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_made_since_is_read_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shot.png");
        let passing = Passing::begin(folder.path());
        std::fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path)
            .unwrap();
        let taken = passing.take(&path, 10).unwrap();
        assert!(taken.removed && taken.bytes.is_empty() && !path.exists());
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 0, "the mark is gone too");
    }

    #[test]
    fn an_older_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own.png");
        super::super::write_atomically(&path, b"own").unwrap();
        let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        let passing = Passing::begin(folder.path());
        let begun = passing.begun.as_ref().unwrap().modified().unwrap();
        file.set_modified(begun - std::time::Duration::from_millis(1))
            .unwrap();
        let taken = passing.take(&path, 10).unwrap();
        assert!(!taken.removed && taken.bytes == b"own" && path.exists());
    }

    #[test]
    fn what_is_too_long_or_no_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.png");
        super::super::write_atomically(&path, b"long").unwrap();
        let passing = Passing::begin(folder.path());
        assert!(passing.take(&path, 3).is_err() && path.exists());
        assert!(passing.take(folder.path(), 3).is_err());
    }

    #[test]
    fn without_a_mark_nothing_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shot.png");
        let passing = Passing::begin(&folder.path().join("missing"));
        super::super::write_atomically(&path, b"shot").unwrap();
        assert!(!passing.take(&path, 10).unwrap().removed && path.exists());
    }
}
