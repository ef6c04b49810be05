//! Notes at the foot of the page: they stand where their marks stand, once a page, and none is lost.
use super::{all_text, pages, paragraph, text};
use crate::report::Layout;
use crate::report::document::{Block, Cell, CellKind, Content, Row, Run, Table, Width};
use crate::report::page::Item;
use crate::report::style::{MARGIN_BOTTOM, MARGIN_TOP, PAGE_HEIGHT};

fn noted(words: &str, note: &str) -> Block {
    Block::Content(Content::runs(vec![Run::regular(words).noted(note)]))
}

fn cell(words: &str, note: &str) -> Cell {
    let run = Run::regular(words).noted(note);
    Cell::new(CellKind::Body, vec![Content::runs(vec![run])])
}

fn pages_with(layout: &Layout, words: &str) -> Vec<usize> {
    let pages = layout.pages.iter().enumerate();
    let with = pages.filter(|(_, page)| text(page).contains(words));
    with.map(|(index, _)| index).collect()
}

/// Baseline of the run with these words on a page.
fn baseline(layout: &Layout, page: usize, words: &str) -> f32 {
    let run = layout.pages[page].items.iter().find_map(|item| match item {
        Item::Text(run) if run.text.contains(words) => Some(run.baseline),
        _ => None,
    });
    run.unwrap()
}

#[test]
fn a_note_stands_at_the_foot_of_the_page_of_its_mark() {
    for filler in 30..50 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| paragraph("한 줄")).collect();
        blocks.push(noted("표시", "각주 글이다."));
        blocks.extend((0..9).map(|_| paragraph("다음 줄")));
        let layout = pages(blocks);
        let page = pages_with(&layout, "표시※1");
        assert_eq!(page, pages_with(&layout, "※1각주글이다."), "{filler}");
        let foot = baseline(&layout, page[0], "각주");
        assert!(foot < PAGE_HEIGHT - MARGIN_BOTTOM);
        for item in &layout.pages[page[0]].items {
            if let Item::Text(run) = item
                && run.text.contains('줄')
            {
                assert!(run.baseline + 9.0 < foot, "{filler}");
            }
        }
    }
}

#[test]
fn equal_notes_are_one_and_stand_once_a_page() {
    let layout = pages(vec![
        noted("하나", "같은 글"),
        noted("둘", "다른 글"),
        noted("셋", "같은 글"),
    ]);
    let all = all_text(&layout);
    assert!(all.contains("하나※1") && all.contains("둘※2") && all.contains("셋※1"));
    assert_eq!(all.matches("같은글").count(), 1);
}

#[test]
fn a_note_to_a_heading_of_a_table_comes_on_every_page_of_it() {
    let head = Cell::new(
        CellKind::Head,
        vec![Content::runs(vec![
            Run::regular("머리").noted("머리의 각주"),
        ])],
    );
    let mut rows = vec![Row::new(vec![head])];
    rows.extend((0..90).map(|row| match row {
        40 => Row::new(vec![cell("행", "행의 각주")]),
        _ => Row::new(vec![Cell::text(format!("행{row:02}"))]),
    }));
    let table = Block::Table(Table {
        columns: vec![Width::Share(1.0)],
        header_rows: 1,
        rows,
    });
    let layout = pages(vec![table]);
    assert!(layout.pages.len() >= 3);
    let every: Vec<usize> = (0..layout.pages.len()).collect();
    assert_eq!(pages_with(&layout, "※1머리의각주"), every);
    assert_eq!(pages_with(&layout, "행※2").len(), 1);
    assert_eq!(
        pages_with(&layout, "행※2"),
        pages_with(&layout, "※2행의각주")
    );
}

#[test]
fn notes_without_room_go_on_at_the_foot_of_the_next_page() {
    let long = |index: usize| format!("{}끝{index}", "긴 각주의 글이 이어진다. ".repeat(60));
    let blocks = (0..8).map(|index| noted(&format!("표시{index}"), &long(index)));
    let layout = pages(blocks.collect());
    let all = all_text(&layout);
    for index in 0..8 {
        assert_eq!(all.matches(&format!("끝{index}")).count(), 1);
    }
    let body = MARGIN_TOP..PAGE_HEIGHT - MARGIN_BOTTOM;
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        if let Item::Text(run) = item
            && run.text.contains("각주")
        {
            assert!(body.contains(&run.baseline));
        }
    }
}
