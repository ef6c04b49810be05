//! Runs jobs on named workers and brings their outcomes back. The frame never waits.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
};

use crate::{
    store::Record,
    workbench::{Job, JournalKeeper, JournalOp, Outcome},
};

/// The workers of the window.
pub(super) struct Workers {
    files: Option<Sender<Job>>,
    files_worker: Option<JoinHandle<()>>,
    pictures: Sender<Job>,
    reading: Sender<Job>,
    preview: Sender<Job>,
    journal: Option<Sender<JournalOp>>,
    journal_writer: Option<JoinHandle<()>>,
    outcomes: Receiver<Outcome>,
    /// Jobs whose outcome has not come yet.
    pending: usize,
}

impl Workers {
    /// Starts the workers; `wake` asks for one repaint.
    pub(super) fn start(wake: impl Fn() + Clone + Send + 'static) -> Self {
        let (outcome, outcomes) = channel();
        let worker = |name: &str| {
            let (sender, receiver) = channel::<Job>();
            let (outcome, wake) = (outcome.clone(), wake.clone());
            let thread = spawn(name, move || {
                for job in receiver {
                    let tell = |news| {
                        let _ = outcome.send(news);
                        wake();
                    };
                    if let Some(outcome) = run(job, &tell) {
                        tell(outcome);
                    }
                }
            });
            (sender, thread)
        };
        let (files, files_worker) = worker("files");
        let (reading, _) = worker("reading");
        let (preview, _) = worker("preview");
        let (pictures, wanted) = channel();
        {
            let (outcome, wake) = (outcome.clone(), wake.clone());
            spawn("pictures", move || decode(&wanted, &outcome, &wake));
        }
        let (journal, ops) = channel();
        let journal_writer = spawn("journal", move || keep_journal(&ops, &outcome, &wake));
        Self {
            files: Some(files),
            files_worker,
            pictures,
            reading,
            preview,
            journal: Some(journal),
            journal_writer,
            outcomes,
            pending: 0,
        }
    }

    /// Hands a job to its worker. Pictures have their own, so that a long save does not leave the screen empty; so has
    /// what is read through in full, so that pasting and saving need not wait for it, and the report on the screen, which
    /// waits for neither.
    pub(super) fn run(&mut self, job: Job) {
        let worker = match job {
            Job::Picture { .. } => Some(&self.pictures),
            Job::Emblem(..)
            | Job::ReadKey(_)
            | Job::ReadSignatures(..)
            | Job::Text { .. }
            | Job::Trail(_)
            | Job::Verify { .. }
            | Job::Secure { .. }
            | Job::SearchTexts { .. } => Some(&self.reading),
            Job::Preview(_) => Some(&self.preview),
            _ => self.files.as_ref(),
        };
        if worker.is_some_and(|worker| worker.send(job).is_ok()) {
            self.pending += 1;
        }
    }

    /// Hands an operation to the journal's worker.
    pub(super) fn journal(&mut self, op: JournalOp) {
        let answered = matches!(op, JournalOp::Forget(_));
        let sent = self.journal.as_ref().map(|journal| journal.send(op));
        if answered && matches!(sent, Some(Ok(()))) {
            self.pending += 1;
        }
    }

    /// An outcome that has come, if any.
    pub(super) fn poll(&mut self) -> Option<Outcome> {
        let outcome = self.outcomes.try_recv().ok()?;
        self.count(&outcome);
        Some(outcome)
    }

    /// Waits for the next outcome; none when no job is under way. For closing and for tests.
    pub(super) fn wait(&mut self) -> Option<Outcome> {
        if self.pending == 0 {
            return None;
        }
        let outcome = self.outcomes.recv().ok()?;
        self.count(&outcome);
        Some(outcome)
    }

    /// Waits until files are written out; no job is taken any more.
    pub(super) fn finish_files(&mut self) {
        self.files = None;
        if let Some(worker) = self.files_worker.take() {
            let _ = worker.join();
        }
    }

    /// Waits until the journal is written out, so that leaving the program loses nothing.
    pub(super) fn finish_journal(&mut self) {
        self.journal = None;
        if let Some(writer) = self.journal_writer.take() {
            let _ = writer.join();
        }
    }

    fn count(&mut self, outcome: &Outcome) {
        if !matches!(outcome, Outcome::Journaled(_) | Outcome::Progress(..)) {
            self.pending = self.pending.saturating_sub(1);
        }
    }
}

/// Starts a named worker; none when the system gives no thread.
pub(super) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Option<JoinHandle<()>> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .ok()
}

/// Most pictures that wait to be decoded: more than a window shows.
const WAITING: usize = 96;

/// Decodes pictures, the one asked for last first: it is in view now. What was scrolled past meanwhile is passed over.
fn decode(wanted: &Receiver<Job>, outcome: &Sender<Outcome>, wake: &impl Fn()) {
    let mut waiting: Vec<Job> = Vec::new();
    loop {
        if waiting.is_empty() {
            let Ok(job) = wanted.recv() else {
                return;
            };
            waiting.push(job);
        }
        waiting.extend(wanted.try_iter());
        let surplus = waiting.len().saturating_sub(WAITING);
        let passed = waiting.drain(..surplus).filter_map(|job| match job {
            Job::Picture { sha256, size, .. } => Some(Outcome::PicturePassed(sha256, size)),
            _ => None,
        });
        for passed in passed {
            let _ = outcome.send(passed);
        }
        if let Some(done) = waiting.pop().and_then(|job| run(job, &|_| {})) {
            let _ = outcome.send(done);
            wake();
        }
    }
}

/// Runs a job. A file that breaks the program must not take the worker, and all that waits for it, along.
fn run(job: Job, tell: &dyn Fn(Outcome)) -> Option<Outcome> {
    let rescue = job.if_it_crashes();
    let ran = catch_unwind(AssertUnwindSafe(|| job.run_telling(tell)));
    ran.ok().or(rescue)
}

/// Does the journal's operations in order; changes that came while the disk was busy are written together.
fn keep_journal(ops: &Receiver<JournalOp>, outcome: &Sender<Outcome>, wake: &impl Fn()) {
    let mut keeper = JournalKeeper::default();
    let mut waiting = None;
    while let Some(mut op) = waiting.take().or_else(|| ops.recv().ok()) {
        if let JournalOp::Append(records) = &mut op {
            waiting = gather(ops, records);
        }
        let answered = matches!(op, JournalOp::Forget(_));
        let result = keeper.keep(op);
        if answered || result.is_err() {
            let told = if answered {
                Outcome::Forgotten(result)
            } else {
                Outcome::Journaled(result)
            };
            let _ = outcome.send(told);
            wake();
        }
    }
}

/// Collects the changes that are there already; another operation among them is returned.
fn gather(ops: &Receiver<JournalOp>, records: &mut Vec<Record>) -> Option<JournalOp> {
    loop {
        match ops.try_recv().ok()? {
            JournalOp::Append(more) => records.extend(more),
            other => return Some(other),
        }
    }
}
