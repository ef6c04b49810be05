//! What signing needs to know of a PDF: its catalog, its first page and its fields for signatures. Contents of pages and
//! pictures are not kept in memory.
use std::collections::BTreeSet;

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::error::SignError;

/// Fields below fields, at most so deep.
const DEPTH: usize = 8;
/// What an object stream may grow to when it is unpacked.
const MOST_UNPACKED: usize = 256 * 1024 * 1024;

/// A PDF that was read.
pub(super) struct Pdf<'a> {
    /// The whole file.
    pub(super) bytes: &'a [u8],
    /// Its objects, without the streams.
    pub(super) objects: Document,
}

/// A field for a signature.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// The field.
    pub(super) id: ObjectId,
    /// Where it is shown; often the field itself.
    pub(super) widget: ObjectId,
    /// Its full name.
    pub(super) name: String,
    /// What a person reads in place of the name; may be empty.
    pub(super) title: String,
    /// Whether it holds a signature.
    pub(super) value: Option<Dictionary>,
}

impl<'a> Pdf<'a> {
    /// Reads a file.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, SignError> {
        if !bytes.starts_with(b"%PDF-") {
            return Err(SignError::NotAPdf);
        }
        let options = LoadOptions {
            filter: Some(without_streams),
            max_decompressed_size: Some(MOST_UNPACKED),
            ..LoadOptions::default()
        };
        let objects = Document::load_mem_with_options(bytes, options);
        let objects = objects.map_err(|error| match error {
            lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => SignError::Encrypted,
            other => damaged(&other),
        })?;
        // Files that open without a password may be encrypted all the same.
        if objects.is_encrypted() || objects.was_encrypted() {
            return Err(SignError::Encrypted);
        }
        let pdf = Self { bytes, objects };
        pdf.catalog()?;
        Ok(pdf)
    }

    /// Number of the catalog.
    pub(super) fn root(&self) -> Result<ObjectId, SignError> {
        let root = self
            .objects
            .trailer
            .get(b"Root")
            .and_then(Object::as_reference);
        root.map_err(|error| damaged(&error))
    }

    /// The catalog.
    pub(super) fn catalog(&self) -> Result<&Dictionary, SignError> {
        let catalog = self.objects.get_dictionary(self.root()?);
        catalog.map_err(|error| damaged(&error))
    }

    /// The form of the file, with its number where it is an object of its own.
    pub(super) fn form(&self) -> Result<(Option<ObjectId>, Dictionary), SignError> {
        match self.catalog()?.get(b"AcroForm") {
            Ok(form) => {
                let (id, form) = self
                    .objects
                    .dereference(form)
                    .map_err(|error| damaged(&error))?;
                Ok((id, form.as_dict().map_err(|error| damaged(&error))?.clone()))
            }
            Err(_) => Ok((None, Dictionary::new())),
        }
    }

    /// Number of the first page.
    pub(super) fn first_page(&self) -> Result<ObjectId, SignError> {
        let first = self.objects.page_iter().next();
        first.ok_or_else(|| SignError::DamagedPdf("no page".to_owned()))
    }

    /// Whether a certifying signature forbids every later change (`DocMDP`, P 1).
    pub(super) fn is_closed(&self) -> Result<bool, SignError> {
        let permissions = self.part(self.catalog()?, b"Perms");
        let certified = permissions.and_then(|it| self.part(it, b"DocMDP"));
        let references = certified.map(|it| self.array(it, b"Reference"));
        let forbids = |reference: &Object| {
            let reference = self.objects.dereference(reference).ok()?.1;
            let level = self.part(reference.as_dict().ok()?, b"TransformParams")?;
            Some(level.get(b"P").ok()?.as_i64().ok()? == 1)
        };
        Ok(references.is_some_and(|all| all.iter().any(|it| forbids(it) == Some(true))))
    }

    /// All fields for signatures, in the order of the file.
    pub(super) fn fields(&self) -> Result<Vec<Field>, SignError> {
        let (_, form) = self.form()?;
        let mut walk = Walk {
            pdf: self,
            seen: BTreeSet::new(),
            found: Vec::new(),
        };
        for field in self.array(&form, b"Fields") {
            walk.visit(&field, "", false, DEPTH);
        }
        Ok(walk.found)
    }

    /// A dictionary in another, directly or by its number.
    fn part<'b>(&'b self, holder: &'b Dictionary, key: &[u8]) -> Option<&'b Dictionary> {
        let (_, found) = self.objects.dereference(holder.get(key).ok()?).ok()?;
        found.as_dict().ok()
    }

    /// An array, or an empty one if there is none.
    pub(super) fn array(&self, holder: &Dictionary, key: &[u8]) -> Vec<Object> {
        let array = holder.get(key).and_then(|it| self.objects.dereference(it));
        array
            .and_then(|(_, it)| it.as_array())
            .cloned()
            .unwrap_or_default()
    }

    /// Whether the newest part of the file has its table of objects as a stream.
    pub(super) fn has_table_as_stream(&self) -> bool {
        matches!(
            self.objects.reference_table.cross_reference_type,
            XrefType::CrossReferenceStream
        )
    }
}

struct Walk<'a> {
    pdf: &'a Pdf<'a>,
    seen: BTreeSet<ObjectId>,
    found: Vec<Field>,
}

impl Walk<'_> {
    fn visit(&mut self, field: &Object, above: &str, signs: bool, depth: usize) {
        let Ok(id) = field.as_reference() else {
            return;
        };
        let Ok(dict) = self.pdf.objects.get_dictionary(id) else {
            return;
        };
        if depth == 0 || !self.seen.insert(id) {
            return;
        }
        let own = dict
            .get(b"T")
            .and_then(|it| self.pdf.objects.dereference(it));
        let own = own.ok().and_then(|(_, it)| text(it));
        let name = match (above, &own) {
            ("", own) => own.clone().unwrap_or_default(),
            (above, None) => above.to_owned(),
            (above, Some(own)) => format!("{above}.{own}"),
        };
        let own_kind = dict.get(b"FT").and_then(Object::as_name);
        let signs = own_kind.map_or(signs, |it| it == b"Sig");
        let kids = self.pdf.array(dict, b"Kids");
        let named = |kid: &Object| {
            let id = kid.as_reference();
            let below = id.and_then(|id| self.pdf.objects.get_dictionary(id));
            below.is_ok_and(|below| below.has(b"T"))
        };
        if !kids.is_empty() && kids.iter().any(named) {
            for kid in &kids {
                self.visit(kid, &name, signs, depth - 1);
            }
            return;
        }
        if signs {
            let title = dict
                .get(b"TU")
                .and_then(|it| self.pdf.objects.dereference(it));
            let title = title.ok().and_then(|(_, it)| text(it));
            let widget = kids.first().and_then(|kid| kid.as_reference().ok());
            self.found.push(Field {
                id,
                widget: widget.unwrap_or(id),
                name,
                title: title.unwrap_or_default(),
                value: self.pdf.part(dict, b"V").cloned(),
            });
        }
    }
}

/// Text as PDF writes it outside of pages.
pub(super) fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}

/// What the reader of PDF says.
pub(super) fn damaged(error: &lopdf::Error) -> SignError {
    SignError::DamagedPdf(error.to_string())
}

/// Leaves out all streams but those that hold other objects.
fn without_streams(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    match object {
        Object::Stream(stream) if !stream.dict.has_type(b"ObjStm") => None,
        other => Some((id, other.clone())),
    }
}
