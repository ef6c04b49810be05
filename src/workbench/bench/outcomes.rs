//! What the outcome of each job does to the workbench. An outcome that was asked for in a project that is no longer
//! open does nothing to the one that is.

use std::path::Path;

use super::{Busy, Effects, Workbench};
use crate::{
    domain::Sha256,
    store::{
        Base, Breach, Damage, EvidenceFiles, Opened, Project, Recovered, RecoveryOffer, StoreError,
    },
    workbench::{
        backup_sentences,
        locking::Behind,
        notice::Tone,
        outcome::{JobError, JournalOp, Outcome, Saved},
        project::OpenProject,
        request::{Effect, Now},
        salvage_sentences, sentences,
        trail_sentences::trail_broken,
    },
};

impl Workbench {
    pub(super) fn done(&mut self, outcome: Outcome, now: Now) -> Effects {
        match outcome {
            Outcome::Opened(path, result) => self.opened(&path, result, now),
            Outcome::Salvaged(path, salvaged) => self.salvaged(&path, *salvaged, now),
            Outcome::Secured(session, result) => self.secured(&session, result),
            Outcome::Held(path, hold, session) => self.held(&path, hold, &session),
            Outcome::Recovered(offer, result) => self.recovered(offer, result, now),
            Outcome::Sample(result) => self.sampled(result),
            Outcome::Discarded(offer, result) => self.discarded(&offer, result),
            Outcome::Offers(offers, presence) => {
                (self.offers, self.presence) = (offers, presence);
                Vec::new()
            }
            Outcome::Imported(to, results) => self.imported(&to, results, now),
            Outcome::Saved {
                session,
                path,
                revision,
                result,
                backups,
                lock,
            } => {
                let is_saved = result.is_ok();
                let effects = self.saved(&session, &path, revision, result, now);
                if is_saved && let Some(project) = self.of_session(&session) {
                    project.saving.hold(&path, lock);
                    self.kept(backups);
                }
                effects
            }
            Outcome::Reported {
                path,
                purpose,
                session,
                result,
            } => self.reported(path, purpose, &session, result),
            Outcome::ReportSigned(path, result) => self.report_signed(path, result),
            Outcome::Previewed(session, result) => self.previewed(&session, result),
            Outcome::Verified {
                count,
                damages,
                breach,
                asked,
                session,
            } => self.verified(count, &damages, breach.as_ref(), (asked, &session)),
            Outcome::Progress(done, all) => {
                self.progress = Some((done, all));
                Vec::new()
            }
            Outcome::TextsSearched(session, searched) => {
                if let Some(project) = self.of_session(&session) {
                    for (file, searched) in searched {
                        project.searched(file, searched);
                    }
                }
                Vec::new()
            }
            Outcome::Redacted(before, keep, result) => self.redacted(&before, keep, result, now),
            Outcome::Forgotten(result) => self.forgotten(result, now),
            Outcome::CopiedOut(to, open, result) => self.copied_out(to, open, result),
            Outcome::EvidenceExported(to, result) => self.exported(to, result),
            Outcome::CatalogRead(session, result) => self.catalog_read(session.as_deref(), result),
            Outcome::CalendarWritten(path, result) => self.calendar_written(&path, result),
            Outcome::TemplateWritten(path, result) => self.template_written(&path, result),
            Outcome::KeyRead(..)
            | Outcome::SignaturesRead(..)
            | Outcome::Picture(..)
            | Outcome::PicturePassed(..)
            | Outcome::Text(..)
            | Outcome::StrayRemoved => Vec::new(),
            Outcome::Template(outcome) => self.templated(outcome),
            Outcome::Part(outcome) => self.parted(outcome),
            Outcome::Year(outcome) => self.year_done(outcome),
            Outcome::Trail(outcome) => self.trailed(outcome),
            Outcome::Backup(outcome) => self.backed_up(outcome),
            Outcome::SettingsWritten(result) => {
                self.quietly(result, sentences::settings_not_written)
            }
            Outcome::Journaled(result) => self.quietly(result, sentences::journal_not_written),
        }
    }

    /// Tells a failure of the background once, not at every keystroke.
    fn quietly(
        &mut self,
        result: Result<(), StoreError>,
        sentence: fn(&StoreError) -> String,
    ) -> Effects {
        if let Err(error) = result {
            self.tell(Tone::Warning, sentence(&error));
        }
        Vec::new()
    }

    fn opened(
        &mut self,
        path: &Path,
        result: Result<Box<Opened>, StoreError>,
        now: Now,
    ) -> Effects {
        self.end(Busy::Opening);
        match result {
            Ok(opened) => {
                let Opened {
                    project,
                    evidence,
                    keys,
                } = *opened;
                let folder = self.name_session();
                // A backup is never written into: it is the copy that stays.
                let is_backup = path.starts_with(self.backup_root());
                let at = (!is_backup).then(|| path.to_owned());
                let installed = self.install(project, evidence, folder, at, true, keys);
                let Some(mut effects) = installed else {
                    return Vec::new();
                };
                self.greet_carried(path);
                if is_backup {
                    self.tell(Tone::Info, backup_sentences::opened());
                } else {
                    self.settings.remember(path, now.0.date.to_string());
                    effects.push(self.write_settings());
                }
                effects.extend(self.hold(now));
                effects.extend(self.look_over());
                if self
                    .project()
                    .is_some_and(|it| it.identity().newer.is_some())
                {
                    self.tell(Tone::Info, salvage_sentences::NEWER.to_owned());
                }
                effects
            }
            Err(error) => {
                let waits = self.wait_for_password(Behind::File(path.to_owned()), error);
                waits.unwrap_or_else(|error| {
                    self.tell(Tone::Error, sentences::not_opened(&error));
                    Vec::new()
                })
            }
        }
    }

    /// What is done of itself with a project that comes from disk: every hash is checked, every plain text searched, and its
    /// saved versions are listed.
    pub(super) fn look_over(&self) -> Effects {
        let project = self.project.iter();
        let jobs = project.flat_map(|project| {
            let search = project.search_job();
            search.into_iter().chain([project.verify_job(false)])
        });
        jobs.map(Effect::Run)
            .chain(self.list_backups(None))
            .collect()
    }

    pub(super) fn of_session(&mut self, session: &str) -> Option<&mut OpenProject> {
        let project = self.project.as_mut();
        project.filter(|project| project.session() == session)
    }

    /// Checks every hash because the user asks for it.
    pub(super) fn verify(&mut self) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let job = project.verify_job(true);
        self.run_busy(Busy::Verifying, job)
    }

    /// What was asked for is told; what was done of itself only where something is wrong.
    fn verified(
        &mut self,
        count: usize,
        damages: &[Damage],
        breach: Option<&Breach>,
        (asked, session): (bool, &str),
    ) -> Effects {
        if asked {
            self.end(Busy::Verifying);
        }
        self.progress = None;
        if self.of_session(session).is_none() {
            return Vec::new();
        }
        let assessment = self.project().map(OpenProject::assessment);
        // What was hidden or taken out since is rightly gone.
        let held = |sha256: &Sha256| {
            assessment.is_some_and(|it| it.files().any(|file| file.sha256 == *sha256))
        };
        let damages: Vec<Damage> = damages
            .iter()
            .filter(|damage| held(damage.sha256()))
            .cloned()
            .collect();
        let (tone, text) = sentences::verified(count, &damages, assessment);
        if asked || !damages.is_empty() {
            self.tell(tone, text);
        }
        if let Some(breach) = breach {
            self.tell(Tone::Error, trail_broken(breach));
        }
        if let Some(project) = self.project.as_mut() {
            project.verified = damages.is_empty() && breach.is_none();
            project.damages = damages;
        }
        Vec::new()
    }

    fn recovered(
        &mut self,
        offer: RecoveryOffer,
        result: Result<Box<Recovered>, StoreError>,
        now: Now,
    ) -> Effects {
        self.end(Busy::Opening);
        match result {
            Ok(recovered) => {
                let Recovered {
                    project,
                    evidence,
                    path,
                    is_gone,
                    seat,
                    keys,
                } = *recovered;
                let folder = self.last_session();
                let moved = path.is_none() && offer.path.is_some();
                let installed = self.install(project, evidence, folder, path, false, keys);
                let Some(mut effects) = installed else {
                    return Vec::new();
                };
                if let Some(project) = self.project.as_mut().filter(|_| is_gone) {
                    project.saving.heir_of = Some(seat);
                }
                self.tell(Tone::Info, sentences::recovered(&offer, moved, is_gone));
                self.offers.retain(|other| other.folder != offer.folder);
                // In the journal's own order: what was left goes only once the new journal stands.
                effects.push(Effect::Journal(JournalOp::Left(offer.folder)));
                effects.extend(self.hold(now));
                effects.extend(self.look_over());
                effects
            }
            Err(error) => {
                let waits = self.wait_for_password(Behind::Session(offer), error);
                waits.unwrap_or_else(|error| {
                    self.tell(Tone::Error, sentences::not_recovered(&error));
                    Vec::new()
                })
            }
        }
    }

    fn sampled(&mut self, result: Result<Box<(Project, EvidenceFiles)>, JobError>) -> Effects {
        self.end(Busy::Opening);
        match result {
            Ok(built) => {
                let (project, files) = *built;
                let folder = self.last_session();
                self.install(project, files, folder, None, true, None)
                    .unwrap_or_default()
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::job_error(&error));
                Vec::new()
            }
        }
    }

    fn discarded(&mut self, offer: &RecoveryOffer, result: Result<(), StoreError>) -> Effects {
        self.offers.retain(|other| other.folder != offer.folder);
        self.quietly(result, sentences::store_error)
    }

    fn saved(
        &mut self,
        session: &str,
        path: &Path,
        revision: u64,
        result: Result<Box<Saved>, StoreError>,
        now: Now,
    ) -> Effects {
        let Some(project) = self.of_session(session) else {
            return self.quietly(result.map(|_| ()), sentences::store_error);
        };
        project.saving.running = None;
        let again = project.saving.again.take();
        let (relock, was_sealed) = (project.saving.relock.take(), project.keys.is_some());
        let relocks = relock.is_some();
        let mut effects = match result {
            Ok(saved) => {
                let Saved {
                    opened,
                    aside,
                    envelope,
                } = *saved;
                let is_sealed = opened.keys.is_some();
                if relocks {
                    project.files = EvidenceFiles::default();
                }
                project.files.extend(&aside);
                project.files.extend(&opened.evidence);
                project.identity = opened.project.identity.clone();
                (project.path, project.keys) = (Some(path.to_owned()), opened.keys);
                (project.saving.saved, project.saving.at) = (Some(revision), Some(now.0));
                self.notices
                    .retain(|notice| !notice.text.starts_with(sentences::NOT_SAVED));
                let mut effects = if let Some(relock) = relock {
                    self.tell_protected(path, was_sealed, is_sealed, envelope.as_ref());
                    self.relocked(relock)
                } else {
                    let base = Base {
                        path: Some(path.to_owned()),
                        project: opened.project,
                        unsaved: false,
                        seat: session.to_owned(),
                        keys: None,
                    };
                    vec![Effect::Journal(JournalOp::Rebase(Box::new(base)))]
                };
                self.settings.remember(path, now.0.date.to_string());
                effects.push(self.write_settings());
                effects
            }
            Err(error) => {
                project.damages.extend(error.damage());
                let assessment = self.project().map(OpenProject::assessment);
                let words = sentences::not_saved(&error, assessment);
                self.tell(Tone::Error, words);
                Vec::new()
            }
        };
        let again = again.map(|path| self.save_to(path, now));
        effects.extend(again.unwrap_or_default());
        if relocks {
            self.end(Busy::Locking);
            effects.extend(self.resume(now));
        }
        effects
    }
}
