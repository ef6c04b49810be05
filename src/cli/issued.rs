//! Reports handed out as final: how they are told by `info`, and the scan of a signed one: `attach --signed-copy`.

use serde::Serialize;

use super::{
    command::SignedCopy,
    error::{CliError, Refusal},
    report_words as words,
    run::Shell,
};
use crate::{
    domain::{EvidenceFile, IssuedReport, Sha256, Signer},
    workbench::{OpenProject, ReportDeed, Request, Source},
};

/// One issued report in the shape of `info --json`. The fields are described in the room's head.
#[derive(Debug, Serialize)]
pub(super) struct IssuedPart {
    title: String,
    template: String,
    document_number: String,
    edition: String,
    at: String,
    by: Option<String>,
    pages: u32,
    sha256: String,
    content_hash: String,
    changed_since: bool,
    signers: Vec<SignerPart>,
    signed_copy: Vec<CopyPart>,
}

#[derive(Debug, Serialize)]
struct SignerPart {
    name: String,
    at: String,
}

#[derive(Debug, Serialize)]
struct CopyPart {
    original_name: String,
    sha256: String,
    length: u64,
}

impl IssuedPart {
    /// All of a project, oldest first.
    pub(super) fn all(project: &OpenProject) -> Vec<Self> {
        let issued = project.assessment().issued.iter();
        issued.map(|report| Self::of(project, report)).collect()
    }

    fn of(project: &OpenProject, report: &IssuedReport) -> Self {
        let signer = |signer: &Signer| SignerPart {
            name: signer.name.clone(),
            at: signer.at.to_string(),
        };
        let copy = |file: &EvidenceFile| CopyPart {
            original_name: file.original_name.clone(),
            sha256: file.sha256.to_string(),
            length: file.length,
        };
        let by = project.assessment().doer(report.made);
        Self {
            title: report.title.clone(),
            template: report.template.clone(),
            document_number: report.document_number.clone(),
            edition: report.edition.clone(),
            at: report.made.at.to_string(),
            by: by.map(str::to_owned),
            pages: report.pages,
            sha256: report.pdf.to_string(),
            content_hash: report.content.to_string(),
            changed_since: project.has_changed_since(report),
            signers: report.signers.iter().map(signer).collect(),
            signed_copy: report.signed_copy.iter().map(copy).collect(),
        }
    }
}

/// The issued reports of a project as lines; none where there is none.
pub(super) fn lines(project: &OpenProject) -> Vec<String> {
    let issued = &project.assessment().issued;
    if issued.is_empty() {
        return Vec::new();
    }
    let line = |report: &IssuedReport| {
        let by = project.assessment().doer(report.made);
        words::issued(report, by, project.has_changed_since(report))
    };
    std::iter::once(words::issued_count(issued.len()))
        .chain(issued.iter().map(line))
        .collect()
}

/// Does `attach --signed-copy`. One file that is refused ends it before anything is saved.
pub(super) fn attach(shell: &mut Shell<'_>, asked: SignedCopy) -> Result<(), CliError> {
    let mut session = shell.open(&asked.file)?;
    let pdf = find(session.project()?, asked.report.as_deref())?;
    let sources = asked.scans.into_iter().map(Source::File).collect();
    let deed = ReportDeed::AttachCopy(pdf, sources);
    session.ask(Request::OnReport(Box::new(deed)))?;
    session.ask(Request::Save)?;
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    for line in session.news() {
        shell.terminal.line(line)?;
    }
    Ok(())
}

/// The report that is meant: the only one, or the one whose hash begins as written.
fn find(project: &OpenProject, written: Option<&str>) -> Result<Sha256, CliError> {
    let issued = project.assessment().issued.iter();
    let begins = |report: &&IssuedReport| {
        let hash = report.pdf.as_str();
        written.is_none_or(|written| hash.starts_with(&written.to_ascii_lowercase()))
    };
    let found: Vec<&IssuedReport> = issued.filter(begins).collect();
    match (found.as_slice(), written) {
        ([report], _) => Ok(report.pdf.clone()),
        ([], None) => Err(Refusal::NothingIssued.into()),
        ([], Some(written)) => Err(Refusal::NoReport(written.to_owned()).into()),
        (several, _) => {
            let names = several.iter().map(|report| words::named(report));
            Err(Refusal::ManyReports(names.collect()).into())
        }
    }
}
