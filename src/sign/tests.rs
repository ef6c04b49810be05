//! The keys of the tests, and what is tried with them.
mod added;
mod keys;
mod pdfs;

use super::{KeyFile, SignError, SigningKey};
use crate::domain::DateTime;
use crate::domain::Password;

/// A file of the test's own keys.
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/data/sign/",
            $name
        ))
        .as_slice()
    };
}
use file;

const CERTIFICATE: &[u8] = file!("signCert.der");

fn pkcs12(bytes: &[u8], password: &str) -> Result<SigningKey, SignError> {
    SigningKey::open(KeyFile::Pkcs12(bytes), &Password::new(password.to_owned()))
}

fn npki(key: &[u8], password: &str) -> Result<SigningKey, SignError> {
    let file = KeyFile::Npki {
        certificate: CERTIFICATE,
        key,
    };
    SigningKey::open(file, &Password::new(password.to_owned()))
}

fn modern() -> SigningKey {
    pkcs12(file!("modern.p12"), "test1234").unwrap()
}

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn now() -> DateTime {
    at("2026-11-28T20:30:05+09:00")
}
