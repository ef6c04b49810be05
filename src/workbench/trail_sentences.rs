//! The Korean sentences about the audit trail.

use super::{outcome::JobError, sentences::job_error};
use crate::{
    store::{Breach, BreachKind},
    text,
};

/// The PDF of a trail was not made.
#[must_use]
pub(super) fn trail_not_printed(error: &JobError) -> String {
    format!(
        "이력을 PDF로 만들지 못했습니다. {} 프로젝트와 이력은 그대로입니다.",
        job_error(error)
    )
}

/// Name of the PDF of a trail.
pub(super) fn trail_file(project: &str) -> String {
    format!("{project} 이력")
}

/// The trail is not what was written.
#[must_use]
pub fn trail_broken(breach: &Breach) -> String {
    let Breach { number, at, kind } = breach;
    let at = at.map_or_else(String::new, |at| format!("({})", text::moment(at)));
    let what = match kind {
        BreachKind::Changed => format!(
            "이력의 {number}번째 기록{at}이 쓴 그대로가 아니거나, 그 앞의 기록이 빠졌습니다."
        ),
        BreachKind::Missing => format!("이력의 {number}번째 기록부터 끝까지가 빠졌습니다."),
        BreachKind::Unknown => {
            format!("이력의 {number}번째 기록{at}은 이 프로그램이 쓴 것이 아닙니다.")
        }
    };
    format!(
        "{what} 점검 내용은 그대로 열었고 남은 이력도 고치지 않고 둡니다. 이 파일이 프로그램 밖에서 바뀌었을 수 있으니, 보낸 사람의 \
         사본이나 백업과 견주어 보십시오."
    )
}
