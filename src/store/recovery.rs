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
    journal::{Header, log_path, read_log, trail_path},
    mirror,
    trail::Trail,
};
use crate::domain::{Assessment, Sha256};

/// What a crashed session left, in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryOffer {
    /// The session's folder.
    pub folder: PathBuf,
    /// Name of the project.
    pub name: String,
    /// Where it is saved, if it ever was.
    pub path: Option<PathBuf>,
    /// How many changes since the last save it holds.
    pub changes: usize,
    /// How many pictures it holds that are not in the project file.
    pub pictures: usize,
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
/// [`StoreError`] when its folder cannot be read.
pub fn recover(offer: &RecoveryOffer, adopt: &Path) -> Result<Recovered, StoreError> {
    let folder = &offer.folder;
    let mut session = Session::read(folder)?;
    let mut evidence = EvidenceFiles::default();
    let mut path: Option<PathBuf> = None;
    fs::create_dir_all(adopt).map_err(Deed::Write.at(adopt))?;
    let here: Vec<Sha256> = pictures(folder)
        .into_iter()
        .map(|(sha256, ..)| sha256)
        .collect();
    let saved = session
        .header
        .path
        .as_ref()
        .map(|saved_at| (saved_at, open(saved_at)));
    // Without the file, pictures would be lost for good: the offer stays until the file can be read again.
    if let Some((_, Err(_))) = &saved
        && session.wanted().iter().any(|sha256| !here.contains(sha256))
    {
        return Err(saved.and_then(|(_, result)| result.err()).unwrap_or(
            StoreError::NotAProject {
                path: folder.clone(),
            },
        ));
    }
    if let Some((saved_at, Ok(saved))) = &saved {
        let ours = folder
            .file_name()
            .is_some_and(|name| *name == *saved.project.identity.session);
        if saved.project.identity == session.identity || ours {
            session.identity = saved.project.identity.clone();
            path = Some((*saved_at).clone());
            evidence.extend(&saved.evidence);
        } else {
            evidence.extend(&saved.evidence.copy_to(adopt, &session.wanted())?);
        }
    }
    // Nothing can be undone in a new session: what the project does not hold has been taken out or hidden.
    let wanted: BTreeSet<Sha256> = session.wanted().into_iter().cloned().collect();
    for (sha256, file, length) in pictures(folder) {
        if !wanted.contains(&sha256) {
            continue;
        }
        let adopted = adopt.join(file.file_name().unwrap_or_default());
        link(&file, &adopted)?;
        evidence.add_file(sha256, &adopted, length);
    }
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
    })
}

/// Throws away what a crashed session left.
///
/// # Errors
/// [`StoreError::Io`] when the folder cannot be removed.
pub fn discard(offer: &RecoveryOffer) -> Result<(), StoreError> {
    fs::remove_dir_all(&offer.folder).map_err(Deed::Remove.at(&offer.folder))
}

struct Session {
    header: Header,
    identity: Identity,
    assessment: Assessment,
    trail: Trail,
    changes: usize,
}

impl Session {
    fn read(folder: &Path) -> Result<Self, StoreError> {
        let base = folder.join("base.ron");
        let text = fs::read_to_string(&base).map_err(Deed::Read.at(&base))?;
        let damaged = |what: &str| StoreError::Damaged {
            path: base.clone(),
            what: what.to_owned(),
        };
        let (header, project) = text.split_once('\n').ok_or_else(|| damaged("no header"))?;
        let header: Header = mirror::read_line(header).map_err(|fault| fault.at(&base))?;
        let (identity, assessment, seal) =
            mirror::read(project).map_err(|fault| fault.at(&base))?;
        // What is missing of it is told later, and keeps nobody from the rest.
        let pieces = (0..header.trail).map(|number| fs::read(trail_path(folder, number)));
        let trail = pieces
            .flat_map(Result::unwrap_or_default)
            .collect::<Vec<u8>>();
        let mut session = Self {
            header,
            identity,
            assessment,
            trail: Trail::read(&String::from_utf8_lossy(&trail), seal),
            changes: 0,
        };
        session.replay(folder);
        Ok(session)
    }

    /// Replays all logs since the base; a record that makes no sense ends it, as a torn line does.
    fn replay(&mut self, folder: &Path) {
        for generation in self.header.generation.. {
            let Ok(bytes) = fs::read(log_path(folder, generation)) else {
                break;
            };
            for records in read_log(&String::from_utf8_lossy(&bytes)) {
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

    fn catalogs(&self, folder: &Path) -> Result<Vec<CatalogText>, StoreError> {
        let read = |id: &crate::domain::CatalogId| {
            let path = folder.join("catalogs").join(format!("{id}.ron"));
            let text = fs::read_to_string(&path).map_err(Deed::Read.at(&path))?;
            Ok(CatalogText {
                id: id.clone(),
                text,
            })
        };
        self.assessment.catalogs.iter().map(read).collect()
    }
}

/// An offer for one folder, unless its session lives or left nothing.
fn offer(folder: &Path) -> Option<RecoveryOffer> {
    let lock = File::open(folder.join("lock")).ok()?;
    lock.try_lock().ok()?;
    let session = Session::read(folder).ok()?;
    if session.changes == 0 && !session.header.unsaved {
        // Nothing in it is missing from the project file, and it may hold pictures as they were before hiding.
        drop(lock);
        let _ = fs::remove_dir_all(folder);
        return None;
    }
    let wanted = session.wanted();
    let known = |sha256: &Sha256| wanted.contains(sha256);
    Some(RecoveryOffer {
        folder: folder.to_owned(),
        name: session.assessment.profile.name.clone(),
        path: session.header.path.clone(),
        changes: session.changes,
        pictures: pictures(folder)
            .iter()
            .filter(|(sha256, ..)| known(sha256))
            .count(),
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

fn pictures(folder: &Path) -> Vec<(Sha256, PathBuf, u64)> {
    let Ok(files) = fs::read_dir(folder.join("evidence")) else {
        return Vec::new();
    };
    let picture = |file: fs::DirEntry| {
        let sha256 = Sha256::new(file.path().file_stem()?.to_string_lossy());
        let length = file.metadata().ok()?.len();
        sha256
            .is_well_formed()
            .then(|| (sha256, file.path(), length))
    };
    files.flatten().filter_map(picture).collect()
}
