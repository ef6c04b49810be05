//! Drives a workbench to the end of each request, job after job on this thread. It keeps no journal, writes no settings and
//! leaves no folder of its own behind.

use std::{
    collections::VecDeque,
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    path::{Path, PathBuf},
};

use super::{error::CliError, password, report_words, wording};
use crate::{
    domain::{Compared, DateTime, IssuedReport},
    edit::Merge,
    store::{BackupFolder, Breach, Damage, Presence, Settings, StoreError},
    workbench::{
        Duplicate, Effect, Job, JournalOp, Library, Now, OpenProject, Origin, Outcome, Places,
        Procedures, ReportChoice, Request, Returned, Templates, Tone, Workbench, catalog_error,
    },
};

/// A workbench for one command.
pub(super) struct Session<'a> {
    bench: Workbench,
    now: &'a dyn Fn() -> DateTime,
    _folders: Folders,
    /// Keeps other programs from clearing them away.
    _presence: Option<Presence>,
    /// Whether a damaged file is opened as far as it is whole.
    takes_damaged: bool,
    damages: Vec<Damage>,
    breach: Option<Breach>,
    lost: Vec<String>,
    written: Option<IssuedReport>,
    warnings: Vec<String>,
    news: Vec<String>,
}

impl<'a> Session<'a> {
    /// A workbench without a project. Settings are read for who is at work; unreadable ones are as good as none here.
    pub(super) fn begin(places: &Places, now: &'a dyn Fn() -> DateTime) -> Result<Self, CliError> {
        let library =
            Library::built_in().map_err(|error| CliError::Problems(vec![catalog_error(&error)]))?;
        let settings = Settings::read(&places.settings()).unwrap_or_default();
        let run = format!("cli-{:016x}", RandomState::new().build_hasher().finish());
        Ok(Self {
            bench: Workbench::new(places.clone(), &run, library, settings),
            now,
            _folders: Folders {
                root: places.recovery(),
                run,
            },
            _presence: Presence::enter(&places.recovery()),
            takes_damaged: false,
            damages: Vec::new(),
            breach: None,
            lost: Vec::new(),
            written: None,
            warnings: Vec::new(),
            news: Vec::new(),
        })
    }

    /// A workbench with the project of a file. Where it is encrypted, its password is read or asked for.
    pub(super) fn open(
        places: &Places,
        now: &'a dyn Fn() -> DateTime,
        file: &Path,
        password_fd: Option<u32>,
        takes_damaged: bool,
    ) -> Result<Self, CliError> {
        let mut session = Self::begin(places, now)?;
        session.takes_damaged = takes_damaged;
        session.ask(Request::Open(file.to_owned()))?;
        if session.bench.locked().is_some() {
            let password = password::of_file(file, password_fd)?;
            session.ask(Request::Unlock(password))?;
        }
        Ok(session)
    }

    /// Does a request with all that follows from it. Whatever the workbench calls an error is one here.
    pub(super) fn ask(&mut self, request: Request) -> Result<(), CliError> {
        let mut problems = Vec::new();
        let mut effects = VecDeque::from(self.bench.handle(request, Now((self.now)())));
        while let Some(effect) = effects.pop_front() {
            match effect {
                // A command checks hashes only when it is asked to.
                Effect::Journal(JournalOp::Forget(_)) => {
                    let done = Request::Done(Outcome::Forgotten(Ok(())));
                    effects.extend(self.bench.handle(done, Now((self.now)())));
                }
                // Nor does it keep others away from a file that it only reads; a save holds it.
                Effect::Run(
                    Job::WriteSettings(..)
                    | Job::Secure { .. }
                    | Job::Hold(..)
                    | Job::Verify { asked: false, .. },
                )
                | Effect::Journal(_)
                | Effect::OpenWith(_)
                | Effect::Print(..)
                | Effect::AskSavePath { .. } => {}
                Effect::Run(job) => match self.look_at(job.run()) {
                    Ok(outcome) => {
                        effects
                            .extend(self.bench.handle(Request::Done(outcome), Now((self.now)())));
                    }
                    Err(problem) => problems.push(problem),
                },
            }
        }
        problems.extend(self.read_notices());
        if problems.is_empty() {
            Ok(())
        } else {
            Err(CliError::Problems(problems))
        }
    }

    /// The open project.
    pub(super) fn project(&self) -> Result<&OpenProject, CliError> {
        self.bench
            .project()
            .ok_or_else(|| CliError::Problems(vec![wording::NO_PROJECT.to_owned()]))
    }

    /// The report templates that come with the program.
    pub(super) fn templates(&self) -> &Templates {
        self.bench.templates()
    }

    /// All controls by the usual template.
    pub(super) fn report_choice(&self) -> ReportChoice {
        ReportChoice {
            // What was chosen in a window last is no business of a script.
            template: self.bench.templates().chosen(""),
            ..ReportChoice::default()
        }
    }

    /// What a report at hand may have been made of.
    pub(super) fn origin(&self) -> Result<Origin, CliError> {
        let origin = self.bench.origin(Now((self.now)()));
        origin.ok_or_else(|| CliError::Problems(vec![wording::NO_PROJECT.to_owned()]))
    }

    /// Where the saved versions of the open project are.
    pub(super) fn backup_folder(&self) -> Result<BackupFolder, CliError> {
        Ok(self.bench.backup_folder(self.project()?))
    }

    /// The built-in catalogs.
    pub(super) fn library(&self) -> &Library {
        self.bench.library()
    }

    /// What the calculators know today, of the open project or of all published catalogs.
    pub(super) fn procedures(&self) -> Procedures {
        self.bench.procedures((self.now)().date)
    }

    /// What the last check of hashes has found.
    pub(super) fn damages(&self) -> &[Damage] {
        &self.damages
    }

    /// Where the last check has found the audit trail broken.
    pub(super) fn breach(&self) -> Option<&Breach> {
        self.breach.as_ref()
    }

    /// Numbers of evidence that the last export could not write.
    pub(super) fn lost(&self) -> &[String] {
        &self.lost
    }

    /// The report that was written last.
    pub(super) fn written(&self) -> Option<&IssuedReport> {
        self.written.as_ref()
    }

    /// A part that came back and waits for decisions.
    pub(super) fn returned(&self) -> Option<(&Returned, Merge)> {
        self.bench.returned()
    }

    /// The open project held against the one that was read to be compared.
    pub(super) fn compared(&self) -> Vec<Compared> {
        self.bench.compared()
    }

    /// Files to attach that are in the project already; each waits for an answer.
    pub(super) fn duplicates(&self) -> &[Duplicate] {
        self.bench.duplicates()
    }

    /// Sentences that need attention though nothing failed.
    pub(super) fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Sentences on what went well.
    pub(super) fn news(&self) -> &[String] {
        &self.news
    }

    /// Notes what a notice tells too coarsely, and stops what it would tell wrongly: without a journal nothing of a
    /// failed save, or of another project, is kept.
    fn look_at(&mut self, outcome: Outcome) -> Result<Outcome, String> {
        match outcome {
            Outcome::Opened(_, Err(StoreError::Locked { .. })) => Ok(outcome),
            Outcome::Salvaged(path, _) if !self.takes_damaged => {
                Err(report_words::is_damaged(&path))
            }
            Outcome::Opened(_, Err(error)) => Err(wording::not_opened(&error)),
            Outcome::Saved {
                result: Err(error), ..
            } => Err(wording::not_saved(&error)),
            outcome => {
                match &outcome {
                    Outcome::Verified {
                        damages, breach, ..
                    } => {
                        self.damages.clone_from(damages);
                        self.breach.clone_from(breach);
                    }
                    Outcome::EvidenceExported(_, Ok(lost)) => self.lost.clone_from(lost),
                    Outcome::Reported { result: Ok(it), .. } => {
                        self.written = Some(it.report.clone());
                    }
                    _ => {}
                }
                Ok(outcome)
            }
        }
    }

    fn read_notices(&mut self) -> Vec<String> {
        let notices = self.bench.notices().to_vec();
        let mut errors = Vec::new();
        for notice in notices {
            self.bench
                .handle(Request::Dismiss(notice.id), Now((self.now)()));
            match notice.tone {
                Tone::Error => errors.push(notice.text),
                Tone::Warning => self.warnings.push(notice.text),
                Tone::Info => self.news.push(notice.text),
            }
        }
        errors
    }
}

/// The folders in which this run keeps pictures until they are saved; they vanish with it.
struct Folders {
    root: PathBuf,
    run: String,
}

impl Drop for Folders {
    fn drop(&mut self) {
        let Ok(entries) = fs::read_dir(&self.root) else {
            return;
        };
        let prefix = format!("{}-", self.run);
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}
