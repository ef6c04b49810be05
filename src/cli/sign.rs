//! Signs reports, and tells who has signed one: `sign`, and `report --sign`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    error::CliError, evidence_words, password, report_words, run::Shell, session::Session,
    sign_words as words,
};
use crate::domain::IssuedReport;
use crate::workbench::{
    KeyJob, Later, Password, ReportChoice, ReportDeed, Request, SignJob, SignatureState,
    SignedReport, certificate_lines, not_signed, read_signatures, signature_line, signed,
    signing_error,
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
    let password = unlock(shell, &with)?;
    let unsigned = Unsigned::beside(output);
    let (beside, place) = (
        unsigned.0.display().to_string(),
        output.display().to_string(),
    );
    let named = |sentence: &String| sentence.replace(&beside, &place);
    let written = session.ask(Request::ReportOf(unsigned.0.clone(), choice));
    written.map_err(|error| match error {
        CliError::Problems(problems) => CliError::Problems(problems.iter().map(named).collect()),
        other => other,
    })?;
    let misgivings = evidence_words::misgivings(session.project()?.misgivings());
    let warnings = session.warnings().iter().map(named);
    for sentence in misgivings.into_iter().chain(warnings) {
        shell.terminal.complain(&sentence);
    }
    let signed = sign(shell, unsigned.0.clone(), output.to_owned(), with, password)?;
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

/// Does `sign`.
pub(super) fn pdf(
    shell: &mut Shell<'_>,
    pdf: PathBuf,
    output: PathBuf,
    with: With,
) -> Result<(), CliError> {
    let password = unlock(shell, &with)?;
    sign(shell, pdf, output, with, password).map(drop)
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
fn unlock(shell: &mut Shell<'_>, with: &With) -> Result<Password, CliError> {
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
    Ok(job.password)
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
