//! Each kind of block as it is laid out, in plain text: a change of a place is seen as a change of a
//! line. `INSTA_UPDATE=always cargo test drawn` writes them anew; look at the difference before it is kept.
use std::fmt::Write as _;

use super::{heading, pages, paragraph};
use crate::report::document::{
    Align, Approval, BarChart, Block, Cell, CellKind, Choice, Content, Cover, List, ListItem, Look,
    Mark, Marker, Picture, Row, Run, Signatures, Signer, Size, Table, Width,
};
use crate::report::page::{Area, Item, Page};
use crate::report::style::{MARGIN_BOTTOM, MARGIN_TOP, PAGE_HEIGHT};

fn snapshot(name: &str, blocks: Vec<Block>) {
    let layout = pages(blocks);
    let text: Vec<String> = layout.pages.iter().map(drawn).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text.join("──── page\n"));
    });
}

/// The marks of a page without head and foot, one a line, in whole points.
fn drawn(page: &Page) -> String {
    let mut text = String::new();
    let body = MARGIN_TOP - 4.0..PAGE_HEIGHT - MARGIN_BOTTOM + 4.0;
    let marks = page.items.iter();
    for item in marks.filter(|it| !matches!(it, Item::Open(_) | Item::Close)) {
        let (y, line) = described(item);
        if body.contains(&y) {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

fn described(item: &Item) -> (f32, String) {
    let point = |(x, y): (f32, f32)| format!("{x:.0},{y:.0}");
    match item {
        Item::Text(run) => {
            let face = ["", " bold", " fallback"][usize::from(run.face)];
            let wide = if run.stretch > 0.0 {
                format!(" +{:.1}", run.stretch)
            } else {
                String::new()
            };
            let place = point((run.x, run.baseline));
            let size = run.size;
            (
                run.baseline,
                format!("text {place} {size:.1}{face}{wide} {}", run.text),
            )
        }
        Item::Missing(glyph) => (
            glyph.baseline,
            format!("box {} {}", area(glyph.area), glyph.character),
        ),
        Item::Rule(rule) => (
            rule.from.1,
            format!("rule {} to {}", point(rule.from), point(rule.to)),
        ),
        Item::Rect(rect) => {
            let fill = if rect.fill.is_some() { " filled" } else { "" };
            let frame = if rect.stroke.is_some() { " framed" } else { "" };
            (
                rect.area.y,
                format!("rect {}{fill}{frame}", area(rect.area)),
            )
        }
        Item::Disc(round) => (
            round.center.1,
            format!("disc {} {:.1}", point(round.center), round.radius),
        ),
        Item::HalfDisc(round) => (
            round.center.1,
            format!("half {} {:.1}", point(round.center), round.radius),
        ),
        Item::Ring(round) => (
            round.center.1,
            format!("ring {} {:.1}", point(round.center), round.radius),
        ),
        Item::Path(path) => (path.points[0].1, format!("path of {}", path.points.len())),
        Item::Picture(picture) => {
            let turned = if picture.turned { " turned" } else { "" };
            let Area {
                x,
                y,
                width,
                height,
            } = picture.crop;
            let share = format!("{x:.3},{y:.3} {width:.3}×{height:.3}");
            (
                picture.area.y,
                format!("picture {} of {share}{turned}", area(picture.area)),
            )
        }
        Item::Open(_) | Item::Close => panic!("no mark"),
    }
}

fn area(area: Area) -> String {
    format!(
        "{:.0},{:.0} {:.0}×{:.0}",
        area.x, area.y, area.width, area.height
    )
}

fn item(marker: Marker, depth: u8, words: &str) -> ListItem {
    ListItem {
        marker,
        depth,
        runs: vec![Run::regular(words)],
    }
}

fn picture(width_px: u32, height_px: u32) -> Picture {
    Picture {
        sha256: "a1".repeat(32),
        width_px,
        height_px,
        caption: vec![Run::bold("자료1.1.1-1"), Run::regular(" 화면")],
        show_digest: true,
    }
}

#[test]
fn prose_reaches_both_edges() {
    let sentence = "오픈API를 통한 정보 접근과 전자금융거래 지시에 관해 이용자에게 충분히 설명한다. 동의할 때뿐 아니라 \
                    언제든 이용자가 관련 내용을 쉽게 확인할 수 있는 수단을 둔다.";
    let noted = Run::regular("표시가 있는 글").noted("발에 선 글이다.");
    snapshot(
        "prose",
        vec![
            paragraph(sentence),
            Block::Content(Content::runs(vec![noted])),
        ],
    );
}

#[test]
fn headings_of_every_look() {
    let look = |look: Look| match heading(2, "제목") {
        Block::Heading(heading) => Block::Heading(crate::report::document::Heading {
            look,
            number: "1.1".to_owned(),
            ..heading
        }),
        other => other,
    };
    let looks = [Look::Part, Look::Bar, Look::Plain, Look::Quiet];
    let mut blocks = vec![Block::Contents("목차".to_owned()), Block::PageBreak];
    blocks.extend(looks.map(look));
    blocks.push(paragraph("글"));
    snapshot("headings", blocks);
}

#[test]
fn lists_hang_behind_their_markers() {
    let label = |label: &str| Marker::Label(label.to_owned());
    let list = List {
        items: vec![
            item(Marker::Bullet, 0, "점"),
            item(Marker::Dash, 1, "줄표"),
            item(Marker::Tick, 0, "표"),
            item(Marker::Mark(Mark::Half), 0, "판정"),
            item(label("1."), 0, "첫째"),
            item(label("10."), 0, &"둘째 줄로 넘어가는 글이다. ".repeat(5)),
        ],
        size: Size::Inherit,
    };
    snapshot("list", vec![Block::Content(Content::List(list))]);
}

#[test]
fn a_choice_and_a_digest() {
    let option = |label: &str, chosen| (Mark::Half, label.to_owned(), chosen);
    let choice = Choice {
        options: vec![option("이행", false), option("부분이행", true)],
        note: vec![Run::regular("까닭")],
    };
    let blocks = [
        Content::Choice(choice),
        Content::Digest("0123456789abcdef".repeat(4)),
    ];
    snapshot("choice", blocks.map(Block::Content).to_vec());
}

#[test]
fn a_table_with_spans_is_cut_below_its_heading() {
    let long = (0..50)
        .map(|line| format!("줄{line:02}"))
        .collect::<Vec<_>>()
        .join("\n");
    let figure = |words: &str| Cell::text(words).aligned(Align::Figure);
    let rows = vec![
        Row::new(["구분", "내용", "수"].map(Cell::head).to_vec()),
        Row::new(vec![
            Cell::label("두 행").spanning(1, 2),
            Cell::text("첫 행"),
            figure("7"),
        ]),
        Row::new(vec![Cell::text(long), figure("128")]),
        Row::new(vec![
            Cell::new(CellKind::Total, vec![Content::text("합계")]).spanning(2, 1),
            figure("135"),
        ]),
    ];
    let columns = vec![Width::Points(80.0), Width::Share(1.0), Width::Points(60.0)];
    let table = Table {
        columns,
        header_rows: 1,
        rows,
    };
    snapshot("table", vec![Block::Table(table)]);
}

#[test]
fn a_chart_has_its_legend_and_bars() {
    let series = [
        (Mark::Full, "이행"),
        (Mark::Half, "부분이행"),
        (Mark::Empty, "미이행"),
        (Mark::Dash, "해당없음"),
    ];
    let chart = BarChart {
        series: series
            .map(|(mark, label)| (mark, label.to_owned()))
            .to_vec(),
        bars: vec![("분야".to_owned(), vec![3, 0, 1, 1])],
        dense: false,
    };
    snapshot("chart", vec![Block::BarChart(chart)]);
}

#[test]
fn pictures_whole_turned_split_and_side_by_side() {
    let shapes = [
        (1_280, 800),
        (3_840, 1_080),
        (1_000, 2_600),
        (200, 6_000),
        (9_000, 200),
        (1, 1),
    ];
    let mut blocks: Vec<Block> = shapes
        .map(|(width, height)| Block::Picture(picture(width, height)))
        .to_vec();
    blocks.push(Block::PictureRow(
        vec![picture(640, 480), picture(300, 3_000)],
        170.0,
    ));
    snapshot("pictures", blocks);
}

#[test]
fn a_cover_and_places_to_sign() {
    let cover = Cover {
        title: "자체 보안점검 결과보고서".to_owned(),
        subtitle: "2026년 점검".to_owned(),
        institution: "하늘페이(주)".to_owned(),
        date: "2026년 11월 20일".to_owned(),
        facts: vec![("점검기관".to_owned(), "하늘페이(주)".to_owned())],
        classification: "대외비".to_owned(),
        approval: Approval {
            title: "결재".to_owned(),
            steps: ["담당", "승인"]
                .map(|step| (step.to_owned(), "윤슬기".to_owned()))
                .to_vec(),
        },
        ..Cover::default()
    };
    let signer = |role: &str, seal| Signer {
        role: role.to_owned(),
        name: "윤슬기".to_owned(),
        place: "(인)".to_owned(),
        seal,
        ..Signer::default()
    };
    let signatures = Signatures {
        statement: "위와 같이 확인합니다.".to_owned(),
        date: "2026년 11월 20일".to_owned(),
        institution: "하늘페이(주)".to_owned(),
        heads: ["구분", "소속", "성명", "서명"].map(str::to_owned),
        signers: vec![signer("점검자", false), signer("대표", true)],
        seal: None,
    };
    snapshot(
        "cover",
        vec![Block::Cover(Box::new(cover)), Block::Signatures(signatures)],
    );
}
