//! Every letter of a document comes out of the file again, in order.
use super::reading::Reading;
use super::{document, fonts, heading, pages, paragraph};
use crate::report::document::{
    Block, Cell, CellKind, Content, List, ListItem, Marker, Row, Run, Size, Table, Width,
};
use crate::report::export;
use crate::report::page::Item;
use crate::report::style::{BODY_WIDTH, MARGIN_SIDE};

fn read(blocks: Vec<Block>) -> Reading {
    let mut source = |_: &str| Err("none".to_owned());
    let (bytes, _) = export(&document(blocks), &fonts(), &mut source).unwrap();
    let reading = Reading::of(&bytes);
    assert_eq!(reading.orphans(), 0);
    reading
}

/// Letters that fonts, readers and line breaks have trouble with.
const HOSTILE: &[&str] = &[
    // Characters that share a glyph.
    "가운뎃점 · 과 ・ 그리고 ㆍ, 줄표 — 와 ― 와 –, 말줄임 … 와 ⋯, 물결 ~ 와 ～",
    "띄움  둘   셋\u{a0}과 \u{3000}전각  ",
    // Rare syllables, Hanja, symbols.
    "뷁 힣 쀍 꿹 漢字 資料 情報保護 ㉠ ◎ ⑴ ㉮ ∴ ① ㎡ №",
    // No face has them.
    "불 🔥 가족 깃발 🇰🇷 끝",
    "שלום עולם مرحبا ไทย हिन्दी",
    // Quotation marks and what could be taken for markup.
    "「」『』〈〉《》\"'“”‘’ \\ ( ) < > [ ] { } / % #",
];

#[test]
fn hostile_letters_come_out_as_they_went_in() {
    for words in HOSTILE {
        let reading = read(vec![paragraph(words)]);
        assert_eq!(reading.text(), *words);
    }
}

#[test]
fn decomposed_letters_come_out_composed_and_control_characters_as_spaces() {
    let reading = read(vec![paragraph(
        "\u{1112}\u{1161}\u{11ab}글\u{7}과\t글\u{1b}[0m",
    )]);
    assert_eq!(reading.text(), "한글 과 글 [0m");
}

#[test]
fn the_spaces_at_which_lines_end_are_not_lost() {
    let words =
        "정보보호최고책임자는 「전자금융감독규정」 제29조(안전조치의무)에  따라 100%를 점검한다. ";
    let long = words.repeat(200);
    let reading = read(vec![paragraph(&long)]);
    assert_eq!(reading.text(), long);
    assert_eq!(
        read(vec![paragraph("하나\n\n둘 \n셋")]).text(),
        "하나  둘  셋"
    );
}

#[test]
fn lines_that_reach_both_edges_end_there_and_keep_their_spaces() {
    let words = "이 글은 두 변에 닿는 줄을 여럿 낸다. ".repeat(30);
    let layout = pages(vec![paragraph(&words)]);
    let wide = |item: &Item| match item {
        Item::Text(run) if run.stretch > 0.0 => Some((run.x + run.width, run.text.clone())),
        _ => None,
    };
    let lines: Vec<(f32, String)> = layout.pages[0].items.iter().filter_map(wide).collect();
    assert!(lines.len() > 3);
    for (end, text) in &lines {
        assert!(
            (end - MARGIN_SIDE - BODY_WIDTH).abs() < 0.05,
            "{end} {text}"
        );
        assert!(text.ends_with(' '), "{text:?}");
    }
}

#[test]
fn a_word_that_is_cut_has_no_space_within() {
    let word = "가나다라마바사아자차카타파하".repeat(30);
    assert_eq!(read(vec![paragraph(&word)]).text(), word);
}

#[test]
fn lists_and_cells_are_read_in_order_however_they_are_cut_into_pages() {
    let words = |name: &str, count: usize| -> String {
        let word = |index: usize| format!("{name}{index} 제29조(안전조치의무)에 따라");
        (0..count).map(word).collect::<Vec<_>>().join(" ")
    };
    let list = List {
        items: (0..40)
            .map(|index| ListItem {
                marker: Marker::Label(format!("{index}.")),
                depth: u8::try_from(index % 3).unwrap(),
                runs: vec![Run::bold("앞 "), Run::regular(words("항", index))],
            })
            .collect(),
        size: Size::Inherit,
    };
    let left = words("왼", 400);
    let right = words("오른", 500);
    let row = vec![
        Cell::text(left.clone()),
        Cell::new(
            CellKind::Body,
            vec![Content::text(right.clone()), Content::text("끝")],
        ),
    ];
    let blocks = vec![
        heading(1, "머리 말"),
        Block::Content(Content::List(list.clone())),
        Block::Table(Table {
            columns: vec![Width::Share(1.0); 2],
            header_rows: 0,
            rows: vec![Row::new(row)],
        }),
    ];
    let entries = list.items.iter().map(|item| {
        let Marker::Label(label) = &item.marker else {
            panic!("labels only");
        };
        let text: String = item.runs.iter().map(|run| run.text.as_str()).collect();
        format!("{label}{text}")
    });
    let expected =
        ["머리 말".to_owned()]
            .into_iter()
            .chain(entries)
            .chain([left, right, "끝".to_owned()]);
    assert_eq!(read(blocks).text(), expected.collect::<String>());
}

#[test]
fn head_foot_and_repeated_headings_are_furniture() {
    let rows =
        (0..90).map(|row| Row::new(vec![Cell::text(format!("줄{row:02}")), Cell::text("값")]));
    let heads = Row::new(vec![Cell::head("가"), Cell::head("나")]);
    let reading = read(vec![Block::Table(Table {
        columns: vec![Width::Share(1.0); 2],
        header_rows: 1,
        rows: [heads].into_iter().chain(rows).collect(),
    })]);
    let expected: Vec<String> = (0..90).map(|row| format!("줄{row:02}값")).collect();
    let expected = expected.concat();
    assert_eq!(reading.text(), format!("가나{expected}"));
    assert!(reading.furniture[0].contains("점검 결과보고서"));
    assert!(
        reading.furniture[1].starts_with("가나"),
        "{:?}",
        reading.furniture[1]
    );
}

#[test]
fn what_turns_text_around_is_shown_and_told() {
    let layout = pages(vec![paragraph(
        "가\u{202e}나\u{202c}다\u{2066}라\u{2069}마\u{200d}바",
    )]);
    let told: Vec<char> = layout.missing.iter().map(|it| it.character).collect();
    assert_eq!(told, ['\u{202e}', '\u{202c}', '\u{2066}', '\u{2069}']);
}
