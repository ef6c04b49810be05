//! Where the bytes of each evidence lie. They are read one at a time, on demand, and checked against their hash.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256 as Hasher};

use super::{
    atomic::write_atomically,
    error::{Deed, StoreError},
};
use crate::domain::Sha256;

/// An index from hash to place; cheap to clone, holds no bytes and no open file.
#[derive(Clone, Debug, Default)]
pub struct EvidenceFiles {
    places: Arc<BTreeMap<Sha256, Place>>,
}

/// One evidence that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// The bytes are not there.
    Missing(Sha256),
    /// The bytes are others.
    Changed(Sha256),
}

#[derive(Clone, Debug)]
struct Place {
    path: PathBuf,
    offset: u64,
    length: u64,
}

impl EvidenceFiles {
    /// The same index with one more evidence that lies in a file of its own.
    pub fn add_file(&mut self, sha256: Sha256, path: &Path, length: u64) {
        self.add(sha256, path, 0, length);
    }

    /// The same index with one more evidence inside a container.
    pub(super) fn add(&mut self, sha256: Sha256, path: &Path, offset: u64, length: u64) {
        let place = Place {
            path: path.to_owned(),
            offset,
            length,
        };
        Arc::make_mut(&mut self.places).insert(sha256, place);
    }

    /// Takes over all places of another index.
    pub fn extend(&mut self, other: &Self) {
        let places = Arc::make_mut(&mut self.places);
        places.extend(
            other
                .places
                .iter()
                .map(|(sha256, place)| (sha256.clone(), place.clone())),
        );
    }

    /// Reads one evidence whole and checks its hash.
    ///
    /// # Errors
    /// [`StoreError::MissingEvidence`] and [`StoreError::ChangedEvidence`] name the evidence; [`StoreError::Io`] the file.
    pub fn read(&self, sha256: &Sha256) -> Result<Vec<u8>, StoreError> {
        let mut bytes = Vec::new();
        let mut source = self.open(sha256)?;
        source
            .read_to_end(&mut bytes)
            .map_err(Deed::Read.at(self.path(sha256)))?;
        if hex(&Hasher::digest(&bytes)) == sha256.as_str() {
            Ok(bytes)
        } else {
            Err(StoreError::ChangedEvidence(sha256.clone()))
        }
    }

    /// Checks the hash of every evidence, one after another, in little memory.
    #[must_use]
    pub fn damages<'a>(&self, wanted: impl Iterator<Item = &'a Sha256>) -> Vec<Damage> {
        wanted.filter_map(|sha256| self.damage(sha256)).collect()
    }

    /// The bytes of one evidence as a stream.
    pub(super) fn open(&self, sha256: &Sha256) -> Result<impl Read, StoreError> {
        let missing = || StoreError::MissingEvidence(sha256.clone());
        let place = self.places.get(sha256).ok_or_else(missing)?;
        let mut file = File::open(&place.path).map_err(Deed::Read.at(&place.path))?;
        if place.names(&mut file, sha256) {
            return place.section(file);
        }
        // A save has put another version of the container in its place since: look there anew.
        let there = super::container::open(&place.path)?.evidence;
        let place = there.places.get(sha256).ok_or_else(missing)?;
        place.section(File::open(&place.path).map_err(Deed::Read.at(&place.path))?)
    }

    /// The same index after its container was renamed.
    pub(super) fn renamed(self, from: &Path, to: &Path) -> Self {
        let mut places = Arc::unwrap_or_clone(self.places);
        for place in places.values_mut().filter(|place| place.path == from) {
            to.clone_into(&mut place.path);
        }
        Self {
            places: Arc::new(places),
        }
    }

    /// Copies what lies in `archive` but is not wanted any more into a folder, so that it can still come back by undo
    /// after the archive has been replaced.
    ///
    /// # Errors
    /// [`StoreError`] when a copy cannot be written.
    pub fn set_aside(
        &self,
        archive: &Path,
        wanted: &BTreeSet<&Sha256>,
        folder: &Path,
    ) -> Result<Self, StoreError> {
        let unwanted = self
            .places
            .iter()
            .filter(|(sha256, place)| place.path == archive && !wanted.contains(sha256));
        self.copy_to(folder, &unwanted.map(|(sha256, _)| sha256).collect())
    }

    /// Copies some of the evidence into a folder. What cannot be read is left out: a damaged picture must not be what
    /// keeps the rest from being saved.
    ///
    /// # Errors
    /// [`StoreError`] when a copy cannot be written.
    pub(super) fn copy_to(
        &self,
        folder: &Path,
        some: &BTreeSet<&Sha256>,
    ) -> Result<Self, StoreError> {
        let mut copies = Self::default();
        for sha256 in some {
            let Ok(bytes) = self.read(sha256) else {
                continue;
            };
            fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
            let path = folder.join(format!("{sha256}.bin"));
            write_atomically(&path, &bytes)?;
            copies.add_file((*sha256).clone(), &path, bytes.len() as u64);
        }
        Ok(copies)
    }

    fn path(&self, sha256: &Sha256) -> PathBuf {
        self.places
            .get(sha256)
            .map(|place| place.path.clone())
            .unwrap_or_default()
    }

    fn damage(&self, sha256: &Sha256) -> Option<Damage> {
        let Ok(mut source) = self.open(sha256) else {
            return Some(Damage::Missing(sha256.clone()));
        };
        let mut hasher = Hasher::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match source.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => hasher.update(&buffer[..count]),
                Err(_) => return Some(Damage::Missing(sha256.clone())),
            }
        }
        (hex(&hasher.finalize()) != sha256.as_str()).then(|| Damage::Changed(sha256.clone()))
    }
}

impl Place {
    /// Whether the place still holds the evidence: a file of its own does, and in a container its name stands before it.
    fn names(&self, file: &mut File, sha256: &Sha256) -> bool {
        const HEADER: u64 = 256;
        if self.offset == 0 {
            return true;
        }
        let start = self.offset.saturating_sub(HEADER);
        let mut before = Vec::new();
        let read = file
            .seek(SeekFrom::Start(start))
            .and_then(|_| file.take(self.offset - start).read_to_end(&mut before));
        let name = sha256.as_str().as_bytes();
        read.is_ok() && before.windows(name.len()).any(|window| window == name)
    }

    fn section(&self, mut file: File) -> Result<io::Take<File>, StoreError> {
        let sought = file.seek(SeekFrom::Start(self.offset));
        sought.map_err(Deed::Read.at(&self.path))?;
        Ok(file.take(self.length))
    }
}

/// Lower-case hexadecimal digits of bytes.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
