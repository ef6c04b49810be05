//! The Korean sentences about evidence: what happened, what was kept, what to do next.

use std::path::Path;

use super::{
    outcome::JobError,
    sentences::{job_error, name, store_error},
};
use crate::{
    domain::{Evidence, Redaction},
    evidence::{ImportError, ImportNote, MAX_BYTES, MAX_DOCUMENT_BYTES, MAX_PIXELS},
    store::StoreError,
    text,
};

/// A file that was not attached.
#[must_use]
pub(super) fn not_attached(name: &str, error: &JobError) -> String {
    format!(
        "‘{name}’을(를) 첨부하지 않았습니다. {} 다른 내용은 그대로입니다.",
        job_error(error)
    )
}

/// What the user should know of a file taken in.
#[must_use]
pub(super) fn import_note(names: &[String], note: ImportNote) -> String {
    let which = match names {
        [name] => format!("‘{name}’"),
        [first, ..] => format!("‘{first}’ 등 {}개 파일", names.len()),
        [] => String::new(),
    };
    match note {
        ImportNote::FirstOfSeveral => format!(
            "{which}에는 그림이 여러 장 들어 있어 첫 장만 담았습니다. 나머지가 필요하면 한 장씩 따로 저장해 첨부하십시오."
        ),
        ImportNote::Turned => format!("{which}을(를) 사진에 적힌 방향대로 바로 세워 담았습니다."),
        ImportNote::MetadataRemoved => {
            format!(
                "{which}에서 그림에 딸린 숨은 정보(위치, 기기, 시각, 설명 등)를 지우고 담았습니다."
            )
        }
    }
}

/// A file that is not taken in.
#[must_use]
pub fn import_error(error: &ImportError) -> String {
    match error {
        ImportError::UnknownKind => {
            "담을 수 있는 형식이 아닙니다. 그림(PNG, JPEG, WebP, BMP, TIFF, GIF), PDF, DOCX, XLSX, PPTX, HWP, HWPX, TXT, CSV, 로그를 담을 수 있습니다. 다른 형식은 PDF로 바꾸거나 화면을 캡처해 붙이십시오.".to_owned()
        }
        ImportError::TooManyPixels { width, height } => format!(
            "그림이 너무 큽니다({width}×{height}). {}만 화소 이하로 줄이거나 필요한 부분만 잘라 첨부하십시오.",
            MAX_PIXELS / 10_000
        ),
        ImportError::TooManyBytes(bytes) => format!(
            "그림 파일이 너무 큽니다({} MB). {} MB 이하로 줄여 첨부하십시오.",
            bytes / 1_048_576,
            MAX_BYTES / 1_048_576
        ),
        ImportError::Broken(_) => {
            "그림이 깨졌거나 잘려 있어 끝까지 읽을 수 없습니다. 원본을 다시 구하십시오.".to_owned()
        }
        ImportError::Font => "그림에 글자를 넣지 못했습니다. 글자 표시를 빼고 다시 저장하십시오.".to_owned(),
        ImportError::EmptyCrop => "잘라 낼 부분이 그림 밖에 있습니다.".to_owned(),
    }
}

/// What is wrong with a file that was to be attached.
#[must_use]
pub(super) fn source_error(error: &JobError) -> Option<String> {
    Some(match error {
        JobError::Folder => {
            "폴더는 첨부할 수 없습니다. 폴더 안의 파일을 골라 첨부하십시오.".to_owned()
        }
        JobError::ChangedWhileRead => {
            "읽는 동안 파일이 바뀌었습니다. 쓰고 있는 프로그램을 닫고 다시 첨부하십시오.".to_owned()
        }
        JobError::LargeDocument => format!(
            "파일이 너무 큽니다. {} GB 이하의 파일만 담을 수 있으니 나누어 첨부하십시오.",
            MAX_DOCUMENT_BYTES >> 30
        ),
        JobError::NotText => "텍스트로 읽을 수 없는 파일입니다.".to_owned(),
        JobError::Crashed => {
            "프로그램이 이 파일을 다루다 멈췄습니다. 파일이 깨졌을 수 있으니 다른 프로그램에서 다시 저장한 뒤 붙이십시오.".to_owned()
        }
        JobError::Empty => "내용이 없는 빈 파일입니다.".to_owned(),
        JobError::LargeText => {
            "글이 너무 커서 여기서는 가릴 수 없습니다. 다른 프로그램에서 가린 파일로 바꾸어 붙이십시오.".to_owned()
        }
        JobError::NothingToHide => "가릴 것으로 보이는 값이 없습니다.".to_owned(),
        JobError::FolderTaken => {
            "고른 폴더가 비어 있지 않습니다. 새 이름을 적거나 빈 폴더를 고르십시오.".to_owned()
        }
        JobError::List(reason) => format!("증적목록을 만들지 못했습니다({reason})."),
        _ => return None,
    })
}

/// The very picture that was hidden elsewhere was attached again.
#[must_use]
pub(super) fn is_unmasked(hidden: &Evidence) -> String {
    format!(
        "방금 붙인 그림은 {}에서 가리기 전의 원본과 같습니다. 가릴 것이 그대로 보이니 확인하십시오.",
        text::evidence_number(&hidden.number)
    )
}

/// The control shows the file already.
#[must_use]
pub(super) fn is_here(there: &Evidence) -> String {
    format!(
        "같은 파일이 이 항목에 {}(으)로 이미 붙어 있어 다시 붙이지 않았습니다.",
        text::evidence_number(&there.number)
    )
}

/// Parts were hidden or drawn, the file before is gone.
#[must_use]
pub(super) fn redacted(redaction: &Redaction, saved: bool, shared: usize) -> String {
    let together = if shared > 1 {
        format!(" 같은 파일을 쓰던 증빙 {shared}건이 함께 바뀌었습니다.")
    } else {
        String::new()
    };
    let done = if redaction.hides() {
        "가린 파일로 바꾸고 가리기 전의 파일은 지웠습니다."
    } else {
        "표시를 그린 파일로 바꾸고 그리기 전의 파일은 지웠습니다. 가린 곳은 없으니 훑어보기는 따로 하십시오."
    };
    let file = if saved {
        " 저장하면 프로젝트 파일에서도 없어집니다."
    } else {
        ""
    };
    format!(
        "{done}{together} 되돌릴 수 없습니다.{file} 점검대 밖에 따로 둔 원래 파일은 그대로이니 필요하면 지우십시오."
    )
}

/// What was to be hidden is no longer in the project.
#[must_use]
pub(super) fn nothing_redacted() -> String {
    "가리는 동안 그 증빙이 빠지거나 다른 파일로 바뀌어 아무것도 가리지 않았습니다. 증빙을 확인하고 다시 가리십시오.".to_owned()
}

/// The file before is still on disk.
#[must_use]
pub(super) fn not_forgotten(error: &StoreError) -> String {
    format!(
        "가린 파일로 바꾸었지만 가리기 전의 파일을 복구 기록에서 지우지 못했습니다. {} 저장하고 프로젝트를 닫으면 지워집니다.",
        store_error(error)
    )
}

/// A kept original is gone.
#[must_use]
pub(super) fn original_forgotten(saved: bool) -> String {
    let file = if saved {
        " 저장하면 프로젝트 파일에서도 없어집니다."
    } else {
        ""
    };
    format!("이 증빙의 가리기 전 원본을 지웠습니다. 되돌릴 수 없습니다.{file}")
}

/// Parts were hidden, the file before is kept.
#[must_use]
pub(super) fn original_kept() -> String {
    "가린 그림으로 바꾸었습니다. 가리기 전의 원본은 고른 대로 프로젝트 파일 안에 남아 있습니다. 보고서와 증빙 폴더에는 나가지 않지만, 프로젝트 파일을 건네기 전에는 지우십시오.".to_owned()
}

/// Hiding failed.
#[must_use]
pub(super) fn not_redacted(error: &JobError) -> String {
    format!(
        "가리지 못했습니다. {} 증빙은 가리기 전 그대로입니다.",
        job_error(error)
    )
}

/// A copy was written.
#[must_use]
pub(super) fn copied_out(to: &Path) -> String {
    format!("‘{}’에 복사본을 저장했습니다.", to.display())
}

/// A copy was not written.
#[must_use]
pub(super) fn not_copied_out(error: &JobError) -> String {
    format!(
        "복사본을 만들지 못했습니다. {} 증빙은 그대로입니다.",
        job_error(error)
    )
}

/// All evidence was written out.
#[must_use]
pub(super) fn exported(to: &Path, lost: &[String]) -> String {
    let done = format!("증빙을 ‘{}’(으)로 내보냈습니다.", name(to));
    if lost.is_empty() {
        return format!(
            "{done} 받는 사람은 그 안의 검증.html로 파일이 그대로인지 확인할 수 있습니다."
        );
    }
    format!(
        "{done} 다만 없거나 손상되어 넣지 못한 증빙이 있습니다: {}.",
        lost.join(", ")
    )
}

/// The evidence was not written out.
#[must_use]
pub(super) fn not_exported(error: &JobError) -> String {
    format!(
        "증빙을 내보내지 못했습니다. {} 프로젝트는 그대로이며, 내보내다 만 것은 남기지 않았습니다.",
        job_error(error)
    )
}
