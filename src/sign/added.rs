//! Whether what was appended to a PDF is signatures and nothing else: a sound signature alone does not tell, since anybody
//! may append a change and sign that.
use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::error::SignError;
use super::pdf::{Pdf, damaged};

/// Whether a PDF that begins with another differs from it in signatures alone: places to sign that are filled, and
/// signatures that are not seen. Whatever else may be seen is as it was.
///
/// # Errors
/// [`SignError`] if one of the two is no PDF, is damaged or encrypted.
pub fn adds_only_signatures(before: &[u8], whole: &[u8]) -> Result<bool, SignError> {
    let (before, whole) = (load(before)?, load(whole)?);
    let root = |pdf: &Document| pdf.trailer.get(b"Root").and_then(Object::as_reference).ok();
    if root(&before).is_none() || root(&before) != root(&whole) {
        return Ok(false);
    }
    let pair = Pair {
        before: &before,
        whole: &whole,
    };
    let objects = before.objects.iter();
    let mut kept = objects.filter(|(_, object)| !is_frame(object));
    Ok(kept.all(|(id, object)| pair.keeps(*id, object)))
}

fn load(bytes: &[u8]) -> Result<Document, SignError> {
    // Finds out whether it can be read at all.
    Pdf::read(bytes)?;
    Document::load_mem(bytes).map_err(|error| damaged(&error))
}

/// Streams that hold the file together and show nothing.
fn is_frame(object: &Object) -> bool {
    let kind = object.as_stream().ok().map(|stream| &stream.dict);
    kind.is_some_and(|dict| is(dict, b"Type", b"XRef") || is(dict, b"Type", b"ObjStm"))
}

fn is(dict: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dict.get(key)
        .and_then(Object::as_name)
        .is_ok_and(|it| it == name)
}

struct Pair<'a> {
    before: &'a Document,
    whole: &'a Document,
}

impl Pair<'_> {
    /// Whether an object is as it was, but for what a signature changes.
    fn keeps(&self, id: ObjectId, before: &Object) -> bool {
        match (before, self.whole.objects.get(&id)) {
            (_, Some(after)) if same(before, after) => true,
            (Object::Dictionary(before), Some(Object::Dictionary(after))) => {
                self.keeps_dictionary(before, after)
            }
            (Object::Array(before), Some(Object::Array(after))) => self.adds_unseen(before, after),
            _ => false,
        }
    }

    fn keeps_dictionary(&self, before: &Dictionary, after: &Dictionary) -> bool {
        if is(before, b"Type", b"Catalog") {
            return alike(before, after, &[b"AcroForm"]) && self.keeps_form(before, after);
        }
        if is(before, b"Type", b"Page") {
            return alike(before, after, &[b"Annots"]) && self.keeps_list(before, after, b"Annots");
        }
        if self.is_signature(before) {
            let unsigned = before.get(b"V").is_err();
            return unsigned && alike(before, after, &[b"V", b"AP", b"F"]);
        }
        let is_form = before.get(b"Fields").is_ok();
        is_form && self.keeps_fields(before, after)
    }

    /// Whether it is a place to sign, or where one is shown.
    fn is_signature(&self, dict: &Dictionary) -> bool {
        let parent = dict.get(b"Parent").ok().and_then(|it| self.dictionary(it));
        is(dict, b"FT", b"Sig") || parent.is_some_and(|it| is(it, b"FT", b"Sig"))
    }

    /// Whether the form of the catalog is kept, wherever it stands; a file without one may get one.
    fn keeps_form(&self, before: &Dictionary, after: &Dictionary) -> bool {
        let form = |pdf: &Document, dict: &Dictionary| {
            let found = dict.get(b"AcroForm").ok();
            let object = found.and_then(|it| pdf.dereference(it).ok());
            object.and_then(|(_, object)| object.as_dict().ok().cloned())
        };
        let before = form(self.before, before).unwrap_or_default();
        let after = form(self.whole, after).unwrap_or_default();
        self.keeps_fields(&before, &after)
    }

    fn keeps_fields(&self, before: &Dictionary, after: &Dictionary) -> bool {
        alike(before, after, &[b"Fields", b"SigFlags"]) && self.keeps_list(before, after, b"Fields")
    }

    /// Whether a list of annotations or fields has grown by signatures alone.
    fn keeps_list(&self, before: &Dictionary, after: &Dictionary, key: &[u8]) -> bool {
        let list = |pdf: &Document, dict: &Dictionary| -> Vec<Object> {
            let found = dict.get(key).ok().and_then(|it| pdf.dereference(it).ok());
            let array = found.and_then(|(_, object)| object.as_array().ok().cloned());
            array.unwrap_or_default()
        };
        self.adds_unseen(&list(self.before, before), &list(self.whole, after))
    }

    /// Whether a list goes on with signatures that are not seen.
    fn adds_unseen(&self, before: &[Object], after: &[Object]) -> bool {
        after.len() >= before.len()
            && before
                .iter()
                .zip(after)
                .all(|(before, after)| same(before, after))
            && after[before.len()..]
                .iter()
                .all(|object| self.is_unseen(object))
    }

    fn is_unseen(&self, object: &Object) -> bool {
        let Some(dict) = self.dictionary(object) else {
            return false;
        };
        let corners = dict.get(b"Rect").and_then(Object::as_array);
        let point = |object: &Object| object.as_float().is_ok_and(|at| at == 0.0);
        is(dict, b"FT", b"Sig") && corners.is_ok_and(|corners| corners.iter().all(point))
    }

    fn dictionary<'b>(&'b self, object: &'b Object) -> Option<&'b Dictionary> {
        let (_, object) = self.whole.dereference(object).ok()?;
        object.as_dict().ok()
    }
}

/// Whether two dictionaries are the same but for these keys.
fn alike(before: &Dictionary, after: &Dictionary, but: &[&[u8]]) -> bool {
    let keys = |dict: &Dictionary| -> BTreeSet<Vec<u8>> {
        let keys = dict.iter().map(|(key, _)| key.clone());
        keys.filter(|key| !but.contains(&key.as_slice())).collect()
    };
    let all = keys(before);
    let kept = |key: &Vec<u8>| match (before.get(key), after.get(key)) {
        (Ok(before), Ok(after)) => same(before, after),
        _ => false,
    };
    all == keys(after) && all.iter().all(kept)
}

/// Whether two objects say the same, however they are written.
fn same(a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::String(a, _), Object::String(b, _)) => a == b,
        (Object::Array(a), Object::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Object::Dictionary(a), Object::Dictionary(b)) => alike(a, b, &[]),
        (Object::Stream(a), Object::Stream(b)) => {
            a.content == b.content && alike(&a.dict, &b.dict, &[])
        }
        (a, b) => match (a.as_float(), b.as_float()) {
            (Ok(a), Ok(b)) => a.to_bits() == b.to_bits(),
            _ => a == b,
        },
    }
}
