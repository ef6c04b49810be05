//! Draws a QR code as black squares, so that it stays sharp at any size.
#![expect(
    clippy::cast_precision_loss,
    reason = "a code has at most 177 modules a side"
)]
use qrcodegen::{QrCode, QrCodeEcc};

use crate::report::page::{Area, Item, RectMark};
use crate::report::style;

/// The code of a text within a square that has its quiet zone around it; nothing where the text is
/// too long for one.
pub(crate) fn code(text: &str, square: Area) -> Vec<Item> {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else {
        return Vec::new();
    };
    let module = square.width / code.size() as f32;
    let mut items = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let area = Area {
                    x: square.x + start as f32 * module,
                    y: square.y + row as f32 * module,
                    width: (column - start) as f32 * module,
                    height: module,
                };
                items.push(Item::Rect(RectMark {
                    area,
                    fill: Some(style::INK),
                    stroke: None,
                }));
            }
            column += 1;
        }
    }
    items
}
