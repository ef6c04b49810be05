//! Unlocks the key of a joint certificate (공동인증서, once 공인인증서): PKCS#8 locked with SEED, in the three ways in
//! which the certificate authorities of Korea have written it, and with AES, as other tools do.
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockDecryptMut, KeyIvInit};
use kisaseed::SEED;
use pbkdf2::pbkdf2_hmac;
use pkcs5::pbes2;
use sha1::{Digest, Sha1};
use sha2::Sha256;
use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::der::{Decode, zeroize::Zeroizing};

use super::asn1::{OCTETS, SEQUENCE, Tlv};
use super::error::SignError;

/// SEED in CBC; as a lock of its own its first block is a fixed one.
const SEED_CBC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.410.200004.1.4");
/// The same with the first block out of the password.
const SEED_CBC_WITH_SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.410.200004.1.15");
const PBES2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.5.13");
const PBKDF2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.5.12");
const HMAC_SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.2.7");
const HMAC_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.2.9");

const FIXED_BLOCK: [u8; BLOCK] = *b"0123456789012345";
const BLOCK: usize = 16;
/// More rounds than any tool asks for would only hold the program up.
const MOST_ROUNDS: u32 = 1_000_000;

const DAMAGED: SignError = SignError::DamagedKey("the locked key cannot be read");

/// Key and first block.
type Lock = (Zeroizing<[u8; BLOCK]>, [u8; BLOCK]);

/// The PKCS#8 of a locked key.
pub(super) fn unlock(file: &[u8], password: &[u8]) -> Result<Zeroizing<Vec<u8>>, SignError> {
    let outer = Tlv::first(file).and_then(|(first, _)| first.tagged(SEQUENCE));
    let Some(outer) = outer else {
        return Err(if file.first() == Some(&SEQUENCE) {
            DAMAGED
        } else {
            SignError::NotAKey
        });
    };
    let parts = outer.parts().unwrap_or_default();
    let [algorithm, locked] = parts[..] else {
        return Err(SignError::NotAKey);
    };
    let locked = locked.tagged(OCTETS).ok_or(DAMAGED)?.value;
    let (oid, parameters) = algorithm_of(algorithm)?;
    match oid {
        SEED_CBC_WITH_SHA1 => {
            let (key, rest) = derive_v1(parameters, password)?;
            let mut first = [0; BLOCK];
            first.copy_from_slice(&Sha1::digest(rest)[..BLOCK]);
            open_seed((key, first), locked)
        }
        SEED_CBC => {
            let (key, _) = derive_v1(parameters, password)?;
            open_seed((key, FIXED_BLOCK), locked)
        }
        PBES2 => match seed_lock(parameters, password)? {
            Some(lock) => open_seed(lock, locked),
            None => open_other(parameters, password, locked),
        },
        other => Err(SignError::UnknownKey(other.to_string())),
    }
}

/// An algorithm and what it is told.
fn algorithm_of(algorithm: Tlv<'_>) -> Result<(ObjectIdentifier, Tlv<'_>), SignError> {
    let parts = algorithm
        .tagged(SEQUENCE)
        .and_then(|it| it.parts())
        .ok_or(DAMAGED)?;
    let [oid, parameters] = parts[..] else {
        return Err(DAMAGED);
    };
    Ok((oid.oid().ok_or(DAMAGED)?, parameters))
}

/// Salt and number of rounds, and what follows them.
fn salt_and_rounds(parameters: Tlv<'_>) -> Result<(&[u8], u32, Vec<Tlv<'_>>), SignError> {
    let parts = parameters
        .tagged(SEQUENCE)
        .and_then(|it| it.parts())
        .ok_or(DAMAGED)?;
    let [salt, rounds, rest @ ..] = &parts[..] else {
        return Err(DAMAGED);
    };
    let salt = salt.tagged(OCTETS).ok_or(DAMAGED)?.value;
    let rounds = rounds
        .number()
        .filter(|rounds| (1..=MOST_ROUNDS).contains(rounds));
    Ok((salt, rounds.ok_or(DAMAGED)?, rest.to_vec()))
}

/// PBKDF1 with SHA-1 (RFC 8018, 5.1): the key, and the four bytes behind it.
fn derive_v1(
    parameters: Tlv<'_>,
    password: &[u8],
) -> Result<(Zeroizing<[u8; BLOCK]>, [u8; 4]), SignError> {
    let (salt, rounds, _) = salt_and_rounds(parameters)?;
    let mut derived = Sha1::new_with_prefix(password)
        .chain_update(salt)
        .finalize();
    for _ in 1..rounds {
        derived = Sha1::digest(derived);
    }
    let (mut key, mut rest) = (Zeroizing::new([0; BLOCK]), [0; 4]);
    key.copy_from_slice(&derived[..BLOCK]);
    rest.copy_from_slice(&derived[BLOCK..]);
    Ok((key, rest))
}

/// Key and first block of PBES2 with SEED; none where it locks with another cipher.
fn seed_lock(parameters: Tlv<'_>, password: &[u8]) -> Result<Option<Lock>, SignError> {
    let parts = parameters
        .tagged(SEQUENCE)
        .and_then(|it| it.parts())
        .ok_or(DAMAGED)?;
    let [derivation, cipher] = parts[..] else {
        return Err(DAMAGED);
    };
    let (cipher, first) = algorithm_of(cipher)?;
    if cipher != SEED_CBC {
        return Ok(None);
    }
    let first: [u8; BLOCK] = first.value.try_into().map_err(|_| DAMAGED)?;
    let (derivation, parameters) = algorithm_of(derivation)?;
    if derivation != PBKDF2 {
        return Err(SignError::UnknownKey(derivation.to_string()));
    }
    let (salt, rounds, rest) = salt_and_rounds(parameters)?;
    let mut key = Zeroizing::new([0; BLOCK]);
    match sum_of(&rest)? {
        HMAC_SHA1 => pbkdf2_hmac::<Sha1>(password, salt, rounds, &mut *key),
        HMAC_SHA256 => pbkdf2_hmac::<Sha256>(password, salt, rounds, &mut *key),
        other => return Err(SignError::UnknownKey(other.to_string())),
    }
    Ok(Some((key, first)))
}

/// The sum that PBKDF2 is told to use, behind an optional length.
fn sum_of(rest: &[Tlv<'_>]) -> Result<ObjectIdentifier, SignError> {
    let Some(sum) = rest.iter().find_map(|it| it.tagged(SEQUENCE)) else {
        return Ok(HMAC_SHA1);
    };
    let parts = sum.parts().ok_or(DAMAGED)?;
    parts.first().and_then(|first| first.oid()).ok_or(DAMAGED)
}

fn open_seed((key, first): Lock, locked: &[u8]) -> Result<Zeroizing<Vec<u8>>, SignError> {
    if locked.is_empty() || !locked.len().is_multiple_of(BLOCK) {
        return Err(DAMAGED);
    }
    let mut plain = Zeroizing::new(locked.to_vec());
    cbc::Decryptor::<SEED>::new((&*key).into(), &first.into())
        .decrypt_padded_mut::<NoPadding>(&mut plain)
        .map_err(|_| DAMAGED)?;
    // Any password gives something; only the right one a sequence that ends within the last block.
    let sequence = Tlv::first(&plain).and_then(|(first, padding)| {
        let padded = (1..=BLOCK).contains(&padding.len());
        (padded && first.tag == SEQUENCE).then_some(first.whole.len())
    });
    plain.truncate(sequence.ok_or(SignError::WrongPassword)?);
    Ok(plain)
}

fn open_other(
    parameters: Tlv<'_>,
    password: &[u8],
    locked: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SignError> {
    let unknown = |error: x509_cert::der::Error| SignError::UnknownKey(error.to_string());
    let parameters = pbes2::Parameters::from_der(parameters.whole).map_err(unknown)?;
    match &parameters.kdf {
        pbes2::Kdf::Pbkdf2(kdf) if kdf.iteration_count <= MOST_ROUNDS => {}
        _ => return Err(SignError::UnknownKey("PBES2".to_owned())),
    }
    let plain = parameters
        .decrypt(password, locked)
        .map_err(|_| SignError::WrongPassword)?;
    Ok(Zeroizing::new(plain))
}
