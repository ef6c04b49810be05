//! The Korean sentences of the command line about reports and their signed copies.

use std::path::Path;

use crate::{domain::IssuedReport, text, workbench::Provenance};

/// How many digits of a hash tell one report from another.
const DIGITS: usize = 12;

/// A report was written.
pub(super) fn pdf_hash(report: &IssuedReport) -> String {
    format!("PDF SHA-256: {}", report.pdf)
}

/// A report was written, but not recorded as final.
pub(super) fn not_recorded(path: &Path) -> String {
    format!(
        "보고서는 ‘{}’에 썼지만 최종본으로 기록하지 못했습니다. 원인을 없앤 뒤 다시 하십시오.",
        path.display()
    )
}

/// How many reports were recorded as final.
pub(super) fn issued_count(count: usize) -> String {
    format!("최종본: {count}건")
}

/// A report by its hash and name.
pub(super) fn named(report: &IssuedReport) -> String {
    format!("{}({})", report.pdf.short(DIGITS), report.name())
}

/// One report that was recorded as final.
pub(super) fn issued(report: &IssuedReport, by: Option<&str>, changed: bool) -> String {
    let mut parts = vec![
        format!("  {} {}", report.pdf.short(DIGITS), report.name()),
        report.template.clone(),
        text::moment(report.made.at),
    ];
    parts.extend(by.map(str::to_owned));
    parts.push(format!("{}쪽", report.pages));
    if !report.signers.is_empty() {
        let names: Vec<&str> = report.signers.iter().map(|it| it.name.as_str()).collect();
        parts.push(format!("전자서명 {}", names.join(", ")));
    }
    if !report.signed_copy.is_empty() {
        parts.push(format!("서명본 파일 {}개", report.signed_copy.len()));
    }
    if changed {
        parts.push("그 뒤로 내용이 바뀜".to_owned());
    }
    parts.join(" · ")
}

/// Every hash is right.
pub(super) fn sound(evidence: usize, copies: usize) -> String {
    if copies == 0 {
        return format!("증빙 {evidence}건의 해시가 모두 맞습니다.");
    }
    format!("증빙 {evidence}건과 서명본 파일 {copies}개의 해시가 모두 맞습니다.")
}

/// The audit trail is whole.
pub(super) fn unbroken(entries: u64) -> String {
    format!("이력 {entries}건도 빠지거나 바뀐 것이 없습니다.")
}

/// A report cannot be made again, since files of the project are lost.
pub(super) fn not_compared(file: &str) -> String {
    format!(
        "‘{file}’: 이 파일의 내용 해시를 담고 있지만, 그 뒤에 파일을 잃어 같은 보고서를 다시 만들어 견줄 수 없습니다. 잃기 전의 백업으로 확인하십시오."
    )
}

/// A damaged file, of which no command but two makes anything.
pub(super) fn is_damaged(path: &Path) -> String {
    let name = path.display();
    format!(
        "‘{name}’이(가) 손상되어 있습니다. 무엇을 잃었는지는 verify로 보고, 온전한 것은 salvage로 새 파일에 옮기십시오."
    )
}

/// A damaged file was saved elsewhere.
pub(super) fn salvaged(output: &str) -> String {
    format!(
        "온전한 것을 모두 ‘{output}’에 저장했습니다. 손상된 파일은 그대로 두었습니다. 손상된 것:"
    )
}

/// There was nothing to salvage.
pub(super) const NOT_DAMAGED: &str = "손상되지 않은 파일이라 아무것도 쓰지 않았습니다.";

/// The file as a whole is damaged.
pub(super) const FILE_DAMAGED: &str = "파일이 손상되어 온전한 만큼만 확인했습니다. 온전한 것은 ‘salvage 파일.jgd -o 새파일.jgd’로 새 파일에 옮기십시오.";

/// How many files are not what they should be.
pub(super) fn damaged(damages: usize, evidence: usize, copies: usize) -> String {
    if copies == 0 {
        return format!("증빙 {evidence}건 가운데 {damages}건에 문제가 있습니다.");
    }
    format!("증빙 {evidence}건과 서명본 파일 {copies}개 가운데 {damages}건에 문제가 있습니다.")
}

/// A signed copy without the files of it, or beside what concerns evidence.
pub(super) const COPY_ALONE: &str = "서명본은 attach 파일.jgd --signed-copy 스캔…처럼 적습니다. 점검 항목, --title, --paper, --place는 함께 쓰지 않고, --report는 --signed-copy와만 씁니다.";

/// No report was recorded as final.
pub(super) const NOTHING_ISSUED: &str = "최종본으로 기록한 보고서가 없어 서명본을 붙일 수 없습니다. report 명령에 --final을 붙이면 기록됩니다.";

/// No recorded report has such a hash.
pub(super) fn no_report(written: &str) -> String {
    format!(
        "SHA-256이 ‘{written}’(으)로 시작하는 최종본은 없습니다. 최종본은 info 명령으로 볼 수 있습니다."
    )
}

/// Several recorded reports may be meant.
pub(super) fn many_reports(names: &[String]) -> String {
    format!(
        "최종본이 여러 건이어서 어느 것인지 알 수 없습니다. --report 뒤에 SHA-256의 앞자리를 적으십시오: {}.",
        names.join(", ")
    )
}

/// The report there is signed or recorded as final.
pub(super) fn handed_out(path: &Path) -> String {
    format!(
        "‘{}’은(는) 전자서명이 들어 있거나 최종본으로 기록한 보고서라서 바꾸지 않았습니다. 다른 이름으로 쓰거나 --force를 붙이십시오.",
        path.display()
    )
}

/// Where a report comes from.
pub(super) fn provenance(path: &Path, provenance: &Provenance) -> String {
    let file = path.display();
    match provenance {
        Provenance::Made { signatures, .. } if signatures.is_empty() => {
            format!("‘{file}’: 이 파일에서 만든 보고서이며, 한 바이트도 바뀌지 않았습니다.")
        }
        Provenance::Made { signatures, .. } => format!(
            "‘{file}’: 이 파일에서 만든 보고서이며, 전자서명 {}건 말고는 한 바이트도 바뀌지 않았습니다. 서명한 사람은 sign --list로 봅니다.",
            signatures.len()
        ),
        Provenance::Appended { added } => format!(
            "‘{file}’: 이 파일에서 만든 보고서이지만 뒤에 {added}바이트가 덧붙었습니다. 덧붙은 것이 보이는 내용을 바꿨을 수 있습니다."
        ),
        Provenance::Altered { lost: 1.., .. } => not_compared(&file.to_string()),
        Provenance::Altered { program, .. } => format!(
            "‘{file}’: 이 파일의 내용 해시를 담고 있지만 다시 만든 보고서와 다릅니다. 만든 뒤에 바뀌었거나, 다른 판의 프로그램(그 판: {program}, 이 판: {})이 만들었습니다.",
            env!("CARGO_PKG_VERSION")
        ),
        Provenance::Another { made_from, project } => format!(
            "‘{file}’: 이 파일의 지금 내용에서 만든 보고서가 아닙니다. 보고서의 해시는 {}, 이 파일의 해시는 {}입니다.",
            made_from.short(12),
            project.short(12)
        ),
        Provenance::Unknown => format!(
            "‘{file}’: 어느 파일에서 만들었는지 적혀 있지 않습니다. 이 프로그램이 만든 보고서가 아니거나, 다른 프로그램이 다시 저장했습니다."
        ),
        Provenance::Locked => {
            format!(
                "‘{file}’: 암호화해 보호한 PDF라서 확인하지 못했습니다. 보호하지 않고 쓴 보고서로 확인하십시오."
            )
        }
        Provenance::NotAPdf => format!("‘{file}’: PDF로 읽을 수 없습니다."),
    }
}
