//! Leaves in a JPEG file only what decoding needs, without encoding it anew. Codes and lengths are those of ITU-T T.81,
//! annex B.

use std::borrow::Cow;

use super::jpeg_tables::drop_unused;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
pub(super) const SCAN: u8 = 0xda;
pub(super) const HUFFMAN: u8 = 0xc4;
pub(super) const QUANTISATION: u8 = 0xdb;
/// The distance of restarts.
pub(super) const RESTART: u8 = 0xdd;
const JFIF: u8 = 0xe0;
const ADOBE: u8 = 0xee;

/// A part of the file, and the coded pixels behind it where it begins a scan.
pub(super) struct Segment<'a> {
    pub(super) code: u8,
    pub(super) content: Cow<'a, [u8]>,
    data: &'a [u8],
}

/// Whether a segment tells size and components of the picture.
pub(super) fn is_frame(code: u8) -> bool {
    matches!(code, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf)
}

/// Cleans a JPEG file; `None` where it is cut off before its end or a segment says a wrong length.
///
/// The file ends with its first picture: cameras put previews and further pictures behind it.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut segments = segments(bytes)?;
    drop_unused(&mut segments);
    let mut clean = Vec::with_capacity(bytes.len());
    clean.extend([0xff, START]);
    for segment in &segments {
        write(&mut clean, segment.code, &segment.content);
        clean.extend(segment.data);
    }
    clean.extend([0xff, END]);
    Some(clean)
}

/// The segments that may stay, up to the end of the picture.
fn segments(bytes: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut rest = bytes.strip_prefix(&[0xff, START])?;
    let mut segments: Vec<Segment<'_>> = Vec::new();
    loop {
        let code = next_code(&mut rest)?;
        match code {
            END => return Some(segments),
            // Without a length: a restart outside of a scan, a second beginning, and the one for arithmetic coding.
            0xd0..=START | 0x01 => {}
            _ => {
                let content = next_segment(&mut rest)?;
                let content = kept(code, content)?;
                let data = if code == SCAN {
                    scan_data(&mut rest)?
                } else {
                    &[]
                };
                let is_again = segments
                    .iter()
                    .any(|earlier| is_one_too_many(earlier.code, code));
                if let Some(content) = content.filter(|_| !is_again) {
                    segments.push(Segment {
                        code,
                        content,
                        data,
                    });
                }
            }
        }
    }
}

/// Whether a segment is there already that a picture has one of.
fn is_one_too_many(earlier: u8, code: u8) -> bool {
    matches!(code, JFIF | ADOBE) && earlier == code || is_frame(earlier) && is_frame(code)
}

/// What is kept of a segment: `Some(None)` when nothing is, `None` when it is not as long as it says.
#[expect(
    clippy::option_option,
    reason = "the outer one is the refusal, taken by `?`"
)]
fn kept(code: u8, content: &[u8]) -> Option<Option<Cow<'_, [u8]>>> {
    let fits = match code {
        JFIF => return Some(jfif(content)),
        ADOBE => return Some(adobe(content)),
        HUFFMAN => fits_huffman(content),
        QUANTISATION => fits_quantisation(content),
        frame if is_frame(frame) => content
            .get(5)
            .is_some_and(|count| *count <= 4 && content.len() == 6 + 3 * usize::from(*count)),
        SCAN => content
            .first()
            .is_some_and(|count| content.len() == 4 + 2 * usize::from(*count)),
        RESTART => content.len() == 2,
        // Among them are tables of arithmetic coding and a height told afterwards: the decoder knows neither.
        _ => return Some(None),
    };
    fits.then_some(Some(Cow::Borrowed(content)))
}

/// Density and version stay; the thumbnail behind them goes.
fn jfif(content: &[u8]) -> Option<Cow<'_, [u8]>> {
    let head = content
        .get(..14)
        .filter(|head| head.starts_with(b"JFIF\0"))?;
    if content.len() == 14 && head.ends_with(&[0, 0]) {
        return Some(Cow::Borrowed(head));
    }
    Some(Cow::Owned([&head[..12], &[0, 0]].concat()))
}

/// Tells which colours the components are; without it CMYK and RGB come out wrong.
fn adobe(content: &[u8]) -> Option<Cow<'_, [u8]>> {
    content
        .get(..12)
        .filter(|head| head.starts_with(b"Adobe"))
        .map(Cow::Borrowed)
}

fn fits_huffman(mut content: &[u8]) -> bool {
    while let Some((head, rest)) = content.split_at_checked(17) {
        let codes = head[1..].iter().copied().map(usize::from).sum();
        let Some((_, rest)) = rest.split_at_checked(codes) else {
            return false;
        };
        content = rest;
    }
    content.is_empty()
}

fn fits_quantisation(mut content: &[u8]) -> bool {
    while let Some((head, rest)) = content.split_first() {
        let length = if head >> 4 == 0 { 64 } else { 128 };
        let Some((_, rest)) = rest.split_at_checked(length) else {
            return false;
        };
        content = rest;
    }
    true
}

/// The code of the next marker. Whatever stands before it belongs to nothing and is passed over.
fn next_code(rest: &mut &[u8]) -> Option<u8> {
    loop {
        let start = rest.iter().position(|byte| *byte == 0xff)?;
        let behind = &rest[start..];
        let fill = behind.iter().position(|byte| *byte != 0xff)?;
        *rest = &behind[fill + 1..];
        if behind[fill] != 0 {
            return Some(behind[fill]);
        }
    }
}

fn next_segment<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::from(u16::from_be_bytes(*rest.first_chunk()?));
    let (segment, behind) = rest.split_at_checked(length)?;
    *rest = behind;
    segment.get(2..)
}

/// The coded pixels of one scan, up to the next marker that is no restart.
fn scan_data<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    let end = rest.windows(2).position(is_marker)?;
    let (data, behind) = rest.split_at(end);
    *rest = behind;
    Some(data)
}

fn write(clean: &mut Vec<u8>, code: u8, content: &[u8]) {
    // It came from a segment that was no shorter, so its length fits.
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    clean.extend([0xff, code]);
    clean.extend(length.to_be_bytes());
    clean.extend(content);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::specimens::{noise_jpeg, with_segment};

    #[test]
    fn a_clean_file_keeps_its_bytes() {
        let bytes = noise_jpeg(33, 20);
        assert_eq!(clean(&bytes).unwrap(), bytes);
    }

    #[test]
    fn only_what_decoding_needs_stays() {
        let bare = noise_jpeg(17, 9);
        let mut bytes = bare.clone();
        for code in (0xe1..=0xef).chain([0xfe, 0xf7, 0xde, 0xcc, 0xdc]) {
            bytes = with_segment(&bytes, code, b"Exif\0\0SECRET");
        }
        bytes = with_segment(&bytes, 0xe0, b"JFXX\0SECRET");
        bytes.extend(b"SECRET behind the end");
        bytes.extend(&bare);
        assert_eq!(clean(&bytes).unwrap(), bare);
    }

    #[test]
    fn a_thumbnail_goes_and_the_density_stays() {
        let bare = noise_jpeg(17, 9);
        let mut content = b"JFIF\0\x01\x02\x01\0\x60\0\x60\x02\x01".to_vec();
        content.extend(b"SECRET");
        assert_eq!(
            kept(JFIF, &content).unwrap().unwrap().as_ref(),
            b"JFIF\0\x01\x02\x01\0\x60\0\x60\0\0"
        );
        let bytes = with_segment(&bare, JFIF, &content);
        assert!(
            !clean(&bytes)
                .unwrap()
                .windows(6)
                .any(|bytes| bytes == b"SECRET")
        );
    }

    #[test]
    fn the_colours_of_adobe_stay_and_words_behind_them_go() {
        let bytes = with_segment(&noise_jpeg(8, 8), ADOBE, b"Adobe\0\x64\0\0\0\0\x01SECRET");
        let expected = with_segment(&noise_jpeg(8, 8), ADOBE, b"Adobe\0\x64\0\0\0\0\x01");
        assert_eq!(clean(&bytes).unwrap(), expected);
    }

    #[test]
    fn a_segment_that_hides_words_behind_its_tables_is_refused() {
        let mut tables = vec![0];
        tables.extend([1; 64]);
        assert!(clean(&with_segment(&noise_jpeg(8, 8), 0xdb, &tables)).is_some());
        tables.extend(b"\0SECRET");
        assert_eq!(clean(&with_segment(&noise_jpeg(8, 8), 0xdb, &tables)), None);
        assert_eq!(
            clean(&with_segment(&noise_jpeg(8, 8), 0xdd, b"\0\0SECRET")),
            None
        );
    }

    #[test]
    fn words_between_segments_go() {
        let bare = noise_jpeg(8, 8);
        let bytes = [&bare[..2], b"SECRET\xff\0more", &bare[2..]].concat();
        assert_eq!(clean(&bytes).unwrap(), bare);
    }

    #[test]
    fn a_cut_off_file_is_none() {
        let bytes = noise_jpeg(16, 16);
        for length in 0..bytes.len() {
            assert_eq!(clean(&bytes[..length]), None, "{length}");
        }
    }

    #[test]
    fn any_bytes_are_survived() {
        for code in 0..=u8::MAX {
            for length in [0_u8, 1, 2, 3, 200] {
                let _ = clean(&[0xff, START, 0xff, code, 0, length, 9, 9, 0xff, END]);
            }
        }
    }
}
