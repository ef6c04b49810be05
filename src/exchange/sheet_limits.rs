//! What a workbook asks of memory, found out before anything of it is read.

use std::io::{Cursor, Read};

use super::sheet::SheetError;

/// Most bytes that a workbook unpacks to.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Most digits of the count of its texts, for which room is made before the first is read.
const MOST_DIGITS: usize = 6;

/// Refuses what is larger than any catalog. It is unpacked for this, since a ZIP may lie about its sizes.
///
/// # Errors
/// [`SheetError::TooLarge`], or [`SheetError::Unreadable`] for what is no ZIP.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetError> {
    let unreadable = |reason: String| SheetError::Unreadable(reason);
    let archive = zip::ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|error| unreadable(error.to_string()))?;
    let mut left = MOST_BYTES;
    for at in 0..archive.len() {
        let entry = archive.by_index(at);
        let entry = entry.map_err(|error| unreadable(error.to_string()))?;
        let mut part = Vec::new();
        let read = entry.take(left + 1).read_to_end(&mut part);
        let read = read.map_err(|error| unreadable(error.to_string()))?;
        left = left.checked_sub(read as u64).ok_or(SheetError::TooLarge)?;
        if promises_too_much(part) {
            return Err(SheetError::TooLarge);
        }
    }
    Ok(())
}

/// Whether a part counts more texts than any catalog has.
fn promises_too_much(mut part: Vec<u8>) -> bool {
    // UTF-16 has a zero beside every letter of these.
    part.retain(|byte| *byte != 0);
    let text = String::from_utf8_lossy(&part);
    let mut counts = text.split("uniqueCount").skip(1).map(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "=\"'+0".contains(c));
        rest.bytes().take_while(u8::is_ascii_digit).count()
    });
    counts.any(|digits| digits > MOST_DIGITS)
}
