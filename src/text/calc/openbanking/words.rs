//! The words for kinds, stages, platforms and readings, and the places of the source.

use crate::domain::calc::{
    Context,
    openbanking::{
        Condition, DeferralScope, InstitutionKind, MobileCount, Platform, Stage, Substitution,
    },
};

/// The document, which has no printed title.
pub(super) const SOURCE: &str = "오픈뱅킹 보안점검 설명 자료";

/// A place in the part about the institution.
pub(super) fn institution_place(page: u8, item: &str) -> String {
    format!("{SOURCE} Ⅱ 1. 이용기관 보안점검 개요 ({page}), {item}")
}

/// A place in the part about the service.
pub(super) fn service_place(item: &str) -> String {
    format!("{SOURCE} Ⅲ 1. 핀테크서비스 취약점 점검 개요 (2), {item}")
}

/// What the program's own catalog of the checks is called, where it has one.
pub(super) fn catalog_line(context: Context<'_>, ids: &[&str]) -> Option<String> {
    let catalogs = ids.iter().filter_map(|id| context.catalog(id));
    let titles: Vec<String> = catalogs.map(|it| format!("‘{}’", it.title)).collect();
    (!titles.is_empty()).then(|| format!("항목은 점검 기준 {}에 있습니다.", titles.join(", ")))
}

pub(super) fn kind(value: InstitutionKind) -> &'static str {
    match value {
        InstitutionKind::Bank => "은행",
        InstitutionKind::ElectronicFinance => "전자금융업자",
        InstitutionKind::FinancialCompany => "은행이 아닌 금융회사",
        InstitutionKind::Other => "그 밖의 회사",
    }
}

pub(super) fn stage(value: Stage) -> &'static str {
    match value {
        Stage::Developing => "오픈뱅킹 환경에서 개발하거나 테스트하는 중",
        Stage::Tested => "개발과 테스트를 마침, 서비스 실시 전",
        Stage::Running => "서비스를 실시하는 중",
    }
}

pub(super) fn substitution(value: Substitution) -> &'static str {
    match value {
        Substitution::Either => "둘 가운데 하나를 갖추면 됩니다(또는)",
        Substitution::Both => "둘을 모두 갖추어야 합니다(그리고)",
    }
}

pub(super) fn scope(value: DeferralScope) -> &'static str {
    match value {
        DeferralScope::Institution => "이용기관 보안점검만 유예됩니다",
        DeferralScope::Both => "핀테크서비스 취약점 점검도 함께 유예됩니다",
    }
}

pub(super) fn platform(value: Platform) -> &'static str {
    match value {
        Platform::Web => "웹",
        Platform::Android => "모바일(Android)",
        Platform::Ios => "모바일(iOS)",
    }
}

pub(super) fn mobile(value: MobileCount) -> &'static str {
    match value {
        MobileCount::One => "둘을 플랫폼 하나(모바일)로 셉니다",
        MobileCount::Each => "둘을 따로 셉니다",
    }
}

pub(super) fn condition(value: Condition) -> &'static str {
    match value {
        Condition::Kind => "금융회사 또는 전자금융업자",
        Condition::Assets => "총자산 2조원 이상",
        Condition::Employees => "상시 종업원 300명 이상",
        Condition::Members => "전담반 5인 이상(정보보호최고책임자 포함)",
    }
}

/// Whether something is met, while that may be unanswered.
pub(super) fn met(value: Option<bool>) -> &'static str {
    match value {
        Some(true) => "충족",
        Some(false) => "미충족",
        None => "답 없음",
    }
}
