//! That programs are running is known by a lock which they share. Who is alone clears away what earlier ones were about to
//! begin when they were killed, or about to throw away.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use super::{atomic::UNFINISHED, lock::is_there, offers::discard};

/// What a folder of a session holds beside its base, without which there is nothing to recover.
const OURS: [&str; 5] = ["lock", "evidence", "catalogs", "open", "key.age"];

/// That this program is running, and may be about to begin a session; it ends with the value.
#[derive(Debug)]
pub struct Presence {
    file: File,
    path: PathBuf,
}

impl Presence {
    /// Says that the program is running, before it writes anything below the folder of all sessions. None where there can
    /// be no lock; then nobody can clear anything away either.
    #[must_use]
    pub fn enter(root: &Path) -> Option<Self> {
        let path = lock_path(root);
        // Who was the last may take the file away between opening and locking it.
        for _ in 0..8 {
            let file = open(&path).ok()?;
            file.lock_shared().ok()?;
            if is_there(&file, &path) {
                return Some(Self { file, path });
            }
        }
        None
    }

    /// Clears away what is unfinished below the folder of all sessions, if nobody else is running; then enters.
    #[must_use]
    pub fn enter_clearing(root: &Path) -> Option<Self> {
        let path = lock_path(root);
        fs::create_dir_all(path.parent()?).ok()?;
        let file = open(&path).ok()?;
        if file.try_lock().is_ok() && is_there(&file, &path) {
            clear(root);
        }
        drop(file);
        Self::enter(root)
    }
}

impl Drop for Presence {
    /// The last one takes the file away.
    fn drop(&mut self) {
        if self.file.unlock().is_ok() && self.file.try_lock().is_ok() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Beside the folder of all sessions.
fn lock_path(root: &Path) -> PathBuf {
    root.with_extension("running")
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create(true).truncate(false);
    options.open(path)
}

fn clear(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        if is_unfinished(&entry.path()) {
            let _ = discard(&entry.path());
        }
    }
}

/// Whether it is the folder of a session that never began, or has ended, and holds nothing else.
fn is_unfinished(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().all(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let (begin, end) = UNFINISHED;
        OURS.contains(&&*name)
            || ["log-", "trail-"].iter().any(|it| name.starts_with(it))
            || (name.starts_with(begin) && name.ends_with(end))
    })
}
