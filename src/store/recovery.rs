//! Puts together again what crashed sessions left behind.

use std::{
    collections::BTreeSet,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    atomic::{copy, sync_folder},
    backup::BackupFolder,
    container::{CatalogText, Identity, Opened, Project, open},
    error::{Deed, StoreError},
    evidence_files::EvidenceFiles,
    journal::{Header, catalog_name, catalogs, log_path, read_log, trail_name},
    keyring::Keyring,
    mirror,
    offers::RecoveryOffer,
    salvage::files_in,
    sealed::Source,
    trail::Trail,
    tray::Tray,
};
use crate::domain::{Assessment, Sha256};

/// A crashed session put together again.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The project with all its changes.
    pub project: Project,
    /// Where its evidence lies.
    pub evidence: EvidenceFiles,
    /// Where to save it; none when the file there has since become another one.
    pub path: Option<PathBuf>,
    /// Whether the file there cannot be read now. What lies nowhere else was taken from a saved version of it.
    pub is_gone: bool,
    /// The session as its saved files name it.
    pub seat: String,
    /// What it is encrypted with, if it is.
    pub keys: Option<Keyring>,
}

/// Puts a crashed session together again. Its pictures are linked into the folder `adopt`, so that the old one can go;
/// so are those that lie only in a file which is no longer its own. Those of a file that cannot be read are taken from its
/// saved versions, which lie below `backups`.
///
/// # Errors
/// [`StoreError`] when its folder cannot be read; [`StoreError::Locked`] and [`StoreError::WrongPassword`] when it, or the
/// file that it belongs to, is encrypted and none of `keys` opens it: of a change of password that was cut short each may
/// have its own.
pub fn recover(
    offer: &RecoveryOffer,
    adopt: &Path,
    keys: &[Keyring],
    backups: &Path,
) -> Result<Recovered, StoreError> {
    let folder = &offer.folder;
    let mut session = Session::read(folder, keys)?;
    fs::create_dir_all(adopt).map_err(Deed::Write.at(adopt))?;
    let opens: Vec<Keyring> = session.keys.iter().chain(keys).cloned().collect();
    let file = session.file(folder, &opens, backups)?;
    // The file tells how the project is kept: the session may have crashed while that was being changed.
    let kept_with = match &file.opened {
        Some(opened) => opened.keys.clone(),
        None => session.keys.clone(),
    };
    let tray = Tray::new(adopt.to_owned(), kept_with);
    let mut evidence = file.whole.copy_to(&tray, &session.wanted())?;
    match file.opened {
        Some(opened) if file.path.is_some() && !file.is_gone => {
            session.identity = opened.project.identity;
            evidence.extend(&opened.evidence);
        }
        Some(opened) => evidence.extend(&opened.evidence.copy_to(&tray, &session.wanted())?),
        None => {}
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
        path: file.path,
        is_gone: file.is_gone,
        seat: session.header.seat,
        keys: tray.keys().cloned(),
    })
}

/// What the project file of a session gives.
#[derive(Default)]
struct ItsFile {
    /// What it holds, or what a saved version of it holds.
    opened: Option<Opened>,
    /// Where it is; none where it has become another one.
    path: Option<PathBuf>,
    /// Where it cannot be read as a whole: what is whole of its pictures.
    whole: EvidenceFiles,
    /// Whether it cannot be read now.
    is_gone: bool,
}

/// What a session has written.
pub(super) struct Session {
    header: Header,
    identity: Identity,
    pub(super) assessment: Assessment,
    trail: Trail,
    pub(super) changes: usize,
    /// What it is encrypted with, if it is.
    keys: Option<Keyring>,
}

impl Session {
    pub(super) fn read(folder: &Path, keys: &[Keyring]) -> Result<Self, StoreError> {
        let base = folder.join("base.ron");
        let (mut header, project) = read_base(&base)?;
        if header.seat.is_empty() {
            let name = folder.file_name().unwrap_or_default();
            header.seat = name.to_string_lossy().into_owned();
        }
        let locked = || StoreError::Locked {
            path: folder.to_owned(),
        };
        let of_session = |keys: Option<&Keyring>| keys.ok_or_else(locked)?.of_session(folder);
        let keys = header.sealed.then(|| with_each(keys, of_session));
        let keys = keys.transpose()?;
        let project = match &keys {
            None => project,
            Some(keys) => keys.unseal(&project).ok_or_else(|| StoreError::Damaged {
                path: base.clone(),
                what: "it does not open with the key of its session".to_owned(),
            })?,
        };
        let (identity, assessment, seal) =
            mirror::read(&project).map_err(|fault| fault.at(&base))?;
        let trail = read_trail(folder, &header, keys.as_ref())?;
        let mut session = Self {
            header,
            identity,
            assessment,
            trail: Trail::read(&String::from_utf8_lossy(&trail), seal),
            changes: 0,
            keys,
        };
        session.replay(folder)?;
        Ok(session)
    }

    /// Replays all logs since the base; a record that makes no sense ends it, as a torn line does.
    fn replay(&mut self, folder: &Path) -> Result<(), StoreError> {
        for text in logs(folder, &self.header)? {
            for records in read_log(&text, self.keys.as_ref()) {
                let mut trial = (self.assessment.clone(), self.trail.clone());
                let changes = records.iter().filter(|it| !it.is_of_trail()).count();
                if records
                    .into_iter()
                    .any(|record| record.replay(&mut trial.0, &mut trial.1).is_err())
                {
                    return Ok(());
                }
                (self.assessment, self.trail) = trial;
                self.changes += changes;
            }
        }
        Ok(())
    }

    pub(super) fn wanted(&self) -> BTreeSet<&Sha256> {
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

    /// Without the file, pictures would be lost for good: the session stays until the file can be read again, unless a saved
    /// version has them.
    fn file(&self, folder: &Path, keys: &[Keyring], backups: &Path) -> Result<ItsFile, StoreError> {
        let mut file = ItsFile::default();
        let Some(path) = self.header.path.clone() else {
            return Ok(file);
        };
        let here = pictures(folder).into_iter().map(|(sha256, _)| sha256);
        let here: Vec<Sha256> = here.collect();
        match with_each(keys, |keys| open(&path, keys)) {
            Ok(opened) => {
                let saved = &opened.project.identity;
                let is_by_it = saved.session == self.header.seat;
                let is_its_own = saved.is_version(&self.identity) || is_by_it;
                file.path = is_its_own.then_some(path);
                file.opened = Some(opened);
            }
            // The session has all that was written; of the file only what is whole of its pictures is needed.
            Err(StoreError::Damaged { .. }) => {
                let wanted = || self.assessment.files();
                file.whole = with_each(keys, |keys| {
                    let wanted = wanted().map(|file| (&file.sha256, file.length));
                    files_in(&path, keys, wanted)
                })?;
            }
            Err(error @ StoreError::Io { .. }) => {
                if self.needs(&error, &here) {
                    let spare = self.spare(&here, backups, keys);
                    file.opened = Some(spare.ok_or(error)?);
                }
                (file.path, file.is_gone) = (Some(path), true);
            }
            Err(error) if self.needs(&error, &here) => return Err(error),
            Err(_) => {}
        }
        Ok(file)
    }

    /// A saved version that has the pictures which are not here.
    fn spare(&self, here: &[Sha256], backups: &Path, keys: &[Keyring]) -> Option<Opened> {
        let folder = |keys| BackupFolder::of(backups, &self.identity.project, keys);
        let keys = keys.iter().cloned().map(Some).chain([None]);
        let mut versions = keys.flat_map(|keys| folder(keys).versions());
        versions.find(|version| {
            let mut wanted = self.wanted().into_iter();
            wanted.all(|it| here.contains(it) || version.evidence.holds(it))
        })
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
            if keys == tray.keys() {
                let adopted = tray.folder().join(file.file_name().unwrap_or_default());
                link(&file, &adopted)?;
                linked.add_file(sha256, &adopted, length, keys);
            }
        }
        if keys == tray.keys() {
            // The old names go soon, and must not go first.
            let _ = sync_folder(tray.folder());
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

/// Tries something with each of some keys, until one is not refused.
fn with_each<T>(
    keys: &[Keyring],
    mut attempt: impl FnMut(Option<&Keyring>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut result = attempt(keys.first());
    for keys in keys.iter().skip(1) {
        if matches!(result, Err(StoreError::WrongPassword { .. })) {
            result = attempt(Some(keys));
        }
    }
    result
}

/// The first line of `base.ron`, and the project below it, encrypted or not.
pub(super) fn read_base(base: &Path) -> Result<(Header, String), StoreError> {
    let text = fs::read_to_string(base).map_err(Deed::Read.at(base))?;
    let no_header = || StoreError::Damaged {
        path: base.to_owned(),
        what: "no header".to_owned(),
    };
    let (header, project) = text.split_once('\n').ok_or_else(no_header)?;
    let header = mirror::read_line(header).map_err(|fault| fault.at(base))?;
    Ok((header, project.to_owned()))
}

/// The audit trail of the base. What is missing of it is told later, and keeps nobody from the rest; what the disk does not
/// give now is not missing.
fn read_trail(
    folder: &Path,
    header: &Header,
    keys: Option<&Keyring>,
) -> Result<Vec<u8>, StoreError> {
    let beside = Tray::new(folder.to_owned(), keys.cloned());
    let mut trail = Vec::new();
    for number in 0..header.trail {
        match beside.read(&trail_name(number)) {
            Ok(piece) => trail.extend(piece),
            Err(StoreError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {}
            Err(error @ StoreError::Io { .. }) => return Err(error),
            Err(_) => {}
        }
    }
    Ok(trail)
}

/// All logs since the base. One that cannot be read is not one that is not there.
pub(super) fn logs(folder: &Path, header: &Header) -> Result<Vec<String>, StoreError> {
    let mut logs = Vec::new();
    for generation in header.generation.. {
        let path = log_path(folder, generation);
        match fs::read(&path) {
            Ok(bytes) => logs.push(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) if error.kind() == ErrorKind::NotFound => break,
            Err(error) => return Err(Deed::Read.at(path)(error)),
        }
    }
    Ok(logs)
}

/// Lets the file appear under a second name, or copies it where the disk cannot do that.
fn link(file: &Path, adopted: &Path) -> Result<(), StoreError> {
    // A copy onto a link of the same file would empty it.
    if !adopted.exists() && fs::hard_link(file, adopted).is_err() {
        copy(file, adopted)?;
    }
    Ok(())
}

pub(super) fn pictures(folder: &Path) -> Vec<(Sha256, PathBuf)> {
    let Ok(files) = fs::read_dir(folder.join("evidence")) else {
        return Vec::new();
    };
    let picture = |file: fs::DirEntry| {
        let sha256 = Sha256::new(file.path().file_stem()?.to_string_lossy());
        sha256.is_well_formed().then(|| (sha256, file.path()))
    };
    files.flatten().filter_map(picture).collect()
}
