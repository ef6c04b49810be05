//! The Korean sentences for what went wrong or well: what happened, what was kept, what to do next.

use std::{io::ErrorKind, path::Path};

use super::{
    evidence_sentences::{import_error, source_error},
    holding_sentences,
    notice::Tone,
    outcome::JobError,
    report_sentences::signed_copy_of,
    salvage_sentences,
};
use crate::{
    domain::{Assessment, Sha256},
    edit::{Deed, EditError},
    report,
    store::{self, Damage, RecoveryOffer, StoreError},
    text,
};

/// The name under which a picture from the clipboard is remembered.
pub const CLIPBOARD: &str = "클립보드 그림.png";

/// The name under which a captured screen is remembered.
pub const SCREEN: &str = "화면 캡처.png";

/// What a step is called when it is offered for undoing.
#[must_use]
pub fn deed(value: Deed) -> &'static str {
    match value {
        Deed::Profile => "점검 개요 수정",
        Deed::Persons => "참여자 수정",
        Deed::Criteria => "점검기준 수정",
        Deed::Evidence => "증빙자료 첨부·제거",
        Deed::EvidenceText => "증빙자료 설명 수정",
        Deed::Verdict => "점검결과 선택",
        Deed::Applicability => "해당없음 표시",
        Deed::Summary => "결과 요약 입력",
        Deed::Plan => "이행계획 수정",
        Deed::Catalogs => "점검 기준 더하기·빼기",
        Deed::OwnControl => "자체 항목 수정",
        Deed::Labels => "점검결과 이름 바꾸기",
        Deed::TakeOver => "답 이어받기",
        Deed::Issued => "최종본 기록",
        Deed::SignedCopy => "서명본 첨부·빼기",
        Deed::Lost => "파일 손실 기록",
        Deed::Merge => "합치기",
        Deed::Confirm => "지난번 답 확인",
        Deed::Answer => "절차 계산의 답",
        Deed::LastYear => "지난번 글 가리기",
        Deed::Redaction => "증빙 가리기",
        Deed::Sweep => "증빙 훑어보기",
        Deed::Clear => "개인정보 확인",
    }
}

/// A failure on disk, without saying what it means for the project.
#[must_use]
pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Io { deed, path, source } => io_error(*deed, path, source),
        StoreError::NotAProject { path } => {
            format!(
                "‘{}’은(는) 점검대 프로젝트 파일(.jgd)이 아닙니다.",
                name(path)
            )
        }
        StoreError::Damaged { path, .. } => {
            format!("‘{}’이(가) 손상되어 읽을 수 없습니다.", name(path))
        }
        StoreError::Hopeless {
            path,
            is_blank: true,
            ..
        } => salvage_sentences::blank(path),
        StoreError::Hopeless { path, whole, .. } => salvage_sentences::hopeless(path, *whole),
        StoreError::Wreck { path } => salvage_sentences::not_over_wreck(path),
        StoreError::Locked { path } => format!("‘{}’은(는) 암호로 보호되어 있습니다.", name(path)),
        StoreError::WrongPassword { path } => format!(
            "암호가 ‘{}’의 것과 다릅니다. 한/영 상태를 확인하고 다시 적으십시오.",
            name(path)
        ),
        StoreError::TooMuchWork { path } => format!(
            "‘{}’은(는) 암호를 확인하는 데 지나치게 많은 메모리와 시간을 쓰도록 만들어져 열지 않았습니다.",
            name(path)
        ),
        StoreError::Newer { path, schema } => format!(
            "‘{}’은(는) 더 새로운 점검대(파일 형식 {schema})에서 저장한 파일이라 이 버전에서는 열 수 없습니다.",
            name(path)
        ),
        StoreError::UnsafeEntry { path, name: entry } => format!(
            "‘{}’ 안에 안전하지 않은 항목(‘{entry}’)이 있어 열지 않았습니다.",
            name(path)
        ),
        StoreError::Held { path, holder } => {
            holding_sentences::not_written(path, holder.as_deref())
        }
        StoreError::Replaced { path } => format!(
            "‘{}’을(를) 여기서 연 뒤에 다른 창이나 다른 사람이 새로 저장했습니다. 그 내용을 덮어쓰지 않도록 멈췄습니다.",
            name(path)
        ),
        StoreError::Crashed { path } => format!(
            "‘{}’을(를) 다루다가 프로그램 안에서 문제가 생겨 멈췄습니다.",
            name(path)
        ),
        StoreError::MissingEvidence(sha256) => format!(
            "증빙 파일(SHA-256 {}…)을 찾을 수 없습니다.",
            sha256.short(12)
        ),
        StoreError::ChangedEvidence(sha256) => {
            format!(
                "증빙 파일(SHA-256 {}…)의 내용이 저장할 때와 다릅니다.",
                sha256.short(12)
            )
        }
        StoreError::Encode(error) => format!("프로젝트 내용을 글로 옮기지 못했습니다({error})."),
    }
}

fn io_error(deed: store::Deed, path: &Path, source: &std::io::Error) -> String {
    let what = match deed {
        store::Deed::Read => "읽지",
        store::Deed::Write => "쓰지",
        store::Deed::Replace => "새 내용으로 바꾸지",
        store::Deed::Remove => "지우지",
    };
    let why = match source.kind() {
        ErrorKind::NotFound => "파일이나 폴더가 없습니다".to_owned(),
        ErrorKind::PermissionDenied => "권한이 없습니다".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "디스크에 남은 공간이 모자랍니다".to_owned()
        }
        ErrorKind::ReadOnlyFilesystem => "읽기 전용 디스크입니다".to_owned(),
        ErrorKind::IsADirectory => "파일이 아니라 폴더입니다".to_owned(),
        _ => source.to_string(),
    };
    format!("‘{}’을(를) {what} 못했습니다: {why}.", path.display())
}

/// A project that was not opened.
#[must_use]
pub(super) fn not_opened(error: &StoreError) -> String {
    let next = match error {
        StoreError::Newer { .. } => "점검대를 최신 버전으로 바꾼 뒤 다시 여십시오.",
        StoreError::Damaged { .. } => "백업이나 다른 사본이 있으면 그것을 여십시오.",
        StoreError::NotAProject { .. }
        | StoreError::UnsafeEntry { .. }
        | StoreError::TooMuchWork { .. } => "파일을 보낸 사람에게 확인하십시오.",
        _ => "파일의 위치와 권한을 확인한 뒤 다시 여십시오.",
    };
    format!(
        "{} 파일은 건드리지 않았고, 열려 있던 프로젝트도 그대로입니다. {next}",
        store_error(error)
    )
}

/// A project that was not saved.
#[must_use]
pub(super) fn not_saved(error: &StoreError, assessment: Option<&Assessment>) -> String {
    let (StoreError::MissingEvidence(sha256) | StoreError::ChangedEvidence(sha256)) = error else {
        if is_gone(error) {
            return format!(
                "{NOT_SAVED} {} USB 메모리나 네트워크 드라이브가 빠졌다면 다시 연결한 뒤 저장하거나, ‘다른 이름으로 저장’으로 다른 곳에 저장하십시오. 고친 내용은 복구 기록에 남아 있습니다.",
                store_error(error)
            );
        }
        return format!(
            "{NOT_SAVED} {} 디스크의 이전 파일은 그대로이고, 고친 내용은 복구 기록에 남아 있습니다. 원인을 없앤 뒤 다시 저장하거나 ‘다른 이름으로 저장’을 쓰십시오.",
            store_error(error)
        );
    };
    let number = number_of(sha256, assessment);
    if assessment.is_some_and(|it| it.report_of_copy(sha256).is_some()) {
        return format!(
            "{NOT_SAVED} {number}의 파일이 없거나 손상되어 있습니다. 디스크의 이전 파일은 그대로이고, 고친 내용은 복구 기록에 남아 있습니다. 스캔한 파일이 있으면 다시 붙이십시오. 없으면 메뉴의 ‘손상 내역’에서 잃은 것으로 기록하면 저장할 수 있습니다."
        );
    }
    format!(
        "{NOT_SAVED} {number}의 파일이 없거나 손상되어 있습니다. 디스크의 이전 파일은 그대로이고, 고친 내용은 복구 기록에 남아 있습니다. 원래 파일이 있으면 다시 붙이십시오. 없으면 메뉴의 ‘손상 내역’에서 잃은 것으로 기록하면 저장할 수 있습니다."
    )
}

/// Whether the disk with the file may not be there.
fn is_gone(error: &StoreError) -> bool {
    matches!(error, StoreError::Io { source, .. } if source.kind() == ErrorKind::NotFound)
}

/// How the sentence of a failed save begins; a save that went well takes it off.
pub(super) const NOT_SAVED: &str = "저장하지 못했습니다.";

/// The number of the evidence that shows a file, or which report it is the signed copy of.
pub(super) fn number_of(sha256: &Sha256, assessment: Option<&Assessment>) -> String {
    if let Some(report) = assessment.and_then(|it| it.report_of_copy(sha256)) {
        return signed_copy_of(report);
    }
    let mut all = assessment.iter().flat_map(|it| it.evidence.values());
    let found = all.find(|it| it.files().any(|file| file.sha256 == *sha256));
    found.map_or_else(
        || sha256.short(12).to_owned(),
        |evidence| text::evidence_number(&evidence.number),
    )
}

/// A crashed session that was not put together again.
#[must_use]
pub(super) fn not_recovered(error: &StoreError) -> String {
    format!(
        "복구하지 못했습니다. {} 복구 기록은 지우지 않고 두었습니다.",
        store_error(error)
    )
}

/// A crashed session put together again.
#[must_use]
pub(super) fn recovered(offer: &RecoveryOffer, moved: bool, is_gone: bool) -> String {
    let next = if is_gone {
        "원래 파일을 읽을 수 없어 복구 기록과 보관해 둔 판에서 가져왔습니다. USB 메모리나 네트워크 드라이브가 빠졌다면 다시 연결한 뒤 저장하거나, ‘다른 이름으로 저장’으로 다른 곳에 저장하십시오."
    } else if moved {
        "원래 파일은 그 뒤에 다른 내용으로 바뀌어 있으므로 새 이름으로 저장하십시오."
    } else {
        "확인한 뒤 저장하십시오."
    };
    format!(
        "‘{}’에서 저장하지 못한 변경 {}건을 되살렸습니다. {next}",
        offer
            .path
            .as_deref()
            .filter(|_| offer.locked)
            .map_or_else(|| offer.name.clone(), name),
        offer.changes
    )
}

/// The settings were not written.
#[must_use]
pub(super) fn settings_not_written(error: &StoreError) -> String {
    format!(
        "설정을 저장하지 못했습니다. {} 프로젝트에는 영향이 없습니다.",
        store_error(error)
    )
}

/// The journal was not written.
#[must_use]
pub(super) fn journal_not_written(error: &StoreError) -> String {
    format!(
        "복구 기록을 쓰지 못하고 있습니다. {} 프로그램이 갑자기 꺼지면 마지막 저장 뒤의 내용을 잃을 수 있으니 지금 저장하십시오.",
        store_error(error)
    )
}

/// The report was not laid out for the screen.
#[must_use]
pub(super) fn not_previewed(error: &JobError) -> String {
    let why = match error {
        JobError::Crashed => "프로그램이 쪽을 짜다 멈췄습니다.".to_owned(),
        error => job_error(error),
    };
    format!(
        "보고서 미리보기를 새로 만들지 못했습니다. {why} 프로젝트와 앞서 만든 미리보기는 그대로이며, 내용을 고치면 다시 만듭니다."
    )
}

/// What a report could not show: pictures first, then letters, with as many of these as one reads.
#[must_use]
pub(super) fn report_faults(faults: &[report::Fault]) -> Vec<String> {
    let mut told = Vec::new();
    let mut letters = Vec::new();
    for fault in faults {
        match fault {
            report::Fault::Picture { page, reason, .. } => {
                told.push(format!("{page}쪽의 그림을 넣지 못했습니다({reason})."));
            }
            report::Fault::Glyph(missing) => letters.push(missing_letter(missing)),
        }
    }
    if !letters.is_empty() {
        let shown = letters.len().min(MOST_LETTERS);
        let more = match letters.len() - shown {
            0 => String::new(),
            more => format!(", 그 밖에 {more}가지"),
        };
        told.push(format!(
            "글꼴에 없어 네모로 찍은 글자가 {}가지 있습니다: {}{more}.",
            letters.len(),
            letters[..shown].join(", ")
        ));
    }
    told
}

/// Letters without a glyph that a sentence names.
const MOST_LETTERS: usize = 8;

fn missing_letter(missing: &report::MissingCharacter) -> String {
    let (letter, code) = (missing.character, u32::from(missing.character));
    let pages = text::pages(&missing.pages);
    let place = match missing.heading.as_str() {
        "" => pages,
        heading => format!("{pages}, {heading}"),
    };
    format!("‘{letter}’ U+{code:04X}({place})")
}

/// The result of checking every hash.
#[must_use]
pub(super) fn verified(
    count: usize,
    damages: &[Damage],
    assessment: Option<&Assessment>,
) -> (Tone, String) {
    let mut issued = assessment.iter().flat_map(|it| &it.issued);
    let what = if issued.any(|report| !report.signed_copy.is_empty()) {
        "증빙과 서명본"
    } else {
        "증빙"
    };
    if damages.is_empty() {
        return (
            Tone::Info,
            format!("{what} {count}건의 해시가 모두 맞습니다."),
        );
    }
    let named = |sha256: &Sha256| number_of(sha256, assessment);
    let list: Vec<String> = damages
        .iter()
        .map(|damage| damage_sentence(damage, &named))
        .collect();
    (
        Tone::Error,
        format!(
            "{what} {count}건 가운데 {}건에 문제가 있습니다: {}. 메뉴의 ‘손상 내역’에서 할 일을 보십시오.",
            damages.len(),
            list.join(", ")
        ),
    )
}

fn damage_sentence(damage: &Damage, named: &dyn Fn(&Sha256) -> String) -> String {
    match damage {
        Damage::Missing(sha256) => format!("{} 없음", named(sha256)),
        Damage::Changed(sha256) => format!("{} 내용이 바뀜", named(sha256)),
    }
}

/// A password that does not protect a PDF everywhere.
const BAD_PASSWORD: &str = "이 비밀번호로는 보고서를 보호할 수 없습니다. 프로그램마다 달리 읽는 글자가 들었거나 너무 깁니다(영문 \
     127자, 한글 42자까지). 한글, 영문, 숫자와 자판의 부호로 다시 정하십시오. 보고서는 쓰지 않았습니다.";

/// A job that failed.
#[must_use]
pub fn job_error(error: &JobError) -> String {
    match error {
        JobError::Store(error) => store_error(error),
        JobError::Import(error) => import_error(error),
        JobError::Report(report::ReportError::Password) => BAD_PASSWORD.to_owned(),
        JobError::Report(error) => format!("보고서를 만드는 중에 문제가 생겼습니다({error})."),
        JobError::Sample(reason) => format!("예제 프로젝트를 만들지 못했습니다({reason})."),
        other => source_error(other).unwrap_or_else(|| other.to_string()),
    }
}

/// An edit that does not fit.
#[must_use]
pub fn edit_error(error: &EditError) -> String {
    if *error == EditError::NoWayBack {
        return "방금 한 가리기는 되돌릴 수 없습니다. 한 번 더 누르면 그 앞에 한 일을 되돌립니다."
            .to_owned();
    }
    format!("고치지 못했습니다({error}). 내용은 그대로입니다.")
}

/// The name of a file.
pub(super) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
