//! What takes longer than a frame: plain data in, outcome out. Where and when it runs is the shell's business.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use super::{
    backup_task::BackupTask,
    emblem::EmblemError,
    evidence_folder::FolderJob,
    evidence_jobs::{self, RedactJob},
    export::{ReportJob, write_report},
    looking,
    outcome::{JobError, Outcome, TemplateOutcome},
    own_catalog::{read_catalog_file, write_template},
    part_task::PartTask,
    preview::PreviewJob,
    procedures::CalendarTask,
    provenance::Origin,
    salvage,
    save_job::SaveJob,
    signing::{KeyJob, SignJob, SigningError, read_signatures},
    source::{Recipient, Source},
    template_task::TemplateTask,
    trail_task::TrailTask,
    year_task::YearTask,
};
use crate::{
    domain::{Emblem, EvidenceFile, Sha256},
    store::{
        self, Damage, EvidenceFiles, Hold, Holder, Keyring, RecoveryOffer, Settings, StoreError,
        Trail, Tray,
    },
};

/// One thing to do off the frame.
#[derive(Debug)]
pub enum Job {
    /// Open a project file, with the password that was given.
    Open(PathBuf, Option<Keyring>),
    /// Put a crashed session together.
    Recover {
        /// What it left.
        offer: RecoveryOffer,
        /// Where its pictures go.
        adopt: PathBuf,
        /// The passwords that were given.
        keys: Vec<Keyring>,
        /// Folder of the saved versions of all projects.
        backups: PathBuf,
    },
    /// Draw the sample project.
    Sample {
        /// Where its pictures go.
        tray: Tray,
    },
    /// Throw away what a crashed session left.
    Discard(RecoveryOffer),
    /// Say that the program is running, and look for what crashed sessions left.
    FindOffers(PathBuf),
    /// Take files in.
    Import {
        /// What they are for.
        to: Recipient,
        /// Where they come from.
        sources: Vec<Source>,
        /// Where they lie until the project is saved.
        tray: Tray,
    },
    /// Try to hold a project file for a holder, in a session.
    Hold(PathBuf, Holder, String),
    /// Save the project.
    Save(Box<SaveJob>),
    /// Write the report.
    Report(Box<ReportJob>),
    /// Read what the certificate in a key file says.
    ReadKey(Box<KeyJob>),
    /// Read the signatures of a PDF and its free places; local time is so many minutes ahead of UTC.
    ReadSignatures(PathBuf, i16),
    /// Sign a report, which may have been made of that.
    SignReport(Box<SignJob>, Option<Box<Origin>>),
    /// Lay the report out for the screen.
    Preview(Box<PreviewJob>),
    /// Check the hash of every evidence.
    Verify {
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// Which are wanted, with their lengths in bytes.
        wanted: Vec<(Sha256, u64)>,
        /// The audit trail.
        trail: Trail,
        /// Whether the user has asked for it.
        asked: bool,
        /// In which session.
        session: String,
    },
    /// Copy what is whole of a damaged file into the session's folder: a crash must not need the file again, which may get
    /// worse.
    Secure {
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// Which is wanted.
        wanted: BTreeSet<Sha256>,
        /// Where it goes.
        tray: Tray,
        /// In which session.
        session: String,
    },
    /// Search files of plain text for personal data.
    SearchTexts {
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// Which are wanted, with their lengths in bytes.
        wanted: BTreeMap<Sha256, u64>,
        /// In which session.
        session: String,
    },
    /// Hide parts of an evidence.
    Redact(Box<RedactJob>),
    /// Copy an evidence out.
    CopyOut {
        /// Where the evidence lies.
        files: EvidenceFiles,
        /// Which.
        sha256: Sha256,
        /// Where to.
        to: PathBuf,
        /// Whether the copy is to be opened.
        open: bool,
    },
    /// Remove a file of a session that has ended, with the folders that it kept alive.
    RemoveStray(PathBuf),
    /// Write all evidence as a folder or a ZIP.
    ExportEvidence(Box<FolderJob>),
    /// Decode a picture for the screen.
    Picture {
        /// The picture.
        sha256: Sha256,
        /// Where it lies.
        files: EvidenceFiles,
        /// How large.
        size: PictureSize,
    },
    /// Decode a picture of the report's template for the screen.
    Emblem(Emblem, PictureSize),
    /// Read the beginning of a plain text for the screen.
    Text {
        /// The file.
        file: EvidenceFile,
        /// Where it lies.
        files: EvidenceFiles,
    },
    /// Read a catalog file, for the project of a session.
    ReadCatalog(PathBuf, Option<String>),
    /// Write the template of a catalog.
    WriteTemplate(PathBuf),
    /// Write days as a calendar file.
    WriteCalendar(CalendarTask),
    /// Read or write report templates.
    Template(TemplateTask),
    /// Write or read a part of a project.
    Part(Box<PartTask>),
    /// Write the next assessment, or read another one.
    Year(Box<YearTask>),
    /// Read the audit trail, or make a PDF of it.
    Trail(TrailTask),
    /// Look at saved versions, or copy one out.
    Backup(Box<BackupTask>),
    /// Write the settings.
    WriteSettings(Box<Settings>, PathBuf),
}

/// How large a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureSize {
    /// Its top, 320 pixels across.
    Thumbnail,
    /// The whole, with as many pixels as a page on the screen can show.
    Page,
    /// Every pixel, up to what any graphics card takes as one texture.
    Full,
}

impl Job {
    /// Does the job. It blocks: run it on a worker.
    #[must_use]
    pub fn run(self) -> Outcome {
        self.run_telling(&|_| {})
    }

    /// What to say of the job should it end without an outcome: it reads what others have made, and much waits for it.
    #[must_use]
    pub fn if_it_crashes(&self) -> Option<Outcome> {
        match self {
            Self::Open(path, _) => {
                let error = StoreError::Damaged {
                    path: path.clone(),
                    what: "the program stumbled over it".to_owned(),
                };
                Some(Outcome::Opened(path.clone(), Err(error)))
            }
            Self::Recover { offer, .. } => {
                let path = offer.folder.clone();
                let crashed = Err(StoreError::Crashed { path });
                Some(Outcome::Recovered(offer.clone(), crashed))
            }
            Self::Save(job) => Some(job.crashed()),
            Self::Redact(job) => Some(Outcome::Redacted(
                job.file.sha256.clone(),
                job.keep,
                Err(JobError::Crashed),
            )),
            Self::Import { to, sources, .. } => {
                let names = sources.iter().map(|it| (it.name(), Err(JobError::Crashed)));
                Some(Outcome::Imported(to.clone(), names.collect()))
            }
            Self::Preview(job) => {
                let result = Err(JobError::Crashed);
                Some(Outcome::Previewed(job.session.clone(), result))
            }
            Self::Picture { sha256, size, .. } | Self::Emblem(Emblem { sha256, .. }, size) => {
                let result = Err(JobError::Crashed);
                Some(Outcome::Picture(sha256.clone(), *size, result))
            }
            Self::Template(TemplateTask::Emblem(name, kind, _)) => {
                let read = Err(EmblemError::Job(JobError::Crashed));
                let outcome = TemplateOutcome::Emblem(name.clone(), *kind, read);
                Some(Outcome::Template(outcome))
            }
            Self::ReadKey(job) => Some(job.told(Err(SigningError::Crashed))),
            Self::ReadSignatures(path, _) => {
                let read = Err(SigningError::Crashed);
                Some(Outcome::SignaturesRead(path.clone(), read))
            }
            Self::SignReport(job, _) => Some(job.told(Err(SigningError::Crashed))),
            _ => None,
        }
    }

    /// Does the job and tells how far it is.
    #[must_use]
    pub fn run_telling(self, tell: &dyn Fn(Outcome)) -> Outcome {
        match self {
            Self::Open(path, keys) => salvage::open(path, keys.as_ref()),
            Self::Recover {
                offer,
                adopt,
                keys,
                backups,
            } => {
                let result = store::recover(&offer, &adopt, &keys, &backups);
                Outcome::Recovered(offer, result.map(Box::new))
            }
            Self::Sample { tray } => Outcome::Sample(super::sample::build(&tray).map(Box::new)),
            Self::Discard(offer) => {
                let result = store::discard(&offer.folder);
                Outcome::Discarded(offer, result)
            }
            Self::FindOffers(root) => {
                let presence = store::Presence::enter_clearing(&root);
                Outcome::Offers(store::offers(&root), presence)
            }
            Self::Import { to, sources, tray } => {
                let results = sources
                    .into_iter()
                    .map(|source| (source.name(), source.take_in(&tray)));
                Outcome::Imported(to, results.collect())
            }
            Self::Hold(path, holder, session) => {
                let hold = Hold::of(&path, &holder);
                Outcome::Held(path, hold, session)
            }
            Self::Save(job) => job.run(),
            Self::Report(job) => {
                let result = write_report(&job);
                Outcome::Reported {
                    path: job.path,
                    purpose: job.purpose,
                    session: job.session,
                    result,
                }
            }
            Self::ReadKey(job) => job.told(job.check()),
            Self::ReadSignatures(path, offset_minutes) => {
                let read = read_signatures(&path, offset_minutes);
                Outcome::SignaturesRead(path, read)
            }
            Self::SignReport(job, origin) => job.told(job.sign_tracing(origin.as_deref())),
            Self::Preview(job) => job.run(),
            Self::Picture {
                sha256,
                files,
                size,
            } => {
                let read = files.read(&sha256).map_err(JobError::from);
                let result = read.and_then(|bytes| looking::decode(&bytes, size));
                Outcome::Picture(sha256, size, result)
            }
            Self::Emblem(Emblem { sha256, bytes, .. }, size) => {
                Outcome::Picture(sha256, size, looking::decode(&bytes, size))
            }
            Self::Text { file, files } => {
                let lines = evidence_jobs::lines(&files, &file);
                Outcome::Text(file.sha256, lines)
            }
            Self::ReadCatalog(path, session) => {
                let read = read_catalog_file(&path).map(Box::new);
                Outcome::CatalogRead(session, read)
            }
            Self::WriteTemplate(path) => {
                let result = write_template(&path);
                Outcome::TemplateWritten(path, result)
            }
            Self::WriteCalendar(task) => task.run(),
            Self::Template(task) => Outcome::Template(task.run()),
            Self::Part(task) => Outcome::Part(task.run()),
            Self::Year(task) => Outcome::Year(task.run()),
            Self::Trail(task) => Outcome::Trail(task.run()),
            Self::Backup(task) => Outcome::Backup(task.run()),
            Self::WriteSettings(settings, path) => Outcome::SettingsWritten(settings.write(&path)),
            on_evidence => on_evidence.run_on_evidence(tell),
        }
    }

    /// Does a job on evidence that is in the project already.
    fn run_on_evidence(self, tell: &dyn Fn(Outcome)) -> Outcome {
        match self {
            Self::Verify {
                files,
                wanted,
                trail,
                asked,
                session,
            } => Outcome::Verified {
                count: wanted.len(),
                damages: verify(&files, &wanted, tell),
                breach: trail.breach(),
                asked,
                session,
            },
            Self::Secure {
                files,
                wanted,
                tray,
                session,
            } => Outcome::Secured(session, files.copy_to(&tray, &wanted.iter().collect())),
            Self::SearchTexts {
                files,
                wanted,
                session,
            } => Outcome::TextsSearched(session, evidence_jobs::search(&files, wanted)),
            Self::Redact(job) => {
                let result = job.run();
                Outcome::Redacted(job.file.sha256, job.keep, result)
            }
            Self::CopyOut {
                files,
                sha256,
                to,
                open,
            } => {
                let result = evidence_jobs::copy_out(&files, &sha256, &to);
                Outcome::CopiedOut(to, open, result)
            }
            Self::RemoveStray(path) => {
                evidence_jobs::remove_stray(&path);
                Outcome::StrayRemoved
            }
            Self::ExportEvidence(job) => {
                let result = job.run();
                Outcome::EvidenceExported(job.to, result)
            }
            other => other.run(),
        }
    }
}

fn verify(files: &EvidenceFiles, wanted: &[(Sha256, u64)], tell: &dyn Fn(Outcome)) -> Vec<Damage> {
    // The lengths are what the file claims.
    let all = wanted
        .iter()
        .fold(0_u64, |sum, (_, length)| sum.saturating_add(*length));
    let (mut done, mut told) = (0, 0);
    let mut damages = Vec::new();
    for (sha256, length) in wanted {
        damages.extend(files.damage(sha256));
        done = u64::saturating_add(done, *length);
        // A hundred times at most, whatever the number of files.
        let percent = done.saturating_mul(100).checked_div(all).unwrap_or(100);
        if percent > told {
            told = percent;
            tell(Outcome::Progress(done, all));
        }
    }
    damages
}
