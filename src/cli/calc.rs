//! The procedures around the checklists, calculated: `calc`.

use std::path::{Path, PathBuf};

use super::{
    args_calc::is_project,
    calc_json::{AccountPart, Asked, CalculatorPart, List},
    calc_text, calc_words as words,
    error::CliError,
    run::Shell,
    session::Session,
};
use crate::{
    domain::calc::{Answers, Calculator},
    text::calc,
    workbench::{
        ProcedureDeed, Procedures, Request, answer_file_error, calculator_example, read_answers,
    },
};

/// What `calc` shall do.
#[derive(Debug)]
pub(super) struct Calc {
    /// The name of the calculator as written; none for the list of all.
    pub(super) name: Option<String>,
    /// The file that holds the answers.
    pub(super) input: Option<PathBuf>,
    /// What is done with it.
    pub(super) task: CalcTask,
    /// Whether JSON is printed.
    pub(super) json: bool,
}

/// What is done with a calculator.
#[derive(Debug)]
pub(super) enum CalcTask {
    /// Tell the result, and the way to it.
    Account,
    /// Print the example of an input.
    Example,
    /// List what is asked.
    Questions,
    /// Put the answers into a project.
    Into {
        /// The project file.
        file: PathBuf,
        /// Whether the items to evaluate become the scope of the project.
        take_items: bool,
    },
}

/// Does `calc`.
pub(super) fn perform(shell: &mut Shell<'_>, asked: &Calc) -> Result<(), CliError> {
    let Some(name) = &asked.name else {
        return list(shell, asked.json);
    };
    let Some(calculator) = Calculator::named(name) else {
        let told = std::iter::once(words::unknown(name)).chain(words::list());
        return Err(CliError::Problems(told.collect()));
    };
    let input = asked.input.as_deref();
    match &asked.task {
        CalcTask::Account => account(shell, calculator, input, asked.json),
        CalcTask::Example => Ok(shell.terminal.text(calculator_example(calculator))?),
        CalcTask::Questions => questions(shell, calculator, input, asked.json),
        CalcTask::Into { file, take_items } => {
            let answers = read(input)?;
            keep(shell, calculator, answers, file, *take_items)
        }
    }
}

fn list(shell: &mut Shell<'_>, json: bool) -> Result<(), CliError> {
    if json {
        return shell.terminal.json(&List {
            format: 1,
            calculators: Calculator::ALL.map(CalculatorPart::of).to_vec(),
        });
    }
    for line in words::list() {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn account(
    shell: &mut Shell<'_>,
    calculator: Calculator,
    input: Option<&Path>,
    json: bool,
) -> Result<(), CliError> {
    let (procedures, answers) = gather(shell, calculator, input)?;
    // What a project keeps but is not asked now may be asked again; of a file it is a slip.
    if let Some(file) = input.filter(|file| !is_project(file)) {
        refuse_faults(&procedures, calculator, &answers, file)?;
    }
    let account = procedures.account(calculator, &answers);
    if json {
        return shell.terminal.json(&AccountPart::of(calculator, account));
    }
    for line in calc_text::account(calc::title(calculator), &account) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn questions(
    shell: &mut Shell<'_>,
    calculator: Calculator,
    input: Option<&Path>,
    json: bool,
) -> Result<(), CliError> {
    let (procedures, answers) = gather(shell, calculator, input)?;
    let questions = procedures.questions(calculator, &answers);
    if json {
        let printed = Asked::of(calculator, questions, &answers);
        return shell.terminal.json(&printed);
    }
    for line in calc_text::questions(&questions, &answers) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

/// Puts the answers into a project in one step, in place of all that its calculator has.
fn keep(
    shell: &mut Shell<'_>,
    calculator: Calculator,
    answers: Answers,
    file: &Path,
    take_items: bool,
) -> Result<(), CliError> {
    let mut session = shell.open(file)?;
    refuse_faults(&session.procedures(), calculator, &answers, file)?;
    let deed = ProcedureDeed::Replace(calculator, answers);
    session.ask(Request::OnProcedure(deed))?;
    if take_items {
        session.ask(Request::OnProcedure(ProcedureDeed::TakeItems))?;
    }
    session.ask(Request::Save)?;
    for sentence in session.warnings() {
        shell.terminal.complain(sentence);
    }
    let kept = session.project()?.assessment().answers(calculator);
    let count = kept.map_or(0, |answers| answers.iter().count());
    let told = words::kept(calc::title(calculator), count, file);
    shell.terminal.line(&told)?;
    for sentence in session.news() {
        shell.terminal.line(sentence)?;
    }
    Ok(())
}

/// What a calculator knows, and the answers: those that a project keeps, those of a file, or none.
fn gather(
    shell: &Shell<'_>,
    calculator: Calculator,
    input: Option<&Path>,
) -> Result<(Procedures, Answers), CliError> {
    let session = match input {
        Some(path) if is_project(path) => shell.open(path)?,
        _ => Session::begin(&shell.places, shell.now)?,
    };
    let answers = match input {
        Some(path) if is_project(path) => {
            let kept = session.project()?.assessment().answers(calculator);
            kept.cloned().unwrap_or_default()
        }
        input => read(input)?,
    };
    Ok((session.procedures(), answers))
}

fn read(input: Option<&Path>) -> Result<Answers, CliError> {
    let Some(path) = input else {
        return Ok(Answers::default());
    };
    read_answers(path).map_err(|error| CliError::Problems(vec![answer_file_error(path, &error)]))
}

/// Refuses answers that do not count; `file` is the one with which the questions can be looked up.
fn refuse_faults(
    procedures: &Procedures,
    calculator: Calculator,
    answers: &Answers,
    file: &Path,
) -> Result<(), CliError> {
    let faults = procedures.faults(calculator, answers);
    if faults.is_empty() {
        return Ok(());
    }
    let told = faults.iter().map(words::fault);
    let hint = words::refused(calculator.id(), file);
    Err(CliError::Problems(
        told.chain(std::iter::once(hint)).collect(),
    ))
}
