//! Secret values behind their name: `client_secret=…`, `"password": "…"`, `비밀번호: …`, `<password>…`, and the password in
//! `postgres://user:…@host`.

use super::{
    Confidence, Found, Identifier,
    secret::{SHORTEST_TOKEN, is_random},
};
use crate::domain::Date;

/// A name of a secret, what its value is, and how many characters that has at least.
struct Name(&'static str, Identifier, usize);

/// Names in lower case; signs and spaces inside do not count, so `clientSecret`, `client-secret` and `CLIENT_SECRET` are one.
const NAMES: [Name; 23] = [
    Name("clientsecret", Identifier::ClientSecret, 8),
    Name("appsecret", Identifier::ClientSecret, 8),
    Name("apisecret", Identifier::ClientSecret, 8),
    Name("apikey", Identifier::ClientSecret, 8),
    Name("secretkey", Identifier::ClientSecret, 8),
    Name("secretaccesskey", Identifier::ClientSecret, 8),
    Name("password", Identifier::ClientSecret, 4),
    Name("passwd", Identifier::ClientSecret, 4),
    Name("passphrase", Identifier::ClientSecret, 4),
    Name("pwd", Identifier::ClientSecret, 4),
    Name("비밀번호", Identifier::ClientSecret, 8),
    Name("패스워드", Identifier::ClientSecret, 8),
    Name("비번", Identifier::ClientSecret, 8),
    Name("비밀키", Identifier::ClientSecret, 8),
    Name("비밀값", Identifier::ClientSecret, 8),
    Name("accesskey", Identifier::AccessKey, 8),
    Name("authkey", Identifier::AccessKey, 8),
    Name("servicekey", Identifier::AccessKey, 8),
    Name("접근키", Identifier::AccessKey, 8),
    Name("접속키", Identifier::AccessKey, 8),
    Name("인증키", Identifier::AccessKey, 8),
    Name("token", Identifier::BearerToken, SHORTEST_TOKEN),
    Name("pw", Identifier::ClientSecret, 6),
];

/// Longest value that is read, in bytes; a longer one is no password and would cost time.
const LONGEST_VALUE: usize = 2048;

/// What may stand between name and value beside the sign itself.
const QUOTES: [char; 4] = ['\\', '"', '\'', '`'];

/// Finds them.
pub(super) fn find(text: &str, found: &mut Found) {
    for (at, _) in text.match_indices([':', '=', '>']) {
        let hit = named(text, at).or_else(|| in_address(text, at));
        if let Some((kind, confidence, range)) = hit {
            found.add(kind, confidence, range);
        }
    }
}

type Named = (Identifier, Confidence, std::ops::Range<usize>);

fn named(text: &str, sign: usize) -> Option<Named> {
    let (start, name) = name(&text[..sign])?;
    if text[sign..].starts_with('>') && !is_tag(&text[..start]) {
        return None;
    }
    let Name(_, kind, fewest) = name;
    let value = value(text, sign)?;
    let real = value.text.len() >= *fewest && value.is_real(text[sign..].starts_with(':'));
    let has_digit = value.text.bytes().any(|b| b.is_ascii_digit());
    let random = match kind {
        Identifier::BearerToken => is_random(value.text),
        Identifier::AccessKey => has_digit,
        _ => true,
    };
    let certain = value.text.len() >= 8 && has_digit;

    let range = start..value.at + value.text.len();
    (real && random).then(|| (*kind, Confidence::certain_if(certain), range))
}

/// The name that a text ends with and where it begins, past quotes and a remark in parentheses.
fn name(head: &str) -> Option<(usize, &'static Name)> {
    let bare = head.trim_end_matches(' ').trim_end_matches(QUOTES);
    let named = |head: &str| {
        let mut names = NAMES.iter();
        names.find_map(|name| Some((begin(head, name.0)?, name)))
    };
    named(bare).or_else(|| {
        let inner = bare.strip_suffix(')')?;
        let open = inner.rfind('(').filter(|open| inner.len() - open <= 40)?;
        named(inner[..open].trim_end_matches(' '))
    })
}

/// Where a name begins that a text ends with.
fn begin(head: &str, name: &str) -> Option<usize> {
    let mut letters = head.char_indices().rev();
    let mut start = head.len();
    for (place, wanted) in name.chars().rev().enumerate() {
        let (at, letter) = letters.find(|(_, c)| place == 0 || !"_-. ".contains(*c))?;
        if letter.to_ascii_lowercase() != wanted {
            return None;
        }
        start = at;
    }
    Some(start)
}

/// Whether what comes before a name opens an element of XML.
fn is_tag(head: &str) -> bool {
    let rest = head.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "_-:".contains(c));
    rest.ends_with('<')
}

/// A value and how it is written.
struct Value<'a> {
    at: usize,
    text: &'a str,
    is_quoted: bool,
    /// What follows it.
    next: Option<char>,
}

fn value(text: &str, sign: usize) -> Option<Value<'_>> {
    let written = &text[sign + 1..];
    let is_compared = text[sign..].starts_with("==");
    let tail = written.strip_prefix(['=', '>']).unwrap_or(written);
    let bare = tail.trim_start_matches([' ', '\t']);
    let inner = bare.trim_start_matches('\\');
    let quote = inner.chars().next().filter(|c| QUOTES.contains(c));
    let start = quote.map_or(inner, |quote| &inner[quote.len_utf8()..]);
    let ends = |c: char| match quote {
        Some(quote) => c == quote || c == '\\' || c == '\n',
        None => !c.is_ascii_graphic() || "\"'`&,;()[]{}<>|\\".contains(c),
    };
    let most = start.floor_char_boundary(LONGEST_VALUE.min(start.len()));
    let end = start[..most].find(ends).unwrap_or(most);

    (!is_compared).then(|| Value {
        at: text.len() - start.len(),
        text: &start[..end],
        is_quoted: quote.is_some(),
        next: start[end..].chars().next(),
    })
}

impl Value<'_> {
    /// Whether it is a value and no placeholder, reference, date, type or prose. Prose follows a colon.
    fn is_real(&self, follows_colon: bool) -> bool {
        let calls = !self.is_quoted && self.next.is_some_and(|c| "([".contains(c));
        let bare = self.text.trim_start_matches('!');
        let word = bare.bytes().all(|b| b.is_ascii_alphabetic());
        let prose = !self.is_quoted && follows_colon && word;
        let is_date = self.text.parse::<Date>().is_ok();
        self.text.is_ascii()
            && !calls
            && !prose
            && !is_date
            && !is_placeholder(self.text)
            && (self.is_quoted || !is_reference(self.text))
    }
}

fn is_placeholder(value: &str) -> bool {
    const WORDS: [&str; 12] = [
        "none",
        "null",
        "true",
        "false",
        "string",
        "required",
        "optional",
        "undefined",
        "empty",
        "redacted",
        "masked",
        "hidden",
    ];
    const PARTS: [&str; 4] = ["***", "...", "xxxx", "${"];
    let small = value.to_ascii_lowercase();
    let variable = value
        .strip_prefix('$')
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    variable
        || value.starts_with(['<', '{', '%', '[', '('])
        || small.starts_with("your")
        || WORDS.contains(&small.as_str())
        || PARTS.iter().any(|part| small.contains(part))
        || value.bytes().all(|b| b == value.as_bytes()[0])
}

/// Whether it names where the value is: `config.secret_key`, `Self::Token`, `CLIENT_SECRET`, `/run/secrets`.
fn is_reference(value: &str) -> bool {
    let all = |inner: fn(u8) -> bool| value.bytes().all(inner);
    let named = all(|b| b.is_ascii_alphabetic() || b"._/:-".contains(&b));
    let parted = value.contains(['.', '/']) || value.contains("::");
    let constant = value.contains('_') && all(|b| !b.is_ascii_lowercase());
    let path = value.starts_with('/')
        && all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._/-".contains(&b));
    path || named && (parted || constant)
}

/// The password of `scheme://user:password@host` (RFC 3986, 3.2.1), with the colon at `sign`.
fn in_address(text: &str, sign: usize) -> Option<Named> {
    const LONGEST: usize = 64;
    let graphic = |c: &char| c.is_ascii_graphic() && !"/:@".contains(*c);
    let user = text[..sign]
        .chars()
        .rev()
        .take(LONGEST)
        .take_while(graphic)
        .count();
    let password = text[sign + 1..]
        .chars()
        .take(LONGEST)
        .take_while(graphic)
        .count();
    let end = sign + 1 + password;
    let fits = text[sign..].starts_with(':')
        && user > 0
        && text[..sign - user].ends_with("://")
        && text[end..].starts_with('@')
        && password >= 4
        && !is_placeholder(&text[sign + 1..end]);
    fits.then_some((Identifier::ClientSecret, Confidence::Likely, sign..end))
}
