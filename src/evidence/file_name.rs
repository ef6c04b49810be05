//! The name of an attached file as it is remembered and printed.

use unicode_normalization::UnicodeNormalization as _;

/// Most characters of a remembered name.
pub const MAX_NAME_CHARS: usize = 255;

/// A longer part behind the last dot is no ending, but a sentence with a dot in it.
const MAX_ENDING_CHARS: usize = 16;

/// The name as it is remembered: composed, on one line, no path, and never longer than [`MAX_NAME_CHARS`] characters.
///
/// macOS decomposes Hangul in file names, which no other system finds again; so the name is brought to NFC. What turns
/// the direction of writing is left out, because it lets `exe.gpj` be read as a picture.
#[must_use]
pub fn file_name(name: &str) -> String {
    let name: String = name.nfc().filter(|sign| !is_harmful(*sign)).collect();
    shorten(name.trim())
}

/// The part behind the last dot in small letters; empty where there is none.
pub(super) fn ending(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
    if stem.is_empty() {
        return String::new();
    }
    ending.to_ascii_lowercase()
}

fn is_harmful(sign: char) -> bool {
    let turns = matches!(
        sign,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    turns || sign.is_control() || matches!(sign, '/' | '\\' | '\u{2028}' | '\u{2029}')
}

fn shorten(name: &str) -> String {
    let length = name.chars().count();
    if length <= MAX_NAME_CHARS {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= MAX_ENDING_CHARS => (stem, ending),
        _ => return name.chars().take(MAX_NAME_CHARS).collect(),
    };
    let room = MAX_NAME_CHARS - 1 - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    format!("{}.{ending}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_of_macos_is_composed() {
        let decomposed: String = "점검결과.png".nfd().collect();
        assert_ne!(decomposed, "점검결과.png");
        assert_eq!(file_name(&decomposed), "점검결과.png");
    }

    #[test]
    fn a_name_is_one_line_without_a_path() {
        assert_eq!(
            file_name("../../etc/\u{0}pass\nwd\\a.txt"),
            "....etcpasswda.txt"
        );
        assert_eq!(file_name("\u{202e}gpj.exe"), "gpj.exe");
        assert_eq!(file_name("  화면 1.png "), "화면 1.png");
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let long = format!("{}.jpeg", "가".repeat(300));
        let kept = file_name(&long);
        assert_eq!(kept.chars().count(), MAX_NAME_CHARS);
        assert!(kept.ends_with("가.jpeg"));
        let no_ending = "나".repeat(300);
        assert_eq!(file_name(&no_ending).chars().count(), MAX_NAME_CHARS);
        let sentence = format!("{}.{}", "다".repeat(30), "라".repeat(300));
        assert_eq!(file_name(&sentence).chars().count(), MAX_NAME_CHARS);
    }

    #[test]
    fn an_ending_needs_a_stem() {
        assert_eq!(ending("a.TXT"), "txt");
        assert_eq!(ending("a.tar.gz"), "gz");
        assert_eq!(ending(".bashrc"), "");
        assert_eq!(ending("hosts"), "");
    }
}
