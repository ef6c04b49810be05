//! What is asked by a command, as data.

use std::path::PathBuf;

use super::{
    backup::BackupCommand,
    calc::Calc,
    compare::Comparison,
    history::History,
    lock::Encrypt,
    next_year::CarryOver,
    parts::{Split, TakeBack},
    protect::Protect,
    salvage::Salvage,
    sign::With,
    take_over::TakeOver,
    verb::Verb,
};
use crate::{
    domain::{CatalogId, Date},
    workbench::{FolderKind, GalleryFilter, NewProject},
};

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
    /// The next assessment to make.
    CarryOver(CarryOver),
    /// Two projects to compare.
    Compare(Comparison),
    /// The catalogs.
    Catalog(CatalogCommand),
    /// The evidence.
    Evidence(EvidenceCommand),
    /// Everything that was done.
    History(History),
    /// The saved versions.
    Backup(BackupCommand),
    /// A procedure around the checklists, calculated.
    Calc(Calc),
    /// The days that the calculators have found.
    Calendar {
        /// The project file.
        file: PathBuf,
        /// Where they go.
        output: Output,
    },
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
