//! A report being signed electronically: what was chosen and typed so far, and what has come of it.

use std::path::{Path, PathBuf};

use crate::{
    domain::DateTime,
    workbench::{
        CertificateFacts, CheckedKey, KeyJob, Outcome, Password, SignJob, Signatures, SigningError,
        not_signed, signing_error,
    },
};

/// What was chosen and typed so far.
#[derive(Clone, Debug, Default)]
pub(super) struct SignDraft {
    /// The PDF.
    pub(super) pdf: Option<PathBuf>,
    /// Who has signed it, and its free places.
    pub(super) read: Option<Signatures>,
    /// A PKCS#12 file, or a file of a joint certificate.
    pub(super) key: Option<PathBuf>,
    /// What unlocks it.
    pub(super) password: Password,
    /// What its certificate says, once the password was right.
    pub(super) facts: Option<CertificateFacts>,
    /// Whether it may be used now.
    pub(super) usable: bool,
    /// The place to sign; none for a signature that is not seen.
    pub(super) place: Option<String>,
    /// The caret is to come to the password.
    pub(super) seek: bool,
    /// What went wrong last.
    pub(super) error: Option<String>,
}

impl SignDraft {
    /// Another PDF is to be signed.
    pub(super) fn choose_pdf(&mut self, path: PathBuf) {
        (self.read, self.place, self.error) = (None, None, None);
        self.pdf = Some(path);
    }

    /// It is to be signed with another key.
    pub(super) fn choose_key(&mut self, path: PathBuf) {
        self.type_password(String::new());
        self.key = Some(path);
        self.seek = true;
    }

    /// The password is being typed.
    pub(super) fn type_password(&mut self, typed: String) {
        self.password = Password::new(typed);
        (self.facts, self.usable, self.error) = (None, false, None);
    }

    /// The key, to be unlocked.
    pub(super) fn key_job(&self, at: DateTime) -> Option<KeyJob> {
        Some(KeyJob {
            path: self.key.clone()?,
            password: self.password.clone(),
            at,
        })
    }

    /// The signing, once all is known.
    pub(super) fn sign_job(&self, to: PathBuf, at: DateTime) -> Option<SignJob> {
        self.usable.then_some(())?;
        Some(SignJob {
            pdf: self.pdf.clone()?,
            to,
            key: self.key.clone()?,
            password: self.password.clone(),
            field: self.place.clone(),
            at,
        })
    }

    /// Takes in what a job has brought. Says whether the report is signed.
    pub(super) fn receive(&mut self, outcome: &mut Outcome) -> bool {
        match outcome {
            Outcome::KeyRead(path, result) if self.key.as_ref() == Some(path) => {
                self.key_read(std::mem::replace(result, Err(SigningError::Crashed)));
            }
            Outcome::SignaturesRead(path, result) if self.pdf.as_ref() == Some(path) => {
                self.signatures_read(std::mem::replace(result, Err(SigningError::Crashed)));
            }
            Outcome::ReportSigned(_, Ok(_)) => return true,
            Outcome::ReportSigned(_, Err(error)) => self.error = Some(not_signed(error)),
            _ => {}
        }
        false
    }

    fn key_read(&mut self, result: Result<CheckedKey, SigningError>) {
        let (facts, checked) = match result {
            Ok((facts, checked)) => (Some(facts), checked),
            Err(error) => (None, Err(error)),
        };
        self.facts = facts;
        self.usable = checked.is_ok();
        self.error = checked.err().map(|error| signing_error(&error));
    }

    fn signatures_read(&mut self, result: Result<Signatures, SigningError>) {
        match result {
            Ok(read) => {
                self.place = read.1.first().map(|field| field.name.clone());
                self.read = Some(read);
            }
            Err(error) => self.error = Some(signing_error(&error)),
        }
    }
}

/// The name of a file.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
