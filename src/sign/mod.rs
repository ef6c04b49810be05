//! Electronic signatures: keys out of the files in which they are kept ([`SigningKey`]), signatures into a PDF
//! ([`sign`]), and out of it again ([`signatures`]). Bytes come in, bytes go out; files, clock and words of the interface
//! are not known here.
mod added;
mod append;
mod asn1;
mod certificate;
mod cms;
mod error;
mod increment;
mod key;
mod npki;
mod pdf;
mod pkcs12;
mod read;
mod stamp;
#[cfg(test)]
mod tests;
mod time;

pub use added::adds_only_signatures;
pub use append::{SignField, Signing, sign, sign_fields};
pub use certificate::{CertificateFacts, Usage};
pub use error::SignError;
pub use key::{KeyFile, SigningKey};
pub use read::{Later, SignatureFacts, SignatureState, signatures};
pub use stamp::Stamp;
