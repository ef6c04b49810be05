//! A catalog of one's own as an XLSX workbook: what is filled in comes out whole, or every fault with its row.

use std::io::{Cursor, Read, Write};

use calamine::{Reader, Xlsx};
use jeomgeomdae::{
    domain::{Catalog, Control, ControlId, GuidanceKind, Outcome},
    exchange::{self, RowFault, SheetError, SheetFault},
};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// The sheets of a workbook as text, which a test fills in and writes again.
struct Book(Vec<(String, Vec<Vec<String>>)>);

impl Book {
    /// The template as it is written for the user.
    fn template() -> Self {
        let bytes = exchange::catalog_template().unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let row = |cells: &[calamine::Data]| cells.iter().map(ToString::to_string).collect();
        let sheets = book.worksheets().into_iter();
        Self(
            sheets
                .map(|(name, range)| (name, range.rows().map(row).collect()))
                .collect(),
        )
    }

    /// The template with twenty controls below its titles.
    fn filled() -> Self {
        let mut book = Self::template();
        book.sheet("점검항목").extend((1..=20).map(row));
        book
    }

    fn sheet(&mut self, name: &str) -> &mut Vec<Vec<String>> {
        let sheet = self.0.iter_mut().find(|(other, _)| other == name);
        &mut sheet.unwrap().1
    }

    fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        for (name, rows) in &self.0 {
            let sheet = book.add_worksheet().set_name(name).unwrap();
            for (row, cells) in (0..).zip(rows) {
                for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                    sheet.write_string(row, column, text).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn read(&self) -> Catalog {
        exchange::read_catalog(&self.bytes()).unwrap()
    }

    fn faults(&self) -> Vec<RowFault> {
        refused(&self.bytes())
    }
}

/// One control, every cell filled in.
fn row(number: usize) -> Vec<String> {
    let area = if number <= 12 { "관리" } else { "기술" };
    [
        area,
        &format!("{area} 분야 {}", number % 2),
        &format!("1.{number}"),
        &format!("제목 {number}"),
        &format!("요구사항 {number}"),
        "첫째 의무\n  둘째 의무  \n\n셋째 의무",
        "권고 하나\r\n권고 둘",
        "예시",
        "접속 기록\n설정 화면",
        "전자금융감독규정 제13조 제1항 제1호(전산자료 보호대책)\n사내 보안규정",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn refused(bytes: &[u8]) -> Vec<RowFault> {
    match exchange::read_catalog(bytes) {
        Err(SheetError::Faults(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

fn fault(sheet: &str, row: impl Into<Option<u32>>, fault: SheetFault) -> RowFault {
    RowFault {
        sheet: sheet.to_owned(),
        row: row.into(),
        fault,
    }
}

fn controls(catalog: &Catalog) -> Vec<&Control> {
    let placed = catalog.controls().into_iter();
    placed.map(|placed| placed.control).collect()
}

fn points(control: &Control, kind: GuidanceKind) -> Vec<&str> {
    let points = control.guidance.iter().filter(|point| point.kind == kind);
    points.map(|point| point.text.as_str()).collect()
}

#[test]
fn every_control_and_the_head_come_in_complete() {
    let catalog = Book::filled().read();
    assert_eq!(catalog.title, "우리 회사 점검 기준");
    assert_eq!(
        (catalog.id.as_str(), catalog.date.as_str()),
        ("our-own", "2026-01")
    );
    assert_eq!(catalog.levels, ["영역", "분야"]);
    let scale = catalog.scale.iter();
    assert_eq!(
        scale
            .map(|level| (level.label.as_str(), level.outcome))
            .collect::<Vec<_>>(),
        [
            ("이행", Outcome::Pass),
            ("부분이행", Outcome::Partial),
            ("미이행", Outcome::Fail)
        ]
    );
    let mut found = controls(&catalog);
    assert_eq!(found.len(), 20);
    let number = |control: &&Control| control.id.as_str()[2..].parse::<usize>().unwrap();
    found.sort_by_key(number);
    for (number, control) in (1..).zip(found) {
        let placed = catalog.control(&control.id).unwrap();
        let headings: Vec<&str> = placed.path.iter().map(|it| it.title.as_str()).collect();
        let cells = row(number);
        assert_eq!(headings, cells[..2]);
        assert_eq!(
            [
                control.id.as_str(),
                control.title.as_str(),
                control.requirement.as_str()
            ],
            [&cells[2], &cells[3], &cells[4]]
        );
        assert_eq!(control.guidance.len(), 6);
        assert_eq!(control.references.len(), 2);
    }
}

#[test]
fn every_line_of_a_cell_is_a_point_of_its_own() {
    let catalog = Book::filled().read();
    let control = controls(&catalog)[0];
    assert_eq!(
        points(control, GuidanceKind::Must),
        ["첫째 의무", "둘째 의무", "셋째 의무"]
    );
    assert_eq!(
        points(control, GuidanceKind::Should),
        ["권고 하나", "권고 둘"]
    );
    assert_eq!(points(control, GuidanceKind::Example), ["예시"]);
    assert_eq!(control.evidence_examples, ["접속 기록", "설정 화면"]);
    let laws = control.references.iter();
    let laws: Vec<(&str, Option<&str>)> = laws
        .map(|it| (it.law.as_str(), it.article.as_deref()))
        .collect();
    assert_eq!(
        laws,
        [
            ("전자금융감독규정", Some("제13조")),
            ("사내 보안규정", None)
        ]
    );
}

#[test]
fn columns_may_stand_in_any_order() {
    let mut turned = Book::filled();
    turned
        .sheet("점검항목")
        .iter_mut()
        .for_each(|cells| cells.reverse());
    assert_eq!(turned.read(), Book::filled().read());
}

#[test]
fn every_fault_is_told_at_once_with_its_row() {
    let mut book = Book::filled();
    let rows = book.sheet("점검항목");
    for cells in rows.iter_mut() {
        cells.remove(7);
    }
    rows[8][2] = "1.3".to_owned();
    rows.insert(12, vec![String::new(); 9]);
    assert_eq!(
        book.faults(),
        [
            fault("점검항목", 1, SheetFault::NoColumn("예시".to_owned())),
            fault("점검항목", 9, SheetFault::DuplicateId("1.3".to_owned(), 4)),
            fault("점검항목", 13, SheetFault::EmptyRow),
        ]
    );
}

#[test]
fn a_needed_cell_that_is_empty_is_told() {
    let mut book = Book::filled();
    book.sheet("점검항목")[5][4] = "  ".to_owned();
    book.sheet("기준")[1][1].clear();
    assert_eq!(
        book.faults(),
        [
            fault("기준", 2, SheetFault::Empty("제목".to_owned())),
            fault("점검항목", 6, SheetFault::Empty("요구사항".to_owned())),
        ]
    );
}

#[test]
fn a_reference_that_names_no_law_is_told() {
    let mut book = Book::filled();
    book.sheet("점검항목")[3][9] = "사내 보안규정\n제15조 제1항".to_owned();
    let lacking = SheetFault::Empty("참고법규의 법 이름".to_owned());
    assert_eq!(book.faults(), [fault("점검항목", 4, lacking)]);
}

#[test]
fn a_missing_sheet_is_told_unless_it_has_a_usual_content() {
    for name in ["점검항목", "기준"] {
        let missing = SheetFault::NoSheet(name.to_owned());
        assert_eq!(
            Book::filled().without(name).faults(),
            [fault(name, None, missing)]
        );
    }
    let usual = Book::filled().without("점검결과").read();
    assert_eq!(usual.scale, Book::filled().read().scale);
}

#[test]
fn a_verdict_that_counts_as_nothing_known_is_told() {
    let mut book = Book::filled();
    book.sheet("점검결과")[2][1] = "절반".to_owned();
    let unknown = SheetFault::UnknownOutcome("절반".to_owned());
    assert_eq!(book.faults(), [fault("점검결과", 3, unknown)]);
}

#[test]
fn the_untouched_template_has_no_control() {
    let bytes = exchange::catalog_template().unwrap();
    assert_eq!(
        refused(&bytes),
        [fault("점검항목", None, SheetFault::NoControl)]
    );
}

#[test]
fn what_is_no_workbook_is_unreadable() {
    for bytes in [&b"not a workbook"[..], b"PK\x03\x04 broken", b""] {
        let read = exchange::read_catalog(bytes);
        assert!(matches!(read, Err(SheetError::Unreadable(_))), "{read:?}");
    }
}

#[test]
fn a_date_is_read_as_a_date() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("점검항목").unwrap();
    for (row, cells) in (0..).zip([&Book::template().sheet("점검항목")[0], &row(1)]) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let sheet = book.add_worksheet().set_name("기준").unwrap();
    for (row, cells) in (0..).zip(Book::template().sheet("기준").iter()) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let (day, format) = (
        ExcelDateTime::from_ymd(2026, 3, 2).unwrap(),
        Format::new().set_num_format("yyyy. m. d."),
    );
    sheet.write_with_format(5, 1, &day, &format).unwrap();
    let catalog = exchange::read_catalog(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(catalog.date, "2026-03-02");
}

/// The template, typed full in `LibreOffice` Calc 7.4 and saved there as XLSX: what looks like a number or a date stays
/// as typed.
#[test]
fn a_template_filled_in_libreoffice_comes_in_complete() {
    let catalog =
        exchange::read_catalog(include_bytes!("../data/own-catalog-libreoffice.xlsx")).unwrap();
    assert_eq!(
        [
            catalog.id.as_str(),
            &catalog.title,
            &catalog.edition,
            &catalog.date
        ],
        [
            "libre-check",
            "리브레오피스로 채운 점검 기준",
            "2026. 3.",
            "2026-03"
        ]
    );
    let typed = [
        "1.1", "1.2", "1.3", "1.10", "1.20", "2.1", "2.1.1", "2.10", "2.2", "1.1.1", "3.1", "3.2",
        "3.3", "12.31", "2026-1", "4.1", "4.2", "4.3", "5", "007",
    ];
    assert_eq!(catalog.controls().len(), typed.len());
    for (number, id) in (1..).zip(typed) {
        let control = catalog.control(&ControlId::new(id)).unwrap().control;
        assert_eq!(control.title, format!("제목 {number}"));
        assert_eq!(control.requirement, format!("요구사항 {number}을 지킨다."));
        let duties = if number % 2 == 1 { 3 } else { 1 };
        assert_eq!(points(control, GuidanceKind::Must).len(), duties);
    }
    let first = controls(&catalog)[0];
    assert_eq!(
        points(first, GuidanceKind::Must),
        [
            "첫째 의무를 지킨다.",
            "둘째 의무를 지킨다.",
            "셋째 의무를 지킨다."
        ]
    );
    assert_eq!(
        points(first, GuidanceKind::Should),
        ["두 단계 인증을 쓴다.", "기록을 남긴다."]
    );
    assert_eq!(points(first, GuidanceKind::Example), ["- 화면을 캡처한다."]);
    assert_eq!(first.evidence_examples, ["설정 화면", "접속 기록"]);
    assert_eq!(first.references.len(), 2);
    assert_eq!(catalog.groups[1].controls.len(), 5);
}

#[test]
fn a_cell_in_the_last_corner_is_refused_and_asks_for_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("점검항목").unwrap();
    sheet.write_string(0, 0, "영역").unwrap();
    sheet.write_string(1_048_575, 16_383, ".").unwrap();
    let faults = refused(&book.save_to_buffer().unwrap());
    assert!(faults.contains(&fault("점검항목", 1_048_576, SheetFault::TooFar)));
}

#[test]
fn a_run_of_empty_rows_is_one_fault() {
    let mut book = Book::filled();
    let rows = book.sheet("점검항목");
    let last = rows.pop().unwrap();
    rows.extend(std::iter::repeat_n(Vec::new(), 300));
    rows.push(last);
    assert_eq!(book.faults(), [fault("점검항목", 21, SheetFault::EmptyRow)]);
}

#[test]
fn a_column_that_is_there_twice_or_unknown_is_told() {
    let mut book = Book::filled();
    let titles = &mut book.sheet("점검항목")[0];
    titles.push("의무".to_owned());
    titles.push("비고".to_owned());
    let odd = |name: &str| fault("점검항목", 1, SheetFault::UnknownColumn(name.to_owned()));
    let faults = book.faults();
    assert!(
        faults.contains(&odd("의무")) && faults.contains(&odd("비고")),
        "{faults:?}"
    );
}

#[test]
fn a_named_row_or_verdict_column_that_is_there_twice_or_unknown_is_told() {
    let mut book = Book::filled();
    let head = book.sheet("기준");
    let row = |name: &str| vec![name.to_owned(), "값".to_owned()];
    head.extend([row("제목"), row("짧은이름")]);
    book.sheet("점검결과")[0].push("비고".to_owned());
    let odd = |name: &str| SheetFault::UnknownRow(name.to_owned());
    assert_eq!(
        book.faults(),
        [
            fault("기준", 9, odd("제목")),
            fault("기준", 10, odd("짧은이름")),
            fault("점검결과", 1, SheetFault::UnknownColumn("비고".to_owned())),
        ]
    );
}

#[test]
fn what_stands_beside_the_names_is_told() {
    let mut book = Book::filled();
    book.sheet("점검항목")[4].push("표 밖의 글".to_owned());
    book.sheet("기준")[2].push("표 밖의 글".to_owned());
    book.sheet("기준")
        .push(vec![String::new(), "이름 없는 값".to_owned()]);
    assert_eq!(
        book.faults(),
        [
            fault("기준", 3, SheetFault::NoHeading),
            fault("기준", 9, SheetFault::NoHeading),
            fault("점검항목", 5, SheetFault::NoHeading),
        ]
    );
}

/// A workbook, each part as `change` leaves it.
fn repacked(change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut sound = zip::ZipArchive::new(Cursor::new(Book::filled().bytes())).unwrap();
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..sound.len() {
        let mut text = String::new();
        let mut part = sound.by_index(at).unwrap();
        part.read_to_string(&mut text).unwrap();
        let options = zip::write::SimpleFileOptions::default();
        let name = part.name().unwrap();
        packed.start_file(&name, options).unwrap();
        let text = change(&name, text);
        packed.write_all(text.as_bytes()).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_promises_billions_of_texts_is_refused() {
    let sound = repacked(|_, text| text);
    assert!(exchange::read_catalog(&sound).is_ok());
    let promising = repacked(|name, text| match text.split_once("uniqueCount=\"") {
        Some((before, rest)) if name.ends_with("sharedStrings.xml") => {
            format!("{before}uniqueCount=\"4000000{rest}")
        }
        _ => text,
    });
    assert_ne!(promising, sound);
    let refused = exchange::read_catalog(&promising);
    assert!(matches!(refused, Err(SheetError::TooLarge)), "{refused:?}");
}

#[test]
fn a_workbook_that_unpacks_to_more_than_any_catalog_is_refused() {
    let bomb = repacked(|name, text| match name {
        "docProps/app.xml" => " ".repeat(65 * 1024 * 1024) + &text,
        _ => text,
    });
    assert!(bomb.len() < 1024 * 1024);
    let refused = exchange::read_catalog(&bomb);
    assert!(matches!(refused, Err(SheetError::TooLarge)), "{refused:?}");
}
