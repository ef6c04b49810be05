//! Steps 2 and 3: the points of a service and whether it is important.

use super::{Entry, Grade, Indicator, InfoKind, Measured, Readings, Service, Standard};
use crate::domain::calc::{Decimal, TaskImportance};

/// What came out for one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraisal {
    /// The indicators, in their order.
    pub marks: Vec<Mark>,
    /// The sum, where every indicator has its points.
    pub total: Option<Decimal>,
    /// The sum if all that is open came out lowest.
    pub least: Decimal,
    /// The sum if all that is open came out highest.
    pub most: Decimal,
    /// The cut-off of its kind of information.
    pub cutoff: Option<Decimal>,
    /// The verdict, where it is certain whatever is still open.
    pub verdict: Option<TaskImportance>,
}

/// What came out for one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The indicator.
    pub indicator: Indicator,
    /// From where its points come.
    pub basis: Basis,
    /// Its grade, also where points were entered and a grade is known beside them.
    pub grade: Option<Grade>,
    /// Its points.
    pub points: Option<Decimal>,
    /// The fewest points that are possible.
    pub least: Decimal,
    /// The most points that are possible.
    pub most: Decimal,
    /// What the figures make.
    pub measured: Option<Measured>,
    /// Where the answers do not follow from one another. They are told and change nothing.
    pub departures: Vec<Departure>,
}

/// From where the points of an indicator come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// From nothing yet.
    Missing,
    /// From points entered.
    Points,
    /// From a grade chosen.
    Chosen,
    /// From figures and the bands.
    Figures,
    /// From the kind of information of step 1.
    Kind,
    /// From the service being new (부록 1: 신규서비스의 경우 해당없음).
    NewService,
}

/// Where answers do not follow from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// The points exceed what the indicator can give, which is this.
    AboveMost(Decimal),
    /// No grade gives these points.
    NoGrade,
    /// The grade that is known gives other points.
    OtherPoints(Grade, Decimal),
    /// The kind of information gives another grade than the one chosen.
    OtherKind(Grade),
    /// The figures give other grades than the one chosen.
    OtherFigures,
}

/// Appraises a service.
#[must_use]
pub fn appraise(service: &Service, standard: &Standard, readings: Readings) -> Appraisal {
    let marks = |kind| marks(service, kind, standard, readings);
    let kinds = match service.kind {
        Some(kind) => vec![kind],
        None => InfoKind::ALL.to_vec(),
    };
    let verdicts = kinds
        .into_iter()
        .map(|kind| verdict(&marks(Some(kind)), standard.cutoff(kind)));
    let verdicts: Vec<Option<TaskImportance>> = verdicts.collect();
    let agreed = verdicts.windows(2).all(|pair| pair[0] == pair[1]);
    let marks = marks(service.kind);
    Appraisal {
        total: marks.iter().map(|mark| mark.points).sum(),
        least: marks.iter().map(|mark| mark.least).sum(),
        most: marks.iter().map(|mark| mark.most).sum(),
        cutoff: service.kind.map(|kind| standard.cutoff(kind)),
        verdict: verdicts.first().copied().flatten().filter(|_| agreed),
        marks,
    }
}

/// 부록 1, 3단계: important from the cut-off on (이상), not below it (미만); none while both are possible.
fn verdict(marks: &[Mark], cutoff: Decimal) -> Option<TaskImportance> {
    let least: Decimal = marks.iter().map(|mark| mark.least).sum();
    let most: Decimal = marks.iter().map(|mark| mark.most).sum();
    if least >= cutoff {
        Some(TaskImportance::Important)
    } else if most < cutoff {
        Some(TaskImportance::Unimportant)
    } else {
        None
    }
}

fn marks(
    service: &Service,
    kind: Option<InfoKind>,
    standard: &Standard,
    readings: Readings,
) -> Vec<Mark> {
    let indicators = Indicator::ALL.into_iter().zip(&service.entries);
    indicators
        .map(|(indicator, entry)| {
            let measured = Measured::of(entry, indicator, standard, readings);
            let follows = follows(service, kind, indicator, measured.as_ref());
            mark(indicator, entry, measured, follows, standard)
        })
        .collect()
}

/// The grade that follows from the other answers, and from which.
fn follows(
    service: &Service,
    kind: Option<InfoKind>,
    indicator: Indicator,
    measured: Option<&Measured>,
) -> Option<(Grade, Basis)> {
    match indicator {
        Indicator::Visitors if service.new == Some(true) => {
            Some((Grade::NotApplicable, Basis::NewService))
        }
        Indicator::Information => kind.map(|kind| (kind.grade(), Basis::Kind)),
        _ => measured
            .and_then(Measured::grade)
            .map(|grade| (grade, Basis::Figures)),
    }
}

fn mark(
    indicator: Indicator,
    entry: &Entry,
    measured: Option<Measured>,
    follows: Option<(Grade, Basis)>,
    standard: &Standard,
) -> Mark {
    let chosen = entry.grade.map(|grade| (grade, Basis::Chosen));
    let graded = chosen.or(follows);
    let by_grade = graded.map(|(grade, _)| standard.points(indicator, grade));
    let points = entry.points.or(by_grade);
    let (least, most) = match points {
        Some(points) => (points, points),
        None => possible(indicator, measured.as_ref(), standard),
    };
    let grade = graded.map(|(grade, _)| grade);
    let mut departures = points_departures(indicator, entry.points, grade, standard);
    departures.extend(grade_departure(graded, follows, measured.as_ref()));
    let graded_by = graded.map_or(Basis::Missing, |(_, basis)| basis);
    Mark {
        indicator,
        basis: entry.points.map_or(graded_by, |_| Basis::Points),
        grade,
        points,
        least,
        most,
        measured,
        departures,
    }
}

/// The fewest and the most points of the grades that are left.
fn possible(
    indicator: Indicator,
    measured: Option<&Measured>,
    standard: &Standard,
) -> (Decimal, Decimal) {
    let left = measured.map_or(&Grade::ALL[..], |it| &it.grades[..]);
    let points = left.iter().map(|it| standard.points(indicator, *it));
    let least = points.clone().min().unwrap_or_default();
    (least, points.max().unwrap_or_default())
}

fn points_departures(
    indicator: Indicator,
    points: Option<Decimal>,
    grade: Option<Grade>,
    standard: &Standard,
) -> Vec<Departure> {
    let Some(points) = points else {
        return Vec::new();
    };
    let (_, most) = possible(indicator, None, standard);
    let some_grade = Grade::ALL
        .into_iter()
        .any(|it| standard.points(indicator, it) == points);
    let impossible = if points > most {
        Some(Departure::AboveMost(most))
    } else {
        (!some_grade).then_some(Departure::NoGrade)
    };
    let other = grade
        .map(|grade| (grade, standard.points(indicator, grade)))
        .filter(|(_, expected)| *expected != points)
        .map(|(grade, expected)| Departure::OtherPoints(grade, expected));
    impossible.into_iter().chain(other).collect()
}

fn grade_departure(
    graded: Option<(Grade, Basis)>,
    follows: Option<(Grade, Basis)>,
    measured: Option<&Measured>,
) -> Option<Departure> {
    let (chosen, basis) = graded?;
    if basis != Basis::Chosen {
        return None;
    }
    match follows {
        Some((grade, Basis::Kind)) => (grade != chosen).then_some(Departure::OtherKind(grade)),
        _ => measured
            .filter(|it| !it.grades.contains(&chosen))
            .map(|_| Departure::OtherFigures),
    }
}
