//! The last saved versions of a project, kept as whole files in a folder of their own. A backup is a copy of the file's very
//! bytes, so that one of an encrypted project is encrypted, and what is done to the file does nothing to it; it is never
//! opened to change it.
//!
//! Backups are counted, and the count is their order: a clock may jump back.

use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256 as Hasher};
use zip::ZipArchive;

use super::{
    atomic::{copy, write_atomically},
    container::{Identity, Opened, Project, evidence_hash, open},
    error::{Deed, StoreError},
    evidence_files::{EvidenceFiles, hex},
    keyring::Keyring,
    lock::{Holder, hold_to_write},
    sealed::Source,
};
use crate::domain::{DateTime, Sha256};

/// Name of the file that says what was hidden since the last save.
const HIDDEN: &str = "hidden";
/// What stands there when words of a text were masked: which backups show them cannot be told.
const WORDS: &str = "words";
/// Name of the file that says where the project was saved last.
const PATH: &str = "path";

/// One version of a project as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its place in the order of all backups of the project, from 1.
    pub number: u32,
    /// How often the project had been saved.
    pub saves: u32,
    /// When the backup was made.
    pub at: DateTime,
    /// Its length.
    pub bytes: u64,
    /// Where it is.
    pub path: PathBuf,
    /// Tells versions apart that have been saved as often.
    tag: String,
}

/// What there is of a project's backups after a save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// All of them, newest first.
    pub backups: Vec<Backup>,
    /// How many were removed since they showed what is hidden now.
    pub forgotten: usize,
    /// How many were removed since they were not encrypted, or by another password.
    pub opened_otherwise: usize,
}

/// The folder with the backups of one project.
#[derive(Clone, Debug)]
pub struct BackupFolder {
    path: PathBuf,
    /// What the project is encrypted with, if it is.
    keys: Option<Keyring>,
}

impl BackupFolder {
    /// The folder of the project of that id below the folder of all backups.
    #[must_use]
    pub fn of(root: &Path, project: &str, keys: Option<Keyring>) -> Self {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        // An id comes from a file, which anybody may have written.
        let is_name = !project.is_empty() && project.len() <= 64 && project.chars().all(is_plain);
        let name = if is_name {
            project.to_owned()
        } else {
            hex(&Hasher::digest(project))
        };
        Self {
            path: root.join(name),
            keys,
        }
    }

    /// The folder of a project that was saved to a path last, for a file that tells its project no more.
    #[must_use]
    pub fn saved_at(root: &Path, path: &Path) -> Option<Self> {
        let wanted = written(path);
        let folders = fs::read_dir(root).ok()?.flatten();
        let mut paths: Vec<PathBuf> = folders.map(|entry| entry.path()).collect();
        paths.sort();
        let is_it = |folder: &PathBuf| {
            fs::read_to_string(folder.join(PATH)).is_ok_and(|saved| saved == wanted)
        };
        let path = paths.into_iter().find(is_it)?;
        Some(Self { path, keys: None })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What opens the backups, should they be encrypted.
    #[must_use]
    pub fn keys(&self) -> Option<&Keyring> {
        self.keys.as_ref()
    }

    /// The backups, newest first.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder is there but cannot be read.
    pub fn list(&self) -> Result<Vec<Backup>, StoreError> {
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Deed::Read.at(&self.path)(error)),
        };
        let backups = entries.flatten().filter_map(|it| Backup::of(it.path()));
        let mut backups: Vec<Backup> = backups.collect();
        backups.sort_by(|a, b| b.number.cmp(&a.number).then(b.path.cmp(&a.path)));
        Ok(backups)
    }

    /// The versions that can be opened, newest first, each with its evidence.
    pub(super) fn versions(self) -> impl Iterator<Item = Opened> {
        let backups = self.list().unwrap_or_default().into_iter();
        backups.filter_map(move |backup| open(&backup.path, self.keys()).ok())
    }

    /// Where evidence lies, with the places in saved versions of what lies in a file that is not there any more.
    #[must_use]
    pub fn stand_in<'a>(
        self,
        files: &EvidenceFiles,
        wanted: impl Iterator<Item = &'a Sha256>,
    ) -> EvidenceFiles {
        let mut files = files.clone();
        let mut gone: BTreeSet<&Sha256> = files.out_of_reach(wanted);
        let mut versions = self.versions();
        while let Some(version) = (!gone.is_empty()).then(|| versions.next()).flatten() {
            files.take_over(&version.evidence, &gone);
            gone.retain(|file| !version.evidence.holds(file));
        }
        files
    }

    /// Keeps a copy of a version of the project, unless it is kept already.
    ///
    /// # Errors
    /// [`StoreError::Io`]; the file is as it was, and so are the other backups.
    pub fn keep(&self, file: &Path, version: &Identity, at: DateTime) -> Result<(), StoreError> {
        let kept = self.list()?;
        if kept.iter().any(|backup| backup.is_of(version)) {
            return Ok(());
        }
        fs::create_dir_all(&self.path).map_err(Deed::Write.at(&self.path))?;
        let number = kept.first().map_or(0, |newest| newest.number) + 1;
        let to = self.path.join(name(number, version, at));
        copy(file, &to)
    }

    /// Files must not be seen any more, or words of a text: backups that show the files go at once. What cannot be looked
    /// into, or may show the words, goes with the next save, until when the project's own file shows them too; so that is
    /// written down. Returns how many went.
    ///
    /// # Errors
    /// [`StoreError::Io`] when it cannot be written down, or a backup not be removed.
    pub fn hide(&self, files: &BTreeSet<Sha256>, words: bool) -> Result<usize, StoreError> {
        self.note_hidden(files, words)?;
        let keys = self.keys.as_ref();
        let held = |backup: &Backup| backup.files(keys);
        let shows = |backup: &Backup| held(backup).is_some_and(|held| !held.is_disjoint(files));
        self.remove_where(shows)
    }

    fn note_hidden(&self, files: &BTreeSet<Sha256>, words: bool) -> Result<(), StoreError> {
        let path = self.path.join(HIDDEN);
        fs::create_dir_all(&self.path).map_err(Deed::Write.at(&self.path))?;
        let files = files.iter().map(Sha256::as_str);
        let mut lines: Vec<&str> = files.chain(words.then_some(WORDS)).collect();
        lines.push("");
        let text = lines.join("\n");
        let options = OpenOptions::new().create(true).append(true).open(&path);
        let written = options.and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.map_err(Deed::Write.at(path))
    }

    /// Removes the backups of which that is true, and says how many.
    fn remove_where(&self, goes: impl Fn(&Backup) -> bool) -> Result<usize, StoreError> {
        let going: Vec<Backup> = self.list()?.into_iter().filter(goes).collect();
        for backup in &going {
            fs::remove_file(&backup.path).map_err(Deed::Remove.at(&backup.path))?;
        }
        Ok(going.len())
    }

    /// Of a project that is encrypted nothing lies in the clear: removes backups from before it was, and says how many.
    ///
    /// # Errors
    /// [`StoreError::Io`] when one cannot be removed.
    pub fn seal(&self) -> Result<usize, StoreError> {
        if self.keys.is_none() {
            return Ok(0);
        }
        self.remove_where(|backup| Source::is_plain(&backup.path))
    }

    /// What follows a save: the new version is kept, backups that show what is hidden now go, and so do those beyond the
    /// newest `most`. Where the project was given a password all others go: it does not open them.
    ///
    /// # Errors
    /// [`StoreError::Io`]; what was kept before stays, but for what had to go.
    pub fn follow(
        &self,
        file: &Path,
        saved: &Project,
        at: DateTime,
        most: usize,
        is_locked_anew: bool,
    ) -> Result<Kept, StoreError> {
        let kept = if most > 0 {
            self.keep_saved(file, &saved.identity, at)
        } else {
            Ok(())
        };
        // What must go goes, whether there is room for more or not.
        let forgotten = self.forget_hidden(saved)?;
        let opened_otherwise = if is_locked_anew {
            self.remove_where(|backup| !backup.is_of(&saved.identity))?
        } else {
            self.seal()?
        };
        let beyond = self.list()?.get(most).map(|backup| backup.number);
        self.remove_where(|backup| beyond.is_some_and(|last| backup.number <= last))?;
        kept?;
        Ok(Kept {
            backups: self.list()?,
            forgotten,
            opened_otherwise,
        })
    }

    fn keep_saved(&self, file: &Path, version: &Identity, at: DateTime) -> Result<(), StoreError> {
        self.keep(file, version, at)?;
        write_atomically(&self.path.join(PATH), written(file).as_bytes())
    }

    fn forget_hidden(&self, saved: &Project) -> Result<usize, StoreError> {
        let path = self.path.join(HIDDEN);
        let noted = fs::read_to_string(&path).unwrap_or_default();
        let hidden = Hidden::of(saved, &noted);
        let keys = self.keys.as_ref();
        let goes = |it: &Backup| !it.is_of(&saved.identity) && hidden.is_shown_by(it, keys);
        let count = self.remove_where(goes)?;
        if !noted.is_empty() {
            fs::remove_file(&path).map_err(Deed::Remove.at(path))?;
        }
        Ok(count)
    }
}

impl Backup {
    fn of(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".jgd")?;
        let mut parts = name.split('_');
        let (number, saves, tag, at) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let moment = |at: &str| {
            let (date, hour) = (at.get(..13)?, at.get(13..15)?);
            let (second, minutes) = (at.get(15..20)?, at.get(20..)?);
            format!("{date}:{hour}:{second}:{minutes}").parse().ok()
        };
        Some(Self {
            number: number.parse().ok()?,
            saves: saves.parse().ok()?,
            at: moment(at)?,
            bytes: fs::metadata(&path).ok()?.len(),
            tag: tag.to_owned(),
            path,
        })
    }

    fn is_of(&self, version: &Identity) -> bool {
        self.saves == version.saves && self.tag == tag(version)
    }

    /// The files of evidence in it; none when it cannot be looked into.
    fn files(&self, keys: Option<&Keyring>) -> Option<BTreeSet<Sha256>> {
        let archive = ZipArchive::new(Source::open(&self.path, keys).ok()?).ok()?;
        let names = archive.file_names().filter_map(Result::ok);
        Some(
            names
                .filter_map(|name| evidence_hash(Some(&name)))
                .collect(),
        )
    }
}

/// What a backup must not show.
struct Hidden {
    /// Files as they were before parts of them were hidden, ever.
    files: BTreeSet<Sha256>,
    /// Whether some of it was noted since the last save.
    fresh: bool,
    /// Whether words of a text were masked since the last save.
    words: bool,
    /// When something was hidden last.
    last: Option<DateTime>,
}

impl Hidden {
    fn of(saved: &Project, noted: &str) -> Self {
        let assessment = &saved.assessment;
        let held: BTreeSet<&Sha256> = assessment.files().map(|file| &file.sha256).collect();
        let noted: BTreeSet<Sha256> = noted.lines().map(Sha256::new).collect();
        // Who gave the hiding up has the file still.
        let gone = |file: &Sha256| file.is_well_formed() && !held.contains(file);
        let evidence = assessment.evidence.values();
        let redactions = evidence.flat_map(|evidence| &evidence.redactions);
        let redactions: Vec<_> = redactions.filter(|it| gone(&it.before)).collect();
        let fresh: BTreeSet<&Sha256> = noted.iter().filter(|file| gone(file)).collect();
        Self {
            fresh: !fresh.is_empty(),
            words: noted.contains(&Sha256::new(WORDS)),
            last: redactions.iter().map(|it| it.stamp.at).max(),
            files: fresh
                .into_iter()
                .chain(redactions.into_iter().map(|it| &it.before))
                .cloned()
                .collect(),
        }
    }

    /// One that cannot be looked into shows it when it was made before.
    fn is_shown_by(&self, backup: &Backup, keys: Option<&Keyring>) -> bool {
        if self.words {
            return true;
        }
        if self.files.is_empty() {
            return false;
        }
        match backup.files(keys) {
            Some(files) => !files.is_disjoint(&self.files),
            None => self.fresh || self.last.is_some_and(|last| last >= backup.at),
        }
    }
}

/// Copies a backup out as a project file of its own.
///
/// # Errors
/// [`StoreError::Held`] and [`StoreError::Io`]; a file that was there is then as it was.
pub fn restore(backup: &Path, to: &Path, holder: &Holder) -> Result<(), StoreError> {
    let _lock = hold_to_write(to, holder)?;
    copy(backup, to)
}

/// Where a file is, whatever folder the program was started in.
fn written(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.to_string_lossy().into_owned()
}

/// The name of a backup: its number, how often the project had been saved, by which session, and when.
fn name(number: u32, version: &Identity, at: DateTime) -> String {
    let (saves, tag) = (version.saves, tag(version));
    let at = at.to_string().replace(':', "");
    format!("{number:06}_{saves}_{tag}_{at}.jgd")
}

fn tag(version: &Identity) -> String {
    let mut tag = hex(&Hasher::digest(&version.session));
    tag.truncate(8);
    tag
}
