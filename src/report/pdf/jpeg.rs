//! Reads the frame header of a JPEG file, to know whether it can be embedded as it is.

/// What a JPEG file says of its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Jpeg {
    /// Width in pixels.
    pub(super) width: u16,
    /// Height in pixels.
    pub(super) height: u16,
    /// Number of colour components.
    pub(super) components: u8,
    /// Bits a component.
    pub(super) bits: u8,
}

impl Jpeg {
    /// Finds the frame header.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let mut rest = bytes.strip_prefix(b"\xff\xd8").ok_or("not a JPEG file")?;
        if !bytes.ends_with(b"\xff\xd9")
            && !bytes
                .windows(2)
                .rev()
                .take(4096)
                .any(|pair| pair == b"\xff\xd9")
        {
            return Err("JPEG cut short".to_owned());
        }
        loop {
            let (marker, body, after) = segment(rest).ok_or("JPEG without a frame")?;
            if is_frame(marker) {
                let &[bits, h0, h1, w0, w1, components, ..] = body else {
                    return Err("JPEG with a damaged frame".to_owned());
                };
                let (width, height) = (u16::from_be_bytes([w0, w1]), u16::from_be_bytes([h0, h1]));
                return Ok(Self {
                    width,
                    height,
                    components,
                    bits,
                });
            }
            rest = after;
        }
    }

    /// Whether every PDF reader can show it as it is.
    pub(super) fn is_plain(self) -> bool {
        self.bits == 8 && matches!(self.components, 1 | 3) && self.width > 0 && self.height > 0
    }
}

fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Marker and body of the first segment, and what follows it.
fn segment(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let start = bytes.iter().position(|byte| *byte != 0xff)?;
    let marker = *bytes.get(start).filter(|_| start > 0)?;
    let rest = bytes.get(start + 1..)?;
    let (length, _) = rest.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    Some((marker, rest.get(2..length)?, rest.get(length..)?))
}
