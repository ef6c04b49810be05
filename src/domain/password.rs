//! A password: of a project file, or of the key file of a certificate.

use zeroize::Zeroizing;

/// A password. It is not shown in a debug output and wiped from memory when it is dropped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    /// What was typed, for the field that it is being typed into.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

/// How hard it is to find a password by trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It is found soon.
    Weak,
    /// It takes long, but not for ever.
    Fair,
    /// It is not found.
    Strong,
}

/// Powers of two of tries below which a password is weak, and from which it is strong. A try takes most of a second of one
/// computer, so the first are some months of a thousand computers.
const FAIR_BITS: u32 = 40;
const STRONG_BITS: u32 = 60;

impl Password {
    /// An estimate out of length and kinds of letters. It knows no words and no names, which are found sooner.
    #[must_use]
    pub fn strength(&self) -> Strength {
        match bits(self.typed()) {
            ..FAIR_BITS => Strength::Weak,
            FAIR_BITS..STRONG_BITS => Strength::Fair,
            _ => Strength::Strong,
        }
    }
}

/// What each letter adds. One that was there before, or follows the one before as in 1234, adds next to nothing.
fn bits(typed: &str) -> u32 {
    let letters: Vec<char> = typed.chars().collect();
    let adds = |(at, letter): (usize, &char)| {
        let before = &letters[..at];
        let follows = before
            .last()
            .is_some_and(|last| u32::from(*last).abs_diff(u32::from(*letter)) <= 1);
        match letter {
            letter if follows || before.contains(letter) => 1,
            '0'..='9' => 3,
            'a'..='z' => 4,
            '가'..='힣' => 7,
            _ => 5,
        }
    };
    letters.iter().enumerate().map(adds).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_mixed_passwords_are_strong_and_runs_are_not() {
        let strength = |typed: &str| Password::new(typed.to_owned()).strength();
        for weak in [
            "",
            "1234",
            "123456789012345",
            "aaaaaaaaaaaaaaaa",
            "hello",
            "비밀번호",
        ] {
            assert_eq!(strength(weak), Strength::Weak, "{weak}");
        }
        for fair in ["hK3!wqzu9Tb", "파란 코끼리 춤"] {
            assert_eq!(strength(fair), Strength::Fair, "{fair}");
        }
        for strong in [
            "파란 코끼리가 은행에서 춤춘다",
            "hK3!wqzu9Tb#Lr5x",
            "Vogel-Tisch;93 mondhaus",
        ] {
            assert_eq!(strength(strong), Strength::Strong, "{strong}");
        }
    }
}
