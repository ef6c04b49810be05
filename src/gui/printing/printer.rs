//! Who prints, and why something is not printed.

use std::path::Path;

/// Hands a PDF to the system's print dialog.
pub trait Printer: Send + Sync {
    /// Shows the dialog for a PDF and waits for the user as long as it takes: run it on a worker.
    ///
    /// # Errors
    /// [`PrintError`]; nothing was printed then.
    fn print(&self, pdf: &Path, title: &str) -> Result<(), PrintError>;
}

/// Why nothing was printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The system has no print dialog that another program could call.
    #[error("no print dialog")]
    NoDialog,
    /// The user gave up.
    #[error("the user gave up")]
    GivenUp,
    /// Something else, in the system's words.
    #[error("printing failed: {0}")]
    Failed(String),
}
