//! What a newer edition says otherwise, word for word: the difference between what a control asked and what it asks.

use super::{AskedPoint, GuidanceKind};

/// What became of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands there as before.
    Kept,
    /// It is not there any more.
    Gone,
    /// It was not there before.
    Added,
}

/// One point that is asked otherwise, or was not asked, or is not asked any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// How binding it is; none for title, requirement and details.
    pub kind: Option<GuidanceKind>,
    /// Its words, those that are gone before those in their place; neighbours of one fate are one.
    pub words: Vec<(Fate, String)>,
}

/// Comparing more words than these with one another is not worth it: such points are shown one after the other.
const MOST: usize = 40_000;

/// Every point that differs, in the order of what is asked now; what is only gone comes last. Old and new points of one kind
/// are one point as they follow on one another, where they have words in common.
#[must_use]
pub fn rewordings(then: &[AskedPoint], now: &[AskedPoint]) -> Vec<Rewording> {
    let only = |these: &[AskedPoint], others: &[AskedPoint]| -> Vec<AskedPoint> {
        let all = these.iter().filter(|it| !others.contains(it));
        all.cloned().collect()
    };
    let (mut gone, added) = (only(then, now), only(now, then));
    let mut all = Vec::new();
    for new in added {
        let same = gone.iter().position(|old| old.kind == new.kind);
        let words = same.and_then(|at| {
            let words = difference(&gone[at].text, &new.text);
            is_alike(&words).then_some((at, words))
        });
        let words = match words {
            Some((at, words)) => {
                gone.remove(at);
                words
            }
            None => vec![(Fate::Added, new.text)],
        };
        let kind = new.kind;
        all.push(Rewording { kind, words });
    }
    all.extend(gone.into_iter().map(|old| Rewording {
        kind: old.kind,
        words: vec![(Fate::Gone, old.text)],
    }));
    all
}

/// Whether enough is kept for the rest to be read as a change of it.
fn is_alike(words: &[(Fate, String)]) -> bool {
    let letters = |fate: Fate| -> usize {
        let of_it = words.iter().filter(|(it, _)| *it == fate);
        of_it.map(|(_, words)| words.chars().count()).sum()
    };
    let shorter = letters(Fate::Gone).min(letters(Fate::Added));
    letters(Fate::Kept) > 0 && letters(Fate::Kept) * 2 >= shorter
}

/// Two texts as one, word for word.
fn difference(then: &str, now: &str) -> Vec<(Fate, String)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(then), words(now));
    let pairs = old.iter().zip(&new);
    let head = pairs.take_while(|(a, b)| a == b).count();
    let rest = old[head..].iter().rev().zip(new[head..].iter().rev());
    let tail = rest.take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let mut fates: Vec<(Fate, &str)> = Vec::new();
    fates.extend(old[..head].iter().map(|word| (Fate::Kept, *word)));
    fates.extend(middle(&old[head..old_end], &new[head..new_end]));
    fates.extend(old[old_end..].iter().map(|word| (Fate::Kept, *word)));
    let runs = ordered(&fates);
    let runs = runs.chunk_by(|a, b| a.0 == b.0);
    runs.map(|run| {
        let words: Vec<&str> = run.iter().map(|(_, word)| *word).collect();
        (run[0].0, words.join(" "))
    })
    .collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// The longest run of words that both have in common, and what is between.
fn middle<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Fate, &'a str)> {
    let all = |fate: Fate, words: &[&'a str]| -> Vec<(Fate, &'a str)> {
        words.iter().map(|word| (fate, *word)).collect()
    };
    if old.len() * new.len() > MOST {
        return [all(Fate::Gone, old), all(Fate::Added, new)].concat();
    }
    // How many words the rests from here on have in common.
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            common[i][j] = if a == b {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut fates) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            fates.push((Fate::Kept, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if common[i + 1][j] >= common[i][j + 1] {
            fates.push((Fate::Gone, old[i]));
            i += 1;
        } else {
            fates.push((Fate::Added, new[j]));
            j += 1;
        }
    }
    fates.extend(all(Fate::Gone, &old[i..]));
    fates.extend(all(Fate::Added, &new[j..]));
    fates
}

/// Between words that are kept, what is gone stands before what takes its place.
fn ordered<'a>(fates: &[(Fate, &'a str)]) -> Vec<(Fate, &'a str)> {
    let mut sorted = Vec::with_capacity(fates.len());
    for run in fates.chunk_by(|a, b| (a.0 == Fate::Kept) == (b.0 == Fate::Kept)) {
        for fate in [Fate::Kept, Fate::Gone, Fate::Added] {
            sorted.extend(run.iter().filter(|(it, _)| *it == fate));
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(kind: Option<GuidanceKind>, text: &str) -> AskedPoint {
        AskedPoint {
            kind,
            text: text.to_owned(),
        }
    }

    /// Gone words in brackets, added ones in braces.
    fn drawn(rewording: &Rewording) -> String {
        let word = |(fate, words): &(Fate, String)| match fate {
            Fate::Kept => words.clone(),
            Fate::Gone => format!("[{words}]"),
            Fate::Added => format!("{{{words}}}"),
        };
        let words: Vec<String> = rewording.words.iter().map(word).collect();
        words.join(" ")
    }

    fn all(then: &[AskedPoint], now: &[AskedPoint]) -> Vec<String> {
        rewordings(then, now).iter().map(drawn).collect()
    }

    #[test]
    fn words_that_changed_stand_beside_one_another() {
        let must = Some(GuidanceKind::Must);
        let then = [
            point(None, "책임자를 정해 두고 전담조직을 갖추고 있다."),
            point(must, "업무를 맡을 책임자를 지정하고 해마다 보고받는다."),
            point(must, "그대로인 것"),
        ];
        let now = [
            point(None, "책임자를 정해 두고 실무조직을 갖추고 있다."),
            point(must, "업무를 총괄할 책임자를 지정한다."),
            point(must, "그대로인 것"),
        ];
        assert_eq!(
            all(&then, &now),
            [
                "책임자를 정해 두고 [전담조직을] {실무조직을} 갖추고 있다.",
                "업무를 [맡을] {총괄할} 책임자를 [지정하고 해마다 보고받는다.] {지정한다.}",
            ]
        );
    }

    #[test]
    fn points_without_a_word_in_common_are_gone_and_added() {
        let must = Some(GuidanceKind::Must);
        let then = [point(must, "백업을 따로 둔다."), point(None, "옛것")];
        let now = [point(must, "출입을 기록하고 지킨다.")];
        assert_eq!(
            all(&then, &now),
            ["{출입을 기록하고 지킨다.}", "[백업을 따로 둔다.]", "[옛것]"]
        );
        assert!(all(&now, &now).is_empty());
    }

    #[test]
    fn what_is_too_long_to_compare_is_shown_whole() {
        let many = |word: &str| format!("앞 {} 뒤", vec![word; 300].join(" "));
        let (then, now) = (many("가"), many("나"));
        let words = difference(&then, &now);
        let fates: Vec<Fate> = words.iter().map(|(fate, _)| *fate).collect();
        assert_eq!(fates, [Fate::Kept, Fate::Gone, Fate::Added, Fate::Kept]);
    }
}
