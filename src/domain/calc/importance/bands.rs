//! The bands of figures that make a grade: the printed ones, with their gaps and overlaps, or the institution's own, which
//! have none.

use std::ops::{
    Bound::{self, Excluded, Included, Unbounded},
    RangeBounds,
};

use super::{Grade, Indicator, Measure};
use crate::domain::calc::Decimal;

/// The figures of one grade, from and to.
pub type Band = (Bound<Decimal>, Bound<Decimal>);

/// The bands of one measure of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The indicator.
    pub indicator: Indicator,
    /// What is measured.
    pub measure: Measure,
    /// The bands in printed order: 상, 중, 하, 해당없음.
    pub bands: [Band; 4],
}

impl Scale {
    /// All scales as appendix 1 prints them. A bare `100만명` is taken as exactly that number, so that all between is a gap:
    /// the print does not say 이상 there.
    #[must_use]
    pub fn printed() -> Vec<Self> {
        let all = Indicator::ALL.into_iter();
        all.flat_map(|indicator| {
            let measures = indicator.measures().iter();
            measures.filter_map(move |measure| Self::guide(indicator, *measure))
        })
        .collect()
    }

    /// The institution's own, from the least figures that make a 상, 중 and 하 on; for a recovery time the most figures.
    #[must_use]
    pub fn own(indicator: Indicator, measure: Measure, limits: [Decimal; 3]) -> Self {
        let [high, middle, low] = limits;
        let bands = if Self::falls(measure) {
            [
                (Unbounded, Included(high)),
                (Excluded(high), Included(middle)),
                (Excluded(middle), Included(low)),
                (Excluded(low), Unbounded),
            ]
        } else {
            [
                (Included(high), Unbounded),
                (Included(middle), Excluded(high)),
                (Included(low), Excluded(middle)),
                (Unbounded, Excluded(low)),
            ]
        };
        Self {
            indicator,
            measure,
            bands,
        }
    }

    /// Whether the grade falls as the figure rises, as with a time to recovery.
    #[must_use]
    pub fn falls(measure: Measure) -> bool {
        measure == Measure::Hours
    }

    /// The grades whose band holds the figure, highest first: none in a gap, several in an overlap.
    #[must_use]
    pub fn holding(&self, figure: Decimal) -> Vec<Grade> {
        self.graded(|band| band.contains(&figure))
    }

    /// The grades on both sides of a figure that no band holds, higher first; only one beyond the last band.
    #[must_use]
    pub fn around(&self, figure: Decimal) -> Vec<Grade> {
        let below = self.graded(|band| ends_below(band, figure));
        let above = self.graded(|band| starts_above(band, figure));
        let nearest = [above.into_iter().min(), below.into_iter().max()];
        nearest.into_iter().flatten().collect()
    }

    fn graded(&self, holds: impl Fn(&Band) -> bool) -> Vec<Grade> {
        let pairs = Grade::ALL.into_iter().zip(&self.bands);
        pairs
            .filter(|(_, band)| holds(band))
            .map(|(grade, _)| grade)
            .collect()
    }

    /// 부록 1, 2단계: the bands as printed.
    fn guide(indicator: Indicator, measure: Measure) -> Option<Self> {
        let bands = match (indicator, measure) {
            (Indicator::Institutions, Measure::Count) => {
                [from(50), both(20, 49), both(1, 19), both(0, 0)]
            }
            (Indicator::Institutions, Measure::Share) => {
                [from(10), both(5, 9), both(1, 5), under(1)]
            }
            (Indicator::Systems, Measure::Count) => {
                [from(30), both(10, 29), both(1, 9), both(0, 0)]
            }
            (Indicator::Systems | Indicator::Loss, Measure::Share) => {
                [from(10), both(5, 9), both(1, 4), under(1)]
            }
            (Indicator::Visitors, Measure::Share) => [from(30), both(10, 29), both(1, 9), under(1)],
            (Indicator::Visitors, Measure::Count) => [
                both(1_000_000, 1_000_000),
                both(100_000, 100_000),
                both(10_000, 10_000),
                under(10_000),
            ],
            (Indicator::Loss, Measure::Amount) => [
                from(50_000),
                both(10_000, 30_000),
                both(5_000, 10_000),
                under(5_000),
            ],
            (Indicator::Recovery, Measure::Hours) => [to(3), over(3, 24), over(24, 48), above(48)],
            (Indicator::Reliance, Measure::Count) => [from(10), both(5, 9), both(1, 4), both(0, 0)],
            _ => return None,
        };
        Some(Self {
            indicator,
            measure,
            bands,
        })
    }
}

fn ends_below(band: &Band, figure: Decimal) -> bool {
    match band.1 {
        Included(end) => end < figure,
        Excluded(end) => end <= figure,
        Unbounded => false,
    }
}

fn starts_above(band: &Band, figure: Decimal) -> bool {
    match band.0 {
        Included(start) => start > figure,
        Excluded(start) => start >= figure,
        Unbounded => false,
    }
}

/// `n 이상`.
fn from(least: u32) -> Band {
    (Included(Decimal::whole(least)), Unbounded)
}

/// `n~m`, both ends included.
fn both(least: u32, most: u32) -> Band {
    (
        Included(Decimal::whole(least)),
        Included(Decimal::whole(most)),
    )
}

/// `n 미만`.
fn under(end: u32) -> Band {
    (Unbounded, Excluded(Decimal::whole(end)))
}

/// `m 이하`.
fn to(most: u32) -> Band {
    (Unbounded, Included(Decimal::whole(most)))
}

/// `m 이하` where the grade above takes all up to `n`.
fn over(start: u32, most: u32) -> Band {
    (
        Excluded(Decimal::whole(start)),
        Included(Decimal::whole(most)),
    )
}

/// `n 초과`.
fn above(start: u32) -> Band {
    (Excluded(Decimal::whole(start)), Unbounded)
}
