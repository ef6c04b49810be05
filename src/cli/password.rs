//! Passwords that another program hands over in an open file: `--password-fd`, `--protect-fd`.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read},
};

/// A line longer than this holds no password.
const LONGEST: u16 = 4096;

/// The first line of the open file with that number.
pub(super) fn read(number: u32) -> io::Result<String> {
    // Windows has no such files; there only the standard input can be named.
    let file: Box<dyn Read> = if number == 0 {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(format!("/dev/fd/{number}"))?)
    };
    // With all its room from the start it leaves no copy behind while it grows.
    let mut line = String::with_capacity(LONGEST.into());
    BufReader::new(file.take(LONGEST.into())).read_line(&mut line)?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(line)
}
