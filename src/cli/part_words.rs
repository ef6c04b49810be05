//! The Korean sentences of `split` and `merge`.

use crate::{
    edit::{Merge, MergePlace},
    workbench::{OpenProject, merge_place, merge_stamp, merge_value},
};

/// A word that says nothing about what stays.
pub(super) fn on_conflict(written: &str) -> String {
    format!(
        "‘{written}’은(는) --on-conflict에 쓸 수 없습니다. ours(이 프로젝트), theirs(나눈 파일), both(요약은 둘 다) 가운데 하나를 적으십시오."
    )
}

/// What both sides have changed, a line each, and what to do.
pub(super) fn conflicts(project: &OpenProject, merge: &Merge) -> Vec<String> {
    let ours = project.assessment();
    let count = merge.conflicts.len();
    let mut lines = vec![format!(
        "양쪽에서 다르게 고친 곳이 {count}곳 있어 합치지 않았습니다. 쓰인 파일은 없습니다."
    )];
    for conflict in &merge.conflicts {
        let catalog = match &conflict.place {
            MergePlace::Finding(key, _) => {
                let catalogs = project.catalogs().iter();
                catalogs.map(AsRef::as_ref).find(|it| it.id == key.catalog)
            }
            MergePlace::Evidence(_) => None,
        };
        lines.push(format!("  {}", merge_place(&conflict.place, ours)));
        for (side, (value, stamp)) in [
            ("이 프로젝트", &conflict.ours),
            ("나눈 파일", &conflict.theirs),
        ] {
            let value = merge_value(value, catalog).replace('\n', " / ");
            let who = merge_stamp(*stamp, ours, merge);
            lines.push(format!("    {side} ({who}): {value}"));
        }
    }
    lines.push(
        "창에서 ‘나눈 파일 합치기’로 하나씩 정하거나, --on-conflict ours, theirs, both 가운데 하나를 적으십시오."
            .to_owned(),
    );
    lines
}
