//! What the report promises as a whole: no text lost, headings repeated, same bytes twice.
mod blocks;
mod comparison;
mod drawn;
mod exact;
mod file;
mod hostile;
mod lost;
mod notes;
mod pages;
mod pictures;
mod procedures;
mod protected;
mod random;
mod reading;
mod several;
mod signing;
mod sound;
mod story;
mod tags;
mod templates;
mod whole;
mod words;

use super::document::{Block, Content, Document, Heading, Look, Meta, Run};
use super::page::{Item, Page};
use super::{Layout, ReportFonts, lay_out};
use crate::domain::Ink;

const REGULAR: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/fonts/NotoSansKR-Regular.otf"
));
const BOLD: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/fonts/NotoSansKR-Bold.otf"
));
const FALLBACK: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/fonts/Pretendard-Regular.otf"
));

fn fonts() -> ReportFonts<'static> {
    ReportFonts {
        regular: REGULAR,
        bold: BOLD,
        fallback: vec![FALLBACK],
    }
}

fn nothing_known() -> crate::domain::calc::Known<'static> {
    crate::domain::calc::Known {
        today: crate::domain::Date::EPOCH,
        published: &[],
        used: &[],
        duties: &[],
    }
}

fn document(blocks: Vec<Block>) -> Document {
    let meta = Meta {
        title: "점검 결과보고서".to_owned(),
        subject: "시험".to_owned(),
        author: "하늘페이(주)".to_owned(),
        document_number: "HP-1".to_owned(),
        edition: "제1판".to_owned(),
        language: "ko-KR".to_owned(),
        created: "2026-11-20T14:30:00+09:00".parse().unwrap(),
    };
    Document {
        meta,
        hash: "0123456789abcdef".to_owned(),
        ink: Ink::Usual,
        emblems: Vec::new(),
        recipe: Vec::new(),
        blocks,
    }
}

fn pages(blocks: Vec<Block>) -> Layout {
    lay_out(&document(blocks), &fonts()).unwrap()
}

fn paragraph(text: &str) -> Block {
    Block::Content(Content::runs(vec![Run::regular(text)]))
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        look: Look::Bar,
        place: String::new(),
        number: String::new(),
        text: text.to_owned(),
        outline: true,
        contents: true,
        control: None,
    })
}

/// The text of a page in painting order, without spaces; a missing glyph counts as its character.
fn text(page: &Page) -> String {
    let mut text = String::new();
    for item in &page.items {
        match item {
            Item::Text(run) => text.push_str(&run.text),
            Item::Missing(glyph) => text.push(glyph.character),
            _ => {}
        }
    }
    text.retain(|character| character != ' ');
    text
}

fn all_text(layout: &Layout) -> String {
    layout.pages.iter().map(text).collect()
}

/// Lines of the body of a page by their baselines: running head and foot left out.
fn body_texts(page: &Page) -> Vec<String> {
    let inside = |baseline: f32| {
        (super::style::MARGIN_TOP..super::style::PAGE_HEIGHT - super::style::MARGIN_BOTTOM + 1.0)
            .contains(&baseline)
    };
    let run = |item: &Item| match item {
        Item::Text(run) if inside(run.baseline) => Some(run.text.clone()),
        _ => None,
    };
    page.items.iter().filter_map(run).collect()
}
