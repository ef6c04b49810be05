//! What follows from the answers: certain where every reading and every missing answer leads to the same.

use super::{
    DeferralScope, InstitutionKind, MobileCount, OpenBankingInput, Platform, Stage, Substitution,
    team,
};
use crate::domain::{Date, calc::Counting};

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The check of the institution (Ⅱ 이용기관 보안점검).
    pub institution: Institution,
    /// The check of the service (Ⅲ 핀테크서비스 취약점 점검).
    pub vulnerability: Vulnerability,
    /// Whether the institution's own team may carry out the latter.
    pub own_team: Option<bool>,
}

/// The check of the institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Institution {
    /// How it is done.
    pub way: Option<Way>,
    /// How it is done by the printed word, 또는; the leading reading while nobody has decided.
    pub printed: Option<Way>,
    /// Whether it is deferred.
    pub deferred: Option<bool>,
    /// The last day of the year within which it must be done, where it is deferred and the beginning is known; the
    /// earlier one while nobody has said how the year is counted.
    pub deadline: Option<Date>,
    /// When it must be done.
    pub due: Option<Due>,
}

/// The check of the service for vulnerabilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vulnerability {
    /// The platforms that are checked.
    pub platforms: Vec<Platform>,
    /// Whether all platforms were answered.
    pub complete: bool,
    /// How many platforms that counts as; none while the reading is open.
    pub count: Option<usize>,
    /// Whether the deferral reaches it.
    pub deferred: Option<bool>,
    /// When it must be done.
    pub due: Option<Due>,
}

/// How the institution is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// By 금융보안원 or another, on paper and on site.
    Full,
    /// By itself in place of that, if it chooses so.
    SelfCheck,
}

/// When a check must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Before the service begins.
    BeforeService,
    /// It had to be done before the service began.
    WasBeforeService,
    /// Within a year after the service begins.
    WithinYear,
    /// That year is over.
    YearOver,
}

/// What follows from the answers on a day.
#[must_use]
pub fn outcome(input: &OpenBankingInput, today: Date) -> Outcome {
    Outcome {
        institution: institution(input, today),
        vulnerability: vulnerability(input, today),
        own_team: team::able(input),
    }
}

impl Vulnerability {
    /// Whether there is no platform on which anything could be checked.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.complete && self.platforms.is_empty()
    }
}

fn institution(input: &OpenBankingInput, today: Date) -> Institution {
    let deferred = input.institution.map(InstitutionKind::is_named);
    Institution {
        way: way(input, input.substitution),
        printed: way(input, Some(Substitution::Either)),
        deferred,
        deadline: deferred
            .filter(|deferred| *deferred)
            .and_then(|_| year_after(input)),
        due: due(input, deferred, today),
    }
}

/// Ⅱ 1. (3), 점검 대체: a 은행 or 전자금융업자 또는 an ISMS certificate.
fn way(input: &OpenBankingInput, reading: Option<Substitution>) -> Option<Way> {
    let grounds = [input.institution.map(InstitutionKind::is_named), input.isms];
    let either = some_true(grounds);
    let both = some_true(grounds.map(|it| it.map(|it| !it))).map(|it| !it);
    let may = match reading {
        Some(Substitution::Either) => either,
        Some(Substitution::Both) => both,
        None => either.filter(|_| either == both),
    };
    may.map(|may| if may { Way::SelfCheck } else { Way::Full })
}

/// Whether one of two is true: certain as soon as one is, or both are not.
fn some_true(grounds: [Option<bool>; 2]) -> Option<bool> {
    if grounds.contains(&Some(true)) {
        return Some(true);
    }
    (!grounds.contains(&None)).then_some(false)
}

/// Ⅱ 1. (2) and Ⅲ 1. (2), 점검 시기: before the service; where it is deferred (Ⅱ 1. (3)), within a year after it began.
fn due(input: &OpenBankingInput, deferred: Option<bool>, today: Date) -> Option<Due> {
    let running = input.stage == Some(Stage::Running);
    match (deferred?, running) {
        (false, true) => Some(Due::WasBeforeService),
        (false, false) => Some(Due::BeforeService),
        (true, true) if today > year_after(input)? => Some(Due::YearOver),
        (true, _) => Some(Due::WithinYear),
    }
}

/// The last day within a year after the beginning.
fn year_after(input: &OpenBankingInput) -> Option<Date> {
    let counting = input.counting.unwrap_or(Counting::SameDay);
    Some(counting.end(input.start?, 12))
}

fn vulnerability(input: &OpenBankingInput, today: Date) -> Vulnerability {
    let answered = Platform::EACH.into_iter().zip(input.platforms);
    let platforms = answered.filter(|(_, runs)| *runs == Some(true));
    let platforms: Vec<Platform> = platforms.map(|(it, _)| it).collect();
    let deferred = match (
        input.institution.map(InstitutionKind::is_named),
        input.scope,
    ) {
        (Some(false), _) | (_, Some(DeferralScope::Institution)) => Some(false),
        (Some(true), Some(DeferralScope::Both)) => Some(true),
        _ => None,
    };
    Vulnerability {
        complete: !input.platforms.contains(&None),
        count: count(&platforms, input.mobile),
        due: due(input, deferred, today),
        deferred,
        platforms,
    }
}

/// Ⅲ 1. (2), 소요 기간: as how many platforms they count.
fn count(platforms: &[Platform], mobile: Option<MobileCount>) -> Option<usize> {
    let both = [Platform::Android, Platform::Ios]
        .iter()
        .all(|it| platforms.contains(it));
    match mobile {
        _ if !both => Some(platforms.len()),
        Some(MobileCount::Each) => Some(platforms.len()),
        Some(MobileCount::One) => Some(platforms.len() - 1),
        None => None,
    }
}
