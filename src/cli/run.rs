//! From a command line to an exit code.

use std::{
    ffi::{OsStr, OsString},
    io::{self, Write},
};

use super::{
    args, attach, backup, calc, calendar, catalog, command::Command, compare, create,
    error::CliError, evidence, export, help, history, info, issued, lock, next_year, parts,
    salvage, session::Session, set, sign, take_over, terminal::Terminal, verb::Verb, verify,
    wording,
};
use crate::{domain::DateTime, workbench::Places};

/// Exit code when a problem was found.
const PROBLEM: u8 = 1;
/// Exit code when the command line is wrong.
const USAGE: u8 = 2;

/// What every command works with.
pub(super) struct Shell<'a> {
    pub(super) places: Places,
    pub(super) now: &'a dyn Fn() -> DateTime,
    pub(super) terminal: Terminal<'a>,
    /// From which open file the password of a project file comes; none asks for it.
    pub(super) file_password_fd: Option<u32>,
}

/// Whether a first argument is meant for the command line, not a file to open in the window.
#[must_use]
pub fn claims(first: &OsStr) -> bool {
    first
        .to_str()
        .is_some_and(|first| Verb::named(first).is_some())
        || first.as_encoded_bytes().starts_with(b"-")
}

/// Does one command and returns its exit code. `args` are those after the name of the program; `now` reads the clock.
pub fn run(
    args: Vec<OsString>,
    places: Places,
    now: &dyn Fn() -> DateTime,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let mut shell = Shell {
        places,
        now,
        terminal: Terminal::new(out, err),
        file_password_fd: None,
    };
    let done = args::parse(args).and_then(|asked| {
        shell.file_password_fd = asked.file_password_fd;
        shell.perform(asked.command)
    });
    let done = done.and_then(|()| Ok(shell.terminal.flush()?));
    done.map_or_else(|error| shell.explain(&error), |()| 0)
}

impl<'a> Shell<'a> {
    fn perform(&mut self, command: Command) -> Result<(), CliError> {
        match command {
            Command::Help(verb) => Ok(self.terminal.text(&help::of(verb))?),
            Command::Version => Ok(self.terminal.line(help::VERSION)?),
            Command::New { new, output } => create::project(self, *new, &output),
            Command::History(asked) => history::print(self, &asked),
            Command::Calc(asked) => calc::perform(self, &asked),
            Command::Calendar { file, output } => calendar::write(self, &file, output),
            Command::Sample(output) => create::sample(self, &output),
            Command::Info(look) => info::print(self, &look),
            Command::Verify { look, report } => verify::print(self, &look, report.as_deref()),
            Command::Salvage(order) => salvage::file(self, &order),
            Command::Report(order) => export::report(self, order),
            Command::Sign { pdf, output, with } => sign::pdf(self, pdf, output, with),
            Command::Signatures(pdf) => sign::list(self, &pdf),
            Command::Encrypt(order) => lock::encrypt(self, order),
            Command::Decrypt { file, output } => lock::decrypt(self, &file, output),
            Command::Set(change) => set::change(self, *change),
            Command::Attach(attach) => attach::evidence(self, attach),
            Command::SignedCopy(asked) => issued::attach(self, asked),
            Command::TakeOver(asked) => take_over::answer(self, &asked),
            Command::Split(asked) => parts::split(self, asked),
            Command::Merge(asked) => parts::merge(self, asked),
            Command::CarryOver(asked) => next_year::carry_over(self, asked),
            Command::Compare(asked) => compare::print(self, &asked),
            Command::Catalog(asked) => catalog::perform(self, &asked),
            Command::Backup(asked) => backup::perform(self, asked),
            Command::Evidence(asked) => evidence::perform(self, asked),
        }
    }

    /// A workbench with the project of a file.
    pub(super) fn open(&self, file: &std::path::Path) -> Result<Session<'a>, CliError> {
        Session::open(&self.places, self.now, file, self.file_password_fd, false)
    }

    /// The same of a file that may be damaged.
    pub(super) fn open_damaged(&self, file: &std::path::Path) -> Result<Session<'a>, CliError> {
        Session::open(&self.places, self.now, file, self.file_password_fd, true)
    }

    fn explain(&mut self, error: &CliError) -> u8 {
        match error {
            CliError::Usage { verb, misuse } => {
                self.terminal.complain(&wording::misuse(*verb, misuse));
                self.terminal.complain(&help::hint(*verb));
                return USAGE;
            }
            CliError::Refused(refusal) => self.terminal.complain(&wording::refusal(refusal)),
            CliError::Problems(problems) => problems
                .iter()
                .for_each(|problem| self.terminal.complain(problem)),
            CliError::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            CliError::Output(_) | CliError::Json(_) => {
                self.terminal.complain(&wording::not_printed(error));
            }
        }
        PROBLEM
    }
}
