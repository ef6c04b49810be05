//! Where the program keeps its own files.

use std::path::PathBuf;

/// Where the program keeps its own files.
#[derive(Clone, Debug)]
pub struct Places {
    /// The program's data folder.
    pub data: PathBuf,
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
