//! Between the workbench and the world: does its effects, brings outcomes and answers back to it.

use std::path::{Path, PathBuf};

use super::{
    jobs::Workers,
    picker::{FilePicker, Pick},
    printing::{Answer, PrintError, PrintQueue},
};
use crate::{
    domain::DateTime,
    workbench::{Effect, Now, Outcome, Printed, ReportDeed, Request, Workbench},
};

/// The workbench with hands.
pub(super) struct Shell {
    pub(super) bench: Workbench,
    workers: Workers,
    picker: Box<dyn FilePicker>,
    asked: Option<(Pick, Option<PathBuf>)>,
    clock: fn() -> DateTime,
    opener: Box<dyn Fn(&Path)>,
    prints: PrintQueue,
    wake: Box<dyn Fn() -> Box<dyn Fn() + Send>>,
}

impl Shell {
    /// Puts the workbench to work.
    pub(super) fn new(
        bench: Workbench,
        picker: Box<dyn FilePicker>,
        clock: fn() -> DateTime,
        opener: Box<dyn Fn(&Path)>,
        prints: PrintQueue,
        ctx: &egui::Context,
    ) -> Self {
        let repaint = {
            let ctx = ctx.clone();
            move || ctx.request_repaint()
        };
        let wake = {
            let repaint = repaint.clone();
            Box::new(move || Box::new(repaint.clone()) as Box<dyn Fn() + Send>)
        };
        let mut workers = Workers::start(repaint);
        for effect in bench.start() {
            if let Effect::Run(job) = effect {
                workers.run(job);
            }
        }
        Self {
            bench,
            workers,
            picker,
            asked: None,
            clock,
            opener,
            prints,
            wake,
        }
    }

    /// The time.
    pub(super) fn now(&self) -> DateTime {
        (self.clock)()
    }

    /// Asks the workbench and does what it wants in turn.
    pub(super) fn ask(&mut self, request: Request) {
        let effects = self.bench.handle(request, Now((self.clock)()));
        for effect in effects {
            match effect {
                Effect::Run(job) => self.workers.run(job),
                Effect::Journal(op) => self.workers.journal(op),
                Effect::AskSavePath { suggested } => self.pick(Pick::SaveProject(suggested)),
                Effect::OpenWith(path) => (self.opener)(&path),
                Effect::Print(path, report) => {
                    let (session, wake) = (self.session(), (self.wake)());
                    self.prints.begin(&path, report, session, wake);
                }
            }
        }
    }

    /// Has a picture decoded.
    pub(super) fn decode(&mut self, job: crate::workbench::Job) {
        self.workers.run(job);
    }

    /// Asks the user for files. One question at a time: an answer must never be taken for that to another question.
    pub(super) fn pick(&mut self, pick: Pick) {
        if self.asked.is_none() {
            self.picker.ask(&pick, (self.wake)());
            self.asked = Some((pick, self.session()));
        }
    }

    /// The session of the open project; an answer that comes in another one is dropped.
    fn session(&self) -> Option<PathBuf> {
        self.bench
            .project()
            .map(|project| project.seat().to_owned())
    }

    /// The user's answer, once there is one; empty when the user gave up.
    pub(super) fn picked(&mut self) -> Option<(Pick, Vec<PathBuf>)> {
        let paths = self.picker.poll()?;
        let (pick, session) = self.asked.take()?;
        let same = session == self.session() || pick == Pick::OpenProject;
        Some((pick, if same { paths } else { Vec::new() }))
    }

    /// Takes in what came of print dialogs.
    pub(super) fn take_prints(&mut self) {
        while let Some(answer) = self.prints.poll() {
            self.printed(answer);
        }
    }

    /// Waits until no print dialog is open. For tests: the window itself never waits.
    pub(super) fn await_prints(&mut self) {
        while let Some(answer) = self.prints.wait() {
            self.printed(answer);
        }
    }

    /// Where no dialog took the report, the viewer prints it.
    fn printed(&mut self, answer: Answer) {
        // The PDF went with the project that was closed meanwhile.
        if answer.session != self.session() {
            return;
        }
        let how = match answer.result {
            Ok(()) => Printed::Dialog,
            Err(PrintError::GivenUp) => return,
            Err(PrintError::NoDialog) => Printed::Viewer,
            Err(PrintError::Failed(said)) => Printed::Failed(said),
        };
        if how != Printed::Dialog {
            (self.opener)(&answer.path);
        }
        let deed = ReportDeed::Printed(answer.report, how);
        self.ask(Request::OnReport(Box::new(deed)));
    }

    /// Whether a question for files is open.
    pub(super) fn is_asking(&self) -> bool {
        self.asked.is_some()
    }

    /// The next outcome that has come.
    pub(super) fn poll(&mut self) -> Option<Outcome> {
        self.workers.poll()
    }

    /// Waits for the next outcome; none when nothing is under way.
    pub(super) fn wait(&mut self) -> Option<Outcome> {
        self.workers.wait()
    }

    /// Closes the project once what is under way has ended.
    pub(super) fn close(&mut self) {
        self.workers.finish_files();
        self.ask(Request::Close);
    }

    /// Leaves nothing half written.
    pub(super) fn finish(&mut self) {
        self.workers.finish_files();
        self.workers.finish_journal();
    }
}
