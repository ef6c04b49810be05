//! Covers parts of a picture so that nothing of them is left: neither a pixel nor anything computed from one.

use image::{Rgba, RgbaImage};

use super::{Annotation, Area};

/// Longest side of the blocks that a JPEG picture can be coded in: 16 where its colours are halved (4:2:0), as cameras
/// do, 32 where they are quartered (4:1:1), as some video cameras and recorders do.
const BLOCK: u32 = 32;

/// How far decoders draw colours across the edge of a block when they smooth them: 1 pixel where they are halved, 2
/// where they are quartered, and 3 in WebP (RFC 6386, 15.3), which is stored as JPEG.
const SMOOTHED: u32 = 3;

/// Fewest pixels of a mosaic's square; smaller ones look like a picture that could be made out.
const SMALLEST_SQUARE: u32 = 6;

const SOLID: [u8; 3] = [0x1b, 0x1f, 0x24];

/// The pixels that are covered where someone asks to hide `area` in a picture of `size`; empty where it lies outside.
///
/// JPEG does not keep pixels but waves over blocks of 8 to 32 pixels, so each pixel leaves faint ripples over its whole
/// block: letters stay legible in the ring around a cover that is no larger than they are. Therefore an area in a JPEG
/// picture grows outward to whole blocks of the largest kind, and by three pixels more, for that is how far decoders
/// smooth colours across the edge of a block.
#[must_use]
pub fn hidden_area(area: Area, media_is_jpeg: bool, size: (u32, u32)) -> Area {
    let area = area.within(size);
    if !media_is_jpeg || area.width == 0 {
        return area;
    }
    let before = |start: u32| (start / BLOCK * BLOCK).saturating_sub(SMOOTHED);
    let behind = |end: u32| {
        let edge = end.div_ceil(BLOCK).saturating_mul(BLOCK);
        edge.saturating_add(SMOOTHED)
    };
    let (left, top) = (before(area.left), before(area.top));
    let (right, bottom) = (
        behind(area.left + area.width),
        behind(area.top + area.height),
    );
    Area {
        left,
        top,
        width: right - left,
        height: bottom - top,
    }
    .within(size)
}

/// Side of the squares of a mosaic over an area as [`hidden_area`] gives it, in pixels of the picture.
#[must_use]
pub fn mosaic_side(area: Area) -> u32 {
    SMALLEST_SQUARE.max(area.width.min(area.height) / 6)
}

/// The tone of one square of a mosaic. It is made up from the place of the square alone: averages of what lies beneath,
/// which other programs paint, give account numbers and faces away again.
#[must_use]
pub fn mosaic_tone(column: u32, row: u32) -> [u8; 3] {
    let mut hash = column.wrapping_mul(0x9e37_79b1) ^ row.wrapping_mul(0x85eb_ca77);
    hash = (hash ^ hash >> 15).wrapping_mul(0xc2b2_ae3d);
    let step = (hash >> 29).to_le_bytes()[0];
    [0x78 + step * 9, 0x84 + step * 9, 0x94 + step * 9]
}

/// Covers all that shall be hidden, opaque, whatever was there.
pub(super) fn hide(canvas: &mut RgbaImage, annotations: &[Annotation], media_is_jpeg: bool) {
    let size = canvas.dimensions();
    for annotation in annotations {
        match annotation {
            Annotation::Solid(area) => {
                cover(canvas, hidden_area(*area, media_is_jpeg, size), |_, _| {
                    SOLID
                });
            }
            Annotation::Mosaic(area) => {
                let area = hidden_area(*area, media_is_jpeg, size);
                let square = mosaic_side(area);
                cover(canvas, area, |x, y| mosaic_tone(x / square, y / square));
            }
            _ => {}
        }
    }
}

fn cover(canvas: &mut RgbaImage, area: Area, tone: impl Fn(u32, u32) -> [u8; 3]) {
    for y in 0..area.height {
        for x in 0..area.width {
            let [red, green, blue] = tone(x, y);
            let covered = Rgba([red, green, blue, u8::MAX]);
            canvas.put_pixel(area.left + x, area.top + y, covered);
        }
    }
}

impl Area {
    /// The part within a picture; without width and height where there is none.
    pub(super) fn within(self, (width, height): (u32, u32)) -> Self {
        let (left, top) = (self.left.min(width), self.top.min(height));
        let width = self.left.saturating_add(self.width).min(width) - left;
        let height = self.top.saturating_add(self.height).min(height) - top;
        if width == 0 || height == 0 {
            return Self {
                left,
                top,
                width: 0,
                height: 0,
            };
        }
        Self {
            left,
            top,
            width,
            height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_clipped_to_the_picture() {
        let size = (100, 50);
        assert_eq!(
            hidden_area(Area::of(90, 40, 20, 20), false, size),
            Area::of(90, 40, 10, 10)
        );
        assert_eq!(
            hidden_area(Area::of(1, 2, u32::MAX, u32::MAX), false, size),
            Area::of(1, 2, 99, 48)
        );
        for outside in [
            Area::of(100, 0, 5, 5),
            Area::of(0, 50, 5, 5),
            Area::of(3, 3, 0, 5),
            Area::of(3, 3, 5, 0),
        ] {
            for media_is_jpeg in [false, true] {
                let hidden = hidden_area(outside, media_is_jpeg, size);
                assert_eq!((hidden.width, hidden.height), (0, 0), "{outside:?}");
            }
        }
    }

    #[test]
    fn an_area_of_a_jpeg_grows_over_whole_blocks_and_what_is_smoothed() {
        let size = (100, 100);
        assert_eq!(
            hidden_area(Area::of(20, 33, 5, 20), true, size),
            Area::of(0, 29, 35, 38)
        );
        assert_eq!(
            hidden_area(Area::of(0, 0, 32, 32), true, size),
            Area::of(0, 0, 35, 35)
        );
        assert_eq!(
            hidden_area(Area::of(90, 90, 5, 5), true, size),
            Area::of(61, 61, 38, 38)
        );
        assert_eq!(
            hidden_area(Area::of(98, 98, 5, 5), true, size),
            Area::of(93, 93, 7, 7)
        );
    }

    #[test]
    fn squares_are_large_and_of_several_tones() {
        assert_eq!(mosaic_side(Area::of(0, 0, 10, 300)), 6);
        assert_eq!(mosaic_side(Area::of(0, 0, 120, 300)), 20);
        let tones: std::collections::BTreeSet<_> = (0..64)
            .map(|index| mosaic_tone(index % 8, index / 8))
            .collect();
        assert!(tones.len() >= 6, "{tones:?}");
        assert_eq!(mosaic_tone(3, 5), mosaic_tone(3, 5));
    }

    #[test]
    fn a_cover_is_opaque_over_what_was_transparent() {
        let mut canvas = RgbaImage::from_pixel(4, 4, Rgba([9, 9, 9, 0]));
        hide(
            &mut canvas,
            &[Annotation::Solid(Area::of(1, 1, 2, 2))],
            false,
        );
        assert_eq!(canvas.get_pixel(1, 1).0, [0x1b, 0x1f, 0x24, 255]);
        assert_eq!(canvas.get_pixel(0, 0).0, [9, 9, 9, 0]);
        assert_eq!(canvas.get_pixel(3, 3).0, [9, 9, 9, 0]);
    }
}
