//! A question of a calculator as the user reads it.

use crate::domain::Date;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its stable id in the answers, such as `isms` or `service.2.name`.
    pub id: String,
    /// Below which heading it stands; neighbours of the same heading stand together.
    pub group: String,
    /// What is asked, short.
    pub label: String,
    /// What helps to answer it, with the place in the source; empty where nothing does.
    pub note: String,
    /// Which answers it takes.
    pub kind: Kind,
}

/// Which answers a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `yes` or `no`.
    YesNo,
    /// One of these: id and words.
    One(Vec<(String, String)>),
    /// A day.
    Day,
    /// A number of whole units from the least to the most.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// What is counted, such as `명`; empty where the label says it.
        unit: &'static str,
    },
    /// A number with up to this many places behind the point.
    Decimal {
        /// Places behind the point.
        places: u8,
        /// What it is of, such as `%`.
        unit: &'static str,
    },
    /// Words.
    Words,
}

impl Kind {
    /// Whether words are an answer of this kind.
    #[must_use]
    pub fn takes(&self, words: &str) -> bool {
        match self {
            Self::YesNo => matches!(words, "yes" | "no"),
            Self::One(options) => options.iter().any(|(id, _)| id == words),
            Self::Day => words.parse::<Date>().is_ok(),
            Self::Count { least, most, .. } => words
                .parse::<u32>()
                .is_ok_and(|count| (*least..=*most).contains(&count)),
            Self::Decimal { places, .. } => is_decimal(words, usize::from(*places)),
            Self::Words => true,
        }
    }
}

/// Whether it is digits, at most nine, and at most so many more behind a point.
fn is_decimal(words: &str, places: usize) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match words.split_once('.') {
        None => digits(words, 9),
        Some((whole, rest)) => digits(whole, 9) && digits(rest, places),
    }
}
