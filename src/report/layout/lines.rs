//! Where lines of Korean text end: between words, inside a word only if it is long, and never
//! with a closing mark at the start of a line. Widths come in, ranges go out; nothing is drawn.
use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// A character with its width in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Letter {
    /// The character.
    pub(crate) character: char,
    /// Its advance in points.
    pub(crate) width: f32,
}

/// Marks that never start a line.
const CLOSING: &str = ")]}〉》」』】〕〗)]}’”\"'.,;:!?%‰℃°…·・ㆍ、。,.!?:;~～ー々％";
/// Marks that never end a line.
const OPENING: &str = "([{〈《「『【〔〖([{‘“";
/// Room for sums of rounded widths.
const SLACK: f32 = 0.01;

/// Splits letters into lines of at most `width` points (`first` for the first line).
/// Spaces at the end of a line count for nothing and belong to no range; a line feed ends a line.
pub(crate) fn break_lines(letters: &[Letter], first: f32, width: f32) -> Vec<Range<usize>> {
    let mut breaker = Breaker {
        letters,
        first,
        width,
        lines: Vec::new(),
    };
    let mut start = 0;
    loop {
        let end = letters[start..]
            .iter()
            .position(|l| l.character == '\n')
            .map(|p| start + p);
        breaker.paragraph(start..end.unwrap_or(letters.len()));
        match end {
            Some(end) => start = end + 1,
            None => return breaker.lines,
        }
    }
}

struct Breaker<'a> {
    letters: &'a [Letter],
    first: f32,
    width: f32,
    lines: Vec<Range<usize>>,
}

impl Breaker<'_> {
    fn room(&self) -> f32 {
        if self.lines.is_empty() {
            self.first
        } else {
            self.width
        }
    }

    fn measure(&self, range: Range<usize>) -> f32 {
        self.letters[range].iter().map(|letter| letter.width).sum()
    }

    fn paragraph(&mut self, range: Range<usize>) {
        let words = words(self.letters, range.clone());
        let Some(first) = words.first() else {
            self.lines.push(range.start..range.start);
            return;
        };
        // Leading spaces are kept: people indent with them.
        let mut line = range.start..first.start;
        for word in words {
            let fits = self.measure(line.start..word.end) <= self.room() + SLACK;
            if fits {
                line.end = word.end;
            } else {
                line = self.place(line, word);
            }
        }
        self.lines.push(line);
    }

    /// Ends the open line where the word demands it and returns the line that is open then.
    fn place(&mut self, line: Range<usize>, word: Range<usize>) -> Range<usize> {
        let long = self.measure(word.clone()) > self.width / 2.0;
        let breaks = if long {
            inner_breaks(self.letters, word.clone())
        } else {
            Vec::new()
        };
        let mut line = self.begin_word(line, &word, &breaks);
        while self.measure(line.start..word.end) > self.room() + SLACK {
            let cut = self
                .last_fitting(&breaks, line.start)
                .unwrap_or_else(|| self.letter_cut(line.start, word.end));
            if cut >= word.end {
                break;
            }
            self.lines.push(line.start..cut);
            line = cut..cut;
        }
        line.start..word.end
    }

    /// Ends the open line before or inside a word that does not fit beside it; returns what is open.
    fn begin_word(
        &mut self,
        line: Range<usize>,
        word: &Range<usize>,
        breaks: &[usize],
    ) -> Range<usize> {
        let blank = self.letters[line.clone()]
            .iter()
            .all(|letter| is_space(letter.character));
        if blank {
            return word.start..word.start;
        }
        let inside = self.last_fitting(breaks, line.start);
        let cut = inside.or_else(|| self.letter_cut_beside(&line, word));
        self.lines.push(line.start..cut.unwrap_or(line.end));
        let start = cut.unwrap_or(word.start);
        start..start
    }

    fn last_fitting(&self, breaks: &[usize], start: usize) -> Option<usize> {
        let room = self.room() + SLACK;
        breaks
            .iter()
            .rev()
            .copied()
            .find(|&cut| cut > start && self.measure(start..cut) <= room)
    }

    /// A word longer than a whole line starts beside the text before it if half the line is free.
    fn letter_cut_beside(&self, line: &Range<usize>, word: &Range<usize>) -> Option<usize> {
        let room = self.room();
        let free = room - self.measure(line.start..word.start);
        let worth = self.measure(word.clone()) > self.width && free > room / 2.0;
        let cut = self.letter_cut(line.start, word.end);
        (worth && cut > word.start + 1).then_some(cut)
    }

    /// The last place before `end` where a letter may end the line that starts at `start`.
    fn letter_cut(&self, start: usize, end: usize) -> usize {
        let room = self.room() + SLACK;
        let mut used = 0.0;
        let mut fitting = start;
        while fitting < end && used + self.letters[fitting].width <= room {
            used += self.letters[fitting].width;
            fitting += 1;
        }
        let fitting = fitting.max(start + 1);
        (start + 1..=fitting)
            .rev()
            .find(|&cut| may_part(self.letters, cut))
            .unwrap_or(fitting)
    }
}

/// Whether a line may end before `cut`.
fn may_part(letters: &[Letter], cut: usize) -> bool {
    let before = letters[cut - 1].character;
    let after = letters.get(cut).map(|letter| letter.character);
    !OPENING.contains(before) && after.is_none_or(|after| !CLOSING.contains(after))
}

fn is_space(character: char) -> bool {
    character == ' ' || character == '\u{3000}'
}

/// Runs of letters between spaces at which a line may end. A space before a closing mark or
/// after an opening one is no such space.
fn words(letters: &[Letter], range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if is_space(letters[at].character) {
            at += 1;
            continue;
        }
        let start = at;
        while at < range.end && !is_space(letters[at].character) {
            at += 1;
        }
        match words.last_mut() {
            Some(last) if stay_together(letters, last, start) => last.end = at,
            _ => words.push(start..at),
        }
    }
    words
}

/// Whether no line may end at the space between a word and what starts at `start`.
fn stay_together(letters: &[Letter], word: &Range<usize>, start: usize) -> bool {
    let opens = OPENING.contains(letters[word.end - 1].character);
    opens || !may_part(letters, start) || is_date_part(letters, word, start)
}

/// Year, month and day of `2026. 3. 2.` stay on one line.
fn is_date_part(letters: &[Letter], word: &Range<usize>, start: usize) -> bool {
    let digit = |index: usize| letters[index].character.is_ascii_digit();
    let dotted = letters[word.end - 1].character == '.' && word.len() >= 2 && digit(word.end - 2);
    dotted && digit(word.start) && digit(start)
}

/// Places inside a long word where the Unicode rules allow a line to end, without those before a
/// Hangul letter: a particle stays with its noun.
fn inner_breaks(letters: &[Letter], word: Range<usize>) -> Vec<usize> {
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
        if allowed && !is_hangul(character) && may_part(letters, word.start + index) {
            breaks.push(word.start + index);
        }
    }
    breaks
}

fn is_hangul(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets every letter 10 points wide, spaces 5, and returns the lines.
    fn broken(text: &str, width: f32) -> Vec<String> {
        let letters: Vec<Letter> = text
            .chars()
            .map(|character| Letter {
                character,
                width: if character == ' ' { 5.0 } else { 10.0 },
            })
            .collect();
        let text = |range: Range<usize>| letters[range].iter().map(|l| l.character).collect();
        break_lines(&letters, width, width)
            .into_iter()
            .map(text)
            .collect()
    }

    #[test]
    fn breaks_between_words_only() {
        assert_eq!(
            broken("정보보호 최고책임자를 지정한다", 110.0),
            ["정보보호 최고책임자를", "지정한다"]
        );
        assert_eq!(
            broken("정보보호 최고책임자를 지정한다", 100.0),
            ["정보보호", "최고책임자를", "지정한다"]
        );
    }

    #[test]
    fn a_particle_stays_with_its_figure() {
        assert_eq!(
            broken("가나다 전체의 100%를 점검", 100.0),
            ["가나다 전체의", "100%를 점검"]
        );
    }

    #[test]
    fn a_date_stays_on_one_line() {
        assert_eq!(
            broken("승인을 받아 2026. 4. 6. 시행", 100.0),
            ["승인을 받아", "2026. 4. 6.", "시행"]
        );
    }

    #[test]
    fn a_closing_mark_never_starts_a_line() {
        for width in [40.0, 50.0, 60.0, 70.0] {
            for line in broken(
                "가나다라마바사)아자차카.타파하가나다라마바」사아자차카타파하",
                width,
            ) {
                assert!(!line.starts_with([')', '.', '」']), "{line} at {width}");
            }
        }
        assert_eq!(
            broken("가나다 라마 ) 바사", 55.0),
            ["가나다", "라마 )", "바사"]
        );
    }

    #[test]
    fn an_opening_mark_never_ends_a_line() {
        for width in [40.0, 50.0, 60.0] {
            for line in broken("가나다라마(바사아자차카「타파하가나다라마바사", width)
            {
                assert!(!line.ends_with(['(', '「']), "{line} at {width}");
            }
        }
    }

    #[test]
    fn a_word_of_three_hundred_letters_is_cut_by_letter() {
        let word: String = "가".repeat(300);
        let lines = broken(&word, 100.0);
        assert_eq!(lines.len(), 30);
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn a_long_address_is_cut_where_unicode_allows() {
        let lines = broken("주소 https://example.com/aaaa/bbbb/cccc/dddd 끝", 200.0);
        assert_eq!(
            lines.concat().replace(' ', ""),
            "주소https://example.com/aaaa/bbbb/cccc/dddd끝"
        );
        assert!(lines.iter().any(|line| line.ends_with('/')), "{lines:?}");
    }

    #[test]
    fn a_short_word_is_not_cut_though_unicode_allows() {
        assert_eq!(
            broken("가나다라마바사아자차카타 제29조(안전) 아자", 180.0),
            ["가나다라마바사아자차카타", "제29조(안전) 아자"]
        );
    }

    #[test]
    fn a_line_feed_ends_the_line_and_an_empty_line_stays() {
        assert_eq!(broken("가\n\n나", 100.0), ["가", "", "나"]);
    }

    #[test]
    fn one_letter_stands_even_where_nothing_fits() {
        assert_eq!(broken("가나", 5.0), ["가", "나"]);
    }
}
