//! What was answered about the services, read into types.

use std::collections::BTreeSet;

use super::{Grade, Indicator, InfoKind, Measure, Standard};
use crate::domain::calc::{Answers, Decimal, choice::choice};

/// How many services stand side by side at most.
pub const MOST_SERVICES: u32 = 20;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportanceInput {
    /// By what is appraised.
    pub standard: Standard,
    /// How the user reads what the print leaves open.
    pub readings: Readings,
    /// The services about which anything was answered, in the order of their numbers.
    pub services: Vec<Service>,
}

/// How the user reads what the printed bands leave open; an open one leaves the grade open too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// A figure between two bands.
    pub gap: Option<Side>,
    /// A number of visitors between two bare ones: from which on a grade holds (lower), or up to which (higher).
    pub visitors: Option<Side>,
    /// A figure in two bands.
    pub overlap: Option<Side>,
    /// Two measures, joined by 또는, that make different grades.
    pub measures: Option<Side>,
}

choice! {
    /// Which of several grades holds.
    Side {
        /// The higher.
        Higher = "higher",
        /// The lower.
        Lower = "lower",
    }
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its number in the ids of the questions.
    pub number: u32,
    /// Its name.
    pub name: Option<String>,
    /// The kind of information that it handles.
    pub kind: Option<InfoKind>,
    /// Whether it is new and so has no visitors of the last three months.
    pub new: Option<bool>,
    /// Whether its points are entered rather than figures.
    pub raw: bool,
    /// What was answered to the indicators, in their order.
    pub entries: Vec<Entry>,
}

/// What was answered to one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The grade that was chosen.
    pub grade: Option<Grade>,
    /// The points that were entered; only read where points are entered.
    pub points: Option<Decimal>,
    /// The figures that were entered; only read where points are not.
    pub figures: Vec<(Measure, Decimal)>,
}

impl ImportanceInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let side = |id| Side::answered(answers, id);
        let services = numbers(answers).into_iter();
        Self {
            standard: Standard::of(answers),
            readings: Readings {
                gap: side("reading.gap"),
                visitors: side("reading.visitors"),
                overlap: side("reading.overlap"),
                measures: side("reading.measures"),
            },
            services: services.map(|it| Service::of(answers, it)).collect(),
        }
    }
}

impl Service {
    /// Reads the answers about the service of that number.
    #[must_use]
    pub fn of(answers: &Answers, number: u32) -> Self {
        let id = |what: &str| format!("service.{number}.{what}");
        let raw = answers.flag(&id("raw")) == Some(true);
        let new = answers.flag(&id("new"));
        let entries = Indicator::ALL.into_iter();
        let entries = entries.map(|indicator| {
            let entry = Entry::of(answers, number, indicator, raw);
            let settled = indicator == Indicator::Visitors && new == Some(true);
            if settled { entry.points_only() } else { entry }
        });
        Self {
            number,
            name: answers.get(&id("name")).map(str::to_owned),
            kind: InfoKind::answered(answers, &id("kind")),
            new,
            raw,
            entries: entries.collect(),
        }
    }

    /// What was answered to an indicator.
    #[must_use]
    pub fn entry(&self, indicator: Indicator) -> Option<&Entry> {
        self.entries.get(indicator as usize)
    }
}

impl Entry {
    /// The id of the question that asks for something of an indicator of a service.
    #[must_use]
    pub fn id(service: u32, indicator: Indicator, what: &str) -> String {
        format!("service.{service}.indicator.{}.{what}", indicator.number())
    }

    /// Without what is not asked of a new service.
    fn points_only(self) -> Self {
        Self {
            points: self.points,
            ..Self::default()
        }
    }

    fn of(answers: &Answers, service: u32, indicator: Indicator, raw: bool) -> Self {
        let id = |what| Self::id(service, indicator, what);
        let grade = answers.get(&id("grade")).and_then(Grade::named);
        if raw {
            let points = Decimal::answered(answers, &id("raw"), 2);
            return Self {
                grade,
                points,
                figures: Vec::new(),
            };
        }
        let figures = indicator.measures().iter().filter_map(|measure| {
            let figure = Decimal::answered(answers, &id(measure.id()), measure.places());
            Some((*measure, figure?))
        });
        Self {
            grade,
            points: None,
            figures: figures.collect(),
        }
    }
}

/// The numbers of the services about which anything was answered.
fn numbers(answers: &Answers) -> BTreeSet<u32> {
    let answered = answers.iter().filter(|(_, words)| !words.trim().is_empty());
    answered
        .filter_map(|(id, _)| id.strip_prefix("service.")?.split_once('.'))
        .filter_map(|(number, _)| number.parse().ok())
        .filter(|number| (1..=MOST_SERVICES).contains(number))
        .collect()
}
