//! Reads the recipe back out of a report.
use lopdf::{Document, Object};

use super::catalog::PIECE;
use crate::report::ReportError;

/// The recipe in a report; none where the file is no report with one.
///
/// # Errors
/// [`ReportError`] where the file is no PDF, or cannot be read without its password.
pub fn read_recipe(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReportError> {
    let document = Document::load_mem(bytes)?;
    // One that opens without a password is decrypted by now, and cannot be compared either.
    if document.is_encrypted() || document.was_encrypted() {
        return Err(ReportError::Locked);
    }
    Ok(recipe(&document))
}

fn recipe(document: &Document) -> Option<Vec<u8>> {
    let dict = |object: &Object| document.dereference(object).ok()?.1.as_dict().ok().cloned();
    let catalog = document.catalog().ok()?;
    let pieces = dict(catalog.get(b"PieceInfo").ok()?)?;
    let own = dict(pieces.get(PIECE.as_bytes()).ok()?)?;
    let (_, private) = document.dereference(own.get(b"Private").ok()?).ok()?;
    private.as_stream().ok()?.get_plain_content().ok()
}
