//! Leaves in a PNG file only what its pixels need, bit for bit. It does not look at the pixels.

use flate2::{Decompress, FlushDecompress, Status};

/// What is left of a PNG file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CleanPng {
    /// The file, the same bytes where nothing had to go.
    pub(super) bytes: Vec<u8>,
    /// Whether an animation went.
    pub(super) was_animated: bool,
    /// Whether something else went.
    pub(super) had_more: bool,
    /// Whether the pixel data holds more than the pixels: rows below the picture or bytes behind the stream. Only
    /// encoding the picture anew takes these away.
    pub(super) hides_pixels: bool,
}

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// Of no content, so its checksum is always the same.
const END: &[u8; 12] = b"\0\0\0\0IEND\xae\x42\x60\x82";

/// What stays, and the most bytes it may have. None of these can carry words.
const KEPT: [(&[u8; 4], usize); 9] = [
    (b"IHDR", 13),
    (b"PLTE", 768),
    (b"tRNS", 256),
    (b"IDAT", usize::MAX),
    (b"gAMA", 4),
    (b"cHRM", 32),
    (b"sRGB", 1),
    (b"pHYs", 9),
    (b"sBIT", 4),
];

const ANIMATION: [&[u8; 4]; 3] = [b"acTL", b"fcTL", b"fdAT"];

/// Cleans a PNG file; `None` where it is cut off before its end.
pub(super) fn clean(bytes: &[u8]) -> Option<CleanPng> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut clean = CleanPng {
        bytes: SIGNATURE.to_vec(),
        ..CleanPng::default()
    };
    let (mut header, mut pixels) = (None, Vec::new());
    loop {
        let chunk = next_chunk(&mut rest)?;
        match chunk.name {
            b"IEND" => {
                clean.bytes.extend(END);
                clean.had_more |= !chunk.content.is_empty() || !rest.is_empty();
                break;
            }
            b"IHDR" => header = header.or(Some(chunk.content)),
            b"IDAT" => pixels.push(chunk.content),
            _ => {}
        }
        clean.take(&chunk);
    }
    let length = header.and_then(pixel_bytes)?;
    clean.hides_pixels = holds_more(&pixels, length);
    Some(clean)
}

struct Chunk<'a> {
    name: &'a [u8; 4],
    content: &'a [u8],
    whole: &'a [u8],
}

impl CleanPng {
    fn take(&mut self, chunk: &Chunk<'_>) {
        let limit = KEPT.iter().find(|(name, _)| *name == chunk.name);
        if limit.is_some_and(|(_, most)| chunk.content.len() <= *most) {
            self.bytes.extend(chunk.whole);
        } else if ANIMATION.contains(&chunk.name) {
            self.was_animated = true;
        } else {
            self.had_more = true;
        }
    }
}

fn next_chunk<'a>(rest: &mut &'a [u8]) -> Option<Chunk<'a>> {
    let length = u32::from_be_bytes(*rest.first_chunk()?);
    let length = usize::try_from(length).ok()?;
    let (whole, behind) = rest.split_at_checked(length.checked_add(12)?)?;
    *rest = behind;
    Some(Chunk {
        name: whole[4..].first_chunk()?,
        content: &whole[8..8 + length],
        whole,
    })
}

/// Bytes of the unpacked rows with their filter bytes, from the header (PNG 1.2, 2.3 and 2.6).
fn pixel_bytes(header: &[u8]) -> Option<u64> {
    let header: &[u8; 13] = header.try_into().ok()?;
    let (width, rest) = header.split_first_chunk()?;
    let (height, rest) = rest.split_first_chunk()?;
    let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    let channels = [1, 0, 3, 1, 2, 0, 4].get(usize::from(rest[1]))?;
    let bits = u64::from(rest[0]) * channels;
    let rows = |width: u64, height: u64| {
        if width == 0 {
            Some(0)
        } else {
            (width.checked_mul(bits)?.div_ceil(8) + 1).checked_mul(height)
        }
    };
    let (width, height) = (u64::from(width), u64::from(height));
    if rest[4] == 0 {
        return rows(width, height);
    }
    // First column, first row, distance of columns, distance of rows of each of Adam7's passes.
    let passes = [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];
    passes
        .iter()
        .try_fold(0_u64, |sum, (left, top, across, down)| {
            let columns = width.saturating_sub(*left).div_ceil(*across);
            sum.checked_add(rows(columns, height.saturating_sub(*top).div_ceil(*down))?)
        })
}

/// Whether the stream unpacks to more than `length` bytes, or is followed by others.
///
/// Editors that cut a picture have left the rest of it there (CVE-2023-21036). A stream that is broken or too short is
/// left to the decoder to refuse.
fn holds_more(pieces: &[&[u8]], length: u64) -> bool {
    let mut stream = Decompress::new(true);
    let mut scratch = vec![0; 1 << 16];
    let mut ended = false;
    for piece in pieces {
        let mut rest = *piece;
        while !rest.is_empty() {
            if ended {
                return true;
            }
            let (taken, given) = (stream.total_in(), stream.total_out());
            let Ok(status) = stream.decompress(rest, &mut scratch, FlushDecompress::None) else {
                return false;
            };
            ended = status == Status::StreamEnd;
            let step = usize::try_from(stream.total_in() - taken).unwrap_or(rest.len());
            if stream.total_out() > length || (!ended && step == 0 && stream.total_out() == given) {
                return stream.total_out() > length;
            }
            rest = rest.get(step..).unwrap_or_default();
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::specimens::{chunk, noise_png, with_chunk};

    #[test]
    fn a_clean_file_keeps_its_bytes() {
        let bytes = noise_png(33, 20);
        let clean = clean(&bytes).unwrap();
        assert_eq!(
            clean,
            CleanPng {
                bytes,
                ..CleanPng::default()
            }
        );
    }

    #[test]
    fn only_what_pixels_need_stays() {
        let bare = noise_png(9, 9);
        let mut bytes = bare.clone();
        for name in [
            b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP", b"tIME", b"prVt", b"caBX",
        ] {
            bytes = with_chunk(&bytes, *name, b"SECRET");
        }
        bytes = with_chunk(&bytes, *b"gAMA", b"far too long SECRET");
        bytes.extend(b"SECRET behind the end");
        let clean = clean(&bytes).unwrap();
        assert_eq!(clean.bytes, bare);
        assert!(clean.had_more && !clean.was_animated);
    }

    #[test]
    fn small_facts_about_colour_and_size_stay() {
        let bytes = with_chunk(&noise_png(9, 9), *b"pHYs", &[0, 0, 0, 1, 0, 0, 0, 1, 1]);
        let bytes = with_chunk(&bytes, *b"gAMA", &[0, 0, 0xb1, 0x8f]);
        assert_eq!(clean(&bytes).unwrap().bytes, bytes);
    }

    #[test]
    fn an_animation_goes() {
        let bare = noise_png(9, 9);
        let bytes = with_chunk(&bare, *b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
        let clean = clean(&bytes).unwrap();
        assert_eq!(clean.bytes, bare);
        assert!(clean.was_animated && !clean.had_more);
    }

    #[test]
    fn rows_below_the_picture_are_seen() {
        let mut bytes = noise_png(16, 16);
        bytes[20..24].copy_from_slice(&8_u32.to_be_bytes());
        assert!(clean(&bytes).unwrap().hides_pixels);
    }

    #[test]
    fn pixel_data_behind_the_stream_is_seen() {
        let bytes = noise_png(16, 16);
        let (before, end) = bytes.split_at(bytes.len() - 12);
        let bytes = [before, &chunk(*b"IDAT", b"SECRET"), end].concat();
        assert!(clean(&bytes).unwrap().hides_pixels);
    }

    #[test]
    fn a_cut_off_file_is_none() {
        let bytes = noise_png(5, 5);
        for length in 0..bytes.len() {
            assert_eq!(clean(&bytes[..length]), None, "{length}");
        }
    }

    #[test]
    fn rows_of_interlaced_pictures_are_counted() {
        let header = |interlaced| {
            let mut header = [0; 13];
            header[3] = 5;
            header[7] = 3;
            header[8] = 8;
            header[9] = 2;
            header[12] = interlaced;
            header
        };
        assert_eq!(pixel_bytes(&header(0)), Some(3 * (1 + 15)));
        // Passes of 1 x 1, 1 x 1, none, 1 x 1, 3 x 1, 2 x 2 and 5 x 1 pixels.
        assert_eq!(pixel_bytes(&header(1)), Some(4 + 4 + 4 + 10 + 2 * 7 + 16));
    }
}
