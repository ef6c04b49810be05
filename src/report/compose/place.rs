//! Where a control stands: its catalog, the headings above it, its number, what is asked and whom it binds.
use super::ReportInput;
use super::form::wide;
use super::words::letters;
use crate::domain::{Catalog, Control, Placed};
use crate::report::document::{Cell, Content, Row, Run, Size};
use crate::report::wording;
use crate::text;

/// A first heading up to so long stands beside the second.
const SHORT_TITLE: usize = 6;

/// The first rows of a form.
pub(super) fn rows(input: &ReportInput<'_>, catalog: &Catalog, placed: &Placed<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    if input.has_several() {
        rows.push(wide(
            wording::BASIS,
            vec![Content::text(catalog.title.clone())],
        ));
    }
    rows.extend(heading_rows(catalog, placed));
    let control = placed.control;
    let mut requirement = vec![Content::text(format!(
        "{} {}",
        control.id, control.requirement
    ))];
    requirement.extend(properties(catalog, control));
    if input
        .assessment
        .tailoring
        .own(&catalog.key(&control.id))
        .is_some()
    {
        let words = vec![Run::muted(wording::OWN_CONTROL)];
        requirement.push(Content::sized(words, Size::Small));
    }
    rows.push(wide(&catalog.leaf, requirement));
    rows
}

/// The headings above a control under the names of their levels: the first two share a row, as in
/// the guide, where the first is short.
fn heading_rows(catalog: &Catalog, placed: &Placed<'_>) -> Vec<Row> {
    let level = |index: usize| catalog.levels.get(index).map_or("", String::as_str);
    let mut rows = Vec::new();
    let mut rest = 0;
    if let [first, second, ..] = placed.path[..]
        && letters(&text::group_title(first)) <= SHORT_TITLE
    {
        rows.push(Row::new(vec![
            Cell::label(level(0)),
            Cell::text(text::group_title(first)),
            Cell::label(level(1)),
            Cell::text(text::group_title(second)).spanning(3, 1),
        ]));
        rest = 2;
    }
    for (index, group) in placed.path.iter().enumerate().skip(rest) {
        rows.push(wide(
            level(index),
            vec![Content::text(text::group_title(group))],
        ));
    }
    rows
}

/// What is said of the control beside its text: whom it binds, whether it is required.
fn properties(catalog: &Catalog, control: &Control) -> Option<Content> {
    let labels: Vec<(&str, &str)> = control.labels(catalog).collect();
    let mut runs = Vec::new();
    for property in labels.chunk_by(|a, b| a.0 == b.0) {
        let name = property.first().map_or("", |(name, _)| *name);
        let values: Vec<&str> = property.iter().map(|(_, value)| *value).collect();
        let separator = if runs.is_empty() { "" } else { " · " };
        runs.push(Run::muted(format!("{separator}{name} ")));
        runs.push(Run::regular(values.join(", ")));
    }
    (!runs.is_empty()).then(|| Content::sized(runs, Size::Dense))
}
