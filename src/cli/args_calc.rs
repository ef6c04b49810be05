//! How the command line of `calc` is read.

use std::path::{Path, PathBuf};

use super::{
    calc::{Calc, CalcTask},
    error::{CalcMisuse, Misuse},
    given::Given,
};
use crate::domain::calc::Calculator;

impl Given {
    /// What `calc` shall do.
    pub(super) fn calc(&self) -> Result<Calc, Misuse> {
        let name = self
            .arguments
            .first()
            .map(|_| self.argument(0))
            .transpose()?;
        let input = self.arguments.get(1).map(PathBuf::from);
        let task = self.calc_task(name.as_deref(), input.as_deref())?;
        let is_list = matches!(task, CalcTask::Account) && name.is_none();
        if name.is_none() && !is_list {
            return Err(Misuse::MissingArgument(0));
        }
        let needs_input = matches!(task, CalcTask::Account | CalcTask::Into { .. });
        if needs_input && input.is_none() && !is_list {
            return Err(Misuse::MissingArgument(1));
        }
        Ok(Calc {
            name,
            input,
            task,
            json: self.flag("json"),
        })
    }

    fn calc_task(&self, name: Option<&str>, input: Option<&Path>) -> Result<CalcTask, Misuse> {
        let (into, take_items) = (self.filled("into")?, self.flag("take-items"));
        let items = name == Some(Calculator::ProviderItems.id());
        if take_items && (into.is_none() || !items) {
            return Err(CalcMisuse::TakeItems.into());
        }
        let task = match (into, self.flag("example"), self.flag("questions")) {
            (None, false, false) => CalcTask::Account,
            (None, false, true) => CalcTask::Questions,
            (None, true, false) => CalcTask::Example,
            (Some(file), false, false) => CalcTask::Into {
                file: file.into(),
                take_items,
            },
            _ => return Err(CalcMisuse::TwoTasks.into()),
        };
        let told = matches!(task, CalcTask::Account | CalcTask::Questions);
        match (&task, input) {
            _ if self.flag("json") && !told => Err(CalcMisuse::Json.into()),
            (CalcTask::Example, Some(input)) => Err(Misuse::TooMany(input.display().to_string())),
            (CalcTask::Into { .. }, Some(input)) if is_project(input) => {
                Err(CalcMisuse::FromProject.into())
            }
            _ => Ok(task),
        }
    }
}

/// Whether a file is a project by its name; all else holds answers.
pub(super) fn is_project(path: &Path) -> bool {
    path.extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("jgd"))
}
