//! The program without its window, in a process that may die at any moment. What workers do is done one piece after the
//! other, in an order that chance decides; what must be found again afterwards is told to the parent process.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::{Assessment, Date, DateTime},
    store::{Settings, StoreError, WorkFactor},
    workbench::{
        BackupOutcome, Effect, Job, JournalKeeper, JournalOp, Library, Now, OpenProject, Outcome,
        Places, Request, Workbench,
    },
};

use super::chance::Chance;

/// A workbench with its workers.
pub(super) struct Driver {
    pub(super) bench: Workbench,
    keeper: JournalKeeper,
    files: VecDeque<Job>,
    reading: VecDeque<Job>,
    journal: VecDeque<JournalOp>,
    outcomes: VecDeque<Outcome>,
    /// Whether somebody reads what it tells.
    is_heard: bool,
    /// Seconds since the month began.
    clock: u32,
    /// Session and revision that were told last.
    told: Option<(PathBuf, u64)>,
    /// Whether what was told last is known to be durable.
    kept: bool,
    /// Sentences to the user.
    pub(super) notices: Vec<String>,
    /// What has gone wrong.
    pub(super) failures: Vec<String>,
}

impl Driver {
    /// Starts the program with its data in a folder.
    pub(super) fn start(data: &Path, run: &str, is_heard: bool) -> Self {
        let places = Places {
            data: data.to_owned(),
            work: WorkFactor::new(1),
            user: "김점검".to_owned(),
            host: "노트북".to_owned(),
        };
        let settings = Settings::read(&places.settings()).unwrap();
        let bench = Workbench::new(places, run, Library::built_in().unwrap(), settings);
        let mut driver = Self {
            bench,
            keeper: JournalKeeper::default(),
            files: VecDeque::new(),
            reading: VecDeque::new(),
            journal: VecDeque::new(),
            outcomes: VecDeque::new(),
            is_heard,
            clock: 9 * 3600,
            told: None,
            kept: false,
            notices: Vec::new(),
            failures: Vec::new(),
        };
        for effect in driver.bench.start() {
            driver.perform(effect);
        }
        driver
    }

    /// Asks for something. What follows from it waits for [`Driver::step`].
    pub(super) fn ask(&mut self, request: Request) {
        self.clock += 1;
        let seen = self.bench.notices().last().map_or(0, |notice| notice.id);
        let effects = self.bench.handle(request, Now(moment(self.clock)));
        let new = self.bench.notices().iter();
        let new = new.filter(|notice| notice.id > seen);
        self.notices.extend(new.map(|notice| notice.text.clone()));
        self.tell_state();
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Sets the clock back or forth.
    pub(super) fn jump(&mut self, chance: &mut Chance) {
        self.clock = u32::try_from(chance.below(28 * 86_400 - 3600)).unwrap();
    }

    /// Lets one of the workers do one thing. Says whether there was any.
    pub(super) fn step(&mut self, chance: &mut Chance) -> bool {
        let waits = [
            !self.files.is_empty(),
            !self.reading.is_empty(),
            !self.journal.is_empty(),
            !self.outcomes.is_empty(),
        ];
        let at_work: Vec<usize> = (0..4).filter(|worker| waits[*worker]).collect();
        match chance.pick(&at_work) {
            Some(0) => self.files.pop_front().map(|job| self.run(job)),
            Some(1) => self.reading.pop_front().map(|job| self.run(job)),
            Some(2) => self.journal.pop_front().map(|op| self.write(op)),
            Some(_) => self.outcomes.pop_front().map(|outcome| self.done(outcome)),
            None => return false,
        };
        true
    }

    /// Lets the workers do all that there is to do.
    pub(super) fn settle(&mut self, chance: &mut Chance) {
        while self.step(chance) {}
    }

    /// Whether every change is durable.
    pub(super) fn is_even(&self) -> bool {
        self.keeper.is_even() && self.journal.is_empty()
    }

    /// The open project.
    pub(super) fn project(&self) -> Option<&OpenProject> {
        self.bench.project()
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Run(Job::Save(job)) => {
                let (path, print) = (job.path.display(), print_of(&job.project.assessment));
                self.tell(&format!("saving {print} {path}"));
                self.files.push_back(Job::Save(job));
            }
            Effect::Run(job @ (Job::Verify { .. } | Job::SearchTexts { .. })) => {
                self.reading.push_back(job);
            }
            Effect::Run(job) => self.files.push_back(job),
            Effect::Journal(op) => self.journal.push_back(op),
            Effect::AskSavePath { .. } | Effect::OpenWith(_) | Effect::Print(..) => {}
        }
    }

    fn run(&mut self, job: Job) {
        self.outcomes.push_back(job.run());
    }

    fn write(&mut self, op: JournalOp) {
        let answered = matches!(op, JournalOp::Forget(_));
        let result = self.keeper.keep(op);
        if answered {
            self.outcomes.push_back(Outcome::Forgotten(result));
        } else if result.is_err() {
            self.outcomes.push_back(Outcome::Journaled(result));
        }
        self.tell_kept();
    }

    fn done(&mut self, outcome: Outcome) {
        self.failures.extend(failure(&outcome));
        let saved = match &outcome {
            Outcome::Saved {
                path,
                result: Ok(saved),
                ..
            } => {
                let print = print_of(&saved.opened.project.assessment);
                Some(format!("saved {print} {}", path.display()))
            }
            _ => None,
        };
        self.ask(Request::Done(outcome));
        if let Some(saved) = saved {
            self.tell(&saved);
        }
    }

    /// Tells what stands in the project now, before any of it is written.
    fn tell_state(&mut self) {
        let now = self
            .project()
            .map(|it| (it.seat().to_owned(), it.revision()));
        if now == self.told {
            return;
        }
        self.told = now;
        self.kept = false;
        if let Some(project) = self.project() {
            self.tell(&format!("state {}", print_of(project.assessment())));
        }
    }

    /// Tells that what was told last can be lost no more.
    fn tell_kept(&mut self) {
        if !self.kept && self.told.is_some() && self.is_even() {
            self.kept = true;
            self.tell("kept");
        }
    }

    /// Tells something to the parent process.
    #[expect(
        clippy::print_stdout,
        reason = "it is how the child tells its parent what it has done"
    )]
    pub(super) fn tell(&self, words: &str) {
        if self.is_heard {
            println!("\n@{words}");
        }
    }
}

/// What has gone wrong, if anything has of which the user must know.
fn failure(outcome: &Outcome) -> Option<String> {
    let said = |error: &dyn std::fmt::Debug| Some(format!("{error:?}"));
    match outcome {
        // It asks for the password.
        Outcome::Opened(_, Err(StoreError::Locked { .. } | StoreError::WrongPassword { .. }))
        | Outcome::Recovered(
            _,
            Err(StoreError::Locked { .. } | StoreError::WrongPassword { .. }),
        ) => None,
        Outcome::Opened(_, Err(error))
        | Outcome::Recovered(_, Err(error))
        | Outcome::Saved {
            result: Err(error), ..
        }
        | Outcome::Forgotten(Err(error))
        | Outcome::Journaled(Err(error))
        | Outcome::SettingsWritten(Err(error))
        | Outcome::Secured(_, Err(error))
        | Outcome::Backup(
            BackupOutcome::Listed(_, Err(error)) | BackupOutcome::Hidden(Err(error)),
        ) => said(error),
        Outcome::Redacted(.., Err(error)) => said(error),
        Outcome::Imported(_, results) => {
            let failed = results.iter().filter_map(|(_, it)| it.as_ref().err());
            failed.map(|error| format!("{error:?}")).next()
        }
        _ => None,
    }
}

/// A short name for what stands in a project: the same for the same, and hardly ever for another.
pub(super) fn print_of(assessment: &Assessment) -> String {
    let text = format!("{assessment:?}");
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{sum:016x}")
}

fn moment(seconds: u32) -> DateTime {
    let part = |value: u32| u8::try_from(value).unwrap();
    DateTime {
        date: Date::new(2026, 11, part(1 + seconds / 86_400)).unwrap(),
        hour: part(seconds / 3600 % 24),
        minute: part(seconds / 60 % 60),
        second: part(seconds % 60),
        offset_minutes: 540,
    }
}
