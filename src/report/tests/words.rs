//! The words of a composed document in the order in which they are read, without a coordinate.
use crate::report::document::{Block, Content, List, ListItem, Marker, Run};

/// Every text that must come onto paper whole. Left out are charts and pictures in a row, whose labels may be cut short and
/// stand elsewhere as well, covers, which are laid out by hand, notes, which a page may cut, and what stands only where there is room.
pub(super) fn words(blocks: &[Block]) -> Vec<String> {
    let mut words = Vec::new();
    for block in blocks {
        of_block(block, &mut words);
    }
    words
}

fn of_block(block: &Block, words: &mut Vec<String>) {
    match block {
        Block::Heading(heading) => {
            words.extend([&heading.place, &heading.number, &heading.text].map(String::clone));
        }
        Block::Content(content) => of_content(content, words),
        Block::Table(table) => table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .flat_map(|cell| &cell.content)
            .for_each(|content| of_content(content, words)),
        Block::Picture(picture) => of_runs(&picture.caption, words),
        Block::KeepTogether(inner) => inner.iter().for_each(|block| of_block(block, words)),
        Block::Cover(_)
        | Block::TitleBlock(_)
        | Block::Contents(_)
        | Block::BarChart(_)
        | Block::ColumnChart(_)
        | Block::PictureRow(..)
        | Block::Signatures(_)
        | Block::Space(_)
        | Block::PageBreak
        | Block::IfRoom(_)
        | Block::FirstThatFits(_) => {}
    }
}

fn of_content(content: &Content, words: &mut Vec<String>) {
    match content {
        Content::Paragraph(paragraph) => of_runs(&paragraph.runs, words),
        Content::List(List { items, .. }) => items.iter().for_each(|item| of_item(item, words)),
        Content::Choice(choice) => {
            words.extend(choice.options.iter().map(|option| option.1.clone()));
            of_runs(&choice.note, words);
        }
        Content::Digest(digits) => words.push(digits.clone()),
    }
}

fn of_item(item: &ListItem, words: &mut Vec<String>) {
    if let Marker::Label(label) = &item.marker {
        words.push(label.clone());
    }
    of_runs(&item.runs, words);
}

fn of_runs(runs: &[Run], words: &mut Vec<String>) {
    words.extend(runs.iter().map(|run| run.text.clone()));
}
