//! What those hear who cannot see the page: a tree without holes, every word of it once.
use super::{document, fonts, heading, pages, paragraph};
use crate::report::document::{
    BarChart, Block, Cell, CellKind, Choice, Content, Cover, List, ListItem, Mark, Marker, Picture,
    Row, Run, Signatures, Signer, Size, Table, Width,
};
use crate::report::page::{Item, Kid, Node, Role, Structure};
use crate::report::{Layout, lay_out};

/// The tree in one line: roles, and words where they stand.
fn shape(layout: &Layout) -> String {
    let structure = Structure::of(&layout.pages);
    let roots: Vec<usize> = structure.roots().collect();
    let nodes = roots.iter().map(|node| of_node(layout, &structure, *node));
    nodes.collect::<Vec<_>>().join(" ")
}

fn of_node(layout: &Layout, structure: &Structure, node: usize) -> String {
    let kid = |kid: &Kid| match *kid {
        Kid::Node(inner) => of_node(layout, structure, inner),
        Kid::Span(page, span) => {
            let marks = structure.marks(&layout.pages, page, span);
            marks.iter().map(Item::words).collect()
        }
        Kid::Link(..) => "@".to_owned(),
    };
    let node = &structure.nodes[node];
    let kids: Vec<String> = node.kids.iter().map(kid).collect();
    let kids: Vec<&str> = kids
        .iter()
        .map(String::as_str)
        .filter(|kid| !kid.is_empty())
        .collect();
    format!("{}({})", name(node), kids.join(" "))
}

fn name(node: &Node) -> String {
    match &node.tag.role {
        Role::Heading(level) => format!("H{level}"),
        Role::Paragraph => "P".to_owned(),
        Role::List { numbered: true } => "OL".to_owned(),
        Role::List { numbered: false } => "UL".to_owned(),
        Role::Entry => "LI".to_owned(),
        Role::Label(None) => "Lbl".to_owned(),
        Role::Label(Some(words)) => format!("Lbl<{words}>"),
        Role::EntryBody => "LBody".to_owned(),
        Role::Cell(cell) => match cell.scope {
            Some(scope) => format!("TH{}", &format!("{scope:?}")[..1]),
            None => "TD".to_owned(),
        },
        Role::Row => "TR".to_owned(),
        Role::Figure(words, _) => format!("Figure<{words}>"),
        other => format!("{other:?}"),
    }
}

fn entry(marker: Marker, depth: u8, words: &str) -> ListItem {
    ListItem {
        marker,
        depth,
        runs: vec![Run::regular(words)],
    }
}

fn picture() -> Picture {
    Picture {
        sha256: "aa".to_owned(),
        width_px: 20,
        height_px: 10,
        caption: vec![Run::regular("화면")],
        show_digest: false,
    }
}

fn table(header_rows: usize, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![Width::Share(1.0); 2],
        header_rows,
        rows,
    })
}

/// A block of every kind.
fn every_block() -> Vec<Block> {
    let list = List {
        items: vec![
            entry(Marker::Bullet, 0, "하나"),
            entry(Marker::Dash, 1, "안"),
            entry(Marker::Tick, 0, "둘"),
        ],
        size: Size::Inherit,
    };
    let choice = Choice {
        options: vec![
            (Mark::Full, "이행".to_owned(), true),
            (Mark::Empty, "미이행".to_owned(), false),
        ],
        note: vec![Run::regular("까닭")],
    };
    let cells = vec![
        Cell::label("이름"),
        Cell::new(
            CellKind::Body,
            vec![Content::text("값"), Content::Digest("ab12".to_owned())],
        ),
    ];
    let signer = Signer {
        role: "대표".to_owned(),
        seal: true,
        place: "(인)".to_owned(),
        ..Signer::default()
    };
    vec![
        Block::Cover(Box::new(Cover {
            title: "표제".to_owned(),
            facts: vec![("기관".to_owned(), "하늘페이".to_owned())],
            ..Cover::default()
        })),
        Block::Contents("목차".to_owned()),
        heading(1, "장"),
        heading(3, "절"),
        paragraph("글"),
        Block::Content(Content::List(list)),
        Block::Content(Content::Choice(choice)),
        table(
            1,
            vec![
                Row::new(vec![Cell::head("머리"), Cell::head("둘")]),
                Row::new(cells),
            ],
        ),
        Block::BarChart(BarChart {
            series: vec![
                (Mark::Full, "이행".to_owned()),
                (Mark::Empty, "미이행".to_owned()),
            ],
            bars: vec![("분야".to_owned(), vec![2, 1])],
            ..BarChart::default()
        }),
        Block::Picture(picture()),
        Block::PictureRow(vec![picture(), picture()], 50.0),
        Block::Signatures(Signatures {
            statement: "확인한다".to_owned(),
            date: "날짜".to_owned(),
            institution: "기관".to_owned(),
            heads: ["구분", "소속", "성명", "서명"].map(str::to_owned),
            signers: vec![signer],
            ..Signatures::default()
        }),
    ]
}

#[test]
fn every_block_says_what_it_is() {
    let shape = shape(&pages(every_block()));
    for part in [
        "Division(Title(표제) Table(TR(THR(기관) TD(하늘페이))) Figure<프로젝트 해시가 담긴 QR 코드>() Caption(프로젝트 해시 (SHA-256)))",
        "H1(목차) Contents(ContentsEntry(Reference(Link(@ 장 2))) ContentsEntry(Reference(Link(@ 절 2))))",
        // No level of headings is left out.
        "H1(장) H2(절) P(글)",
        "UL(LI(Lbl<•>() LBody(하나 UL(LI(Lbl<–>() LBody(안))))) LI(Lbl<충족>() LBody(둘)))",
        "Division(UL(LI(Lbl<선택함>() LBody(이행)) LI(Lbl<선택하지 않음>() LBody(미이행))) P(까닭))",
        "Table(TR(THC(머리) THC(둘)) TR(THR(이름) TD(P(값) P(ab12))))",
        "Division(Figure<막대그래프. 분야: 이행 2, 미이행 1.>(이행미이행분야213))",
        "Division(Figure<화면>() Caption(화면))",
        "Division(Division(Figure<화면>() Caption(화면)) Division(Figure<화면>() Caption(화면)))",
        "Division(P(확인한다) P(날짜) P(기관)) Table(TR(THC(구분) THC(소속) THC(성명) THC(서명)) TR(THR(대표) TD() TD() TD((인))))",
    ] {
        assert!(shape.contains(part), "{part}\n{shape}");
    }
}

#[test]
fn tags_are_balanced_on_every_page_and_only_leaves_hold_marks() {
    let mut blocks = every_block();
    for row in 0..40 {
        blocks.push(paragraph(&format!("문단 {row} ").repeat(40)));
    }
    let layout = pages(blocks);
    for page in &layout.pages {
        let mut depth = 0_i32;
        for item in &page.items {
            match item {
                Item::Open(_) => depth += 1,
                Item::Close => depth -= 1,
                _ => {}
            }
            assert!(depth >= 0);
        }
        assert_eq!(depth, 0);
    }
    for node in Structure::of(&layout.pages).nodes {
        let holds = node.kids.iter().any(|kid| matches!(kid, Kid::Span(..)));
        let groups = matches!(
            node.tag.role,
            Role::Division
                | Role::List { .. }
                | Role::Entry
                | Role::Table
                | Role::Row
                | Role::Contents
        );
        assert!(!(holds && groups), "{node:?}");
    }
}

#[test]
fn what_is_said_again_on_the_next_page_is_furniture() {
    let mut rows = vec![Row::new(vec![Cell::head("머리"), Cell::head("글")])];
    let long: Vec<String> = (0..130).map(|line| format!("줄{line}")).collect();
    rows.push(Row::new(vec![
        Cell::label("이름"),
        Cell::text(long.join("\n")),
    ]));
    let layout = pages(vec![table(1, rows)]);
    assert!(layout.pages.len() > 2);
    let words = long.join(" ");
    assert_eq!(
        shape(&layout),
        format!(
            "Table(TR(THC(머리) THC(글)) TR(THR(이름) TD({})))",
            in_pages(&layout, &words)
        )
    );
}

#[test]
fn a_note_is_told_once_behind_the_first_page_of_its_mark() {
    let mark = Run::regular("머리").noted("각주");
    let head = Cell::new(CellKind::Head, vec![Content::runs(vec![mark])]);
    let mut rows = vec![Row::new(vec![head, Cell::head("둘")])];
    rows.extend((0..60).map(|row| Row::new(vec![Cell::text(format!("{row}")), Cell::text("값")])));
    let layout = pages(vec![table(1, rows)]);
    assert_eq!(layout.pages.len(), 2);
    let shape = shape(&layout);
    assert!(shape.ends_with(") Note(Lbl(※1) P(각주))"), "{shape}");
}

#[test]
fn what_takes_many_lines_or_frames_is_still_one_thing() {
    let long = "가나다라 ".repeat(200);
    let long = long.trim();
    let choice = Choice {
        options: vec![(Mark::Full, long.to_owned(), true)],
        note: Vec::new(),
    };
    let tall = Picture {
        width_px: 100,
        height_px: 9000,
        ..picture()
    };
    let label = Marker::Label(long.to_owned());
    let items = vec![entry(label, 0, "글")];
    let bars = (0..60).map(|bar| (format!("{bar}"), vec![1]));
    let chart = BarChart {
        series: vec![(Mark::Full, "이행".to_owned())],
        bars: bars.collect(),
        ..BarChart::default()
    };
    let cover = Cover {
        title: "제목 글 ".repeat(20).trim().to_owned(),
        facts: vec![("기관".to_owned(), long.to_owned())],
        date: "날짜".to_owned(),
        ..Cover::default()
    };
    let of = |block: Block| shape(&pages(vec![block])).replace(&[' ', '\n'][..], "");
    let words = long.replace(' ', "");
    assert_eq!(of(heading(1, long)), format!("H1({words})"));
    assert_eq!(
        of(Block::Content(Content::Choice(choice))),
        format!("Division(UL(LI(Lbl<선택함>()LBody({words}))))")
    );
    let list = List {
        items,
        size: Size::Inherit,
    };
    let list = of(Block::Content(Content::List(list)));
    assert_eq!(list, format!("OL(LI(LBody({words}글)))"));
    let title = "제목글".repeat(20);
    let cover = of(Block::Cover(Box::new(cover)));
    assert!(
        cover.starts_with(&format!(
            "Division(Title({title})Table(TR(THR(기관)TD({words})))P(날짜)"
        )),
        "{cover}"
    );
    let parts = of(Block::Picture(tall));
    let figures = parts.matches("Division(Figure<화면").count();
    assert!(
        figures > 1 && parts.matches("Caption(화면").count() == figures,
        "{parts}"
    );
    let charts = of(Block::BarChart(chart));
    assert!(charts.matches("Figure<막대그래프.").count() > 1, "{charts}");
    assert_eq!(charts.matches("59:이행1.").count(), 1, "{charts}");
}

/// Words of one cell as they are parted by the ends of pages.
fn in_pages(layout: &Layout, words: &str) -> String {
    let mut rest = words;
    let mut parts = Vec::new();
    for page in &layout.pages {
        let here: String = page.items.iter().map(Item::words).collect();
        let count = (0..=rest.len())
            .rev()
            .find(|end| rest.is_char_boundary(*end) && here.contains(&rest[..*end]))
            .unwrap();
        parts.push(&rest[..count]);
        rest = &rest[count..];
    }
    parts.join(" ")
}

#[test]
fn a_row_with_several_labels_says_which_belongs_to_which_cell() {
    let rows = vec![
        Row::new(vec![
            Cell::label("계획").spanning(1, 2),
            Cell::label("기한"),
            Cell::text("오늘"),
            Cell::label("담당"),
            Cell::text("나"),
        ]),
        Row::new(vec![Cell::label("내용"), Cell::text("함").spanning(3, 1)]),
    ];
    let block = Block::Table(Table {
        columns: vec![Width::Share(1.0); 5],
        header_rows: 0,
        rows,
    });
    let layout = lay_out(&document(vec![block]), &fonts()).unwrap();
    let structure = Structure::of(&layout.pages);
    let heads: Vec<Vec<u32>> = structure
        .nodes
        .iter()
        .filter_map(|node| match &node.tag.role {
            Role::Cell(cell) if cell.scope.is_none() => Some(cell.heads.clone()),
            _ => None,
        })
        .collect();
    // By the order of the cells: 계획 0, 기한 1, 오늘 2, 담당 3, 나 4, 내용 5, 함 6.
    assert_eq!(heads, [vec![], vec![0, 3], vec![]]);
}
