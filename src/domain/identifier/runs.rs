//! Runs of digits in a folded text and what joins neighbours, so that rules speak of groups and not of characters.

use std::ops::Range;

use super::day::{begins_with_day, is_short_day};

/// What stands between a run and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// A hyphen alone.
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
    /// One slash.
    Slash,
    /// One tilde, as between the ends of a range.
    Tilde,
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
            if !letter.is_ascii_digit() {
                continue;
            }
            let from = digits.len();
            digits.push(letter);
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

    /// Whether a sign touches at neither side, as a slash does in a path.
    pub(super) fn is_untouched_by(self, sign: char) -> bool {
        let range = self.range();
        !self.all.text[..range.start].ends_with(sign)
            && !self.all.text[range.end..].starts_with(sign)
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
        let range = self.range();
        let after = self.all.list.get(self.last + 1);
        (!goes_on(self.runs()[0].joint) || self.is_behind_heading())
            && !after.is_some_and(|run| goes_on(run.joint))
            && !self.all.text[range.end..].starts_with(|c: char| c.is_ascii_alphanumeric())
            && may_precede(&self.all.text[..range.start])
    }

    /// Whether what touches before is no part of the number: the `1.` of a list, or the day in the name of a file. One run
    /// alone is too weak for that; `1.9001011234568` is a fraction.
    fn is_behind_heading(self) -> bool {
        let Some(joint) = self.joints().next() else {
            return false;
        };
        match self.runs()[0].joint {
            Joint::Dot => {
                joint != Joint::Dot && (self.is_behind_list_number() || self.is_behind_day())
            }
            _ => self.is_behind_day(),
        }
    }

    fn is_behind_list_number(self) -> bool {
        let begins = |c: char| c.is_whitespace() || "([|,".contains(c);
        self.before(1).is_some_and(|number| {
            let head = &self.all.text[..number.range().start];
            number.digits().len() <= 2
                && !number.digits().starts_with('0')
                && head.chars().next_back().is_none_or(begins)
        })
    }

    fn is_behind_day(self) -> bool {
        let joined = |joint| matches!(joint, Joint::Hyphen | Joint::Dot | Joint::Underscore);
        let parted = self.before(3).is_some_and(|day| {
            day.has_shape(&[4, 2, 2]) && day.joints().all(joined) && begins_with_day(day.digits())
        });
        let whole = self.before(1).is_some_and(|day| {
            let digits = day.digits();
            (digits.len() == 8 && begins_with_day(digits)) || is_short_day(digits)
        });
        let timed = self.before(2).is_some_and(|time| {
            time.has_shape(&[8, 6]) && time.joints().all(joined) && begins_with_day(time.digits())
        });
        parted || whole || timed
    }

    /// So many runs before these, none if what they belong to began earlier.
    fn before(self, count: usize) -> Option<Self> {
        let window = Self {
            all: self.all,
            first: self.first.checked_sub(count)?,
            last: self.first.checked_sub(1)?,
        };
        (!goes_on(window.runs()[0].joint)).then_some(window)
    }
}

/// Whether a number goes on behind a joint.
fn goes_on(joint: Joint) -> bool {
    matches!(joint, Joint::Hyphen | Joint::Dot)
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

fn joint(between: &str) -> Joint {
    match between {
        "-" => Joint::Hyphen,
        " -" | "- " | " - " => Joint::LooseHyphen,
        " " => Joint::Space,
        "." => Joint::Dot,
        "_" => Joint::Underscore,
        "/" => Joint::Slash,
        "~" => Joint::Tilde,
        "(" | ")" | " (" | ") " | ")-" => Joint::Paren,
        _ => Joint::Apart,
    }
}
