//! The list of an evidence folder as an XLSX workbook: one row an evidence, with a link to its file and its hash.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline,
    IgnoreError, Url, Workbook, Worksheet, XlsxError,
};

use super::{FolderHead, FolderItem, PAGE_NAME, of_several_catalogs};

/// Why the list cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The workbook cannot be made; the text is the writer's.
    #[error("{0}")]
    List(String),
}

/// Columns of the table with their widths in characters; together they fill A4 landscape at a size that can be read.
const COLUMNS: [(&str, f64); 13] = [
    ("번호", 12.0),
    ("항목", 18.0),
    ("제목", 21.0),
    ("설명", 26.0),
    ("파일", 30.0),
    ("크기", 13.0),
    ("SHA-256", 32.0),
    ("캡처 시각", 11.0),
    ("캡처한 곳", 12.0),
    ("붙인 사람", 10.0),
    ("붙인 때", 11.0),
    ("쓰는 항목", 11.0),
    ("비고", 24.0),
];
const LAST_COLUMN: u16 = 12;
/// Columns of the file and its size.
const FILE: u16 = 4;
const SIZE: u16 = 5;
const SHA256: u16 = 6;
/// Row of the table's heading; what stands above is the head.
const HEADING: u32 = 6;

/// Most UTF-16 units of a cell that Excel opens.
const LONGEST_CELL: usize = 32_767;
/// Height of a line and most height of a row, in points.
const LINE_HEIGHT: f64 = 13.5;
const HIGHEST_ROW: f64 = 409.0;
/// The font of Korean Windows, which other systems replace by a Korean one of theirs.
const FONT: &str = "맑은 고딕";
const INK: Color = Color::RGB(0x001B_1F24);
const MUTED: Color = Color::RGB(0x005B_6470);
const LINE: Color = Color::RGB(0x00D3_D8DE);
const GROUND: Color = Color::RGB(0x00EE_F0F3);
const ACCENT: Color = Color::RGB(0x001F_5FBF);

/// The bytes of the list; `paths` are those of [`super::folder_paths`]. The same input gives the same bytes.
///
/// # Errors
/// [`FolderError::List`] when the workbook cannot be written, as with more files than a sheet may link.
pub fn folder_list(
    head: &FolderHead,
    items: &[FolderItem],
    paths: &[Option<String>],
) -> Result<Vec<u8>, FolderError> {
    write(head, items, paths).map_err(|error| FolderError::List(error.to_string()))
}

/// How the cells look.
struct Look {
    title: Format,
    label: Format,
    value: Format,
    heading: Format,
    size_heading: Format,
    text: Format,
    link: Format,
    size: Format,
    digest: Format,
}

impl Look {
    fn new() -> Self {
        let font = Format::new()
            .set_font_name(FONT)
            .set_font_size(10)
            .set_font_color(INK);
        // Text, so that 1.10 stays 1.10 and 1.1.1 does not become a date.
        let plain = font.clone().set_num_format("@");
        let cell = plain
            .clone()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE);
        let heading = cell
            .clone()
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(GROUND);
        Self {
            title: plain.clone().set_font_size(16).set_bold(),
            label: plain.clone().set_font_color(MUTED),
            size_heading: heading.clone().set_align(FormatAlign::Right).set_indent(1),
            heading,
            link: cell
                .clone()
                .set_font_color(ACCENT)
                .set_underline(FormatUnderline::Single),
            size: cell
                .clone()
                .set_num_format("#,##0\" B\"")
                .set_align(FormatAlign::Right)
                .set_indent(1),
            digest: cell.clone().set_font_name("Consolas").set_font_size(8),
            value: plain,
            text: cell,
        }
    }
}

fn write(
    head: &FolderHead,
    items: &[FolderItem],
    paths: &[Option<String>],
) -> Result<Vec<u8>, XlsxError> {
    let (mut book, look) = (Workbook::new(), Look::new());
    book.set_properties(&properties(head)?);
    let sheet = book.add_worksheet().set_name("증적목록")?;
    head_block(sheet, head, &look)?;
    for (column, (name, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        let format = if column == SIZE {
            &look.size_heading
        } else {
            &look.heading
        };
        sheet.write_string_with_format(HEADING, column, name, format)?;
    }
    let several = of_several_catalogs(items);
    let mut last = HEADING;
    for (item, path) in items.iter().zip(paths) {
        last += 1;
        row(sheet, last, item, several, path.as_deref(), &look)?;
    }
    arrange(sheet, last)?;
    book.save_to_buffer()
}

fn head_block(sheet: &mut Worksheet, head: &FolderHead, look: &Look) -> Result<(), XlsxError> {
    let about = format!(
        "이 파일과 같은 폴더에 있는 {PAGE_NAME}을 열면 파일마다 SHA-256이 그대로인지 확인할 수 있습니다."
    );
    sheet.set_row_height(0, 28)?;
    sheet.write_string_with_format(0, 0, "증적 목록", &look.title)?;
    let lines = [
        ("과제", head.project.as_str()),
        ("기관", &head.institution),
        ("만든 때", &format!("{} · {}", head.made_at, head.program)),
        ("내용 해시", &head.content_hash),
        ("확인", &about),
    ];
    for (row, (label, value)) in (1..).zip(lines) {
        sheet.write_string_with_format(row, 0, label, &look.label)?;
        sheet.write_string_with_format(row, 1, fitting(value), &look.value)?;
    }
    sheet.set_row_height(HEADING, 24)?;
    Ok(())
}

fn row(
    sheet: &mut Worksheet,
    row: u32,
    item: &FolderItem,
    several: bool,
    path: Option<&str>,
    look: &Look,
) -> Result<(), XlsxError> {
    let texts = texts(item, several, path);
    sheet.set_row_height(row, height(&texts))?;
    for (column, text) in (0..).zip(&texts) {
        let format = if column == SHA256 {
            &look.digest
        } else {
            &look.text
        };
        sheet.write_string_with_format(row, column, fitting(text), format)?;
    }
    if let Some(path) = path {
        let url = Url::new(link(path)).set_text(name_of(path));
        sheet.write_url_with_format(row, FILE, url, &look.link)?;
        // A length is below 2⁵³, up to which Excel's numbers are whole.
        #[expect(clippy::cast_precision_loss, reason = "no file is that long")]
        sheet.write_number_with_format(row, SIZE, item.length as f64, &look.size)?;
    }
    Ok(())
}

/// What stands in the columns; link and size of a file are laid over it.
fn texts(item: &FolderItem, several: bool, path: Option<&str>) -> [String; 13] {
    let place = match item.paper.as_deref().map(str::trim) {
        Some("") => "종이 문서".to_owned(),
        Some(place) => format!("종이 문서 · {place}"),
        None => name_of(path.unwrap_or_default()).to_owned(),
    };
    [
        item.number.clone(),
        item.heading(several),
        item.title.clone(),
        item.description.clone(),
        place,
        String::new(),
        item.sha256.clone(),
        item.captured.clone(),
        item.host.clone(),
        item.added_by.clone(),
        item.added_at.clone(),
        item.controls.join("\n"),
        remarks(item),
    ]
}

/// The last part of a path: the folder says no more than number and title of the control do.
fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn remarks(item: &FolderItem) -> String {
    let name = item.original_name.trim();
    let original = (!name.is_empty()).then(|| format!("원래 이름: {name}"));
    let notes = item.notes.iter().cloned();
    original
        .into_iter()
        .chain(notes)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Height of a row in points. `LibreOffice` does not find it by itself, so it is reckoned, rather too high than too low: a
/// Korean letter takes nearly two digits.
fn height(texts: &[String]) -> f64 {
    let lines = texts.iter().zip(COLUMNS).map(|(text, (_, width))| {
        let width_of = |letter: char| if letter.is_ascii() { 1.0 } else { 1.75 };
        let lines = text.lines().map(|line| {
            let length: f64 = line.chars().map(width_of).sum();
            (length / (width * 0.94)).ceil().max(1.0)
        });
        lines.sum::<f64>()
    });
    (lines.fold(1.0, f64::max) * LINE_HEIGHT + 3.0).min(HIGHEST_ROW)
}

/// A relative path as Excel itself writes it into a workbook: signs escaped, Korean letters as they are. Escaped Korean is
/// read by some versions in the code page of Windows. The writer escapes only what does not look escaped, so all of it is
/// done here.
fn link(path: &str) -> String {
    let parts = path.chars().map(|letter| match letter {
        ' ' | '%' | '"' | '<' | '>' | '[' | ']' | '^' | '`' | '{' | '}' => {
            format!("%{:02x}", u32::from(letter))
        }
        _ => letter.to_string(),
    });
    format!("file:///{}", parts.collect::<String>())
}

/// As much of a text as a cell takes.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST_CELL
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Filter, frozen heading and print setup.
fn arrange(sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    sheet.autofilter(HEADING, 0, last, LAST_COLUMN)?;
    sheet.set_freeze_panes(HEADING + 1, 0)?;
    sheet.ignore_error_range(0, 0, last, LAST_COLUMN, IgnoreError::NumberStoredAsText)?;
    sheet.set_screen_gridlines(false);
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer("&C&P / &N");
    sheet.set_repeat_rows(HEADING, HEADING)?;
    sheet.set_print_area(0, 0, last, LAST_COLUMN)?;
    Ok(())
}

/// Properties with the time of the export, since the writer would take the clock's.
fn properties(head: &FolderHead) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::parse_from_str(head.made_at.trim())
        .or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    Ok(DocProperties::new()
        .set_title(format!("증적 목록 {}", head.project))
        .set_company(&head.institution)
        .set_author(&head.program)
        .set_creation_datetime(&made))
}
