//! How figures made grades, and where answers do not follow from one another.

use super::words;
use crate::{
    domain::calc::importance::{
        Appraisal, Basis, Departure, Doubt, Figure, Indicator, Mark, Measure, Service,
    },
    text::calc::{Step, tell},
};

type Found<'a> = [(&'a Service, &'a Appraisal)];

/// The figures with the grades that they make; nothing where none were entered.
pub(super) fn step(found: &Found<'_>) -> Option<Step> {
    let marks = found.iter().flat_map(|(service, appraisal)| {
        let marks = appraisal.marks.iter();
        marks.map(|mark| (*service, mark))
    });
    let rows = marks.flat_map(|(service, mark)| rows(service, mark));
    let rows: Vec<Vec<String>> = rows.collect();
    let lines = [
        Some("적은 수치가 드는 구간에서 등급을 정했습니다.".to_owned()),
        has(found, Indicator::Reliance, Measure::Count).then(|| {
            format!("동일 제공자에 대한 업무 의존도: {}", words::RELIANCE)
        }),
        has_shares(found).then(|| {
            "외부 기관과 내부 시스템의 비율이 무엇에 대한 것인지 부록 1에 없어, 적은 비율을 그대로 썼습니다.".to_owned()
        }),
    ];
    (!rows.is_empty()).then(|| Step {
        title: "수치로 정한 등급".into(),
        lines: lines.into_iter().flatten().collect(),
        table: Some(tell::table(
            &["서비스", "평가항목", "수치", "드는 구간", "정한 등급"],
            rows,
            &[],
        )),
        source: format!("{} 부록 1, 2단계", words::GUIDE),
    })
}

fn has_shares(found: &Found<'_>) -> bool {
    let counts = [Indicator::Institutions, Indicator::Systems];
    counts.iter().any(|it| has(found, *it, Measure::Share))
}

/// Whether some service has a figure of that measure of that indicator.
fn has(found: &Found<'_>, indicator: Indicator, measure: Measure) -> bool {
    let mut marks = found.iter().flat_map(|(_, it)| &it.marks);
    marks.any(|mark| {
        let mut figures = mark.measured.iter().flat_map(|it| &it.figures);
        mark.indicator == indicator && figures.any(|it| it.measure == measure)
    })
}

fn rows(service: &Service, mark: &Mark) -> Vec<Vec<String>> {
    let figures = mark.measured.iter().flat_map(|it| &it.figures);
    figures
        .map(|figure| {
            vec![
                words::service(service),
                words::numbered(mark.indicator),
                words::figure(mark.indicator, figure.measure, figure.value),
                held(figure),
                mark.grade.map_or("정하지 못함", words::grade).to_owned(),
            ]
        })
        .collect()
}

fn held(figure: &Figure) -> String {
    let grades = words::grades(&figure.grades);
    match figure.doubt {
        None => grades,
        Some(Doubt::Gap | Doubt::Bare) if figure.grades.len() == 1 => {
            format!("{grades}의 구간을 넘음")
        }
        Some(Doubt::Gap | Doubt::Bare) => format!("없음({} 사이)", grades.replace(" 또는 ", "·")),
        Some(Doubt::Overlap) => format!("겹침({})", grades.replace(" 또는 ", "·")),
    }
}

/// Where answers do not follow from one another; nothing where all do.
pub(super) fn departures(found: &Found<'_>) -> Option<Step> {
    let mut rows = Vec::new();
    for (service, appraisal) in found {
        for mark in &appraisal.marks {
            for departure in &mark.departures {
                rows.push(vec![
                    words::service(service),
                    words::numbered(mark.indicator),
                    answered(mark),
                    departed(*departure),
                ]);
            }
        }
    }
    (!rows.is_empty()).then(|| Step {
        title: "서로 맞지 않는 답".into(),
        lines: vec![
            "아래 답은 배점표나 다른 답에서 나오지 않습니다. 고치지 않고 답한 그대로 더했으니 확인해 주십시오.".into(),
        ],
        table: Some(tell::table(&["서비스", "평가항목", "쓴 답", "맞지 않는 점"], rows, &[])),
        source: format!("{} 부록 1, 2단계", words::GUIDE),
    })
}

fn answered(mark: &Mark) -> String {
    let points = mark.points.map(|it| format!("{it}점"));
    let grade = mark.grade.map(|it| words::grade(it).to_owned());
    let answered = if mark.basis == Basis::Points {
        points
    } else {
        grade
    };
    answered.unwrap_or_default()
}

fn departed(value: Departure) -> String {
    match value {
        Departure::AboveMost(most) => {
            format!("이 항목에서 나올 수 있는 가장 큰 점수 {most}점을 넘습니다.")
        }
        Departure::NoGrade => "상·중·하·해당없음 어느 등급에서도 나오지 않는 점수입니다.".into(),
        Departure::OtherPoints(grade, points) => {
            let grade = words::grade(grade);
            format!("등급이 {grade}이면 {points}점입니다.")
        }
        Departure::OtherKind(grade) => {
            format!("처리정보 유형에서는 {}입니다.", words::grade(grade))
        }
        Departure::OtherFigures => "적은 수치가 드는 구간의 등급이 아닙니다.".into(),
    }
}
