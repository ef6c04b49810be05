//! The documents that are kept, whether anything is to be reported or not.

use super::CATALOG;
use crate::{
    domain::calc::{
        Answers, Context,
        filing::{FilingInput, Kept, kept},
    },
    text::{
        calc::{Step, tell},
        date_table,
    },
};

/// All of them; none where the article applies to nothing that happened, as the duty stands in it.
pub(super) fn documents(answers: &Answers, input: &FilingInput, context: Context<'_>) -> Vec<Kept> {
    let mut events = input.events.iter();
    let outside = events.all(|event| input.filed(event).applies == Some(false));
    if outside && !input.events.is_empty() {
        return Vec::new();
    }
    let catalog = context.catalog(CATALOG);
    catalog.map_or_else(Vec::new, |catalog| kept(answers, catalog))
}

/// How many of them are kept.
pub(super) fn documents_sentence(documents: &[Kept]) -> Option<String> {
    let dated = documents.iter().filter(|it| it.updated.is_some()).count();
    let owned = documents.iter().filter(|it| it.owner.is_some()).count();
    (!documents.is_empty()).then(|| {
        format!(
            "갖추어 둘 서류 {}건 가운데 고친 날이 적힌 것이 {dated}건, 담당이 적힌 것이 {owned}건입니다.",
            documents.len()
        )
    })
}

/// Each of them as it is kept.
pub(super) fn documents_step(input: &FilingInput, documents: &[Kept]) -> Option<Step> {
    let latest = input.events.iter().filter_map(|event| event.on).max();
    let row = |document: &Kept| {
        let state = match (document.updated, latest) {
            (None, _) => "고친 날 없음",
            (Some(updated), Some(latest)) if updated < latest => "마지막 사유보다 앞서 고침",
            (Some(_), _) => "",
        };
        vec![
            format!("{} {}", document.control, document.title),
            document.owner.clone().unwrap_or_default(),
            document.updated.map(date_table).unwrap_or_default(),
            state.to_owned(),
        ]
    };
    let lines = [
        "중요도 평가의 결과나 보고할 의무와 관계없이 갖추어 최신 상태로 두고, 금융감독원장이 요청하면 지체 없이 냅니다.",
        "제14조의2가 적용되지 않는 이용에는 이 의무가 없습니다.",
        "제공자가 클라우드 보안인증 등을 얻어 유지하고 있으면 중요 업무에서도 제공자 평가의 대체 항목을 생략할 수 있습니다.",
        "비중요 업무는 제공자 평가의 대체 항목, 계획과 조치의 추가 사항, 계약서의 추가 사항을 생략할 수 있습니다.",
        "마지막 사유보다 앞서 고친 서류는 그 사유를 담고 있는지 확인합니다. 얼마마다 고치는지는 원문에 없습니다.",
    ];
    let heads = ["서류", "담당", "마지막으로 고친 날", "확인할 것"];
    (!documents.is_empty()).then(|| Step {
        title: "갖추어 둘 서류".to_owned(),
        lines: lines.map(str::to_owned).to_vec(),
        table: Some(tell::table(
            &heads,
            documents.iter().map(row).collect(),
            &[],
        )),
        source: "가이드 제8장 1절 가, 감독규정 제14조의2 제5항과 제6항".to_owned(),
    })
}
