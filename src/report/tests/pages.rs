//! Flow over pages: nothing lost, headings kept, lonely lines avoided, contents right.
use super::{all_text, body_texts, document, fonts, heading, pages, paragraph, text};
use crate::report::document::{Approval, Block, Cell, Content, Cover, Row, Run, Table, Width};
use crate::report::lay_out;
use crate::report::page::Item;

const SENTENCE: &str =
    "정보보호최고책임자는 「전자금융감독규정」 제29조(안전조치의무)에 따라 100%를 점검한다. ";

fn long(repeat: usize) -> String {
    SENTENCE.repeat(repeat)
}

#[test]
fn no_letter_is_lost_between_document_and_pages() {
    let blocks: Vec<Block> = (1..30)
        .flat_map(|count| [heading(2, &format!("제목{count}")), paragraph(&long(count))])
        .collect();
    let layout = pages(blocks);
    let expected: String = (1..30)
        .map(|count| format!("제목{count}{}", long(count)))
        .collect::<Vec<_>>()
        .concat();
    let expected: String = expected
        .chars()
        .filter(|character| *character != ' ')
        .collect();
    let body: String = layout.pages.iter().flat_map(body_texts).collect();
    assert_eq!(body.replace(' ', ""), expected);
}

#[test]
fn no_heading_ends_a_page() {
    for filler in 38..46 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| paragraph("한 줄")).collect();
        blocks.push(heading(2, "제목"));
        blocks.push(paragraph(&long(6)));
        let layout = pages(blocks);
        for page in &layout.pages {
            assert_ne!(
                body_texts(page).last().map(String::as_str),
                Some("제목"),
                "{filler} lines before"
            );
        }
    }
}

#[test]
fn no_heading_stands_above_a_table_that_begins_on_the_next_page() {
    let row = |lines: usize| Row::new(vec![Cell::text("칸\n".repeat(lines))]);
    for filler in 2..30 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| paragraph("한 줄")).collect();
        blocks.push(heading(2, "제목"));
        blocks.push(Block::Table(Table {
            columns: vec![Width::Share(1.0)],
            header_rows: 1,
            rows: vec![Row::new(vec![Cell::head("머리")]), row(40), row(30)],
        }));
        for page in &pages(blocks).pages {
            let last = body_texts(page).pop();
            assert_ne!(last.as_deref(), Some("제목"), "{filler} lines before");
        }
    }
}

#[test]
fn no_line_stands_alone_at_the_edge_of_a_page() {
    for filler in 25..36 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| paragraph("한 줄")).collect();
        blocks.push(paragraph(
            &(0..9)
                .map(|line| format!("긴글{line}"))
                .collect::<Vec<_>>()
                .join("\n"),
        ));
        let layout = pages(blocks);
        for page in &layout.pages {
            let lines = body_texts(page)
                .iter()
                .filter(|line| line.starts_with("긴글"))
                .count();
            assert_ne!(lines, 1, "{filler} lines before");
        }
    }
}

#[test]
fn kept_blocks_stand_on_one_page() {
    let form = |name: &str| {
        Block::KeepTogether(vec![
            heading(2, &format!("{name}머리")),
            paragraph(&long(12)),
            paragraph(&format!("{name}꼬리")),
        ])
    };
    let layout = pages(
        ["하나", "둘", "셋", "넷", "다섯", "여섯"]
            .map(form)
            .to_vec(),
    );
    for name in ["하나", "둘", "셋", "넷", "다섯", "여섯"] {
        let page = |part: &str| {
            layout
                .pages
                .iter()
                .position(|page| text(page).contains(&format!("{name}{part}")))
        };
        assert_eq!(page("머리"), page("꼬리"), "{name}");
    }
}

#[test]
fn what_stands_only_if_there_is_room_is_left_out_else() {
    let optional = || Block::IfRoom(vec![paragraph("있으면")]);
    let full: Vec<Block> = std::iter::once(paragraph(&"줄\n".repeat(42)))
        .chain([optional()])
        .collect();
    assert!(!all_text(&pages(full)).contains("있으면"));
    assert!(all_text(&pages(vec![paragraph("줄"), optional()])).contains("있으면"));
}

#[test]
fn contents_name_the_pages_on_which_headings_stand() {
    let mut blocks = vec![
        Block::Cover(Box::new(Cover {
            title: "표제".to_owned(),
            ..Cover::default()
        })),
        Block::Contents("목차".to_owned()),
    ];
    for index in 0..70 {
        blocks.push(Block::PageBreak);
        blocks.push(heading(
            1 + u8::from(index % 5 > 0),
            &format!("장{index:02}"),
        ));
    }
    let layout = pages(blocks);
    assert_eq!(layout.cover_pages, 1);
    let links: Vec<_> = layout.pages.iter().flat_map(|page| &page.links).collect();
    assert_eq!(links.len(), 70);
    for (index, (link, entry)) in links.iter().zip(&layout.outline).enumerate() {
        assert_eq!(link.target, entry.target);
        let printed = format!("장{index:02}");
        let number = (link.target.page + 1).to_string();
        assert!(text(&layout.pages[link.target.page]).contains(&printed));
        let contents: Vec<String> = layout.pages[1..4].iter().flat_map(body_texts).collect();
        let place = contents.iter().position(|words| *words == printed).unwrap();
        assert_eq!(contents[place + 1], number, "{printed}");
    }
}

#[test]
fn head_and_foot_stand_on_every_page_and_the_cover_has_its_foot_alone() {
    let cover = Block::Cover(Box::new(Cover {
        title: "표제".to_owned(),
        ..Cover::default()
    }));
    let layout = pages(vec![
        cover,
        paragraph("하나"),
        Block::PageBreak,
        paragraph("둘"),
    ]);
    let cover = text(&layout.pages[0]);
    let foot = ["1/3", "0123456789ab", "HP-1·제1판"];
    assert!(foot.iter().all(|words| cover.contains(words)), "{cover}");
    assert!(!cover.contains("점검결과보고서"), "no running head");
    assert!(text(&layout.pages[1]).contains("2/3") && text(&layout.pages[2]).contains("3/3"));
    assert!(
        text(&layout.pages[1]).contains("HP-1·제1판")
            && text(&layout.pages[1]).contains("0123456789ab")
    );
}

#[test]
fn a_character_without_a_glyph_is_a_box_and_is_listed_with_its_place() {
    let mut blocks = vec![
        heading(1, "첫 장"),
        paragraph("가🔥나 漢字 ㉠ \u{7}끝"),
        Block::PageBreak,
        heading(1, "둘째 장"),
        paragraph("🔥 שלום"),
        paragraph("마침"),
    ];
    let mut report = document(std::mem::take(&mut blocks));
    report.meta.title = "제목 🎈".to_owned();
    let layout = lay_out(&report, &fonts()).unwrap();
    let listed: Vec<_> = layout
        .missing
        .iter()
        .map(|it| (it.character, it.pages.as_slice(), it.heading.as_str()))
        .collect();
    let second = ('ש'..='ת').filter(|letter| "שלום".contains(*letter));
    for letter in second {
        assert!(listed.contains(&(letter, &[2], "둘째 장")), "{listed:?}");
    }
    assert!(listed.contains(&('🔥', &[1, 2], "첫 장")));
    assert!(
        listed.iter().any(|it| (it.0, it.1) == ('🎈', &[1, 2][..])),
        "the head too"
    );
    let boxes = layout.pages[0].items.iter();
    let boxes =
        boxes.filter(|item| matches!(item, Item::Missing(glyph) if glyph.character == '🔥'));
    assert_eq!(boxes.count(), 1);
    assert!(all_text(&layout).contains("가🔥나漢字㉠끝"));
}

#[test]
fn every_way_to_end_a_line_ends_it_and_what_has_no_ink_leaves_nothing() {
    let layout = pages(vec![paragraph(
        "가\r\n나\r다\u{2028}라\u{85}마\u{b}바 사\u{200b}아\u{2003}자\u{ad}차\u{3164}카",
    )]);
    let body = body_texts(&layout.pages[0]);
    assert_eq!(body, ["가 ", "나 ", "다 ", "라 ", "마 ", "바 사아 자차카"]);
    assert!(layout.missing.is_empty());
}

#[test]
fn text_is_composed_before_it_is_set() {
    let decomposed = "\u{1100}\u{1161}\u{11ab}";
    let layout = pages(vec![Block::Content(Content::runs(vec![Run::regular(
        decomposed,
    )]))]);
    assert!(body_texts(&layout.pages[0]).contains(&"간".to_owned()));
}

fn rows(header_rows: usize, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![Width::Share(1.0); 2],
        header_rows,
        rows,
    })
}

fn tall(name: &str, lines: usize) -> Row {
    let words = |line: usize| format!("{name}{line}\n");
    let words: String = (0..lines).map(words).collect();
    Row::new(vec![Cell::text(words), Cell::text("칸")])
}

#[test]
fn no_heading_stands_alone_on_a_page_because_the_first_row_is_high() {
    let head = || Row::new(vec![Cell::head("머리"), Cell::head("칸")]);
    for first in 10..60 {
        for field in [false, true] {
            let mut all = vec![head(), tall("가", first), tall("나", 22), tall("다", 22)];
            if field {
                let label = Cell::label("분야").spanning(2, 1);
                all.insert(1, Row::new(vec![label]));
                all[2].keep_with_previous = true;
            }
            let layout = pages(vec![heading(1, "제목"), paragraph("앞글"), rows(1, all)]);
            let texts = body_texts(&layout.pages[0]);
            assert!(texts.contains(&"가0 ".to_owned()), "{first}, {field}");
        }
    }
}

#[test]
fn what_rows_hang_on_does_not_stand_alone_at_the_foot() {
    let field = Row::new(vec![Cell::label("분야").spanning(2, 1)]);
    for (above, below) in (1..40).flat_map(|above| [20, 21, 24].map(|below| (above, below))) {
        let hanging = Row {
            keep_with_previous: true,
            ..tall("나", below)
        };
        let table = rows(0, vec![tall("가", above), field.clone(), hanging]);
        for page in &pages(vec![table]).pages {
            let last = body_texts(page).pop();
            assert_ne!(last.as_deref(), Some("분야"), "{above}, {below}");
        }
    }
}

#[test]
fn a_title_without_room_beside_the_approval_box_stands_below_it() {
    let cover = |words: &str| Cover {
        title: format!("{words} 결과"),
        facts: vec![("기관명".to_owned(), format!("{words} 주식회사"))],
        approval: Approval {
            title: "결재".to_owned(),
            steps: vec![("담당".to_owned(), String::new()); 9],
        },
        ..Cover::default()
    };
    let top = |words: &str| {
        let layout = pages(vec![Block::TitleBlock(Box::new(cover(words)))]);
        let all = text(&layout.pages[0]);
        let words = words.replace(' ', "");
        assert!(all.contains(&format!("{words}결과")) && all.contains(&format!("{words}주식회사")));
        let title = layout.pages[0].items.iter().find_map(|item| match item {
            Item::Text(run) if run.size > 17.0 => Some(run.baseline),
            _ => None,
        });
        title.unwrap()
    };
    assert!(top("이름이 아주 긴 자체 보안점검 사업의") > top("점검") + 80.0);
}
