//! What grade the figures of an indicator make, and what the print leaves open in that.

use std::collections::BTreeSet;

use super::{Entry, Grade, Indicator, Measure, Readings, Side, Standard};
use crate::domain::calc::Decimal;

/// What the figures of an indicator make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Figure by figure.
    pub figures: Vec<Figure>,
    /// The grades that are left, higher first; one where nothing is open.
    pub grades: Vec<Grade>,
    /// Whether the figures, joined by 또는, make different grades, each certain in itself.
    pub differ: bool,
}

/// What one figure makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// The figure.
    pub value: Decimal,
    /// The grades that the bands allow, higher first.
    pub grades: Vec<Grade>,
    /// What the bands leave open for it.
    pub doubt: Option<Doubt>,
}

/// What printed bands leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// The figure lies between two bands.
    Gap,
    /// It is a number of visitors between two that are printed bare, without 이상 or 이하.
    Bare,
    /// The figure lies in two bands.
    Overlap,
}

impl Measured {
    /// What the figures make by the bands of the standard; nothing where there are none.
    #[must_use]
    pub fn of(
        entry: &Entry,
        indicator: Indicator,
        standard: &Standard,
        readings: Readings,
    ) -> Option<Self> {
        let figures = entry.figures.iter();
        let figures: Vec<Figure> = figures
            .filter_map(|(measure, value)| Figure::of(*value, indicator, *measure, standard))
            .collect();
        let read = figures.iter().map(|figure| figure.read(readings));
        let read: Vec<Vec<Grade>> = read.collect();
        let all: BTreeSet<Grade> = read.iter().flatten().copied().collect();
        let settled = read.iter().all(|grades| grades.len() == 1);
        let differ = settled && all.len() > 1;
        let grades: Vec<Grade> = all.into_iter().rev().collect();
        let grades = if differ {
            taken(grades, readings.measures)
        } else {
            grades
        };
        (!figures.is_empty()).then_some(Self {
            figures,
            grades,
            differ,
        })
    }

    /// The grade, where only one is left.
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        match self.grades[..] {
            [grade] => Some(grade),
            _ => None,
        }
    }

    /// Whether a figure is open between grades in that way.
    #[must_use]
    pub fn doubts(&self, doubt: Doubt) -> bool {
        let mut figures = self.figures.iter();
        figures.any(|figure| figure.doubt == Some(doubt) && figure.grades.len() > 1)
    }
}

impl Figure {
    fn of(
        value: Decimal,
        indicator: Indicator,
        measure: Measure,
        standard: &Standard,
    ) -> Option<Self> {
        let scale = standard.scale(indicator, measure)?;
        let holding = scale.holding(value);
        let (grades, doubt) = match holding.len() {
            0 if (indicator, measure) == (Indicator::Visitors, Measure::Count) => {
                (scale.around(value), Some(Doubt::Bare))
            }
            0 => (scale.around(value), Some(Doubt::Gap)),
            1 => (holding, None),
            _ => (holding, Some(Doubt::Overlap)),
        };
        Some(Self {
            measure,
            value,
            grades,
            doubt,
        })
    }

    /// The grades that are left after the user's reading.
    fn read(&self, readings: Readings) -> Vec<Grade> {
        let side = match self.doubt {
            Some(Doubt::Gap) => readings.gap,
            Some(Doubt::Bare) => readings.visitors,
            Some(Doubt::Overlap) => readings.overlap,
            None => None,
        };
        taken(self.grades.clone(), side)
    }
}

/// The one grade on the side taken; all while no side is.
fn taken(grades: Vec<Grade>, side: Option<Side>) -> Vec<Grade> {
    let one = match side {
        None => return grades,
        Some(Side::Higher) => grades.iter().max(),
        Some(Side::Lower) => grades.iter().min(),
    };
    one.copied().into_iter().collect()
}
