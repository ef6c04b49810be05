//! The Korean sentences about parts that are handed out and put together again.

use std::path::Path;

use super::sentences::{name, store_error};
use crate::{
    domain::{Applicability, Assessment, Catalog, EvidenceNumber, Stamp},
    edit::{Merge, MergeField, MergePlace, MergeValue},
    store::StoreError,
    text,
};

/// A part was written.
pub(super) fn handed_out(path: &Path, count: usize) -> String {
    format!(
        "점검 항목 {count}개를 ‘{}’에 나누어 담았습니다. 받은 사람은 이 파일을 열어 적고, 돌아오면 ‘나눈 파일 합치기’로 합치십시오. 이 프로젝트는 그대로입니다.",
        name(path)
    )
}

/// A part could not be written.
pub(super) fn not_handed_out(path: &Path, error: &StoreError) -> String {
    format!(
        "‘{}’에 나누어 담지 못했습니다. {} 이 프로젝트는 그대로입니다.",
        name(path),
        store_error(error)
    )
}

/// The part would take the place of the project itself.
pub(super) fn own_file(path: &Path) -> String {
    format!(
        "‘{}’은(는) 지금 열려 있는 프로젝트의 파일입니다. 나눈 파일은 다른 이름으로 저장하십시오.",
        name(path)
    )
}

/// A file could not be read as a part.
pub(super) fn not_taken_back(path: &Path, error: &StoreError) -> String {
    let why = match error {
        StoreError::MissingEvidence(_) | StoreError::ChangedEvidence(_) => {
            "그 안의 증빙 가운데 손상된 것이 있습니다. 보낸 사람에게 다시 받으십시오.".to_owned()
        }
        error => store_error(error),
    };
    format!(
        "‘{}’을(를) 합치지 않았습니다. {why} 이 프로젝트는 그대로입니다.",
        name(path)
    )
}

/// The file is no part of this project.
pub(super) fn no_part(path: &Path) -> String {
    format!(
        "‘{}’은(는) 이 프로젝트에서 나누어 준 파일이 아니어서 합치지 않았습니다. 이 프로젝트에서 ‘일부 나누기’로 만든 파일을 고르십시오.",
        name(path)
    )
}

/// Nothing in the part is new.
pub(super) fn nothing_new(path: &Path, merge: &Merge) -> String {
    let words = format!("‘{}’에는 새로 합칠 것이 없습니다.", name(path));
    with_rest(words, merge)
}

/// A part was put together with the project.
pub(super) fn taken_back(path: &Path, merge: &Merge) -> String {
    let new = match merge.new_evidence {
        0 => String::new(),
        count => format!(", 새 증빙 {count}건"),
    };
    let words = format!(
        "‘{}’을(를) 합쳤습니다: 점검 항목 {}개{new}.",
        name(path),
        merge.controls.len()
    );
    with_rest(words, merge)
}

/// What did not come along, and what is called otherwise now.
fn with_rest(words: String, merge: &Merge) -> String {
    let mut sentences = vec![words];
    if !merge.renumbered.is_empty() {
        let pair = |(before, after): &(EvidenceNumber, EvidenceNumber)| {
            let numbers = [before, after].map(text::evidence_number);
            numbers.join(" → ")
        };
        let pairs: Vec<String> = merge.renumbered.iter().map(pair).collect();
        sentences.push(format!(
            "같은 번호가 이미 있어 번호를 바꾼 증빙: {}.",
            pairs.join(", ")
        ));
    }
    if !merge.unknown.is_empty() {
        let keys = merge.unknown.iter().map(|key| key.control.as_str());
        let keys: Vec<&str> = keys.collect();
        sentences.push(format!(
            "이 프로젝트에 없는 항목은 합치지 않았습니다: {}.",
            keys.join(", ")
        ));
    }
    if merge.head_changed {
        sentences.push(
            "나눈 파일에서 고친 기본 정보, 참여자 이름, 판정의 말은 합치지 않습니다.".to_owned(),
        );
    }
    sentences.join(" ")
}

/// Where both sides have changed something: the control and the field, or the evidence.
#[must_use]
pub fn merge_place(place: &MergePlace, ours: &Assessment) -> String {
    match place {
        MergePlace::Finding(key, field) => {
            let field = match field {
                MergeField::Verdict => "판정",
                MergeField::Summary => "점검결과 요약",
                MergeField::Criterion(_) => "점검기준",
                MergeField::Action(_) => "이행계획",
            };
            format!("{} {field}", key.control)
        }
        MergePlace::Evidence(id) => ours
            .evidence(*id)
            .map_or_else(String::new, |it| text::evidence_number(&it.number)),
    }
}

/// What stands there on one side.
#[must_use]
pub fn merge_value(value: &MergeValue, catalog: Option<&Catalog>) -> String {
    match value {
        MergeValue::Gone => "지움".to_owned(),
        MergeValue::Verdict(_, Applicability::NotApplicable { reason }) => {
            format!("해당없음: {reason}")
        }
        MergeValue::Verdict(None, Applicability::Applicable) => "미점검".to_owned(),
        MergeValue::Verdict(Some(id), Applicability::Applicable) => {
            let level = catalog.and_then(|catalog| catalog.level(id));
            level.map_or_else(|| id.to_string(), |level| level.label.clone())
        }
        MergeValue::Summary(words) if words.trim().is_empty() => "(비어 있음)".to_owned(),
        MergeValue::Summary(words) => words.clone(),
        MergeValue::Criterion(criterion) => {
            let met = if criterion.met { "충족" } else { "미충족" };
            format!("{} ({met})", criterion.text)
        }
        MergeValue::Action(action) => {
            let due = action.due.map(|due| due.to_string());
            let parts = [
                due.unwrap_or_default(),
                action.owner.clone(),
                action.text.clone(),
                text::action_state(action.state).to_owned(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            parts.join(" · ")
        }
        MergeValue::Evidence(evidence) => {
            let hidden = if evidence.hidden().is_some() {
                " (가린 그림)"
            } else {
                ""
            };
            let parts = [&evidence.title, &evidence.description, &evidence.host];
            let parts: Vec<&str> = parts
                .into_iter()
                .map(String::as_str)
                .filter(|it| !it.is_empty())
                .collect();
            format!("{}{hidden}", parts.join(" · "))
        }
    }
}

/// Who changed it last and when; persons that are new here come with what is put together.
#[must_use]
pub fn merge_stamp(stamp: Option<Stamp>, ours: &Assessment, merge: &Merge) -> String {
    let Some(stamp) = stamp else {
        return String::new();
    };
    let persons = ours.persons.iter().chain(&merge.new_persons);
    let name = stamp
        .by
        .and_then(|by| persons.into_iter().find(|it| it.id == by));
    let at = text::moment(stamp.at);
    name.map_or(at.clone(), |person| format!("{} · {at}", person.name))
}
