//! Turns what is protected into what only the password opens: the file's key, the dictionary that
//! holds it locked, and every stream and string on its way into the file.
use aes::Aes256;
use aes::cipher::{BlockCipherEncrypt, KeyInit};
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::cipher::{BLOCK, chain, pad, password_hash, sealed};
use crate::report::{Protection, ReportError};

/// The format takes no more bytes of a password.
const LONGEST: usize = 127;
/// Bytes of a stream encrypted at a time.
const PART: usize = 64 * 1024;

/// Bits of what a reader may do: print, copy, be read aloud, print finely; then change, annotate,
/// fill in and put together. The reserved bits are set.
const ALWAYS: i32 = !0xfff | 0b1010_1100_0100;
const COPYING: i32 = 1 << 4;
const CHANGING: i32 = 1 << 3 | 1 << 5 | 1 << 8 | 1 << 10;

/// The key of one file with its chance.
pub(super) struct Lock {
    key: Aes256,
    dictionary: Dictionary,
    seed: [u8; 32],
    used: u64,
}

impl Lock {
    /// Makes the key and locks it with the password.
    pub(super) fn new(protection: &Protection) -> Result<Self, ReportError> {
        let password = prepared(&protection.password)?;
        let password = password.as_bytes();
        let seed = protection.seed;
        let file_key = chance(&seed, "key", 0);
        let mut lock = Self {
            key: Aes256::new(&file_key.into()),
            dictionary: Dictionary::new(),
            seed,
            used: 0,
        };
        let user = Locked::new(password, &chance(&seed, "user", 0), &[], &file_key);
        // Nobody knows the owner's password: nothing but a new report lifts the limits.
        let owner = chance(&seed, "owner password", 0);
        let owner = Locked::new(&owner, &chance(&seed, "owner", 0), &user.check, &file_key);
        lock.dictionary = lock.locked_key(protection, user, owner);
        Ok(lock)
    }

    fn locked_key(&self, protection: &Protection, user: Locked, owner: Locked) -> Dictionary {
        let permissions = permissions(protection);
        let mut proof = [0xff; BLOCK];
        proof[..4].copy_from_slice(&permissions.to_le_bytes());
        proof[8..12].copy_from_slice(b"Tadb");
        proof[12..].copy_from_slice(&chance(&self.seed, "proof", 0)[..4]);
        self.key.encrypt_block((&mut proof).into());
        let filter = dictionary! { "CFM" => "AESV3", "Length" => 32, "AuthEvent" => "DocOpen" };
        let string = |bytes: Vec<u8>| Object::String(bytes, StringFormat::Hexadecimal);
        dictionary! {
            "Filter" => "Standard",
            "V" => 5,
            "R" => 6,
            "Length" => 256,
            "P" => permissions,
            "U" => string(user.check),
            "UE" => string(user.key),
            "O" => string(owner.check),
            "OE" => string(owner.key),
            "Perms" => string(proof.to_vec()),
            "CF" => dictionary! { "StdCF" => filter },
            "StmF" => "StdCF",
            "StrF" => "StdCF",
            "EncryptMetadata" => true,
        }
    }

    /// What a reader needs to unlock the file, never itself encrypted.
    pub(super) fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// Length of so many bytes once they are encrypted.
    pub(super) fn length(bytes: usize) -> usize {
        BLOCK + (bytes / BLOCK + 1) * BLOCK
    }

    /// Encrypts the strings of an object that stands by itself in the file.
    pub(super) fn strings(&mut self, object: &mut Object) {
        match object {
            Object::String(bytes, format) => {
                let vector = self.vector();
                *bytes = sealed(&self.key, vector, bytes);
                *format = StringFormat::Hexadecimal;
            }
            Object::Array(items) => items.iter_mut().for_each(|item| self.strings(item)),
            Object::Dictionary(dict) => self.strings_of(dict),
            _ => {}
        }
    }

    /// The same for a dictionary.
    pub(super) fn strings_of(&mut self, dict: &mut Dictionary) {
        dict.iter_mut().for_each(|(_, value)| self.strings(value));
    }

    /// Hands a stream on encrypted, a part at a time.
    pub(super) fn stream(
        &mut self,
        content: &[u8],
        out: &mut dyn FnMut(&[u8]) -> Result<(), ReportError>,
    ) -> Result<(), ReportError> {
        let mut last = self.vector();
        out(&last)?;
        let (parts, rest) = content.split_at(content.len() / BLOCK * BLOCK);
        let mut part = Vec::with_capacity(PART);
        for plain in parts.chunks(PART) {
            part.clear();
            part.extend_from_slice(plain);
            chain(&self.key, &mut last, &mut part);
            out(&part)?;
        }
        let mut end = rest.to_vec();
        pad(&mut end);
        chain(&self.key, &mut last, &mut end);
        out(&end)
    }

    /// A vector that no other stream or string of the file has.
    fn vector(&mut self) -> [u8; BLOCK] {
        self.used += 1;
        let chance = chance(&self.seed, "vector", self.used);
        let mut vector = [0; BLOCK];
        vector.copy_from_slice(&chance[..BLOCK]);
        vector
    }
}

/// The file's key, locked with a password, and what tells whether a password is the right one.
struct Locked {
    check: Vec<u8>,
    key: Vec<u8>,
}

impl Locked {
    fn new(password: &[u8], salts: &[u8; 32], of_user: &[u8], file_key: &[u8; 32]) -> Self {
        let (check_salt, key_salt) = (&salts[..8], &salts[8..16]);
        let hash = password_hash(password, check_salt, of_user);
        let check = [&hash[..], check_salt, key_salt].concat();
        let over_key = Aes256::new(&password_hash(password, key_salt, of_user).into());
        let mut key = file_key.to_vec();
        chain(&over_key, &mut [0; BLOCK], &mut key);
        Self { check, key }
    }
}

fn permissions(protection: &Protection) -> i32 {
    let mut permissions = ALWAYS;
    for (allowed, bits) in [
        (protection.copying, COPYING),
        (protection.changing, CHANGING),
    ] {
        if allowed {
            permissions |= bits;
        }
    }
    permissions
}

/// The password as it is typed everywhere. The format wants it prepared by RFC 4013, which not every reader does; so
/// one that this would change is refused.
fn prepared(password: &str) -> Result<String, ReportError> {
    let composed: String = password.nfc().collect();
    let same = stringprep::saslprep(&composed).is_ok_and(|prepared| prepared == composed);
    if same && composed.len() <= LONGEST {
        Ok(composed)
    } else {
        Err(ReportError::Password)
    }
}

/// Bytes that only who has the seed can know.
fn chance(seed: &[u8; 32], purpose: &str, number: u64) -> [u8; 32] {
    let hash = Sha256::new_with_prefix(seed).chain_update(purpose.as_bytes());
    hash.chain_update(number.to_be_bytes()).finalize().into()
}
