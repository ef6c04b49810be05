//! Tells whether a picture that becomes another kind of file was coded with loss, in blocks as JPEG is.

use image::ImageFormat;

use super::several::compression;

/// TIFF: JPEG of old and new kind, that of raw photographs, and WebP.
const LOSSY: [u64; 4] = [6, 7, 34892, 50001];

/// Whether the first picture of a WebP or TIFF file was coded with loss.
pub(super) fn is_lossy(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::WebP => bytes.get(12..).is_some_and(has_lossy_stream),
        ImageFormat::Tiff => compression(bytes).is_some_and(|kind| LOSSY.contains(&kind)),
        _ => false,
    }
}

/// RFC 9649, 2.5 to 2.7: a stream with loss is called `VP8 `, in a frame of an animation too.
fn has_lossy_stream(mut chunks: &[u8]) -> bool {
    while let Some((head, rest)) = chunks.split_first_chunk::<8>() {
        let [a, b, c, d, length @ ..] = *head;
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        match &[a, b, c, d] {
            b"VP8 " => return true,
            b"VP8L" => return false,
            // Position, size, duration and flags of the frame stand before its stream.
            b"ANMF" => return rest.get(16..).is_some_and(has_lossy_stream),
            _ => {}
        }
        let length = length.saturating_add(length % 2);
        chunks = rest.get(length..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::specimens::{LOSSY_WEBP, from_digits, tiff, webp};

    #[test]
    fn webp_with_and_without_loss_are_told_apart() {
        let lossy = from_digits(LOSSY_WEBP);
        assert!(is_lossy(&lossy, ImageFormat::WebP));
        let frame = [&[0; 16], &lossy[12..]].concat();
        let length = u32::try_from(frame.len()).unwrap().to_le_bytes();
        let head = b"RIFF....WEBPANIM\x06\0\0\0......ANMF";
        let moving = [head.as_slice(), &length, &frame].concat();
        assert!(is_lossy(&moving, ImageFormat::WebP));
        for frames in [1, 2] {
            assert!(!is_lossy(&webp(&[], frames, 2), ImageFormat::WebP));
        }
        for length in 0..moving.len() {
            let _ = is_lossy(&moving[..length], ImageFormat::WebP);
        }
    }

    #[test]
    fn tiff_with_jpeg_inside_is_seen() {
        let mut bytes = tiff(1, 2, 2);
        assert!(!is_lossy(&bytes, ImageFormat::Tiff));
        let at = 8 + 2 + 3 * 12 + 8;
        bytes[at] = 7;
        assert!(is_lossy(&bytes, ImageFormat::Tiff));
    }
}
