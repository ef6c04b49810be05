//! Replaces a file whole or leaves it as it was: temporary file beside it, fsync, check, rename, fsync of the folder.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use super::error::{Deed, StoreError};

/// How the names of files begin and end that are being filled.
pub(super) const UNFINISHED: (&str, &str) = (".jeomgeomdae-", ".tmp");

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

/// Copies a file whole.
///
/// # Errors
/// [`StoreError::Io`]; a file that was there is then as it was before.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let mut file = File::open(from).map_err(Deed::Read.at(from))?;
    write_streamed(to, |out| {
        io::copy(&mut file, out).map_err(Deed::Write.at(to))
    })
    .map(drop)
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
        clear_once(folder_of(target));
        let mut result = Err(io::Error::from(ErrorKind::AlreadyExists));
        // A process of that id may have left one that cannot be cleared away.
        for _ in 0..64 {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let (begin, end) = UNFINISHED;
            let name = format!("{begin}{}-{number}{end}", std::process::id());
            let path = target.with_file_name(name);
            result = create(&path).map(|file| Self {
                file,
                path,
                kept: false,
            });
            let taken = |error: &io::Error| error.kind() == ErrorKind::AlreadyExists;
            if !result.as_ref().is_err_and(taken) {
                break;
            }
        }
        result.map_err(Deed::Write.at(target))
    }

    /// Makes the bytes durable and puts them in the target's place.
    pub(super) fn replace(mut self, target: &Path) -> Result<(), StoreError> {
        self.file.sync_all().map_err(Deed::Write.at(target))?;
        fs::rename(&self.path, target).map_err(Deed::Replace.at(target))?;
        self.kept = true;
        // The file is in its place. Not every file system can be told to make that durable at once.
        let _ = sync_folder(folder_of(target));
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

/// Makes a file that nobody takes for abandoned while it is open.
#[cfg(unix)]
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create_new(true).open(path)?;
    // Whoever clears away may have come first. Where there are no locks nothing is cleared away.
    let is_taken = matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock));
    if is_taken || !super::lock::is_there(&file, path) {
        return Err(ErrorKind::AlreadyExists.into());
    }
    Ok(file)
}

/// Opens a file that nobody writes any more.
#[cfg(unix)]
fn open_abandoned(path: &Path) -> Option<File> {
    let file = OpenOptions::new().write(true).open(path).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

/// A lock of Windows would keep the file from being read back; that it is open for writing says as much, and lets it.
#[cfg(windows)]
fn create(path: &Path) -> io::Result<File> {
    alone().read(true).create_new(true).open(path)
}

#[cfg(windows)]
fn open_abandoned(path: &Path) -> Option<File> {
    alone().open(path).ok()
}

#[cfg(windows)]
fn alone() -> OpenOptions {
    use std::os::windows::fs::OpenOptionsExt as _;
    const SHARE_READ_AND_DELETE: u32 = 1 | 4;
    let mut options = OpenOptions::new();
    options.write(true).share_mode(SHARE_READ_AND_DELETE);
    options
}

/// Clears a folder of what programs have left in it that were killed, the first time that this one writes there.
fn clear_once(folder: &Path) {
    static CLEARED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    let mut cleared = CLEARED.lock().unwrap_or_else(PoisonError::into_inner);
    if cleared.insert(folder.to_owned()) {
        drop(cleared);
        clear(folder);
    }
}

fn clear(folder: &Path) {
    let (begin, end) = UNFINISHED;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(begin) && name.ends_with(end) {
            let abandoned = open_abandoned(&entry.path());
            abandoned.map(|_file| fs::remove_file(entry.path()));
        }
    }
}

fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Makes the names in a folder durable. Windows has no such call and does not need it.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
