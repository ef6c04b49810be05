//! The file: same bytes twice, exact text, faults in their place.
use lopdf::Document as Pdf;

use super::{document, fonts, heading, pages, paragraph};
use crate::report::document::{Block, Picture};
use crate::report::{Fault, export};

fn picture(sha256: &str) -> Block {
    Block::Picture(Picture {
        sha256: sha256.to_owned(),
        width_px: 2,
        height_px: 1,
        caption: Vec::new(),
        show_digest: true,
    })
}

fn png(red: u8) -> Vec<u8> {
    let image = image::RgbImage::from_pixel(2, 1, image::Rgb([red, 2, 3]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn written(blocks: Vec<Block>) -> (Vec<u8>, Vec<Fault>) {
    let mut source = |sha256: &str| match sha256 {
        "aa" => Ok(png(1)),
        "bb" => Ok(png(9)),
        "cut" => Ok(png(1)[..40].to_vec()),
        _ => Err("not there".to_owned()),
    };
    export(&document(blocks), &fonts(), &mut source).unwrap()
}

fn sample() -> Vec<Block> {
    vec![
        heading(1, "가"),
        heading(2, "나"),
        paragraph("글 · 과 ・"),
        picture("bb"),
        picture("aa"),
        picture("bb"),
        heading(1, "다"),
    ]
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(written(sample()), written(sample()));
}

#[test]
fn every_picture_is_embedded_once_and_whole() {
    let (bytes, faults) = written(sample());
    assert_eq!(faults, []);
    let pdf = Pdf::load_mem(&bytes).unwrap();
    let is_image = |object: &&lopdf::Object| {
        object.as_stream().is_ok_and(|stream| {
            stream
                .dict
                .get(b"Subtype")
                .is_ok_and(|name| name.as_name().is_ok_and(|name| name == b"Image"))
        })
    };
    assert_eq!(pdf.objects.values().filter(is_image).count(), 2);
}

#[test]
fn an_unreadable_picture_is_a_fault_and_a_note_in_its_place() {
    let (bytes, faults) = written(vec![
        paragraph("앞"),
        Block::PageBreak,
        picture("gone"),
        picture("cut"),
        picture("gone"),
        picture("aa"),
    ]);
    let named: Vec<_> = faults
        .iter()
        .map(|fault| match fault {
            Fault::Picture { sha256, page, .. } => (sha256.as_str(), *page),
            Fault::Glyph(_) => ("", 0),
        })
        .collect();
    assert_eq!(named, [("gone", 2), ("cut", 2)]);
    assert!(Pdf::load_mem(&bytes).is_ok());
}

#[test]
fn the_catalog_says_what_readers_need() {
    let (bytes, _) = written(sample());
    let pdf = Pdf::load_mem(&bytes).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let catalog = pdf.catalog().unwrap();
    assert_eq!(
        catalog.get(b"PageMode").unwrap().as_name().unwrap(),
        b"UseOutlines"
    );
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ko-KR");
    let root = catalog.get(b"Outlines").unwrap().as_reference().unwrap();
    assert_eq!(
        pdf.get_dictionary(root)
            .unwrap()
            .get(b"Count")
            .unwrap()
            .as_i64()
            .unwrap(),
        3
    );
}

#[test]
fn the_outline_nests_by_level() {
    let layout = pages(sample());
    let levels: Vec<_> = layout
        .outline
        .iter()
        .map(|entry| (entry.level, entry.title.as_str()))
        .collect();
    assert_eq!(levels, [(1, "가"), (2, "나"), (1, "다")]);
}

#[test]
fn a_writer_that_fails_ends_the_work() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("full"))
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut source = |_: &str| Err("none".to_owned());
    let result = crate::report::export_to(&document(sample()), &fonts(), &mut source, &mut Full);
    assert!(matches!(result, Err(crate::report::ReportError::Write(_))));
}
