//! Where the bytes of each evidence lie. They are read one at a time, on demand, and checked against their hash.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256 as Hasher};

use super::{
    error::{Deed, StoreError},
    keyring::Keyring,
    sealed::{Source, is_forged},
    tray::Tray,
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

impl Damage {
    /// The evidence that it is about.
    #[must_use]
    pub fn sha256(&self) -> &Sha256 {
        match self {
            Self::Missing(sha256) | Self::Changed(sha256) => sha256,
        }
    }
}

#[derive(Clone, Debug)]
struct Place {
    path: PathBuf,
    offset: u64,
    length: u64,
    /// What opens the file, should it be encrypted.
    keys: Option<Keyring>,
}

impl EvidenceFiles {
    /// The same index with one more evidence that lies in a file of its own.
    pub fn add_file(&mut self, sha256: Sha256, path: &Path, length: u64, keys: Option<&Keyring>) {
        self.add(sha256, path, 0, length, keys);
    }

    /// The same index with one more evidence inside a container.
    pub(super) fn add(
        &mut self,
        sha256: Sha256,
        path: &Path,
        offset: u64,
        length: u64,
        keys: Option<&Keyring>,
    ) {
        let place = Place {
            path: path.to_owned(),
            offset,
            length,
            keys: keys.cloned(),
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
            .map_err(|error| self.unreadable(sha256, error))?;
        if hex(&Hasher::digest(&bytes)) == sha256.as_str() {
            Ok(bytes)
        } else {
            Err(StoreError::ChangedEvidence(sha256.clone()))
        }
    }

    /// Copies one evidence in little memory, checks its hash on the way and returns its length. What was written is of
    /// no use when this fails.
    ///
    /// # Errors
    /// As [`EvidenceFiles::read`], and [`StoreError::Io`] when `out` takes no more.
    pub fn copy(&self, sha256: &Sha256, out: &mut dyn Write) -> Result<u64, StoreError> {
        let path = self.path(sha256);
        let mut from = self.open(sha256)?;
        let mut hasher = Hasher::new();
        let mut buffer = vec![0; 1 << 16];
        let mut length = 0;
        loop {
            let count = from.read(&mut buffer);
            let count = count.map_err(|error| self.unreadable(sha256, error))?;
            if count == 0 {
                break;
            }
            hasher.update(&buffer[..count]);
            out.write_all(&buffer[..count])
                .map_err(Deed::Write.at(&path))?;
            length += count as u64;
        }
        if hex(&hasher.finalize()) == sha256.as_str() {
            Ok(length)
        } else {
            Err(StoreError::ChangedEvidence(sha256.clone()))
        }
    }

    /// What is wrong with one evidence, found in little memory.
    #[must_use]
    pub fn damage(&self, sha256: &Sha256) -> Option<Damage> {
        match self.copy(sha256, &mut io::sink()) {
            Ok(_) => None,
            Err(StoreError::ChangedEvidence(_)) => Some(Damage::Changed(sha256.clone())),
            Err(_) => Some(Damage::Missing(sha256.clone())),
        }
    }

    /// The bytes of one evidence as a stream, unchecked.
    fn open(&self, sha256: &Sha256) -> Result<impl Read, StoreError> {
        let missing = || StoreError::MissingEvidence(sha256.clone());
        let place = self.places.get(sha256).ok_or_else(missing)?;
        let mut file = place.source()?;
        if place.names(&mut file, sha256) {
            return place.section(file);
        }
        // A save has put another version of the container in its place since: look there anew.
        match super::container::open(&place.path, place.keys.as_ref()) {
            Ok(there) => {
                let place = there.evidence.places.get(sha256).ok_or_else(missing)?;
                place.section(place.source()?)
            }
            // It is damaged, perhaps no more than the name before the bytes, which have their hash.
            Err(StoreError::Damaged { .. } | StoreError::UnsafeEntry { .. }) => place.section(file),
            Err(error) => Err(error),
        }
    }

    /// Encrypted bytes that are others than were written are no fault of the disk.
    fn unreadable(&self, sha256: &Sha256, error: io::Error) -> StoreError {
        if is_forged(&error) {
            StoreError::ChangedEvidence(sha256.clone())
        } else {
            Deed::Read.at(self.path(sha256))(error)
        }
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

    /// Copies what lies in `archive`, or anywhere, and is not wanted any more, but could come back by undo, since the
    /// archive is about to be replaced, or the whole session.
    ///
    /// # Errors
    /// [`StoreError`] when a copy cannot be written.
    pub fn set_aside(
        &self,
        archive: Option<&Path>,
        wanted: &BTreeSet<&Sha256>,
        undoable: &BTreeSet<Sha256>,
        tray: &Tray,
    ) -> Result<Self, StoreError> {
        let owed = undoable.iter().filter(|sha256| !wanted.contains(sha256));
        let here = owed.filter(|sha256| {
            self.places
                .get(sha256)
                .is_some_and(|place| archive.is_none_or(|archive| place.path == archive))
        });
        self.copy_to(tray, &here.collect())
    }

    /// Copies some of the evidence. What cannot be read is left out: a damaged picture must not be what
    /// keeps the rest from being saved.
    ///
    /// # Errors
    /// [`StoreError`] when a copy cannot be written.
    pub fn copy_to(&self, tray: &Tray, some: &BTreeSet<&Sha256>) -> Result<Self, StoreError> {
        let mut copies = Self::default();
        for sha256 in some {
            let name = format!("{sha256}.bin");
            let path = tray.folder().join(&name);
            match tray.stream(&name, |out| self.copy(sha256, out)) {
                Ok(length) => copies.add_file((*sha256).clone(), &path, length, tray.keys()),
                Err(StoreError::MissingEvidence(_) | StoreError::ChangedEvidence(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(copies)
    }

    /// Which of some lie in files that cannot be opened now.
    pub(super) fn out_of_reach<'a>(
        &self,
        some: impl Iterator<Item = &'a Sha256>,
    ) -> BTreeSet<&'a Sha256> {
        let mut opens: BTreeMap<&Path, bool> = BTreeMap::new();
        some.filter(|sha256| {
            let place = self.places.get(sha256);
            place.is_some_and(|place| {
                let opens = opens.entry(&place.path);
                !*opens.or_insert_with(|| File::open(&place.path).is_ok())
            })
        })
        .collect()
    }

    /// Takes over the places of some from another index, as far as that has them.
    pub(super) fn take_over(&mut self, other: &Self, some: &BTreeSet<&Sha256>) {
        let places = Arc::make_mut(&mut self.places);
        let there = some.iter().filter_map(|sha256| {
            let place = other.places.get(*sha256)?;
            Some(((*sha256).clone(), place.clone()))
        });
        places.extend(there);
    }

    /// Whether it says where the evidence lies.
    #[must_use]
    pub fn holds(&self, sha256: &Sha256) -> bool {
        self.places.contains_key(sha256)
    }

    fn path(&self, sha256: &Sha256) -> PathBuf {
        self.places
            .get(sha256)
            .map(|place| place.path.clone())
            .unwrap_or_default()
    }
}

impl Place {
    fn source(&self) -> Result<Source, StoreError> {
        let keys = self.keys.as_ref();
        if self.offset == 0 {
            Source::own(&self.path, keys)
        } else {
            Source::open_torn(&self.path, keys)
        }
    }

    /// Whether the place still holds the evidence: a file of its own does, and in a container its name stands before it.
    fn names(&self, file: &mut Source, sha256: &Sha256) -> bool {
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

    fn section(&self, mut file: Source) -> Result<io::Take<Source>, StoreError> {
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
