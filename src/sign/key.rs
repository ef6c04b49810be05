//! The key of whoever signs, with its certificates, out of the files in which it is kept.
use encoding_rs::EUC_KR;
use p256::ecdsa;
use rsa::pkcs1v15;
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey, PrivateKeyInfoRef};
use rsa::signature::hazmat::PrehashSigner;
use sha2::Sha256;
use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::der::{Decode, zeroize::Zeroizing};

use super::certificate::{Certificate, CertificateFacts};
use super::error::SignError;
use super::{npki, pkcs12};
use crate::domain::{DateTime, Password};

/// Algorithm of RSA keys.
pub(super) const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
/// Algorithm of keys on elliptic curves.
pub(super) const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");

/// The bytes in which a key is kept.
#[derive(Clone, Copy)]
pub enum KeyFile<'a> {
    /// A PKCS#12 file: `.p12` or `.pfx`.
    Pkcs12(&'a [u8]),
    /// A joint certificate (NPKI): `signCert.der` and `signPri.key`.
    Npki {
        /// The certificate.
        certificate: &'a [u8],
        /// The locked key.
        key: &'a [u8],
    },
}

/// An unlocked key with its certificates.
pub struct SigningKey {
    private: Private,
    /// Certificate of the owner, then those that vouch for it, as far as they came along.
    pub(super) chain: Vec<Certificate>,
}

enum Private {
    Rsa(pkcs1v15::SigningKey<Sha256>, Box<rsa::PublicKey>),
    Elliptic(ecdsa::SigningKey),
}

/// What a key file gives: keys as PKCS#8, at least one, and certificates in no order.
pub(super) struct Unlocked {
    pub(super) keys: Vec<Zeroizing<Vec<u8>>>,
    pub(super) certificates: Vec<Certificate>,
}

impl SigningKey {
    /// Opens a key file. Passwords in 한글 are tried as UTF-8 and as EUC-KR, which tools of old used.
    ///
    /// # Errors
    /// [`SignError`] if the file is none, is damaged, is of an unknown kind, does not open with the password, or if the
    /// certificate was issued for another key. Whether the certificate may be used now, [`Self::check`] says.
    pub fn open(file: KeyFile<'_>, password: &Password) -> Result<Self, SignError> {
        let Unlocked {
            keys,
            certificates: mut rest,
        } = unlock(file, password)?;
        let (private, owner) = choose(&keys, &rest)?;
        let mut chain = vec![rest.swap_remove(owner)];
        while let Some(next) = next_above(&chain, &rest) {
            chain.push(rest.swap_remove(next));
        }
        Ok(Self { private, chain })
    }

    /// What the certificate says, in the time of a clock so many minutes ahead of UTC.
    #[must_use]
    pub fn facts(&self, offset_minutes: i16) -> CertificateFacts {
        self.owner().facts(offset_minutes)
    }

    /// Whether a signature may be made with it at this moment.
    ///
    /// # Errors
    /// [`SignError::NotForSigning`], [`SignError::NotYetValid`] or [`SignError::Expired`].
    pub fn check(&self, at: DateTime) -> Result<(), SignError> {
        self.owner().check(at)
    }

    pub(super) fn owner(&self) -> &Certificate {
        &self.chain[0]
    }

    /// Whether the key is an elliptic one.
    pub(super) fn is_elliptic(&self) -> bool {
        matches!(self.private, Private::Elliptic(_))
    }

    /// Signs a SHA-256. The same key and digest give the same bytes.
    pub(super) fn sign(&self, digest: &[u8]) -> Result<Vec<u8>, SignError> {
        let failed = |_| SignError::DamagedKey("it cannot be used for signing");
        match &self.private {
            Private::Rsa(key, _) => {
                let signature: pkcs1v15::Signature = key.sign_prehash(digest).map_err(failed)?;
                Ok(Box::<[u8]>::from(signature).into_vec())
            }
            Private::Elliptic(key) => {
                let signature: ecdsa::Signature = key.sign_prehash(digest).map_err(failed)?;
                Ok(signature.to_der().as_bytes().to_vec())
            }
        }
    }
}

impl Private {
    fn read(pkcs8: &[u8]) -> Result<Self, SignError> {
        let damaged = SignError::DamagedKey("the key cannot be read");
        let info = PrivateKeyInfoRef::from_der(pkcs8).map_err(|_| damaged.clone())?;
        match info.algorithm.oid {
            RSA => {
                let key = rsa::PrivateKey::from_pkcs8_der(pkcs8).map_err(|_| damaged.clone())?;
                key.validate().map_err(|_| damaged)?;
                let public = Box::new(key.to_public_key());
                Ok(Self::Rsa(pkcs1v15::SigningKey::new(key), public))
            }
            ELLIPTIC => {
                let key = ecdsa::SigningKey::from_pkcs8_der(pkcs8);
                let unknown = |_| SignError::UnknownKey("ECDSA".to_owned());
                key.map(Self::Elliptic).map_err(unknown)
            }
            other => Err(SignError::UnknownKey(other.to_string())),
        }
    }

    /// Whether the certificate was issued for this key.
    fn fits(&self, certificate: &Certificate) -> bool {
        let Some(public) = certificate.public_key() else {
            return false;
        };
        match self {
            Self::Rsa(_, key) => {
                rsa::PublicKey::from_public_key_der(&public).is_ok_and(|it| it == **key)
            }
            Self::Elliptic(key) => ecdsa::VerifyingKey::from_public_key_der(&public)
                .is_ok_and(|it| it == *key.verifying_key()),
        }
    }
}

fn unlock(file: KeyFile<'_>, password: &Password) -> Result<Unlocked, SignError> {
    match file {
        KeyFile::Pkcs12(bytes) => pkcs12::unlock(bytes, password.typed()),
        KeyFile::Npki { certificate, key } => {
            let certificate =
                Certificate::read(certificate).ok_or(if certificate.starts_with(&[0x30]) {
                    SignError::DamagedKey("the certificate cannot be read")
                } else {
                    SignError::NotAKey
                })?;
            let key = match npki::unlock(key, password.typed().as_bytes()) {
                Err(SignError::WrongPassword) if !password.typed().is_ascii() => {
                    let (old, _, lossy) = EUC_KR.encode(password.typed());
                    if lossy {
                        return Err(SignError::WrongPassword);
                    }
                    npki::unlock(key, &Zeroizing::new(old.into_owned()))?
                }
                other => other?,
            };
            let certificates = vec![certificate];
            let keys = vec![key];
            Ok(Unlocked { keys, certificates })
        }
    }
}

/// The first key that has a certificate for signing, or else any certificate; and the place of that. A file may hold a key
/// for locking beside the one for signing, as joint certificates have both.
fn choose(
    keys: &[Zeroizing<Vec<u8>>],
    certificates: &[Certificate],
) -> Result<(Private, usize), SignError> {
    let mut chosen = None;
    let mut refused = if certificates.is_empty() {
        SignError::NoCertificate
    } else {
        SignError::NotAPair
    };
    for key in keys {
        let private = match Private::read(key) {
            Ok(private) => private,
            Err(error) => {
                refused = error;
                continue;
            }
        };
        if let Some(owner) = certificates.iter().position(|it| private.fits(it)) {
            if certificates[owner].is_for_signing() {
                return Ok((private, owner));
            }
            chosen.get_or_insert((private, owner));
        }
    }
    chosen.ok_or(refused)
}

/// The certificate whose owner issued the last of the chain; none above one that vouches for itself.
fn next_above(chain: &[Certificate], rest: &[Certificate]) -> Option<usize> {
    let last = chain.last().filter(|last| !last.issued_by(last))?;
    rest.iter().position(|other| last.issued_by(other))
}
