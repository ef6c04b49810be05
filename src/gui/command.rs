//! What a screen may ask for: a request to the workbench, or something that concerns the window alone.

use crate::{
    domain::{ControlFilter, ControlKey, EvidenceFile, EvidenceId, Sha256},
    workbench::{PictureSize, Request},
};

use super::{
    capture::Choice,
    picker::Pick,
    view::{Dialog, Pane, Screen},
};

/// One wish of a screen.
#[derive(Debug)]
pub(super) enum Command {
    /// Ask the workbench.
    Ask(Box<Request>),
    /// Show a screen.
    Show(Screen),
    /// Put a dialog on top.
    Open(Dialog),
    /// Take the top dialog away.
    CloseDialog,
    /// Show a control.
    Select(ControlKey),
    /// Show the form of a control in the report.
    SeeInReport(ControlKey),
    /// Show the next control of the list, or the one before.
    Step(Direction),
    /// Choose a quick filter.
    Filter(ControlFilter),
    /// Put the caret into the search field.
    Search,
    /// Ask for files, after a warning where something not looked at would be handed out.
    Pick(Pick),
    /// Print the report, after the same warning.
    Print,
    /// Cover the window until the password is given.
    Cover,
    /// Read the certificate with which a report is to be signed.
    ReadKey,
    /// Hand something out, the warning read.
    HandOutAnyway(HandOut),
    /// Show the details of an evidence in the gallery.
    Choose(EvidenceId),
    /// Take the open project away, after asking where something would be lost.
    Leave(Leaving),
    /// Save, then take the project away.
    SaveThen(Leaving),
    /// Take the project away without saving.
    LeaveAnyway(Leaving),
    /// See an evidence large, among others to turn to.
    View(EvidenceId, Vec<EvidenceId>),
    /// Have a picture decoded.
    Picture(Sha256, PictureSize),
    /// Ask what can be captured.
    Capture,
    /// Capture it, for a control.
    CaptureChoice(ControlKey, Box<Choice>),
    /// Have a plain text read.
    Text(Box<EvidenceFile>),
    /// Fold a pane or unfold it.
    Fold(Pane),
}

/// What is about to be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HandOut {
    /// A file, once it is known where to.
    File(Pick),
    /// The report, on paper.
    Print,
}

/// Which way in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Towards the top.
    Previous,
    /// Towards the end.
    Next,
}

/// What is about to take the open project away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Leaving {
    /// Closing the project.
    Close,
    /// Beginning a new one.
    New,
    /// Opening another one, to be chosen.
    Open,
    /// Opening this one.
    OpenFile(std::path::PathBuf),
    /// Opening the sample.
    Sample,
    /// Making the next assessment, which takes its place.
    NextYear,
    /// Leaving the program.
    Quit,
}

/// The wishes of one frame.
pub(super) type Outbox = Vec<Command>;

/// Asks the workbench.
pub(super) fn ask(out: &mut Outbox, request: Request) {
    out.push(Command::Ask(Box::new(request)));
}
