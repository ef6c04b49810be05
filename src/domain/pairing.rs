//! Which control of one edition of a catalog is which of another. No publisher says so; it is read off numbers and texts.

use super::{AskedPoint, Catalog, Control};

/// A control of either edition, and its counterpart where there is one.
#[derive(Clone, Copy, Debug)]
pub struct Pairing<'a> {
    /// The control of the older edition.
    pub then: Option<&'a Control>,
    /// The control of the newer edition.
    pub now: Option<&'a Control>,
    /// Whether both ask the same.
    pub same: bool,
}

/// A control, and what it asks.
type Entry<'a> = (&'a Control, Vec<AskedPoint>);

/// Whether an older and a newer control are one.
type Rule = fn(&Entry<'_>, &Entry<'_>) -> bool;

/// Pairs two editions: first what asks the same under the same number, then what asks the same under another number, last
/// what asks something else under the same number. What the newer edition has comes first, in printed order, then what only
/// the older one has. Seen from the other side, the pairs are the same.
#[must_use]
pub fn paired<'a>(then: &'a Catalog, now: &'a Catalog) -> Vec<Pairing<'a>> {
    let rules: [(Rule, bool); 3] = [
        (|old, new| old.0.id == new.0.id && old.1 == new.1, true),
        (|old, new| old.1 == new.1, true),
        (|old, new| old.0.id == new.0.id, false),
    ];
    let (old, new) = (entries(then), entries(now));
    let mut free = vec![true; old.len()];
    let mut partners: Vec<Option<(usize, bool)>> = vec![None; new.len()];
    for (rule, same) in rules {
        for (entry, partner) in new.iter().zip(&mut partners) {
            if partner.is_none() {
                let mut places = 0..old.len();
                let found = places.find(|place| free[*place] && rule(&old[*place], entry));
                *partner = found.map(|place| (place, same));
                found.inspect(|place| free[*place] = false);
            }
        }
    }
    let newer = new
        .iter()
        .zip(&partners)
        .map(|((control, _), partner)| Pairing {
            then: partner.map(|(place, _)| old[place].0),
            now: Some(*control),
            same: partner.is_some_and(|(_, same)| same),
        });
    let dropped = old.iter().zip(&free).filter(|(_, free)| **free);
    let dropped = dropped.map(|((control, _), _)| Pairing {
        then: Some(*control),
        now: None,
        same: false,
    });
    newer.chain(dropped).collect()
}

fn entries(catalog: &Catalog) -> Vec<Entry<'_>> {
    let controls = catalog.controls().into_iter();
    controls
        .map(|it| (it.control, it.control.asked()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ControlId, Group};

    fn catalog(controls: &[(&str, &str)]) -> Catalog {
        let control = |(id, text): &(&str, &str)| Control {
            id: ControlId::new(*id),
            title: (*text).to_owned(),
            ..Control::default()
        };
        Catalog {
            groups: vec![Group {
                controls: controls.iter().map(control).collect(),
                ..Group::default()
            }],
            ..Catalog::default()
        }
    }

    fn pairs(then: &Catalog, now: &Catalog) -> Vec<(Option<String>, Option<String>, bool)> {
        let number = |it: Option<&Control>| it.map(|it| it.id.to_string());
        let pairs = paired(then, now).into_iter();
        let mut pairs: Vec<_> = pairs
            .map(|it| (number(it.then), number(it.now), it.same))
            .collect();
        pairs.sort();
        pairs
    }

    fn pair(then: &str, now: &str, same: bool) -> (Option<String>, Option<String>, bool) {
        let number = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        (number(then), number(now), same)
    }

    #[test]
    fn what_moved_is_found_by_its_text_and_what_was_reworded_by_its_number() {
        let then = catalog(&[("1", "가"), ("2", "나"), ("3", "다"), ("4", "라")]);
        let now = catalog(&[("1", "가"), ("2", "다"), ("3", "새것"), ("5", "더")]);
        let expected = [
            pair("", "3", false),
            pair("", "5", false),
            pair("1", "1", true),
            pair("2", "", false),
            pair("3", "2", true),
            pair("4", "", false),
        ];
        // 3 has moved to 2, so what is asked under 3 now is new, and what was asked under 2 is gone.
        assert_eq!(pairs(&then, &now), expected);
        let reworded = catalog(&[("1", "가"), ("2", "나 더"), ("3", "다"), ("4", "라")]);
        assert!(pairs(&then, &reworded).contains(&pair("2", "2", false)));
    }

    #[test]
    fn pairs_are_the_same_from_either_side() {
        let one = catalog(&[("1", "가"), ("2", "가"), ("3", "다"), ("4", "라")]);
        let other = catalog(&[
            ("2", "다"),
            ("4", "마"),
            ("7", "가"),
            ("8", "가"),
            ("9", "가"),
        ]);
        let turned = |pairs: Vec<(Option<String>, Option<String>, bool)>| {
            let mut turned: Vec<_> = pairs.into_iter().map(|(a, b, same)| (b, a, same)).collect();
            turned.sort();
            turned
        };
        assert_eq!(pairs(&one, &other), turned(pairs(&other, &one)));
    }
}
