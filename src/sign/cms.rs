//! The signature itself: CMS signed data as `PAdES` wants it (ETSI EN 319 142-1, level B-B), made and read. The moment of
//! signing is not in it: it stands in the PDF.
use p256::ecdsa;
use rsa::pkcs1v15;
use rsa::pkcs8::DecodePublicKey;
use rsa::signature::hazmat::PrehashVerifier;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::der::asn1::ObjectIdentifier;

use super::asn1::{INTEGER, NULL, OCTETS, PART_0, SEQUENCE, SET, Tlv, oid, wrap};
use super::certificate::Certificate;
use super::error::SignError;
use super::key::{ELLIPTIC, RSA, SigningKey};

const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
const SHA256_WITH_RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const ECDSA_WITH_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

/// Signs the SHA-256 of what the PDF covers.
pub(super) fn make(digest: &[u8], key: &SigningKey) -> Result<Vec<u8>, SignError> {
    let owner = key.owner();
    let unreadable = || SignError::DamagedKey("the certificate cannot be read");
    let identity = wrap(
        SEQUENCE,
        &[
            &owner.issuer().ok_or_else(unreadable)?,
            &owner.serial().ok_or_else(unreadable)?,
        ],
    );
    let attributes = attributes(digest, owner);
    let signature = key.sign(&Sha256::digest(wrap(SET, &[&attributes])))?;
    let algorithm = if key.is_elliptic() {
        wrap(SEQUENCE, &[&oid(ECDSA_WITH_SHA256)])
    } else {
        wrap(SEQUENCE, &[&oid(SHA256_WITH_RSA), NULL])
    };
    let sha256 = wrap(SEQUENCE, &[&oid(SHA256)]);
    let version = wrap(INTEGER, &[&[1]]);
    let statement = wrap(
        SEQUENCE,
        &[
            &version,
            &identity,
            &sha256,
            &wrap(PART_0, &[&attributes]),
            &algorithm,
            &wrap(OCTETS, &[&signature]),
        ],
    );
    let mut certificates: Vec<&[u8]> = key.chain.iter().map(|it| it.der.as_slice()).collect();
    certificates.sort_unstable();
    let content = wrap(
        SEQUENCE,
        &[
            &version,
            &wrap(SET, &[&sha256]),
            &wrap(SEQUENCE, &[&oid(DATA)]),
            &wrap(PART_0, &certificates),
            &wrap(SET, &[&statement]),
        ],
    );
    Ok(wrap(
        SEQUENCE,
        &[&oid(SIGNED_DATA), &wrap(PART_0, &[&content])],
    ))
}

/// The attributes that are signed, in the order that DER wants of a set.
fn attributes(digest: &[u8], owner: &Certificate) -> Vec<u8> {
    let attribute = |kind, value: &[u8]| wrap(SEQUENCE, &[&oid(kind), &wrap(SET, &[value])]);
    let hash = wrap(OCTETS, &[&Sha256::digest(&owner.der)]);
    // SigningCertificateV2 of one certificate; SHA-256 is what an unnamed hash means.
    let named = wrap(SEQUENCE, &[&wrap(SEQUENCE, &[&wrap(SEQUENCE, &[&hash])])]);
    let mut all = [
        attribute(CONTENT_TYPE, &oid(DATA)),
        attribute(MESSAGE_DIGEST, &wrap(OCTETS, &[digest])),
        attribute(SIGNING_CERTIFICATE_V2, &named),
    ];
    all.sort_unstable();
    all.concat()
}

/// A signature that was read.
pub(super) struct Signature {
    /// Certificate of whoever signed.
    pub(super) signer: Certificate,
    /// How what is covered was hashed.
    pub(super) hash: Hash,
    /// Whether the signature names this very certificate; another one with the same key could be put in its place.
    named: bool,
    attributes: Vec<u8>,
    digest: Vec<u8>,
    algorithm: ObjectIdentifier,
    value: Vec<u8>,
}

/// What a signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// It covers exactly these bytes.
    Sound,
    /// It was made over other bytes, or not with this key.
    Broken,
    /// It is of a kind that is not known here.
    Unknown,
}

/// A hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Signature {
    /// Reads signed data. Zeros may follow it: the room for a signature is seldom filled.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (outer, rest) = Tlv::first(bytes)?;
        let outer = outer.tagged(SEQUENCE)?.parts()?;
        let [kind, content] = outer[..] else {
            return None;
        };
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        let content = Tlv::only(content.tagged(PART_0)?.value, SEQUENCE)?.parts()?;
        if kind.oid()? != SIGNED_DATA {
            return None;
        }
        let certificates = content
            .iter()
            .skip(3)
            .find(|part| part.tag == PART_0)?
            .parts()?;
        let signers = content.last()?.tagged(SET)?.parts()?;
        let statement = signers.first()?.tagged(SEQUENCE)?.parts()?;
        let [_, identity, hash, attributes, algorithm, value, ..] = statement[..] else {
            return None;
        };
        let mut certificates = certificates
            .iter()
            .filter_map(|it| Certificate::read(it.whole));
        let signer = certificates.find(|it| is_named(it, identity))?;
        let attributes = attributes.tagged(PART_0)?;
        let digest = attribute(attributes, MESSAGE_DIGEST)?.tagged(OCTETS)?.value;
        let named = attribute(attributes, SIGNING_CERTIFICATE_V2);
        Some(Self {
            named: named.is_none_or(|named| is_meant(&signer, named).unwrap_or(false)),
            signer,
            hash: Hash::named(first_oid(hash)?)?,
            digest: digest.to_vec(),
            attributes: wrap(SET, &[attributes.value]),
            algorithm: first_oid(algorithm)?,
            value: value.tagged(OCTETS)?.value.to_vec(),
        })
    }

    /// Whether it covers what has this digest.
    pub(super) fn check(&self, digest: &[u8]) -> Worth {
        if self.digest != digest || !self.named {
            return Worth::Broken;
        }
        match self.signed_by(&self.hash.of(&[&self.attributes])) {
            Some(true) => Worth::Sound,
            Some(false) => Worth::Broken,
            None => Worth::Unknown,
        }
    }

    fn signed_by(&self, digest: &[u8]) -> Option<bool> {
        let key = self.signer.public_key()?;
        match self.signer.key_algorithm() {
            RSA if self.algorithm != RSA_PSS => {
                let key = rsa::PublicKey::from_public_key_der(&key).ok()?;
                let value = pkcs1v15::Signature::try_from(self.value.as_slice()).ok()?;
                Some(
                    match self.hash {
                        Hash::Sha1 => {
                            pkcs1v15::VerifyingKey::<Sha1>::new(key).verify_prehash(digest, &value)
                        }
                        Hash::Sha256 => pkcs1v15::VerifyingKey::<Sha256>::new(key)
                            .verify_prehash(digest, &value),
                        Hash::Sha384 => pkcs1v15::VerifyingKey::<Sha384>::new(key)
                            .verify_prehash(digest, &value),
                        Hash::Sha512 => pkcs1v15::VerifyingKey::<Sha512>::new(key)
                            .verify_prehash(digest, &value),
                    }
                    .is_ok(),
                )
            }
            ELLIPTIC => {
                let key = ecdsa::VerifyingKey::from_public_key_der(&key).ok()?;
                let value = ecdsa::Signature::from_der(&self.value).ok();
                Some(value.is_some_and(|value| key.verify_prehash(digest, &value).is_ok()))
            }
            _ => None,
        }
    }
}

impl Hash {
    fn named(oid: ObjectIdentifier) -> Option<Self> {
        match oid {
            SHA1 => Some(Self::Sha1),
            SHA256 => Some(Self::Sha256),
            SHA384 => Some(Self::Sha384),
            SHA512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// The digest of parts one after another.
    pub(super) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Sha1 => digest::<Sha1>(parts),
            Self::Sha256 => digest::<Sha256>(parts),
            Self::Sha384 => digest::<Sha384>(parts),
            Self::Sha512 => digest::<Sha512>(parts),
        }
    }
}

fn digest<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
    let all = parts.iter().fold(D::new(), D::chain_update);
    all.finalize().to_vec()
}

/// The value of the attribute of that kind.
fn attribute(attributes: Tlv<'_>, kind: ObjectIdentifier) -> Option<Tlv<'_>> {
    attributes.parts()?.into_iter().find_map(|attribute| {
        let parts = attribute.parts()?;
        let [oid, values] = parts[..] else {
            return None;
        };
        (oid.oid()? == kind)
            .then(|| Tlv::first(values.value))?
            .map(|(first, _)| first)
    })
}

/// Whether the certificate is the first of those in a `SigningCertificateV2` (RFC 5035).
fn is_meant(certificate: &Certificate, named: Tlv<'_>) -> Option<bool> {
    let certificates = *named.tagged(SEQUENCE)?.parts()?.first()?;
    let first = certificates.parts()?.first()?.parts()?;
    let (hash, value) = match first[..] {
        [value, ..] if value.tag == OCTETS => (Hash::Sha256, value),
        [hash, value, ..] => (Hash::named(first_oid(hash)?)?, value),
        _ => return None,
    };
    Some(hash.of(&[&certificate.der]) == value.value)
}

fn first_oid(algorithm: Tlv<'_>) -> Option<ObjectIdentifier> {
    algorithm.parts()?.first()?.oid()
}

/// Whether the certificate is the one that the signer names: by issuer and number, or by the mark of its key.
fn is_named(certificate: &Certificate, identity: Tlv<'_>) -> bool {
    if identity.tag != SEQUENCE {
        return certificate
            .key_mark()
            .is_some_and(|mark| mark == identity.value);
    }
    let named = certificate.issuer().zip(certificate.serial());
    named.is_some_and(|(issuer, serial)| [issuer, serial].concat() == identity.value)
}
