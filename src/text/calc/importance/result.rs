//! The verdict of each service in a few sentences.

use super::words;
use crate::{
    domain::calc::{
        TaskImportance,
        importance::{Appraisal, Basis, Service},
    },
    text::calc::tell,
};

/// What came out for a service: the verdict, or what is certain and what is still to be answered.
pub(super) fn sentences(service: &Service, found: &Appraisal) -> Vec<String> {
    let name = words::service(service);
    let mut sentences = vec![format!("{name}: {}", verdict(service, found))];
    let missing = missing(service, found);
    if !missing.is_empty() {
        let rest = format!("{name}: 아직 답이 없는 것은 {}입니다.", missing.join(", "));
        sentences.push(rest);
    }
    sentences
}

fn verdict(service: &Service, found: &Appraisal) -> String {
    let Some(verdict) = found.verdict else {
        return format!(
            "아직 판단할 수 없습니다. 점수는 {}점에서 {}점 사이가 됩니다.",
            found.least, found.most
        );
    };
    let word = tell::importance(verdict);
    let against = match (service.kind, found.cutoff) {
        (Some(kind), Some(cutoff)) => {
            let (kind, end) = (words::kind(kind), end(verdict));
            format!("{kind}의 판단기준 {cutoff}점 {end}입니다.")
        }
        _ => "처리정보 유형이 무엇이어도 같습니다.".to_owned(),
    };
    match (found.total, verdict) {
        (Some(total), _) => format!("{word} 업무입니다. 합계 {total}점으로, {against}"),
        (None, TaskImportance::Important) => format!(
            "{word} 업무입니다. 나머지 답과 관계없이 {}점 이상이 되며, {against}",
            found.least
        ),
        (None, TaskImportance::Unimportant) => format!(
            "{word} 업무입니다. 나머지 답과 관계없이 {}점을 넘지 않으며, {against}",
            found.most
        ),
    }
}

/// On which side of the cut-off the verdict is.
fn end(verdict: TaskImportance) -> &'static str {
    match verdict {
        TaskImportance::Important => "이상",
        TaskImportance::Unimportant => "미만",
    }
}

fn missing(service: &Service, found: &Appraisal) -> Vec<String> {
    let kind = service.kind.is_none().then(|| "처리정보 유형".to_owned());
    let marks = found.marks.iter();
    let marks = marks.filter(|mark| mark.basis == Basis::Missing);
    kind.into_iter()
        .chain(marks.map(|mark| match &mark.measured {
            Some(measured) => format!(
                "{}({} 가운데 결정)",
                words::numbered(mark.indicator),
                words::grades(&measured.grades)
            ),
            None => words::numbered(mark.indicator),
        }))
        .collect()
}
