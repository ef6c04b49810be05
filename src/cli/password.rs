//! Passwords: that another program hands over in an open file (`--password-fd`, `--file-password-fd`, `--protect-fd`), or
//! that are asked for at the terminal.

use std::{
    fs::File,
    io::{self, BufRead as _, Read as _},
    path::Path,
};

use super::{error::CliError, lock_words as words};
use crate::domain::Password;

/// A line longer than this holds no password.
const LONGEST: u16 = 4096;

/// The next line of the open file with that number. Nothing behind it is read: another password may come there.
pub(super) fn read(number: u32) -> io::Result<String> {
    // With all its room from the start it leaves no copy behind while it grows.
    let mut line = String::with_capacity(LONGEST.into());
    // Windows has no such files; there only the standard input can be named.
    if number == 0 {
        io::stdin()
            .lock()
            .take(LONGEST.into())
            .read_line(&mut line)?;
    } else {
        let file = File::open(format!("/dev/fd/{number}"))?;
        let unbuffered = io::BufReader::with_capacity(1, file);
        unbuffered.take(LONGEST.into()).read_line(&mut line)?;
    }
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(line)
}

/// The password of an encrypted project file.
pub(super) fn of_file(file: &Path, number: Option<u32>) -> Result<Password, CliError> {
    let given = match number {
        Some(number) => read(number).map_err(|_| words::no_password(number)),
        None => rpassword::prompt_password(words::prompt(file))
            .map_err(|_| words::NO_TERMINAL.to_owned()),
    };
    given.map(Password::new).map_err(problem)
}

/// A new password for a project file. At the terminal it is asked for twice, since nobody sees what is typed.
pub(super) fn new(number: Option<u32>) -> Result<Password, CliError> {
    let Some(number) = number else {
        let typed = |prompt: &str| {
            let typed = rpassword::prompt_password(prompt).map(Password::new);
            typed.map_err(|_| problem(words::NO_NEW_TERMINAL.to_owned()))
        };
        let first = typed(words::NEW)?;
        return if typed(words::NEW_AGAIN)? == first {
            Ok(first)
        } else {
            Err(problem(words::DIFFERENT.to_owned()))
        };
    };
    let read = read(number).map(Password::new);
    read.map_err(|_| problem(words::no_new_password(number)))
}

fn problem(sentence: String) -> CliError {
    CliError::Problems(vec![sentence])
}
