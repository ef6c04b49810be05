//! Where pictures come from, and how they are taken in: checked, hashed, and kept until the next save.

use std::{fs, io::Read as _, path::PathBuf, sync::Arc};

use super::job::JobError;
use crate::{
    edit::NewEvidence,
    evidence::{self, ImportError, Imported, MAX_BYTES},
    store::{self, Deed},
};

/// Where a picture comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file on disk.
    File(PathBuf),
    /// A file dropped as bytes.
    Bytes {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Arc<[u8]>,
    },
    /// Pixels from the clipboard, 4 bytes each.
    Pixels {
        /// Name to remember.
        name: String,
        /// Title to propose.
        title: String,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Red, green, blue, alpha of each pixel.
        rgba: Arc<[u8]>,
    },
}

/// A picture taken in: described, and its bytes on disk.
#[derive(Debug)]
pub struct Attachment {
    /// What to attach.
    pub new: NewEvidence,
    /// Where the bytes lie.
    pub path: PathBuf,
}

impl Source {
    /// The name by which a fault is told.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            Self::Bytes { name, .. } | Self::Pixels { name, .. } => name.clone(),
        }
    }

    /// Reads the picture and writes its bytes where they wait for the next save.
    pub(super) fn take_in(self, folder: &std::path::Path) -> Result<Attachment, JobError> {
        let name = self.name();
        let (title, imported) = match self {
            Self::Pixels {
                title,
                width,
                height,
                rgba,
                ..
            } => (title, evidence::from_rgba(width, height, &rgba, &name)?),
            Self::Bytes { bytes, .. } => {
                (stem(&name), evidence::from_bytes(bytes.to_vec(), &name)?)
            }
            Self::File(path) => (
                stem(&name),
                evidence::from_bytes(read_limited(&path)?, &name)?,
            ),
        };
        keep(imported, title, folder)
    }
}

/// Writes the bytes where they wait for the next save.
pub(super) fn keep(
    imported: Imported,
    title: String,
    folder: &std::path::Path,
) -> Result<Attachment, JobError> {
    let Imported { file, bytes } = imported;
    fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
    let path = folder.join(format!("{}.{}", file.sha256, file.media.extension()));
    store::write_atomically(&path, &bytes)?;
    Ok(Attachment {
        new: NewEvidence {
            title,
            file,
            captured: None,
            host: String::new(),
        },
        path,
    })
}

fn read_limited(path: &std::path::Path) -> Result<Vec<u8>, JobError> {
    let file = fs::File::open(path).map_err(Deed::Read.at(path))?;
    let length = file.metadata().map_err(Deed::Read.at(path))?.len();
    if length > MAX_BYTES {
        return Err(ImportError::TooManyBytes(length).into());
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Deed::Read.at(path))?;
    Ok(bytes)
}

fn stem(name: &str) -> String {
    let stem = std::path::Path::new(name)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    stem.unwrap_or_else(|| name.to_owned())
}
