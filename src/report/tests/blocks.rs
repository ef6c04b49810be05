//! Tables and lists: repeated headings, spans, rows cut and rows kept.
use super::{all_text, body_texts, heading, pages, paragraph, sound, text};
use crate::report::Layout;
use crate::report::document::{
    Align, Block, Cell, CellKind, Choice, Content, List, ListItem, Mark, Marker, Paragraph, Row,
    Run, Size, Table, Width,
};
use crate::report::page::Item;

fn two_columns(header_rows: usize, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![Width::Points(100.0), Width::Share(1.0)],
        header_rows,
        rows,
    })
}

fn lines(prefix: &str, count: usize) -> Cell {
    let text: Vec<String> = (0..count)
        .map(|line| format!("{prefix}줄{line:03}"))
        .collect();
    Cell::text(text.join("\n"))
}

fn page_of(layout: &Layout, words: &str) -> Vec<usize> {
    layout
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| text(page).contains(words))
        .map(|(index, _)| index)
        .collect()
}

#[test]
fn heading_rows_come_again_on_every_page() {
    let mut rows = vec![Row::new(vec![Cell::head("머리하나"), Cell::head("머리둘")])];
    rows.extend(
        (0..100).map(|row| Row::new(vec![Cell::text(format!("왼{row:03}")), Cell::text("오른")])),
    );
    let layout = pages(vec![two_columns(1, rows)]);
    assert!(layout.pages.len() >= 3);
    for page in &layout.pages {
        assert_eq!(body_texts(page)[0], "머리하나");
        assert_eq!(text(page).matches("머리둘").count(), 1);
    }
    for row in 0..100 {
        assert_eq!(
            page_of(&layout, &format!("왼{row:03}")).len(),
            1,
            "row {row}"
        );
    }
}

#[test]
fn a_row_that_fits_a_page_is_not_cut() {
    let rows = (0..12)
        .map(|row| {
            Row::new(vec![
                Cell::text(format!("행{row:02}")),
                lines(&format!("칸{row:02}"), 14),
            ])
        })
        .collect();
    let layout = pages(vec![two_columns(0, rows)]);
    for row in 0..12 {
        assert_eq!(
            page_of(&layout, &format!("칸{row:02}줄000")),
            page_of(&layout, &format!("칸{row:02}줄013"))
        );
    }
}

#[test]
fn a_row_longer_than_a_page_is_cut_between_lines_and_its_label_comes_again() {
    let rows = vec![
        Row::new(vec![Cell::label("앞이름"), Cell::text("앞")]),
        Row::new(vec![Cell::label("긴이름"), lines("긴", 130)]),
        Row::new(vec![Cell::label("뒷이름"), Cell::text("뒤")]),
    ];
    let layout = pages(vec![two_columns(0, rows)]);
    let all = all_text(&layout);
    let places: Vec<usize> = (0..130)
        .map(|line| all.find(&format!("긴줄{line:03}")).unwrap())
        .collect();
    assert!(places.is_sorted(), "lines stand in order");
    assert_eq!(all.matches("긴줄").count(), 130);
    assert_eq!(all.matches("긴이름").count(), layout.pages.len());
    assert_eq!(
        (all.matches("앞이름").count(), all.matches("뒷이름").count()),
        (1, 1)
    );
}

#[test]
fn a_cell_over_many_rows_is_said_again_on_the_next_page() {
    let mut rows = Vec::new();
    for row in 0..60 {
        let mut cells = Vec::new();
        if row == 0 {
            cells.push(Cell::label("넓은이름").spanning(1, 60));
        }
        cells.push(Cell::text(format!("행{row:02}")));
        rows.push(Row::new(cells));
    }
    let layout = pages(vec![two_columns(0, rows)]);
    assert_eq!(layout.pages.len(), 2);
    assert_eq!(all_text(&layout).matches("넓은이름").count(), 2);
    for row in 0..60 {
        assert_eq!(
            page_of(&layout, &format!("행{row:02}")).len(),
            1,
            "row {row}"
        );
    }
}

#[test]
fn a_long_text_over_short_rows_makes_the_last_row_higher() {
    let rows = vec![
        Row::new(vec![lines("긴", 9).spanning(1, 2), Cell::text("위")]),
        Row::new(vec![Cell::text("아래")]),
        Row::new(vec![Cell::text("다음"), Cell::text("끝")]),
    ];
    let layout = pages(vec![two_columns(0, rows)]);
    let texts = body_texts(&layout.pages[0]);
    let baseline = |words: &str| {
        layout.pages[0].items.iter().find_map(|item| match item {
            crate::report::page::Item::Text(run) if run.text == words => Some(run.baseline),
            _ => None,
        })
    };
    assert!(texts.contains(&"긴줄008".to_owned()));
    assert!(
        baseline("다음") > baseline("긴줄008"),
        "the next row begins below the long cell"
    );
}

#[test]
fn rows_that_hang_together_move_together() {
    let mut rows: Vec<Row> = (0..33)
        .map(|row| Row::new(vec![Cell::text(format!("행{row:02}")), Cell::text("값")]))
        .collect();
    rows.push(Row::new(vec![
        Cell::label("묶음").spanning(1, 2),
        lines("첫", 4),
    ]));
    rows.push(Row::new(vec![lines("둘", 4)]));
    for leading in 25..33 {
        let mut rows = rows.clone();
        rows.drain(leading..33);
        let layout = pages(vec![two_columns(0, rows)]);
        assert_eq!(
            page_of(&layout, "첫줄000"),
            page_of(&layout, "둘줄003"),
            "{leading} rows before"
        );
    }
}

#[test]
fn a_list_in_a_cell_loses_nothing_where_it_is_cut() {
    let item = |index: usize| {
        ListItem {
        marker: Marker::Label(format!("{index}.")),
        depth: 0,
        runs: vec![Run::bold(format!("항목{index:03}")), Run::regular(" 은 한 줄보다 길어서 둘째 줄로 넘어가는 글을 가지고 있으며 끝까지 빠짐없이 보여야 한다".repeat(2))],
    }
    };
    let list = Content::List(List {
        items: (0..60).map(item).collect(),
        size: Size::Inherit,
    });
    let layout = pages(vec![two_columns(
        0,
        vec![Row::new(vec![
            Cell::label("이름"),
            Cell::new(CellKind::Body, vec![list]),
        ])],
    )]);
    let all = all_text(&layout);
    for index in 0..60 {
        assert_eq!(all.matches(&format!("항목{index:03}")).count(), 1);
    }
    assert_eq!(all.matches("끝까지").count(), 120);
}

/// A table made of a number: spans, heading rows and texts of any length.
fn random_table(seed: u64) -> (Block, Vec<String>) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut roll = |limit: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % limit).unwrap()
    };
    let (columns, row_count) = (2 + roll(4), 3 + roll(40));
    let mut covered = vec![0_usize; columns];
    let (mut rows, mut words) = (Vec::new(), Vec::new());
    for row in 0..row_count {
        let mut cells = Vec::new();
        let mut column = 0;
        while column < columns {
            if covered[column] > 0 {
                column += 1;
                continue;
            }
            let free = covered[column..]
                .iter()
                .take_while(|rows| **rows == 0)
                .count();
            let wide = if roll(4) == 0 {
                1 + roll(free as u64)
            } else {
                1
            };
            let high = if roll(6) == 0 {
                (1 + roll(5)).min(row_count - row)
            } else {
                1
            };
            let long = if roll(12) == 0 { roll(90) } else { roll(4) };
            let text: Vec<String> = (0..=long)
                .map(|line| format!("<{row}.{column}.{line}>"))
                .collect();
            words.extend(text.clone());
            let cell = if roll(3) == 0 {
                Cell::label(text.join("\n"))
            } else {
                Cell::text(text.join("\n"))
            };
            cells.push(cell.spanning(wide, high));
            covered[column..column + wide].fill(high);
            column += wide;
        }
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
        rows.push(Row {
            cells,
            keep_with_previous: roll(5) == 0,
            ..Row::default()
        });
    }
    let columns = vec![Width::Share(1.0); columns];
    (
        Block::Table(Table {
            columns,
            header_rows: 0,
            rows,
        }),
        words,
    )
}

#[test]
fn no_table_loses_a_line_or_turns_lines_round() {
    for seed in 1..120 {
        let (table, words) = random_table(seed);
        let layout = pages(vec![
            super::paragraph(&"줄\n".repeat(usize::try_from(seed % 40).unwrap())),
            table,
        ]);
        let all = all_text(&layout);
        for word in &words {
            assert!(all.contains(word), "seed {seed} lost {word}");
        }
        let foot = crate::report::style::PAGE_HEIGHT - crate::report::style::MARGIN_BOTTOM + 1.0;
        for page in &layout.pages {
            for item in &page.items {
                if let crate::report::page::Item::Text(run) = item
                    && run.text.starts_with('<')
                {
                    assert!(
                        run.baseline < foot,
                        "seed {seed}: {} below the page",
                        run.text
                    );
                }
            }
        }
    }
}

#[test]
fn figures_of_a_column_stand_unit_below_unit_in_its_middle() {
    let figure = |words: &str| Cell::text(words).aligned(Align::Figure);
    let rows = ["7", "128", "3.5%", "75%"].map(|words| Row::new(vec![figure(words)]));
    let layout = pages(vec![Block::Table(Table {
        columns: vec![Width::Share(1.0)],
        header_rows: 0,
        rows: rows.to_vec(),
    })]);
    let runs = layout.pages[0].items.iter().filter_map(|item| match item {
        Item::Text(run) => Some((run.text.as_str(), run.x, run.x + run.width)),
        _ => None,
    });
    let runs: Vec<_> = runs.take(4).collect();
    let (seven, hundred, half, share) = (runs[0], runs[1], runs[2], runs[3]);
    assert!((seven.2 - hundred.2).abs() < 0.01, "units below units");
    let digit = seven.2 - seven.1;
    assert!((half.1 - seven.1).abs() < 0.01, "the point behind the unit");
    assert!((share.1 - (seven.1 - digit)).abs() < 0.01);
    let middle = f32::midpoint(hundred.1, half.2);
    let page = crate::report::style::PAGE_WIDTH / 2.0;
    assert!((middle - page).abs() < 0.1, "the whole in the middle");
}

#[test]
fn a_column_of_figures_without_room_for_all_stays_in_its_column() {
    let placed = |align: Align| {
        Content::Paragraph(Paragraph {
            runs: vec![Run::regular("가")],
            size: Size::Inherit,
            align,
        })
    };
    let noted = Content::runs(vec![Run::regular("128").noted("각주")]);
    for content in [placed(Align::Right), placed(Align::Center), noted] {
        for other in ["7", "1234567890123456", "1.123456789012345"] {
            let figure = Cell::new(CellKind::Body, vec![content.clone()]).aligned(Align::Figure);
            let other = Cell::text(other).aligned(Align::Figure);
            let rows = [figure, other].map(|cell| vec![cell, Cell::text("옆")]);
            let layout = pages(vec![Block::Table(Table {
                columns: vec![Width::Points(100.0), Width::Share(1.0)],
                header_rows: 0,
                rows: rows.map(Row::new).to_vec(),
            })]);
            let left = crate::report::style::MARGIN_SIDE;
            let mut runs = layout.pages[0].items.iter().filter_map(|item| match item {
                Item::Text(run) if run.x < left + 100.0 => Some(run.x + run.width),
                _ => None,
            });
            assert!(runs.all(|end| end < left + 95.0));
        }
    }
}

#[test]
fn heading_rows_alone_are_a_table_that_is_not_lost() {
    for filler in 20..50 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| paragraph("한 줄")).collect();
        blocks.push(heading(2, "제목"));
        blocks.push(two_columns(
            1,
            vec![Row::new(vec![lines("머리", 3), Cell::text("옆")])],
        ));
        let layout = pages(blocks);
        let faults = sound::faults(&layout);
        assert!(faults.is_empty(), "{filler}: {}", faults[0]);
        assert_eq!(
            page_of(&layout, "머리줄002"),
            page_of(&layout, "제목"),
            "{filler}"
        );
        assert_eq!(page_of(&layout, "머리줄002").len(), 1, "{filler}");
    }
}

#[test]
fn the_frame_of_a_chosen_option_stays_between_the_edges() {
    for letters in 1..50 {
        let option = |count: usize, chosen| (Mark::Full, "가".repeat(count), chosen);
        let options = vec![option(10, false), option(letters, true)];
        let layout = pages(vec![Block::Content(Content::Choice(Choice {
            options,
            note: Vec::new(),
        }))]);
        let faults = sound::faults(&layout);
        assert!(faults.is_empty(), "{letters} letters: {}", faults[0]);
    }
}
