//! Whether the institution's own team may carry out the check for vulnerabilities (Ⅲ 1. (2), 점검 수행 주체, after
//! 전자금융감독규정 제37조의2 제2항).

use super::{InstitutionKind, OpenBankingInput};
use crate::domain::calc::Decimal;

/// 총자산 2조원 이상, in units of a hundred million won (억원).
pub const LEAST_ASSETS: u32 = 20_000;
/// 상시 종업원 300명 이상.
pub const LEAST_EMPLOYEES: u32 = 300;
/// 5인 이상, the CISO among them.
pub const LEAST_MEMBERS: u32 = 5;

/// One condition; all must be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// It is a 금융회사 or 전자금융업자.
    Kind,
    /// Total assets of at least [`LEAST_ASSETS`].
    Assets,
    /// At least [`LEAST_EMPLOYEES`] employees.
    Employees,
    /// At least [`LEAST_MEMBERS`] members, the CISO among them.
    Members,
}

impl Condition {
    /// All, in printed order.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Assets, Self::Employees, Self::Members];
}

/// Whether a condition is met; none while that is not answered.
#[must_use]
pub fn met(input: &OpenBankingInput, condition: Condition) -> Option<bool> {
    let team = input.team;
    match condition {
        Condition::Kind => input.institution.map(InstitutionKind::may_have_team),
        Condition::Assets => Some(team?.assets? >= Decimal::whole(LEAST_ASSETS)),
        Condition::Employees => Some(team?.employees? >= LEAST_EMPLOYEES),
        Condition::Members => {
            let team = team?;
            both(team.members.map(|it| it >= LEAST_MEMBERS), team.ciso)
        }
    }
}

/// Whether both are true: certain as soon as one is not.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Whether the institution's own team may carry out the check; certainly not without a team.
pub(super) fn able(input: &OpenBankingInput) -> Option<bool> {
    if input.has_team == Some(false) {
        return Some(false);
    }
    let met = Condition::ALL.map(|it| met(input, it));
    if met.contains(&Some(false)) {
        return Some(false);
    }
    (!met.contains(&None) && input.has_team.is_some()).then_some(true)
}
