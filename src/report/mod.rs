//! stub
use crate::domain::*;
use std::sync::Arc;
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct ReportError;
pub enum Fault {
    Picture {
        sha256: String,
        page: usize,
        reason: String,
    },
    Glyph {
        character: char,
        page: usize,
    },
}
pub struct ReportFonts<'a> {
    pub regular: &'a [u8],
    pub bold: &'a [u8],
    pub fallback: Vec<&'a [u8]>,
}
pub struct ReportInput<'a> {
    pub assessment: &'a Assessment,
    pub catalogs: &'a [Arc<Catalog>],
    pub hash: &'a Sha256,
    pub created: DateTime,
}
pub struct Document;
pub fn compose(_: &ReportInput) -> Document {
    Document
}
pub fn export(
    _: &Document,
    _: &ReportFonts,
    _: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
) -> Result<(Vec<u8>, Vec<Fault>), ReportError> {
    Err(ReportError)
}
