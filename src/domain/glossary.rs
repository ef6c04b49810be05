//! What the words of a source mean, and where they stand in a text.

use std::ops::Range;

use super::{CatalogId, Reference};

/// The terms that one source explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glossary {
    /// Title of the source document.
    pub source: String,
    /// Year and month of the source; `미상` where none is printed.
    pub date: String,
    /// The catalogs made from that source.
    pub catalogs: Vec<CatalogId>,
    /// The terms.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As the source writes it.
    pub term: String,
    /// Other spellings.
    pub also: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// The provision that defines it, where the source names one.
    pub defined_by: Option<Reference>,
    /// What the source has lost here.
    pub uncertain: Option<String>,
}

impl Glossary {
    /// Where terms stand in a text, from left to right; of two that begin at one place, the longer.
    #[must_use]
    pub fn find<'a>(&'a self, text: &str) -> Vec<(Range<usize>, &'a Term)> {
        // Few terms stand in a text: those that do not are set aside before looking at every letter.
        let here = self.terms.iter().flat_map(|term| {
            let all = std::iter::once(&term.term).chain(&term.also);
            all.map(move |spelling| (spelling.as_str(), term))
        });
        let here: Vec<(&str, &Term)> = here
            .filter(|(spelling, _)| !spelling.is_empty() && text.contains(spelling))
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(letter) = text[at..].chars().next() {
            match longest_at(&here, text, at) {
                Some((length, term)) => {
                    found.push((at..at + length, term));
                    at += length;
                }
                None => at += letter.len_utf8(),
            }
        }
        found
    }
}

fn longest_at<'a>(
    spellings: &[(&str, &'a Term)],
    text: &str,
    at: usize,
) -> Option<(usize, &'a Term)> {
    let here = spellings
        .iter()
        .filter(|(spelling, _)| stands_at(text, at, spelling));
    here.map(|(spelling, term)| (spelling.len(), *term))
        .max_by_key(|(length, _)| *length)
}

/// Whether a term stands at a place; one in Latin letters must not be a part of a longer word.
fn stands_at(text: &str, at: usize, term: &str) -> bool {
    let rest = &text[at..];
    if !rest.starts_with(term) {
        return false;
    }
    let word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let cut_before = word(text[..at].chars().next_back()) && word(term.chars().next());
    let cut_after = word(rest[term.len()..].chars().next()) && word(term.chars().next_back());
    !cut_before && !cut_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let term = |term: &str, also: &[&str]| Term {
            term: term.to_owned(),
            also: also.iter().map(|spelling| (*spelling).to_owned()).collect(),
            meaning: String::new(),
            defined_by: None,
            uncertain: None,
        };
        let glossary = Glossary {
            source: String::new(),
            date: String::new(),
            catalogs: Vec::new(),
            terms: vec![
                term("이용자", &[]),
                term("오픈API", &[]),
                term("오픈API 접근키", &["접근키"]),
                term("OOB", &[]),
            ],
        };
        let hits = glossary.find(text);
        hits.into_iter()
            .map(|(range, term)| (text[range].to_owned(), term.term.clone()))
            .collect()
    }

    #[test]
    fn the_longer_term_wins_and_other_spellings_count() {
        assert_eq!(
            found("이용자의 오픈API 접근키와 접근키"),
            [
                ("이용자".to_owned(), "이용자".to_owned()),
                ("오픈API 접근키".to_owned(), "오픈API 접근키".to_owned()),
                ("접근키".to_owned(), "오픈API 접근키".to_owned()),
            ]
        );
    }

    #[test]
    fn a_latin_term_is_no_part_of_a_longer_word() {
        assert_eq!(found("OOBX, XOOB"), []);
        assert_eq!(found("OOB인증").len(), 1);
    }
}
