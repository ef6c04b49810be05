//! Gives a project file a password, another one, or none: `encrypt` and `decrypt`.

use std::path::{Path, PathBuf};

use super::{command::Output, error::CliError, password, run::Shell};
use crate::workbench::{NewLock, Request};

/// What `encrypt` shall do.
#[derive(Debug)]
pub(super) struct Encrypt {
    /// The project file.
    pub(super) file: PathBuf,
    /// Where the encrypted one goes; none for its own place.
    pub(super) output: Option<Output>,
    /// From which open file the new password comes; none asks for it.
    pub(super) password_fd: Option<u32>,
    /// The public key for which the recovery envelope is written.
    pub(super) recipient: Option<String>,
}

/// Does `encrypt`.
pub(super) fn encrypt(shell: &mut Shell<'_>, order: Encrypt) -> Result<(), CliError> {
    if let Some(output) = &order.output {
        output.refuse_existing()?;
    }
    let password = password::new(order.password_fd)?;
    protect(
        shell,
        &order.file,
        NewLock {
            password: Some(password),
            envelope: order.recipient,
            to: order.output.map(|output| output.path),
        },
    )
}

/// Does `decrypt`.
pub(super) fn decrypt(shell: &mut Shell<'_>, file: &Path, output: Output) -> Result<(), CliError> {
    output.refuse_existing()?;
    let to = Some(output.path);
    let lock = NewLock {
        to,
        ..NewLock::default()
    };
    protect(shell, file, lock)
}

fn protect(shell: &mut Shell<'_>, file: &Path, lock: NewLock) -> Result<(), CliError> {
    let mut session = shell.open(file)?;
    session.ask(Request::Protect(Box::new(lock)))?;
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
