//! The commands by name.

use super::deeds::{BackupAction, CatalogDeed, EvidenceTask};

/// A subcommand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// Makes a project file.
    New,
    /// Tells how a project stands.
    Info,
    /// Writes the report.
    Report,
    /// Signs a report that was written, or tells who has.
    Sign,
    /// Gives a project file a password, or another one.
    Encrypt,
    /// Takes the password off a project file.
    Decrypt,
    /// Checks every hash.
    Verify,
    /// Writes what is whole of a damaged file.
    Salvage,
    /// Changes one finding.
    Set,
    /// Attaches evidence.
    Attach,
    /// Takes an answer over.
    TakeOver,
    /// Hands a part out.
    Split,
    /// Puts a part together with the project.
    Merge,
    /// Makes the next assessment.
    CarryOver,
    /// Compares two projects.
    Compare,
    /// Looks at catalogs and at files that shall become one; none while it is not known which of the deeds.
    Catalog(Option<CatalogDeed>),
    /// Looks at all evidence and hands it out; none while it is not known which of the tasks.
    Evidence(Option<EvidenceTask>),
    /// Looks at saved versions and copies one out; none while it is not known which of the two.
    Backup(Option<BackupAction>),
    /// Calculates a procedure around the checklists.
    Calc,
    /// Writes the days that the calculators have found.
    Calendar,
    /// Writes the sample project.
    Sample,
    /// Tells everything that was done.
    History,
    /// Prints the help.
    Help,
}

impl Verb {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 23] = [
        Self::New,
        Self::Info,
        Self::Set,
        Self::Attach,
        Self::TakeOver,
        Self::Split,
        Self::Merge,
        Self::CarryOver,
        Self::Compare,
        Self::Evidence(None),
        Self::Verify,
        Self::Salvage,
        Self::History,
        Self::Encrypt,
        Self::Decrypt,
        Self::Backup(None),
        Self::Report,
        Self::Sign,
        Self::Calc,
        Self::Calendar,
        Self::Catalog(None),
        Self::Sample,
        Self::Help,
    ];

    /// The command of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.name() == name)
    }

    /// How it is written.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Info => "info",
            Self::Report => "report",
            Self::Sign => "sign",
            Self::Verify => "verify",
            Self::Salvage => "salvage",
            Self::Encrypt => "encrypt",
            Self::Decrypt => "decrypt",
            Self::Set => "set",
            Self::Attach => "attach",
            Self::TakeOver => "take-over",
            Self::Split => "split",
            Self::Merge => "merge",
            Self::CarryOver => "carry-over",
            Self::Compare => "compare",
            Self::Catalog(_) => "catalog",
            Self::Evidence(_) => "evidence",
            Self::Backup(_) => "backup",
            Self::Calc => "calc",
            Self::Calendar => "calendar",
            Self::History => "history",
            Self::Sample => "sample",
            Self::Help => "help",
        }
    }

    /// Whether it opens a project file, which may be encrypted.
    pub(super) fn opens_a_project(self) -> bool {
        match self {
            Self::Info
            | Self::Set
            | Self::Attach
            | Self::TakeOver
            | Self::Split
            | Self::Merge
            | Self::CarryOver
            | Self::Compare
            | Self::Evidence(_)
            | Self::Verify
            | Self::Salvage
            | Self::History
            | Self::Encrypt
            | Self::Decrypt
            | Self::Backup(_)
            | Self::Calc
            | Self::Calendar
            | Self::Report => true,
            Self::New | Self::Sign | Self::Catalog(_) | Self::Sample | Self::Help => false,
        }
    }

    /// What may stand right behind it; empty for a command that does one thing.
    pub(super) fn deeds(self) -> Vec<&'static str> {
        match self {
            Self::Catalog(_) => CatalogDeed::ALL.map(CatalogDeed::name).to_vec(),
            Self::Evidence(_) => EvidenceTask::ALL.map(EvidenceTask::name).to_vec(),
            Self::Backup(_) => BackupAction::ALL.map(BackupAction::name).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The command with what it shall do, if it can do that.
    pub(super) fn doing(self, name: &str) -> Option<Self> {
        match self {
            Self::Catalog(_) => Some(Self::Catalog(Some(CatalogDeed::named(name)?))),
            Self::Evidence(_) => Some(Self::Evidence(Some(EvidenceTask::named(name)?))),
            Self::Backup(_) => Some(Self::Backup(Some(BackupAction::named(name)?))),
            _ => None,
        }
    }
}
