//! Files as they are and encrypted files, read alike. Encrypted ones are age files: they are opened by a password, and any
//! place in them can be read without what lies before it.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use age::{DecryptError, Decryptor, stream::StreamReader};

use super::{
    error::{Deed, StoreError},
    keyring::Keyring,
};

/// How every age file begins.
const MAGIC: &[u8] = b"age-encryption.org/";
/// Bytes that age encrypts together: what is damaged in one of them does not keep the others from being read.
pub(super) const CHUNK: u64 = 64 * 1024;

/// A file to read: its bytes as they are, or decrypted on the way.
pub(super) enum Source {
    Plain(BufReader<File>),
    Sealed(Box<Unsealed>),
}

impl Source {
    /// Opens a file, encrypted or not.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where it is encrypted and there are no keys; [`StoreError::WrongPassword`],
    /// [`StoreError::Damaged`], [`StoreError::TooMuchWork`], [`StoreError::Io`].
    pub(super) fn open(path: &Path, keys: Option<&Keyring>) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(Deed::Read.at(path))?;
        let mut file = BufReader::new(file);
        let head = file.fill_buf().map_err(Deed::Read.at(path))?;
        if !head.starts_with(MAGIC) {
            return Ok(Self::Plain(file));
        }
        let unsealed = Unsealed::open(path, file, keys)?;
        if unsealed.is_torn {
            return Err(StoreError::Damaged {
                path: path.to_owned(),
                what: "the encrypted file is cut off".to_owned(),
            });
        }
        Ok(Self::Sealed(Box::new(unsealed)))
    }

    /// Opens a file as [`Source::open`] does, and one that is cut off too. What is damaged fails when it is read, and
    /// keeps nothing else from being read.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub(super) fn open_torn(path: &Path, keys: Option<&Keyring>) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(Deed::Read.at(path))?;
        let mut file = BufReader::new(file);
        let head = file.fill_buf().map_err(Deed::Read.at(path))?;
        if !head.starts_with(MAGIC) {
            return Ok(Self::Plain(file));
        }
        Ok(Self::Sealed(Box::new(Unsealed::open(path, file, keys)?)))
    }

    /// Whether the end of an encrypted file is missing.
    pub(super) fn is_torn(&self) -> bool {
        matches!(self, Self::Sealed(unsealed) if unsealed.is_torn)
    }

    /// Opens a file that the program itself has put into a session's folder: encrypted where there are keys, and only
    /// there. What it holds may begin like anything.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub(super) fn own(path: &Path, keys: Option<&Keyring>) -> Result<Self, StoreError> {
        if keys.is_some() {
            return Self::open(path, keys);
        }
        let file = File::open(path).map_err(Deed::Read.at(path))?;
        Ok(Self::Plain(BufReader::new(file)))
    }

    /// Whether a file that can be read is not encrypted.
    pub(super) fn is_plain(path: &Path) -> bool {
        Self::open(path, None).is_ok()
    }

    /// Whether it is encrypted.
    pub(super) fn is_sealed(&self) -> bool {
        matches!(self, Self::Sealed(_))
    }

    /// How many bytes there are to read.
    pub(super) fn length(&self) -> io::Result<u64> {
        match self {
            Self::Plain(file) => Ok(file.get_ref().metadata()?.len()),
            Self::Sealed(unsealed) => Ok(unsealed.length),
        }
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.read(buffer),
            Self::Sealed(unsealed) => unsealed.read(buffer),
        }
    }
}

impl Seek for Source {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Plain(file) => file.seek(to),
            Self::Sealed(unsealed) => unsealed.seek(to),
        }
    }
}

type Stream = StreamReader<BufReader<File>>;

/// The bytes of an encrypted file. It moves only when it is read, and never beyond the end, where the stream itself would
/// stumble.
pub(super) struct Unsealed {
    path: PathBuf,
    keys: Keyring,
    /// None once it has met what is damaged: it must be begun anew then.
    stream: Option<Stream>,
    /// Where the stream stands.
    at: u64,
    /// Where the next byte is wanted from.
    wanted: u64,
    /// How long it is; of one that is cut off, at most.
    length: u64,
    is_torn: bool,
}

impl Unsealed {
    fn open(
        path: &Path,
        file: BufReader<File>,
        keys: Option<&Keyring>,
    ) -> Result<Self, StoreError> {
        let Some(keys) = keys else {
            return Err(StoreError::Locked {
                path: path.to_owned(),
            });
        };
        let at_most = file
            .get_ref()
            .metadata()
            .map_err(Deed::Read.at(path))?
            .len();
        let mut stream = stream(path, file, keys)?;
        // That the last part is the last one is what tells a whole file from one cut off.
        let length = match stream.seek(SeekFrom::End(0)) {
            Ok(length) => Some(length),
            Err(error) if is_forged(&error) => None,
            Err(error) => return Err(unreadable(path, error)),
        };
        Ok(Self {
            path: path.to_owned(),
            keys: keys.clone(),
            stream: length.is_some().then_some(stream),
            at: length.unwrap_or(0),
            wanted: 0,
            length: length.unwrap_or(at_most),
            is_torn: length.is_none(),
        })
    }

    /// The stream, where the next byte is wanted from.
    fn stream(&mut self) -> io::Result<&mut Stream> {
        if self.stream.is_none() {
            let file = BufReader::new(File::open(&self.path)?);
            let begun = stream(&self.path, file, &self.keys).map_err(io::Error::other)?;
            self.at = 0;
            self.stream = Some(begun);
        }
        let Some(stream) = self.stream.as_mut() else {
            return Err(io::ErrorKind::Other.into());
        };
        if self.at != self.wanted {
            let (from, to) = (self.at / CHUNK, self.wanted / CHUNK);
            if self.is_torn && from != to && self.wanted.is_multiple_of(CHUNK) {
                // Exactly there the stream would look for its end.
                stream.seek(SeekFrom::Start(self.wanted + 1))?;
            }
            self.at = stream.seek(SeekFrom::Start(self.wanted))?;
        }
        Ok(stream)
    }
}

impl Read for Unsealed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.wanted >= self.length {
            return Ok(0);
        }
        match self.stream().and_then(|stream| stream.read(buffer)) {
            Ok(count) => {
                self.at += count as u64;
                self.wanted = self.at;
                Ok(count)
            }
            Err(error) => {
                self.stream = None;
                Err(error)
            }
        }
    }
}

impl Seek for Unsealed {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let wanted = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::Current(offset) => self.wanted.checked_add_signed(offset),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
        };
        self.wanted = wanted.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.wanted)
    }
}

/// The stream of an encrypted file, at its beginning.
fn stream(path: &Path, file: BufReader<File>, keys: &Keyring) -> Result<Stream, StoreError> {
    let decryptor = Decryptor::new_buffered(file).map_err(|error| refusal(path, error))?;
    let identity: &dyn age::Identity = keys;
    let stream = decryptor.decrypt(std::iter::once(identity));
    stream.map_err(|error| refusal(path, error))
}

/// Whether a failure to read comes from encrypted bytes that are not what was written, and not from the disk.
pub(super) fn is_forged(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidData, UnexpectedEof};
    matches!(error.kind(), InvalidData | UnexpectedEof)
}

/// What it means that a file cannot be read.
pub(super) fn unreadable(path: &Path, error: io::Error) -> StoreError {
    if is_forged(&error) {
        StoreError::Damaged {
            path: path.to_owned(),
            what: error.to_string(),
        }
    } else {
        Deed::Read.at(path)(error)
    }
}

/// What it means that a file cannot be decrypted. The sum over its head is made with its key: where the password gives a
/// key at all, it is right, and whatever fails after that is damage.
fn refusal(path: &Path, error: DecryptError) -> StoreError {
    let path = path.to_owned();
    match error {
        DecryptError::DecryptionFailed => StoreError::WrongPassword { path },
        DecryptError::ExcessiveWork { .. } => StoreError::TooMuchWork { path },
        DecryptError::NoMatchingKeys => StoreError::NotAProject { path },
        DecryptError::Io(error) => unreadable(&path, error),
        error => StoreError::Damaged {
            path,
            what: error.to_string(),
        },
    }
}
