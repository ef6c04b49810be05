//! The Korean sentences of the command line, where the workbench has none: one function or constant a sentence.

use std::path::Path;

use super::{
    backup_words, calc_words,
    deeds::CatalogDeed,
    error::{CliError, Misuse, Refusal},
    part_words, report_words as words,
    verb::Verb,
    verify::Harm,
};
use crate::{
    domain::{ControlKey, Evidence, EvidenceBody, Relation},
    store::StoreError,
    text,
    workbench::{Row, store_error},
};

/// No project is open, which only a fault of the program brings about.
pub(super) const NO_PROJECT: &str = "프로젝트가 열려 있지 않습니다.";
/// Nothing was attached because one file was refused.
pub(super) const NONE_ATTACHED: &str =
    "하나라도 받을 수 없으면 아무것도 첨부하지 않습니다. 프로젝트 파일은 그대로입니다.";

/// Name of the project's name.
pub(super) const NAME: &str = "프로젝트";
/// Name of the company's name.
pub(super) const INSTITUTION: &str = "기관";
/// Name of the service.
pub(super) const SERVICE: &str = "서비스";
/// Name of the period.
pub(super) const PERIOD: &str = "점검 기간";

/// The summary was taken over.
pub(super) const SUMMARY_CAME: &str = "  결과 요약";
/// Nothing was there to be taken over.
pub(super) const NOTHING_CAME: &str = "  이어받을 내용이 없어, 두 항목을 이은 것만 적었습니다.";

/// Asks for the password that shall open a report.
pub(super) const PASSWORD: &str = "보고서를 여는 비밀번호: ";
/// Asks for it again.
pub(super) const PASSWORD_AGAIN: &str = "한 번 더: ";
/// The two were not the same.
pub(super) const PASSWORDS_DIFFER: &str =
    "두 번 적은 비밀번호가 서로 다릅니다. 보고서는 쓰지 않았습니다. 다시 하십시오.";
/// Nothing was typed.
pub(super) const EMPTY_PASSWORD: &str = "비밀번호가 비어 있습니다. 보고서는 쓰지 않았습니다. 복사나 고치기만 막으려면 --protect 없이 --no-copy, --no-change를 \
     적으십시오.";
/// There is no terminal.
pub(super) const NO_PROMPT: &str =
    "비밀번호를 물을 터미널이 없습니다. 보고서는 쓰지 않았습니다. --protect-fd로 건네십시오.";
/// The system gives no chance.
pub(super) const NO_CHANCE: &str = "암호화에 쓸 난수를 시스템에서 받지 못했습니다. 보고서는 쓰지 않았습니다. 잠시 뒤에 다시 하십시오.";

/// The password cannot be read.
pub(super) fn no_protection_password(number: u32) -> String {
    format!(
        "{number}번 파일에서 비밀번호를 읽지 못했습니다. 보고서는 쓰지 않았습니다. --protect-fd의 번호를 확인하십시오."
    )
}

/// What is wrong with a command line.
pub(super) fn misuse(verb: Option<Verb>, misuse: &Misuse) -> String {
    match misuse {
        Misuse::NoCommand => "명령을 적으십시오.".to_owned(),
        Misuse::UnknownCommand(name) => format!("‘{name}’(이)라는 명령은 없습니다."),
        Misuse::UnknownOption(option) => format!("‘{option}’(이)라는 옵션은 없습니다."),
        Misuse::NoDeed(written) => no_deed(verb, written.as_deref()),
        Misuse::MissingValue(option) => format!("{option} 뒤에 값을 적으십시오."),
        Misuse::UnexpectedValue(option) => format!("{option}에는 값을 적지 않습니다."),
        Misuse::Twice(option) => format!("--{option}을(를) 두 번 적었습니다."),
        Misuse::MissingOption("output") => "-o 뒤에 쓸 파일을 적으십시오.".to_owned(),
        Misuse::MissingOption(option) => format!("--{option}을(를) 적으십시오."),
        Misuse::MissingArgument(place) => missing_argument(verb, *place).to_owned(),
        Misuse::TooMany(value) => {
            format!("‘{value}’은(는) 남는 인수입니다. 빈칸이 든 글은 따옴표로 묶으십시오.")
        }
        Misuse::NotText(value) => format!("‘{value}’을(를) 글자로 읽을 수 없습니다(UTF-8이 아님)."),
        Misuse::Empty(option) => format!("--{option} 뒤의 글이 비어 있습니다."),
        Misuse::Date(option, sentence) => format!("--{option}: {sentence}"),
        Misuse::Descriptor(option, value) => {
            format!("--{option}: ‘{value}’은(는) 열린 파일의 번호가 아닙니다. 표준 입력은 0입니다.")
        }
        Misuse::HalfPeriod => "점검 기간은 --start와 --end를 함께 적습니다.".to_owned(),
        Misuse::BackwardPeriod => "점검 기간의 끝(--end)이 시작(--start)보다 빠릅니다.".to_owned(),
        Misuse::Extension(path, extensions) => format!(
            "쓸 파일 ‘{path}’의 이름 끝에 .{} 확장자를 붙이십시오.",
            extensions.join(" 또는 .")
        ),
        Misuse::Criterion(value) => {
            format!("‘{value}’은(는) 점검기준의 표시가 아닙니다. 1=met이나 2=unmet처럼 적으십시오.")
        }
        Misuse::CriterionTwice(number) => format!("점검기준 {number}번을 두 번 적었습니다."),
        Misuse::VerdictOfNone => "--verdict와 --not-applicable은 함께 쓸 수 없습니다.".to_owned(),
        Misuse::HalfPlan => "이행계획은 --plan, --due, --owner를 함께 적습니다.".to_owned(),
        Misuse::HalfPaper => "종이로만 있는 증빙은 --paper와 --place를 함께 적습니다.".to_owned(),
        Misuse::PaperWithFiles => {
            "종이로만 있는 증빙에는 파일도 --title도 적지 않습니다. 문서 이름은 --paper 뒤에 적으십시오."
                .to_owned()
        }
        Misuse::ForceOnFolder => {
            "--force는 .zip 파일로 내보낼 때에만 씁니다. 폴더는 없거나 비어 있어야 합니다.".to_owned()
        }
        Misuse::CopyAlone => words::COPY_ALONE.to_owned(),
        Misuse::SignAndProtect => {
            "암호화한 보고서에는 전자서명할 수 없습니다. --sign과 보호하는 옵션(--protect, --protect-fd, --no-copy, --no-change) \
             가운데 한쪽만 적으십시오."
                .to_owned()
        }
        Misuse::ListAndSign => "--list는 파일 이름만 적고 씁니다. 서명하려면 --list를 빼십시오.".to_owned(),
        Misuse::OnConflict(written) => part_words::on_conflict(written),
        Misuse::Backup(written) => backup_words::no_number(written),
        Misuse::Calc(misuse) => calc_words::misuse(*misuse).to_owned(),
        Misuse::NothingToSet => "고칠 내용을 하나 이상 적으십시오.".to_owned(),
    }
}

fn no_deed(verb: Option<Verb>, written: Option<&str>) -> String {
    let command = verb.map_or("", Verb::name);
    let names = verb.map(Verb::deeds).unwrap_or_default().join(", ");
    match written {
        Some(written) => format!(
            "‘{command} {written}’(이)라는 명령은 없습니다. {command} 뒤에는 다음 가운데 하나를 적습니다: {names}."
        ),
        None => format!("{command} 바로 뒤에 다음 가운데 하나를 적으십시오: {names}."),
    }
}

fn missing_argument(verb: Option<Verb>, place: usize) -> &'static str {
    match (verb, place) {
        (Some(Verb::Catalog(Some(CatalogDeed::Check))), _) => {
            "확인할 점검 기준 파일(.ron 또는 .xlsx)을 적으십시오."
        }
        (Some(Verb::Catalog(Some(CatalogDeed::Map))), _) => {
            "견줄 두 점검 기준의 ID를 적으십시오. ID는 catalog list로 볼 수 있습니다."
        }
        (Some(Verb::Catalog(_)), _) => {
            "점검 기준의 ID를 적으십시오. ID는 catalog list로 볼 수 있습니다."
        }
        (Some(Verb::TakeOver), 1 | 2) => {
            "답이 있는 항목과 이어받을 항목을 점검기준ID/번호로 적으십시오."
        }
        (Some(Verb::Calc), 0) => calc_words::NO_NAME,
        (Some(Verb::Calc), _) => calc_words::NO_INPUT,
        (Some(Verb::Compare), 1) => "비교할 두 번째 프로젝트 파일(.jgd)을 적으십시오.",
        (Some(Verb::Sign), _) => "서명할 PDF 파일을 적으십시오.",
        (_, 0) => "프로젝트 파일(.jgd)을 적으십시오.",
        (_, 1) => "점검 항목의 번호를 적으십시오(예: 1.1.1).",
        _ => {
            "첨부할 파일(그림, 문서, 텍스트)을 하나 이상 적으십시오. 종이로만 있는 증빙은 --paper와 --place로 적습니다."
        }
    }
}

/// What does not fit the project or the disk.
pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoCatalog(id, known) => {
            format!(
                "‘{id}’(이)라는 점검 기준은 없습니다. 쓸 수 있는 점검 기준: {}.",
                known.join(", ")
            )
        }
        Refusal::NoTemplate(name, known) => format!(
            "‘{name}’이라는 보고서 서식이 없습니다. 쓸 수 있는 서식: {}. 서식 파일(.ron)의 경로를 적어도 됩니다.",
            known.join(", ")
        ),
        Refusal::Exists(path) => format!(
            "‘{}’이(가) 이미 있어 쓰지 않았습니다. 덮어쓰려면 --force를 붙이십시오.",
            path.display()
        ),
        Refusal::HandedOut(path) => words::handed_out(path),
        Refusal::NoControl(written) => {
            format!(
                "‘{written}’(이)라는 점검 항목은 이 프로젝트에 없습니다. 번호는 info 명령으로 볼 수 있습니다."
            )
        }
        Refusal::ManyControls(written, keys) => format!(
            "‘{written}’은(는) 여러 점검 기준에 있습니다. 다음 가운데 하나로 적으십시오: {}.",
            keys.join(", ")
        ),
        Refusal::NoVerdict(written, allowed) => {
            let allowed: Vec<String> = allowed
                .iter()
                .map(|(id, label)| format!("{id}({label})"))
                .collect();
            format!(
                "‘{written}’(이)라는 점검결과는 없습니다. 쓸 수 있는 점검결과: {}.",
                allowed.join(", ")
            )
        }
        Refusal::NoCriterion(number, count) => {
            format!("점검기준 {number}번은 없습니다. 이 항목의 점검기준은 {count}개입니다.")
        }
        Refusal::ManyPlans(count) => {
            format!("이행계획이 {count}건 있어 어느 것을 고칠지 알 수 없습니다. 창에서 고치십시오.")
        }
        Refusal::NothingIssued => words::NOTHING_ISSUED.to_owned(),
        Refusal::NoReport(written) => words::no_report(written),
        Refusal::ManyReports(names) => words::many_reports(names),
        Refusal::NoBackup(number, known) => backup_words::no_backup(*number, known),
        Refusal::NotRelated(from, to) => format!(
            "‘{from}’의 답은 ‘{to}’에 이어받을 수 없습니다. 서로 관련된 항목이 아닙니다. 관련된 항목은 catalog map 명령으로 볼 수 있습니다."
        ),
    }
}

/// A project that was not opened; what exactly is broken helps those who repair it.
pub(super) fn not_opened(error: &StoreError) -> String {
    match error {
        StoreError::Damaged { what, .. } => format!("{} 자세한 원인: {what}", store_error(error)),
        other => store_error(other),
    }
}

/// A project that was not saved.
pub(super) fn not_saved(error: &StoreError) -> String {
    format!(
        "저장하지 못했습니다. {} 디스크의 파일은 그대로입니다.",
        store_error(error)
    )
}

/// The result could not be printed.
pub(super) fn not_printed(error: &CliError) -> String {
    format!("결과를 출력하지 못했습니다({error}).")
}

/// A project file was made.
pub(super) fn created(path: &Path, name: &str, controls: usize) -> String {
    format!(
        "‘{name}’(점검 항목 {controls}개)을(를) ‘{}’에 저장했습니다.",
        path.display()
    )
}

/// A finding was changed.
pub(super) fn changed(written: &str, row: &Row, label: &str) -> String {
    let head = format!("{written} {}: {label}", row.title);
    if row.lacks.is_empty() {
        return head;
    }
    let lacks: Vec<&str> = row.lacks.iter().map(|lack| text::lack(*lack)).collect();
    format!("{head} (남은 일: {})", lacks.join(", "))
}

/// An evidence was attached.
pub(super) fn attached(evidence: &Evidence) -> String {
    let number = text::evidence_number(&evidence.number);
    let title = &evidence.title;
    match &evidence.body {
        EvidenceBody::File(file) => format!("{number} ‘{title}’ (SHA-256 {})", file.sha256),
        EvidenceBody::Paper { place } => format!("{number} ‘{title}’ (종이, 보관 장소: {place})"),
    }
}

/// A file was not attached anew: an evidence that is there has the same one.
pub(super) fn shared(name: &str, same: &Evidence) -> String {
    format!(
        "‘{name}’: {} ‘{}’ 증빙과 같은 파일이어서 함께 씁니다.",
        text::evidence_number(&same.number),
        same.title
    )
}

/// An evidence that is not what it should be.
pub(super) fn damage(number: &str, title: &str, sha256: &str, harm: Harm) -> String {
    let what = match harm {
        Harm::Missing => "파일이 없거나 읽을 수 없습니다",
        Harm::Changed => "내용이 저장할 때와 다릅니다",
    };
    format!("{number} ‘{title}’: {what} (SHA-256 {sha256}).")
}

/// One line of the head data.
pub(super) fn field(label: &str, value: &str) -> String {
    if value.trim().is_empty() {
        format!("{label}: (적지 않음)")
    } else {
        format!("{label}: {value}")
    }
}

/// A catalog in use.
pub(super) fn catalog(id: &str, title: &str) -> String {
    format!("점검 기준: {title} ({id})")
}

/// The counts of one catalog.
pub(super) fn counts<'a>(
    verdicts: impl Iterator<Item = (&'a str, usize)>,
    [not_applicable, unconfirmed, unassessed]: [usize; 3],
    total: usize,
) -> String {
    let mut rest = vec![("해당없음", not_applicable), ("미점검", unassessed)];
    if unconfirmed > 0 {
        rest.insert(1, ("확인 필요", unconfirmed));
    }
    let parts: Vec<String> = verdicts
        .chain(rest)
        .map(|(label, count)| format!("{label} {count}"))
        .collect();
    format!("{} (모두 {total})", parts.join(" · "))
}

/// The rate of what is met.
pub(super) fn rate(percent: Option<usize>) -> String {
    percent.map_or_else(
        || "이행률: –".to_owned(),
        |percent| format!("이행률: {percent}%"),
    )
}

/// How many evidences there are.
pub(super) fn evidence_count(count: usize) -> String {
    format!("증빙자료: {count}건")
}

/// The hash that ties a printed report to the project.
pub(super) fn content_hash(hash: &str) -> String {
    format!("내용 해시(SHA-256): {hash}")
}

/// How many controls lack something before the report can be handed in.
pub(super) fn lacking(count: usize) -> String {
    match count {
        0 => "제출 전에 채울 것이 없습니다.".to_owned(),
        count => format!("제출 전에 채울 것이 있는 점검 항목: {count}개"),
    }
}

/// An answer was taken over; the relation is that of the first control to the second.
pub(super) fn taken_over(from: &ControlKey, to: &ControlKey, relation: Relation) -> String {
    format!(
        "{from}의 답을 {to}에 이어받았습니다({to}에서 본 관계: {}).",
        text::relation(relation)
    )
}

/// The verdict came over.
pub(super) fn verdict_came(label: &str) -> String {
    format!("  점검결과: {label}")
}

/// Criteria are met that were not before.
pub(super) fn criteria_came(count: usize) -> String {
    format!("  충족한 점검기준 {count}개")
}

/// Evidence came over.
pub(super) fn evidence_came(count: usize) -> String {
    format!("  증빙자료 {count}건")
}

/// Plans came over.
pub(super) fn plans_came(count: usize) -> String {
    format!("  향후 이행계획 {count}건")
}

/// The system gives no window.
#[must_use]
pub fn no_window(reason: &str) -> String {
    format!(
        "창을 열지 못했습니다({reason}). 화면이 없는 곳이라면 명령으로 쓸 수 있습니다: jeomgeomdae --help"
    )
}
