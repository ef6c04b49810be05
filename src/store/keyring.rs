//! What encrypted files are opened and written with: a password, and what has been learnt with it. Trying a password takes
//! most of a second, on purpose; so what it has once opened is remembered, and a session has a key of its own.

use std::{
    fmt,
    io::{self, Read as _, Write as _},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use age::{
    DecryptError, EncryptError, Encryptor, Recipient, scrypt,
    secrecy::{ExposeSecret, SecretString},
    x25519,
};
use age_core::format::{FileKey, Stanza};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{
    atomic::write_streamed,
    error::{Deed, StoreError},
    sealed::Source,
};
use crate::domain::Password;

/// The file of a session's folder that holds the session's key, encrypted by the password.
pub(super) const SESSION_KEY: &str = "key.age";

/// Most work that a file may ask for before its password can be tried: half a gigabyte of memory and some seconds. What
/// asks for more is made to hang the program.
pub(super) const MOST_WORK: u8 = 19;
/// Files whose keys are remembered: the one that is open, those that it replaced a moment ago, and its backups.
const REMEMBERED: usize = 8;

/// How much work it is to try one password, as a power of two: the N of scrypt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What files are written with: 256 MB of memory and about 0.7 s on a laptop, as the age program itself has it.
    pub const STANDARD: Self = Self(18);

    /// Another one, within what is accepted on reading.
    #[must_use]
    pub fn new(power: u8) -> Self {
        Self(power.clamp(1, MOST_WORK))
    }
}

/// A password, with the keys of files that it has opened and the key of the session. Cheap to clone; wiped from memory
/// with its last clone.
#[derive(Clone)]
pub struct Keyring(Arc<Keys>);

struct Keys {
    password: SecretString,
    work: WorkFactor,
    session: x25519::Identity,
    /// How the key of a file is locked up in its head, and the key.
    opened: Mutex<Vec<(Stanza, FileKey)>>,
}

impl Keyring {
    /// A keyring with a new session's key.
    #[must_use]
    pub fn new(password: &Password, work: WorkFactor) -> Self {
        Self(Arc::new(Keys {
            password: as_everywhere(password),
            work,
            session: x25519::Identity::generate(),
            opened: Mutex::default(),
        }))
    }

    /// Whether this is its password.
    #[must_use]
    pub fn is(&self, password: &Password) -> bool {
        self.0.password.expose_secret() == as_everywhere(password).expose_secret()
    }

    /// Encrypts a file so that the password opens it.
    pub(super) fn for_password(&self) -> Result<Encryptor, EncryptError> {
        let mut recipient = scrypt::Recipient::new(self.0.password.clone());
        recipient.set_work_factor(self.0.work.0);
        encryptor(&recipient)
    }

    /// Writes the session's key into its folder, so that whoever has the password can put the session together again.
    pub(super) fn write_session_key(&self, folder: &Path) -> Result<(), StoreError> {
        let path = folder.join(SESSION_KEY);
        write_streamed(&path, |out| {
            let encryptor = self.for_password().map_err(io::Error::other);
            let sealed = encryptor.and_then(|it| it.wrap_output(out));
            let secret = self.0.session.to_string();
            let written = sealed.and_then(|mut sealed| {
                sealed.write_all(secret.expose_secret().as_bytes())?;
                sealed.finish()
            });
            written.map(drop).map_err(Deed::Write.at(&path))
        })
    }

    /// The same password with the key of a session that has crashed.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub(super) fn of_session(&self, folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(SESSION_KEY);
        let mut secret = Zeroizing::new(String::with_capacity(128));
        let read = Source::open(&path, Some(self))?
            .take(128)
            .read_to_string(&mut secret);
        read.map_err(Deed::Read.at(&path))?;
        let session = secret.parse().map_err(|what: &str| StoreError::Damaged {
            path,
            what: what.to_owned(),
        })?;
        Ok(Self(Arc::new(Keys {
            password: self.0.password.clone(),
            work: self.0.work,
            session,
            opened: Mutex::default(),
        })))
    }

    /// Encrypts a text for the session, as one line.
    pub(super) fn seal(&self, text: &str) -> Result<String, EncryptError> {
        let sealed = age::encrypt(&self.0.session.to_public(), text.as_bytes())?;
        Ok(BASE64_STANDARD.encode(sealed))
    }

    /// Decrypts such a line; none where it is none.
    pub(super) fn unseal(&self, line: &str) -> Option<String> {
        let sealed = BASE64_STANDARD.decode(line).ok()?;
        let text = age::decrypt(&self.0.session, &sealed).ok()?;
        String::from_utf8(text).ok()
    }

    /// Encrypts a file so that the session's key opens it.
    pub(super) fn for_session(&self) -> Result<Encryptor, EncryptError> {
        encryptor(&self.0.session.to_public())
    }

    /// Encrypts the password itself for who holds the key of a recipient.
    pub(super) fn envelope(&self, recipient: &x25519::Recipient) -> Result<Vec<u8>, EncryptError> {
        age::encrypt(recipient, self.0.password.expose_secret().as_bytes())
    }
}

/// Alike are clones of one: another has another session's key.
impl PartialEq for Keyring {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Keyring {}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring")
    }
}

impl age::Identity for Keyring {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        let mut opened = self.0.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, key)) = opened.iter().find(|(known, _)| known == stanza) {
            return Some(Ok(copy(key)));
        }
        if let Some(result) = self.0.session.unwrap_stanza(stanza) {
            return Some(result);
        }
        let mut identity = scrypt::Identity::new(self.0.password.clone());
        identity.set_max_work_factor(MOST_WORK);
        let result = identity.unwrap_stanza(stanza)?;
        if let Ok(key) = &result {
            opened.truncate(REMEMBERED - 1);
            opened.insert(0, (again(stanza), copy(key)));
        }
        Some(result)
    }
}

/// The same password is typed composed on one system and decomposed on another.
fn as_everywhere(password: &Password) -> SecretString {
    // With all its room from the start it leaves no copy behind while it grows.
    let mut composed = Zeroizing::new(String::with_capacity(password.typed().len() * 3));
    composed.extend(password.typed().nfc());
    SecretString::from(composed.as_str())
}

fn copy(key: &FileKey) -> FileKey {
    FileKey::init_with_mut(|copy| copy.copy_from_slice(key.expose_secret()))
}

fn again(stanza: &Stanza) -> Stanza {
    Stanza {
        tag: stanza.tag.clone(),
        args: stanza.args.clone(),
        body: stanza.body.clone(),
    }
}

fn encryptor(recipient: &dyn Recipient) -> Result<Encryptor, EncryptError> {
    Encryptor::with_recipients(std::iter::once(recipient))
}
