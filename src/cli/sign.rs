//! Signs reports, and tells who has signed one: `sign`, and `report --sign`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    command::Output, error::CliError, evidence_words, password, report_words, run::Shell,
    session::Session, sign_words as words,
};
use crate::domain::IssuedReport;
use crate::workbench::{
    CertificateFacts, KeyJob, Later, Password, ReportChoice, ReportDeed, Request, SignField,
    SignJob, SignatureState, SignedReport, certificate_lines, not_signed, read_signatures,
    sign_misgivings, signature_line, signed, signing_error,
};

/// With what something is signed.
#[derive(Debug)]
pub(super) struct With {
    /// A PKCS#12 file, or the folder of a joint certificate.
    pub(super) key: PathBuf,
    /// The place to sign; none for a signature that is not seen.
    pub(super) field: Option<String>,
    /// From which open file the password comes; none asks for it.
    pub(super) password_fd: Option<u32>,
}

/// Does `report --sign`: the report is written beside its place, signed, and only then put there.
pub(super) fn report(
    shell: &mut Shell<'_>,
    session: &mut Session<'_>,
    choice: ReportChoice,
    output: &Path,
    with: With,
) -> Result<(), CliError> {
    let (password, _) = unlock(shell, &with)?;
    let unsigned = Unsigned::beside(output);
    let names = |path: &Path| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        [
            path.display().to_string(),
            name.to_string_lossy().into_owned(),
        ]
    };
    let (beside, place) = (names(&unsigned.0), names(output));
    // Of the file beside it nobody is to hear.
    let retold = |sentence: &String| {
        let pairs = beside.iter().zip(&place);
        pairs.fold(sentence.clone(), |sentence, (from, to)| {
            sentence.replace(from, to)
        })
    };
    let renamed = |error| match error {
        CliError::Problems(problems) => CliError::Problems(problems.iter().map(retold).collect()),
        other => other,
    };
    let written = session.ask(Request::ReportOf(unsigned.0.clone(), choice));
    written.map_err(renamed)?;
    let misgivings = evidence_words::misgivings(session.project()?.misgivings());
    let warnings = session.warnings().iter().map(retold);
    for sentence in misgivings.into_iter().chain(warnings) {
        shell.terminal.complain(&sentence);
    }
    let signed = sign(shell, unsigned.0.clone(), output.to_owned(), with, password);
    let signed = signed.map_err(renamed)?;
    record(shell, session, signed)
}

/// Records a signed report as final in its project: whoever signs it hands it out.
fn record(
    shell: &mut Shell<'_>,
    session: &mut Session<'_>,
    signed: SignedReport,
) -> Result<(), CliError> {
    let Some(written) = session.written().cloned() else {
        return Ok(());
    };
    let report = IssuedReport {
        pdf: signed.pdf,
        signers: signed.signers,
        ..written
    };
    session.ask(Request::OnReport(Box::new(ReportDeed::Record(Box::new(
        report,
    )))))?;
    session.ask(Request::Save)?;
    let recorded = session.project()?.assessment().issued.last();
    let line = recorded.map(report_words::pdf_hash);
    line.map_or(Ok(()), |line| Ok(shell.terminal.line(&line)?))
}

/// Does `sign`. Who signs at the place of another, or a second time, is told so.
pub(super) fn pdf(
    shell: &mut Shell<'_>,
    pdf: PathBuf,
    output: Output,
    with: With,
) -> Result<(), CliError> {
    output.refuse_existing()?;
    let (password, facts) = unlock(shell, &with)?;
    if let Ok(read) = read_signatures(&pdf, (shell.now)().offset_minutes) {
        let place = place(&read.1, with.field.as_deref());
        for sentence in sign_misgivings(&facts, &read, place) {
            shell.terminal.complain(&sentence);
        }
    }
    sign(shell, pdf, output.path, with, password).map(drop)
}

/// The name of the free place that is written by its name or its role.
fn place<'a>(free: &'a [SignField], written: Option<&str>) -> Option<&'a str> {
    let written = written?;
    let of_role = |field: &&SignField| {
        let numbered = field.name.rsplit_once('-');
        numbered.is_some_and(|(role, _)| role == written)
    };
    let exact = free.iter().find(|field| field.name == written);
    let found = exact.or_else(|| free.iter().find(of_role))?;
    Some(&found.name)
}

/// Does `sign --list`.
pub(super) fn list(shell: &mut Shell<'_>, pdf: &Path) -> Result<(), CliError> {
    let read = read_signatures(pdf, (shell.now)().offset_minutes);
    let (signatures, free) = read.map_err(|error| problem(signing_error(&error)))?;
    if signatures.is_empty() {
        shell.terminal.line(words::NO_SIGNATURE)?;
    }
    for signature in &signatures {
        shell.terminal.line(&signature_line(signature))?;
    }
    if !free.is_empty() {
        let names: Vec<&str> = free.iter().map(|field| field.name.as_str()).collect();
        shell.terminal.line(&words::free_fields(&names))?;
    }
    let doubtful = signatures
        .iter()
        .filter(|it| it.state != SignatureState::Sound || it.later == Later::Unsigned);
    match doubtful.count() {
        0 => Ok(()),
        count => Err(problem(words::doubtful(count, signatures.len()))),
    }
}

/// Asks for the password, shows what the certificate says, and refuses one that may not be used.
fn unlock(shell: &mut Shell<'_>, with: &With) -> Result<(Password, CertificateFacts), CliError> {
    let password = ask(with)?;
    let refused = |error| problem(not_signed(&error));
    let job = KeyJob {
        path: with.key.clone(),
        password,
        at: (shell.now)(),
    };
    let (facts, may_be_used) = job.check().map_err(refused)?;
    for line in &certificate_lines(&facts) {
        shell.terminal.line(line)?;
    }
    shell.terminal.flush()?;
    may_be_used.map_err(refused)?;
    Ok((job.password, facts))
}

fn sign(
    shell: &mut Shell<'_>,
    pdf: PathBuf,
    to: PathBuf,
    with: With,
    password: Password,
) -> Result<SignedReport, CliError> {
    let job = SignJob {
        pdf,
        to,
        key: with.key,
        password,
        field: with.field,
        at: (shell.now)(),
    };
    let report = job.sign().map_err(|error| problem(not_signed(&error)))?;
    shell.terminal.line(&signed(&job.to, &report.facts))?;
    Ok(report)
}

fn ask(with: &With) -> Result<Password, CliError> {
    let Some(number) = with.password_fd else {
        let typed = rpassword::prompt_password(words::prompt(&with.key));
        return typed
            .map(Password::new)
            .map_err(|_| problem(words::NO_TERMINAL.to_owned()));
    };
    let read = password::read(number);
    read.map(Password::new)
        .map_err(|_| problem(words::no_password(number)))
}

fn problem(sentence: String) -> CliError {
    CliError::Problems(vec![sentence])
}

/// A report that nobody has signed yet; it goes when the signed one is there, or is not to be.
struct Unsigned(PathBuf);

impl Unsigned {
    fn beside(output: &Path) -> Self {
        Self(output.with_file_name(format!(".jeomgeomdae-{}-unsigned.pdf", std::process::id())))
    }
}

impl Drop for Unsigned {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
