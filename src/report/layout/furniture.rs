//! The running head and foot, put on the pages once all are known. The cover, which is signed too, carries number,
//! edition and hash like every page, and nothing else.
use super::faces::Faces;
use super::paragraph::{Setting, set_line, shortened};
use super::set::moved;
use crate::report::document::Document;
use crate::report::page::{Item, Page, Rule};
use crate::report::style;

const HEAD_BASELINE: f32 = 38.5;
const HEAD_RULE: f32 = 45.5;
const FOOT_BASELINE: f32 = style::PAGE_HEIGHT - 25.5;

/// A text takes at most this share of the width; title, number and institution stand whole elsewhere.
const MOST: f32 = 0.42;

/// Puts head and foot on the pages; `bare` pages get a foot only.
pub(crate) fn furnish(pages: &mut [Page], bare: &[bool], document: &Document, faces: &Faces<'_>) {
    let count = pages.len();
    let meta = &document.meta;
    let edition: Vec<&str> = [meta.document_number.as_str(), meta.edition.as_str()]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    let edition = edition.join(" · ");
    let hash = grouped(document.short_hash());
    let put = |text: &str, place, baseline| placed(text, place, baseline, faces);
    // What stands on every page is set once.
    let hash = put(&hash, 1.0, FOOT_BASELINE);
    let below_cover = put(&edition, 0.0, FOOT_BASELINE);
    let rule = Rule::horizontal(
        style::MARGIN_SIDE,
        HEAD_RULE,
        style::BODY_WIDTH,
        0.5,
        style::FAINT,
    );
    let around_body = [
        put(&meta.title, 0.0, HEAD_BASELINE),
        put(&edition, 1.0, HEAD_BASELINE),
        put(&meta.author, 0.0, FOOT_BASELINE),
        vec![Item::Rule(rule)],
    ]
    .concat();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = format!("{} / {count}", index + 1);
        page.items.extend(put(&number, 0.5, FOOT_BASELINE));
        page.items.extend_from_slice(&hash);
        let rest = if bare.get(index) == Some(&true) {
            &below_cover
        } else {
            &around_body
        };
        page.items.extend_from_slice(rest);
    }
}

/// Text at a share of the width: 0 left, 0.5 centred, 1 right.
fn placed(text: &str, share: f32, baseline: f32, faces: &Faces<'_>) -> Vec<Item> {
    let setting = Setting::new(style::SMALL, style::BODY_WIDTH).colored(style::MUTED);
    let narrow = Setting {
        width: style::BODY_WIDTH * MOST,
        ..setting
    };
    let (items, width) = set_line(&shortened(text, 1, narrow, faces), setting, faces);
    moved(
        items,
        style::MARGIN_SIDE + (style::BODY_WIDTH - width) * share,
        baseline,
    )
}

/// Hexadecimal digits in groups of four.
fn grouped(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
