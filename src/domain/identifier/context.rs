//! Words around a number on its line, which tell kinds apart that share a shape.

use std::ops::Range;

/// How far before a number a word still speaks of it, in bytes; a syllable of Hangul takes three.
const BEFORE: usize = 60;

/// How far behind it.
const BEHIND: usize = 24;

/// Whether one of the words, in lower case, stands shortly before.
pub(super) fn stands_before(text: &str, at: usize, words: &[&str]) -> bool {
    names(before(text, at), words)
}

/// Whether one of the words, in lower case, stands shortly before or behind.
pub(super) fn stands_around(text: &str, range: &Range<usize>, words: &[&str]) -> bool {
    stands_before(text, range.start, words) || names(behind(text, range.end), words)
}

/// Whether one of the words, in lower case and without spaces or signs, is what a number is called: the last word before
/// it, with no other number between.
pub(super) fn labels(text: &str, at: usize, words: &[&str]) -> bool {
    let near = before(text, at);
    let label = near
        .rsplit(|c: char| c.is_ascii_digit())
        .next()
        .unwrap_or(near);
    let bare: String = label.chars().filter(|c| c.is_alphabetic()).collect();
    names(&bare, words)
}

/// The line before a place, at most [`BEFORE`] bytes.
fn before(text: &str, at: usize) -> &str {
    let from = text.ceil_char_boundary(at.saturating_sub(BEFORE));
    let near = &text[from..at];
    near.rsplit('\n').next().unwrap_or(near)
}

fn behind(text: &str, at: usize) -> &str {
    let to = text.floor_char_boundary(at.saturating_add(BEHIND).min(text.len()));
    let near = &text[at..to];
    near.split('\n').next().unwrap_or(near)
}

fn names(near: &str, words: &[&str]) -> bool {
    let near = near.to_ascii_lowercase();
    words.iter().any(|word| near.contains(word))
}
