//! What the guide leaves open, and how the user reads it.

use super::words;
use crate::{
    domain::calc::importance::{
        Basis, Doubt, Figure, ImportanceInput, Mark, Service, Side, appraise,
    },
    text::calc::{OpenPoint, tell},
};

pub(super) fn side(value: Side) -> &'static str {
    match value {
        Side::Higher => "높은 등급으로 봅니다",
        Side::Lower => "낮은 등급으로 봅니다",
    }
}

/// The figures that some reading decides.
#[derive(Default)]
pub(super) struct Waits {
    /// Figures in a gap or an overlap, told with their service.
    figures: Vec<(Doubt, String)>,
    /// Indicators whose two measures differ, told with their service.
    pub(super) differ: Vec<String>,
}

impl Waits {
    pub(super) fn figure(&self, doubt: Doubt) -> bool {
        self.figures.iter().any(|(it, _)| *it == doubt)
    }

    fn told(&self, doubt: Doubt) -> String {
        let of = self.figures.iter().filter(|(it, _)| *it == doubt);
        let told: Vec<&str> = of.map(|(_, told)| told.as_str()).collect();
        told.join(", ")
    }
}

/// What waits for a reading, or has taken one.
pub(super) fn waits(input: &ImportanceInput) -> Waits {
    let mut waits = Waits::default();
    for service in &input.services {
        let found = appraise(service, &input.standard, input.readings);
        for mark in &found.marks {
            waits.add(service, mark);
        }
    }
    waits
}

impl Waits {
    fn add(&mut self, service: &Service, mark: &Mark) {
        let Some(measured) = &mark.measured else {
            return;
        };
        if !matches!(mark.basis, Basis::Missing | Basis::Figures) {
            return;
        }
        let name = format!(
            "{} {}",
            words::service(service),
            words::indicator(mark.indicator)
        );
        for figure in &measured.figures {
            let Figure { value, measure, .. } = *figure;
            if let (Some(doubt), true) = (figure.doubt, figure.grades.len() > 1) {
                let value = words::figure(mark.indicator, measure, value);
                self.figures.push((doubt, format!("{name} {value}")));
            }
        }
        if measured.differ {
            self.differ.push(name);
        }
    }
}

/// The open points that matter for what was answered.
pub(super) fn points(input: &ImportanceInput) -> Vec<OpenPoint> {
    let waits = waits(input);
    let readings = input.readings;
    let mut points = Vec::new();
    if waits.figure(Doubt::Gap) {
        let question = format!(
            "인쇄된 두 구간 사이에 드는 수치가 있습니다: {}. 부록 1의 구간은 이어져 있지 않습니다.",
            waits.told(Doubt::Gap)
        );
        points.push(tell::open(&question, Side::ALL, side, readings.gap));
    }
    if waits.figure(Doubt::Overlap) {
        let question = format!(
            "인쇄된 두 구간에 다 드는 수치가 있습니다: {}. 부록 1의 구간이 겹칩니다.",
            waits.told(Doubt::Overlap)
        );
        points.push(tell::open(&question, Side::ALL, side, readings.overlap));
    }
    if !waits.differ.is_empty() {
        let question = format!(
            "두 수치가 다른 등급을 가리킵니다: {}. 부록 1은 두 수치를 ‘또는’으로 이을 뿐 어느 쪽이 앞서는지 적지 않았습니다.",
            waits.differ.join(", ")
        );
        points.push(tell::open(&question, Side::ALL, side, readings.measures));
    }
    points
}
