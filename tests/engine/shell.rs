//! The shell that the tests put around a workbench: jobs run at once, the journal is a real one.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::{
        Assessment, CatalogId, ControlId, ControlKey, DateTime, EvidenceId, Institution,
        IssuedReport, Part, Subject,
    },
    edit::FindingEdit,
    evidence::{Annotation, Area, Markup},
    store::{Settings, WorkFactor},
    workbench::{
        Effect, EvidenceDeed, Found, Hiding, Job, JournalKeeper, JournalOp, Library, NewProject,
        Now, OpenProject, Outcome, Places, ReportDeed, Request, Source, Workbench,
    },
};

use crate::small::{at, png};

/// A workbench with what it needs of its surroundings.
pub(crate) struct Shell {
    pub(crate) bench: Workbench,
    /// What the clock shows.
    pub(crate) now: DateTime,
    /// File names suggested for saving.
    pub(crate) suggested: Vec<String>,
    /// What was to be opened by the system.
    pub(crate) shown: Vec<PathBuf>,
    /// What was handed to the printer.
    pub(crate) printed: Vec<(PathBuf, IssuedReport)>,
    journal: JournalKeeper,
    /// Jobs that wait for [`Shell::release`], when they are held.
    held: Option<VecDeque<Job>>,
}

impl Shell {
    /// Starts the program with its data in `data`; `run` differs from run to run.
    pub(crate) fn start(data: &Path, run: &str) -> Self {
        let places = Places {
            data: data.to_owned(),
            work: WorkFactor::new(1),
            user: "김점검".to_owned(),
            host: "노트북".to_owned(),
        };
        let settings = Settings::read(&places.settings()).unwrap();
        let bench = Workbench::new(places, run, Library::built_in().unwrap(), settings);
        let mut shell = Self {
            bench,
            now: at(14, 3),
            suggested: Vec::new(),
            shown: Vec::new(),
            printed: Vec::new(),
            journal: JournalKeeper::default(),
            held: None,
        };
        for effect in shell.bench.start() {
            shell.perform(effect);
        }
        shell
    }

    /// Starts the program with a new project named 하늘페이.
    pub(crate) fn with_project(data: &Path, run: &str) -> Self {
        let mut shell = Self::start(data, run);
        shell.ask(Request::New(Box::new(new_project())));
        shell
    }

    /// Asks for something and does all that follows from it.
    pub(crate) fn ask(&mut self, request: Request) {
        for effect in self.bench.handle(request, Now(self.now)) {
            self.perform(effect);
        }
    }

    /// Types a summary.
    pub(crate) fn summarise(&mut self, control: &str, text: &str) {
        self.ask(Request::Finding(
            openapi(control),
            FindingEdit::Summary(text.to_owned()),
        ));
    }

    /// Attaches a tiny picture to a control.
    pub(crate) fn attach(&mut self, control: &str, shade: u8) {
        self.attach_file(control, &format!("화면{shade}.png"), png(shade));
    }

    /// Attaches a file to a control, as evidence of its own.
    pub(crate) fn attach_file(&mut self, control: &str, name: &str, bytes: Vec<u8>) -> EvidenceId {
        let sources = vec![source(name, bytes)];
        self.ask(Request::Attach(openapi(control), sources));
        self.assessment().last_evidence
    }

    /// Does something with an evidence.
    pub(crate) fn on_evidence(&mut self, deed: EvidenceDeed) {
        self.ask(Request::OnEvidence(Box::new(deed)));
    }

    /// Does something with reports.
    pub(crate) fn on_report(&mut self, deed: ReportDeed) {
        self.ask(Request::OnReport(Box::new(deed)));
    }

    /// Writes the report and records it as final.
    pub(crate) fn issue(&mut self, path: PathBuf) -> IssuedReport {
        self.ask(Request::Report(path));
        let offered = self.bench.notices().iter().find_map(|it| it.offer.clone());
        let report = offered.unwrap();
        self.on_report(ReportDeed::Record(report.clone()));
        *report
    }

    /// Covers a part of a picture.
    pub(crate) fn cover(&mut self, id: EvidenceId, area: Area, keep: bool) {
        let markup = Markup {
            crop: None,
            annotations: vec![Annotation::Solid(area)],
        };
        let hiding = Hiding::Picture(markup);
        self.on_evidence(EvidenceDeed::Redact { id, hiding, keep });
    }

    /// The first place in a text that looks like personal data and is not settled.
    pub(crate) fn first_open(&self, subject: &Subject) -> Found {
        let spots = self.project().privacy();
        spots
            .open(self.assessment(), subject)
            .next()
            .unwrap()
            .clone()
    }

    /// From now on jobs wait instead of running at once.
    pub(crate) fn hold(&mut self) {
        self.held = Some(VecDeque::new());
    }

    /// Runs all jobs that wait, and no longer holds any.
    pub(crate) fn release(&mut self) {
        for job in self.held.take().into_iter().flatten() {
            self.ask(Request::Done(job.run()));
        }
    }

    /// The jobs that wait, to be run in an order of the test's own. None is held any more.
    pub(crate) fn take_held(&mut self) -> Vec<Job> {
        self.held.take().into_iter().flatten().collect()
    }

    /// The open project.
    pub(crate) fn project(&self) -> &OpenProject {
        self.bench.project().unwrap()
    }

    /// What the open project holds.
    pub(crate) fn assessment(&self) -> &Assessment {
        self.project().assessment()
    }

    /// The printed numbers of all evidence.
    pub(crate) fn numbers(&self) -> Vec<String> {
        self.assessment()
            .evidence
            .values()
            .map(|evidence| evidence.number.to_string())
            .collect()
    }

    /// All notices in one string.
    pub(crate) fn told(&self) -> String {
        self.bench
            .notices()
            .iter()
            .map(|notice| notice.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Whether the bytes of all evidence are there and sound.
    pub(crate) fn has_all_pictures(&self) -> bool {
        let files = self.project().files();
        self.assessment()
            .evidence
            .values()
            .all(|evidence| files.read(&evidence.file().unwrap().sha256).is_ok())
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Run(job) => match &mut self.held {
                Some(held) => held.push_back(job),
                None => self.ask(Request::Done(job.run())),
            },
            Effect::Journal(op) => {
                let answered = matches!(op, JournalOp::Forget(_));
                let result = self.journal.keep(op);
                if answered {
                    self.ask(Request::Done(Outcome::Forgotten(result)));
                } else if let Err(error) = result {
                    self.ask(Request::Done(Outcome::Journaled(Err(error))));
                }
            }
            Effect::AskSavePath { suggested } => self.suggested.push(suggested),
            Effect::OpenWith(path) => self.shown.push(path),
            Effect::Print(path, report) => self.printed.push((path, *report)),
        }
    }
}

/// Names a control of the built-in catalog.
pub(crate) fn openapi(control: &str) -> ControlKey {
    ControlKey::new(
        CatalogId::new("openapi-self-check"),
        ControlId::new(control),
    )
}

/// What a user answers to begin 하늘페이.
pub(crate) fn new_project() -> NewProject {
    NewProject {
        institution: Institution {
            name: "하늘페이".to_owned(),
            ..Institution::default()
        },
        persons: vec![("김점검".to_owned(), "개발팀".to_owned(), Part::Assessor)],
        catalogs: vec![CatalogId::new("openapi-self-check")],
        ..NewProject::default()
    }
}

/// A file as it comes in.
pub(crate) fn source(name: &str, bytes: Vec<u8>) -> Source {
    Source::Bytes {
        name: name.to_owned(),
        title: String::new(),
        bytes: bytes.into(),
    }
}
