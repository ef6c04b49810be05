//! The commands as data: what each takes, and what is asked by one.

use std::path::PathBuf;

use crate::{
    domain::{CatalogId, Date},
    workbench::NewProject,
};

/// A subcommand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// Makes a project file.
    New,
    /// Tells how a project stands.
    Info,
    /// Writes the report.
    Report,
    /// Checks every hash.
    Verify,
    /// Changes one finding.
    Set,
    /// Attaches pictures.
    Attach,
    /// Takes an answer over.
    TakeOver,
    /// Looks at catalogs and at files that shall become one; none while it is not known which of the deeds.
    Catalog(Option<Deed>),
    /// Writes the sample project.
    Sample,
    /// Prints the help.
    Help,
}

/// What `catalog` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
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

/// What is asked for.
#[derive(Debug)]
pub(super) enum Command {
    /// The help, whole or of one command.
    Help(Option<Verb>),
    /// The version.
    Version,
    /// A new project file.
    New {
        /// What it holds.
        new: Box<NewProject>,
        /// Where it goes.
        output: Output,
    },
    /// How a project stands.
    Info(Look),
    /// The report.
    Report {
        /// The project file.
        file: PathBuf,
        /// Where the PDF goes.
        output: PathBuf,
    },
    /// Whether every hash is right.
    Verify(Look),
    /// A change of one finding.
    Set(Box<Change>),
    /// Pictures for a control.
    Attach(Attach),
    /// An answer taken over.
    TakeOver(TakeOver),
    /// The catalogs.
    Catalog(CatalogCommand),
    /// The sample project.
    Sample(Output),
}

/// What is asked for of the catalogs.
#[derive(Debug)]
pub(super) enum CatalogCommand {
    /// All built-in ones.
    List {
        /// Whether JSON is printed.
        json: bool,
    },
    /// One of them whole.
    Show {
        /// Which.
        id: CatalogId,
        /// Whether JSON is printed.
        json: bool,
    },
    /// Which controls of two of them relate.
    Map {
        /// The one the relations are read from.
        from: CatalogId,
        /// The other.
        to: CatalogId,
        /// Whether JSON is printed.
        json: bool,
    },
    /// Whether a catalog file is sound.
    Check(Look),
    /// The template of a catalog file.
    Template(Output),
}

/// A file to look at.
#[derive(Debug)]
pub(super) struct Look {
    /// The file.
    pub(super) file: PathBuf,
    /// Whether JSON is printed.
    pub(super) json: bool,
}

/// A file to write.
#[derive(Debug)]
pub(super) struct Output {
    /// Where it goes.
    pub(super) path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub(super) force: bool,
}

/// A change of one finding; what is none stays as it is.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// The project file.
    pub(super) file: PathBuf,
    /// The control as written.
    pub(super) control: String,
    /// Id or label of the verdict.
    pub(super) verdict: Option<String>,
    /// Why the control does not apply.
    pub(super) not_applicable: Option<String>,
    /// The summary.
    pub(super) summary: Option<String>,
    /// The plan.
    pub(super) plan: Option<Plan>,
    /// Numbers of criteria, from 1, and whether each is met.
    pub(super) criteria: Vec<(usize, bool)>,
}

/// A plan.
#[derive(Debug)]
pub(super) struct Plan {
    /// When it shall be done.
    pub(super) due: Date,
    /// Who does it.
    pub(super) owner: String,
    /// What is done.
    pub(super) text: String,
}

/// Pictures for a control.
#[derive(Debug)]
pub(super) struct Attach {
    /// The project file.
    pub(super) file: PathBuf,
    /// The control as written.
    pub(super) control: String,
    /// The pictures.
    pub(super) pictures: Vec<PathBuf>,
    /// Title of each, in place of its file name.
    pub(super) title: Option<String>,
}

/// An answer to take over.
#[derive(Debug)]
pub(super) struct TakeOver {
    /// The project file.
    pub(super) file: PathBuf,
    /// The control that has the answer, as written.
    pub(super) from: String,
    /// The control that gets it, as written.
    pub(super) to: String,
}

impl Verb {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 10] = [
        Self::New,
        Self::Info,
        Self::Set,
        Self::Attach,
        Self::TakeOver,
        Self::Verify,
        Self::Report,
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
            Self::Verify => "verify",
            Self::Set => "set",
            Self::Attach => "attach",
            Self::TakeOver => "take-over",
            Self::Catalog(_) => "catalog",
            Self::Sample => "sample",
            Self::Help => "help",
        }
    }

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
            Self::Info
            | Self::Verify
            | Self::Catalog(Some(Deed::List | Deed::Show | Deed::Map | Deed::Check)) => {
                &[("json", Kind::Flag)]
            }
            Self::Report => &[("output", Kind::One)],
            Self::Set => &[
                ("verdict", Kind::One),
                ("not-applicable", Kind::One),
                ("summary", Kind::One),
                ("plan", Kind::One),
                ("due", Kind::One),
                ("owner", Kind::One),
                ("criterion", Kind::Many),
            ],
            Self::Attach => &[("title", Kind::One)],
            Self::Sample | Self::Catalog(Some(Deed::Template)) => {
                &[("output", Kind::One), ("force", Kind::Flag)]
            }
            Self::TakeOver | Self::Catalog(None) | Self::Help => &[],
        }
    }

    /// How many arguments without a name it takes at most.
    pub(super) fn most_arguments(self) -> usize {
        match self {
            Self::New | Self::Sample => 0,
            Self::Info | Self::Report | Self::Verify | Self::Help => 1,
            Self::Set => 2,
            Self::TakeOver => 3,
            Self::Catalog(deed) => deed.map_or(0, Deed::arguments),
            Self::Attach => usize::MAX,
        }
    }
}

impl Deed {
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

    /// How many arguments without a name it takes.
    fn arguments(self) -> usize {
        match self {
            Self::List | Self::Template => 0,
            Self::Show | Self::Check => 1,
            Self::Map => 2,
        }
    }
}
