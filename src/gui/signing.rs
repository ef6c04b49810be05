//! A report being signed electronically: what was chosen and typed so far, and what has come of it.

use std::path::{Path, PathBuf};

use crate::{
    domain::DateTime,
    workbench::{
        CertificateFacts, CheckedKey, KeyJob, Outcome, Password, SignError, SignJob, Signatures,
        SigningError, not_signed, own_place, sign_misgivings, signing_error,
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
    /// Whether that was chosen by hand.
    pub(super) placed: bool,
    /// The caret is to come to the password.
    pub(super) seek: bool,
    /// What went wrong last.
    pub(super) error: Option<String>,
}

impl SignDraft {
    /// Another PDF is to be signed.
    pub(super) fn choose_pdf(&mut self, path: PathBuf) {
        (self.read, self.place, self.placed, self.error) = (None, None, false, None);
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
        // What was typed is to be typed anew.
        self.seek = matches!(checked, Err(SigningError::Key(_, SignError::WrongPassword)));
        self.error = checked.err().map(|error| signing_error(&error));
        self.suggest_place();
    }

    /// Turns to the place that is meant for the owner of the certificate, unless one was chosen by hand.
    fn suggest_place(&mut self) {
        if let (Some(facts), Some((_, free)), false) = (&self.facts, &self.read, self.placed) {
            self.place = own_place(facts, free).map(|field| field.name.clone());
        }
    }

    /// What one should know before signing there.
    pub(super) fn misgivings(&self) -> Vec<String> {
        let known = self.facts.as_ref().zip(self.read.as_ref());
        let told = known.map(|(facts, read)| sign_misgivings(facts, read, self.place.as_deref()));
        told.unwrap_or_default()
    }

    fn signatures_read(&mut self, result: Result<Signatures, SigningError>) {
        match result {
            Ok(read) => {
                self.read = Some(read);
                self.suggest_place();
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
