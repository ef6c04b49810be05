//! Words for the values of the calculator.

use crate::domain::calc::provider_items::{
    ListReading, Missing, Objection, Scheme, Service, VirtualisationReading,
};

/// What the footnote leaves open.
pub(super) const VIRTUALISATION_OPEN: &str = "각주는 ‘가상화 보안에 관한 사항’을 따로 점검하라고 하면서 괄호 안에 분야 8 전체를 적었습니다. ‘가상화 보안’은 8.1의 제목이기도 합니다. 정하지 않으면 넓은 쪽인 분야 8 전체로 봅니다. 가이드 제4장 3절 나의 각주.";

/// What the list leaves open.
pub(super) const LIST_OPEN: &str = "<별표 2의2>는 ‘보안인증 등’이라고만 하고, 가이드는 일곱 가지를 표로 듭니다(제4장 3절 나). 제2장 1절 나의 ‘지정된’ 인증이라는 말은 표의 것만 된다는 쪽에 가깝지만, 표에 없는 인증이 안 된다고 적지는 않았습니다. 정하지 않으면 세지 않습니다. 가이드 제2장과 제4장.";

pub(super) fn service(value: Service) -> &'static str {
    match value {
        Service::Iaas => "IaaS",
        Service::Paas => "PaaS",
        Service::Saas => "SaaS",
    }
}

pub(super) fn scheme(value: Scheme) -> &'static str {
    match value {
        Scheme::Csap => "클라우드 서비스 보안인증제(CSAP)",
        Scheme::IsmsP => "ISMS-P (*)",
        Scheme::FedRampHigh => "FedRAMP(High)",
        Scheme::StarGold => "CSA STAR Certification(Gold)",
        Scheme::MtcsLevel3 => "MTCS(Level 3)",
        Scheme::Iso27017 => "ISO 27017",
        Scheme::Soc2Type2 => "SOC2 Type II (*)",
        Scheme::Other => "그 밖의 인증 또는 등급",
    }
}

pub(super) fn virtualisation(value: VirtualisationReading) -> &'static str {
    match value {
        VirtualisationReading::Field => "분야 8(가상화 및 인프라 보안) 전체",
        VirtualisationReading::Topic => "8.1(가상화 보안)만",
    }
}

pub(super) fn list(value: ListReading) -> &'static str {
    match value {
        ListReading::Listed => "가이드의 표에 있는 일곱 가지만 인정",
        ListReading::Open => "표에 없는 보안인증도 인정",
    }
}

pub(super) fn objection(value: Objection) -> &'static str {
    match value {
        Objection::SchemeUnanswered => "인증 이름 미응답",
        Objection::Unlisted => "가이드의 표에 없음",
        Objection::ListUndecided => "표에 없는 인증을 인정할지 미정",
        Objection::PeriodUnanswered => "유효기간 미응답",
        Objection::NotYet => "아직 유효하지 않음",
        Objection::Lapsed => "유효기간이 지남",
        Objection::ScopeUnanswered => "인증 범위 미응답",
        Objection::FacilitiesOutside => "쓸 시설이 범위 밖",
        Objection::ServicesOutside => "쓸 서비스가 범위 밖",
        Objection::NotStated => "범위가 서류에 명시되지 않음",
    }
}

/// What is missing; of the services perhaps only some.
pub(super) fn missing(value: Missing, some: bool) -> &'static str {
    match value {
        Missing::Importance => "업무 중요도",
        Missing::Services if some => "나머지 서비스의 이용 여부",
        Missing::Services | Missing::AnyService => "쓰는 서비스",
    }
}
