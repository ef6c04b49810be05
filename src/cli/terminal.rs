//! The two streams that a command prints to.

use std::io::{self, Write};

use serde::Serialize;

use super::error::CliError;

/// Standard output and error output.
pub(super) struct Terminal<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Terminal<'a> {
    /// Joins the two streams.
    pub(super) fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { out, err }
    }

    /// Prints one line of the result.
    pub(super) fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", tame(line))
    }

    /// Prints text of the program itself, lines and all.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Prints one JSON value.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), CliError> {
        let text = serde_json::to_string_pretty(value)?;
        writeln!(self.out, "{text}")?;
        Ok(())
    }

    /// Prints one sentence that needs attention. That it cannot be printed is nothing one could say any more.
    pub(super) fn complain(&mut self, sentence: &str) {
        let _ = writeln!(self.err, "{}", tame(sentence));
    }

    /// Pushes out what is buffered.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A project comes from others: its texts must not steer the terminal.
fn tame(line: &str) -> String {
    line.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
