//! Signatures go into a PDF and are read out of it again; whatever is changed later is found.
use lopdf::{Document, Object, Stream, dictionary};

use super::{at, file, modern, now, npki, pkcs12};
use crate::sign::{
    Later, SignError, SignatureFacts, SignatureState, Signing, SigningKey, Stamp, sign,
    sign_fields, signatures,
};

/// A PDF of one page with two fields for signatures, one of them in two objects.
pub(super) fn blank(modern: bool) -> Vec<u8> {
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let content = pdf.add_object(Stream::new(dictionary! {}, b"0 0 100 100 re f".to_vec()));
    let page = pdf.new_object_id();
    let corners = |x: i64| vec![x.into(), 100.into(), (x + 147).into(), 146.into()];
    let whole = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
        "T" => Object::string_literal("Signer-1"), "Rect" => corners(50), "P" => page,
    });
    let holder = pdf.new_object_id();
    let widget = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "Parent" => holder, "Rect" => corners(300), "P" => page,
    });
    let parted = dictionary! {
        "FT" => "Sig", "T" => Object::string_literal("Signer-2"), "Kids" => vec![widget.into()],
    };
    pdf.objects.insert(holder, parted.into());
    let dict = dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Annots" => vec![whole.into(), widget.into()],
    };
    pdf.objects.insert(page, dict.into());
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    pdf.objects.insert(pages, tree.into());
    let form = dictionary! { "Fields" => vec![whole.into(), holder.into()] };
    let catalog =
        pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "AcroForm" => form });
    pdf.trailer.set("Root", catalog);
    saved(pdf, modern)
}

/// A PDF of one page without a form.
pub(super) fn bare(modern: bool) -> Vec<u8> {
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let page = pdf.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    pdf.objects.insert(pages, tree.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalog);
    saved(pdf, modern)
}

fn saved(mut pdf: Document, modern: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    if modern {
        pdf.save_modern(&mut bytes).unwrap();
    } else {
        pdf.save_to(&mut bytes).unwrap();
    }
    bytes
}

fn signing(field: Option<&str>) -> Signing<'_> {
    Signing {
        field,
        at: now(),
        stamp: None,
    }
}

pub(super) fn signed(pdf: &[u8], key: &SigningKey, field: Option<&str>) -> Vec<u8> {
    let appended = sign(pdf, key, &signing(field)).unwrap();
    [pdf, &appended].concat()
}

fn read(pdf: &[u8]) -> Vec<SignatureFacts> {
    signatures(pdf, 540).unwrap()
}

#[test]
fn what_is_signed_reads_as_signed() {
    for (pdf, field) in [
        (blank(true), Some("Signer-1")),
        (blank(false), Some("Signer-2")),
        (blank(true), None),
        (bare(true), None),
        (bare(false), None),
    ] {
        assert_eq!(read(&pdf), []);
        let done = signed(&pdf, &modern(), field);
        let [signature] = &read(&done)[..] else {
            panic!("one signature")
        };
        assert_eq!(signature.state, SignatureState::Sound);
        assert_eq!(signature.later, Later::Nothing);
        assert_eq!(signature.covers, done.len());
        assert_eq!(signature.at, Some(now()));
        assert_eq!(signature.signer.as_ref().unwrap().owner, "김점검");
        assert_eq!(signature.field, field.unwrap_or("Signature-1"));
    }
}

#[test]
fn every_kind_of_key_signs() {
    let keys = [
        pkcs12(file!("legacy-3des.pfx"), "test1234"),
        pkcs12(file!("curve.p12"), "test1234"),
        npki(file!("seed-sha1.key"), "test1234"),
        npki(file!("seed-fixed.key"), "test1234"),
        npki(file!("seed-pbes2.key"), "test1234"),
    ];
    for key in keys.map(Result::unwrap) {
        let done = signed(&blank(true), &key, Some("Signer-1"));
        assert_eq!(read(&done)[0].state, SignatureState::Sound);
        assert_eq!(read(&done)[0].signer, Some(key.facts(540)));
    }
}

#[test]
fn the_same_gives_the_same_bytes() {
    assert_eq!(
        signed(&blank(true), &modern(), None),
        signed(&blank(true), &modern(), None)
    );
}

#[test]
fn one_changed_byte_is_found_wherever_it_is() {
    let pdf = signed(&blank(true), &modern(), Some("Signer-1"));
    let signer = read(&pdf)[0].signer.clone();
    let sound = |pdf: &[u8]| {
        signatures(pdf, 540).is_ok_and(|all| {
            let whole = |it: &&SignatureFacts| {
                it.state == SignatureState::Sound && it.later == Later::Nothing
            };
            let found = all.iter().find(whole);
            found.is_some_and(|it| it.signer == signer)
        })
    };
    assert!(sound(&pdf));
    let start = pdf.windows(11).position(|it| it == b"/Contents <").unwrap() + 11;
    let end = start + pdf[start..].iter().position(|byte| *byte == b'>').unwrap();
    // All that is signed; what is not is the signature itself, of which only its key and its owner must hold.
    for place in (0..start).step_by(3).chain((end..pdf.len()).step_by(2)) {
        let mut changed = pdf.clone();
        changed[place] ^= 1;
        assert!(!sound(&changed), "byte {place} of {}", pdf.len());
    }
}

#[test]
fn a_change_of_the_content_is_told_as_a_change() {
    let pdf = signed(&blank(false), &modern(), Some("Signer-1"));
    let place = pdf.windows(8).position(|it| it == b"0 0 100 ").unwrap();
    let mut changed = pdf;
    changed[place] = b'1';
    assert_eq!(read(&changed)[0].state, SignatureState::Changed);
    assert_eq!(read(&changed)[0].signer.as_ref().unwrap().owner, "김점검");
}

#[test]
fn several_sign_in_a_row() {
    let first = signed(&blank(true), &modern(), Some("Signer"));
    let second = signed(
        &first,
        &npki(file!("seed-pbes2.key"), "test1234").unwrap(),
        Some("Signer"),
    );
    let third = signed(
        &second,
        &pkcs12(file!("curve.p12"), "test1234").unwrap(),
        None,
    );
    let fourth = signed(&third, &modern(), None);
    assert!(fourth.starts_with(&first), "nothing before is touched");
    let all = read(&fourth);
    let told: Vec<_> = all
        .iter()
        .map(|it| (it.field.as_str(), it.state, it.later))
        .collect();
    let sound = SignatureState::Sound;
    let expected = [
        ("Signer-1", sound, Later::Signed),
        ("Signer-2", sound, Later::Signed),
        ("Signature-1", sound, Later::Signed),
        ("Signature-2", sound, Later::Nothing),
    ];
    assert_eq!(told, expected);
    let fields = sign_fields(&fourth).unwrap();
    assert!(fields.iter().all(|field| field.signed));
}

#[test]
fn a_signature_of_another_kind_is_not_judged() {
    let pdf = signed(&blank(true), &modern(), None);
    let place = pdf.windows(5).position(|it| it == b"CAdES").unwrap();
    let mut other = pdf;
    other[place..place + 5].copy_from_slice(b"CAdEX");
    assert_eq!(read(&other)[0].state, SignatureState::Unreadable);
}

#[test]
fn what_is_appended_without_a_signature_is_told() {
    let mut pdf = signed(&blank(true), &modern(), None);
    pdf.extend_from_slice(b"% more\n");
    assert_eq!(read(&pdf)[0].state, SignatureState::Sound);
    assert_eq!(read(&pdf)[0].later, Later::Unsigned);
}

#[test]
fn a_place_is_signed_once() {
    let pdf = signed(&blank(true), &modern(), Some("Signer-1"));
    let again = |field| sign(&pdf, &modern(), &signing(Some(field))).err();
    assert_eq!(
        again("Signer-1"),
        Some(SignError::FieldTaken("Signer-1".to_owned()))
    );
    let free = vec!["Signer-2".to_owned()];
    assert_eq!(
        again("Sign"),
        Some(SignError::NoField("Sign".to_owned(), free))
    );
    let full = signed(&pdf, &modern(), Some("Signer"));
    let again = sign(&full, &modern(), &signing(Some("Signer"))).err();
    assert_eq!(again, Some(SignError::FieldTaken("Signer".to_owned())));
    let none = sign(&bare(true), &modern(), &signing(Some("Signer"))).err();
    assert_eq!(
        none,
        Some(SignError::NoField("Signer".to_owned(), Vec::new()))
    );
}

#[test]
fn an_expired_certificate_signs_nothing() {
    let key = pkcs12(file!("expired.p12"), "test1234").unwrap();
    let refused = sign(&blank(true), &key, &signing(None)).err();
    assert_eq!(
        refused,
        Some(SignError::Expired(at("2025-01-01T09:00:00+09:00")))
    );
}

#[test]
fn a_certificate_put_in_the_place_of_another_is_found() {
    // One with the same key, issuer and number, but another name: what is signed names the certificate itself.
    let pdf = signed(&blank(true), &modern(), None);
    let digits = |name: &str| {
        let digits = name.bytes().map(|byte| format!("{byte:02X}"));
        digits.collect::<Vec<String>>().concat()
    };
    let name = digits("김점검");
    let mut forged = pdf.clone();
    let other = digits("박점검");
    let offset = pdf
        .windows(name.len())
        .position(|it| it == name.as_bytes())
        .unwrap();
    forged[offset..offset + other.len()].copy_from_slice(other.as_bytes());
    assert_eq!(read(&forged)[0].signer.as_ref().unwrap().owner, "박점검");
    assert_eq!(read(&forged)[0].state, SignatureState::Changed);
}

#[test]
fn hostile_files_are_refused_and_break_nothing() {
    let refused = |pdf: &[u8]| sign(pdf, &modern(), &signing(None)).err();
    for junk in [&b""[..], b"junk", b"PK\x03\x04", &[0; 10_000]] {
        assert_eq!(refused(junk), Some(SignError::NotAPdf));
    }
    for junk in [
        &b"%PDF-1.7\n"[..],
        b"%PDF-1.7\nstartxref\n9999999999\n%%EOF",
        b"%PDF-1.7\nstartxref\n5\n%%EOF",
    ] {
        assert!(matches!(refused(junk), Some(SignError::DamagedPdf(_))));
    }
    let pdf = signed(&blank(true), &modern(), Some("Signer-1"));
    for end in (0..pdf.len()).step_by(11) {
        let _ = signatures(&pdf[..end], 540);
        let _ = refused(&pdf[..end]);
    }
}

#[test]
fn an_encrypted_file_is_refused() {
    use lopdf::{EncryptionState, EncryptionVersion, Permissions};
    let mut pdf = Document::load_mem(&bare(false)).unwrap();
    let id = Object::String(vec![7; 16], lopdf::StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    // With a password that opens it, and without one.
    for user in ["secret", ""] {
        let mut locked = pdf.clone();
        let version = EncryptionVersion::V2 {
            document: &locked,
            owner_password: "owner",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        locked.encrypt(&state).unwrap();
        let bytes = saved(locked, false);
        assert_eq!(
            sign(&bytes, &modern(), &signing(None)).err(),
            Some(SignError::Encrypted)
        );
        assert_eq!(signatures(&bytes, 540).err(), Some(SignError::Encrypted));
    }
}

#[test]
fn a_file_that_is_closed_is_not_signed() {
    let certified = |level: i64| {
        let mut pdf = Document::load_mem(&bare(false)).unwrap();
        let level = dictionary! { "TransformParams" => dictionary! { "P" => level } };
        let certifying = pdf.add_object(dictionary! { "Reference" => vec![level.into()] });
        let permissions = dictionary! { "DocMDP" => certifying };
        pdf.catalog_mut().unwrap().set("Perms", permissions);
        sign(&saved(pdf, false), &modern(), &signing(None)).err()
    };
    assert_eq!(certified(1), Some(SignError::Closed));
    assert_eq!(certified(2), None);
}

#[test]
fn fields_that_turn_in_a_circle_are_walked_once() {
    let mut pdf = Document::load_mem(&blank(false)).unwrap();
    let ids: Vec<_> = pdf.objects.keys().copied().collect();
    let holder = ids.iter().find(|id| {
        pdf.get_dictionary(**id)
            .is_ok_and(|it| it.has(b"Kids") && it.has(b"FT"))
    });
    let holder = *holder.unwrap();
    pdf.get_dictionary_mut(holder)
        .unwrap()
        .set("Kids", vec![holder.into()]);
    assert_eq!(sign_fields(&saved(pdf, false)).unwrap().len(), 1);
}

#[test]
fn what_is_seen_stays_in_its_place() {
    let stamp = Stamp {
        regular: vec![
            crate::assets::NOTO_REGULAR,
            crate::assets::PRETENDARD_REGULAR,
        ],
        bold: vec![crate::assets::NOTO_BOLD],
        title: "전자서명".to_owned(),
        name: "이름이 아주 아주 아주 긴 주식회사 하늘페이 핀테크 연구소 홍길동".to_owned(),
        lines: vec![
            "2026. 11. 28. 20:30:05 (UTC+09:00)".to_owned(),
            "발급 시험 인증기관".repeat(9),
        ],
    };
    let stream = stamp.draw(147.4, 45.4).unwrap();
    let content = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
    let mut seen = 0;
    for line in content
        .lines()
        .filter(|line| line.ends_with([' ', 'm', 'l', 'c']))
    {
        let numbers: Vec<f32> = line.split(' ').filter_map(|it| it.parse().ok()).collect();
        for point in numbers.chunks_exact(2) {
            assert!(
                (0.0..147.4).contains(&point[0]) && (0.0..45.4).contains(&point[1]),
                "{line}"
            );
            seen += 1;
        }
    }
    assert!(seen > 1000, "the letters are there");
}
