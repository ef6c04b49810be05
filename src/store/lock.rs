//! A hidden file beside a project that is open: it says who has it open and since when, and the system holds a lock on it
//! for as long as the program lives. So one left by a program that has crashed is told from one in use without guessing.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::{error::StoreError, mirror};
use crate::domain::DateTime;

/// Who has a project open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Name of the user.
    pub user: String,
    /// Name of the computer.
    pub host: String,
    /// Since when.
    pub since: DateTime,
    /// The run of the program.
    pub run: String,
}

/// The lock of a project; it goes with the last clone of it.
#[derive(Clone, Debug)]
pub struct ProjectLock(Arc<Held>);

/// What came of the attempt to hold a project.
#[derive(Clone, Debug)]
pub enum Hold {
    /// It is held here now.
    Ours(ProjectLock),
    /// Another living program has it open; who, if that can be read.
    Theirs(Option<Holder>),
    /// There can be no lock: a disk to be read only, or one that knows of none.
    Impossible,
}

#[derive(Debug)]
struct Held {
    project: PathBuf,
    path: PathBuf,
    _file: File,
}

#[derive(Deserialize, Serialize)]
struct Raw {
    user: String,
    host: String,
    since: String,
    run: String,
}

impl Hold {
    /// Tries to hold the project at a path, for a holder who is named to others.
    #[must_use]
    pub fn of(project: &Path, holder: &Holder) -> Self {
        let path = lock_path(project);
        // Who held it may take the file away between opening and locking it: then the lock is on a file that is gone.
        for _ in 0..8 {
            let mut file = match open_locked(&path) {
                Ok(file) => file,
                Err(TryLockError::WouldBlock) => return Self::Theirs(read(&path)),
                Err(TryLockError::Error(_)) => return Self::Impossible,
            };
            if is_there(&file, &path) {
                // Without a name it is a lock all the same.
                let _ = write(&mut file, holder);
                return Self::Ours(ProjectLock(Arc::new(Held {
                    project: project.to_owned(),
                    path,
                    _file: file,
                })));
            }
        }
        Self::Impossible
    }
}

/// Holds a file that is about to be written, where that is possible.
///
/// # Errors
/// [`StoreError::Held`] when another living program has it open; it must not be written then.
pub fn hold_to_write(path: &Path, holder: &Holder) -> Result<Option<ProjectLock>, StoreError> {
    match Hold::of(path, holder) {
        Hold::Ours(lock) => Ok(Some(lock)),
        Hold::Theirs(other) if other.as_ref().is_none_or(|it| it.run != holder.run) => {
            Err(StoreError::Held {
                path: path.to_owned(),
                holder: other.map(Box::new),
            })
        }
        Hold::Theirs(_) | Hold::Impossible => Ok(None),
    }
}

impl ProjectLock {
    /// The project that is held.
    #[must_use]
    pub fn project(&self) -> &Path {
        &self.0.project
    }
}

impl Drop for Held {
    /// Removes the file while the lock is held: nobody can have taken it meanwhile.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn lock_path(project: &Path) -> PathBuf {
    let name = project.file_name().unwrap_or_default().to_string_lossy();
    project.with_file_name(format!(".~lock.{name}"))
}

fn read(path: &Path) -> Option<Holder> {
    let raw: Raw = mirror::read_line(&fs::read_to_string(path).ok()?).ok()?;
    Some(Holder {
        user: raw.user,
        host: raw.host,
        since: raw.since.parse().ok()?,
        run: raw.run,
    })
}

fn write(file: &mut File, holder: &Holder) -> io::Result<()> {
    let line = mirror::write_line(&Raw {
        user: holder.user.clone(),
        host: holder.host.clone(),
        since: holder.since.to_string(),
        run: holder.run.clone(),
    });
    let line = line.map_err(io::Error::other)?;
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(line.as_bytes())?;
    file.sync_data()
}

#[cfg(unix)]
fn open_locked(path: &Path) -> Result<File, TryLockError> {
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create(true).truncate(false);
    let file = options.open(path).map_err(TryLockError::Error)?;
    file.try_lock()?;
    Ok(file)
}

/// Whether a path still leads to this very file.
#[cfg(unix)]
pub(super) fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (here, there) = (file.metadata(), fs::metadata(path));
    matches!((here, there), (Ok(a), Ok(b)) if (a.dev(), a.ino()) == (b.dev(), b.ino()))
}

/// A lock of Windows would keep others from reading who holds it; that it is open for writing says as much, and lets them.
#[cfg(windows)]
fn open_locked(path: &Path) -> Result<File, TryLockError> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const SHARE_READ_AND_DELETE: u32 = 1 | 4;
    const HIDDEN: u32 = 2;
    const SHARING_VIOLATION: i32 = 32;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options.share_mode(SHARE_READ_AND_DELETE).attributes(HIDDEN);
    options.open(path).map_err(|error| {
        if error.raw_os_error() == Some(SHARING_VIOLATION) {
            TryLockError::WouldBlock
        } else {
            TryLockError::Error(error)
        }
    })
}

/// Nobody else can take away what is open here.
#[cfg(windows)]
pub(super) fn is_there(_file: &File, _path: &Path) -> bool {
    true
}
