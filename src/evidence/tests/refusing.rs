//! What is refused: files that are cut off, that lie, or that would not fit into memory.

use image::ImageFormat::{self, Bmp, Gif, Jpeg, Png, Tiff, WebP};

use super::specimens::{chunk, crc32, noise_in, noise_jpeg, noise_png, tiff, webp};
use crate::evidence::{ImportError, from_bytes, from_rgba, import::pixels};

const ALL: [ImageFormat; 6] = [Png, Jpeg, WebP, Bmp, Tiff, Gif];

#[test]
fn a_file_cut_off_anywhere_is_refused_or_whole() {
    for format in ALL {
        let bytes = noise_in(format, 6, 5);
        let whole = pixels(&bytes, format).unwrap();
        for length in 0..bytes.len() {
            // Bytes behind the last pixel may be missing in the formats that are encoded anew.
            if let Ok(imported) = from_bytes(bytes[..length].to_vec(), "a") {
                assert_eq!(
                    pixels(&imported.bytes, Png).unwrap().to_rgb8(),
                    whole.to_rgb8(),
                    "{format:?} {length}"
                );
            }
        }
    }
}

#[test]
fn a_changed_byte_anywhere_does_not_panic() {
    for format in ALL {
        let bytes = noise_in(format, 4, 3);
        for at in 0..bytes.len() {
            for value in [0, 1, 0x7f, 0xff] {
                let mut bytes = bytes.clone();
                bytes[at] = value;
                let _ = from_bytes(bytes, "a");
            }
        }
    }
}

#[test]
fn a_bomb_is_refused_by_its_header_alone() {
    let mut png = noise_png(1, 1);
    png[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    let mut jpeg = noise_jpeg(1, 1);
    let frame = jpeg
        .windows(2)
        .position(|bytes| bytes == [0xff, 0xc0])
        .unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x4e, 0x20, 0x4e, 0x20]);
    let mut gif = noise_in(Gif, 1, 1);
    gif[6..10].copy_from_slice(&[0x20, 0x4e, 0x20, 0x4e]);
    let mut bmp = noise_in(Bmp, 1, 1);
    bmp[18..26].copy_from_slice(&[0x20, 0x4e, 0, 0, 0x20, 0x4e, 0, 0]);
    let mut webp = webp(&[], 1, 0);
    webp[24..30].copy_from_slice(&[0x1f, 0x4e, 0, 0x1f, 0x4e, 0]);
    for bytes in [png, jpeg, gif, bmp, webp, tiff_with_size(20_000, 20_000)] {
        let refused = from_bytes(bytes, "거대");
        let expected = matches!(
            refused,
            Err(ImportError::TooManyPixels {
                width: 20_000,
                height: 20_000
            })
        );
        assert!(expected, "{refused:?}");
    }
}

fn tiff_with_size(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = tiff(1, 1, 1);
    bytes[18..20].copy_from_slice(&width.to_le_bytes());
    bytes[30..32].copy_from_slice(&height.to_le_bytes());
    bytes[126..128].copy_from_slice(&height.to_le_bytes());
    bytes
}

#[test]
fn sizes_of_zero_are_refused() {
    let mut jpeg = noise_jpeg(1, 1);
    let frame = jpeg
        .windows(2)
        .position(|bytes| bytes == [0xff, 0xc0])
        .unwrap();
    jpeg[frame + 5..frame + 9].fill(0);
    let mut gif = noise_in(Gif, 1, 1);
    gif[6..10].fill(0);
    let mut bmp = noise_in(Bmp, 1, 1);
    bmp[18..26].fill(0);
    let mut png = noise_png(1, 1);
    png[16..24].fill(0);
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    for bytes in [
        png,
        jpeg,
        gif,
        bmp,
        tiff_with_size(0, 0),
        tiff_with_size(0, 5),
    ] {
        let refused = from_bytes(bytes, "a");
        assert!(
            matches!(refused, Err(ImportError::Broken(_))),
            "{refused:?}"
        );
    }
}

#[test]
fn headers_that_promise_more_than_there_is_are_refused() {
    for bytes in [tiff_with_size(300, 300), {
        let mut bmp = noise_in(Bmp, 2, 2);
        bmp[18] = 200;
        bmp
    }] {
        let refused = from_bytes(bytes, "a");
        assert!(
            matches!(refused, Err(ImportError::Broken(_))),
            "{refused:?}"
        );
    }
    let mut png = noise_png(2, 2);
    png[19] = 200;
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert!(matches!(from_bytes(png, "a"), Err(ImportError::Broken(_))));
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [
        b"%PDF-1.7".to_vec(),
        Vec::new(),
        b"BM not".to_vec(),
        chunk(*b"IHDR", b""),
    ] {
        assert!(matches!(
            from_bytes(bytes, "a.png"),
            Err(ImportError::UnknownKind)
        ));
    }
    assert!(from_rgba(2, 2, &[0; 15], "a").is_err());
    assert!(from_rgba(2, 2, &[255; 17], "a").is_err());
    assert!(from_rgba(0, 0, &[], "a").is_err());
}
