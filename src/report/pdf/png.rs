//! Reads the chunks of a PNG file, so that its compressed pixels can be embedded as they are.
//! Pixels are never decoded here.
use super::checksum::crc32;

/// What a PNG file says of itself, with its compressed pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Png {
    /// Width in pixels.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
    /// Colour type: 0 grey, 2 RGB, 3 palette; others have alpha.
    pub(super) color: u8,
    /// Palette as RGB triples, for colour type 3.
    pub(super) palette: Vec<u8>,
    /// The zlib stream of filtered rows.
    pub(super) data: Vec<u8>,
    plain: bool,
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

impl Png {
    /// Reads a file; every chunk's checksum must hold.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let mut rest = bytes.strip_prefix(SIGNATURE).ok_or("not a PNG file")?;
        let mut png: Option<Self> = None;
        loop {
            let (kind, body, after) = chunk(rest)?;
            rest = after;
            match (kind, &mut png) {
                (b"IHDR", slot) => *slot = Some(header(body)?),
                (_, None) => return Err("PNG without header".to_owned()),
                (b"PLTE", Some(png)) => png.palette = body.to_vec(),
                (b"tRNS", Some(png)) => png.plain = false,
                (b"IDAT", Some(png)) => png.data.extend_from_slice(body),
                (b"IEND", Some(_)) => {
                    return png
                        .filter(|png| !png.data.is_empty())
                        .ok_or_else(|| "PNG without pixels".to_owned());
                }
                _ => {}
            }
        }
    }

    /// Whether the pixels can be embedded as they are: 8 bits, not interlaced, no transparency.
    pub(super) fn is_plain(&self) -> bool {
        let palette = self.palette.len();
        self.plain && (self.color != 3 || (palette >= 3 && palette.is_multiple_of(3)))
    }
}

fn header(body: &[u8]) -> Result<Png, String> {
    let &[
        w0,
        w1,
        w2,
        w3,
        h0,
        h1,
        h2,
        h3,
        depth,
        color,
        _,
        _,
        interlace,
    ] = body
    else {
        return Err("PNG with a damaged header".to_owned());
    };
    let plain = depth == 8 && matches!(color, 0 | 2 | 3) && interlace == 0;
    let width = u32::from_be_bytes([w0, w1, w2, w3]);
    let height = u32::from_be_bytes([h0, h1, h2, h3]);
    Ok(Png {
        width,
        height,
        color,
        palette: Vec::new(),
        data: Vec::new(),
        plain,
    })
}

/// Kind and body of a chunk, and what follows it.
type Chunk<'a> = (&'a [u8; 4], &'a [u8], &'a [u8]);

/// The first chunk.
fn chunk(bytes: &[u8]) -> Result<Chunk<'_>, String> {
    let cut = || "PNG cut short".to_owned();
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(cut)?;
    let length = u32::from_be_bytes(*length) as usize;
    let summed = rest.get(..length + 4).ok_or_else(cut)?;
    let (sum, after) = rest[length + 4..]
        .split_first_chunk::<4>()
        .ok_or_else(cut)?;
    if crc32(summed) != u32::from_be_bytes(*sum) {
        return Err("PNG with a wrong checksum".to_owned());
    }
    let (kind, body) = summed.split_first_chunk::<4>().ok_or_else(cut)?;
    Ok((kind, body, after))
}
