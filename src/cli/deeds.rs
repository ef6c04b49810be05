//! What stands behind a command that does several things: `catalog`, `evidence` and `backup`.

use super::options::Kind;

/// What `catalog` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CatalogDeed {
    /// Lists the built-in catalogs.
    List,
    /// Prints one of them whole.
    Show,
    /// Prints which controls of two of them relate.
    Map,
    /// Checks a catalog file.
    Check,
    /// Writes the template of a catalog file.
    Template,
}

/// What `evidence` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EvidenceTask {
    /// Lists what there is.
    List,
    /// Writes all of it as a folder or a ZIP.
    Export,
    /// Looks for personal data and secrets.
    Scan,
    /// Checks every hash, evidence by evidence.
    Verify,
}

/// What `backup` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BackupAction {
    /// Lists what there is.
    List,
    /// Copies one out.
    Restore,
}

impl CatalogDeed {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 5] = [
        Self::List,
        Self::Show,
        Self::Map,
        Self::Check,
        Self::Template,
    ];

    /// The deed of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.name() == name)
    }

    /// How it is written behind `catalog`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Show => "show",
            Self::Map => "map",
            Self::Check => "check",
            Self::Template => "template",
        }
    }

    /// The options it takes.
    pub(super) fn options(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::List | Self::Show | Self::Map | Self::Check => &[("json", Kind::Flag)],
            Self::Template => &[("output", Kind::One), ("force", Kind::Flag)],
        }
    }

    /// How many arguments without a name it takes.
    pub(super) fn arguments(self) -> usize {
        match self {
            Self::List | Self::Template => 0,
            Self::Show | Self::Check => 1,
            Self::Map => 2,
        }
    }
}

impl EvidenceTask {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 4] = [Self::List, Self::Export, Self::Scan, Self::Verify];

    /// The task of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.name() == name)
    }

    /// How it is written behind `evidence`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Export => "export",
            Self::Scan => "scan",
            Self::Verify => "verify",
        }
    }

    /// The options it takes.
    pub(super) fn options(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::List => &[
                ("json", Kind::Flag),
                ("control", Kind::One),
                ("unswept", Kind::Flag),
                ("old", Kind::Flag),
                ("paper", Kind::Flag),
            ],
            Self::Export => &[
                ("json", Kind::Flag),
                ("output", Kind::One),
                ("force", Kind::Flag),
            ],
            Self::Scan => &[("json", Kind::Flag), ("show", Kind::Flag)],
            Self::Verify => &[("json", Kind::Flag)],
        }
    }
}

impl BackupAction {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 2] = [Self::List, Self::Restore];

    /// The action of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }

    /// How it is written behind `backup`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Restore => "restore",
        }
    }

    /// The options it takes.
    pub(super) fn options(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::List => &[("json", Kind::Flag)],
            Self::Restore => &[("output", Kind::One), ("force", Kind::Flag)],
        }
    }

    /// How many arguments without a name it takes.
    pub(super) fn arguments(self) -> usize {
        match self {
            Self::List => 1,
            Self::Restore => 2,
        }
    }
}
