//! The words for what is appraised: one exhaustive match an enum, and figures with their units.

use std::ops::Bound::{Excluded, Included, Unbounded};

use crate::domain::calc::{
    Decimal,
    importance::{Band, Criterion, Grade, Indicator, InfoKind, Measure, Scale, Service, Standard},
};

/// The document as a place names it.
pub(super) const GUIDE: &str = "금융 클라우드 가이드";

pub(super) fn kind(value: InfoKind) -> &'static str {
    match value {
        InfoKind::Identifying => "고유식별정보",
        InfoKind::Credit => "개인신용정보",
        InfoKind::Financial => "금융정보",
        InfoKind::Business => "업무정보",
        InfoKind::Public => "공개정보",
    }
}

/// What is counted as dependence on a provider.
pub(super) const RELIANCE: &str = "0개에서 10개 이상까지의 개수인데, 무엇의 수인지와 평가하는 업무 자신도 세는지는 가이드에 없습니다. 같은 제공자에게 맡긴 업무의 수로 보고, 자신을 세는지는 회사가 정해 적어 둡니다.";

/// What the kind takes in, by our words.
pub(super) fn kind_detail(value: InfoKind) -> &'static str {
    match value {
        InfoKind::Identifying => "주민등록번호·여권번호·면허번호·외국인등록번호",
        InfoKind::Credit => {
            "살아 있는 개인의 신용정보(기업·법인 제외). 다른 정보와 쉽게 합쳐 누구인지 알 수 있는 것 포함"
        }
        InfoKind::Financial => "고객의 금융거래, 회사의 업무 기밀, 거래 인증 정보",
        InfoKind::Business => {
            "전자금융과 직접 관련 없는 내부 정보나 대고객 정보(예: 직원 정보, 기획 문서, 홈페이지와 쇼핑몰의 정보)"
        }
        InfoKind::Public => "밖에 드러나도 되는 정보(예: 인터넷에서 모은 데이터, 홍보자료)",
    }
}

pub(super) fn grade(value: Grade) -> &'static str {
    match value {
        Grade::High => "상",
        Grade::Middle => "중",
        Grade::Low => "하",
        Grade::NotApplicable => "해당없음",
    }
}

pub(super) fn grades(values: &[Grade]) -> String {
    let words: Vec<&str> = values.iter().map(|it| grade(*it)).collect();
    words.join(" 또는 ")
}

pub(super) fn criterion(value: Criterion) -> &'static str {
    match value {
        Criterion::Nature => "업무의 특성(규모·복잡성)",
        Criterion::Outage => "서비스 중단의 영향",
        Criterion::Breach => "침해가 고객에게 미치는 영향",
        Criterion::Dependence => "한 제공자에 대한 종속 위험",
        Criterion::Control => "내부통제·법규 준수 역량",
    }
}

pub(super) fn indicator(value: Indicator) -> &'static str {
    match value {
        Indicator::Institutions => "연계된 외부 기관 수",
        Indicator::Systems => "연결된 내부 시스템 수",
        Indicator::Function => "업무기능 및 대상",
        Indicator::Visitors => "직전 3개월 일평균 접속자",
        Indicator::Effect => "업무에 미치는 영향도",
        Indicator::Loss => "중단에 따른 손해",
        Indicator::Recovery => "복구 목표 시간(RTO)",
        Indicator::Customers => "고객에게 미치는 직·간접 영향",
        Indicator::Information => "처리정보 유형에 따른 영향",
        Indicator::Reliance => "동일 제공자에 대한 업무 의존도",
        Indicator::Setup => "클라우드 환경 구성 방식",
        Indicator::Requirements => "법규·보안 요구사항 준수 요구",
        Indicator::Supervision => "요구사항 준수의 관리·감독",
    }
}

/// The indicator with its printed number.
pub(super) fn numbered(value: Indicator) -> String {
    format!("{}. {}", value.number(), indicator(value))
}

/// What makes the grade of an indicator: the bands of the standard where it is measured, else the guide's in our words.
pub(super) fn grade_detail(standard: &Standard, of: Indicator, value: Grade) -> String {
    let measures = of.measures().iter();
    let scales = measures.filter_map(|measure| standard.scale(of, *measure));
    let bands: Vec<String> = scales.map(|scale| band_of(scale, value)).collect();
    if bands.is_empty() {
        described(of, value).to_owned()
    } else {
        bands.join(" 또는 ")
    }
}

/// 부록 1, 2단계: the grades that are described in words, in the order 상, 중, 하, 해당없음.
fn described(of: Indicator, value: Grade) -> &'static str {
    let all = match of {
        Indicator::Function => [
            "고객이 직접 이용",
            "금융상품·대외계와 연계(간접 이용)",
            "서비스를 지원",
            "사내 후선",
        ],
        Indicator::Effect => [
            "업무가 멈추는 등 심각함",
            "업무가 늦어지는 등 중대함",
            "이용이 불편한 등 가벼움",
            "영향이 없음",
        ],
        Indicator::Customers => [
            "자산 손실·개인신용정보 노출 등 심각함",
            "신뢰도·이미지 손상 등 중대함",
            "업무 지연·불편 등 가벼움",
            "영향이 없음",
        ],
        Indicator::Information => [
            "고유식별정보·개인신용정보",
            "금융정보",
            "업무정보",
            "공개정보",
        ],
        Indicator::Setup => [
            "여러 사업자, 실시간 동기화",
            "여러 사업자, 백업환경",
            "한 사업자, 별도 백업",
            "한 사업자",
        ],
        Indicator::Requirements => [
            "법규와 내부규정 모두",
            "법규와 내부규정 가운데 하나",
            "사업자가 세운 정책",
            "따로 요구하지 않음",
        ],
        Indicator::Supervision => ["한 해 2회 이상", "한 해 1회", "필요할 때", "하지 않음"],
        _ => [""; 4],
    };
    let mut pairs = Grade::ALL.into_iter().zip(all);
    pairs.find(|(it, _)| *it == value).map_or("", |it| it.1)
}

/// The band of a grade with its unit.
pub(super) fn band_of(scale: &Scale, value: Grade) -> String {
    let mut pairs = Grade::ALL.into_iter().zip(&scale.bands);
    let found = pairs.find(|(it, _)| *it == value);
    found.map_or_else(String::new, |(_, band)| {
        band_words(scale.indicator, scale.measure, *band)
    })
}

fn band_words(of: Indicator, measure: Measure, band: Band) -> String {
    let figure = |value| figure(of, measure, value);
    match band {
        (Included(only), Included(end)) if only == end => figure(only),
        (Included(start), Included(end)) => {
            between(unit(of, measure), &figure(start), &figure(end))
        }
        (Included(start), Excluded(end)) => {
            format!("{} 이상 {} 미만", figure(start), figure(end))
        }
        (Excluded(start), Included(end)) => {
            format!("{} 초과 {} 이하", figure(start), figure(end))
        }
        (Excluded(start), Excluded(end)) => {
            format!("{} 초과 {} 미만", figure(start), figure(end))
        }
        (Included(start), Unbounded) => format!("{} 이상", figure(start)),
        (Excluded(start), Unbounded) => format!("{} 초과", figure(start)),
        (Unbounded, Included(end)) => format!("{} 이하", figure(end)),
        (Unbounded, Excluded(end)) => format!("{} 미만", figure(end)),
        (Unbounded, Unbounded) => String::new(),
    }
}

/// `20~49개`, and `5,000만원~1억원` where the units differ.
fn between(unit: &str, start: &str, end: &str) -> String {
    let short = start.strip_suffix(unit).filter(|_| end.ends_with(unit));
    format!("{}~{end}", short.unwrap_or(start))
}

/// A figure with its unit: `50개`, `9.5%`, `5억원`.
pub(super) fn figure(of: Indicator, measure: Measure, value: Decimal) -> String {
    let unit = unit(of, measure);
    let whole = value.to_string();
    match measure {
        Measure::Share | Measure::Hours => format!("{whole}{unit}"),
        Measure::Count => {
            rounded(&whole).map_or_else(|| format!("{}{unit}", grouped(&whole)), |it| it + unit)
        }
        // An amount is in units of 만원, so that ten thousand of them are an 억원.
        Measure::Amount => match whole.strip_suffix("0000") {
            Some(hundred_millions) if !hundred_millions.is_empty() && !whole.contains('.') => {
                format!("{}억원", grouped(hundred_millions))
            }
            _ => format!("{}{unit}", grouped(&whole)),
        },
    }
}

/// `100만` for a round number of ten thousands.
fn rounded(whole: &str) -> Option<String> {
    let ten_thousands = whole.strip_suffix("0000")?;
    (!ten_thousands.is_empty()).then(|| format!("{}만", grouped(ten_thousands)))
}

/// Digits with a comma at every third before the point.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if rest.is_empty() {
        out
    } else {
        format!("{out}.{rest}")
    }
}

pub(super) fn unit(of: Indicator, measure: Measure) -> &'static str {
    match measure {
        Measure::Count if of == Indicator::Visitors => "명",
        Measure::Count => "개",
        Measure::Share => "%",
        Measure::Amount => "만원",
        Measure::Hours => "시간",
    }
}

/// What is measured, as a question has it.
pub(super) fn measure(of: Indicator, value: Measure) -> &'static str {
    match value {
        Measure::Count if of == Indicator::Visitors => "인원",
        Measure::Count => "개수",
        Measure::Share if of == Indicator::Loss => "매출 대비 비율",
        Measure::Share => "비율",
        Measure::Amount => "손해금액",
        Measure::Hours => "시간",
    }
}

/// The name of a service, or its number while it has none.
pub(super) fn service(of: &Service) -> String {
    let number = || format!("서비스 {}", of.number);
    of.name.clone().unwrap_or_else(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_bands_read_as_printed() {
        let standard = Standard::guide();
        let all = |of| Grade::ALL.map(|it| grade_detail(&standard, of, it));
        assert_eq!(
            all(Indicator::Loss),
            [
                "10% 이상 또는 5억원 이상",
                "5~9% 또는 1억원~3억원",
                "1~4% 또는 5,000만원~1억원",
                "1% 미만 또는 5,000만원 미만"
            ]
        );
        let [high, _, _, none] = all(Indicator::Visitors);
        assert_eq!(high, "30% 이상 또는 100만명");
        assert_eq!(none, "1% 미만 또는 1만명 미만");
        assert_eq!(
            all(Indicator::Recovery),
            [
                "3시간 이하",
                "3시간 초과 24시간 이하",
                "24시간 초과 48시간 이하",
                "48시간 초과"
            ]
        );
        assert_eq!(all(Indicator::Supervision)[1], "한 해 1회");
    }

    #[test]
    fn figures_are_written_as_people_write_them() {
        let written = |measure, words| {
            let value = Decimal::read(words, 4).unwrap();
            figure(Indicator::Loss, measure, value)
        };
        assert_eq!(written(Measure::Amount, "12345.5"), "12,345.5만원");
        assert_eq!(written(Measure::Amount, "50000"), "5억원");
        assert_eq!(written(Measure::Amount, "0"), "0만원");
        assert_eq!(written(Measure::Count, "1234567"), "1,234,567개");
        assert_eq!(written(Measure::Count, "0"), "0개");
    }
}
