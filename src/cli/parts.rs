//! Hands a part of a project out and puts it together again: `split`, `merge`.

use std::path::PathBuf;

use super::{command::Output, error::CliError, export, part_words as words, run::Shell};
use crate::{
    edit::{MergeChoice, MergeChoices},
    workbench::{PartDeed, Request},
};

/// A part to hand out.
#[derive(Debug)]
pub(super) struct Split {
    /// The project file.
    pub(super) file: PathBuf,
    /// The controls, as written.
    pub(super) controls: Vec<String>,
    /// Where the part goes.
    pub(super) output: Output,
}

/// A part to take back.
#[derive(Debug)]
pub(super) struct TakeBack {
    /// The project file.
    pub(super) file: PathBuf,
    /// The part.
    pub(super) part: PathBuf,
    /// Where the whole goes.
    pub(super) output: Output,
    /// What stays where both sides have changed something.
    pub(super) on_conflict: Option<MergeChoice>,
}

/// Does `split`.
pub(super) fn split(shell: &mut Shell<'_>, asked: Split) -> Result<(), CliError> {
    asked.output.refuse_existing()?;
    let mut session = shell.open(&asked.file)?;
    let chosen = export::controls(session.project()?, &asked.controls)?;
    let deed = PartDeed::HandOut(chosen, asked.output.path);
    session.ask(Request::OnPart(Box::new(deed)))?;
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}

/// Does `merge`. Where both sides have changed something, it stops unless it was told what stays.
pub(super) fn merge(shell: &mut Shell<'_>, asked: TakeBack) -> Result<(), CliError> {
    asked.output.refuse_existing()?;
    let mut session = shell.open(&asked.file)?;
    session.ask(Request::OnPart(Box::new(PartDeed::TakeBack(asked.part))))?;
    let mut settled = Vec::new();
    if let Some((_, merge)) = session.returned() {
        let Some(choice) = asked.on_conflict else {
            return Err(CliError::Problems(words::conflicts(
                session.project()?,
                &merge,
            )));
        };
        settled = words::settled(session.project()?, &merge, choice);
        let places = merge.conflicts.into_iter().map(|it| (it.place, choice));
        let choices: MergeChoices = places.collect();
        session.ask(Request::OnPart(Box::new(PartDeed::Settle(choices))))?;
    }
    session.ask(Request::SaveAs(asked.output.path.clone()))?;
    let written = words::written(&asked.output.path);
    for sentence in session.news().iter().chain(&settled).chain([&written]) {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}
