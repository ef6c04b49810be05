//! The Korean sentences for catalogs that are refused: every fault with its line or row.

use crate::{
    catalog::{CatalogError, Fault, Located, Place},
    domain::{ControlKey, Relation},
    exchange::{RowFault, SheetError, SheetFault},
    text,
};

use super::{own_catalog::CatalogFileError, sentences::store_error};

/// Most faults that a sentence lists; the rest is counted.
const MOST_FAULTS: usize = 50;

/// A catalog file that is refused.
#[must_use]
pub fn catalog_file_error(error: &CatalogFileError) -> String {
    let (sentence, faults) = catalog_file_faults(error);
    listed(sentence, faults)
}

/// A catalog file that is refused: one sentence, and every fault with its line or row.
#[must_use]
pub fn catalog_file_faults(error: &CatalogFileError) -> (String, Vec<String>) {
    let sentence = match error {
        CatalogFileError::Catalog(CatalogError::Faults(faults)) => {
            return (refused(faults.len()), faults.iter().map(located).collect());
        }
        CatalogFileError::Sheet(SheetError::Faults(faults)) => {
            return (refused(faults.len()), faults.iter().map(row_fault).collect());
        }
        CatalogFileError::Store(error) => store_error(error),
        CatalogFileError::TooLarge(bytes) => format!(
            "파일이 {} MB로, 점검 기준 하나로는 너무 큽니다(32 MB까지). 아무것도 받아들이지 않았습니다.",
            bytes / 1_048_576
        ),
        CatalogFileError::NotACatalog => "점검 기준 파일(RON 또는 XLSX)이 아닙니다. 아무것도 받아들이지 않았습니다. ‘틀 내보내기’로 받은 파일을 채워 쓰십시오.".to_owned(),
        CatalogFileError::Catalog(error) => catalog_error(error),
        CatalogFileError::Sheet(error) => sheet_error(error),
    };
    (sentence, Vec::new())
}

/// A catalog file was taken in.
pub(super) fn catalog_loaded(title: &str, controls: usize) -> String {
    format!("점검 기준 ‘{title}’의 항목 {controls}개를 불러왔습니다.")
}

/// A catalog file bears the id of a built-in catalog.
pub(super) fn catalog_id_taken(id: &str) -> String {
    format!(
        "id ‘{id}’은(는) 프로그램에 들어 있는 점검 기준의 것입니다. 파일의 id를 다른 이름으로 바꾸어 다시 불러오십시오. 아무것도 바뀌지 않았습니다."
    )
}

/// The project has a catalog of that id already.
pub(super) fn catalog_in_use(title: &str) -> String {
    format!(
        "점검 기준 ‘{title}’은(는) 이 프로젝트에 이미 있습니다. 바꾸려면 먼저 빼고 다시 불러오십시오. 아무것도 바뀌지 않았습니다."
    )
}

/// A catalog of that id but with another text was taken out, and undo may bring it back.
pub(super) fn catalog_was_another(title: &str) -> String {
    format!(
        "점검 기준 ‘{title}’과 id가 같고 내용이 다른 기준을 이 프로젝트에서 뺀 적이 있습니다. 실행 취소로 되살아날 수 있으므로 바꾸지 않았습니다. \
         저장하고 프로젝트를 닫았다가 다시 열어 불러오거나, 파일의 id를 바꾸십시오."
    )
}

/// An answer would come back to where it came from.
pub(super) fn came_from_here(from: &ControlKey, to: &ControlKey) -> String {
    format!(
        "{from}의 답은 {to}에서 이어받은 것이라 되돌려 이어받지 않았습니다. 아무것도 바뀌지 않았습니다."
    )
}

/// Summary and evidence were taken over, the verdict was not.
pub(super) fn verdict_left(relation: Relation) -> String {
    format!(
        "요약과 증빙을 이어받았습니다. 이어받은 곳이 이 항목과 ‘{}’ 관계여서 그 판정이 이 항목에 그대로 미치지 않습니다. 점검결과를 직접 고르십시오.",
        text::relation(relation)
    )
}

/// The template was written.
pub(super) fn template_written(path: &std::path::Path) -> String {
    format!("점검 기준의 틀을 ‘{}’에 썼습니다.", path.display())
}

/// A catalog that is refused, with every fault and its place.
#[must_use]
pub fn catalog_error(error: &CatalogError) -> String {
    match error {
        CatalogError::Syntax {
            line,
            column,
            reason,
        } => {
            format!(
                "점검 기준 파일의 {line}번째 줄 {column}번째 글자에서 멈췄습니다({reason}). 아무것도 받아들이지 않았습니다."
            )
        }
        CatalogError::Faults(faults) => {
            listed(refused(faults.len()), faults.iter().map(located).collect())
        }
        CatalogError::Dangling(links) => {
            let list: Vec<String> = links.iter().map(|link| format!("· {link}")).collect();
            format!(
                "점검 기준을 잇는 곳 {}군데가 가리키는 것이 없습니다.\n{}",
                links.len(),
                list.join("\n")
            )
        }
        CatalogError::Write(error) => format!("점검 기준을 쓰지 못했습니다({error})."),
    }
}

/// A sheet that is refused.
fn sheet_error(error: &SheetError) -> String {
    match error {
        SheetError::Unreadable(reason) => format!(
            "엑셀 파일(XLSX)로 읽을 수 없습니다({reason}). 파일이 온전한지, 형식이 .xlsx인지 확인하십시오. 아무것도 받아들이지 않았습니다."
        ),
        SheetError::TooLarge => "엑셀 파일의 압축을 풀면 64 MB가 넘거나 글이 너무 많아, 점검 기준 하나로는 너무 큽니다. 아무것도 받아들이지 않았습니다.".to_owned(),
        SheetError::Faults(faults) => refused(faults.len()),
    }
}

fn refused(count: usize) -> String {
    format!("점검 기준 파일에 잘못이 {count}건 있어 아무것도 받아들이지 않았습니다.")
}

/// A sentence with its faults below it, a line each.
fn listed(sentence: String, faults: Vec<String>) -> String {
    let more = faults.len().saturating_sub(MOST_FAULTS);
    let more = (more > 0).then(|| format!("그 밖에 {more}건"));
    let faults = faults.into_iter().take(MOST_FAULTS).chain(more);
    std::iter::once(sentence)
        .chain(faults.map(|fault| format!("· {fault}")))
        .collect::<Vec<_>>()
        .join("\n")
}

fn located(fault: &Located) -> String {
    let place = match &fault.place {
        Place::Catalog => "머리".to_owned(),
        Place::Group(id) => format!("묶음 {id}"),
        Place::Control(id) => format!("항목 {id}"),
    };
    let line = fault
        .line
        .map(|line| format!("{line}번째 줄, "))
        .unwrap_or_default();
    let what = match &fault.fault {
        Fault::NewerFormat(format) => {
            format!("형식 {format}은(는) 이 프로그램보다 새롭습니다")
        }
        Fault::DuplicateId(id) => format!("번호 {id}이(가) 두 번 나옵니다"),
        Fault::UnsafeId(id) => format!(
            "id {id}은(는) 쓸 수 없습니다(a-z, 0-9, -만, con이나 nul처럼 윈도우가 쓰는 이름은 말고)"
        ),
        Fault::EmptyText(field) => format!("{field}이(가) 비어 있습니다"),
        Fault::EmptyGroup => "비어 있습니다".to_owned(),
        Fault::TooDeep => "levels보다 깊이 있습니다".to_owned(),
        Fault::UnknownProperty(name) => format!("선언하지 않은 속성 {name}을(를) 씁니다"),
        Fault::RaggedTable(title, row) => {
            format!("표 ‘{title}’의 {row}번째 행은 칸 수가 머리와 다릅니다")
        }
        Fault::OddId => {
            "번호나 제목이 너무 길거나(120자까지) 보이지 않는 글자가 들어 있습니다".to_owned()
        }
        Fault::TooMany(count) => format!("점검 항목이 {count}개로 너무 많습니다(5,000개까지)"),
        Fault::NoControl => "점검 항목이 없습니다".to_owned(),
        Fault::NoScale => "점검결과의 종류가 없습니다".to_owned(),
    };
    format!("{line}{place}: {what}")
}

fn row_fault(fault: &RowFault) -> String {
    let what = match &fault.fault {
        SheetFault::NoSheet(name) => format!("‘{name}’ 시트가 없습니다"),
        SheetFault::NoColumn(name) => format!("‘{name}’ 열이 없습니다"),
        SheetFault::NoRow(name) => format!("‘{name}’ 행이 없습니다"),
        SheetFault::UnknownRow(name) => {
            format!("‘{name}’ 행은 쓰지 않는 이름이거나 두 번 있습니다. 이름을 고치거나 지우십시오")
        }
        SheetFault::UnknownColumn(name) => {
            format!(
                "‘{name}’ 열은 쓰지 않는 이름이거나 두 번 있습니다. 열 이름을 고치거나 지우십시오"
            )
        }
        SheetFault::NoHeading => {
            "이름이 없는 칸에 내용이 있습니다. 이름을 적거나 내용을 지우십시오".to_owned()
        }
        SheetFault::Empty(column) => format!("‘{column}’이(가) 비어 있습니다"),
        SheetFault::EmptyRow => "빈 행입니다(이어진 빈 행은 한 번만 적습니다)".to_owned(),
        SheetFault::TooFar => {
            "읽는 범위(10,000행, 100열, 글 32 MB) 밖에 내용이 있습니다. 그 칸을 지우십시오"
                .to_owned()
        }
        SheetFault::DuplicateId(id, first) => {
            format!("번호 {id}이(가) {first}행에 이미 있습니다")
        }
        SheetFault::UnknownOutcome(text) => {
            format!("‘{text}’은(는) 계산 방식이 아닙니다(충족, 일부, 미충족 가운데 하나)")
        }
        SheetFault::NoControl => "점검 항목이 한 줄도 없습니다".to_owned(),
    };
    match fault.row {
        Some(row) => format!("{} {row}행: {what}", fault.sheet),
        None => format!("{}: {what}", fault.sheet),
    }
}
