//! Certificates: what they say of their owner, kept byte for byte as they came.
use x509_cert::Certificate as Parsed;
use x509_cert::der::asn1::{BmpString, ObjectIdentifier};
use x509_cert::der::{Decode, Encode, Tag, Tagged};
use x509_cert::ext::pkix::{KeyUsage, SubjectKeyIdentifier};
use x509_cert::name::Name;
use x509_cert::time::Time;

use super::error::SignError;
use super::time;
use crate::domain::DateTime;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// What a certificate says, to be shown before it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Name of the owner (CN), or the whole name where it has none.
    pub owner: String,
    /// Organisation of the owner (O); may be empty.
    pub organization: String,
    /// Name of whoever issued it.
    pub issuer: String,
    /// Organisation of whoever issued it; may be empty.
    pub issuer_organization: String,
    /// Serial number in lower-case hexadecimal.
    pub serial: String,
    /// Since when it is valid.
    pub from: DateTime,
    /// Until when it is valid.
    pub until: DateTime,
    /// What its key may be used for; empty where it does not say.
    pub usage: Vec<Usage>,
    /// Whether the owner issued it to himself, so that nobody else vouches for it.
    pub self_signed: bool,
}

/// What a key may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    /// Signatures that prove who one is.
    DigitalSignature,
    /// Signatures that one cannot take back.
    NonRepudiation,
    /// Locking keys or data, or agreeing on a key.
    Encryption,
    /// Signing certificates and lists of revoked ones.
    Authority,
}

impl CertificateFacts {
    /// The name of the owner as people write it: joint certificates put a number behind it (`홍길동()0012…`).
    #[must_use]
    pub fn person(&self) -> &str {
        let Some((name, behind)) = self.owner.split_once('(') else {
            return &self.owner;
        };
        let numbered = behind.split_once(')').is_some_and(|(_, number)| {
            number.len() >= 6 && number.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        });
        if numbered && !name.trim().is_empty() {
            name.trim()
        } else {
            &self.owner
        }
    }
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    /// As it came.
    pub(super) der: Vec<u8>,
    parsed: Parsed,
}

impl Certificate {
    /// Reads a certificate.
    pub(super) fn read(der: &[u8]) -> Option<Self> {
        let parsed = Parsed::from_der(der).ok()?;
        Some(Self {
            der: der.to_vec(),
            parsed,
        })
    }

    /// Its public key as DER.
    pub(super) fn public_key(&self) -> Option<Vec<u8>> {
        let key = self.parsed.tbs_certificate().subject_public_key_info();
        key.to_der().ok()
    }

    /// The algorithm of its public key.
    pub(super) fn key_algorithm(&self) -> ObjectIdentifier {
        let key = self.parsed.tbs_certificate().subject_public_key_info();
        key.algorithm.oid
    }

    /// Who issued it, as DER.
    pub(super) fn issuer(&self) -> Option<Vec<u8>> {
        self.parsed.tbs_certificate().issuer().to_der().ok()
    }

    /// Its serial number, as DER.
    pub(super) fn serial(&self) -> Option<Vec<u8>> {
        self.parsed.tbs_certificate().serial_number().to_der().ok()
    }

    /// The mark by which its key is named, where it has one.
    pub(super) fn key_mark(&self) -> Option<Vec<u8>> {
        let mark = self
            .parsed
            .tbs_certificate()
            .get_extension::<SubjectKeyIdentifier>();
        Some(mark.ok()??.1.0.into_bytes().into_vec())
    }

    /// Whether this one was issued by the owner of that one, by their names.
    pub(super) fn issued_by(&self, other: &Self) -> bool {
        self.parsed.tbs_certificate().issuer() == other.parsed.tbs_certificate().subject()
    }

    /// What it says, in the time of a clock so many minutes ahead of UTC.
    pub(super) fn facts(&self, offset_minutes: i16) -> CertificateFacts {
        let tbs = self.parsed.tbs_certificate();
        let local = |at: Time| time::local(unix(at), offset_minutes);
        let serial = tbs.serial_number().as_bytes().iter();
        CertificateFacts {
            owner: name(tbs.subject()),
            organization: part(tbs.subject(), ORGANIZATION).unwrap_or_default(),
            issuer: name(tbs.issuer()),
            issuer_organization: part(tbs.issuer(), ORGANIZATION).unwrap_or_default(),
            serial: serial.fold(String::new(), |text, byte| text + &format!("{byte:02x}")),
            from: local(tbs.validity().not_before),
            until: local(tbs.validity().not_after),
            usage: self.usage(),
            self_signed: tbs.issuer() == tbs.subject(),
        }
    }

    /// Whether it may be used for a signature at this moment.
    pub(super) fn check(&self, at: DateTime) -> Result<(), SignError> {
        if !self.is_for_signing() {
            return Err(SignError::NotForSigning);
        }
        let validity = self.parsed.tbs_certificate().validity();
        let now = time::seconds(at).unwrap_or_default();
        let local = |at: i64, offset| time::local(at, offset);
        if now < unix(validity.not_before) {
            let from = local(unix(validity.not_before), at.offset_minutes);
            return Err(SignError::NotYetValid(from));
        }
        if now > unix(validity.not_after) {
            let until = local(unix(validity.not_after), at.offset_minutes);
            return Err(SignError::Expired(until));
        }
        Ok(())
    }

    /// Whether its key may be used for signatures.
    pub(super) fn is_for_signing(&self) -> bool {
        let usage = self.usage();
        let signs =
            |usage: &Usage| matches!(usage, Usage::DigitalSignature | Usage::NonRepudiation);
        usage.is_empty() || usage.iter().any(signs)
    }

    fn usage(&self) -> Vec<Usage> {
        let Ok(Some((_, usage))) = self.parsed.tbs_certificate().get_extension::<KeyUsage>() else {
            return Vec::new();
        };
        let encrypts =
            usage.key_encipherment() || usage.data_encipherment() || usage.key_agreement();
        let all = [
            (usage.digital_signature(), Usage::DigitalSignature),
            (usage.non_repudiation(), Usage::NonRepudiation),
            (encrypts, Usage::Encryption),
            (usage.key_cert_sign() || usage.crl_sign(), Usage::Authority),
        ];
        all.into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, usage)| usage)
            .collect()
    }
}

fn unix(at: Time) -> i64 {
    i64::try_from(at.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
}

fn name(name: &Name) -> String {
    part(name, COMMON_NAME).unwrap_or_else(|| name.to_string())
}

/// The last of the parts of that kind: names go from the country to the person.
fn part(name: &Name, kind: ObjectIdentifier) -> Option<String> {
    let parts = name.iter().filter(|part| part.oid == kind);
    let text = |value: &x509_cert::der::Any| match value.tag() {
        Tag::BmpString => Some(BmpString::from_ucs2(value.value()).ok()?.to_string()),
        // Old tools wrote whatever their system used.
        _ => Some(match std::str::from_utf8(value.value()) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::EUC_KR.decode(value.value()).0.into_owned(),
        }),
    };
    let words = parts.filter_map(|part| text(&part.value)).last()?;
    let words: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    (!words.trim().is_empty()).then(|| words.trim().to_owned())
}
