//! Secrets that show by their own form: private keys in PEM, bearer tokens, JWT, keys with the mark of their issuer.

use super::{Confidence, Found, Identifier};

/// Fewest characters of a token; shorter ones are words.
pub(super) const SHORTEST_TOKEN: usize = 16;

/// Finds all of them.
pub(super) fn find(text: &str, found: &mut Found) {
    find_private_keys(text, found);
    find_bearers(text, found);
    find_jwts(text, found);
    find_marked(text, found);
}

/// RFC 7468: from BEGIN to END, or as far as key material goes. A header alone, as in prose or a list of files, has no key.
fn find_private_keys(text: &str, found: &mut Found) {
    const DASHES: &str = "-----";
    for (at, begin) in text.match_indices("-----BEGIN ") {
        let head = at + begin.len();
        let Some(label) = text[head..].find(DASHES).map(|end| &text[head..head + end]) else {
            return;
        };
        if label.len() > 40 || !label.contains("PRIVATE KEY") {
            continue;
        }
        let body = head + label.len() + DASHES.len();
        let rest = &text[body..];
        let stop = rest.find(DASHES);
        let closed = stop.and_then(|stop| {
            let end = rest[stop..].strip_prefix("-----END ")?;
            Some((
                stop,
                rest.len() - end.len() + end.find(DASHES)? + DASHES.len(),
            ))
        });
        let open = material(&rest[..stop.unwrap_or(rest.len())]);
        let (inside, end) = closed.unwrap_or((open, open));
        if has_key(&rest[..inside]) {
            found.add(Identifier::PrivateKey, Confidence::Certain, at..body + end);
        }
    }
}

/// How far lines of base64 go.
fn material(body: &str) -> usize {
    let lines = body.split_inclusive('\n');
    lines
        .take_while(|line| line.trim_end().bytes().all(|b| is_base64(b) || b == b'\\'))
        .map(str::len)
        .sum()
}

fn has_key(body: &str) -> bool {
    body.split(|c: char| !c.is_ascii() || !is_base64(c as u8))
        .any(|run| run.len() >= SHORTEST_TOKEN)
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)
}

/// RFC 6750, 2.1: `Bearer` and a token. Words alone are none: a token has digits or both cases.
fn find_bearers(text: &str, found: &mut Found) {
    const NAME: &[u8] = b"bearer";
    for (at, word) in text.as_bytes().windows(NAME.len()).enumerate() {
        if !word.eq_ignore_ascii_case(NAME) || ends_in_token(&text[..at]) {
            continue;
        }
        let rest = &text[at + NAME.len()..];
        let tail = rest
            .strip_prefix("%20")
            .unwrap_or(rest.trim_start_matches(' '));
        let token = &tail[..token_length(tail)];
        if tail.len() < rest.len() && token.len() >= SHORTEST_TOKEN && is_random(token) {
            let end = text.len() - tail.len() + token.len();
            found.add(Identifier::BearerToken, Confidence::Certain, at..end);
        }
    }
}

/// Whether a token does not look like words or a placeholder.
pub(super) fn is_random(token: &str) -> bool {
    let has = |test: fn(&u8) -> bool| token.as_bytes().iter().any(test);
    let mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    (has(u8::is_ascii_digit) || mixed) && !token.to_ascii_lowercase().contains("xxxx")
}

/// Length of the token that a text begins with, by RFC 6750.
pub(super) fn token_length(text: &str) -> usize {
    let inner = |b: &u8| b.is_ascii_alphanumeric() || b"-._~+/=".contains(b);
    text.bytes().take_while(inner).count()
}

/// RFC 7519: three parts in base64url; the first two are JSON objects, so they begin with `eyJ`.
fn find_jwts(text: &str, found: &mut Found) {
    let mut from = 0;
    while let Some(at) = text[from..].find("eyJ").map(|at| from + at) {
        let header = part_length(&text[at..]);
        from = at + header;
        let payload = text[from..].strip_prefix(".").map(part_length);
        let Some(payload) = payload.filter(|length| *length >= SHORTEST_TOKEN) else {
            continue;
        };
        let signed = from + 1 + payload;
        let signature = text[signed..].strip_prefix(".").map(part_length);
        if let Some(signature) = signature.filter(|length| *length >= SHORTEST_TOKEN) {
            from = signed + 1 + signature;
            found.add(Identifier::Jwt, Confidence::Certain, at..from);
        }
    }
}

/// Length of the base64url that a text begins with.
fn part_length(text: &str) -> usize {
    let inner = |b: &u8| b.is_ascii_alphanumeric() || b"-_".contains(b);
    text.bytes().take_while(inner).count()
}

/// A mark that an issuer puts before its keys, and how many characters follow.
pub(super) struct Issuer {
    pub(super) mark: &'static str,
    fewest: usize,
    most: usize,
}

/// Marks by the documentation of AWS, Google, GitHub, Slack and Stripe.
pub(super) const ISSUERS: [Issuer; 14] = [
    issuer("AKIA", 16, 16),
    issuer("ASIA", 16, 16),
    issuer("AIza", 35, 35),
    issuer("ghp_", 36, 255),
    issuer("gho_", 36, 255),
    issuer("ghu_", 36, 255),
    issuer("ghs_", 36, 255),
    issuer("ghr_", 36, 255),
    issuer("github_pat_", 22, 255),
    issuer("xoxb-", 10, 255),
    issuer("xoxp-", 10, 255),
    issuer("xoxa-", 10, 255),
    issuer("xoxs-", 10, 255),
    issuer("sk_live_", 16, 255),
];

const fn issuer(mark: &'static str, fewest: usize, most: usize) -> Issuer {
    Issuer { mark, fewest, most }
}

fn find_marked(text: &str, found: &mut Found) {
    for Issuer { mark, fewest, most } in ISSUERS {
        for (at, _) in text.match_indices(mark) {
            let length = part_length(&text[at + mark.len()..]);
            if (fewest..=most).contains(&length) && !ends_in_token(&text[..at]) {
                let range = at..at + mark.len() + length;
                found.add(Identifier::AccessKey, Confidence::Certain, range);
            }
        }
    }
}

fn ends_in_token(head: &str) -> bool {
    head.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}
