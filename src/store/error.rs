//! What can go wrong with files, each with the path and the deed.

use std::{io, path::PathBuf};

use super::{evidence_files::Damage, lock::Holder};
use crate::domain::Sha256;

/// A failure on disk. Nothing that was on disk before has been changed by it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system refused: no permission, full disk, vanished medium, …
    #[error("could not {deed} {path}: {source}")]
    Io {
        /// What was tried.
        deed: Deed,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is no project of this program.
    #[error("{path} is no project file")]
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// The file was a project but is broken.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is broken.
        what: String,
    },
    /// The file is so damaged that what was assessed cannot be read, though files of evidence may be whole.
    #[error("{path} cannot be salvaged, but {whole} of its files can")]
    Hopeless {
        /// The file.
        path: PathBuf,
        /// How many files of evidence in it are whole.
        whole: usize,
        /// Whether there is nothing in it, or nothing but zeroes.
        is_blank: bool,
    },
    /// The project was read from this damaged file, which must stay as it is.
    #[error("{path} is damaged and must stay as it is")]
    Wreck {
        /// The file.
        path: PathBuf,
    },
    /// The file is encrypted, and no password was given.
    #[error("{path} is locked by a password")]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// The file does not open with the password.
    #[error("the password does not open {path}")]
    WrongPassword {
        /// The file.
        path: PathBuf,
    },
    /// Trying a password would take more time and memory than any file of this program asks for.
    #[error("{path} asks for too much work")]
    TooMuchWork {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer program.
    #[error("{path} has format {schema}, newer than this program")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        schema: u32,
    },
    /// An entry of the ZIP has a name or size that no project has.
    #[error("{path} holds the unsafe entry {name:?}")]
    UnsafeEntry {
        /// The file.
        path: PathBuf,
        /// Name of the entry.
        name: String,
    },
    /// Another living program has the file open; who, if that is known.
    #[error("{path} is open in another program")]
    Held {
        /// The file.
        path: PathBuf,
        /// Who has it open.
        holder: Option<Box<Holder>>,
    },
    /// Somebody else has saved the file since it was opened here.
    #[error("{path} was saved by another window since")]
    Replaced {
        /// The file.
        path: PathBuf,
    },
    /// The program itself stumbled over the file.
    #[error("the program stumbled over {path}")]
    Crashed {
        /// The file.
        path: PathBuf,
    },
    /// A picture is missing.
    #[error("evidence {0} is missing")]
    MissingEvidence(Sha256),
    /// A picture has other bytes than its hash says.
    #[error("evidence {0} has changed")]
    ChangedEvidence(Sha256),
    /// The assessment could not be put into RON.
    #[error("the project could not be written as text: {0}")]
    Encode(#[from] ron::Error),
}

impl StoreError {
    /// Which file of evidence it is about, and what is wrong with that.
    #[must_use]
    pub fn damage(&self) -> Option<Damage> {
        match self {
            Self::MissingEvidence(sha256) => Some(Damage::Missing(sha256.clone())),
            Self::ChangedEvidence(sha256) => Some(Damage::Changed(sha256.clone())),
            _ => None,
        }
    }
}

/// What was tried on a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Replacing it by its new version.
    Replace,
    /// Taking it away.
    Remove,
}

impl std::fmt::Display for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Replace => "replace",
            Self::Remove => "remove",
        })
    }
}

impl Deed {
    /// Turns what the system said into an error with path and deed.
    pub(crate) fn at(self, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> StoreError {
        let path = path.into();
        move |source| StoreError::Io {
            deed: self,
            path,
            source,
        }
    }
}
