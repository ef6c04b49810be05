//! What is appended to a PDF: new and changed objects and a table of them. Nothing before it is touched.
use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::error::SignError;
use super::pdf::{Pdf, damaged};
use crate::pdf_objects::{write_dictionary, write_object};

/// What is appended.
pub(super) struct Increment<'a> {
    pdf: &'a Pdf<'a>,
    /// What is written so far.
    pub(super) bytes: Vec<u8>,
    places: BTreeMap<ObjectId, usize>,
    next: u32,
}

impl<'a> Increment<'a> {
    /// Begins behind the file.
    pub(super) fn begin(pdf: &'a Pdf<'a>) -> Self {
        let ends_line = pdf.bytes.ends_with(b"\n");
        Self {
            pdf,
            bytes: if ends_line { Vec::new() } else { vec![b'\n'] },
            places: BTreeMap::new(),
            next: pdf.objects.max_id,
        }
    }

    /// A number that no object has.
    pub(super) fn new_id(&mut self) -> ObjectId {
        self.next += 1;
        (self.next, 0)
    }

    /// Where the next byte will stand in the whole file.
    pub(super) fn position(&self) -> usize {
        self.pdf.bytes.len() + self.bytes.len()
    }

    /// Writes an object, or a newer version of one.
    pub(super) fn put(&mut self, id: ObjectId, object: &Object) {
        self.open(id);
        match object {
            Object::Stream(stream) => self.stream(stream),
            other => write_object(other, &mut self.bytes),
        }
        self.close();
    }

    /// Begins an object whose bytes the caller writes.
    pub(super) fn open(&mut self, id: ObjectId) {
        self.places.insert(id, self.position());
        self.bytes
            .extend_from_slice(format!("{} {} obj\n", id.0, id.1).as_bytes());
    }

    /// Ends an object.
    pub(super) fn close(&mut self) {
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn stream(&mut self, stream: &Stream) {
        let mut dict = stream.dict.clone();
        dict.set("Length", integer(stream.content.len()));
        write_dictionary(&dict, &mut self.bytes);
        self.bytes.extend_from_slice(b"\nstream\n");
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream");
    }

    /// Writes the table of objects, of the same kind as the last one of the file, and the end. `before` is a sum over the
    /// file, of which the identifier of this version is made.
    pub(super) fn finish(&mut self, before: Sha256) -> Result<(), SignError> {
        let version = before.chain_update(&self.bytes).finalize();
        let trailer = self.trailer(&version[..16])?;
        let start = if self.pdf.has_table_as_stream() {
            self.table_as_stream(trailer)?
        } else {
            self.table_as_text(trailer)
        };
        self.bytes
            .extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        Ok(())
    }

    fn trailer(&self, version: &[u8]) -> Result<Dictionary, SignError> {
        let before = &self.pdf.objects.trailer;
        let id = before
            .get(b"ID")
            .and_then(Object::as_array)
            .ok()
            .and_then(|id| id.first());
        let newest = Object::String(version.to_vec(), StringFormat::Hexadecimal);
        let mut trailer = dictionary! {
            "Prev" => integer(self.pdf.objects.xref_start),
            "ID" => vec![id.cloned().unwrap_or_else(|| newest.clone()), newest],
        };
        for (key, needed) in [(b"Root".as_slice(), true), (b"Info", false)] {
            match before.get(key) {
                Ok(value) => trailer.set(key, value.clone()),
                Err(error) if needed => return Err(damaged(&error)),
                Err(_) => {}
            }
        }
        Ok(trailer)
    }

    fn table_as_stream(&mut self, mut trailer: Dictionary) -> Result<usize, SignError> {
        let (start, id) = (self.position(), self.new_id());
        self.places.insert(id, start);
        let mut content = Vec::new();
        let mut index = Vec::new();
        for (id, place) in &self.places {
            content.push(1);
            content.extend_from_slice(&(*place as u64).to_be_bytes()[3..]);
            content.extend_from_slice(&id.1.to_be_bytes());
            index.extend([Object::from(id.0), 1.into()]);
        }
        trailer.set("Type", "XRef");
        trailer.set("Size", i64::from(self.next) + 1);
        trailer.set("W", vec![1.into(), 5.into(), 2.into()]);
        trailer.set("Index", index);
        let mut table = Stream::new(trailer, content);
        table.compress().map_err(|error| damaged(&error))?;
        self.put(id, &Object::Stream(table));
        Ok(start)
    }

    fn table_as_text(&mut self, mut trailer: Dictionary) -> usize {
        let start = self.position();
        let mut table = "xref\n".to_owned();
        for ((number, generation), place) in &self.places {
            let _ = write!(table, "{number} 1\n{place:010} {generation:05} n\r\n");
        }
        self.bytes.extend_from_slice(table.as_bytes());
        trailer.set("Size", i64::from(self.next) + 1);
        self.bytes.extend_from_slice(b"trailer\n");
        write_dictionary(&trailer, &mut self.bytes);
        self.bytes.push(b'\n');
        start
    }
}

fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
