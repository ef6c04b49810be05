//! What is being printed: each dialog blocks, so it has a worker of its own.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, channel},
    },
};

use super::printer::{PrintError, Printer};
use crate::{domain::IssuedReport, gui::jobs};

/// The dialogs that are open.
pub(in crate::gui) struct PrintQueue {
    printer: Arc<dyn Printer>,
    open: Vec<Open>,
}

/// A dialog that is open, and what it prints.
struct Open {
    news: Receiver<Result<(), PrintError>>,
    answer: Answer,
}

/// What came of a dialog.
pub(in crate::gui) struct Answer {
    /// The report that was to be printed.
    pub(in crate::gui) report: Box<IssuedReport>,
    /// Its PDF.
    pub(in crate::gui) path: PathBuf,
    /// The session of the project that was open then.
    pub(in crate::gui) session: Option<PathBuf>,
    /// Whether it was printed.
    pub(in crate::gui) result: Result<(), PrintError>,
}

impl PrintQueue {
    /// Nothing is being printed yet.
    pub(in crate::gui) fn new(printer: Arc<dyn Printer>) -> Self {
        Self {
            printer,
            open: Vec::new(),
        }
    }

    /// Opens the dialog for a report.
    pub(in crate::gui) fn begin(
        &mut self,
        path: &Path,
        report: Box<IssuedReport>,
        session: Option<PathBuf>,
        wake: Box<dyn Fn() + Send>,
    ) {
        let (sender, news) = channel();
        let (printer, title, pdf) = (self.printer.clone(), report.title.clone(), path.to_owned());
        jobs::spawn("print", move || {
            let _ = sender.send(printer.print(&pdf, &title));
            wake();
        });
        // A worker that ends without a word, or was never given, has failed.
        let result = Err(PrintError::Failed("the worker ended".to_owned()));
        let answer = Answer {
            report,
            path: path.to_owned(),
            session,
            result,
        };
        self.open.push(Open { news, answer });
    }

    /// The next answer that has come.
    pub(in crate::gui) fn poll(&mut self) -> Option<Answer> {
        for place in 0..self.open.len() {
            match self.open[place].news.try_recv() {
                Err(TryRecvError::Empty) => {}
                Ok(result) => {
                    let answer = self.open.remove(place).answer;
                    return Some(Answer { result, ..answer });
                }
                Err(TryRecvError::Disconnected) => return Some(self.open.remove(place).answer),
            }
        }
        None
    }

    /// Waits for the next answer; none when no dialog is open. For tests: the window itself never waits.
    pub(in crate::gui) fn wait(&mut self) -> Option<Answer> {
        let Open { news, answer } = self.open.pop()?;
        Some(match news.recv() {
            Ok(result) => Answer { result, ..answer },
            Err(_) => answer,
        })
    }
}
