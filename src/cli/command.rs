//! The commands as data: what each takes, and what is asked by one.

use std::path::PathBuf;

use super::{
    deeds::{CatalogDeed, EvidenceTask},
    history::History,
    lock::Encrypt,
    parts::{Split, TakeBack},
    protect::Protect,
    salvage::Salvage,
    sign::With,
    take_over::TakeOver,
};
use crate::{
    domain::{CatalogId, Date},
    workbench::{FolderKind, GalleryFilter, NewProject},
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
    /// Looks at catalogs and at files that shall become one; none while it is not known which of the deeds.
    Catalog(Option<CatalogDeed>),
    /// Looks at all evidence and hands it out; none while it is not known which of the tasks.
    Evidence(Option<EvidenceTask>),
    /// Writes the sample project.
    Sample,
    /// Tells everything that was done.
    History,
    /// Prints the help.
    Help,
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
    Report(ReportOrder),
    /// A signature into a PDF that is there.
    Sign {
        /// The PDF.
        pdf: PathBuf,
        /// Where the signed one goes.
        output: Output,
        /// With what it is signed.
        with: With,
    },
    /// The signatures of a PDF.
    Signatures(PathBuf),
    /// A password for a project file.
    Encrypt(Encrypt),
    /// No password for a project file any more.
    Decrypt {
        /// The project file.
        file: PathBuf,
        /// Where it goes unencrypted.
        output: Output,
    },
    /// Whether every hash is right.
    Verify {
        /// The project file.
        look: Look,
        /// A report that may have been made from it.
        report: Option<PathBuf>,
    },
    /// What is whole of a damaged file.
    Salvage(Salvage),
    /// A change of one finding.
    Set(Box<Change>),
    /// Evidence for a control.
    Attach(Attach),
    /// The scan of a report that was signed by hand.
    SignedCopy(SignedCopy),
    /// An answer taken over.
    TakeOver(TakeOver),
    /// A part to hand out.
    Split(Split),
    /// A part to take back.
    Merge(TakeBack),
    /// The catalogs.
    Catalog(CatalogCommand),
    /// The evidence.
    Evidence(EvidenceCommand),
    /// Everything that was done.
    History(History),
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

/// What is asked for of the evidence.
#[derive(Debug)]
pub(super) enum EvidenceCommand {
    /// What there is.
    List(Selection),
    /// All of it written out.
    Export {
        /// The project file.
        look: Look,
        /// Where it goes.
        output: Output,
        /// In which shape.
        kind: FolderKind,
    },
    /// What looks like personal data or a secret.
    Scan {
        /// The project file.
        look: Look,
        /// Whether what was found is printed unmasked.
        show: bool,
    },
    /// Whether every hash is right, evidence by evidence.
    Verify(Look),
}

/// Which evidence is listed; without a control and filters, all.
#[derive(Debug)]
pub(super) struct Selection {
    /// The project file.
    pub(super) look: Look,
    /// The control that must show it, as written.
    pub(super) control: Option<String>,
    /// Filters that must all admit it.
    pub(super) filters: Vec<GalleryFilter>,
}

/// A report to write.
#[derive(Debug)]
pub(super) struct ReportOrder {
    /// The project file.
    pub(super) file: PathBuf,
    /// Where the PDF goes.
    pub(super) output: PathBuf,
    /// Name or file of the template; the usual one where none is given.
    pub(super) template: Option<String>,
    /// The controls that it holds, as written; all where there are none.
    pub(super) controls: Vec<String>,
    /// Whether a report that was handed out may be replaced.
    pub(super) force: bool,
    /// Whether pictures are left out.
    pub(super) no_pictures: bool,
    /// Whether it is recorded as final.
    pub(super) is_final: bool,
    /// With what it is signed.
    pub(super) with: Option<With>,
    /// How the file is protected.
    pub(super) protect: Protect,
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

/// Evidence for a control.
#[derive(Debug)]
pub(super) struct Attach {
    /// The project file.
    pub(super) file: PathBuf,
    /// The control as written.
    pub(super) control: String,
    /// The evidence.
    pub(super) what: Attached,
}

/// The scan of a report that was signed by hand.
#[derive(Debug)]
pub(super) struct SignedCopy {
    /// The project file.
    pub(super) file: PathBuf,
    /// How the SHA-256 of the report begins; the only report when absent.
    pub(super) report: Option<String>,
    /// Where the scans lie, page after page.
    pub(super) scans: Vec<PathBuf>,
}

/// What is attached.
#[derive(Debug)]
pub(super) enum Attached {
    /// Pictures and documents.
    Files {
        /// Where they lie.
        files: Vec<PathBuf>,
        /// Title of each, in place of its file name.
        title: Option<String>,
    },
    /// A document that exists on paper only.
    Paper {
        /// What it is.
        title: String,
        /// Where it is kept.
        place: String,
    },
}

impl Verb {
    /// All of them in the order of the help.
    pub(super) const ALL: [Self; 18] = [
        Self::New,
        Self::Info,
        Self::Set,
        Self::Attach,
        Self::TakeOver,
        Self::Split,
        Self::Merge,
        Self::Evidence(None),
        Self::Verify,
        Self::Salvage,
        Self::History,
        Self::Encrypt,
        Self::Decrypt,
        Self::Report,
        Self::Sign,
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
            Self::Catalog(_) => "catalog",
            Self::Evidence(_) => "evidence",
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
            | Self::Evidence(_)
            | Self::Verify
            | Self::Salvage
            | Self::History
            | Self::Encrypt
            | Self::Decrypt
            | Self::Report => true,
            Self::New | Self::Sign | Self::Catalog(_) | Self::Sample | Self::Help => false,
        }
    }

    /// What may stand right behind it; empty for a command that does one thing.
    pub(super) fn deeds(self) -> Vec<&'static str> {
        match self {
            Self::Catalog(_) => CatalogDeed::ALL.map(CatalogDeed::name).to_vec(),
            Self::Evidence(_) => EvidenceTask::ALL.map(EvidenceTask::name).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The command with what it shall do, if it can do that.
    pub(super) fn doing(self, name: &str) -> Option<Self> {
        match self {
            Self::Catalog(_) => Some(Self::Catalog(Some(CatalogDeed::named(name)?))),
            Self::Evidence(_) => Some(Self::Evidence(Some(EvidenceTask::named(name)?))),
            _ => None,
        }
    }
}
