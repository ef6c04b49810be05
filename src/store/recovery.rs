//! Finds what crashed sessions left behind and puts it together again.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{
    container::{CatalogText, Identity, Project, open},
    error::{Deed, StoreError},
    evidence_files::EvidenceFiles,
    journal::{Header, catalog_name, catalogs, log_path, read_log, sound_lines, trail_name},
    keyring::Keyring,
    mirror,
    salvage::files_in,
    sealed::Source,
    trail::Trail,
    tray::Tray,
};
use crate::domain::{Assessment, Sha256};

/// What a crashed session left, in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryOffer {
    /// The session's folder.
    pub folder: PathBuf,
    /// Name of the project; empty where it is encrypted.
    pub name: String,
    /// Where it is saved, if it ever was.
    pub path: Option<PathBuf>,
    /// How many changes since the last save it holds; of an encrypted one, in how many lines.
    pub changes: usize,
    /// How many pictures it holds that are not in the project file.
    pub pictures: usize,
    /// Whether it takes a password to put it together.
    pub locked: bool,
}

/// A crashed session put together again.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The project with all its changes.
    pub project: Project,
    /// Where its evidence lies.
    pub evidence: EvidenceFiles,
    /// Where to save it; none when the file there has since become another one.
    pub path: Option<PathBuf>,
    /// What it is encrypted with, if it is.
    pub keys: Option<Keyring>,
}

/// What crashed sessions have left below `root`, without those that still live or hold nothing.
#[must_use]
pub fn offers(root: &Path) -> Vec<RecoveryOffer> {
    let Ok(folders) = fs::read_dir(root) else {
        return Vec::new();
    };
    let mut found: Vec<RecoveryOffer> = folders
        .flatten()
        .filter_map(|entry| offer(&entry.path()))
        .collect();
    found.sort_by(|a, b| a.folder.cmp(&b.folder));
    found
}

/// Puts a crashed session together again. Its pictures are linked into the folder `adopt`, so that the old one can go;
/// so are those that lie only in a file which is no longer its own.
///
/// # Errors
/// [`StoreError`] when its folder cannot be read; [`StoreError::Locked`] and [`StoreError::WrongPassword`] when it, or the
/// file that it belongs to, is encrypted and `keys` do not open it.
pub fn recover(
    offer: &RecoveryOffer,
    adopt: &Path,
    keys: Option<&Keyring>,
) -> Result<Recovered, StoreError> {
    let folder = &offer.folder;
    let mut session = Session::read(folder, keys)?;
    let mut path: Option<PathBuf> = None;
    fs::create_dir_all(adopt).map_err(Deed::Write.at(adopt))?;
    let here: Vec<Sha256> = pictures(folder)
        .into_iter()
        .map(|(sha256, _)| sha256)
        .collect();
    let opens = session.keys.as_ref().or(keys);
    let saved = session.header.path.clone();
    let saved = saved.map(|saved_at| (open(&saved_at, opens), saved_at));
    let mut wreck = None;
    // Without the file, pictures would be lost for good: the offer stays until the file can be read again.
    let saved = match saved {
        // The session has all that was written; of the file only what is whole of its pictures is needed.
        Some((Err(StoreError::Damaged { .. }), saved_at)) => {
            let files = session.assessment.files();
            let files = files.map(|file| (&file.sha256, file.length));
            wreck = Some(files_in(&saved_at, opens, files)?);
            None
        }
        Some((Err(error), _)) if session.needs(&error, &here) => return Err(error),
        Some((Ok(saved), saved_at)) => Some((saved, saved_at)),
        _ => None,
    };
    // The file tells how the project is kept: the session may have crashed while that was being changed.
    let sealed = match &saved {
        Some((saved, _)) => saved.keys.is_some(),
        None => session.keys.is_some(),
    };
    let tray = Tray::new(adopt.to_owned(), opens.filter(|_| sealed).cloned());
    let mut evidence = EvidenceFiles::default();
    if let Some(whole) = wreck {
        evidence.extend(&whole.copy_to(&tray, &session.wanted())?);
    }
    if let Some((saved, saved_at)) = saved {
        let ours = folder
            .file_name()
            .is_some_and(|name| *name == *saved.project.identity.session);
        if saved.project.identity.is_version(&session.identity) || ours {
            session.identity = saved.project.identity;
            path = Some(saved_at);
            evidence.extend(&saved.evidence);
        } else {
            evidence.extend(&saved.evidence.copy_to(&tray, &session.wanted())?);
        }
    }
    evidence.extend(&session.adopt(folder, &tray)?);
    let catalogs = session.catalogs(folder)?;
    let project = Project {
        identity: session.identity,
        assessment: session.assessment,
        catalogs,
        trail: session.trail,
    };
    Ok(Recovered {
        project,
        evidence,
        path,
        keys: tray.keys().cloned(),
    })
}

/// Throws away what a crashed session left.
///
/// # Errors
/// [`StoreError::Io`] when the folder cannot be removed.
pub fn discard(folder: &Path) -> Result<(), StoreError> {
    fs::remove_dir_all(folder).map_err(Deed::Remove.at(folder))
}

struct Session {
    header: Header,
    identity: Identity,
    assessment: Assessment,
    trail: Trail,
    changes: usize,
    /// What it is encrypted with, if it is.
    keys: Option<Keyring>,
}

impl Session {
    fn read(folder: &Path, keys: Option<&Keyring>) -> Result<Self, StoreError> {
        let base = folder.join("base.ron");
        let (header, project) = read_base(&base)?;
        let locked = || StoreError::Locked {
            path: folder.to_owned(),
        };
        let keys = match keys {
            _ if !header.sealed => None,
            None => return Err(locked()),
            Some(keys) => Some(keys.of_session(folder)?),
        };
        let project = match &keys {
            None => project,
            Some(keys) => keys.unseal(&project).ok_or_else(|| StoreError::Damaged {
                path: base.clone(),
                what: "it does not open with the key of its session".to_owned(),
            })?,
        };
        let (identity, assessment, seal) =
            mirror::read(&project).map_err(|fault| fault.at(&base))?;
        // What is missing of it is told later, and keeps nobody from the rest.
        let beside = Tray::new(folder.to_owned(), keys.clone());
        let pieces = (0..header.trail).map(|number| beside.read(&trail_name(number)));
        let trail = pieces
            .flat_map(Result::unwrap_or_default)
            .collect::<Vec<u8>>();
        let mut session = Self {
            header,
            identity,
            assessment,
            trail: Trail::read(&String::from_utf8_lossy(&trail), seal),
            changes: 0,
            keys,
        };
        session.replay(folder);
        Ok(session)
    }

    /// Replays all logs since the base; a record that makes no sense ends it, as a torn line does.
    fn replay(&mut self, folder: &Path) {
        for text in logs(folder, &self.header) {
            for records in read_log(&text, self.keys.as_ref()) {
                let mut trial = (self.assessment.clone(), self.trail.clone());
                let changes = records.iter().filter(|it| !it.is_of_trail()).count();
                if records
                    .into_iter()
                    .any(|record| record.replay(&mut trial.0, &mut trial.1).is_err())
                {
                    return;
                }
                (self.assessment, self.trail) = trial;
                self.changes += changes;
            }
        }
    }

    fn wanted(&self) -> BTreeSet<&Sha256> {
        let files = self.assessment.files();
        files.map(|file| &file.sha256).collect()
    }

    /// Whether the session cannot do without its file, which could not be read: pictures are only there, or it asks for a
    /// password that nobody was asked for yet.
    fn needs(&self, error: &StoreError, here: &[Sha256]) -> bool {
        let locked = matches!(
            error,
            StoreError::Locked { .. } | StoreError::WrongPassword { .. }
        );
        let unasked = locked && self.keys.is_none();
        unasked || self.wanted().iter().any(|sha256| !here.contains(sha256))
    }

    /// Takes over the pictures that the project holds. Nothing can be undone in a new session: what it does not hold has
    /// been taken out or hidden.
    fn adopt(&self, folder: &Path, tray: &Tray) -> Result<EvidenceFiles, StoreError> {
        let wanted = self.wanted();
        let (mut as_left, mut linked) = (EvidenceFiles::default(), EvidenceFiles::default());
        let keys = self.keys.as_ref();
        for (sha256, file) in pictures(folder) {
            if !wanted.contains(&sha256) {
                continue;
            }
            // A damaged picture must not be what keeps the rest from being recovered.
            let Ok(Ok(length)) = Source::own(&file, keys).map(|source| source.length()) else {
                continue;
            };
            as_left.add_file(sha256.clone(), &file, length, keys);
            if keys.is_some() == tray.keys().is_some() {
                let adopted = tray.folder().join(file.file_name().unwrap_or_default());
                link(&file, &adopted)?;
                linked.add_file(sha256, &adopted, length, keys);
            }
        }
        if keys.is_some() == tray.keys().is_some() {
            return Ok(linked);
        }
        as_left.copy_to(tray, &wanted)
    }

    fn catalogs(&self, folder: &Path) -> Result<Vec<CatalogText>, StoreError> {
        let tray = catalogs(folder, self.keys.as_ref());
        let read = |id: &crate::domain::CatalogId| {
            let name = catalog_name(id);
            let text = String::from_utf8(tray.read(&name)?);
            Ok(CatalogText {
                id: id.clone(),
                text: text.map_err(|error| StoreError::Damaged {
                    path: tray.folder().join(&name),
                    what: error.to_string(),
                })?,
            })
        };
        self.assessment.catalogs.iter().map(read).collect()
    }
}

/// The first line of `base.ron`, and the project below it, encrypted or not.
fn read_base(base: &Path) -> Result<(Header, String), StoreError> {
    let text = fs::read_to_string(base).map_err(Deed::Read.at(base))?;
    let no_header = || StoreError::Damaged {
        path: base.to_owned(),
        what: "no header".to_owned(),
    };
    let (header, project) = text.split_once('\n').ok_or_else(no_header)?;
    let header = mirror::read_line(header).map_err(|fault| fault.at(base))?;
    Ok((header, project.to_owned()))
}

/// All logs since the base.
fn logs(folder: &Path, header: &Header) -> impl Iterator<Item = String> {
    let read = |generation| fs::read(log_path(folder, generation)).ok();
    let logs = (header.generation..).map_while(read);
    logs.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// An offer for one folder, unless its session lives or left nothing.
fn offer(folder: &Path) -> Option<RecoveryOffer> {
    let lock = File::open(folder.join("lock")).ok()?;
    lock.try_lock().ok()?;
    let (header, _) = read_base(&folder.join("base.ron")).ok()?;
    let session = match Session::read(folder, None) {
        Err(StoreError::Locked { .. }) => None,
        read => Some(read.ok()?),
    };
    let lines = || logs(folder, &header).map(|log| sound_lines(&log).count());
    let changes = session
        .as_ref()
        .map_or_else(|| lines().sum(), |session| session.changes);
    if changes == 0 && !header.unsaved {
        // Nothing in it is missing from the project file, and it may hold pictures as they were before hiding.
        drop(lock);
        let _ = fs::remove_dir_all(folder);
        return None;
    }
    let wanted = session.as_ref().map(Session::wanted);
    let known = |sha256: &Sha256| wanted.as_ref().is_none_or(|it| it.contains(sha256));
    Some(RecoveryOffer {
        folder: folder.to_owned(),
        name: session
            .as_ref()
            .map(|session| session.assessment.profile.name.clone())
            .unwrap_or_default(),
        path: header.path.clone(),
        changes,
        pictures: pictures(folder)
            .iter()
            .filter(|(sha256, _)| known(sha256))
            .count(),
        locked: session.is_none(),
    })
}

/// Lets the file appear under a second name, or copies it where the disk cannot do that.
fn link(file: &Path, adopted: &Path) -> Result<(), StoreError> {
    // A copy onto a link of the same file would empty it.
    if !adopted.exists() && fs::hard_link(file, adopted).is_err() {
        fs::copy(file, adopted).map_err(Deed::Write.at(adopted))?;
    }
    Ok(())
}

fn pictures(folder: &Path) -> Vec<(Sha256, PathBuf)> {
    let Ok(files) = fs::read_dir(folder.join("evidence")) else {
        return Vec::new();
    };
    let picture = |file: fs::DirEntry| {
        let sha256 = Sha256::new(file.path().file_stem()?.to_string_lossy());
        sha256.is_well_formed().then(|| (sha256, file.path()))
    };
    files.flatten().filter_map(picture).collect()
}
