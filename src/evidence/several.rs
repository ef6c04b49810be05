//! Looks into picture files for what does not become part of the stored picture, so that the user can be told.

use std::io::Cursor;

use image::{
    AnimationDecoder, ImageDecoder as _, ImageFormat,
    codecs::{gif::GifDecoder, webp::WebPDecoder},
};

use super::import::limits;

/// Whether a file holds a second frame or page.
pub(super) fn has_several(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Gif => GifDecoder::new(Cursor::new(bytes)).is_ok_and(|mut decoder| {
            decoder.set_limits(limits()).is_ok() && has_second_frame(decoder)
        }),
        ImageFormat::WebP => WebPDecoder::new(Cursor::new(bytes))
            .is_ok_and(|decoder| decoder.has_animation() && has_second_frame(decoder)),
        ImageFormat::Tiff => Directory::first(bytes).is_some_and(|first| first.has_next),
        _ => false,
    }
}

/// Whether the first page of a TIFF file tells more than its pixels.
pub(super) fn describes_itself(bytes: &[u8]) -> bool {
    Directory::first(bytes)
        .is_some_and(|first| first.tags.iter().any(|tag| DESCRIPTIVE.contains(tag)))
}

/// How the first page of a TIFF file is compressed (TIFF 6.0, section 8, tag 259).
pub(super) fn compression(bytes: &[u8]) -> Option<u64> {
    Directory::first(bytes)?.compression
}

fn has_second_frame<'a>(decoder: impl AnimationDecoder<'a>) -> bool {
    decoder
        .into_frames()
        .nth(1)
        .is_some_and(|frame| frame.is_ok())
}

/// TIFF 6.0, section 8, and its later parts: names of documents, descriptions, makers, programs, dates, persons,
/// computers, XMP, copyright, IPTC, Photoshop, EXIF, ICC and GPS.
const DESCRIPTIVE: [u16; 16] = [
    269, 270, 271, 272, 285, 305, 306, 315, 316, 700, 33432, 33723, 34377, 34665, 34675, 34853,
];

const COMPRESSION: u16 = 259;

/// One page of a TIFF file: the numbers of its tags, its compression, and whether another follows.
#[derive(Debug, Default, PartialEq, Eq)]
struct Directory {
    tags: Vec<u16>,
    compression: Option<u64>,
    has_next: bool,
}

impl Directory {
    fn first(bytes: &[u8]) -> Option<Self> {
        let reader = Reader {
            bytes,
            is_little: bytes.starts_with(b"II"),
        };
        // Sizes of an offset, of the number of entries, and of an entry, in TIFF and in BigTIFF.
        let (start, offset, count, entry) = match reader.number(2, 2)? {
            42 => (4, 4, 2, 12),
            43 => (8, 8, 8, 20),
            _ => return None,
        };
        let first = reader.number(start, offset)?;
        let entries = reader.number(first, count)?;
        let begin = first.checked_add(count)?;
        let (mut tags, mut compression) = (Vec::new(), None);
        for index in 0..entries.min(u64::from(u16::MAX)) {
            let at = begin.checked_add(index * entry)?;
            let tag = u16::try_from(reader.number(at, 2)?).ok()?;
            if tag == COMPRESSION {
                // Behind the tag, its type, and the number of values.
                compression = reader.number(at.checked_add(4 + offset)?, 2);
            }
            tags.push(tag);
        }
        let next = reader.number(begin.checked_add(entries.checked_mul(entry)?)?, offset);
        let has_next = next.is_some_and(|next| next != 0 && next < bytes.len() as u64);
        Some(Self {
            tags,
            compression,
            has_next,
        })
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    is_little: bool,
}

impl Reader<'_> {
    /// The number in `length` bytes at an offset; `None` beyond the end.
    fn number(&self, at: u64, length: u64) -> Option<u64> {
        let start = usize::try_from(at).ok()?;
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        let bytes = self.bytes.get(start..end)?;
        let add = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        let is_little = self.is_little;
        Some(if is_little {
            bytes.iter().rev().fold(0, add)
        } else {
            bytes.iter().fold(0, add)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn little(entries: &[u16], next: u32) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0".to_vec();
        bytes.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
        for tag in entries {
            bytes.extend(tag.to_le_bytes());
            bytes.extend([0; 10]);
        }
        bytes.extend(next.to_le_bytes());
        bytes
    }

    #[test]
    fn a_second_page_is_seen() {
        assert!(has_several(&little(&[256, 257], 8), ImageFormat::Tiff));
        assert!(!has_several(&little(&[256, 257], 0), ImageFormat::Tiff));
        assert!(!has_several(
            &little(&[256, 257], 9_999_999),
            ImageFormat::Tiff
        ));
    }

    #[test]
    fn descriptions_are_seen() {
        assert!(describes_itself(&little(&[256, 305], 0)));
        assert!(!describes_itself(&little(&[256, 257, 274], 0)));
    }

    #[test]
    fn big_and_broken_files_are_survived() {
        let mut big = b"MM\0\x2b\0\x08\0\0".to_vec();
        big.extend(16_u64.to_be_bytes());
        big.extend(u64::MAX.to_be_bytes());
        assert_eq!(Directory::first(&big), None);
        let whole = little(&[256, 305], 8);
        for length in 0..whole.len() {
            let _ = Directory::first(&whole[..length]);
        }
        assert_eq!(Directory::first(b"II*\0\xff\xff\xff\xff"), None);
    }
}
