//! Saved versions of a project: `backup`.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{
    backup_words as words,
    command::{Look, Output},
    error::{CliError, Refusal},
    run::Shell,
};
use crate::{
    store::{self, BackupFolder, Holder, Settings, StoreError},
    workbench::{BackupDeed, BackupRow, Request, store_error},
};

/// What is asked for of the saved versions.
#[derive(Debug)]
pub(super) enum BackupCommand {
    /// What there is.
    List(Look),
    /// One of them as a file of its own.
    Restore {
        /// The project file.
        file: PathBuf,
        /// Which.
        number: u32,
        /// Where it goes.
        output: Output,
    },
}

/// What `backup list --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Listed {
    format: u32,
    file: String,
    folder: String,
    backups: Vec<ListedBackup>,
}

#[derive(Serialize)]
struct ListedBackup {
    number: u32,
    saves: u32,
    at: String,
    length: u64,
    differing: Option<usize>,
    path: String,
}

/// Does `backup`.
pub(super) fn perform(shell: &mut Shell<'_>, asked: BackupCommand) -> Result<(), CliError> {
    match asked {
        BackupCommand::List(look) => list(shell, &look),
        BackupCommand::Restore {
            file,
            number,
            output,
        } => restore(shell, &file, number, &output),
    }
}

fn list(shell: &mut Shell<'_>, look: &Look) -> Result<(), CliError> {
    let (folder, rows) = found(shell, &look.file)?;
    if look.json {
        let backups = rows.iter().map(ListedBackup::of);
        return shell.terminal.json(&Listed {
            format: 1,
            file: look.file.display().to_string(),
            folder: folder.path().display().to_string(),
            backups: backups.collect(),
        });
    }
    if rows.is_empty() {
        shell.terminal.line(words::NONE)?;
    }
    for row in &rows {
        shell.terminal.line(&words::row(row))?;
    }
    Ok(())
}

fn restore(
    shell: &mut Shell<'_>,
    file: &Path,
    number: u32,
    output: &Output,
) -> Result<(), CliError> {
    output.refuse_existing()?;
    let (_, rows) = found(shell, file)?;
    let chosen = rows.iter().find(|row| row.backup.number == number);
    let Some(chosen) = chosen else {
        let numbers = rows.iter().map(|row| row.backup.number).collect();
        return Err(Refusal::NoBackup(number, numbers).into());
    };
    let holder = Holder {
        user: shell.places.user.clone(),
        host: shell.places.host.clone(),
        since: (shell.now)(),
        run: String::new(),
    };
    let restored = store::restore(&chosen.backup.path, &output.path, &holder);
    restored.map_err(|error| problem(&error))?;
    let line = words::restored(number, &output.path);
    Ok(shell.terminal.line(&line)?)
}

/// The saved versions of a file. Of one that cannot be opened they are known by where it was saved: that is when they are
/// needed most.
fn found(shell: &Shell<'_>, file: &Path) -> Result<(BackupFolder, Vec<BackupRow>), CliError> {
    let mut session = match shell.open(file) {
        Ok(session) => session,
        Err(error) => {
            let settings = Settings::read(&shell.places.settings()).unwrap_or_default();
            let root = shell.places.backups(&settings);
            let folder = BackupFolder::saved_at(&root, file).ok_or(error)?;
            let backups = folder.list().map_err(|error| problem(&error))?;
            let rows = backups.into_iter().map(BackupRow::from).collect();
            return Ok((folder, rows));
        }
    };
    session.ask(Request::OnBackup(BackupDeed::List))?;
    let project = session.project()?;
    Ok((session.backup_folder()?, project.backups().to_vec()))
}

fn problem(error: &StoreError) -> CliError {
    CliError::Problems(vec![store_error(error)])
}

impl ListedBackup {
    fn of(row: &BackupRow) -> Self {
        let backup = &row.backup;
        Self {
            number: backup.number,
            saves: backup.saves,
            at: backup.at.to_string(),
            length: backup.bytes,
            differing: row.differing,
            path: backup.path.display().to_string(),
        }
    }
}
