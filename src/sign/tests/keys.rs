//! Every form in which a key is kept opens with its password, and every fault is told apart.
use super::{CERTIFICATE, at, file, modern, now, npki, pkcs12};
use crate::domain::Password;
use crate::sign::{KeyFile, SignError, SigningKey, Usage};

const PKCS12: [(&[u8], &str); 5] = [
    (file!("modern.p12"), "test1234"),
    (file!("hangul.p12"), "시험용암호1"),
    (file!("legacy-3des.pfx"), "test1234"),
    (file!("legacy-rc2.pfx"), "test1234"),
    (file!("curve.p12"), "test1234"),
];
const NPKI: [(&[u8], &str); 5] = [
    (file!("seed-sha1.key"), "test1234"),
    (file!("seed-sha1-euckr.key"), "시험용암호1"),
    (file!("seed-fixed.key"), "test1234"),
    (file!("seed-pbes2.key"), "test1234"),
    (file!("seed-pbes2-sha256.key"), "시험용암호1"),
];

#[test]
fn every_form_opens() {
    for (index, (bytes, password)) in PKCS12.into_iter().enumerate() {
        let key =
            pkcs12(bytes, password).unwrap_or_else(|error| panic!("PKCS#12 {index}: {error}"));
        assert_eq!(key.chain.len(), 2, "the authority came along");
        key.check(now()).unwrap();
    }
    for (index, (bytes, password)) in NPKI.into_iter().enumerate() {
        let key = npki(bytes, password).unwrap_or_else(|error| panic!("NPKI {index}: {error}"));
        assert_eq!(key.facts(540).owner, "이확인()0012345678901234");
        key.check(now()).unwrap();
    }
}

#[test]
fn a_certificate_tells_of_its_owner() {
    let facts = modern().facts(540);
    assert_eq!(facts.owner, "김점검");
    assert_eq!(facts.organization, "하늘페이");
    assert_eq!(facts.issuer, "시험 인증기관");
    assert_eq!(facts.issuer_organization, "시험인증원");
    assert_eq!(facts.serial, "0a02");
    assert_eq!(facts.from, at("2026-01-01T09:00:00+09:00"));
    assert_eq!(facts.until, at("2040-01-01T09:00:00+09:00"));
    assert_eq!(
        facts.usage,
        [Usage::DigitalSignature, Usage::NonRepudiation]
    );
    assert!(!facts.self_signed);
}

#[test]
fn the_number_behind_a_name_is_not_the_name() {
    let named = |owner: &str| {
        let mut facts = modern().facts(0);
        facts.owner = owner.to_owned();
        facts.person().to_owned()
    };
    assert_eq!(named("이확인()0012345678901234"), "이확인");
    assert_eq!(named("홍길동(Hong Gil Dong)0020049201012345"), "홍길동");
    assert_eq!(
        named("주식회사 하늘페이(핀테크)"),
        "주식회사 하늘페이(핀테크)"
    );
    assert_eq!(named("()0012345678901234"), "()0012345678901234");
}

#[test]
fn a_wrong_password_is_told_as_such() {
    for (index, (bytes, _)) in PKCS12.into_iter().enumerate() {
        for password in ["", "test12345", "시험용암호2"] {
            let error = pkcs12(bytes, password).err();
            assert_eq!(error, Some(SignError::WrongPassword), "PKCS#12 {index}");
        }
    }
    for (index, (bytes, _)) in NPKI.into_iter().enumerate() {
        for password in ["", "test12345", "시험용암호2", "😀"] {
            let error = npki(bytes, password).err();
            assert_eq!(error, Some(SignError::WrongPassword), "NPKI {index}");
        }
    }
}

#[test]
fn a_certificate_is_refused_outside_of_its_days() {
    let key = pkcs12(file!("expired.p12"), "test1234").unwrap();
    assert_eq!(key.facts(540).owner, "옛 사람", "it is shown all the same");
    assert_eq!(
        key.check(now()),
        Err(SignError::Expired(at("2025-01-01T09:00:00+09:00")))
    );
    assert_eq!(
        key.check(at("2025-01-01T09:00:00+09:00")),
        Ok(()),
        "the last second"
    );
    let early = at("2023-12-31T23:59:59+00:00");
    assert_eq!(
        key.check(early),
        Err(SignError::NotYetValid(at("2024-01-01T00:00:00+00:00")))
    );
}

#[test]
fn a_certificate_for_locking_does_not_sign() {
    let key = pkcs12(file!("not-for-signing.p12"), "test1234").unwrap();
    assert_eq!(key.check(now()), Err(SignError::NotForSigning));
}

#[test]
fn of_several_keys_the_one_for_signing_is_taken() {
    use p12_keystore::{KeyStore, KeyStoreEntry, Pkcs12Archive, PrivateKeyChain};
    let mut both = KeyStore::new();
    for (name, bytes) in [
        ("1", file!("not-for-signing.p12")),
        ("2", file!("modern.p12")),
    ] {
        let archive = Pkcs12Archive::from_pkcs12(bytes, "test1234").unwrap();
        let certificates = archive.certs.into_iter().map(|bag| bag.cert);
        let key = archive.keys[0].key.clone();
        let chain = PrivateKeyChain::new(name.as_bytes(), key, certificates);
        both.add_entry(name, KeyStoreEntry::PrivateKeyChain(chain));
    }
    let bytes = both.writer("test1234").write().unwrap();
    let key = pkcs12(&bytes, "test1234").unwrap();
    assert_eq!(key.facts(540).owner, "김점검");
    assert_eq!(key.chain.len(), 2);
}

#[test]
fn a_certificate_of_another_key_is_no_pair() {
    let file = KeyFile::Npki {
        certificate: file!("other-signCert.der"),
        key: file!("seed-sha1.key"),
    };
    let error = SigningKey::open(file, &Password::new("test1234".to_owned())).err();
    assert_eq!(error, Some(SignError::NotAPair));
    let error = pkcs12(file!("no-key.p12"), "test1234").err();
    assert_eq!(error, Some(SignError::NoPrivateKey));
}

#[test]
fn junk_is_no_key() {
    for junk in [&b""[..], b"junk", &[0; 5000], b"%PDF-1.7\n", CERTIFICATE] {
        assert_eq!(pkcs12(junk, "test1234").err(), Some(SignError::NotAKey));
    }
    for junk in [&b""[..], b"junk", &[0; 5000], CERTIFICATE] {
        let error = npki(junk, "test1234").err();
        assert_eq!(error, Some(SignError::NotAKey));
    }
    let file = KeyFile::Npki {
        certificate: b"junk",
        key: file!("seed-sha1.key"),
    };
    let error = SigningKey::open(file, &Password::new("test1234".to_owned())).err();
    assert_eq!(error, Some(SignError::NotAKey));
}

#[test]
fn a_flipped_bit_never_opens_another_key() {
    for (bytes, password) in PKCS12.into_iter().chain(NPKI) {
        let is_npki = NPKI.iter().any(|(other, _)| *other == bytes);
        for place in (0..bytes.len()).step_by(31) {
            let mut broken = bytes.to_vec();
            broken[place] ^= 0x10;
            let opened = if is_npki {
                npki(&broken, password)
            } else {
                pkcs12(&broken, password)
            };
            if let Ok(opened) = opened {
                // What was hit does not matter to key and certificate.
                opened.sign(&[0; 32]).unwrap();
            }
        }
    }
}

#[test]
fn damage_is_told_from_a_wrong_password_where_it_can_be() {
    // Behind the first blocks, so that the password is seen to fit.
    let mut broken = file!("seed-pbes2.key").to_vec();
    broken[600] ^= 1;
    assert_eq!(
        npki(&broken, "test1234").err(),
        Some(SignError::DamagedKey("the key cannot be read"))
    );
    // In the sum over a PKCS#12 file, whose last bytes are salt and rounds.
    let mut broken = file!("modern.p12").to_vec();
    let place = broken.len() - 20;
    broken[place] ^= 1;
    assert!(matches!(
        pkcs12(&broken, "test1234").err(),
        Some(SignError::DamagedKey(_))
    ));
    for cut in [10, 100, 1000] {
        assert!(matches!(
            pkcs12(&file!("modern.p12")[..cut], "test1234").err(),
            Some(SignError::DamagedKey(_))
        ));
        assert!(matches!(
            npki(&file!("seed-sha1.key")[..cut], "test1234").err(),
            Some(SignError::DamagedKey(_))
        ));
    }
}

#[test]
fn a_password_does_not_show() {
    assert_eq!(
        format!("{:?}", Password::new("test1234".to_owned())),
        "Password"
    );
}
