//! From blocks to bytes in one step, for whoever needs no preview.
use std::io::Write;

use super::pdf::{self, PictureSource};
use super::{Document, Fault, Protection, ReportError, ReportFonts, lay_out};

/// Lays a report out and writes it into memory; returns the bytes and what could not be shown.
///
/// # Errors
/// [`ReportError`] if a font cannot be read or subset, or the PDF crate leaves something out.
pub fn export(
    document: &Document,
    fonts: &ReportFonts<'_>,
    source: &mut dyn PictureSource,
) -> Result<(Vec<u8>, Vec<Fault>), ReportError> {
    let mut bytes = Vec::new();
    let faults = export_to(document, fonts, source, &mut bytes)?;
    Ok((bytes, faults))
}

/// Lays a report out and writes it to `out` with one picture in memory at a time; returns what
/// could not be shown. An error from `out` ends the work, which is how a job cancels it.
///
/// # Errors
/// As [`export`], and [`ReportError::Write`] if `out` fails.
pub fn export_to(
    document: &Document,
    fonts: &ReportFonts<'_>,
    source: &mut dyn PictureSource,
    out: &mut dyn Write,
) -> Result<Vec<Fault>, ReportError> {
    export_protected(document, fonts, source, None, out)
}

/// The same, so that only a password opens it or not everything may be done with it.
///
/// # Errors
/// As [`export_to`], and [`ReportError::Password`] if no reader would take the password.
pub fn export_protected(
    document: &Document,
    fonts: &ReportFonts<'_>,
    source: &mut dyn PictureSource,
    protection: Option<&Protection>,
    out: &mut dyn Write,
) -> Result<Vec<Fault>, ReportError> {
    let layout = lay_out(document, fonts)?;
    pdf::write_protected(document, &layout, fonts, source, protection, out)
}
