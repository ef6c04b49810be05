//! Random documents: whatever they hold, nothing leaves its page, nothing lies on anything else, and
//! every word stands there as often as it was written.
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{all_text, document, fonts, sound, words};
use crate::report::document::{
    Align, BarChart, Block, Cell, CellKind, Choice, Content, Heading, List, ListItem, Look, Mark,
    Marker, Paragraph, Picture, Row, Run, Signatures, Signer, Size, Table, Width,
};
use crate::report::lay_out;

/// Words of any kind and length, each of which is told from all others by a number put behind it.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[가-힣]{1,9}",
        2 => "[a-zA-Z0-9(),./-]{1,14}",
        1 => "[一-龥]{1,12}",
        1 => "[가-힣]{120,300}",
        1 => "[a-z/]{60,200}",
    ];
    prop::collection::vec(word, 1..14).prop_map(|words| words.join(" "))
}

fn long_words() -> impl Strategy<Value = String> {
    prop::collection::vec(words(), 1..40).prop_map(|parts| parts.join(" "))
}

fn align() -> impl Strategy<Value = Align> {
    prop_oneof![
        Just(Align::Left),
        Just(Align::Justify),
        Just(Align::Center),
        Just(Align::Right),
        Just(Align::Figure),
    ]
}

fn size() -> impl Strategy<Value = Size> {
    prop_oneof![Just(Size::Inherit), Just(Size::Dense), Just(Size::Small)]
}

fn run() -> impl Strategy<Value = Run> {
    let note = prop::option::weighted(0.15, words());
    (words(), any::<bool>(), note).prop_map(|(text, bold, note)| {
        let run = if bold {
            Run::bold(text)
        } else {
            Run::regular(text)
        };
        Run { note, ..run }
    })
}

fn marker() -> impl Strategy<Value = Marker> {
    prop_oneof![
        Just(Marker::Bullet),
        Just(Marker::Dash),
        Just(Marker::Tick),
        Just(Marker::Mark(Mark::Half)),
        "[0-9]{1,3}[.]".prop_map(Marker::Label),
        words().prop_map(Marker::Label),
    ]
}

fn content() -> impl Strategy<Value = Content> {
    let paragraph = (prop::collection::vec(run(), 0..4), size(), align());
    let item = (marker(), 0..3_u8, prop::collection::vec(run(), 0..3));
    let item = item.prop_map(|(marker, depth, runs)| ListItem {
        marker,
        depth,
        runs,
    });
    let list = (prop::collection::vec(item, 0..6), size());
    let option = (words(), any::<bool>()).prop_map(|(label, chosen)| (Mark::Full, label, chosen));
    let choice = prop::collection::vec(option, 0..4);
    prop_oneof![
        4 => paragraph.prop_map(|(runs, size, align)| Content::Paragraph(Paragraph { runs, size, align })),
        1 => long_words().prop_map(Content::text),
        3 => list.prop_map(|(items, size)| Content::List(List { items, size })),
        1 => choice.prop_map(|options| Content::Choice(Choice { options, note: Vec::new() })),
    ]
}

/// A cell, and how many columns and rows it covers.
fn cell() -> impl Strategy<Value = Cell> {
    let kind = prop_oneof![
        3 => Just(CellKind::Body),
        1 => Just(CellKind::Label),
        1 => Just(CellKind::Total),
    ];
    let contents = prop::collection::vec(content(), 0..3);
    (kind, contents, 1..3_usize, 1..4_usize, align()).prop_map(
        |(kind, content, columns, rows, align)| {
            Cell::new(kind, content)
                .spanning(columns, rows)
                .aligned(align)
        },
    )
}

fn table() -> impl Strategy<Value = Block> {
    let rows = prop::collection::vec((prop::collection::vec(cell(), 4), any::<bool>()), 1..9);
    (1..4_usize, 0..2_usize, rows).prop_map(|(columns, header_rows, rows)| {
        let row = |(cells, keep): (Vec<Cell>, bool)| Row {
            cells,
            keep_with_previous: keep,
            ..Row::default()
        };
        Block::Table(fitted(Table {
            columns: vec![Width::Share(1.0); columns],
            header_rows,
            rows: rows.into_iter().map(row).collect(),
        }))
    })
}

/// Leaves out the cells for which spans from above leave no place, as whoever makes a table does.
fn fitted(mut table: Table) -> Table {
    let columns = table.columns.len();
    let rows = table.rows.len();
    let mut covered = vec![0_usize; columns];
    for (index, row) in table.rows.iter_mut().enumerate() {
        let header = index < table.header_rows;
        let mut column = 0;
        row.cells.retain_mut(|cell| {
            while column < columns && covered[column] > 0 {
                column += 1;
            }
            if column >= columns {
                return false;
            }
            let free = covered[column..].iter().take_while(|it| **it == 0).count();
            cell.columns = cell.columns.min(free);
            cell.rows = if header {
                1
            } else {
                cell.rows.min(rows - index)
            };
            covered[column..column + cell.columns].fill(cell.rows);
            column += cell.columns;
            true
        });
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
    }
    table
}

fn picture() -> impl Strategy<Value = Picture> {
    let side = || prop_oneof![Just(1_u32), 2..400_u32, 400..2_500_u32, 8_000..12_000_u32];
    (side(), side(), run(), any::<bool>()).prop_map(|(width_px, height_px, words, show_digest)| {
        Picture {
            sha256: "a1".repeat(32),
            width_px,
            height_px,
            caption: vec![Run::bold("자료"), words],
            show_digest,
        }
    })
}

fn signatures() -> impl Strategy<Value = Block> {
    let signer =
        (words(), words(), words(), any::<bool>()).prop_map(|(role, affiliation, name, seal)| {
            Signer {
                role,
                affiliation,
                name,
                place: "(서명 또는 인)".to_owned(),
                seal,
                side: String::new(),
            }
        });
    let signers = prop::collection::vec(signer, 0..5);
    (words(), words(), signers).prop_map(|(statement, institution, signers)| {
        Block::Signatures(Signatures {
            statement,
            institution,
            date: "2026. 11. 28.".to_owned(),
            heads: ["구분", "소속", "성명", "서명"].map(str::to_owned),
            signers,
            seal: None,
        })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let looks = prop_oneof![
        Just(Look::Part),
        Just(Look::Bar),
        Just(Look::Plain),
        Just(Look::Quiet)
    ];
    let heading = (looks, words()).prop_map(|(look, text)| {
        Block::Heading(Heading {
            level: 2,
            look,
            place: String::new(),
            number: "1.1".to_owned(),
            text,
            outline: true,
            contents: true,
            control: None,
        })
    });
    let bars = prop::collection::vec((words(), prop::collection::vec(0..9_u32, 2)), 1..40);
    let chart = bars.prop_map(|bars| {
        let series = [Mark::Full, Mark::Half].map(|mark| (mark, "뜻".to_owned()));
        Block::BarChart(BarChart {
            series: series.to_vec(),
            bars,
            dense: false,
        })
    });
    let simple = prop_oneof![
        4 => content().prop_map(Block::Content),
        3 => table(),
        2 => heading,
        1 => picture().prop_map(Block::Picture),
        1 => (prop::collection::vec(picture(), 1..4), 20.0..700.0_f32).prop_map(|(row, most)| Block::PictureRow(row, most)),
        1 => chart,
        1 => (0.0..60.0_f32).prop_map(Block::Space),
        1 => Just(Block::PageBreak),
    ];
    let variant = prop_oneof![
        content().prop_map(Block::Content),
        table(),
        picture().prop_map(Block::Picture)
    ];
    let variants = prop::collection::vec(prop::collection::vec(variant, 0..3), 1..3);
    let simple = prop_oneof![
        14 => simple,
        1 => words().prop_map(Block::Contents),
        1 => variants.prop_map(Block::FirstThatFits),
        1 => signatures(),
    ];
    simple.prop_recursive(1, 6, 4, |inner| {
        prop_oneof![
            2 => prop::collection::vec(inner.clone(), 1..4).prop_map(Block::KeepTogether),
            1 => prop::collection::vec(inner, 1..4).prop_map(Block::IfRoom),
        ]
    })
}

/// How often each letter occurs.
fn counted(text: &str) -> std::collections::BTreeMap<char, usize> {
    let mut counts = std::collections::BTreeMap::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        *counts.entry(letter).or_insert(0) += 1;
    }
    counts
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    prop::collection::vec(block(), 1..9)
}

fn nothing_leaves_its_page_and_no_letter_is_lost(blocks: &[Block]) -> Result<(), TestCaseError> {
    let layout = lay_out(&document(blocks.to_vec()), &fonts()).unwrap();
    let faults = sound::faults(&layout);
    prop_assert!(
        faults.is_empty(),
        "{}",
        faults[..faults.len().min(5)].join("\n")
    );
    let expected = counted(&words::words(blocks).concat());
    let found = counted(&all_text(&layout));
    for (letter, count) in expected {
        let whole = found.get(&letter).is_some_and(|it| *it >= count);
        prop_assert!(whole, "{letter} is lost");
    }
    Ok(())
}

proptest! {
    // The same documents each time: what a machine checks before a change is taken must not hang on chance.
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, rng_seed: RngSeed::Fixed(20_261_128), ..ProptestConfig::default() })]

    #[test]
    fn documents_are_sound(blocks in blocks()) {
        nothing_leaves_its_page_and_no_letter_is_lost(&blocks)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_500, failure_persistence: None, rng_seed: RngSeed::Random, ..ProptestConfig::default() })]

    /// Thousands of others each time, for whoever changes the layout:
    /// `cargo test --release --lib documents_by_chance -- --ignored`.
    #[test]
    #[ignore = "takes minutes"]
    fn documents_by_chance_are_sound(blocks in blocks()) {
        nothing_leaves_its_page_and_no_letter_is_lost(&blocks)?;
    }
}
