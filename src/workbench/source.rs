//! Where evidence comes from, and how it is taken in: checked, cleaned, hashed, and kept until the next save. What is read
//! from disk is whole and of one moment, or nothing of it is kept.

use std::{
    fs::{self, File, Metadata},
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    outcome::JobError,
    privacy::{self, Searched},
};
use crate::{
    domain::{ControlKey, EvidenceFile, Media, Sha256},
    evidence::{
        self, Digest, ImportError, ImportNote, Imported, Kind, MAX_BYTES, MAX_DOCUMENT_BYTES,
    },
    store::{Deed, Tray},
};

/// Where evidence comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file on disk.
    File(PathBuf),
    /// The bytes of a file.
    Bytes {
        /// Its name.
        name: String,
        /// Title to propose; made of the name when empty.
        title: String,
        /// Its bytes.
        bytes: Arc<[u8]>,
    },
    /// Pixels from the clipboard or the screen, 4 bytes each.
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

/// What files are taken in for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// They are evidence of a control.
    Control(ControlKey),
    /// They are the signed copy of the issued report whose PDF has this SHA-256.
    Report(Sha256),
}

/// A file taken in: described, and its bytes on disk.
#[derive(Debug)]
pub struct Attachment {
    /// Title to propose.
    pub title: String,
    /// What the project remembers of the file.
    pub file: EvidenceFile,
    /// Where the bytes lie.
    pub path: PathBuf,
    /// What the user should know of the taking in.
    pub notes: Vec<ImportNote>,
    /// What looks like personal data in it, where it is plain text.
    pub searched: Option<Searched>,
}

/// How many bytes tell what kind of file it is.
const HEAD: u64 = 1 << 16;

/// The name of a document that is still being read.
const INCOMING: &str = "incoming";

/// Largest plain text that is searched for personal data, and masked.
pub(super) const MAX_SEARCHED: u64 = 64 << 20;

impl Source {
    /// The name by which a fault is told.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => {
                evidence::file_name(&path.file_name().unwrap_or_default().to_string_lossy())
            }
            Self::Bytes { name, .. } | Self::Pixels { name, .. } => evidence::file_name(name),
        }
    }

    /// Reads the file and writes its bytes where they wait for the next save.
    pub(super) fn take_in(self, tray: &Tray) -> Result<Attachment, JobError> {
        let name = self.name();
        match self {
            Self::Pixels {
                title,
                width,
                height,
                rgba,
                ..
            } => {
                let imported = evidence::from_rgba(width, height, &rgba, &name)?;
                keep(imported, title, tray)
            }
            Self::Bytes { title, bytes, .. } => {
                let title = if title.is_empty() { stem(&name) } else { title };
                from_memory(&bytes, &name, title, tray)
            }
            Self::File(path) => from_disk(&path, &name, tray),
        }
    }
}

fn from_memory(
    bytes: &[u8],
    name: &str,
    title: String,
    tray: &Tray,
) -> Result<Attachment, JobError> {
    match evidence::recognise(bytes, name)? {
        Kind::Picture => keep(evidence::from_bytes(bytes.to_vec(), name)?, title, tray),
        Kind::Document(media) => stream(bytes, media, name, title, tray, |_| Ok(())),
    }
}

fn from_disk(path: &Path, name: &str, tray: &Tray) -> Result<Attachment, JobError> {
    let mut file = File::open(path).map_err(Deed::Read.at(path))?;
    let before = file.metadata().map_err(Deed::Read.at(path))?;
    if before.is_dir() {
        return Err(JobError::Folder);
    }
    if before.len() == 0 {
        return Err(JobError::Empty);
    }
    let mut head = Vec::new();
    let read = (&mut file).take(HEAD).read_to_end(&mut head);
    read.map_err(Deed::Read.at(path))?;
    let unchanged = |length: u64| -> Result<(), JobError> {
        let after = fs::metadata(path).map_err(Deed::Read.at(path))?;
        if same(&before, &after) && length == before.len() {
            Ok(())
        } else {
            Err(JobError::ChangedWhileRead)
        }
    };
    match evidence::recognise(&head, name)? {
        Kind::Picture => {
            if before.len() > MAX_BYTES {
                return Err(ImportError::TooManyBytes(before.len()).into());
            }
            let read = file.take(MAX_BYTES).read_to_end(&mut head);
            read.map_err(Deed::Read.at(path))?;
            unchanged(head.len() as u64)?;
            keep(evidence::from_bytes(head, name)?, stem(name), tray)
        }
        Kind::Document(media) => {
            let whole = head.as_slice().chain(file);
            stream(whole, media, name, stem(name), tray, unchanged)
        }
    }
}

/// Whether a file is the same as a moment ago, as far as the system tells.
fn same(before: &Metadata, after: &Metadata) -> bool {
    let modified = |metadata: &Metadata| metadata.modified().ok();
    before.len() == after.len() && modified(before) == modified(after)
}

/// Writes the bytes of a picture where they wait for the next save.
pub(super) fn keep(imported: Imported, title: String, tray: &Tray) -> Result<Attachment, JobError> {
    let Imported { file, bytes, notes } = imported;
    let path = tray.put(&place(&file), &bytes)?;
    Ok(Attachment {
        title,
        file,
        path,
        notes,
        searched: None,
    })
}

/// Copies a document where it waits for the next save, in little memory. Its place is named after its hash, which is
/// known only when all of it has been read. `check` sees the length before the place is taken: evidence that is there
/// already may have the same.
pub(super) fn stream(
    mut from: impl Read,
    media: Media,
    name: &str,
    title: String,
    tray: &Tray,
    check: impl FnOnce(u64) -> Result<(), JobError>,
) -> Result<Attachment, JobError> {
    let (mut digest, mut length) = (Digest::new(), 0_u64);
    tray.stream(INCOMING, |out| -> Result<(), JobError> {
        let mut buffer = vec![0; 1 << 16];
        loop {
            let count = from.read(&mut buffer).map_err(Deed::Read.at(name))?;
            if count == 0 {
                return Ok(());
            }
            length += count as u64;
            if length > MAX_DOCUMENT_BYTES {
                return Err(JobError::LargeDocument);
            }
            digest.update(&buffer[..count]);
            out.write_all(&buffer[..count])
                .map_err(Deed::Write.at(tray.folder()))?;
        }
    })?;
    let file = EvidenceFile {
        sha256: digest.finish(),
        original_name: name.to_owned(),
        media,
        length,
        pixels: (0, 0),
    };
    let incoming = tray.folder().join(INCOMING);
    if let Err(error) = check(length) {
        let _ = fs::remove_file(&incoming);
        return Err(error);
    }
    let place = place(&file);
    let path = tray.rename(INCOMING, &place)?;
    let searched = media.is_text().then(|| search(tray, &place, length));
    Ok(Attachment {
        title,
        file,
        path,
        notes: Vec::new(),
        searched,
    })
}

fn search(tray: &Tray, name: &str, length: u64) -> Searched {
    if length > MAX_SEARCHED {
        return Searched::Not;
    }
    let read = tray.read(name);
    read.map_or(Searched::Not, |bytes| searched(&bytes))
}

/// What looks like personal data in the bytes of a plain text.
pub(super) fn searched(bytes: &[u8]) -> Searched {
    if bytes.len() as u64 > MAX_SEARCHED {
        return Searched::Not;
    }
    evidence::text_of(bytes).map_or(Searched::Not, |text| privacy::search(&text))
}

fn place(file: &EvidenceFile) -> String {
    format!("{}.{}", file.sha256, file.media.extension())
}

fn stem(name: &str) -> String {
    let stem = Path::new(name)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    stem.unwrap_or_else(|| name.to_owned())
}
