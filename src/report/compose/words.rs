//! Small choices of words and marks that several parts of the report share.
use super::ReportInput;
use crate::domain::{Catalog, Control, ControlKey, Mark as State, Outcome, Stamp, Tally};
use crate::report::document::Mark;
use crate::report::wording;
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
        let numbers: Vec<&str> = group.iter().map(|key| key.control.as_str()).collect();
        let short = group.first().and_then(|key| short(input, key));
        joined(&[short.unwrap_or_default(), &numbers.join(", ")], " ")
    };
    groups.map(of_one).collect::<Vec<_>>().join(" · ")
}

/// A control by number and title.
pub(super) fn control_line(input: &ReportInput<'_>, key: &ControlKey) -> String {
    let title = catalog_of(input, key).and_then(|catalog| {
        let placed = catalog.control(&key.control)?;
        Some(control_title(input, catalog, placed.control))
    });
    joined(&[&controls(input, [key]), &title.unwrap_or_default()], " ")
}

/// The title of a control, with the mark of those that the company has added.
pub(super) fn control_title(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    control: &Control,
) -> String {
    let own = input
        .assessment
        .tailoring
        .own(&catalog.key(&control.id))
        .is_some();
    if own {
        format!("{} ({})", control.title, wording::OWN)
    } else {
        control.title.clone()
    }
}

/// How many of the catalog's controls the company has added.
pub(super) fn own_count(input: &ReportInput<'_>, catalog: &Catalog) -> usize {
    let own = input.assessment.tailoring.own.iter();
    own.filter(|own| own.catalog == catalog.id).count()
}

/// The catalog of a control, where it is in use.
pub(super) fn catalog_of<'a>(input: &ReportInput<'a>, key: &ControlKey) -> Option<&'a Catalog> {
    let catalogs = input.catalogs.iter().map(AsRef::as_ref);
    let mut of_key = catalogs.filter(|catalog| catalog.id == key.catalog);
    of_key.next()
}

/// Name of a control's catalog where its number alone does not tell: the short name among several,
/// the id where the catalog has been taken out of the project.
fn short<'a>(input: &ReportInput<'a>, key: &'a ControlKey) -> Option<&'a str> {
    match catalog_of(input, key) {
        Some(catalog) => input.has_several().then_some(catalog.short.as_str()),
        None => Some(key.catalog.as_str()),
    }
}

/// About how many syllables wide a text is: two letters that are no Hangul are as wide as one.
pub(super) fn letters(text: &str) -> usize {
    let halves = text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 });
    halves.sum::<usize>().div_ceil(2)
}

/// When something was done.
pub(super) fn moment(stamp: Stamp) -> String {
    let (date, clock) = (text::date_table(stamp.at.date), text::clock(stamp.at));
    format!("{date} {clock}")
}

/// By whom something was done; blank where it is not known.
pub(super) fn person<'a>(input: &ReportInput<'a>, stamp: Stamp) -> &'a str {
    input.assessment.doer(stamp).unwrap_or_default()
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
        State::Unconfirmed => Mark::Diamond,
        State::Unassessed => Mark::Dot,
    }
}

/// The catalog's word for what is met.
pub(super) fn pass_label(catalog: &Catalog) -> String {
    text::outcome_label(catalog, Outcome::Pass).unwrap_or_else(|| wording::MET.to_owned())
}

/// Two tallies counted together.
pub(super) fn sum(a: Tally, b: Tally) -> Tally {
    Tally {
        pass: a.pass + b.pass,
        partial: a.partial + b.partial,
        fail: a.fail + b.fail,
        not_applicable: a.not_applicable + b.not_applicable,
        unconfirmed: a.unconfirmed + b.unconfirmed,
        unassessed: a.unassessed + b.unassessed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{VerdictId, VerdictLevel};

    #[test]
    fn levels_that_count_alike_keep_the_catalogs_words() {
        let level = |label: &str, outcome| VerdictLevel {
            id: VerdictId::new(label),
            label: label.to_owned(),
            outcome,
            meaning: String::new(),
        };
        let catalog = Catalog {
            scale: vec![
                level("우수", Outcome::Pass),
                level("양호", Outcome::Pass),
                level("취약", Outcome::Fail),
            ],
            ..Catalog::default()
        };
        assert_eq!(pass_label(&catalog), "우수·양호");
        assert_eq!(text::outcome_label(&catalog, Outcome::Partial), None);
    }

    #[test]
    fn letters_that_are_no_hangul_are_half_as_wide() {
        assert_eq!((letters("계정 관리"), letters("1. 관리")), (5, 4));
    }
}
