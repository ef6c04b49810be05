//! Looks at what is on disk as somebody would who has never seen the program that wrote it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use jeomgeomdae::domain::Sha256;
use jeomgeomdae::store::{self, EvidenceFiles, Opened, Project, StoreError};

use crate::encrypted::keys;

/// Passwords that a project may have.
pub(super) const PASSWORDS: [&str; 2] = ["첫 암호", "둘째 암호"];

/// Opens a project file, whatever its password is.
pub(super) fn open_any(path: &Path) -> Result<Opened, StoreError> {
    let mut result = store::open(path, None);
    for password in PASSWORDS {
        let locked = matches!(
            result,
            Err(StoreError::Locked { .. } | StoreError::WrongPassword { .. })
        );
        if locked {
            result = store::open(path, Some(&keys(password)));
        }
    }
    result
}

/// What is wrong with a project and its evidence, if anything is.
pub(super) fn damage_in(project: &Project, files: &EvidenceFiles) -> Option<String> {
    if let Some(breach) = project.trail.breach() {
        return Some(format!("{breach:?}"));
    }
    let mut damages = project.assessment.files();
    damages.find_map(|file| Some(format!("{:?}", files.damage(&file.sha256)?)))
}

/// All files below a folder.
pub(super) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(files_below(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

/// Copies a folder with all that is below it.
pub(super) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten().flatten() {
        let there = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), &there).unwrap();
        }
    }
}

/// That a program which was left in order leaves nothing beside the project files, nor of its sessions, and that what was
/// hidden in the project is in no file.
pub(super) fn nothing_is_left(place: &Path) {
    let is_project = |path: &PathBuf| path.extension().is_some_and(|it| it == "jgd");
    // The lock of a file goes when that is opened and closed again; until then it keeps nobody away.
    let is_lock = |path: &PathBuf| path.to_string_lossy().contains("/.~lock.");
    let beside = files_below(&place.join("p")).into_iter();
    let beside = beside.filter(|path| !is_lock(path));
    let (projects, beside): (Vec<_>, Vec<_>) = beside.partition(is_project);
    assert!(beside.is_empty(), "{beside:?}");
    let sessions = files_below(&place.join("d/recovery"));
    assert!(sessions.is_empty(), "{sessions:?}");
    let hidden = projects.iter().flat_map(|path| hidden_in(path));
    let hidden: BTreeSet<Sha256> = hidden.collect();
    let backups = files_below(&place.join("d/backups"));
    for path in backups.iter().filter(|path| is_project(path)) {
        let opened = open_any(path).unwrap_or_else(|error| panic!("a backup: {error}"));
        let shown = hidden.iter().find(|file| opened.evidence.holds(file));
        assert_eq!(shown, None, "{}", path.display());
    }
}

/// Files as they were before something in them was hidden, but for those that were kept.
fn hidden_in(path: &Path) -> Vec<Sha256> {
    let opened = open_any(path).unwrap();
    let assessment = &opened.project.assessment;
    let held: BTreeSet<&Sha256> = assessment.files().map(|file| &file.sha256).collect();
    let all = assessment.evidence.values();
    let before = all.flat_map(|it| it.redactions.iter().map(|it| &it.before));
    let gone: Vec<Sha256> = before.filter(|it| !held.contains(it)).cloned().collect();
    let shown = gone.iter().find(|file| opened.evidence.holds(file));
    assert_eq!(shown, None, "{}", path.display());
    gone
}
