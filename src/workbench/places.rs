//! What the program is given of the machine it runs on.

use std::path::PathBuf;

use crate::store::WorkFactor;

/// Where the program keeps its own files, and how much work a password may be.
#[derive(Clone, Debug)]
pub struct Places {
    /// The program's data folder.
    pub data: PathBuf,
    /// How much work it is to try a password of what is written.
    pub work: WorkFactor,
}

impl Places {
    /// Folder of all sessions' journals.
    #[must_use]
    pub fn recovery(&self) -> PathBuf {
        self.data.join("recovery")
    }

    /// Folder of the user's own report templates.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.data.join("templates")
    }

    /// The settings file.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.ron")
    }
}
