//! Unlocks PKCS#12 files (`.p12`, `.pfx`): AES as today, 3DES and RC2 as of old.
use p12_keystore::Pkcs12Archive;
use p12_keystore::error::Error;
use x509_cert::der::zeroize::Zeroizing;

use super::asn1::{INTEGER, SEQUENCE, Tlv, wrap};
use super::certificate::Certificate;
use super::error::SignError;
use super::key::Unlocked;

const DAMAGED: SignError = SignError::DamagedKey("the PKCS#12 file cannot be read");

/// All keys and certificates of the file.
pub(super) fn unlock(file: &[u8], password: &str) -> Result<Unlocked, SignError> {
    let archive = Pkcs12Archive::from_pkcs12(file, password)
        .map_err(|error| judge(&error, file, password))?;
    if archive.keys.is_empty() {
        return Err(SignError::NoPrivateKey);
    }
    let keys = archive.keys.iter().map(|bag| bag.key.as_der().to_vec());
    let certificates = archive.certs.iter().map(|bag| bag.cert.as_der());
    Ok(Unlocked {
        keys: keys.map(Zeroizing::new).collect(),
        certificates: certificates.filter_map(Certificate::read).collect(),
    })
}

/// What a failure means. The sum over the file is made with the password: where it fails though all the rest opens, the
/// password is right and the file is not.
fn judge(error: &Error, file: &[u8], password: &str) -> SignError {
    let Some(parts) = parts(file) else {
        let cut_short = file.first() == Some(&SEQUENCE) && Tlv::first(file).is_none();
        return if cut_short {
            DAMAGED
        } else {
            SignError::NotAKey
        };
    };
    match error {
        Error::MacError(_) => {
            let bare = wrap(SEQUENCE, &[parts[0].whole, parts[1].whole]);
            let opened = Pkcs12Archive::from_pkcs12(&bare, password);
            if opened.is_ok_and(|archive| !archive.keys.is_empty()) {
                DAMAGED
            } else {
                SignError::WrongPassword
            }
        }
        // Without a sum these are all that tells of a wrong password.
        Error::UnpadError | Error::Pkcs5Error(_) if parts.len() < 3 => SignError::WrongPassword,
        Error::UnsupportedEncryptionScheme
        | Error::UnsupportedMacAlgorithm
        | Error::UnsupportedContentType
        | Error::UnsupportedCertificateType
        | Error::InvalidVersion => SignError::UnknownKey(error.to_string()),
        _ => DAMAGED,
    }
}

/// Version, content and sum, as every PKCS#12 file has them; the sum may be missing.
fn parts(file: &[u8]) -> Option<Vec<Tlv<'_>>> {
    let parts = Tlv::first(file)?.0.tagged(SEQUENCE)?.parts()?;
    let shaped =
        matches!(parts.len(), 2 | 3) && parts[0].tag == INTEGER && parts[1].tag == SEQUENCE;
    shaped.then_some(parts)
}
