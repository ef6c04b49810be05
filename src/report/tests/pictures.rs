//! Pictures keep to their page, whatever stands below or beside them.
use super::{pages, paragraph, sound};
use crate::report::document::{Block, Content, Picture, Run};
use crate::report::page::{Area, Item, Page};

fn picture(width_px: u32, height_px: u32, caption: &str) -> Block {
    Block::Picture(Picture {
        sha256: "a1".repeat(32),
        width_px,
        height_px,
        caption: vec![Run::bold("자료"), Run::regular(caption)],
        show_digest: false,
    })
}

/// Long notes, of which some are left over for the next page.
fn noted() -> Block {
    let note = |index: usize| format!("{index} {}", "긴 각주의 글이 이어진다. ".repeat(40));
    let marks = (0..4).map(|index| Run::regular("표시").noted(note(index)));
    Block::Content(Content::runs(marks.collect()))
}

fn shown(page: &Page) -> impl Iterator<Item = Area> {
    page.items.iter().filter_map(|item| match item {
        Item::Picture(picture) => Some(picture.area),
        _ => None,
    })
}

#[test]
fn parts_of_a_tall_picture_fit_their_page_however_their_caption_breaks() {
    for (width, height) in [(1, 8_158), (200, 10_000), (1_000, 9_000), (11_000, 40)] {
        for letters in (100..400).step_by(7) {
            let block = picture(width, height, &"가나다라 ".repeat(letters / 5));
            let faults = sound::faults(&pages(vec![block]));
            assert!(faults.is_empty(), "{letters} letters: {}", faults[0]);
        }
    }
}

#[test]
fn a_picture_that_never_shrinks_waits_for_a_page_without_notes_left_over() {
    for size in [(1_000, 9_000), (3_840, 1_080)] {
        let layout = pages(vec![
            noted(),
            Block::PageBreak,
            picture(size.0, size.1, "그림"),
            paragraph("다음 글"),
        ]);
        let faults = sound::faults(&layout);
        assert!(faults.is_empty(), "{size:?}: {}", faults[0]);
        let alone = pages(vec![picture(size.0, size.1, "그림")]);
        let heights = |pages: &[Page]| -> Vec<f32> {
            let areas = pages.iter().flat_map(shown);
            areas.map(|area| area.height.round()).collect()
        };
        assert_eq!(heights(&layout.pages), heights(&alone.pages), "{size:?}");
    }
}
