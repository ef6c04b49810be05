//! Writes a PDF file from front to back: streams as they come, everything else packed into object
//! streams, a cross-reference stream at the end. Only one picture is in memory at a time.
use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::protection::Lock;
use crate::pdf_objects::{write_dictionary, write_object};
use crate::report::ReportError;

/// Objects in one object stream.
const PACKED: usize = 200;

/// A file that is being written.
pub(super) struct PdfFile<'a> {
    out: &'a mut dyn Write,
    offset: u64,
    entries: BTreeMap<u32, Entry>,
    lock: Option<Lock>,
}

#[derive(Debug, Clone, Copy)]
enum Entry {
    At(u64),
    Packed { container: u32, index: u64 },
}

impl<'a> PdfFile<'a> {
    /// Begins a file of version 1.7, encrypted if there is a lock.
    pub(super) fn begin(out: &'a mut dyn Write, lock: Option<Lock>) -> Result<Self, ReportError> {
        let mut file = Self {
            out,
            offset: 0,
            entries: BTreeMap::new(),
            lock,
        };
        // The second line tells programs that the file is binary.
        file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")?;
        Ok(file)
    }

    /// Writes a stream object as it is, or locked.
    pub(super) fn stream(&mut self, number: u32, stream: &Stream) -> Result<(), ReportError> {
        // The lock is away while the file takes what it encrypts.
        let mut lock = self.lock.take();
        let written = self.stream_with(number, stream, lock.as_mut());
        self.lock = lock;
        written
    }

    fn stream_with(
        &mut self,
        number: u32,
        stream: &Stream,
        lock: Option<&mut Lock>,
    ) -> Result<(), ReportError> {
        let mut dict = stream.dict.clone();
        let plain = stream.content.len();
        let length = if lock.is_some() {
            Lock::length(plain)
        } else {
            plain
        };
        dict.set("Length", i64::try_from(length).unwrap_or(i64::MAX));
        if let Some(lock) = lock {
            lock.strings_of(&mut dict);
            self.begin_stream(number, &dict)?;
            lock.stream(&stream.content, &mut |bytes| self.write(bytes))?;
        } else {
            self.begin_stream(number, &dict)?;
            self.write(&stream.content)?;
        }
        self.write(b"\nendstream\nendobj\n")
    }

    fn begin_stream(&mut self, number: u32, dict: &Dictionary) -> Result<(), ReportError> {
        self.entries.insert(number, Entry::At(self.offset));
        let mut head = format!("{number} 0 obj\n").into_bytes();
        write_dictionary(dict, &mut head);
        head.extend_from_slice(b"\nstream\n");
        self.write(&head)
    }

    /// Writes what unlocks the file: by itself and in the clear, as readers need it first.
    fn key(&mut self, number: u32) -> Result<bool, ReportError> {
        let Some(lock) = &self.lock else {
            return Ok(false);
        };
        let mut object = format!("{number} 0 obj\n").into_bytes();
        write_dictionary(lock.dictionary(), &mut object);
        object.extend_from_slice(b"\nendobj\n");
        self.entries.insert(number, Entry::At(self.offset));
        self.write(&object)?;
        Ok(true)
    }

    /// Writes all objects of a document and then `more` with numbers below its highest, packed where the format
    /// allows, and ends the file.
    pub(super) fn finish(
        mut self,
        mut document: lopdf::Document,
        more: impl Iterator<Item = (u32, Object)>,
    ) -> Result<(), ReportError> {
        let mut next = document.max_id + 1;
        let mut loose: Vec<(u32, Object)> = Vec::new();
        for ((number, _), object) in std::mem::take(&mut document.objects) {
            match object {
                Object::Stream(mut stream) => {
                    if stream.allows_compression {
                        stream.compress()?;
                    }
                    self.stream(number, &stream)?;
                }
                other => loose.push((number, other)),
            }
        }
        let mut part = Vec::new();
        let mut objects = loose.into_iter().chain(more).peekable();
        while objects.peek().is_some() {
            part.extend(objects.by_ref().take(PACKED));
            self.pack(next, &part)?;
            part.clear();
            next += 1;
        }
        if self.key(next)? {
            document.trailer.set("Encrypt", (next, 0));
            next += 1;
        }
        self.cross_references(next, &document.trailer)
    }

    fn pack(&mut self, container: u32, objects: &[(u32, Object)]) -> Result<(), ReportError> {
        let mut index = Vec::new();
        let mut body = Vec::new();
        for (place, (number, object)) in (0..).zip(objects) {
            index.extend_from_slice(format!("{number} {} ", body.len()).as_bytes());
            write_object(object, &mut body);
            body.push(b'\n');
            self.entries.insert(
                *number,
                Entry::Packed {
                    container,
                    index: place,
                },
            );
        }
        let dict = dictionary! {
            "Type" => "ObjStm",
            "N" => i64::try_from(objects.len()).unwrap_or_default(),
            "First" => i64::try_from(index.len()).unwrap_or_default(),
        };
        let mut content = index;
        content.append(&mut body);
        let mut stream = Stream::new(dict, content);
        stream.compress()?;
        self.stream(container, &stream)
    }

    fn cross_references(&mut self, number: u32, trailer: &Dictionary) -> Result<(), ReportError> {
        let start = self.offset;
        self.entries.insert(number, Entry::At(start));
        let mut content = Vec::new();
        for object in 0..=number {
            let (kind, field, index) = match self.entries.get(&object) {
                Some(Entry::At(offset)) => (1, *offset, 0),
                Some(Entry::Packed { container, index }) => (2, u64::from(*container), *index),
                None => (0, 0, if object == 0 { 0xffff } else { 0 }),
            };
            content.push(kind);
            content.extend_from_slice(&field.to_be_bytes()[3..]);
            content.extend_from_slice(&index.to_be_bytes()[6..]);
        }
        let mut dict = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(number) + 1,
            "W" => vec![1.into(), 5.into(), 2.into()],
        };
        for key in [b"Root".as_slice(), b"Info", b"ID"] {
            dict.set(key, trailer.get(key)?.clone());
        }
        if let Ok(key) = trailer.get(b"Encrypt") {
            dict.set("Encrypt", key.clone());
        }
        let mut stream = Stream::new(dict, content);
        stream.compress()?;
        self.stream_with(number, &stream, None)?;
        self.write(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        Ok(self.out.flush()?)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ReportError> {
        self.out.write_all(bytes)?;
        self.offset += bytes.len() as u64;
        Ok(())
    }
}

impl From<lopdf::Error> for ReportError {
    fn from(error: lopdf::Error) -> Self {
        Self::Objects(error.to_string())
    }
}
