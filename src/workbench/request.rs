//! What may be asked of the workbench, and what it asks of its shell in turn.

use std::path::PathBuf;

use super::{
    backup_task::BackupDeed,
    evidence_deed::EvidenceDeed,
    export::ReportChoice,
    fresh::NewProject,
    history::TrailFilter,
    job::Job,
    locking::NewLock,
    outcome::{JournalOp, Outcome},
    part_task::PartDeed,
    procedures::ProcedureDeed,
    report_deed::ReportDeed,
    signing::SignJob,
    source::Source,
    year_task::YearDeed,
};
use crate::{
    domain::{
        CatalogId, ControlKey, DateTime, EmblemKind, EvidenceId, IssuedReport, OwnControl,
        Password, PersonId, Template, VerdictId,
    },
    edit::{AnswerEdit, EvidenceEdit, FindingEdit, PersonEdit, ProfileEdit},
    store::{RecoveryOffer, ThemeChoice},
};

/// The moment of a request; the shell reads the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now(pub DateTime);

/// Everything that may be asked of the workbench.
#[derive(Debug)]
pub enum Request {
    /// Begin a new project.
    New(Box<NewProject>),
    /// Open a project file.
    Open(PathBuf),
    /// Try a password on what waits for one.
    Unlock(Password),
    /// Leave locked what waits for its password.
    LeaveLocked,
    /// Save the project with another password, or without one.
    Protect(Box<NewLock>),
    /// Open the sample as an unsaved project.
    OpenSample,
    /// Take up what a crashed session left.
    Recover(RecoveryOffer),
    /// Throw away what a crashed session left.
    Discard(RecoveryOffer),
    /// Close the project; unsaved changes are given up.
    Close,
    /// Change the finding for one control.
    Finding(ControlKey, FindingEdit),
    /// Give a verdict, or take the same one back.
    Verdict(ControlKey, VerdictId),
    /// Say that a control does not apply, or take that back.
    NotApplicable(ControlKey),
    /// Add a criterion of the project's own.
    AddCriterion(ControlKey, String),
    /// Add an empty plan.
    AddAction(ControlKey),
    /// Change the head data.
    Profile(ProfileEdit),
    /// Change who takes part.
    Person(PersonEdit),
    /// Change how an evidence is described.
    Evidence(EvidenceEdit),
    /// Take a catalog of the library into the project.
    AddCatalog(CatalogId),
    /// Take a catalog out of the project.
    RemoveCatalog(CatalogId),
    /// Read a catalog file into the library, and into the project where one is open.
    LoadCatalog(PathBuf),
    /// Write the template of a catalog.
    SaveTemplate(PathBuf),
    /// Add a control of the project's own.
    AddOwn(Box<OwnControl>),
    /// Change a control of the project's own.
    SetOwn(Box<OwnControl>),
    /// Take a control of the project's own out.
    RemoveOwn(ControlKey),
    /// Give a verdict another word, or the catalog's own again.
    Label(CatalogId, VerdictId, Option<String>),
    /// Put controls out of scope with a reason.
    ScopeOut(Vec<ControlKey>, String),
    /// Take the answer of one control over into another.
    TakeOver {
        /// The control that has the answer.
        from: ControlKey,
        /// The control that gets it.
        to: ControlKey,
    },
    /// Attach files to a control.
    Attach(ControlKey, Vec<Source>),
    /// Take an evidence off a control.
    Detach(ControlKey, EvidenceId),
    /// Do something else with evidence.
    OnEvidence(Box<EvidenceDeed>),
    /// Do something with reports that are handed out.
    OnReport(Box<ReportDeed>),
    /// Do something with a part of the project.
    OnPart(Box<PartDeed>),
    /// Do something with assessments of other years.
    OnYear(Box<YearDeed>),
    /// Confirm last year's answers of these controls.
    Confirm(Vec<ControlKey>),
    /// Do something with saved versions.
    OnBackup(BackupDeed),
    /// Do something with the result of a calculator.
    OnProcedure(ProcedureDeed),
    /// Answer a question of a calculator.
    Answer(AnswerEdit),
    /// Focus has left a field: the step being typed ends.
    Seal,
    /// Take the newest step back.
    Undo,
    /// Do the newest undone step again.
    Redo,
    /// Save where the project was saved last, or ask where.
    Save,
    /// Save to a path.
    SaveAs(PathBuf),
    /// Write the report as PDF by the chosen template, and open it when done.
    Report(PathBuf),
    /// The same of some controls or by another template.
    ReportOf(PathBuf, ReportChoice),
    /// Do something with report templates.
    Template(TemplateRequest),
    /// Sign a report that was written.
    Sign(Box<SignJob>),
    /// Lay the report out for the screen, unless that is under way or has been done.
    Preview,
    /// Check the hash of every evidence.
    Verify,
    /// Note what the last check has found damaged as lost.
    GiveUpDamaged,
    /// Have the audit trail read for the screen, unless it was.
    ReadTrail,
    /// Make a PDF of the audit trail and show it.
    PrintTrail(TrailFilter),
    /// Choose who is at work.
    AtWork(Option<PersonId>),
    /// Choose light or dark.
    Theme(ThemeChoice),
    /// Choose the size of text, in percent.
    Zoom(u16),
    /// Choose after how many idle minutes an encrypted project is covered; never with 0.
    CoverAfter(u16),
    /// Take a file off the recent ones.
    Forget(PathBuf),
    /// Tell the user something that the window has found out.
    Tell(String),
    /// Close a notice.
    Dismiss(u64),
    /// A job has ended.
    Done(Outcome),
}

/// What may be asked of the report templates.
#[derive(Debug)]
pub enum TemplateRequest {
    /// Make reports by the one of that name.
    Choose(String),
    /// Keep one of the user's own, in place of an earlier one of that name, and choose it.
    Put(Box<Template>),
    /// Keep one while a field of it is typed into. It is written once [`Request::Seal`] says that the field was left.
    Type(Box<Template>),
    /// Make one of the user's own of the one of that name, and choose it.
    Copy(String),
    /// Give one of the user's own another name.
    Rename {
        /// The name it has.
        from: String,
        /// The name it gets.
        to: String,
    },
    /// Take a picture file in as the logo or the seal of the one of that name.
    Emblem(String, EmblemKind, PathBuf),
    /// Throw one of the user's own away.
    Remove(String),
    /// Take one in from a file, and choose it.
    Load(PathBuf),
    /// Write the one of that name to a file for others, without its seal.
    Share(String, PathBuf),
}

/// What the workbench asks of its shell.
#[derive(Debug)]
pub enum Effect {
    /// Run a job on a worker and send its outcome back as [`Request::Done`].
    Run(Job),
    /// Hand an operation to the journal's worker, in order.
    Journal(JournalOp),
    /// Ask the user where to save; the answer comes as [`Request::SaveAs`].
    AskSavePath {
        /// File name to suggest.
        suggested: String,
    },
    /// Open a file with the system's program for it.
    OpenWith(PathBuf),
    /// Hand a PDF to the system's print dialog; the answer comes as [`ReportDeed::Printed`], with the report.
    Print(PathBuf, Box<IssuedReport>),
}

impl Request {
    /// Whether what it does depends on which files the evidence shows.
    pub(super) fn needs_files(&self) -> bool {
        matches!(
            self,
            Self::Attach(..)
                | Self::Detach(..)
                | Self::OnEvidence(_)
                | Self::OnReport(_)
                | Self::OnPart(_)
                | Self::OnYear(_)
                | Self::Undo
                | Self::Redo
                | Self::Save
                | Self::Protect(_)
                | Self::SaveAs(_)
                | Self::Report(_)
                | Self::ReportOf(..)
                | Self::Verify
                | Self::TakeOver { .. }
                | Self::RemoveCatalog(_)
                | Self::RemoveOwn(_)
        )
    }

    /// Whether it puts another project on the bench.
    pub(super) fn opens(&self) -> bool {
        matches!(
            self,
            Self::New(_) | Self::Open(_) | Self::Unlock(_) | Self::OpenSample | Self::Recover(_)
        )
    }
}
