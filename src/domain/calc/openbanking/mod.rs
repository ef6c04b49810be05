//! Who must be checked for open banking, in what, when and by whom, after the 오픈뱅킹 보안점검 설명 자료. The checks
//! themselves are catalogs.

mod input;
mod outcome;
mod team;
#[cfg(test)]
mod tests;

pub use input::{
    DeferralScope, InstitutionKind, MobileCount, OpenBankingInput, Platform, Stage, Substitution,
    Team,
};
pub use outcome::{Due, Institution, Outcome, Vulnerability, Way, outcome};
pub use team::{Condition, LEAST_ASSETS, LEAST_EMPLOYEES, LEAST_MEMBERS, met};
