//! A protected report: opened by its password alone, the same letters and pictures within.
use lopdf::{Document as Pdf, Object};

use super::reading::Reading;
use super::{document, fonts, heading, paragraph};
use crate::report::document::{Block, Picture};
use crate::report::{Protection, ReportError, export, export_protected};

const PASSWORD: &str = "열려라 참깨 A1!";

fn protection(password: &str) -> Protection {
    Protection {
        password: password.to_owned(),
        copying: true,
        changing: false,
        seed: [7; 32],
    }
}

/// A picture with a palette, whose colours are a string within the stream's dictionary.
fn png() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], body: &[u8]| {
        let summed = [&kind[..], body].concat();
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        let mut sum = flate2::Crc::new();
        sum.update(&summed);
        [&length[..], &summed, &sum.sum().to_be_bytes()].concat()
    };
    let mut pixels = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut pixels, &[0, 0, 1]).unwrap();
    let header = [0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0];
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"PLTE", &[1, 2, 3, 200, 100, 50]),
        chunk(b"IDAT", &pixels.finish().unwrap()),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

fn blocks() -> Vec<Block> {
    let picture = Picture {
        sha256: "aa".to_owned(),
        width_px: 2,
        height_px: 1,
        caption: Vec::new(),
        show_digest: false,
    };
    let long = "비밀로 할 말 ".repeat(500);
    vec![
        heading(1, "머리"),
        paragraph(&long),
        Block::Picture(picture),
    ]
}

fn written(protection: Option<&Protection>) -> Result<Vec<u8>, ReportError> {
    let mut source = |_: &str| Ok(png());
    let mut bytes = Vec::new();
    export_protected(
        &document(blocks()),
        &fonts(),
        &mut source,
        protection,
        &mut bytes,
    )?;
    Ok(bytes)
}

fn opened(bytes: &[u8], password: &str) -> lopdf::Result<Pdf> {
    Pdf::load_mem_with_options(bytes, lopdf::LoadOptions::with_password(password))
}

/// The colours of the picture; the reader leaves strings within the dictionary of a stream as they are.
fn palette(pdf: &Pdf) -> Vec<u8> {
    let palette = pdf.objects.values().find_map(|object| {
        let color = object.as_stream().ok()?.dict.get(b"ColorSpace").ok()?;
        Some(color.as_array().ok()?[3].as_str().ok()?.to_vec())
    });
    let mut palette = Object::string_literal(palette.unwrap());
    let state = pdf.encryption_state.as_ref().unwrap();
    lopdf::encryption::decrypt_object(state, (1, 0), &mut palette).unwrap();
    palette.as_str().unwrap().to_vec()
}

#[test]
fn the_password_opens_it_and_all_is_as_it_was() {
    let mut source = |_: &str| Ok(png());
    let (plain, _) = export(&document(blocks()), &fonts(), &mut source).unwrap();
    let locked = written(Some(&protection(PASSWORD))).unwrap();
    let pdf = opened(&locked, PASSWORD).unwrap();
    assert_eq!(palette(&pdf), [1, 2, 3, 200, 100, 50]);
    assert_eq!(Reading::of_pdf(pdf).lines(), Reading::of(&plain).lines());
}

#[test]
fn another_password_and_none_do_not_open_it() {
    let locked = written(Some(&protection(PASSWORD))).unwrap();
    for wrong in ["", "열려라 참깨", "secret"] {
        assert!(opened(&locked, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn without_a_password_everybody_opens_it_and_the_limits_stand_in_it() {
    let locked = written(Some(&protection(""))).unwrap();
    let pdf = opened(&locked, "").unwrap();
    assert!(Reading::of_pdf(pdf).text().contains("비밀로 할 말"));
    let state = Pdf::load_mem(&locked).unwrap();
    let allowed = state.encryption_state.unwrap();
    let allowed = allowed.permissions();
    assert!(allowed.contains(lopdf::Permissions::PRINTABLE | lopdf::Permissions::COPYABLE));
    assert!(!allowed.intersects(lopdf::Permissions::MODIFIABLE | lopdf::Permissions::ANNOTABLE));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let once = protection(PASSWORD);
    let other = Protection {
        seed: [8; 32],
        ..once.clone()
    };
    let bytes = written(Some(&once)).unwrap();
    assert_eq!(bytes, written(Some(&once)).unwrap());
    assert_ne!(bytes, written(Some(&other)).unwrap());
}

#[test]
fn nothing_of_it_lies_open() {
    let locked = written(Some(&protection(PASSWORD))).unwrap();
    let lies_open = |words: &[u8]| locked.windows(words.len()).any(|part| part == words);
    // The metadata would be readable in any editor.
    assert!(!lies_open(b"xpacket") && !lies_open("하늘페이".as_bytes()) && !lies_open(b"HP-1"));
    assert!(lies_open(b"/AESV3") && !lies_open(&[1, 2, 3, 200, 100, 50]));
}

#[test]
fn a_password_that_readers_take_differently_is_refused() {
    for password in ["가".repeat(60), "\u{7}".to_owned(), "①".to_owned()] {
        let result = written(Some(&protection(&password)));
        assert!(matches!(result, Err(ReportError::Password)), "{password}");
    }
    // Same letters, other code points: what is typed on another keyboard opens it too.
    let locked = written(Some(&protection("\u{1112}\u{1161}\u{11ab}"))).unwrap();
    assert!(opened(&locked, "한").is_ok());
}

#[test]
fn what_unlocks_the_file_is_no_part_of_a_packed_object() {
    let locked = written(Some(&protection(PASSWORD))).unwrap();
    let text = String::from_utf8_lossy(&locked);
    assert!(text.contains("obj\n<</Filter /Standard"));
}
