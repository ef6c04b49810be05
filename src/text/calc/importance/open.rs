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

/// How bare numbers of visitors are read.
pub(super) fn visitors(value: Side) -> &'static str {
    match value {
        Side::Higher => "적힌 인원까지로 봅니다(이하, 높은 등급)",
        Side::Lower => "적힌 인원부터로 봅니다(이상, 낮은 등급)",
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
    if waits.figure(Doubt::Bare) {
        let question = format!(
            "접속자의 구간은 100만명, 10만명, 1만명으로만 적혀 있어 그 사이의 수치가 남습니다: {}. 마지막 구간이 1만명 미만이므로 ‘이상’으로 읽는 쪽이 앞서지만, 부록 1에 그 말은 없습니다.",
            waits.told(Doubt::Bare)
        );
        let taken = readings.visitors;
        points.push(tell::open(&question, Side::ALL, visitors, taken));
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
