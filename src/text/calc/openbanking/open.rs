//! What the source leaves open for these answers, and the reading taken.

use super::words;
use crate::{
    domain::calc::openbanking::{
        DeferralScope, InstitutionKind, MobileCount, OpenBankingInput, Substitution,
    },
    text::calc::{OpenPoint, counting, tell},
};

/// The open points that change the result.
pub(super) fn points(input: &OpenBankingInput) -> Vec<OpenPoint> {
    let named = input.institution.map(InstitutionKind::is_named);
    let one_ground = matches!((named, input.isms), (Some(named), Some(isms)) if named != isms);
    let deferred = named == Some(true);
    let void = input.platforms == [Some(false); 3];
    let both = matches!(input.platforms, [_, Some(true), Some(true)]);
    [
        one_ground.then(|| substitution(input)),
        (deferred && !void).then(|| scope(input)),
        input
            .asks_counting()
            .then(|| counting::open(input.counting)),
        both.then(|| mobile(input)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn substitution(input: &OpenBankingInput) -> OpenPoint {
    tell::open(
        &format!(
            "점검 대체의 조건은 기관유형(은행·전자금융업자)과 ISMS 인증 두 가지이고, 둘을 잇는 말은 ‘또는’으로 인쇄되어 있습니다({}). 두 상자의 번호는 판독 과정에서 떨어져 나와 그림까지 확인하지는 못했습니다. 둘 다 필요하다고 읽으려면 먼저 운영기관(금융결제원)에 확인하기를 권합니다.",
            words::institution_place(3, "점검 대체")
        ),
        Substitution::ALL,
        words::substitution,
        input.substitution,
    )
}

fn scope(input: &OpenBankingInput) -> OpenPoint {
    tell::open(
        &format!(
            "유예는 이용기관 보안점검 쪽에만 적혀 있고({}), 취약점 점검 쪽에는 실시 전이라는 시기만 있습니다({}).",
            words::institution_place(3, "점검 시기 조정"),
            words::service_place("점검 시기")
        ),
        DeferralScope::ALL,
        words::scope,
        input.scope,
    )
}

fn mobile(input: &OpenBankingInput) -> OpenPoint {
    tell::open(
        &format!(
            "기간은 플랫폼마다 정해지는데({}), 모바일의 Android와 iOS가 플랫폼 하나인지 둘인지 적혀 있지 않습니다. 점검 항목 표에는 둘이 한 칸에 있습니다({} Ⅲ 3. (3)).",
            words::service_place("소요 기간"),
            words::SOURCE
        ),
        MobileCount::ALL,
        words::mobile,
        input.mobile,
    )
}
