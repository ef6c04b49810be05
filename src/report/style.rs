//! Sizes and colours of the printed report, all lengths in points (1/72 inch).
//! Nothing here draws; the layout asks.
use crate::report::page::Rgb;

/// One millimetre in points.
pub const MM: f32 = 72.0 / 25.4;
/// Width of A4.
pub const PAGE_WIDTH: f32 = 210.0 * MM;
/// Height of A4.
pub const PAGE_HEIGHT: f32 = 297.0 * MM;
/// Space above the text, holding the running head.
pub const MARGIN_TOP: f32 = 20.0 * MM;
/// Space below the text, holding the running foot.
pub const MARGIN_BOTTOM: f32 = 15.0 * MM;
/// Space left and right of the text.
pub const MARGIN_SIDE: f32 = 20.0 * MM;
/// Width of the text.
pub const BODY_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN_SIDE;
/// Height of the text.
pub const BODY_HEIGHT: f32 = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM;

/// Text colour; nearly black.
pub const INK: Rgb = Rgb(0x1b, 0x1f, 0x24);
/// Secondary text.
pub const MUTED: Rgb = Rgb(0x5b, 0x64, 0x70);
/// Marks and leaders, never text that must be read.
pub const FAINT: Rgb = Rgb(0x8a, 0x93, 0x9e);
/// Inner rules of tables.
pub const INNER_RULE: Rgb = Rgb(0x9a, 0xa2, 0xac);
/// Outer rules of tables.
pub const OUTER_RULE: Rgb = Rgb(0x3d, 0x45, 0x4f);
/// Ground of label cells.
pub const LABEL_GROUND: Rgb = Rgb(0xf2, 0xf4, 0xf7);
/// Ground of heading rows.
pub const HEAD_GROUND: Rgb = Rgb(0xe6, 0xea, 0xf0);
/// The one accent colour.
pub const ACCENT: Rgb = Rgb(0x1f, 0x5f, 0xbf);
/// 이행.
pub const PASS: Rgb = Rgb(0x1a, 0x7f, 0x4b);
/// 부분이행.
pub const PARTIAL: Rgb = Rgb(0x9a, 0x62, 0x00);
/// Ground of 부분이행.
pub const PARTIAL_GROUND: Rgb = Rgb(0xfd, 0xf1, 0xdc);
/// 미이행.
pub const FAIL: Rgb = Rgb(0xc0, 0x32, 0x2b);
/// Paper.
pub const PAPER: Rgb = Rgb(0xff, 0xff, 0xff);

/// Weight of the frame of a table.
pub const OUTER_WEIGHT: f32 = 0.9;
/// Weight of the rules inside a table.
pub const INNER_WEIGHT: f32 = 0.35;
/// Left and right padding of a cell.
pub const CELL_PAD_X: f32 = 6.0;
/// Top and bottom padding of a cell.
pub const CELL_PAD_Y: f32 = 4.0;
/// Height of Hangul above the baseline at its optical middle, in em.
pub const OPTICAL_MIDDLE: f32 = 0.355;

/// A size of type with its line height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypeSize {
    /// Size of the letters.
    pub size: f32,
    /// Distance from line to line.
    pub leading: f32,
}

/// Running text.
pub const BODY: TypeSize = TypeSize {
    size: 10.2,
    leading: 17.0,
};
/// Text in tables.
pub const TABLE: TypeSize = TypeSize {
    size: 9.5,
    leading: 14.4,
};
/// Dense text in tables: laws, file names.
pub const DENSE: TypeSize = TypeSize {
    size: 8.6,
    leading: 12.8,
};
/// Captions, notes, running head and foot.
pub const SMALL: TypeSize = TypeSize {
    size: 8.0,
    leading: 12.0,
};
/// Figures that are seen first.
pub const LARGE: TypeSize = TypeSize {
    size: 19.0,
    leading: 27.0,
};
/// Digests.
pub const DIGEST: TypeSize = TypeSize {
    size: 7.2,
    leading: 10.4,
};
/// Part headings.
pub const HEADING_1: TypeSize = TypeSize {
    size: 17.0,
    leading: 24.0,
};
/// Headings of sections and controls.
pub const HEADING_2: TypeSize = TypeSize {
    size: 13.0,
    leading: 19.0,
};
/// Headings below a section.
pub const HEADING_3: TypeSize = TypeSize {
    size: 11.0,
    leading: 17.0,
};
/// The field above a control.
pub const KICKER: TypeSize = TypeSize {
    size: 9.5,
    leading: 14.0,
};
