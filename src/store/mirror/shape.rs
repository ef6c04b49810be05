//! The shape of a RON text: which values stand where, without knowing what they mean. It is read only where a text was
//! written by a newer program, to carry along what this one does not know.

use std::ops::Range;

/// Deepest nesting that is looked into.
const DEEPEST: usize = 64;

/// A value of a text.
#[derive(Debug)]
pub(super) struct Node {
    /// Where it stands.
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
}

/// What a value consists of.
#[derive(Debug)]
pub(super) enum Kind {
    /// Fields with their names.
    Struct(Vec<(String, Node)>),
    /// Values in a row.
    List(Vec<Node>),
    /// Anything else.
    Other,
}

impl Node {
    /// Reads the shape of a text; none where it is not what this program takes for RON.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        while reader.is_next("#![") {
            reader.at += reader.rest().find(']')? + 1;
        }
        let node = reader.value(0)?;
        reader.skip();
        reader.rest().is_empty().then_some(node)
    }

    /// Its text.
    pub(super) fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.span.clone()).unwrap_or_default()
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over what says nothing.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let comment = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                block_comment(rest)
            } else {
                0
            };
            let blank = rest.len() - rest.trim_start().len();
            if comment + blank == 0 {
                return;
            }
            self.at += comment.max(blank);
        }
    }

    fn is_next(&mut self, token: &str) -> bool {
        self.skip();
        self.rest().starts_with(token)
    }

    fn takes(&mut self, token: &str) -> bool {
        let is = self.is_next(token);
        if is {
            self.at += token.len();
        }
        is
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        self.skip();
        let start = self.at;
        let word = self.word();
        let kind = if !word.is_empty() && self.literal().is_some() {
            // A prefix of a string, as in r"…" and b"…".
            Kind::Other
        } else if self.takes("(") {
            self.parentheses(word, depth)?
        } else if word.is_empty() && self.takes("[") {
            Kind::List(self.row("]", depth)?)
        } else if word.is_empty() && self.takes("{") {
            self.map(depth)?
        } else if word.is_empty() {
            self.literal()?;
            Kind::Other
        } else {
            Kind::Other
        };
        Some(Node {
            span: start..self.at,
            kind,
        })
    }

    /// A name, a number, or nothing.
    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || "_.+-".contains(c);
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// A string or a letter in quotes; what stands before a string ends where the reader is.
    fn literal(&mut self) -> Option<()> {
        let rest = self.rest();
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let is_raw = self.text.get(..self.at)?.ends_with('r');
        let length = match rest.get(hashes..)?.chars().next()? {
            '"' if is_raw => {
                let end = format!("\"{}", "#".repeat(hashes));
                hashes + 1 + rest.get(hashes + 1..)?.find(&end)? + end.len()
            }
            quote @ ('"' | '\'') if hashes == 0 => 1 + closing(rest.get(1..)?, quote)?,
            _ => return None,
        };
        self.at += length;
        Some(())
    }

    /// What stands between parentheses that are open already.
    fn parentheses(&mut self, word: &str, depth: usize) -> Option<Kind> {
        if !self.is_named() {
            let mut row = self.row(")", depth)?;
            let is_some = word == "Some" && row.len() == 1;
            return Some(if is_some {
                row.remove(0).kind
            } else {
                Kind::Other
            });
        }
        let mut fields = Vec::new();
        while !self.takes(")") {
            self.skip();
            let name = self.word().to_owned();
            if name.is_empty() || !self.takes(":") {
                return None;
            }
            fields.push((name, self.value(depth + 1)?));
            if !self.takes(",") && !self.is_next(")") {
                return None;
            }
        }
        Some(Kind::Struct(fields))
    }

    /// Whether a field's name comes next.
    fn is_named(&mut self) -> bool {
        self.skip();
        let start = self.at;
        let is_word = !self.word().is_empty();
        let is_named = is_word && self.takes(":");
        self.at = start;
        is_named
    }

    fn row(&mut self, end: &str, depth: usize) -> Option<Vec<Node>> {
        let mut values = Vec::new();
        while !self.takes(end) {
            values.push(self.value(depth + 1)?);
            if !self.takes(",") && !self.is_next(end) {
                return None;
            }
        }
        Some(values)
    }

    fn map(&mut self, depth: usize) -> Option<Kind> {
        while !self.takes("}") {
            self.value(depth + 1)?;
            if !self.takes(":") {
                return None;
            }
            self.value(depth + 1)?;
            if !self.takes(",") && !self.is_next("}") {
                return None;
            }
        }
        Some(Kind::Other)
    }
}

/// Length of a comment that may hold others; all of the text where it does not end.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// How far it is to behind the closing quote.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            letter if letter == quote => return Some(at + letter.len_utf8()),
            _ => {}
        }
    }
    None
}
