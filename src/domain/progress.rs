//! How far an assessment is and how it stands: counts that add up, and the rate of what is met.

use super::{Assessment, Catalog, Group, Mark, Outcome};

/// Counts of controls by state. The six counts add up to [`Tally::total`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Judged as met.
    pub pass: usize,
    /// Judged as partly met.
    pub partial: usize,
    /// Judged as not met.
    pub fail: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Without a verdict, but with one of last year to be confirmed.
    pub unconfirmed: usize,
    /// Without a verdict.
    pub unassessed: usize,
}

/// The tallies of one catalog, whole and by field (the second level of groups, or the first where there is no second).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// All controls.
    pub total: Tally,
    /// Each field with the headings above it (outermost first, itself last).
    pub fields: Vec<(Vec<&'a Group>, Tally)>,
}

impl Tally {
    /// Counts one control.
    pub fn add(&mut self, mark: Mark) {
        *match mark {
            Mark::Judged(Outcome::Pass) => &mut self.pass,
            Mark::Judged(Outcome::Partial) => &mut self.partial,
            Mark::Judged(Outcome::Fail) => &mut self.fail,
            Mark::NotApplicable => &mut self.not_applicable,
            Mark::Unconfirmed => &mut self.unconfirmed,
            Mark::Unassessed => &mut self.unassessed,
        } += 1;
    }

    /// How many controls are in a state.
    #[must_use]
    pub fn count(self, mark: Mark) -> usize {
        match mark {
            Mark::Judged(Outcome::Pass) => self.pass,
            Mark::Judged(Outcome::Partial) => self.partial,
            Mark::Judged(Outcome::Fail) => self.fail,
            Mark::NotApplicable => self.not_applicable,
            Mark::Unconfirmed => self.unconfirmed,
            Mark::Unassessed => self.unassessed,
        }
    }

    /// All controls.
    #[must_use]
    pub fn total(self) -> usize {
        self.applicable() + self.not_applicable
    }

    /// Controls that apply, judged or not.
    #[must_use]
    pub fn applicable(self) -> usize {
        self.pass + self.partial + self.fail + self.open()
    }

    /// Controls that are dealt with: judged, or found not to apply.
    #[must_use]
    pub fn done(self) -> usize {
        self.total() - self.open()
    }

    /// Controls that nothing has been decided for this year.
    #[must_use]
    pub fn open(self) -> usize {
        self.unconfirmed + self.unassessed
    }

    /// Controls judged as short of what is asked.
    #[must_use]
    pub fn shortfalls(self) -> usize {
        self.partial + self.fail
    }

    /// 이행률 in whole percent, rounded down: met ÷ applicable. A control without a verdict lowers it, one that
    /// does not apply is left out. None where no control applies.
    #[must_use]
    pub fn rate_percent(self) -> Option<usize> {
        (self.pass * 100).checked_div(self.applicable())
    }
}

impl<'a> Progress<'a> {
    /// Counts the controls of one catalog.
    #[must_use]
    pub fn of(assessment: &Assessment, catalog: &'a Catalog) -> Self {
        let mut progress = Self {
            total: Tally::default(),
            fields: Vec::new(),
        };
        for placed in catalog.controls() {
            let mark = assessment.mark(catalog, &catalog.key(&placed.control.id));
            progress.total.add(mark);
            let depth = placed.path.len().min(2);
            progress.count(&placed.path[..depth], mark);
        }
        progress
    }

    fn count(&mut self, field: &[&'a Group], mark: Mark) {
        let same = |(path, _): &&mut (Vec<&Group>, Tally)| {
            path.iter().map(|g| &g.id).eq(field.iter().map(|g| &g.id))
        };
        if let Some((_, tally)) = self.fields.iter_mut().find(same) {
            tally.add(mark);
        } else {
            let mut tally = Tally::default();
            tally.add(mark);
            self.fields.push((field.to_vec(), tally));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_applicable_is_never_a_pass() {
        let tally = Tally {
            pass: 1,
            not_applicable: 41,
            ..Tally::default()
        };
        assert_eq!(
            (tally.total(), tally.applicable(), tally.rate_percent()),
            (42, 1, Some(100))
        );
        let none = Tally {
            not_applicable: 42,
            ..Tally::default()
        };
        assert_eq!((none.done(), none.rate_percent()), (42, None));
    }

    #[test]
    fn the_rate_is_rounded_down_and_counts_the_unassessed() {
        let tally = Tally {
            pass: 199,
            partial: 1,
            ..Tally::default()
        };
        assert_eq!(tally.rate_percent(), Some(99));
        let open = Tally {
            pass: 30,
            unassessed: 12,
            ..Tally::default()
        };
        assert_eq!((open.rate_percent(), open.done()), (Some(71), 30));
    }

    #[test]
    fn what_nobody_has_confirmed_counts_as_open_and_lowers_the_rate() {
        let tally = Tally {
            pass: 1,
            unconfirmed: 3,
            ..Tally::default()
        };
        assert_eq!((tally.total(), tally.done(), tally.open()), (4, 1, 3));
        assert_eq!(tally.rate_percent(), Some(25));
    }
}
