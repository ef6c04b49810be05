//! The Korean sentences about reports that are handed out: what happened, what was kept, what to do next.

use std::path::Path;

use super::{outcome::JobError, report_deed::Printed, sentences::job_error};
use crate::{
    domain::{Evidence, IssuedReport},
    text,
};

/// The report names no institution.
pub(super) const NO_INSTITUTION: &str =
    "기관 이름이 비어 있습니다. 개요 화면에서 적고 다시 만드십시오.";
/// The report tells of verdicts, and there is none.
pub(super) const NOTHING_JUDGED: &str = "아직 판정한 항목이 하나도 없습니다.";

/// The report was written.
#[must_use]
pub(super) fn reported(path: &Path, faults: &[String]) -> String {
    with_faults(
        format!("보고서를 ‘{}’(으)로 내보냈습니다.", path.display()),
        faults,
    )
}

/// The report is ready for the printer, but something in it is amiss.
#[must_use]
pub(super) fn ready_to_print(faults: &[String]) -> String {
    with_faults("인쇄할 보고서를 만들었습니다.".to_owned(), faults)
}

/// How the report got to the printer.
#[must_use]
pub(super) fn printed(how: &Printed) -> String {
    let done = match how {
        Printed::Dialog => "보고서를 프린터로 보냈습니다.".to_owned(),
        Printed::Viewer => "이 컴퓨터에는 점검대가 부를 수 있는 인쇄 창이 없어 PDF 보기 프로그램으로 열었습니다. 그 프로그램에서 인쇄하십시오.".to_owned(),
        Printed::Failed(said) => format!(
            "인쇄 창이 보고서를 받지 못해({said}) PDF 보기 프로그램으로 열었습니다. 그 프로그램에서 인쇄하십시오."
        ),
    };
    format!("{done} 서명해 제출할 것이면 최종본으로 기록해 두십시오.")
}

fn with_faults(done: String, faults: &[String]) -> String {
    if faults.is_empty() {
        done
    } else {
        format!("{done} 확인이 필요합니다: {}", faults.join(" "))
    }
}

/// The report was not written.
#[must_use]
pub(super) fn not_reported(error: &JobError) -> String {
    format!(
        "보고서를 내보내지 못했습니다. {} 프로젝트는 그대로이며, 같은 이름의 이전 보고서도 그대로입니다.",
        job_error(error)
    )
}

/// The report was not laid out for the printer.
#[must_use]
pub(super) fn not_printed(error: &JobError) -> String {
    format!(
        "인쇄할 보고서를 만들지 못했습니다. {} 프로젝트는 그대로입니다.",
        job_error(error)
    )
}

/// A report was recorded as final.
#[must_use]
pub(super) fn recorded(report: &IssuedReport) -> String {
    format!(
        "‘{}’을(를) 최종본으로 기록했습니다(PDF SHA-256 {}…). 서명한 종이를 스캔하면 개요 화면의 보고서에 서명본으로 붙일 수 있습니다.",
        report.name(),
        report.pdf.short(12)
    )
}

/// The very same PDF is recorded already.
#[must_use]
pub(super) fn is_recorded(report: &IssuedReport) -> String {
    format!(
        "이 PDF는 ‘{}’의 최종본으로 이미 기록되어 있습니다.",
        report.name()
    )
}

/// A report of the same number and edition, but of other content, is recorded as final too.
#[must_use]
pub(super) fn recorded_again(report: &IssuedReport) -> String {
    format!(
        "‘{}’(이)라는 최종본이 내용이 다른 채로 이미 기록되어 있습니다. 이번 것도 기록했지만 둘을 가리기 어려우니, 개요 화면에서 판을 올려 다시 내보내거나 쓰지 않을 기록을 지우십시오.",
        report.name()
    )
}

/// The record went while its signed copy was taken in.
#[must_use]
pub(super) fn record_is_gone(name: &str) -> String {
    format!(
        "‘{name}’을(를) 읽는 동안 그 최종본의 기록이 지워져 서명본으로 붙이지 않았습니다. 파일은 그대로입니다."
    )
}

/// A report was signed, and recorded as final or not.
pub(super) fn signed(told: &str, is_recorded: bool) -> String {
    if is_recorded {
        format!("{told} 서명한 PDF를 최종본으로 기록했습니다.")
    } else {
        format!(
            "{told} 이 프로젝트에서 내보낸 보고서인지 알 수 없어 최종본으로 기록하지는 않았습니다."
        )
    }
}

/// A signed copy was attached.
#[must_use]
pub(super) fn copy_attached(name: &str, report: &IssuedReport) -> String {
    format!(
        "‘{name}’을(를) ‘{}’의 서명본으로 붙였습니다.",
        report.name()
    )
}

/// A file that is neither a picture nor a PDF.
#[must_use]
pub(super) fn is_no_scan(name: &str) -> String {
    format!(
        "‘{name}’을(를) 서명본으로 붙이지 않았습니다. 서명본은 스캔한 PDF나 그림이어야 합니다. 다른 내용은 그대로입니다."
    )
}

/// The file is the signed copy of a report already.
#[must_use]
pub(super) fn is_a_copy(name: &str, report: &IssuedReport) -> String {
    format!(
        "‘{name}’은(는) ‘{}’의 서명본으로 이미 붙어 있어 다시 붙이지 않았습니다.",
        report.name()
    )
}

/// The file is evidence already: what is hidden in evidence must not stay in a signed copy.
#[must_use]
pub(super) fn is_evidence(name: &str, evidence: &Evidence) -> String {
    format!(
        "‘{name}’은(는) 증빙 {}과(와) 같은 파일이어서 서명본으로 붙이지 않았습니다. 서명본으로 두려면 그 증빙을 먼저 지우십시오.",
        text::evidence_number(&evidence.number)
    )
}

/// How a file of a signed copy is called where a fault in it is told.
#[must_use]
pub fn signed_copy_of(report: &IssuedReport) -> String {
    format!("서명본({})", report.name())
}

/// Name of the file that a page of a signed copy is laid out under; pages count from 1.
#[must_use]
pub(super) fn copy_name(report: &IssuedReport, page: usize) -> String {
    format!("{} 서명본 {page}", report.name())
}
