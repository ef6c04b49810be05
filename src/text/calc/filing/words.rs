//! Words for reports of using a cloud.

use crate::domain::calc::filing::{
    Company, Development, Exemption, Newcomer, Scope, Switching, Trigger,
};

/// The triggers to which the exception for development belongs by one reading only.
pub(super) const OTHER_TRIGGERS: [Trigger; 3] =
    [Trigger::Provider, Trigger::Breach, Trigger::Measures];

/// What is open about new companies.
pub(super) const OPEN_NEWCOMER: &str = "신규 회사가 허가·등록을 마친 뒤 언제까지 보고하는지는 원문에 없습니다(가이드 제8장 1절 나). 정하지 않으면 그날부터 3개월로 셉니다.";
/// What is open about the exception for development.
pub(super) const OPEN_DEVELOPMENT: &str = "개발·테스트 예외의 각주는 네 가지 사유에 공통인 기한에 달려 있으나 내용은 계약 체결을 말합니다(가이드 제8장 1절 나). 정하지 않으면 새 계약의 예외로만 봅니다.";
/// What is open about the exemption.
pub(super) const OPEN_EXEMPTION: &str = "별첨 FAQ 6이 근거로 드는 것은 정보처리위탁규정 제7조 제4항 제2호 단서인데, 반기현황은 같은 항 제1호의 보고입니다. FAQ 6은 반기현황을 따로 말하지 않습니다. 정하지 않으면 반기현황은 보고하는 것으로 봅니다.";
/// What is open about a change of provider.
pub(super) const OPEN_SWITCHING: &str = "제9장은 제공자를 바꾸면 제8장에 따라 보고하라고 할 뿐 어느 사유인지 밝히지 않습니다. 정하지 않으면 새 계약과 같이 3개월로 셉니다.";

/// What helps to say whether the article applies.
pub(super) const SCOPE_NOTE: &str = "무료라도 광고로 수익을 얻으면 상용입니다. 구성원 전용은 구성원 아닌 이용자와 물리적으로 나뉘고, 계열사가 함께 쓰는 것이면 감독규정 제11조제11호·제12호와 제15조제1항제5호를 지켜야 합니다. 앞의 보기 밖의 경우는 해당 기관의 법령해석이나 비조치의견으로 확인합니다. 비조치의견서는 신청자의 행위에 대한 의견이라 일반적 효력이 없습니다. 가이드 적용 범위의 예시와 법령해석 190152, 비조치의견서 190057·190011·220036, 별첨 FAQ 2·4와 SaaS 판단 기준.";
/// What helps to say what happened.
pub(super) const TRIGGER_NOTE: &str = "이미 쓰는 클라우드로 새 업무를 더 처리할 때에도 앞의 네 가지에 들면 보고합니다(별첨 FAQ 5). 중대한 변경과 일부·경미한 변경을 가르는 기준은 원문에 없으니 회사가 정해 그 까닭을 남깁니다. 감독규정 제14조의2 제4항, 가이드 제8장 1절 나와 제9장.";

/// Who reports.
pub(super) fn company(value: Company) -> &'static str {
    match value {
        Company::Financial => "금융회사(전자금융업자 아님)",
        Company::Electronic => "전자금융업자",
    }
}

/// What happened.
pub(super) fn trigger(value: Trigger) -> &'static str {
    match value {
        Trigger::Contract => "이용 계약을 새로 맺음(제1호)",
        Trigger::Provider => "제공자의 합병·분할·계약 양도·재위탁 등 중대한 변경(제2호)",
        Trigger::Breach => "제공자가 중요계약사항을 지키지 않음(제3호)",
        Trigger::Measures => "제공자 평가나 업무 연속성 계획, 안전성 확보조치의 중대한 변경(제4호)",
        Trigger::Switch => "쓰던 제공자를 다른 제공자로 바꿈(제9장)",
        Trigger::Minor => "일부 변경이나 경미한 변경(별첨 FAQ 5)",
    }
}

/// Whether the article applies.
pub(super) fn scope(value: Scope) -> &'static str {
    match value {
        Scope::Applies => "적용됨",
        Scope::Web => "단순히 쓰는 웹서비스라 적용되지 않음(FAQ 2)",
        Scope::Contractor => "수탁업체 자신의 업무라 적용되지 않음(FAQ 4)",
        Scope::Uncommercial => "상용으로 제공되지 않아 적용되지 않음(비조치의견서 220036)",
        Scope::Dedicated => "물리적으로 나뉜 우리 회사 전용이라 적용되지 않음(제2장)",
        Scope::Members => "계열사·협회의 구성원 전용이라 적용되지 않음(제2장)",
        Scope::NotOutsourced => {
            "자신의 정보처리를 맡기는 것이 아니라 적용되지 않음(법령해석 190152 등)"
        }
        Scope::NotCloud => "클라우드컴퓨팅서비스가 아니라 적용되지 않음(별첨 SaaS 판단 기준)",
    }
}

/// The reading for new companies.
pub(super) fn newcomer(value: Newcomer) -> &'static str {
    match value {
        Newcomer::ThreeMonths => "허가·등록이 끝난 날부터 3개월 이내",
        Newcomer::NoDay => "허가·등록이 끝난 뒤이기만 하면 됨",
    }
}

/// The reading of the exception for development.
pub(super) fn development(value: Development) -> &'static str {
    match value {
        Development::Contract => "새 계약에만",
        Development::All => "네 가지 사유 모두에",
    }
}

/// The reading of the exemption.
pub(super) fn exemption(value: Exemption) -> &'static str {
    match value {
        Exemption::All => "반기현황도 면제됨",
        Exemption::NotHalfYearly => "반기현황은 면제되지 않음",
    }
}

/// The reading of a change of provider.
pub(super) fn switching(value: Switching) -> &'static str {
    match value {
        Switching::Contract => "새 계약과 같이 3개월 이내",
        Switching::NoDay => "정해진 기한이 없음",
    }
}
