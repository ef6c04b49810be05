//! What the screens show of all controls at once. Derived from the assessment, made anew when it changes.

use std::{collections::BTreeMap, sync::Arc};

use super::search;
use crate::{
    domain::{Assessment, Catalog, ControlFilter, ControlKey, Lack, Mark, Placed, Tally, lacks},
    text,
};

/// All controls as rows, with counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// One row a control, in printed order.
    pub rows: Vec<Row>,
    /// Counts over all catalogs.
    pub tally: Tally,
    /// How many rows each filter admits, in the order of [`ControlFilter::ALL`].
    pub admitted: [usize; 6],
    places: BTreeMap<ControlKey, usize>,
}

/// One control in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The control.
    pub key: ControlKey,
    /// Index of its catalog among those in use.
    pub catalog: usize,
    /// Heading under which it stands in the list, for example `관리 · 1. 정보보호 정책·조직`.
    pub heading: String,
    /// Short title.
    pub title: String,
    /// State.
    pub mark: Mark,
    /// The state in the word of the catalog's scale.
    pub state: String,
    /// How many evidences it has.
    pub evidence: usize,
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// Filters that admit it, in the order of [`ControlFilter::ALL`].
    pub admits: [bool; 6],
    /// All its text in small letters, for searching.
    pub haystack: String,
}

impl Listing {
    /// Derives the listing.
    #[must_use]
    pub fn of(assessment: &Assessment, catalogs: &[Arc<Catalog>]) -> Self {
        let mut listing = Self::default();
        let several = catalogs.len() > 1;
        for (number, catalog) in catalogs.iter().enumerate() {
            for placed in catalog.controls() {
                let key = catalog.key(&placed.control.id);
                let mark = assessment.mark(catalog, &key);
                listing.tally.add(mark);
                let admits =
                    ControlFilter::ALL.map(|filter| filter.admits(assessment, catalog, &key));
                for (count, admitted) in listing.admitted.iter_mut().zip(admits) {
                    *count += usize::from(admitted);
                }
                let headings = headings(catalog, &placed, several);
                listing.places.insert(key.clone(), listing.rows.len());
                listing.rows.push(Row {
                    catalog: number,
                    heading: headings.join(" · "),
                    title: placed.control.title.clone(),
                    mark,
                    state: state(assessment, catalog, &key, mark),
                    evidence: assessment
                        .finding(&key)
                        .map_or(0, |finding| finding.evidence.len()),
                    lacks: lacks(assessment, catalog, &key),
                    admits,
                    haystack: haystack(assessment, &placed, &headings, &key),
                    key,
                });
            }
        }
        listing
    }

    /// The row of a control.
    #[must_use]
    pub fn row(&self, key: &ControlKey) -> Option<&Row> {
        self.places.get(key).and_then(|place| self.rows.get(*place))
    }

    /// How many controls lack something before the report can be handed in.
    #[must_use]
    pub fn lacking(&self) -> usize {
        self.rows.iter().filter(|row| !row.lacks.is_empty()).count()
    }
}

/// The word for the state of a control: that of its verdict, where it has one.
fn state(assessment: &Assessment, catalog: &Catalog, key: &ControlKey, mark: Mark) -> String {
    let verdict = assessment
        .finding(key)
        .and_then(|finding| finding.verdict.as_ref());
    let level = verdict.and_then(|verdict| catalog.level(verdict));
    match (mark, level) {
        (Mark::Judged(_), Some(level)) => level.label.clone(),
        (mark, _) => text::mark(mark).to_owned(),
    }
}

/// The two outer headings of a control; of several catalogs, the catalog's name and the inner one of them.
fn headings(catalog: &Catalog, placed: &Placed<'_>, several: bool) -> Vec<String> {
    let groups: Vec<String> = placed
        .path
        .iter()
        .take(2)
        .map(|it| text::group_title(it))
        .collect();
    if several {
        let inner = groups.last().cloned();
        std::iter::once(catalog.short.clone())
            .chain(inner)
            .collect()
    } else {
        groups
    }
}

fn haystack(
    assessment: &Assessment,
    placed: &Placed<'_>,
    headings: &[String],
    key: &ControlKey,
) -> String {
    let control = placed.control;
    let mut parts = vec![control.id.as_str(), &control.title, &control.requirement];
    parts.extend(headings.iter().map(String::as_str));
    if let Some(finding) = assessment.finding(key) {
        parts.push(&finding.summary);
        for action in &finding.actions {
            parts.extend([action.owner.as_str(), &action.text]);
        }
        let evidence = assessment.evidence_of(finding);
        parts.extend(evidence.map(|evidence| evidence.title.as_str()));
    }
    search::haystack(&parts.join("\n"))
}
