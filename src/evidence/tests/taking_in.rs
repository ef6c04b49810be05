//! What is taken in, and what is left behind.

use std::io::Cursor;

use image::{
    DynamicImage,
    ImageFormat::{Bmp, Gif, Jpeg, Png, Tiff, WebP},
};

use super::specimens::{
    LOSSY_WEBP, chunk, crc32, exif, from_digits, noise, noise_in, noise_jpeg, noise_png, readable,
    tiff, tiff_of_jpeg, webp, with_chunk, with_segment,
};
use crate::{
    domain::Media,
    evidence::{ImportNote, encode, from_bytes, from_rgba, import::pixels, sha256},
};

fn is_secret(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|bytes| bytes == b"SECRET")
}

/// The pixels of the specimen turned as EXIF says, without the help of the code that is tested.
fn turned(orientation: u8, width: u32, height: u32) -> image::RgbImage {
    let upright = noise(width, height);
    let (wide, high) = if orientation < 5 {
        (width, height)
    } else {
        (height, width)
    };
    image::RgbImage::from_fn(wide, high, |x, y| {
        let (right, down) = (width - 1, height - 1);
        let (x, y) = match orientation {
            2 => (right - x, y),
            3 => (right - x, down - y),
            4 => (x, down - y),
            5 => (y, x),
            6 => (y, down - x),
            7 => (right - y, down - x),
            8 => (right - y, x),
            _ => (x, y),
        };
        *upright.get_pixel(x, y)
    })
}

#[test]
fn a_clean_picture_is_kept_byte_for_byte() {
    for (bytes, media) in [
        (noise_png(7, 5), Media::Png),
        (noise_jpeg(7, 5), Media::Jpeg),
    ] {
        let imported = from_bytes(bytes.clone(), "화면.png").unwrap();
        assert_eq!(imported.bytes, bytes);
        assert_eq!((imported.file.media, imported.file.pixels), (media, (7, 5)));
        assert_eq!(imported.file.sha256, sha256(&bytes));
        assert_eq!(imported.notes, []);
    }
}

#[test]
fn nothing_but_pixels_is_kept_of_a_png() {
    let bare = noise_png(7, 5);
    let mut bytes = with_chunk(&bare, *b"tEXt", b"Comment\0SECRET");
    bytes = with_chunk(&bytes, *b"eXIf", &exif(1));
    bytes = with_chunk(&bytes, *b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET");
    bytes.extend(b"SECRET");
    let imported = from_bytes(bytes, "a.png").unwrap();
    assert_eq!(imported.bytes, bare);
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
}

#[test]
fn nothing_but_pixels_is_kept_of_a_jpeg() {
    let bare = noise_jpeg(17, 9);
    let mut bytes = with_segment(&bare, 0xfe, b"SECRET");
    bytes = with_segment(&bytes, 0xe1, b"http://ns.adobe.com/xap/1.0/\0SECRET");
    bytes = with_segment(&bytes, 0xe1, &[b"Exif\0\0".as_slice(), &exif(1)].concat());
    bytes.extend(&bytes.clone());
    let imported = from_bytes(bytes, "a.jpg").unwrap();
    assert_eq!(imported.bytes, bare);
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
}

#[test]
fn rows_hidden_below_a_png_are_dropped() {
    let mut bytes = noise_png(16, 16);
    bytes[20..24].copy_from_slice(&8_u32.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    let imported = from_bytes(bytes, "a.png").unwrap();
    assert_eq!(imported.file.pixels, (16, 8));
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
    let last = noise(16, 16).get_pixel(15, 15).0;
    assert!(
        !readable(&imported.bytes)
            .windows(3)
            .any(|bytes| bytes == last)
    );
    let again = from_bytes(imported.bytes.clone(), "a.png").unwrap();
    assert_eq!(again.bytes, imported.bytes);
}

#[test]
fn what_stands_behind_a_stream_with_a_wrong_checksum_is_dropped() {
    let bytes = noise_png(16, 16);
    let at = bytes.windows(4).position(|name| name == b"IDAT").unwrap() + 4;
    let mut stream = bytes[at..bytes.len() - 16].to_vec();
    *stream.last_mut().unwrap() ^= 1;
    stream.extend(b"SECRET");
    let end = chunk(*b"IEND", b"");
    let hostile = [&bytes[..at - 8], &chunk(*b"IDAT", &stream), &end].concat();
    let imported = from_bytes(hostile, "a.png").unwrap();
    assert!(!is_secret(&imported.bytes));
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
    let kept = pixels(&imported.bytes, Png).unwrap();
    assert_eq!(kept.to_rgb8(), noise(16, 16));
}

#[test]
fn colours_that_nobody_sees_are_dropped() {
    let hidden = image::RgbaImage::from_fn(6, 4, |x, y| {
        let image::Rgb([red, green, blue]) = *noise(6, 4).get_pixel(x, y);
        image::Rgba([red, green, blue, if x < 3 { 0 } else { 9 }])
    });
    let deep = DynamicImage::ImageRgba8(hidden.clone()).to_rgba16();
    let mut files = [Cursor::new(Vec::new()), Cursor::new(Vec::new())];
    hidden.write_to(&mut files[0], Png).unwrap();
    deep.write_to(&mut files[1], Png).unwrap();
    let imported = files.map(|file| from_bytes(file.into_inner(), "a.png").unwrap());
    assert_eq!(imported[0].notes, [ImportNote::MetadataRemoved]);
    let pasted = from_rgba(6, 4, hidden.as_raw(), "a").unwrap();
    for kept in [&pasted, &imported[0], &imported[1]] {
        let kept = pixels(&kept.bytes, Png).unwrap().to_rgba8();
        for (x, y, pixel) in kept.enumerate_pixels() {
            let seen = *hidden.get_pixel(x, y);
            let expected = if x < 3 { image::Rgba([0; 4]) } else { seen };
            assert_eq!(*pixel, expected, "{x} {y}");
        }
    }
    let again = from_bytes(pasted.bytes.clone(), "a").unwrap();
    assert_eq!((again.bytes, again.notes), (pasted.bytes, pasted.notes));
}

/// Pixels of 8 bits in a row, each the number of a colour.
fn of_palette(colours: &[u8], alpha: &[u8], bits: u8, row: &[u8], width: u8) -> Vec<u8> {
    use std::io::Write as _;
    let mut stream = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    stream.write_all(&[&[0], row].concat()).unwrap();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(*b"IHDR", &[0, 0, 0, width, 0, 0, 0, 1, bits, 3, 0, 0, 0]),
        chunk(*b"PLTE", colours),
        chunk(*b"tRNS", alpha),
        chunk(*b"IDAT", &stream.finish().unwrap()),
        chunk(*b"IEND", b""),
    ]
    .concat()
}

#[test]
fn of_a_palette_only_colours_that_occur_are_kept() {
    let used = of_palette(&[1, 2, 3, 4, 5, 6], &[255, 9], 8, &[0, 1, 1], 3);
    assert_eq!(from_bytes(used.clone(), "a").unwrap().bytes, used);
    let spare = of_palette(b"SECRETwords.", &[255, 9], 8, &[0, 1, 1], 3);
    let spare = from_bytes(spare, "a").unwrap();
    assert!(!spare.bytes.windows(5).any(|bytes| bytes == b"words"));
    let seen = [*b"SEC\xff", *b"RET\x09", *b"RET\x09"].concat();
    assert_eq!(
        pixels(&spare.bytes, Png).unwrap().to_rgba8().as_raw(),
        &seen
    );
    assert_eq!(spare.notes, []);
}

#[test]
fn bits_that_fill_rows_are_dropped() {
    let padded = |bits| of_palette(&[1, 2, 3, 4, 5, 6], &[255], 1, &[bits], 3);
    let [one, other] = [0b0100_0000, 0b0101_1010].map(|it| from_bytes(padded(it), "a").unwrap());
    assert_eq!(one, other);
}

#[test]
fn what_was_coded_with_loss_becomes_jpeg() {
    for (bytes, size) in [
        (from_digits(LOSSY_WEBP), (24, 16)),
        (tiff_of_jpeg(), (16, 8)),
    ] {
        let format = image::guess_format(&bytes).unwrap();
        let before = pixels(&bytes, format).unwrap().to_rgb8();
        let imported = from_bytes(bytes, "a").unwrap();
        assert_eq!(
            (imported.file.media, imported.file.pixels),
            (Media::Jpeg, size)
        );
        let after = pixels(&imported.bytes, Jpeg).unwrap().to_rgb8();
        let differences = before.iter().zip(after.iter());
        let sum: u32 = differences.map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
        assert!(sum < size.0 * size.1 * 3 * 8, "{format:?} {sum}");
    }
}

#[test]
fn other_formats_become_png_with_the_same_pixels() {
    for format in [WebP, Bmp, Tiff] {
        let imported = from_bytes(noise_in(format, 9, 6), "a").unwrap();
        assert_eq!(imported.file.media, Media::Png, "{format:?}");
        assert_eq!(
            pixels(&imported.bytes, Png).unwrap().to_rgb8(),
            noise(9, 6),
            "{format:?}"
        );
        assert_eq!(imported.notes, [], "{format:?}");
        assert_eq!(
            pixels(&imported.bytes, Png).unwrap().color(),
            image::ColorType::Rgb8
        );
    }
    let gif = noise_in(Gif, 9, 6);
    let imported = from_bytes(gif.clone(), "a.gif").unwrap();
    assert_eq!(imported.file.pixels, (9, 6));
    assert_eq!(
        pixels(&imported.bytes, Png).unwrap().to_rgb8(),
        pixels(&gif, Gif).unwrap().to_rgb8()
    );
}

#[test]
fn a_tiff_loses_its_descriptions() {
    let bytes = tiff(1, 6, 4);
    assert!(is_secret(&bytes));
    let imported = from_bytes(bytes, "스캔.tif").unwrap();
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
    assert!(!is_secret(&readable(&imported.bytes)));
}

#[test]
fn a_webp_loses_its_descriptions() {
    let bytes = webp(&[(b"EXIF", &exif(1)), (b"XMP ", b"SECRET")], 1, 0x0c);
    let imported = from_bytes(bytes, "a.webp").unwrap();
    assert_eq!(imported.notes, [ImportNote::MetadataRemoved]);
    assert!(!is_secret(&readable(&imported.bytes)));
}

#[test]
fn pictures_are_turned_upright() {
    for orientation in 2..=8 {
        let expected = turned(orientation, 6, 4);
        let notes = [ImportNote::Turned, ImportNote::MetadataRemoved];
        let files = [
            with_chunk(&noise_png(6, 4), *b"eXIf", &exif(orientation)),
            webp(&[(b"EXIF", &exif(orientation))], 1, 0x08),
            tiff(orientation, 6, 4),
        ];
        for bytes in files {
            let imported = from_bytes(bytes, "a").unwrap();
            assert_eq!(
                pixels(&imported.bytes, Png).unwrap().to_rgb8(),
                expected,
                "{orientation}"
            );
            assert_eq!(imported.file.pixels, expected.dimensions());
            assert_eq!(imported.notes, notes, "{orientation}");
            assert!(!is_secret(&readable(&imported.bytes)));
        }
    }
}

#[test]
fn a_turned_jpeg_stays_a_jpeg() {
    let halves =
        image::RgbImage::from_fn(32, 16, |x, _| image::Rgb([if x < 16 { 250 } else { 5 }; 3]));
    let plain = encode::jpeg(&DynamicImage::ImageRgb8(halves), 90).unwrap();
    let bytes = with_segment(&plain, 0xe1, &[b"Exif\0\0".as_slice(), &exif(6)].concat());
    let imported = from_bytes(bytes, "a.jpg").unwrap();
    assert_eq!(
        (imported.file.media, imported.file.pixels),
        (Media::Jpeg, (16, 32))
    );
    assert!(!is_secret(&imported.bytes));
    let picture = pixels(&imported.bytes, Jpeg).unwrap().to_luma8();
    assert!(picture.get_pixel(8, 4)[0] > 240 && picture.get_pixel(8, 28)[0] < 15);
}

#[test]
fn of_several_frames_the_first_is_taken() {
    let moving = webp(&[], 2, 0x02);
    let imported = from_bytes(moving, "a.webp").unwrap();
    assert_eq!(imported.notes, [ImportNote::FirstOfSeveral]);
    assert_eq!(pixels(&imported.bytes, Png).unwrap().to_rgb8(), noise(6, 4));

    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    for shade in [10, 200] {
        let frame = image::RgbaImage::from_pixel(5, 5, image::Rgba([shade, shade, shade, 255]));
        encoder.encode_frame(image::Frame::new(frame)).unwrap();
    }
    drop(encoder);
    let imported = from_bytes(gif, "a.gif").unwrap();
    assert_eq!(imported.notes, [ImportNote::FirstOfSeveral]);
    assert_eq!(
        pixels(&imported.bytes, Png)
            .unwrap()
            .to_rgb8()
            .get_pixel(2, 2)
            .0,
        [10; 3]
    );

    let png = with_chunk(&noise_png(6, 4), *b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]);
    let frame = [&[0; 7][..], &[6, 0, 0, 0, 4], &[0; 8], &[0, 1, 0, 9, 0, 0]].concat();
    let imported = from_bytes(
        with_chunk(&png, *b"fcTL", &[&[0; 4], &frame[4..]].concat()),
        "a.png",
    );
    assert_eq!(imported.unwrap().notes, [ImportNote::FirstOfSeveral]);
}

#[test]
fn a_second_page_of_a_tiff_is_told() {
    let mut bytes = tiff(1, 6, 4);
    let next = 8 + 2 + 12 * 12;
    let end = u32::try_from(bytes.len()).unwrap();
    bytes.extend_from_within(8..next + 4);
    bytes[next..next + 4].copy_from_slice(&end.to_le_bytes());
    let imported = from_bytes(bytes, "a.tif").unwrap();
    assert_eq!(
        imported.notes,
        [ImportNote::FirstOfSeveral, ImportNote::MetadataRemoved]
    );
}

#[test]
fn deep_colours_and_alpha_are_kept() {
    let deep = image::ImageBuffer::from_pixel(3, 2, image::Rgb([0x1234_u16, 0, 0xffff]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb16(deep.clone())
        .write_to(&mut bytes, Tiff)
        .unwrap();
    let imported = from_bytes(bytes.into_inner(), "a.tif").unwrap();
    assert_eq!(
        pixels(&imported.bytes, Png).unwrap(),
        DynamicImage::ImageRgb16(deep)
    );

    let rgba = [1, 2, 3, 4, 5, 6, 7, 255];
    let imported = from_rgba(2, 1, &rgba, "a").unwrap();
    assert_eq!(
        pixels(&imported.bytes, Png).unwrap().to_rgba8().as_raw(),
        &rgba
    );
}

#[test]
fn the_name_is_composed() {
    let imported = from_bytes(noise_png(1, 1), "\u{1112}\u{1161}\u{11ab}/.png").unwrap();
    assert_eq!(imported.file.original_name, "한.png");
}
