//! The workbench itself: one open project, the settings, the notices, and what every request does.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{
    export::ReportJob,
    fresh::NewProject,
    job::{Attachment, Job, JobError, JournalOp, Outcome, PictureSize, Source},
    library::Library,
    notice::{Notice, Tone},
    project::OpenProject,
    request::{Effect, Now, Request},
    sentences,
};
use crate::{
    domain::{Assessment, ControlKey, Sha256, Stamp},
    edit::{self, Edit, EditError},
    store::{EvidenceFiles, Identity, Opened, Project, Recovered, RecoveryOffer, Settings, StoreError},
};

/// Where the program keeps its own files.
#[derive(Clone, Debug)]
pub struct Places {
    /// The program's data folder.
    pub data: PathBuf,
}

/// The open project without a window.
#[derive(Debug)]
pub struct Workbench {
    places: Places,
    /// Random name of this run of the program; sessions and projects are named after it.
    run: String,
    named: u32,
    library: Library,
    settings: Settings,
    project: Option<OpenProject>,
    offers: Vec<RecoveryOffer>,
    notices: Vec<Notice>,
    noticed: u64,
    busy: BTreeSet<Busy>,
}

/// A kind of work that is shown as under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Busy {
    /// A project is being opened.
    Opening,
    /// Pictures are being taken in.
    Importing,
    /// The report is being written.
    Reporting,
    /// Hashes are being checked.
    Verifying,
}

type Effects = Vec<Effect>;

impl Places {
    /// Folder of all sessions' journals.
    #[must_use]
    pub fn recovery(&self) -> PathBuf {
        self.data.join("recovery")
    }

    /// The settings file.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.ron")
    }
}

impl Workbench {
    /// A workbench without a project. `run` is a name that no other run of the program has.
    #[must_use]
    pub fn new(places: Places, run: &str, library: Library, settings: Settings) -> Self {
        Self {
            places,
            run: run.to_owned(),
            named: 0,
            library,
            settings,
            project: None,
            offers: Vec::new(),
            notices: Vec::new(),
            noticed: 0,
            busy: BTreeSet::new(),
        }
    }

    /// What to do first: look for what crashed sessions left.
    #[must_use]
    pub fn start(&self) -> Effect {
        Effect::Run(Job::FindOffers(self.places.recovery()))
    }

    /// The open project.
    #[must_use]
    pub fn project(&self) -> Option<&OpenProject> {
        self.project.as_ref()
    }

    /// The built-in catalogs.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The settings of this machine.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What crashed sessions left.
    #[must_use]
    pub fn offers(&self) -> &[RecoveryOffer] {
        &self.offers
    }

    /// Sentences not yet read, oldest first.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether a kind of work is under way.
    #[must_use]
    pub fn is_busy(&self, kind: Busy) -> bool {
        self.busy.contains(&kind)
    }

    /// The job that decodes a picture of the open project.
    #[must_use]
    pub fn picture_job(&self, sha256: &Sha256, size: PictureSize) -> Option<Job> {
        let files = self.project.as_ref()?.files().clone();
        Some(Job::Picture { sha256: sha256.clone(), files, size })
    }

    /// Does what is asked and says what the shell must do.
    pub fn handle(&mut self, request: Request, now: Now) -> Effects {
        match request {
            Request::New(new) => self.begin(*new, now),
            Request::Open(path) => self.run_busy(Busy::Opening, Job::Open(path)),
            Request::OpenSample => {
                let folder = self.name_session().join("evidence");
                self.run_busy(Busy::Opening, Job::Sample { folder })
            }
            Request::Recover(offer) => {
                let adopt = self.name_session().join("evidence");
                self.run_busy(Busy::Opening, Job::Recover { offer, adopt })
            }
            Request::Discard(offer) => vec![Effect::Run(Job::Discard(offer))],
            Request::Close => self.close(),
            Request::Seal => {
                self.project.as_mut().map(OpenProject::seal);
                Vec::new()
            }
            Request::Undo => self.turn(OpenProject::undo),
            Request::Redo => self.turn(OpenProject::redo),
            Request::Attach(key, sources) => self.import(key, sources),
            Request::Save => self.save(),
            Request::SaveAs(path) => self.save_to(path),
            Request::Report(path) => self.report(path, now),
            Request::Verify => self.verify(),
            Request::AtWork(_) | Request::Theme(_) | Request::Zoom(_) | Request::Forget(_) => self.settle(request),
            Request::Dismiss(id) => {
                self.notices.retain(|notice| notice.id != id);
                Vec::new()
            }
            Request::Done(outcome) => self.done(outcome, now),
            edit => self.edit(edit, now),
        }
    }

    /// Turns an editing request into edits and performs them as one step.
    fn edit(&mut self, request: Request, now: Now) -> Effects {
        let stamp = self.stamp(now);
        let Some(assessment) = self.project().map(OpenProject::assessment) else { return Vec::new() };
        let edits = edits(assessment, request, stamp);
        self.perform(edits)
    }

    fn perform(&mut self, edits: Vec<Edit>) -> Effects {
        let Some(project) = self.project.as_mut() else { return Vec::new() };
        let result = project.perform(edits);
        self.journaled(result.map(Some))
    }

    fn turn(&mut self, deed: fn(&mut OpenProject) -> Result<Option<JournalOp>, EditError>) -> Effects {
        let Some(project) = self.project.as_mut() else { return Vec::new() };
        let result = deed(project);
        self.journaled(result)
    }

    fn journaled(&mut self, result: Result<Option<JournalOp>, EditError>) -> Effects {
        match result {
            Ok(op) => op.into_iter().map(Effect::Journal).collect(),
            Err(error) => {
                self.tell(Tone::Error, sentences::edit_error(&error));
                Vec::new()
            }
        }
    }

    fn stamp(&self, now: Now) -> Stamp {
        Stamp { by: self.at_work(), at: now.0 }
    }

    /// Who is at work in the open project.
    #[must_use]
    pub fn at_work(&self) -> Option<crate::domain::PersonId> {
        let project = self.project.as_ref()?;
        let person = *self.settings.persons.get(&project.identity().project)?;
        project.assessment().person(person).map(|person| person.id)
    }

    fn begin(&mut self, new: NewProject, now: Now) -> Effects {
        let (catalogs, texts) = self.library.pick(&new.catalogs);
        let (profile, persons) = new.into_parts(now.0.date.year());
        let folder = self.name_session();
        let identity = Identity { project: session_name(&folder), ..Identity::default() };
        let assessment = Assessment::new(profile, persons, &catalogs);
        self.install(Project { identity, assessment, catalogs: texts }, EvidenceFiles::default(), None, folder)
    }

    fn import(&mut self, key: ControlKey, sources: Vec<Source>) -> Effects {
        let Some(project) = self.project.as_ref() else { return Vec::new() };
        let folder = project.pictures();
        self.run_busy(Busy::Importing, Job::Import { key, sources, folder })
    }

    fn save(&mut self) -> Effects {
        let Some(project) = self.project.as_ref() else { return Vec::new() };
        match project.path() {
            Some(path) => self.save_to(path.to_owned()),
            None => vec![Effect::AskSavePath { suggested: format!("{}.jgd", safe_name(self.project_name())) }],
        }
    }

    fn save_to(&mut self, path: PathBuf) -> Effects {
        let Some(project) = self.project.as_mut() else { return Vec::new() };
        project.seal();
        if project.saving.running {
            project.saving.again = true;
            return Vec::new();
        }
        let job = project.save_job(with_extension(path));
        vec![Effect::Journal(JournalOp::Turn), Effect::Run(job)]
    }

    fn report(&mut self, path: PathBuf, now: Now) -> Effects {
        let Some(project) = self.project.as_ref() else { return Vec::new() };
        let job = ReportJob {
            path,
            assessment: project.assessment().clone(),
            catalogs: project.catalogs().to_vec(),
            texts: project.catalog_texts().to_vec(),
            files: project.files().clone(),
            created: now.0,
        };
        self.run_busy(Busy::Reporting, Job::Report(Box::new(job)))
    }

    fn verify(&mut self) -> Effects {
        let Some(project) = self.project.as_ref() else { return Vec::new() };
        let wanted = project.assessment().evidence.values().map(|evidence| evidence.file.sha256.clone());
        let (files, wanted) = (project.files().clone(), wanted.collect());
        self.run_busy(Busy::Verifying, Job::Verify { files, wanted })
    }

    fn close(&mut self) -> Effects {
        self.project.take().map(|_| Effect::Journal(JournalOp::Close)).into_iter().collect()
    }

    fn settle(&mut self, request: Request) -> Effects {
        match request {
            Request::Theme(theme) => self.settings.theme = theme,
            Request::Zoom(percent) => self.settings.zoom_percent = percent.clamp(75, 200),
            Request::Forget(path) => self.settings.recent.retain(|recent| recent.path != path),
            Request::AtWork(person) => {
                let Some(project) = self.project.as_ref() else { return Vec::new() };
                let id = project.identity().project.clone();
                match person {
                    Some(person) => self.settings.persons.insert(id, person),
                    None => self.settings.persons.remove(&id),
                };
            }
            _ => return Vec::new(),
        }
        vec![self.write_settings()]
    }

    fn write_settings(&self) -> Effect {
        Effect::Run(Job::WriteSettings(Box::new(self.settings.clone()), self.places.settings()))
    }

    fn done(&mut self, outcome: Outcome, now: Now) -> Effects {
        match outcome {
            Outcome::Opened(path, result) => self.opened(path, result, now),
            Outcome::Recovered(offer, result) => self.recovered(offer, result),
            Outcome::Sample(result) => self.sampled(result),
            Outcome::Discarded(offer, result) => self.discarded(&offer, result),
            Outcome::Offers(offers) => {
                self.offers = offers;
                Vec::new()
            }
            Outcome::Imported(key, results) => self.imported(&key, results, now),
            Outcome::Saved { path, revision, result } => self.saved(path, revision, result, now),
            Outcome::Reported(path, result) => self.reported(path, result),
            Outcome::Verified(count, damages) => {
                self.busy.remove(&Busy::Verifying);
                let (tone, text) = sentences::verified(count, &damages, self.project().map(OpenProject::assessment));
                self.tell(tone, text);
                Vec::new()
            }
            Outcome::Picture(..) => Vec::new(),
            Outcome::SettingsWritten(result) => self.quietly(result, sentences::settings_not_written),
            Outcome::Journaled(result) => self.quietly(result, sentences::journal_not_written),
        }
    }

    /// Tells a failure of the background once, not at every keystroke.
    fn quietly(&mut self, result: Result<(), StoreError>, sentence: fn(&StoreError) -> String) -> Effects {
        if let Err(error) = result {
            self.tell(Tone::Warning, sentence(&error));
        }
        Vec::new()
    }

    fn opened(&mut self, path: PathBuf, result: Result<Opened, StoreError>, now: Now) -> Effects {
        self.busy.remove(&Busy::Opening);
        match result {
            Ok(Opened { project, evidence }) => {
                let folder = self.name_session();
                let mut effects = self.install(project, evidence, Some(path.clone()), folder);
                self.settings.remember(&path, now.0.date.to_string());
                effects.push(self.write_settings());
                effects
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_opened(&error));
                Vec::new()
            }
        }
    }

    fn recovered(&mut self, offer: RecoveryOffer, result: Result<Box<Recovered>, StoreError>) -> Effects {
        self.busy.remove(&Busy::Opening);
        match result {
            Ok(recovered) => {
                let Recovered { project, evidence, path } = *recovered;
                let folder = self.last_session();
                let moved = path.is_none() && offer.path.is_some();
                let mut effects = self.install(project, evidence, None, folder);
                if let Some(open) = self.project.as_mut() {
                    open.path = path;
                }
                self.tell(Tone::Info, sentences::recovered(&offer, moved));
                effects.push(Effect::Run(Job::Discard(offer)));
                effects
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_recovered(&error));
                Vec::new()
            }
        }
    }

    fn sampled(&mut self, result: Result<(Project, EvidenceFiles), JobError>) -> Effects {
        self.busy.remove(&Busy::Opening);
        match result {
            Ok((project, files)) => {
                let folder = self.last_session();
                self.install(project, files, None, folder)
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

    fn imported(
        &mut self,
        key: &ControlKey,
        results: Vec<(String, Result<Attachment, JobError>)>,
        now: Now,
    ) -> Effects {
        self.busy.remove(&Busy::Importing);
        let stamp = self.stamp(now);
        let mut effects = Vec::new();
        for (name, result) in results {
            match result {
                Ok(attachment) => effects.extend(self.attach(key, attachment, stamp)),
                Err(error) => self.tell(Tone::Error, sentences::not_attached(&name, &error)),
            }
        }
        effects
    }

    fn attach(&mut self, key: &ControlKey, attachment: Attachment, stamp: Stamp) -> Effects {
        let Some(project) = self.project.as_mut() else { return Vec::new() };
        let Attachment { mut new, path } = attachment;
        project.files.add_file(new.file.sha256.clone(), &path, new.file.length);
        if new.captured.is_none() && new.file.original_name == sentences::CLIPBOARD {
            new.captured = Some(stamp.at);
        }
        let edits = edit::attach(project.assessment(), key, new, stamp);
        self.perform(edits)
    }

    fn saved(
        &mut self,
        path: PathBuf,
        revision: u64,
        result: Result<(Opened, EvidenceFiles), StoreError>,
        now: Now,
    ) -> Effects {
        let Some(project) = self.project.as_mut() else { return Vec::new() };
        project.saving.running = false;
        let again = std::mem::take(&mut project.saving.again);
        match result {
            Ok((opened, aside)) => {
                project.files.extend(&aside);
                project.files.extend(&opened.evidence);
                project.identity = opened.project.identity.clone();
                project.path = Some(path.clone());
                (project.saving.saved, project.saving.at) = (Some(revision), Some(now.0));
                let base = crate::store::Base { path: Some(path.clone()), project: opened.project, unsaved: false };
                let mut effects = vec![Effect::Journal(JournalOp::Rebase(Box::new(base)))];
                self.settings.remember(&path, now.0.date.to_string());
                effects.push(self.write_settings());
                if again {
                    effects.extend(self.save());
                }
                effects
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_saved(&error));
                Vec::new()
            }
        }
    }

    fn reported(&mut self, path: PathBuf, result: Result<Vec<String>, JobError>) -> Effects {
        self.busy.remove(&Busy::Reporting);
        match result {
            Ok(faults) => {
                let tone = if faults.is_empty() { Tone::Info } else { Tone::Warning };
                self.tell(tone, sentences::reported(&path, &faults));
                vec![Effect::OpenWith(path)]
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_reported(&error));
                Vec::new()
            }
        }
    }

    /// Puts a project on the bench in place of the one before.
    fn install(&mut self, project: Project, files: EvidenceFiles, path: Option<PathBuf>, folder: PathBuf) -> Effects {
        let mut effects = self.close();
        match OpenProject::new(project, files, folder) {
            Ok(mut open) => {
                open.saving.saved = path.is_some().then(|| open.revision());
                open.path = path;
                effects.extend(open.begin_journal().map(Effect::Journal));
                self.notices.clear();
                self.project = Some(open);
            }
            Err(error) => self.tell(Tone::Error, sentences::catalog_error(&error)),
        }
        effects
    }

    fn run_busy(&mut self, kind: Busy, job: Job) -> Effects {
        self.busy.insert(kind);
        vec![Effect::Run(job)]
    }

    fn tell(&mut self, tone: Tone, text: String) {
        self.notices.retain(|notice| notice.text != text);
        self.noticed += 1;
        self.notices.push(Notice { id: self.noticed, tone, text });
    }

    fn project_name(&self) -> &str {
        self.project().map_or("", |project| project.assessment().profile.name.as_str())
    }

    /// A folder for a session that no other has.
    fn name_session(&mut self) -> PathBuf {
        self.named += 1;
        self.last_session()
    }

    fn last_session(&self) -> PathBuf {
        self.places.recovery().join(format!("{}-{}", self.run, self.named))
    }
}

/// The edits that an editing request stands for; none for any other request.
fn edits(assessment: &Assessment, request: Request, stamp: Stamp) -> Vec<Edit> {
    match request {
        Request::Finding(key, edit) => vec![edit.on(&key, stamp)],
        Request::Profile(edit) => vec![Edit::Profile(edit)],
        Request::Person(edit) => vec![Edit::Person(edit)],
        Request::Evidence(edit) => vec![Edit::Evidence(edit)],
        Request::Detach(key, id) => edit::detach(assessment, &key, id, stamp),
        Request::Verdict(key, level) => {
            assessment.finding(&key).map(|finding| edit::verdict(finding, &key, &level, stamp)).unwrap_or_default()
        }
        Request::NotApplicable(key) => {
            assessment.finding(&key).map(|finding| edit::not_applicable(finding, &key, stamp)).unwrap_or_default()
        }
        Request::AddCriterion(key, text) => {
            let added = assessment.finding(&key).map(|finding| edit::criterion_from(finding, &text));
            added.map(|edit| edit.on(&key, stamp)).into_iter().collect()
        }
        Request::AddAction(key) => {
            let added = assessment.finding(&key).map(edit::blank_action);
            added.map(|edit| edit.on(&key, stamp)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn session_name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jgd")) {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".jgd");
    path.with_file_name(name)
}

/// A file name that every system takes.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let safe = |c: char| if c.is_control() || "\\/:*?\"<>|".contains(c) { ' ' } else { c };
    let name: String = name.chars().map(safe).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.');
    if name.is_empty() { "점검".to_owned() } else { name.chars().take(80).collect() }
}
