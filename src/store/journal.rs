//! Keeps every change between saves in the program's data folder, so that a crash loses at most a moment.
//!
//! A session has one folder: `lock` (held while it lives), `base.ron` and `catalogs/` (the project as it was saved last,
//! or as it was begun), `trail-N` (its audit trail, piece by piece), `log-N` (one line a write, newest last) and `evidence/` (pictures not yet in a project file). A
//! line holds the whole new values of the parts that whole steps changed, so that reading it twice does no harm and no
//! step comes back by half; a line cut off by a crash fails its check sum and ends the reading.
//!
//! Of an encrypted project all of it is encrypted but the first line of `base.ron`: by a key of the session, which lies in
//! `key.age`, encrypted by the password.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    atomic::write_atomically,
    container::{CatalogText, Project},
    error::{Deed, StoreError},
    keyring::Keyring,
    mirror,
    offers::discard,
    record::Record,
    tray::Tray,
};
use crate::domain::{CatalogId, Sha256};

/// What the journal's lines are changes to.
#[derive(Clone, Debug)]
pub struct Base {
    /// Where the project is saved, if it ever was.
    pub path: Option<PathBuf>,
    /// The project as saved or begun.
    pub project: Project,
    /// Whether the project itself, even without a further change, is in no project file yet.
    pub unsaved: bool,
    /// The session as its saved files name it: it may go on in another folder than it began in.
    pub seat: String,
    /// What the project is encrypted with, if it is.
    pub keys: Option<Keyring>,
}

/// The journal of one session, open for writing.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    /// Held, not written: that it is locked says that the session lives.
    _lock: File,
    log: File,
    /// Length of the log without what a write that failed may have left at its end.
    torn: Option<u64>,
    generation: u32,
    /// How many files of the folder hold the trail of the base, and how many bytes they have.
    trail: (u32, usize),
    keys: Option<Keyring>,
}

/// First line of `base.ron`, above the project's own text.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Header {
    pub(super) path: Option<PathBuf>,
    pub(super) generation: u32,
    pub(super) unsaved: bool,
    #[serde(default)]
    pub(super) seat: String,
    #[serde(default)]
    pub(super) trail: u32,
    /// Whether all but this line is encrypted.
    #[serde(default)]
    pub(super) sealed: bool,
}

impl Journal {
    /// Begins the journal of a session in a folder of its own below `root`.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be written.
    pub fn begin(root: &Path, session: &str, base: &Base) -> Result<Self, StoreError> {
        let folder = root.join(session);
        for path in [folder.join("evidence"), folder.join("catalogs")] {
            fs::create_dir_all(&path).map_err(Deed::Write.at(&path))?;
        }
        let lock_path = folder.join("lock");
        let lock = create(&lock_path)?;
        lock.try_lock()
            .map_err(|error| Deed::Write.at(&lock_path)(error.into()))?;
        if let Some(keys) = &base.keys {
            keys.write_session_key(&folder)?;
        }
        let trail = write_base(&folder, base, 0, base.keys.as_ref(), (0, 0))?;
        let log = append_to(&folder, 0)?;
        Ok(Self {
            folder,
            _lock: lock,
            log,
            torn: None,
            generation: 0,
            trail,
            keys: base.keys.clone(),
        })
    }

    /// Writes the records of whole steps, together in one line, and makes them durable.
    ///
    /// # Errors
    /// [`StoreError::Io`]; what was written before stays readable, and so will be what is written after.
    pub fn append(&mut self, records: &[Record]) -> Result<(), StoreError> {
        if records.is_empty() {
            return Ok(());
        }
        let line = mirror::write_line(&records)?;
        let line = sealed(&self.folder, line, self.keys.as_ref())?;
        let line = format!("{:08x} {line}\n", checksum(line.as_bytes()));
        let written = self.write_line(&line);
        written.map_err(Deed::Write.at(&self.folder))
    }

    /// Writes a line at the end of what is sound: nothing is read beyond a line that was written by half.
    fn write_line(&mut self, line: &str) -> io::Result<()> {
        let sound = match self.torn {
            None => self.log.metadata()?.len(),
            Some(sound) => {
                self.log.set_len(sound)?;
                sound
            }
        };
        self.torn = Some(sound);
        self.log.write_all(line.as_bytes())?;
        self.log.sync_data()?;
        self.torn = None;
        Ok(())
    }

    /// Begins a new log: what comes from now on is not part of the save that is about to be made.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the log cannot be created; the old one goes on then.
    pub fn turn(&mut self) -> Result<(), StoreError> {
        self.log = append_to(&self.folder, self.generation + 1)?;
        self.torn = None;
        self.generation += 1;
        Ok(())
    }

    /// Takes a saved project as the new base; logs from before the last [`Journal::turn`] are no longer needed.
    ///
    /// # Errors
    /// [`StoreError::Io`]; the old base and all logs stay in force then.
    pub fn rebase(&mut self, base: &Base) -> Result<(), StoreError> {
        let keys = self.keys.as_ref();
        self.trail = write_base(&self.folder, base, self.generation, keys, self.trail)?;
        for old in 0..self.generation {
            let _ = fs::remove_file(log_path(&self.folder, old));
        }
        Ok(())
    }

    /// Removes files for good: parts of them must not be seen any more. To be called once the records that name their
    /// successors are durable.
    ///
    /// # Errors
    /// [`StoreError::Io`] when a file that is there cannot be removed.
    pub fn forget(&self, files: &BTreeSet<Sha256>) -> Result<(), StoreError> {
        // Copies opened with other programs go too; one that is still open goes with the session.
        let _ = fs::remove_dir_all(self.folder.join("open"));
        let folder = self.folder.join("evidence");
        let Ok(entries) = fs::read_dir(&folder) else {
            return Ok(());
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if files.contains(&Sha256::new(stem)) {
                fs::remove_file(&path).map_err(Deed::Remove.at(&path))?;
            }
        }
        Ok(())
    }

    /// Keeps the text of a catalog that was taken into the project after the session began.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be written.
    pub fn keep_catalog(&self, catalog: &CatalogText) -> Result<(), StoreError> {
        let tray = catalogs(&self.folder, self.keys.as_ref());
        let kept = tray.put(&catalog_name(&catalog.id), catalog.text.as_bytes());
        kept.map(drop)
    }

    /// Ends the session in order: nothing is left to recover.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be removed.
    pub fn close(self) -> Result<(), StoreError> {
        let folder = self.folder.clone();
        drop(self);
        discard(&folder)
    }
}

/// What the lines of one log say, up to the first that is broken or cut off.
pub(super) fn read_log(text: &str, keys: Option<&Keyring>) -> impl Iterator<Item = Vec<Record>> {
    sound_lines(text).map_while(move |line| match keys {
        None => mirror::read_line(line).ok(),
        Some(keys) => mirror::read_line(&keys.unseal(line)?).ok(),
    })
}

/// The lines of one log up to the first that is broken or cut off.
pub(super) fn sound_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n').map_while(|line| {
        let (sum, line) = line.strip_suffix('\n')?.split_once(' ')?;
        let sound = u32::from_str_radix(sum, 16).ok()? == checksum(line.as_bytes());
        sound.then_some(line)
    })
}

pub(super) fn log_path(folder: &Path, generation: u32) -> PathBuf {
    folder.join(format!("log-{generation}"))
}

pub(super) fn trail_name(number: u32) -> String {
    format!("trail-{number}")
}

/// Writes a base. Its trail begins with what the folder holds of it already; only what is new is written. Returns what the
/// folder holds of it then.
fn write_base(
    folder: &Path,
    base: &Base,
    generation: u32,
    keys: Option<&Keyring>,
    (mut files, kept): (u32, usize),
) -> Result<(u32, usize), StoreError> {
    let tray = catalogs(folder, keys);
    for catalog in &base.project.catalogs {
        let name = catalog_name(&catalog.id);
        if !tray.folder().join(&name).exists() {
            tray.put(&name, catalog.text.as_bytes())?;
        }
    }
    let new = base.project.trail.text_from(kept);
    if !new.is_empty() {
        let beside = Tray::new(folder.to_owned(), keys.cloned());
        beside.put(&trail_name(files), new.as_bytes())?;
        files += 1;
    }
    let project = sealed(folder, mirror::write(&base.project)?, keys)?;
    let header = mirror::write_line(&Header {
        path: base.path.clone(),
        generation,
        unsaved: base.unsaved,
        seat: base.seat.clone(),
        trail: files,
        sealed: keys.is_some(),
    })?;
    write_atomically(
        &folder.join("base.ron"),
        format!("{header}\n{project}").as_bytes(),
    )?;
    Ok((files, kept + new.len()))
}

/// A text as it is written into the folder of a session.
fn sealed(folder: &Path, text: String, keys: Option<&Keyring>) -> Result<String, StoreError> {
    let Some(keys) = keys else {
        return Ok(text);
    };
    let sealed = keys.seal(&text).map_err(io::Error::other);
    sealed.map_err(Deed::Write.at(folder))
}

/// Where the texts of the catalogs in use lie.
pub(super) fn catalogs(folder: &Path, keys: Option<&Keyring>) -> Tray {
    Tray::new(folder.join("catalogs"), keys.cloned())
}

pub(super) fn catalog_name(id: &CatalogId) -> String {
    format!("{id}.ron")
}

fn append_to(folder: &Path, generation: u32) -> Result<File, StoreError> {
    let path = log_path(folder, generation);
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(Deed::Write.at(path))
}

fn create(path: &Path) -> Result<File, StoreError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path);
    file.map_err(Deed::Write.at(path))
}

/// FNV-1a: enough to tell a torn line from a whole one.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}
