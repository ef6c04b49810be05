//! What is asked about the institution's own figures, and how the figures in use are told.

use super::{questions::answer, words};
use crate::{
    domain::calc::{
        Answers, Decimal,
        importance::{
            Grade, Indicator, InfoKind, Measure, Scale, Standard, StandardFault as Fault,
        },
    },
    text::calc::{AccountTable, Kind, Question, Step, tell},
};

const LIMITED: [Grade; 3] = [Grade::High, Grade::Middle, Grade::Low];

/// Whether there are own figures, and for those that there are, which.
pub(super) fn questions(answers: &Answers) -> Vec<Question> {
    let own = Standard::of(answers).own;
    let guide = Standard::guide();
    let mut asked = vec![flag("weights", "배점을 따로 정했습니까?")];
    if own.weights {
        asked.extend(Indicator::ALL.map(|it| weight(it, guide.weight(it))));
    }
    asked.push(flag("rates", "등급별 비율을 따로 정했습니까?"));
    if own.rates {
        asked.extend(Grade::ALL.map(|it| rate(it, guide.rate(it))));
    }
    asked.push(flag("bands", "등급 구간을 따로 정했습니까?"));
    if own.bands {
        let scales = Scale::printed();
        let limits = scales
            .iter()
            .flat_map(|scale| LIMITED.map(|it| limit(scale, it)));
        asked.extend(limits);
    }
    asked.push(flag("cutoffs", "판단기준 점수를 따로 정했습니까?"));
    if own.cutoffs {
        asked.extend(
            InfoKind::ALL
                .iter()
                .map(|it| cutoff(*it, guide.cutoff(*it))),
        );
    }
    asked
}

fn question(id: String, label: String, note: String, kind: Kind) -> Question {
    let group = "적용 기준".to_owned();
    Question {
        id,
        group,
        label,
        note,
        kind,
    }
}

fn flag(what: &str, label: &str) -> Question {
    let note = format!(
        "아니요이면 가이드의 예시를 씁니다. 예시는 의무가 아니며 회사가 정해 쓸 수 있습니다. ({} 부록 1 머리말)",
        words::GUIDE
    );
    question(format!("own.{what}"), label.into(), note, Kind::YesNo)
}

fn weight(of: Indicator, guide: Decimal) -> Question {
    let id = format!("weight.{}", of.number());
    let label = format!("배점 — {}", words::numbered(of));
    let (places, unit) = (2, "점");
    question(
        id,
        label,
        instead(&format!("{guide}점")),
        Kind::Decimal { places, unit },
    )
}

fn rate(of: Grade, guide: Decimal) -> Question {
    let id = format!("rate.{}", of.id());
    let label = format!("등급별 비율 — {}", words::grade(of));
    let (places, unit) = (2, "%");
    question(
        id,
        label,
        instead(&format!("{guide}%")),
        Kind::Decimal { places, unit },
    )
}

fn cutoff(of: InfoKind, guide: Decimal) -> Question {
    let id = format!("cutoff.{}", of.id());
    let label = format!("판단기준 — {}", words::kind(of));
    let (places, unit) = (2, "점");
    let note = format!(
        "이 점수 이상이면 중요입니다. {}",
        instead(&format!("{guide}점"))
    );
    question(id, label, note, Kind::Decimal { places, unit })
}

fn limit(scale: &Scale, grade: Grade) -> Question {
    let (of, measure) = (scale.indicator, scale.measure);
    let end = if Scale::falls(measure) {
        "이하"
    } else {
        "이상"
    };
    let label = format!(
        "{} — {} {}: 얼마 {end}",
        words::numbered(of),
        words::measure(of, measure),
        words::grade(grade),
    );
    let note = format!(
        "상·중·하를 모두 적어야 쓰입니다. {}",
        instead(&words::band_of(scale, grade))
    );
    let id = Standard::limit_id(of, measure, grade);
    question(id, label, note, answer(of, measure))
}

fn instead(guide: &str) -> String {
    format!("비워 두면 가이드의 {guide}입니다.")
}

/// By which figures is appraised, and what does not fit together in them.
pub(super) fn step(standard: &Standard) -> Step {
    let own = standard.own;
    let named = [
        (own.weights, "배점"),
        (own.rates, "등급별 비율"),
        (own.bands, "등급 구간"),
        (own.cutoffs, "판단기준"),
    ];
    let named = named.into_iter().filter(|(own, _)| *own);
    let named: Vec<&str> = named.map(|(_, name)| name).collect();
    let which = if named.is_empty() {
        "배점, 등급별 비율, 등급 구간, 판단기준 모두 가이드의 예시를 썼습니다.".to_owned()
    } else {
        format!(
            "회사가 정한 것을 썼습니다: {}. 나머지는 가이드의 예시입니다.",
            named.join(", ")
        )
    };
    let rates = Grade::ALL.map(|it| format!("{} {}%", words::grade(it), standard.rate(it)));
    let mut lines = vec![
        which,
        format!("등급별 비율: {}.", rates.join(", ")),
        "가이드는 이 방법을 예시로 들 뿐 의무로 두지 않으며, 기준과 방법과 배점은 회사가 업무 사정에 맞게 세우도록 합니다.".to_owned(),
        "감독규정 제14조의2 제1항 제1호 바목은 금융감독원장이 정해 고시하는 사항도 기준으로 둡니다. 가이드의 평가항목에는 그에 해당하는 것이 없으니, 고시된 것이 있으면 회사의 기준에 더합니다.".to_owned(),
        "평가항목은 3장 2절과 부록 1의 13개입니다. 별첨 FAQ 1의 예시는 14개로 ‘자산 중요도 평가’가 더 있으나 배점이 없어 쓰지 않았습니다.".to_owned(),
    ];
    lines.extend(standard.faults.iter().map(fault));
    Step {
        title: "적용한 기준".into(),
        lines,
        table: own.bands.then(|| bands(standard)),
        source: format!("{} 부록 1 머리말, 2단계, 3단계", words::GUIDE),
    }
}

fn fault(value: &Fault) -> String {
    let scale = |of: Indicator, measure: Measure| {
        format!(
            "‘{}’의 {}",
            words::indicator(of),
            words::measure(of, measure)
        )
    };
    match *value {
        Fault::WeightSum(sum) => format!(
            "확인해 주십시오. 배점의 합이 {sum}점입니다. 판단기준은 100점 만점을 전제합니다."
        ),
        Fault::RateOrder => {
            "확인해 주십시오. 높은 등급의 비율이 낮은 등급의 비율보다 작습니다.".into()
        }
        Fault::CutoffOrder => {
            "확인해 주십시오. 더 민감한 정보의 판단기준이 덜 민감한 정보의 것보다 높습니다.".into()
        }
        Fault::BandsIncomplete(of, measure) => format!(
            "확인해 주십시오. {} 구간을 다 적지 않아 가이드의 구간을 썼습니다.",
            scale(of, measure)
        ),
        Fault::BandOrder(of, measure) => format!(
            "확인해 주십시오. {} 구간이 차례대로 이어지지 않습니다.",
            scale(of, measure)
        ),
    }
}

/// The bands in use, where the institution has its own.
fn bands(standard: &Standard) -> AccountTable {
    let rows = Scale::printed().into_iter().filter_map(|printed| {
        let scale = standard.scale(printed.indicator, printed.measure)?;
        let name = words::numbered(scale.indicator);
        let bands = Grade::ALL.map(|it| words::band_of(scale, it));
        Some([vec![name], bands.to_vec()].concat())
    });
    let heads = ["평가항목", "상", "중", "하", "해당없음"];
    tell::table(&heads, rows.collect(), &[])
}
