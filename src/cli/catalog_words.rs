//! The Korean words and sentences of `catalog`: one function or constant a sentence.

use std::path::Path;

use crate::domain::{CatalogId, Relation, VerdictLevel};

/// Name of a catalog's short name.
pub(super) const SHORT: &str = "짧은 이름";
/// Name of who published a catalog.
pub(super) const PUBLISHER: &str = "펴낸 곳";
/// Name of a catalog's edition.
pub(super) const EDITION: &str = "판";
/// Name of a catalog's date.
pub(super) const DATE: &str = "날짜";
/// Name of a catalog's source.
pub(super) const SOURCE: &str = "출처";
/// Name of what a user of a catalog must know.
pub(super) const NOTICE: &str = "유의사항";
/// Name of a catalog's levels, down to the control.
pub(super) const LEVELS: &str = "단계";
/// Name of a catalog's verdicts.
pub(super) const SCALE: &str = "점검결과의 종류";
/// Name of what must be so.
pub(super) const REQUIREMENT: &str = "요구사항";
/// Name of a table.
pub(super) const TABLE: &str = "표";
/// Name of what may serve as evidence.
pub(super) const EXAMPLES: &str = "점검자료";
/// Name of the laws cited.
pub(super) const REFERENCES: &str = "참고법규";
/// Name of a note.
pub(super) const NOTE: &str = "주";
/// Name of what a damaged source was recovered from.
pub(super) const RECOVERED: &str = "복원한 곳";
/// Name of what the source has lost.
pub(super) const UNCLEAR: &str = "판독 불확실";
/// Behind a point that cannot be read in the source any more.
pub(super) const LOST: &str = " (원문에서 읽을 수 없어 점검기준으로 쓰지 않음)";

/// The first line of a catalog in the list of all.
pub(super) fn listed(id: &str, short: &str, controls: usize) -> String {
    format!("{id}  {short} · 점검 항목 {controls}개")
}

/// How many controls a catalog has.
pub(super) fn control_count(count: usize) -> String {
    format!("점검 항목: {count}개")
}

/// The heading of a list.
pub(super) fn heading(label: &str) -> String {
    format!("{label}:")
}

/// A point of a list.
pub(super) fn point(text: &str) -> String {
    format!("· {text}")
}

/// A verdict with its id and when to choose it.
pub(super) fn level(level: &VerdictLevel) -> String {
    let VerdictLevel {
        id, label, meaning, ..
    } = level;
    if meaning.is_empty() {
        format!("{label} ({id})")
    } else {
        format!("{label} ({id}): {meaning}")
    }
}

/// How two catalogs relate.
pub(super) fn mapped(
    (from, from_id): (&str, &CatalogId),
    (to, to_id): (&str, &CatalogId),
    pairs: usize,
) -> Vec<String> {
    vec![
        format!("{from} ({from_id}) → {to} ({to_id}): 관련된 항목 {pairs}쌍"),
        "= 같은 내용, ⊃ 앞 항목이 뒤 항목을 모두 포함, ⊂ 앞 항목이 뒤 항목의 일부, ∩ 일부 겹침"
            .to_owned(),
    ]
}

/// Nobody has compared two catalogs.
pub(super) fn not_mapped(from: &str, to: &str) -> String {
    format!("‘{from}’ 기준과 ‘{to}’ 기준의 항목은 견주어 둔 것이 없습니다.")
}

/// What the control before it is of the one behind it.
pub(super) fn symbol(relation: Relation) -> char {
    match relation {
        Relation::Equal => '=',
        Relation::Superset => '⊃',
        Relation::Subset => '⊂',
        Relation::Intersects => '∩',
    }
}

/// How many controls of the second catalog have no counterpart in the first.
pub(super) fn without_counterpart(count: usize, from: &str, to: &str) -> String {
    match count {
        0 => format!("‘{to}’ 기준의 항목은 모두 ‘{from}’ 기준에 관련된 항목이 있습니다."),
        count => {
            format!("‘{to}’ 기준의 항목 가운데 ‘{from}’ 기준에 관련된 항목이 없는 것: {count}개")
        }
    }
}

/// A catalog file that can be loaded.
pub(super) fn sound_catalog(title: &str, controls: usize) -> String {
    format!("‘{title}’ 기준의 항목 {controls}개를 잘못 없이 읽었습니다.")
}

/// A catalog file that cannot be loaded, though it is sound.
pub(super) fn id_of_built_in(id: &str) -> String {
    format!(
        "내용에는 잘못이 없으나 id ‘{id}’는 프로그램에 들어 있는 점검 기준의 것이어서 불러올 수 없습니다. 다른 id로 바꾸십시오."
    )
}

/// The template of a catalog file was written.
pub(super) fn template(path: &Path) -> String {
    format!(
        "점검 기준의 틀을 ‘{}’에 썼습니다. 채운 뒤 catalog check 명령으로 확인하십시오.",
        path.display()
    )
}
