//! The Korean sentences of `split` and `merge`.

use std::path::Path;

use crate::{
    edit::{Merge, MergeChoice, MergePlace},
    workbench::{OpenProject, merge_place, merge_stamp, merge_value},
};

/// A word that says nothing about what stays.
pub(super) fn on_conflict(written: &str) -> String {
    format!(
        "‘{written}’은(는) --on-conflict에 쓸 수 없습니다. ours(이 프로젝트), theirs(나눈 파일), both(요약은 둘 다) 가운데 하나를 적으십시오."
    )
}

/// Where the whole is.
pub(super) fn written(path: &Path) -> String {
    format!("‘{}’에 저장했습니다.", path.display())
}

/// What both sides had changed and how it was settled, a line each.
pub(super) fn settled(project: &OpenProject, merge: &Merge, choice: MergeChoice) -> Vec<String> {
    let side = match choice {
        MergeChoice::Ours => "이 프로젝트의 것을 남김",
        MergeChoice::Theirs => "나눈 파일의 것을 남김",
        MergeChoice::Both => "요약은 둘 다, 그 밖에는 이 프로젝트의 것을 남김",
    };
    let count = merge.conflicts.len();
    let head = format!("양쪽에서 다르게 고친 {count}곳: {side}.");
    std::iter::once(head).chain(lines(project, merge)).collect()
}

/// What both sides have changed, a line each, and what to do.
pub(super) fn conflicts(project: &OpenProject, merge: &Merge) -> Vec<String> {
    let count = merge.conflicts.len();
    let head = format!(
        "양쪽에서 다르게 고친 곳이 {count}곳 있어 합치지 않았습니다. 쓰인 파일은 없습니다."
    );
    let advice = "창에서 ‘나눈 파일 합치기’로 하나씩 정하거나, --on-conflict ours, theirs, both 가운데 하나를 적으십시오.";
    std::iter::once(head)
        .chain(lines(project, merge))
        .chain([advice.to_owned()])
        .collect()
}

/// Each place with what stands there on either side.
fn lines(project: &OpenProject, merge: &Merge) -> Vec<String> {
    let ours = project.assessment();
    let mut lines = Vec::new();
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
    lines
}
