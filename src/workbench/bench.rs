//! The workbench itself: one open project, the settings, the notices, and what every request does.
//! What the outcomes of jobs do stands in `outcomes`, how projects come, go and are saved in `projects`, how catalogs come
//! into a project in `catalogs`.

mod backups;
mod catalogs;
mod editing;
mod evidence;
mod handing_out;
mod hiding;
mod holding;
mod issued;
mod locking;
mod outcomes;
mod parts;
mod procedures;
mod projects;
mod salvage;
mod settings;
mod templates;
mod trail;
mod years;

use std::collections::BTreeMap;

use super::{
    evidence_deed::Duplicate,
    export::ReportChoice,
    file_name::with_extension,
    job::Job,
    library::Library,
    locking::Locked,
    notice::{Notice, Tone},
    outcome::JournalOp,
    part_task::Returned,
    places::Places,
    project::OpenProject,
    request::{Effect, Now, Request},
    sentences,
    source::Recipient,
    template_task::TemplateTask,
    templates::Templates,
    year_task::OtherYear,
};
use crate::{
    domain::{Stamp, trail::Doer},
    edit::{Edit, EditError},
    store::{Presence, RecoveryOffer, Settings, Tray},
};

/// The open project without a window.
#[derive(Debug)]
pub struct Workbench {
    places: Places,
    /// Random name of this run of the program; sessions and projects are named after it.
    run: String,
    named: u32,
    /// How many parts were handed out in this run.
    parted: u32,
    library: Library,
    settings: Settings,
    templates: Templates,
    pub(super) project: Option<OpenProject>,
    offers: Vec<RecoveryOffer>,
    /// Tells other programs that this one is running.
    presence: Option<Presence>,
    notices: Vec<Notice>,
    noticed: u64,
    /// How many pieces of work of each kind are under way.
    busy: BTreeMap<Busy, u32>,
    duplicates: Vec<Duplicate>,
    /// A part that came back and waits for decisions.
    returned: Option<Returned>,
    /// Another project that the open one is held against.
    other_year: Option<std::sync::Arc<OtherYear>>,
    /// The next assessment while it is being made.
    carried: Option<years::Carried>,
    /// What was asked for while something is being hidden, and depends on the files.
    waiting: Vec<Request>,
    /// What to tell once the file before is gone.
    to_tell: Option<String>,
    /// Bytes checked of all, while hashes are being checked.
    progress: Option<(u64, u64)>,
    /// What waits for its password.
    locked: Option<Locked>,
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
    /// A catalog file is being read.
    Reading,
    /// Parts of an evidence are being hidden.
    Redacting,
    /// The evidence is being written as a folder.
    Exporting,
    /// A part is being written or read.
    Parting,
    /// The next assessment is being written.
    Carrying,
    /// Another assessment is being read, to be held against this one.
    Comparing,
    /// The password is being changed.
    Locking,
}

type Effects = Vec<Effect>;

impl Workbench {
    /// A workbench without a project. `run` is a name that no other run of the program has.
    #[must_use]
    pub fn new(places: Places, run: &str, library: Library, settings: Settings) -> Self {
        Self {
            places,
            run: run.to_owned(),
            named: 0,
            parted: 0,
            library,
            settings,
            // A test rules out that they are broken; without them there is still the whole report.
            templates: Templates::built_in().unwrap_or_default(),
            project: None,
            offers: Vec::new(),
            presence: None,
            notices: Vec::new(),
            noticed: 0,
            busy: BTreeMap::new(),
            duplicates: Vec::new(),
            returned: None,
            other_year: None,
            carried: None,
            waiting: Vec::new(),
            to_tell: None,
            progress: None,
            locked: None,
        }
    }

    /// What to do first: look for what crashed sessions left, and for the user's own templates.
    #[must_use]
    pub fn start(&self) -> Effects {
        let templates = TemplateTask::Find(self.places.templates());
        let jobs = [
            Job::FindOffers(self.places.recovery()),
            Job::Template(templates),
        ];
        jobs.map(Effect::Run).into()
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

    /// The report templates.
    #[must_use]
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    /// All controls by the template chosen last.
    #[must_use]
    pub fn report_choice(&self) -> ReportChoice {
        ReportChoice {
            template: self.templates.chosen(&self.settings.template),
            ..ReportChoice::default()
        }
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

    /// How far the check of hashes is: bytes done, and all.
    #[must_use]
    pub fn progress(&self) -> Option<(u64, u64)> {
        self.progress
    }

    /// Whether a kind of work is under way.
    #[must_use]
    pub fn is_busy(&self, kind: Busy) -> bool {
        self.busy.contains_key(&kind)
    }

    /// Does what is asked and says what the shell must do.
    pub fn handle(&mut self, request: Request, now: Now) -> Effects {
        if self.is_busy(Busy::Opening) && request.opens() {
            return Vec::new();
        }
        // What is handed out, saved or attached must be of after the hiding, or of after the change of password, whole.
        let changing = self.is_busy(Busy::Redacting) || self.is_busy(Busy::Locking);
        if changing && request.needs_files() {
            self.waiting.push(request);
            return Vec::new();
        }
        let by = self.at_work();
        if let Some(project) = self.project.as_mut() {
            let person = by.and_then(|id| project.assessment.person(id));
            project.trail.ask(now, person.map(Doer::of));
        }
        match request {
            Request::New(new) => self.begin(*new, now),
            Request::Open(path) => self.open(path),
            Request::Unlock(password) => self.unlock(&password),
            Request::LeaveLocked => self.leave_locked(),
            Request::Protect(lock) => self.protect(*lock, now),
            Request::OpenSample => {
                let tray = Tray::new(self.name_session().join("evidence"), None);
                self.run_busy(Busy::Opening, Job::Sample { tray })
            }
            Request::Recover(offer) => self.recover(offer),
            Request::Discard(offer) => vec![Effect::Run(Job::Discard(offer))],
            Request::Close => self.close(),
            Request::Seal => {
                self.project.as_mut().map(OpenProject::seal);
                self.write_typed()
            }
            Request::Undo => self.turn(OpenProject::undo),
            Request::Redo => self.turn(OpenProject::redo),
            Request::Attach(key, sources) => self.import(Recipient::Control(key), sources),
            Request::OnEvidence(deed) => self.on_evidence(*deed, now),
            Request::OnReport(deed) => self.on_report(*deed, now),
            Request::OnPart(deed) => self.on_part(*deed, now),
            Request::OnYear(deed) => self.on_year(*deed, now),
            Request::OnProcedure(deed) => self.on_procedure(deed, now),
            Request::OnBackup(deed) => self.on_backup(deed, now),
            Request::Save => self.save(now),
            Request::SaveAs(path) => self.save_to(with_extension(path, "jgd"), now),
            Request::Report(path) => self.report(path, self.report_choice(), now),
            Request::ReportOf(path, choice) => self.report(path, choice, now),
            Request::Sign(job) => self.sign(job, now),
            Request::Preview => self.preview(now),
            Request::AddCatalog(id) => self.add_catalog(&id),
            Request::LoadCatalog(path) => self.load_catalog(path),
            Request::SaveTemplate(path) => catalogs::save_template(path),
            Request::Verify => self.verify(),
            Request::GiveUpDamaged => self.give_up_damaged(now),
            Request::ReadTrail => self.read_trail(),
            Request::PrintTrail(filter) => self.print_trail(filter, now),
            Request::AtWork(_)
            | Request::Theme(_)
            | Request::Zoom(_)
            | Request::CoverAfter(_)
            | Request::Forget(_) => self.settle(request),
            Request::Template(request) => self.on_template(request),
            Request::Tell(text) => {
                self.tell(Tone::Warning, text);
                Vec::new()
            }
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
        let Some(project) = self.project() else {
            return Vec::new();
        };
        match request {
            Request::TakeOver { from, to } => self.take_over(&from, &to, stamp),
            Request::Confirm(keys) => self.confirm(&keys, stamp),
            request => {
                let edits = editing::edits(project.assessment(), request, stamp);
                self.perform(edits)
            }
        }
    }

    fn perform(&mut self, edits: Vec<Edit>) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let result = project.perform(edits);
        self.journaled(result.map(Some))
    }

    fn turn(
        &mut self,
        deed: fn(&mut OpenProject) -> Result<Option<JournalOp>, EditError>,
    ) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
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
        Stamp {
            by: self.at_work(),
            at: now.0,
        }
    }

    /// Who is at work in the open project.
    #[must_use]
    pub fn at_work(&self) -> Option<crate::domain::PersonId> {
        let project = self.project.as_ref()?;
        let person = *self.settings.persons.get(&project.identity().project)?;
        project.assessment().person(person).map(|person| person.id)
    }

    fn run_busy(&mut self, kind: Busy, job: Job) -> Effects {
        *self.busy.entry(kind).or_insert(0) += 1;
        vec![Effect::Run(job)]
    }

    /// A piece of work of a kind has ended; there may be others.
    fn end(&mut self, kind: Busy) {
        let left = self.busy.get(&kind).copied().unwrap_or(0).saturating_sub(1);
        if left == 0 {
            self.busy.remove(&kind);
        } else {
            self.busy.insert(kind, left);
        }
    }

    fn tell(&mut self, tone: Tone, text: String) {
        self.notices.retain(|notice| notice.text != text);
        self.noticed += 1;
        self.notices.push(Notice {
            id: self.noticed,
            tone,
            text,
            offer: None,
        });
    }

    fn project_name(&self) -> &str {
        self.project()
            .map_or("", |project| project.assessment().profile.name.as_str())
    }
}
