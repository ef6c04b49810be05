//! The Korean sentences about damaged files: what is lost, what was kept, what to do next.

use std::path::Path;

use super::{
    sentences::{name, number_of, store_error},
    trail_sentences::trail_broken,
};
use crate::{
    domain::{Assessment, Sha256},
    store::{Damage, Loss, StandIn, StoreError},
    text,
};

/// A damaged file was opened.
#[must_use]
pub fn opened_damaged(path: &Path) -> String {
    format!(
        "‘{}’이(가) 손상되어 온전한 만큼만 열었습니다. 그 파일에는 아무것도 쓰지 않습니다. 손상 내역을 확인하고 새 이름으로 저장하십시오.",
        name(path)
    )
}

/// A damaged file where nothing but the words of the assessment would do.
#[must_use]
pub(super) fn hopeless(path: &Path, whole: usize) -> String {
    let pictures = if whole > 0 {
        format!(" 증빙 파일 {whole}개는 온전하게 들어 있으니 이 파일을 지우지 마십시오.")
    } else {
        String::new()
    };
    format!(
        "‘{}’은(는) 점검 내용이 적힌 부분(project.ron)이 손상되어 열 수 없습니다. 일부만 읽으면 적힌 판정이 빠질 수 있어 짐작으로 채우지 않았습니다.{pictures} 백업이나 복구 기록에서 되살리고, 없으면 다른 곳에 둔 사본을 여십시오.",
        name(path)
    )
}

/// What is whole of a damaged file was not copied to where it is safe.
#[must_use]
pub(super) fn not_secured(error: &StoreError) -> String {
    format!(
        "온전한 증빙을 안전한 곳에 옮겨 두지 못했습니다. {} 손상된 파일이 있는 장치를 빼지 말고 지금 새 이름으로 저장하십시오.",
        store_error(error)
    )
}

/// A file with nothing in it.
#[must_use]
pub(super) fn blank(path: &Path) -> String {
    format!(
        "‘{}’은(는) 비어 있거나 0으로만 채워져 있습니다. 저장하거나 복사하는 동안 전원이나 연결이 끊긴 것으로 보입니다. 백업이나 복구 기록에서 되살리고, 없으면 다른 곳에 둔 사본을 여십시오.",
        name(path)
    )
}

/// The damaged file itself was to be saved to.
#[must_use]
pub(super) fn not_over_wreck(path: &Path) -> String {
    format!(
        "손상된 ‘{}’ 위에는 저장하지 않습니다. 더 되살릴 것이 남아 있을 수 있기 때문입니다. 다른 이름으로 저장하십시오.",
        name(path)
    )
}

/// One thing that is damaged.
#[must_use]
pub fn loss(loss: &Loss, assessment: &Assessment) -> String {
    match loss {
        Loss::Parts => "파일의 일부를 읽을 수 없거나 끝이 잘렸습니다.".to_owned(),
        Loss::Directory => {
            "파일의 목차가 손상되어 항목을 하나씩 찾아 읽었습니다. 이 때문에 잃은 내용은 없습니다."
                .to_owned()
        }
        Loss::Doubtful => {
            "점검 내용은 끝까지 읽었으나 검사 합이 다릅니다. 글자나 숫자가 바뀌었을 수 있으니 판정과 요약을 인쇄한 보고서나 백업과 견주어 보십시오.".to_owned()
        }
        Loss::Catalog(id, StandIn::BuiltIn) => format!(
            "점검 기준 ‘{id}’의 글이 손상되어 프로그램에 든 같은 기준으로 바꾸었습니다. 판이 다를 수 있으니 항목을 확인하십시오."
        ),
        Loss::Catalog(id, StandIn::Doubtful) => format!(
            "점검 기준 ‘{id}’의 글은 읽었으나 검사 합이 다릅니다. 글자가 바뀌었을 수 있으니 원본과 견주어 보십시오."
        ),
        Loss::Catalog(id, StandIn::Nothing) => format!(
            "점검 기준 ‘{id}’의 글을 잃었습니다. 그 항목에 적은 판정과 글은 파일에 남겨 두었으니, 같은 기준 파일을 불러오면 다시 보입니다."
        ),
        Loss::Newer => {
            "더 새로운 점검대가 이 파일에 더해 둔 것 가운데 이 버전이 모르는 항목은 되살리지 못했습니다.".to_owned()
        }
        Loss::Trail(breach) => trail_broken(breach),
        Loss::File(damage) => lost_file(damage, assessment),
    }
}

/// A file that is lost, by its number and title.
#[must_use]
pub fn lost_file(damage: &Damage, assessment: &Assessment) -> String {
    let what = match damage {
        Damage::Missing(_) => "파일이 없습니다",
        Damage::Changed(_) => "파일의 내용이 바뀌어 쓸 수 없습니다",
    };
    let sha256 = damage.sha256();
    format!(
        "{} — {what}(SHA-256 {}…).",
        named(sha256, assessment),
        sha256.short(12)
    )
}

/// Number and title of the evidence that a file belongs to, or which report it is the signed copy of.
fn named(sha256: &Sha256, assessment: &Assessment) -> String {
    let number = number_of(sha256, Some(assessment));
    let mut evidence = assessment.evidence.values();
    let held = evidence.find(|it| it.files().any(|file| file.sha256 == *sha256));
    match held.filter(|it| !it.title.is_empty()) {
        Some(evidence) => format!("{number} ‘{}’", evidence.title),
        None => number,
    }
}

/// That a file was noted as lost, when and by whom.
#[must_use]
pub fn noted_lost(sha256: &Sha256, assessment: &Assessment) -> String {
    let stamp = assessment.lost.get(sha256);
    let at = stamp
        .map(|stamp| text::moment(stamp.at))
        .unwrap_or_default();
    let by = stamp.and_then(|stamp| assessment.doer(*stamp));
    let by = by.map(|by| format!(", {by}")).unwrap_or_default();
    format!(
        "{} — 파일을 잃은 것으로 기록됨({at}{by}; SHA-256 {}…).",
        named(sha256, assessment),
        sha256.short(12)
    )
}

/// Files were noted as lost because a person said so.
#[must_use]
pub(super) fn noted(count: usize) -> String {
    format!(
        "파일 {count}개를 잃은 것으로 기록했습니다. 목록과 보고서에 ‘손상됨’으로 나오고, 이제 저장할 수 있습니다. 원래 파일이 있으면 같은 항목에 다시 붙이십시오."
    )
}

/// A file that was lost is there again.
#[must_use]
pub(super) fn found_again(sha256: &Sha256, assessment: &Assessment) -> String {
    format!(
        "잃었던 {}의 파일을 되찾았습니다. 해시가 같은 바로 그 파일입니다.",
        named(sha256, assessment)
    )
}

/// The file was saved last by a newer program.
pub(super) const NEWER: &str = "더 새로운 점검대에서 저장한 파일입니다. 이 버전이 모르는 내용은 보이지 않지만, 저장할 때 그대로 다시 써넣습니다.";
