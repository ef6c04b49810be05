//! What a protected report asks of its reader: a password to open it, and what may be done with it.
use std::fmt;

/// Protection of a report with AES-256, as ISO 32000-2 describes it.
#[derive(Clone, PartialEq, Eq)]
pub struct Protection {
    /// The password that opens the file; empty where everybody may open it.
    pub password: String,
    /// Whether text and pictures may be copied. Programs that read pages aloud are never shut out.
    pub copying: bool,
    /// Whether the file may be changed. Filling in and signing count as changes.
    pub changing: bool,
    /// From a source of chance, never used twice: key, salts and vectors come of it. The same seed gives the same
    /// bytes.
    pub seed: [u8; 32],
}

impl fmt::Debug for Protection {
    /// Says nothing that opens the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Protection")
            .field("copying", &self.copying)
            .field("changing", &self.changing)
            .finish_non_exhaustive()
    }
}
