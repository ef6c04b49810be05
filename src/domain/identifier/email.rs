//! Addresses of electronic mail (RFC 5321) as they are written in practice, also with `%40` in addresses of the web.

use super::{Confidence, Found, Identifier};

/// Longest local part and longest domain, in bytes (RFC 5321, 4.5.3.1).
const LONGEST: (usize, usize) = (64, 255);

/// Endings that make `@` something else: files of pictures, units of systemd, names inside a network.
const NO_DOMAIN: [&str; 16] = [
    "png",
    "jpg",
    "jpeg",
    "gif",
    "svg",
    "webp",
    "service",
    "socket",
    "timer",
    "target",
    "internal",
    "local",
    "localdomain",
    "localhost",
    "lan",
    "js",
];

/// Local parts that stand for a post, not a person.
const ROLES: [&str; 28] = [
    "abuse",
    "admin",
    "biz",
    "cert",
    "ciso",
    "contact",
    "cpo",
    "cs",
    "customer",
    "dpo",
    "help",
    "helpdesk",
    "hr",
    "info",
    "isms",
    "master",
    "no-reply",
    "noreply",
    "postmaster",
    "privacy",
    "recruit",
    "root",
    "sales",
    "security",
    "service",
    "soc",
    "support",
    "webmaster",
];

/// Finds them. Those of a post are likely only, because they are often meant to be read.
pub(super) fn find(text: &str, found: &mut Found) {
    for sign in ["@", "%40"] {
        for (at, _) in text.match_indices(sign) {
            let (Some(local), Some(domain)) =
                (local(&text[..at]), domain(&text[at + sign.len()..]))
            else {
                continue;
            };
            let role = ROLES.iter().any(|role| local.eq_ignore_ascii_case(role));
            let range = at - local.len()..at + sign.len() + domain.len();
            found.add(Identifier::Email, Confidence::certain_if(!role), range);
        }
    }
}

/// The local part that a text ends with; none for the user of an address such as `ssh://git@…`.
fn local(head: &str) -> Option<&str> {
    let inner = |b: &u8| b.is_ascii_alphanumeric() || b"._+-".contains(b);
    let length = head.bytes().rev().take_while(inner).take(LONGEST.0).count();
    let local = head[head.len() - length..].trim_start_matches(['.', '-', '+']);
    let before = &head[..head.len() - local.len()];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST.0))..];
    let word = near.rsplit(char::is_whitespace).next().unwrap_or(near);
    let scheme = word.rfind("://").map(|at| &word[at + 3..]);
    let is_user = scheme.is_some_and(|rest| rest.is_empty() || is_user_name(rest));
    (!local.is_empty() && local != "git" && !is_user).then_some(local)
}

/// Whether what follows `://` is a user whose password comes next.
fn is_user_name(rest: &str) -> bool {
    rest.ends_with(':') && !rest.contains(['/', '?'])
}

/// The domain that a text begins with.
fn domain(tail: &str) -> Option<&str> {
    let inner = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let length = tail.bytes().take_while(inner).take(LONGEST.1).count();
    let domain = tail[..length].trim_end_matches(['.', '-']);
    let (rest, top) = domain.rsplit_once('.')?;
    let fits = top.len() >= 2
        && top.bytes().all(|b| b.is_ascii_alphabetic())
        && rest.split('.').all(|label| !label.is_empty())
        && !NO_DOMAIN
            .iter()
            .any(|other| top.eq_ignore_ascii_case(other));
    fits.then_some(domain)
}
