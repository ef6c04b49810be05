//! The risks that a guide names, the controls that answer each, and how it stands with them.
use super::verdicts::marked;
use super::words::{outcome_mark, state_mark};
use super::{ReportInput, heading};
use crate::domain::{Catalog, Mark as State, Outcome, Risk, RiskSurvey, Tally};
use crate::report::document::{
    Block, Cell, CellKind, Content, List, ListItem, Look, Mark, Marker, Row, Run, Size, Table,
    Width,
};
use crate::report::wording;

/// A table for each catalog whose guide names risks; nothing where none does.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for catalog in input.catalogs {
        let Some(survey) = input.knowledge.risks(&catalog.id) else {
            continue;
        };
        if input.has_several() {
            blocks.push(heading(2, Look::Bar, "", &catalog.title));
        }
        blocks.extend(survey_blocks(input, catalog, survey));
    }
    blocks
}

fn survey_blocks(input: &ReportInput<'_>, catalog: &Catalog, survey: &RiskSurvey) -> Vec<Block> {
    let mut rows = vec![Row::new(wording::RISK_HEADS.map(Cell::head).to_vec())];
    let mut answered = 0;
    for area in &survey.areas {
        let label = Cell::label(area.title.clone()).spanning(wording::RISK_HEADS.len(), 1);
        rows.push(Row::new(vec![label]));
        for (index, risk) in area.risks.iter().enumerate() {
            let tally = tally(input, catalog, risk);
            answered +=
                usize::from(standing(tally, is_whole(catalog, risk)).1 == wording::RISK_ANSWERED);
            rows.push(Row {
                keep_with_previous: index == 0,
                ..row(input, catalog, risk, tally)
            });
        }
    }
    let lead = wording::risks_lead(&survey.source, survey.risks().count(), answered);
    let table = Table {
        columns: vec![Width::Share(1.0), Width::Share(1.1), Width::Points(78.0)],
        header_rows: 1,
        rows,
    };
    vec![Block::Content(Content::text(lead)), Block::Table(table)]
}

/// How the controls of the report stand that answer a risk.
fn tally(input: &ReportInput<'_>, catalog: &Catalog, risk: &Risk) -> Tally {
    let mut tally = Tally::default();
    for id in &risk.controls {
        if catalog.control(id).is_some() {
            tally.add(input.assessment.mark(catalog, &catalog.key(id)));
        }
    }
    tally
}

/// Whether the report holds all controls that answer a risk.
fn is_whole(catalog: &Catalog, risk: &Risk) -> bool {
    let mut controls = risk.controls.iter();
    controls.all(|id| catalog.control(id).is_some())
}

/// The state of a risk: answered when all that answer it and apply are met. A report that holds only some of them says so,
/// since the others decide as well.
fn standing(tally: Tally, whole: bool) -> (Mark, &'static str) {
    let mark = |outcome| outcome_mark(outcome);
    match tally {
        _ if tally.total() == 0 => (Mark::Dot, wording::NONE),
        _ if !whole => (Mark::Dot, wording::RISK_IN_PART),
        _ if tally.applicable() == 0 => (Mark::Dash, wording::RISK_OUT),
        _ if tally.open() > 0 => (Mark::Dot, wording::RISK_UNKNOWN),
        _ if tally.shortfalls() == 0 => (mark(Outcome::Pass), wording::RISK_ANSWERED),
        _ if tally.pass + tally.partial > 0 => (mark(Outcome::Partial), wording::RISK_PARTLY),
        _ => (mark(Outcome::Fail), wording::RISK_OPEN),
    }
}

fn row(input: &ReportInput<'_>, catalog: &Catalog, risk: &Risk, tally: Tally) -> Row {
    let item = |id: &crate::domain::ControlId| {
        let placed = catalog.control(id)?;
        let state: State = input.assessment.mark(catalog, &catalog.key(id));
        Some(ListItem {
            marker: Marker::Mark(state_mark(state)),
            depth: 0,
            runs: vec![Run::regular(format!("{id} {}", placed.control.title))],
        })
    };
    let items: Vec<ListItem> = risk.controls.iter().filter_map(item).collect();
    let answers = if items.is_empty() {
        let words = Run::muted(wording::RISK_WITHOUT_CONTROL);
        Content::sized(vec![words], Size::Dense)
    } else {
        Content::List(List {
            items,
            size: Size::Dense,
        })
    };
    let (mark, words) = standing(tally, is_whole(catalog, risk));
    Row::new(vec![
        Cell::text(risk.title.clone()),
        Cell::new(CellKind::Body, vec![answers]),
        marked(mark, words, CellKind::Body),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_risk_is_answered_only_where_all_that_applies_is_met() {
        let of = |pass, partial, fail, not_applicable, unassessed| {
            let tally = Tally {
                pass,
                partial,
                fail,
                not_applicable,
                unassessed,
                ..Tally::default()
            };
            standing(tally, true).1
        };
        assert_eq!(of(2, 0, 0, 1, 0), wording::RISK_ANSWERED);
        assert_eq!(of(2, 0, 0, 0, 1), wording::RISK_UNKNOWN);
        assert_eq!(of(1, 0, 1, 0, 0), wording::RISK_PARTLY);
        assert_eq!(of(0, 1, 0, 0, 0), wording::RISK_PARTLY);
        assert_eq!(of(0, 0, 2, 1, 0), wording::RISK_OPEN);
        assert_eq!(of(0, 0, 0, 2, 0), wording::RISK_OUT);
        assert_eq!(of(0, 0, 0, 0, 0), wording::NONE);
        let met = Tally {
            pass: 2,
            ..Tally::default()
        };
        assert_eq!(standing(met, false).1, wording::RISK_IN_PART);
    }
}
