//! With what a report is protected: `report --protect`, `--protect-fd`, `--no-copy`, `--no-change`. Here alone the
//! command line draws on chance.

use super::{error::CliError, password, wording};
use crate::workbench::Protection;

/// What a report shall be protected with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Protect {
    /// Where the password comes from.
    pub(super) password: Option<Source>,
    /// Whether text and pictures may be copied.
    pub(super) copying: bool,
    /// Whether the file may be changed.
    pub(super) changing: bool,
}

/// Where a password comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// It is asked for at the terminal.
    Prompt,
    /// It is the first line of this open file.
    Descriptor(u32),
}

impl Protect {
    /// Whether anything is to be protected.
    pub(super) fn is_asked(self) -> bool {
        self.password.is_some() || !self.copying || !self.changing
    }

    /// The protection with its password and chance; none where nothing is to be protected.
    pub(super) fn gather(self) -> Result<Option<Protection>, CliError> {
        if !self.is_asked() {
            return Ok(None);
        }
        let password = match self.password {
            None => String::new(),
            Some(Source::Prompt) => ask()?,
            Some(Source::Descriptor(number)) => {
                let read = password::read(number);
                read.map_err(|_| problem(wording::no_protection_password(number)))?
            }
        };
        if self.password.is_some() && password.is_empty() {
            return Err(problem(wording::EMPTY_PASSWORD.to_owned()));
        }
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| problem(wording::NO_CHANCE.to_owned()))?;
        Ok(Some(Protection {
            password,
            copying: self.copying,
            changing: self.changing,
            seed,
        }))
    }
}

/// Asks twice, since nobody sees what is typed and nobody opens the file without it.
fn ask() -> Result<String, CliError> {
    let typed = |prompt: &str| {
        rpassword::prompt_password(prompt).map_err(|_| problem(wording::NO_PROMPT.to_owned()))
    };
    let first = typed(wording::PASSWORD)?;
    if first.is_empty() || typed(wording::PASSWORD_AGAIN)? == first {
        Ok(first)
    } else {
        Err(problem(wording::PASSWORDS_DIFFER.to_owned()))
    }
}

fn problem(sentence: String) -> CliError {
    CliError::Problems(vec![sentence])
}
