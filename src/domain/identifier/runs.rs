//! Runs of digits in a text and what joins neighbours, so that rules speak of groups and not of characters. Full-width
//! digits and hyphens count as plain ones.

use std::ops::Range;

/// What stands between a run and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// A hyphen or dash alone.
    Hyphen,
    /// A hyphen with a space on one or both sides.
    LooseHyphen,
    /// One space.
    Space,
    /// One full stop.
    Dot,
    /// One underscore, as in names of files.
    Underscore,
    /// A parenthesis, as around the prefix of a phone number.
    Paren,
    /// Anything else.
    Apart,
}

/// Consecutive digits.
struct Run {
    text: Range<usize>,
    digits: Range<usize>,
    joint: Joint,
}

/// All runs of a text.
pub(super) struct Runs<'a> {
    text: &'a str,
    digits: String,
    list: Vec<Run>,
}

/// Some consecutive runs of a text.
#[derive(Clone, Copy)]
pub(super) struct Window<'a> {
    all: &'a Runs<'a>,
    first: usize,
    last: usize,
}

impl<'a> Runs<'a> {
    /// Reads a text.
    pub(super) fn of(text: &'a str) -> Self {
        let (mut digits, mut runs) = (String::new(), Vec::<Run>::new());
        for (at, letter) in text.char_indices() {
            let Some(digit) = digit(letter) else {
                continue;
            };
            let from = digits.len();
            digits.push(digit);
            let end = at + letter.len_utf8();
            match runs.last_mut() {
                Some(run) if run.text.end == at => {
                    run.text.end = end;
                    run.digits.end = from + 1;
                }
                last => {
                    let joint = last.map_or(Joint::Apart, |run| joint(&text[run.text.end..at]));
                    runs.push(Run {
                        text: at..end,
                        digits: from..from + 1,
                        joint,
                    });
                }
            }
        }
        Self {
            text,
            digits,
            list: runs,
        }
    }

    /// All windows of so many runs that are no part of a longer number or word.
    pub(super) fn windows(&'a self, count: usize) -> impl Iterator<Item = Window<'a>> {
        (count..=self.list.len())
            .map(move |end| Window {
                all: self,
                first: end - count,
                last: end - 1,
            })
            .filter(|window| window.stands_alone())
    }
}

impl<'a> Window<'a> {
    /// The whole text.
    pub(super) fn text(self) -> &'a str {
        self.all.text
    }

    /// Where the window stands in the text, in bytes.
    pub(super) fn range(self) -> Range<usize> {
        self.runs()[0].text.start..self.all.list[self.last].text.end
    }

    /// All digits, without what joins them.
    pub(super) fn digits(self) -> &'a str {
        &self.all.digits[self.runs()[0].digits.start..self.all.list[self.last].digits.end]
    }

    /// The digits of each run.
    pub(super) fn groups(self) -> impl Iterator<Item = &'a str> {
        let all = self.all;
        self.runs()
            .iter()
            .map(|run| &all.digits[run.digits.clone()])
    }

    /// Whether the runs have these lengths.
    pub(super) fn has_shape(self, lengths: &[usize]) -> bool {
        self.runs().len() == lengths.len()
            && self.groups().map(str::len).eq(lengths.iter().copied())
    }

    /// What joins the runs.
    pub(super) fn joints(self) -> impl Iterator<Item = Joint> {
        self.runs().iter().skip(1).map(|run| run.joint)
    }

    /// Whether all joints are hyphens, with or without spaces.
    pub(super) fn is_hyphenated(self) -> bool {
        self.joints()
            .all(|joint| matches!(joint, Joint::Hyphen | Joint::LooseHyphen))
    }

    /// Whether no code in letters, sign or number touches with a hyphen, as in `SN-110-482-930174` and `+1-415-…`.
    pub(super) fn is_no_part_of_a_code(self) -> bool {
        let range = self.range();
        let (before, after) = (&self.all.text[..range.start], &self.all.text[range.end..]);
        let coded = |c: char| c.is_ascii_alphanumeric();
        let follows = before
            .strip_suffix('-')
            .is_some_and(|head| head.ends_with(coded));
        let precedes = after
            .strip_prefix('-')
            .is_some_and(|tail| tail.starts_with(coded));
        !follows && !precedes && !before.ends_with('+')
    }

    fn runs(self) -> &'a [Run] {
        &self.all.list[self.first..=self.last]
    }

    fn stands_alone(self) -> bool {
        let goes_on = |joint| matches!(joint, Joint::Hyphen | Joint::Dot);
        let range = self.range();
        let after = self.all.list.get(self.last + 1);
        !goes_on(self.runs()[0].joint)
            && !after.is_some_and(|run| goes_on(run.joint))
            && !self.all.text[range.end..].starts_with(|c: char| c.is_ascii_alphanumeric())
            && may_precede(&self.all.text[..range.start])
    }
}

/// Whether a number may begin after this text: not inside a word or a hash, but after `\n` in a log, after `%3D` in an
/// address and after a label such as `Tel`.
fn may_precede(head: &str) -> bool {
    const LABELS: [&str; 6] = ["tel", "hp", "phone", "mobile", "no", "rrn"];
    let rest = head.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = &head[rest.len()..];
    let encoded = rest.as_bytes().last().is_some_and(u8::is_ascii_digit)
        && rest[..rest.len() - 1].ends_with('%')
        && word.len() == 1;
    word.is_empty()
        || encoded
        || (rest.ends_with('\\') && matches!(word, "n" | "r" | "t"))
        || LABELS.iter().any(|label| word.eq_ignore_ascii_case(label))
}

fn digit(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        _ => None,
    }
}

fn joint(between: &str) -> Joint {
    const HYPHENS: [char; 7] = ['-', '‐', '‑', '–', '—', '−', '－'];
    match between {
        " " | "\u{a0}" => Joint::Space,
        "." => Joint::Dot,
        "_" => Joint::Underscore,
        "(" | ")" | " (" | ") " | ")-" => Joint::Paren,
        _ => {
            let head = between.strip_prefix(' ').unwrap_or(between);
            let inner = head.strip_suffix(' ').unwrap_or(head);
            let mut letters = inner.chars();
            match (letters.next(), letters.next()) {
                (Some(c), None) if HYPHENS.contains(&c) && inner == between => Joint::Hyphen,
                (Some(c), None) if HYPHENS.contains(&c) => Joint::LooseHyphen,
                _ => Joint::Apart,
            }
        }
    }
}
