//! A text as the rules read it: Hangul composed, full-width signs made plain, invisible ones dropped. Every place in it
//! leads back into the text as it was written. It is no NFKC: letters other than these stay as they are.

use std::{borrow::Cow, ops::Range};

/// A folded text and the way back.
pub(super) struct Folded<'a> {
    text: Cow<'a, str>,
    /// Places here and in the source that belong together, in order; between two of them both go on alike.
    marks: Vec<(usize, usize)>,
}

impl<'a> Folded<'a> {
    /// Folds a text.
    pub(super) fn of(text: &'a str) -> Self {
        let (mut folded, mut marks) = (String::new(), Vec::new());
        if text.is_ascii() {
            let text = Cow::Borrowed(text);
            return Self { text, marks };
        }
        folded.reserve(text.len());
        let mut letters = text.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            let (mut whole, mut end) = (letter, start + letter.len_utf8());
            while let Some((at, next)) = letters.peek()
                && let Some(syllable) = composed(whole, *next)
            {
                (whole, end) = (syllable, at + next.len_utf8());
                letters.next();
            }
            let sign = (!is_invisible(whole)).then(|| plain(whole, &folded));
            if sign == Some(letter) {
                folded.push(letter);
                continue;
            }
            marks.push((folded.len(), start));
            folded.extend(sign);
            marks.push((folded.len(), end));
        }
        Self {
            text: Cow::Owned(folded),
            marks,
        }
    }

    /// The folded text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the source has what stands at a range of characters here, without invisible signs around it.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        self.start(range.start)..self.end(range.end)
    }

    /// Where the source goes on with what begins at a place here, in bytes.
    fn start(&self, at: usize) -> usize {
        let next = self.marks.partition_point(|(here, _)| *here <= at);
        self.behind_mark(next, at)
    }

    /// Where the source ends what ends at a place here, in bytes.
    fn end(&self, at: usize) -> usize {
        let next = self.marks.partition_point(|(here, _)| *here < at);
        match self.marks.get(next) {
            Some((here, there)) if *here == at => *there,
            _ => self.behind_mark(next, at),
        }
    }

    fn behind_mark(&self, next: usize, at: usize) -> usize {
        let last = self.marks[..next].last();
        last.map_or(at, |(here, there)| there + (at - here))
    }
}

/// Whether a sign takes no room where it stands, as those that copying from a page or a chat leaves in a number.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// The syllable of two neighbours, if they make one (The Unicode Standard, 3.12, Hangul Syllable Composition).
fn composed(first: char, second: char) -> Option<char> {
    const SYLLABLES: u32 = 0xac00;
    const VOWELS: u32 = 21;
    const TAILS: u32 = 28;
    let (first, second) = (u32::from(first), u32::from(second));
    let syllable = match (first, second) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            SYLLABLES + ((first - 0x1100) * VOWELS + (second - 0x1161)) * TAILS
        }
        (SYLLABLES..=0xd7a3, 0x11a8..=0x11c2) if (first - SYLLABLES).is_multiple_of(TAILS) => {
            first + (second - 0x11a7)
        }
        _ => return None,
    };
    char::from_u32(syllable)
}

/// The plain sign for one that looks like it. Lines and waves are joints only behind a digit: elsewhere `ㅡ` is a vowel, and
/// a long dash ends the address or word before it.
fn plain(letter: char, before: &str) -> char {
    let joins = || {
        let near = before.strip_suffix(' ').unwrap_or(before);
        near.ends_with(|c: char| c.is_ascii_digit())
    };
    match letter {
        '\u{ff01}'..='\u{ff5e}' => ascii(u32::from(letter) - 0xff01 + u32::from('!'), letter),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        // Hyphens, dashes and minus; ㅡ as Koreans type it, alone or decomposed; ー of Japanese; lines of boxes.
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{2043}'
        | '\u{3161}'
        | '\u{1173}'
        | '\u{30fc}'
        | '\u{ff70}'
        | '\u{2500}'
        | '\u{2501}'
            if joins() =>
        {
            '-'
        }
        '\u{2dc}' | '\u{223c}' | '\u{301c}' if joins() => '~',
        '\u{2044}' | '\u{2215}' if joins() => '/',
        _ => letter,
    }
}

fn ascii(code: u32, otherwise: char) -> char {
    char::from_u32(code).unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_syllables_are_composed_and_lone_jamo_stay() {
        let folded = Folded::of("\u{110c}\u{116e}\u{1106}\u{1175}\u{11ab}ㅋ\u{1100}각\u{11a8}");
        assert_eq!(folded.text(), "주민ㅋ\u{1100}각\u{11a8}");
        assert_eq!(folded.source(&(3..6)), 6..15);
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(
            Folded::of("900101-1234568").text,
            Cow::Borrowed(_)
        ));
    }

    #[test]
    fn invisible_signs_around_a_range_stay_outside() {
        let source = "가\u{200b}1\u{200b}２\u{200b}";
        let folded = Folded::of(source);
        assert_eq!(folded.text(), "가12");
        assert_eq!(&source[folded.source(&(3..5))], "1\u{200b}２");
        assert_eq!(&source[folded.source(&(3..4))], "1");
    }

    #[test]
    fn a_vowel_is_a_dash_only_behind_a_digit() {
        assert_eq!(
            Folded::of("900101ㅡ1 ㅡ 2, ㅡㅡ").text(),
            "900101-1 - 2, ㅡㅡ"
        );
        assert_eq!(Folded::of("a@b.com—c").text(), "a@b.com—c");
    }
}
