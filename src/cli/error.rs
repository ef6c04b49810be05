//! Why a command ends with another code than 0.

use std::{io, path::PathBuf};

use super::verb::Verb;

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    /// The command line is wrong.
    #[error("usage: {misuse}")]
    Usage {
        /// The command whose help is pointed to, where one is known.
        verb: Option<Verb>,
        /// What is wrong.
        misuse: Misuse,
    },
    /// What is asked does not fit the project or the disk.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The workbench said no, in sentences of its own.
    #[error("{}", .0.join(" "))]
    Problems(Vec<String>),
    /// The output could not be written.
    #[error("the output could not be written: {0}")]
    Output(#[from] io::Error),
    /// The output could not be put into JSON.
    #[error("the output could not be encoded: {0}")]
    Json(#[from] serde_json::Error),
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Misuse {
    /// No command.
    #[error("no command")]
    NoCommand,
    /// A command that does not exist.
    #[error("unknown command {0:?}")]
    UnknownCommand(String),
    /// A command without which of its deeds it shall do, or with one that it does not know.
    #[error("{0:?} is no deed")]
    NoDeed(Option<String>),
    /// An option that the command does not take.
    #[error("unknown option {0}")]
    UnknownOption(String),
    /// An option without its value.
    #[error("{0} has no value")]
    MissingValue(String),
    /// A value for an option that takes none.
    #[error("{0} takes no value")]
    UnexpectedValue(String),
    /// An option given twice.
    #[error("--{0} is given twice")]
    Twice(&'static str),
    /// An option that must be given is not.
    #[error("--{0} is missing")]
    MissingOption(&'static str),
    /// An argument that must be given is not; counted from 0.
    #[error("argument {0} is missing")]
    MissingArgument(usize),
    /// One argument too many.
    #[error("{0:?} is one argument too many")]
    TooMany(String),
    /// A text that is not UTF-8.
    #[error("{0:?} is no text")]
    NotText(String),
    /// A text that must not be empty.
    #[error("--{0} is empty")]
    Empty(&'static str),
    /// Not a date; the second is a sentence.
    #[error("--{0} is no date: {1}")]
    Date(&'static str, String),
    /// Not the number of an open file.
    #[error("--{0} is no number of a file: {1:?}")]
    Descriptor(&'static str, String),
    /// A period with one end only.
    #[error("a period needs both ends")]
    HalfPeriod,
    /// A period that ends before it starts.
    #[error("the period ends before it starts")]
    BackwardPeriod,
    /// A file name with another ending than the command writes.
    #[error("{0} does not end in any of {1:?}")]
    Extension(String, &'static [&'static str]),
    /// Not of the form `N=met` or `N=unmet`.
    #[error("{0:?} is no criterion")]
    Criterion(String),
    /// One criterion both met and unmet, or named twice.
    #[error("criterion {0} is named twice")]
    CriterionTwice(usize),
    /// A verdict for a control that does not apply.
    #[error("--verdict and --not-applicable exclude each other")]
    VerdictOfNone,
    /// A plan without text, date or owner.
    #[error("a plan needs --plan, --due and --owner")]
    HalfPlan,
    /// A document on paper without its name or its place.
    #[error("paper needs --paper and --place")]
    HalfPaper,
    /// Files or a title beside a document on paper.
    #[error("--paper takes neither files nor --title")]
    PaperWithFiles,
    /// A signed copy without its files, or beside what concerns evidence.
    #[error("--signed-copy stands alone")]
    CopyAlone,
    /// A folder that shall be replaced.
    #[error("--force is for a ZIP only")]
    ForceOnFolder,
    /// Signing a report that shall be protected.
    #[error("--sign and protection exclude each other")]
    SignAndProtect,
    /// Signing and looking at once.
    #[error("--list signs nothing")]
    ListAndSign,
    /// Not a side that may stay.
    #[error("{0:?} is no side")]
    OnConflict(String),
    /// Not the number of a backup.
    #[error("{0:?} is no number of a backup")]
    Backup(String),
    /// What `calc` shall do cannot be done so.
    #[error(transparent)]
    Calc(#[from] CalcMisuse),
    /// Nothing to set.
    #[error("nothing to set")]
    NothingToSet,
}

/// What is wrong with a command line of `calc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum CalcMisuse {
    /// Two things at once.
    #[error("--example, --questions and --into exclude each other")]
    TwoTasks,
    /// JSON of something that has none.
    #[error("--json is for the account and for --questions")]
    Json,
    /// Answers of a project that shall go into another one.
    #[error("--into takes answers from a RON file")]
    FromProject,
    /// Taking items of another calculator, or into nothing.
    #[error("--take-items is for provider-items with --into")]
    TakeItems,
}

/// What does not fit the project or the disk.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// No report template of that name; those there are.
    #[error("no template {0:?}")]
    NoTemplate(String, Vec<String>),
    /// No such catalog; the second lists those there are.
    #[error("no catalog {0:?}, but {1:?}")]
    NoCatalog(String, Vec<String>),
    /// The file is there already.
    #[error("{0} is there already")]
    Exists(PathBuf),
    /// The report there is signed or recorded as final.
    #[error("{0} was handed out")]
    HandedOut(PathBuf),
    /// The project has no such control.
    #[error("no control {0:?}")]
    NoControl(String),
    /// Several catalogs have such a control; the second lists them.
    #[error("{0:?} may be any of {1:?}")]
    ManyControls(String, Vec<String>),
    /// The scale has no such verdict; the second lists id and label of each.
    #[error("no verdict {0:?}, but {1:?}")]
    NoVerdict(String, Vec<(String, String)>),
    /// The control has no criterion of that number, but so many.
    #[error("no criterion {0} of {1}")]
    NoCriterion(usize, usize),
    /// The control has more than one plan, so many.
    #[error("{0} plans")]
    ManyPlans(usize),
    /// No report was recorded as final.
    #[error("no report is recorded")]
    NothingIssued,
    /// No recorded report has a hash that begins so.
    #[error("no report {0:?}")]
    NoReport(String),
    /// Several recorded reports may be meant.
    #[error("any of {0:?}")]
    ManyReports(Vec<String>),
    /// There is no backup of that number; those there are.
    #[error("no backup {0}, but {1:?}")]
    NoBackup(u32, Vec<u32>),
    /// The first control does not relate to the second.
    #[error("{0:?} does not relate to {1:?}")]
    NotRelated(String, String),
}
