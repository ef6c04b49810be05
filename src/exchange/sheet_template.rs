//! Writes the XLSX workbook into which a catalog of one's own is filled.

use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{
    sheet::{
        COLUMNS, CONTROLS, HEAD, HEAD_ROWS, NEEDED, NEEDED_HEAD_ROWS, OUTCOMES, SCALE,
        SCALE_COLUMNS, SheetError,
    },
    sheet_read::usual_scale,
};

/// How many rows of the verdicts offer the words of a choice.
const ROWS: u32 = 2_000;

/// How to fill the workbook in.
const HOW: [&str; 8] = [
    "이 파일을 채워 점검대에서 ‘기준 불러오기’로 읽으면 우리 회사의 점검 기준이 됩니다.",
    "‘기준’ 시트: 기준의 이름과 펴낸 곳을 적습니다. id는 영문 소문자, 숫자, 하이픈(-)만 씁니다.",
    "‘점검결과’ 시트: 판정의 이름입니다. 계산에는 충족, 일부, 미충족 가운데 하나를 적습니다. 해당없음은 저절로 더해집니다.",
    "‘점검항목’ 시트: 한 줄에 한 항목입니다. *가 붙은 열은 반드시 적습니다. 분야는 비워도 됩니다.",
    "의무, 권고, 예시, 점검자료, 참고법규에 여럿을 적을 때에는 칸 안에서 줄을 바꿉니다(Alt+Enter, 리브레오피스는 Ctrl+Enter).",
    "의무에 적은 것이 점검기준이 됩니다. 비우면 요구사항이 점검기준이 됩니다.",
    "참고법규는 ‘법 이름 제15조 제1항 제5호(제목)’처럼 적습니다.",
    "번호가 겹치거나 빈 행이 끼어 있으면 어느 행인지 알려 드리고 아무것도 받아들이지 않습니다.",
];

/// The bytes of an empty workbook that [`super::read_catalog`] reads once it is filled in.
///
/// # Errors
/// [`SheetError::Unreadable`] when the workbook cannot be written.
pub fn catalog_template() -> Result<Vec<u8>, SheetError> {
    write().map_err(|error| SheetError::Unreadable(error.to_string()))
}

fn write() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let title = Format::new().set_bold().set_background_color("EEF0F3");
    // Text, so that 1.10 stays 1.10 and 1.1.1 does not become a date.
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    controls(book.add_worksheet(), &title, &text)?;
    head(book.add_worksheet(), &title, &text)?;
    scale(book.add_worksheet(), &title, &text)?;
    let how = book.add_worksheet().set_name("안내")?;
    how.set_column_width(0, 110)?;
    for (row, line) in (0..).zip(HOW) {
        how.write_string_with_format(row, 0, line, &Format::new().set_text_wrap())?;
    }
    book.save_to_buffer()
}

fn controls(sheet: &mut Worksheet, title: &Format, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name(CONTROLS)?.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(COLUMNS) {
        let star = if NEEDED.contains(&name) { "*" } else { "" };
        sheet.set_column_width(column, if column < 3 { 14 } else { 32 })?;
        sheet.set_column_format(column, text)?;
        sheet.write_string_with_format(0, column, format!("{name}{star}"), title)?;
    }
    Ok(())
}

fn head(sheet: &mut Worksheet, title: &Format, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name(HEAD)?.set_column_width(0, 16)?;
    sheet.set_column_width(1, 70)?;
    for (row, (name, value)) in (0..).zip(HEAD_ROWS) {
        let star = if (row as usize) < NEEDED_HEAD_ROWS {
            "*"
        } else {
            ""
        };
        sheet.write_string_with_format(row, 0, format!("{name}{star}"), title)?;
        sheet.write_string_with_format(row, 1, value, text)?;
    }
    Ok(())
}

fn scale(sheet: &mut Worksheet, title: &Format, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name(SCALE)?.set_column_width(2, 60)?;
    for (column, name) in (0..).zip(SCALE_COLUMNS) {
        sheet.write_string_with_format(0, column, name, title)?;
    }
    for ((row, level), counts) in (1..).zip(usual_scale()).zip(OUTCOMES) {
        sheet.write_string_with_format(row, 0, level.label, text)?;
        sheet.write_string_with_format(row, 1, counts, text)?;
        sheet.write_string_with_format(row, 2, level.meaning, text)?;
    }
    let choice = DataValidation::new().allow_list_strings(&OUTCOMES)?;
    sheet.add_data_validation(1, 1, ROWS, 1, &choice)?;
    Ok(())
}
