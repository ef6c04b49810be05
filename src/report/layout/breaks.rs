//! Where a line of Korean text may end: between words, inside a word only if it is long, never with
//! a closing mark at the start of the next line, never inside a number with its unit. No widths are
//! known here.
use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::lines::Letter;

/// Marks that never start a line.
const CLOSING: &str = ")]}〉》」』】〕〗)]}’”\"'.,;:!?%‰℃°…·・ㆍ、。,.!?:;~～ー々％";
/// Marks that never end a line.
const OPENING: &str = "([{〈《「『【〔〖([{‘“";
/// Marks that open a quotation before a letter and close it behind one.
const EITHER: &str = "\"'";
/// What counts or measures and stays with the number before it.
const UNITS: [&str; 32] = [
    "mm", "cm", "km", "kg", "KB", "MB", "GB", "TB", "bit", "Hz", "ms", "pt", "px", "년", "월",
    "일", "개", "건", "명", "회", "차", "분", "초", "시", "주", "원", "쪽", "조", "항", "호", "목",
    "점",
];
/// So many letters of a particle may follow a unit.
const PARTICLE: usize = 3;

/// Whether a line may end before `cut`.
pub(super) fn may_part(letters: &[Letter], cut: usize) -> bool {
    let before = letters[cut - 1].character;
    let after = letters.get(cut).map(|letter| letter.character);
    let closes = |after: char| CLOSING.contains(after) && !opens_quotation(letters, cut);
    // The mark of a note stays with what it notes.
    let marks = after == Some('※') && !is_space(before);
    !OPENING.contains(before) && !after.is_some_and(closes) && !marks
}

/// Whether a line may end before `cut` without cutting a number from its digits, its unit or the
/// `제` before it.
pub(super) fn parts_no_number(letters: &[Letter], cut: usize) -> bool {
    let before = letters[cut - 1].character;
    let Some(after) = letters.get(cut).map(|letter| letter.character) else {
        return true;
    };
    let in_number = before.is_ascii_digit() && (after.is_ascii_alphanumeric() || is_hangul(after));
    let ordinal = before == '제' && after.is_ascii_digit();
    !in_number && !ordinal
}

/// A straight quotation mark behind a space opens what follows it.
fn opens_quotation(letters: &[Letter], at: usize) -> bool {
    let spaced = at > 0 && is_space(letters[at - 1].character);
    let followed = letters
        .get(at + 1)
        .is_some_and(|next| !is_space(next.character) && !CLOSING.contains(next.character));
    spaced && followed && EITHER.contains(letters[at].character)
}

pub(super) fn is_space(character: char) -> bool {
    character == ' ' || character == '\u{3000}'
}

/// Runs of letters between spaces at which a line may end. A space before a closing mark or
/// after an opening one is no such space.
pub(super) fn words(letters: &[Letter], range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for part in spaced(letters, range) {
        match words.last_mut() {
            Some(last) if stay_together(letters, last, part.start) => last.end = part.end,
            _ => words.push(part),
        }
    }
    words
}

/// Runs of letters between spaces.
pub(super) fn spaced(letters: &[Letter], range: Range<usize>) -> Vec<Range<usize>> {
    let offset = range.start;
    let parts = letters[range].split(|letter| is_space(letter.character));
    let mut start = offset;
    let mut words = Vec::new();
    for part in parts {
        if !part.is_empty() {
            words.push(start..start + part.len());
        }
        start += part.len() + 1;
    }
    words
}

/// Whether no line may end at the space between a word and what starts at `start`.
fn stay_together(letters: &[Letter], word: &Range<usize>, start: usize) -> bool {
    let opens = OPENING.contains(letters[word.end - 1].character);
    opens
        || !may_part(letters, start)
        || is_date_part(letters, word, start)
        || is_measure(letters, word, start)
}

/// Year, month and day of `2026. 3. 2.` stay on one line.
fn is_date_part(letters: &[Letter], word: &Range<usize>, start: usize) -> bool {
    let digit = |index: usize| letters[index].character.is_ascii_digit();
    let dotted = letters[word.end - 1].character == '.' && word.len() >= 2 && digit(word.end - 2);
    dotted && digit(word.start) && digit(start)
}

/// `25 mm`, `3 개월마다`, `제 29 조`: a number written apart from its unit or its ordinal.
fn is_measure(letters: &[Letter], word: &Range<usize>, start: usize) -> bool {
    let is_digit = |letter: &Letter| letter.character.is_ascii_digit();
    let next: String = letters[start..]
        .iter()
        .map(|letter| letter.character)
        .take_while(|&character| !is_space(character) && character != '\n')
        .take(12)
        .collect();
    let is_unit = |unit: &str| {
        let particle = next.strip_prefix(unit);
        particle.is_some_and(|rest| rest.chars().count() <= PARTICLE)
    };
    let ordinal = letters[word.end - 1].character == '제' && is_digit(&letters[start]);
    ordinal || (is_digit(&letters[word.end - 1]) && UNITS.into_iter().any(is_unit))
}

/// Places inside a long word where the Unicode rules allow a line to end, without those before a
/// Hangul letter: a particle stays with its noun.
pub(super) fn inner_breaks(letters: &[Letter], word: Range<usize>) -> Vec<usize> {
    let text: String = letters[word.clone()]
        .iter()
        .map(|letter| letter.character)
        .collect();
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut offsets = segmenter.segment_str(&text).peekable();
    let mut breaks = Vec::new();
    for (index, (offset, character)) in text.char_indices().enumerate() {
        while offsets.next_if(|&at| at < offset).is_some() {}
        let allowed = offsets.peek() == Some(&offset) && index > 0;
        let cut = word.start + index;
        let apart = allowed && !is_hangul(character) && !is_space(letters[cut - 1].character);
        if apart && may_part(letters, cut) && parts_no_number(letters, cut) {
            breaks.push(cut);
        }
    }
    breaks
}

fn is_hangul(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}
