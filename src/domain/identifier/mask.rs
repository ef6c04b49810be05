//! What stands in place of a hit once it is masked: enough to know it again, not enough to use it.

use super::{
    Hit, Identifier,
    fold::{Folded, is_invisible},
    secret::ISSUERS,
};

/// What a value is masked with whose length must not show.
const HIDDEN: &str = "********";

/// The replacement for the range of a hit: digits and letters as `*` but for those that receipts and notices print, such as
/// `900101-1******`, `1234-56**-****-3456` (PCI DSS 3.4.1: the first six and the last four), `010-****-5678` and
/// `ho**@example.com`; of a secret only its name remains. Signs stay as they were typed, full-width ones too. Masked text is not found again. Empty for a range that is none of
/// the text.
#[must_use]
pub fn masked(text: &str, hit: &Hit) -> String {
    let words = text.get(hit.range.clone()).unwrap_or_default();
    let count = words.chars().filter(|c| is_digit(*c)).count();
    match hit.kind {
        Identifier::ResidentNumber | Identifier::ForeignerNumber => digits(words, |at| at < 7),
        Identifier::Card => digits(words, |at| at < 6 || at + 4 >= count),
        Identifier::DriverLicense => digits(words, |at| at + 8 < count),
        Identifier::MobilePhone => {
            let number = if count > 11 { count - 8 } else { 3 };
            digits(words, |at| at < number || at + 4 >= count)
        }
        Identifier::Account => {
            let first = words.chars().take_while(|c| is_digit(*c)).count();
            digits(words, |at| at < if first == count { 3 } else { first })
        }
        Identifier::Passport => starred(words, |at| at < 4),
        Identifier::Email => email(words),
        Identifier::PrivateKey => private_key(words),
        Identifier::Jwt => format!("eyJ{HIDDEN}"),
        Identifier::BearerToken | Identifier::ClientSecret | Identifier::AccessKey => value(words),
    }
}

/// The words with the digits masked that are not to be kept, counted from 0.
fn digits(words: &str, keeps: impl Fn(usize) -> bool) -> String {
    let mut at = 0;
    let mut mask = |c| {
        at += usize::from(is_digit(c));
        if is_digit(c) && !keeps(at - 1) {
            '*'
        } else {
            c
        }
    };
    words.chars().map(&mut mask).collect()
}

/// The words with the characters masked that are not to be kept, counted from 0 without invisible ones.
fn starred(words: &str, keeps: impl Fn(usize) -> bool) -> String {
    let mut at = 0;
    let mut mask = |c| {
        at += usize::from(!is_invisible(c));
        if is_invisible(c) || keeps(at - 1) {
            c
        } else {
            '*'
        }
    };
    words.chars().map(&mut mask).collect()
}

fn is_digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '０'..='９')
}

/// At most two letters of the local part remain, and never all of it.
fn email(words: &str) -> String {
    let folded = Folded::of(words);
    let plain = folded.text();
    let sign = plain.find('@').or_else(|| plain.find("%40"));
    let local = sign.unwrap_or(plain.len());
    let (letters, domain) = words.split_at(folded.source(&(0..local)).end);
    let kept = local.saturating_sub(1).min(2);
    starred(letters, |at| at < kept) + domain
}

/// The label without the lines around it, which would be found again.
fn private_key(words: &str) -> String {
    let folded = Folded::of(words);
    let label = folded.text().trim_start_matches("-----BEGIN ");
    let label = label.split("-----").next().unwrap_or_default();
    format!("{label} {HIDDEN}")
}

/// The name or the mark of the issuer remains.
fn value(words: &str) -> String {
    let folded = Folded::of(words);
    let plain = folded.text();
    let marked = ISSUERS.iter().find(|issuer| plain.starts_with(issuer.mark));
    let bearer = plain
        .get(..6)
        .filter(|name| name.eq_ignore_ascii_case("bearer"));
    if let Some(issuer) = marked {
        return format!("{}{HIDDEN}", issuer.mark);
    }
    if let Some(bearer) = bearer {
        return format!("{bearer} {HIDDEN}");
    }
    let sign = plain.find([':', '=', '>']).map_or(0, |at| at + 1);
    let rest = plain[sign..].trim_start_matches([' ', '\t', '=', '>', '\\', '"', '\'', '`']);
    let name = folded.source(&(0..plain.len() - rest.len()));
    format!("{}{HIDDEN}", &words[..name.end])
}
