//! Turns the bytes that an X server sends for a picture into RGBA.

use x11rb::protocol::xproto::{ImageOrder, Screen, Setup, VisualClass, Visualtype};

use super::shot::{CaptureError, Reason};

/// How an X server lays the pixels of its screen out.
#[derive(Debug)]
pub(super) struct Layout {
    bytes_per_pixel: usize,
    /// A row takes a multiple of so many bytes.
    row_unit: usize,
    /// Whether the first byte of a pixel is its highest.
    high_first: bool,
    /// How far each of red, green and blue must be moved down for its eight highest bits.
    shifts: [u32; 3],
}

impl Layout {
    /// The layout of a screen. [`Reason::Depth`] refuses a palette or few bits: they would spoil the evidence.
    pub(super) fn of(setup: &Setup, screen: &Screen) -> Result<Self, CaptureError> {
        let depth = screen.root_depth;
        Self::find(setup, screen).ok_or(CaptureError::NotAvailable(Reason::Depth(depth)))
    }

    fn find(setup: &Setup, screen: &Screen) -> Option<Self> {
        let format = setup.pixmap_formats.iter();
        let format = format
            .clone()
            .find(|format| format.depth == screen.root_depth)?;
        let visual = visual(screen)?;
        if ![24, 32].contains(&format.bits_per_pixel) || visual.class != VisualClass::TRUE_COLOR {
            return None;
        }
        Some(Self {
            bytes_per_pixel: usize::from(format.bits_per_pixel / 8),
            row_unit: usize::from(format.scanline_pad / 8).max(1),
            high_first: setup.image_byte_order == ImageOrder::MSB_FIRST,
            shifts: [
                shift(visual.red_mask)?,
                shift(visual.green_mask)?,
                shift(visual.blue_mask)?,
            ],
        })
    }

    /// Bytes of a row of so many pixels.
    pub(super) fn row_bytes(&self, width: usize) -> usize {
        (width * self.bytes_per_pixel).next_multiple_of(self.row_unit)
    }

    /// Appends rows of `width` pixels as RGBA, opaque.
    pub(super) fn append(&self, data: &[u8], width: usize, rgba: &mut Vec<u8>) {
        for row in data.chunks_exact(self.row_bytes(width)) {
            let pixels = row[..width * self.bytes_per_pixel].chunks_exact(self.bytes_per_pixel);
            rgba.extend(pixels.flat_map(|pixel| self.rgba(pixel)));
        }
    }

    fn rgba(&self, pixel: &[u8]) -> [u8; 4] {
        let join = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
        let value = if self.high_first {
            pixel.iter().fold(0, join)
        } else {
            pixel.iter().rev().fold(0, join)
        };
        let [red, green, blue] = self.shifts.map(|shift| (value >> shift).to_le_bytes()[0]);
        [red, green, blue, u8::MAX]
    }
}

/// The visual of the root window.
fn visual(screen: &Screen) -> Option<&Visualtype> {
    let mut visuals = screen
        .allowed_depths
        .iter()
        .flat_map(|depth| &depth.visuals);
    visuals.find(|visual| visual.visual_id == screen.root_visual)
}

/// How far a colour must be moved down for its eight highest bits; none if it has fewer.
fn shift(mask: u32) -> Option<u32> {
    let bits = mask.count_ones();
    (bits >= 8).then(|| mask.trailing_zeros() + bits - 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Layout = Layout {
        bytes_per_pixel: 4,
        row_unit: 4,
        high_first: false,
        shifts: [16, 8, 0],
    };

    fn rgba(layout: &Layout, data: &[u8], width: usize) -> Vec<u8> {
        let mut rgba = Vec::new();
        layout.append(data, width, &mut rgba);
        rgba
    }

    #[test]
    fn the_unused_byte_becomes_opaque() {
        let blue_green_red = [3, 2, 1, 0, 6, 5, 4, 9];
        assert_eq!(
            rgba(&USUAL, &blue_green_red, 2),
            [1, 2, 3, 255, 4, 5, 6, 255]
        );
    }

    #[test]
    fn the_order_of_the_server_is_heeded() {
        let layout = Layout {
            high_first: true,
            ..USUAL
        };
        assert_eq!(rgba(&layout, &[0, 1, 2, 3], 1), [1, 2, 3, 255]);
    }

    #[test]
    fn padding_at_the_end_of_a_row_is_left_out() {
        let layout = Layout {
            bytes_per_pixel: 3,
            ..USUAL
        };
        let two_rows = [3, 2, 1, 99, 6, 5, 4, 99];
        assert_eq!(rgba(&layout, &two_rows, 1), [1, 2, 3, 255, 4, 5, 6, 255]);
    }

    #[test]
    fn ten_bits_a_colour_lose_the_lowest_two_and_five_are_refused() {
        assert_eq!(shift(0x3ff0_0000), Some(22));
        assert_eq!(shift(0x00ff_0000), Some(16));
        assert_eq!(shift(0xf800), None);
    }
}
