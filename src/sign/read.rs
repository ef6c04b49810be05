//! Reads the signatures of a PDF: who signed, when, and whether what was signed is still the same. It says nothing about
//! whether whoever issued a certificate can be trusted.
use lopdf::{Dictionary, Object};

use super::certificate::CertificateFacts;
use super::cms::{Signature, Worth};
use super::error::SignError;
use super::pdf::{Field, Pdf};
use super::time;
use crate::domain::DateTime;

/// Signatures over the bytes themselves; time stamps and those of old sign something else.
const KINDS: [&[u8]; 2] = [b"ETSI.CAdES.detached", b"adbe.pkcs7.detached"];

/// A signature in a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureFacts {
    /// Name of the place that holds it.
    pub field: String,
    /// What the certificate of the signer says; none if it cannot be read.
    pub signer: Option<CertificateFacts>,
    /// When it was made, as the signer's clock said.
    pub at: Option<DateTime>,
    /// Whether what it covers is still the same.
    pub state: SignatureState,
    /// How many bytes at the start of the file it covers, but for itself.
    pub covers: usize,
    /// What was appended to the file behind it.
    pub later: Later,
}

/// Whether what a signature covers is still the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    /// It is the same, to the last bit.
    Sound,
    /// It was changed after signing, or the signature does not fit the certificate.
    Changed,
    /// The signature cannot be read, or is of a kind that is not known here.
    Unreadable,
}

/// What was appended to a file behind a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// Nothing.
    Nothing,
    /// More, and all of that is covered by a later signature that is sound.
    Signed,
    /// More, which no signature covers.
    Unsigned,
}

/// All signatures of a PDF in the order in which they were made; times are those of a clock so many minutes ahead of UTC.
///
/// # Errors
/// [`SignError`] if the file is no PDF, is damaged or encrypted. A signature that cannot be read is no error.
pub fn signatures(pdf: &[u8], offset_minutes: i16) -> Result<Vec<SignatureFacts>, SignError> {
    let pdf = Pdf::read(pdf)?;
    let signed = pdf.fields()?.into_iter();
    let mut found: Vec<SignatureFacts> = signed
        .filter_map(|field| read(&pdf, &field, field.value.as_ref()?, offset_minutes))
        .collect();
    found.sort_by_key(|signature| signature.covers);
    let sound = found.iter().filter(|it| it.state == SignatureState::Sound);
    let covered = sound.map(|it| it.covers).max().unwrap_or_default();
    for signature in &mut found {
        signature.later = if signature.covers == pdf.bytes.len() {
            Later::Nothing
        } else if covered == pdf.bytes.len() {
            Later::Signed
        } else {
            Later::Unsigned
        };
    }
    Ok(found)
}

fn read(
    pdf: &Pdf<'_>,
    field: &Field,
    value: &Dictionary,
    offset_minutes: i16,
) -> Option<SignatureFacts> {
    let at = value.get(b"M").and_then(Object::as_str).ok();
    let mut facts = SignatureFacts {
        field: field.name.clone(),
        signer: None,
        at: at.and_then(time::read_pdf_date),
        state: SignatureState::Unreadable,
        covers: 0,
        later: Later::Unsigned,
    };
    // A place that is prepared and holds nothing yet is no signature.
    let content = value.get(b"Contents").and_then(Object::as_str).ok()?;
    let kind = value.get(b"SubFilter").and_then(Object::as_name);
    let known = kind.is_ok_and(|kind| KINDS.contains(&kind));
    let Some(signature) = Signature::read(content).filter(|_| known) else {
        return Some(facts);
    };
    facts.signer = Some(signature.signer.facts(offset_minutes));
    if let Some(covered) = covered(pdf, value, content) {
        facts.covers = covered.end;
        let digest = signature.hash.of(&[covered.before, covered.behind]);
        facts.state = match signature.check(&digest) {
            Worth::Sound => SignatureState::Sound,
            Worth::Broken => SignatureState::Changed,
            Worth::Unknown => SignatureState::Unreadable,
        };
    } else {
        // A signature that leaves out more than itself lets others write there.
        facts.state = SignatureState::Changed;
    }
    Some(facts)
}

struct Covered<'a> {
    before: &'a [u8],
    behind: &'a [u8],
    end: usize,
}

/// What a signature covers: all from the start of the file but the signature itself.
fn covered<'a>(pdf: &Pdf<'a>, value: &Dictionary, content: &[u8]) -> Option<Covered<'a>> {
    let bounds = pdf.array(value, b"ByteRange");
    let bounds: Option<Vec<usize>> = bounds
        .iter()
        .map(|it| usize::try_from(it.as_i64().ok()?).ok())
        .collect();
    let &[start, first, second, length] = bounds?.as_slice() else {
        return None;
    };
    let end = second.checked_add(length)?;
    let hole = pdf.bytes.get(first..second)?;
    let hex = hole.strip_prefix(b"<")?.strip_suffix(b">")?;
    let same = hex.len() == content.len() * 2
        && hex.chunks_exact(2).zip(content).all(|(digits, byte)| {
            std::str::from_utf8(digits)
                .is_ok_and(|digits| u8::from_str_radix(digits, 16) == Ok(*byte))
        });
    (start == 0 && same).then_some(Covered {
        before: pdf.bytes.get(..first)?,
        behind: pdf.bytes.get(second..end)?,
        end,
    })
}
