//! The Korean sentences on report templates.

use std::path::Path;

use super::{
    emblem::{EmblemError, MAX_EMBLEM_BYTES, MAX_EMBLEM_PIXELS},
    outcome::JobError,
    sentences::{job_error, name, store_error},
};
use crate::{
    evidence::ImportError,
    store::{StoreError, TemplateFault, TemplateFileError},
};

/// A file that holds no template.
#[must_use]
pub fn template_error(path: &Path, error: &TemplateFileError) -> String {
    let why = match error {
        TemplateFileError::Store(error) => return store_error(error),
        TemplateFileError::TooLarge => "보고서 서식으로는 너무 크거나 파일이 아닙니다.".to_owned(),
        TemplateFileError::NotText => "UTF-8 글이 아닙니다.".to_owned(),
        TemplateFileError::Fault(fault) => fault_words(fault),
    };
    format!(
        "‘{}’을 보고서 서식으로 읽을 수 없습니다. {why} 아무것도 바뀌지 않았습니다.",
        name(path)
    )
}

/// A template was taken in from a file.
pub(super) fn template_loaded(name: &str) -> String {
    format!("보고서 서식 ‘{name}’을 불러와 골랐습니다.")
}

/// A template was written for others.
pub(super) fn template_shared(path: &Path) -> String {
    format!(
        "보고서 서식을 ‘{}’에 내보냈습니다. 직인 그림은 담지 않았습니다.",
        path.display()
    )
}

/// A template bears the name of one that comes with the program.
pub(super) fn name_taken(name: &str) -> String {
    format!(
        "‘{name}’은 프로그램에 들어 있는 서식의 이름입니다. 다른 이름으로 저장하십시오. 아무것도 바뀌지 않았습니다."
    )
}

/// A template is to bear the name of another.
pub(super) fn name_of_another(name: &str) -> String {
    format!("‘{name}’은 다른 서식이 쓰고 있는 이름입니다. 서식의 이름을 바꾸지 않았습니다.")
}

/// A template is to lose its name.
pub(super) const NO_NAME: &str = "서식에는 이름이 있어야 합니다. 서식의 이름을 바꾸지 않았습니다.";

/// The name of a copy; the number tells several apart.
pub(super) fn copy_name(name: &str, number: usize) -> String {
    match number {
        1 => format!("{name} 사본"),
        number => format!("{name} 사본 {number}"),
    }
}

/// A picture that does not become a logo or a seal.
pub(super) fn emblem_error(error: &EmblemError) -> String {
    let why = match error {
        EmblemError::TooLarge => format!(
            "로고와 직인은 {} MB, {}만 화소까지 담을 수 있습니다. 더 작은 그림을 고르십시오.",
            MAX_EMBLEM_BYTES >> 20,
            MAX_EMBLEM_PIXELS / 10_000
        ),
        EmblemError::Job(JobError::Import(ImportError::UnknownKind)) => {
            "PNG나 JPEG 같은 그림 파일을 고르십시오.".to_owned()
        }
        EmblemError::Job(error) => job_error(error),
    };
    format!("그림을 서식에 담지 않았습니다. {why}")
}

/// A template could not be written.
pub(super) fn template_not_written(error: &StoreError) -> String {
    format!(
        "보고서 서식을 저장하지 못했습니다. 이번에는 쓸 수 있지만 프로그램을 닫으면 사라집니다. {}",
        store_error(error)
    )
}

/// A template could not be removed.
pub(super) fn template_not_removed(error: &StoreError) -> String {
    format!(
        "보고서 서식의 파일을 지우지 못했습니다. 다음에 열 때 다시 나타납니다. {}",
        store_error(error)
    )
}

fn fault_words(fault: &TemplateFault) -> String {
    match fault {
        TemplateFault::Syntax { line, column, what } => {
            format!("{line}번째 줄 {column}번째 글자를 고치십시오({what}).")
        }
        TemplateFault::Newer(format) => {
            format!(
                "이 프로그램보다 새 판({format})에서 만든 서식이니 프로그램을 새 판으로 바꾸십시오."
            )
        }
        TemplateFault::Nameless => "서식의 이름(name)이 비어 있습니다.".to_owned(),
        TemplateFault::Color(color) => {
            format!("색 ‘{color}’은 #1f5fbf처럼 여섯 자리 16진수로 적어야 합니다.")
        }
        TemplateFault::Date(date) => format!("‘{date}’은 날짜가 아닙니다."),
        TemplateFault::Emblem => "로고나 직인 그림이 손상되었습니다.".to_owned(),
    }
}
