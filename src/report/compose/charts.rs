//! The charts of the totals: by field, by verdict, and what is planned over time.
use std::collections::BTreeSet;

use super::ReportInput;
use super::words::{state_mark, sum};
use crate::domain::{ActionItem, ActionState, Catalog, Date, Finding, Group, Progress, Tally};
use crate::report::document::{BarChart, ColumnChart, Mark};
use crate::report::wording;
use crate::text;

/// More columns than these and the chart counts by quarter, and then by year.
const MOST_COLUMNS: i32 = 14;

/// A bar a field, its parts the verdicts.
pub(super) fn by_field(catalog: &Catalog, progress: &Progress<'_>) -> BarChart {
    let states = text::states(catalog, progress.total);
    let parts = |tally: Tally| -> Vec<u32> {
        let counts = states.iter().map(|(state, _)| tally.count(*state));
        counts.map(count).collect()
    };
    let bar = |(path, tally): &(Vec<&Group>, Tally)| {
        let label = path
            .last()
            .map(|group| text::group_title(group))
            .unwrap_or_default();
        (label, parts(*tally))
    };
    BarChart {
        series: series(catalog, progress.total),
        bars: bars_of(&progress.fields).iter().map(bar).collect(),
        dense: false,
    }
}

/// A bar a verdict.
pub(super) fn by_verdict(catalog: &Catalog, total: Tally) -> BarChart {
    let states = text::states(catalog, total);
    let bar = |(index, (state, label)): (usize, &(crate::domain::Mark, String))| {
        let here = total.count(*state);
        let mut parts = vec![0; states.len()];
        parts[index] = count(here);
        (label.clone(), parts)
    };
    BarChart {
        series: series(catalog, total),
        bars: states.iter().enumerate().map(bar).collect(),
        dense: false,
    }
}

fn series(catalog: &Catalog, total: Tally) -> Vec<(Mark, String)> {
    let states = text::states(catalog, total).into_iter();
    states
        .map(|(state, label)| (state_mark(state), label))
        .collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A bar a field; a bar a heading above the fields where these bear the same few titles everywhere
/// (필수 사항, 추가 사항), which says nothing beside a bar.
fn bars_of<'a>(fields: &[(Vec<&'a Group>, Tally)]) -> Vec<(Vec<&'a Group>, Tally)> {
    let titles: BTreeSet<&str> = fields
        .iter()
        .filter_map(|(path, _)| path.last())
        .map(|group| group.title.as_str())
        .collect();
    if titles.len() * 2 > fields.len() {
        return fields.to_vec();
    }
    let of_one = |fields: &[(Vec<&'a Group>, Tally)]| {
        let path = fields.iter().filter_map(|(path, _)| path.first().copied());
        let tallies = fields.iter().map(|(_, tally)| *tally);
        (path.take(1).collect(), tallies.fold(Tally::default(), sum))
    };
    let outer = |path: &[&Group]| path.first().map(|group| group.id.clone());
    fields
        .chunk_by(|a, b| outer(&a.0) == outer(&b.0))
        .map(of_one)
        .collect()
}

/// How the plans stand on the day of the report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Plans {
    /// All.
    pub(super) all: usize,
    /// Carried out.
    pub(super) done: usize,
    /// Not carried out though their day has passed.
    pub(super) overdue: usize,
    /// Not carried out and without a day.
    pub(super) undated: usize,
}

/// Counts the plans of all controls in the report.
pub(super) fn plans(input: &ReportInput<'_>) -> Plans {
    let mut plans = Plans::default();
    for action in actions(input) {
        plans.all += 1;
        match standing(action, input.created.date) {
            Standing::Done => plans.done += 1,
            Standing::Overdue => plans.overdue += 1,
            Standing::Ahead if action.due.is_none() => plans.undated += 1,
            Standing::Ahead => {}
        }
    }
    plans
}

/// What is planned, by month, quarter or year; none where nothing is.
pub(super) fn plan_over_time(input: &ReportInput<'_>) -> Option<ColumnChart> {
    let actions: Vec<&ActionItem> = actions(input).collect();
    let months = actions.iter().filter_map(|action| action.due).map(month);
    let (first, last) = (months.clone().min(), months.max());
    let spans = first.zip(last).map(|(first, last)| (first, last - first));
    let width = match spans {
        Some((_, span)) if span < MOST_COLUMNS => 1,
        Some((_, span)) if span < 3 * MOST_COLUMNS => 3,
        _ => 12,
    };
    let mut columns = Vec::new();
    if let Some((first, last)) = first.zip(last) {
        for step in first / width..=last / width {
            let due =
                |action: &&&ActionItem| action.due.is_some_and(|date| month(date) / width == step);
            let parts = stack(actions.iter().filter(due), input.created.date);
            columns.push((column_label(step, width), parts));
        }
    }
    let undated = actions.iter().filter(|action| action.due.is_none());
    let parts = stack(undated, input.created.date);
    if parts.iter().any(|part| *part > 0) {
        columns.push((wording::NO_DATE.map(str::to_owned), parts));
    }
    let series = [
        (Mark::Full, wording::PLAN_DONE),
        (Mark::Half, wording::PLAN_AHEAD),
        (Mark::Empty, wording::PLAN_OVERDUE),
    ];
    (!columns.is_empty()).then(|| ColumnChart {
        series: series.map(|(mark, word)| (mark, word.to_owned())).to_vec(),
        columns,
    })
}

/// Months since the year 0, so that they can be counted.
fn month(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

fn column_label(step: i32, width: i32) -> [String; 2] {
    let first = step * width;
    let year = u16::try_from(first / 12).unwrap_or_default();
    let month = u8::try_from(first % 12).unwrap_or_default();
    match width {
        1 => wording::month(year, month + 1),
        3 => wording::quarter(year, month / 3 + 1),
        _ => wording::year(year),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Done,
    Ahead,
    Overdue,
}

fn standing(action: &ActionItem, today: Date) -> Standing {
    match action.state {
        ActionState::Done => Standing::Done,
        _ if action.due.is_some_and(|due| due < today) => Standing::Overdue,
        _ => Standing::Ahead,
    }
}

fn stack<'a>(actions: impl Iterator<Item = &'a &'a ActionItem>, today: Date) -> Vec<u32> {
    let mut parts = vec![0; 3];
    for action in actions {
        parts[standing(action, today) as usize] += 1;
    }
    parts
}

/// The plans of all controls in the report, in printed order.
fn actions<'a>(input: &ReportInput<'a>) -> impl Iterator<Item = &'a ActionItem> {
    let assessment = input.assessment;
    let findings = input.catalogs.iter().flat_map(move |catalog| {
        let placed = catalog.controls().into_iter();
        placed.filter_map(move |placed| assessment.finding(&catalog.key(&placed.control.id)))
    });
    findings
        .filter(|finding| Finding::applies(finding))
        .flat_map(|finding| &finding.actions)
        .filter(|action| !action.is_blank())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::GroupId;

    fn group(id: &str, title: &str) -> Group {
        Group {
            id: GroupId::new(id),
            title: title.to_owned(),
            ..Group::default()
        }
    }

    fn labels(fields: &[(Vec<&Group>, Tally)]) -> Vec<(String, usize)> {
        let bars = bars_of(fields);
        let label = |(path, tally): &(Vec<&Group>, Tally)| {
            (path.last().unwrap().id.to_string(), tally.pass)
        };
        bars.iter().map(label).collect()
    }

    #[test]
    fn fields_that_all_bear_the_same_titles_are_drawn_by_the_headings_above_them() {
        let one = Tally {
            pass: 1,
            ..Tally::default()
        };
        let outer = [group("1", "계정"), group("2", "암호")];
        let inner = ["1.가", "1.나", "2.가", "2.나"];
        let same = inner.map(|id| {
            group(
                id,
                if id.ends_with('가') {
                    "필수"
                } else {
                    "추가"
                },
            )
        });
        let of = |groups: &[Group]| {
            let paths = groups.iter().enumerate();
            let fields: Vec<_> = paths
                .map(|(at, group)| (vec![&outer[at / 2], group], one))
                .collect();
            labels(&fields)
        };
        assert_eq!(of(&same), [("1".to_owned(), 2), ("2".to_owned(), 2)]);
        let own = inner.map(|id| group(id, id));
        assert_eq!(of(&own).len(), 4);
    }

    #[test]
    fn a_plan_is_late_from_the_day_after_its_due_date_unless_it_is_done() {
        let due = |state| ActionItem {
            due: Some("2026-11-20".parse().unwrap()),
            state,
            ..ActionItem::default()
        };
        let on = |day: &str, state| standing(&due(state), day.parse().unwrap());
        assert_eq!(on("2026-11-20", ActionState::Open), Standing::Ahead);
        assert_eq!(on("2026-11-21", ActionState::InProgress), Standing::Overdue);
        assert_eq!(on("2026-11-21", ActionState::Done), Standing::Done);
    }

    #[test]
    fn columns_bear_month_quarter_or_year() {
        let months = month("2026-12-31".parse().unwrap());
        assert_eq!(column_label(months, 1), ["12월", "2026년"]);
        assert_eq!(column_label(months / 3, 3), ["4분기", "2026년"]);
        assert_eq!(column_label(months / 12, 12), ["2026년", ""]);
    }
}
