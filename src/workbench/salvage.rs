//! Opening a damaged project as far as it is whole, off the frame, and what is remembered of that.

use std::path::{Path, PathBuf};

use super::{library::Library, outcome::Outcome};
use crate::{
    catalog,
    domain::CatalogId,
    store::{self, Keyring, Loss, StandIn, StoreError},
};

/// The damaged file that an open project was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wreck {
    /// Where it is. It is never written.
    pub path: PathBuf,
    /// What of it is damaged.
    pub losses: Vec<Loss>,
}

/// Opens a project file, and one that is damaged as far as it is whole.
pub(super) fn open(path: PathBuf, keys: Option<&Keyring>) -> Outcome {
    let error = match store::open(&path, keys) {
        Ok(opened) => return Outcome::Opened(path, Ok(Box::new(opened))),
        Err(error) => error,
    };
    // Of a disk that is failing some can be read.
    if !matches!(
        error,
        StoreError::Damaged { .. } | StoreError::UnsafeEntry { .. } | StoreError::Io { .. }
    ) {
        return Outcome::Opened(path, Err(error));
    }
    match store::salvage(&path, keys, &spare) {
        Ok(salvaged) => Outcome::Salvaged(path, Box::new(salvaged)),
        // That a name leads elsewhere, or stands there twice, is no damage that could be mended.
        Err(_) if !matches!(error, StoreError::Damaged { .. }) => Outcome::Opened(path, Err(error)),
        Err(StoreError::Damaged { path: there, .. }) => {
            let whole = store::whole_files(&path, keys);
            let hopeless = StoreError::Hopeless {
                is_blank: store::is_blank(&there),
                path: there,
                whole,
            };
            Outcome::Opened(path, Err(hopeless))
        }
        Err(error) => Outcome::Opened(path, Err(error)),
    }
}

/// What can stand in for a damaged catalog: the one of that id that comes with the program, or else its own text, should it
/// still be a catalog.
fn spare(id: &CatalogId, damaged: Option<&str>) -> Option<(String, StandIn)> {
    let library = Library::built_in().unwrap_or_default();
    if let Some(entry) = library.entry(id) {
        return Some((entry.text.to_string(), StandIn::BuiltIn));
    }
    let text = damaged?;
    let is_it = catalog::parse(text).is_ok_and(|it| it.id == *id);
    is_it.then(|| (text.to_owned(), StandIn::Doubtful))
}

/// Whether two paths lead to the same file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    one == other || whole(one).is_some_and(|one| whole(other) == Some(one))
}
