//! Questions that repeat: `certificate.1.until`, `certificate.2.until` and so on.

use super::Answers;

impl Answers {
    /// The most places that a repeated question has; what stands behind them is not read.
    pub const MOST_PLACES: u32 = 50;

    /// The last place of a repeated question that has an answer, 0 where none has one.
    #[must_use]
    pub fn places(&self, repeated: &str) -> u32 {
        let place = |id: &str| -> Option<u32> {
            let rest = id.strip_prefix(repeated)?.strip_prefix('.')?;
            rest.split_once('.')?.0.parse().ok()
        };
        let filled = self.iter().filter(|(_, words)| !words.trim().is_empty());
        filled
            .filter_map(|(id, _)| place(id))
            .filter(|place| (1..=Self::MOST_PLACES).contains(place))
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_filled_place_counts_and_wild_numbers_do_not() {
        let answers: Answers = [
            ("service.1.name", "가"),
            ("service.3.name", "나"),
            ("service.4.name", "  "),
            ("service.51.name", "다"),
            ("service.x.name", "라"),
            ("services.7.name", "마"),
        ]
        .into_iter()
        .collect();
        assert_eq!(answers.places("service"), 3);
        assert_eq!(answers.places("certificate"), 0);
    }
}
