//! What each command takes beside its name: options and arguments.

use super::{
    deeds::{BackupAction, CatalogDeed, EvidenceTask},
    verb::Verb,
};

/// How an option is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Without a value.
    Flag,
    /// With one value.
    One,
    /// With one or more values, and as often as one likes.
    Many,
}

/// The options of `report`.
const REPORT: &[(&str, Kind)] = &[
    ("output", Kind::One),
    ("template", Kind::One),
    ("control", Kind::Many),
    ("no-pictures", Kind::Flag),
    ("final", Kind::Flag),
    ("sign", Kind::One),
    ("sign-field", Kind::One),
    ("password-fd", Kind::One),
    ("protect", Kind::Flag),
    ("protect-fd", Kind::One),
    ("no-copy", Kind::Flag),
    ("no-change", Kind::Flag),
    ("force", Kind::Flag),
];

impl Verb {
    /// The options it takes.
    pub(super) fn options(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::New => &[
                ("output", Kind::One),
                ("catalog", Kind::Many),
                ("name", Kind::One),
                ("institution", Kind::One),
                ("service", Kind::One),
                ("api", Kind::One),
                ("start", Kind::One),
                ("end", Kind::One),
                ("force", Kind::Flag),
            ],
            Self::Info | Self::Compare => &[("json", Kind::Flag)],
            Self::Verify => &[("json", Kind::Flag), ("report", Kind::One)],
            Self::Report => REPORT,
            Self::Sign => &[
                ("with", Kind::One),
                ("output", Kind::One),
                ("field", Kind::One),
                ("password-fd", Kind::One),
                ("list", Kind::Flag),
                ("force", Kind::Flag),
            ],
            Self::Set => &[
                ("verdict", Kind::One),
                ("not-applicable", Kind::One),
                ("summary", Kind::One),
                ("plan", Kind::One),
                ("due", Kind::One),
                ("owner", Kind::One),
                ("criterion", Kind::Many),
            ],
            Self::Attach => &[
                ("title", Kind::One),
                ("paper", Kind::One),
                ("place", Kind::One),
                ("signed-copy", Kind::Many),
                ("report", Kind::One),
            ],
            Self::Catalog(deed) => deed.map_or(&[], CatalogDeed::options),
            Self::Evidence(task) => task.map_or(&[], EvidenceTask::options),
            Self::Backup(action) => action.map_or(&[], BackupAction::options),
            Self::Split => &[
                ("output", Kind::One),
                ("controls", Kind::Many),
                ("force", Kind::Flag),
            ],
            Self::Merge => &[
                ("output", Kind::One),
                ("on-conflict", Kind::One),
                ("force", Kind::Flag),
            ],
            Self::History => &[
                ("control", Kind::Many),
                ("person", Kind::One),
                ("json", Kind::Flag),
            ],
            Self::Salvage => EvidenceTask::Export.options(),
            Self::Calc => &[
                ("json", Kind::Flag),
                ("example", Kind::Flag),
                ("questions", Kind::Flag),
                ("into", Kind::One),
                ("take-items", Kind::Flag),
            ],
            Self::Calendar | Self::Sample | Self::Decrypt | Self::CarryOver => {
                &[("output", Kind::One), ("force", Kind::Flag)]
            }
            Self::Encrypt => &[
                ("output", Kind::One),
                ("force", Kind::Flag),
                ("password-fd", Kind::One),
                ("recovery-recipient", Kind::One),
            ],
            Self::TakeOver | Self::Help => &[],
        }
    }

    /// How many arguments without a name it takes at most.
    pub(super) fn most_arguments(self) -> usize {
        match self {
            Self::New | Self::Sample => 0,
            Self::History
            | Self::Calendar
            | Self::Info
            | Self::Report
            | Self::Sign
            | Self::Split
            | Self::CarryOver
            | Self::Verify
            | Self::Salvage
            | Self::Encrypt
            | Self::Decrypt
            | Self::Help => 1,
            Self::Calc | Self::Set | Self::Merge | Self::Compare => 2,
            Self::TakeOver => 3,
            Self::Catalog(deed) => deed.map_or(0, CatalogDeed::arguments),
            Self::Evidence(task) => usize::from(task.is_some()),
            Self::Backup(action) => action.map_or(0, BackupAction::arguments),
            Self::Attach => usize::MAX,
        }
    }
}
