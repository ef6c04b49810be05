//! Signs a PDF: makes what is to be appended to it.
use lopdf::{Dictionary, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};

use super::cms;
use super::error::SignError;
use super::increment::Increment;
use super::key::SigningKey;
use super::pdf::{Field, Pdf};
use super::stamp::Stamp;
use super::time;
use crate::domain::DateTime;
use crate::pdf_objects::{text_string, write_hex, write_object};

/// Printed, not to be moved (ISO 32000-1, table 165).
const PRINT_AND_LOCKED: i64 = 132;
/// The file holds signatures and may only be appended to (table 219).
const SIGNED_APPEND_ONLY: i64 = 3;
/// Room for the bounds of what is covered: 0 and three numbers of up to 14 digits.
const BOUNDS: usize = 48;

/// How a PDF is to be signed.
#[derive(Clone, Copy)]
pub struct Signing<'a> {
    /// The place to sign: its name, or its name up to the number for the first one that is free. None for a signature
    /// that is not seen.
    pub field: Option<&'a str>,
    /// The moment of signing.
    pub at: DateTime,
    /// What is seen in the place; none leaves it as it is.
    pub stamp: Option<&'a Stamp<'a>>,
}

/// A place in a PDF to be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignField {
    /// Its name.
    pub name: String,
    /// What a person reads in place of the name; may be empty.
    pub title: String,
    /// Whether it is signed.
    pub signed: bool,
}

/// The places to sign in a PDF, in the order of the file.
///
/// # Errors
/// [`SignError`] if the file is no PDF, is damaged or encrypted.
pub fn sign_fields(pdf: &[u8]) -> Result<Vec<SignField>, SignError> {
    let fields = Pdf::read(pdf)?.fields()?;
    let shown = |field: Field| SignField {
        name: field.name,
        title: field.title,
        signed: field.value.is_some(),
    };
    Ok(fields.into_iter().map(shown).collect())
}

/// Signs a PDF and returns what is to be appended to it; the file itself stays as it is, and so do the signatures it
/// holds. The same file, key and request give the same bytes.
///
/// # Errors
/// [`SignError`] if the certificate may not be used at that moment, the place is not free, or the file is no PDF, is
/// damaged, encrypted or closed.
pub fn sign(pdf: &[u8], key: &SigningKey, signing: &Signing<'_>) -> Result<Vec<u8>, SignError> {
    key.check(signing.at)?;
    let pdf = Pdf::read(pdf)?;
    if pdf.is_closed()? {
        return Err(SignError::Closed);
    }
    let fields = pdf.fields()?;
    let field = signing
        .field
        .map(|wanted| free_field(&fields, wanted))
        .transpose()?;
    let mut increment = Increment::begin(&pdf);
    let signature = increment.new_id();
    match field {
        Some(field) => fill(&pdf, &mut increment, field, signature, signing.stamp)?,
        None => add_unseen(&pdf, &mut increment, &fields, signature)?,
    }
    let holes = write_signature(&mut increment, signature, key, signing.at)?;
    let before = Sha256::new_with_prefix(pdf.bytes);
    increment.finish(before.clone())?;
    seal(&pdf, increment.bytes, holes, before, key)
}

/// The place of that name, or the first free one whose name goes on with a number.
fn free_field<'a>(fields: &'a [Field], wanted: &str) -> Result<&'a Field, SignError> {
    let numbered = |field: &&Field| {
        let number = field
            .name
            .strip_prefix(wanted)
            .and_then(|rest| rest.strip_prefix('-'));
        number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let exact = fields.iter().find(|field| field.name == wanted);
    let mut candidates = fields
        .iter()
        .filter(|field| exact.map_or_else(|| numbered(field), |it| it.id == field.id));
    let mut known = candidates.clone();
    if let Some(free) = candidates.find(|field| field.value.is_none()) {
        return Ok(free);
    }
    if known.next().is_some() {
        return Err(SignError::FieldTaken(wanted.to_owned()));
    }
    let free = fields.iter().filter(|field| field.value.is_none());
    Err(SignError::NoField(
        wanted.to_owned(),
        free.map(|field| field.name.clone()).collect(),
    ))
}

/// Puts the signature into a place that is there.
fn fill(
    pdf: &Pdf<'_>,
    increment: &mut Increment<'_>,
    field: &Field,
    signature: ObjectId,
    stamp: Option<&Stamp<'_>>,
) -> Result<(), SignError> {
    let dict = |id| pdf.objects.get_dictionary(id).cloned().unwrap_or_default();
    let mut widget = dict(field.widget);
    widget.set("F", PRINT_AND_LOCKED);
    if let Some(stamp) = stamp
        && let Some((width, height)) = size(pdf, &widget)
    {
        let seen = increment.new_id();
        increment.put(seen, &Object::Stream(stamp.draw(width, height)?));
        widget.set("AP", dictionary! { "N" => seen });
    }
    if field.widget == field.id {
        widget.set("V", signature);
    } else {
        let mut holder = dict(field.id);
        holder.set("V", signature);
        increment.put(field.id, &holder.into());
    }
    increment.put(field.widget, &widget.into());
    let (id, mut form) = pdf.form()?;
    form.set("SigFlags", SIGNED_APPEND_ONLY);
    put_form(pdf, increment, id, form)
}

/// Width and height of a place; none for one that is not seen.
#[expect(clippy::cast_precision_loss, reason = "points on a page are small")]
fn size(pdf: &Pdf<'_>, widget: &Dictionary) -> Option<(f32, f32)> {
    let corners = pdf.array(widget, b"Rect");
    let number = |object: &Object| match object {
        Object::Integer(value) => Some(*value as f32),
        Object::Real(value) => Some(*value),
        _ => None,
    };
    let corners: Option<Vec<f32>> = corners.iter().map(number).collect();
    let &[left, bottom, right, top] = corners?.as_slice() else {
        return None;
    };
    let (width, height) = ((right - left).abs(), (top - bottom).abs());
    (width > 1.0 && height > 1.0).then_some((width, height))
}

/// Adds a place that is not seen, on the first page.
fn add_unseen(
    pdf: &Pdf<'_>,
    increment: &mut Increment<'_>,
    fields: &[Field],
    signature: ObjectId,
) -> Result<(), SignError> {
    let page = pdf.first_page()?;
    let id = increment.new_id();
    let free = |number: &usize| fields.iter().all(|field| field.name != unseen(*number));
    // Of one name more than there are fields one is free.
    let number = (1..=fields.len() + 1).find(free).unwrap_or_default();
    let field = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text_string(&unseen(number)),
        "Rect" => vec![0.into(), 0.into(), 0.into(), 0.into()],
        "F" => PRINT_AND_LOCKED,
        "P" => page,
        "V" => signature,
    };
    increment.put(id, &field.into());
    let mut dict = pdf
        .objects
        .get_dictionary(page)
        .cloned()
        .unwrap_or_default();
    let mut annotations = pdf.array(&dict, b"Annots");
    annotations.push(id.into());
    dict.set("Annots", annotations);
    increment.put(page, &dict.into());
    let (form_id, mut form) = pdf.form()?;
    let mut all = pdf.array(&form, b"Fields");
    all.push(id.into());
    form.set("Fields", all);
    form.set("SigFlags", SIGNED_APPEND_ONLY);
    put_form(pdf, increment, form_id, form)
}

fn unseen(number: usize) -> String {
    format!("Signature-{number}")
}

/// Writes the form where it stands, or makes it an object of its own.
fn put_form(
    pdf: &Pdf<'_>,
    increment: &mut Increment<'_>,
    id: Option<ObjectId>,
    form: Dictionary,
) -> Result<(), SignError> {
    let id = if let Some(id) = id {
        id
    } else {
        let id = increment.new_id();
        let mut catalog = pdf.catalog()?.clone();
        catalog.set("AcroForm", id);
        increment.put(pdf.root()?, &catalog.into());
        id
    };
    increment.put(id, &form.into());
    Ok(())
}

/// Where in the increment what is known last must be written.
#[derive(Clone, Copy)]
struct Holes {
    /// The bounds of what is covered.
    bounds: usize,
    /// The signature.
    signature: usize,
    /// Room for it in bytes.
    room: usize,
}

/// Writes the signature with holes for what is known last.
fn write_signature(
    increment: &mut Increment<'_>,
    id: ObjectId,
    key: &SigningKey,
    at: DateTime,
) -> Result<Holes, SignError> {
    // All signatures of a key are of one length, but those of elliptic keys, which vary by a few bytes.
    let room = cms::make(&[0; 32], key)?.len() + 16;
    increment.open(id);
    let out = &mut increment.bytes;
    out.extend_from_slice(
        b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ",
    );
    write_hex(time::pdf_date(at).as_bytes(), out);
    out.extend_from_slice(b" /Name ");
    write_object(&text_string(&key.facts(0).owner), out);
    out.extend_from_slice(b" /ByteRange ");
    let bounds = out.len();
    out.resize(bounds + BOUNDS, b' ');
    out.extend_from_slice(b" /Contents ");
    let signature = out.len();
    write_hex(&vec![0; room], out);
    out.extend_from_slice(b">>");
    increment.close();
    Ok(Holes {
        bounds,
        signature,
        room,
    })
}

/// Fills the holes.
fn seal(
    pdf: &Pdf<'_>,
    mut bytes: Vec<u8>,
    holes: Holes,
    before: Sha256,
    key: &SigningKey,
) -> Result<Vec<u8>, SignError> {
    let Holes {
        bounds,
        signature: start,
        room,
    } = holes;
    let (end, base) = (start + 2 * room + 2, pdf.bytes.len());
    let numbers = format!("[0 {} {} {}]", base + start, base + end, bytes.len() - end);
    bytes[bounds..bounds + numbers.len()].copy_from_slice(numbers.as_bytes());
    let covered = before
        .chain_update(&bytes[..start])
        .chain_update(&bytes[end..]);
    let mut signature = cms::make(&covered.finalize(), key)?;
    signature.resize(room, 0);
    let mut written = Vec::new();
    write_hex(&signature, &mut written);
    bytes[start..end].copy_from_slice(&written);
    Ok(bytes)
}
