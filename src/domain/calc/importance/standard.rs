//! By what is appraised: the guide's weights, rates, bands and cut-offs, or the institution's own in their place. The guide
//! calls its own figures an example that nobody must follow (부록 1, 머리말).

use super::{Grade, Indicator, InfoKind, Measure, Scale};
use crate::domain::calc::{Answers, Decimal};

/// By what is appraised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Points of the indicators, in their order.
    weights: [Decimal; Indicator::COUNT],
    /// Per cent of the points by grade, in the order of [`Grade::ALL`].
    rates: [Decimal; 4],
    /// From how many points on a task is important, in the order of [`InfoKind::ALL`].
    cutoffs: [Decimal; 5],
    scales: Vec<Scale>,
    /// What the institution sets itself.
    pub own: Own,
    /// What does not fit together in it.
    pub faults: Vec<StandardFault>,
}

/// What the institution sets itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent yes-or-no answers"
)]
pub struct Own {
    /// Its own weights.
    pub weights: bool,
    /// Its own rates of the grades.
    pub rates: bool,
    /// Its own bands.
    pub bands: bool,
    /// Its own cut-offs.
    pub cutoffs: bool,
}

/// What does not fit together in the institution's own standard. It is told, and the standard is used as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardFault {
    /// The weights do not add up to 100, which the cut-offs suppose.
    WeightSum(Decimal),
    /// A higher grade has a lower rate.
    RateOrder,
    /// More sensitive information has a higher cut-off.
    CutoffOrder,
    /// Only some limits of the bands were given; the guide's bands hold.
    BandsIncomplete(Indicator, Measure),
    /// The limits of the bands are not in order.
    BandOrder(Indicator, Measure),
}

impl Standard {
    /// 부록 1, 2단계: 배점, in the order of the indicators.
    const WEIGHTS: [u32; Indicator::COUNT] = [5, 5, 5, 5, 10, 10, 10, 10, 20, 5, 5, 5, 5];
    /// 부록 1, 2단계: 점수 가중치.
    const RATES: [u32; 4] = [100, 50, 20, 0];
    /// 부록 1, 3단계: 판단기준.
    const CUTOFFS: [u32; 5] = [20, 20, 40, 60, 80];

    /// The guide's own.
    #[must_use]
    pub fn guide() -> Self {
        Self {
            weights: Self::WEIGHTS.map(Decimal::whole),
            rates: Self::RATES.map(Decimal::whole),
            cutoffs: Self::CUTOFFS.map(Decimal::whole),
            scales: Scale::printed(),
            own: Own::default(),
            faults: Vec::new(),
        }
    }

    /// The guide's with the institution's own in their place, where it says that it has its own.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let flag = |id| answers.flag(id) == Some(true);
        let mut standard = Self::guide();
        standard.own = Own {
            weights: flag("own.weights"),
            rates: flag("own.rates"),
            bands: flag("own.bands"),
            cutoffs: flag("own.cutoffs"),
        };
        standard.replace_points(answers);
        standard.replace_bands(answers);
        standard.find_faults();
        standard
    }

    /// The points of an indicator.
    #[must_use]
    pub fn weight(&self, indicator: Indicator) -> Decimal {
        self.weights[indicator as usize]
    }

    /// Per cent of the points that a grade gives.
    #[must_use]
    pub fn rate(&self, grade: Grade) -> Decimal {
        let mut rates = Grade::ALL.into_iter().zip(self.rates);
        rates
            .find(|(it, _)| *it == grade)
            .map_or(Decimal::ZERO, |(_, rate)| rate)
    }

    /// The points that a grade of an indicator gives.
    #[must_use]
    pub fn points(&self, indicator: Indicator, grade: Grade) -> Decimal {
        self.weight(indicator).percent(self.rate(grade))
    }

    /// From how many points on a task with that kind of information is important (부록 1, 3단계: 이상).
    #[must_use]
    pub fn cutoff(&self, kind: InfoKind) -> Decimal {
        self.cutoffs[kind as usize]
    }

    /// The bands of a measure of an indicator.
    #[must_use]
    pub fn scale(&self, indicator: Indicator, measure: Measure) -> Option<&Scale> {
        let mut scales = self.scales.iter();
        scales.find(|it| it.indicator == indicator && it.measure == measure)
    }

    fn replace_points(&mut self, answers: &Answers) {
        let decimal = |id: String| Decimal::answered(answers, &id, 2);
        if self.own.weights {
            for (indicator, weight) in Indicator::ALL.iter().zip(&mut self.weights) {
                let own = decimal(format!("weight.{}", indicator.number()));
                *weight = own.unwrap_or(*weight);
            }
        }
        if self.own.rates {
            for (grade, rate) in Grade::ALL.iter().zip(&mut self.rates) {
                *rate = decimal(format!("rate.{}", grade.id())).unwrap_or(*rate);
            }
        }
        if self.own.cutoffs {
            for (kind, cutoff) in InfoKind::ALL.iter().zip(&mut self.cutoffs) {
                *cutoff = decimal(format!("cutoff.{}", kind.id())).unwrap_or(*cutoff);
            }
        }
    }

    fn replace_bands(&mut self, answers: &Answers) {
        if !self.own.bands {
            return;
        }
        for scale in &mut self.scales {
            let (indicator, measure) = (scale.indicator, scale.measure);
            let limits = [Grade::High, Grade::Middle, Grade::Low].map(|grade| {
                let id = Self::limit_id(indicator, measure, grade);
                Decimal::answered(answers, &id, measure.places())
            });
            if let [Some(high), Some(middle), Some(low)] = limits {
                *scale = Scale::own(indicator, measure, [high, middle, low]);
                let rising = high >= middle && middle >= low;
                let falling = high <= middle && middle <= low;
                if !(if Scale::falls(measure) {
                    falling
                } else {
                    rising
                }) {
                    let fault = StandardFault::BandOrder(indicator, measure);
                    self.faults.push(fault);
                }
            } else if limits.iter().any(Option::is_some) {
                let fault = StandardFault::BandsIncomplete(indicator, measure);
                self.faults.push(fault);
            }
        }
    }

    /// The question that asks for a limit of the institution's own bands.
    #[must_use]
    pub fn limit_id(indicator: Indicator, measure: Measure, grade: Grade) -> String {
        let (number, measure) = (indicator.number(), measure.id());
        format!("band.{number}.{measure}.{}", grade.id())
    }

    fn find_faults(&mut self) {
        let sum: Decimal = self.weights.into_iter().sum();
        if sum != Decimal::whole(100) {
            self.faults.push(StandardFault::WeightSum(sum));
        }
        if !self.rates.is_sorted_by(|higher, lower| higher >= lower) {
            self.faults.push(StandardFault::RateOrder);
        }
        if !self.cutoffs.is_sorted() {
            self.faults.push(StandardFault::CutoffOrder);
        }
    }
}
