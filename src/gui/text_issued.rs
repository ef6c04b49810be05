//! Words of the window for reports that are handed out, and their signed copies.

use crate::{
    domain::{EvidenceFile, IssuedReport},
    text,
};

pub(super) const ISSUED: &str = "보고서";
pub(super) const RECORD: &str = "최종본으로 기록";
pub(super) const PRINT: &str = "보고서 인쇄";
pub(super) const NOTHING_ISSUED: &str = "최종본으로 기록한 보고서가 없습니다. 보고서를 내보내거나 인쇄하면 나오는 알림에서 ‘최종본으로 기록’을 누르면 그 PDF의 해시가 여기에 남고, 그 뒤로 내용이 바뀌었는지 알 수 있습니다.";
pub(super) const UNCHANGED: &str = "내용 그대로";
pub(super) const CHANGED: &str = "최종본 이후 바뀜";
pub(super) const CHANGED_WHY: &str = "이 보고서를 만든 뒤로 프로젝트의 내용이 바뀌었습니다. 지금 내보내는 보고서는 이 최종본과 다릅니다.";
pub(super) const UNCHANGED_WHY: &str = "프로젝트의 내용이 이 보고서를 만들 때 그대로입니다.";
pub(super) const FINAL: &str = "최종";
pub(super) const SIGNED: &str = "전자서명";
pub(super) const COPY: &str = "서명본";
pub(super) const ATTACH_COPY: &str = "서명본 첨부";
pub(super) const OPEN_COPY: &str = "서명본 보기";
pub(super) const REMOVE_COPY: &str = "서명본 빼기";
pub(super) const FORGET: &str = "기록 삭제";
pub(super) const DROP_HINT: &str =
    "서명한 종이를 스캔한 PDF나 그림을 이 화면에 놓으면 가장 최근 최종본의 서명본으로 붙습니다.";
pub(super) const NOTHING_TO_DROP_ON: &str = "최종본으로 기록한 보고서가 없어 놓은 파일을 서명본으로 붙이지 않았습니다. 증빙은 점검 화면에서 항목을 고르고 놓으십시오.";
pub(super) const SCANS: &str = "스캔한 서명본(PDF, 그림)";

/// When, by whom and how long: `결과보고서 (상세) · 2026-11-22 14:03 · 김점검 · 42쪽`.
pub(super) fn made(report: &IssuedReport, by: Option<&str>) -> String {
    let mut parts = vec![report.template.clone(), text::moment(report.made.at)];
    parts.extend(by.map(str::to_owned));
    parts.push(format!("{}쪽", report.pages));
    parts.join(" · ")
}

/// The beginning of the PDF's hash.
pub(super) fn hash(report: &IssuedReport) -> String {
    format!("SHA-256 {}", report.pdf.short(12))
}

/// The whole hash.
pub(super) fn whole_hash(report: &IssuedReport) -> String {
    format!("PDF의 SHA-256\n{}", report.pdf)
}

/// Who has signed.
pub(super) fn signers(report: &IssuedReport) -> String {
    let one =
        |signer: &crate::domain::Signer| format!("{} {}", signer.name, text::moment(signer.at));
    let all: Vec<String> = report.signers.iter().map(one).collect();
    format!("{SIGNED}: {}", all.join(", "))
}

/// One file of a signed copy.
pub(super) fn copy(file: &EvidenceFile) -> String {
    format!("{COPY}: {}", file.original_name)
}

/// A button of one report among several, told apart for screen readers.
pub(super) fn of(button: &str, name: &str) -> String {
    format!("{button}: {name}")
}
