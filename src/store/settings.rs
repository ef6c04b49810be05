//! What the program remembers on this machine: looks, recent files, who is at work. Never text of a project.

use std::{
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::{
    atomic::write_atomically,
    error::{Deed, StoreError},
};
use crate::domain::PersonId;

/// Most saved versions of a project that are kept.
pub const MOST_BACKUPS: u8 = 50;
/// Most recent files remembered.
const RECENT: usize = 10;

/// The settings of this machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub theme: ThemeChoice,
    /// Size of text and everything else, in percent.
    pub zoom_percent: u16,
    /// Files opened last, newest first.
    pub recent: Vec<RecentFile>,
    /// Who is at work, by project.
    pub persons: BTreeMap<String, PersonId>,
    /// Name of the report template chosen last; empty for the usual one.
    pub template: String,
    /// Public key for which recovery envelopes are written; empty where there is none.
    pub envelope_key: String,
    /// After how many idle minutes an encrypted project is covered; never with 0.
    pub cover_minutes: u16,
    /// How many saved versions of each project are kept, 0 to [`MOST_BACKUPS`].
    pub backups: u8,
    /// Where they are kept; in the program's data folder when absent.
    pub backup_folder: Option<PathBuf>,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A file opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentFile {
    /// Where it was.
    pub path: PathBuf,
    /// When it was opened last, as the clock said then.
    pub opened: String,
}

#[derive(Deserialize, Serialize)]
#[serde(default)]
struct Raw {
    theme: ThemeChoice,
    zoom_percent: u16,
    recent: Vec<(PathBuf, String)>,
    persons: BTreeMap<String, u32>,
    template: String,
    envelope_key: String,
    cover_minutes: u16,
    backups: u8,
    backup_folder: Option<PathBuf>,
}

impl Default for Raw {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            zoom_percent: 100,
            recent: Vec::new(),
            persons: BTreeMap::new(),
            template: String::new(),
            envelope_key: String::new(),
            cover_minutes: 10,
            backups: 5,
            backup_folder: None,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::from(Raw::default())
    }
}

impl Settings {
    /// Reads the settings; a file that is not there gives the defaults.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read or understood; the caller goes on with the defaults.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        match fs::read_to_string(path) {
            Ok(text) => {
                let raw = ron::from_str::<Raw>(&text);
                let damaged = |e: ron::error::SpannedError| StoreError::Damaged {
                    path: path.to_owned(),
                    what: e.to_string(),
                };
                Ok(Self::from(raw.map_err(damaged)?))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Deed::Read.at(path)(error)),
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), StoreError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
        }
        let text = ron::ser::to_string_pretty(&Raw::from(self), PrettyConfig::new())?;
        write_atomically(path, text.as_bytes())
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path, opened: String) {
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(
            0,
            RecentFile {
                path: path.to_owned(),
                opened,
            },
        );
        self.recent.truncate(RECENT);
    }
}

impl From<Raw> for Settings {
    fn from(raw: Raw) -> Self {
        Self {
            theme: raw.theme,
            zoom_percent: raw.zoom_percent.clamp(75, 200),
            recent: raw
                .recent
                .into_iter()
                .map(|(path, opened)| RecentFile { path, opened })
                .collect(),
            persons: raw
                .persons
                .into_iter()
                .map(|(project, id)| (project, PersonId(id)))
                .collect(),
            template: raw.template,
            envelope_key: raw.envelope_key,
            cover_minutes: raw.cover_minutes,
            backups: raw.backups.min(MOST_BACKUPS),
            backup_folder: raw.backup_folder,
        }
    }
}

impl From<&Settings> for Raw {
    fn from(settings: &Settings) -> Self {
        Self {
            theme: settings.theme,
            zoom_percent: settings.zoom_percent,
            recent: settings
                .recent
                .iter()
                .map(|recent| (recent.path.clone(), recent.opened.clone()))
                .collect(),
            persons: settings
                .persons
                .iter()
                .map(|(project, id)| (project.clone(), id.0))
                .collect(),
            template: settings.template.clone(),
            envelope_key: settings.envelope_key.clone(),
            cover_minutes: settings.cover_minutes,
            backups: settings.backups,
            backup_folder: settings.backup_folder.clone(),
        }
    }
}
