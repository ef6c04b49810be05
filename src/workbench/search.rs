//! Finds what is typed, by letters or by initial consonants: ㅈㄱㅌㅈ finds 접근통제.

/// Initial consonants in the order of the syllables in Unicode.
const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];

/// What is searched for, prepared once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Vec<char>>,
}

impl Needle {
    /// Prepares a query; its words may stand anywhere, in any order.
    #[must_use]
    pub fn new(query: &str) -> Self {
        Self {
            words: query
                .to_lowercase()
                .split_whitespace()
                .map(|word| word.chars().collect())
                .collect(),
        }
    }

    /// Whether nothing is searched for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// A text prepared for searching: small letters, no spaces, so that 접근통제 and 접근 통제 are the same.
#[must_use]
pub fn haystack(text: &str) -> String {
    let squeezed = text
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_whitespace());
    squeezed.collect::<String>().to_lowercase()
}

/// Whether a text made by [`haystack`] has every word of the needle.
#[must_use]
pub fn matches(needle: &Needle, haystack: &str) -> bool {
    needle.words.iter().all(|word| has(word, haystack))
}

fn has(word: &[char], haystack: &str) -> bool {
    let letters = haystack.char_indices().map(|(start, _)| start);
    word.is_empty()
        || letters
            .into_iter()
            .any(|start| begins(word, &haystack[start..]))
}

/// An initial consonant alone stands for every syllable that begins with it.
fn begins(word: &[char], text: &str) -> bool {
    let mut letters = text.chars();
    word.iter().all(|wanted| {
        let letter = letters.next();
        letter.is_some_and(|letter| letter == *wanted || initial(letter) == Some(*wanted))
    })
}

fn initial(letter: char) -> Option<char> {
    let syllable = u32::from(letter)
        .checked_sub(0xAC00)
        .filter(|offset| *offset < 11_172)?;
    INITIALS.get((syllable / 588) as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        matches(&Needle::new(query), &haystack(text))
    }

    #[test]
    fn initial_consonants_find_syllables() {
        assert!(finds("ㅈㄱㅌㅈ", "13. 접근통제"));
        assert!(finds("ㅈㄱㅌㅈ", "13. 접근 통제"));
        assert!(!finds("ㅈㄱㅌㅈ", "정보보호"));
    }

    #[test]
    fn all_words_must_be_there() {
        assert!(finds("dmz 구성", "15.1.1 dmz 구간 구성"));
        assert!(!finds("dmz 무선", "15.1.1 dmz 구간 구성"));
        assert!(finds("", "무엇이든"));
    }
}
