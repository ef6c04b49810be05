//! Files as they are and encrypted files, read alike. Encrypted ones are age files: they are opened by a password, and any
//! place in them can be read without what lies before it.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read, Seek, SeekFrom},
    path::Path,
};

use age::{DecryptError, Decryptor, stream::StreamReader};

use super::{
    error::{Deed, StoreError},
    keyring::Keyring,
};

/// How every age file begins.
const MAGIC: &[u8] = b"age-encryption.org/";

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
        let Some(keys) = keys else {
            return Err(StoreError::Locked {
                path: path.to_owned(),
            });
        };
        Ok(Self::Sealed(Box::new(Unsealed::open(path, file, keys)?)))
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

/// The bytes of an encrypted file. It moves only when it is read, and never beyond the end, where the stream itself would
/// stumble.
pub(super) struct Unsealed {
    stream: StreamReader<BufReader<File>>,
    /// Where the stream stands.
    at: u64,
    /// Where the next byte is wanted from.
    wanted: u64,
    length: u64,
}

impl Unsealed {
    fn open(path: &Path, file: BufReader<File>, keys: &Keyring) -> Result<Self, StoreError> {
        let decryptor = Decryptor::new_buffered(file).map_err(|error| refusal(path, error))?;
        let identity: &dyn age::Identity = keys;
        let mut stream = decryptor
            .decrypt(std::iter::once(identity))
            .map_err(|error| refusal(path, error))?;
        // That the last part is the last one is what tells a whole file from one cut off.
        let length = stream.seek(SeekFrom::End(0));
        let length = length.map_err(|error| refusal(path, DecryptError::Io(error)))?;
        Ok(Self {
            stream,
            at: length,
            wanted: 0,
            length,
        })
    }
}

impl Read for Unsealed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.wanted >= self.length {
            return Ok(0);
        }
        if self.at != self.wanted {
            self.at = self.stream.seek(SeekFrom::Start(self.wanted))?;
        }
        let count = self.stream.read(buffer)?;
        self.at += count as u64;
        self.wanted = self.at;
        Ok(count)
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
        DecryptError::NoMatchingKeys | DecryptError::UnknownFormat => {
            StoreError::NotAProject { path }
        }
        DecryptError::Io(error) => unreadable(&path, error),
        error => StoreError::Damaged {
            path,
            what: error.to_string(),
        },
    }
}
