//! Personal identifiers of Korea and secrets in a text, found by their shape so that a person is warned before a report
//! leaves the company. A hit is a suspicion: the rules know no register of issued numbers.

mod account;
mod assignment;
mod card;
mod context;
mod day;
mod email;
mod fold;
mod licence;
mod mask;
mod passport;
mod phone;
mod resident;
mod runs;
mod secret;

use std::{collections::BTreeMap, ops::Range};

pub use mask::masked;

/// What a hit is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identifier {
    /// 주민등록번호.
    ResidentNumber,
    /// 외국인등록번호 or 국내거소신고번호, which share one system.
    ForeignerNumber,
    /// 여권번호.
    Passport,
    /// 운전면허번호.
    DriverLicense,
    /// A number of a credit or debit card.
    Card,
    /// A number of a bank account.
    Account,
    /// A number of a mobile phone; those of offices are not looked for.
    MobilePhone,
    /// An address of electronic mail.
    Email,
    /// A private key in PEM.
    PrivateKey,
    /// A token that whoever bears it may use.
    BearerToken,
    /// A signed token that carries its claims.
    Jwt,
    /// A password or another secret value behind its name.
    ClientSecret,
    /// A key to a service, known by its own shape or by the name before it.
    AccessKey,
}

/// How sure it is that a hit is what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// It has the shape.
    Likely,
    /// More than the shape speaks for it: a check digit, its grouping or the words around it.
    Certain,
}

impl Confidence {
    fn certain_if(certain: bool) -> Self {
        if certain { Self::Certain } else { Self::Likely }
    }
}

/// One suspicious place of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// What it is taken for.
    pub kind: Identifier,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it stands, in bytes; a secret behind a name begins at the name.
    pub range: Range<usize>,
}

/// All hits in order, not overlapping. Secrets win over numbers that stand in them, stricter shapes over weaker ones.
/// The rules see the text folded, so a number counts however it is typed; the ranges are those of the text as given.
#[must_use]
pub fn identifiers(text: &str) -> Vec<Hit> {
    let folded = fold::Folded::of(text);
    let at_source = |hit: Hit| Hit {
        range: folded.source(&hit.range),
        ..hit
    };
    let found = search(folded.text());
    found.by_start.into_values().map(at_source).collect()
}

fn search(text: &str) -> Found {
    let mut found = Found::default();
    secret::find(text, &mut found);
    assignment::find(text, &mut found);
    let runs = runs::Runs::of(text);
    resident::find(&runs, &mut found);
    card::find(&runs, &mut found);
    phone::find(&runs, &mut found);
    licence::find(&runs, &mut found);
    account::find(&runs, &mut found);
    passport::find(text, &mut found);
    email::find(text, &mut found);
    found
}

/// The hits so far; what comes later never displaces what came first.
#[derive(Default)]
struct Found {
    by_start: BTreeMap<usize, Hit>,
}

impl Found {
    fn add(&mut self, kind: Identifier, confidence: Confidence, range: Range<usize>) {
        let before = self.by_start.range(..range.end).next_back();
        if before.is_none_or(|(_, hit)| hit.range.end <= range.start) {
            let hit = Hit {
                kind,
                confidence,
                range,
            };
            self.by_start.insert(hit.range.start, hit);
        }
    }
}
