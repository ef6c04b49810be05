//! An exact decimal without a sign, so that nothing is rounded before it is compared.

use std::{fmt, iter::Sum};

use super::Answers;

/// Six places behind the point: two places times a percentage of two places come out even.
const UNIT: u128 = 1_000_000;
const PLACES: usize = 6;
/// Digits before the point that are read, as `Kind::Decimal` of the questions has it.
const DIGITS: usize = 9;

/// A decimal from zero on, exact to six places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(u128);

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// That many whole units.
    #[must_use]
    pub const fn whole(units: u32) -> Self {
        Self(units as u128 * UNIT)
    }

    /// Reads digits, at most nine, and at most so many (up to six) behind a point; nothing else.
    #[must_use]
    pub fn read(words: &str, places: u8) -> Option<Self> {
        let (whole, rest) = words.split_once('.').unwrap_or((words, "0"));
        let most = usize::from(places).min(PLACES);
        let most = if words.contains('.') { most } else { 1 };
        let rest = format!("{:0<PLACES$}", digits(rest, most)?);
        Some(Self(
            number(digits(whole, DIGITS)?)? * UNIT + number(&rest)?,
        ))
    }

    /// Reads the answer to a question as [`Self::read`] does.
    #[must_use]
    pub fn answered(answers: &Answers, question: &str, places: u8) -> Option<Self> {
        Self::read(answers.get(question)?, places)
    }

    /// So many percent of it, exact where both have at most two places.
    #[must_use]
    pub fn percent(self, rate: Self) -> Self {
        Self(self.0.saturating_mul(rate.0) / (UNIT * 100))
    }

    /// The sum, which stays at the largest number rather than overflow.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Decimal {
    /// The shortest form: `58.5`, `20`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / UNIT, self.0 % UNIT);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let rest = format!("{rest:0PLACES$}");
        write!(f, "{whole}.{}", rest.trim_end_matches('0'))
    }
}

fn digits(words: &str, most: usize) -> Option<&str> {
    let fits = (1..=most).contains(&words.len()) && words.bytes().all(|it| it.is_ascii_digit());
    fits.then_some(words)
}

fn number(words: &str) -> Option<u128> {
    words.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_exactly_and_writes_the_shortest_form() {
        for (words, places, expected) in [
            ("20", 0, Some("20")),
            ("2.50", 2, Some("2.5")),
            ("0.01", 2, Some("0.01")),
            ("999999999.99", 2, Some("999999999.99")),
            ("5000.0001", 4, Some("5000.0001")),
            ("2.5", 0, None),
            ("2.555", 2, None),
            ("1000000000", 2, None),
            ("", 2, None),
            (".5", 2, None),
            ("5.", 2, None),
            ("-5", 2, None),
            ("+5", 2, None),
            ("1,000", 2, None),
            ("오", 2, None),
        ] {
            let read = Decimal::read(words, places).map(|it| it.to_string());
            assert_eq!(read.as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn a_share_of_points_is_exact() {
        let of = |points, rate| {
            let points = Decimal::read(points, 2).unwrap();
            points.percent(Decimal::read(rate, 2).unwrap()).to_string()
        };
        assert_eq!(of("5", "50"), "2.5");
        assert_eq!(of("0.01", "0.01"), "0.000001");
        assert_eq!(of("999999999.99", "100"), "999999999.99");
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        let most = Decimal(u128::MAX);
        assert_eq!(most.plus(most), most);
        assert!(!most.percent(most).to_string().is_empty());
    }
}
