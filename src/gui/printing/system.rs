//! Chooses the way of printing that the system at hand has.

use std::path::Path;

use super::printer::{PrintError, Printer};

/// Prints with what the system has: the desktop portal, or the PDF program of Windows. Elsewhere the viewer must do.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemPrinter;

#[cfg(target_os = "linux")]
impl Printer for SystemPrinter {
    fn print(&self, pdf: &Path, title: &str) -> Result<(), PrintError> {
        super::portal::print(pdf, title)
    }
}

#[cfg(windows)]
impl Printer for SystemPrinter {
    /// Lets the program that opens PDFs print it. A browser that does so knows no such verb.
    fn print(&self, pdf: &Path, _title: &str) -> Result<(), PrintError> {
        use winsafe::prelude::Handle as _;

        let pdf = pdf.to_string_lossy();
        let asked = winsafe::HWND::NULL.ShellExecute(
            "print",
            &pdf,
            None,
            None,
            winsafe::co::SW::SHOWNORMAL,
        );
        asked.map_err(|_| PrintError::NoDialog)
    }
}

#[cfg(not(any(windows, target_os = "linux")))]
impl Printer for SystemPrinter {
    fn print(&self, _pdf: &Path, _title: &str) -> Result<(), PrintError> {
        Err(PrintError::NoDialog)
    }
}
