//! Small choices of words and marks that several parts of the report share.
use super::ReportInput;
use crate::domain::{Catalog, ControlKey, Mark as State, Outcome, Stamp, Tally};
use crate::report::document::Mark;
use crate::text;

/// Texts that are not blank, with a separator between.
pub(super) fn joined(parts: &[&str], separator: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(separator)
}

/// Controls by number, those of one catalog together; of several catalogs in a report, each with its short name.
pub(super) fn controls<'a>(
    input: &ReportInput<'_>,
    keys: impl IntoIterator<Item = &'a ControlKey>,
) -> String {
    let mut keys: Vec<&ControlKey> = keys.into_iter().collect();
    keys.dedup();
    let groups = keys.chunk_by(|a, b| a.catalog == b.catalog);
    let of_one = |group: &[&ControlKey]| {
        let mut numbers: Vec<&str> = group.iter().map(|key| key.control.as_str()).collect();
        numbers.dedup();
        let short = group.first().and_then(|key| short(input, key));
        joined(&[short.unwrap_or_default(), &numbers.join(", ")], " ")
    };
    groups.map(of_one).collect::<Vec<_>>().join(" · ")
}

/// A control by number and title.
pub(super) fn control_line(input: &ReportInput<'_>, key: &ControlKey) -> String {
    let catalogs = input.catalogs.iter();
    let catalog = catalogs
        .into_iter()
        .find(|catalog| catalog.id == key.catalog);
    let placed = catalog.and_then(|catalog| catalog.control(&key.control));
    let title = placed.map_or("", |placed| placed.control.title.as_str());
    joined(&[&controls(input, [key]), title], " ")
}

/// Short name of a control's catalog, where a report has several.
fn short<'a>(input: &ReportInput<'a>, key: &ControlKey) -> Option<&'a str> {
    let several = input.catalogs.len() > 1;
    let catalogs = input.catalogs.iter();
    let catalog = catalogs
        .into_iter()
        .find(|catalog| catalog.id == key.catalog)?;
    several.then_some(catalog.short.as_str())
}

/// When something was done, and by whom where it is known.
pub(super) fn person_at(input: &ReportInput<'_>, stamp: Stamp) -> String {
    let when = format!(
        "{} {}",
        text::date_table(stamp.at.date),
        text::clock(stamp.at)
    );
    let person = stamp.by.and_then(|id| input.assessment.person(id));
    joined(&[&when, person.map_or("", |person| &person.name)], " ")
}

/// The drawn mark of an outcome.
pub(super) fn outcome_mark(outcome: Outcome) -> Mark {
    match outcome {
        Outcome::Pass => Mark::Full,
        Outcome::Partial => Mark::Half,
        Outcome::Fail => Mark::Empty,
    }
}

/// The drawn mark of a state.
pub(super) fn state_mark(state: State) -> Mark {
    match state {
        State::Judged(outcome) => outcome_mark(outcome),
        State::NotApplicable => Mark::Dash,
        State::Unassessed => Mark::Dot,
    }
}

/// The states that a catalog's scale knows, with its own words where each outcome has one.
pub(super) fn states(catalog: &Catalog) -> Vec<(State, String)> {
    let judged = [Outcome::Pass, Outcome::Partial, Outcome::Fail]
        .into_iter()
        .filter_map(|outcome| {
            let label = outcome_label(catalog, outcome)?;
            Some((State::Judged(outcome), label))
        });
    let others = [State::NotApplicable, State::Unassessed]
        .map(|state| (state, text::mark(state).to_owned()));
    judged.chain(others).collect()
}

/// The catalog's word for an outcome; the common word where several levels count alike; none where
/// no level counts so.
pub(super) fn outcome_label(catalog: &Catalog, outcome: Outcome) -> Option<String> {
    let mut levels = catalog
        .scale
        .iter()
        .filter(|level| level.outcome == outcome);
    let first = levels.next()?;
    Some(if levels.next().is_none() {
        first.label.clone()
    } else {
        text::outcome(outcome).to_owned()
    })
}

/// The catalog's word for what is met.
pub(super) fn pass_label(catalog: &Catalog) -> String {
    outcome_label(catalog, Outcome::Pass).unwrap_or_else(|| text::outcome(Outcome::Pass).to_owned())
}

/// The count of a state.
pub(super) fn count(tally: Tally, state: State) -> usize {
    match state {
        State::Judged(Outcome::Pass) => tally.pass,
        State::Judged(Outcome::Partial) => tally.partial,
        State::Judged(Outcome::Fail) => tally.fail,
        State::NotApplicable => tally.not_applicable,
        State::Unassessed => tally.unassessed,
    }
}
