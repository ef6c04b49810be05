//! How the controls of two catalogs relate (NIST IR 8278A, OLIR: set relationships), and what follows for an answer.

use super::{CatalogId, ControlId, ControlKey, Mark, Outcome};

/// How one control stands to another: *from is … of to*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Both ask the same.
    Equal,
    /// It asks all that the other asks, and more.
    Superset,
    /// It asks only a part of what the other asks.
    Subset,
    /// They share something, and each asks something that the other does not.
    Intersects,
}

/// The related controls of two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The catalog from which the relations are read.
    pub from: CatalogId,
    /// The other catalog.
    pub to: CatalogId,
    /// The related controls.
    pub pairs: Vec<Pair>,
}

/// Two related controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Control of the first catalog.
    pub from: ControlId,
    /// Control of the second catalog.
    pub to: ControlId,
    /// What the first is of the second.
    pub relation: Relation,
    /// Why, in one line.
    pub why: String,
}

/// A related control as seen from the one in view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart<'a> {
    /// The other control.
    pub key: ControlKey,
    /// What the other control is of the one in view.
    pub relation: Relation,
    /// Why, in one line.
    pub why: &'a str,
}

impl Relation {
    /// The relation read from the other side.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Superset => Self::Subset,
            Self::Subset => Self::Superset,
            same => same,
        }
    }

    /// Whether a control of this relation covers the other in full.
    #[must_use]
    pub fn covers_in_full(self) -> bool {
        matches!(self, Self::Equal | Self::Superset)
    }

    /// What the state of a control says of the one it stands in this relation to. `None` where nothing follows: that
    /// a part is met does not make the whole met; where the whole falls short, or does not apply, the part may still be
    /// met, or apply.
    #[must_use]
    pub fn implied(self, mark: Mark) -> Option<Mark> {
        match (self, mark) {
            (Self::Equal, Mark::Judged(_) | Mark::NotApplicable)
            | (Self::Superset, Mark::Judged(Outcome::Pass)) => Some(mark),
            _ => None,
        }
    }
}

/// All controls that relate to one, in the order of the mappings.
#[must_use]
pub fn counterparts<'a>(mappings: &'a [Mapping], key: &ControlKey) -> Vec<Counterpart<'a>> {
    let of = |mapping: &'a Mapping| {
        let pairs = mapping.pairs.iter();
        pairs.filter_map(move |pair| {
            if mapping.from == key.catalog && pair.from == key.control {
                Some(Counterpart {
                    key: ControlKey::new(mapping.to.clone(), pair.to.clone()),
                    relation: pair.relation.inverse(),
                    why: &pair.why,
                })
            } else if mapping.to == key.catalog && pair.to == key.control {
                Some(Counterpart {
                    key: ControlKey::new(mapping.from.clone(), pair.from.clone()),
                    relation: pair.relation,
                    why: &pair.why,
                })
            } else {
                None
            }
        })
    };
    mappings.iter().flat_map(of).collect()
}

/// What one control is of another; none where no mapping says so.
#[must_use]
pub fn relation(mappings: &[Mapping], from: &ControlKey, to: &ControlKey) -> Option<Relation> {
    let mut others = counterparts(mappings, to).into_iter();
    let other = others.find(|other| other.key == *from);
    other.map(|other| other.relation)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASS: Mark = Mark::Judged(Outcome::Pass);
    const FAIL: Mark = Mark::Judged(Outcome::Fail);

    #[test]
    fn only_what_covers_in_full_lets_a_pass_be_taken_over() {
        let passed = [
            Relation::Equal,
            Relation::Superset,
            Relation::Subset,
            Relation::Intersects,
        ]
        .map(|relation| relation.implied(PASS));
        assert_eq!(passed, [Some(PASS), Some(PASS), None, None]);
        assert_eq!(Relation::Equal.implied(FAIL), Some(FAIL));
        assert_eq!(Relation::Superset.implied(FAIL), None);
        assert_eq!(Relation::Equal.implied(Mark::Unassessed), None);
        assert_eq!(Relation::Superset.implied(Mark::NotApplicable), None);
    }

    #[test]
    fn a_relation_reads_the_other_way_from_the_other_side() {
        let mapping = Mapping {
            from: CatalogId::new("a"),
            to: CatalogId::new("b"),
            pairs: vec![Pair {
                from: ControlId::new("1"),
                to: ControlId::new("2"),
                relation: Relation::Superset,
                why: "까닭".to_owned(),
            }],
        };
        let key =
            |catalog, control| ControlKey::new(CatalogId::new(catalog), ControlId::new(control));
        let seen = |at: &ControlKey| {
            counterparts(std::slice::from_ref(&mapping), at)
                .into_iter()
                .map(|other| (other.key, other.relation))
                .collect::<Vec<_>>()
        };
        assert_eq!(seen(&key("b", "2")), [(key("a", "1"), Relation::Superset)]);
        assert_eq!(seen(&key("a", "1")), [(key("b", "2"), Relation::Subset)]);
        assert_eq!(seen(&key("a", "2")), []);
    }
}
