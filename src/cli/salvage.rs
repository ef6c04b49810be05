//! Writes what is whole of a damaged project file into a new one: `salvage`.

use std::path::PathBuf;

use serde::Serialize;

use super::{
    command::Output,
    error::{CliError, Refusal},
    report_words as words,
    run::Shell,
};
use crate::{
    domain::Assessment,
    store::Loss,
    workbench::{Request, Wreck, loss},
};

/// What `salvage` shall do.
#[derive(Debug)]
pub(super) struct Salvage {
    /// The damaged file.
    pub(super) file: PathBuf,
    /// Where the new one goes.
    pub(super) output: Output,
    /// Whether JSON is printed.
    pub(super) json: bool,
}

/// What `salvage --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Salvaged {
    format: u32,
    file: String,
    output: Option<String>,
    losses: Vec<Lost>,
}

/// One thing that is damaged.
#[derive(Serialize)]
pub(super) struct Lost {
    kind: &'static str,
    sentence: String,
}

/// Does `salvage`. What is lost is told, and the new file is none the worse for it.
pub(super) fn file(shell: &mut Shell<'_>, order: &Salvage) -> Result<(), CliError> {
    order.output.refuse_existing()?;
    if order.output.path == order.file {
        return Err(Refusal::Exists(order.file.clone()).into());
    }
    let mut session = shell.open_damaged(&order.file)?;
    let mut losses = losses(session.project()?.wreck(), session.project()?.assessment());
    if losses.is_empty() && session.ask(Request::Verify).is_err() {
        // The container is whole, and files in it are not.
        let assessment = session.project()?.assessment();
        let damages = session.damages().iter().cloned().map(Loss::File);
        losses.extend(damages.map(|damage| Lost::of(&damage, assessment)));
        session.ask(Request::GiveUpDamaged)?;
    }
    let is_damaged = !losses.is_empty();
    if is_damaged {
        session.ask(Request::SaveAs(order.output.path.clone()))?;
    }
    let output = is_damaged.then(|| order.output.path.display().to_string());
    if order.json {
        return shell.terminal.json(&Salvaged {
            format: 1,
            file: order.file.display().to_string(),
            output,
            losses,
        });
    }
    let head = match &output {
        Some(output) => words::salvaged(output),
        None => words::NOT_DAMAGED.to_owned(),
    };
    shell.terminal.line(&head)?;
    for lost in &losses {
        shell.terminal.line(&format!("  {}", lost.sentence))?;
    }
    Ok(())
}

/// What is damaged of the file that a project was read from.
pub(super) fn losses(wreck: Option<&Wreck>, assessment: &Assessment) -> Vec<Lost> {
    let losses = wreck.into_iter().flat_map(|wreck| &wreck.losses);
    losses.map(|it| Lost::of(it, assessment)).collect()
}

impl Lost {
    fn of(it: &Loss, assessment: &Assessment) -> Self {
        Self {
            kind: kind(it),
            sentence: loss(it, assessment),
        }
    }

    /// Whether the words that the content hash is taken over may be others.
    pub(super) fn changes_content(&self) -> bool {
        ["doubtful", "catalog"].contains(&self.kind)
    }

    /// The sentence about it.
    pub(super) fn sentence(&self) -> &str {
        &self.sentence
    }
}

fn kind(loss: &Loss) -> &'static str {
    match loss {
        Loss::Parts => "parts",
        Loss::Directory => "directory",
        Loss::Doubtful => "doubtful",
        Loss::Catalog(..) => "catalog",
        Loss::Newer => "newer",
        Loss::Trail(_) => "trail",
        Loss::File(_) => "file",
    }
}
