//! Source text as far as the checker of the rooms needs to understand it.

/// Rust without comments, literals and tests, with `use` trees written out.
pub(crate) struct Code(String);

impl Code {
    /// The code of a source text.
    pub(crate) fn of(text: &str) -> Self {
        let bare = without_literals(text);
        let tested = bare.find("#[cfg(test)]\nmod tests {").unwrap_or(bare.len());
        let words: String = bare[..tested]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        Self(with_paths(&words))
    }

    /// Whether the word stands there, not as a part of a longer one.
    pub(crate) fn names(&self, word: &str) -> bool {
        let inner = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        self.0.match_indices(word).any(|(at, _)| {
            let after = self.0[at + word.len()..].chars().next();
            let joined = word.ends_with(|c: char| c.is_alphanumeric()) && inner(after);
            let begins = !word.starts_with(|c: char| c.is_alphanumeric())
                || !inner(self.0[..at].chars().next_back());
            begins && !joined
        })
    }
}

/// Blanks comments, strings and characters.
fn without_literals(text: &str) -> String {
    let (mut code, mut rest) = (String::new(), text);
    while let Some(first) = rest.chars().next() {
        let skipped = literal(rest, code.chars().next_back());
        if skipped > 0 {
            code.push(' ');
            rest = &rest[skipped..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

/// Length of the comment or literal that the text begins with, 0 if none.
fn literal(text: &str, before: Option<char>) -> usize {
    let to = |end: &str, from: usize| {
        text[from..]
            .find(end)
            .map_or(text.len(), |at| from + at + end.len())
    };
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return to("*/", 2);
    }
    let fresh = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let hashes = text.get(1..).map_or(0, |tail| {
        tail.bytes().take_while(|byte| *byte == b'#').count()
    });
    if fresh && text.starts_with('r') && text[1 + hashes..].starts_with('"') {
        return to(&format!("\"{}", "#".repeat(hashes)), 2 + hashes);
    }
    if text.starts_with('"') {
        return quoted(text);
    }
    let mut letters = text.char_indices().skip(1);
    match (text.starts_with('\''), letters.next(), letters.next()) {
        (true, Some((_, '\\')), Some(_)) => to("'", 3),
        (true, Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}

/// Length of a string with escapes, quotes included.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Adds to code the paths that its groups in braces stand for: `std::{fs, io}` also as `std::fs` and `std::io`.
fn with_paths(code: &str) -> String {
    let (mut paths, mut open, mut current) = (String::new(), Vec::new(), String::new());
    for letter in code.chars() {
        match letter {
            '{' if current.ends_with("::") => open.push(std::mem::take(&mut current)),
            '{' => {
                open.clear();
                current.clear();
            }
            ',' | '}' | ';' => {
                if !open.is_empty() {
                    paths.extend([" ", &open.concat(), &current]);
                }
                current.clear();
                if letter == '}' {
                    open.pop();
                } else if letter == ';' {
                    open.clear();
                }
            }
            ' ' if open.is_empty() => current.clear(),
            ' ' => {}
            other => current.push(other),
        }
    }
    format!("{code} {paths}")
}
