//! Changes one finding, all or nothing: `set`.

use super::{
    command::{Change, Plan},
    control,
    error::{CliError, Refusal},
    run::Shell,
    session::Session,
    wording,
};
use crate::{
    domain::{Applicability, Catalog, ControlKey, Finding, VerdictId},
    edit::{ActionField, ActionText, FindingEdit},
    workbench::Request,
};

/// Does `set`. Every request is made on the open project; the file is replaced once, when all have gone well.
pub(super) fn change(shell: &mut Shell<'_>, change: Change) -> Result<(), CliError> {
    let mut session = shell.open(&change.file)?;
    let row = control::find(session.project()?, &change.control)?;
    let (key, catalog) = (
        row.key.clone(),
        session.project()?.catalogs()[row.catalog].clone(),
    );
    let mut target = Target {
        session: &mut session,
        key,
    };
    target.judge(&catalog, change.verdict.as_deref())?;
    target.exclude(change.not_applicable)?;
    target.tick(&change.criteria)?;
    if let Some(summary) = change.summary {
        target.edit(FindingEdit::Summary(summary))?;
    }
    if let Some(plan) = change.plan {
        target.plan(plan)?;
    }
    session.ask(Request::Save)?;
    let project = session.project()?;
    let row = control::find(project, &change.control)?;
    shell.terminal.line(&wording::changed(
        &control::written(project, &row.key),
        row,
        &row.state,
    ))?;
    Ok(())
}

/// The finding to change.
struct Target<'s, 'a> {
    session: &'s mut Session<'a>,
    key: ControlKey,
}

impl Target<'_, '_> {
    /// Gives a verdict. The same one again is left alone, since asking for it would take it back.
    fn judge(&mut self, catalog: &Catalog, written: Option<&str>) -> Result<(), CliError> {
        let Some(written) = written else {
            return Ok(());
        };
        let id = verdict(catalog, written)?;
        let finding = self.finding()?;
        if finding.applies() && finding.verdict.as_ref() == Some(&id) {
            return Ok(());
        }
        self.session.ask(Request::Verdict(self.key.clone(), id))
    }

    /// Says why the control does not apply.
    fn exclude(&mut self, reason: Option<String>) -> Result<(), CliError> {
        let Some(reason) = reason else { return Ok(()) };
        if self.finding()?.applies() {
            self.session.ask(Request::NotApplicable(self.key.clone()))?;
        }
        self.edit(FindingEdit::Applicability(Applicability::NotApplicable {
            reason,
        }))
    }

    fn tick(&mut self, criteria: &[(usize, bool)]) -> Result<(), CliError> {
        for (number, met) in criteria {
            let all = &self.finding()?.criteria;
            let criterion = number.checked_sub(1).and_then(|index| all.get(index));
            let id = criterion
                .ok_or(Refusal::NoCriterion(*number, all.len()))?
                .id;
            self.edit(FindingEdit::CriterionMet(id, *met))?;
        }
        Ok(())
    }

    /// Sets the control's one plan. Where there are several, which one is meant cannot be told.
    fn plan(&mut self, plan: Plan) -> Result<(), CliError> {
        if self.finding()?.actions.is_empty() {
            self.session.ask(Request::AddAction(self.key.clone()))?;
        }
        let id = match &self.finding()?.actions[..] {
            [action] => action.id,
            actions => return Err(Refusal::ManyPlans(actions.len()).into()),
        };
        let text = |field, text| FindingEdit::Action(id, ActionField::Text(field, text));
        self.edit(FindingEdit::Action(id, ActionField::Due(Some(plan.due))))?;
        self.edit(text(ActionText::Owner, plan.owner))?;
        self.edit(text(ActionText::What, plan.text))
    }

    fn edit(&mut self, edit: FindingEdit) -> Result<(), CliError> {
        self.session.ask(Request::Finding(self.key.clone(), edit))
    }

    fn finding(&self) -> Result<&Finding, CliError> {
        let finding = self.session.project()?.assessment().finding(&self.key);
        Ok(finding.ok_or_else(|| Refusal::NoControl(self.key.to_string()))?)
    }
}

fn verdict(catalog: &Catalog, written: &str) -> Result<VerdictId, Refusal> {
    let found = catalog
        .scale
        .iter()
        .find(|level| level.id.as_str() == written || level.label == written);
    found.map(|level| level.id.clone()).ok_or_else(|| {
        let allowed = catalog
            .scale
            .iter()
            .map(|level| (level.id.to_string(), level.label.clone()));
        Refusal::NoVerdict(written.to_owned(), allowed.collect())
    })
}
