//! Finds the entries of a project file whose directory cannot be relied upon: by the header before each entry and by the
//! directory's own, wherever these are. It looks for names that a project file has, and for nothing else.

use std::{
    collections::BTreeMap,
    io::{self, Read, Seek, SeekFrom},
};

use flate2::{Crc, read::DeflateDecoder};

use crate::store::{
    container::{TRAIL, evidence_hash, is_catalog_name},
    sealed::CHUNK,
};

/// Longest name that a project file has: that of an evidence, or of a catalog.
const LONGEST_NAME: usize = 120;
/// Bytes before an entry, without its name.
const LOCAL: usize = 30;
/// Bytes of an entry's line in the directory, without its name.
const CENTRAL: usize = 46;
/// Bytes that must be seen to know a header.
const HEADER: usize = CENTRAL + LONGEST_NAME;
/// What is in the file behind an entry of unknown length.
const DESCRIPTOR: &[u8] = b"PK\x07\x08";
/// Headers of one name that are tried: one of its own and one of the directory, and a few that only look like it.
const MOST_OF_ONE_NAME: usize = 4;
/// Most names; a project file has fewer entries.
const MOST_NAMES: usize = 100_000;

/// Headers found, by the name of their entry.
#[derive(Debug, Default)]
pub(super) struct Scan {
    found: BTreeMap<String, Vec<Header>>,
    /// Whether parts of the file could not be read at all.
    pub(super) has_gaps: bool,
}

/// What a header says of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Where the entry's bytes begin.
    pub(super) at: u64,
    is_packed: bool,
    /// How many bytes lie in the file, where that is known.
    length: Option<u64>,
    checksum: Option<u32>,
}

/// The bytes of an entry as far as they could be read.
#[derive(Debug, Default)]
pub(super) struct Unpacked {
    pub(super) bytes: Vec<u8>,
    /// Whether it is all of them, as they were written.
    pub(super) is_sound: bool,
}

impl Scan {
    /// Looks through a whole file, however much of it can be read.
    pub(super) fn of<S: Read + Seek>(source: &mut S, length: u64) -> Self {
        let mut scan = Self::default();
        let mut window = Vec::new();
        let mut block = vec![0; usize::try_from(CHUNK).unwrap_or(usize::MAX)];
        // Where the window begins, and where the next block does.
        let (mut start, mut at) = (0, 0);
        while at < length {
            if let Ok(count) = read_block(source, at, &mut block) {
                window.extend_from_slice(&block[..count]);
                let whole = window.len().saturating_sub(HEADER);
                scan.look_at(&window, whole, start);
                window.drain(..whole);
                start += whole as u64;
            } else {
                scan.has_gaps = true;
                scan.look_at(&window, window.len(), start);
                window.clear();
                start = at + CHUNK;
            }
            at += CHUNK;
        }
        scan.look_at(&window, window.len(), start);
        scan
    }

    /// The headers of one name, in the order of the file.
    pub(super) fn headers(&self, name: &str) -> &[Header] {
        self.found.get(name).map_or(&[], Vec::as_slice)
    }

    /// All names that were found.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.found.keys().map(String::as_str)
    }

    /// Notes the headers that begin in the first bytes of a window.
    fn look_at(&mut self, window: &[u8], count: usize, start: u64) {
        let mut from = 0;
        while let Some(next) = window
            .get(from..count)
            .and_then(|rest| rest.iter().position(|byte| *byte == b'P'))
        {
            let place = from + next;
            let bytes = &window[place..];
            let found = local(bytes, start + place as u64).or_else(|| central(bytes));
            if let Some((name, header)) = found {
                self.note(name, header);
            }
            from = place + 1;
        }
    }

    fn note(&mut self, name: String, header: Header) {
        if self.found.len() >= MOST_NAMES && !self.found.contains_key(&name) {
            return;
        }
        let headers = self.found.entry(name).or_default();
        if headers.len() < MOST_OF_ONE_NAME && !headers.contains(&header) {
            headers.push(header);
        }
    }
}

impl Header {
    /// How many bytes lie in the file, where they are as the entry's own and their number is known.
    pub(super) fn length(&self) -> Option<u64> {
        self.length.filter(|_| self.is_stored())
    }

    /// Whether the bytes in the file are the entry's own.
    pub(super) fn is_stored(&self) -> bool {
        !self.is_packed
    }

    /// Reads an entry as far as it can be read, up to a number of bytes.
    pub(super) fn unpack<S: Read + Seek>(&self, source: &mut S, most: u64) -> Unpacked {
        let mut bytes = Vec::new();
        if source.seek(SeekFrom::Start(self.at)).is_err() {
            return Unpacked::default();
        }
        let inside = source.by_ref().take(self.length.unwrap_or(u64::MAX));
        let (read, consumed) = if self.is_packed {
            let mut unpacker = DeflateDecoder::new(inside);
            let read = unpacker.by_ref().take(most + 1).read_to_end(&mut bytes);
            (read, unpacker.total_in())
        } else {
            let read = inside.take(most + 1).read_to_end(&mut bytes);
            (read, bytes.len() as u64)
        };
        if bytes.len() as u64 > most {
            // It is no text of a project, and must not be taken for the beginning of one.
            return Unpacked::default();
        }
        let known = self.checksum.or_else(|| self.described(source, consumed));
        let mut sum = Crc::new();
        sum.update(&bytes);
        Unpacked {
            is_sound: read.is_ok() && known == Some(sum.sum()),
            bytes,
        }
    }

    /// The check sum that stands behind the entry.
    fn described<S: Read + Seek>(&self, source: &mut S, consumed: u64) -> Option<u32> {
        let behind = self.at.checked_add(consumed)?;
        source.seek(SeekFrom::Start(behind)).ok()?;
        let mut bytes = [0; 8];
        source.read_exact(&mut bytes).ok()?;
        bytes.starts_with(DESCRIPTOR).then(|| u32_at(&bytes, 4))?
    }
}

/// Reads a block of a file; less than all of it only at the end.
fn read_block<S: Read + Seek>(source: &mut S, at: u64, block: &mut [u8]) -> io::Result<usize> {
    source.seek(SeekFrom::Start(at))?;
    let mut count = 0;
    while let Some(rest) = block.get_mut(count..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(read) => count += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

/// The header before an entry.
fn local(bytes: &[u8], at: u64) -> Option<(String, Header)> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let flags = u16_at(bytes, 6)?;
    let (name_length, extra) = (u16_at(bytes, 26)?, u16_at(bytes, 28)?);
    let name = name_at(bytes, LOCAL, name_length)?;
    let is_streamed = flags & 8 != 0;
    let header = Header {
        at: at + LOCAL as u64 + u64::from(name_length) + u64::from(extra),
        is_packed: is_packed(flags, u16_at(bytes, 8)?)?,
        length: u32_at(bytes, 18).filter(|_| !is_streamed).map(u64::from),
        checksum: u32_at(bytes, 14).filter(|_| !is_streamed),
    };
    Some((name, header))
}

/// An entry's line in the directory.
fn central(bytes: &[u8]) -> Option<(String, Header)> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return None;
    }
    let name_length = u16_at(bytes, 28)?;
    let name = name_at(bytes, CENTRAL, name_length)?;
    let header = Header {
        // Nothing but the name stands between a header of ours and its entry.
        at: u64::from(u32_at(bytes, 42)?) + LOCAL as u64 + u64::from(name_length),
        is_packed: is_packed(u16_at(bytes, 8)?, u16_at(bytes, 10)?)?,
        length: u32_at(bytes, 20).map(u64::from),
        checksum: u32_at(bytes, 16),
    };
    Some((name, header))
}

/// Whether an entry is deflated; none where it is neither that nor stored as it is, or encrypted by the ZIP.
fn is_packed(flags: u16, method: u16) -> Option<bool> {
    match (flags & 1, method) {
        (0, 0) => Some(false),
        (0, 8) => Some(true),
        _ => None,
    }
}

fn name_at(bytes: &[u8], at: usize, length: u16) -> Option<String> {
    let length = usize::from(length);
    let name = bytes.get(at..at + length.min(LONGEST_NAME + 1))?;
    let name = std::str::from_utf8(name).ok()?;
    let is_ours = ["project.ron", TRAIL].contains(&name)
        || is_catalog_name(name)
        || evidence_hash(Some(name)).is_some();
    (is_ours && name.len() == length).then(|| name.to_owned())
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes))
}
