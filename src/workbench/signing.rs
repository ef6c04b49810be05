//! Signs a PDF at a path with a key at a path: files in, files out, whole or not at all.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use super::{
    outcome::Outcome,
    provenance::{Origin, Provenance},
    signing_sentences as sentences,
};
use crate::{
    assets,
    domain::{DateTime, IssuedReport, Password, Sha256, Signer},
    evidence,
    report::wording,
    sign::{
        self, CertificateFacts, KeyFile, SignError, SignField, SignatureFacts, Signing, SigningKey,
        Stamp,
    },
    store::{self, Deed, StoreError},
};

/// Key files are a few kilobytes; whatever is longer is none.
const LONGEST_KEY: u64 = 1024 * 1024;
/// The two files of a joint certificate.
const NPKI: [&str; 2] = ["signCert.der", "signPri.key"];

/// Why a PDF was not signed, or its signatures not read.
#[derive(Debug, thiserror::Error)]
pub enum SigningError {
    /// A file could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder does not hold the two files of a joint certificate.
    #[error("{0} holds no joint certificate")]
    NoNpki(PathBuf),
    /// The key does not open or may not be used.
    #[error("{0}: {1}")]
    Key(PathBuf, SignError),
    /// The PDF cannot be signed or read.
    #[error("{0}: {1}")]
    Pdf(PathBuf, SignError),
    /// The program stumbled over a file.
    #[error("the program stumbled over the file")]
    Crashed,
}

/// All that signing a PDF needs.
#[derive(Debug)]
pub struct SignJob {
    /// The PDF.
    pub pdf: PathBuf,
    /// Where the signed one goes; the same path replaces it.
    pub to: PathBuf,
    /// The key: a PKCS#12 file, the folder of a joint certificate, or one of its two files.
    pub key: PathBuf,
    /// What unlocks it.
    pub password: Password,
    /// The place to sign, by its name or role; none for a signature that is not seen.
    pub field: Option<String>,
    /// The moment of signing.
    pub at: DateTime,
}

/// A key file to be read before it is used.
#[derive(Debug)]
pub struct KeyJob {
    /// A PKCS#12 file, the folder of a joint certificate, or one of its two files.
    pub path: PathBuf,
    /// What unlocks it.
    pub password: Password,
    /// The moment at which it is to be used.
    pub at: DateTime,
}

/// What a certificate says, and whether it may be used.
pub type CheckedKey = (CertificateFacts, Result<(), SigningError>);

impl KeyJob {
    /// Opens the file and tells what its certificate says, and whether it may be used then.
    ///
    /// # Errors
    /// [`SigningError`] when the file cannot be read or does not open.
    pub fn check(&self) -> Result<CheckedKey, SigningError> {
        let key = open_key(&self.path, &self.password)?;
        let of_key = |error| SigningError::Key(self.path.clone(), error);
        let may_be_used = key.check(self.at).map_err(of_key);
        Ok((key.facts(self.at.offset_minutes), may_be_used))
    }

    pub(super) fn told(&self, result: Result<CheckedKey, SigningError>) -> Outcome {
        Outcome::KeyRead(self.path.clone(), result)
    }
}

/// The signatures of a PDF, and its places to sign that are free.
pub type Signatures = (Vec<SignatureFacts>, Vec<SignField>);

/// Reads the signatures of a PDF, and its places to sign that are free.
///
/// # Errors
/// [`SigningError`] when the file cannot be read or is no PDF.
pub fn read_signatures(path: &Path, offset_minutes: i16) -> Result<Signatures, SigningError> {
    let bytes = fs::read(path).map_err(Deed::Read.at(path))?;
    let of_pdf = |error| SigningError::Pdf(path.to_owned(), error);
    let signatures = sign::signatures(&bytes, offset_minutes).map_err(of_pdf)?;
    let mut fields = sign::sign_fields(&bytes).map_err(of_pdf)?;
    fields.retain(|field| !field.signed);
    Ok((signatures, fields))
}

/// The free place at which the owner of a certificate is to sign: the one that names them, or else the first that names
/// nobody. None where all are meant for others.
#[must_use]
pub fn own_place<'a>(facts: &CertificateFacts, free: &'a [SignField]) -> Option<&'a SignField> {
    let own = |field: &&SignField| named(field) == Some(facts.person());
    let open = |field: &&SignField| named(field).is_none();
    let first = free.iter().find(own);
    first.or_else(|| free.iter().find(open))
}

/// What one should know before signing there: that somebody else is to, or that the owner of the certificate has signed
/// already.
#[must_use]
pub fn sign_misgivings(
    facts: &CertificateFacts,
    (signatures, free): &Signatures,
    place: Option<&str>,
) -> Vec<String> {
    let owner = facts.person();
    let meant = free.iter().find(|field| place == Some(&*field.name));
    let other = meant.and_then(named).filter(|name| *name != owner);
    let signers = signatures.iter().filter_map(|it| it.signer.as_ref());
    let again = signers.filter(|it| it.person() == owner).count();
    let other = other.map(|name| sentences::place_of_another(name, owner));
    let again = (again > 0).then(|| sentences::signed_already(owner, again));
    other.into_iter().chain(again).collect()
}

/// Who is named at a place to sign.
fn named(field: &SignField) -> Option<&str> {
    let numbered = field.name.rsplit_once('-');
    let role = numbered.map_or(field.name.as_str(), |(role, _)| role);
    wording::named_at(&field.title, role)
}

/// A PDF that was signed.
#[derive(Debug)]
pub struct SignedReport {
    /// What the certificate of the signer says.
    pub facts: CertificateFacts,
    /// SHA-256 of the PDF before.
    pub before: Sha256,
    /// What a project would remember of it, where it was traced back to one.
    pub made: Option<Box<IssuedReport>>,
    /// SHA-256 of the signed PDF.
    pub pdf: Sha256,
    /// All who have signed it, first to last.
    pub signers: Vec<Signer>,
}

impl SignJob {
    /// Signs; the file at the target is replaced only when all is done.
    ///
    /// # Errors
    /// [`SigningError`] when the key may not be used, or the PDF cannot be signed or written.
    pub fn sign(&self) -> Result<SignedReport, SigningError> {
        let key = open_key(&self.key, &self.password)?;
        let of_key = |error| SigningError::Key(self.key.clone(), error);
        key.check(self.at).map_err(of_key)?;
        let facts = key.facts(self.at.offset_minutes);
        let mut pdf = fs::read(&self.pdf).map_err(Deed::Read.at(&self.pdf))?;
        let stamp = stamp(&facts, self.at);
        let signing = Signing {
            field: self.field.as_deref(),
            at: self.at,
            stamp: Some(&stamp),
        };
        let of_pdf = |error| SigningError::Pdf(self.pdf.clone(), error);
        let appended = sign::sign(&pdf, &key, &signing).map_err(of_pdf)?;
        let before = evidence::sha256(&pdf);
        pdf.extend(appended);
        let signatures = sign::signatures(&pdf, self.at.offset_minutes).map_err(of_pdf)?;
        store::write_streamed(&self.to, |out| {
            let written = out.write_all(&pdf);
            written
                .map_err(Deed::Write.at(&self.to))
                .map_err(SigningError::from)
        })?;
        Ok(SignedReport {
            facts,
            before,
            made: None,
            pdf: evidence::sha256(&pdf),
            signers: signatures.into_iter().filter_map(signer).collect(),
        })
    }

    /// Signs, and finds out whether a report that the project does not know was made of it all the same.
    pub(super) fn sign_tracing(
        &self,
        origin: Option<&Origin>,
    ) -> Result<SignedReport, SigningError> {
        let signed = self.sign()?;
        let unknown = origin.filter(|origin| !origin.knows(&signed.before));
        // It is signed, whatever becomes of the search.
        let made = match unknown.map(|origin| origin.trace(&self.to)) {
            Some(Ok(Provenance::Made { report, .. })) => Some(report),
            _ => None,
        };
        Ok(SignedReport { made, ..signed })
    }

    pub(super) fn told(&self, result: Result<SignedReport, SigningError>) -> Outcome {
        let result = result.map(Box::new);
        Outcome::ReportSigned(self.to.clone(), result)
    }
}

/// Who has made a signature, if that can be told.
fn signer(signature: SignatureFacts) -> Option<Signer> {
    let facts = signature.signer?;
    Some(Signer {
        name: facts.person().to_owned(),
        at: signature.at?,
    })
}

/// What is seen in the signed place.
fn stamp(facts: &CertificateFacts, at: DateTime) -> Stamp<'static> {
    Stamp {
        regular: vec![assets::NOTO_REGULAR, assets::PRETENDARD_REGULAR],
        bold: vec![
            assets::NOTO_BOLD,
            assets::NOTO_REGULAR,
            assets::PRETENDARD_REGULAR,
        ],
        title: sentences::STAMP_TITLE.to_owned(),
        name: facts.person().to_owned(),
        lines: vec![sentences::stamp_moment(at), sentences::stamp_issuer(facts)],
    }
}

fn open_key(path: &Path, password: &Password) -> Result<SigningKey, SigningError> {
    let of_key = |error| SigningError::Key(path.to_owned(), error);
    let Some([certificate, key]) = npki_files(path)? else {
        let bytes = read_small(path)?;
        return SigningKey::open(KeyFile::Pkcs12(&bytes), password).map_err(of_key);
    };
    let (certificate, key) = (read_small(&certificate)?, read_small(&key)?);
    let file = KeyFile::Npki {
        certificate: &certificate,
        key: &key,
    };
    SigningKey::open(file, password).map_err(of_key)
}

/// The two files of a joint certificate, in a folder or beside one of the two; none for a file of another name.
fn npki_files(path: &Path) -> Result<Option<[PathBuf; 2]>, SigningError> {
    let named = |name: &str| {
        path.file_name()
            .is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    let folder = if path.is_dir() {
        path
    } else if NPKI.iter().any(|name| named(name)) {
        path.parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."))
    } else {
        return Ok(None);
    };
    let entries = fs::read_dir(folder).map_err(Deed::Read.at(folder))?;
    let there: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
    // Tools have written the names in capitals, too.
    let found = NPKI.map(|name| there.iter().find(|own| own.eq_ignore_ascii_case(name)));
    match found {
        [Some(certificate), Some(key)] => Ok(Some([folder.join(certificate), folder.join(key)])),
        _ => Err(SigningError::NoNpki(folder.to_owned())),
    }
}

/// The whole of a small file; of a longer one as much as shows that it is no key.
fn read_small(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(Deed::Read.at(path))?;
    let read = file.take(LONGEST_KEY).read_to_end(&mut bytes);
    read.map_err(Deed::Read.at(path))?;
    if bytes.is_empty() {
        return Err(Deed::Read.at(path)(io::Error::from(
            io::ErrorKind::UnexpectedEof,
        )));
    }
    Ok(bytes)
}
