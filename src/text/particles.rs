//! Words with the particle or ending that their last sound asks for.

/// The rate of what is met, named after the catalog's word: 이행률, 양호율.
#[must_use]
pub fn rate(pass: &str) -> String {
    let soft = matches!(final_consonant(pass), Some(0 | 4));
    format!("{pass}{}", if soft { "율" } else { "률" })
}

/// A word with 으로 or 로.
#[must_use]
pub fn as_what(word: &str) -> String {
    let soft = matches!(final_consonant(word), Some(0 | 8));
    format!("{word}{}", if soft { "로" } else { "으로" })
}

/// A word with 을 or 를.
#[must_use]
pub fn object(word: &str) -> String {
    match final_consonant(word) {
        Some(0) => format!("{word}를"),
        Some(_) => format!("{word}을"),
        None => format!("{word}을(를)"),
    }
}

/// A word with 은 or 는.
#[must_use]
pub fn topic(word: &str) -> String {
    let soft = final_consonant(word) == Some(0);
    format!("{word}{}", if soft { "는" } else { "은" })
}

/// Number of the final consonant of a word, 0 for none; none known if no Hangul syllable ends it.
fn final_consonant(word: &str) -> Option<u32> {
    let last = word.chars().next_back()?;
    let place = u32::from(last).checked_sub(0xac00)?;
    (place < 11_172).then_some(place % 28)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_follow_the_last_sound() {
        assert_eq!(
            (rate("이행"), rate("양호"), rate("충족")),
            ("이행률".into(), "양호율".into(), "충족률".into())
        );
        assert_eq!(
            (as_what("이행"), as_what("양호"), as_what("통과")),
            ("이행으로".into(), "양호로".into(), "통과로".into())
        );
        assert_eq!(
            (object("점검"), object("평가"), object("A")),
            ("점검을".into(), "평가를".into(), "A을(를)".into())
        );
    }
}
