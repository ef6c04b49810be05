//! What the program is given of the machine it runs on.

use std::path::PathBuf;

use crate::store::{Settings, WorkFactor};

/// Where the program keeps its own files, who is at the machine, and how much work a password may be.
#[derive(Clone, Debug)]
pub struct Places {
    /// The program's data folder.
    pub data: PathBuf,
    /// How much work it is to try a password of what is written.
    pub work: WorkFactor,
    /// Name of the user, told to others who open the same project.
    pub user: String,
    /// Name of the computer, told likewise.
    pub host: String,
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

    /// Folder of the saved versions of all projects: the one that the settings name, or the program's own.
    #[must_use]
    pub fn backups(&self, settings: &Settings) -> PathBuf {
        let chosen = settings.backup_folder.clone();
        chosen.unwrap_or_else(|| self.data.join("backups"))
    }

    /// The settings file.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.ron")
    }
}
