//! What is asked about the services; what is asked about the institution's own figures stands in `own`.

use super::{open, own, words};
use crate::{
    domain::calc::{
        Answers, Context,
        importance::{
            Doubt, Entry, Grade, ImportanceInput, Indicator, InfoKind, MOST_SERVICES, Measure,
            Service, Side, Standard,
        },
    },
    text::calc::{Kind, Question, ask::one},
};

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, _context: Context<'_>) -> Vec<Question> {
    let input = ImportanceInput::of(answers);
    let mut asked = own::questions(answers);
    let last = input.services.last().map_or(0, |it| it.number);
    for number in 1..=(last + 1).min(MOST_SERVICES) {
        let service = input.services.iter().find(|it| it.number == number);
        match service {
            Some(service) => asked.extend(about(service, &input.standard)),
            None if last == 0 => {
                asked.extend(about(&Service::of(answers, number), &input.standard));
            }
            None => asked.push(name(number, format!("서비스 {number}"))),
        }
    }
    asked.extend(readings(&input));
    asked
}

fn name(number: u32, group: String) -> Question {
    Question {
        id: format!("service.{number}.name"),
        group,
        label: "서비스 이름".into(),
        note: "클라우드를 이용할 업무의 이름입니다. 이름을 적으면 나머지를 묻습니다.".into(),
        kind: Kind::Words,
    }
}

fn about(service: &Service, standard: &Standard) -> Vec<Question> {
    let group = words::service(service);
    let mut asked = vec![name(service.number, group.clone())];
    asked.extend(general(service, &group));
    for indicator in Indicator::ALL {
        let group = format!("{group} · {}", words::criterion(indicator.criterion()));
        asked.extend(about_indicator(service, standard, indicator, &group));
    }
    asked
}

fn general(service: &Service, group: &str) -> [Question; 3] {
    let question = |what: &str, label: &str, note: String, kind| Question {
        id: format!("service.{}.{what}", service.number),
        group: group.to_owned(),
        label: label.into(),
        note,
        kind,
    };
    let kinds = InfoKind::ALL.iter().map(|it| {
        let words = format!("{} — {}", words::kind(*it), words::kind_detail(*it));
        (it.id().to_owned(), words)
    });
    [
        question(
            "kind",
            "처리정보 유형",
            format!(
                "1단계입니다. 먼저 고유식별정보와 개인신용정보를 다루는지 보고, 아니면 나머지 셋으로 나눕니다. 여러 유형을 함께 다루는 경우는 가이드에 따로 없으니 회사가 정한 대로 고릅니다. ({} 3장 3절 ①, 부록 1 1단계)",
                words::GUIDE
            ),
            Kind::One(kinds.collect()),
        ),
        question(
            "new",
            "신규 서비스입니까?",
            format!(
                "신규이면 직전 3개월의 접속자는 해당없음입니다. ({} 부록 1, 2단계)",
                words::GUIDE
            ),
            Kind::YesNo,
        ),
        question(
            "raw",
            "점수를 직접 적습니까?",
            "이미 매긴 점수가 있으면 예를 고릅니다. 배점표와 맞지 않는 점수도 고치지 않고 그대로 더하며, 다른 곳을 알려 드립니다.".into(),
            Kind::YesNo,
        ),
    ]
}

fn about_indicator(
    service: &Service,
    standard: &Standard,
    indicator: Indicator,
    group: &str,
) -> Vec<Question> {
    let question = |what: &str, label: &str, note, kind| Question {
        id: Entry::id(service.number, indicator, what),
        group: group.to_owned(),
        label: format!("{} — {label}", words::numbered(indicator)),
        note,
        kind,
    };
    let mut asked = Vec::new();
    if service.raw {
        let note = place(&format!("배점 {}점입니다.", standard.weight(indicator)));
        let (places, unit) = (2, "점");
        asked.push(question(
            "raw",
            "점수",
            note,
            Kind::Decimal { places, unit },
        ));
    }
    // Nobody visited a new service in the last three months: there is nothing more to ask.
    if indicator == Indicator::Visitors && service.new == Some(true) {
        return asked;
    }
    let measures = indicator.measures().iter().filter(|_| !service.raw);
    asked.extend(measures.map(|it| {
        let (label, note) = (words::measure(indicator, *it), measure_note(indicator, *it));
        question(it.id(), label, note, answer(indicator, *it))
    }));
    let kind = Kind::One(grades(standard, indicator));
    asked.push(question(
        "grade",
        "등급",
        grade_note(service, indicator),
        kind,
    ));
    asked
}

/// The grades to choose from, each with what makes it.
fn grades(standard: &Standard, indicator: Indicator) -> Vec<(String, String)> {
    let all = Grade::ALL.into_iter();
    all.map(|grade| {
        let detail = words::grade_detail(standard, indicator, grade);
        let words = format!("{} — {detail}", words::grade(grade));
        (grade.id().to_owned(), words)
    })
    .collect()
}

/// The kind of answer that a figure is.
pub(super) fn answer(indicator: Indicator, measure: Measure) -> Kind {
    let unit = words::unit(indicator, measure);
    match measure {
        Measure::Count => Kind::Count {
            least: 0,
            most: 999_999_999,
            unit,
        },
        _ => Kind::Decimal {
            places: measure.places(),
            unit,
        },
    }
}

fn measure_note(indicator: Indicator, measure: Measure) -> String {
    let what = match (indicator, measure) {
        (Indicator::Institutions | Indicator::Systems, Measure::Share) => {
            "무엇에 대한 비율인지는 가이드에 없습니다. 회사가 정한 것으로 계산해 적습니다."
        }
        (Indicator::Visitors, Measure::Share) => {
            "3개월 동안의 하루 평균 접속자를 전체 고객 수 또는 전체 임직원 수로 나눈 것입니다."
        }
        (Indicator::Visitors, _) => {
            "3개월 동안의 하루 평균 접속자입니다. 가이드의 구간은 이상이라는 말 없이 100만명, 10만명, 1만명으로만 적혀 있습니다. 그 사이의 수치이면 ‘구간의 해석’에서 어떻게 읽을지 묻습니다."
        }
        (Indicator::Loss, Measure::Share) => {
            "성능 결함이나 장애로 생기는 손해를 사업 전체의 매출로 나눈 것입니다."
        }
        (Indicator::Loss, _) => "성능 결함이나 장애로 생기는 손해입니다. 만원 단위로 적습니다.",
        (Indicator::Recovery, _) => "비상대응계획에 적힌 복구 목표 시간입니다.",
        (Indicator::Reliance, _) => words::RELIANCE,
        _ => "",
    };
    place(what)
}

fn grade_note(service: &Service, indicator: Indicator) -> String {
    let what = match indicator {
        Indicator::Information if !service.raw => {
            "답하지 않으면 1단계의 처리정보 유형에서 정합니다."
        }
        Indicator::Effect => "성능 결함이나 장애가 있을 때 업무가 받는 영향입니다.",
        Indicator::Setup => {
            "가이드는 사업자가 여럿일수록 높은 등급으로 적었습니다. 종속 위험이라는 기준과 방향이 달라 보일 수 있으나 인쇄된 대로 옮겼습니다."
        }
        _ if service.raw => "점수와 견주어 볼 등급이 있으면 고릅니다.",
        _ if !indicator.measures().is_empty() => {
            "수치를 적었으면 답하지 않아도 됩니다. 고르면 수치보다 앞섭니다."
        }
        _ => "",
    };
    place(what)
}

fn place(what: &str) -> String {
    format!("{what} ({} 부록 1, 2단계)", words::GUIDE)
        .trim()
        .to_owned()
}

/// The readings that some figure waits for or has taken.
fn readings(input: &ImportanceInput) -> Vec<Question> {
    let waits = open::waits(input);
    let gap = waits.figure(Doubt::Gap).then(|| {
        reading(
            "gap",
            "두 구간 사이의 수치",
            "예를 들어 9%와 10% 사이입니다.",
            open::side,
        )
    });
    let visitors = waits.figure(Doubt::Bare).then(|| {
        reading(
            "visitors",
            "접속자의 구간이 ‘이상’인지",
            "구간은 100만명, 10만명, 1만명으로만 적혀 있고 마지막이 1만명 미만입니다.",
            open::visitors,
        )
    });
    let overlap = waits.figure(Doubt::Overlap).then(|| {
        reading(
            "overlap",
            "두 구간에 다 드는 수치",
            "예를 들어 외부 기관의 5%입니다.",
            open::side,
        )
    });
    let measures = (!waits.differ.is_empty()).then(|| {
        reading(
            "measures",
            "두 수치가 가리키는 등급이 다를 때",
            "구간을 ‘또는’으로 이어 두 등급에 다 맞을 수 있습니다.",
            open::side,
        )
    });
    [gap, visitors, overlap, measures]
        .into_iter()
        .flatten()
        .collect()
}

fn reading(what: &str, label: &str, note: &str, words: fn(Side) -> &'static str) -> Question {
    Question {
        id: format!("reading.{what}"),
        group: "구간의 해석".into(),
        label: label.into(),
        note: place(&format!(
            "{note} 항목마다 달리 정하려면 그 항목의 등급을 고릅니다."
        )),
        kind: one(Side::ALL, Side::id, words),
    }
}
