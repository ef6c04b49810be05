//! Why a key file does not open, or a PDF is not signed or read. Nothing that was handed in has been changed.
use thiserror::Error;

use crate::domain::DateTime;

/// Why something could not be signed, or its signatures not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// The file holds neither PKCS#12 nor a certificate with its key.
    #[error("it is no key file")]
    NotAKey,
    /// The file is one, but parts of it cannot be read.
    #[error("the key file is damaged: {0}")]
    DamagedKey(&'static str),
    /// The file holds certificates without a key.
    #[error("the file holds no key")]
    NoPrivateKey,
    /// The file holds a key without a certificate.
    #[error("the file holds no certificate")]
    NoCertificate,
    /// The password does not open the key.
    #[error("the password is wrong")]
    WrongPassword,
    /// The key, or the way it is locked, is of a kind that is not known here.
    #[error("unknown kind of key: {0}")]
    UnknownKey(String),
    /// The certificate was issued for another key.
    #[error("certificate and key do not belong together")]
    NotAPair,
    /// The certificate is not meant for signing.
    #[error("the certificate is not for signing")]
    NotForSigning,
    /// The certificate is not valid yet; it will be from this moment on.
    #[error("the certificate is not valid before {0}")]
    NotYetValid(DateTime),
    /// The certificate is valid no longer; it was until this moment.
    #[error("the certificate was valid until {0}")]
    Expired(DateTime),
    /// The file to sign or to read is no PDF.
    #[error("it is no PDF")]
    NotAPdf,
    /// The PDF cannot be read.
    #[error("the PDF is damaged: {0}")]
    DamagedPdf(String),
    /// The PDF is locked by a password.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// The PDF has no such place to sign; the second lists those that are free.
    #[error("no place to sign {0:?}, but {1:?}")]
    NoField(String, Vec<String>),
    /// The place is signed already.
    #[error("{0:?} is signed already")]
    FieldTaken(String),
    /// An earlier signature allows no other.
    #[error("the PDF may not be changed any more")]
    Closed,
    /// The font of the appearance cannot be read.
    #[error("the font cannot be read")]
    Font,
}
