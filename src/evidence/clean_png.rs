//! Leaves in a PNG file only what its pixels need, bit for bit. It does not look at the pixels.

use std::collections::BTreeSet;

use flate2::{Crc, Decompress, FlushDecompress, Status};
use image::{DynamicImage, GenericImageView as _};

/// What is left of a PNG file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CleanPng {
    /// The file, the same bytes where nothing had to go.
    pub(super) bytes: Vec<u8>,
    /// Whether an animation went.
    pub(super) was_animated: bool,
    /// Whether something else went.
    pub(super) had_more: bool,
    /// Whether the pixel data holds more than the pixels: rows below the picture, bytes behind the stream, or a stream
    /// that is not what its checksum says. Only encoding the picture anew takes these away.
    pub(super) hides_pixels: bool,
    spare: Spare,
}

/// Room beside the pixels that the format itself leaves.
#[derive(Debug, Default, PartialEq, Eq)]
enum Spare {
    #[default]
    None,
    /// Bits that fill rows up to whole bytes, or a transparent colour that need not occur.
    Some,
    /// Colours with their alpha; those that no pixel has are room.
    Palette(BTreeSet<[u8; 4]>),
}

impl CleanPng {
    /// Whether something may stand in the room that the format leaves beside the pixels, which are `picture`. Only
    /// encoding it anew takes that away.
    pub(super) fn has_spare(&self, picture: &DynamicImage) -> bool {
        let colours = match &self.spare {
            Spare::None => return false,
            Spare::Some => return true,
            Spare::Palette(colours) => colours,
        };
        let (mut unseen, mut last) = (colours.clone(), None);
        for (_, _, pixel) in picture.pixels() {
            if last.replace(pixel) != Some(pixel) && unseen.remove(&pixel.0) && unseen.is_empty() {
                return false;
            }
        }
        !unseen.is_empty()
    }
}

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// Of no content, so its checksum is always the same.
const END: &[u8; 12] = b"\0\0\0\0IEND\xae\x42\x60\x82";

const ANIMATION: [&[u8; 4]; 3] = [b"acTL", b"fcTL", b"fdAT"];

/// Fine points of colour, which Windows and scanners put into every file. They go as they could be words as well, but
/// nobody need be told.
const COLOUR: [&[u8; 4]; 3] = [b"gAMA", b"cHRM", b"sBIT"];

/// Cleans a PNG file; `None` where it is cut off before its end.
pub(super) fn clean(bytes: &[u8]) -> Option<CleanPng> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut clean = CleanPng {
        bytes: SIGNATURE.to_vec(),
        ..CleanPng::default()
    };
    let mut kept = Kept::default();
    loop {
        let chunk = next_chunk(&mut rest)?;
        if chunk.name == b"IEND" {
            clean.bytes.extend(END);
            clean.had_more |= !chunk.content.is_empty() || !rest.is_empty();
            break;
        }
        if kept.takes(&chunk) {
            clean.bytes.extend(chunk.whole);
        } else if ANIMATION.contains(&chunk.name) {
            clean.was_animated = true;
        } else {
            clean.had_more |= !COLOUR.contains(&chunk.name);
        }
    }
    clean.hides_pixels = holds_more(&kept.pixels, pixel_bytes(kept.header?)?);
    clean.spare = kept.spare()?;
    Some(clean)
}

struct Chunk<'a> {
    name: &'a [u8; 4],
    content: &'a [u8],
    whole: &'a [u8],
}

impl Chunk<'_> {
    /// Decoders pass over a small chunk with a wrong checksum, which might be words.
    fn has_right_checksum(&self) -> bool {
        let mut crc = Crc::new();
        crc.update(self.name);
        crc.update(self.content);
        self.whole.ends_with(&crc.sum().to_be_bytes())
    }
}

/// The chunks that stay.
#[derive(Default)]
struct Kept<'a> {
    header: Option<&'a [u8]>,
    palette: Option<&'a [u8]>,
    alpha: Option<&'a [u8]>,
    others: Vec<&'a [u8; 4]>,
    pixels: Vec<&'a [u8]>,
}

impl<'a> Kept<'a> {
    /// Takes a chunk in when decoding needs it: each once, before the pixels, and of the one length that it can have.
    fn takes(&mut self, chunk: &Chunk<'a>) -> bool {
        let (name, content) = (chunk.name, chunk.content);
        if name == b"IDAT" {
            self.pixels.push(content);
            return true;
        }
        if !self.pixels.is_empty()
            || !self.fits(chunk)
            || !(name == b"IHDR" || chunk.has_right_checksum())
        {
            return false;
        }
        let place = match name {
            b"IHDR" => &mut self.header,
            b"PLTE" => &mut self.palette,
            b"tRNS" => &mut self.alpha,
            _ => {
                let is_first = !self.others.contains(&name);
                self.others.push(name);
                return is_first;
            }
        };
        let is_first = place.is_none();
        *place = place.or(Some(content));
        is_first
    }

    /// PNG 1.2, 4.1 and 4.2: which chunks go with a kind of colour (0 grey, 2 true, 3 of a palette), and their lengths.
    fn fits(&self, chunk: &Chunk<'_>) -> bool {
        let content = chunk.content;
        let colour = self.header.map(|header| header[9]);
        match (chunk.name, colour, content.len()) {
            (b"IHDR", _, 13) | (b"tRNS", Some(0), 2) | (b"tRNS", Some(2), 6) => true,
            (b"PLTE", Some(3), length) => length.is_multiple_of(3) && length <= 768,
            (b"tRNS", Some(3), length) => self
                .palette
                .is_some_and(|palette| length <= palette.len() / 3),
            (b"sRGB", Some(_), 1) => content[0] < 4,
            (b"pHYs", Some(_), 9) => content[8] < 2,
            _ => false,
        }
    }

    fn spare(&self) -> Option<Spare> {
        let header: &[u8; 13] = self.header?.try_into().ok()?;
        let width = u64::from(u32::from_be_bytes(*header.first_chunk()?));
        let [bits, colour, .., interlaced] = header[8..] else {
            return None;
        };
        let fills = bits < 8 && (interlaced != 0 || width * u64::from(bits) % 8 != 0);
        if fills || colour != 3 && self.alpha.is_some() {
            return Some(Spare::Some);
        }
        let (colours, _) = self.palette.unwrap_or_default().as_chunks::<3>();
        if colours.is_empty() {
            return Some(Spare::None);
        }
        let alpha = self.alpha.unwrap_or_default().iter().copied();
        let alpha = alpha.chain(std::iter::repeat(u8::MAX));
        let colours = colours.iter().zip(alpha);
        let colours = colours.map(|([red, green, blue], alpha)| [*red, *green, *blue, alpha]);
        Some(Spare::Palette(colours.collect()))
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

/// Whether the stream unpacks to more than `length` bytes, is followed by others, or is not as it says.
///
/// Editors that cut a picture have left the rest of it there (CVE-2023-21036). The decoder does not look at the
/// checksum of the stream and reads no further than the last row. What it cannot read is left to it to refuse.
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
                return true;
            };
            ended = status == Status::StreamEnd;
            let step = usize::try_from(stream.total_in() - taken).unwrap_or(rest.len());
            let stands = !ended && step == 0 && stream.total_out() == given;
            if stands || stream.total_out() > length {
                return true;
            }
            rest = rest.get(step..).unwrap_or_default();
        }
    }
    !ended
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
        bytes = with_chunk(&bytes, *b"pHYs", b"far too long SECRET");
        bytes.extend(b"SECRET behind the end");
        let clean = clean(&bytes).unwrap();
        assert_eq!(clean.bytes, bare);
        assert!(clean.had_more && !clean.was_animated);
    }

    #[test]
    fn small_facts_about_colour_and_size_stay() {
        let bytes = with_chunk(&noise_png(9, 9), *b"pHYs", &[0, 0, 0, 1, 0, 0, 0, 1, 1]);
        let bytes = with_chunk(&bytes, *b"sRGB", &[0]);
        assert_eq!(clean(&bytes).unwrap().bytes, bytes);
    }

    #[test]
    fn what_other_kinds_of_colour_need_goes() {
        let bare = noise_png(9, 9);
        for (name, length) in [(b"PLTE", 768), (b"cHRM", 32), (b"sBIT", 3), (b"tRNS", 5)] {
            let bytes = with_chunk(&bare, *name, &b"SECRET".repeat(128)[..length]);
            assert_eq!(clean(&bytes).unwrap().bytes, bare);
        }
        let bytes = with_chunk(&bare, *b"gAMA", &[0, 0, 0xb1, 0x8f]);
        let clean = clean(&bytes).unwrap();
        assert_eq!(clean.bytes, bare);
        assert!(!clean.had_more);
    }

    #[test]
    fn a_second_chunk_of_a_kind_and_one_with_a_wrong_checksum_go() {
        let bare = noise_png(9, 9);
        let size = [0, 0, 0, 1, 0, 0, 0, 1, 1];
        let once = with_chunk(&bare, *b"pHYs", &size);
        let twice = with_chunk(&once, *b"pHYs", &size);
        assert_eq!(clean(&twice).unwrap().bytes, once);
        let mut wrong = once.clone();
        wrong[33 + 8 + 9..33 + 8 + 13].copy_from_slice(b"HONG");
        assert_eq!(clean(&wrong).unwrap().bytes, bare);
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
    fn a_wrong_checksum_of_the_stream_is_seen() {
        let bytes = noise_png(16, 16);
        let at = bytes.windows(4).position(|name| name == b"IDAT").unwrap() + 4;
        let mut stream = bytes[at..bytes.len() - 16].to_vec();
        *stream.last_mut().unwrap() ^= 1;
        let bytes = [&bytes[..at - 8], &chunk(*b"IDAT", &stream), END].concat();
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
